import fc from 'fast-check'
import { expect, test } from 'vitest'
import { zonedDay } from '../../../../src/node/core/zoned-day.ts'

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
