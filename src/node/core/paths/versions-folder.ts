import { dirname, join, resolve, sep } from 'node:path'

/** The name of the folder of earlier texts in a content folder. No article is looked for below it. */
const insideVersionsName = '_versions'

/**
 * The folder of the earlier texts of articles, absolute: `versions` beside the content folder, or `_versions` in
 * the archive where the content folder is the archive itself or above it. So it never leaves the archive
 * for the folder around it.
 */
export function versionsFolder(root: string, contentDir: string): string {
  const content = resolve(contentDir)
  const isAbove = resolve(root).startsWith(content.endsWith(sep) ? content : content + sep)
  if (content === resolve(root) || isAbove) return join(resolve(root), insideVersionsName)
  return join(dirname(content), 'versions')
}
