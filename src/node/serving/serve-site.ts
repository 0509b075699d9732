import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { contentTypeOf } from '../core/hosting/content-types.ts'
import { portTaken } from './port-error.ts'
import { resolveRequest, type ServedSite } from './resolve-request.ts'
import { sendFile } from './send-file.ts'

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
  { method, url, headers: asked }: IncomingMessage,
  response: ServerResponse,
): void {
  const resolved = resolveRequest(serving, method, url)
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  if ('location' in resolved) {
    response.writeHead(301, { Location: resolved.location }).end()
    return
  }
  const isHead = method === 'HEAD'
  if (!('file' in resolved)) {
    if (resolved.status === 405) response.setHeader('Allow', 'GET, HEAD')
    sendText(response, resolved.status, '.txt', `${resolved.text}\n`, isHead)
    return
  }
  const { status, file } = resolved
  try {
    const { changePage } = serving
    if (changePage === undefined || !file.endsWith('.html')) {
      sendFile(response, status, file, { isHead, range: asked.range })
    } else sendText(response, status, file, changePage(readFileSync(file, 'utf8')), isHead)
  } catch {
    sendText(response, 500, '.txt', 'This file cannot be read.\n', isHead)
  }
}

/** Sends a text, with the type of a file. */
function sendText(
  response: ServerResponse,
  status: number,
  file: string,
  text: string,
  isHead: boolean,
): void {
  response.writeHead(status, {
    'Content-Type': contentTypeOf(file),
    'Content-Length': Buffer.byteLength(text),
  })
  response.end(isHead ? undefined : text)
}
