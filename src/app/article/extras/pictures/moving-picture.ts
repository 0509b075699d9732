import {
  fittingView,
  keepOnStage,
  largestScale,
  type PictureView,
  zoomAt,
} from './picture-motion.ts'

interface Point {
  readonly x: number
  readonly y: number
}

const origin: Point = { x: 0, y: 0 }

/** A picture on its stage that can be moved and enlarged. Lengths are pixels of the screen. */
export interface MovingPicture {
  isEnlarged(): boolean
  /**
   * Moves by `by`, then enlarges by a factor around a point seen from the centre of the stage; 0 makes
   * the picture fit again.
   */
  zoom(factor: number, point?: Point, by?: Point): void
  /** Moves an enlarged picture; it does not leave the stage. */
  pan(x: number, y: number): void
  /** Drags a picture that fits, to the sides or down. */
  pull(x: number, y: number): void
  /** Lets go of a picture that fits: it goes back to its place. */
  release(): void
  /** A point of the window, seen from the centre of the stage. */
  fromCentre(x: number, y: number): Point
}

/** Makes a `MovingPicture` of an image that fits its stage. */
export function createMovingPicture(stage: HTMLElement, image: HTMLImageElement): MovingPicture {
  let view = fittingView

  function show(next: PictureView): void {
    view = next
    image.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`
  }
  function settle(next: PictureView): void {
    const picture = { width: image.offsetWidth, height: image.offsetHeight }
    show(keepOnStage(next, picture, { width: stage.clientWidth, height: stage.clientHeight }))
  }

  return {
    isEnlarged: () => view.scale > 1,
    zoom(factor, point = origin, by = origin) {
      const moved = { ...view, x: view.x + by.x, y: view.y + by.y }
      settle(zoomAt(moved, factor, point, largestScale(image.naturalWidth, image.offsetWidth)))
    },
    pan: (x, y) => settle({ ...view, x: view.x + x, y: view.y + y }),
    pull: (x, y) => show({ ...view, x: view.x + x, y: Math.max(view.y + y, 0) }),
    release() {
      if (view.scale === 1) show(fittingView)
    },
    fromCentre(x, y) {
      const box = stage.getBoundingClientRect()
      return { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 }
    },
  }
}
