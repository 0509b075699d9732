import { escapeMarkup } from '../../core/escape.ts'
import type { HeadSite } from '../head/head-site.ts'
import { policyTag } from '../head/policy-tag.ts'

/** The target of an old URL. */
export interface RedirectTarget {
  /** Percent-encoded path without the base. */
  readonly path: string
  readonly title: string
}

/**
 * Makes the page at an old URL. It redirects to the present URL of the content, with and without script.
 */
export function makeRedirectPage({ path, title }: RedirectTarget, head: HeadSite): string {
  const target = escapeMarkup(head.base.slice(0, -1) + path)
  const label = escapeMarkup(title)
  return [
    `<!doctype html><html lang="${escapeMarkup(head.info.language)}"><head><meta charset="utf-8">`,
    policyTag(head),
    `<title>${label}</title><meta name="robots" content="noindex">`,
    `<link rel="canonical" href="${escapeMarkup(head.origin)}${target}">`,
    `<meta http-equiv="refresh" content="0; url=${target}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"></head>',
    `<body><p><a href="${target}">${label}</a></p></body></html>`,
  ].join('')
}
