import { getByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { acknowledgeInFull } from '../acknowledging/acknowledge-policy.ts'
import { mayPost } from '../acknowledging/may-post.ts'
import { openReadingHouse, type ReadingHouse } from '../acknowledging/testing/reading-house.ts'
import { packNamed, settledAsSuggested } from '../testing/whole-pack.ts'
import { answerMonitoring } from './answer-monitoring.ts'
import { monitoringAnswersOf, objectionsAt, standingOf } from './monitoring-answers.store.ts'
import { answersOffered, type MonitoringAnswer, monitoringClauses, rowsToKeep } from './monitoring-told.rule.ts'

describe('what somebody may answer', () => {
  test.each([
    ['unit-local-authority', 0, []],
    ['trust-provider', 7, ['told', 'objects', 'agrees']],
    ['church-primary', 0, []],
    ['model-policy', 1, ['told', 'objects']],
    ['council-personal-use', 4, ['told', 'objects']],
  ] as const)('under %s: %i clauses to be told of, and %j', (name, clauses, offered) => {
    const pack = packNamed(name)
    const policy = { pack, settings: settledAsSuggested(pack) }
    expect(monitoringClauses(policy).length).toBe(clauses)
    expect(answersOffered(policy)).toEqual(offered)
  })

  const BOTH = ['told', 'objects'] as const
  test.each([
    ['the first answer', 'told', null, [['told', null]]],
    ['the same again', 'told', 'told', []],
    [
      'another, which takes the first back',
      'objects',
      'told',
      [
        ['taken_back', 'told'],
        ['objects', null],
      ],
    ],
    ['taking it back', 'taken_back', 'objects', [['taken_back', 'objects']]],
    ['taking back what was never said', 'taken_back', null, []],
    ['taking back an agreement that is not offered any more', 'taken_back', 'agrees', [['taken_back', 'agrees']]],
  ] as const)('%s', (_what, wish, standing, rows) => {
    expect(rowsToKeep(wish, standing, BOTH)).toEqual(rows.map(([answer, tookBack]) => ({ answer, tookBack })))
  })

  test('an agreement that the policy does not speak of cannot be kept', () => {
    expect(rowsToKeep('agrees', null, BOTH)).toEqual({ refused: 'not-offered' })
  })
})

describe('at a school whose policy calls reading it consent', () => {
  let house: ReadingHouse
  let head: Visitor & { email: string }
  let ann: Visitor & { email: string }
  let version: string
  const path = () => `/policy/monitoring?school=${house.school.id}`

  /** A minute later each time, as people press. */
  const say = async (who: Visitor, answer: MonitoringAnswer) => {
    house.later(1 / 1440)
    return answerMonitoring(house.works, who, { school: house.school, version, answer })
  }
  const rowsOf = async (who: Visitor) =>
    (
      await house.boot.query<Record<string, unknown>>(
        'select * from house.monitoring_answers where person_id = $1 order by at, took_back nulls last',
        [who.identity.person],
      )
    ).rows
  const readingsOf = async (who: Visitor) =>
    (await house.boot.query('select * from house.policy_readings where person_id = $1', [who.identity.person])).rows
  const standing = (who: Visitor) =>
    act(house.works, who.identity, async one =>
      standingOf(await monitoringAnswersOf(one.tx, house.school.id, who.identity.person)),
    )

  beforeAll(async () => {
    house = await openReadingHouse()
    head = await house.person('Hal Head', ['headteacher'])
    await house.person('Lou Manager', ['line_manager'])
    ann = await house.person('Ann Teacher', ['teacher'])
    version = await house.adopt(head, 'trust-provider')
  })
  afterAll(() => house.close())

  test('the page of reading tells her apart, below the press, in a form of its own (s1-monitoring-05)', async () => {
    const { body, text } = await (await house.signedIn(ann.email)).get(`/policy/read?school=${house.school.id}`)
    const apart = getByRole(body, 'region', { name: 'Apart from reading: monitoring' })
    for (const { says } of monitoringClauses({ pack: packNamed('trust-provider') }))
      expect(apart.textContent).toContain(says)
    const forms = [...body.querySelectorAll('form')].filter(form => form.getAttribute('action')?.includes('/policy/'))
    const [reading, own] = ['/policy/read', '/policy/monitoring'].map(start =>
      forms.find(form => form.getAttribute('action')?.startsWith(start)),
    )
    expect(own?.contains(reading ?? null)).toBe(false)
    expect(reading?.contains(own ?? null)).toBe(false)
    expect(reading?.querySelector('[name=answer]')).toBeNull()
    expect(text).toContain('What you answer here is never that basis.')
  })

  test('reading keeps nothing of it, and an answer is no reading: two records (s1-monitoring-05)', async () => {
    expect(await say(ann, 'told')).toEqual({ kept: 'told', told: false })
    expect(await readingsOf(ann)).toEqual([])
    expect(await rowsOf(ann)).toMatchObject([
      {
        answer: 'told',
        version_id: version,
        words_shown: expect.stringContaining('Being told is not agreeing.'),
        wording: expect.stringMatching(/^[0-9a-f]{12}$/),
        version_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
    await acknowledgeInFull(house.works, ann, house.school)
    expect(await readingsOf(ann)).toHaveLength(1)
    expect(await rowsOf(ann)).toHaveLength(1)
  })

  test('whoever objects, or says nothing, has read all the same and may post (s1-monitoring-05)', async () => {
    const bob = await house.person('Bob Teacher', ['teacher'])
    const cat = await house.person('Cat Teacher', ['teacher'])
    expect(await say(bob, 'objects')).toEqual({ kept: 'objects', told: true })
    for (const who of [bob, cat]) {
      await acknowledgeInFull(house.works, who, house.school)
      expect(await act(house.works, who.identity, one => mayPost(one, house.school.id))).toBeNull()
    }
    expect(await rowsOf(cat)).toEqual([])
  })

  test('what she agreed to she takes back, and both stay on her own page (s1-monitoring-05)', async () => {
    const dan = await house.person('Dan Teacher', ['teacher'])
    const his = await house.signedIn(dan.email)
    await his.post(path(), { version, answer: 'agrees' })
    expect((await standing(dan))?.answer).toBe('agrees')
    house.later(1)
    const done = await his.post(path(), { version, answer: 'taken_back' })
    expect(done.goesTo).toContain('done=taken_back')
    expect(await standing(dan)).toBeNull()
    const { text } = await his.get(path())
    expect(text).toContain('I agree, of my own free will')
    expect(text).toContain('I take back what I said about monitoring.')
    expect(await rowsOf(dan)).toMatchObject([{ answer: 'agrees' }, { answer: 'taken_back', took_back: 'agrees' }])
  })

  test('nobody else reads what she answered but an objection, which the head is told and sees until it is taken back', async () => {
    const eve = await house.person('Eve Teacher', ['teacher'])
    const manager = await house.person('Mo Manager', ['line_manager'])
    await say(eve, 'agrees')
    const seenBy = (who: Visitor) =>
      act(house.works, who.identity, one => monitoringAnswersOf(one.tx, house.school.id, eve.identity.person))
    expect(await seenBy(head)).toEqual([])
    await say(eve, 'objects')
    await house.runJobs()
    expect((await house.mailsTo(head)).map(({ subject }) => subject)).toContain('Somebody objects to monitoring')
    expect((await seenBy(head)).map(({ answer }) => answer)).toEqual(['objects'])
    expect(await seenBy(manager)).toEqual([])
    const team = async (who: { email: string }) =>
      (await (await house.signedIn(who.email)).get(`/policy/team?school=${house.school.id}`)).text
    const headsMail = (
      await house.boot.query<{ email: string }>('select email from house.people where id = $1', [head.identity.person])
    ).rows[0] ?? { email: '' }
    expect(await team(headsMail)).toContain('Eve Teacher, since')
    expect(await team(manager)).not.toContain('Objections to monitoring')
    await say(eve, 'taken_back')
    expect(await team(headsMail)).not.toContain('Eve Teacher, since')
    expect([
      ...(await act(house.works, head.identity, one => objectionsAt(one.tx, house.school.id))).keys(),
    ]).not.toContain(eve.identity.person)
  })

  test('that the head is told is said where somebody is: one who is away too, and not to the only head of herself', async () => {
    const ivy = await house.person('Ivy Teacher', ['teacher'])
    const hers = await house.signedIn(ivy.email)
    await house.boot.query(
      `insert into house.absences (trust_id, id, person_id, starts_on, ends_on, said_by, said_at) values ($1, gen_random_uuid(), $2, current_date - 1, current_date + 3, $2, now())`,
      [house.trust, head.identity.person],
    )
    const before = (await house.mailsTo(head)).length
    const told = await hers.post(path(), { version, answer: 'objects' })
    expect((await hers.get(told.goesTo ?? '')).text).toContain('and the headteacher is told')
    await house.runJobs()
    expect((await house.mailsTo(head)).slice(before).map(({ subject }) => subject)).toEqual([
      'Somebody objects to monitoring',
    ])
    await house.boot.query('delete from house.absences where person_id = $1', [head.identity.person])
    const only = await house.signedIn(head.email)
    expect((await only.get(path())).text).toContain('nobody would be told of an objection either')
    const alone = await only.post(path(), { version, answer: 'objects' })
    const seen = (await only.get(alone.goesTo ?? '')).text
    expect(seen).toContain('so nobody is told of it')
    expect(seen).not.toContain('the headteacher is told')
    await say(head, 'taken_back')
  })

  test('whoever objects again and again within a day sends the head one letter, and another the day after', async () => {
    const jon = await house.person('Jon Teacher', ['teacher'])
    const letters = async () => {
      await house.runJobs()
      return (await house.mailsTo(head)).filter(({ subject }) => subject === 'Somebody objects to monitoring').length
    }
    const before = await letters()
    for (const answer of ['objects', 'taken_back', 'objects', 'told', 'objects'] as const) await say(jon, answer)
    expect((await letters()) - before).toBe(1)
    await say(jon, 'taken_back')
    house.later(1)
    expect(await say(jon, 'objects')).toEqual({ kept: 'objects', told: true })
    expect((await letters()) - before).toBe(2)
  })

  test('a form that does not say which version it was under is refused, and keeps nothing', async () => {
    const kim = await house.person('Kim Teacher', ['teacher'])
    const hers = await house.signedIn(kim.email)
    for (const form of [{ answer: 'agrees' }, { version: '', answer: 'agrees' }]) {
      const refused = await hers.post(path(), form)
      expect(refused.status).toBe(422)
      expect(refused.text).toContain('It is shown below; nothing was kept.')
    }
    expect(await rowsOf(kim)).toEqual([])
    await hers.post(`/policy/read?school=${house.school.id}`, { choice: 'not_accepted', said: 'No' })
    expect(await readingsOf(kim)).toEqual([])
  })

  test('a row is never changed or removed, not even by whoever wrote it; and nobody writes one for another', async () => {
    const change = act(house.works, ann.identity, one =>
      one.tx.updateTable('monitoring_answers').set({ answer: 'agrees' }).execute(),
    )
    await expect(change).rejects.toThrow('permission denied')
    const removal = act(house.works, ann.identity, one => one.tx.deleteFrom('monitoring_answers').execute())
    await expect(removal).rejects.toThrow('permission denied')
    const [row] = await rowsOf(ann)
    await expect(
      act(house.works, head.identity, one =>
        one.tx
          .insertInto('monitoring_answers')
          // The row of another person, with another key: its columns are those of the table.
          .values({ ...(row as never as object), id: version } as never)
          .execute(),
      ),
    ).rejects.toThrow('row-level security')
  })

  test('history says that somebody answered, and neither what nor, on its page, who', async () => {
    const { rows } = await house.boot.query<{ subject_id: string; id: string }>(
      `select h.subject_id, a.id from house.history h left join house.monitoring_answers a on a.id = h.subject_id
       where h.kind = 'monitoring-answered'`,
    )
    expect(rows.length).toBeGreaterThan(5)
    for (const { subject_id: subject, id } of rows) expect(subject).toBe(id)
    const said = await house.happened(rows[0]?.id ?? '')
    expect(JSON.stringify(said)).not.toMatch(/agrees|objects|taken_back/)
  })

  test('under a policy that is silent on monitoring nothing is asked, and her earlier answer can still be taken back', async () => {
    await say(ann, 'objects')
    house.later(1)
    version = await house.adopt(head, 'church-primary')
    const fay = await house.person('Fay Teacher', ['teacher'])
    expect((await (await house.signedIn(fay.email)).get(`/policy/read?school=${house.school.id}`)).text).not.toContain(
      'Apart from reading',
    )
    expect(await say(fay, 'told')).toEqual({ refused: 'not-offered' })
    const hers = await house.signedIn(ann.email)
    const reads = await hers.get(`/policy/read?school=${house.school.id}`)
    expect(reads.text).not.toContain('Apart from reading')
    expect(getByRole(reads.body, 'link', { name: /^Monitoring, and what/ }).getAttribute('href')).toBe(path())
    const standing = await hers.get(path())
    expect(standing.text).toContain('The policy of this school says nothing about monitoring.')
    expect(standing.text).not.toContain('The policy speaks of monitoring')
    expect([...standing.body.querySelectorAll('button[name=answer]')].map(one => one.textContent)).toEqual([
      'Take it back',
    ])
    const refused = await hers.post(path(), { version, answer: 'told' })
    expect(refused.text).toContain('says nothing about monitoring, so no answer to it is kept')
    expect(refused.text).not.toContain('answers below')
    expect(refused.body.querySelector('a[href="#monitoring"]')).toBeNull()
    expect(await say(ann, 'taken_back')).toEqual({ kept: 'taken_back', told: false })
    const after = await hers.get(path())
    expect(after.body.querySelector('button[name=answer]')).toBeNull()
    expect(after.text).not.toContain('Your own answer, if you wish')
    expect(after.text).toContain('I take back what I said about monitoring.')
  })
})
