import { daysAfter } from './day.ts'
import type { Nation } from './staff/worker-types.ts'

// Bank holidays by the Banking and Financial Dealings Act 1971 and the proclamations that are made under it each year: reckoned, because a list
// would end one day without anybody noticing, and this has to work where nothing outside is reached. Days as yyyy-mm-dd.

/** What a proclamation gave once. A new one is added here; without it a clock is a day short, never long. */
const ONCE: readonly { readonly day: string; readonly nations: readonly Nation[] }[] = [
  { day: '2026-06-15', nations: ['scotland'] },
]

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()
const isWeekend = (day: string): boolean => weekday(day) === 0 || weekday(day) === 6

/** The first Monday on or after a day. */
const mondayFrom = (day: string): string => daysAfter(day, (8 - weekday(day)) % 7)

/** Easter Sunday of the Gregorian calendar (the reckoning of Butcher's Ecclesiastical Calendar, 1876). */
export function easterOf(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const lean = Math.floor((8 * b + 13) / 25)
  const moon = (19 * a + b - Math.floor(b / 4) - lean + 15) % 30
  const sun = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7
  const shift = Math.floor((a + 11 * moon + 19 * sun) / 433)
  const month = Math.floor((moon + sun - 7 * shift + 90) / 25)
  const date = (moon + sun - 7 * shift + 33 * month + 19) % 32
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** Those that have a date; on a weekend the next working day that is no holiday itself stands for them. */
const DATED: Readonly<Record<Nation, readonly string[]>> = {
  england: ['01-01', '12-25', '12-26'],
  wales: ['01-01', '12-25', '12-26'],
  scotland: ['01-01', '01-02', '11-30', '12-25', '12-26'],
  northern_ireland: ['01-01', '03-17', '07-12', '12-25', '12-26'],
}

/** Every day of a year on which banks of this nation are closed, in order. */
export function bankHolidays(year: number, nation: Nation): readonly string[] {
  const easter = easterOf(year)
  const scottish = nation === 'scotland'
  const found = new Set([
    daysAfter(easter, -2),
    ...(scottish ? [] : [daysAfter(easter, 1)]),
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(scottish ? `${year}-08-01` : `${year}-08-25`),
    ...ONCE.filter(one => one.day.startsWith(`${year}-`) && one.nations.includes(nation)).map(({ day }) => day),
  ])
  const dated = DATED[nation].map(date => `${year}-${date}`)
  for (const day of dated) if (!isWeekend(day)) found.add(day)
  for (const day of dated) {
    let instead = day
    while (isWeekend(instead) || (instead !== day && found.has(instead))) instead = daysAfter(instead, 1)
    found.add(instead)
  }
  return [...found].sort()
}

/** Monday to Friday less bank holidays. School holidays are working days here, as in law. */
export function isWorkingDay(day: string, nation: Nation): boolean {
  return !isWeekend(day) && !bankHolidays(Number(day.slice(0, 4)), nation).includes(day)
}
