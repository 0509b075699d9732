import type { Location } from 'react-router'

/**
 * Names an entry of the session's history. The router's key alone would not do: every page that
 * was opened by the browser itself has the key `default`.
 */
export function historyEntry({ key, pathname, hash }: Omit<Location, 'state' | 'search'>): string {
  return `${key} ${pathname}${hash}`
}

/** The entry that following a fragment link makes; the browser makes it, so it has no key. */
export function fragmentEntry(pathname: string, hash: string): string {
  return historyEntry({ key: 'default', pathname, hash })
}

/**
 * Whether the browser has opened the page for a reload, or going back or forth. An address that
 * was typed or followed from elsewhere begins at its top, also where the reader was before.
 */
export function hasComeBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return (entry as PerformanceNavigationTiming | undefined)?.type !== 'navigate'
}
