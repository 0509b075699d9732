import { understandFeeds } from './understand-feeds.ts'
import { understandFiles } from './understand-files.ts'
import { understandHexo } from './understand-hexo.ts'
import { understandHugo } from './understand-hugo.ts'
import { understandJekyll } from './understand-jekyll.ts'
import type { Understood } from './understood.ts'

/** The tools in the order in which they are looked for: plain files are everywhere. */
const tools = [understandHexo, understandJekyll, understandHugo, understandFeeds, understandFiles]

/** Tells from its files what a folder is. Undefined when it has nothing that is known. */
export function understandFolder(folder: string): Understood | undefined {
  for (const understand of tools) {
    const understood = understand(folder)
    if (understood !== undefined) return understood
  }
  return undefined
}
