/** How a picture is laid over its stage: its centre's distance from the stage's, and its scale. */
export interface PictureView {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Width and height in pixels. */
interface BoxSize {
  readonly width: number
  readonly height: number
}

/** A picture as it fits its stage. */
export const fittingView: PictureView = { x: 0, y: 0, scale: 1 }

/** A picture can be enlarged this much, or to twice its own pixels. */
const leastLimit = 4

/** The largest scale for a picture of `natural` pixels that is shown `shown` wide. */
export function largestScale(natural: number, shown: number): number {
  return Math.max(leastLimit, (2 * natural) / Math.max(shown, 1))
}

/** The view after scaling by `factor` so that the point, measured from the stage's centre, stays. */
export function zoomAt(
  view: PictureView,
  factor: number,
  point: { readonly x: number; readonly y: number },
  largest: number,
): PictureView {
  const scale = Math.min(Math.max(view.scale * factor, 1), largest)
  if (scale === 1) return fittingView
  const ratio = scale / view.scale
  return { scale, x: point.x - (point.x - view.x) * ratio, y: point.y - (point.y - view.y) * ratio }
}

/** The view with the picture's edges no farther inside the stage than they have to be. */
export function keepOnStage(view: PictureView, picture: BoxSize, stage: BoxSize): PictureView {
  const limit = (size: number, space: number) => Math.max(0, (size * view.scale - space) / 2)
  const within = (value: number, most: number) => Math.min(Math.max(value, -most), most)
  return {
    scale: view.scale,
    x: within(view.x, limit(picture.width, stage.width)),
    y: within(view.y, limit(picture.height, stage.height)),
  }
}

/** The meaning of a drag of a picture that fits its stage, when it ends: a step, the end, or nothing. */
export function readDrag(x: number, y: number): 'next' | 'previous' | 'close' | undefined {
  if (Math.abs(x) > 50 && Math.abs(x) > Math.abs(y)) return x < 0 ? 'next' : 'previous'
  return y > 90 && y > Math.abs(x) ? 'close' : undefined
}
