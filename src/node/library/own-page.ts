import type { SafeHtml } from '../../shared/article.ts'

/** A page of the site's own, from a file of the folder `pages`. It is no article and in no list. */
export interface OwnPage {
  /** The name of its file without the extension, and of its folder in the site. */
  readonly name: string
  readonly title: string
  /** One sentence for previews; may be empty. */
  readonly description: string
  readonly body: SafeHtml
  /** The file, as messages name it: `pages/about.md`. */
  readonly file: string
}

/** The URL path of a page of the site's own, percent-encoded: `/about/`. */
export function ownPagePath({ name }: Pick<OwnPage, 'name'>): string {
  return `/${encodeURIComponent(name)}/`
}
