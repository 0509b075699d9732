import { useWords } from '../ui/site-context.ts'
import { useStore } from '../ui/store.ts'
import { keptState } from './kept-state.ts'

/** Says where the library is: in this browser, or only in this tab. It needs the words of the library. */
export function WhereKept() {
  const words = useWords('library')
  return <>{useStore(keptState) ? words.keptHere : words.notKept}</>
}
