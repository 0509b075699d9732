import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import type { Picture } from '../../../shared/article.ts'

/** The name of the picture in the public folder that previews show for pages without a picture. */
const fileName = 'card.png'

/** Reads the site's card. Its URL begins with the base. Undefined when the public folder has none. */
export function readSiteCard(publicDir: string, base: string): Picture | undefined {
  try {
    const { width, height } = imageSize(readFileSync(join(publicDir, fileName)))
    return { src: base + fileName, width, height }
  } catch {
    return undefined
  }
}
