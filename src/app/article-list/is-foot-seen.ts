/** Whether the foot of a list is on the screen or above it: then nothing may push it down. */
export function isFootSeen(list: HTMLElement): boolean {
  const foot = list.querySelector('[data-list-foot]')
  return foot !== null && foot.getBoundingClientRect().top < window.innerHeight
}
