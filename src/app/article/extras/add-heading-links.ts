import { showNotice } from '../../ui/notice/show-notice.ts'
import type { ExtrasTools } from './extras-props.ts'

const headings = ':is(h2, h3, h4, h5, h6)[id^="h-"]'

/**
 * Gives each heading of a body a link to itself, which also copies its address. The links hold no
 * text, so that search, quotes and copies do not meet them.
 */
export function addHeadingLinks(
  body: HTMLElement,
  words: { readonly headingLink: string; readonly linkCopied: string },
  tools: ExtrasTools,
): void {
  for (const heading of body.querySelectorAll<HTMLElement>(headings)) {
    if (heading.querySelector('.heading-link')) continue
    const link = document.createElement('a')
    link.className = 'heading-link'
    link.href = `#${encodeURIComponent(heading.id)}`
    link.setAttribute('aria-label', words.headingLink)
    link.addEventListener('click', () => copyAddress(link.href, words.linkCopied, tools))
    heading.append(link)
  }
}

async function copyAddress(
  href: string,
  done: string,
  { copyText, pageLink }: ExtrasTools,
): Promise<void> {
  const { hash, pathname } = new URL(href)
  if (await copyText(pageLink(pathname + hash))) showNotice(done)
}
