/** A sentence of a text: where it begins and ends, without the white space around it. */
interface Sentence {
  readonly start: number
  readonly end: number
}

/** The most characters that a voice says in one go: some voices stop in the middle of a longer text. */
const longest = 200

/**
 * Cuts a text into sentences by the rules of its language, a BCP 47 tag. A line is always an end, since each
 * block of an article is a line of its own. A sentence that is too long is cut after a comma or the like, else
 * between two words.
 */
export function splitSentences(text: string, lang: string): readonly Sentence[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
  const sentences: Sentence[] = []
  let start = 0
  for (const line of text.split('\n')) {
    for (const { segment, index } of segmenter.segment(line)) {
      sentences.push(...cutLong(text, trimmed(text, start + index, start + index + segment.length)))
    }
    start += line.length + 1
  }
  return sentences
}

/** Without letters or digits there is nothing to say. */
function trimmed(text: string, start: number, end: number): Sentence | undefined {
  const own = text.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(own)) return undefined
  const lead = own.length - own.trimStart().length
  return { start: start + lead, end: start + own.trimEnd().length }
}

function cutLong(text: string, sentence: Sentence | undefined): Sentence[] {
  if (!sentence) return []
  const { start, end } = sentence
  if (end - start <= longest) return [sentence]
  const head = text.slice(start, start + longest)
  const pauses = [...head.matchAll(/[,;:，、；：—]|\s/g)].map(({ index }) => index + 1)
  const comma = [...head.matchAll(/[,;:，、；：—]/g)].at(-1)
  const half = longest / 2
  const cut = comma && comma.index > half ? comma.index + 1 : (pauses.at(-1) ?? longest)
  const rest = trimmed(text, start + cut, end)
  return [{ start, end: start + cut }, ...cutLong(text, rest)]
}
