import { List } from 'lucide'
import { useState } from 'react'
import type { Heading } from '../../../shared/article.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSite } from '../../ui/site-context.ts'
import { OutlineDialog } from './outline-dialog.tsx'
import { useIsReading } from './use-is-reading.ts'

interface OutlineSheetProps {
  readonly headings: readonly Heading[]
  readonly body: HTMLElement
}

/**
 * A button and a sheet with the outline, for screens without a margin. The button is visible while the body is
 * read.
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
      {isOpen && <OutlineDialog headings={headings} onClose={() => setIsOpen(false)} />}
    </>
  )
}
