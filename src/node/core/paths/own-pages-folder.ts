import { join } from 'node:path'

/** The name of the folder of the site's own pages, beside the settings. */
export const ownPagesName = 'pages'

/** The folder of the site's own pages of an archive. Files at its top are pages, and no articles. */
export function ownPagesFolder(root: string): string {
  return join(root, ownPagesName)
}
