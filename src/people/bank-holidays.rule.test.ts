import { describe, expect, test } from 'vitest'
import { bankHolidays, easterOf, isWorkingDay } from './bank-holidays.rule.ts'
import type { Nation } from './staff/worker-types.ts'

/** As gov.uk lists them. */
const KNOWN: readonly (readonly [Nation, number, string])[] = [
  ['england', 2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
  ['england', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['england', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ['england', 2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
  ['scotland', 2025, '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26'],
  ['scotland', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
  ['scotland', 2027, '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28'],
  ['scotland', 2028, '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26'],
  ['northern_ireland', 2025, '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26'],
  ['northern_ireland', 2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
  ['northern_ireland', 2027, '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28'],
  ['northern_ireland', 2028, '01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26'],
]

describe('bank holidays', () => {
  test.each(KNOWN)('of %s in %i', (nation, year, days) => {
    expect(bankHolidays(year, nation)).toEqual(days.split(' ').map(day => `${year}-${day}`))
  })

  test('of Wales are those of England', () => {
    for (let year = 2025; year < 2060; year += 1)
      expect(bankHolidays(year, 'wales')).toEqual(bankHolidays(year, 'england'))
  })

  test('that fall on a weekend are made good on days of their own, whichever comes first', () => {
    // Christmas on a Saturday, and on a Sunday; in Scotland New Year's Day on a Sunday.
    expect(bankHolidays(2032, 'england').slice(-2)).toEqual(['2032-12-27', '2032-12-28'])
    expect(bankHolidays(2033, 'england').slice(-2)).toEqual(['2033-12-26', '2033-12-27'])
    expect(bankHolidays(2034, 'scotland').slice(0, 2)).toEqual(['2034-01-02', '2034-01-03'])
  })

  test('Easter', () => {
    expect([2000, 2024, 2025, 2038, 2049].map(easterOf)).toEqual([
      '2000-04-23',
      '2024-03-31',
      '2025-04-20',
      '2038-04-25',
      '2049-04-18',
    ])
  })
})

test('a working day is Monday to Friday and no bank holiday of the nation', () => {
  expect(isWorkingDay('2026-11-30', 'england')).toBe(true)
  expect(isWorkingDay('2026-11-30', 'scotland')).toBe(false)
  expect(isWorkingDay('2026-11-28', 'england')).toBe(false)
})
