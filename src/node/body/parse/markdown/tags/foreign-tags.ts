import type { MarkdownIt, StateInline } from 'markdown-it'
import { escapeMarkup } from '../../../../core/escape.ts'
import { environmentOf } from '../markdown-environment.ts'

/** A tag with a prefix, which CommonMark takes for an address or for text. */
const prefixed = /<\/?([a-z]\w{0,15}):([\w-]{1,40})(?:\s[^<>]{0,500})?\/?>/iy
/** Prefixes of the tags of Word, of its drawings and its smart tags. */
const office = /^(?:o|v|w|m|st1)$/i
const declaration = /<\?xml:[^<>]{0,500}>/iy
/** VitePress shows the text of a badge. */
const badge = /<Badge\s[^<>]{0,300}?\btext="([^"<>]{0,200})"[^<>]{0,300}>/y

/**
 * Tags that browsers and tools read and CommonMark does not: `<o:p>` and `<st1:city w:st="on">` of Word, others with
 * a prefix that are closed in the same block, and the badges of VitePress.
 */
export function foreignTags(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('autolink', 'foreign_tag', readTag)
}

function readTag(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '<') return false
  const found = tagAt(state)
  if (found === undefined) return false
  if (!silent) {
    environmentOf(state.env).hasMarks = true
    state.push('html_inline', '', 0).content = found.html
  }
  state.pos += found.length
  return true
}

function tagAt({ src, pos }: StateInline): { html: string; length: number } | undefined {
  for (const pattern of [prefixed, declaration, badge]) pattern.lastIndex = pos
  const [tag = '', prefix = '', name] = prefixed.exec(src) ?? []
  if (tag !== '') {
    const isTag = office.test(prefix) || src.includes(`</${prefix}:${name}>`)
    return isTag ? { html: tag, length: tag.length } : undefined
  }
  const [declared] = declaration.exec(src) ?? []
  if (declared !== undefined) return { html: '', length: declared.length }
  const [whole = '', text = ''] = badge.exec(src) ?? []
  return whole === '' ? undefined : { html: escapeMarkup(text), length: whole.length }
}
