/** Calls back after the page has been painted; in a hidden window, where nothing is, soon. */
export function whenPainted(act: () => void): void {
  if (document.visibilityState === 'hidden') setTimeout(act, 200)
  else requestAnimationFrame(() => setTimeout(act))
}
