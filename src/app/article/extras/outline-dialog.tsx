import { useEffect, useRef } from 'react'
import type { Heading } from '../../../shared/article.ts'
import { Modal } from '../../ui/modal.tsx'
import { useSite } from '../../ui/site-context.ts'
import { OutlineList } from '../article-outline.tsx'
import { useCurrentHeading } from '../use-current-heading.ts'

interface OutlineDialogProps {
  readonly headings: readonly Heading[]
  readonly onClose: () => void
}

/** The outline in a sheet from below, with the section that is being read in sight. */
export function OutlineDialog({ headings, onClose }: OutlineDialogProps) {
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
