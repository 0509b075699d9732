import type { AreaWords } from '../../../../../shared/words/language.ts'

type BodyWords = AreaWords['body']
type CalloutKind = keyof BodyWords['callouts']

/** The names under which tools have a kind of callout. */
const kinds: ReadonlyMap<string, CalloutKind> = new Map<string, CalloutKind>([
  ['note', 'note'],
  ['info', 'info'],
  ['abstract', 'summary'],
  ['summary', 'summary'],
  ['tldr', 'summary'],
  ['tip', 'tip'],
  ['hint', 'tip'],
  ['success', 'tip'],
  ['important', 'important'],
  ['warning', 'warning'],
  ['attention', 'warning'],
  ['caution', 'caution'],
  ['danger', 'danger'],
  ['error', 'danger'],
  ['bug', 'danger'],
  ['question', 'question'],
  ['faq', 'question'],
  ['example', 'example'],
  ['quote', 'quotation'],
  ['cite', 'quotation'],
  ['details', 'details'],
])

/** The title of a callout that has none of its own: its kind, or the name as it was written. */
export function calloutTitle(name: string, words: BodyWords): string {
  const kind = kinds.get(name.toLowerCase())
  return kind === undefined ? name : words.callouts[kind]
}
