import { mkdir, mkdtemp, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act, passingFolder, theHouse } from '../../platform/platform.ts'
import type { Asker } from '../../policy/testing/page-house.tsx'
import { bringRoll } from './bring-roll.ts'
import { lookIntoFolder } from './look-into-folders.job.ts'
import { openRollHouse, type RollHouse } from './testing/roll-house.ts'
import { rollNeedsOf } from './see-roll.ts'

let house: RollHouse
let trust: string
let school: string
let head: Asker
let folder: string

beforeAll(async () => {
  house = await openRollHouse()
  trust = await house.addTrust()
  school = await house.addSchool(trust, 'Larkenby School')
  head = await house.signedIn((await house.addPerson(trust, [{ role: 'headteacher', school }])).email)
  folder = join(await mkdtemp(join(tmpdir(), 'rolls-')), school)
})
afterAll(() => house.close())

const line = (at: number, more = '') => `${at},Child${at},Ash${more},01/02/2016`
const file = (...lines: string[]) => `Adno,Forename,Surname,DOB\n${lines.join('\n')}\n`
const twenty = Array.from({ length: 20 }, (_, at) => line(at))

/** As the MIS writes it; `minutes`: so long ago. */
async function write(name: string, text: string, minutes = 5): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), text)
  const at = new Date(Date.now() - minutes * 60_000)
  await utimes(join(folder, name), at, at)
}
const night = () => lookIntoFolder(house.works, theHouse(trust), school, folder)
const states = async () =>
  (
    await house.boot.query<{ state: string }>(
      'select state from house.roll_imports where school_id = $1 order by brought_at',
      [school],
    )
  ).rows.map(({ state }) => state)
const needs = async () => {
  const { rows } = await house.boot.query<{ id: string }>(
    `select person_id as id from house.role_holdings where school_id = $1`,
    [school],
  )
  const visitor = {
    identity: { trust, person: rows[0]?.id ?? '' },
    schools: [{ id: school, name: 'Larkenby School' }],
    holdings: [{ role: 'headteacher' as const, school }],
    name: '',
    email: '',
    trustName: '',
    secondFactor: false,
  }
  return act(house.works, visitor.identity, one => rollNeedsOf(one, visitor))
}

test('a folder that is not there, a file still being written, a link and a hidden file are left alone', async () => {
  await night()
  await write('now.csv', file(line(1)), 0)
  await write('.part', file(line(1)))
  await night()
  await mkdir(join(folder, 'sub'))
  await symlink('/etc/hostname', join(folder, 'zz.csv'))
  await utimes(join(folder, 'now.csv'), new Date(Date.now() - 400_000), new Date(Date.now() - 400_000))
  expect(await states()).toEqual([])
})

test('a file comes in, waits for its columns and then for a person, with a line on her first page; the same bytes are brought once', async () => {
  await write('monday.csv', file(...twenty), 4)
  await night()
  await night()
  expect(await states()).toEqual(['to-map'])
  expect(await needs()).toMatchObject([{ school: 'Larkenby School' }])
  const path = (await needs())[0]?.at ?? ''
  const columns = { 'column[mis-id]': '0', 'column[forename]': '1', 'column[surname]': '2', 'column[born]': '3' }
  await head.post(`${path}/columns`, columns)
  await head.post(`${path}/take`, {})
  expect(await needs()).toEqual([])
  expect(await house.roll(school)).toHaveLength(20)
})

test('within the limits that the school set it is taken over by itself, leavers too; beyond them nothing changes', async () => {
  const wrong = await head.post(`/pupils/roll/nights?school=${school}`, {
    takes: 'within',
    leavers: '90',
    changed: '10',
    odd: '5',
  })
  expect(wrong.status).toBe(422)
  await head.post(`/pupils/roll/nights?school=${school}`, { takes: 'within', leavers: '5', changed: '10', odd: '5' })
  await write('tuesday.csv', file(...twenty.slice(0, 18), line(18, 'by')), 3)
  await night()
  expect(await states()).toEqual(['taken', 'taken'])
  const roll = await house.roll(school)
  expect(roll.some(one => one.includes('Ashby'))).toBe(true)
  expect(roll.filter(one => /\| \d{4}-\d\d-\d\d$/.test(one.replace('2016-02-01', '')))).toHaveLength(1)
  // Half of the school is missing: a broken export.
  const before = await house.fingerprint()
  await write('wednesday.csv', file(...twenty.slice(0, 9)), 2)
  await night()
  expect(await states()).toEqual(['taken', 'taken', 'to-check'])
  expect(await house.fingerprint()).toEqual(before)
  expect(await needs()).toHaveLength(1)
})

test('a file that is too large is neither read nor copied, and is said once, to whoever keeps the roll; the next one that can be read ends it', async () => {
  await write('thursday.csv', '', 2)
  // A thousand gigabytes that take no room, a hole: whoever began to read it would not come to an end.
  await truncate(join(folder, 'thursday.csv'), 2 ** 40)
  await utimes(join(folder, 'thursday.csv'), new Date(Date.now() - 90_000), new Date(Date.now() - 90_000))
  const before = await states()
  await night()
  expect(await states()).toEqual(before)
  const reported = () => house.reports.map(String).filter(words => words.includes('was not read'))
  expect(reported()).toEqual([expect.stringContaining('The file is larger than 50 MB. Save it with fewer columns')])
  await night()
  expect(reported()).toHaveLength(1)
  expect((await needs()).at(-1)).toMatchObject({ notRead: true, at: `/pupils/roll?school=${school}` })
  const { text } = await head.get(`/pupils/roll?school=${school}`)
  expect(text).toContain('thursday.csv, was not read')
  expect(text).toContain('The file is larger than 50 MB. Save it with fewer columns, and bring it again.')
  await rm(join(folder, 'thursday.csv'))
  await write('friday.csv', 'just some words', 1.2)
  await night()
  expect((await head.get(`/pupils/roll?school=${school}`)).text).toMatch(
    /friday\.csv, was not read.*No line with headings/,
  )
  await write('friday.csv', file(...twenty.slice(0, 18), line(18, 'by')), 1.1)
  await night()
  expect((await head.get(`/pupils/roll?school=${school}`)).text).not.toContain('was not read')
  expect((await needs()).some(({ notRead }) => notRead)).toBe(false)
})

describe('a file that was refused is over', () => {
  const isTold = async () => [
    (await needs()).some(({ notRead }) => notRead),
    (await head.get(`/pupils/roll?school=${school}`)).text.includes('was not read'),
  ]

  test('when it is taken out of the folder, though nothing else lies there', async () => {
    await rm(folder, { recursive: true })
    await write('bad.csv', 'just some words', 3)
    await night()
    expect(await isTold()).toEqual([true, true])
    await rm(join(folder, 'bad.csv'))
    await night()
    expect(await isTold()).toEqual([false, false])
  })

  test('for its reader when a roll came in since by another way, and it is not opened or said again', async () => {
    await write('worse.csv', 'just some words', 2)
    await night()
    expect(await isTold()).toEqual([true, true])
    const path = join(await passingFolder(), 'roll')
    await writeFile(path, file(...twenty))
    const by = (
      await house.boot.query<{ id: string }>('select person_id as id from house.role_holdings where school_id = $1', [
        school,
      ])
    ).rows[0]
    const person = by?.id ?? ''
    await bringRoll(house.works, { trust, person }, { school, fileName: 'by-hand.csv', path, source: 'hand' })
    expect(await isTold()).toEqual([false, false])
    const said = house.reports.length
    await night()
    expect([house.reports.length, ...(await isTold())]).toEqual([said, false, false])
  })
})
