import { useSettings } from '../settings/use-settings.ts'
import { withWords } from '../ui/interface-language.ts'
import { lazyPart, useLazyPart } from '../ui/lazy/lazy-part.tsx'

const highlightList = lazyPart(() =>
  withWords(['highlights', 'library'], () =>
    import('./highlight-list.tsx').then((part) => part.HighlightList),
  ),
)

/** The list of what the reader has marked, loaded with the page of what is saved. */
export function LazyHighlightList() {
  const isOn = useSettings().library === 'on'
  const HighlightList = useLazyPart(highlightList, isOn)
  return isOn && HighlightList && <HighlightList />
}
