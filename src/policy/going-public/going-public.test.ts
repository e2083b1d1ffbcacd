import { getAllByRole, getByLabelText, getByRole } from '@testing-library/dom'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { embeddedPack } from '../packs/packs.ts'
import { findPack } from '../packs/find-pack.ts'
import { writePack } from '../packs/write-pack.ts'
import { act } from '../../platform/platform.ts'
import { bringPack } from '../importing/bring-pack.ts'
import { asFile } from '../importing/testing/imported.ts'
import { restsOnLaw } from '../law/rests-on-law.rule.ts'
import { readPack } from '../packs/read-pack.ts'
import type { Role } from '../packs/roles.ts'
import { policyRoutes } from '../policy.ts'
import { faultsIn, openBrowser } from '../../ui/testing/browser.ts'
import { adoptAtOnce } from '../testing/adopt-at-once.ts'
import { type Asker, openPageHouse, type PageHouse } from '../testing/page-house.tsx'

let house: PageHouse
let school: string
let teacher: Asker
let stranger: Asker
let reader: Asker
const adopted: Record<string, string> = {}
const PACKS = ['unit-local-authority', 'model-policy', 'church-primary']

const SIGNED_BY_GOVERNORS = {
  capacity: 'governing_body',
  name: 'Mrs Nimco Adan',
  role: 'chair_of_governors',
  standsIn: false,
  meetingOn: '2026-02-26',
  minute: '7.2',
  signedAt: new Date('2026-02-27T09:00:00Z'),
} as const

beforeAll(async () => {
  house = await openPageHouse(policyRoutes)
  const trust = await house.addTrust()
  school = await house.addSchool(trust, 'Ysgol Tŷ Łan')
  const head = await house.addPerson(trust, [{ role: 'headteacher', school }])
  for (const [at, pack] of PACKS.entries()) {
    house.clock.at = new Date(`2026-0${at + 3}-02T09:00:00Z`)
    const outcome = await adoptAtOnce(house.works, visitorOf(trust, head.id, { role: 'headteacher', school }), {
      school,
      pack,
      answers: { open: Object.fromEntries((embeddedPack(pack)?.openQuestions ?? []).map(one => [one.id, one.ours])) },
      from: null,
      signed: [{ ...SIGNED_BY_GOVERNORS, person: head.id }],
    })
    adopted[pack] = outcome.adopted
  }
  house.clock.at = null
  teacher = await house.signedIn((await house.addPerson(trust, [{ role: 'teacher', school }])).email)
  reader = await house.signedIn(await readerOfAnOlderText(trust))
  const other = await house.addTrust()
  stranger = await house.signedIn(
    (await house.addPerson(other, [{ role: 'headteacher', school: await house.addSchool(other, 'Tansel Infants') }]))
      .email,
  )
})
afterAll(() => house.close())

function visitorOf(trust: string, person: string, holding: { role: Role; school: string | null }): Visitor {
  return {
    identity: { trust, person },
    name: '',
    email: '',
    trustName: '',
    holdings: [holding],
    schools: [],
    secondFactor: false,
  }
}

/** A school whose head brings a policy of its own. */
async function headOfAnOwnPolicy() {
  const trust = await house.addTrust()
  const school = await house.addSchool(trust, 'Orrin Juniors')
  const { id, email } = await house.addPerson(trust, [{ role: 'headteacher', school }])
  return {
    trust,
    school,
    visitor: visitorOf(trust, id, { role: 'headteacher', school }),
    asker: await house.signedIn(email),
  }
}

/** The church school's text with one clause of its own words, as a file. @returns the name it is kept under */
async function bringOwn(visitor: Visitor, school: string | null, says: string): Promise<string> {
  const pack = embeddedPack('church-primary')
  if (pack === undefined) throw new Error('the pack is not there')
  const clauses = pack.clauses.map(clause => (clause.id === 's2-school-use-05a' ? { ...clause, says } : clause))
  const file = await asFile(Buffer.from(writePack({ ...pack, clauses })), 'ours.yaml')
  const outcome = await bringPack(house.works, visitor, school, file)
  if (!('brought' in outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.brought
}

/** A school that adopted the church school's policy when one clause of it read otherwise. */
async function readerOfAnOlderText(trust: string): Promise<string> {
  const school = await house.addSchool(trust, 'Orrin Primary')
  const { id: person } = await house.addPerson(trust, [{ role: 'headteacher', school }])
  const pack = embeddedPack('church-primary')
  if (pack === undefined) throw new Error('the pack is not there')
  const clauses = pack.clauses.map(clause =>
    clause.id === 's2-school-use-05a' ? { ...clause, says: 'Posts carry no name yet.' } : clause,
  )
  const { at } = house.clock
  house.clock.at = new Date('2026-01-05T09:00:00Z')
  await adoptAtOnce(house.works, visitorOf(trust, person, { role: 'headteacher', school }), {
    school,
    pack: pack.name,
    text: { ...pack, clauses },
    answers: { open: Object.fromEntries(pack.openQuestions.map(one => [one.id, one.ours])) },
    from: null,
  })
  house.clock.at = at
  return (await house.addPerson(trust, [{ role: 'teacher', school }])).email
}

async function file(form: string): Promise<{ bytes: Buffer; headers: Record<string, unknown> }> {
  const cookie = [...teacher.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const reply = await house.server.inject({
    url: `/policy/public/${adopted['church-primary']}/${form}`,
    headers: { cookie },
  })
  expect(reply.statusCode).toBe(200)
  return { bytes: reply.rawPayload, headers: reply.headers }
}

const church = embeddedPack('church-primary')

function never(): never {
  throw new Error('The pack is not there.')
}

describe('the adopted policy for the school’s website', () => {
  test('is shown with every clause, its id, the answers given here, who signed at which meeting, and the files to download (s2-header-1, s2-header-3)', async () => {
    const { body, text, status } = await teacher.get(`/policy/public/${adopted['church-primary']}`)
    expect(status).toBe(200)
    for (const clause of church?.clauses ?? []) {
      const shown = body.querySelector(`[id="${clause.id}"]`)
      expect(shown?.textContent).toContain(clause.says)
      expect(shown?.textContent).toContain(clause.id)
    }
    expect(text).toContain('How are achievements celebrated')
    expect(text).toContain('Mrs Nimco Adan, Chair of governors, signed on')
    expect(text).toMatch(/Decided at the meeting of [\w ]*26 February 2026, minute 7\.2\./)
    expect(getAllByRole(body, 'link').map(link => link.getAttribute('href'))).toEqual(
      expect.arrayContaining(
        ['html', 'pdf', 'yaml'].map(form => `/policy/public/${adopted['church-primary']}/${form}`),
      ),
    )
  })

  test('of another trust is not there', async () => {
    for (const form of ['', '/html', '/pdf', '/yaml'])
      expect((await stranger.get(`/policy/public/${adopted['church-primary']}${form}`)).status).toBe(404)
    expect((await teacher.get('/policy/public/1%27')).status).toBe(404)
  })

  test('as HTML is one file without script or anything to load, and axe finds nothing at 390 and 1280 px', async () => {
    const { bytes, headers } = await file('html')
    expect(headers['content-disposition']).toContain(
      'social-networking-policy-of-a-church-primary-school-version-3.html',
    )
    const html = bytes.toString('utf8')
    expect(html).not.toMatch(/<script|<img|<link|src=|@import|url\(/)
    expect(html).toContain('<html lang="en-GB">')
    for (const clause of church?.clauses ?? []) expect(html).toContain(`id="${clause.id}"`)
    const browser = await openBrowser()
    try {
      for (const width of [390, 1280]) {
        const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage()
        await page.setContent(html)
        expect(await faultsIn(page, 'everything')).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
      }
    } finally {
      await browser.close()
    }
  }, 240_000)

  test('outside England says in the page, the file and the PDF what was written for the law of England, and in England nothing', async () => {
    const head = 'Some of this policy rests on law and was written for England. This school lies in Wales.'
    const clause = 'Rests on law, and was written for England: check it.'
    const texts = async () => {
      const pdf = await getDocumentProxy(new Uint8Array((await file('pdf')).bytes))
      let drawn = ''
      for (let number = 1; number <= pdf.numPages; number += 1)
        for (const item of (await (await pdf.getPage(number)).getTextContent()).items)
          drawn += 'str' in item ? `${item.str} ` : ''
      const seen = (await teacher.get(`/policy/public/${adopted['church-primary']}`)).text
      return [seen, (await file('html')).bytes.toString('utf8'), drawn.replaceAll(/\s+/g, ' ')]
    }
    for (const text of await texts()) expect(text).not.toContain('written for England')
    await house.boot.query(`update house.schools set nation = 'wales' where id = $1`, [school])
    try {
      for (const text of await texts()) {
        expect(text).toContain(head)
        expect(text.split(clause).length - 1).toBe(restsOnLaw(church ?? never()).size)
      }
    } finally {
      await house.boot.query(`update house.schools set nation = 'england' where id = $1`, [school])
    }
  })

  test('as PDF is tagged: language, title, bookmarks, headings and every clause in reading order', async () => {
    const { bytes } = await file('pdf')
    const pdf = await getDocumentProxy(new Uint8Array(bytes))
    const raw = bytes.toString('latin1')
    expect(raw).toContain('/Lang (en-GB)')
    expect((await pdf.getMarkInfo())?.Marked).toBe(true)
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: 'Social networking policy of a church primary school, Ysgol Tŷ Łan',
      Language: 'en-GB',
    })
    expect(metadata?.get('pdfuaid:part')).toBe('1')
    const [whole] = await pdf.getOutline()
    expect(whole?.title).toBe(church?.title)
    const bookmarks = whole?.items.flatMap((part: Marked) => part.items.map(one => one.title)) ?? []
    expect(bookmarks).toHaveLength(church?.clauses.length ?? 0)

    let told = ''
    const kinds: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const words = wordsByMark(items)
      for (const { role, ids } of leaves(await page.getStructTree())) {
        kinds.push(role)
        told += ` ${ids.map(id => words.get(id) ?? '').join('')}`
      }
    }
    const plain = told.replaceAll(/\s+/g, ' ')
    for (const clause of church?.clauses ?? []) {
      expect(plain.replaceAll(' ', '')).toContain(clause.says.replaceAll(/\s/g, ''))
      expect(plain.replaceAll(' ', '')).toContain(`Citedas${clause.id}.`)
    }
    expect(plain.replaceAll(' ', '')).toContain('YsgolTŷŁan')
    expect(new Set(kinds)).toEqual(new Set(['H1', 'H2', 'H3', 'P']))
    // Page numbers are no part of what is read out.
    expect(plain).not.toMatch(/page \d+ of \d+/)
  }, 240_000)

  test('as YAML is read elsewhere as the very pack that was adopted (s0-header-1, s3-end-1)', async () => {
    const { bytes, headers } = await file('yaml')
    expect(headers['content-disposition']).toContain('.yaml')
    expect(readPack(bytes.toString('utf8'), 'elsewhere.yaml')).toEqual(church)
  })
})

type Marked = { readonly title: string; readonly items: readonly { readonly title: string }[] }
type MarkedItem = { type?: string; id?: string; str?: string; hasEOL?: boolean }

/** What stands between the marks of a page, by the id of the mark. */
function wordsByMark(items: readonly object[]): Map<string, string> {
  const words = new Map<string, string>()
  const open: string[] = []
  for (const item of items as readonly MarkedItem[]) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.id ?? '')
    else if (item.type === 'endMarkedContent') open.pop()
    else {
      const id = open.findLast(one => one !== '') ?? ''
      words.set(id, `${words.get(id) ?? ''}${item.str ?? ''}${item.hasEOL === true ? ' ' : ''}`)
    }
  }
  return words
}

type Leaf = { role: string; ids: string[] }
type TreeNode = { role?: string; id?: string; type?: string; children?: TreeNode[] }

function leaves(tree: unknown): Leaf[] {
  const walk = (node: TreeNode): Leaf[] => {
    const ids = (node.children ?? []).flatMap(child =>
      child.type === 'content' && child.id !== undefined ? [child.id] : [],
    )
    const own = ids.length > 0 ? [{ role: node.role ?? '', ids }] : []
    return [...own, ...(node.children ?? []).flatMap(walk)]
  }
  return tree === null ? [] : walk(tree as TreeNode)
}

describe('two policies side by side', () => {
  test('can be chosen on the page, and nothing is compared until they are', async () => {
    const { body } = await teacher.get('/policy/compare')
    const from = getByLabelText<HTMLSelectElement>(body, 'What differs from')
    expect([...from.options].map(option => option.text)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Version 3 here/), expect.stringMatching(/^As published/)]),
    )
    expect(body.textContent).not.toContain('What is set otherwise')
  })

  test('show what is set otherwise and which clauses came and went (s2-school-use-05a, s3-5.3b)', async () => {
    const { body, text } = await teacher.get(
      `/policy/compare?from=${adopted['model-policy']}&to=${adopted['church-primary']}`,
    )
    expect(getByRole(body, 'heading', { name: 'What is set otherwise' })).not.toBeNull()
    expect(body.querySelector('#added-s2-school-use-05a')?.textContent).toContain('Posts carry no names.')
    expect(body.querySelector('[id="gone-s3-5.3b"]')).not.toBeNull()
    expect(getByRole(body, 'heading', { name: 'Questions it puts' }).nextElementSibling?.textContent).toMatch(
      /New Is this a positive message about the school/,
    )
    expect(text).toContain('Comparing changes nothing.')
  })

  test('that are the same say so, and what is not there is not found', async () => {
    const same = `/policy/compare?from=church-primary&to=church-primary`
    expect((await teacher.get(same)).text).toContain('Nothing differs.')
    expect((await teacher.get('/policy/compare?from=kirk&to=church-primary')).status).toBe(404)
    expect((await stranger.get(`/policy/compare?from=${adopted['model-policy']}&to=church-primary`)).status).toBe(404)
  })
})

describe('a policy of the school’s own', () => {
  test('can be compared, and once it is made again the newer text is offered to those who may adopt it, and to nobody else (s0-header-1, s3-end-1)', async () => {
    const { asker: head, visitor, school, trust } = await headOfAnOwnPolicy()
    const colleague = await house.signedIn((await house.addPerson(trust, [{ role: 'teacher', school }])).email)
    const first = await bringOwn(visitor, school, 'Posts carry no name at Orrin.')
    const text = await act(house.works, visitor.identity, ({ tx }) => findPack(tx, school, first))
    if (text === null) throw new Error('It was not brought.')
    const open = Object.fromEntries(text.openQuestions.map(one => [one.id, one.ours]))
    await adoptAtOnce(house.works, visitor, { school, pack: first, text, answers: { open }, from: null })
    expect((await head.get('/policy')).text).not.toContain('A newer text')
    const second = await bringOwn(visitor, school, 'Posts carry first names at Orrin.')

    const { body, text: page } = await head.get('/policy')
    expect(page).toContain('A newer text of this policy has been published. Nothing in force changes.')
    const link = getByRole(body, 'link', { name: 'See what is different' }).getAttribute('href') ?? ''
    expect(link).toContain(`&to=${second}`)
    expect((await head.get(link)).body.querySelector('#changed-s2-school-use-05a')?.textContent).toContain(
      'It read: Posts carry no name at Orrin.',
    )
    const choose = (await head.get(`/policy/compare?from=${first}&to=${second}`)).body
    const names = [...getByLabelText<HTMLSelectElement>(choose, 'What differs from').options].map(one => one.text)
    expect(names.filter(name => name.startsWith('Your own, made'))).toHaveLength(2)

    expect((await colleague.get('/policy')).text).not.toContain('A newer text')
    expect((await colleague.get(`/policy/compare?from=${first}&to=${second}`)).status).toBe(404)
    expect((await stranger.get(`/policy/compare?from=${first}&to=church-primary`)).status).toBe(404)
  })

  test('and a trust’s in every school under it, by whoever adopts for the trust and not by a school’s head (s0-header-1, s3-end-1)', async () => {
    const { asker: head, visitor: headSeen, school, trust } = await headOfAnOwnPolicy()
    const { id, email } = await house.addPerson(trust, [{ role: 'trust_administrator', school: null }])
    const officer = visitorOf(trust, id, { role: 'trust_administrator', school: null })
    const office = await house.signedIn(email)
    // A school's own of the same name beside it: an address that names one never means the other.
    const same = await bringOwn(headSeen, school, 'Posts carry initials at Orrin.')
    const first = await bringOwn(officer, null, 'Posts carry no name in this trust.')
    expect(first).toBe(same)
    const text = await act(house.works, officer.identity, ({ tx }) => findPack(tx, null, first))
    if (text === null) throw new Error('It was not brought.')
    const open = Object.fromEntries(text.openQuestions.map(one => [one.id, one.ours]))
    await adoptAtOnce(house.works, officer, { school: null, pack: first, text, answers: { open }, from: null })
    expect((await head.get('/policy')).text).toContain('Posts carry no name in this trust.')
    const second = await bringOwn(officer, null, 'Posts carry first names in this trust.')

    const { body } = await office.get('/policy')
    const link = getByRole(body, 'link', { name: 'See what is different' }).getAttribute('href') ?? ''
    expect(decodeURIComponent(link)).toContain(`&to=trust:${second}`)
    const different = await office.get(link)
    expect(different.body.querySelector('#changed-s2-school-use-05a')?.textContent).toContain(
      'It read: Posts carry no name in this trust.',
    )
    const names = [...getByLabelText<HTMLSelectElement>(different.body, 'What differs from').options]
    expect(names.filter(({ text: name }) => name.startsWith('The trust’s own, made'))).toHaveLength(2)
    expect((await head.get('/policy')).text).not.toContain('A newer text')
    expect((await head.get(link)).status).toBe(404)
  })
})

describe('a template and the policy made from it are two things', () => {
  test('the template’s source and version stand on the policy (s0-header-1)', async () => {
    const { text } = await teacher.get(`/policy?version=${adopted['unit-local-authority']}`)
    expect(text).toContain(
      'This policy was made from: A model policy that a local authority offers to its schools, version 2.0',
    )
  })

  test('a text that its provider replaces stays in force until another is adopted (s3-end-1)', async () => {
    const { text } = await teacher.get(`/policy?version=${adopted['model-policy']}`)
    expect(text).toContain('another text takes its place from 2025-09. What you adopted stays in force')
  })

  test('a newer text is offered for comparison, and changes nothing in force (s0-header-1, s3-end-1)', async () => {
    expect((await teacher.get('/policy')).text).not.toContain('A newer text')
    const { body, text } = await reader.get('/policy')
    expect(text).toContain('A newer text of this policy has been published. Nothing in force changes.')
    expect(text).toContain('Posts carry no name yet.')
    const link = getByRole(body, 'link', { name: 'See what is different' }).getAttribute('href') ?? ''
    expect((await reader.get(link)).body.querySelector('#changed-s2-school-use-05a')?.textContent).toContain(
      'It read: Posts carry no name yet.',
    )
  })
})
