import { stringify } from 'yaml'
import type { FeedSource } from '../feed-source.ts'

/** A value of `feeds.yaml`: an address, the map of a feed, a list, or maps of names. */
type FeedsValue = string | FeedsValue[] | { [name: string]: unknown } | Map<string, unknown>

/** Names of categories with what is in them, in their order. */
interface Level {
  readonly feeds: FeedsValue[]
  readonly inside: Map<string, Level>
}

/**
 * Writes feeds as our `feeds.yaml`, which `readSources` reads as the same feeds. They have to be read
 * without an environment, so that every `${NAME}` is as it was written.
 */
export function writeFeedsYaml(sources: readonly FeedSource[]): string {
  const root = newLevel()
  for (const source of sources) levelOf(root, source).feeds.push(feedValue(source))
  return stringify(levelValue(root), { lineWidth: 0 })
}

function newLevel(): Level {
  return { feeds: [], inside: new Map() }
}

function levelOf(root: Level, { categories, hasOwnLevel }: FeedSource): Level {
  if (!hasOwnLevel) return root
  return categories.reduce((level, name) => {
    const next = level.inside.get(name) ?? newLevel()
    level.inside.set(name, next)
    return next
  }, root)
}

function levelValue({ feeds, inside }: Level): FeedsValue {
  const names = new Map([...inside].map(([name, level]) => [name, levelValue(level)]))
  if (inside.size === 0) return feeds
  return feeds.length === 0 ? names : [...feeds, names]
}

function feedValue(source: FeedSource): FeedsValue {
  const { title, tags, fullText, include, exclude, limit, everyMs, pictures, headers } = source
  const options = {
    ...(title !== undefined && { title }),
    ...(!source.hasOwnLevel && { categories: source.categories }),
    ...(tags.length > 0 && { tags }),
    ...(fullText && { fullText }),
    ...(include.length > 0 && { include }),
    ...(exclude.length > 0 && { exclude }),
    ...(limit !== undefined && { limit }),
    ...(everyMs !== undefined && { every: `${everyMs / 1000}s` }),
    ...(pictures !== undefined && { pictures }),
    ...(Object.keys(headers).length > 0 && { headers }),
  }
  const url = addressOf(source)
  return Object.keys(options).length === 0 ? url : { url, ...options }
}

function addressOf({ url, route, secretQuery = {} }: FeedSource): string {
  if (route !== undefined) return `rsshub:/${route}`
  const secrets = Object.entries(secretQuery).map(
    ([name, value]) => `${encodeURIComponent(name)}=${value}`,
  )
  if (secrets.length === 0) return url
  return `${url}${url.includes('?') ? '&' : '?'}${secrets.join('&')}`
}
