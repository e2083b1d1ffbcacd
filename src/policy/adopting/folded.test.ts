import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embeddedPack } from '../packs/packs.ts'
import { answerInWords } from '../pages/answer-in-words.ts'
import { policyRoutes } from '../policy.ts'
import { structuralRules } from '../structural-rules.ts'
import { wordsIn } from '../../ui/ui.ts'
import { adoptAtOnce } from '../testing/adopt-at-once.ts'
import { openPageHouse, type PageHouse, type Seen } from '../testing/page-house.tsx'
import { readyToFreeze } from '../testing/ready-draft.ts'
import { type Somebody, somebodyAt } from '../testing/somebody-at.ts'

/** Adopting is made short by folding. What is folded, for whom, and that nothing a person has to see is among it. */

let house: PageHouse
let trust: string
const t = wordsIn('en-GB')
const PACK = 'church-primary'
const pack = embeddedPack(PACK) ?? never()
const [first = never(), second = never()] = pack.openQuestions.filter(one => one.asked === 'always')
const suggested = pack.openQuestions.filter(one => one.asked === 'suggested')
const [oneSuggested = never()] = suggested

function never(): never {
  throw new Error('The pack is another one.')
}

beforeAll(async () => {
  house = await openPageHouse(policyRoutes)
  trust = await house.addTrust()
})
afterAll(() => house.close())

type At = { school: string; head: Somebody; chair: Somebody; draft: string }

/** Everything is answered, taken and looked at by the head; the chair works on the same draft and has looked at nothing. */
async function ready(): Promise<At> {
  const school = await house.addSchool(trust, 'Orrin Primary')
  const [head, chair] = [
    await somebodyAt(house, trust, school, 'headteacher'),
    await somebodyAt(house, trust, school, 'chair_of_governors'),
  ]
  const draft = await readyToFreeze(house.works, head.visitor, school, PACK)
  return { school, head, chair, draft: `/policy/drafts/${draft}` }
}

/** What is read without opening anything. */
function inTheOpen({ body }: Seen): string {
  const copy = body.cloneNode(true) as HTMLElement
  for (const folded of copy.querySelectorAll('details:not([open]) > :not(summary)')) folded.remove()
  return copy.textContent ?? ''
}

const summaries = ({ body }: Seen) =>
  [...body.querySelectorAll('main details > summary')].map(one => one.textContent?.trim() ?? '')
const closed = ({ body }: Seen) => body.querySelectorAll('main details:not([open])').length
const ofSeal = (page: Seen) => page.body.querySelector('input[name="of"]')?.getAttribute('value') ?? ''

async function frozen(at: At): Promise<string> {
  await at.head.post(`${at.draft}/seal`, { of: ofSeal(await at.head.get(`${at.draft}/check`)) })
  const { rows } = await house.boot.query<{ id: string }>('select id from house.policy_seals where draft_id = $1', [
    at.draft.split('/').at(-1),
  ])
  return `/policy/sign/${rows[0]?.id}`
}

describe('what changes', () => {
  test('at a first adoption what the policy sets is in the open, and what is looser with what held until then', async () => {
    const at = await ready()
    const page = await at.head.get(`${at.draft}/look/changes`)
    const shown = inTheOpen(page)
    // Set by the policy and stricter: in the open, without the value that nobody here has ever lived by.
    expect(shown).toContain('May a pupil’s name stand in a post?')
    expect(shown).not.toContain('Until then: Yes, with the family’s consent.')
    // Looser than ours: in full.
    expect(shown).toContain('May a child’s face be seen on the school’s website?')
    expect(shown).toContain('Until then: With the family’s consent to faces on this very platform.')
    // Each stands once: in the open, or among what follows from answers.
    const rows = page.body.querySelectorAll('main .govuk-summary-list__row').length - pack.clauses.length
    expect(rows).toBe(Number(/(\d+) settings change/.exec(page.text)?.[1]))
    expect(shown).not.toContain('May a post single out one person, for praise for example?')
    // Each looser one of those counted above is there with what held until then.
    const looser = Number(/(\d+) looser/.exec(page.text)?.[1])
    expect(looser).toBeGreaterThan(0)
    expect(shown.match(/Until then:/g)).toHaveLength(looser)
  })

  test('what is folded says how many and of what kind, and all of it can be opened by one link', async () => {
    const at = await ready()
    const page = await at.head.get(`${at.draft}/look/changes`)
    const of = (strength: string) => pack.clauses.filter(clause => clause.strength === strength).length
    expect(summaries(page)).toEqual([
      expect.stringMatching(/^\d+ more follow from your answers, \d+ of them stricter, none looser$/),
      `All ${pack.clauses.length} clauses are new: ${of('must')} must, ${of('should')} should, ${of('advice')} advice`,
    ])
    const all = await at.head.get(`${at.draft}/look/changes?show=all`)
    expect(closed(all)).toBe(0)
    for (const clause of pack.clauses) expect(all.text).toContain(clause.says)
    const [, changes] = /(\d+) settings change/.exec(all.text) ?? []
    expect(all.text.match(/Until then:/g)).toHaveLength(Number(changes))
    // The press stands under it as well, for exactly the same.
    expect(ofSeal(all)).toBe(ofSeal(page))
  })

  test('compared with a policy in force every setting stands with what held until then, and nothing of it is folded', async () => {
    const at = await ready()
    const open = Object.fromEntries((embeddedPack('model-policy')?.openQuestions ?? []).map(one => [one.id, one.ours]))
    await adoptAtOnce(house.works, at.head.visitor, {
      school: at.school,
      pack: 'model-policy',
      answers: { open },
      from: null,
    })
    const page = await at.head.get(`${at.draft}/look/changes`)
    const [, changes] = /(\d+) settings change/.exec(page.text) ?? []
    expect(inTheOpen(page).match(/Until then:/g)).toHaveLength(Number(changes))
  })
})

describe('the rules that are ours', () => {
  test('each stands in one sentence, with what the programme does not keep yet; its reason is folded', async () => {
    const at = await ready()
    const page = await at.head.get(`${at.draft}/look/rules`)
    const shown = inTheOpen(page)
    for (const rule of structuralRules) {
      expect(shown).toContain(rule.inShort)
      if (rule.today !== undefined) expect(shown).toContain(rule.today)
      expect(shown).not.toContain(rule.why)
      expect(page.text).toContain(rule.rule)
      expect(page.text).toContain(rule.why)
    }
    expect(summaries(page)[0]).toBe(
      'Two people for every post: the whole rule, why, and who can stand in (2 people here)',
    )
  })

  test('that nobody here can stand in is never folded', async () => {
    const school = await house.addSchool(trust, 'Orrin Primary')
    const teacher = await somebodyAt(house, trust, school, 'proprietor')
    const draft = (await teacher.post('/policy/adopt', { school })).goesTo ?? ''
    await teacher.post(`${draft}/pack`, { pack: `pack:${PACK}`, seen: '0' })
    expect(inTheOpen(await teacher.get(`${draft}/look/rules`))).toContain(
      'Nobody at this school holds one of these roles today.',
    )
  })
})

describe('the last check', () => {
  test('what she decided is in the open; what she took from us in one press and has looked at is folded, with its number', async () => {
    const at = await ready()
    const page = await at.head.get(`${at.draft}/check`)
    const shown = inTheOpen(page)
    expect(shown).toContain(first.asks)
    expect(shown).not.toContain(oneSuggested.asks)
    expect(page.text).toContain(oneSuggested.asks)
    expect(summaries(page)).toEqual([
      `${suggested.length} answers that you took from our suggestions in one press`,
      expect.stringMatching(/^\d+ policies it is read with are missing or out of date; \d+ things it cites are wrong/),
      `${structuralRules.length} rules of ours, 2 of them not kept in full by this programme yet`,
    ])
    expect(closed(page)).toBe(3)
  })

  test('for a colleague who has not looked herself nothing is folded', async () => {
    const at = await ready()
    const page = await at.chair.get(`${at.draft}/check`)
    expect(closed(page)).toBe(0)
    expect(inTheOpen(page)).toContain(oneSuggested.asks)
  })

  test('an answer other than ours and a value of her own stand in full, before the rest', async () => {
    const at = await ready()
    const other = first.choices.find(choice => choice.id !== first.ours) ?? never()
    await at.head.post(`${at.draft}/questions/${first.id}`, { answer: other.id, seen: '1' })
    await at.head.post(`${at.draft}/settings/policy.review_months`, { value: '6', seen: '0' })
    const shown = inTheOpen(await at.head.get(`${at.draft}/check`))
    const order = [
      'Values of your own',
      '6 months',
      'Answered otherwise than we suggest',
      answerInWords(t, first, other.id),
    ]
    const places = [...order, 'Answered as we suggest', second.asks].map(words => shown.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
  })

  test('nobody freezes what was changed after her page was opened (s2-header-3)', async () => {
    const at = await ready()
    const opened = await at.head.get(`${at.draft}/check`)
    const other = first.choices.find(choice => choice.id !== first.ours) ?? never()
    await at.chair.post(`${at.draft}/questions/${first.id}`, { answer: other.id, seen: '1' })
    // What changed with the answer is looked at again, so that only the freezing itself is left.
    const again = await at.head.get(`${at.draft}/look/changes`)
    await at.head.post(`${at.draft}/look/changes`, { of: ofSeal(again) })
    const late = await at.head.post(`${at.draft}/seal`, { of: ofSeal(opened) })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Somebody has changed something since you opened this page.')
    expect(late.text).toContain('Nothing was frozen')
    expect((await at.head.post(`${at.draft}/seal`, { of: ofSeal(late) })).goesTo).toBe(at.draft)
  })
})

describe('what is signed', () => {
  test('whoever signs sees every answer and the fingerprint in the open, also who froze it a moment before (s2-header-3)', async () => {
    const at = await ready()
    const sign = await frozen(at)
    for (const page of [await at.head.get(sign), await at.chair.get(sign)]) {
      for (const question of pack.openQuestions) expect(inTheOpen(page)).toContain(question.asks)
      expect(inTheOpen(page)).toMatch(/[0-9a-f]{64}/)
      expect(summaries(page).at(-1)).toBe(`Read all ${pack.clauses.length} clauses`)
      expect(page.body.querySelector(`a[href="${sign}?show=all"]`)).not.toBeNull()
    }
  })

  test('one link shows all of it unfolded', async () => {
    const at = await ready()
    const all = await at.head.get(`${await frozen(at)}?show=all`)
    expect(closed(all)).toBe(0)
    for (const clause of pack.clauses) expect(all.text).toContain(clause.says)
  })

  test('a value of the school’s own is signed in the open', async () => {
    const at = await ready()
    await at.head.post(`${at.draft}/settings/policy.review_months`, { value: '6', seen: '0' })
    const changes = `${at.draft}/look/changes`
    await at.head.post(changes, { of: ofSeal(await at.head.get(changes)) })
    const shown = inTheOpen(await at.chair.get(await frozen(at)))
    expect(shown).toContain('Values chosen here')
    expect(shown).toContain('6 months')
  })
})

test('what all answers to a question decide is said once, and not again where it is the question', async () => {
  const at = await ready()
  const page = await at.head.get(`${at.draft}/questions/${first.id}`)
  expect(page.text.match(/May staff say on a personal page where they work\?/g)).toHaveLength(1)
  const same = await at.head.get(`${at.draft}/questions/ask-a-former-pupil`)
  expect(
    same.body.querySelector('main')?.textContent?.match(/May staff send an invitation to a former pupil\?/g),
  ).toHaveLength(1)
})
