import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '../../../../src/shared/search/search-text.ts'
import { randomCases } from '../../../run/long-run.ts'
import { makeSearchSite, searchIds, type TestArticle } from './search-site.ts'

/** The characters of the test articles, by script. */
const alphabets = {
  han: '报纸版面标题段落字体行距的一是在不了有和人这中大為發後裡臺灣軟體',
  kana: 'のはをにがかカタナーヴ々',
  hangul: '한국어글자신문',
  latin: 'abcdeéüABC',
  digits: '0123456789',
  signs: '+#.-_&@%$',
  marks: '，。、“”（）！？《》· ',
}

const latinWord = fc.stringMatching(/^[a-eA-E]{1,6}$/)
const signedWord = fc.constantFrom(
  'C++',
  '.NET',
  '1.2',
  'C#',
  'node.js',
  'GPT-4',
  'AT&T',
  'v1.2.3',
  '50%',
)
const piece = fc.oneof(
  { weight: 6, arbitrary: textOf(alphabets.han, 8) },
  { weight: 1, arbitrary: textOf(alphabets.kana, 4) },
  { weight: 1, arbitrary: textOf(alphabets.hangul, 4) },
  { weight: 2, arbitrary: latinWord },
  { weight: 1, arbitrary: signedWord },
  { weight: 1, arbitrary: textOf(alphabets.digits, 4) },
  { weight: 2, arbitrary: textOf(alphabets.marks, 1) },
  { weight: 1, arbitrary: fc.constantFrom('𠮷', '😀', 'ﬁ', 'Ａ１', 'ｶﾞ', 'é', '½', '①') },
)
const prose = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))
const body = fc.array(prose, { maxLength: 4 }).map((blocks) => blocks.map(asParagraph).join(''))
const articles = fc
  .array(
    fc.record({
      title: prose,
      author: fc.option(prose, { nil: undefined }),
      day: fc.option(fc.integer({ min: 18_000, max: 18_400 }), { nil: undefined }),
      body,
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) => list.map(asArticle))

function textOf(alphabet: string, maxLength: number) {
  const characters = fc.constantFrom(...alphabet)
  return fc.array(characters, { minLength: 1, maxLength }).map((all) => all.join(''))
}

function asParagraph(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<p>${escaped.replace(/段落/g, '<b class="highlight">段</b>落')}</p>`
}

type LooseArticle = {
  title: string
  author: string | undefined
  day: number | undefined
  body: string
}

function asArticle({ author, day, ...rest }: LooseArticle, index: number): TestArticle {
  const id = `a${index}`
  return { id, ...rest, ...(author && { author }), ...(day !== undefined && { day }) }
}

/** The texts of an article without markup, by a way of its own. */
function partsOf({ title, author = '', body }: TestArticle): string[] {
  const text = body
    .replace(/<\/p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
  return [title, author, text].map(foldText)
}

const isWord = (char: string): boolean =>
  /[\p{L}\p{N}\p{M}]/u.test(char) &&
  !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u30fc]/u.test(char)

/** The oracle: every position of every text is tried. */
function scan(list: readonly TestArticle[], query: string): string[] {
  const term = foldText(query)
  const holds = (text: string): boolean =>
    Array.from({ length: text.length }, (_, at) => at).some((at) => {
      if (!text.startsWith(term, at)) return false
      return !(isWord(term.charAt(0)) && at > 0 && isWord(text.charAt(at - 1)))
    })
  return list
    .filter((article) => partsOf(article).some(holds))
    .map(({ id }) => id)
    .sort()
}

/** A query that the language reads as one word: no spaces, nothing it understands as an operator. */
function asQuery(part: string): string | undefined {
  const query = part.replace(/\s/g, '')
  if (foldText(query) === '' || /^[-－−]|["“”＂「]|^(OR|\|)$/.test(query)) return undefined
  return query
}

test('every substring of 1 to 8 characters is found wherever a scan finds it, and nowhere else', async () => {
  await fc.assert(
    fc.asyncProperty(
      articles,
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 8 }),
      async (list, which, from, length) => {
        const parts = list.flatMap(partsOf).filter((part) => part !== '')
        const part = parts[which % Math.max(1, parts.length)] ?? ''
        const start = from % Math.max(1, part.length)
        const query = asQuery(part.slice(start, start + length))
        if (query === undefined) return
        expect(await searchIds(makeSearchSite(list).engine, query)).toEqual(scan(list, query))
      },
    ),
    { numRuns: randomCases(400) },
  )
})

test('random queries that need not be in any text agree with a scan too', async () => {
  await fc.assert(
    fc.asyncProperty(
      articles,
      fc.array(piece, { minLength: 1, maxLength: 3 }),
      async (list, pieces) => {
        const query = asQuery(pieces.join(''))
        if (query === undefined) return
        expect(await searchIds(makeSearchSite(list).engine, query)).toEqual(scan(list, query))
      },
    ),
    { numRuns: randomCases(200) },
  )
})

test('two pairs of a query that have one name in the shard are both looked up', async () => {
  // 标标 and 标e have the same 16 bits in an index that is a single shard.
  const list = [
    { id: 'a0', title: '标标e', body: '' },
    { id: 'a1', title: '标标', body: '' },
  ]
  expect(await searchIds(makeSearchSite(list).engine, '标标e')).toEqual(['a0'])
})
