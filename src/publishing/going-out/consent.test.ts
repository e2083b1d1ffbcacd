import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { endFlag, outwardSentence, setFlag } from '../../pupils/pupils.ts'
import { wordsIn } from '../../ui/ui.ts'
import { decidePost } from '../posts/decide-post.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import type { Draft } from '../posts/post.ts'
import { readPost } from '../posts/read-post.ts'
import { publishingSubscriptions } from '../publishing.subscriptions.ts'
import { openFamilies } from '../testing/families.ts'
import { recordHandPosting } from './record-hand-posting.ts'
import { openSchool, type School } from './testing/at-work.ts'

const t = wordsIn('en-GB')
const NOT_ON_FACEBOOK = 'Not on Facebook. Questions: the office.'

let at: School
let dsl: Visitor
let families: Awaited<ReturnType<typeof openFamilies>>
let facebook: string
let bluesky: string
let child: string

beforeAll(async () => {
  at = await openSchool('trust-provider')
  dsl = await at.house.addPerson('Dee Lead', ['dsl'], at.school)
  families = await openFamilies(at.house, at.school, at.ifeoma)
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  bluesky = await at.house.addAccount(at.school, 'bluesky', 'Robin Hill on Bluesky', 'bluesky')
})
afterAll(() => at.house.close())

let number = 0
beforeEach(async () => {
  number += 1
  child = await families.addChild(`Child${number}`, 'Marchetti')
})

const yes = (of = child) =>
  families.says(
    of,
    (['facebook', 'bluesky'] as const).map(channel => ({ kind: 'full_name', channel, answer: 'yes' })),
  )
/** Said a moment later, so that it is the newest. */
const says = async (answer: 'no' | 'withdrawn' | 'objected') => {
  at.house.pass(1000)
  await families.says(child, [{ kind: 'full_name', channel: 'facebook', answer }])
}
const draft = (changed: Partial<Draft> = {}): Partial<Draft> => ({
  text: 'Our poets were on the radio.',
  targets: [facebook, bluesky],
  named: { [child]: 'full_name' },
  ...changed,
})
const refusedFor = async (changed: Partial<Draft> = {}) => {
  const id = await at.house.write(at.ann, at.school, draft(changed))
  const done = await handInPost(at.house.works, at.ann, id)
  return 'refused' in done ? done.refused : []
}
const flag = () => setFlag(at.house.works, dsl, child, { reason: 'safeguarding', reviewOn: '2999-01-01' })
const stops = async (reason: string) => {
  if (reason === 'a flag') await flag()
  else {
    at.house.pass(1000)
    await families.says(child, [{ kind: 'everything', channel: 'everywhere', answer: 'withdrawn' }])
  }
}
/** What the roof does with the fact that the register tells. */
const changed = async (pupil = child) => {
  const taken = publishingSubscriptions.find(({ fact }) => fact === 'consent-changed')
  await taken?.take(at.house.works, { trust: at.house.trust, fact: pupil, subject: pupil })
  return at.runJobs()
}
const stateAt = async (post: string, account: string) => {
  const { rows } = await at.house.boot.query<{ state: string; problem: string | null }>(
    'select state, problem from house.post_targets where post_id = $1 and account_id = $2',
    [post, account],
  )
  return rows[0]
}

describe('handing in', () => {
  test('a child whose family said yes goes where it said so, and the version is bound to it (s1-protocol-1a, s1-protocol-1b)', async () => {
    await yes()
    const id = await at.house.write(at.ann, at.school, draft())
    expect(await handInPost(at.house.works, at.ann, id)).toMatchObject({ handedIn: expect.any(String) })
    const { version } = await readPost(at.house.works, at.gethin, id)
    expect(version?.content.people).toEqual({ pictures: [], named: { [child]: 'full_name' } })
    const { rows } = await at.house.boot.query('select pupil_id, kinds from house.post_children where post_id = $1', [
      id,
    ])
    expect(rows).toEqual([{ pupil_id: child, kinds: ['full_name'] }])
  })

  test('yes to one platform is no yes to another: the other is named, and without it the post goes in (s1-protocol-1b)', async () => {
    await families.says(child, [{ kind: 'full_name', channel: 'bluesky', answer: 'yes' }])
    const [refusal] = await refusedFor()
    expect(refusal).toMatchObject({ refused: 'consent', clauses: expect.arrayContaining(['s1-protocol-1b']) })
    const sentence = outwardSentence(t, refusal?.places ?? [])
    expect(sentence).toContain('On Bluesky it may go.')
    expect(sentence).toMatch(/^On Facebook it may go without the name\./)
    expect(await refusedFor({ targets: [bluesky] })).toEqual([])
  })

  test('what a child made is asked about like a name: a family’s no to work stops the text that tells of it, in the one sentence (s1-protocol-1a, s1-protocol-2c)', async () => {
    const poem = `Child${number}’s poem was on the radio.`
    await yes()
    expect(await refusedFor({ text: 'They sang on the radio.', targets: [facebook] })).toEqual([])
    expect(await refusedFor({ text: poem, targets: [facebook] })).toMatchObject([{ refused: 'consent' }])
    await families.says(child, [{ kind: 'work', channel: 'facebook', answer: 'yes' }])
    expect(await refusedFor({ text: poem, targets: [facebook] })).toEqual([])
    const sentences = new Set<string>()
    for (const answer of ['no', 'withdrawn', 'objected'] as const) {
      at.house.pass(1000)
      await families.says(child, [{ kind: 'work', channel: 'facebook', answer }])
      const [refusal] = await refusedFor({ text: poem, targets: [facebook] })
      sentences.add(outwardSentence(t, refusal?.places ?? []))
    }
    await stops('a flag')
    const [flagged] = await refusedFor({ text: poem, targets: [facebook] })
    sentences.add(outwardSentence(t, flagged?.places ?? []))
    expect([...sentences]).toEqual([NOT_ON_FACEBOOK])
  })

  test('the refusal is byte for byte the same for no answer, no, withdrawn, objected, and names no child (s1-protocol-2c)', async () => {
    const said = [JSON.stringify(await refusedFor())]
    await yes()
    expect(await refusedFor({ targets: [facebook] })).toEqual([])
    for (const answer of ['no', 'withdrawn', 'objected'] as const) {
      await says(answer)
      const refusals = await refusedFor({ targets: [facebook] })
      said.push(JSON.stringify(refusals))
      expect(JSON.stringify(refusals)).not.toContain(child)
    }
    expect(new Set(said.slice(1)).size).toBe(1)
    const atOne = (await refusedFor({ targets: [facebook] }))[0]?.places
    child = await families.addChild('Silent', 'Marchetti')
    expect((await refusedFor({ targets: [facebook] }))[0]?.places).toEqual(atOne)
  })

  test('a name that the check finds and nobody has said whose it is keeps the post (s1-protocol-2c)', async () => {
    await yes()
    const text = `Well done Child${number} Marchetti!`
    expect(await refusedFor({ text, named: null })).toMatchObject([{ refused: 'who-unsaid', details: ['text'] }])
    expect(await refusedFor({ text })).toEqual([])
  })

  test('each child that is named has to be said: one ticked, or “nobody” pressed, leaves the other unasked, so it says which words (s1-protocol-1a, s1-protocol-1b)', async () => {
    await yes()
    const other = await families.addChild(`Second${number}`, 'Okafor')
    const words = `Second${number} Okafor`
    const text = `Well done Child${number} Marchetti and ${words}!`
    const named = { [child]: 'full_name' } as const
    expect(await refusedFor({ text, named })).toMatchObject([
      { refused: 'who-unsaid', details: ['text'], names: [words] },
    ])
    expect(await refusedFor({ text, named: {} })).toMatchObject([
      { refused: 'who-unsaid', names: [`Child${number} Marchetti`, words] },
    ])
    // Said of one place, it is said of the other words too: a text of its own for one account.
    const own = { [facebook]: `With ${words}.` }
    expect(await refusedFor({ text: 'Well done all!', own, named })).toMatchObject([{ names: [words] }])
    const both = { ...named, [other]: 'full_name' } as const
    expect(await refusedFor({ text, named: both })).toMatchObject([{ refused: 'consent' }])
    await yes(other)
    expect(await refusedFor({ text, named: both })).toEqual([])
  })

  test('a name that is of no child here can be said to be so, with a reason that whoever approves reads (s1-protocol-1b)', async () => {
    await yes()
    await families.addChild(`Second${number}`, 'Okafor')
    const words = `Second${number} Okafor`
    const text = `Child${number} Marchetti met the author ${words}.`
    const id = await at.house.write(at.ann, at.school, draft({ text }))
    const { check } = await readPost(at.house.works, at.ann, id)
    const key = check.findings.find(({ span }) => span === words)?.key ?? ''
    await at.house.rewrite(at.ann, id, draft({ text, contested: { [key]: 'A grown-up who writes books.' } }))
    expect(await handInPost(at.house.works, at.ann, id)).toMatchObject({ handedIn: expect.any(String) })
    const { version } = await readPost(at.house.works, at.ifeoma, id)
    expect(version?.answers.contested).toEqual({ [key]: 'A grown-up who writes books.' })
  })

  test('a child that is not on the roll of this school goes nowhere', async () => {
    const elsewhere = await at.house.addSchool('Another School')
    child = await at.house.addPupil(elsewhere, 'Somebody', 'Else')
    expect(await refusedFor()).toMatchObject([{ refused: 'consent' }])
  })
})

describe('approving', () => {
  test.each(['a withdrawal', 'a flag'])(
    '%s since it was handed in stops the approval, with the same sentence (s1-protocol-1c, s2-school-use-07c)',
    async reason => {
      await yes()
      const id = await at.house.write(at.ann, at.school, draft({ targets: [facebook] }))
      await handInPost(at.house.works, at.ann, id)
      await stops(reason)
      const { version, sentence } = await readPost(at.house.works, at.ifeoma, id)
      const decided = await decidePost(at.house.works, at.ifeoma, id, {
        version: version?.id ?? '',
        decision: 'approved',
        words: '',
        confirmed: sentence,
      })
      expect(decided).toMatchObject({ refused: 'consent' })
      expect('refused' in decided && outwardSentence(t, decided.places ?? [])).toBe(
        'On Facebook it may go without the name. Questions: the office.',
      )
    },
  )
})

describe('at the instant of going out', () => {
  test.each(['a withdrawal', 'a flag'])(
    '%s after the approval stops that platform alone, and author and approver are told the one sentence (s1-protocol-1c, s1-purpose-08)',
    async reason => {
      await yes()
      const plannedFor = new Date(at.house.clock.at.getTime() + 3_600_000).toISOString()
      const id = await at.approved(at.ann, at.ifeoma, at.school, draft({ targets: [facebook], plannedFor }))
      await at.runJobs()
      await stops(reason)
      at.house.pass(3_600_000)
      await at.runJobs()
      expect(await stateAt(id, facebook)).toEqual({ state: 'stopped', problem: 'consent' })
      const stopped = (await at.happened(id)).find(one => one.kind === 'target-stopped')
      expect(stopped).toMatchObject({ facts: { code: 'consent' }, clauses: expect.arrayContaining(['s1-protocol-1b']) })
      expect(JSON.stringify(stopped)).not.toContain(child)
      for (const person of [at.ann, at.ifeoma]) {
        const mail = (await at.mailTo(person)).find(({ body }) => body.includes(id) && body.includes(NOT_ON_FACEBOOK))
        expect(mail?.subject).toBe(t('publishing.mail-consent-subject'))
        expect(mail?.body).not.toMatch(/Marchetti|withdr|flag|consent/i)
      }
      // Nothing of it is left to go out: its author can write it anew.
      expect(await at.stateOf(id)).toBe('changes_asked')
    },
  )

  test('no attempt row is written for a connected account that may not carry it any more (s1-protocol-1c)', async () => {
    await yes()
    const id = await at.approved(at.ann, at.ifeoma, at.school, draft({ targets: [bluesky] }))
    await flag()
    await at.runJobs()
    expect(await stateAt(id, bluesky)).toEqual({ state: 'stopped', problem: 'consent' })
    const { rows } = await at.house.boot.query(
      'select 1 from house.attempts a join house.post_targets p on p.id = a.target_id where p.post_id = $1',
      [id],
    )
    expect(rows).toEqual([])
  })

  test('a post without children goes on as ever', async () => {
    const id = await at.approved(at.ann, at.ifeoma, at.school, draft({ targets: [facebook], named: null }))
    await at.runJobs()
    expect(await stateAt(id, facebook)).toEqual({ state: 'to_post_by_hand', problem: null })
  })
})

describe('a withdrawal reaches back', () => {
  test.each(['a withdrawal', 'a flag'])(
    'what waits goes back to its author after %s; how it still may go is said, and why is not (s1-protocol-1c)',
    async reason => {
      await yes()
      const id = await at.house.write(at.ann, at.school, draft())
      await handInPost(at.house.works, at.ann, id)
      await at.runJobs()
      await stops(reason)
      await changed()
      expect(await at.stateOf(id)).toBe('changes_asked')
      const mail = (await at.mailTo(at.ann)).find(
        ({ subject, body }) => body.includes(id) && subject === t('publishing.mail-consent-subject'),
      )
      expect(mail?.body).toContain('On Bluesky and on Facebook it may go without the name. Questions: the office.')
      expect(mail?.body).not.toMatch(/Marchetti|withdr|flag|consent/i)
    },
  )

  test('what is still to be posted by hand stops, and what is planned', async () => {
    await yes()
    const ready = await at.approved(at.ann, at.ifeoma, at.school, draft({ targets: [facebook] }))
    await at.runJobs()
    expect(await stateAt(ready, facebook)).toMatchObject({ state: 'to_post_by_hand' })
    const plannedFor = new Date(at.house.clock.at.getTime() + 3_600_000).toISOString()
    const planned = await at.approved(at.ann, at.ifeoma, at.school, draft({ targets: [facebook], plannedFor }))
    await flag()
    await changed()
    expect(await stateAt(ready, facebook)).toEqual({ state: 'stopped', problem: 'consent' })
    expect(await stateAt(planned, facebook)).toEqual({ state: 'stopped', problem: 'consent' })
  })

  test('what is live becomes a task with its address, on that platform alone; the task says no reason', async () => {
    await yes()
    const id = await at.approved(at.ann, at.ifeoma, at.school, draft())
    await at.house.boot.query(`update house.post_targets set state = 'live', live_at = now() where post_id = $1`, [id])
    at.house.pass(1000)
    await families.says(child, [{ kind: 'full_name', channel: 'facebook', answer: 'withdrawn' }])
    await changed()
    expect(await stateAt(id, facebook)).toMatchObject({ state: 'to_remove_by_hand', problem: null })
    expect(await stateAt(id, bluesky)).toMatchObject({ state: 'live' })
    expect((await at.happened(id)).map(one => one.kind)).toContain('target-coming-down')
    const tasks = await at.mailTo(at.gethin)
    const told = tasks.find(({ subject }) => subject === t('publishing.mail-to-remove-subject'))
    expect(told?.body).toContain('has to be deleted by hand')
    expect(told?.body).not.toMatch(/Marchetti|consent|flag/i)
  })

  test('what nobody refused stays live: a second parent who has not answered holds back only what is still to go', async () => {
    await yes()
    const live = await at.approved(at.ann, at.ifeoma, at.school, draft({ targets: [facebook] }))
    await at.house.boot.query(`update house.post_targets set state = 'live', live_at = now() where post_id = $1`, [
      live,
    ])
    const ready = await at.approved(at.ann, at.ifeoma, at.school, draft({ targets: [facebook] }))
    await at.runJobs()
    await families.addGuardian(child, null)
    await changed()
    expect(await stateAt(ready, facebook)).toEqual({ state: 'stopped', problem: 'consent' })
    expect(await stateAt(live, facebook)).toMatchObject({ state: 'live' })
    await says('no')
    await changed()
    expect(await stateAt(live, facebook)).toMatchObject({ state: 'to_remove_by_hand' })
  })

  test('what somebody was just posting by hand can still be told, and then has to come down', async () => {
    await yes()
    const id = await at.approved(at.ann, at.ifeoma, at.school, draft({ targets: [facebook] }))
    await at.runJobs()
    await flag()
    await changed()
    const target = (await at.targetsOf(id))[0]?.id ?? ''
    const link = 'https://127.0.0.1:9/posts/1'
    expect(await recordHandPosting(at.house.works, at.gethin, target, link)).toMatchObject({ recorded: 'unreadable' })
    expect(await stateAt(id, facebook)).toMatchObject({ state: 'to_remove_by_hand' })
  })

  test('what is just being sent is looked at again once that is known', async () => {
    await yes()
    const id = await at.approved(at.ann, at.ifeoma, at.school, draft({ targets: [facebook] }))
    await at.house.boot.query(`update house.post_targets set state = 'sending' where post_id = $1`, [id])
    await flag()
    await changed()
    await at.house.boot.query(`update house.post_targets set state = 'live', live_at = now() where post_id = $1`, [id])
    at.house.pass(300_000)
    expect(await at.runJobs()).toContain('reach-back')
    expect(await stateAt(id, facebook)).toMatchObject({ state: 'to_remove_by_hand' })
  })

  test('a change that takes nothing away leaves everything as it is, also a flag that was ended', async () => {
    await yes()
    const id = await at.approved(at.ann, at.ifeoma, at.school, draft({ targets: [facebook] }))
    await at.runJobs()
    const set = await flag()
    await endFlag(at.house.works, dsl, child, 'flag' in set ? set.flag : '')
    await changed()
    expect(await stateAt(id, facebook)).toEqual({ state: 'to_post_by_hand', problem: null })
  })
})
