import { join } from 'node:path'
import { ownPagesFolder } from '../../core/paths/own-pages-folder.ts'
import { indexPath } from '../../pictures/picture-index.ts'
import { picturesFolder } from '../../pictures/pictures-folder.ts'
import type { Archive } from '../open-archive.ts'
import { settingsFileNames } from '../settings-file/find-settings-file.ts'

/** The folders and files that a site is made from, also a settings file that is not there yet. */
export function watchedPaths({ settings, settingsFile, paths }: Archive): readonly string[] {
  const { root, publicDir } = paths
  const { contentDir, styles } = settings
  const settingsFiles = settingsFileNames.map((name) => join(root, name))
  const own = [settingsFile ?? '', styles ? join(root, styles) : '', publicDir, contentDir]
  const named = own.filter((path) => path !== '')
  const pictures = indexPath(picturesFolder(root, contentDir))
  return [...new Set([...named, ownPagesFolder(root), pictures, ...settingsFiles])]
}
