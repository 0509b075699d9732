/**
 * How far below the top of the screen the foot of a list is: on the screen, or above it, where nothing
 * may push it down. Undefined when it is below the screen.
 */
export function footInView(list: HTMLElement | null): number | undefined {
  const foot = list?.querySelector('[data-list-foot]')
  const top = foot?.getBoundingClientRect().top
  return top !== undefined && top < window.innerHeight ? top : undefined
}
