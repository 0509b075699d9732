import { join, resolve, sep } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { ViteDevServer } from 'vite'
import { codeVersion } from '../core/code/code-version.ts'
import { describeProblems } from '../core/describe-problems.ts'
import { ownPagesFolder } from '../core/paths/own-pages-folder.ts'
import type { Settings } from '../core/settings.ts'
import { ContentFolderError } from '../input/read-source-files.ts'
import { indexPath } from '../pictures/picture-index.ts'
import { picturesFolder } from '../pictures/pictures-folder.ts'
import { preparePictures } from '../pictures/prepare-pictures.ts'
import { openArticleCache } from '../reading/article-cache.ts'
import { readOwnPages } from '../reading/read-own-pages.ts'
import { createRequestHandler, type DevPages, type Served } from './create-request-handler.ts'
import { type DevContent, emptyContent } from './dev-content.ts'
import { createDevReader, type DevReader } from './dev-reader.ts'
import { followFolder } from './follow-folder.ts'
import { refuseBadRequests } from './refuse-bad-requests.ts'

/** The time without changes in the file system before a change is read, in milliseconds. */
const quietTime = 40

/** Options of serving a content folder. */
interface DevServing extends DevPages {
  readonly settings: Settings
  readonly cacheDir: string
  /** The number of threads that may help to read; 0 for none. */
  readonly threads: number
}

/**
 * Serves data, pictures and page shells from memory, and updates them when the content folder changes.
 * Pages are then told to fetch again, and problems appear on the terminal and in Vite's overlay. Throws
 * `ContentFolderError` when there is nothing to serve.
 */
export async function serveContent(
  server: ViteDevServer,
  { settings, cacheDir, threads, ...pages }: DevServing,
): Promise<() => void> {
  server.middlewares.use(refuseBadRequests)
  const { base, root } = server.config
  const ownPages = ownPagesFolder(root)
  const pictures = picturesFolder(root, settings.contentDir)
  const parts = ['dev', codeVersion('articles'), settings, base]
  const cache = openArticleCache(join(cacheDir, 'dev'), parts)
  server.httpServer?.once('close', () => cache.close())
  const reader = createDevReader(cache, {
    settings,
    base,
    threads,
    ownPages,
    readPictures: () => preparePictures(pictures, cacheDir),
    readOwnPages: (outside) => readOwnPages({ settings, paths: { root, base }, outside }),
  })
  const stub = reader.stub()
  const served: Served = { content: stub ?? (await reader.read()), reading: Promise.resolve() }
  if (stub === undefined) showProblems(server, served.content, settings)
  else served.reading = refresh(server, served, reader, settings)
  watchContent(server, served, reader, { settings, beside: [ownPages, indexPath(pictures)] })
  const handler = createRequestHandler({ server, served, settings, pages })
  return () => server.middlewares.use(handler)
}

/** The watched paths: the content folder, and the paths beside it from which the site is made too. */
interface Watched {
  readonly settings: Settings
  readonly beside: readonly string[]
}

function watchContent(
  server: ViteDevServer,
  served: Served,
  reader: DevReader,
  { settings, beside }: Watched,
): void {
  const folder = resolve(settings.contentDir)
  const { hot } = server.environments.client
  let timer: NodeJS.Timeout | undefined
  server.watcher.add([folder, ...beside])
  const changed = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      served.reading = served.reading.then(() => refresh(server, served, reader, settings))
    }, quietTime)
  }
  server.watcher.on('all', (_event, path) => {
    if ([folder, ...beside].some((each) => path === each || path.startsWith(each + sep))) changed()
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
  const pagesBefore = served.content.library.ownPages
  try {
    served.content = await reader.read()
  } catch (error) {
    server.config.logger.error(error instanceof Error ? error.message : String(error))
    if (!(error instanceof ContentFolderError)) return
    // Content that is not there any more is not served any more.
    served.content = emptyContent(settings)
  }
  showProblems(server, served.content, settings)
  hot.send({ type: 'update', updates: [] })
  hot.send({ type: 'custom', event: 'broadsheet:content' })
  // A page of the site's own has no data that could be fetched again.
  const { ownPages } = served.content.library
  if (!isDeepStrictEqual(ownPages, pagesBefore)) hot.send({ type: 'full-reload' })
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
