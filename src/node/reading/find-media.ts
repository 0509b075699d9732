import { basename, extname } from 'node:path/posix'
import { readVaultPicture } from '../body/parse/own-links.ts'
import type { MediaPublisher } from '../input/publish-media.ts'

/** Finds a document or recording that an article file links to: beside it, in a folder of its name, at the root. */
export function findFile(
  media: MediaPublisher,
  { folder, path }: { readonly folder: string; readonly path: string },
  address: string,
): ReturnType<MediaPublisher['findFile']> {
  return media.findFile(folder, address, basename(path, extname(path)))
}

/**
 * Finds a picture that an article file shows: beside it, in a folder of its name, at the root of the site
 * and, where Obsidian names only the file, anywhere in the content folder.
 */
export function findMedia(
  media: MediaPublisher,
  { folder, path }: { readonly folder: string; readonly path: string },
  address: string,
): ReturnType<MediaPublisher['find']> {
  const name = basename(path, extname(path))
  const named = readVaultPicture(address)
  if (named === undefined) return media.find(folder, address, name)
  const beside = media.find(folder, encodeURI(named), name)
  return beside.kind === 'missing' ? media.findNamed(named) : beside
}
