import { zonedDay } from '../../shared/zone.ts'
import { groupBy } from '../core/collect.ts'
import { parseUrl } from '../fetching/parse-url.ts'
import type { LibraryArticle } from '../library/library.ts'
import { factOf, isShown, type PictureFacts } from '../pictures/picture-facts.ts'
import { isPixel } from '../pictures/picture-index.ts'
import type { ReadArticles } from '../reading/read-articles.ts'

/** A lost picture of other hosts: its address, the word for why, and the articles that show it. */
interface LostPicture {
  readonly url: string
  readonly failed: string
  readonly paths: readonly string[]
}

/** The lost pictures of a host, those that most articles show first. */
export interface LostHost {
  readonly host: string
  readonly pictures: readonly LostPicture[]
}

/** A kept picture with one of its addresses, its bytes, and the articles that show it. */
export interface KeptFile {
  readonly url: string
  readonly bytes: number
  readonly paths: readonly string[]
}

/** Bytes and number of the kept pictures of a category or a year. */
export interface PictureShare {
  readonly name: string
  readonly pictures: number
  readonly bytes: number
}

/** All that a check says of the pictures of other sites in an archive that keeps pictures. */
export interface PictureFigures {
  readonly kept: number
  readonly bytes: number
  readonly lost: number
  /** Addresses of which nothing is known: their pages ask the other site. */
  readonly unknown: number
  /** The host with most lost pictures first. */
  readonly lostByHost: readonly LostHost[]
  readonly largest: readonly KeptFile[]
  /** The pictures that most articles show. None where no two articles show the same. */
  readonly mostRepeated: readonly KeptFile[]
  /** By the outermost category of the first path. */
  readonly byCategory: readonly PictureShare[]
  readonly byYear: readonly PictureShare[]
}

/** The number of entries in the lists of the largest. */
const mostListed = 20

/** Gathers what is known of the pictures of an archive's articles. A picture counts once in each group. */
export function gatherPictures(
  { files }: Pick<ReadArticles, 'files'>,
  articles: readonly LibraryArticle[],
  facts: PictureFacts,
  timeZone: string,
): PictureFigures {
  const kept = new Map<string, { url: string; bytes: number; paths: string[] }>()
  const lost = new Map<string, { url: string; failed: string; paths: string[] }>()
  const unknown = new Set<string>()
  const categories = new PictureGroups()
  const years = new PictureGroups()
  const byPath = new Map(articles.map((article) => [article.path, article]))
  for (const [path, { outside = [] }] of files) {
    for (const { urls } of outside) {
      const [url = ''] = urls
      const fact = factOf(facts, urls)
      if (fact === undefined) unknown.add(url)
      else if (isShown(fact)) {
        note(kept, fact.hash, path, { url, bytes: fact.bytes })
        const details = byPath.get(path)?.details
        categories.add(details?.categories[0]?.[0]?.label ?? '', fact)
        years.add(details?.date ? zonedDay(details.date, timeZone).slice(0, 4) : '', fact)
      } else if (!isPixel(fact)) note(lost, fact.url, path, { url: fact.url, failed: fact.failed })
    }
  }
  const all = [...kept.values()]
  return {
    kept: all.length,
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    lost: lost.size,
    unknown: unknown.size,
    lostByHost: groupByHost([...lost.values()]),
    largest: all.toSorted((a, b) => b.bytes - a.bytes).slice(0, mostListed),
    mostRepeated: all
      .filter(({ paths }) => paths.length > 1)
      .toSorted((a, b) => b.paths.length - a.paths.length)
      .slice(0, mostListed),
    byCategory: categories.shares().toSorted((a, b) => b.bytes - a.bytes),
    byYear: years.shares().toSorted((a, b) => (a.name < b.name ? 1 : -1)),
  }
}

/** Notes that the article file at `path` shows a picture, once for each file. */
function note<T extends object>(
  pictures: Map<string, T & { paths: string[] }>,
  key: string,
  path: string,
  facts: T,
): void {
  const known = pictures.get(key) ?? { ...facts, paths: [] }
  if (known.paths.at(-1) !== path) known.paths.push(path)
  pictures.set(key, known)
}

/** Counts pictures and their bytes by name; the same bytes count once for a name. */
class PictureGroups {
  readonly #groups = new Map<string, Map<string, number>>()

  add(name: string, { hash, bytes }: { readonly hash: string; readonly bytes: number }): void {
    const group = this.#groups.get(name) ?? new Map<string, number>()
    this.#groups.set(name, group.set(hash, bytes))
  }

  shares(): readonly PictureShare[] {
    return [...this.#groups].map(([name, group]) => ({
      name,
      pictures: group.size,
      bytes: [...group.values()].reduce((sum, bytes) => sum + bytes, 0),
    }))
  }
}

function groupByHost(lost: readonly LostPicture[]): readonly LostHost[] {
  const hosts = groupBy(lost, ({ url }) => parseUrl(url)?.host ?? '')
  return [...hosts]
    .map(([host, pictures]) => ({
      host,
      pictures: pictures.toSorted((a, b) => b.paths.length - a.paths.length),
    }))
    .toSorted((a, b) => b.pictures.length - a.pictures.length)
}
