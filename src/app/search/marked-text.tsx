import type { ChangedPiece } from '../../shared/search/search-messages.ts'

/** Text in which the words that were looked for are marked. */
export function MarkedText({ pieces }: { pieces: readonly ChangedPiece[] }) {
  return pieces.map(({ text, marked }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name and never move.
    marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  )
}
