import { getByLabelText, getByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { policyRoutes } from '../../policy.ts'
import { type Asker, openPageHouse, type PageHouse } from '../../testing/page-house.tsx'
import { act } from '../../../platform/platform.ts'
import { TELL_OF_DOCUMENT } from '../queues.ts'
import { documentsNeeding } from './documents-due.ts'
import { MOST_DOCUMENTS } from './keep-document.ts'
import { checkDocuments } from './remind-of-documents.job.ts'
import { type DocumentKind, documentKinds } from './linked-documents.store.ts'

let house: PageHouse
let trust: string
let school: string
let head: Asker
let teacher: Asker

beforeAll(async () => {
  house = await openPageHouse(policyRoutes)
  trust = await house.addTrust()
  school = await house.addSchool(trust, 'Orrin Primary')
  head = await house.signedIn((await house.addPerson(trust, [{ role: 'headteacher', school }])).email)
  teacher = await house.signedIn((await house.addPerson(trust, [{ role: 'teacher', school }])).email)
})
afterAll(() => house.close())

const enter = (form: Record<string, string>) => head.post(`/policy/library/add?school=${school}`, form)

async function documents(title: string) {
  const { rows } = await house.boot.query<{ id: string; version: string; follows: string | null; ended: boolean }>(
    `select id, version, follows, ended_at is not null as ended from house.linked_documents where title = $1 order by entered_at`,
    [title],
  )
  return rows
}

describe('a paper whose day of review comes', () => {
  let keeper: string
  let paper: string
  const subject = 'A paper that the policy is read with is to be looked at'
  const mails = async () => {
    const { rows } = await house.boot.query<{ to_person: string; body: string }>(
      'select to_person, body from house.kept_mail where subject = $1 order by at',
      [subject],
    )
    return rows
  }
  async function morning(day: string): Promise<number> {
    house.clock.at = new Date(`${day}T06:30:00Z`)
    await checkDocuments.work(house.works, { trust })
    return (await house.workOff(TELL_OF_DOCUMENT)).length
  }
  afterAll(() => {
    house.clock.at = null
  })

  test('is told to whoever keeps the library two months, a month and a week before and on the day, never twice', async () => {
    const place = await house.addSchool(trust, 'Paper Lane School')
    const kept = await house.addPerson(trust, [{ role: 'headteacher', school: place }])
    await house.addPerson(trust, [{ role: 'teacher', school: place }])
    keeper = kept.id
    const asker = await house.signedIn(kept.email)
    house.clock.at = new Date('2027-01-10T09:00:00Z')
    const form = {
      kind: 'policy',
      title: 'Camera policy',
      version: '2',
      'review-day': '1',
      'review-month': '9',
      'review-year': '2027',
    }
    await asker.post(`/policy/library/add?school=${place}`, form)
    paper = (await documents('Camera policy'))[0]?.id ?? ''
    const sent: number[] = []
    for (const on of ['2027-06-30', '2027-07-01', '2027-07-02', '2027-08-01', '2027-08-25', '2027-09-01', '2027-09-02'])
      sent.push(await morning(on))
    expect(sent).toEqual([0, 1, 0, 1, 1, 1, 0])
    expect((await mails()).every(mail => mail.to_person === keeper)).toBe(true)
    expect((await mails()).at(-1)?.body).toContain('is to be looked at on Wednesday 1 September')
  })

  test('stands on her first page, and late from the day after', async () => {
    const visitor = {
      identity: { trust, person: keeper },
      name: '',
      email: '',
      trustName: 'T',
      holdings: [{ role: 'headteacher', school: (await placeOf(paper)) ?? '' }],
      schools: [{ id: (await placeOf(paper)) ?? '', name: 'Paper Lane School' }],
      secondFactor: false,
    } as const
    const needed = async (day: string) => {
      house.clock.at = new Date(`${day}T09:00:00Z`)
      return act(house.works, visitor.identity, one => documentsNeeding(one, visitor))
    }
    expect(await needed('2027-06-30')).toEqual([])
    expect(await needed('2027-07-01')).toMatchObject([{ count: 1, late: 0, due: '2027-09-01' }])
    expect(await needed('2027-09-02')).toMatchObject([{ count: 1, late: 1 }])
    const other = { ...visitor, holdings: [{ role: 'teacher', school: visitor.schools[0].id }] } as const
    expect(await act(house.works, visitor.identity, one => documentsNeeding(one, other))).toEqual([])
  })

  test('is kept as it was with the day of the next look, and nothing waits any more', async () => {
    const { rows } = await house.boot.query<{ email: string }>('select email from house.people where id = $1', [keeper])
    const asker = await house.signedIn(rows[0]?.email ?? '')
    house.clock.at = new Date('2027-09-02T09:00:00Z')
    const past = { does: 'keep', 'review-day': '1', 'review-month': '9', 'review-year': '2027' }
    expect((await asker.post(`/policy/library/${paper}`, past)).text).toContain('Enter the day of the next look')
    expect((await asker.post(`/policy/library/${paper}`, { ...past, 'review-year': '2028' })).status).toBe(303)
    expect(await documents('Camera policy')).toHaveLength(1)
    expect(await morning('2027-09-03')).toBe(0)
  })

  test('is told though another paper breaks: that one is reported, and the queue asks for it again', async () => {
    house.clock.at = new Date('2027-01-10T09:00:00Z')
    const ends = { 'review-day': '1', 'review-month': '3', 'review-year': '2028' }
    for (const title of ['Broken policy', 'Whole policy']) await enter({ kind: 'policy', title, version: '1', ...ends })
    const [broken] = await documents('Broken policy')
    await house.boot.query(
      `create function house.breaks() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
       create trigger breaks before insert on house.document_reminders for each row when (new.document_id = '${broken?.id ?? ''}') execute function house.breaks()`,
    )
    house.clock.at = new Date('2028-01-01T06:30:00Z')
    try {
      await expect(checkDocuments.work(house.works, { trust })).rejects.toThrow('could not be done')
    } finally {
      await house.boot.query('drop trigger breaks on house.document_reminders; drop function house.breaks()')
    }
    await house.workOff(TELL_OF_DOCUMENT)
    expect((await mails()).map(mail => mail.body).join()).toContain('Whole policy')
  })

  const placeOf = async (id: string) =>
    (await house.boot.query<{ school_id: string }>('select school_id from house.linked_documents where id = $1', [id]))
      .rows[0]?.school_id
})

describe('the library', () => {
  test('a document has title, version, owner, review day and address, and everybody at the school reads them (s0-1.2)', async () => {
    const added = await enter({
      kind: 'policy',
      title: 'Acceptable use policy',
      version: '3',
      owner: 'Office manager',
      'review-day': '1',
      'review-month': '9',
      'review-year': '2028',
      address: 'https://www.orrin.example/aup',
    })
    expect(added.status).toBe(303)
    const page = await teacher.get(`/policy/library?school=${school}`)
    expect(page.text).toContain('Acceptable use policy')
    expect(page.text).toContain('version 3 · owner Office manager · review Friday 1 September 2028')
    expect((await teacher.post(`/policy/library/add?school=${school}`, { kind: 'policy', title: 'X' })).status).toBe(
      403,
    )
  })

  test.each([
    ['policy', 'Policy'],
    ['statute', 'Statute'],
    ['guidance', 'Guidance'],
    ['platform', 'Safety page of a platform'],
    ['adviser', 'Adviser'],
  ] as const satisfies readonly (readonly [DocumentKind, string])[])(
    'a %s is entered, stands under its heading with its edition, and is looked at again on its day',
    async (kind, heading) => {
      const place = await house.addSchool(trust, `School of the ${kind}`)
      const asker = await house.signedIn((await house.addPerson(trust, [{ role: 'headteacher', school: place }])).email)
      const title = `A ${kind} of ours`
      house.clock.at = new Date('2029-01-10T09:00:00Z')
      try {
        const added = await asker.post(`/policy/library/add?school=${place}`, {
          kind,
          title,
          version: '7',
          owner: 'Office manager',
          'review-day': '1',
          'review-month': '6',
          'review-year': '2029',
        })
        expect(added.status).toBe(303)
        const shelf = async () => {
          const { body } = await asker.get(`/policy/library?school=${place}`)
          const section = body.querySelector(`section[aria-labelledby="kind-${kind}"]`)
          return [section?.querySelector('h2')?.textContent, section?.textContent ?? ''] as const
        }
        const [above, before] = await shelf()
        expect(above).toBe(heading)
        expect(before).toContain(title)
        expect(before).toContain('version 7 · owner Office manager · review Friday 1 June')
        expect(before).not.toContain('Review overdue')
        const [entered] = await documents(title)
        house.clock.at = new Date('2029-06-02T09:00:00Z')
        const [, after] = await shelf()
        expect(after.replace(before, '')).not.toBe('')
        await asker.post(`/policy/library/${entered?.id ?? ''}`, {
          does: 'keep',
          'review-day': '1',
          'review-month': '6',
          'review-year': '2031',
        })
        expect((await shelf())[1]).toContain('1 June 2031')
      } finally {
        house.clock.at = null
      }
    },
  )

  test('no kind is left out of the table above', () => {
    expect(documentKinds).toEqual(['policy', 'statute', 'guidance', 'platform', 'adviser'])
  })

  test('what is wrong is said field by field, and nothing typed is lost', async () => {
    const wrong = await enter({
      kind: '',
      title: '',
      address: 'javascript:alert(1)',
      owner: 'Kept',
      'review-day': '31',
      'review-month': '4',
      'review-year': '2028',
    })
    expect(wrong.status).toBe(422)
    for (const words of ['Choose what it is', 'Enter a title', 'Enter a day that exists', 'begins with https://'])
      expect(wrong.text).toContain(words)
    expect(getByLabelText<HTMLInputElement>(wrong.body, /^Owner/).value).toBe('Kept')
    expect(wrong.body.querySelector('#review-day')).not.toBeNull()
  })

  test('a library takes as many documents as can be looked at in a night, and says so of one more', async () => {
    const full = await house.addSchool(trust, 'Full Primary')
    const { email } = await house.addPerson(trust, [{ role: 'headteacher', school: full }])
    const keeper = await house.signedIn(email)
    await house.boot.query(
      `insert into house.linked_documents (trust_id, id, school_id, kind, title, version, entered_by, entered_at)
       select $1, gen_random_uuid(), $2, 'policy', 'Paper ' || n, '', $1, now() from generate_series(1, $3::int) n`,
      [trust, full, MOST_DOCUMENTS],
    )
    const typed = { kind: 'policy', title: 'One more' }
    const refused = await keeper.post(`/policy/library/add?school=${full}`, typed)
    expect([refused.status, refused.text.includes(`There are ${MOST_DOCUMENTS} documents in use`)]).toEqual([422, true])
    await house.boot.query(`update house.linked_documents set ended_at = now() where title = 'Paper 7'`)
    expect((await keeper.post(`/policy/library/add?school=${full}`, typed)).goesTo).toBeDefined()
  })

  test('a new edition follows the old one, which stays, and a fact tells whoever watches over reviews', async () => {
    await enter({ kind: 'guidance', title: 'Guidance on safeguarding', version: '2025' })
    const [first] = await documents('Guidance on safeguarding')
    const path = `/policy/library/${first?.id ?? ''}`
    expect(getByLabelText<HTMLInputElement>((await head.get(path)).body, 'Title').value).toBe(
      'Guidance on safeguarding',
    )
    await head.post(path, { title: 'Guidance on safeguarding', version: '2026' })
    const [old, fresh] = await documents('Guidance on safeguarding')
    expect(old).toMatchObject({ version: '2025', ended: true })
    expect(fresh).toMatchObject({ version: '2026', ended: false, follows: old?.id })
    const { rows } = await house.boot.query('select subject_id from house.facts where kind = $1', ['edition-entered'])
    expect(rows).toEqual([{ subject_id: fresh?.id }])
    expect((await head.get(`/policy/library?school=${school}`)).text).toContain('older edition')
    // The page of the old one was still open: nothing is followed twice.
    expect((await head.post(path, { title: 'Guidance on safeguarding', version: '2027' })).status).toBe(303)
    expect(await documents('Guidance on safeguarding')).toHaveLength(2)
  })

  test('at adoption each policy it is read with is matched, or said to be missing with a reason (s0-1.2)', async () => {
    const started = await head.post('/policy/adopt', { school })
    await head.post(`${started.goesTo}/pack`, { pack: 'pack:church-primary', seen: '0' })
    const page = await head.get(`${started.goesTo}/look/linked`)
    expect(getByRole(page.body, 'link', { name: 'Enter a document in the library' }).getAttribute('href')).toBe(
      `/policy/library?school=${school}`,
    )
  })
})
