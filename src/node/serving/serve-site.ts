import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { contentTypeOf } from './content-types.ts'
import { portTaken } from './port-error.ts'
import { resolveRequest, type ServedSite } from './resolve-request.ts'

/** How a server differs from a static host. */
interface Serving extends ServedSite {
  readonly port: number
  /** Answers a request by itself, and says so. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => boolean
  /** Changes a page before it is sent. */
  readonly changePage?: (html: string) => string
}

/** A running server. */
interface RunningServer {
  /** The address of the site's first page. */
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Serves a built site on this machine as a static host does, and reads every file anew. Throws `PortError`
 * when the port is taken.
 */
export async function serveSite(serving: Serving): Promise<RunningServer> {
  const server = createServer((request, response) => {
    if (serving.answer?.(request, response)) return
    answerRequest(serving, request, response)
  })
  await listen(server, serving.port)
  return {
    url: `http://localhost:${serving.port}${serving.base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portTaken(error, port)))
    server.listen(port, 'localhost', resolve)
  })
}

function answerRequest(
  serving: Serving,
  { method, url }: IncomingMessage,
  response: ServerResponse,
): void {
  const resolved = resolveRequest(serving, method, url)
  const headers = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' }
  if ('location' in resolved) {
    response.writeHead(301, { ...headers, Location: resolved.location }).end()
    return
  }
  const type = contentTypeOf('file' in resolved ? resolved.file : '.txt')
  const body = 'file' in resolved ? readPage(resolved.file, serving) : `${resolved.text}\n`
  const allow = resolved.status === 405 ? { Allow: 'GET, HEAD' } : {}
  response.writeHead(resolved.status, {
    ...headers,
    ...allow,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(method === 'HEAD' ? undefined : body)
}

function readPage(file: string, { changePage }: Serving): string | Uint8Array {
  const isPage = changePage !== undefined && file.endsWith('.html')
  return isPage ? changePage(readFileSync(file, 'utf8')) : readFileSync(file)
}
