import { readFileSync } from 'node:fs'
import { cleanPicture } from '../pictures/metadata/clean-picture.ts'
import type { PublishedFile } from './publish-media.ts'

/** The bytes of a file as they are published: without what a camera noted in a captured picture. */
export function publishedBytes({ absolutePath, cleanedAs }: PublishedFile): Buffer {
  const bytes = readFileSync(absolutePath)
  return cleanedAs === undefined ? bytes : cleanPicture(bytes, cleanedAs)
}
