import { ownLink } from '../../own-links.ts'

const siteRoot = /(?<=[("'])\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}/g
const filtered =
  /(?<=[("'])\{\{-?\s*["']([^"'{}\n]+)["']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.baseurl)\s*-?\}\}/g
const ownPage = /(?<=[("'])\{%-?\s*(?:post_url|post_path|link)\s+([^\s{}%]+)\s*-?%\}(?=[)"'#])/g
const asset = /(?<=[("'])\{%-?\s*asset_path\s+([^\s{}%]+)\s*-?%\}(?=[)"'])/g

const hugoPage =
  /(?<=[("'])\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?["'`]?([^"'`\s{}]+)["'`]?\s*[>%]\}\}(?=[)"'#])/g
/** Where Pelican looks for a file: its folders of articles and of pictures are one here. */
const pelicanFolder = /(?<=\]\(|["'<])[{|](?:static|attach|filename)[}|](?=[^\s)"'])/g
/** Blocks and words of code, in which nothing is written out. */
const code =
  /^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\2[^\n]*$|(?![\s\S]))|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\3(?!`)/gm

/**
 * Writes out the template tags that stand for an address inside a link or picture of Markdown or HTML,
 * where their blanks would end it: those of Jekyll for the site's root and for a post, those of Hexo for a
 * post and a file beside it, those of Hugo for a page, those of Pelican for a folder. Code stays as it is.
 */
export function plainAddresses(source: string): string {
  if (!/\{[%{]|[{|](?:static|attach|filename)[}|]/.test(source)) return source
  let done = 0
  let out = ''
  for (const { 0: listing, index } of source.matchAll(code)) {
    out += writtenOut(source.slice(done, index)) + listing
    done = index + listing.length
  }
  return out + writtenOut(source.slice(done))
}

function writtenOut(source: string): string {
  return source
    .replace(siteRoot, '')
    .replace(filtered, '$1')
    .replace(ownPage, (_, name: string) => ownLink('name', name))
    .replace(hugoPage, (_, name: string) => ownLink('name', name))
    .replace(asset, '$1')
    .replace(pelicanFolder, '')
}
