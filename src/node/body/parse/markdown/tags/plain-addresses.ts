import { ownLink } from '../../own-links.ts'

const siteRoot = /(?<=[("'])\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}/g
const filtered =
  /(?<=[("'])\{\{-?\s*["']([^"'{}\n]+)["']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.baseurl)\s*-?\}\}/g
const ownPage = /(?<=[("'])\{%-?\s*(?:post_url|post_path|link)\s+([^\s{}%]+)\s*-?%\}(?=[)"'#])/g
const asset = /(?<=[("'])\{%-?\s*asset_path\s+([^\s{}%]+)\s*-?%\}(?=[)"'])/g

/**
 * Writes out the template tags that stand for an address inside a link or picture of Markdown or HTML,
 * where their blanks would end it: those of Jekyll for the site's root and for a post, those of Hexo for a
 * post and a file beside it.
 */
export function plainAddresses(source: string): string {
  if (!source.includes('{%') && !source.includes('{{')) return source
  return source
    .replace(siteRoot, '')
    .replace(filtered, '$1')
    .replace(ownPage, (_, name: string) => ownLink('name', name))
    .replace(asset, '$1')
}
