import type { BodyElement, BodyNode } from '../../tree/body-tree.ts'

/**
 * Writes a formula as one line of text: `(a+1)/27`, `e^(kt)`, `∑_(i=1)^n i^2`. A part of more than one
 * character gets brackets.
 */
export function formulaText(node: BodyNode): string {
  if (typeof node === 'string') return node
  const parts = node.children
  const at = (index: number): string => formulaText(parts[index] ?? '')
  const grouped = (index: number): string => group(parts[index] ?? '')
  switch (node.name) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'ms':
    case 'mtext':
      return parts.map(formulaText).join('').replace(invisible, '')
    case 'mspace':
      return /^(?!0(?![.\d]))\.?\d/.test(node.attributes.width ?? '') ? ' ' : ''
    case 'mphantom':
    case 'mprescripts':
      return ''
    case 'mfrac':
      return `${grouped(0)}/${grouped(1)}`
    case 'msqrt':
      return `√${groupAll(parts)}`
    case 'mroot':
      return `${root(at(1))}${grouped(0)}`
    case 'msub':
    case 'munder':
      return scripts(node, [['_', 1]])
    case 'msup':
      return scripts(node, [['^', 1]])
    case 'mover':
      return isAccent(parts[1]) ? `${at(0)}${at(1)}` : scripts(node, [['^', 1]])
    case 'msubsup':
    case 'munderover':
      return scripts(node, [
        ['_', 1],
        ['^', 2],
      ])
    case 'mtable':
      return parts.map(formulaText).join('; ')
    case 'mtr':
      return rowText(parts)
    default:
      return joined(parts)
  }
}

/** The cells of a row: those of aligned equations are one text, those of a matrix have commas between them. */
function rowText(cells: readonly BodyNode[]): string {
  const texts = cells.map(formulaText)
  const isAligned = texts.slice(1).some((text) => /^[=<>≤≥≈≡≠∼→⇒⇔∈]/u.test(text))
  const said = isAligned ? texts.filter((text) => text !== '') : texts
  return said.join(isAligned ? '' : ', ')
}

/** Invisible operators: they say how a formula is read and show nothing. */
const invisible = /[\u2061-\u2064\u200b]/g

/** Joins texts. A space stays between two names, as in `sin x`. */
function joined(nodes: readonly BodyNode[]): string {
  let text = ''
  let last = ''
  for (const node of nodes) {
    const next = formulaText(node)
    if (next === '') continue
    const isWord = /[\p{L}\p{N}]{2}$/u.test(last) && /^[\p{L}\p{N}√(]/u.test(next)
    const isName = isWord && /\p{L}$/u.test(last) && !/^\(/.test(next)
    const afterScript = /[\^_]\S*$/.test(last) && /^[\p{L}\p{N}]/u.test(next)
    text += isName || afterScript ? ` ${next}` : next
    last = next
  }
  return text
}

/** A base with its subscript and superscript. */
function scripts(node: BodyElement, signs: readonly (readonly [string, number])[]): string {
  const [base = ''] = node.children
  const marks = signs.map(([sign, at]) => {
    const text = group(node.children[at] ?? '')
    return text === '' ? '' : `${sign}${text}`
  })
  return `${isSimple(formulaText(base)) ? formulaText(base) : `(${formulaText(base)})`}${marks.join('')}`
}

function group(node: BodyNode): string {
  return bracketed(formulaText(node))
}

function groupAll(nodes: readonly BodyNode[]): string {
  return bracketed(joined(nodes))
}

function bracketed(text: string): string {
  return text === '' || isSimple(text) ? text : `(${text})`
}

/** Whether a text is one character, one number, one name, or in brackets. */
function isSimple(text: string): boolean {
  if ([...text].length <= 1) return true
  return /^(?:[\d.,]+|\p{L}\p{M}*|\p{L}{3,}|\p{L}[′″'*]+)$/u.test(text) || isBracketed(text)
}

function isBracketed(text: string): boolean {
  if (!/^\(.*\)$/s.test(text)) return false
  let depth = 0
  for (const [at, char] of [...text].entries()) {
    depth += char === '(' ? 1 : char === ')' ? -1 : 0
    if (depth === 0 && at < [...text].length - 1) return false
  }
  return true
}

function root(index: string): string {
  if (index === '' || index === '2') return '√'
  return index === '3' ? '∛' : `${bracketed(index)}√`
}

/** Accents above a letter: a hat, a bar, an arrow. */
function isAccent(node: BodyNode | undefined): boolean {
  return (
    typeof node === 'object' && node.name === 'mo' && /^[^\p{L}\p{N}]$/u.test(formulaText(node))
  )
}
