import { getAllByRole, queryByText } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import { noticeVersion } from '../../people/people.ts'
import { act, theHouse } from '../../platform/platform.ts'
import { familyLanguageFor, familyLanguages, wordsIn } from '../../ui/ui.ts'
import { mayGoFor, pupilsRoutes, recordAnswers } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { newPhone, type Phone } from '../testing/phone.ts'
import { makeOwnSlip } from './make-own-slip.ts'

let house: FamiliesHouse
beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes)
})
afterAll(() => house.close())

const born = { 'born-day': '20', 'born-month': '5', 'born-year': '2009' }
const drafts = familyLanguages.filter(one => one.draft).map(one => one.tag)
let pupil: string
beforeEach(async () => {
  pupil = await house.addPupil('Łucja')
  await house.boot.query(`update house.pupils set date_of_birth = '2009-05-20' where id = $1`, [pupil])
  for (const guardian of [await house.addGuardianRow(pupil, 'Ada A'), await house.addGuardianRow(pupil, 'Bo B')])
    await recordAnswers(house.works, office(), pupil, {
      giver: { is: 'guardian', guardian },
      answers: [{ kind: 'face', channel: 'website', answer: 'yes' }],
      how: 'paper',
      interpreter: '',
      wording: house.wording,
      on: new Date().toISOString().slice(0, 10),
      until: null,
    })
})

const office = () => house.visitor('office_manager')
async function slipPath(): Promise<string> {
  const made = await makeOwnSlip(house.works, office(), pupil)
  if ('refused' in made) throw new Error('No slip was made.')
  return new URL(made.address).pathname
}
async function inside(language: string): Promise<Phone> {
  const phone = newPhone(house)
  await phone.post(await slipPath(), born)
  await phone.get(`/own/answers?language=${language}`)
  return phone
}
const KEY = 'seen_and_work-website'
const answer = (phone: Phone, said: 'yes' | 'no', language: string) =>
  phone.post('/own/answers', { wording: house.wording, [`answer[${KEY}]`]: said, language })
const mayGo = () =>
  act(house.works, theHouse(house.trust), async one => {
    const { places } = await mayGoFor(one.tx, house.school, [pupil], ['face'], ['website'], one.at)
    return places[0]?.outcome.may
  })
const keptIn = async (language: string) =>
  (
    await house.boot.query<{ title: string; words: string }>(
      `select distinct w.title, w.words from house.consent_wordings w join house.consent_answers a on a.wording_id = w.id
       where a.pupil_id = $1 and a.giver = 'pupil' and w.language = $2`,
      [pupil, language],
    )
  ).rows

describe('the page of a pupil in another language', () => {
  test.each(drafts)(
    'says on each page that no speaker has checked it, and leaves no English unmarked: %s',
    async tag => {
      const t = wordsIn(familyLanguageFor(tag))
      const english = wordsIn('en-GB')
      const stranger = newPhone(house)
      const slip = await slipPath()
      const before = [
        await stranger.get(`/own?language=${tag}`),
        await stranger.get(slip),
        await stranger.post(slip, { ...born, 'born-day': '21' }),
        await stranger.get('/own/guessed'),
        await stranger.post('/own', { code: '' }),
      ]
      const phone = await inside(tag)
      await answer(phone, 'yes', tag)
      const pages = [
        ...before,
        await phone.get('/own/answers'),
        await phone.post('/own/answers', { language: tag }),
        await phone.get('/own/answers?each=yes'),
        await phone.get('/own/kept'),
      ]
      for (const { body, text } of pages) {
        expect(body.closest('html')?.getAttribute('lang')).toBe(tag)
        expect(body.closest('html')?.getAttribute('dir')).toBe(familyLanguageFor(tag).dir)
        expect(text).toContain(t('languages.mark'))
        const marked = queryByText(body, content => content.startsWith(english('languages.mark').slice(0, 60)))
        expect(marked?.getAttribute('lang')).toBe('en-GB')
        for (const part of [...body.querySelectorAll('[lang="en-GB"]')]) part.remove()
        expect(body.textContent).not.toMatch(/\b(the|your|you|and|of|for|this|with|school)\b/)
      }
      expect((await phone.get('/own/answers')).text).toContain(t('own.answers-title'))
    },
  )

  test('is chosen by a link and kept apart from the choice of her family; opening it changes nothing', async () => {
    const phone = newPhone(house)
    expect((await phone.get('/own?language=pl')).text).toContain('Zdjęcia z Tobą')
    expect((await phone.get('/own')).text).toContain('Zdjęcia z Tobą')
    expect((await phone.get('/family')).text).toContain('Showing and naming your children')
    expect((await phone.get('/own?language=tlh')).text).toContain('Pictures of you')
    const inPolish = await inside('pl')
    expect(await keptIn('pl')).toEqual([])
    expect(getAllByRole((await inPolish.get('/own/answers')).body, 'link').map(one => one.textContent)).toEqual(
      expect.arrayContaining(['English', 'العربية']),
    )
  })
})

describe('her answer in another language (s1-protocol-1b)', () => {
  test.each(drafts)(
    'a no counts at once, in words that nobody has read, and the notice kept says which: %s',
    async tag => {
      const phone = await inside('en-GB')
      await answer(phone, 'yes', 'en-GB')
      expect(await mayGo()).toBe('yes')
      await answer(phone, 'no', tag)
      expect(await mayGo()).toBe('no')
      expect((await phone.get('/own/kept')).text).not.toContain(wordsIn(familyLanguageFor(tag))('own.waits'))
      const notices = await act(house.works, office().identity, async ({ tx }) =>
        (await historyOf(tx, pupil)).flatMap(({ kind, facts }) =>
          kind === 'consent-answered' ? [(facts as { notice?: unknown }).notice] : [],
        ),
      )
      expect(notices).toContain(noticeVersion('own-answers'))
      expect(notices).toContain(noticeVersion('own-answers', familyLanguageFor(tag)))
      expect(noticeVersion('own-answers', familyLanguageFor(tag))).toMatch(new RegExp(`^${tag}-[0-9a-f]{12}$`))
    },
  )

  test('a yes in Polish waits, says so to her, counts once a speaker has read what pupils are asked, and not when a mistake is found', async () => {
    const t = wordsIn(familyLanguageFor('pl'))
    const phone = await inside('pl')
    await answer(phone, 'yes', 'pl')
    expect(await mayGo()).toBe('no')
    for (const page of ['/own/kept', '/own/answers']) expect((await phone.get(page)).text).toContain(t('own.waits'))
    const [kept, ...more] = await keptIn('pl')
    expect([more, kept?.title]).toEqual([[], 'Autumn form, for pupils (Polski)'])
    const shown = [...(await phone.get('/own/answers')).body.querySelectorAll('legend')]
    expect(shown.length).toBeGreaterThan(0)
    for (const one of shown) expect(kept?.words).toContain((one.textContent ?? '').trim())

    const page = await house.asker('office_manager').get('/pupils/ask/languages')
    expect(page.text).toContain('Polski: the words of today for pupils')
    const form = [...page.body.querySelectorAll('form')].find(
      one => one.closest('section')?.textContent?.includes('Polski: the words of today for pupils') === true,
    )
    const seal = form?.querySelector<HTMLInputElement>('input[name=seal]')?.value ?? ''
    const said = { of: 'pl', seal, speaker: 'Mrs Nowak, governor' }
    await house.asker('office_manager').post('/pupils/ask/languages', { ...said, right: 'yes' })
    expect(await mayGo()).toBe('yes')
    expect((await phone.get('/own/answers')).text).toContain(t('languages.mark-read'))
    expect((await phone.get('/own/kept')).text).not.toContain(t('own.waits'))
    // What parents are asked is another text: nobody has read that.
    expect((await house.asker('office_manager').get('/pupils/ask/languages')).text).toContain(
      'Nobody has read them yet',
    )
    await house.asker('office_manager').post('/pupils/ask/languages', { ...said, right: 'no' })
    expect(await mayGo()).toBe('no')
    expect((await phone.get('/own/kept')).text).toContain(t('own.waits'))
  })
})

describe('the notice of privacy', () => {
  test.each(drafts)(
    'stands whole at her form and on a page of its own, marked as a draft, with the English one: %s',
    async tag => {
      const language = familyLanguageFor(tag)
      const t = wordsIn(language)
      const parts = (['what', 'why', 'who', 'long', 'rights'] as const).map(part =>
        t(`people.notice-own-answers-${part}`),
      )
      const { body } = await (await inside(tag)).get('/own/answers')
      const notice = body.querySelector('.cw-notice')
      for (const part of parts) expect(notice?.textContent).toContain(part)
      expect(notice?.textContent).toContain(t('languages.mark-notice'))
      expect(notice?.querySelector('input')?.getAttribute('value')).toBe(
        `own-answers@${noticeVersion('own-answers', language)}`,
      )
      const english = notice?.querySelector('a[hreflang="en-GB"]')?.getAttribute('href') ?? ''
      expect(english).toBe(`/privacy/own-answers?version=${noticeVersion('own-answers')}`)
    },
  )
})
