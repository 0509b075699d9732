import type { LibraryWords } from '../../../shared/words/en/library.ts'
import { listRow, mutedRow, rowMetaClass } from '../../ui/page-elements.ts'
import { articleOfRow, type RowArticle } from '../../ui/row-articles.ts'
import { library } from '../browser-library.ts'
import type { LibraryEntries } from '../database/library-entries.ts'
import { markToRow } from '../mark-to-row.ts'
import type { NewArticles } from '../news/find-new.ts'
import { noteMuted } from '../news/news-store.ts'
import { type ArticleRecord, factOf } from '../records/article-record.ts'
import { isRead } from '../records/is-read.ts'
import { toggleSaved } from '../toggle-article.ts'

type RowWords = LibraryWords & { readonly save: string }

/** The facts by which a row was marked. */
interface RowState {
  readonly article: RowArticle
  readonly record: ArticleRecord | undefined
  readonly ranges: LibraryEntries['ranges']
  readonly isFresh: boolean
  readonly words: RowWords
}

/** The rows that are marked: a key that marks one row asks nothing of all the others. */
const marked = new WeakMap<Element, RowState>()

/** Writes into each row of the page what the library knows of its article, for the style sheet and for ears. */
export function markRows(words: RowWords, fresh: NewArticles | undefined): void {
  const { articles, ranges } = library.getState()
  const drawn = new Map<string, boolean>()
  for (const row of document.querySelectorAll<HTMLElement>(listRow)) {
    const article = articleOfRow(row)
    if (!article) continue
    const { id } = article
    drawn.set(id, row.closest(`.${mutedRow}`) !== null)
    const isFresh = fresh?.ids.has(id) === true
    const state = { article, record: articles.get(id), ranges, isFresh, words }
    const before = marked.get(row)
    if (before && isSameState(before, state)) continue
    marked.set(row, state)
    markRow(row, state)
  }
  noteMuted(drawn)
}

function isSameState(a: RowState, b: RowState): boolean {
  return (
    a.record === b.record &&
    a.article === b.article &&
    a.isFresh === b.isFresh &&
    a.words === b.words &&
    a.ranges === b.ranges
  )
}

function markRow(row: HTMLElement, state: RowState): void {
  const { article, record, ranges, isFresh, words } = state
  const isSaved = factOf(record, 'saved') !== undefined
  const read = isRead(record, ranges.values(), article)
  const isNew = !read && isFresh
  setMark(row, 'read', read)
  setMark(row, 'new', isNew)
  setMark(row, 'saved', isSaved)
  addSaveButton(row, article, words, isSaved)
  addHereButton(row, words)
  sayState(row, isNew ? words.isNew : read ? words.swipeRead : '')
}

function setMark(row: HTMLElement, name: 'read' | 'new' | 'saved', isSet: boolean): void {
  if (isSet === (row.dataset[name] !== undefined)) return
  if (isSet) row.dataset[name] = ''
  else delete row.dataset[name]
}

/** The button stands in the line below the headline, where it moves nothing; rows without that line have none. */
function addSaveButton(
  row: HTMLElement,
  article: RowArticle,
  words: RowWords,
  isSaved: boolean,
): void {
  if (!row.querySelector(`:scope > .${rowMetaClass}`)) return
  const button = row.querySelector<HTMLButtonElement>('.row-save') ?? makeSaveButton(row, article)
  const pressed = String(isSaved)
  if (button.getAttribute('aria-pressed') === pressed) return
  button.setAttribute('aria-pressed', pressed)
  button.setAttribute('aria-label', `${words.save}: ${article.title}`)
}

function makeSaveButton(row: HTMLElement, article: RowArticle): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'row-save'
  button.addEventListener('click', () => toggleSaved(article))
  row.append(button)
  return button
}

/** The button that marks everything from the top of the page to a row. */
function addHereButton(row: HTMLElement, words: RowWords): void {
  if (!row.querySelector(':scope > .row-save') || row.querySelector('.row-here')) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'row-here'
  button.title = words.markToHere
  button.setAttribute('aria-label', words.markToHere)
  button.addEventListener('click', () => markToRow(row))
  row.append(button)
}

/** Says in the row what the eye sees. */
function sayState(row: HTMLElement, text: string): void {
  const said = row.querySelector('.row-state')
  if ((said?.textContent ?? '') === text) return
  if (said) said.textContent = text
  else {
    const state = document.createElement('span')
    state.className = 'row-state visually-hidden'
    state.textContent = text
    row.append(state)
  }
}
