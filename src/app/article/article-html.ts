import type { SafeHtml } from '../../shared/article.ts'

/** A body that may stand in the page: made safe at build, or by the browser's own sanitizer. */
export type ArticleHtml = SafeHtml | TrustedHTML

/** Nothing, in the form that a page with Trusted Types accepts. */
export const emptyHtml: TrustedHTML | '' =
  (globalThis as { trustedTypes?: { readonly emptyHTML: TrustedHTML } }).trustedTypes?.emptyHTML ??
  ''
