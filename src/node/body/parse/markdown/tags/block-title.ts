import type { StateBlock } from 'markdown-it'
import { escapeMarkup } from '../../../../core/escape.ts'
import { readNested } from '../nested-blocks.ts'
import { shortcodeArguments } from './shortcode-arguments.ts'

/** Blocks that themes draw folded, under their title. */
const foldedTags = new Set(
  'hideToggle hideBlock folding fold spoiler details expand collapse toggle accordion'.split(' '),
)

/** Words of themes for the looks of a block: no reader would miss them. */
const looks = new Set(
  (
    'default primary secondary success info warning danger error tip note quote done todo simple modern flat ' +
    'disabled no-icon icon open close closed true false none left right center large small logo border child ' +
    'red pink orange yellow green blue cyan purple black gray grey white dark light'
  ).split(' '),
)
const look = /^(?:#[\da-f]{3,8}|-?\d+(?:px|em|%)|fa[bsr]?|fa-[\w-]+|icon-[\w-]+|var\(.*\)|)$/i

/** The arguments in which tools name a block. */
const titleKeys = ['title', 'summary', 'label', 'name', 'header', 'tab', 'caption']

/**
 * The title that the arguments of a block give it: those called so, else what says nothing of its looks. Empty
 * where there is none.
 */
export function blockTitle(values: string): string {
  const { named, words } = shortcodeArguments(values)
  const title = titleKeys.map((key) => named.get(key)).find((value) => value)
  if (title !== undefined) return title
  if (named.size > 0 && /=\s*["'`]/.test(values)) return titleOf(words.join(' '))
  return titleOf(values.replace(/(?<=^|[\s,])[\w-]+=\S+/g, ''))
}

/** Themes write `red open, Title` and `Title, #fff`. */
function titleOf(text: string): string {
  const parts = text.split(',').map(withoutLooks)
  return parts.filter(Boolean).join(', ')
}

function withoutLooks(text: string): string {
  const words = text.trim().split(/\s+/)
  const first = words.findIndex((word) => !isLook(word))
  if (first === -1) return ''
  const said = words.slice(first).join(' ').replace(/^@/, '')
  const [, , quoted, rest = ''] = /^(["'`])(.*?)\1(.*)$/s.exec(said) ?? []
  return quoted === undefined ? said : [quoted, withoutLooks(rest)].filter(Boolean).join(' ')
}

function isLook(word: string): boolean {
  return looks.has(word.toLowerCase()) || look.test(word)
}

/** Writes what a block stands around, from `first` up to `last`, below its title: folded where themes fold it. */
export function pushTitledBlock(
  state: StateBlock,
  { name, title, first, last }: { name: string; title: string; first: number; last: number },
): void {
  const write = (html: string) => {
    state.push('html_block', '', 0).content = `${html}\n`
  }
  const isFolded = title !== '' && foldedTags.has(name)
  if (isFolded) write(`<details><summary>${escapeMarkup(title)}</summary>`)
  else if (title !== '') pushTitle(state, title)
  readNested(state, first, last)
  if (isFolded) write('</details>')
}

/** A title in a line above its block; what is marked in it stays marked. */
export function pushTitle(state: StateBlock, title: string): void {
  state.push('paragraph_open', 'p', 1)
  const inline = state.push('inline', '', 0)
  inline.content = /[*_`[\]<]/.test(title) ? title : `**${title}**`
  inline.children = []
  state.push('paragraph_close', 'p', -1)
}
