import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { LeftOutKind } from '../../src/node/body/left-out.ts'
import type { RenderedBody } from '../../src/node/body/render-body.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Elements whose content no browser shows. */
const unseen =
  /^(?:script|style|template|title|head|noscript|noembed|noframes|iframe|video|audio|canvas|datalist|area|param|rp|annotation|annotation-xml)$/
/** Elements that are left out on purpose, with the kind that the report then counts. */
const reported: ReadonlyMap<string, LeftOutKind> = new Map([
  ['button', 'control'],
  ['select', 'control'],
  ['option', 'control'],
  ['optgroup', 'control'],
  ['textarea', 'control'],
  ['svg', 'drawing'],
  ['applet', 'frame'],
  ['object', 'frame'],
])

/**
 * The words and pictures that a browser shows of some HTML and that are neither in what was made of it
 * nor in its report. It reads the source by the standard alone, and knows nothing of our steps.
 */
export function listLost(source: string, rendered: RenderedBody): readonly string[] {
  const output = shownOf(parseFragment(rendered.html, { scriptingEnabled: false }).childNodes)
  const text = fold(`${output.words.join('')} ${output.said.join(' ')}`)
  const kinds = new Set(Object.keys(rendered.leftOut))
  const context = parseFragment('<div></div>', { scriptingEnabled: false }).childNodes[0] as Element
  const { childNodes } = parseFragment(context, source, { scriptingEnabled: false })
  const input = shownOf(childNodes, kinds)
  const words = input.words
    .flatMap((part) => fold(part).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !text.includes(word))
  const pictures = input.pictures.filter(
    (address) => !rendered.html.includes(address) && !rendered.html.includes('missing-picture'),
  )
  return [...words, ...pictures]
}

interface Shown {
  readonly words: string[]
  readonly pictures: string[]
  /** Texts in attributes that a reader gets to see or hear. */
  readonly said: string[]
}

function shownOf(nodes: readonly Node[], kinds: ReadonlySet<string> = new Set()): Shown {
  const shown: Shown = { words: [], pictures: [], said: [] }
  const open = nodes.toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    // An upload's name where its author wrote no caption says nothing.
    if ('value' in node && !/^image\.\w+$/.test(node.value.trim())) shown.words.push(node.value)
    if (!('tagName' in node) || isUnseen(node, kinds)) continue
    const value = (name: string) => node.attrs.find((each) => each.name === name)?.value ?? ''
    const src = value('src')
    if (node.tagName === 'img' && /^https:\/\/pictures\.example\//.test(src)) {
      shown.pictures.push(src)
    }
    shown.said.push(value('alt'), value('alttext'), value('data-tex'), value('title'))
    for (const child of node.childNodes.toReversed()) open.push(child)
  }
  return shown
}

function isUnseen(node: Element, kinds: ReadonlySet<string>): boolean {
  const kind = reported.get(node.tagName)
  if (unseen.test(node.tagName) || (kind !== undefined && kinds.has(kind))) return true
  const value = (name: string) => node.attrs.find((each) => each.name === name)?.value
  if (
    kinds.has('listing-frame') &&
    /copy|line-?no|line-?number|gutter/.test(value('class') ?? '')
  ) {
    return true
  }
  if (node.tagName === 'dialog' && value('open') === undefined) return true
  return value('hidden') !== undefined || /display\s*:\s*none/i.test(value('style') ?? '')
}

/** One form for letters that a body may write otherwise: angles in attributes, blanks, composed marks. */
function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ')
}
