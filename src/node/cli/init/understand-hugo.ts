import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { mapOf, readConfig, textIn } from './read-config.ts'
import { siteFacts } from './site-facts.ts'
import type { Understood } from './understood.ts'

const names = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
  ['toml', 'yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`),
)

/** Understands a Hugo site: `hugo.toml` or `config.toml`, `.yaml` or `.json`, with a folder `content`. */
export function understandHugo(folder: string): Understood | undefined {
  const config = readConfig(folder, names)
  if (config === undefined) return undefined
  const contentDir = textIn(config, 'contentDir', 'contentdir') ?? 'content'
  if (!existsSync(join(folder, contentDir))) return undefined
  const staticDir = textIn(config, 'staticDir', 'staticdir') ?? 'static'
  const { settings, remarks } = siteFacts({
    title: textIn(config, 'title'),
    description: textIn(mapOf(config.get('params')), 'description', 'subtitle'),
    language: textIn(config, 'languageCode', 'locale', 'defaultContentLanguage'),
    timeZone: textIn(config, 'timeZone', 'timezone'),
    address: textIn(config, 'baseURL', 'baseurl', 'baseUrl'),
  })
  const hasPattern = config.has('permalinks')
  return {
    kind: 'a Hugo site',
    settings: {
      ...settings,
      contentDir,
      // Hugo writes its own output into `public`.
      publicDir: existsSync(join(folder, staticDir)) ? staticDir : '',
      ...(!hasPattern && { hexoPermalink: '/:page_path/' }),
    },
    remarks: [
      hasPattern
        ? 'Its permalinks are not understood: give old addresses as aliases.'
        : 'The old addresses (the paths of the files) lead to the articles.',
      ...remarks,
    ],
  }
}
