import { type BodyElement, type BodyNode, element, noAttributes } from '../../tree/body-tree.ts'
import { attributeOf, classesOf } from '../../tree/source-attributes.ts'
import type { SourceElement } from '../../tree/source-nodes.ts'
import { sourceWords } from '../source-text.ts'
import { readMathText, setTex } from './set-tex.ts'

/** TeX that an element holds as its text, and whether it stands alone. */
interface WrittenTex {
  readonly tex: string
  readonly isBlock: boolean
}

/**
 * The formula of an element that holds TeX by what it is called: the scripts of MathJax, the spans of
 * pandoc, `amp-mathml`, a listing in the language `math`. Its source in a `code` where it cannot be set;
 * undefined for any other element.
 */
export function writtenFormula(node: SourceElement): BodyNode | undefined {
  const drawn = drawnFormula(node)
  if (drawn !== undefined) return drawn
  const written = writtenTex(node)
  if (written === undefined || written.tex === '') return undefined
  return setTex(written.tex, written.isBlock) ?? sourceOf(written.tex)
}

/** The formula that MathJax drew and of which it kept the MathML. */
function drawnFormula(node: SourceElement): BodyNode | undefined {
  const mathml = node.tagName === 'span' ? attributeOf(node, 'data-mathml') : undefined
  return mathml === undefined ? undefined : readMathText(mathml)
}

function sourceOf(tex: string): BodyElement {
  return element('code', noAttributes, [tex])
}

function writtenTex(node: SourceElement): WrittenTex | undefined {
  switch (node.tagName) {
    case 'script': {
      const type = attributeOf(node, 'type') ?? ''
      if (!/^\s*math\/tex\b/i.test(type)) return undefined
      const tex = sourceWords(node).replace(/^%?\s*<!\[CDATA\[|%?\s*\]\]>$/g, '')
      return { tex: tex.trim(), isBlock: /mode\s*=\s*display/i.test(type) }
    }
    case 'amp-mathml':
      return delimited(
        attributeOf(node, 'data-formula') ?? '',
        attributeOf(node, 'inline') === undefined,
      )
    case 'span':
    case 'div': {
      const classes = classesOf(node)
      if (
        !classes.includes('math') ||
        node.childNodes.some(({ nodeName }) => nodeName !== '#text')
      ) {
        return undefined
      }
      const isBlock = classes.includes('display') || node.tagName === 'div'
      return classes.includes('inline') || isBlock
        ? delimited(sourceWords(node), isBlock)
        : undefined
    }
    case 'code':
      return isTexListing(node) ? delimited(sourceWords(node), true) : undefined
    case 'pre': {
      const [code, ...others] = node.childNodes
      const isOnly = code !== undefined && 'tagName' in code && others.length === 0
      return isOnly && isTexListing(code) ? delimited(sourceWords(code), true) : undefined
    }
    default:
      return undefined
  }
}

function isTexListing(node: SourceElement): boolean {
  return node.tagName === 'code' && classesOf(node).includes('language-math')
}

/** TeX with or without the signs around it, which then say whether it stands alone. */
function delimited(text: string, isBlock: boolean): WrittenTex {
  const found = /^(\$\$?|\\\(|\\\[)([\s\S]*?)(?:\$\$?|\\\)|\\\])$/.exec(text.trim())
  if (found === null) return { tex: text.trim(), isBlock }
  return { tex: (found[2] ?? '').trim(), isBlock: found[1] === '$$' || found[1] === '\\[' }
}
