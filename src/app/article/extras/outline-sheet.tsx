import { List } from 'lucide'
import { useEffect, useRef, useState } from 'react'
import type { Heading } from '../../../shared/article.ts'
import { Icon } from '../../ui/icon.tsx'
import { Modal } from '../../ui/modal.tsx'
import { siteFooterClass } from '../../ui/page-elements.ts'
import { useSite } from '../../ui/site-context.ts'
import { OutlineList } from '../article-outline.tsx'
import { useCurrentHeading } from '../use-current-heading.ts'

interface OutlineSheetProps {
  readonly headings: readonly Heading[]
  readonly body: HTMLElement
}

/**
 * A button and a sheet with the outline, for narrow screens. The button is visible while the body is read.
 */
export function OutlineSheet({ headings, body }: OutlineSheetProps) {
  const { words } = useSite()
  const [isOpen, setIsOpen] = useState(false)
  const isReading = useIsReading(body)
  if (!isReading && !isOpen) return false
  return (
    <>
      <button
        type="button"
        className="outline-button"
        aria-haspopup="dialog"
        aria-label={words.outline}
        title={words.outline}
        onClick={() => setIsOpen(true)}
      >
        <Icon of={List} />
      </button>
      {isOpen && <Sheet headings={headings} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function Sheet({ headings, onClose }: { headings: readonly Heading[]; onClose: () => void }) {
  const { words } = useSite()
  const current = useCurrentHeading(headings, true)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (current === undefined) return
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' })
  }, [current])
  return (
    <Modal className="outline-sheet" title={words.outline} onClose={onClose}>
      <div ref={list}>
        <OutlineList headings={headings} current={current} />
      </div>
    </Modal>
  )
}

/** Whether the reader is in the body, the outline above it being out of sight. */
function useIsReading(body: HTMLElement): boolean {
  // Only the upper fifth of the window counts.
  const isInBody = useIsSeen(body, '0px 0px -80% 0px')
  // What stands at the very end of a page cannot be moved out from under the button.
  const isAtEnd = useIsSeen(document.querySelector(`.${siteFooterClass}`), '0px')
  return isInBody && !isAtEnd
}

function useIsSeen(element: Element | null, rootMargin: string): boolean {
  const [isSeen, setIsSeen] = useState(false)
  useEffect(() => {
    if (!element) return
    const observer = new IntersectionObserver(
      ([entry]) => setIsSeen(entry?.isIntersecting ?? false),
      { rootMargin },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [element, rootMargin])
  return isSeen
}
