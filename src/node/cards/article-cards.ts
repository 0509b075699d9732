import type { ArticleDetails, Picture } from '../../shared/article.ts'
import type { SiteInfo } from '../../shared/site-info.ts'
import { buildWords } from '../../shared/words/build-words.ts'
import { zonedDay } from '../../shared/zone.ts'
import { cutHash } from '../core/fingerprint.ts'
import { mediaPath } from '../core/paths/media-path.ts'
import type { Library } from '../library/library.ts'
import type { OutputGroup } from '../output/output-file.ts'
import type { CardPainter } from './card-painter.ts'
import { type CardText, cardSize } from './card-svg.ts'

/** The cards of a site's articles: their URLs and their files. */
export interface ArticleCards {
  /** The card of an article. Its URL begins with the base. */
  readonly cardOf: (article: ArticleDetails) => Picture
  readonly files: (library: Library) => Generator<OutputGroup>
}

/**
 * Makes the cards of articles. The name of a card is the hash of everything on it, as the name of other
 * pictures is the hash of their bytes. So an unchanged card is not drawn again, and a changed one has a
 * new URL.
 */
export function articleCards(painter: CardPainter, info: SiteInfo, base: string): ArticleCards {
  const names = new WeakMap<ArticleDetails, string>()

  function nameOf(article: ArticleDetails): string {
    const known = names.get(article)
    if (known !== undefined) return known
    const text = JSON.stringify([painter.version, cardText(article, info)])
    const name = mediaPath(`${cutHash(text, 16)}.png`)
    names.set(article, name)
    return name
  }

  function* files({ articles }: Library): Generator<OutputGroup> {
    const drawn = new Set<string>()
    for (const { details } of articles.values()) {
      const path = nameOf(details)
      if (drawn.has(path)) continue
      drawn.add(path)
      const make = () => [{ path, content: painter.paint(cardText(details, info)) }]
      yield { paths: [path], cacheKey: path, make }
    }
  }

  return { cardOf: (article) => ({ src: base + nameOf(article), ...cardSize }), files }
}

function cardText(article: ArticleDetails, info: SiteInfo): CardText {
  const source = article.author?.label ?? article.categories[0]?.slice(0, 2).at(-1)?.label
  const day = article.date === undefined ? undefined : dayText(article.date, info)
  return {
    site: info.title,
    title: article.title,
    line: [source, day].filter((part) => part !== undefined).join(' · '),
    language: article.lang ?? info.language,
  }
}

function dayText(date: string, { language, timeZone }: SiteInfo): string {
  const shown = zonedDay(date, timeZone)
  const [year = 0, month = 0, day = 0] = shown.split('-').map(Number)
  const weekday = new Date(shown).getUTCDay()
  return buildWords('reader', language).day({ year, month, day, weekday })
}
