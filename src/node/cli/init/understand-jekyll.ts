import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig, textIn } from './read-config.ts'
import { siteFacts } from './site-facts.ts'
import type { Understood } from './understood.ts'
import { unreadRemarks } from './unread-files.ts'

/** Jekyll's names for patterns, in our placeholders. */
const namedPatterns: ReadonlyMap<string, string> = new Map([
  ['date', '/:categories/:year/:month/:day/:file_title.html'],
  ['pretty', '/:categories/:year/:month/:day/:file_title/'],
  ['none', '/:categories/:file_title.html'],
])

/** Understands a Jekyll site: `_config.yml` with posts in `_posts`. Undefined for another folder. */
export function understandJekyll(folder: string): Understood | undefined {
  const config = readConfig(folder, ['_config.yml', '_config.yaml', '_config.toml'])
  const contentDir = join((config && textIn(config, 'collections_dir')) ?? '', '_posts')
  if (config === undefined || !existsSync(join(folder, contentDir))) return undefined
  const { settings, remarks } = siteFacts({
    title: textIn(config, 'title', 'name'),
    description: textIn(config, 'description', 'tagline'),
    language: textIn(config, 'lang', 'locale', 'language'),
    timeZone: textIn(config, 'timezone'),
    address: textIn(config, 'url'),
    root: textIn(config, 'baseurl'),
  })
  const stated = textIn(config, 'permalink') ?? 'date'
  const hexoPermalink = readPattern(stated)
  return {
    kind: 'a Jekyll site',
    settings: { ...settings, contentDir, outDir: 'dist', ...(hexoPermalink && { hexoPermalink }) },
    remarks: [
      hexoPermalink === undefined
        ? `The pattern of addresses (${stated}) is not understood: old addresses end.`
        : `The old addresses (${stated}) lead to the articles.`,
      ...unreadRemarks(folder, '.', contentDir),
      ...remarks,
    ],
  }
}

/** Jekyll's pattern in our placeholders. Undefined when it has one that we do not know. */
function readPattern(stated: string): string | undefined {
  const named = namedPatterns.get(stated)
  if (named !== undefined) return named
  const pattern = stated
    .replace(/:(?:title|slug)\b/g, ':file_title')
    .replace(/:output_ext\b/g, '.html')
    .replace(/:(?:short_)?categories\b/g, ':categories')
  const known = /^(?:year|month|day|i_month|i_day|hour|minute|second|file_title|categories)$/
  const names = Array.from(pattern.matchAll(/:(\w+)/g), ([, name = '']) => name)
  const isKnown = names.length > 0 && names.every((name) => known.test(name))
  return isKnown ? pattern : undefined
}
