import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { familyLanguageFor, familyLanguages, wordsIn } from '../../ui/ui.ts'
import { pupilsRoutes } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { inside, newPhone } from '../testing/phone.ts'
import { familyJobs } from './family.jobs.ts'
import { familyQueues, SEND_FAMILY_LINK, TELL_COMPLAINT, TELL_FAMILY_GONE } from './queues.ts'

let house: FamiliesHouse
beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes, { queues: familyQueues, jobs: familyJobs })
})
afterAll(() => house.close())

const ADDRESS = 'ada@home.example'
const tags = familyLanguages.filter(one => one.draft).map(one => one.tag)
const english = wordsIn('en-GB')
let pupil: string
let mother: string
let room = 0
beforeEach(async () => {
  room += 1
  pupil = await house.addPupil('Łucja', `Room ${room}`)
  mother = await house.addGuardianRow(pupil, 'Ada Marchetti')
  await house.boot.query(`update house.guardians set email = null where email = $1`, [ADDRESS])
  await house.boot.query(`update house.guardians set email = $2 where id = $1`, [mother, ADDRESS])
  await house.boot.query(`delete from house.kept_mail`)
})

const speaks = (language: string | null) =>
  house.boot.query('update house.guardians set language = $2 where id = $1', [mother, language])
const languageKept = async () =>
  (await house.boot.query<{ language: string | null }>('select language from house.guardians where id = $1', [mother]))
    .rows[0]?.language
const work = async (name: string, ids: Record<string, string> = {}) =>
  familyJobs.find(job => job.name === name)?.work(house.works, { trust: house.trust, ...ids })
const mail = async () =>
  (
    await house.boot.query<{ subject: string; body: string }>(
      'select subject, body from house.kept_mail where to_address = $1 order by at desc, id desc limit 1',
      [ADDRESS],
    )
  ).rows[0] ?? { subject: '', body: '' }
const ask = async (more: Record<string, string> = {}) => {
  const person = house.visitor('office_manager').identity.person
  await work(SEND_FAMILY_LINK, { person, school: house.school, guardian: mother, ...more })
  return mail()
}

const ENGLISH = /\b(the|your|you|and|of|for|this|with|school)\b/
/** What stands above the line: all of it in her language. Below it the original, marked. */
function halves(body: string): { hers: string; original: string } {
  const [hers = '', original = ''] = body.split('-'.repeat(20))
  return { hers, original }
}
function leavesNoEnglish({ subject, body }: { subject: string; body: string }, tag: string): void {
  const t = wordsIn(familyLanguageFor(tag))
  const { hers, original } = halves(body)
  for (const words of [subject, hers]) expect(words.replaceAll(/https?:\S+|Orrin Primary/g, '')).not.toMatch(ENGLISH)
  expect(hers).toContain(t('languages.mark-mail'))
  expect(original).toContain(english('languages.original'))
}

describe.each(tags)('a guardian who reads %s', tag => {
  const t = wordsIn(familyLanguageFor(tag))
  beforeEach(() => speaks(tag))

  test('is asked in it, by a link that opens in it, with the English original marked below', async () => {
    const { subject, body } = await ask()
    expect(subject).toBe(t('family.mail-subject', { school: 'Orrin Primary' }))
    leavesNoEnglish({ subject, body }, tag)
    const { hers, original } = halves(body)
    const path = new RegExp(`http\\S+(/family/[\\w-]{20,}\\?language=${tag})`).exec(hers)?.[1] ?? ''
    expect(hers).toContain(t('family.show-button'))
    expect((await newPhone(house).get(path)).text).toContain(t('family.link-title', { school: 'Orrin Primary' }))
    expect(original).toContain('Orrin Primary asks whether your children may be shown or named.')
    expect(original).toContain(path.replace(/\?.*/, ''))
  })

  test.each(['mail-left', 'mail-tells'] as const)(
    'has words in it that ask nothing (%s), with the button of the page',
    kind => {
      const words = (of: typeof t) => of(`family.${kind}`, { school: 'S', address: 'A', until: 'U', door: 'D' })
      expect(words(t)).toContain(t('family.show-button'))
      expect(words(t)).not.toBe(words(english))
      expect(words(t)).not.toMatch(/[?؟]/)
    },
  )

  test('is asked again in it', async () => {
    const { subject, body } = await ask({ again: 'yes' })
    expect(subject).toBe(t('family.mail-again-subject', { school: 'Orrin Primary' }))
    leavesNoEnglish({ subject, body }, tag)
    expect(halves(body).original).toContain('Answers hold for a limited time')
  })

  test('is told in it that something is gone', async () => {
    const target = randomUUID()
    await house.boot.query(
      `insert into house.family_takedowns values ($1, $2, $3, $4, $5, 'facebook', now(), '0123456789ab', now(), null, null, null)`,
      [house.trust, target, mother, pupil, house.school],
    )
    await work(TELL_FAMILY_GONE, { target, guardian: mother })
    const { subject, body } = await mail()
    expect(subject).toBe(t('family.gone-mail-subject', { school: 'Orrin Primary' }))
    leavesNoEnglish({ subject, body }, tag)
    expect(halves(body).hers).toContain(t('family.where-facebook'))
    expect(halves(body).original).toContain('On Facebook: what you did not want to be shown is gone since')
  })

  test('is told in it that the school has answered, and her complaint keeps which notice she read', async () => {
    const phone = await inside(house, mother)
    const said = { school: house.school, words: 'Too many pictures.', about: 'school', language: tag }
    expect((await phone.post('/family/complaint', said)).goesTo).toContain('said=complained')
    const { rows } = await house.boot.query<{ id: string; notice_version: string }>(
      'select id, notice_version from house.family_complaints where guardian_id = $1',
      [mother],
    )
    expect(rows[0]?.notice_version).toMatch(new RegExp(`^${tag}-[0-9a-f]{12}$`))
    const complaint = rows[0]?.id ?? ''
    await house.asker('headteacher').post(`/pupils/complaints/${complaint}`, { words: 'We are sorry.' })
    await work(TELL_COMPLAINT, { complaint })
    const { subject, body } = await mail()
    expect(subject).toBe(t('family.complaint-answered-mail-subject', { school: 'Orrin Primary' }))
    leavesNoEnglish({ subject, body }, tag)
  })
})

describe('in which language she is written to', () => {
  test('is not known at first: English, with a line in each language', async () => {
    const { subject, body } = await ask()
    expect(subject).toBe('Orrin Primary: a few questions for you')
    expect(body).not.toContain('-'.repeat(20))
    for (const tag of tags) expect(body).toContain(wordsIn(familyLanguageFor(tag))('languages.mail-line'))
  })

  test('is kept when she answers in another language than English, and answering in English changes nothing', async () => {
    const phone = await inside(house, mother)
    await phone.get('/family/answers?language=uk')
    expect(await languageKept()).toBeNull()
    await phone.post('/family/answers', { nothing: pupil, language: 'uk' })
    expect(await languageKept()).toBe('uk')
    await phone.post('/family/answers', { nothing: pupil, language: 'en-GB' })
    expect(await languageKept()).toBe('uk')
  })

  test('is that of the door where she asks for a link herself, for this one mail', async () => {
    await newPhone(house).post('/family/new-link', { email: ADDRESS, language: 'ro' })
    await house.workOff(SEND_FAMILY_LINK)
    expect((await mail()).subject).toBe(
      wordsIn(familyLanguageFor('ro'))('family.mail-subject', { school: 'Orrin Primary' }),
    )
    expect(await languageKept()).toBeNull()
  })

  test('is written down and taken back by the office; a language that is not there is none', async () => {
    const office = house.asker('office_manager')
    const said = { name: 'Ada Marchetti', relationship: 'mother', responsible: 'yes', priority: '1', email: ADDRESS }
    const change = (language: string) => office.post(`/pupils/${pupil}/guardians/${mother}`, { ...said, language })
    expect((await change('pl')).goesTo).toContain('said=guardian')
    expect((await office.get(`/pupils/${pupil}`)).text).toContain('Polski')
    expect((await ask()).subject).toContain('kilka pytań')
    await change('tlh')
    expect(await languageKept()).toBeNull()
  })
})
