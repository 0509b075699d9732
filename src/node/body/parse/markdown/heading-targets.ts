import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { decodePercent } from '../../../../shared/urls/decode-percent.ts'
import { headingIds } from '../heading-ids.ts'

const ownId = /\s*\{:?\s*#([^\s{}]+)[^{}]*\}\s*$/

/**
 * Gives headings the ids that links in the same text point at: those written behind them (`{#id}`), and
 * those that Hexo, GitHub and others would have made of their words.
 */
export function headingTargets(markdown: MarkdownIt): void {
  markdown.core.ruler.before('inline', 'heading_own_ids', readOwnIds)
  markdown.core.ruler.push('heading_targets', nameTargets)
}

function readOwnIds({ tokens }: StateCore): void {
  for (const [at, token] of tokens.entries()) {
    const open = tokens[at - 1]
    if (token.type !== 'inline' || open?.type !== 'heading_open') continue
    const id = ownId.exec(token.content)?.[1]
    if (id === undefined) continue
    token.content = token.content.replace(ownId, '')
    open.attrSet('id', id)
  }
}

function nameTargets({ tokens }: StateCore): void {
  const links = tokens.flatMap((token) => (token.children ?? []).filter(isLocalLink))
  if (links.length === 0) return
  const headings = tokens.flatMap((token, at) =>
    token.type === 'heading_open' ? [{ open: token, text: wordsOf(tokens[at + 1]) }] : [],
  )
  const byId = headingIds(headings.map(({ text }) => text))
  const taken = new Set(headings.map(({ open }) => open.attrGet('id')))
  for (const link of links) {
    const id = decodePercent(hrefOf(link).slice(1))
    const heading = taken.has(id)
      ? undefined
      : headings[byId.get(id) ?? byId.get(id.toLowerCase()) ?? -1]
    if (heading === undefined) continue
    if (heading.open.attrGet('id') === null) heading.open.attrSet('id', id)
    link.attrSet('href', `#${heading.open.attrGet('id')}`)
  }
}

function isLocalLink(token: Token): boolean {
  return token.type === 'link_open' && /^#./.test(hrefOf(token))
}

function hrefOf(link: Token): string {
  return String(link.attrGet('href') ?? '')
}

function wordsOf(inline: Token | undefined): string {
  return (inline?.children ?? [])
    .map(({ type, content }) => (type === 'text' || type === 'code_inline' ? content : ''))
    .join('')
}
