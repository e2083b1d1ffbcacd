import { getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { embeddedPack } from '../policy.ts'
import type { AdoptionRecord } from '../policy-versions.store.ts'
import { readMine } from './read-mine.ts'
import { openReadingHouse, type ReadingHouse } from './testing/reading-house.ts'

const ADDRESS = 'https://www.orrin.example/policies/code of conduct.pdf?year=2026'
const linked = embeddedPack('church-primary')?.linked ?? []
const [first, second] = linked

let house: ReadingHouse
let ann: Visitor & { email: string }
let asker: Awaited<ReturnType<ReadingHouse['signedIn']>>
let version: string
let path: string

beforeAll(async () => {
  house = await openReadingHouse()
  const head = await house.person('Hal Head', ['headteacher'])
  ann = await house.person('Ann Teacher', ['teacher'])
  version = await house.adopt(head, 'church-primary')
  const { rows } = await house.boot.query<{ id: string }>(
    `insert into house.linked_documents (trust_id, id, school_id, kind, title, version, address, entered_by, entered_at)
     values ($1, gen_random_uuid(), $2, 'policy', 'Code of conduct', '2026', $3, $4, now()) returning id`,
    [house.trust, house.school.id, ADDRESS, head.identity.person],
  )
  // As adopting freezes it: the first of the linked policies was matched with a document of the library, the others with none.
  const matched = [
    {
      id: first?.id ?? '',
      title: '',
      document: { id: rows[0]?.id ?? '', title: 'Code of conduct', version: '2026' },
      reason: '',
    },
  ] satisfies AdoptionRecord['linked']
  await house.boot.query(
    `update house.policy_versions set body = jsonb_set(body::jsonb, '{adoption}', $2)::text where id = $1`,
    [version, JSON.stringify({ reviewOn: '2027-09-01', ways: {}, local: [], permitted: [], linked: matched })],
  )
  asker = await house.signedIn(ann.email)
  path = `/policy/read?school=${house.school.id}`
})
afterAll(() => house.close())

const steps = async () =>
  (
    await house.boot.query<{ step: string }>(
      'select step from house.policy_reading_steps where person_id = $1 order by step',
      [ann.identity.person],
    )
  ).rows.map(row => row.step)

describe('a linked policy whose address the library knows (s2-resp-ht-1b, s2-resp-emp-1)', () => {
  test('is opened from the page by a press in a tab of its own, and no page offers to say so only', async () => {
    const { body, text } = await asker.get(path)
    const button = getByRole(body, 'button', { name: `Open it (in a new tab) : ${first?.title ?? ''}` })
    expect(button.getAttribute('formtarget')).toBe('_blank')
    expect(button.getAttribute('value')).toBe(`opened:${first?.id ?? ''}`)
    expect(queryByRole(body, 'button', { name: `I have opened it : ${first?.title ?? ''}` })).toBeNull()
    expect(queryByRole(body, 'button', { name: `I have opened it : ${second?.title ?? ''}` })).not.toBeNull()
    expect(text).toContain('Whether you read it nobody can see')
    // A look at the page records nothing, nor does saying so where opening is wanted.
    const { status } = await asker.post(path, { version, step: `linked:${first?.id ?? ''}` })
    expect([status, await steps()]).toEqual([422, []])
  })

  test('sends her on to that address, with what was recorded said on the way', async () => {
    const cookie = [...asker.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await house.server.inject({
      method: 'POST',
      url: path,
      headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ version, step: `opened:${first?.id ?? ''}` }).toString(),
    })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['refresh']).toBe(`0; url=${new URL(ADDRESS).href}`)
    expect(answer.body).toContain('It is recorded that you opened this')
    expect(await steps()).toEqual([`opened:${first?.id ?? ''}`])
  })

  test('counts then as opened, and a document without an address as her word', async () => {
    await asker.post(path, { version, step: `linked:${second?.id ?? ''}` })
    const { text } = await asker.get(path)
    expect(text).toContain('You opened it from here')
    expect(text).toContain('You said')
    for (const { id } of linked.slice(2)) await asker.post(path, { version, step: `linked:${id}` })
    const reading = await act(house.works, ann.identity, one => readMine(one, house.school, undefined))
    if (reading === null) throw new Error('There is nothing to read.')
    const { form, policy } = reading
    const answers = form.risks.map(({ risk, situation }) => [
      `answers[${risk}]`,
      String(situation.right(policy.settings)),
    ])
    const ticked = Object.fromEntries(form.prohibitions.map(({ id }, at) => [`confirmed[${at}]`, id]))
    const done = await asker.post(path, { version, choice: 'read', ...ticked, ...Object.fromEntries(answers) })
    expect(done.goesTo).toContain('done=read')
    const { rows } = await house.boot.query<{ form: string }>(
      'select form from house.policy_readings where person_id = $1',
      [ann.identity.person],
    )
    expect(JSON.parse(rows[0]?.form ?? '{}')).toMatchObject({ opened: [first?.id] })
  })
})
