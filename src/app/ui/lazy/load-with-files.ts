/** The files that are on their way, each asked for once. */
const asked = new Map<string, Promise<void>>()

/**
 * The function that the build puts around every dynamic import, in place of Vite's own and a third of its size: asks
 * for the files that the part needs, relative to the site's base, all at once, and imports the part when
 * its style sheets are there. Rejects when one of these cannot be had; the next call asks again.
 */
export async function loadWithFiles<T>(
  importPart: () => Promise<T>,
  files: readonly string[] = [],
): Promise<T> {
  await Promise.all(files.map((file) => ask(import.meta.env.BASE_URL + file)))
  return importPart()
}

/** Asks for a file unless the page names it already; resolves at once for a script. */
function ask(href: string): Promise<void> | undefined {
  if (!asked.has(href) && document.querySelector(`link[href="${href}"]`)) return undefined
  const answer = asked.get(href) ?? add(href)
  asked.set(href, answer)
  return href.endsWith('.css') ? answer : undefined
}

function add(href: string): Promise<void> {
  const link = document.createElement('link')
  link.rel = href.endsWith('.css') ? 'stylesheet' : 'modulepreload'
  link.href = href
  document.head.append(link)
  return new Promise((resolve, reject) => {
    link.onload = () => resolve()
    link.onerror = () => {
      asked.delete(href)
      link.remove()
      // A script is imported in any case, and its import says what was wrong.
      if (link.rel === 'stylesheet') reject(new Error(`${href} could not be loaded`))
      else resolve()
    }
  })
}
