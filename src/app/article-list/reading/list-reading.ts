import { createContext } from 'react'
import type { ArticleSummary } from '../../../shared/article.ts'
import type { ListFile, MonthsFile } from '../../../shared/content-files.ts'
import type { ListPageName, ListScope } from '../../../shared/urls/list-scope.ts'
import type { ScrollPosition } from '../../navigation/scroll-positions.ts'

/** Where a list gets its other pages from. */
export interface ListSource {
  /** A page, if it is in memory. */
  peek(scope: ListScope, page: ListPageName): ListFile | undefined
  load(scope: ListScope, page: ListPageName, signal?: AbortSignal): Promise<ListFile>
  months(scope: ListScope): Promise<MonthsFile>
  /** The facts of one article; undefined where the archive has it no more. */
  article(id: string): Promise<ArticleSummary | undefined>
}

/** Gives nothing: in prerendered markup no page is read. */
export const noListSource: ListSource = {
  peek: () => undefined,
  load: refuse,
  months: refuse,
  article: refuse,
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('Without a reading there is nothing to read'))
}

/** The means by which a list in the browser grows beyond its own page. */
export interface ListReading {
  readonly source: ListSource
  /** False where the reader saves data: then older pages are only linked to. */
  readonly readsAhead: boolean
  /** The query of the address, which may ask for a part of the list. */
  readonly search: string
  /** Where the reader was when the page was left, if it is being returned to. */
  returnPosition(): ScrollPosition | undefined
}

/** Hands the reading down; there is none in prerendered markup. */
export const ListReadingContext = createContext<ListReading | undefined>(undefined)
