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
    dataset.lead = lead.loading
  })
  watch.observe(document, { childList: true, subtree: true })

  /*
   * The page can be read without the program, so the program comes when everything in view has been shown:
   * on a slow line it would delay the styles and the first picture. The tag of this script names its files.
   */
  const files = document.currentScript?.dataset.program
  // The work may begin more than once: a module runs once.
  const begin = () => {
    watch.disconnect()
    delete dataset.lead
    // Each file runs in a turn of its own when it is there. What cannot be had is asked for again by the entry.
    files?.split(' ').map((file) => import(/* @vite-ignore */ file).catch(() => {}))
  }
  addEventListener('load', () => {
    // Browsers say when the largest part is on the screen, be it a picture or, without a lead, a text. Some do
    // not know how, and a picture may fail: then it is some time after the next frame, however late that is.
    requestAnimationFrame(() => setTimeout(begin, 500))
    new PerformanceObserver((list) => {
      const entries = list.getEntries() as (PerformanceEntry & { url?: string })[]
      if (entries.some((entry) => entry.url || !dataset.lead)) begin()
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
  // The host of a picture may keep a page waiting for minutes.
  addEventListener('DOMContentLoaded', () => setTimeout(begin, 2000))
}
