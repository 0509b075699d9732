import type { BodyWords } from '../../../shared/words/en/body.ts'
import type { BodyNode } from '../tree/body-tree.ts'
import { arrangeBlocks } from './arrange-blocks.ts'
import { boxPictures } from './box-pictures.ts'
import { keepLines } from './keep-lines.ts'
import { makeCaptions } from './make-captions.ts'
import { setFormulas } from './set-formulas.ts'

/**
 * Arranges a cleaned body: the lines of plain text, blocks where blocks may stand, pictures with a caption and
 * those without a size in figures.
 */
export function arrangeBody(nodes: readonly BodyNode[], words: BodyWords): readonly BodyNode[] {
  return boxPictures(makeCaptions(setFormulas(arrangeBlocks(keepLines(nodes), words))))
}
