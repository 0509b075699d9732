import type { IncomingMessage, ServerResponse } from 'node:http'

/** The URL paths of live reload, below the base of the site. No page of a site has an `@` there. */
const scriptPath = '@broadsheet/reload.js'
const eventsPath = '@broadsheet/events'

/** Loads the page again when the site was built anew, and when the server is back after a restart. */
const script = `const source = new EventSource(new URL('events', import.meta.url))
source.addEventListener('built', () => location.reload())
`

/** Tells the open pages of a site that it was built anew. */
interface LiveReload {
  /** Puts the script into a page. */
  readonly changePage: (html: string) => string
  /** Answers requests for script and events, and says whether it did. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => boolean
  readonly reload: () => void
}

/** Makes live reload for a site. `base` begins and ends with a slash. */
export function createLiveReload(base: string): LiveReload {
  const open = new Set<ServerResponse>()
  return {
    changePage: (html) =>
      html.replace(
        '</body>',
        () => `<script type="module" src="${base}${scriptPath}"></script></body>`,
      ),
    answer({ method, url }, response) {
      if (method !== 'GET') return false
      if (url === base + scriptPath) {
        response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' })
        response.end(script)
        return true
      }
      if (url !== base + eventsPath) return false
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
      response.write(': open\n\n')
      open.add(response)
      response.once('close', () => open.delete(response))
      return true
    },
    reload() {
      for (const response of open) response.write('event: built\ndata: 1\n\n')
    },
  }
}
