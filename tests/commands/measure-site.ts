import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The bytes of a text as hosts send it: with gzip at its usual level. */
export function gzipSize(text: string | Uint8Array): number {
  return gzipSync(text, { level: 6 }).length
}

/** The bytes with gzip that a first visit to a page loads before anything is clicked. */
export interface PageWeight {
  readonly html: number
  /** Style sheets that the first paint waits for. */
  readonly css: number
  /** The entry, what it preloads, and scripts that the first paint waits for. */
  readonly js: number
}

/** A built site: its folder and the path it is made for, with a slash at both ends. */
export interface BuiltSite {
  readonly outDir: string
  readonly base: string
}

/** The file of a site at an address in its pages. */
export function readAsset({ outDir, base }: BuiltSite, url: string): Buffer {
  return readFileSync(join(outDir, url.slice(base.length)))
}

/** Weighs the page in `html`. */
export function weighPage(site: BuiltSite, html: string): PageWeight {
  const tags = html.match(/<(?:link|script)\b[^>]*>/g) ?? []
  const weigh = (pattern: RegExp, attribute: string) =>
    tags
      .filter((tag) => pattern.test(tag))
      .flatMap((tag) => tag.match(`${attribute}="(/[^"]*)"`)?.[1] ?? [])
      .reduce((sum, url) => sum + gzipSize(readAsset(site, url)), 0)
  return {
    html: gzipSize(html),
    css: weigh(/^<link rel="stylesheet" href="[^"]*">/, 'href'),
    js:
      weigh(/^<script(?! type="application)/, 'src') +
      weigh(/^<link rel="modulepreload"/, 'href') +
      weighProgram(site, html),
  }
}

/** The program and what draws the page: they come after the first paint, but with the first visit. */
function weighProgram(site: BuiltSite, html: string): number {
  const files = html.match(/ data-program="([^"]*)"/)?.[1]?.split(' ') ?? []
  return files.reduce((sum, url) => sum + gzipSize(readAsset(site, url)), 0)
}

/** The page at a path of the built site, e.g. `a/x`. */
export function readPage(outDir: string, path: string): string {
  return readFileSync(join(outDir, path, 'index.html'), 'utf8')
}

/** An article's page and data, and the parts of them that budgets are about. */
export interface BuiltArticle {
  readonly id: string
  readonly html: string
  readonly json: string
  readonly body: string
  /** The page and its data block without the outline, which is as long as the article makes it. */
  readonly page: string
  readonly block: string
}

/** All articles of a built site. */
export function readArticles(outDir: string): readonly BuiltArticle[] {
  const folder = join(outDir, 'data', 'articles')
  const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])
  return files.flatMap(([name = '', json = '']) => {
    const data = JSON.parse(json)
    if (data.kind !== 'article') return []
    const id = name.replace(/\.json$/, '')
    const html = readPage(outDir, `a/${id}`)
    const [, block = ''] = html.match(/id="broadsheet-page">(.*?)<\/script>/s) ?? []
    const { article, ...stamp } = JSON.parse(block)
    const bare = JSON.stringify({ ...stamp, article: { ...article, headings: [] } })
    const page = html.replace(block, () => bare).replace(/<nav class="outline".*?<\/nav>/s, '')
    return { id, html, json, body: data.body, page, block: bare }
  })
}

/** The paths of all numbered pages of a built site. */
export function numberedPages(outDir: string): readonly string[] {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const match = path.match(/^((?:.*\/)?page\/\d+)\/index\.html$/)
    return match?.[1] ?? []
  })
}
