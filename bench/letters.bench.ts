/**
 * A run of letters for 400 guardians without an address, the most that one press makes: how long it lasts, how much memory this process takes for it, and
 * how long the longest transaction was open meanwhile (0104: none while the file is drawn). In English, and for every second one in two languages.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { makeFamilyLetters, type Prints } from '../src/pupils/family/print-letters.ts'
import { keepWording } from '../src/pupils/family/keep-wording.ts'
import { lettersPdf } from '../src/pupils/family/letters-pdf.ts'
import { openHouseWithEveryone } from '../src/sample/testing/house-with-everyone.ts'
import { machine, show } from './measure.ts'
import { ownDatabase } from './own-database.ts'
import { countProcessor, showProcessor } from './processor.ts'

const LETTERS = Number(process.env['LETTERS'] ?? 400)
const database = await ownDatabase()
const house = await openHouseWithEveryone(database.connections)
const held = () => (process.memoryUsage().rss / 1024 / 1024).toFixed(0)
const most = () => `${held()} MB now, ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most in this process`
try {
  const office = house.everyone.get('office_manager')
  if (office === undefined) throw new Error('Nobody keeps the register.')
  const { works, trust, school, boot } = house
  await keepWording(works, office.visitor, school, { title: 'Ours', words: 'May we show your child?', platforms: [] })
  const families = async (year: string) => {
    await boot.query(
      `with children as (
         insert into house.pupils (trust_id, id, school_id, legal_forename, surname, date_of_birth, year_group, class_name, admitted_on)
         select $1, gen_random_uuid(), $2, 'Child', 'Number' || n, '2018-03-04', $3, 'C' || (n / 30), '2022-09-01' from generate_series(1, $4::int) n
         returning trust_id, id),
       parents as (
         insert into house.guardians (trust_id, id, name, language)
         select trust_id, id, 'Guardian ' || left(id::text, 8), case when $3 = '4' and ascii(right(id::text, 1)) % 2 = 0 then 'ur' end from children
         returning trust_id, id)
       insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority)
       select c.trust_id, c.id, p.id, 'mother', true, 1 from children c join parents p on p.id = c.id`,
      [trust, school, year, LETTERS],
    )
  }
  for (const year of ['3', '4']) await families(year)
  await boot.query('analyze')
  const reference = await machine()
  show('SHA-256 of 1 MB (the machine)', reference, reference)
  for (const year of ['3', '4']) {
    let drawn = 0
    let going = true
    let longest = 0
    let whileDrawn = 0
    let drawing = false
    const watch = (async () => {
      while (going) {
        const { rows } = await boot.query<{ s: number | null }>(
          `select extract(epoch from max(clock_timestamp() - xact_start))::float as s from pg_stat_activity
           where usename = 'house_app' and xact_start is not null and datname = current_database()`,
        )
        longest = Math.max(longest, rows[0]?.s ?? 0)
        if (drawing) whileDrawn = Math.max(whileDrawn, rows[0]?.s ?? 0)
        await pause(100)
      }
    })()
    const print: Prints = async letters => {
      drawing = true
      const began = performance.now()
      const bytes = await lettersPdf(letters, 'https://school.example/family')
      drawn = performance.now() - began
      drawing = false
      return bytes
    }
    console.log(
      `\nyear ${year}${year === '4' ? ', half of them in Urdu with English behind it' : ''}: ${held()} MB before`,
    )
    const used = await countProcessor(database.folder)
    const began = performance.now()
    // Nothing else is answered by this process while a file is drawn: the longest that anybody waited.
    let waited = 0
    let last = performance.now()
    const ticking = setInterval(() => {
      waited = Math.max(waited, performance.now() - last - 20)
      last = performance.now()
    }, 20)
    const made = await makeFamilyLetters(works, office.visitor, school, { by: 'year', name: year }, { print })
    if ('refused' in made) throw new Error(`No letters were made: ${made.refused}`)
    const took = performance.now() - began
    clearInterval(ticking)
    going = false
    await watch
    console.log(
      `${LETTERS} letters ${(took / 1000).toFixed(1)} s, of these drawing ${(drawn / 1000).toFixed(1)} s; ${(made.bytes.length / 1e6).toFixed(1)} MB of PDF; ${most()}`,
    )
    console.log(
      `  longest transaction ${longest.toFixed(2)} s, while the file was drawn ${whileDrawn.toFixed(2)} s; nobody else was answered for at most ${waited.toFixed(0)} ms`,
    )
    showProcessor(await used())
  }
  if (house.reports.length > 0) throw new Error(`Something was reported: ${String(house.reports[0])}`)
} finally {
  await house.close()
  await database.close()
}
