import type { MarkdownIt, StateInline } from 'markdown-it'
import { escapeMarkup } from '../../../core/escape.ts'
import { environmentOf } from './markdown-environment.ts'

const list =
  /\{:?\s*(?:(?:[.#][\w-]{1,100}|[\w-]{1,50}=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[\w%.,/-]{1,100}))\s*){1,20}\}/y
const sized =
  /!\[([^[\]\n]{0,500})\]\(\s*(?:<([^<>\n]{1,1000})>|([^\s()<>]{1,1000}))(?:\s+"([^"\n]{0,300})")?\s+=(\d{0,4})(?:px)?x(\d{0,4})(?:px)?\s*\)/y

/** No list on a line of its own is longer. */
const mostCharacters = 1000

/**
 * Attribute lists, which pandoc, kramdown and others write behind a picture, a link or a block (`{width=50%}`, `{:
 * .note}`), are left out; the size of `![a](b.png =100x50)` is that of the picture.
 */
export function attributeLists(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('image', 'sized_image', readSized)
  markdown.inline.ruler.before('escape', 'attribute_list', skipList)
}

function skipList(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '{' || !isBehind(state)) return false
  list.lastIndex = state.pos
  const match = list.exec(state.src)
  if (match === null) return false
  if (!silent) {
    state.pending = state.pending.trimEnd()
    environmentOf(state.env).hasMarks = true
  }
  state.pos += match[0].length
  return true
}

/** Whether a list stands behind a picture or a link, or is one of kramdown on a line of its own. */
function isBehind({ src, pos, pending, tokens }: StateInline): boolean {
  const last = tokens.at(-1)?.type
  if (pending === '' && (last === 'image' || last === 'link_close')) return true
  if (!src.startsWith('{:', pos)) return false
  const isFirst = pos === 0 || /\n[^\S\n]*$/.test(src.slice(Math.max(0, pos - 20), pos))
  return isFirst && /^[^}\n]*\}[^\S\n]*(?:\n|$)/.test(src.slice(pos, pos + mostCharacters))
}

function readSized(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('![', state.pos)) return false
  sized.lastIndex = state.pos
  const [whole, alt = '', bracketed, plain, title, width, height] = sized.exec(state.src) ?? []
  if (whole === undefined || (!width && !height)) return false
  if (!silent) {
    const attributes = Object.entries({ src: bracketed ?? plain, alt, title, width, height })
    const written = attributes.flatMap(([name, value]) =>
      value ? [` ${name}="${escapeMarkup(value)}"`] : [],
    )
    environmentOf(state.env).hasMarks = true
    state.push('html_inline', '', 0).content = `<img${written.join('')}>`
  }
  state.pos += whole.length
  return true
}
