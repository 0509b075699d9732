import type { ChangedPiece } from '../../shared/search/search-messages.ts'
import { textDirection } from '../ui/text-direction.ts'

/** The `dir` of a text whose found words are marked. */
export function piecesDirection(pieces: readonly ChangedPiece[]): 'rtl' | undefined {
  return textDirection(pieces.map(({ text }) => text).join(''))
}
