import { decodePercent } from '../../../shared/urls/decode-percent.ts'

/**
 * Shows the note that a footnote link leads to in `popover`: while the pointer or the focus is on the
 * link, or after a tap. A click with a mouse still goes to the note. Returns what ends that.
 */
export function showNotes(body: HTMLElement, popover: HTMLElement): () => void {
  let shown: HTMLAnchorElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const stopping = new AbortController()
  const { signal } = stopping

  function show(link: HTMLAnchorElement): void {
    clearTimeout(timer)
    const note = noteOf(link, body)
    if (!note || shown === link) return
    shown = link
    popover.replaceChildren(copyNote(note, link))
    popover.showPopover()
    showBeside(popover, link)
  }
  function hide(): void {
    clearTimeout(timer)
    shown = undefined
    popover.hidePopover()
  }
  function hideSoon(): void {
    clearTimeout(timer)
    if (shown) timer = setTimeout(hide, 250)
  }

  body.addEventListener('pointerover', onOver, { signal })
  body.addEventListener('pointerout', hideSoon, { signal })
  popover.addEventListener('pointerenter', () => clearTimeout(timer), { signal })
  popover.addEventListener('pointerleave', hideSoon, { signal })
  body.addEventListener('focusin', onFocus, { signal })
  body.addEventListener('focusout', hideSoon, { signal })
  body.addEventListener('click', onClick, { signal })
  popover.addEventListener('toggle', onToggle, { signal })
  window.addEventListener('scroll', () => shown && hide(), { signal, passive: true })

  function onOver(event: PointerEvent): void {
    const link = event.pointerType === 'mouse' && footnoteLinkOf(event.target)
    if (link) show(link)
  }
  function onFocus({ target }: FocusEvent): void {
    const link = footnoteLinkOf(target)
    if (link?.matches(':focus-visible')) show(link)
  }
  function onClick(event: MouseEvent): void {
    const link = footnoteLinkOf(event.target)
    const isTap = event instanceof PointerEvent && event.pointerType === 'touch'
    if (!link || !isTap || !noteOf(link, body)) return
    event.preventDefault()
    show(link)
  }
  function onToggle(event: Event): void {
    if ((event as ToggleEvent).newState === 'closed') shown = undefined
  }

  return () => {
    clearTimeout(timer)
    stopping.abort()
  }
}

function footnoteLinkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest('a') : null
  return link?.matches('sup a[href^="#u-"], a[href^="#u-"]:has(> sup)') ? link : undefined
}

function noteOf(link: HTMLAnchorElement, body: HTMLElement): Element | null {
  const note = document.getElementById(decodePercent(link.hash.slice(1)))
  return note && body.contains(note) && note.matches('li, p, dd, div') ? note : null
}

/** A copy of the note, without its link back and without a second element of the same id. */
function copyNote(note: Element, link: HTMLAnchorElement): DocumentFragment {
  const copy = document.createDocumentFragment()
  copy.append(...[...note.childNodes].map((node) => node.cloneNode(true)))
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id')
  const back = link.id || link.closest('[id]')?.id
  for (const way of copy.querySelectorAll('a[href^="#"]')) {
    if (way.getAttribute('href') === `#${back}` || /^[↩↑^]/.test(way.textContent ?? ''))
      way.remove()
  }
  return copy
}

const gap = 8

function showBeside(popover: HTMLElement, link: HTMLElement): void {
  const box = link.getBoundingClientRect()
  const { width, height } = popover.getBoundingClientRect()
  const left = Math.min(Math.max(box.left - 24, gap * 2), window.innerWidth - width - gap * 2)
  const below = box.bottom + gap
  const isBelow = below + height < window.innerHeight
  popover.style.left = `${left}px`
  popover.style.top = `${isBelow ? below : Math.max(gap, box.top - gap - height)}px`
}
