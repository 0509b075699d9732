import { cutHash } from '../../core/fingerprint.ts'
import type { FeedItem } from '../feed-item.ts'
import { foldClock } from '../identity/fold-clock.ts'
import { blockWords } from '../identity/plain-words.ts'

/** The last states of a text that was another one in each of the last answers. */
export interface UnsteadyText {
  /** The number of the last of these answers. */
  readonly answer: number
  /** A state is the hashes of its blocks. The newest is the last. */
  readonly states: readonly (readonly string[])[]
}

/** So many states in a row, of which hardly two are the same, show that something changes all the time. */
const mostStates = 5

/**
 * The texts of a feed that are others in every answer, because an advertisement or a number of visitors
 * stands in them: each of them would be news, and a version, for ever.
 */
export class UnsteadyTexts {
  /** Whether a text of this answer was left out. */
  leavesOut = false
  readonly #before: Readonly<Record<string, UnsteadyText>>
  readonly #after: [id: string, text: UnsteadyText][] = []
  readonly #answer: number

  /** `answer` is the number of the answer that is being taken, counted for each feed. */
  constructor(before: Readonly<Record<string, UnsteadyText>> = {}, answer = 0) {
    this.#before = before
    this.#answer = answer
  }

  /** The texts that the next answer has to know. Texts that had no news are forgotten. */
  get kept(): Readonly<Record<string, UnsteadyText>> {
    return Object.fromEntries(this.#after)
  }

  /**
   * Whether news is only in what was another in each of the last four answers. False as soon as two answers
   * in a row show the same, or where anything else has changed.
   */
  isOnlyUnsteady(id: string, before: UnsteadyState, after: UnsteadyState): boolean {
    const known = Object.hasOwn(this.#before, id) ? this.#before[id] : undefined
    const isInARow = known !== undefined && known.answer === this.#answer - 1
    const states = isInARow ? known.states : [blocksOf(before)]
    const state = blocksOf(after)
    this.#after.push([id, { answer: this.#answer, states: [...states, state].slice(-mostStates) }])
    const isOnly = states.length === mostStates && isUnsteady(states, state)
    this.leavesOut ||= isOnly
    return isOnly
  }
}

/** The fields of an article that may change. */
type UnsteadyState = Pick<FeedItem, 'title' | 'html' | 'enclosures'>

function blocksOf({ title, html, enclosures }: UnsteadyState): string[] {
  const files = enclosures.map(({ url }) => url)
  return [foldClock(title), ...blockWords(html), ...files].map((block) => cutHash(block, 8))
}

function isUnsteady(states: UnsteadyText['states'], state: readonly string[]): boolean {
  const keys = states.map((each) => each.join())
  if (new Set(keys).size < mostStates - 1 || keys.at(-1) === state.join()) return false
  const here = new Set(state)
  const [first = [], ...others] = states
  const steady = first.filter((block) => others.every((each) => each.includes(block)))
  const most = Math.max(...states.map(({ length }) => length))
  return state.length <= most && steady.every((block) => here.has(block))
}
