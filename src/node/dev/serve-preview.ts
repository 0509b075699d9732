import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Connect, PreviewServer } from 'vite'
import { tryDecodePercent } from '../../shared/urls/decode-percent.ts'
import { refuseBadRequests } from './refuse-bad-requests.ts'

/**
 * Makes `vite preview` answer as a static host does: a folder without its slash is redirected, an
 * unknown address gets the 404 page with status 404. Runs behind Vite's own file server.
 */
export function servePreview(server: PreviewServer): () => void {
  const { root, build, base } = server.config
  const folder = resolve(root, build.outDir)
  assertBuilt(folder)
  server.middlewares.use(refuseBadRequests)
  return () => server.middlewares.use(answerMissing(folder, base))
}

/** Throws a plain sentence, without a stack, when nothing was built. */
function assertBuilt(folder: string): void {
  if (existsSync(join(folder, 'index.html'))) return
  const error = new Error(`There is no site in ${folder}. Run npm run build first.`)
  error.stack = error.message
  throw error
}

function answerMissing(folder: string, base: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = decodePath(request.url ?? '/')
    if (path !== undefined && isFile(join(folder, path))) return next()
    const isFolder = path !== undefined && isFile(join(folder, path, 'index.html'))
    if (isFolder) {
      const [, address = '', query = ''] = /^([^?#]*)(.*)$/s.exec(request.url ?? '/') ?? []
      response.writeHead(301, { Location: `${base.slice(0, -1)}${address}/${query}` })
      return response.end()
    }
    const page = join(folder, '404.html')
    if (!existsSync(page)) return next()
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(request.method === 'HEAD' ? undefined : readFileSync(page))
  }
}

/**
 * The path of a request, decoded and without its query. Undefined when it cannot be a path of the site.
 */
function decodePath(url: string): string | undefined {
  const path = tryDecodePercent(url.replace(/[?#].*$/s, ''))
  return path?.includes('\0') || path?.split('/').includes('..') ? undefined : path
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
