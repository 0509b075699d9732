import { attributeOf, classesOf } from '../tree/source-attributes.ts'
import type { SourceElement } from '../tree/source-nodes.ts'

const holders = new Set(['pre', 'code', 'figure', 'div'])
const named = /^(?:language|lang|highlight-source|brush)[-:]([\w+#.-]{1,40})$/i
const isName = /^[\w+#.-]{1,40}$/

/** The language that a highlighter wrote on an element with code. Undefined when there is none. */
export function codeLanguage(node: SourceElement): string | undefined {
  if (!holders.has(node.tagName) || node.attrs.length === 0) return undefined
  const classes = classesOf(node)
  for (const name of classes) {
    const language = named.exec(name)?.[1]
    if (language) return language.toLowerCase()
  }
  // SyntaxHighlighter writes a style sheet into the class: `brush: python; gutter: false`.
  const brush = classes[classes.indexOf('brush:') + 1]?.replace(/;$/, '')
  if (classes.includes('brush:') && brush && isName.test(brush)) return brush.toLowerCase()
  const isHexo = node.tagName === 'figure' && classes[0] === 'highlight'
  const language = isHexo ? classes[1] : attributeOf(node, 'data-lang')
  return language && isName.test(language) ? language.toLowerCase() : undefined
}

const chrome =
  /^(?:copy-code-btn|copy-btn|btn-copy|copy-button|code-copy(?:-btn)?|copybtn|hljs-button|code-block-extension-header|line-numbers-rows|linenumber|linenumbers|lineno|linenos|hljs-ln-numbers|line-number)$/i

/** Whether an element is the column of line numbers beside a listing. */
export function isGutter(node: SourceElement): boolean {
  return node.tagName === 'td' && classesOf(node).some((name) => gutter.test(name))
}

const gutter = /^(?:gutter|linenos|hljs-ln-numbers|blob-num)$/i

/** Whether an element inside code is a button or a line number rather than code. */
export function isCodeChrome(node: SourceElement): boolean {
  return classesOf(node).some((name) => chrome.test(name))
}
