import {
  fittingView,
  keepOnStage,
  largestScale,
  type PictureView,
  readDrag,
  zoomAt,
} from './picture-motion.ts'

/** What gestures ask for beyond moving the picture. */
export interface GestureActs {
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}

/** A picture on its stage that fingers, wheel and keys can move. */
export interface MovingPicture {
  isEnlarged(): boolean
  zoom(factor: number): void
  pan(x: number, y: number): void
  stop(): void
}

const tapTime = 300
const tapSlip = 10
const doubleTapScale = 2.5

/** Watches a stage: pinch, wheel and double tap enlarge, drags move, swipes step, a pull closes. */
export function watchGestures(
  stage: HTMLElement,
  image: HTMLImageElement,
  { onStep, onClose }: GestureActs,
): MovingPicture {
  const pointers = new Map<number, PointerEvent>()
  let view = fittingView
  let start: PointerEvent | undefined
  let hadTwo = false
  let lastTap: PointerEvent | undefined

  function show(next: PictureView): void {
    view = next
    image.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`
  }
  function settle(next: PictureView): void {
    const picture = { width: image.offsetWidth, height: image.offsetHeight }
    show(keepOnStage(next, picture, { width: stage.clientWidth, height: stage.clientHeight }))
  }
  function fromCentre(x: number, y: number) {
    const box = stage.getBoundingClientRect()
    return { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 }
  }
  function zoom(factor: number, point = { x: 0, y: 0 }): void {
    settle(zoomAt(view, factor, point, largestScale(image.naturalWidth, image.offsetWidth)))
  }

  function onDown(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button !== 0) return
    stage.setPointerCapture(event.pointerId)
    pointers.set(event.pointerId, event)
    if (pointers.size === 1) {
      start = event
      hadTwo = false
    } else hadTwo = true
  }
  function onMove(event: PointerEvent): void {
    const before = pointers.get(event.pointerId)
    if (!before) return
    const other = [...pointers.values()].find(({ pointerId }) => pointerId !== event.pointerId)
    pointers.set(event.pointerId, event)
    if (other) {
      pinch(before, event, other)
      return
    }
    const x = view.x + event.clientX - before.clientX
    const y = view.y + event.clientY - before.clientY
    if (view.scale > 1) settle({ ...view, x, y })
    else if (!hadTwo) show({ ...view, x, y: Math.max(y, 0) })
  }
  function pinch(before: PointerEvent, now: PointerEvent, other: PointerEvent): void {
    const distance = (a: PointerEvent) =>
      Math.hypot(a.clientX - other.clientX, a.clientY - other.clientY)
    const middle = fromCentre((now.clientX + other.clientX) / 2, (now.clientY + other.clientY) / 2)
    const moved = {
      ...view,
      x: view.x + (now.clientX - before.clientX) / 2,
      y: view.y + (now.clientY - before.clientY) / 2,
    }
    const factor = distance(now) / Math.max(distance(before), 1)
    settle(zoomAt(moved, factor, middle, largestScale(image.naturalWidth, image.offsetWidth)))
  }
  function onUp(event: PointerEvent): void {
    if (!pointers.delete(event.pointerId) || pointers.size > 0 || !start) return
    const { x, y } = { x: event.clientX - start.clientX, y: event.clientY - start.clientY }
    const isTap = !hadTwo && Math.hypot(x, y) < tapSlip && event.timeStamp - start.timeStamp < 500
    const drag = view.scale > 1 || hadTwo ? undefined : readDrag(x, y)
    if (view.scale === 1) show(fittingView)
    if (isTap) onTap(event)
    else if (drag === 'close') onClose()
    else if (drag) onStep(drag === 'next' ? 1 : -1)
  }
  function onTap(event: PointerEvent): void {
    const isSecond = lastTap && event.timeStamp - lastTap.timeStamp < tapTime
    lastTap = isSecond ? undefined : event
    if (isSecond) {
      zoom(view.scale > 1 ? 0 : doubleTapScale, fromCentre(event.clientX, event.clientY))
    } else if (!isOver(image, event)) onClose()
  }
  function onCancel(event: PointerEvent): void {
    pointers.delete(event.pointerId)
    if (view.scale === 1) show(fittingView)
  }
  function onWheel(event: WheelEvent): void {
    event.preventDefault()
    const strength = event.ctrlKey ? 0.01 : 0.002
    zoom(Math.exp(-event.deltaY * strength), fromCentre(event.clientX, event.clientY))
  }

  const stopping = new AbortController()
  const { signal } = stopping
  stage.addEventListener('pointerdown', onDown, { signal })
  stage.addEventListener('pointermove', onMove, { signal })
  stage.addEventListener('pointerup', onUp, { signal })
  stage.addEventListener('pointercancel', onCancel, { signal })
  stage.addEventListener('wheel', onWheel, { signal, passive: false })
  return {
    isEnlarged: () => view.scale > 1,
    zoom: (factor) => zoom(factor),
    pan: (x, y) => settle({ ...view, x: view.x + x, y: view.y + y }),
    stop: () => stopping.abort(),
  }
}

function isOver(image: HTMLElement, { clientX, clientY }: PointerEvent): boolean {
  const { top, bottom, left, right } = image.getBoundingClientRect()
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
}
