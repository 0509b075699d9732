import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateDoubt, parseDate } from '../../../../../src/node/input/front-matter/parse-date.ts'
import { randomCases } from '../../../../run/long-run.ts'

const shanghai = (text: string): string | undefined => parseDate(text, 'Asia/Shanghai')

describe('parseDate', () => {
  it.each([
    ['Wed, 21 Jul 2021 04:45:27 GMT', '2021-07-21T04:45:27Z'],
    ['21 Jul 2021 04:45 +0800', '2021-07-20T20:45:00Z'],
    ['Wed, 21 Jul 21 04:45:27 EST', '2021-07-21T09:45:27Z'],
    ['Wed, 21 Jul 99 04:45:27 UT', '1999-07-21T04:45:27Z'],
    ['Wed, 21 July 2021 04:45:27 PDT', '2021-07-21T11:45:27Z'],
    ['Wednesday, 21-Jul-21 04:45:27 GMT', '2021-07-21T04:45:27Z'],
    ['Mon, 21 Jul 2021 04:45:27 GMT', '2021-07-21T04:45:27Z'],
    ['Wed, 21 Jul 2021 04:45:27', '2021-07-20T20:45:27Z'],
    ['Wed, 21 Jul 2021 04:45:27 -0000 (comment)', '2021-07-21T04:45:27Z'],
    ['Sat, 31 Dec 2016 23:59:60 GMT', '2017-01-01T00:00:00Z'],
    ['21 Jul 2021', '2021-07-20T16:00:00Z'],
    ['Wed Jul 21 04:45:27 2021', '2021-07-20T20:45:27Z'],
    ['Wed Jul 21 2021 04:45:27 GMT+0800 (中国标准时间)', '2021-07-20T20:45:27Z'],
  ])('reads RFC 822 and its kin: %s', (text, instant) => {
    expect(shanghai(text)).toBe(instant)
  })

  it.each([
    ['2021-07-21T04:45:27Z', '2021-07-21T04:45:27Z'],
    ['2021-07-21t04:45:27.999z', '2021-07-21T04:45:27Z'],
    ['2021-07-21T04:45:27,5+08:00', '2021-07-20T20:45:27Z'],
    ['2021-07-21T04:45:27+0800', '2021-07-20T20:45:27Z'],
    ['2021-07-21T04:45:27-03', '2021-07-21T07:45:27Z'],
    ['2021-07-21T04:45Z', '2021-07-21T04:45:00Z'],
    ['2021-07-21T04', '2021-07-20T20:00:00Z'],
    ['20210721T044527Z', '2021-07-21T04:45:27Z'],
    ['20210721', '2021-07-20T16:00:00Z'],
    ['2021-07-21T24:00:00Z', '2021-07-22T00:00:00Z'],
    ['2021-07-21 04:45:27 +0800', '2021-07-20T20:45:27Z'],
    ['2021-07-21 04:45:27 UTC', '2021-07-21T04:45:27Z'],
  ])('reads ISO 8601: %s', (text, instant) => {
    expect(shanghai(text)).toBe(instant)
  })

  it.each([
    ['2021-07-21', '2021-07-20T16:00:00Z'],
    ['2021-07-21 04:45', '2021-07-20T20:45:00Z'],
    ['2021-07-21 04:45:27', '2021-07-20T20:45:27Z'],
    ['2021-7-2 4:05', '2021-07-01T20:05:00Z'],
    ['2021/07/21', '2021-07-20T16:00:00Z'],
    ['2021/7/21 04:45:27', '2021-07-20T20:45:27Z'],
    ['2021年7月21日', '2021-07-20T16:00:00Z'],
    ['2021年07月21日 04:45:27', '2021-07-20T20:45:27Z'],
    ['2021年7月21日 星期三 04:45', '2021-07-20T20:45:00Z'],
    ['2021年7月21日4时45分27秒', '2021-07-20T20:45:27Z'],
    ['２０２１年７月２１日　０４：４５', '2021-07-20T20:45:00Z'],
  ])('reads times without a zone in the zone of the site: %s', (text, instant) => {
    expect(shanghai(text)).toBe(instant)
  })

  it.each([
    ['2021-03-14 01:59:59', '2021-03-14T06:59:59Z', 'before the gap'],
    ['2021-03-14 02:30', '2021-03-14T07:30:00Z', 'in the gap: moved on by an hour'],
    ['2021-03-14 03:00', '2021-03-14T07:00:00Z', 'after the gap'],
    ['2021-11-07 01:30', '2021-11-07T05:30:00Z', 'shown twice: the first'],
    ['2021-11-07 02:00', '2021-11-07T07:00:00Z', 'after the second'],
  ])('knows when clocks were changed: %s (%s, %s)', (text, instant) => {
    expect(parseDate(text, 'America/New_York')).toBe(instant)
  })

  it('knows offsets that are no whole hours, also long ago', () => {
    expect(parseDate('2021-07-21 05:45', 'Asia/Kathmandu')).toBe('2021-07-21T00:00:00Z')
    expect(parseDate('1900-01-01 08:05:43', 'Asia/Shanghai')).toBe('1900-01-01T00:00:00Z')
    expect(parseDate('0099-01-01T00:00:00Z', 'Asia/Shanghai')).toBe('0099-01-01T00:00:00Z')
  })

  it.each([
    ...['2021-W53-1', '2021-W00-7', '2021-W99-1', '0099-W01-1'],
    ...['', 'Invalid Date', 'undefined', 'last week', '2021', '2021-07', '2021-07-21x'],
    ...['2021-02-30', '2021-02-29', '2021-13-01', '2021-00-10', '2021-04-31 10:00', '2021/02-03'],
    ...['0000-01-01', '10000-01-01', '0001-01-01', '9999-12-31T23:59:59-01:00', '21 Foo 2021'],
    ...['2021-07-21 24:01', '2021-07-21 12:60', '2021-07-21T12:00:61Z', '2021-07-21T12:00+99:00'],
    ...['Wed, 21 Jul 2021 04:45:27 constructor', '31 Jun 2021 00:00 GMT', '2021年2月30日'],
    '12:30 21-Jul-2021 AM',
  ])('refuses %s', (text) => {
    expect(shanghai(text)).toBeUndefined()
  })

  it.each([
    ...['July 21, 2021', 'Jul. 21st, 2021', '21st of July 2021', 'Wednesday, July 21 2021'],
    ...['2021 Jul 21', '2021-Jul-21', '21/Jul/2021', '21JUL2021', '21 July 2021, Wednesday'],
    ...['2021年7月21号', '2021年7月21日（水）', '2021年7月21日 水曜日', '2021年07月21日周三'],
    ...['二〇二一年七月二十一日', '二零二一年七月二十一日', '公元2021年7月21日', '2021년 7월 21일'],
    ...['2021. 7. 21.', '2021年7月21日 星期三', '週三 2021/07/21', '2021.07.21'],
    ...['民國110年7月21日', '民国一百一十年七月二十一日', '令和3年7月21日', '令和三年7月21日(水)'],
    ...['令和三年七月廿一日', '二O二一年七月廿一日', '贰零贰壹年柒月贰拾壹日', '令和3.7.21'],
    ...['中華民國一一〇年七月二十一日', '2021年7月21日 农历六月十二', '7月21日 2021年'],
    ...['2021（令和3）年7月21日', '21/07/2021', '7/21/2021', '21.7.2021', '07-21-2021'],
    ...['\u200e2021\u200e/\u200e7\u200e/\u200e21', '\u200f21\u200f/7\u200f/2021', '2021‐07‐21'],
  ])('knows the day: %s', (text) => {
    expect(shanghai(text)).toBe('2021-07-20T16:00:00Z')
  })

  it.each([
    ...['July 21, 2021 4:45 PM', 'July 21, 2021 at 4:45 p.m.', '4:45 pm, 21 July 2021'],
    ...['16:45 21 July 2021', '7/21/2021, 4:45:00 PM', '21 July 2021 4.45pm', 'Jul 21 2021 16:45'],
    ...['2021/7/21 下午4:45:00', '2021年7月21日 下午 4:45', '2021年7月21日下午四点四十五分'],
    ...['2021-07-21 16時45分00秒', '2021年7月21日 午後4時45分', '2021년 7월 21일 오후 4:45'],
    ...[
      '2021-07-21 17:45 KST',
      '2021-07-21 11:45 MSK',
      '2021-07-21 18:45 AEST',
      '21 Jul 2021 17:45 JST',
    ],
    ...['2021-07-21 16:45 GMT+8', '2021-07-21 16:45 UTC+08:00', '北京时间2021年7月21日16:45'],
    ...['Wed Jul 21 16:45:00 HKT 2021', 'Wed Jul 21 08:45:00 GMT 2021', 'Wed Jul 21 16:45:00 2021'],
    ...['2021-07-21 16:45:00.123456789 +0800 CST', '2021-07-21T16:45+08:00[Asia/Shanghai]'],
    ...['2021-07-21 10:45 Europe/Paris', '20210721164500', '202107211645', '1626857100'],
    ...[
      '1626857100000',
      '1626857100.25',
      '@1626857100',
      '2021年7月21日 傍晚4:45',
      '2021-07-21 16:45 北京时间',
    ],
  ])('knows day and time: %s', (text) => {
    expect(shanghai(text)).toBe('2021-07-21T08:45:00Z')
  })

  it.each([
    ['上午12:30', '00:30'],
    ['凌晨12:30', '00:30'],
    ['凌晨3点', '03:00'],
    ['早上8点半', '08:30'],
    ['上午11:59', '11:59'],
    ['中午12:30', '12:30'],
    ['中午1点', '13:00'],
    ['下午12:30', '12:30'],
    ['午後0時30分', '12:30'],
    ['下午15:30', '15:30'],
    ['晚上8点整', '20:00'],
    ['晚上11点59分', '23:59'],
    ['12:30 AM', '00:30'],
    ['12:30 PM', '12:30'],
    ['2 P.M.', '14:00'],
  ])('knows the part of the day: %s', (clock, shown) => {
    expect(parseDate(`2021-07-21 ${clock}`, 'UTC')).toBe(`2021-07-21T${shown}:00Z`)
  })

  it.each([
    ['昭和64年1月7日', '1989-01-07'],
    ['平成元年1月8日', '1989-01-08'],
    ['平成31年4月30日', '2019-04-30'],
    ['令和元年5月1日', '2019-05-01'],
    ['大正15年12月24日', '1926-12-24'],
    ['明治45年7月29日', '1912-07-29'],
    ['平成十年十二月卅一日', '1998-12-31'],
    ['民国卅八年十月廿日', '1949-10-20'],
    ['民國元年1月1日', '1912-01-01'],
  ])('counts the years of eras: %s', (text, day) => {
    expect(parseDate(text, 'UTC')).toBe(`${day}T00:00:00Z`)
  })

  it.each([
    ...['平成元年1月7日', '令和元年4月30日', '平成33年7月21日', '令和0年7月21日', '元年7月21日'],
    ...['二〇二一年六月廿一', '辛丑年六月十二', '110年7月21日', '3年7月21日', '民國110年2月30日'],
    ...[
      '21 Jul',
      'Jul 2021',
      'July 21, 21',
      '21 Mayor 2021',
      '21-23 July 2021',
      'Before 21 July 2021',
    ],
    ...['32/07/2021', '31/02/2021', '13/13/2021', '21/07/21', '2021-07-21 - 2021-07-23'],
    ...['2021-07-21 13:00 AM', '2021-07-21 4:45 Mars/Olympus', '2021-07-21 4:45 XYZ', '1-2-3'],
    ...['123456789', '99999999999999', '2021-07-21 04:45 PM AM', '2021-07-21 下午4:45 PM'],
    ...[
      '2021-07-21 04:45 05:45',
      '北京时间2021-07-21',
      '北京时间2021-07-21 04:45 GMT',
      '2021-07-21Z',
    ],
  ])('does not guess: %s', (text) => {
    expect(shanghai(text)).toBeUndefined()
  })

  it.each([
    ['03/04/2021', 'day and month may be 3 or 4'],
    ['3.4.2021 10:00', 'day and month may be 3 or 4'],
    ['12-11-2021', 'day and month may be 12 or 11'],
    ['2033072104', 'it may be a day and an hour, or seconds'],
    ['2021年7月21日晚上12点', '晚上 has no hour 12'],
    ['2021年7月21日夜里1点', '夜里 has no hour 1'],
    ['Wed, 21 Jul 2021 14:45:27 CST', 'CST may be China time or Central time'],
  ])('says what is in doubt: %s', (text, doubt) => {
    expect(shanghai(text)).toBeUndefined()
    expect(dateDoubt(text, 'Asia/Shanghai')).toBe(doubt)
  })

  it('reads CST by the clocks of the site', () => {
    expect(parseDate('21 Jul 2021 14:45:27 CST', 'America/Chicago')).toBe('2021-07-21T20:45:27Z')
    expect(shanghai('21 Jul 2021 04:45:27 CST')).toBe('2021-07-20T20:45:27Z')
    expect(shanghai('04/04/2021')).toBe('2021-04-03T16:00:00Z')
  })

  it.each([
    ['21. Juli 2021', '2021-07-20T16:00:00Z'],
    ['Mittwoch, 21. Juli 2021, 16.45 Uhr', '2021-07-21T08:45:00Z'],
    ['mercredi 21 juillet 2021 à 16h45', '2021-07-21T08:45:00Z'],
    ['1er août 2021', '2021-07-31T16:00:00Z'],
    ['21 de julio de 2021', '2021-07-20T16:00:00Z'],
    ['21 de julho de 2021 às 16:45', '2021-07-21T08:45:00Z'],
    ['21 июля 2021 г., 16:45', '2021-07-21T08:45:00Z'],
    ['Ср, 21 июл 2021 16:45:27 +0300', '2021-07-21T13:45:27Z'],
    ['21 Temmuz 2021', '2021-07-20T16:00:00Z'],
    ['21 ก.ค. 2564', '2021-07-20T16:00:00Z'],
    ['๒๑ กรกฎาคม ๒๕๖๔', '2021-07-20T16:00:00Z'],
    ['ngày 21 tháng 7 năm 2021', '2021-07-20T16:00:00Z'],
    ['٢١ يوليو ٢٠٢١', '2021-07-20T16:00:00Z'],
    ['2021-W29-3', '2021-07-20T16:00:00Z'],
    ['2020-W53-7', '2021-01-02T16:00:00Z'],
    ['2021-07-21 PM 04:45', '2021-07-21T08:45:00Z'],
    ['21/Jul/2021:16:45:27 +0800', '2021-07-21T08:45:27Z'],
    ['发布时间：2021-07-21 16:45', '2021-07-21T08:45:00Z'],
    ['发表于 2021年7月21日', '2021-07-20T16:00:00Z'],
    ['Published on July 21, 2021', '2021-07-20T16:00:00Z'],
    ['Publié le 21 juillet 2021 à 16:45', '2021-07-21T08:45:00Z'],
    ['am 21. Juli 2021 um 16:45 Uhr', '2021-07-21T08:45:00Z'],
    ['16:45 Uhr, am 21. Juli 2021', '2021-07-21T08:45:00Z'],
    ['Опубликовано 21 июля 2021', '2021-07-20T16:00:00Z'],
    ['기사입력 2021.07.21. 오후 4:45', '2021-07-21T08:45:00Z'],
    ['公開日時：2021年7月21日 16時45分', '2021-07-21T08:45:00Z'],
    ['২১ জুলাই ২০২১', '2021-07-20T16:00:00Z'],
    ['बुधवार, २१ जुलाई २०२१', '2021-07-20T16:00:00Z'],
    ['21 जुलाई 2021, 4:45 अपराह्न', '2021-07-21T08:45:00Z'],
    ['1 मई 2021', '2021-04-30T16:00:00Z'],
    ['۲۱ ژوئیه ۲۰۲۱', '2021-07-20T16:00:00Z'],
    ['วันพุธที่ 21 กรกฎาคม พ.ศ. 2564', '2021-07-20T16:00:00Z'],
    ['วันที่ 21 กรกฎาคม 2564 เวลา 16:45 น.', '2021-07-21T08:45:00Z'],
    ['יום רביעי, 21 ביולי 2021', '2021-07-20T16:00:00Z'],
    ['7월 21일, 2021', '2021-07-20T16:00:00Z'],
    ['21. 7. 2021', '2021-07-20T16:00:00Z'],
  ])('reads other languages and labels: %s', (text, instant) => {
    expect(shanghai(text)).toBe(instant)
  })

  it.each([
    ['2564-07-21', 'the year may be of the Buddhist era'],
    ['1400/04/30', 'the year may be of the Persian or the Islamic calendar'],
    ['3 listopada 2021', 'listopada is not the same month in all languages'],
    ['21 กรกฎาคม พ.ศ. 2021', '2021 is no year of พ.ศ.'],
    ['二〇二一年正月初一', 'the day is of the lunar calendar'],
    ['農曆二〇二一年六月廿一日', 'the day is of the lunar calendar'],
    ['令和3年七月廿一', 'the day is of the lunar calendar'],
    ['佛曆2565年7月21日', 'the year is of the Buddhist era, which is counted in two ways'],
  ])('reads no year and no month that may be another: %s', (text, doubt) => {
    expect(shanghai(text)).toBeUndefined()
    expect(dateDoubt(text, 'Asia/Shanghai')).toBe(doubt)
  })

  it('never dates two numbers that may be day or month, in the digits of any script', () => {
    const number = fc.integer({ min: 1, max: 12 })
    const zero = fc.constantFrom(...['0', '٠', '۰', '०', '০', '๐', '０', '໐', '၀'])
    const around = fc.constantFrom('', ' 10:00', ' 4:45 PM', ', 下午4:45', ' 10:00 GMT')
    const parts = fc.record({
      a: number,
      b: number,
      mark: fc.constantFrom('/', '.', '-', '. '),
      zero,
      around,
    })
    fc.assert(
      fc.property(parts, ({ a, b, mark, zero, around }) => {
        fc.pre(a !== b)
        const [first, second] = [a, b].map((each) =>
          String(each).padStart(mark === '/' ? 2 : 1, '0'),
        )
        const text = `${first}${mark}${second}${mark}2021`.replace(/\d/g, (digit) =>
          String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)),
        )
        expect(shanghai(text + around)).toBeUndefined()
        expect(dateDoubt(text + around, 'Asia/Shanghai')).toBe(`day and month may be ${a} or ${b}`)
      }),
    )
  })

  const read = [
    'de',
    'fr',
    'es',
    'pt',
    'it',
    'ru',
    'uk',
    'ja',
    'ko',
    'zh',
    'hi',
    'mr',
    'th',
    'ar',
    'he',
    'vi',
  ]
  const others = [
    'af',
    'cy',
    'eu',
    'fa',
    'ga',
    'hr',
    'is',
    'kk',
    'lt',
    'mk',
    'ne',
    'pl',
    'sr-Latn',
    'ta',
    'zu',
  ]

  it('reads what programs write in many languages, and never another day', () => {
    const day = fc.record({
      year: fc.integer({ min: 1995, max: 2030 }),
      days: fc.integer({ min: 0, max: 364 }),
    })
    const style = fc.constantFrom('full', 'long', 'medium', 'short')
    const calendar = fc.constantFrom('', '-u-ca-gregory')
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...read, ...others),
        style,
        calendar,
        (at, language, dateStyle, tag) => {
          const instant = Date.UTC(at.year, 0, 1 + at.days)
          const text = new Intl.DateTimeFormat(language + tag, {
            dateStyle,
            timeZone: 'UTC',
          }).format(instant)
          const right = `${new Date(instant).toISOString().slice(0, 19)}Z`
          const isSure = dateStyle === 'long' && read.includes(language) && tag !== ''
          expect([isSure ? '' : undefined, right], text).toContain(parseDate(text, 'UTC'))
        },
      ),
      { numRuns: randomCases(400) },
    )
  })

  it('answers for any text, in the one form', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[\d:TZ +年月日/-]{0,30}$/))
    fc.assert(
      fc.property(text, (input) => {
        expect(shanghai(input) ?? '2021-01-01T00:00:00Z').toMatch(
          /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
        )
      }),
    )
  })

  it('reads back every instant in every zone', () => {
    const zones = ['UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati']
    const seconds = fc.integer({ min: -16_000_000_000, max: 13_000_000_000 })
    fc.assert(
      fc.property(seconds, fc.constantFrom(...zones), (second, zone) => {
        const iso = new Date(second * 1000).toISOString()
        expect(parseDate(iso, zone)).toBe(`${iso.slice(0, 19)}Z`)
        expect(parseDate(new Date(second * 1000).toUTCString(), zone)).toBe(`${iso.slice(0, 19)}Z`)
      }),
    )
  })
})

it('the quick reader of 年月日 reads what the reader of all forms reads', () => {
  const days = [
    '2021年7月21日',
    '2021 年 7 月 1 日',
    '2021年13月1日',
    '2021年2月29日',
    '2020年2月29號',
  ]
  const periods = ['', '上午', '凌晨', '中午', '下午', '傍晚', '晚上', '午前 ', 'オ']
  const clocks = ['', ...[0, 4, 12, 16, 24, 25].flatMap((hour) => clocksOf(hour))]
  const texts = days.flatMap((day) =>
    periods.flatMap((period) => clocks.map((clock) => `${day} ${period}${clock}`.trim())),
  )
  // A label before a date is more than the quick reader takes.
  const differing = texts.filter((text) => shanghai(text) !== shanghai(`发布于 ${text}`))
  expect(differing).toEqual([])
  expect(texts.filter((text) => shanghai(text) !== undefined).length).toBeGreaterThan(200)
})

function clocksOf(hour: number): string[] {
  return [
    `${hour}:45`,
    `${hour}:45:27`,
    `${hour}点`,
    `${hour}時5分`,
    `${hour}:60`,
    `${hour}:5`,
    `${hour}点半`,
  ]
}
