import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embeddedPack } from '../../policy/policy.ts'
import { adoptAtOnce } from '../../policy/testing/adopt-at-once.ts'
import { publishingSubscriptions } from '../publishing.subscriptions.ts'
import { type PostRead, readPost } from '../posts/read-post.ts'
import { WordsIn } from '../../ui/ui.ts'
import { CameBack } from '../writing/came-back.tsx'
import { handInPost } from '../posts/hand-in-post.ts'
import { openSchool, type School } from './testing/at-work.ts'

let at: School
let account: string
let waiting: string
let approved: string
let goingOut: string

/** What the fact of an adopted policy sets off, as its queue would. */
async function policyAdopted(version: string, school: string | null = at.school) {
  const taken = publishingSubscriptions.find(one => one.fact === 'policy-adopted')
  await taken?.take(at.house.works, {
    ...{ trust: at.house.trust, subject: version, fact: version },
    ...(school === null ? {} : { school }),
  })
}

const writePageOf = (read: PostRead) =>
  renderToString(
    <WordsIn lang="en-GB">
      <CameBack read={read} />
    </WordsIn>,
  )

beforeAll(async () => {
  at = await openSchool('trust-provider')
  account = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  await at.house.addPupil(at.school, 'Josh', 'Bennett')
  const later = (hours: number) => new Date(at.house.clock.at.getTime() + hours * 3_600_000).toISOString()
  const write = (text: string, plannedFor: string) =>
    at.approved(at.ann, at.ifeoma, at.school, { text, targets: [account], plannedFor })
  waiting = await at.house.write(at.ann, at.school, { text: 'The fair begins at two.', targets: [account] })
  expect(await handInPost(at.house.works, at.ann, waiting)).toHaveProperty('handedIn')
  approved = await write('The choir sings tomorrow.', later(30))
  goingOut = await write('The library is open.', later(1))
  await at.runJobs()
})
afterAll(() => at.house.close())

describe('a new version of the policy', () => {
  test('that begins later leaves posts alone until then', async () => {
    const open = Object.fromEntries(
      (embeddedPack('church-primary')?.openQuestions ?? []).map(question => [question.id, question.ours]),
    )
    const from = new Date(at.house.clock.at.getTime() + 2 * 3_600_000)
    const adopted = await adoptAtOnce(at.house.works, at.ifeoma, {
      school: at.school,
      pack: 'church-primary',
      answers: { open },
      from,
    })
    await policyAdopted(adopted.adopted)
    await at.runJobs()
    expect([await at.stateOf(waiting), await at.stateOf(approved)]).toEqual(['waiting', 'approved'])

    // One whose time comes before it goes out under the old version.
    at.house.pass(61 * 60_000)
    await at.runJobs()
    expect(await at.targetsOf(goingOut)).toMatchObject([{ state: 'to_post_by_hand' }])
  })

  test('sends back what it judges otherwise, with its clauses (s2-school-use-04a), and nothing of it goes out', async () => {
    at.house.pass(60 * 60_000)
    await at.runJobs()
    for (const post of [waiting, approved]) {
      expect(await at.stateOf(post)).toBe('changes_asked')
      const sentBack = (await at.happened(post)).find(one => one.kind === 'post-sent-back-by-policy')
      expect(sentBack?.clauses).toContain('s2-school-use-04a')
      expect(sentBack?.facts).toMatchObject({ differs: expect.arrayContaining(['replies']) })
    }
    expect(await at.targetsOf(approved)).toMatchObject([{ state: 'stopped', problem: 'policy-changed' }])
    // Its author reads what happened, and not that her approver had asked for a change: that one had approved it.
    for (const post of [waiting, approved]) {
      const read = await readPost(at.house.works, at.ann, post)
      const page = writePageOf(read)
      expect(page).toContain('Nobody asked you for a change.')
      expect(page).toContain('another version of the policy is in force now')
      expect(page).toContain('whether replies are open')
      expect(page).not.toContain('A change was asked for')
    }
    const told = (await at.mailTo(at.ann)).filter(mail => mail.subject.startsWith('The policy has changed'))
    expect(told.length).toBeGreaterThanOrEqual(2)
    expect(JSON.stringify(told)).not.toContain('choir')

    at.house.pass(48 * 3_600_000)
    await at.runJobs()
    expect(await at.targetsOf(approved)).toMatchObject([{ state: 'stopped' }])
  })

  test('of a trust is asked about on its day of every school that has posts then, also where none waited when it was decided', async () => {
    await at.house.adopt(at.ifeoma, at.school, 'trust-provider')
    await at.house.boot.query(`update house.posts set state = 'refused' where state in ('waiting', 'approved')`)
    const open = Object.fromEntries(
      (embeddedPack('church-primary')?.openQuestions ?? []).map(question => [question.id, question.ours]),
    )
    const from = new Date(at.house.clock.at.getTime() + 2 * 3_600_000)
    const wish = { school: at.school, pack: 'church-primary', answers: { open }, from }
    const { adopted } = await adoptAtOnce(at.house.works, at.ifeoma, wish)
    await policyAdopted(adopted, null)
    const post = await at.house.write(at.ann, at.school, { text: 'The orchard is open.', targets: [account] })
    expect(await handInPost(at.house.works, at.ann, post)).toHaveProperty('handedIn')
    await at.runJobs()
    expect(await at.stateOf(post)).toBe('waiting')
    at.house.pass(2 * 3_600_000 + 60_000)
    await at.runJobs()
    expect(await at.stateOf(post)).toBe('changes_asked')
  })

  test('that judges a post as the old one did lets it stand', async () => {
    const plan = {
      text: 'The hall is open.',
      targets: [account],
      plannedFor: new Date(at.house.clock.at.getTime() + 3_600_000).toISOString(),
    }
    const post = await at.approved(at.ann, at.gethin, at.school, plan)
    const again = await at.house.adopt(at.ifeoma, at.school, 'church-primary')
    await policyAdopted(again)
    at.house.pass(61 * 60_000)
    await at.runJobs()
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'to_post_by_hand' }])
  })

  test('is asked about once more at the very moment of going out, also when its own job was lost', async () => {
    const plan = {
      text: 'The pool is open.',
      targets: [account],
      plannedFor: new Date(at.house.clock.at.getTime() + 3_600_000).toISOString(),
    }
    const post = await at.approved(at.ann, at.gethin, at.school, plan)
    at.house.pass(60_000)
    await at.house.adopt(at.ifeoma, at.school, 'trust-provider')
    at.house.pass(61 * 60_000)
    await at.runJobs()
    expect(await at.stateOf(post)).toBe('changes_asked')
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'stopped', problem: 'policy-changed' }])
  })
})

describe('a policy that ends', () => {
  /** As all have signed it: how that is done is the policy room's. */
  async function ends(version: string, on: Date): Promise<void> {
    await at.house.boot.query(
      `insert into house.policy_endings (trust_id, id, version_id, school_id, ends_at, reason, statement_sha256, needed, asked_by, asked_at, decided_at)
       values ($1, gen_random_uuid(), $2, $3, $4, 'The school closes.', repeat('0', 64), '{}', $5, $6, $6)`,
      [at.house.trust, version, at.school, on, at.ifeoma.identity.person, at.house.clock.at],
    )
    const taken = publishingSubscriptions.find(one => one.fact === 'policy-end-changed')
    await taken?.take(at.house.works, { trust: at.house.trust, subject: version, school: at.school, fact: version })
  }

  test('sends back on its day what our own rules judge otherwise, and what is handed in then is approved under no policy', async () => {
    const version = await at.house.adopt(at.ifeoma, at.school, 'trust-provider')
    const text = { text: 'The orchard is open.', targets: [account] }
    const before = await at.house.write(at.ann, at.school, text)
    expect(await handInPost(at.house.works, at.ann, before)).toHaveProperty('handedIn')
    await ends(version, new Date(at.house.clock.at.getTime() + 3_600_000))
    await at.runJobs()
    expect(await at.stateOf(before)).toBe('waiting')

    at.house.pass(2 * 3_600_000)
    await at.runJobs()
    expect(await at.stateOf(before)).toBe('changes_asked')
    const sentBack = (await at.happened(before)).find(one => one.kind === 'post-sent-back-by-policy')
    expect(sentBack?.facts).toMatchObject({ policy_version_id: null })
    const later = await at.approved(at.ann, at.ifeoma, at.school, text)
    expect(await at.stateOf(later)).toBe('approved')
    const { rows } = await at.house.boot.query<{ policy: string | null }>(
      'select policy_version_id as policy from house.post_versions where post_id = $1',
      [later],
    )
    expect(rows).toEqual([{ policy: null }])
  })
})
