import { describe, expect, it } from 'vitest'
import { asDayAndTime, readDayAndTime } from './day-and-time.rule.ts'

const at = (day: string, month: string, year: string, time: string) => {
  const read = readDayAndTime({ day, month, year, time })
  return 'at' in read ? read.at.toISOString() : read.unclear
}

describe('a day and time as people type them', () => {
  it.each([
    ['27', '11', '2026', '16:00', '2026-11-27T16:00:00.000Z'],
    ['27', 'Nov', '26', '4.30 pm', '2026-11-27T16:30:00.000Z'],
    ['1', 'July', '2027', '9am', '2027-07-01T08:00:00.000Z'],
    [' 3 ', '06', '2027', '0905', '2027-06-03T08:05:00.000Z'],
    ['1', '12', '2026', '12 am', '2026-12-01T00:00:00.000Z'],
    ['1', '12', '2026', '12:15pm', '2026-12-01T12:15:00.000Z'],
  ])('%s %s %s, %s is %s', (day, month, year, time, instant) => {
    expect(at(day, month, year, time)).toBe(instant)
  })

  it.each([
    ['', '11', '2026', '16:00', 'missing'],
    ['27', '11', '2026', '  ', 'missing'],
    ['31', '2', '2027', '16:00', 'not-a-day'],
    ['two', '2', '2027', '16:00', 'not-a-day'],
    ['27', '11', '2026', '25:00', 'not-a-time'],
    ['27', '11', '2026', '16', 'not-a-time'],
    ['27', '11', '2026', '14 pm', 'not-a-time'],
    ['27', '11', '2026', 'after lunch', 'not-a-time'],
    ['28', '3', '2027', '1:30', 'skipped-hour'],
  ])('%s %s %s, %s is said to be %s', (day, month, year, time, unclear) => {
    expect(at(day, month, year, time)).toBe(unclear)
  })

  it('takes the first of an hour that comes twice, and writes an instant as it is typed', () => {
    expect(at('31', '10', '2027', '1:30')).toBe('2027-10-31T00:30:00.000Z')
    expect(asDayAndTime(new Date('2027-07-01T08:05:00Z'))).toEqual({
      day: '1',
      month: '7',
      year: '2027',
      time: '09:05',
    })
  })
})
