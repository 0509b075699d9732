import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createZoneClock, zonedDay, zonedTime, zoneOffset } from '../../../src/shared/zone.ts'

const shanghai = createZoneClock('Asia/Shanghai')

describe('a zone clock', () => {
  test('shows a moment in its own zone, whatever the machine says', () => {
    expect(shanghai('2021-07-21T04:45:27Z')).toEqual({
      year: 2021,
      month: 7,
      day: 21,
      weekday: 3,
      hour: 12,
      minute: 45,
    })
  })

  test('turns the day over at midnight in the zone', () => {
    expect(shanghai('2021-07-21T15:59:59Z').day).toBe(21)
    expect(shanghai('2021-07-21T16:00:00Z')).toMatchObject({ day: 22, hour: 0, minute: 0 })
  })

  test('follows daylight saving within the day of the change', () => {
    const berlin = createZoneClock('Europe/Berlin')
    expect(berlin('2024-03-31T00:59:00Z')).toMatchObject({ hour: 1, minute: 59 })
    expect(berlin('2024-03-31T01:00:00Z')).toMatchObject({ hour: 3, minute: 0 })
    expect(berlin('2024-03-31T12:00:00Z').hour).toBe(14)
    expect(berlin('2024-03-30T12:00:00Z').hour).toBe(13)
  })

  test('knows zones that are not whole hours off, and years before 1970', () => {
    expect(createZoneClock('Asia/Kolkata')('2024-01-01T00:00:00Z')).toMatchObject({
      hour: 5,
      minute: 30,
    })
    expect(shanghai('1949-10-01T07:00:00Z')).toMatchObject({ year: 1949, month: 10, day: 1 })
  })

  test('takes milliseconds as well', () => {
    expect(shanghai(0)).toMatchObject({ year: 1970, hour: 8 })
  })
})

test('the day is that of the zone', () => {
  expect(zonedDay('2024-01-31T15:59:59Z', 'Asia/Shanghai')).toBe('2024-01-31')
  expect(zonedDay('2024-01-31T16:00:00Z', 'Asia/Shanghai')).toBe('2024-02-01')
  expect(zonedDay('2024-01-31T18:14:00Z', 'Asia/Kathmandu')).toBe('2024-01-31')
  expect(zonedDay('2024-01-31T18:15:00Z', 'Asia/Kathmandu')).toBe('2024-02-01')
})

test('agrees with Intl at any instant in any zone', () => {
  const zones = ['Asia/Shanghai', 'America/St_Johns', 'Pacific/Chatham', 'Europe/Berlin', 'UTC']
  const instants = fc.date({
    min: new Date('1971-01-01'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (date, timeZone) => {
      const expected = new Intl.DateTimeFormat('en-CA', { timeZone }).format(date)
      expect(zonedDay(date.toISOString(), timeZone)).toBe(expected)
    }),
  )
})

test('an offset is exact to the second, also before zones were whole minutes', () => {
  const hour = 3_600_000
  expect(zoneOffset(0, 'UTC')).toBe(0)
  expect(zoneOffset(0, 'Asia/Kolkata')).toBe(5.5 * hour)
  expect(zoneOffset(0, 'America/St_Johns')).toBe(-3.5 * hour)
  expect(zonedTime('1880-01-01T00:00:00Z', 'Asia/Shanghai')).toBe('1880-01-01T08:05:43')
})

test('an unknown zone is refused', () => {
  expect(() => zoneOffset(0, 'Mars/Olympus')).toThrow(RangeError)
})

const steady = [
  ...['Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Macau', 'Asia/Taipei', 'Asia/Singapore'],
  ...['Asia/Tokyo', 'Asia/Seoul', 'UTC'],
]

test.each(steady)('the clock of %s asks Intl for nothing that is not long ago', (timeZone) => {
  const asked = vi.spyOn(Intl, 'DateTimeFormat')
  onTestFinished(() => asked.mockRestore())
  const instants = Array.from({ length: 12 * 108 }, (_, month) => Date.UTC(1992, month))
  const offsets = new Set(instants.map((instant) => zoneOffset(instant, timeZone)))
  expect(asked).not.toHaveBeenCalled()
  asked.mockRestore()
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const names = new Set(instants.map((instant) => /GMT(.*)/.exec(format.format(instant))?.[1]))
  const hours = [...offsets].map((offset) => offset / 3_600_000)
  expect([...names]).toEqual(hours.map((each) => `+0${each}:00`))
})
