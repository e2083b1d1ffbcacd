import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { whoIsNamed } from '../../checks/checks.ts'
import type { Visitor } from '../../people/people.ts'
import { look, type Tx } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import { guardianNamesOf } from '../../pupils/pupils.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { checkPost } from './check-post.ts'
import { withRollOf } from './kept-rolls.ts'

let house: PublishingHouse
let school: string
let head: Visitor
let zainab: string

beforeAll(async () => {
  house = await openPublishingHouse()
  school = await house.addSchool()
  head = await house.addPerson('Ottilie Frayne', ['headteacher'], school)
  zainab = await house.addPupil(school, 'Zainab', 'Farooq')
  await house.addPupil(school, 'Tadhg', 'Brennan')
})
afterAll(() => house.close())

const text = 'Today Zainab, Tadhg, Oluwaseun and Ottilie sang. The Kowalczyk family came.'
const named = (tx: Tx) =>
  withRollOf(tx, school, roll =>
    whoIsNamed({ text, platform: 'facebook' }, roll).map(one => text.slice(one.start, one.end)),
  )
const seen = () => look(house.works, head.identity, ({ tx }) => named(tx))
const kept = () => look(house.works, head.identity, ({ tx }) => withRollOf(tx, school, roll => roll))
const change = (sql: string, values: readonly unknown[]) => house.boot.query(sql, [...values])

describe('the matcher of a school follows its roll (s2-school-use-05a)', () => {
  test('a pupil who comes, one who takes another surname and one who leaves are seen at the next check', async () => {
    expect(await seen()).toEqual(['Zainab', 'Tadhg'])
    const first = await kept()
    await house.addPupil(school, 'Oluwaseun', 'Adebayo')
    expect(await seen()).toEqual(['Zainab', 'Tadhg', 'Oluwaseun'])
    await change(`update house.pupils set surname = 'Kowalczyk' where id = $1`, [zainab])
    expect(await seen()).toEqual(['Zainab', 'Tadhg', 'Oluwaseun', 'Kowalczyk'])
    await change(`update house.pupils set left_on = '2026-11-01' where id = $1`, [zainab])
    expect(await seen()).toEqual(['Tadhg', 'Oluwaseun'])
    expect(await kept(), 'it is the same matcher, changed in place').toBe(first)
  })

  test('a word that the head says is no name is left alone from then on', async () => {
    await change(
      `insert into house.not_names (trust_id, id, school_id, word, added_by, added_at, ended_at)
       values ($1, gen_random_uuid(), $2, 'Tadhg', $3, now(), null)`,
      [house.trust, school, head.identity.person],
    )
    expect(await seen()).toEqual(['Oluwaseun'])
  })

  test('many changes at once make a new matcher, which finds them all', async () => {
    const before = await kept()
    await change(
      `insert into house.pupils
       select $1, gen_random_uuid(), $2, 'Pupil', null, 'Number' || at, '{}', '2017-10-03', '4', 'Maple', '2021-09-01', null
       from generate_series(1, 600) as at`,
      [house.trust, school],
    )
    expect(await seen()).toEqual(['Oluwaseun'])
    expect(await kept()).not.toBe(before)
  })

  test('a school of whose roll nothing is known yet starts empty', async () => {
    const other = await house.addSchool('Tansel Infants')
    const found = await look(house.works, head.identity, ({ tx }) =>
      withRollOf(tx, other, roll => whoIsNamed({ text, platform: 'x' }, roll)),
    )
    expect(found).toEqual([])
  })
})

describe('the matcher knows the parents and carers of its school (s2-content-04c)', () => {
  const text = 'Thank you, Ngozi Okafor, for the cakes.'
  const found = (who: Visitor, of: string) =>
    look(house.works, who.identity, async ({ tx, at }) => {
      const { findings } = await checkPost(tx, of, await policyInForce(tx, of, at), {
        text,
        targets: [],
        alts: [],
        looks: [],
        at,
      })
      return findings.map(({ kind, because }) => [kind, because])
    })
  async function addGuardian(pupil: string, name: string): Promise<string> {
    const { rows } = await house.boot.query<{ id: string }>(
      'insert into house.guardians (trust_id, id, name) values ($1, gen_random_uuid(), $2) returning id',
      [house.trust, name],
    )
    const id = rows[0]?.id ?? ''
    await change(
      `insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority)
       values ($1, $2, $3, 'mother', true, 1)`,
      [house.trust, pupil, id],
    )
    return id
  }

  test('whoever checks, and whatever a court or the office has said of her, the sentence is the same', async () => {
    const oak = await house.addSchool('Oak Lane')
    const teacher = await house.addPerson('Tess Teacher', ['teacher'], oak)
    const office = await house.addPerson('Olu Office', ['office_manager'], oak)
    const child = await house.addPupil(oak, 'Chidi', 'Eze')
    const before = await found(teacher, oak)
    expect(before).toEqual([])
    const guardian = await addGuardian(child, 'Ngozi Okafor')
    const known = await found(teacher, oak)
    expect(known).toEqual([['third_party_name', expect.stringContaining('This names a parent or carer of the school')]])
    expect(await found(office, oak)).toEqual(known)
    for (const set of ['no_contact = true', 'court_order = true', `ended_on = '2026-11-01'`]) {
      await change(`update house.guardianships set ${set} where guardian_id = $1`, [guardian])
      expect([set, await found(teacher, oak)]).toEqual([set, known])
    }
    // Corrected by the office: seen at the next check.
    await change(`update house.guardians set name = 'Ngozi Adeyemi' where id = $1`, [guardian])
    expect(await found(teacher, oak)).toEqual([])
    await change(`update house.guardians set name = 'Ngozi Okafor' where id = $1`, [guardian])
    // With the last child her family has left the school.
    await change(`update house.pupils set left_on = '2026-11-01' where id = $1`, [child])
    expect(await found(teacher, oak)).toEqual([])
  })

  test('a family of another school is nobody here, also for somebody who works at both', async () => {
    const [oak, ash] = [await house.addSchool('Oak Hill'), await house.addSchool('Ash Hill')]
    const both = await house.addPerson('Bo Both', ['teacher'], oak)
    await change(
      `insert into house.role_holdings values ($1, gen_random_uuid(), $2, 'teacher', $3, '2020-09-01', null, now())`,
      [house.trust, both.identity.person, ash],
    )
    await addGuardian(await house.addPupil(ash, 'Ada', 'Eze'), 'Ngozi Okafor')
    expect(await found(both, oak)).toEqual([])
    expect(await found(both, ash)).toHaveLength(1)
    // The list itself is shut to whoever works at neither.
    const stranger = await house.addPerson('Sol Stranger', ['teacher'], school)
    expect(await look(house.works, stranger.identity, ({ tx }) => guardianNamesOf(tx, ash))).toEqual([])
  })
})
