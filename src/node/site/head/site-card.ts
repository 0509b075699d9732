import { readFileSync } from 'node:fs'
import { imageSize } from 'image-size'
import type { Picture } from '../../../shared/article.ts'
import { findPublicFile } from '../../input/list-public-files.ts'

/** The name of the picture in the public folder that previews show for pages without a picture. */
const fileName = 'card.png'

/** Reads the site's card. Its URL begins with the base. Undefined when the public folders have none. */
export function readSiteCard(publicDirs: readonly string[], base: string): Picture | undefined {
  try {
    const { width, height } = imageSize(readFileSync(findPublicFile(publicDirs, fileName)))
    return { src: base + fileName, width, height }
  } catch {
    return undefined
  }
}
