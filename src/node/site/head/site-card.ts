import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import type { Picture } from '../../../shared/article.ts'

/** The name of the picture in the public folder that stands for pages without one in previews. */
const fileName = 'card.png'

/** The site's card, its address beginning with the base; undefined where the public folder has none. */
export function readSiteCard(publicDir: string, base: string): Picture | undefined {
  try {
    const { width, height } = imageSize(readFileSync(join(publicDir, fileName)))
    return { src: base + fileName, width, height }
  } catch {
    return undefined
  }
}
