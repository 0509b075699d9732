import type { SafeHtml } from '../../../shared/article.ts'
import { formulaElements, voidElements } from '../../../shared/html-elements.ts'
import { allowedElements, allowsAttribute, imposedAttributes } from '../../../shared/html-policy.ts'
import type { OwnLinkKind } from '../parse/own-links.ts'
import type { BodyElement, BodyNode } from '../tree/body-tree.ts'

/**
 * Writes a tree as HTML. Whatever an earlier step let slip, only what the policy allows is written,
 * and in a form that every parser reads back the same. This is where the build makes `SafeHtml`.
 */
export function writeHtml(nodes: readonly BodyNode[]): SafeHtml {
  return safe(nodesHtml(nodes))
}

function safe(html: string): SafeHtml {
  return html as SafeHtml
}

const ownLink = /<a href="https:\/\/own\.invalid\/(name|path)\/([^"/]*)"([^<>]*)>([\s\S]*?)<\/a>/g

/**
 * Puts addresses in the place of the marks of links to other articles; `find` gives that of an article,
 * percent-encoded. A link that names none becomes its text, and keeps its id where another link leads to it.
 */
export function settleOwnLinks(
  html: SafeHtml,
  find: (kind: OwnLinkKind, target: string) => string | undefined,
): SafeHtml {
  const settled = html.replace(
    ownLink,
    (_, kind: OwnLinkKind, target: string, rest: string, words: string) => {
      const href = find(kind, decodeURIComponent(target))
      if (href !== undefined && allowsAttribute('a', 'href', href)) {
        return `<a${attributeHtml('href', href)}${rest}>${words}</a>`
      }
      const id = / id="[^"]*"/.exec(rest)?.[0]
      return id === undefined ? words : `<span${id}></span>${words}`
    },
  )
  return safe(settled)
}

/** A formula is written by a list of its own: outside of one its parts mean nothing, in it nothing else does. */
function nodesHtml(nodes: readonly BodyNode[], inFormula = false): string {
  let html = ''
  for (const node of nodes) {
    html += typeof node === 'string' ? escapeText(node) : elementHtml(node, inFormula)
  }
  return html
}

function elementHtml(node: BodyElement, inFormula: boolean): string {
  const { name } = node
  if (!allowedElements.has(name) || formulaElements.has(name) !== inFormula) {
    return nodesHtml(node.children, inFormula)
  }
  const tag = `<${name}${attributesHtml(node)}>`
  const isFormula = inFormula || name === 'math'
  return voidElements.has(name) ? tag : `${tag}${nodesHtml(node.children, isFormula)}</${name}>`
}

function attributesHtml({ name, attributes }: BodyElement): string {
  let html = ''
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined && allowsAttribute(name, key, value)) html += attributeHtml(key, value)
  }
  const imposed = imposedAttributes.get(name)
  for (const key in imposed) html += attributeHtml(key, imposed[key] ?? '')
  return html
}

function attributeHtml(name: string, value: string): string {
  return ` ${name}="${/[&"\u00a0]/.test(value) ? escapeAttribute(value) : value}"`
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\u00a0', '&nbsp;')
}

function escapeText(text: string): string {
  if (!holdsMarkup(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00a0', '&nbsp;')
}

/** Four looks for one character each are twice as fast as one pattern. */
function holdsMarkup(text: string): boolean {
  return text.includes('&') || text.includes('<') || text.includes('>') || text.includes('\u00a0')
}
