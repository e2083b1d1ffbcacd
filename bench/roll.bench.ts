/**
 * The roll of a school of 100,000 pupils with two guardians each, as a CSV file: how long reading it, its dry run and taking it over last, and
 * the same file on the next night. Aim: under 60 s from the file to the last pupil on the roll.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bringRoll } from '../src/pupils/roll-import/bring-roll.ts'
import { checkRoll } from '../src/pupils/roll-import/check-roll.ts'
import { guessRollColumns } from '../src/pupils/roll-import/roll-columns.rule.ts'
import { sayRollColumns } from '../src/pupils/roll-import/say-roll-columns.ts'
import { takeRoll, takeParts } from '../src/pupils/roll-import/take-roll.ts'
import { openHouseWithEveryone } from '../src/sample/testing/house-with-everyone.ts'
import { machine, show } from './measure.ts'
import { ownDatabase } from './own-database.ts'
import { countProcessor, showProcessor } from './processor.ts'

const PUPILS = Number(process.env['ROLL_ROWS'] ?? 100_000)
const headings = [
  'Admission Number,Legal Surname,Legal Forename,Preferred Forename,Date of Birth,Year Group,Reg Group,Admission Date',
  ...[1, 2].map(
    at =>
      `Contact ${at} Name,Contact ${at} Relationship,Contact ${at} Email,Contact ${at} Telephone,Contact ${at} Parental Responsibility`,
  ),
].join(',')

/** Two of three children have a brother or sister at the school. */
function row(at: number): string {
  const family = Math.floor(at / 3) * 2 + (at % 3 === 0 ? 0 : 1)
  const born = `${String(1 + (at % 28)).padStart(2, '0')}/${String(1 + (at % 12)).padStart(2, '0')}/${2008 + (at % 12)}`
  const parent = (one: string) =>
    `${one} Family${family},${one},${one.toLowerCase()}${family}@home.example,07700 ${String(family).padStart(6, '0')},Yes`
  return `A${at},Family${family},Child${at},,${born},${at % 12},Class ${at % 600},01/09/2020,${parent('Mother')},${parent('Father')}`
}

/** The most that this process, which reads, plans and takes over, held at any time; the machine counts it. The database is another process. */
const most = () => `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most in this process`
const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1)

const database = await ownDatabase()
const house = await openHouseWithEveryone(database.connections)
const folder = await mkdtemp(join(tmpdir(), 'clausewise-roll-bench-'))
try {
  const { works, school } = house
  const who = house.everyone.get('office_manager')?.visitor.identity
  if (who === undefined) throw new Error('Nobody keeps the roll.')
  const file = join(folder, 'roll.csv')
  const text = `${headings}\n${Array.from({ length: PUPILS }, (_, at) => row(at)).join('\n')}\n`
  const bring = async () => {
    await writeFile(file, text)
    const brought = await bringRoll(works, who, { school, fileName: 'roll.csv', path: file, source: 'hand' })
    if ('refused' in brought) throw new Error(`The file was refused: ${brought.refused}`)
    return brought.brought
  }
  const count = async (table: string) =>
    Number((await house.boot.query<{ count: string }>(`select count(*) from house.${table}`)).rows[0]?.count ?? 0)
  const reference = await machine()
  show('SHA-256 of 1 MB (the machine)', reference, reference)
  const used = await countProcessor(database.folder)
  const began = performance.now()
  const first = await bring()
  console.log(`${PUPILS} rows read, ${(text.length / 1e6).toFixed(0)} MB: ${seconds(began)} s`)
  const columns = guessRollColumns(headings.split(','))
  await sayRollColumns(works, who, first, columns)
  const checking = performance.now()
  await checkRoll(works, who, first)
  console.log(`dry run ${seconds(checking)} s`)
  const taking = performance.now()
  await takeRoll(works, who, first)
  await takeParts(works, who, first)
  console.log(`taken over ${seconds(taking)} s`)
  console.log(`from the file to the last pupil ${seconds(began)} s, ${most()}`)
  showProcessor(await used())
  console.log(
    `pupils ${await count('pupils')}, guardians ${await count('guardians')}, guardianships ${await count('guardianships')}`,
  )
  if ((await count('pupils')) !== PUPILS) throw new Error('Not every pupil is on the roll.')
  const usedAgain = await countProcessor(database.folder)
  const again = performance.now()
  const second = await bring()
  await checkRoll(works, who, second)
  await takeRoll(works, who, second)
  await takeParts(works, who, second)
  console.log(`the same file again, from the file to the end ${seconds(again)} s, ${most()}`)
  showProcessor(await usedAgain())
  if ((await count('roll_import_deeds')) !== PUPILS) throw new Error('The same file changed something.')
  if (house.reports.length > 0) throw new Error(`Something was reported: ${String(house.reports[0])}`)
} finally {
  await house.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
}
