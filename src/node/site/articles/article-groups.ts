import { articleDataUrl } from '../../../shared/article-shards.ts'
import { outputPath } from '../../core/output-path.ts'
import type { Settings } from '../../core/settings.ts'
import { articleVersion } from '../../library/article-version.ts'
import type { Library } from '../../library/library.ts'
import { articlesWithPage } from '../../library/lists/articles-with-page.ts'
import { always, type OutputGroup } from '../../output/output-file.ts'
import { movedJson } from './article-data.ts'
import { type ArticleMaker, type ArticleTask, articleFiles, articlePaths } from './article-files.ts'
import type { ArticleGroup } from './article-writer.ts'

/** The data from which the files of all articles are made. */
interface ArticleGroupSource extends ArticleMaker {
  readonly library: Library
  /** The articles that get a page: all, or the newest so many. */
  readonly articlePages: Settings['articlePages']
  /**
   * The number of files into which the data of all articles is packed; 0 gives each article its own file.
   */
  readonly shards: number
  /** The cache key of everything that all pages depend on: code, template and settings. */
  readonly cacheKey: string
}

/**
 * Yields the data and the page of every article, and the data of moved ids, except the data that is in
 * shards.
 */
export function* articleGroups(source: ArticleGroupSource): Generator<ArticleGroup | OutputGroup> {
  const { library, shards } = source
  const withPage = articlesWithPage(library, source.articlePages)
  for (const article of library.articles.values()) {
    const version = articleVersion(article)
    const task = { article, version, data: shards === 0, page: withPage.has(article) }
    if (task.data || task.page) yield articleGroup(task, source)
  }
  if (shards > 0) return
  for (const [oldId, id] of library.movedIds) {
    yield always({ path: outputPath(articleDataUrl(oldId, 0)), content: movedJson(id) })
  }
}

function articleGroup(bare: ArticleTask, source: ArticleGroupSource): ArticleGroup {
  const task = withCard(bare, source)
  return {
    paths: articlePaths(task),
    cacheKey: `${source.cacheKey} ${task.version}`,
    make: () => articleFiles(task, source),
    task,
  }
}

/** Adds the card to a task. The name of a card depends on its text, and only this thread computes it. */
function withCard(task: ArticleTask, { renderer }: ArticleMaker): ArticleTask {
  const card = renderer.head.cardOf?.(task.article.details)
  return card === undefined ? task : { ...task, card }
}
