import { getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act, openOutside } from '../../platform/platform.ts'
import { openAnsweringServer } from '../../platform/testing/answering-server.ts'
import { embeddedPack } from '../policy.ts'
import type { AdoptionRecord } from '../policy-versions.store.ts'
import { PRESS_WAITS } from '../adopting/library/look-at-address.ts'
import { checkAddresses } from '../adopting/library/check-addresses.job.ts'
import { readMine } from './read-mine.ts'
import { readingNeedsOf } from './reading-needs-of.ts'
import { openReadingHouse, type ReadingHouse } from './testing/reading-house.ts'

const outside = openOutside({ allowLoopback: true, ports: 'any' })
const linked = embeddedPack('church-primary')?.linked ?? []
const [first, second] = linked

let house: ReadingHouse
let paper: Awaited<ReturnType<typeof openAnsweringServer>>
let ann: Visitor & { email: string }
let asker: Awaited<ReturnType<ReadingHouse['signedIn']>>
let version: string
let path: string

beforeAll(async () => {
  paper = await openAnsweringServer()
  house = await openReadingHouse({ outside })
  const head = await house.person('Hal Head', ['headteacher'])
  ann = await house.person('Ann Teacher', ['teacher'])
  version = await house.adopt(head, 'church-primary')
  const { rows } = await house.boot.query<{ id: string }>(
    `insert into house.linked_documents (trust_id, id, school_id, kind, title, version, address, entered_by, entered_at)
     values ($1, gen_random_uuid(), $2, 'policy', 'Code of conduct', '2026', $3, $4, now()) returning id`,
    [house.trust, house.school.id, paper.address, head.identity.person],
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
afterAll(async () => {
  await house.close()
  await Promise.all([paper.close(), outside.close()])
})

const steps = async (of: Visitor = ann) =>
  (
    await house.boot.query<{ step: string }>(
      'select step from house.policy_reading_steps where person_id = $1 order by step',
      [of.identity.person],
    )
  ).rows.map(row => row.step)

/** Everything else that the form asks for, and the press that she has read it. */
async function readsTheRest(who: Visitor, by: typeof asker): Promise<string | undefined> {
  for (const { id } of linked.slice(1)) await by.post(path, { version, step: `linked:${id}` })
  const reading = await act(house.works, who.identity, one => readMine(one, house.school, undefined))
  if (reading === null) throw new Error('There is nothing to read.')
  const { form, policy } = reading
  const answers = form.risks.map(({ risk, situation }) => [
    `answers[${risk}]`,
    String(situation.right(policy.settings)),
  ])
  const ticked = Object.fromEntries(form.prohibitions.map(({ id }, at) => [`confirmed[${at}]`, id]))
  return (await by.post(path, { version, choice: 'read', ...ticked, ...Object.fromEntries(answers) })).goesTo
}

async function formKept(who: Visitor): Promise<unknown> {
  const { rows } = await house.boot.query<{ form: string }>(
    'select form from house.policy_readings where person_id = $1',
    [who.identity.person],
  )
  return JSON.parse(rows[0]?.form ?? '{}')
}

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
    expect(answer.headers['refresh']).toBe(`0; url=${new URL(paper.address).href}`)
    expect(answer.body).toContain('It is recorded that you opened this')
    expect(await steps()).toEqual([`opened:${first?.id ?? ''}`])
  })

  test('counts then as opened, and a document without an address as her word', async () => {
    await asker.post(path, { version, step: `linked:${second?.id ?? ''}` })
    const { text } = await asker.get(path)
    expect(text).toContain('You opened it from here')
    expect(text).toContain('You said')
    expect(await readsTheRest(ann, asker)).toContain('done=read')
    expect(await formKept(ann)).toMatchObject({ opened: [first?.id], unopened: [] })
  })
})

describe('one whose address does not answer (s2-resp-ht-1b, s2-resp-emp-1)', () => {
  let bea: Visitor & { email: string }
  let by: typeof asker
  const step = `opened:${first?.id ?? ''}`
  const later = (minutes: number) => {
    house.clock.at = new Date((house.clock.at ?? new Date()).getTime() + minutes * 60_000)
  }
  const waits = () =>
    act(house.works, bea.identity, async one =>
      (await readingNeedsOf(one, bea)).filter(({ kind }) => kind === 'read' || kind === 'answers-again'),
    )

  beforeAll(async () => {
    bea = await house.person('Bea Teacher', ['teacher'])
    by = await house.signedIn(bea.email)
    paper.answersWith(404)
    later(60)
  })

  test('sends nobody on, says so, and is recorded as not opened', async () => {
    const cookie = [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await house.server.inject({
      method: 'POST',
      url: path,
      headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ version, step }).toString(),
    })
    expect([answer.statusCode, answer.headers['refresh']]).toEqual([200, undefined])
    expect(answer.body).toContain('This link does not answer at the moment')
    expect(await steps(bea)).toEqual([`unopened:${first?.id ?? ''}`])
    expect(answer.body).toContain('We have told whoever keeps your school’s library.')
    expect((await by.get(path)).text).toContain('Could not be opened')
  })

  test('is told to whoever keeps the library', async () => {
    expect(await house.runJobs()).toContain('tell-of-silent')
  })

  test('holds nobody up: she has read the policy, with what could not be opened on record', async () => {
    expect(await readsTheRest(bea, by)).toContain('done=read')
    expect(await formKept(bea)).toMatchObject({ opened: [], unopened: [first?.id] })
    expect(await waits()).toEqual([])
  })

  test('is asked for again once it answers, and then counts as opened', async () => {
    paper.answersWith(200)
    later(60)
    expect(await waits()).toEqual([])
    await checkAddresses.work(house.works, { trust: house.trust })
    await house.runJobs()
    expect(await waits()).toMatchObject([{ kind: 'answers-again', title: first?.title, version }])
    await by.post(path, { version, step })
    expect(await steps(bea)).toContain(step)
    expect(await waits()).toEqual([])
  })

  test('is wanted of whoever tried it in vain and has not said that she has read', async () => {
    const cal = await house.person('Cal Teacher', ['teacher'])
    const hers = await house.signedIn(cal.email)
    paper.answersWith(503)
    later(60)
    await hers.post(path, { version, step })
    paper.answersWith(200)
    later(60)
    await checkAddresses.work(house.works, { trust: house.trust })
    await house.runJobs()
    expect(await readsTheRest(cal, hers)).toBeUndefined()
    await hers.post(path, { version, step })
    expect(await readsTheRest(cal, hers)).toContain('done=read')
    expect(await formKept(cal)).toMatchObject({ opened: [first?.id], unopened: [] })
  })
})

describe('one whose server is slow (s2-resp-ht-1b)', () => {
  const step = `opened:${first?.id ?? ''}`
  const later = (minutes: number) => {
    house.clock.at = new Date((house.clock.at ?? new Date()).getTime() + minutes * 60_000)
  }

  test('is opened all the same: she is led there, and a look that has longer is asked for', async () => {
    const dee = await house.person('Dee Teacher', ['teacher'])
    const hers = await house.signedIn(dee.email)
    paper.takes(PRESS_WAITS + 800)
    later(60)
    const { text } = await hers.post(path, { version, step })
    expect(text).toContain('It is recorded that you opened this')
    expect(await steps(dee)).toEqual([step])
    expect(await house.runJobs()).toContain('look-at-address')
    paper.takes(0)
    expect((await hers.get(path)).text).not.toContain('does not answer')
  }, 30_000)

  test('is asked once where many press at once', async () => {
    const people = await Promise.all(
      ['Eve', 'Fay', 'Gus', 'Hal'].map(async name => {
        const { email } = await house.person(`${name} Teacher`, ['teacher'])
        return house.signedIn(email)
      }),
    )
    later(60)
    paper.takes(300)
    const before = paper.asked.length
    await Promise.all(people.map(one => one.post(path, { version, step })))
    expect(paper.asked.length - before).toBe(1)
    paper.takes(0)
  })

  test('is looked at, and told of, as long as the policy leads to that edition, and says so only where somebody was told', async () => {
    const ida = await house.person('Ida Teacher', ['teacher'])
    const hers = await house.signedIn(ida.email)
    await house.boot.query('update house.linked_documents set ended_at = now() where trust_id = $1', [house.trust])
    paper.answersWith(404)
    later(60)
    await checkAddresses.work(house.works, { trust: house.trust })
    expect(await house.runJobs()).toContain('tell-of-silent')
    expect((await hers.post(path, { version, step })).text).toContain('We have told whoever keeps')
    await house.boot.query('update house.document_looks set told_at = null where trust_id = $1', [house.trust])
    const { text } = await hers.post(path, { version, step })
    expect(text).toContain('It is recorded that it could not be opened')
    expect(text).not.toContain('We have told')
  })
})
