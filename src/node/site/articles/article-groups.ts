import { articleDataUrl } from '../../../shared/article-shards.ts'
import { outputPath } from '../../core/output-path.ts'
import { articleVersion } from '../../library/article-version.ts'
import type { Library } from '../../library/library.ts'
import { articlesWithPage } from '../../library/lists/articles-with-page.ts'
import { always, type OutputGroup } from '../../output/output-file.ts'
import { movedJson } from './article-data.ts'
import { type ArticleMaker, type ArticleTask, articleFiles, articlePaths } from './article-files.ts'
import type { ArticleGroup } from './article-writer.ts'

/** What the files of all articles are made from. */
interface ArticleGroupSource extends ArticleMaker {
  readonly library: Library
  /** Which articles get a page: all, or the newest so many. */
  readonly articlePages: 'all' | number
  /** How many files the data of all articles is packed into; 0 gives each its own. */
  readonly shards: number
  /** Names everything that all pages depend on: code, template and settings. */
  readonly cacheKey: string
}

/** The data and the page of every article, and the data of ids that moved, but for what is in shards. */
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

/** Cards are named by what is on them, which only this thread works out. */
function withCard(task: ArticleTask, { renderer }: ArticleMaker): ArticleTask {
  const card = renderer.head.cardOf?.(task.article.details)
  return card === undefined ? task : { ...task, card }
}
