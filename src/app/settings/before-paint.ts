{
  const { dataset } = document.documentElement
  /*
   * The one script that the first paint waits for: puts what the reader has chosen on the root element,
   * where the style sheets find it. It takes whatever was saved; `settings-store.ts` takes back what
   * it does not know. Without storage, or with nonsense in it, the site stays as it comes.
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
   * The picture that leads a page is lazy, so that whoever wants none never asks for it. For all others
   * it is asked for as soon as its tag is read, since a lazy one waits for the first layout, and the
   * pictures of a list wait for it.
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
   * The page reads without the program, so that comes when everything in view is there: on a slow line
   * it would take its share from the styles and the first picture. The tag of this script names its files.
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
