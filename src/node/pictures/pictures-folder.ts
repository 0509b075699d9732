import { join } from 'node:path'
import { besideContent } from '../core/paths/beside-content.ts'
import type { KeptPicture } from './picture-index.ts'

/** The folder of the pictures that are kept: `pictures` beside the content folder; see `besideContent`. */
export function picturesFolder(root: string, contentDir: string): string {
  return besideContent(root, contentDir, 'pictures')
}

/**
 * The path of a kept picture in the folder of pictures: `<first 2 of hash>/<hash>.<type>`. The same bytes
 * under many addresses are one file.
 */
export function pictureFile(folder: string, { hash, type }: Pick<KeptPicture, 'hash' | 'type'>) {
  return join(folder, hash.slice(0, 2), `${hash}.${type}`)
}
