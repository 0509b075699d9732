import { readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Connect, ViteDevServer } from 'vite'
import { codeVersion } from '../core/code/code-version.ts'
import { describeProblems } from '../core/describe-problems.ts'
import { ownPagesFolder } from '../core/paths/own-pages-folder.ts'
import type { Settings } from '../core/settings.ts'
import { ContentFolderError } from '../input/read-source-files.ts'
import { openArticleCache } from '../reading/article-cache.ts'
import { makeShellHead } from '../site/head/make-head.ts'
import { printSheet } from '../site/pages/page-assets.ts'
import { createPageTemplate } from '../site/pages/page-template.ts'
import { siteInfo } from '../site/site-info.ts'
import { answerContent } from './answer-content.ts'
import { type DevContent, emptyContent } from './dev-content.ts'
import { createDevReader, type DevReader } from './dev-reader.ts'
import { followFolder } from './follow-folder.ts'
import { refuseBadRequests } from './refuse-bad-requests.ts'

/** The time without changes in the file system before a change is read, in milliseconds. */
const quietTime = 40

/** The path of the site's own style sheet in development, without the base. */
const lookPath = 'look.css'

/** Options of serving a content folder. */
interface DevServing {
  readonly settings: Settings
  readonly cacheDir: string
  /** The number of threads that may help to read; 0 for none. */
  readonly threads: number
  /** The script that the first paint waits for, relative to the project. */
  readonly beforePaintEntry: string
  /** Reads the site's own style sheet; empty when there is none. */
  readonly readLook: () => string
}

/** The content that a dev server serves at the moment. */
interface Served {
  content: DevContent
  /** The last reading that was started. */
  reading: Promise<void>
}

/**
 * Serves data, pictures and page shells from memory, and updates them when the content folder changes.
 * Pages are then told to fetch again, and problems appear on the terminal and in Vite's overlay. Throws
 * `ContentFolderError` when there is nothing to serve.
 */
export async function serveContent(
  server: ViteDevServer,
  { settings, cacheDir, threads, beforePaintEntry, readLook }: DevServing,
): Promise<() => void> {
  server.middlewares.use(refuseBadRequests)
  const { base, root } = server.config
  const ownPages = ownPagesFolder(root)
  const parts = ['dev', codeVersion('articles'), settings, base]
  const cache = openArticleCache(join(cacheDir, 'dev'), parts)
  server.httpServer?.once('close', () => cache.close())
  const reader = createDevReader(cache, { settings, base, threads, ownPages })
  const stub = reader.stub()
  const served: Served = { content: stub ?? (await reader.read()), reading: Promise.resolve() }
  if (stub === undefined) showProblems(server, served.content, settings)
  else served.reading = refresh(server, served, reader, settings)
  watchContent(server, served, reader, settings)
  return () => {
    server.middlewares.use(answerRequest(server, served, settings, { beforePaintEntry, readLook }))
  }
}

function watchContent(
  server: ViteDevServer,
  served: Served,
  reader: DevReader,
  settings: Settings,
): void {
  const folder = resolve(settings.contentDir)
  const { hot } = server.environments.client
  let timer: NodeJS.Timeout | undefined
  server.watcher.add(folder)
  const changed = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      served.reading = served.reading.then(() => refresh(server, served, reader, settings))
    }, quietTime)
  }
  server.watcher.on('all', (_event, path) => {
    if (path === folder || path.startsWith(folder + sep)) changed()
  })
  const unfollow = followFolder(folder, () => {
    server.watcher.unwatch(folder)
    server.watcher.add(folder)
    changed()
  })
  server.httpServer?.once('close', unfollow)
  // Vite's client reloads the page when its first update clears an overlay; this is that first update.
  hot.on('vite:client:connect', () => {
    hot.send({ type: 'update', updates: [] })
    sendOverlay(server, served.content, settings)
  })
}

async function refresh(
  server: ViteDevServer,
  served: Served,
  reader: DevReader,
  settings: Settings,
): Promise<void> {
  const { hot } = server.environments.client
  try {
    served.content = await reader.read()
  } catch (error) {
    server.config.logger.error(error instanceof Error ? error.message : String(error))
    if (!(error instanceof ContentFolderError)) return
    // What is not there any more is not served any more.
    served.content = emptyContent(settings)
  }
  showProblems(server, served.content, settings)
  hot.send({ type: 'update', updates: [] })
  hot.send({ type: 'custom', event: 'broadsheet:content' })
  sendOverlay(server, served.content, settings)
}

function showProblems(server: ViteDevServer, content: DevContent, settings: Settings): void {
  const { logger } = server.config
  for (const line of describeProblems(content.problems, settings.contentDir)) logger.warn(line)
}

/** Articles with errors cover the page; warnings stay on the terminal. */
function sendOverlay(server: ViteDevServer, content: DevContent, settings: Settings): void {
  const errors = content.problems.filter((problem) => problem.severity === 'error')
  if (errors.length === 0) return
  const message = describeProblems(errors, settings.contentDir).join('\n')
  server.environments.client.hot.send({ type: 'error', err: { message, stack: '' } })
}

function answerRequest(
  server: ViteDevServer,
  served: Served,
  settings: Settings,
  { beforePaintEntry, readLook }: Pick<DevServing, 'beforePaintEntry' | 'readLook'>,
): Connect.NextHandleFunction {
  const { base, root } = server.config
  const site = siteInfo(settings, base)
  return async (request, response, next) => {
    try {
      const url = request.originalUrl ?? '/'
      if (url === base + lookPath) {
        response.setHeader('Content-Type', 'text/css; charset=utf-8')
        response.setHeader('Cache-Control', 'no-store')
        return response.end(readLook())
      }
      // Search finds only articles that have been read.
      if (url.startsWith(`${base}data/search/`)) await served.reading
      const answer = url.startsWith(base)
        ? answerContent(url.slice(base.length - 1), served.content, settings)
        : undefined
      if (answer === undefined) return next()
      response.statusCode = answer.status
      response.setHeader('Content-Type', answer.type)
      response.setHeader('Cache-Control', 'no-store')
      response.end(answer.kind === 'shell' ? await shell(url) : answer.content)
    } catch (error) {
      next(error)
    }
  }

  async function shell(url: string): Promise<string> {
    const html = readFileSync(join(root, 'index.html'), 'utf8')
    // No policy in development: Vite's client needs inline styles and its own scripts.
    const head = makeShellHead({ info: site, origin: '', base, policy: '' }, site.title)
    const template = createPageTemplate(await server.transformIndexHtml(url, html), site)
    const script = base + beforePaintEntry
    const page = template({
      head,
      html: '',
      assets: `<script type="module" src="${script}"></script>`,
    })
    // In the body, since Vite appends the sheets of the reader to the head.
    const look = `<link rel="stylesheet" href="${base}${lookPath}">`
    const paper = `<link rel="stylesheet" href="${base}${printSheet}" media="print">`
    return page.replace('</body>', `${paper}${look}</body>`)
  }
}
