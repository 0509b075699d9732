/**
 * How far ahead of the screen the placeholder of the next page is shown: further than a reader gets
 * before the program knows. An end that was leapt over is above the screen, and counts as near.
 */
export const placeholderMargin = '10000% 0px 600%'

/**
 * How far below the top of the screen the foot of a list is: on the screen, or above it, where nothing
 * may push it down. Undefined when it is below the screen.
 */
export function footInView(list: HTMLElement | null): number | undefined {
  const top = findFoot(list)?.getBoundingClientRect().top
  return top !== undefined && top < window.innerHeight ? top : undefined
}

/** Where the way to the older page stands. */
export function findFoot(list: HTMLElement | null): Element | undefined {
  return list?.querySelector('[data-list-foot]') ?? undefined
}
