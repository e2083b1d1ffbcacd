import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act, theHouse } from '../../platform/platform.ts'
import { historyOf } from '../../history/history.ts'
import { openFamilies } from '../testing/families.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { clearFindingOfPost } from './clear-finding.ts'
import { decidePost } from './decide-post.ts'
import { expirePosts } from './expire-posts.job.ts'
import { handInPost } from './hand-in-post.ts'
import { sealOf } from './post.ts'
import { readPost } from './read-post.ts'
import { saveDraft } from './save-draft.ts'
import { takeBackPost } from './take-back-post.ts'
import { clearingsOf } from './versions.store.ts'

let house: PublishingHouse
let school: string
let account: string
let ann: Visitor
let gethin: Visitor
let ifeoma: Visitor
let tomasz: Visitor

beforeAll(async () => {
  house = await openPublishingHouse()
  school = await house.addSchool()
  account = await house.addAccount(school, 'facebook', 'Robin Hill on Facebook')
  ann = await house.addPerson('Ann Teacher', ['teacher'], school)
  gethin = await house.addPerson('Gethin Manager', ['account_manager'], school)
  ifeoma = await house.addPerson('Ifeoma Head', ['headteacher'], school)
  tomasz = await house.addPerson('Tomasz Deputy', ['deputy_headteacher'], school)
  await house.addPupil(school, 'Josh', 'Bennett')
  await house.addPupil(school, 'Grace', 'Okonkwo')
  await house.adopt(ifeoma, school, 'church-primary')
})
afterAll(() => house.close())

const handedIn = async (text: string, more: object = {}, author = ann) => {
  const id = await house.write(author, school, { text, targets: [account], ...more })
  const done = await handInPost(house.works, author, id)
  if ('refused' in done) throw new Error(JSON.stringify(done.refused))
  return id
}
const approve = async (by: Visitor, id: string) => {
  const { version, sentence } = await readPost(house.works, by, id)
  return decidePost(house.works, by, id, {
    version: version?.id ?? '',
    decision: 'approved',
    words: '',
    confirmed: sentence,
  })
}
const happened = (id: string) => act(house.works, theHouse(house.trust), ({ tx }) => historyOf(tx, id))

describe('a post under church-primary', () => {
  test('is handed in, approved by the account manager and planned, each step in history with its clause (s2-school-use-02b)', async () => {
    const id = await handedIn('Year 4 planted garlic in the school garden.')
    expect(await approve(gethin, id)).toMatchObject({ decided: 'approved', role: 'account_manager' })
    const read = await readPost(house.works, ann, id)
    expect(read.post.state).toBe('approved')
    expect(read.targets.map(target => target.state)).toEqual(['planned'])
    const history = await happened(id)
    expect(history.map(one => one.kind)).toEqual(['post-started', 'post-handed-in', 'post-approved'])
    expect(history.find(one => one.kind === 'post-approved')?.clauses).toContain('s2-school-use-02b')
    expect(read.decision).toMatchObject({ byName: 'Gethin Manager', byRole: 'Account manager' })
  })

  test('that cannot be handed in to the end leaves no version, no step in history and no job', async () => {
    const id = await house.write(ann, school, { text: 'The last step breaks.', targets: [account] })
    const left = async () =>
      (
        await house.boot.query(
          `select (select count(*)::int from jobs.job where data->>'post' = $1::text) as jobs,
             (select count(*)::int from house.history where subject_id = $1::uuid) as steps,
             (select count(*)::int from house.post_versions where post_id = $1::uuid) as versions`,
          [id],
        )
      ).rows[0]
    const before = await left()
    const breaking: typeof house.works.jobs = {
      ...house.works.jobs,
      send: async (...sent) => {
        await house.works.jobs.send(...sent)
        throw new Error('the connection broke')
      },
    }
    await expect(handInPost({ ...house.works, jobs: breaking }, ann, id)).rejects.toThrow('the connection broke')
    expect(await left()).toEqual(before)
    expect((await readPost(house.works, ann, id)).post.state).toBe('draft')
    expect(await handInPost(house.works, ann, id)).toMatchObject({ handedIn: expect.any(String) })
    expect(await left()).toEqual({ jobs: 1, steps: 2, versions: 1 })
  })

  test('keeps the name and role of whoever approved it, whatever she is called or does afterwards', async () => {
    const sian = await house.addPerson('Sian Manager', ['account_manager'], school)
    const id = await handedIn('The choir sings on Friday.')
    expect(await approve(sian, id)).toMatchObject({ decided: 'approved' })
    const who = [house.trust, sian.identity.person]
    await house.boot.query(`update house.people set name = 'Sian Married' where trust_id = $1 and id = $2`, who)
    await house.boot.query(
      `update house.role_holdings set role = 'teacher' where trust_id = $1 and person_id = $2`,
      who,
    )
    const read = await readPost(house.works, ann, id)
    expect(read.decision).toMatchObject({ byName: 'Sian Manager', byRole: 'Account manager' })
  })

  test('closes replies, because the policy says never (s2-school-use-04a)', async () => {
    const id = await handedIn('The fair is on Saturday.')
    expect((await readPost(house.works, ann, id)).version?.content.repliesClosed).toBe(true)
  })

  test('that names a pupil cannot be handed in (s2-school-use-05a)', async () => {
    const id = await house.write(ann, school, { text: 'Well done Josh Bennett, who won the race!', targets: [account] })
    const done = await handInPost(house.works, ann, id)
    expect(done).toMatchObject({ refused: [{ refused: 'finding-stops' }] })
    expect('refused' in done && done.refused[0]?.clauses).toContain('s2-school-use-05a')
  })

  test('with a name that is none: the author says so, only the head clears it with a reason, then it is approved and sealed (s2-school-use-05a)', async () => {
    const id = await house.write(ann, school, {
      text: 'Well done Grace and everybody in the hall!',
      targets: [account],
    })
    const { check } = await readPost(house.works, ann, id)
    const stopping = check.findings.filter(finding => finding.outcome === 'block')
    expect(stopping.length).toBeGreaterThan(0)
    await house.rewrite(ann, id, {
      contested: Object.fromEntries(stopping.map(finding => [finding.key, 'Grace is the name of our hall.'])),
    })
    expect(await handInPost(house.works, ann, id)).toMatchObject({ handedIn: expect.any(String) })
    expect(await approve(gethin, id)).toMatchObject({ refused: 'finding-open' })
    const version = (await readPost(house.works, ifeoma, id)).version?.id ?? ''
    const clear = (by: Visitor, finding: string, reason = 'Grace is our hall.') =>
      clearFindingOfPost(house.works, by, id, { version, finding, reason })
    expect(await clear(gethin, stopping[0]?.key ?? '')).toMatchObject({ refused: 'not-the-one-who-clears' })
    expect(await clear(tomasz, stopping[0]?.key ?? '')).toMatchObject({ refused: 'not-the-one-who-clears' })
    expect(await clear(ifeoma, stopping[0]?.key ?? '', ' ')).toMatchObject({ refused: 'reason-missing' })
    for (const finding of stopping) expect(await clear(ifeoma, finding.key)).toMatchObject({ cleared: true })
    expect(await approve(gethin, id)).toMatchObject({ decided: 'approved' })
    const history = await happened(id)
    expect(history.find(one => one.kind === 'finding-cleared')).toMatchObject({
      words: { reason: 'Grace is our hall.' },
      clauses: expect.arrayContaining(['s2-school-use-05a']),
    })
  })

  test('asks the author whether the message is positive, and her answer goes with the version (s2-school-use-05b)', async () => {
    const id = await house.write(ann, school, { text: 'We sang for our neighbours.', targets: [account] })
    const read = await readPost(house.works, ann, id)
    const question = read.questions.find(one => one.clauses.includes('s2-school-use-05b'))
    expect(question).toBeDefined()
    await saveDraft(house.works, ann, id, { ...read.post.draft, answers: {} }, {}, read.post.revision)
    expect(await handInPost(house.works, ann, id)).toMatchObject({
      refused: expect.arrayContaining([
        expect.objectContaining({ refused: 'question-open', clauses: expect.arrayContaining(['s2-school-use-05b']) }),
      ]),
    })
  })
})

describe('a picture under church-primary', () => {
  const withPicture = async (draft: object) => {
    const id = await house.write(ann, school, { text: 'Clay in Year 4.', ...draft })
    await house.boot.query(
      `insert into house.post_pictures values ($1, gen_random_uuid(), $2, 1, $3, 10, 4, 3, 'Hands and clay', '{}', now())`,
      [house.trust, id, 'a'.repeat(64)],
    )
    const { pictures } = await readPost(house.works, ann, id)
    await house.rewrite(ann, id, { ...draft, shown: Object.fromEntries(pictures.map(picture => [picture.id, {}])) })
    return id
  }

  const withFaces = async (targets: string[]) => {
    const id = await withPicture({ targets })
    const kind = (await readPost(house.works, ann, id)).questions.find(one => one.picture?.about === 'kind')
    await house.rewrite(ann, id, { answers: { [kind?.id ?? '']: 'faces' } })
    return id
  }

  test('with a face goes to the website and nowhere else (s2-school-use-06a, s2-school-use-06c)', async () => {
    const website = await house.addAccount(school, 'website', 'Robin Hill on the web')
    const both = await withFaces([account, website])
    expect(await handInPost(house.works, ann, both)).toMatchObject({
      refused: [{ refused: 'question-stops', clauses: expect.arrayContaining(['s2-school-use-06a']) }],
    })
    const there = await withFaces([website])
    expect(await handInPost(house.works, ann, there)).toMatchObject({ handedIn: expect.any(String) })
  })

  test('taken with a phone brings the policy’s question about it, once the author says so (s2-school-use-07d)', async () => {
    const id = await withPicture({ targets: [account] })
    const asked = async () => (await readPost(house.works, ann, id)).questions.flatMap(question => question.clauses)
    expect(await asked()).not.toContain('s2-school-use-07d')
    await house.rewrite(ann, id, { holds: ['phone_pictures'] })
    expect(await asked()).toContain('s2-school-use-07d')
  })
})

describe('whoever writes it', () => {
  test.each([
    ['the account manager', () => gethin],
    ['the headteacher', () => ifeoma],
    ['the deputy', () => tomasz],
  ])('%s does not approve her own post, and somebody else can', async (_who, author) => {
    const id = await handedIn('Own words.', {}, author())
    expect(await approve(author(), id)).toMatchObject({ refused: 'own-post' })
    const other = [gethin, ifeoma, tomasz].find(one => one !== author() && one !== gethin) ?? gethin
    expect(await approve(author() === gethin ? other : gethin, id)).toMatchObject({ decided: 'approved' })
  })
})

describe('a version', () => {
  test('that two people approve at once is approved once', async () => {
    const id = await handedIn('Twice at once.', {}, gethin)
    const outcomes = await Promise.all([approve(ifeoma, id), approve(tomasz, id)])
    expect(outcomes.filter(one => 'decided' in one)).toHaveLength(1)
    expect(outcomes.find(one => 'refused' in one)).toMatchObject({ refused: 'not-waiting' })
  })

  test('loses its approval when the author takes the post back, scheduled or not; what comes next is another version', async () => {
    const id = await handedIn('Planned.', { plannedFor: '2026-11-21T09:00:00.000Z' })
    const first = (await readPost(house.works, ann, id)).version
    expect(await approve(gethin, id)).toMatchObject({ decided: 'approved' })
    expect(await takeBackPost(house.works, ann, id)).toEqual({ takenBack: true })
    await house.rewrite(ann, id, { text: 'Planned, and changed.' })
    await handInPost(house.works, ann, id)
    const read = await readPost(house.works, ann, id)
    expect(read.post.state).toBe('waiting')
    expect(read.version?.number).toBe(2)
    expect(read.version?.hash).not.toBe(first?.hash)
    expect(read.decision).toBeNull()
  })

  test('expires when nobody approved it by its time, and can then not be approved (nothing goes out late)', async () => {
    const id = await handedIn('For tomorrow.', { plannedFor: '2026-11-21T09:00:00.000Z' })
    const now = house.clock.at
    house.clock.at = new Date('2026-11-21T09:00:00.000Z')
    expect(await approve(gethin, id)).toMatchObject({ refused: 'too-late' })
    await expirePosts.work(house.works, { trust: house.trust })
    expect((await readPost(house.works, ann, id)).post.state).toBe('expired')
    expect(await approve(gethin, id)).toMatchObject({ refused: 'not-waiting' })
    expect((await happened(id)).at(-1)).toMatchObject({ kind: 'post-expired', by: house.trust })
    house.clock.at = now
  })
})

describe('a draft', () => {
  test('is its author’s own until she hands it in', async () => {
    const id = await house.write(ann, school, { text: 'Not yet.' })
    await expect(readPost(house.works, ifeoma, id)).rejects.toThrow('There is no such post.')
  })

  test('saved from an older page overwrites nothing', async () => {
    const id = await house.write(ann, school, { text: 'First.' })
    const read = await readPost(house.works, ann, id)
    expect(
      await saveDraft(house.works, ann, id, { ...read.post.draft, text: 'Second.' }, {}, read.post.revision),
    ).toMatchObject({ revision: read.post.revision + 1 })
    expect(
      await saveDraft(house.works, ann, id, { ...read.post.draft, text: 'Third.' }, {}, read.post.revision),
    ).toEqual({ refused: 'changed-elsewhere' })
    expect((await readPost(house.works, ann, id)).post.draft.text).toBe('Second.')
  })

  test('takes NUL, unpaired surrogates, right-to-left marks and 100,000 characters without losing a word', async () => {
    const text = `a\u0000b \ud83d c \u202eabc\u202c ${'x'.repeat(100_000)}`
    const id = await house.write(ann, school, { text, targets: [account] })
    const kept = (await readPost(house.works, ann, id)).post.draft.text
    expect(kept).toContain('ab')
    expect(kept).toContain('\u202eabc\u202c')
    expect(kept.length).toBeGreaterThan(100_000)
    expect(await handInPost(house.works, ann, id)).toMatchObject({ refused: [{ refused: 'does-not-fit' }] })
  })
})

describe('another trust or school', () => {
  test('sees nothing of it', async () => {
    const id = await handedIn('Ours alone.')
    const elsewhere = await house.addSchool('Another School')
    const stranger = await house.addPerson('Stranger Head', ['headteacher'], elsewhere, 'Another School')
    await expect(readPost(house.works, stranger, id)).rejects.toThrow('There is no such post.')
    expect(
      await decidePost(house.works, stranger, id, { version: id, decision: 'approved', words: '', confirmed: '' }),
    ).toMatchObject({ refused: 'not-waiting' })
  })
})

describe('a second school under trust-provider', () => {
  test('treats the same name otherwise: the approver must see to the extra consent (s1-protocol-2c), nobody is stopped', async () => {
    const second = await house.addSchool('Larkenby School')
    const head = await house.addPerson('Rowena Head', ['headteacher'], second, 'Larkenby School')
    const teacher = await house.addPerson('Tim Teacher', ['teacher'], second, 'Larkenby School')
    const page = await house.addAccount(second, 'facebook', 'Larkenby on Facebook')
    await house.adopt(head, second, 'trust-provider')
    const families = await openFamilies(house, second, head)
    const josh = await families.addChild('Josh', 'Bennett')
    await families.says(josh, [{ kind: 'full_name', channel: 'facebook', answer: 'yes' }])
    const id = await house.write(teacher, second, {
      text: 'Well done Josh Bennett, who won the race!',
      targets: [page],
      named: { [josh]: 'full_name' },
    })
    const { check } = await readPost(house.works, teacher, id)
    const named = check.findings.find(finding => finding.kind === 'pupil_name')
    expect(named).toMatchObject({ outcome: 'approve', clauses: expect.arrayContaining(['s1-protocol-2c']) })
    expect(await handInPost(house.works, teacher, id)).toMatchObject({ handedIn: expect.any(String) })
    expect(await approve(head, id)).toMatchObject({ decided: 'approved' })
    expect((await readPost(house.works, head, id)).decision?.clauses).toContain('s1-protocol-5')
  })

  test('whoever approves says that a finding is wrong, for this one version: sealed and in history; no teacher may (publishing.clear_finding)', async () => {
    const third = await house.addSchool('Wendle School')
    const head = await house.addPerson('Hana Head', ['headteacher'], third, 'Wendle School')
    const line = await house.addPerson('Lena Line', ['line_manager'], third, 'Wendle School')
    const teacher = await house.addPerson('Tess Teacher', ['teacher'], third, 'Wendle School')
    const other = await house.addPerson('Theo Teacher', ['teacher'], third, 'Wendle School')
    const page = await house.addAccount(third, 'facebook', 'Wendle on Facebook')
    await house.adopt(head, third, 'trust-provider')
    const id = await house.write(teacher, third, { text: 'Ring 01632 960123 for a ticket.', targets: [page] })
    const handIn = async (text: string) => {
      await house.rewrite(teacher, id, { text })
      const { check } = await readPost(house.works, teacher, id)
      const stopping = check.findings.filter(one => one.outcome === 'block').map(one => one.key)
      await house.rewrite(teacher, id, { contested: Object.fromEntries(stopping.map(key => [key, 'Our office.'])) })
      expect(await handInPost(house.works, teacher, id)).toMatchObject({ handedIn: expect.any(String) })
      expect(stopping).toHaveLength(1)
      return { version: (await readPost(house.works, line, id)).version?.id ?? '', finding: stopping[0] ?? '' }
    }
    const clear = (by: Visitor, wish: { version: string; finding: string }) =>
      clearFindingOfPost(house.works, by, id, { ...wish, reason: 'It is the number of the office.' })
    const first = await handIn('Ring 01632 960123 for a ticket.')
    for (const by of [teacher, other]) expect(await clear(by, first)).toHaveProperty('refused')
    expect(await clear(line, first)).toMatchObject({ cleared: true, role: 'line_manager' })

    // Other words are another version, of which nobody has said so.
    await takeBackPost(house.works, teacher, id)
    const next = await handIn('Ring 01632 960123 today.')
    expect(next.version).not.toBe(first.version)
    expect(await approve(line, id)).toMatchObject({ refused: 'finding-open', clauses: ['s1-compliance-h'] })
    expect(await clear(other, next)).toMatchObject({ refused: 'not-the-one-who-clears' })
    expect(await clear(line, next)).toMatchObject({ cleared: true })
    const { version, sentence } = await readPost(house.works, line, id)
    expect(await approve(line, id)).toMatchObject({ decided: 'approved' })
    const steps = await happened(id)
    expect(steps.filter(one => one.kind === 'finding-cleared')).toMatchObject(
      [first, next].map(one => ({
        facts: { version_id: one.version, as_role: 'line_manager' },
        words: { by_name: 'Lena Line', reason: 'It is the number of the office.' },
        clauses: ['s1-compliance-h'],
      })),
    )
    const clearings = await act(house.works, theHouse(house.trust), ({ tx }) => clearingsOf(tx, next.version))
    const seal = sealOf(version?.hash ?? '', clearings, sentence)
    expect(steps.find(one => one.kind === 'post-approved')?.facts).toMatchObject({ seal })
    expect(sealOf(version?.hash ?? '', [], sentence)).not.toBe(seal)
  })
})

test('every job of these ways carries ids, days and instants alone: the tables of jobs hold every trust’s, without a wall', async () => {
  const { rows } = await house.boot.query<{ job: string; part: string; value: string }>(
    `select distinct job.name as job, part.key as part, part.value #>> '{}' as value from jobs.job, jsonb_each(job.data) as part`,
  )
  expect(new Set(rows.map(({ job }) => job)).size).toBeGreaterThan(2)
  const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
  const DAY_OR_INSTANT = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/
  expect(rows.filter(({ value }) => !ID.test(value) && !DAY_OR_INSTANT.test(value))).toEqual([])
})
