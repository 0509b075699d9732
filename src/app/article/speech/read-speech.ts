import { rangeOf, readElementText } from '../../ui/text/element-text.ts'
import { splitSentences } from './split-sentences.ts'

/** A sentence to be said, and where it stands; the headline has no range of its own. */
export interface SpokenSentence {
  readonly text: string
  readonly range: Range | undefined
}

/** Elements that nobody wants to hear: code, marks of footnotes, words of ours. */
const unspoken = 'pre, sup > a, button, [data-apart], .heading-link'

/** The headline and the body of an article in sentences. */
export function readSpeech(title: string, body: Element, lang: string): readonly SpokenSentence[] {
  const text = readElementText(body, unspoken)
  const sentences = splitSentences(text.text, lang).map((sentence) => ({
    text: text.text.slice(sentence.start, sentence.end),
    range: rangeOf(text, sentence),
  }))
  return [{ text: title, range: undefined }, ...sentences]
}

/** The number of the sentence to begin with: the first on the screen, and the headline at the top of the page. */
export function firstOnScreen(sentences: readonly SpokenSentence[]): number {
  if (window.scrollY < window.innerHeight / 2) return 0
  const found = sentences.findIndex(({ range }) => range && range.getBoundingClientRect().top >= 0)
  return Math.max(found, 0)
}
