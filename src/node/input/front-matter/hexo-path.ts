import { hash } from 'node:crypto'
import { basename, extname } from 'node:path/posix'
import { zonedTime } from '../../../shared/zone.ts'
import { hexoSlugize } from './hexo-slugize.ts'

/** The facts from which Hexo made an article's address. */
export interface HexoPost {
  /** Path below the folder of posts. */
  readonly path: string
  readonly title: string
  /** ISO 8601 in UTC. */
  readonly date?: string | undefined
  readonly timeZone: string
  readonly categories: readonly (readonly string[])[]
  /** The `permalink` of the article itself, which comes before the pattern. */
  readonly permalink?: string | undefined
  /** The value of any other key of the front matter. */
  readonly other: (key: string) => string | undefined
}

const placeholder = /:([a-z](?:\w*[a-z\d])?)/gi

/**
 * The percent-encoded path at which Hexo published an article, from Hexo's `permalink` pattern.
 * Undefined when a placeholder has no value: Hexo made something up then, or took it from the disk.
 */
export function hexoPath(pattern: string, post: HexoPost): string | undefined {
  const own = post.permalink?.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '')
  const rule = own === undefined || own === '' || /:[a-z]/i.test(own) ? pattern : own
  const values = valuesOf(post)
  let isWhole = true
  const path = rule.replace(placeholder, (_, name: string) => {
    const value = values.has(name) ? values.get(name) : post.other(name)
    isWhole &&= value !== undefined && (value !== '' || name === 'categories')
    return (value ?? '').split('/').map(encodeURIComponent).join('/')
  })
  const address = path.replace(/^\/+/, '').replace(/\/{2,}/g, '/')
  return isWhole && address !== '' ? `/${address}` : undefined
}

type Values = ReadonlyMap<string, string | undefined>

/** The placeholders that Hexo fills in by itself. */
function valuesOf(post: HexoPost): Values {
  const title = post.path.slice(0, post.path.length - extname(post.path).length)
  const labels = post.categories.at(-1)
  return new Map([
    ['title', title],
    ['slug', title],
    ['name', basename(title)],
    ['post_title', hexoSlugize(post.title).toLowerCase()],
    // Names of Jekyll and Hugo, for sites that moved from there.
    ['file_title', basename(title).replace(/^\d+-\d+-\d+-(?=.)/, '')],
    ['page_path', title.replace(/\/_?index$/, '').toLowerCase()],
    ['categories', labels?.map((label) => label.toLowerCase()).join('/') ?? ''],
    ['category', labels === undefined ? 'uncategorized' : labels.map(hexoSlugize).join('/')],
    ...Object.entries(timeValues(post, title)),
  ])
}

function timeValues(
  { date, timeZone }: HexoPost,
  title: string,
): Readonly<Record<string, string | undefined>> {
  const names = ['year', 'month', 'i_month', 'day', 'i_day', 'hour', 'minute', 'second']
  const unknown = [...names, 'timestamp', 'hash'].map((name) => [name, undefined])
  if (date === undefined) return Object.fromEntries(unknown)
  const [year, month = '', day = '', hour, minute, second] = zonedTime(date, timeZone).split(/\D/)
  const timestamp = String(Math.floor(Date.parse(date) / 1000))
  // Hexo's own: not for us to choose.
  const postHash = hash('sha1', title + timestamp, 'hex').slice(0, 12)
  const [i_month, i_day] = [month.replace(/^0/, ''), day.replace(/^0/, '')]
  return { year, month, i_month, day, i_day, hour, minute, second, timestamp, hash: postHash }
}
