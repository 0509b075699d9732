/*
 * The one script that the first paint waits for: puts what the reader has chosen on the root element,
 * where the style sheets find it. It takes whatever was saved; `settings-store.ts` takes back what
 * it does not know. Without storage, or with nonsense in it, the site stays as it comes.
 */
try {
  const saved = JSON.parse(localStorage.getItem('broadsheet:settings') ?? '{}')
  for (const name of Object.keys(saved)) {
    if (typeof saved[name] === 'string') document.documentElement.dataset[name] = saved[name]
  }
} catch {}

/*
 * The page reads without the program, so that comes when everything in view is there: on a slow line
 * it would take its share from the styles and the first picture. The tag of this script names its files.
 */
{
  const [program, ...parts] = document.currentScript?.dataset.program?.split(' ') ?? []
  const begin = () => {
    for (const href of parts) {
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'modulepreload', href }),
      )
    }
    void import(/* @vite-ignore */ program ?? '')
  }
  // After the next frame: what has arrived is then on the screen.
  if (program) addEventListener('load', () => requestAnimationFrame(() => setTimeout(begin)))
}
