import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../checks/checks.ts'
import { canonicalJson, historyOf, sha256 } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { countFindings } from '../check-figures/check-figures.store.ts'
import { waitingFor } from '../deciding/deciding.pages.tsx'
import { everyClauseThatSets } from '../../policy/testing/clauses-of-packs.ts'
import { changedByPolicy } from '../going-out/check-again.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { asksAdults } from '../writing/adults-asked.ts'
import { askName } from './author-answers.ts'
import { clearFindingOfPost } from './clear-finding.ts'
import { decidePost } from './decide-post.ts'
import { isDoubt } from './doubts.rule.ts'
import { asksToBeWeighed } from './picture-questions.rule.ts'
import { handInPost } from './hand-in-post.ts'
import { makerId } from './picture-maker.rule.ts'
import { contentHash, type Draft } from './post.ts'
import { readPost } from './read-post.ts'
import { secondReader } from './second-reader.rule.ts'

let house: PublishingHouse

beforeAll(async () => {
  house = await openPublishingHouse()
})
afterAll(async () => {
  await house.close()
})

/** A school under one policy, with whom these tests need. */
async function schoolUnder(pack: string) {
  const school = await house.addSchool()
  const head = await house.addPerson('Mrs Ifeoma Adebisi', ['headteacher'], school)
  const manager = await house.addPerson('Mr Gethin Probert', ['line_manager', 'account_manager'], school)
  const ann = await house.addPerson('Miss Ann Pugh', ['teacher'], school)
  await house.addPupil(school, 'Rose', 'Hartley')
  const account = await house.addAccount(school, 'facebook', 'Robin Hill on Facebook')
  await house.adopt(head, school, pack)
  return { school, head, manager, ann, account }
}
type School = Awaited<ReturnType<typeof schoolUnder>>

const PHOTO = 'We used a photo from Google Images for our display.'

async function draftOf(at: School, text: string): Promise<string> {
  return house.write(at.ann, at.school, { text, targets: [at.account] })
}

async function asking(at: School, id: string, kind: Finding['kind']): Promise<Finding> {
  const found = (await readPost(house.works, at.ann, id)).check.findings.find(one => one.kind === kind)
  if (found?.ask === undefined) throw new Error(`No ${kind} asks anything.`)
  return found
}

/** Says nothing but this about what was found; an empty answer is none. */
async function answer(at: School, id: string, kind: Finding['kind'], says: string): Promise<void> {
  await house.rewrite(at.ann, id, { asked: { [askName(await asking(at, id, kind))]: says } })
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

describe('what a finding asks', () => {
  test('is answered before the draft is handed in (s2-content-05)', async () => {
    const at = await schoolUnder('church-primary')
    const id = await draftOf(at, PHOTO)
    await answer(at, id, 'copyright_uncredited', '')
    const { key } = await asking(at, id, 'copyright_uncredited')
    expect(await handInPost(house.works, at.ann, id)).toEqual({
      refused: [{ refused: 'ask-open', clauses: ['s2-content-05'], details: [key] }],
    })
    await answer(at, id, 'copyright_uncredited', 'licensed')
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({ handedIn: expect.any(String) })
  })

  test('goes with the version under its hash, stands beside the finding, and in history as fixed words', async () => {
    const at = await schoolUnder('church-primary')
    const id = await draftOf(at, PHOTO)
    await answer(at, id, 'copyright_uncredited', 'ours')
    await handInPost(house.works, at.ann, id)
    const { version, check } = await readPost(house.works, at.manager, id)
    expect(check.findings.find(one => one.kind === 'copyright_uncredited')?.answered).toEqual({
      id: 'ours',
      label: 'Ours: somebody at the school made it',
      does: 'advise',
    })
    expect(version?.answers.found).toMatchObject([{ kind: 'copyright_uncredited', answer: 'ours' }])
    expect(version?.content.answers).toBe(sha256(canonicalJson(version?.answers)))
    expect(version === null ? '' : contentHash(version.content)).toBe(version?.hash)
    const history = await act(house.works, at.head.identity, one => historyOf(one.tx, id))
    expect(history.find(one => one.kind === 'author-answered')).toMatchObject({
      clauses: ['s2-content-05'],
      facts: { found: ['copyright_uncredited:ours'], pictures: [], answers: 1 },
      words: {},
    })
    // Nobody may change it afterwards, the application least of all.
    await expect(
      act(house.works, at.ann.identity, one =>
        one.tx
          .updateTable('post_versions')
          .set({ answers: '{}' })
          .where('id', '=', version?.id ?? '')
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/)
  })

  test('of a reminder is answered before the draft is handed in, where the policy leaves it to a person (s2-content-03c)', async () => {
    const at = await schoolUnder('church-primary')
    const id = await draftOf(at, 'Some parents clearly cannot read, what a bunch of idiots.')
    await answer(at, id, 'negative_tone', '')
    const { key, outcome } = await asking(at, id, 'negative_tone')
    expect(outcome).toBe('approve')
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({
      refused: expect.arrayContaining([expect.objectContaining({ refused: 'ask-open', details: [key] })]),
    })
  })

  test('of a reminder too has an answer, and what the policy stops waits for whoever may let it stand (s2-school-use-05a)', async () => {
    const at = await schoolUnder('church-primary')
    const id = await draftOf(at, 'Rose Hartley’s mum has been diagnosed with epilepsy, so the fair is off.')
    const kind = 'confidential_pupil'
    await answer(at, id, kind, '')
    const { key } = await asking(at, id, kind)
    const refused = await handInPost(house.works, at.ann, id)
    expect(refused).toMatchObject({
      refused: expect.arrayContaining([
        expect.objectContaining({ refused: 'finding-stops', details: expect.arrayContaining([key]) }),
      ]),
    })
    // It is told once that it stops, and not once more that it asks.
    expect(JSON.stringify(refused)).not.toContain('ask-open')
    await answer(at, id, kind, 'agreed')
    const { check, post } = await readPost(house.works, at.ann, id)
    const names = check.findings.filter(({ outcome, key: one }) => outcome === 'block' && one !== key)
    await house.rewrite(at.ann, id, {
      ...post.draft,
      contested: Object.fromEntries(names.map(one => [one.key, 'The family asked us to.'])),
    })
    expect(await handInPost(house.works, at.ann, id)).toHaveProperty('handedIn')
    const { version, stillStopping } = await readPost(house.works, at.manager, id)
    expect(version?.answers.found).toMatchObject([
      { kind, asked: 'Does this tell something private of a child?', answer: 'agreed', does: 'clearer' },
    ])
    expect(stillStopping.map(one => one.kind)).toContain(kind)
    expect(await approve(at.manager, id)).toMatchObject({ refused: 'finding-open' })
  })

  test('is asked again when its words are changed, and not when others are (s2-content-05)', async () => {
    const at = await schoolUnder('church-primary')
    const id = await draftOf(at, PHOTO)
    await answer(at, id, 'copyright_uncredited', 'ours')
    const { draft } = (await readPost(house.works, at.ann, id)).post
    const answeredIn = async (text: string) =>
      (await readPost(house.works, at.ann, id, { draft: { ...draft, text }, alts: {} })).check.findings.find(
        one => one.kind === 'copyright_uncredited',
      )?.answered?.id
    expect(await answeredIn(`${PHOTO} Come and see it.`)).toBe('ours')
    expect(await answeredIn('We used another photo from Google Images for our display.')).toBeUndefined()
  })

  test('is looked at again with her answers when another policy begins, and nothing comes back for it', async () => {
    const at = await schoolUnder('church-primary')
    const id = await draftOf(at, PHOTO)
    await answer(at, id, 'copyright_uncredited', 'ours')
    await handInPost(house.works, at.ann, id)
    house.pass(60_000)
    await house.adopt(at.head, at.school, 'church-primary')
    const { version } = await readPost(house.works, at.manager, id)
    expect(
      version === null ? null : await act(house.works, at.head.identity, one => changedByPolicy(one, version)),
    ).toBe(null)
  })
})

describe('a doubt about rights under trust-provider', () => {
  test('holds the post, and the head settles it, not who approves (s1-ip-06)', async () => {
    const at = await schoolUnder('trust-provider')
    const id = await draftOf(at, PHOTO)
    await answer(at, id, 'copyright_uncredited', 'unsure')
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({ handedIn: expect.any(String) })
    expect(await approve(at.manager, id)).toMatchObject({
      refused: 'finding-open',
      clauses: expect.arrayContaining(['s1-ip-06']),
    })
    const read = await readPost(house.works, at.manager, id)
    const [held] = read.stillStopping
    const clear = (by: Visitor) =>
      clearFindingOfPost(house.works, by, id, {
        version: read.version?.id ?? '',
        finding: held?.key ?? '',
        reason: 'I asked: it is free to use.',
      })
    expect(await clear(at.manager)).toMatchObject({
      refused: 'not-the-one-who-clears',
      clauses: expect.arrayContaining(['s1-ip-06']),
    })
    expect(await clear(at.head)).toMatchObject({ cleared: true })
    expect(await approve(at.manager, id)).toMatchObject({ decided: 'approved' })
  })

  test('stands among what waits for the head until she has settled it (s2-content-05)', async () => {
    const at = await schoolUnder('church-primary')
    const id = await draftOf(at, PHOTO)
    await answer(at, id, 'copyright_uncredited', 'unsure')
    await handInPost(house.works, at.ann, id)
    const holds = async () => (await waitingFor(house.works, at.head, 200)).find(post => post.id === id)?.held.length
    expect(await holds()).toBe(1)
    const read = await readPost(house.works, at.head, id)
    await clearFindingOfPost(house.works, at.head, id, {
      version: read.version?.id ?? '',
      finding: read.stillStopping[0]?.key ?? '',
      reason: 'It is ours, I took it.',
    })
    expect(await holds()).toBe(0)
  })
})

describe('a doubt about rights in the policy’s own question, under trust-provider', () => {
  const MUSIC = 'Our dance to a song that we all love.'

  async function unsure(at: School): Promise<string> {
    const id = await draftOf(at, MUSIC)
    await house.rewrite(at.ann, id, { holds: ['others_material'], answers: { rights: 'unsure' } })
    return id
  }

  test('can be handed in, holds the post and waits for the head, who settles it (s1-ip-06)', async () => {
    const at = await schoolUnder('trust-provider')
    const id = await unsure(at)
    const draft = await readPost(house.works, at.ann, id)
    expect(draft.check.findings.filter(isDoubt)).toMatchObject([{ outcome: 'block', answered: { does: 'head' } }])
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({ handedIn: expect.any(String) })
    expect(await approve(at.manager, id)).toMatchObject({
      refused: 'finding-open',
      clauses: expect.arrayContaining(['s1-ip-06']),
    })
    expect((await waitingFor(house.works, at.head, 200)).find(post => post.id === id)?.held).toHaveLength(1)
    const read = await readPost(house.works, at.manager, id)
    const clear = (by: Visitor) =>
      clearFindingOfPost(house.works, by, id, {
        version: read.version?.id ?? '',
        finding: read.stillStopping[0]?.key ?? '',
        reason: 'The trust has a licence for it.',
      })
    expect(await clear(at.manager)).toMatchObject({ refused: 'not-the-one-who-clears' })
    expect(await clear(at.head)).toMatchObject({ cleared: true })
    expect(await approve(at.manager, id)).toMatchObject({ decided: 'approved' })
  })

  test('stays with its version when another policy begins, and is no figure of the check', async () => {
    const at = await schoolUnder('trust-provider')
    const id = await unsure(at)
    await handInPost(house.works, at.ann, id)
    house.pass(60_000)
    await house.adopt(at.head, at.school, 'trust-provider')
    const { version } = await readPost(house.works, at.manager, id)
    expect(
      version === null ? null : await act(house.works, at.head.identity, one => changedByPolicy(one, version)),
    ).toBe(null)
    const counted = await act(house.works, at.head.identity, one => countFindings(one.tx, at.school, new Date(0)))
    expect(counted.map(({ kind }) => kind)).not.toContain('copyright_uncredited')
  })
})

describe('who took or made a picture', () => {
  async function withPictures(pack: string) {
    const at = await schoolUnder(pack)
    const id = await draftOf(at, 'Clay and water.')
    for (const position of [1, 2])
      await house.boot.query(
        `insert into house.post_pictures values ($1, gen_random_uuid(), $2, $3, $4, 10, 4, 3, 'Hands and clay', '{}', now())`,
        [house.trust, id, position, String(position).repeat(64)],
      )
    const { pictures } = await readPost(house.works, at.ann, id)
    const shown = Object.fromEntries(pictures.map(picture => [picture.id, {}]))
    const say = (answers: Record<string, string>, rights?: Draft['rights']) =>
      house.rewrite(at.ann, id, { shown, answers, ...(rights === undefined ? {} : { rights }) })
    return { at, id, first: pictures[0]?.id ?? '', second: pictures[1]?.id ?? '', say }
  }

  test.each(everyClauseThatSets('screening.copyright'))(
    '$pack: is not handed in before it is said of each ($clause)',
    async ({ pack, clause }) => {
      const { at, id, first, second, say } = await withPictures(pack)
      await say({ [makerId(first)]: '', [makerId(second)]: 'mine' })
      const refusals = await handInPost(house.works, at.ann, id)
      expect(refusals).toMatchObject({
        refused: expect.arrayContaining([
          { refused: 'question-open', clauses: expect.arrayContaining([clause]), details: [makerId(first)] },
        ]),
      })
      expect(JSON.stringify(refusals)).not.toContain(makerId(second))
    },
  )

  test('somebody else’s goes with its source and licence, under the seal and before the approver (s0-4.1b)', async () => {
    const { at, id, first, second, say } = await withPictures('unit-local-authority')
    await say({ [makerId(second)]: 'other' }, { [second]: { source: 'Ann Bowen, annbowen.example', licence: ' ' } })
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({
      refused: [{ refused: 'rights-unsaid', clauses: ['s0-4.1b'], details: [second] }],
    })
    const rights = { source: 'Ann Bowen, annbowen.example', licence: 'CC BY 4.0' }
    await say({ [makerId(first)]: 'mine', [makerId(second)]: 'other' }, { [second]: rights })
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({ handedIn: expect.any(String) })
    const { version, sentence } = await readPost(house.works, at.manager, id)
    expect(version?.answers.questions.filter(one => one.rights !== undefined)).toMatchObject([
      { picture: 2, answer: 'Somebody outside the school', rights },
    ])
    expect(version?.content.answers).toBe(sha256(canonicalJson(version?.answers)))
    // What the author said of a picture brings the approver’s own question about it.
    expect(sentence).toContain('we may share what others made')
  })

  test('nobody knows: it waits for the head (s1-ip-06)', async () => {
    const { at, id, second, say } = await withPictures('trust-provider')
    await say({ [makerId(second)]: 'unsure' })
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({ handedIn: expect.any(String) })
    expect(await approve(at.manager, id)).toMatchObject({
      refused: 'finding-open',
      clauses: expect.arrayContaining(['s1-ip-06']),
    })
  })
})

describe('who does not work here', () => {
  const THANKS = 'Thank you to Mr Oakley, the farmer.'

  test('is not named without having agreed (s0-4.1c-ii)', async () => {
    const at = await schoolUnder('unit-local-authority')
    const id = await draftOf(at, THANKS)
    await answer(at, id, 'third_party_name', 'not-asked')
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({
      refused: expect.arrayContaining([
        expect.objectContaining({ refused: 'finding-stops', clauses: expect.arrayContaining(['s0-4.1c-ii']) }),
      ]),
    })
  })

  test.each([
    ['a farmer', THANKS],
    ['a parent by her full name', 'Thank you to Ngozi Okafor for the cakes.'],
  ])('%s is asked about before it is handed in, as a colleague is (s0-4.1a-ii, s0-4.1a-iii)', async (_who, text) => {
    const at = await schoolUnder('unit-local-authority')
    const child = await house.addPupil(at.school, 'Chidi', 'Eze')
    const guardian = randomUUID()
    await house.boot.query(`insert into house.guardians (trust_id, id, name) values ($1, $2, 'Ngozi Okafor')`, [
      house.trust,
      guardian,
    ])
    await house.boot.query(
      `insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority)
       values ($1, $2, $3, 'mother', true, 1)`,
      [house.trust, child, guardian],
    )
    const id = await draftOf(at, text)
    await answer(at, id, 'third_party_name', 'agreed')
    const mentioned = async () =>
      (await readPost(house.works, at.ann, id)).questions.find(one => one.id === 'people-mentioned')
    expect((await mentioned())?.clauses).toEqual(expect.arrayContaining(['s0-4.1a-ii', 's0-4.1a-iii']))
    await house.rewrite(at.ann, id, { answers: { 'people-mentioned': '' } })
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({
      refused: expect.arrayContaining([
        {
          refused: 'question-open',
          clauses: expect.arrayContaining(['s0-4.1a-ii', 's0-4.1a-iii']),
          details: expect.arrayContaining(['people-mentioned']),
        },
      ]),
    })
    // Somebody out of a book reads none of our posts.
    await answer(at, id, 'third_party_name', 'known')
    expect(await mentioned()).toBeUndefined()
  })

  test('a firm is known by its name or its trade: one question, and a yes asks what is asked of everybody (s0-4.1a-ii, s0-4.1a-iii)', async () => {
    const at = await schoolUnder('unit-local-authority')
    const id = await draftOf(at, 'A bench came from Hartley & Sons today.')
    const questions = async () => (await readPost(house.works, at.ann, id)).questions
    const firm = (await questions()).find(one => one.id.startsWith('firm_'))
    expect(firm).toMatchObject({ asks: expect.stringContaining('“Hartley & Sons”'), clauses: ['s0-4.1a-iii'] })
    await house.rewrite(at.ann, id, { answers: { [firm?.id ?? '']: '' } })
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({
      refused: [{ refused: 'question-open', clauses: ['s0-4.1a-iii'], details: [firm?.id] }],
    })
    await house.rewrite(at.ann, id, { answers: { [firm?.id ?? '']: 'none' } })
    expect((await questions()).map(one => one.id)).not.toContain('people-mentioned')
    await house.rewrite(at.ann, id, { answers: { [firm?.id ?? '']: 'firm', 'people-mentioned': '' } })
    expect((await questions()).map(one => one.id)).toContain('people-mentioned')
    await house.rewrite(at.ann, id, { answers: { [firm?.id ?? '']: 'firm', 'people-mentioned': '' } })
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({
      refused: [{ refused: 'question-open', details: ['people-mentioned'] }],
    })
    await house.rewrite(at.ann, id, { answers: { [firm?.id ?? '']: 'firm', 'people-mentioned': 'content' } })
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({ handedIn: expect.any(String) })
    expect((await readPost(house.works, at.manager, id)).version?.answers.holds).toEqual(['adults'])
  })

  test('whoever approves words about an adult or a firm is their second reader, and nobody sends such a post alone (s0-4.1a-ii, s0-4.1a-iii)', async () => {
    const at = await schoolUnder('unit-local-authority')
    const second = async (id: string) => {
      const { standing, check, version } = await readPost(house.works, at.manager, id)
      return version === null ? null : secondReader(standing.policy.settings, check, version.answers)
    }
    const handIn = async (by: Visitor, text: string, answers: Readonly<Record<string, string>>) => {
      const id = await house.write(by, at.school, { text, targets: [at.account] })
      const said = Object.fromEntries(
        (await readPost(house.works, by, id)).questions
          .filter(one => one.id.startsWith('firm_'))
          .map(one => [one.id, answers['firm'] ?? '']),
      )
      await house.rewrite(by, id, { answers: { ...said, ...answers } })
      expect(await handInPost(house.works, by, id)).toMatchObject({ handedIn: expect.any(String) })
      return id
    }
    const FIRM = 'A bench came from Hartley & Sons today.'
    const ofFirm = await handIn(at.ann, FIRM, { firm: 'firm', 'people-mentioned': 'content' })
    expect(await second(ofFirm)).toEqual(expect.arrayContaining(['s0-4.1a-ii', 's0-4.1a-iii']))
    expect(await second(await handIn(at.ann, FIRM, { firm: 'none' }))).toBeNull()
    expect(await second(await handIn(at.ann, 'The bench is ready.', {}))).toBeNull()
    // The head herself, who may approve all others, does not send it alone.
    const hers = await handIn(at.head, FIRM, { firm: 'firm', 'people-mentioned': 'content' })
    expect(await approve(at.head, hers)).toMatchObject({ refused: 'own-post' })
    expect(await approve(at.manager, hers)).not.toHaveProperty('refused')
  })

  test.each([
    ['no firm is named', 'unit-local-authority', 'The bench is ready.'],
    ['the policy does not protect suppliers', 'church-primary', 'A bench came from Hartley & Sons today.'],
    ['a register answers what a yes would bring', 'trust-provider', 'A bench came from Hartley & Sons today.'],
  ])('nothing is asked about firms where %s', async (_why, pack, text) => {
    const at = await schoolUnder(pack)
    const id = await draftOf(at, text)
    const { questions } = await readPost(house.works, at.ann, id)
    expect(questions.filter(one => one.id.startsWith('firm_'))).toEqual([])
  })

  test('has a permission in the register, where it is to be in writing beforehand (s1-respect-02)', async () => {
    const at = await schoolUnder('trust-provider')
    const id = await draftOf(at, THANKS)
    await answer(at, id, 'third_party_name', 'agreed')
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({
      refused: [{ refused: 'adults-unsaid', clauses: expect.arrayContaining(['s1-respect-02']), details: ['name'] }],
    })
    // And the page has the place where she says who it is.
    expect(asksAdults(await readPost(house.works, at.ann, id))).toBe(true)
    // Somebody out of a book needs none.
    await answer(at, id, 'third_party_name', 'known')
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({ handedIn: expect.any(String) })
  })
})

describe('a name that may be a word under church-primary', () => {
  test('can be handed in by one press, and the head alone says that it may stand (s2-school-use-05a)', async () => {
    const at = await schoolUnder('church-primary')
    const id = await draftOf(at, 'Our day with Rose was fun.')
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({ refused: [{ refused: 'finding-stops' }] })
    await answer(at, id, 'pupil_name', 'not-ours')
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({ handedIn: expect.any(String) })
    const read = await readPost(house.works, at.manager, id)
    expect(read.stillStopping).toHaveLength(1)
    expect(await approve(at.manager, id)).toMatchObject({ refused: 'finding-open' })
    const clear = (by: Visitor) =>
      clearFindingOfPost(house.works, by, id, {
        version: read.version?.id ?? '',
        finding: read.stillStopping[0]?.key ?? '',
        reason: 'Rose is the donkey.',
      })
    expect(await clear(at.manager)).toMatchObject({ refused: 'not-the-one-who-clears' })
    expect(await clear(at.head)).toMatchObject({ cleared: true })
  })
})

describe('a picture', () => {
  test('whose answer the policy does not allow is not handed in; the answers go with the version (s2-school-use-06b)', async () => {
    const at = await schoolUnder('church-primary')
    const id = await draftOf(at, 'Clay and water.')
    await house.boot.query(
      `insert into house.post_pictures values ($1, gen_random_uuid(), $2, 1, $3, 10, 4, 3, 'Hands and clay', '{}', now())`,
      [house.trust, id, 'a'.repeat(64)],
    )
    const { pictures, questions } = await readPost(house.works, at.ann, id)
    const shown = Object.fromEntries(pictures.map(picture => [picture.id, {}]))
    const clothing = questions.find(one => one.picture?.about === 'clothing')
    await house.rewrite(at.ann, id, { shown, answers: { [clothing?.id ?? '']: 'yes' } })
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({
      refused: [{ refused: 'question-stops', details: [clothing?.id] }],
    })
    await house.rewrite(at.ann, id, { shown })
    expect(await handInPost(house.works, at.ann, id)).toMatchObject({ handedIn: expect.any(String) })
    const { version } = await readPost(house.works, at.manager, id)
    const ofPicture = version?.answers.questions.filter(({ picture }) => picture === 1) ?? []
    expect(ofPicture.map(({ answer: said }) => said)).toEqual(['Work that pupils made', 'No', 'No', 'No', 'Me'])
    expect(ofPicture.map(({ chosen }) => chosen)).toEqual(['work', 'no', 'no', 'no', 'mine'])
    expect(ofPicture.some(asksToBeWeighed)).toBe(false)
    const history = await act(house.works, at.head.identity, one => historyOf(one.tx, id))
    expect(history.find(one => one.kind === 'author-answered')).toMatchObject({
      clauses: expect.arrayContaining(['s2-school-use-06b']),
      facts: { pictures: ['1:kind:work', '1:clothing:no', '1:name:no', '1:boards:no', '1:maker:mine'] },
    })
  })
})
