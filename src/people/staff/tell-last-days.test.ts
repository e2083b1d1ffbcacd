import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installationRoot } from '../../platform/platform.ts'
import { dayOf, daysAfter } from '../day.ts'
import { openPeopleHouse, type PeopleHouse } from '../testing/people-house.ts'
import { addPerson } from './add-person.ts'
import { tellLastDays } from './tell-last-days.job.ts'

let house: PeopleHouse
let trust: string
let school: string
let other: string
const today = dayOf(new Date())
const yesterday = daysAfter(today, -1)

beforeAll(async () => {
  house = await openPeopleHouse()
  trust = await house.addTrust()
  school = await house.addSchool(trust)
  other = await house.addSchool(trust, 'Thornby School')
})
afterAll(() => house.close())

/** The schools at which the last day of somebody was told, in the order of telling. */
async function toldOf(person: string): Promise<string[]> {
  const { rows } = await house.boot.query<{ school_id: string }>(
    `select school_id from house.facts where kind = 'last-day-over' and subject_id = $1 order by at`,
    [person],
  )
  return rows.map(row => row.school_id)
}
const night = () => tellLastDays.work(house.works, { trust })
const teacher = (endsOn?: string, at = school) =>
  ({ role: 'teacher', school: at, ...(endsOn === undefined ? {} : { endsOn }) }) as const

test('whoever was entered with a last day is told of the night after it, and not before', async () => {
  const head = await house.addPerson(trust, [{ role: 'headteacher', school }])
  const added = await addPerson(house.works, head.who, {
    name: 'Agata Agency',
    email: 'agata@agency.example',
    workerType: 'agency',
    role: { role: 'teacher', school, startsOn: today, endsOn: null },
    lastDay: daysAfter(today, 2),
    notice: 'test',
  })
  if ('refused' in added) throw new Error(added.refused)
  await night()
  expect(await toldOf(added.person)).toEqual([])
  house.clock.at = new Date(Date.now() + 3 * 24 * 3_600_000)
  await Promise.all([night(), night()])
  await night()
  house.clock.at = null
  expect(await toldOf(added.person)).toEqual([school])
})

test('a role that ran out is a last day at that school alone; not while another role runs there, is to come, or is held at the trust', async () => {
  const ended = await house.addPerson(trust, [teacher(yesterday), teacher(undefined, other)])
  const goesOn = await house.addPerson(trust, [teacher(yesterday), { role: 'governor', school }])
  const changes = await house.addPerson(trust, [
    teacher(yesterday),
    { role: 'governor', school, startsOn: daysAfter(today, 5) },
  ])
  const everywhere = await house.addPerson(trust, [teacher(yesterday), { role: 'trust_administrator', school: null }])
  await night()
  const told = await Promise.all([ended, goesOn, changes, everywhere].map(({ id }) => toldOf(id)))
  expect(told).toEqual([[school], [], [], []])
})

test('whoever comes back and leaves again is told of again; one who left long ago is not', async () => {
  const back = await house.addPerson(trust, [teacher(daysAfter(today, -9))])
  const longGone = await house.addPerson(trust, [teacher('2021-07-31')])
  await night()
  await house.boot.query(
    `insert into house.role_holdings values ($1, gen_random_uuid(), $2, 'teacher', $3, $4, $5, now())`,
    [trust, back.id, school, daysAfter(today, -5), yesterday],
  )
  await night()
  expect(await toldOf(back.id)).toEqual([school, school])
  expect(await toldOf(longGone.id)).toEqual([])
})

test('what was over when this was brought in counts as told: the first night asks nobody about last summer’s leavers', async () => {
  const before = await house.addPerson(trust, [teacher(yesterday)])
  const leaves = await house.addPerson(trust, [teacher(today)])
  const sql = readFileSync(
    join(installationRoot(), 'migrations', '0126-last-days-of-before-are-told-already.sql'),
    'utf8',
  )
  await house.boot.query(sql)
  await night()
  expect(await toldOf(before.id)).toEqual([])
  house.clock.at = new Date(Date.now() + 24 * 3_600_000)
  await night()
  house.clock.at = null
  expect(await toldOf(leaves.id)).toEqual([school])
})

test('who only acted for somebody at a school leaves it with her own last role, and not with that absence', async () => {
  const away = await house.addPerson(trust, [teacher()])
  const acts = async (own: string | undefined) => {
    const person = await house.addPerson(trust, [teacher(own, other)])
    const { rows } = await house.boot.query<{ id: string }>(
      `insert into house.absences (trust_id, id, person_id, starts_on, ends_on, said_by, said_at) values ($1, gen_random_uuid(), $2, $3, $4, $2, now()) returning id`,
      [trust, away.id, daysAfter(today, -9), daysAfter(today, -5)],
    )
    await house.boot.query(
      `insert into house.role_holdings (trust_id, id, person_id, role, school_id, starts_on, ends_on, created_at, acting_for, absence_id)
       values ($1, gen_random_uuid(), $2, 'teacher', $3, $4, $5, now(), $6, $7)`,
      [trust, person.id, school, daysAfter(today, -9), daysAfter(today, -5), away.id, rows[0]?.id],
    )
    return person.id
  }
  const [goes, stays] = [await acts(yesterday), await acts(undefined)]
  await night()
  expect((await toldOf(goes)).toSorted()).toEqual([school, other].toSorted())
  expect(await toldOf(stays)).toEqual([])
})

test('the fact is told with the row that remembers it, or neither is kept', async () => {
  const ended = await house.addPerson(trust, [teacher(yesterday)])
  const broken = { ...house.works, factQueues: () => ['a queue that nobody made'] }
  await expect(tellLastDays.work(broken, { trust })).rejects.toThrow()
  expect(await toldOf(ended.id)).toEqual([])
  await night()
  expect(await toldOf(ended.id)).toEqual([school])
})
