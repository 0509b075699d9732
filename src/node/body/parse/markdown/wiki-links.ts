import type { MarkdownIt, StateInline } from 'markdown-it'
import { escapeMarkup } from '../../../core/escape.ts'
import { ownLink, vaultPicture } from '../own-links.ts'

const wiki =
  /(!?)\[\[([^\s[\]|#\n][^[\]|#\n]{0,300})?(#[^[\]|\n]{0,300})?(?:\|([^[\]\n]{0,300}))?\]\](?!\()/y
const pictureName = /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i

/**
 * Links and embeds of Obsidian: `[[Note]]`, `[[Note#Part|words]]`, `![[picture.png|300]]`. A note that is
 * embedded becomes a link to it. A number in two brackets is a reference in most texts, and stays.
 */
export function wikiLinks(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'wiki_link', readWikiLink)
}

function readWikiLink(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[[', state.pos) && !state.src.startsWith('![[', state.pos))
    return false
  wiki.lastIndex = state.pos
  const [whole, sign, file = '', part = '', words] = wiki.exec(state.src) ?? []
  if (whole === undefined || file + part === '' || /^\d+$/.test(file)) return false
  if (!silent) {
    if (sign === '!' && pictureName.test(file)) {
      state.push('html_inline', '', 0).content = picture(file, words)
    } else pushLink(state, file, part, words)
  }
  state.pos += whole.length
  return true
}

function pushLink(state: StateInline, file: string, part: string, words: string | undefined): void {
  const name = file.split('/').at(-1) ?? ''
  const said = words || (file === '' ? part.slice(1) : `${name}${part.replace('#', ' › ')}`)
  const href = file === '' ? part : ownLink('name', file.trim() + part)
  state.push('link_open', 'a', 1).attrs = [['href', href]]
  state.push('text', '', 0).content = said
  state.push('link_close', 'a', -1)
}

/** The HTML of an embedded picture. The text behind the bar is a width, or words. */
function picture(file: string, words = ''): string {
  const [, width, height] = /^(\d+)(?:x(\d+))?$/.exec(words) ?? []
  const alt = width === undefined ? words : ''
  const size =
    width !== undefined && height !== undefined ? ` width="${width}" height="${height}"` : ''
  return `<img src="${escapeMarkup(vaultPicture(file))}" alt="${escapeMarkup(alt)}"${size}>`
}
