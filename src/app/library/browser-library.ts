import { shownWords } from '../ui/interface-language.ts'
import { showNotice } from '../ui/notice/show-notice.ts'
import { createLibrary, type Library, type TabChannel } from './create-library.ts'
import { createKeeper } from './database/library-keeper.ts'
import { libraryName } from './database/library-name.ts'
import { openLibrary } from './database/open-library.ts'
import { keptState } from './kept-state.ts'

/** The library of this window. The module is part of what is loaded late: the page does not wait for it. */
export const library: Library = createLibrary({
  keeper: createKeeper({
    open: (onLost) => openLibrary({ onLost }),
    timeLimit: 4_000,
    onNotKept: () => showNotice(shownWords('library').notKept),
    onKept: (isKept) => {
      if (isKept !== keptState.getState()) keptState.setState(isKept)
    },
  }),
  channel: openChannel(),
})

function openChannel(): TabChannel | undefined {
  if (!('BroadcastChannel' in globalThis)) return undefined
  return new BroadcastChannel(libraryName())
}
