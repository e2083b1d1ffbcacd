import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settings } from '../policy/policy.ts'
import { dayOf, daysAfter } from './day.ts'
import { makeFirstRunCode } from './first-run/first-run-code.ts'
import { familyLanguageFor, familyLanguages, wordsIn } from '../ui/ui.ts'
import { noticeIds, noticeVersion } from './privacy/notices.ts'
import { CREATE_SIGN_IN, SEND_LINK } from './queues.ts'
import { Browser, openPeopleHouse, PASSWORD, type PeopleHouse } from './testing/people-house.ts'
import { openPages, visit } from './testing/people-pages.tsx'
import { workerTypes } from './staff/worker-types.ts'

let house: PeopleHouse
let server: FastifyInstance
let trust: string
let larkenby: string
let tansel: string
beforeAll(async () => {
  house = await openPeopleHouse()
  server = await openPages(house)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const today = dayOf(new Date())
const fields = (prefix: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${prefix}-day`]: date, [`${prefix}-month`]: month, [`${prefix}-year`]: year }
}
const see = (browser: Browser, path: string, form?: Record<string, string>) => visit(server, browser, path, form)

async function signedIn(email: string): Promise<Browser> {
  const browser = new Browser()
  expect(await see(browser, '/sign-in', { email, password: PASSWORD })).toMatchObject({ status: 303, location: '/' })
  return browser
}

describe('the first run', () => {
  const form = (code: string) => ({
    code,
    trust: 'The Fenwold Trust',
    nation: 'england',
    school: 'Larkenby School',
    kind: 'through',
    'office-email': 'office@larkenby.example',
    'office-telephone': '',
    postcode: 'ln1 1aa',
    website: '',
    name: 'Ada Penrose',
    email: 'ada@fenwold.example',
    password: PASSWORD,
    again: PASSWORD,
  })

  test('is where an empty installation leads; the form says what is missing, and nothing typed is lost but passwords', async () => {
    const browser = new Browser()
    expect(await see(browser, '/sign-in')).toMatchObject({ status: 303, location: '/first-run' })
    expect((await see(browser, '/first-run')).html).toContain(noticeVersion('first-run'))
    const wrong = await see(browser, '/first-run', { ...form('AAAAA'), nation: '', name: '' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#nation"')
    expect(wrong.html).toContain('href="#name"')
    expect(wrong.html).toContain('value="The Fenwold Trust"')
    expect(wrong.html).not.toContain(PASSWORD)
    expect((await see(browser, '/first-run', form('AAAAA'))).html).toContain('This is not the code in the log')
  })

  test('once done is gone: 404, also for the form, and signing in works', async () => {
    const code = (await makeFirstRunCode(house.authPool)) ?? ''
    expect(await see(new Browser(), '/first-run', form(code))).toMatchObject({
      status: 303,
      location: '/sign-in?said=begun',
    })
    expect((await see(new Browser(), '/first-run')).status).toBe(404)
    expect((await see(new Browser(), '/first-run', form(code))).status).toBe(404)
    const ada = await signedIn('ada@fenwold.example')
    expect((await see(ada, '/me')).html).toContain('Trust administrator')
    const rows = await house.boot.query<{ trust_id: string; id: string }>('select trust_id, id from house.schools')
    trust = rows.rows[0]?.trust_id ?? ''
    larkenby = rows.rows[0]?.id ?? ''
    tansel = await house.addSchool(trust, 'Tansel Lane')
  })
})

describe('the sign-in page', () => {
  test('says the same of a wrong password and of an address nobody has', async () => {
    const known = await see(new Browser(), '/sign-in', { email: 'ada@fenwold.example', password: 'not it at all' })
    const unknown = await see(new Browser(), '/sign-in', { email: 'bob@fenwold.example', password: 'not it at all' })
    expect(known.status).toBe(422)
    expect(unknown).toMatchObject({ status: known.status, html: known.html.replace('ada@fenwold', 'bob@fenwold') })
  })

  test('leads back to the page that was asked for, and never to another server', async () => {
    const stopped = await see(new Browser(), '/people?x=1')
    expect(stopped).toMatchObject({ status: 303, location: '/sign-in?wanted=%2Fpeople%3Fx%3D1' })
    for (const [wanted, location] of [
      ['/people?x=1', '/people?x=1'],
      ['//evil.example', '/'],
      ['/\\evil.example', '/'],
      ['https://evil.example', '/'],
      ['/.//evil.example', '/'],
    ] as const) {
      expect(
        await see(new Browser(), '/sign-in', { email: 'ada@fenwold.example', password: PASSWORD, wanted }),
      ).toMatchObject({ status: 303, location })
    }
    const ada = await signedIn('ada@fenwold.example')
    expect(await see(ada, '/sign-in?wanted=//evil.example')).toMatchObject({ location: '/' })
  })

  test('keeps the address that was typed, escaped', async () => {
    const shown = await see(new Browser(), '/sign-in', {
      email: '"><script>alert(1)</script>@x',
      password: 'not it at all',
    })
    expect(shown.html).not.toContain('<script>alert')
  })

  test('a form of another site signs nobody in', async () => {
    const answer = await server.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
      payload: `email=ada%40fenwold.example&password=${encodeURIComponent(PASSWORD)}`,
    })
    expect(answer.statusCode).toBe(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test('nothing of better-auth is reachable but what is routed', async () => {
    for (const path of [
      '/auth/sign-in/email',
      '/auth/sign-up/email',
      '/auth/get-session',
      '/auth/ok',
      '/auth/callback/unknown',
      '/auth/two-factor/enable',
      '/auth/request-password-reset',
    ]) {
      expect((await see(new Browser(), path, { email: 'ada@fenwold.example', password: PASSWORD })).status, path).toBe(
        404,
      )
      expect((await see(new Browser(), path)).status, path).toBe(404)
    }
  })

  test('a session in the browser ends by a press on sign out, not by opening a link', async () => {
    const ada = await signedIn('ada@fenwold.example')
    expect((await see(ada, '/sign-out')).status).toBe(404)
    expect((await see(ada, '/me')).status).toBe(200)
    expect(await see(ada, '/sign-out', {})).toMatchObject({ location: '/sign-in?said=signed-out' })
    expect((await see(ada, '/me')).status).toBe(303)
  })
})

describe('a link to choose a password', () => {
  test('is promised in the same words whether or not the address is known; opening it acts on nothing; the press does, once', async () => {
    const person = await house.addPerson(trust)
    const known = await see(new Browser(), '/forgotten', { email: person.email })
    const unknown = await see(new Browser(), '/forgotten', { email: 'who.is.this@school.example' })
    expect(known.html).toBe(unknown.html)
    await house.workOff(SEND_LINK)
    const mail = await house.boot.query<{ body: string }>('select body from house.kept_mail where to_person = $1', [
      person.id,
    ])
    const path = /(\/set-password\/\S+)/.exec(mail.rows[0]?.body ?? '')?.[1] ?? ''
    for (let i = 0; i < 3; i += 1)
      expect(await see(new Browser(), path)).toMatchObject({ status: 200, html: expect.stringContaining(person.email) })
    expect((await see(new Browser(), path, { password: 'too short', again: 'too short' })).status).toBe(422)
    expect(
      (await see(new Browser(), path, { password: 'badger violin marsh', again: 'badger violin mash' })).html,
    ).toContain('href="#again"')
    expect(
      await see(new Browser(), path, { password: 'badger violin marsh', again: 'badger violin marsh' }),
    ).toMatchObject({ location: '/sign-in?said=password-set' })
    expect((await see(new Browser(), path)).status).toBe(410)
    expect(
      (await see(new Browser(), path, { password: 'other violin marsh', again: 'other violin marsh' })).status,
    ).toBe(410)
    const happened = await house.boot.query(
      `select from house.history where kind = 'password-set' and subject_id = $1`,
      [person.id],
    )
    expect(happened.rowCount).toBe(1)
  })

  test('that was made up is answered like one that is over', async () => {
    expect((await see(new Browser(), `/set-password/${'x'.repeat(43)}`)).status).toBe(410)
  })
})

describe('the register', () => {
  test('shows a headteacher her school and an administrator the trust', async () => {
    const head = await house.addPerson(trust, [{ role: 'headteacher', school: larkenby }])
    const elsewhere = await house.addPerson(trust, [{ role: 'teacher', school: tansel }])
    const ofHead = await see(await signedIn(head.email), '/people')
    expect(ofHead.html).toContain('Larkenby School')
    expect(ofHead.html).not.toContain('Tansel Lane')
    expect(ofHead.html).not.toContain('/schools/add')
    const ofAda = await see(await signedIn('ada@fenwold.example'), '/people')
    expect(ofAda.html).toContain('Tansel Lane')
    expect((await see(await signedIn(head.email), `/people/${elsewhere.id}`)).status).toBe(404)
    expect((await see(await signedIn(head.email), '/people/not-an-id')).status).toBe(404)
    expect((await see(await signedIn(head.email), '/schools/add')).status).toBe(403)
  })

  test('stands in the order of surnames, whatever somebody is addressed as, and finds a name without its accents', async () => {
    const other = await house.addTrust()
    const school = await house.addSchool(other, 'Beck Lane')
    const head = await house.addPerson(other, [{ role: 'headteacher', school }])
    const names = ['Miss Zoë Abel', 'Mr Alan Pickersgill-Dunn', 'Ms Ffion ap Rhys', 'Dr Bob Crane', 'Mrs Ann Crane']
    for (const name of [...names, ...Array.from({ length: 8 }, (_, at) => `Mx Sam Yarrow-${at}`)]) {
      const { id } = await house.addPerson(other, [{ role: 'teacher', school }])
      await house.boot.query('update house.people set name = $1 where id = $2', [name, id])
    }
    const browser = await signedIn(head.email)
    const inOrder = ({ html }: { html: string }) =>
      [...html.matchAll(/href="\/people\/[\w-]{36}">([^<]+)</g)]
        .map(([, name]) => name)
        .filter(name => names.includes(name ?? ''))
    expect(inOrder(await see(browser, '/people'))).toEqual([
      'Miss Zoë Abel',
      'Mrs Ann Crane',
      'Dr Bob Crane',
      'Mr Alan Pickersgill-Dunn',
      'Ms Ffion ap Rhys',
    ])
    const found = await see(browser, '/people?q=ZOE+ab')
    expect(inOrder(found)).toEqual(['Miss Zoë Abel'])
    expect(found.html).toContain('One person has “ZOE ab” in the name.')
    const none = await see(browser, '/people?q=%3Cb%3E')
    expect(none.html).toContain('Nobody has “&lt;b>” in the name.')
    expect(inOrder(none)).toEqual([])
  })

  test('takes a new person from the form to her first signing in', async () => {
    const head = await house.addPerson(trust, [{ role: 'headteacher', school: larkenby }])
    const browser = await signedIn(head.email)
    const shown = await see(browser, '/people/add')
    expect(shown.html).toContain(noticeVersion('staff-record'))
    expect(shown.html).not.toContain('value="trust_administrator"')
    const filled = {
      name: ' Nadia   Ferrers ',
      email: 'Nadia@Larkenby.example',
      type: 'employee',
      role: 'teacher',
      place: larkenby,
      ...fields('starts', today),
      ...fields('ends', ''),
    }
    const wrong = await see(browser, '/people/add', {
      ...filled,
      email: 'nadia',
      'starts-day': '31',
      'starts-month': '2',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toMatch(/<title>Error: /)
    for (const id of ['email', 'starts-day']) {
      expect(wrong.html).toContain(`href="#${id}"`)
      expect(wrong.html).toContain(`id="${id}"`)
    }
    expect(
      (await see(browser, '/people/add', { ...filled, role: 'trust_administrator', place: 'trust' })).html,
    ).toContain('given by somebody else')
    const added = await see(browser, '/people/add', filled)
    expect(added.location).toMatch(/^\/people\/[0-9a-f-]{36}\?said=added$/)
    expect((await see(browser, added.location ?? '')).html).toContain('Nadia Ferrers')
    await house.workOff(CREATE_SIGN_IN)
    expect((await see(browser, added.location ?? '')).html).toContain('No password chosen yet')
    expect((await see(browser, '/people/add', filled)).html).toContain('This address is on a register already')
  })

  test('takes a contractor only with a sponsor and a last day, and nothing typed is lost (s0-3.1b, s1-covered-02)', async () => {
    const head = await house.addPerson(trust, [{ role: 'headteacher', school: larkenby }])
    const browser = await signedIn(head.email)
    const filled = {
      name: 'Piotr Wrona',
      email: 'piotr@builders.example',
      type: 'contractor',
      role: 'member_of_staff',
      place: larkenby,
      ...fields('starts', today),
      ...fields('ends', ''),
      ...fields('last', ''),
    }
    const alone = await see(browser, '/people/add', filled)
    expect(alone.status).toBe(422)
    expect(alone.html).toContain('href="#sponsor"')
    expect(alone.html).toContain('Piotr Wrona')
    const openEnded = await see(browser, '/people/add', { ...filled, sponsor: head.id })
    expect(openEnded.html).toContain('href="#last-day"')
    const last = daysAfter(today, 30)
    const added = await see(browser, '/people/add', { ...filled, sponsor: head.id, ...fields('last', last) })
    expect(added.location).toMatch(/said=added$/)
    const { rows } = await house.boot.query(
      `select p.left_on::text, r.ends_on::text from house.people p join house.role_holdings r on r.person_id = p.id where p.email = 'piotr@builders.example'`,
    )
    expect(rows).toEqual([{ left_on: last, ends_on: last }])
  })

  test('lists who has no line manager, and takes one (s2-resp-emp-2, s3-3.2a)', async () => {
    const head = await house.addPerson(trust, [{ role: 'headteacher', school: larkenby }])
    const teacher = await house.addPerson(trust, [{ role: 'teacher', school: larkenby }])
    const browser = await signedIn(head.email)
    expect((await see(browser, '/people')).html).toContain(`href="/people/${teacher.id}/arrangement"`)
    const form = { manager: head.id, sponsor: '', body: 'Teaching Regulation Agency' }
    expect(await see(browser, `/people/${teacher.id}/arrangement`, { ...form, manager: teacher.id })).toMatchObject({
      status: 422,
      html: expect.stringContaining('Teaching Regulation Agency'),
    })
    expect(await see(browser, `/people/${teacher.id}/arrangement`, form)).toMatchObject({
      location: `/people/${teacher.id}?said=arranged`,
    })
    expect((await see(browser, '/people')).html).not.toContain(`href="/people/${teacher.id}/arrangement"`)
    expect((await see(browser, `/people/${teacher.id}`)).html).toContain('Teaching Regulation Agency')
    const kept = await house.boot.query(
      `select from house.history where kind = 'work-arranged' and subject_id = $1 and by_person = $2`,
      [teacher.id, head.id],
    )
    expect(kept.rowCount).toBe(1)
  })

  test('keeps where somebody works, and once for each site who runs it (s1-personnel-02)', async () => {
    const head = await house.addPerson(trust, [{ role: 'headteacher', school: larkenby }])
    const teacher = await house.addPerson(trust, [{ role: 'teacher', school: larkenby }])
    const browser = await signedIn(head.email)
    expect((await see(browser, '/people/sites')).html).toContain('Nobody has a site yet')
    const form = { manager: head.id, sponsor: '', body: '', site: '  St Anne’s   hall ' }
    await see(browser, `/people/${teacher.id}/arrangement`, form)
    expect((await see(browser, `/people/${teacher.id}`)).html).toContain('St Anne’s hall. Nobody has said who runs it.')
    const empty = await see(browser, '/people/sites', { site: 'St Anne’s hall', operator: ' ' })
    expect([empty.status, empty.html.includes('Enter who runs this site')]).toEqual([422, true])
    const nowhere = await see(browser, '/people/sites', { site: 'The moon', operator: 'Nobody' })
    expect(nowhere.html).toContain('Nobody works at this site any more')
    const kept = await see(browser, '/people/sites', { site: 'St Anne’s hall', operator: 'Parish of St Anne' })
    expect(kept.location).toBe('/people/sites?said=kept')
    expect((await see(browser, `/people/${teacher.id}`)).html).toContain('St Anne’s hall, run by Parish of St Anne')
    await see(browser, '/people/sites', { site: 'St Anne’s hall', operator: 'Parish of St Anne' })
    const { rowCount } = await house.boot.query(`select from house.history where kind = 'site-operator-said'`)
    expect(rowCount).toBe(1)
  })

  test('a head arranges nothing at a school that is not hers', async () => {
    const head = await house.addPerson(trust, [{ role: 'headteacher', school: larkenby }])
    const elsewhere = await house.addPerson(trust, [{ role: 'teacher', school: tansel }])
    const browser = await signedIn(head.email)
    expect((await see(browser, `/people/${elsewhere.id}/arrangement`)).status).toBe(404)
    expect((await see(browser, `/people/${elsewhere.id}/arrangement`, { manager: head.id })).status).toBe(404)
  })

  test('gives a role, ends it, and records that somebody leaves, which signs her out', async () => {
    const head = await house.addPerson(trust, [{ role: 'headteacher', school: larkenby }])
    const person = await house.addPerson(trust, [{ role: 'teacher', school: larkenby }])
    const browser = await signedIn(head.email)
    const hers = await signedIn(person.email)
    const role = { role: 'dsl', place: larkenby, ...fields('starts', today), ...fields('ends', daysAfter(today, 40)) }
    expect((await see(browser, `/people/${person.id}/give`)).status).toBe(200)
    expect(
      (await see(browser, `/people/${person.id}/give`, { ...role, ...fields('starts', daysAfter(today, -3)) })).html,
    ).toContain('begins today at the earliest')
    expect(await see(browser, `/people/${person.id}/give`, role)).toMatchObject({
      location: `/people/${person.id}?said=role`,
    })
    const page = await see(browser, `/people/${person.id}`)
    const end = /href="(\/people\/[^"]+\/end)"/.exec(page.html)?.[1] ?? ''
    expect((await see(browser, end)).status).toBe(200)
    expect((await see(browser, end, fields('last', daysAfter(today, -9)))).html).toContain('yesterday at the earliest')
    expect(await see(browser, end, fields('last', today))).toMatchObject({
      location: `/people/${person.id}?said=ended`,
    })
    expect((await see(hers, '/me')).status).toBe(200)
    expect((await see(browser, `/people/${person.id}/leaves`)).status).toBe(200)
    expect((await see(browser, `/people/${head.id}/leaves`, fields('last', today))).html).toContain(
      'recorded by somebody else',
    )
  })

  test('lets go: the session of a leaver is over at her next request', async () => {
    const head = await house.addPerson(trust, [{ role: 'headteacher', school: larkenby }])
    const person = await house.addPerson(trust, [{ role: 'teacher', school: larkenby }])
    const browser = await signedIn(head.email)
    const hers = await signedIn(person.email)
    expect(await see(browser, `/people/${person.id}/leaves`, fields('last', today))).toMatchObject({
      location: `/people/${person.id}?said=left`,
    })
    expect(await see(hers, '/me')).toMatchObject({ status: 303, location: '/sign-in?wanted=%2Fme' })
  })

  test('how the computer is set up that runs this is said to the administrator, and to nobody else', async () => {
    const { status, html } = await see(await signedIn('ada@fenwold.example'), '/installation')
    expect(status).toBe(200)
    expect(html).toContain('opened in a process of their own, without passwords and without the database')
    // Which of the two it is lies with the machine; one of them must stand there.
    expect(html).toMatch(/It is cut off from the network\.|does not allow cutting it off from the network\./)
    const head = await house.addPerson(trust, [{ role: 'headteacher', school: larkenby }])
    expect((await see(await signedIn(head.email), '/installation')).status).toBe(403)
  })

  test('a school is added by the administrator, with the words for what is wrong', async () => {
    const browser = await signedIn('ada@fenwold.example')
    expect((await see(browser, '/schools/add')).status).toBe(200)
    const filled = {
      school: 'St Orrin’s',
      kind: 'primary',
      'office-email': '',
      'office-telephone': '',
      postcode: '',
      website: 'javascript:alert(1)',
    }
    expect((await see(browser, '/schools/add', filled)).html).toContain('href="#website"')
    expect(await see(browser, '/schools/add', { ...filled, website: '' })).toMatchObject({
      location: '/people?said=school',
    })
    expect((await see(browser, '/schools/add', { ...filled, website: '' })).html).toContain('there already')
  })
})

describe('one’s own page', () => {
  test('changes the password and keeps this browser signed in', async () => {
    const person = await house.addPerson(trust, [{ role: 'teacher', school: larkenby }])
    const browser = await signedIn(person.email)
    expect(
      (
        await see(browser, '/me/password', {
          now: 'not this one',
          password: 'badger violin marsh',
          again: 'badger violin marsh',
        })
      ).html,
    ).toContain('This is not your password')
    expect(
      await see(browser, '/me/password', {
        now: PASSWORD,
        password: 'badger violin marsh',
        again: 'badger violin marsh',
      }),
    ).toMatchObject({ location: '/me?said=password' })
    expect((await see(browser, '/me?said=password')).status).toBe(200)
  })

  test('shows the picture for the app and the backup codes once, in a page that nobody caches', async () => {
    const person = await house.addPerson(trust, [{ role: 'teacher', school: larkenby }])
    const browser = await signedIn(person.email)
    expect((await see(browser, '/me/second-factor')).status).toBe(200)
    const shown = await see(browser, '/me/second-factor', { now: PASSWORD })
    expect(shown.html).toContain('src="data:image/png;base64,')
    expect(shown.html.match(/<code>[A-Za-z0-9]{5}-[A-Za-z0-9]{5}<\/code>/g)).toHaveLength(10)
    const wrong = await see(browser, '/me/second-factor/confirm', { code: '000000' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).not.toContain('data:image/png')
  })
})

describe('privacy notices', () => {
  test.each(noticeIds)('%s has a page with its version, which is made from its words', async id => {
    const version = noticeVersion(id)
    expect(version).toMatch(/^[0-9a-f]{12}$/)
    const shown = await see(new Browser(), `/privacy/${id}?version=${version}`)
    expect(shown).toMatchObject({ status: 200, html: expect.stringContaining(version) })
    expect((await see(new Browser(), `/privacy/${id}?version=0123456789ab`)).html).toContain('0123456789ab')
  })

  test.each(familyLanguages.filter(one => one.draft).map(one => one.tag))(
    'those of families and pupils stand in %s too, in a version of their own, marked as a draft; the others in English alone',
    async tag => {
      const language = familyLanguageFor(tag)
      const t = wordsIn(language)
      for (const id of ['families', 'own-answers'] as const) {
        const version = noticeVersion(id, language)
        expect(version).toMatch(new RegExp(`^${tag}-[0-9a-f]{12}$`))
        const { status, html } = await see(new Browser(), `/privacy/${id}?language=${tag}&version=${version}`)
        expect(status).toBe(200)
        expect(html).toContain(`lang="${tag}" dir="${language.dir}"`)
        for (const part of ['what', 'why', 'who', 'long'] as const)
          expect(html).toContain(t(`people.notice-${id}-${part}`))
        expect(html).toContain(t('languages.mark-notice'))
        expect(html).toContain(version)
        expect(html).toContain(`href="/privacy/${id}?language=en-GB"`)
        expect(html).not.toContain(t('people.privacy-older', { version }))
      }
      expect(noticeVersion('flags', language)).toBe(noticeVersion('flags'))
      expect((await see(new Browser(), `/privacy/flags?language=${tag}`)).html).toContain('lang="en-GB"')
    },
  )

  test('no two have the same version', () => {
    expect(new Set(noticeIds.map(one => noticeVersion(one))).size).toBe(noticeIds.length)
  })
})

test('the register knows exactly the kinds of workers that a policy can bind', () => {
  const { labels } = settings['scope.worker_types']
  expect([...workerTypes].sort()).toEqual(Object.keys(labels).sort())
})
