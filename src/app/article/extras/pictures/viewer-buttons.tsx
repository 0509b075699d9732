import { ChevronLeft, ChevronRight, type IconNode, X, ZoomIn, ZoomOut } from 'lucide'
import { Icon } from '../../../ui/icon.tsx'
import { useSite, useWords } from '../../../ui/site-context.ts'

/** How much larger a picture becomes with one press. */
export const zoomStep = 1.5

interface ViewerBarProps {
  /** Which picture it is of how many; undefined where there is one only. */
  readonly count: string | undefined
  readonly onZoom: (factor: number) => void
  readonly onClose: () => void
}

/** The bar above a picture: its number, zoom and Close. */
export function ViewerBar({ count, onZoom, onClose }: ViewerBarProps) {
  const { words: reader } = useSite()
  const words = useWords('article')
  return (
    <div className="viewer-bar">
      {count !== undefined && <span className="viewer-count">{count}</span>}
      <ViewerButton of={ZoomOut} label={words.zoomOut} act={() => onZoom(1 / zoomStep)} />
      <ViewerButton of={ZoomIn} label={words.zoomIn} act={() => onZoom(zoomStep)} />
      <ViewerButton of={X} label={reader.close} act={onClose} />
    </div>
  )
}

interface ViewerStepsProps {
  readonly at: number
  /** The number of the last picture, counted from 0. */
  readonly last: number
  readonly onStep: (by: number) => void
}

/** The way to the pictures before and after. */
export function ViewerSteps({ at, last, onStep }: ViewerStepsProps) {
  const { previousPicture, nextPicture } = useWords('article')
  return (
    <div className="viewer-steps">
      <ViewerButton
        of={ChevronLeft}
        label={previousPicture}
        act={() => onStep(-1)}
        isOff={at === 0}
      />
      <ViewerButton
        of={ChevronRight}
        label={nextPicture}
        act={() => onStep(1)}
        isOff={at === last}
      />
    </div>
  )
}

interface ViewerButtonProps {
  readonly of: IconNode
  readonly label: string
  readonly act: () => void
  readonly isOff?: boolean
}

/** A button that stays focusable where it can do nothing: the focus is not lost at the last picture. */
function ViewerButton({ of, label, act, isOff }: ViewerButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} aria-disabled={isOff} onClick={act}>
      <Icon of={of} />
    </button>
  )
}
