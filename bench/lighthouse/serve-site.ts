import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import {
  createSecureServer,
  type Http2SecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from 'node:http2'
import { extname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

/** The types of files that are worth compressing. */
const text = /text|json|xml|javascript/

/** The key and the certificate of a server that speaks HTTP/2, in PEM. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

/**
 * Serves a folder on a port of this machine as a good static host does: compressed, hashed files for
 * ever, unknown addresses with the folder's 404 page; by HTTP/2 where a certificate is given, else by
 * HTTP/1.1. Resolves when it listens.
 */
export async function serveSite(folder: string, port: number): Promise<Server>
export async function serveSite(
  folder: string,
  port: number,
  certificate: Certificate | undefined,
): Promise<Server | Http2SecureServer>
export async function serveSite(
  folder: string,
  port: number,
  certificate?: Certificate,
): Promise<Server | Http2SecureServer> {
  const answer = answerFrom(resolve(folder))
  const server = certificate
    ? createSecureServer({ ...certificate, allowHTTP1: true }, answer)
    : createServer(answer)
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return server
}

function answerFrom(root: string) {
  return (
    request: IncomingMessage | Http2ServerRequest,
    response: ServerResponse | Http2ServerResponse,
  ): void => {
    const found = findFile(root, new URL(request.url ?? '/', 'http://localhost').pathname)
    const type = types[extname(found.path)] ?? 'application/octet-stream'
    const isCompressed = text.test(type) && /gzip/.test(request.headers['accept-encoding'] ?? '')
    // Some programs make no page for what is not there.
    const bytes = existsSync(found.path) ? readFileSync(found.path) : Buffer.from('Not found')
    response.writeHead(found.status, {
      'Content-Type': type,
      'Cache-Control': found.path.includes('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      ...(isCompressed && { 'Content-Encoding': 'gzip' }),
    })
    response.end(isCompressed ? gzipSync(bytes) : bytes)
  }
}

function findFile(root: string, path: string): { readonly path: string; readonly status: number } {
  const file = join(root, decodeURIComponent(path))
  const isInside = file === root || file.startsWith(`${root}/`)
  const page =
    isInside && existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file
  if (isInside && existsSync(page)) return { path: page, status: 200 }
  return { path: join(root, '404.html'), status: 404 }
}
