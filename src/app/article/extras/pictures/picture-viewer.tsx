import './picture-viewer.css'
import {
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import { useWords } from '../../../ui/site-context.ts'
import type { BodyPicture } from './body-picture.ts'
import { createMovingPicture, type MovingPicture } from './moving-picture.ts'
import { ViewerBar, ViewerSteps, zoomStep } from './viewer-buttons.tsx'
import { watchGestures } from './watch-gestures.ts'

interface PictureViewerProps {
  readonly pictures: readonly BodyPicture[]
  readonly first: number
  readonly onClose: () => void
}

const panStep = 60

/** The pictures of an article in large, one after the other. */
export function PictureViewer({ pictures, first, onClose }: PictureViewerProps) {
  const words = useWords('article')
  const dialog = useRef<HTMLDialogElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(first)
  const picture = pictures[at]

  const close = useCallback(() => dialog.current?.close(), [])
  const step = useCallback(
    (by: number) => setAt((now) => (pictures[now + by] ? now + by : now)),
    [pictures],
  )
  const moving = useMovingPicture(stage, { pictures, at, step, close })

  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.focus()
  }, [])

  if (!picture) return false
  const isOne = pictures.length === 1
  return (
    <dialog
      ref={dialog}
      className="viewer"
      tabIndex={-1}
      aria-label={words.viewer}
      onClose={onClose}
      onKeyDown={(event) => onViewerKey(event, moving.current, step)}
    >
      <ViewerBar
        count={isOne ? undefined : `${at + 1} / ${pictures.length}`}
        onZoom={(factor) => moving.current?.zoom(factor)}
        onClose={close}
      />
      <ViewerStage ref={stage} picture={picture} at={at} />
      {!isOne && <ViewerSteps at={at} last={pictures.length - 1} onStep={step} />}
      <p className="viewer-caption" role="status">
        {picture.caption || picture.alt}
      </p>
    </dialog>
  )
}

/** The picture that is shown, and what moves on to another or closes the viewer. */
interface ShownPicture {
  readonly pictures: readonly BodyPicture[]
  readonly at: number
  readonly step: (by: number) => void
  readonly close: () => void
}

/** Lets the picture on the stage be moved by hand, and reads those beside it ahead. */
function useMovingPicture(
  stage: RefObject<HTMLElement | null>,
  { pictures, at, step, close }: ShownPicture,
): RefObject<MovingPicture | undefined> {
  const moving = useRef<MovingPicture>(undefined)
  useEffect(() => {
    const image = stage.current?.querySelector('img')
    if (!stage.current || !image || !pictures[at]) return
    for (const beside of [pictures[at + 1], pictures[at - 1]]) if (beside) readAhead(beside)
    const picture = createMovingPicture(stage.current, image)
    moving.current = picture
    const isOver = (event: PointerEvent) => isInside(image, event)
    return watchGestures(stage.current, picture, { onStep: step, onClose: close, isOver })
  }, [stage, pictures, at, step, close])
  return moving
}

interface ViewerStageProps {
  readonly ref: Ref<HTMLDivElement>
  readonly picture: BodyPicture
  readonly at: number
}

/** The picture itself, or a line that says it cannot be shown. */
function ViewerStage({ ref, picture, at }: ViewerStageProps) {
  const words = useWords('article')
  const [missing, setMissing] = useState<number>()
  const isMissing = missing === at
  return (
    <div ref={ref} className="viewer-stage" data-missing={isMissing || undefined}>
      <img
        key={at}
        src={picture.src}
        alt={picture.alt}
        referrerPolicy={picture.referrerPolicy as 'no-referrer'}
        draggable={false}
        onError={() => setMissing(at)}
      />
      {isMissing && (
        <p className="viewer-missing" role="status">
          {words.missing}
        </p>
      )}
    </div>
  )
}

const scrollKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '])

/** Does what a key means in the viewer. */
function onViewerKey(
  event: KeyboardEvent,
  moving: MovingPicture | undefined,
  step: (by: number) => void,
): void {
  // The page behind has keys of its own: Escape there leads back to the list.
  event.stopPropagation()
  const isButton = event.target instanceof HTMLButtonElement
  if (isButton && (event.key === ' ' || event.key === 'Enter')) return
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const act = actOf(event.key, moving, step)
  // Nothing of what is left may scroll the page behind.
  if (act || scrollKeys.has(event.key)) event.preventDefault()
  act?.()
}

function actOf(
  key: string,
  moving: MovingPicture | undefined,
  step: (by: number) => void,
): (() => void) | undefined {
  if (key === '+' || key === '=') return () => moving?.zoom(zoomStep)
  if (key === '-') return () => moving?.zoom(1 / zoomStep)
  if (key === '0') return () => moving?.zoom(0)
  const x = { ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0
  const y = { ArrowUp: -1, ArrowDown: 1 }[key] ?? 0
  if (x === 0 && y === 0) return undefined
  if (moving?.isEnlarged()) return () => moving.pan(-x * panStep, -y * panStep)
  return x === 0 ? undefined : () => step(x)
}

function readAhead({ src, referrerPolicy }: BodyPicture): void {
  const image = new Image()
  image.referrerPolicy = referrerPolicy
  image.src = src
}

function isInside(image: HTMLElement, { clientX, clientY }: PointerEvent): boolean {
  const { top, bottom, left, right } = image.getBoundingClientRect()
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
}
