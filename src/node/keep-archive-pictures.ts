import { join, resolve } from 'node:path'
import type { BuildPaths } from './core/build-paths.ts'
import { codeVersion } from './core/code/code-version.ts'
import { ownPagesFolder, ownPagesName } from './core/paths/own-pages-folder.ts'
import { prepareCache } from './core/paths/prepare-cache.ts'
import { type Settings, usualArchive } from './core/settings.ts'
import { threadCount } from './core/threads/thread-count.ts'
import { createClient } from './fetching/create-client.ts'
import {
  articlesInScope,
  findWanted,
  type PicturedArticle,
  type WantedScope,
} from './keeping/find-wanted.ts'
import { keepPictures } from './keeping/keep-pictures.ts'
import type { KeepingReport } from './keeping/keeping-report.ts'
import { PicturesError } from './keeping/pictures-error.ts'
import { planPictures } from './keeping/plan-pictures.ts'
import type { WantedPicture } from './keeping/wanted-picture.ts'
import type { PictureFacts } from './pictures/picture-facts.ts'
import { picturesFolder } from './pictures/pictures-folder.ts'
import { preparePictures } from './pictures/prepare-pictures.ts'
import type { OutsideUse } from './reading/find-outside.ts'
import type { ReadFile } from './reading/read-article.ts'
import { readArticles } from './reading/read-articles.ts'
import { readOwnPages } from './reading/read-own-pages.ts'
import { articleCacheDir, withArticleCache } from './reading/with-article-cache.ts'
import { FolderLockedError, lockFolder } from './storage/lock-folder.ts'

/** The archive whose pictures are kept. */
interface PicturedArchive {
  readonly settings: Settings
  readonly paths: Pick<BuildPaths, 'root' | 'base' | 'cacheDir'>
}

/** Options of `pictures`. */
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
  const wanted = await readWanted({ settings, paths }, folder, options.scope)
  if (isDry) return planPictures({ wanted, folder, rescues, now })
  const unlock = lock(folder, join(paths.cacheDir, 'pictures', 'lock'))
  const requestsPerHost = Math.min(2, settings.requestsPerHost)
  const client = createClient({ userAgent, allowHosts: settings.allowHosts, requestsPerHost })
  try {
    return await keepPictures({
      wanted,
      folder,
      client,
      settings,
      budget,
      rescues,
      timeoutMs,
      now,
      onProgress,
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
  folder: string,
  scope: WantedScope,
): Promise<readonly WantedPicture[]> {
  const { root, base, cacheDir } = paths
  prepareCache(cacheDir)
  // The pictures known so far make the articles those of the next build, whose cache is used. Each picture is noted.
  const prepared = preparePictures(folder, cacheDir)
  const outside: PictureFacts = prepared?.facts ?? new Map()
  const parts = [codeVersion('articles'), settings, base]
  return withArticleCache(articleCacheDir(cacheDir, outside), parts, async (cache) => {
    const ownPages = ownPagesFolder(root)
    const options = { settings, base, threads: threadCount(), ownPages, outside }
    const { files } = await readArticles(cache, options)
    const articles = articlesInScope([...files.values()].flatMap(picturedArticle), scope)
    if (articles.length === 0 && scope.only !== undefined) {
      throw new PicturesError(
        `No article is in the category ${JSON.stringify(scope.only)}. Write its labels from the outside in, as in --only "News/Local".`,
      )
    }
    const isWhole = Object.values(scope).every((part) => part === undefined)
    const own = isWhole ? readOwnPages({ settings, paths, outside }).outside : []
    return findWanted([...articles, ownPagesArticle(own)])
  })
}

function picturedArticle({ draft, outside }: ReadFile): readonly PicturedArticle[] {
  if (draft === undefined) return []
  const { path, shown, labels } = draft
  const { date, original: link } = shown
  return [{ path, date, link, categories: labels.categories, pictures: addressesOf(outside) }]
}

/** The pages of the site's own, which have no date and no category. */
function ownPagesArticle(outside: readonly OutsideUse[]): PicturedArticle {
  return { path: ownPagesName, categories: [], pictures: addressesOf(outside) }
}

/** The address of each picture as its article means it. */
function addressesOf(outside: readonly OutsideUse[] = []): readonly string[] {
  return outside.flatMap(({ urls }) => urls[0] ?? [])
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
