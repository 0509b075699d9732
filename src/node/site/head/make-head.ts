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

/**
 * Makes the head of the 404 shell and of the dev server's pages: the policy and the title, nothing about
 * an article.
 */
export function makeShellHead(site: HeadSite, title: string): string {
  return policyTag(site) + titleTag(title) + metaTag('robots', 'noindex')
}

/**
 * Makes the head of one page as markup: title, description, canonical URL, feeds, previews and structured
 * data. `path` does not include the base.
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
    // A reader installs the site from another page than an article.
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
 * The canonical URL, if it is the URL of the original by the settings. Previews keep the URL of our page,
 * because programs that draw previews would fetch the other page.
 */
function canonicalOf(page: PageData, { canonical }: HeadSite): string | undefined {
  return canonical === 'original' && page.kind === 'article' ? page.article.original : undefined
}
