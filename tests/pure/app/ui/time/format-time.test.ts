import { describe, expect, test } from 'vitest'
import {
  absoluteText,
  clockText,
  nearDayText,
  relativeText,
} from '../../../../../src/app/ui/time/format-time.ts'
import { createZoneClock } from '../../../../../src/shared/zone.ts'
import { allWords } from '../../../../support/all-words.ts'

const clock = createZoneClock('Asia/Shanghai')
const chinese = { clock, words: allWords('reader', 'zh-CN') }
const english = { clock, words: allWords('reader', 'en-GB') }
const japanese = { clock, words: allWords('reader', 'ja') }
const taiwanese = { clock, words: allWords('reader', 'zh-TW') }
const now = Date.parse('2024-05-02T04:00:00Z') // 12:00 in Shanghai

const relative = (moment: string) => relativeText(moment, now, chinese)

describe('absolute dates', () => {
  test('are composed from our own templates', () => {
    const time = clock('2021-07-21T04:05:00Z')
    expect(clockText(time)).toBe('12:05')
    expect(absoluteText(time, chinese.words)).toBe('2021年7月21日 12:05')
    expect(absoluteText(time, english.words)).toBe('21 Jul 2021 12:05')
    expect(chinese.words.dayWithWeekday(time)).toBe('2021年7月21日 星期三')
    expect(english.words.dayWithWeekday(time)).toBe('Wednesday, 21 July 2021')
    expect(absoluteText(time, japanese.words)).toBe('2021年7月21日 12:05')
    expect(japanese.words.dayWithWeekday(time)).toBe('2021年7月21日（水）')
    expect(absoluteText(time, taiwanese.words)).toBe('2021年7月21日 12:05')
    expect(taiwanese.words.dayWithWeekday(time)).toBe('2021年7月21日（星期三）')
  })
})

describe('weeks', () => {
  const day = (year: number, month: number, day: number) => ({ year, month, day, weekday: 0 })
  const weeks = [
    [day(2025, 11, 3), day(2025, 11, 9)],
    [day(2025, 10, 27), day(2025, 11, 2)],
    [day(2025, 12, 29), day(2026, 1, 4)],
  ] as const

  test.each([
    ['zh-CN', ['2025年11月3日–9日', '2025年10月27日–11月2日', '2025年12月29日–2026年1月4日']],
    [
      'en',
      ['3–9 November 2025', '27 October – 2 November 2025', '29 December 2025 – 4 January 2026'],
    ],
    ['ja', ['2025年11月3日～9日', '2025年10月27日～11月2日', '2025年12月29日～2026年1月4日']],
  ])('say in %s once what both ends share', (language, texts) => {
    const { week } = allWords('reader', language)
    expect(weeks.map(([from, to]) => week(from, to))).toEqual(texts)
  })
})

describe('relative words', () => {
  test('go from just now to yesterday', () => {
    expect(relative('2024-05-02T03:59:30Z')).toBe('刚刚')
    expect(relative('2024-05-02T03:55:00Z')).toBe('5 分钟前')
    expect(relative('2024-05-02T01:00:00Z')).toBe('3 小时前')
    expect(relative('2024-05-01T16:30:00Z')).toBe('今天 00:30')
    expect(relative('2024-05-01T10:00:00Z')).toBe('昨天 18:00')
    expect(relativeText('2024-05-02T01:00:00Z', now, english)).toBe('3 h ago')
    expect(relativeText('2024-05-02T01:00:00Z', now, japanese)).toBe('3時間前')
    expect(relativeText('2024-05-01T10:00:00Z', now, taiwanese)).toBe('昨天 18:00')
  })

  test('are not used for older days, for the future and for what is no date', () => {
    expect(relative('2024-04-29T10:00:00Z')).toBeUndefined()
    expect(relative('2024-05-02T05:00:00Z')).toBeUndefined()
    expect(relative('no date')).toBeUndefined()
  })

  test('name the day by the calendar of the zone', () => {
    expect(nearDayText(clock('2024-05-01T16:00:00Z'), now, chinese)).toBe('今天')
    expect(nearDayText(clock('2024-05-01T15:59:00Z'), now, chinese)).toBe('昨天')
    expect(nearDayText(clock('2024-04-30T15:59:00Z'), now, chinese)).toBeUndefined()
  })
})
