import type { ArticleDetails, CategoryNode } from '../../shared/article.ts'
import type { ListScope } from '../../shared/urls/list-scope.ts'
import type { StoredText } from '../storage/text-store.ts'
import type { OwnPage } from './own-page.ts'

/** One article with its place among the others decided. */
export interface LibraryArticle {
  /** Path of its source below the content folder. */
  readonly path: string
  readonly details: ArticleDetails
  /** Its safe HTML in the article store. */
  readonly body: StoredText
}

/** All articles of one scope. */
export interface ArticleList {
  readonly scope: ListScope
  /** Category, author or tag label; empty for all articles and for months. */
  readonly label: string
  /** From the oldest to the newest. */
  readonly dated: readonly LibraryArticle[]
  /** In the order of their paths. */
  readonly undated: readonly LibraryArticle[]
}

/** Files that turned out to hold the same story; one of them stands for all. */
export interface DuplicateStory {
  readonly path: string
  readonly merged: readonly string[]
}

/** Everything that is published, by every way that pages ask for it. */
export interface Library {
  /** By id, in the order of the site: newest first, then the undated ones. */
  readonly articles: ReadonlyMap<string, LibraryArticle>
  readonly categories: readonly CategoryNode[]
  /** Category nodes by `categoryKey`. */
  readonly categoryByKey: ReadonlyMap<string, CategoryNode>
  /** By `scopeKey`. */
  readonly lists: ReadonlyMap<string, ArticleList>
  /** Old ids and the id that took their place. */
  readonly movedIds: ReadonlyMap<string, string>
  /** Old site paths (beginning with `/`, not encoded) and the id of the article that lived there. */
  readonly movedPaths: ReadonlyMap<string, string>
  /** Keys that lists had or may have had, as of `scopeKey`, and their key of today. */
  readonly movedLists: ReadonlyMap<string, string>
  /** Keys that lists had in older versions and that nothing leads on from, since no setting asks for it. */
  readonly formerLists: ReadonlySet<string>
  readonly duplicates: readonly DuplicateStory[]
  /** The pages of the site's own that are published. */
  readonly ownPages: readonly OwnPage[]
  /** The files of the public folder that are published, by their paths in it. */
  readonly publicFiles: readonly string[]
}
