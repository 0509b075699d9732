import type { Random } from './random.ts'
import type { SimulatedFeed, SourceArticle } from './simulated-feed.ts'

/** An item as a feed shows it at one moment. */
interface ShownItem {
  readonly article: SourceArticle
  readonly guid?: string
  readonly link?: string
  readonly title: string
  readonly date?: Date
  readonly html: string
  /** Whether its text can be read in full. */
  readonly isWhole: boolean
  readonly file?: string
}

/** The items that a feed shows of its window, with all its habits. */
export function shownItems(
  feed: SimulatedFeed,
  hour: number,
  random: Random,
): readonly ShownItem[] {
  const items = feed.window().map((article) => shownItem(feed, article, hour, random))
  if (feed.has('out-of-order')) items.sort(() => random.next() - 0.5)
  return feed.has('doubled-items') ? items.flatMap((item) => [item, item]) : items
}

function shownItem(
  feed: SimulatedFeed,
  article: SourceArticle,
  hour: number,
  random: Random,
): ShownItem {
  const { published, token, title, number } = article
  const days = feed.has('future-dates') ? 40 : 0
  return {
    article,
    title: `${title} ${token}`,
    ...textOf(feed, article, random),
    ...(!feed.has('no-guid') &&
      !feed.has('no-guid-no-link') && { guid: guidOf(feed, article, hour, random) }),
    ...(!feed.has('no-guid-no-link') && { link: linkOf(feed, number, random) }),
    ...(!feed.has('undated') && { date: new Date(published.getTime() + days * 86_400_000) }),
    ...(feed.has('signed-files') && {
      file: `https://files.example/${token}.mp3?sign=${random.below(1e9)}`,
    }),
  }
}

function guidOf(
  feed: SimulatedFeed,
  { token, number }: SourceArticle,
  hour: number,
  random: Random,
): string {
  if (feed.has('same-guid')) return 'same'
  if (feed.has('new-ids')) return `new ${random.below(1e9)}`
  // The newest is number 0.
  if (feed.has('numbered-guids')) return `item ${feed.articles.length - 1 - number}`
  if (feed.has('swapped-guids')) return `swapped ${hour % 2 === 0 ? number : number ^ 1}`
  const age = feed.has('reborn-guids') ? Math.floor(hour / 15) : 0
  return `${age} ${token}`
}

function linkOf(feed: SimulatedFeed, number: number, random: Random): string {
  if (feed.has('new-ids'))
    return `https://site-${feed.number}.example/${number}/${random.below(1e9)}`
  if (feed.has('same-link')) return `https://site-${feed.number}.example/`
  if (!feed.has('http-to-https')) return `https://site-${feed.number}.example/${number}`
  const host = random.chance(0.5) ? `https://www.site-${feed.number}` : `http://site-${feed.number}`
  return `${host}.example/${number}?utm_source=${random.below(1e6)}#${random.below(9)}`
}

/** Words of the languages that the legacy encodings have. */
const words = new Map([
  ['gbk', '新闻 中文'],
  ['big5', '新聞 中文'],
  ['shift_jis', '日本の新聞'],
  ['windows-1252', 'café “déjà vu”'],
])

function textOf(feed: SimulatedFeed, article: SourceArticle, random: Random) {
  const local = [...words].find(([encoding]) => feed.habits.has(encoding as never))?.[1] ?? '新闻 é'
  const text = `${article.token} edition ${article.edition}. ${local}`
  if (feed.has('emptied-texts') && random.chance(0.2)) return { html: ' ', isWhole: false }
  if (feed.has('teasers') && random.chance(0.3)) {
    return { html: `<p>${article.token} ed…</p>`, isWhole: false }
  }
  const counter = feed.has('counters') ? `<span>阅读 ${random.below(1e6)}</span>` : ''
  const odd = feed.has('odd-markup') ? `<!-- ${random.below(9)} --><b>{{ x }}</b>` : ''
  return { html: `<p>${text}</p>${odd}${counter}`, isWhole: true }
}

/** The text of a feed in the form that its habits ask for. */
export function writeFeed(feed: SimulatedFeed, items: readonly ShownItem[]): string {
  if (feed.has('json')) return writeJson(items)
  if (feed.has('atom')) return writeAtom(items)
  if (feed.has('rdf')) return writeRdf(items)
  const encoding = [...words.keys()].find((name) => feed.habits.has(name as never)) ?? 'utf-8'
  return `<?xml version="1.0" encoding="${encoding}"?>
<rss version="2.0"><channel><title>Feed ${feed.number}</title>${items.map(rssItem).join('')}</channel></rss>`
}

function rssItem({ guid, link, title, date, html, file }: ShownItem): string {
  return `<item>${element('title', title)}${element('guid', guid)}${element('link', link)}${element('pubDate', date?.toUTCString())}<description><![CDATA[${html}]]></description>${file ? `<enclosure url="${escaped(file)}" type="audio/mpeg"/>` : ''}</item>\n`
}

function writeAtom(items: readonly ShownItem[]): string {
  const entries = items.map(
    ({ guid, link = '', title, date, html }) =>
      `<entry>${element('id', guid)}<link href="${escaped(link)}"/>${element('title', title)}${element('updated', date?.toISOString())}<content type="html">${escaped(html)}</content></entry>\n`,
  )
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>${entries.join('')}</feed>`
}

function writeRdf(items: readonly ShownItem[]): string {
  const all = items.map(
    ({ link = '', title, date, html }) =>
      `<item rdf:about="${escaped(link)}">${element('title', title)}${element('link', link)}${element('dc:date', date?.toISOString())}<description>${escaped(html)}</description></item>\n`,
  )
  return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>F</title></channel>${all.join('')}</rdf:RDF>`
}

function writeJson(items: readonly ShownItem[]): string {
  const all = items.map(({ guid, link, title, date, html }) => ({
    id: guid,
    url: link,
    title,
    content_html: html,
    date_published: date?.toISOString(),
  }))
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'F', items: all })
}

function element(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${escaped(text)}</${name}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
