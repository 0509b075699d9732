import type { AskedState, FeedAnswer } from '../feed-answer.ts'
import type { ParsedFeed } from '../feed-item.ts'
import type { FeedSource } from '../feed-source.ts'
import type { FeedReport } from '../report/import-report.ts'
import { missedHours, shorterEvery } from '../report/missed-hours.ts'
import type { FeedMemory } from '../state/asking-cache.ts'
import type { FeedState } from '../state/import-state.ts'
import type { UnsteadyTexts } from '../versions/unsteady-texts.ts'
import type { TakenFeed } from './take-feed.ts'
import {
  newTitle,
  tellMissed,
  tellOddDates,
  tellTheirs,
  tellTitle,
  tellUnsteady,
} from './tell-taken.ts'

const hourMs = 3_600_000

/** An answer that brought a feed. */
export type AnswerWithFeed = Extract<FeedAnswer, { readonly feed: ParsedFeed }>

/** An answer whose news was taken, with what was known before it. */
interface TakenAnswer {
  readonly source: FeedSource
  readonly answer: AnswerWithFeed
  readonly memory: FeedMemory
  readonly before: FeedState
  readonly taken: TakenFeed
  readonly unsteady: UnsteadyTexts
  readonly now: Date
}

/** The memory of a feed after an answer, and the part of its report that the answer decides. */
interface Conclusion extends Pick<FeedReport, 'status' | 'warnings' | 'missedHours'> {
  readonly memory: FeedMemory
}

/** Concludes from an answer what is remembered of its feed, and what is reported. */
export function concludeAnswer(news: TakenAnswer): Conclusion {
  const { source, answer, memory, before, taken, unsteady, now } = news
  const isMissing = taken.isAllNew && !source.isExport
  const missed = isMissing ? missedHours(answer.feed.items, memory.lastReadAt, now) : undefined
  const renamed = newTitle(source, answer.feed, before)
  const isQuiet = taken.added + taken.updated === 0
  return {
    memory: {
      ...nextMemory(news, missed !== undefined),
      ...(renamed !== undefined && { toldTitle: renamed }),
    },
    status: answer.status === 'empty' ? 'empty' : isQuiet ? 'not-changed' : 'read',
    warnings: [
      ...answer.warnings,
      ...tellTheirs(taken, memory.told),
      ...tellUnsteady(unsteady, memory.toldUnsteady),
      ...tellMissed(missed),
      ...tellOddDates(taken),
      ...tellTitle(renamed, before, memory.toldTitle),
    ],
    ...(missed !== undefined && { missedHours: missed }),
  }
}

/** The memory of a feed after an answer. A feed that `hasMissed` articles is asked more often. */
function nextMemory(
  { source, answer, memory, taken, unsteady, now }: TakenAnswer,
  hasMissed: boolean,
): FeedMemory {
  const readAt = now.toISOString()
  const usual = memory.everyMs ?? source.everyMs ?? hourMs
  const every = hasMissed ? shorterEvery(answer.feed.items, usual) : undefined
  return {
    ...memory,
    lastReadAt: readAt,
    ...(taken.added > 0 && { lastNewAt: readAt }),
    ...(every && { everyMs: every }),
    told: [...new Set([...(memory.told ?? []), ...taken.theirs.keys()])],
    answers: (memory.answers ?? 0) + 1,
    unsteady: unsteady.kept,
    // The next answer shows what stays: it is read even if it is the same.
    ...(unsteady.leavesOut && { asked: unvalidated(answer.seen), toldUnsteady: true }),
  }
}

/** The memory of a feed that is asked in full the next time. */
export function unvalidated(asked: AskedState): AskedState {
  const { etag: _, lastModified: __, bodyHash: ___, ...rest } = asked
  return rest
}
