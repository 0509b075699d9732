import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig, textIn } from './read-config.ts'
import { siteFacts } from './site-facts.ts'
import type { Understood } from './understood.ts'
import { unreadRemarks } from './unread-files.ts'

/** Understands a Hexo blog: `_config.yml` with posts in `source/_posts`. Undefined for another folder. */
export function understandHexo(folder: string): Understood | undefined {
  const config = readConfig(folder, ['_config.yml', '_config.yaml'])
  if (config === undefined) return undefined
  const source = textIn(config, 'source_dir') ?? 'source'
  const contentDir = `${source}/_posts`
  if (!existsSync(join(folder, contentDir))) return undefined
  const permalink = textIn(config, 'permalink')
  const { settings, remarks } = siteFacts({
    title: textIn(config, 'title'),
    description: textIn(config, 'description', 'subtitle'),
    language: textIn(config, 'language'),
    timeZone: textIn(config, 'timezone'),
    address: textIn(config, 'url'),
    root: textIn(config, 'root'),
  })
  const moved = permalink !== undefined && /:[a-z]/i.test(permalink)
  return {
    kind: 'a Hexo blog',
    // Hexo writes its own output into `public`.
    settings: {
      ...settings,
      contentDir,
      publicDir: '',
      ...(moved && { hexoPermalink: permalink }),
    },
    remarks: [
      ...(moved ? [`The old addresses (${permalink}) lead to the articles.`] : []),
      'What stands before <!-- more --> is the summary of an article.',
      ...unreadRemarks(folder, source, contentDir),
      ...remarks,
    ],
  }
}
