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
