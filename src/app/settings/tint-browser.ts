/** Gives the browser's own bars the colour of the page, which the reader may have chosen. */
export function tintBrowser(isChosen: boolean): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset.own ??= meta.content
    const { backgroundColor } = getComputedStyle(document.documentElement)
    meta.content = isChosen ? backgroundColor : meta.dataset.own
  }
}
