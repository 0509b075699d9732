import { type PageData, pages } from '../../../shared/pages.ts'
import { escapeMarkup } from '../../core/escape.ts'
import { feedLinks } from '../../feeds/feed-links.ts'
import type { HeadSite } from './head-site.ts'
import { jsonLdTag, linkTag, metaTag } from './head-tags.ts'
import { webManifestPath } from './make-web-manifest.ts'
import { pageFacts } from './page-facts.ts'
import { policyTag } from './policy-tag.ts'
import { previewTags } from './preview-tags.ts'
import { structuredData } from './structured-data.ts'

/** The head of the 404 shell and of the dev server's pages: policy and title, nothing of an article. */
export function makeShellHead(site: HeadSite, title: string): string {
  return policyTag(site) + titleTag(title) + metaTag('robots', 'noindex')
}

/**
 * Title, description, canonical address, feeds, previews and structured data of one page as markup.
 * `path` leaves out the base.
 */
export function makeHead(page: PageData, path: string, site: HeadSite): string {
  const facts = pageFacts(page, path, site)
  return [
    policyTag(site),
    titleTag(facts.title),
    metaTag('description', facts.description),
    metaTag('author', page.kind === 'article' ? page.article.author?.label : undefined),
    metaTag('robots', robots(page, site)),
    linkTag('canonical', canonicalOf(page, site) ?? facts.url),
    // A site is kept among a device's programs from a page of its own, not from an article.
    page.kind === 'article' ? '' : linkTag('manifest', site.base + webManifestPath),
    feedLinks(page, site),
    previewTags(page, facts, site),
    ...structuredData(page, facts, site).map(jsonLdTag),
  ].join('')
}

function titleTag(title: string): string {
  return `<title>${escapeMarkup(title)}</title>`
}

/** A page that may be listed may also be shown with a large picture. */
function robots(page: PageData, site: HeadSite): string {
  const isHidden = site.indexing === 'none' || !pages[page.kind].isIndexable
  return isHidden ? 'noindex' : 'max-image-preview:large'
}

/**
 * The address of the original where the settings leave the listing to it. Previews keep the address
 * of our page: programs that draw them would go and draw the other one.
 */
function canonicalOf(page: PageData, { canonical }: HeadSite): string | undefined {
  return canonical === 'original' && page.kind === 'article' ? page.article.original : undefined
}
