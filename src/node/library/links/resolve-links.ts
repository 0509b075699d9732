import type { SafeHtml } from '../../../shared/article.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { decodePercent } from '../../../shared/urls/decode-percent.ts'
import { settleOwnLinks } from '../../body/finish/write-html.ts'
import { headingIds } from '../../body/parse/heading-ids.ts'
import type { OwnLinkKind } from '../../body/parse/own-links.ts'
import type { StoredText } from '../../storage/text-store.ts'
import type { MergedDraft } from '../merge-duplicates.ts'
import { type ArticleFinder, createArticleFinder } from './article-finder.ts'

/** Where bodies are kept, and the path below which the site stands: it begins and ends with a slash. */
export interface LinkedBodies {
  readonly bodies: {
    read(range: StoredText): SafeHtml
    write(text: SafeHtml): StoredText
    flush(): void
  }
  readonly base: string
}

/**
 * Gives every draft whose body links to other articles of the site a body with their addresses, given by
 * id. It is written behind the one that was read from its file, which stays for the next build. Without
 * bodies nothing changes.
 */
export function resolveLinks(
  articles: ReadonlyMap<string, MergedDraft>,
  linked: LinkedBodies | undefined,
): ReadonlyMap<string, MergedDraft> {
  if (linked === undefined || ![...articles.values()].some(({ hasOwnLinks }) => hasOwnLinks))
    return articles
  const find = createArticleFinder(articles)
  const resolved = new Map<string, MergedDraft>()
  for (const [id, draft] of articles) resolved.set(id, resolveDraft(draft, articles, find, linked))
  linked.bodies.flush()
  return resolved
}

function resolveDraft(
  draft: MergedDraft,
  articles: ReadonlyMap<string, MergedDraft>,
  find: ArticleFinder,
  { bodies, base }: LinkedBodies,
): MergedDraft {
  if (draft.hasOwnLinks !== true) return draft
  const urlOf = (kind: OwnLinkKind, address: string): string | undefined => {
    const { target, part } = splitAddress(address)
    const id = find(kind, target, draft.path)
    const article = id === undefined ? undefined : articles.get(id)
    if (id === undefined || article === undefined) return undefined
    return `${base}${siteUrls.article(id).slice(1)}${headingPart(article, part)}`
  }
  return { ...draft, body: bodies.write(settleOwnLinks(bodies.read(draft.body), urlOf)) }
}

function splitAddress(address: string): { readonly target: string; readonly part: string } {
  const [whole = ''] = address.split('?', 1)
  const hash = address.indexOf('#')
  const path = hash === -1 ? whole : address.slice(0, hash).replace(/\?.*$/s, '')
  return {
    target: decodePercent(path),
    part: hash === -1 ? '' : decodePercent(address.slice(hash + 1)),
  }
}

/** The part of an article that a link names, by the id that its heading has here; else its beginning. */
function headingPart({ shown }: MergedDraft, part: string): string {
  if (part === '') return ''
  const index = headingIds(shown.headings.map(({ text }) => text)).get(part)
  const heading = index === undefined ? undefined : shown.headings[index]
  return heading === undefined ? '' : `#${heading.id}`
}
