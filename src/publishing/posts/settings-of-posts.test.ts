import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findIn, prepareRoll } from '../../checks/checks.ts'
import {
  asWritten,
  embeddedPack,
  ours,
  type SettingName,
  type SettingsInForce,
  weighAnswers,
} from '../../policy/policy.ts'
import { everyClauseThatSets } from '../../policy/testing/clauses-of-packs.ts'
import { openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { writingRoutes } from '../writing/writing.routes.ts'
import { esafetyInTurn, esafetyQuestion } from './esafety-turn.rule.ts'
import { handInPost } from './hand-in-post.ts'
import { importantQuestion } from './important-question.rule.ts'
import { givesSchoolsView, opinionQuestion } from './opinion-question.rule.ts'
import { approverQuestions, authorQuestions, holdsAsked } from './questions-put.ts'
import { readPost } from './read-post.ts'
import { startPost } from './start-post.ts'
import { toneToConfirm } from './tone-question.rule.ts'

const nothing = { outcome: 'clear' as const, findings: [] }
const under = (name: string) => {
  const pack = embeddedPack(name)
  if (pack === undefined) throw new Error(`there is no pack ${name}`)
  return asWritten(pack)
}
/** These settings, with one of another value that no clause is behind. */
function but(settings: SettingsInForce, name: SettingName, value: unknown): SettingsInForce {
  return {
    ...settings,
    // The value is of this very setting; the compiler cannot know which.
    get: (asked: SettingName) =>
      asked === name ? ({ value, clauses: [], from: 'policy' } as never) : (settings.get(asked) as never),
  }
}
const does = (question: ReturnType<typeof importantQuestion>, answer: string) =>
  question === undefined ? null : weighAnswers([question], { [question.id]: answer }).does

describe('what every family must know', () => {
  const important = { check: nothing, pictures: 0, holds: ['important' as const] }

  test.each([
    ['council-personal-use', 's4-3-03', 'letter', 'approved', 'only-here'],
    ['trust-provider', 's1-protocol-4a', 'i-ask', 'asked-me', 'nobody'],
    ['trust-provider', 's1-protocol-4c', 'i-ask', 'asked-me', 'nobody'],
  ] as const)('%s: its author says by what else it goes, or who asked (%s)', (name, clause, one, other, stops) => {
    const put = authorQuestions(under(name), important, []).find(({ id }) => id.startsWith('important-'))
    expect(put?.clauses).toContain(clause)
    expect([does(put, one), does(put, other), does(put, stops)]).toEqual(['go_on', 'go_on', 'return'])
    expect(put === undefined ? null : weighAnswers([put], {}).does).toBe('ask')
    expect(authorQuestions(under(name), { ...important, holds: [] }, []).map(({ id }) => id)).not.toContain(put?.id)
    expect(holdsAsked({ settings: under(name), pack: null })).toContain('important')
  })

  test('a policy that is silent has our question, and that it is ours', () => {
    const put = importantQuestion(ours)
    expect([put?.clauses, does(put, 'post'), does(put, 'not-yet')]).toEqual([[], 'go_on', 'return'])
  })

  test('no second one where the policy puts its own (s2-school-use-09c), and none where the accounts are the way for it (s3-5.3d)', () => {
    expect(importantQuestion(under('church-primary'))).toBeUndefined()
    expect(importantQuestion(under('model-policy'))).toBeUndefined()
    expect(holdsAsked({ settings: under('model-policy'), pack: null })).not.toContain('important')
  })
})

describe('the tone', () => {
  const roll = prepareRoll([], [])
  const sharp = 'Some parents clearly cannot read, what a bunch of idiots.'
  const found = (settings: SettingsInForce) =>
    findIn({ text: sharp, platform: 'facebook' }, roll, settings).findings.find(({ kind }) => kind === 'negative_tone')

  test('model-policy: whoever approves signs that it is positive, which no question of the policy asks (s3-5.5a)', () => {
    const put = approverQuestions(under('model-policy'), { check: nothing, pictures: 0, holds: [] })
    expect(put.find(({ clauses }) => clauses.includes('s3-5.5a'))?.confirms).toBe('it is positive')
  })

  test('is asked about once where the policy asks itself (s1-protocol-3a, s2-school-use-05b)', () => {
    for (const name of ['trust-provider', 'church-primary']) expect(toneToConfirm(under(name))).toBeUndefined()
    expect(toneToConfirm(ours)).toBeUndefined()
    expect(toneToConfirm(but(ours, 'publishing.tone', 'positive_and_relevant'))?.confirms).toContain('relevant')
  })

  test('words that attack go to the approver where posts must be positive, also where they were only advised against', () => {
    const advised = but(ours, 'screening.negative_tone', 'advise')
    expect(found(advised)?.outcome).toBe('advise')
    expect(found(but(advised, 'publishing.tone', 'positive'))).toMatchObject({
      outcome: 'approve',
      setting: 'publishing.tone',
    })
    expect(found(but(but(ours, 'screening.negative_tone', 'off'), 'publishing.tone', 'positive'))).toBeUndefined()
  })
})

describe('an opinion that can be read as the school’s', () => {
  const texts = ['Our school strongly opposes the plan for Mill Lane.']

  test.each(everyClauseThatSets('screening.opinion_as_school'))(
    '$pack: its author is asked whose it is, and one of her own goes back ($clause)',
    ({ of, clause }) => {
      const put = opinionQuestion(asWritten(of), texts)
      expect(put?.clauses).toContain(clause)
      expect(put?.asks).toContain('“Our school strongly opposes the plan for Mill Lane.”')
      expect([does(put, 'none'), does(put, 'school'), does(put, 'own')]).toEqual(['go_on', 'go_on', 'return'])
      expect(opinionQuestion(asWritten(of), ['The choir sang.'])).toBeUndefined()
      const known = { check: nothing, pictures: 0, holds: [], draft: { texts, answers: {} } }
      expect(authorQuestions(asWritten(of), known, []).map(({ id }) => id)).toContain(put?.id)
    },
  )

  test('a view of the school is confirmed by whoever approves, with the head’s word (s4-3-eg-10)', () => {
    const settings = under('council-personal-use')
    const { id = '' } = opinionQuestion(settings, texts) ?? {}
    expect(givesSchoolsView([{ id, chosen: 'own' }])).toBe(false)
    const givesView = givesSchoolsView([{ id, chosen: 'school' }])
    const known = { check: nothing, pictures: 0, holds: [], givesView }
    const put = approverQuestions(settings, known).find(({ clauses }) => clauses.includes('s4-3-eg-10'))
    expect(put?.confirms).toContain('the headteacher has agreed')
    expect(approverQuestions(settings, { ...known, givesView: false })).not.toContainEqual(put)
  })

  test('an answer to one is none to the next that begins alike, nor to a sixth beside five that stand (s2-content-06)', () => {
    const idOf = (...of: string[]) => opinionQuestion(ours, of)?.id
    expect(idOf('I think the builders are done.')).not.toBe(idOf('I think the council is corrupt.'))
    expect(idOf('I think the builders are done. Cakes at two.')).toBe(
      idOf('I think the builders are done. Cakes at three.'),
    )
    const five = ['a', 'b', 'c', 'd', 'e'].map(one => `I think ${one} is best.`)
    const six = [...five, 'I think the council is corrupt.']
    expect(idOf(...five)).not.toBe(idOf(...six))
    expect(opinionQuestion(ours, six)?.asks).toContain('“I think e is best.” and one more')
  })

  test('is advice where the policy is silent, and not asked about where the school turned it off', () => {
    expect(does(opinionQuestion(ours, texts), 'own')).toBe('go_on')
    expect(opinionQuestion(but(ours, 'screening.opinion_as_school', 'off'), texts)).toBeUndefined()
  })
})

describe('the messages on staying safe online (s2-school-use-12)', () => {
  const settings = under('church-primary')

  test('a post about it says which it repeats, and no other post is asked (s2-school-use-12)', () => {
    const put = esafetyQuestion(settings, { 'record-purpose': 'e_safety' })
    expect(put?.clauses).toContain('s2-school-use-12')
    expect(put?.answers.map(({ id }) => id)).toEqual([...settings.get('publishing.esafety_rota').value, 'another'])
    expect(esafetyQuestion(settings, { 'record-purpose': 'trips' })).toBeUndefined()
    expect(esafetyQuestion(ours, { 'record-purpose': 'e_safety' })).toBeUndefined()
  })

  test('they come round: first what was never said, then what was said longest ago (s2-school-use-12)', () => {
    const used = new Map([
      ['nothing_upsetting', new Date('2026-10-01')],
      ['how_to_report', new Date('2026-05-01')],
      ['care_who_you_talk_to', new Date('2026-09-01')],
    ])
    expect(esafetyInTurn(settings, used).map(({ message }) => message)).toEqual([
      'never_meet_without_telling_parents',
      'how_to_report',
      'care_who_you_talk_to',
      'nothing_upsetting',
    ])
    expect(esafetyInTurn(ours, used)).toEqual([])
  })
})

describe('at a school', () => {
  let at: SchoolPages
  let account: string
  beforeAll(async () => {
    at = await openSchoolPages('church-primary', writingRoutes)
    account = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  })
  afterAll(() => at.close())

  test('a message counts as repeated from the day its post is live, and the next stands on the page of writing (s2-school-use-12)', async () => {
    const answers = {
      'record-purpose': 'e_safety',
      'record-audience': 'school',
      'record-esafety': 'nothing_upsetting',
      positive: 'positive',
    }
    const text = 'A reminder: think before you post.'
    const id = await at.house.write(at.ann, at.school, { text, targets: [account], answers })
    const page = async () => (await (await at.as(at.ann)).get(`/posts/${other}/write`)).text
    const other = await at.house.write(at.ann, at.school, { text: 'Another.', targets: [account] })
    expect(await page()).toContain('Staying safe online: next in turn is “Post nothing that upsets others”')
    const outcome = await handInPost(at.house.works, at.ann, id)
    expect(outcome).toMatchObject({ handedIn: expect.any(String) })
    const version = (await readPost(at.house.works, at.ann, id)).version?.id ?? ''
    expect(await page()).toContain('next in turn is “Post nothing that upsets others”')
    await at.house.boot.query(
      `insert into house.post_targets (trust_id, id, post_id, version_id, school_id, account_id, state, live_at, changed_at)
       select trust_id, gen_random_uuid(), post_id, id, school_id, $2, 'live', $3, $3 from house.post_versions where id = $1`,
      [version, account, new Date('2026-11-03T10:00:00Z')],
    )
    expect(await page()).toContain('next in turn is “How to report something”')
    expect(await page()).toMatch(/Post nothing that upsets others: last on .*3 November/)
  })

  test('whoever works here may propose a post and sees where it stands; somebody of another school may not (s1-purpose-04, s1-protocol-4c, s2-content-10, s3-1-a, s3-5.5a)', async () => {
    const trainee = await at.house.addPerson('Tess Trainee', ['member_of_staff'], at.school)
    const outcome = await startPost(at.house.works, trainee, at.school)
    expect(outcome).toMatchObject({ started: expect.any(String) })
    const elsewhere = await at.house.addSchool('Tansel Lane')
    const hers = await (await at.as(trainee)).get('/posts')
    expect(hers.status).toBe(200)
    expect(
      hers.body.querySelector(`a[href="/posts/${'started' in outcome ? outcome.started : ''}/write"]`),
    ).not.toBeNull()
    expect(await startPost(at.house.works, trainee, elsewhere)).toEqual({ refused: 'not-your-school' })
  })
})
