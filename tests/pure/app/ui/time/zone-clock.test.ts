import { describe, expect, test } from 'vitest'
import { createZoneClock } from '../../../../../src/app/ui/time/zone-clock.ts'

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
