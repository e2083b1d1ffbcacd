import { getAllByRole, getByRole, queryByText } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import { as, theHouse } from '../../platform/platform.ts'
import { familyLanguageFor, familyLanguages, wordsIn } from '../../ui/ui.ts'
import { mayGoFor } from '../consent/may-go-for.ts'
import { pupilsRoutes } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { inside as insideAs, linkFor, newPhone, type Phone } from '../testing/phone.ts'
import { familyJobs } from './family.jobs.ts'
import { suggestedTo } from './family-language.tsx'
import { familyQueues } from './queues.ts'

let house: FamiliesHouse
beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes, { queues: familyQueues, jobs: familyJobs })
})
afterAll(() => house.close())

let pupil: string
let mother: string
beforeEach(async () => {
  pupil = await house.addPupil('Łucja')
  mother = await house.addGuardianRow(pupil, 'Ada Marchetti')
})

const inside = async (language: string): Promise<Phone> => {
  const phone = await insideAs(house, mother)
  await phone.get(`/family/answers?language=${language}`)
  return phone
}
const answered = (key: string, said: 'yes' | 'no', language: string) => ({
  [`wording[${pupil}]`]: house.wording,
  [`answer[${pupil}_${key}]`]: said,
  language,
})

/** Whether a recognisable face of this child may go on the website. */
const mayGo = async () =>
  as(house.works.db, theHouse(house.trust), async tx => {
    const { places } = await mayGoFor(tx, house.school, [pupil], ['face'], ['website'], new Date())
    return places.map(one => one.outcome.may)
  })

const keptIn = async (language: string) =>
  (
    await house.boot.query<{ id: string; words: string; title: string; checked: boolean }>(
      'select id, words, title, checked from house.consent_wordings where language = $1 and school_id = $2',
      [language, house.school],
    )
  ).rows

/** The form of one language on the page of the office, as it would be sent. */
async function formOf(language: string, speaker: string, right: 'yes' | 'no', part = 0) {
  const { body } = await house.asker('office_manager').get('/pupils/ask/languages')
  const forms = [...body.querySelectorAll('form')].filter(
    form => form.querySelector<HTMLInputElement>('input[name=of]')?.value === language,
  )
  const seal = forms[part]?.querySelector<HTMLInputElement>('input[name=seal]')?.value ?? ''
  return { of: language, seal, speaker, right }
}

describe('the language of a family’s pages', () => {
  test('is chosen by a link at the door, on the link page and later, is kept, and changes nothing in the database', async () => {
    const counted = async () =>
      JSON.stringify(
        (
          await house.boot.query(
            `select (select count(*) from house.consent_wordings) as wordings, (select count(*) from house.history) as history,
              (select count(*) from house.consent_answers) as answers, (select count(*) from house.family_sessions) as sessions`,
          )
        ).rows,
      )
    const { path } = await linkFor(house, mother)
    const before = await counted()
    const phone = newPhone(house)
    const door = await phone.get('/family')
    expect(getAllByRole(door.body, 'link').map(link => link.textContent)).toEqual(
      expect.arrayContaining(['Cymraeg', 'Polski', 'اردو', 'Română', 'العربية', 'বাংলা', 'Українська']),
    )
    expect((await phone.get(`${path}?language=pl`)).text).toContain('Orrin Primary: pokazywanie Państwa dzieci')
    expect((await phone.get('/family')).text).toContain('Pokazywanie Państwa dzieci i podawanie ich imion')
    expect(await counted()).toBe(before)
    await phone.post(path)
    const begun = await counted()
    const link = getByRole<HTMLAnchorElement>((await phone.get('/family/answers')).body, 'link', { name: 'Cymraeg' })
    expect(
      (await phone.get(`/family/answers${link.getAttribute('href')?.replace('/family/answers', '')}`)).text,
    ).toContain('A gawn ni ddangos eich plant?')
    expect((await phone.get('/family/kept')).text).toContain('Beth rydym wedi’i gadw')
    expect(await counted()).toBe(begun)
  })

  test('that is not there is English, and what the browser asks for is offered first and not taken', async () => {
    const phone = newPhone(house)
    expect((await phone.get('/family?language=tlh')).text).toContain('Showing and naming your children')
    expect(suggestedTo('pl-PL,pl;q=0.9,en;q=0.8')?.tag).toBe('pl')
    expect(suggestedTo('fr;q=0.1, ur')?.tag).toBe('ur')
    expect([suggestedTo('en-GB,pl;q=0.5'), suggestedTo(''), suggestedTo('xx')]).toEqual([null, null, null])
  })

  test('Arabic and Urdu stand from right to left, and the school’s own words in English between them', async () => {
    for (const language of ['ar', 'ur']) {
      const phone = await inside(language)
      const { body } = await phone.get('/family/answers')
      const html = body.closest('html')
      expect([html?.getAttribute('lang'), html?.getAttribute('dir')]).toEqual([language, 'rtl'])
      const words = queryByText(body, 'May we show your child?')
      expect(words?.closest('[lang]')?.getAttribute('lang')).toBe('en-GB')
      expect(words?.closest('[dir]')?.getAttribute('dir')).toBe('ltr')
    }
  })

  test.each(familyLanguages.filter(one => one.draft).map(one => one.tag))(
    'a draft says so on every page, in its own words and in English, and leaves nothing in English unmarked: %s',
    async language => {
      const t = wordsIn(familyLanguageFor(language))
      const english = wordsIn('en-GB')
      const phone = await inside(language)
      await phone.post('/family/answers', answered('seen_and_work-website', 'yes', language))
      const stranger = newPhone(house)
      const { path } = await linkFor(house, mother)
      const pages = [
        await stranger.get(`/family?language=${language}`),
        await stranger.get(path),
        await stranger.get('/family/guessed'),
        await stranger.post('/family', { code: '' }),
        await stranger.post('/family/new-link', { email: 'nobody@home.example' }),
        await phone.get('/family/answers'),
        await phone.post('/family/answers', { language }),
        await phone.get(`/family/answers?each=${pupil}`),
        await phone.get('/family/kept'),
        await phone.get('/family/complaint'),
      ]
      for (const { body, text } of pages) {
        expect(text).toContain(t('languages.mark'))
        const marked = queryByText(body, content => content.startsWith(english('languages.mark').slice(0, 60)))
        expect(marked?.getAttribute('lang')).toBe('en-GB')
        for (const part of [...body.querySelectorAll('[lang="en-GB"]')]) part.remove()
        // A word that every page in English has somewhere; names and codes have none of them.
        expect(body.textContent).not.toMatch(/\b(the|your|you|and|of|for|this|with|school)\b/)
      }
    },
  )
})

describe('an answer in another language (s1-protocol-1b)', () => {
  test('a no in Urdu stops at once, in words that nobody has read', async () => {
    const english = await insideAs(house, mother)
    await english.post('/family/answers', answered('seen_and_work-website', 'yes', 'en-GB'))
    expect(await mayGo()).toEqual(['yes'])
    const phone = await inside('ur')
    await phone.post('/family/answers', answered('seen_and_work-website', 'no', 'ur'))
    expect(await mayGo()).toEqual(['no'])
    const written = await as(house.works.db, house.visitor('office_manager').identity, tx => historyOf(tx, pupil))
    const answers = written.filter(({ kind }) => kind === 'consent-answered').map(({ facts }) => JSON.stringify(facts))
    expect(answers.filter(facts => /"notice":"ur-[0-9a-f]{12}"/.test(facts))).toHaveLength(1)
    expect(answers.filter(facts => /"notice":"[0-9a-f]{12}"/.test(facts))).toHaveLength(1)
    expect((await phone.get('/family/kept')).text).not.toContain(wordsIn(familyLanguageFor('ur'))('languages.waits'))
  })

  test('a yes in Polish waits, says so to her and to the office, counts once a speaker has read the words, and not when a mistake is found', async () => {
    const t = wordsIn(familyLanguageFor('pl'))
    const phone = await inside('pl')
    await phone.post('/family/answers', answered('seen_and_work-website', 'yes', 'pl'))
    expect(await mayGo()).toEqual(['no'])
    for (const page of ['/family/kept', '/family/answers'])
      expect((await phone.get(page)).text).toContain(t('languages.waits'))
    const office = house.asker('office_manager')
    expect((await office.get(`/pupils/${pupil}`)).text).toContain('It does not count yet')
    const nobody = await office.post('/pupils/ask/languages', await formOf('pl', ' ', 'yes'))
    expect([nobody.status, nobody.text.includes('Enter who has read the words')]).toEqual([422, true])
    expect(await mayGo()).toEqual(['no'])

    const said = await formOf('pl', 'Mrs Nowak, governor', 'yes')
    expect((await office.post('/pupils/ask/languages', said)).goesTo).toContain('said=right')
    expect(await mayGo()).toEqual(['yes'])
    expect((await office.get('/pupils/ask/languages')).text).toContain('Read and found right by Mrs Nowak, governor')
    expect((await office.get(`/pupils/${pupil}`)).text).not.toContain('It does not count yet')
    expect((await phone.get('/family/kept')).text).not.toContain(t('languages.waits'))
    expect((await phone.get('/family/answers')).text).toContain(t('languages.mark-read'))
    const { rows } = await house.boot.query(
      `select from house.facts where kind = 'consent-changed' and subject_id = $1`,
      [pupil],
    )
    expect(rows.length).toBe(2)

    await office.post('/pupils/ask/languages', { ...said, right: 'no', speaker: 'Mr Wójcik' })
    expect(await mayGo()).toEqual(['no'])
    expect((await phone.get('/family/answers')).text).toContain(t('languages.mark'))
    const history = await house.boot.query<{ kind: string }>(
      `select kind from house.history where kind like 'translation-%' order by at`,
    )
    expect(history.rows.map(row => row.kind)).toEqual(['translation-checked', 'translation-doubted'])
  })

  test('is kept with the exact words, once for all who read the same, and new words of the school are another wording', async () => {
    const phone = await inside('uk')
    await phone.post('/family/answers', answered('seen_and_work-website', 'yes', 'uk'))
    await phone.post('/family/answers', answered('named-social', 'no', 'uk'))
    const [kept, ...more] = await keptIn('uk')
    expect([more, kept?.checked, kept?.title]).toEqual([[], false, 'Autumn form (Українська)'])
    expect(kept?.words).toContain('May we show your child?')
    const { body } = await phone.get('/family/answers')
    const shown = [...body.querySelectorAll('legend')].map(one => (one.textContent ?? '').trim())
    expect(shown.length).toBe(6)
    for (const question of shown) expect(kept?.words).toContain(question)
    const { rows } = await house.boot.query<{ wording_id: string }>(
      'select distinct wording_id from house.consent_answers where pupil_id = $1',
      [pupil],
    )
    expect(rows.map(row => row.wording_id)).toEqual([kept?.id])

    const old = await formOf('uk', 'Olena', 'yes')
    await house.asker('office_manager').post('/pupils/ask/words', { words: 'Other words', 'platforms[]': 'facebook' })
    await phone.post('/family/answers', { ...answered('named-website', 'no', 'uk'), [`wording[${pupil}]`]: '' })
    expect((await keptIn('uk')).length).toBe(2)
    // Words of before can still be decided on, for the yes that was given in them.
    expect((await house.asker('office_manager').post('/pupils/ask/languages', old)).goesTo).toContain('said=right')
    expect(await mayGo()).toEqual(['yes'])
    const unknown = await house.asker('office_manager').post('/pupils/ask/languages', { ...old, seal: 'other' })
    expect([unknown.status, unknown.text.includes('The words have changed')]).toEqual([422, true])
  })

  test('not a teacher decides on words, and a language that is not there is refused', async () => {
    const said = await formOf('ro', 'Me', 'yes')
    expect((await house.asker('teacher').get('/pupils/ask/languages')).status).toBe(403)
    expect((await house.asker('teacher').post('/pupils/ask/languages', said)).status).toBe(403)
    const klingon = await house.asker('headteacher').post('/pupils/ask/languages', { ...said, of: 'tlh' })
    expect([klingon.status, klingon.text.includes('not there any more')]).toEqual([422, true])
    const { rowCount } = await house.boot.query(`select from house.consent_wording_checks where speaker = 'Me'`)
    expect(rowCount).toBe(0)
  })
})
