import type { MovingPicture } from './moving-picture.ts'
import { readDrag } from './picture-motion.ts'

/** The callbacks of gestures, beyond moving the picture. */
interface GestureActs {
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
  /** Whether the pointer is over the picture, not beside it. */
  readonly isOver: (event: PointerEvent) => boolean
}

const tapTime = 300
const tapSlip = 10
const longestTap = 500
const doubleTapScale = 2.5

/**
 * Watches a stage: pinch, wheel and double tap enlarge, drags move, swipes step, a pull closes. Returns
 * what ends the watch.
 */
export function watchGestures(
  stage: HTMLElement,
  picture: MovingPicture,
  acts: GestureActs,
): () => void {
  const watch = new AbortController()
  const { signal } = watch
  watchPointers(stage, picture, acts, signal)
  stage.addEventListener('wheel', onWheel, { signal, passive: false })
  return () => watch.abort()

  function onWheel(event: WheelEvent): void {
    event.preventDefault()
    const strength = event.ctrlKey ? 0.01 : 0.002
    const point = picture.fromCentre(event.clientX, event.clientY)
    picture.zoom(Math.exp(-event.deltaY * strength), point)
  }
}

function watchPointers(
  stage: HTMLElement,
  picture: MovingPicture,
  acts: GestureActs,
  signal: AbortSignal,
): void {
  const pointers = new Map<number, PointerEvent>()
  const onTap = createTaps(picture, acts)
  let start: PointerEvent | undefined
  let hadTwo = false

  function onDown(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button !== 0) return
    stage.setPointerCapture(event.pointerId)
    pointers.set(event.pointerId, event)
    hadTwo = pointers.size > 1
    if (!hadTwo) start = event
  }
  function onMove(event: PointerEvent): void {
    const before = pointers.get(event.pointerId)
    if (!before) return
    const other = [...pointers.values()].find(({ pointerId }) => pointerId !== event.pointerId)
    pointers.set(event.pointerId, event)
    const { x, y } = distance(before, event)
    if (other) pinch(picture, before, event, other)
    else if (picture.isEnlarged()) picture.pan(x, y)
    else if (!hadTwo) picture.pull(x, y)
  }
  function onUp(event: PointerEvent): void {
    if (!pointers.delete(event.pointerId) || pointers.size > 0 || !start) return
    const { x, y } = distance(start, event)
    const isShort = event.timeStamp - start.timeStamp < longestTap
    const drag = picture.isEnlarged() || hadTwo ? undefined : readDrag(x, y)
    picture.release()
    if (!hadTwo && isShort && Math.hypot(x, y) < tapSlip) onTap(event)
    else if (drag === 'close') acts.onClose()
    else if (drag) acts.onStep(drag === 'next' ? 1 : -1)
  }
  function onCancel(event: PointerEvent): void {
    pointers.delete(event.pointerId)
    picture.release()
  }

  stage.addEventListener('pointerdown', onDown, { signal })
  stage.addEventListener('pointermove', onMove, { signal })
  stage.addEventListener('pointerup', onUp, { signal })
  stage.addEventListener('pointercancel', onCancel, { signal })
}

/** Two taps enlarge the picture where they fall, or make it fit again; one beside it closes. */
function createTaps(
  picture: MovingPicture,
  { onClose, isOver }: GestureActs,
): (event: PointerEvent) => void {
  let lastTap: PointerEvent | undefined
  return (event) => {
    const isSecond = lastTap && event.timeStamp - lastTap.timeStamp < tapTime
    lastTap = isSecond ? undefined : event
    const scale = picture.isEnlarged() ? 0 : doubleTapScale
    if (isSecond) picture.zoom(scale, picture.fromCentre(event.clientX, event.clientY))
    else if (!isOver(event)) onClose()
  }
}

/** One of two fingers has moved: the picture follows their middle, and grows with their distance. */
function pinch(
  picture: MovingPicture,
  before: PointerEvent,
  now: PointerEvent,
  other: PointerEvent,
): void {
  const span = (finger: PointerEvent) => {
    const { x, y } = distance(other, finger)
    return Math.hypot(x, y)
  }
  const moved = distance(before, now)
  const middle = picture.fromCentre(
    (now.clientX + other.clientX) / 2,
    (now.clientY + other.clientY) / 2,
  )
  const by = { x: moved.x / 2, y: moved.y / 2 }
  picture.zoom(span(now) / Math.max(span(before), 1), middle, by)
}

function distance(
  from: PointerEvent,
  to: PointerEvent,
): { readonly x: number; readonly y: number } {
  return { x: to.clientX - from.clientX, y: to.clientY - from.clientY }
}
