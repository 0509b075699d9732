import type { AreaWords } from '../../../../shared/words/language.ts'
import type { BlockPairs } from './block-pairs.ts'

type BodyWords = AreaWords['body']

/** The state that the rules of one rendering share. */
interface MarkdownEnvironment {
  /** The words of the page, for the titles of callouts. */
  readonly words: BodyWords
  /** Template tags that nobody knows, by name, as the first of each is written. */
  readonly unknownTags: Map<string, string>
  /** Whether template tags are text where the parser is now. */
  isRaw: boolean
  /** Whether something was left out that is no text: a tag, a comment. */
  hasMarks: boolean
  /** Whether the source has headings without a blank; undefined until it is asked. */
  hasUnspaced: boolean | undefined
  /** The lines that begin and end blocks, by the rule that reads them. */
  readonly pairs: Map<string, BlockPairs>
}

const environments = new WeakMap<object, MarkdownEnvironment>()

/** Makes the object that `markdown-it` passes to its rules, with an environment of ours behind it. */
export function createEnvironment(words: BodyWords): {
  readonly env: Record<string, unknown>
  readonly environment: MarkdownEnvironment
} {
  const env: Record<string, unknown> = {}
  const environment: MarkdownEnvironment = {
    words,
    unknownTags: new Map<string, string>(),
    isRaw: false,
    hasMarks: false,
    hasUnspaced: undefined,
    pairs: new Map(),
  }
  environments.set(env, environment)
  return { env, environment }
}

/** The environment behind the object that a rule got. Throws for an object that `createEnvironment` did not make. */
export function environmentOf(env: object): MarkdownEnvironment {
  const environment = environments.get(env)
  if (environment === undefined) throw new Error('Markdown is rendered without its environment.')
  return environment
}

/** The pairs that `find` gives, kept for the next block of the same source. */
export function pairsOf(env: object, rule: string, find: () => BlockPairs): BlockPairs {
  const { pairs } = environmentOf(env)
  const known = pairs.get(rule) ?? find()
  pairs.set(rule, known)
  return known
}
