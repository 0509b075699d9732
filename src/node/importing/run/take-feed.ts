import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanText } from '../../core/clean-text.ts'
import { groupBy } from '../../core/collect.ts'
import { cutHash } from '../../core/fingerprint.ts'
import type { DeletedItem, FeedItem, ParsedFeed } from '../feed-item.ts'
import type { FeedSource } from '../feed-source.ts'
import { type ArticleFacts, articleFacts, isOddDate, isoSeconds } from '../files/article-facts.ts'
import { articlePath } from '../files/article-path.ts'
import { composeBody } from '../files/compose-body.ts'
import { decideNews, isAsWritten } from '../files/decide-news.ts'
import { type ImportedFiles, locationOf } from '../files/imported-files.ts'
import { importedMark, titleHash } from '../files/imported-mark.ts'
import { markGone } from '../files/mark-gone.ts'
import {
  type ImportedFile,
  type OpenedFile,
  openImportedFile,
} from '../files/read-imported-file.ts'
import { rewriteArticle } from '../files/rewrite-article.ts'
import { articleText } from '../files/write-article-text.ts'
import { guidKey } from '../identity/canonical-link.ts'
import { feedKey } from '../identity/feed-key.ts'
import { findIdentity } from '../identity/find-identity.ts'
import { type IdentifiedItem, identifyItems, wordsMark } from '../identity/identify-items.ts'
import { plainWords } from '../identity/plain-words.ts'
import type { FeedState } from '../state/import-state.ts'
import {
  deletedEntries,
  isAmongDeleted,
  lacksArticles,
  nextFeedState,
} from '../state/known-articles.ts'
import { keepVersion, type VersionsKept } from '../versions/keep-version.ts'
import { swingsBack } from '../versions/swings-back.ts'
import type { UnsteadyTexts } from '../versions/unsteady-texts.ts'
import { chooseItems } from './choose-items.ts'
import { folderTitle, isNamedByChannel } from './feed-title.ts'
import type { FileChanges } from './file-changes.ts'
import { findFiles } from './find-files.ts'

/** The context in which an answer of a feed is taken. */
export interface TakingContext {
  readonly files: ImportedFiles
  readonly changes: FileChanges
  readonly contentDir: string
  readonly versionsDir: string
  readonly versions: VersionsKept
  readonly timeZone: string
  readonly now: Date
  /** The texts that earlier answers have shown to change all the time. */
  readonly unsteady: UnsteadyTexts
  /** Fetches the text of an item's page as HTML. Undefined when the feed's own text is better. */
  readonly fullTextOf?: (item: FeedItem, source: FeedSource) => Promise<string | undefined>
}

/** The result of taking an answer. */
export interface TakenFeed {
  readonly added: number
  /** The files of the new articles, below the content folder. */
  readonly addedPaths: readonly string[]
  readonly updated: number
  /** The state of the feed now. */
  readonly state: FeedState
  /** Whether the state is to be written even without news: an earlier run could not write it. */
  readonly isStateLate: boolean
  /** The articles with news that the keeper has changed, as paths by id. */
  readonly theirs: ReadonlyMap<string, string>
  /** The dates of new articles that cannot be true: ISO 8601 in UTC. */
  readonly oddDates: readonly string[]
  /** Whether no item was known, though the feed was read before. */
  readonly isAllNew: boolean
}

/** Writes the articles of a feed that are new, and those with news. */
export async function takeFeed(
  source: FeedSource,
  feed: ParsedFeed,
  before: FeedState,
  context: TakingContext,
): Promise<TakenFeed> {
  const key = before.key ?? feedKey(source)
  const { way, items: all } = identifyItems(key, feed.items, (keys) =>
    findIdentity(keys, before.way ?? 'guid'),
  )
  const chosen = new Set(chooseItems(feed.items, source))
  const items = all.filter(({ item }) => chosen.has(item))
  const known = findFiles(all, context.files.ofFeed(key), way, context.contentDir)
  const deleted = deletedEntries(before, (id) => context.files.hasId(id))
  const isDeleted = (item: IdentifiedItem) =>
    isAmongDeleted({ ...item, words: wordsMark(item) }, deleted)
  const title = folderTitle(source, feed, before.title)
  const taking = new FeedTaking(source, title, key, context, feed.items)
  for (const item of items.toReversed()) {
    const file = known.get(item)
    if (file !== undefined) await taking.compare(item.item, file)
    else if (!isDeleted(item)) await taking.add(item)
  }
  taking.markGone(feed.deleted ?? [], new Set(known.values()))
  const shown = shownArticles(all, known, taking.written)
  const chosenTitle = before.title ?? (isNamedByChannel(source) ? feed.title.trim() : '')
  const now = {
    ...before,
    ...(way !== 'guid' && { way }),
    ...(chosenTitle && { title: chosenTitle }),
  }
  const state = nextFeedState(now, shown, deleted)
  const wasRead = before.known.length > 0
  return {
    added: taking.written.size,
    addedPaths: taking.addedPaths,
    updated: taking.updated,
    state,
    isStateLate: lacksArticles(before, shown),
    theirs: taking.theirs,
    oddDates: taking.oddDates,
    isAllNew: wasRead && all.length > 1 && known.size === 0 && !all.some(isDeleted),
  }
}

function shownArticles(
  all: readonly IdentifiedItem[],
  known: ReadonlyMap<IdentifiedItem, ImportedFile>,
  written: ReadonlyMap<IdentifiedItem, string>,
) {
  // The feed has the newest first; the state has them last.
  return all.toReversed().flatMap((item) => {
    const id = known.get(item)?.id ?? written.get(item)
    if (id === undefined) return []
    // A feed may give its articles other guids and links in the next answer.
    const words = written.has(item) ? wordsMark(item) : undefined
    return [{ id, marks: [item.mark, words].filter((mark) => mark !== undefined) }]
  })
}

function wordsHash({ html }: FeedItem): string {
  return cutHash(plainWords(html), 8)
}

function isShorter(html: string, body: string): boolean {
  return plainWords(html).length < plainWords(body).length
}

/** So many items with one text have none of their own. */
const leastShared = 3

/** An item with the text that its article is to have. */
interface WholeItem {
  readonly whole: FeedItem
  /** See `ImportedMark`. */
  readonly feedText?: string | undefined
}

/** The work on the items of one answer. */
class FeedTaking {
  /** The ids of the new articles. */
  readonly written = new Map<IdentifiedItem, string>()
  readonly addedPaths: string[] = []
  readonly theirs = new Map<string, string>()
  readonly oddDates: string[] = []
  updated = 0
  readonly #source: FeedSource
  readonly #key: string
  readonly #context: TakingContext
  /** The items of the answer by their text. */
  readonly #byText: ReadonlyMap<string, readonly FeedItem[]>
  readonly #categories: readonly string[]

  constructor(
    source: FeedSource,
    title: string,
    key: string,
    context: TakingContext,
    items: readonly FeedItem[],
  ) {
    this.#byText = groupBy(items, ({ html }) => html)
    this.#source = source
    this.#key = key
    this.#context = context
    const own = source.hasOwnLevel ? [title] : []
    this.#categories = [...source.categories, ...own].map(cleanText).filter(Boolean)
  }

  /** Writes the file of an item that is new. */
  async add(identified: IdentifiedItem): Promise<void> {
    const { item, keys } = identified
    const { files, changes, contentDir, timeZone, now } = this.#context
    const full = await this.#pageText(item)
    const id = [identified.id, ...identified.otherIds].find((each) => !files.hasId(each))
    if (id === undefined) return
    const facts = this.#factsOf(item)
    const body = composeBody({ ...item, html: full ?? item.html })
    const fetched = isoSeconds(now)
    const feed = this.#key
    const categories = [
      ...this.#categories,
      ...(item.categories ?? []).map(cleanText).filter(Boolean),
    ]
    const path = articlePath(
      { id, title: facts.title, moment: facts.date ?? fetched, categories },
      timeZone,
      (taken) => existsSync(locationOf(contentDir, taken)),
    )
    const mark = importedMark(facts, body, full === undefined ? undefined : wordsHash(item))
    const text = articleText({ facts, categories, id, feed, fetched, mark, body })
    changes.write(locationOf(contentDir, path), text)
    files.add({ path, id, feed, keys, fetched })
    this.written.set(identified, id)
    if (item.date !== undefined && isOddDate(item.date, now)) this.oddDates.push(item.date)
    this.addedPaths.push(path)
  }

  /** Rewrites the file of an item if there is news. */
  async compare(item: FeedItem, { path, id, mark }: ImportedFile): Promise<void> {
    if (mark !== undefined && isAsWritten(item, this.#factsOf(item), mark)) return
    const { changes, contentDir, versionsDir, versions, now, unsteady } = this.#context
    const location = locationOf(contentDir, path)
    const text = readFileSync(location, 'utf8')
    const file = openImportedFile(path, text)
    if (file === undefined) return
    const { whole, feedText } = await this.#wholeItem(item, file)
    const facts = this.#factsOf(item)
    const news = decideNews(whole, facts, file, this.#isShared(whole))
    if (news.kind === 'none') return
    const folder = join(versionsDir, id)
    if (news.kind === 'news') {
      const title = facts.title === '' ? file.mark.title : titleHash(facts.title)
      const current = { title: file.mark.title, body: file.body }
      if (swingsBack(folder, current, { title, body: news.body })) return
      const before = { title: file.title, html: file.body, enclosures: [] }
      if (unsteady.isOnlyUnsteady(id, before, whole)) return
    }
    const updated = facts.updated ?? isoSeconds(now)
    const next =
      news.kind === 'news'
        ? rewriteArticle(file, facts, { body: news.body, updated, feedText })
        : undefined
    if (next === undefined) {
      this.theirs.set(id, path)
      return
    }
    changes.keep(folder, () => keepVersion(folder, text, versions, now))
    changes.write(location, next)
    this.updated += 1
  }

  /** Says in the files of deleted items that they are gone at the source, once. */
  markGone(deleted: readonly DeletedItem[], shown: ReadonlySet<ImportedFile>): void {
    if (deleted.length === 0) return
    const { changes, contentDir, files, now } = this.#context
    const gone = new Map(deleted.map(({ guid, when }) => [guidKey(guid), when]))
    for (const known of files.ofFeed(this.#key)) {
      const { guid } = known.keys
      if (guid === undefined || !gone.has(guid) || shown.has(known)) continue
      const location = locationOf(contentDir, known.path)
      const file = openImportedFile(known.path, readFileSync(location, 'utf8'))
      const when = isoSeconds(new Date(gone.get(guid) ?? now))
      const next = file && markGone(file, when)
      if (next === undefined) continue
      changes.write(location, next)
      this.updated += 1
    }
  }

  /**
   * An item with the text of its page, where the keeper wants that and the page can be had; else with the
   * feed's own. The text of a page is never replaced by a shorter one of the feed.
   */
  async #wholeItem(item: FeedItem, file: OpenedFile): Promise<WholeItem> {
    const { feedText } = file.mark
    const words = wordsHash(item)
    const kept = { whole: { ...item, html: file.body }, feedText }
    if (feedText === words) return kept
    if (feedText === undefined && !(this.#source.fullText && this.#hasNews(item, file)))
      return { whole: item }
    const html = await this.#pageText(item)
    if (html !== undefined) return { whole: { ...item, html }, feedText: words }
    const isKept = feedText !== undefined && isShorter(item.html, file.body)
    return isKept ? kept : { whole: item }
  }

  /** Whether several items of the answer have the same text. */
  #isShared({ html }: FeedItem): boolean {
    return (this.#byText.get(html)?.length ?? 0) >= leastShared
  }

  #hasNews(item: FeedItem, file: OpenedFile): boolean {
    return decideNews(item, this.#factsOf(item), file).kind === 'news'
  }

  /** The text of an item's page. Undefined where it is not wanted, and where the feed's own is better. */
  async #pageText(item: FeedItem): Promise<string | undefined> {
    if (!this.#source.fullText) return undefined
    return this.#context.fullTextOf?.(item, this.#source)
  }

  #factsOf(item: FeedItem): ArticleFacts {
    return articleFacts(item, this.#source.tags, this.#context.now)
  }
}
