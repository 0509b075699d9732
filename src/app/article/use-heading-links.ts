import { type RefObject, useEffect } from 'react'
import { copyText } from '../ui/copy-text.ts'
import { pageLink } from '../ui/page-link.ts'
import { showNotice } from '../ui/show-notice.ts'
import { useSite } from '../ui/site-context.ts'

/** What a reader does before any of the links can be of use. */
const firstSigns = ['pointermove', 'pointerdown', 'keydown'] as const

/**
 * Gives each heading of a body a link to itself, which also copies its address. The links come with
 * the first sign of a reader, so that a body that is only looked at stays as it was published; they
 * hold no text, so that search, quotes and copies do not meet them. `html` is what the body is made
 * from: when it is set anew, so are the links.
 */
export function useHeadingLinks(body: RefObject<HTMLElement | null>, html: unknown): void {
  const { messages } = useSite()
  // biome-ignore lint/correctness/useExhaustiveDependencies: new HTML takes the links away.
  useEffect(() => {
    function add(): void {
      stopWaiting()
      for (const heading of body.current?.querySelectorAll<HTMLElement>(headings) ?? []) {
        if (!heading.querySelector('.heading-link')) heading.append(makeLink(heading.id))
      }
    }
    function makeLink(id: string): HTMLElement {
      const link = document.createElement('a')
      link.className = 'heading-link'
      link.href = `#${encodeURIComponent(id)}`
      link.setAttribute('aria-label', messages.headingLink)
      link.addEventListener('click', () => copyAddress(link.href, messages.linkCopied))
      return link
    }
    function stopWaiting(): void {
      for (const sign of firstSigns) window.removeEventListener(sign, add)
    }
    for (const sign of firstSigns) window.addEventListener(sign, add, { passive: true })
    return stopWaiting
  }, [body, html, messages])
}

const headings = ':is(h2, h3, h4, h5, h6)[id^="h-"]'

async function copyAddress(href: string, done: string): Promise<void> {
  const { hash, pathname } = new URL(href)
  if (await copyText(pageLink(pathname + hash))) showNotice(done)
}
