import { useCommands } from '../commands.ts'

const loadMoves = import.meta.env.SSR ? undefined : () => import('./list-focus.ts')

type Moves = typeof import('./list-focus.ts')

/**
 * Lets the commands of lists move between the rows on the page. What moves is loaded with the first
 * command, which is not lost: commands that come meanwhile follow in their order.
 */
export function useListCommands(): void {
  const later = (move: (moves: Moves) => void) => () => {
    loadMoves?.().then(move, () => {})
    return true
  }
  useCommands({
    next: later(({ moveInList }) => moveInList(1)),
    previous: later(({ moveInList }) => moveInList(-1)),
    open: later(({ openInList }) => openInList()),
  })
}
