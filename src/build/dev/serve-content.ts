import { readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Connect, ViteDevServer } from 'vite'
import { describeProblems } from '../describe-problems.ts'
import { ContentFolderError } from '../input/read-source-files.ts'
import { openTemporaryStore } from '../library/article-store.ts'
import type { Settings } from '../settings.ts'
import { makeShellHead } from '../site/make-head.ts'
import { createPageTemplate } from '../site/page-template.ts'
import { siteInfo } from '../site/site-info.ts'
import { answerContent } from './answer-content.ts'
import { DevContent } from './dev-content.ts'

/** How long the file system has to be quiet before a change is read, in milliseconds. */
const quietTime = 40

/**
 * Serves data, pictures and page shells from memory, and keeps them up to date with the content
 * folder: pages are told to fetch again, problems show on the terminal and in Vite's overlay.
 */
export function serveContent(
  server: ViteDevServer,
  settings: Settings,
  cacheDir: string,
): () => void {
  const store = openTemporaryStore(cacheDir, `dev-${process.pid}`)
  server.httpServer?.once('close', store.remove)
  const content = new DevContent(settings, server.config.base, store)
  showProblems(server, content, settings)
  watchContent(server, content, settings)
  return () => {
    server.middlewares.use(answerRequest(server, content, settings))
  }
}

function watchContent(server: ViteDevServer, content: DevContent, settings: Settings): void {
  const folder = resolve(settings.contentDir)
  let timer: NodeJS.Timeout | undefined
  server.watcher.add(folder)
  server.watcher.on('all', (_event, path) => {
    if (path !== folder && !path.startsWith(folder + sep)) return
    clearTimeout(timer)
    timer = setTimeout(() => refresh(server, content, settings), quietTime)
  })
  // Vite's client reloads the page when its first update clears an overlay; this is that first update.
  server.environments.client.hot.on('vite:client:connect', () => {
    server.environments.client.hot.send({ type: 'update', updates: [] })
    sendOverlay(server, content, settings)
  })
}

function refresh(server: ViteDevServer, content: DevContent, settings: Settings): void {
  try {
    content.update()
  } catch (error) {
    if (!(error instanceof ContentFolderError)) throw error
    server.config.logger.error(error.message)
    return
  }
  showProblems(server, content, settings)
  const { hot } = server.environments.client
  hot.send({ type: 'update', updates: [] })
  hot.send({ type: 'custom', event: 'broadsheet:content' })
  sendOverlay(server, content, settings)
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
  content: DevContent,
  settings: Settings,
): Connect.NextHandleFunction {
  const { base, root } = server.config
  const site = siteInfo(settings)
  return async (request, response, next) => {
    try {
      const url = request.originalUrl ?? '/'
      const answer = url.startsWith(base)
        ? answerContent(url.slice(base.length - 1), content, settings)
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
    return createPageTemplate(await server.transformIndexHtml(url, html), site)({ head, html: '' })
  }
}
