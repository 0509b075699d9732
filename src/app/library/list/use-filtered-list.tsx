import type { ReactNode } from 'react'
import { useSettings } from '../../settings/use-settings.ts'
import { withWords } from '../../ui/interface-language.ts'
import { lazyPart, useLazyPart } from '../../ui/lazy/lazy-part.tsx'
import { useSite } from '../../ui/site-context.ts'
import { useHydrated } from '../../ui/use-hydrated.ts'
import { readShowChoice } from './show-choice.ts'
import type { UnreadListProps } from './unread-list.tsx'

const unreadList = lazyPart(() =>
  withWords(['library'], () => import('./unread-list.tsx').then((part) => part.UnreadList)),
)

/**
 * The part of a list that the query of the address asks for; undefined for all of it, and without the
 * library.
 */
export function useFilteredList(
  search: string,
  props: Omit<UnreadListProps, 'show'>,
): ReactNode | undefined {
  const show = readShowChoice(search)
  const isOn = useSettings().library === 'on'
  const isHydrated = useHydrated()
  const isWanted = isHydrated && isOn && show !== 'all'
  const UnreadList = useLazyPart(unreadList, isWanted)
  const { words } = useSite()
  if (!isWanted) return undefined
  if (!UnreadList) return <p role="status">{words.loading}</p>
  return <UnreadList key={`${props.list.hash} ${show}`} {...props} show={show} />
}
