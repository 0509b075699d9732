import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDirective } from '../../../../../src/app/share/text-fragment/find-directive.ts'
import type { Passage } from '../../../../../src/app/share/text-fragment/passage.ts'
import {
  type TextDirective,
  writeDirective,
} from '../../../../../src/app/share/text-fragment/text-directive.ts'
import { textFragment } from '../../../../../src/app/share/text-fragment/text-fragment.ts'
import { createWordBreaks } from '../../../../../src/app/share/text-fragment/word-breaks.ts'
import { randomCases } from '../../../../run/long-run.ts'

/** The passage of some words in a text, by their occurrence counted from 0. */
function passageOf(blocks: readonly string[], words: string, nth = 0): Passage {
  let seen = -1
  for (const [block, text] of blocks.entries()) {
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
      seen += 1
      if (seen === nth) return { from: { block, at }, to: { block, at: at + words.length } }
    }
  }
  throw new Error(`There is no ${words}`)
}

const readable = (fragment: string | undefined) => fragment && decodeURIComponent(fragment)

describe('textFragment', () => {
  test('names short words as they are', () => {
    const blocks = ['A title', 'The quick brown fox jumps over the lazy dog.']
    expect(textFragment(blocks, passageOf(blocks, 'brown fox'), 'en')).toBe(':~:text=brown%20fox')
  })

  test('tells what stands beside words that occur before', () => {
    const blocks = ['One fox', 'Some other fox ran away.']
    expect(readable(textFragment(blocks, passageOf(blocks, 'fox', 1), 'en'))).toBe(
      ':~:text=other-,fox,-ran',
    )
  })

  test('adds what completes the words that a passage cuts', () => {
    const blocks = ['The lighthouse keeper']
    expect(readable(textFragment(blocks, passageOf(blocks, 'house keep'), 'en'))).toBe(
      ':~:text=light-,house keep,-er',
    )
  })

  test('names a long passage by its beginning and its end', () => {
    const blocks = ['序', `${'静态网站只有文件，'.repeat(12)}就这样写完了。`, '后记也在这里。']
    const passage = { from: { block: 1, at: 0 }, to: { block: 2, at: blocks[2]?.length ?? 0 } }
    const fragment = textFragment(blocks, passage, 'zh-CN')
    expect(readable(fragment)).toMatch(/^:~:text=静态网站[^,]*,[^,]*后记也在这里。$/)
    expect(fragment?.length).toBeLessThan(400)
  })

  test('looks for context in the block before and after', () => {
    const blocks = ['第一段说完。', '同一句话。', '第二段说完。', '同一句话。', '末尾。']
    expect(readable(textFragment(blocks, passageOf(blocks, '同一句话。', 1), 'zh-CN'))).toBe(
      ':~:text=段说完。-,同一句话。,-末尾。',
    )
  })

  test('leaves out a heading that stands in the outline too', () => {
    const blocks = ['目录', '一个小标题', '一个小标题', '正文从这里开始，说了一些话。']
    const passage = { from: { block: 2, at: 2 }, to: { block: 3, at: 7 } }
    expect(readable(textFragment(blocks, passage, 'zh-CN'))).toBe(':~:text=正文从这里开始')
  })

  test('is nothing when the passage cannot be told from another', () => {
    const blocks = Array.from({ length: 40 }, () => 'same words')
    expect(textFragment(blocks, passageOf(blocks, 'same words', 7), 'en')).toBeUndefined()
  })

  test('takes their meaning from the signs of the syntax', () => {
    const blocks = ['a, b & c-d 100% sure']
    expect(textFragment(blocks, passageOf(blocks, 'a, b & c-d 100%'), 'en')).toBe(
      ':~:text=a%2C%20b%20%26%20c%2Dd%20100%25',
    )
  })

  test('leads exactly to the passage it was made from, whatever the text', () => {
    const word = fc.constantFrom('文章', '网站', '的', '，', 'fox', 'a', ' ', '。', '静态', 'the ')
    const block = fc
      .array(word, { minLength: 1, maxLength: 60 })
      .map((words) => words.join('').replace(/ +/g, ' ').trim())
      .filter((text) => text !== '')
    const blocks = fc.array(block, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(blocks, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (texts, a, b, c, d) => {
        const passage = trimmed(texts, a, b, c, d)
        const fragment = passage && textFragment(texts, passage, 'zh-CN')
        if (!passage || !fragment) return
        const found = findDirective(texts, readDirective(fragment), createWordBreaks('zh-CN'))
        expect(found?.to).toEqual(passage.to)
        const isLater = found?.from.at === 0 && found.from.block > passage.from.block
        if (!isLater) expect(found?.from).toEqual(passage.from)
      }),
      { numRuns: randomCases(300) },
    )
  })
})

/** A passage between two arbitrary places, without white space at its ends. */
function trimmed(texts: readonly string[], a: number, b: number, c: number, d: number) {
  const [first, last] = [a % texts.length, b % texts.length].sort((one, other) => one - other)
  const start = texts[first ?? 0] ?? ''
  const end = texts[last ?? 0] ?? ''
  const [from, to] = first === last ? [c, d].map((at) => at % start.length).sort(byValue) : [c, d]
  const passage = {
    from: { block: first ?? 0, at: (from ?? 0) % start.length },
    to: { block: last ?? 0, at: ((to ?? 0) % end.length) + 1 },
  }
  const isSpace = start[passage.from.at] === ' ' || end[passage.to.at - 1] === ' '
  return isSpace ? undefined : passage
}

const byValue = (one: number, other: number) => one - other

function readDirective(fragment: string): TextDirective {
  const parts = fragment.replace(':~:text=', '').split(',')
  const take = (part: string | undefined) => part && decodeURIComponent(part)
  const prefix = parts[0]?.endsWith('-') ? take(parts.shift()?.slice(0, -1)) : undefined
  const suffix = parts.at(-1)?.startsWith('-') ? take(parts.pop()?.slice(1)) : undefined
  const [start, end] = parts.map(take)
  return { prefix, start: start ?? '', end, suffix }
}

test('writeDirective writes what it was given', () => {
  const directive = { prefix: 'a-b', start: 'c,d', end: 'e', suffix: 'f' }
  expect(readDirective(writeDirective(directive))).toEqual(directive)
})
