import { getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { look } from '../../../platform/platform.ts'
import { embeddedPack } from '../../../policy/policy.ts'
import { adoptAtOnce } from '../../../policy/testing/adopt-at-once.ts'
import { mayGoFor, pupilsRoutes } from '../../pupils.ts'
import { termsInForce } from '../terms-in-force.ts'
import { basisOf } from '../terms.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../../testing/families-house.tsx'

let house: FamiliesHouse
let pupil: string
const PATH = '/consent/basis'
const ANSWER = { 'kinds[]': 'work', basis: 'public_task', reason: 'Our task', assessment: 'We weighed it' }

beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes)
  pupil = await house.addPupil('Ana')
})
afterAll(() => house.close())

/** Silent on pictures and on what they rest upon, so that the basis is the school's. */
const adopt = async () => {
  const pack = 'council-personal-use'
  const open = Object.fromEntries(
    (embeddedPack(pack)?.openQuestions ?? []).map(question => [question.id, question.ours]),
  )
  await adoptAtOnce(house.works, house.visitor('headteacher'), {
    school: house.school,
    pack,
    answers: { open },
    from: null,
  })
}
const head = () => house.asker('headteacher')
const mayWork = () =>
  look(house.works, house.visitor('teacher').identity, async ({ tx, at }) => {
    const { places } = await mayGoFor(tx, house.school, [pupil], ['work'], ['website'], at)
    return places[0]?.outcome.may
  })

describe('the lawful basis', () => {
  test('before a policy is in force consent holds, and nothing can be chosen', async () => {
    const { body, text } = await head().get(PATH)
    expect(text).toContain('No policy is in force here.')
    expect(queryByRole(body, 'button')).toBeNull()
    const pressed = await head().post(PATH, ANSWER)
    expect([pressed.status, pressed.text.includes('Adopt one first')]).toEqual([422, true])
  })

  test('is chosen with reason and assessment, is kept with who, when and which version, and lets work go until somebody objects', async () => {
    await adopt()
    expect(await mayWork()).toBe('no')
    expect((await head().post(PATH, ANSWER)).goesTo).toBe(`${PATH}?school=${house.school}&said=decided`)
    expect((await head().post(PATH, ANSWER)).goesTo).toContain('said=decided')
    expect(await mayWork()).toBe('yes')
    const { rows } = await house.boot.query(
      `select b.kind, b.basis, b.reason, b.assessment, h.body, v.number from house.consent_bases b
       join house.policy_versions v on v.id = b.version_id join house.history h on h.kind = 'consent-basis-chosen'`,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      kind: 'work',
      basis: 'public_task',
      reason: 'Our task',
      assessment: 'We weighed it',
      number: 1,
    })
    const { text, body } = await head().get(PATH)
    expect(text).toContain('Weighed: We weighed it')
    expect(text).toContain('upon the policy in force')
    expect(getByRole(body, 'heading', { name: 'What was chosen, by whom and when' })).toBeTruthy()
    const mother = await house.addGuardianRow(pupil, 'Ada')
    await house.boot.query(
      `insert into house.consent_answers values ($1, gen_random_uuid(), $2, 'guardian', $3, null, 'work', 'website', 'objected', null, 'telephone', null, $4, now(), now(), null)`,
      [house.trust, pupil, mother, house.visitor('office_manager').identity.person],
    )
    expect(await mayWork()).toBe('no')
  })

  test.each([
    [{ basis: '' }, 'Choose consent or public task', '#basis'],
    [{ 'kinds[]': '' }, 'Choose at least one kind', '#kinds'],
    [{ reason: '' }, 'Enter why it is part of the school’s task', '#reason'],
    [{ assessment: ' ' }, 'Enter what was weighed', '#assessment'],
  ])('%j comes back with the reason, and nothing typed is lost', async (changed, reason, place) => {
    const { status, body } = await head().post(PATH, { ...ANSWER, reason: 'Kept', ...changed })
    expect(status).toBe(422)
    expect(getByRole(body, 'link', { name: reason }).getAttribute('href')).toBe(place)
    if (!('reason' in changed)) expect(body.querySelector('textarea[name=reason]')?.textContent).toBe('Kept')
  })

  test('outside England the page says that it was written for the law of England', async () => {
    const words = 'This was written for the law of England.'
    expect((await head().get(PATH)).text).not.toContain(words)
    await house.boot.query(`update house.schools set nation = 'scotland' where id = $1`, [house.school])
    expect((await head().get(PATH)).text).toContain(words)
    await house.boot.query(`update house.schools set nation = 'england' where id = $1`, [house.school])
  })

  test('the office reads and does not choose; a teacher finds no page', async () => {
    const { body, text } = await house.asker('office_manager').get(PATH)
    expect(text).toContain('The headteacher, the nursery manager, the proprietor or the trust chooses.')
    expect(queryByRole(body, 'button')).toBeNull()
    expect((await house.asker('office_manager').post(PATH, ANSWER)).status).toBe(403)
    expect((await house.asker('teacher').get(PATH)).status).toBe(403)
  })

  test('with the next version of the policy it is chosen anew: until then consent holds', async () => {
    await house.boot.query(`delete from house.consent_answers`)
    expect(await mayWork()).toBe('yes')
    await adopt()
    expect(await mayWork()).toBe('no')
    expect((await head().get(PATH)).text).toContain('upon an earlier version: it holds no more')
  })

  test('at an earlier instant holds what had been chosen by then, and nothing of after', async () => {
    const workAt = (at: Date) =>
      look(house.works, house.visitor('teacher').identity, async ({ tx }) =>
        basisOf('work', await termsInForce(tx, house.school, at)),
      )
    const before = new Date()
    expect((await head().post(PATH, ANSWER)).goesTo).toContain('said=decided')
    const told = new Date(Date.now() + 3_600_000)
    house.clock.at = new Date(Date.now() + 7_200_000)
    expect((await head().post(PATH, { ...ANSWER, basis: 'consent' })).goesTo).toContain('said=decided')
    const after = house.clock.at
    house.clock.at = null
    expect([await workAt(before), await workAt(told), await workAt(after)]).toEqual([
      'consent',
      'public_task',
      'consent',
    ])
  })

  test('nobody changes what was chosen, not even who chose it', async () => {
    await expect(
      look(house.works, house.visitor('headteacher').identity, ({ tx }) =>
        tx.updateTable('consent_bases').set({ reason: 'Other' }).execute(),
      ),
    ).rejects.toThrow()
  })
})
