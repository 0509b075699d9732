import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate } from '../../../../../src/node/input/front-matter/parse-date.ts'

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
    ...[
      '',
      'Invalid Date',
      'undefined',
      'last week',
      '2021',
      '2021-07',
      '1626842727',
      '2021-07-21x',
    ],
    ...['2021-02-30', '2021-02-29', '2021-13-01', '2021-00-10', '2021-04-31 10:00', '2021/02-03'],
    ...['0000-01-01', '10000-01-01', '0001-01-01', '9999-12-31T23:59:59-01:00', '21 Foo 2021'],
    ...['2021-07-21 24:01', '2021-07-21 12:60', '2021-07-21T12:00:61Z', '2021-07-21T12:00+99:00'],
    ...['Wed, 21 Jul 2021 04:45:27 constructor', '31 Jun 2021 00:00 GMT', '2021年2月30日'],
  ])('refuses %s', (text) => {
    expect(shanghai(text)).toBeUndefined()
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
    const seconds = fc.integer({ min: -60_000_000_000, max: 250_000_000_000 })
    fc.assert(
      fc.property(seconds, fc.constantFrom(...zones), (second, zone) => {
        const iso = new Date(second * 1000).toISOString()
        expect(parseDate(iso, zone)).toBe(`${iso.slice(0, 19)}Z`)
        expect(parseDate(new Date(second * 1000).toUTCString(), zone)).toBe(`${iso.slice(0, 19)}Z`)
      }),
    )
  })
})
