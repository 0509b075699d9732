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
   * The page can be read without the program, so the program comes when everything in view is there: on a
   * slow line it would delay the styles and the first picture. The tag of this script names its files.
   */
  const [program, ...parts] = (document.currentScript?.dataset.program ?? '').split(' ')
  new Promise((begin) => {
    // After the next frame: what has arrived is then on the screen.
    addEventListener('load', () => requestAnimationFrame(() => setTimeout(begin)))
    // The host of a picture may keep a page waiting for minutes.
    addEventListener('DOMContentLoaded', () => setTimeout(begin, 2000))
  }).then(() => {
    watch.disconnect()
    delete dataset.lead
    for (const href of parts) {
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'modulepreload', href }),
      )
    }
    if (program) void import(/* @vite-ignore */ program)
  })
}
