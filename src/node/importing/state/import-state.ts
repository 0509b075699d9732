import { isListOf, isOneOf, isRecordOf, isText, optional } from '../../../shared/json/json-check.ts'
import { parseJson } from '../../storage/parse-json.ts'
import { readIfThere } from '../../storage/read-if-there.ts'
import { replaceFile } from '../../storage/write-file.ts'
import { identityWays } from '../identity/item-keys.ts'
import { ImportError } from './import-error.ts'

const isFeedState = isRecordOf({
  /** The key that its files have, if its address was changed since the first of them. */
  key: optional(isText),
  /** How items are told apart, if not by guid. It never rises again. */
  way: optional(isOneOf(...identityWays)),
  /** The last articles of the feed: the id, and hashes of the link and of the words by which it is known. */
  known: isListOf(isText),
  /** The title of the channel when its folder was chosen. */
  title: optional(isText),
  /** The articles that the keeper has deleted, in the same form. */
  deleted: optional(isListOf(isText)),
})

/** The state of a feed that its files cannot tell. */
export interface FeedState {
  readonly key?: string | undefined
  readonly way?: (typeof identityWays)[number] | undefined
  readonly known: readonly string[]
  readonly title?: string | undefined
  readonly deleted?: readonly string[] | undefined
}

/** The content of `feeds.state.json`. */
interface ImportState {
  /** `YYYY-MM` of the last heartbeat. */
  readonly heartbeat?: string
  /** By the name of the feed: its URL or RSSHub route. */
  readonly feeds: ReadonlyMap<string, FeedState>
}

/** Reads the state. A missing file is an empty state. Throws `ImportError` for a file that is damaged. */
export function readImportState(path: string): ImportState {
  const text = readIfThere(path)
  if (text === undefined) return { feeds: new Map() }
  const json = parseJson(text)
  const { heartbeat, feeds } = (json ?? {}) as { heartbeat?: unknown; feeds?: unknown }
  const entries = typeof feeds === 'object' && feeds !== null ? Object.entries(feeds) : undefined
  if (entries === undefined || !entries.every(([, feed]) => isFeedState(feed))) throw damaged(path)
  return {
    ...(typeof heartbeat === 'string' && { heartbeat }),
    feeds: new Map(entries as [string, FeedState][]),
  }
}

/** Writes the state in one step: a line for each feed, in the order of their names. */
export function writeImportState(path: string, state: ImportState): void {
  replaceFile(path, stateText(state), `${path}.part`)
}

/** The state as the text of its file. */
function stateText({ heartbeat, feeds }: ImportState): string {
  const names = [...feeds.keys()].sort()
  const lines = names.map(
    (name) => `    ${JSON.stringify(name)}: ${JSON.stringify(feeds.get(name))}`,
  )
  const head = heartbeat === undefined ? '' : `  "heartbeat": ${JSON.stringify(heartbeat)},\n`
  return `{\n${head}  "feeds": {\n${lines.join(',\n')}\n  }\n}\n`
}

function damaged(path: string): ImportError {
  return new ImportError(
    `${path} cannot be read: expected the state of an earlier import. ` +
      'Restore it from version control; or delete it, and articles that you have deleted may come back.',
  )
}
