import { parseEmbed } from '../../../shared/embed-players.ts'
import { allowsAttribute } from '../../../shared/html-policy.ts'
import { publishedFiles } from '../../../shared/published-files.ts'
import type { BodyContext } from '../tree/body-context.ts'
import { type Attributes, type BodyNode, element, isShown, rawText } from '../tree/body-tree.ts'
import { attributeOf, attributeText } from '../tree/source-attributes.ts'
import type { SourceElement } from '../tree/source-nodes.ts'
import { readLinkAddress } from '../tree/web-address.ts'
import { localTarget, targetId } from './body-targets.ts'
import { linkedFile } from './media/linked-file.ts'
import { embedLink, outsideLink } from './outside-link.ts'
import { isOwnLinkMark, markOwnLink, markOwnPath } from './own-link-mark.ts'

/** A link to an allowed address; the text alone where there is none. */
export function closeLink(
  source: SourceElement,
  children: readonly BodyNode[],
  context: BodyContext,
): readonly BodyNode[] {
  const id = targetId(source, context)
  const before = id === undefined ? [] : [element('span', { id }, [])]
  const key = attributeOf(source, 'data-embed')
  const embed = key && parseEmbed(key, context.embedHosts)
  if (embed) return [...before, embedLink(key, embed.player.pageUrl(embed.id), children)]
  const raw = attributeOf(source, 'href')?.trim()
  const attributes = raw ? linkAttributes(raw, context) : undefined
  if (attributes === undefined || !children.some(isShown)) return [...before, ...children]
  const title = linkTitle(source, children)
  const kind = attributes.class && isAddress(children) ? `${attributes.class} address` : undefined
  const own = { ...(kind && { class: kind }), ...(title && { title }), ...(id && { id }) }
  return [element('a', { ...attributes, ...own }, children)]
}

/** Whether the text of a link is an address. Such text may be broken anywhere. */
function isAddress(children: readonly BodyNode[]): boolean {
  return /^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(children.map(rawText).join(''))
}

function linkAttributes(raw: string, context: BodyContext): Attributes | undefined {
  const local = localTarget(raw, context)
  if (local !== undefined) return { href: `#${local}` }
  const own = markOwnLink(raw)
  if (own !== undefined) return own
  const file = linkedFile(raw, context)
  if (file !== undefined) {
    const isNamed = allowsAttribute('a', 'download', file.name)
    return {
      href: file.href,
      ...(isNamed && !opensInBrowser.test(file.name) && { download: file.name }),
    }
  }
  // The top of the page is where its title stands.
  if (/^#(?:top)?$/i.test(raw) || (raw.startsWith('#') && context.link === undefined))
    return undefined
  const href = readLinkAddress(raw, context.link)
  if (href === undefined) return context.link === undefined ? markOwnPath(raw) : undefined
  // A mark that is not whole.
  if (isOwnLinkMark(href)) return undefined
  return href.startsWith('http') ? outsideLink(href) : { href }
}

/** Kinds of files that a browser shows. */
const opensInBrowser = new RegExp(
  `\\.(?:pdf|txt|${[...publishedFiles.audio, ...publishedFiles.video].join('|')})$`,
  'i',
)

/** The title of a link where it says more than the link itself. */
function linkTitle(source: SourceElement, children: readonly BodyNode[]): string | undefined {
  const raw = attributeOf(source, 'title')
  if (!raw) return undefined
  const title = attributeText(raw)
  const isEcho =
    title === attributeOf(source, 'href') || title === children.map(rawText).join('').trim()
  return isEcho ? undefined : title
}
