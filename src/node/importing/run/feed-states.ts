import type { ParsedFeed } from '../feed-item.ts'
import type { FeedSource } from '../feed-source.ts'
import type { ImportedFiles } from '../files/imported-files.ts'
import { feedKey } from '../identity/feed-key.ts'
import { findFormerFeed } from '../identity/find-former-feed.ts'
import { itemKeys } from '../identity/item-keys.ts'
import { type FeedState, readImportState, writeImportState } from '../state/import-state.ts'
import { feedName } from './feed-title.ts'
import type { TakenFeed } from './take-feed.ts'

/** The states of all feeds during a run, by their names. They are written only when a feed had news. */
export class FeedStates {
  readonly #path: string
  /** All feeds that are followed. */
  readonly #followed: readonly FeedSource[]
  readonly #states: Map<string, FeedState>
  readonly #heartbeat: string | undefined
  #hasNews = false

  /** Reads the states. Throws `ImportError` where they cannot be read. */
  constructor(path: string, followed: readonly FeedSource[]) {
    const { feeds, heartbeat } = readImportState(path)
    this.#path = path
    this.#followed = followed
    this.#states = new Map(feeds)
    this.#heartbeat = heartbeat
  }

  /** The key by which the files of a feed name it: that of its first address. */
  keyOf(source: FeedSource): string {
    return this.#states.get(feedName(source))?.key ?? feedKey(source)
  }

  /** The state before this answer: of this address, or of the one that the feed had before. */
  before(source: FeedSource, feed: ParsedFeed, files: ImportedFiles): FeedState {
    const known = this.#states.get(feedName(source))
    return known ?? this.#formerState(source, feed, files) ?? { known: [] }
  }

  /** Keeps what the state is after an answer, where that has changed anything. */
  keep(name: string, { added, updated, state, isStateLate }: TakenFeed): void {
    if (added === 0 && updated === 0 && !isStateLate) return
    this.#states.set(name, state)
    this.#hasNews = true
  }

  /** Writes the states, if a feed had news or `month` (such as `2026-12`) is to be noted and is not yet. */
  save(month: string | undefined, beforeWrite?: (location: string) => void): void {
    const heartbeat = month ?? this.#heartbeat
    if (!this.#hasNews && heartbeat === this.#heartbeat) return
    beforeWrite?.(this.#path)
    writeImportState(this.#path, { ...(heartbeat && { heartbeat }), feeds: this.#states })
  }

  /** The state that a feed had at another address. Its files and what the keeper has deleted stay known. */
  #formerState(
    source: FeedSource,
    { items }: ParsedFeed,
    files: ImportedFiles,
  ): FeedState | undefined {
    // Articles that were saved elsewhere may come from any feed.
    if (source.isExport) return undefined
    if (files.ofFeed(feedKey(source)).length > 0) return undefined
    const present = this.#followed.flatMap((each) => [feedKey(each), this.keyOf(each)])
    const key = findFormerFeed(items.map(itemKeys), files.byFeed(), new Set(present))
    if (key === undefined) return undefined
    const former = [...this.#states].find(([name, state]) => (state.key ?? keyOfName(name)) === key)
    return { known: [], ...former?.[1], key }
  }
}

/** The key of a feed by its name in the state. */
function keyOfName(name: string): string {
  const route = /^rsshub:\/(\/.*)$/s.exec(name)?.[1]
  return feedKey(route === undefined ? { url: name } : { url: name, route })
}
