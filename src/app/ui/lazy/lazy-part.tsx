import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { dataUrls } from '../../../shared/content-files.ts'
import { offerReload } from './offer-reload.ts'
import { ProgramOutdatedError } from './program-outdated-error.ts'

/** A part of the program that is loaded when it is wanted, and kept. */
interface LazyPart<T> {
  /** The part, if it was loaded before. */
  peek(): T | undefined
  /** Loads the part; after a failure the next call tries again. Rejects as `loadPart` does. */
  load(): Promise<T>
}

/**
 * Makes a `LazyPart` of a dynamic import. The build leaves dynamic imports out of the bundle that
 * prerenders (`vite-plugin.ts`): nothing is wanted there.
 */
export function lazyPart<T>(importPart: () => Promise<T>): LazyPart<T> {
  let part: T | undefined
  let loading: Promise<T> | undefined
  return {
    peek: () => part,
    load() {
      loading ??= loadPart(importPart).then(
        (loaded) => {
          part = loaded
          return loaded
        },
        (error: unknown) => {
          loading = undefined
          throw error
        },
      )
      return loading
    },
  }
}

/**
 * Imports a part of the program. If that fails, the site is asked for something small: without an
 * answer the network is to blame and the error says so. Else the part is asked for once more, and then
 * it is gone: a deploy has replaced it. Rejects with `ProgramOutdatedError` then; only a reload helps.
 */
export async function loadPart<T>(
  importPart: () => Promise<T>,
  reachSite: () => Promise<unknown> = fetchSiteFile,
): Promise<T> {
  try {
    return await importPart()
  } catch {
    await reachSite()
  }
  return importPart().catch(() => {
    throw new ProgramOutdatedError()
  })
}

async function fetchSiteFile(): Promise<void> {
  const url = import.meta.env.BASE_URL + dataUrls.site
  const { ok, status } = await fetch(url, { cache: 'no-store' })
  if (!ok) throw new Error(`${url} was answered with status ${status}`)
}

/**
 * Loads a component when `isWanted` becomes true. Returns undefined until it is loaded. When it cannot be
 * loaded, `onError` is called, and loading is tried again when the network is back. Without an `onError`,
 * a part that a deploy has replaced offers to reload.
 */
export function useLazyPart<Props>(
  part: LazyPart<ComponentType<Props>>,
  isWanted: boolean,
  onError: (error: unknown) => void = offerReload,
): ComponentType<Props> | undefined {
  const [Part, setPart] = useState(() => part.peek())
  // biome-ignore lint/correctness/useExhaustiveDependencies: another way to tell of errors loads nothing.
  useEffect(() => {
    if (!isWanted || Part) return
    const watch = new AbortController()
    const { signal } = watch
    function load(): void {
      part.load().then(
        (loaded) => signal.aborted || setPart(() => loaded),
        (error: unknown) => {
          if (signal.aborted) return
          window.addEventListener('online', load, { once: true, signal })
          onError(error)
        },
      )
    }
    load()
    return () => watch.abort()
  }, [part, isWanted, Part])
  return Part
}

/** A dialog or the like that is loaded when the reader asks for it. */
interface LazyDialog<Props> {
  readonly Shown: ComponentType<Props> | undefined
  /** Loads the dialog and shows it; `onError` is called when it cannot be loaded. */
  open(onError: () => void): void
  close(): void
}

/** Loads a dialog with the first click and shows it until it is closed. */
export function useLazyDialog<Props>(part: LazyPart<ComponentType<Props>>): LazyDialog<Props> {
  const [Shown, setShown] = useState<ComponentType<Props>>()
  return {
    Shown,
    open(onError) {
      part.load().then((loaded) => setShown(() => loaded), onError)
    },
    close: () => setShown(undefined),
  }
}

interface LazyViewProps<Props extends object> {
  readonly part: LazyPart<ComponentType<Props>>
  /** The props of the part. */
  readonly props: Props
  readonly fallback: ReactNode
}

/** Draws a part that its page is nothing without: when it cannot be loaded, the error is the page's. */
export function LazyView<Props extends object>({ part, props, fallback }: LazyViewProps<Props>) {
  const [failure, setFailure] = useState<{ readonly error: unknown }>()
  const View = useLazyPart(part, true, (error) => setFailure({ error }))
  if (View) return <View {...props} />
  if (failure) throw failure.error
  return fallback
}
