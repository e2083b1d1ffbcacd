import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import { as } from '../../platform/platform.ts'
import { makeXlsx } from '../../platform/opened-safely/testing/make-xlsx.ts'
import { dayOf, daysAfter } from '../day.ts'
import { noticeVersion } from '../privacy/notices.ts'
import { type Person, everybody, rolesOf } from '../register.store.ts'
import { allArrangements } from '../staff/arrangements.store.ts'
import { giveRole } from '../staff/give-role.ts'
import { openSession } from '../testing/open-session.ts'
import { Browser, openPeopleHouse, type PeopleHouse } from '../testing/people-house.ts'
import { openPages, type Shown, visit } from '../testing/people-pages.tsx'
import { CREATE_SIGN_IN, TAKE_LIST } from '../queues.ts'
import { takeList, takePeople } from './take-list.ts'
import { nameOfTitle } from './staff-lists.form.ts'

let house: PeopleHouse
let server: FastifyInstance
let trust: string
let larkenby: string
let tansel: string
let administrator: Awaited<ReturnType<PeopleHouse['addPerson']>>
let head: Awaited<ReturnType<PeopleHouse['addPerson']>>
let office: Awaited<ReturnType<PeopleHouse['addPerson']>>
let headBrowser: Browser
const today = dayOf(new Date())
const excelDay = (day: string) => Date.parse(day) / 86_400_000 + 25_569
const british = (day: string) => day.split('-').toReversed().join('/')

beforeAll(async () => {
  house = await openPeopleHouse()
  server = await openPages(house)
  trust = await house.addTrust()
  larkenby = await house.addSchool(trust, 'Larkenby School')
  tansel = await house.addSchool(trust, 'Tansel Lane')
  administrator = await house.addPerson(trust, [{ role: 'trust_administrator', school: null }])
  head = await house.addPerson(trust, [{ role: 'headteacher', school: larkenby }])
  office = await house.addPerson(trust, [{ role: 'office_manager', school: larkenby }])
  headBrowser = await enter(head.email)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

async function enter(email: string): Promise<Browser> {
  return new Browser().take(await openSession(house.signIn, email))
}

/** Sends a file as a browser does. */
async function bring(browser: Browser, place: string, text: string | Buffer, name = 'staff.csv'): Promise<Shown> {
  const edge = 'edge-of-a-part'
  const payload = Buffer.concat([
    Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="place"\r\n\r\n${place}\r\n`),
    Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="list"; filename="${name}"\r\n\r\n`),
    Buffer.from(text),
    Buffer.from(`\r\n--${edge}--\r\n`),
  ])
  const answer = await server.inject({
    method: 'POST',
    url: '/people/lists',
    headers: { ...browser.from.headers, 'content-type': `multipart/form-data; boundary=${edge}` },
    payload,
  })
  return { status: answer.statusCode, html: answer.body, location: String(answer.headers.location ?? '') }
}

/** Says columns and titles where they are asked for, and gives the dry run. */
async function check(
  browser: Browser,
  place: string,
  text: string | Buffer,
  titles: Record<string, string> = {},
): Promise<{ path: string; html: string }> {
  const brought = await bring(browser, place, text)
  expect([brought.status, brought.html]).toEqual([303, ''])
  const path = brought.location ?? ''
  let shown = await visit(server, browser, path)
  if (shown.location === `${path}/columns`) {
    const form = (await visit(server, browser, `${path}/columns`)).html
    const guessed = [...form.matchAll(/name="(column\[[a-z-]+\])"[\s\S]*?<\/select>/g)].map(
      ([select, name = '']) => [name, /value="(\d+)" selected|selected value="(\d+)"/.exec(select)] as const,
    )
    const columns = Object.fromEntries(guessed.map(([name, chosen]) => [name, chosen?.[1] ?? chosen?.[2] ?? '']))
    await visit(server, browser, `${path}/columns`, columns)
    shown = await visit(server, browser, path)
  }
  if (shown.location === `${path}/titles`) {
    const roles = Object.entries(titles).map(([title, role]) => [`role[${nameOfTitle(title)}]`, role])
    await visit(server, browser, `${path}/titles`, Object.fromEntries(roles))
    shown = await visit(server, browser, path)
  }
  return { path, html: shown.html }
}

const called = async (email: string): Promise<Person> => {
  const found = (await as(house.works.db, administrator.who, everybody)).find(person => person.email === email)
  if (found === undefined) throw new Error(`Nobody has ${email}.`)
  return found
}
const rolesNow = async (id: string) =>
  (await as(house.works.db, administrator.who, tx => rolesOf(tx, id))).filter(
    role => role.endsOn === null || role.endsOn >= today,
  )
const fingerprint = async () =>
  (
    await house.boot.query(`select
      (select md5(string_agg(p::text, '' order by id)) from house.people p) as people,
      (select md5(string_agg(r::text, '' order by id)) from house.role_holdings r) as roles,
      (select md5(string_agg(w::text, '' order by person_id)) from house.working_arrangements w) as arranged`)
  ).rows[0]

const mis = readFileSync(join(import.meta.dirname, 'testing', 'larkenby-mis.csv'))
const soon = mis
  .toString()
  .replaceAll('18/12/2026', british(daysAfter(today, 20)))
  .replaceAll('31/07/2027', british(daysAfter(today, 200)))
const titles = {
  'class teacher': 'teacher',
  'phase leader': 'line_manager',
  'site caretaker': 'none',
  'grounds contractor': 'member_of_staff',
  'supply teacher': 'teacher',
  handyman: 'member_of_staff',
}

describe('a list of one school, as its MIS saves it', () => {
  let path: string
  let html: string

  test('is asked about once: its columns are guessed, its titles said by a person, and nothing changes before', async () => {
    const before = await fingerprint()
    const form = (await visit(server, headBrowser, '/people/lists')).html
    expect(form).toContain(noticeVersion('staff-record'))
    ;({ path, html } = await check(headBrowser, larkenby, soon, titles))
    expect(html).toContain('What this list would do')
    expect(await fingerprint()).toEqual(before)
  })

  test('shows who would join, and each row that is left out by its line with the reason', () => {
    expect(html).toContain('5 people join')
    expect(html).toContain('Bea Hollins')
    for (const [line, words] of [
      ['8', 'there is no work e-mail'],
      ['9', 'the last day is before the first'],
      ['11', 'people without a contract need a sponsor'],
    ] as const)
      expect(html).toMatch(new RegExp(`<td[^>]*>${line}</td>\\s*<td[^>]*>[^<]*${words}`))
    expect(html).toContain('Line manager not found, or two people have the name: Nobody Known')
  })

  test('brings each person with role, kind of worker, line manager, sponsor, last day and professional body (s0-3.1b, s0-3.2, s1-covered-02, s2-eligibility-3, s2-resp-emp-2, s3-3.2a)', async () => {
    expect(await visit(server, headBrowser, `${path}/take`, {})).toMatchObject({ location: `${path}?said=taken` })
    const [bea, odile, ivo, sunniva] = await Promise.all(
      ['bea.hollins', 'odile.marsh', 'ivo.penhale', 'sunniva.orme'].map(name => called(`${name}@larkenby.example`)),
    )
    if (!bea || !odile || !ivo || !sunniva) throw new Error('Somebody was not brought.')
    const arranged = await as(house.works.db, administrator.who, allArrangements)
    expect(bea.name).toBe('Bea Hollins')
    expect(arranged.get(bea.id)).toEqual({
      lineManager: odile.id,
      sponsor: null,
      professionalBody: 'Teaching Regulation Agency',
      site: 'North building',
    })
    expect(arranged.get(ivo.id)).toMatchObject({ sponsor: odile.id })
    expect([ivo.workerType, ivo.leftOn]).toEqual(['contractor', daysAfter(today, 200)])
    expect([sunniva.workerType, sunniva.leftOn]).toEqual(['agency', daysAfter(today, 20)])
    expect((await rolesNow(bea.id)).map(({ role, school }) => [role, school])).toEqual([['teacher', larkenby]])
    const kinds = await as(house.works.db, administrator.who, tx => historyOf(tx, bea.id))
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['person-added', 'work-arranged', 'role-given']),
    )
  })

  test('makes a person without a role of a title that means none, and her head sees her', async () => {
    const tobias = await called('tobias.quill@larkenby.example')
    expect([tobias.workerType, await rolesNow(tobias.id)]).toEqual(['part_time', []])
    expect((await visit(server, headBrowser, '/people')).html).toContain('Tobias Quill')
    expect((await visit(server, headBrowser, `/people/${tobias.id}`)).status).toBe(200)
  })

  test('changes nothing when the same file comes twice, and asks nothing', async () => {
    const before = await fingerprint()
    const again = await check(headBrowser, larkenby, soon)
    expect(again.html).toContain('0 people join')
    expect(again.html).toContain('0 people change')
    await visit(server, headBrowser, `${again.path}/take`, {})
    expect(await fingerprint()).toEqual(before)
  })

  test('shows what changes from what to what, ends the role a list gave and never one given by hand (s1-covered-02)', async () => {
    const bea = await called('bea.hollins@larkenby.example')
    const given = await giveRole(house.works, head.who, bea.id, {
      role: 'dsl',
      school: larkenby,
      startsOn: today,
      endsOn: null,
    })
    expect(given).toHaveProperty('holding')
    const moved = soon.replace(
      'Beatrix,Hollins,Bea,bea.hollins@larkenby.example,Class Teacher,Permanent',
      'Beatrix,Hollins-Roe,Bea,bea.hollins@larkenby.example,Phase Leader,Part time',
    )
    const { path: next, html: dry } = await check(headBrowser, larkenby, moved)
    for (const words of [
      'Name: from Bea Hollins to Bea Hollins-Roe',
      'Role given: Line manager',
      'Role ended, because a list gave it: Teacher',
      'Stays, because it was given by hand: Designated safeguarding lead',
    ])
      expect(dry).toContain(words)
    await visit(server, headBrowser, `${next}/take`, {})
    const now = await rolesNow(bea.id)
    expect(now.map(({ role }) => role)).toEqual(expect.arrayContaining(['dsl', 'line_manager']))
    // The role began today, and a role that began today ends at the end of the day.
    expect(now.filter(({ role }) => role === 'teacher').map(({ endsOn }) => endsOn)).toEqual([today])
    expect((await check(headBrowser, larkenby, moved)).html).toContain('0 people change')
    expect(await called('bea.hollins@larkenby.example')).toMatchObject({
      name: 'Bea Hollins-Roe',
      workerType: 'part_time',
    })
  })

  test('offers who is missing on it and lets nobody go by itself; one press ends her work here (s0-3.2)', async () => {
    const shorter = soon
      .replace(/^LK02.*\r\n/m, '')
      .replaceAll('Marsh, Odile', '')
      .replace(/^LK03.*\r\n/m, '')
    const { path: next, html: dry } = await check(headBrowser, larkenby, shorter)
    expect(dry).toContain('2 people may have left')
    await visit(server, headBrowser, `${next}/take`, {})
    const tobias = await called('tobias.quill@larkenby.example')
    expect([tobias.leftOn, (await called('odile.marsh@larkenby.example')).leftOn]).toEqual([null, null])
    expect((await visit(server, headBrowser, `${next}/leavers`, {})).html).toContain('Tick those who have left')
    expect(await visit(server, headBrowser, `${next}/leavers`, { 'who[]': tobias.id })).toMatchObject({
      location: `${next}?said=left&count=1`,
    })
    expect((await called('tobias.quill@larkenby.example')).leftOn).toBe(today)
    expect((await called('odile.marsh@larkenby.example')).leftOn).toBeNull()
    // Somebody who is no leaver of this list is not let go by it, whatever is sent.
    await visit(server, headBrowser, `${next}/leavers`, { 'who[]': office.id })
    expect((await called(office.email)).leftOn).toBeNull()
  })

  test('can be taken back in part: a joiner who has not signed in is closed at once, one who has is not', async () => {
    const { path: next } = await check(
      headBrowser,
      larkenby,
      'Name,Email,Job title\nWren Holt,wren.holt@larkenby.example,Class Teacher\nElke Rudd,elke.rudd@larkenby.example,Class Teacher\n',
    )
    await visit(server, headBrowser, `${next}/take`, {})
    await house.workOff(CREATE_SIGN_IN)
    const [wren, elke] = [await called('wren.holt@larkenby.example'), await called('elke.rudd@larkenby.example')]
    const mail = await house.boot.query<{ body: string }>('select body from house.kept_mail where to_person = $1', [
      elke.id,
    ])
    const token = /set-password\/(\S+)/.exec(mail.rows[0]?.body ?? '')?.[1] ?? ''
    await house.signIn.setPasswordByLink(token, 'badger violin marsh')
    expect(await visit(server, headBrowser, `${next}/take-back`, { person: wren.id })).toMatchObject({
      location: `${next}?said=back`,
    })
    expect((await called('wren.holt@larkenby.example')).leftOn).toBe(today)
    expect((await visit(server, headBrowser, `${next}/take-back`, { person: elke.id })).html).toContain(
      'has chosen a password already',
    )
    expect((await called('elke.rudd@larkenby.example')).leftOn).toBeNull()
  })
})

describe('what a list has no right to', () => {
  test('a role that whoever takes it over may not give is not given: the person comes without it', async () => {
    const officeBrowser = await enter(office.email)
    const list = 'Name,Email,Job title\nIda Brook,ida.brook@larkenby.example,Phase Leader\n'
    const { path, html } = await check(officeBrowser, larkenby, list)
    expect(html).toContain('Not given: Line manager')
    await visit(server, officeBrowser, `${path}/take`, {})
    expect(await rolesNow((await called('ida.brook@larkenby.example')).id)).toEqual([])
  })

  test('a title is given only roles that the person who confirms it may give herself', async () => {
    const officeBrowser = await enter(office.email)
    const list = 'Name,Email,Job title\nOren Pyke,oren.pyke@larkenby.example,Head of Everything\n'
    const brought = await bring(officeBrowser, larkenby, list)
    const path = brought.location ?? ''
    await visit(server, officeBrowser, `${path}/columns`, {
      'column[full]': '0',
      'column[email]': '1',
      'column[job]': '2',
    })
    const name = `role[${nameOfTitle('head of everything')}]`
    for (const role of ['headteacher', 'dsl', 'trust_administrator']) {
      const answer = await visit(server, officeBrowser, `${path}/titles`, { [name]: role })
      expect([answer.status, answer.html.includes('given by somebody else')]).toEqual([422, true])
    }
    expect((await visit(server, officeBrowser, `${path}/titles`, { [name]: '' })).html).toContain(
      'Choose what &quot;Head of Everything&quot; means here',
    )
  })

  test('a list of another school or of the whole trust is not hers to bring', async () => {
    for (const place of [tansel, 'trust'])
      expect((await bring(headBrowser, place, 'Name,Email\nA B,a@b.example\n')).status).toBe(404)
  })

  test('two rows with one address and two names are left out, and a new address for a known number is not believed', async () => {
    const numbered = 'Staff ID,Name,Email\nN1,Kit Lowe,kit.lowe@larkenby.example\n'
    const first = await check(headBrowser, larkenby, numbered)
    await visit(server, headBrowser, `${first.path}/take`, {})
    const { html } = await check(
      headBrowser,
      larkenby,
      'Staff ID,Name,Email\nN1,Kit Lowe,kit.new@larkenby.example\nN2,Ro Ash,ro@larkenby.example\nN3,Mo Ash,ro@larkenby.example\n',
    )
    expect(html).toContain('The staff number is that of Kit Lowe')
    expect(html).toContain('Two people have one e-mail: ro@larkenby.example')
  })
})

describe('a list of a whole trust, as its directory saves it', () => {
  test('brings people to several schools, and names a school that is not there', async () => {
    const browser = await enter(administrator.email)
    const list = readFileSync(join(import.meta.dirname, 'testing', 'fenwold-entra.csv'))
    const { path, html } = await check(browser, 'trust', list, { teacher: 'teacher', 'assistant head': 'line_manager' })
    expect(html).toContain('There is no school of this name here: Nowhere Primary')
    await visit(server, browser, `${path}/take`, {})
    const [willa, perrin] = [await called('willa.frith@fenwold.example'), await called('perrin.loft@fenwold.example')]
    expect(new Set((await rolesNow(willa.id)).map(({ school }) => school))).toEqual(new Set([larkenby, tansel]))
    const arranged = await as(house.works.db, administrator.who, allArrangements)
    expect(arranged.get(willa.id)?.lineManager).toBe(perrin.id)
  })

  test('of more than fifty is taken over by a job, which may be cut off and goes on without doing anybody twice', async () => {
    const browser = await enter(administrator.email)
    const rows = Array.from({ length: 60 }, (_, at) => `Staff ${at},staff${at}@fenwold.example,Teacher,Tansel Lane`)
    const { path } = await check(browser, 'trust', `Name,Email,Job title,School\n${rows.join('\n')}\n`)
    expect(await visit(server, browser, `${path}/take`, {})).toMatchObject({ location: path })
    expect((await visit(server, browser, path)).html).toContain('0 of 60 people are done')
    await house.workOff(TAKE_LIST)
    await takePeople(house.works, administrator.who, path.split('/').at(-1) ?? '')
    const { html } = await visit(server, browser, path)
    expect(html).toContain('60 people joined')
    expect((await visit(server, browser, '/people/lists')).html).toContain('Taken over')
  })

  test('of whose presser has left meanwhile waits for another press, and the job is done', async () => {
    const leaver = await house.addPerson(trust, [{ role: 'trust_administrator', school: null }])
    const rows = Array.from({ length: 60 }, (_, at) => `Later ${at},later${at}@fenwold.example,Teacher,Tansel Lane`)
    const { path } = await check(
      await enter(leaver.email),
      'trust',
      `Name,Email,Job title,School\n${rows.join('\n')}\n`,
    )
    const list = path.split('/').at(-1) ?? ''
    expect(await takeList(house.works, leaver.who, list)).toEqual({ state: 'taking' })
    await house.boot.query(`update house.people set left_on = current_date - 2 where id = $1`, [leaver.id])
    await house.workOff(TAKE_LIST)
    const browser = await enter(administrator.email)
    expect((await visit(server, browser, path)).html).toContain('60 people')
    await visit(server, browser, `${path}/take`, {})
    await house.workOff(TAKE_LIST)
    expect((await visit(server, browser, path)).html).toContain('60 people joined')
  })
})

test('a list comes from Excel just as well, with its days; one with macros is refused with a sentence', async () => {
  const rows = [
    ['Name', 'Email', 'Contract type', 'Last day', 'Sponsor'],
    [
      'Tam Reed',
      'tam.reed@larkenby.example',
      'Contractor',
      { day: excelDay(daysAfter(today, 30)) },
      { inline: head.email },
    ],
  ] as const
  const { path } = await check(headBrowser, larkenby, makeXlsx(rows))
  await visit(server, headBrowser, `${path}/take`, {})
  expect(await called('tam.reed@larkenby.example')).toMatchObject({
    workerType: 'contractor',
    leftOn: daysAfter(today, 30),
  })
  const answer = await bring(headBrowser, larkenby, makeXlsx(rows, { 'xl/vbaProject.bin': 'x' }), 'staff.xlsm')
  expect([answer.status, answer.html.includes('The file holds macros')]).toEqual([422, true])
})

test('nothing broke on the way', () => {
  expect(house.reports).toEqual([])
})

test('a file that holds no list gets one sentence that says what to do', async () => {
  const answer = await bring(headBrowser, larkenby, Buffer.from('\u0001\u0002 PK'))
  expect([answer.status, answer.html.includes('Save the list as CSV or XLSX')]).toEqual([422, true])
  expect((await bring(headBrowser, '', 'Name,Email\nA B,a@b.example\n')).html).toContain('Choose the school')
})
