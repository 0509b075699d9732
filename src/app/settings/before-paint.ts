{
  const { dataset } = document.documentElement
  /*
   * This is the one script that the first paint waits for. It puts the reader's settings on the root
   * element, where the style sheets find them. It takes everything that was saved; `settings-store.ts`
   * removes what it does not know. Without storage, or with nonsense in it, the defaults stay.
   */
  try {
    const saved =
      localStorage[`broadsheet:${import.meta.env.BASE_URL}:settings`] ??
      localStorage['broadsheet:settings']
    JSON.parse(saved, (name, value) => {
      // Only texts have a `trim`. Each byte of this script counts.
      if (value?.trim) dataset[name] = value
    })
  } catch {}

  /*
   * The picture that leads a page is lazy, so readers who want no pictures never request it. For all
   * others it is requested as soon as its tag is read: a lazy picture waits for the first layout, and the
   * pictures of a list wait for this one.
   */
  const leads = 'html:not([data-pictures=off],[data-density=headlines]) [fetchpriority^=h]'
  const watch = new MutationObserver(() => {
    const lead = document.querySelector<HTMLImageElement>(leads)
    if (!lead) return
    lead.loading = 'eager'
    dataset.lead = ''
  })
  watch.observe(document, { childList: true, subtree: true })

  /*
   * The page can be read without the program, so the program comes when everything in view has been shown:
   * on a slow line it would delay the styles and the first picture. The tag of this script names its files.
   */
  const files = document.currentScript?.dataset.program?.split(' ') ?? []
  new Promise<void>((begin) => {
    addEventListener('load', () => {
      // What has arrived is drawn in the next frame. A browser says when that frame is on the screen, some
      // only of its largest part.
      requestAnimationFrame(() => setTimeout(begin, 1000))
      new PerformanceObserver((list) => {
        const lead = document.querySelector<HTMLImageElement>(leads)
        const isShown = (entry: PerformanceEntry & { element?: unknown }) =>
          !lead?.naturalWidth || entry.element === lead
        if (list.getEntries().some(isShown)) setTimeout(begin)
      }).observe({ type: 'largest-contentful-paint', buffered: true })
    })
    // The host of a picture may keep a page waiting for minutes.
    addEventListener('DOMContentLoaded', () => setTimeout(begin, 2000))
  }).then(async () => {
    watch.disconnect()
    delete dataset.lead
    for (const href of files) {
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'modulepreload', href }),
      )
    }
    // One after the other, what others need first: what the reader does comes between them. The last is the
    // entry, which asks again for what could not be had.
    for (const file of files) {
      await import(/* @vite-ignore */ file).catch(() => {})
      await new Promise((next) => setTimeout(next))
    }
  })
}
