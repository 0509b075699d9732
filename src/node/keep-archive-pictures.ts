import { join, resolve } from 'node:path'
import type { BuildPaths } from './core/build-paths.ts'
import { codeVersion } from './core/code/code-version.ts'
import { ownPagesFolder } from './core/paths/own-pages-folder.ts'
import { prepareCache } from './core/paths/prepare-cache.ts'
import { type Settings, usualArchive } from './core/settings.ts'
import { threadCount } from './core/threads/thread-count.ts'
import { createClient } from './fetching/create-client.ts'
import { articlesInScope, findWanted, type WantedScope } from './keeping/find-wanted.ts'
import { keepPictures } from './keeping/keep-pictures.ts'
import type { KeepingReport } from './keeping/keeping-report.ts'
import { PicturesError } from './keeping/pictures-error.ts'
import { planPictures } from './keeping/plan-pictures.ts'
import type { WantedPicture } from './keeping/wanted-picture.ts'
import { picturesFolder } from './pictures/pictures-folder.ts'
import { readArticles } from './reading/read-articles.ts'
import { readOwnPages } from './reading/read-own-pages.ts'
import { withArticleCache } from './reading/with-article-cache.ts'
import { FolderLockedError, lockFolder } from './storage/lock-folder.ts'

/** The archive whose pictures are kept. */
interface PicturedArchive {
  readonly settings: Settings
  readonly paths: Pick<BuildPaths, 'root' | 'base' | 'cacheDir'>
}

/** What a call of `pictures` asks for. */
interface PicturesOptions {
  readonly scope: WantedScope
  /** The most bytes of the whole store. */
  readonly budget?: number | undefined
  readonly rescues: boolean
  readonly isDry: boolean
  readonly timeoutMs?: number | undefined
  readonly userAgent: string
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** The pause between two requests to a web archive that is not the keeper's own. */
const archivePauseMs = 1000

/**
 * Keeps the pictures that an archive shows in its folder of pictures. Throws `ContentFolderError` when there
 * is nothing to read, and `PicturesError` when the scope names nothing or another run is under way; lost
 * pictures are in the report.
 */
export async function keepArchivePictures(
  { settings, paths }: PicturedArchive,
  options: PicturesOptions,
): Promise<KeepingReport> {
  const { budget, rescues, isDry, timeoutMs, userAgent, onProgress } = options
  const folder = picturesFolder(paths.root, resolve(settings.contentDir))
  const now = () => new Date()
  const wanted = await readWanted({ settings, paths }, options.scope)
  if (isDry) return planPictures({ wanted, folder, rescues, now })
  const unlock = lock(folder, join(paths.cacheDir, 'pictures', 'lock'))
  const requestsPerHost = Math.min(2, settings.requestsPerHost)
  const client = createClient({ userAgent, allowHosts: settings.allowHosts, requestsPerHost })
  try {
    return await keepPictures({
      ...{ wanted, folder, client, settings, budget, rescues, timeoutMs, now, onProgress },
      sizesPath: join(paths.cacheDir, 'pictures', 'over-budget.json'),
      archivePauseMs: settings.rescueFrom === usualArchive ? archivePauseMs : 0,
    })
  } finally {
    await client.close()
    unlock()
  }
}

/** The pictures of the articles in a scope, read as a build reads them. */
async function readWanted(
  { settings, paths }: PicturedArchive,
  scope: WantedScope,
): Promise<readonly WantedPicture[]> {
  const { root, base, cacheDir } = paths
  prepareCache(cacheDir)
  const parts = [codeVersion('articles'), settings, base]
  return withArticleCache(cacheDir, parts, async (cache) => {
    const options = { settings, base, threads: threadCount(), ownPages: ownPagesFolder(root) }
    const { drafts } = await readArticles(cache, options)
    const articles = drafts.map(({ path, shown, labels, body }) => ({
      path,
      date: shown.date,
      link: shown.original,
      categories: labels.categories,
      pictures: [shown.lead?.src, shown.picture?.src].filter((src) => src !== undefined),
      body: () => cache.bodies.read(body),
    }))
    const chosen = articlesInScope(articles, scope)
    if (chosen.length === 0 && scope.only !== undefined) {
      throw new PicturesError(
        `No article is in the category ${JSON.stringify(scope.only)}. Write its labels from the outside in, as in --only "News/Local".`,
      )
    }
    return findWanted([...chosen, ...ownPages({ settings, paths }, scope)])
  })
}

/** The pages of the site's own, where the scope is the whole archive. */
function ownPages(
  { settings, paths }: PicturedArchive,
  { only, newest, paths: files }: WantedScope,
) {
  if (only !== undefined || newest !== undefined || files !== undefined) return []
  return readOwnPages({ settings, paths }).value.map(({ file, body }) => ({
    ...{ path: file, categories: [], pictures: [] },
    body: () => body,
  }))
}

function lock(folder: string, lockPath: string): () => void {
  try {
    return lockFolder(folder, lockPath)
  } catch (error) {
    if (!(error instanceof FolderLockedError)) throw error
    throw new PicturesError(
      `Another run (process ${error.owner}) is keeping pictures. Wait for it to end, or stop it and start again.`,
    )
  }
}
