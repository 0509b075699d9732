/**
 * How far ahead of the screen the placeholder of the next page is shown: further than a reader gets
 * before the program knows. An end that was leapt over is above the screen, and counts as near.
 */
export const placeholderMargin = '10000% 0px 600%'

/**
 * Whether the foot of a list is on the screen, or above it: nothing may push it down then. Below a
 * placeholder it is not drawn, and so not in view.
 */
export function isFootInView(list: HTMLElement | null): boolean {
  const [box] = findFoot(list)?.getClientRects() ?? []
  return box !== undefined && box.top < window.innerHeight
}

/** Where the way to the older page stands. */
export function findFoot(list: HTMLElement | null): Element | undefined {
  return list?.querySelector('[data-list-foot]') ?? undefined
}
