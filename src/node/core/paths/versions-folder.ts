import { besideContent } from './beside-content.ts'

/** The folder of the earlier texts of articles: `versions` beside the content folder; see `besideContent`. */
export function versionsFolder(root: string, contentDir: string): string {
  return besideContent(root, contentDir, 'versions')
}
