import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type KeptUploads, watchUploads } from '../../platform/testing/kept-uploads.ts'
import { hashOfKey } from '../../people/people.ts'
import type { Asker } from '../../policy/testing/page-house.tsx'
import { lookIntoFoldersJob } from './look-into-folders.job.ts'
import { CHECK_ROLL } from './queues.ts'
import { chosenIn, openRollHouse, type RollHouse } from './testing/roll-house.ts'

let house: RollHouse
let trust: string
let school: string
let head: Asker
let kept: KeptUploads

beforeAll(async () => {
  kept = watchUploads()
  house = await openRollHouse()
  trust = await house.addTrust()
})
afterAll(async () => {
  await house.close()
  kept.close()
})

// A school of its own for each test: what one test leaves on the roll is nothing to the next.
beforeEach(async () => {
  school = await house.addSchool(trust, 'Larkenby School')
  head = await house.signedIn((await house.addPerson(trust, [{ role: 'headteacher', school }])).email)
})

const line = (at: number, more = '') => `${at},Child${at},Ash${more},01/02/2016`
const file = (...lines: string[]) => `Adno,Forename,Surname,DOB\n${lines.join('\n')}\n`
const twenty = Array.from({ length: 20 }, (_, at) => line(at))

async function newKey(asker: Asker, of: string, name = 'Arbor nightly'): Promise<string> {
  const made = await asker.post(`/pupils/roll/keys?school=${of}`, { 'key-name': name })
  return made.body.querySelector('code')?.textContent?.trim() ?? ''
}

type Sent = { status: number; import?: string; sentence: string; headers: Record<string, unknown> }

/** As `curl --data-binary` sends it. */
async function send(key: string, body: string | Buffer, more: Record<string, string> = {}, query = ''): Promise<Sent> {
  const answer = await house.server.inject({
    method: 'POST',
    url: `/api/roll${query}`,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-www-form-urlencoded', ...more },
    payload: body,
  })
  return { status: answer.statusCode, headers: answer.headers, ...answer.json<{ import?: string; sentence: string }>() }
}

const imports = async () =>
  (
    await house.boot.query<{ id: string; state: string; source: string; file_name: string }>(
      'select id, state, source, file_name from house.roll_imports where school_id = $1 order by brought_at',
      [school],
    )
  ).rows
const history = async (kind: string) => {
  const { rows } = await house.boot.query<{ facts: Record<string, unknown> }>(
    `select body::jsonb -> 'facts' as facts from house.history where school_id = $1 and kind = $2`,
    [school, kind],
  )
  return rows.map(({ facts }) => facts)
}

/** The first roll: sent, its columns said by hand, taken over by hand. */
async function begin(key: string): Promise<void> {
  const { import: id = '' } = await send(key, file(...twenty))
  await head.post(`/pupils/roll/imports/${id}/columns`, chosenIn(await head.get(`/pupils/roll/imports/${id}/columns`)))
  await head.post(`/pupils/roll/imports/${id}/take`, {})
}

describe('a file that a program sends with a key', () => {
  test('comes in, waits for its columns, and from then on is looked through by the job and waits for a person', async () => {
    const key = await newKey(head, school)
    const first = await send(
      key,
      file(...twenty),
      {},
      `?school=${school}&name=${encodeURIComponent('C:\\out\\roll.csv')}`,
    )
    expect([first.status, first.sentence]).toEqual([202, expect.stringContaining('which column is what')])
    expect(await imports()).toMatchObject([{ id: first.import, state: 'to-map', source: 'api', file_name: 'roll.csv' }])
    expect(await history('roll-brought')).toMatchObject([{ source: 'api', rows: 20 }])
    const id = first.import ?? ''
    await head.post(
      `/pupils/roll/imports/${id}/columns`,
      chosenIn(await head.get(`/pupils/roll/imports/${id}/columns`)),
    )
    await head.post(`/pupils/roll/imports/${id}/take`, {})
    expect(await house.roll(school)).toHaveLength(20)

    const before = await house.fingerprint()
    const second = await send(key, file(...twenty, line(20)))
    expect([second.status, second.sentence]).toEqual([202, expect.stringContaining('has looked at')])
    await house.workOff(CHECK_ROLL)
    await lookIntoFoldersJob.work(house.works, { trust })
    expect((await imports()).map(({ state }) => state)).toEqual(['taken', 'to-check'])
    expect(await house.fingerprint()).toEqual(before)
    expect((await head.get(`/pupils/roll/imports/${second.import ?? ''}`)).text).toContain(
      'Sent with the key “Arbor nightly”',
    )
  })

  test('within the limits that the school set it is taken over by the job, leavers too; beyond them nothing changes', async () => {
    const key = await newKey(head, school)
    await begin(key)
    await head.post(`/pupils/roll/nights?school=${school}`, { takes: 'within', leavers: '5', changed: '10', odd: '5' })
    const sent = await send(key, file(...twenty.slice(0, 18), line(18, 'by')))
    expect([sent.status, sent.sentence]).toEqual([202, expect.stringContaining('by itself')])
    expect((await imports()).map(({ state }) => state)).toEqual(['taken', 'checking'])
    await house.workOff(CHECK_ROLL)
    expect((await imports()).map(({ state }) => state)).toEqual(['taken', 'taken'])
    expect((await house.roll(school)).some(one => one.includes('Ashby'))).toBe(true)
    expect(await history('pupil-left')).toHaveLength(1)
    const before = await house.fingerprint()
    await send(key, file(...twenty.slice(0, 9)))
    await house.workOff(CHECK_ROLL)
    expect((await imports()).map(({ state }) => state)).toEqual(['taken', 'taken', 'to-check'])
    expect(await house.fingerprint()).toEqual(before)
  })

  test('whose job was cut off is gone on with by the hourly look', async () => {
    const key = await newKey(head, school)
    await begin(key)
    await head.post(`/pupils/roll/nights?school=${school}`, { takes: 'within', leavers: '5', changed: '10', odd: '5' })
    await send(key, file(...twenty, line(20)))
    await lookIntoFoldersJob.work(house.works, { trust })
    expect(await house.roll(school)).toHaveLength(21)
    // The job comes after all: nobody is there twice.
    await house.workOff(CHECK_ROLL)
    expect(await house.roll(school)).toHaveLength(21)
  })

  test('twice with the same bytes changes nothing the second time, and says so', async () => {
    const key = await newKey(head, school)
    await begin(key)
    const before = [await house.fingerprint(), await imports(), await history('roll-brought')]
    const again = await send(key, file(...twenty))
    expect([again.status, again.sentence]).toEqual([202, expect.stringContaining('came last')])
    expect(again.import).toBe((await imports())[0]?.id)
    expect([await house.fingerprint(), await imports(), await history('roll-brought')]).toEqual(before)
  })

  test('that is too large, no list, empty, or a form is refused with a sentence; nothing is kept of it', async () => {
    const key = await newKey(head, school)
    const large = await send(key, Buffer.alloc(50 * 1024 * 1024 + 1, 'a'))
    expect([large.status, large.sentence]).toEqual([413, expect.stringContaining('50 MB')])
    const picture = await send(key, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3]))
    expect([picture.status, picture.sentence]).toEqual([422, expect.stringContaining('no list that can be read')])
    expect(await send(key, '')).toMatchObject({
      status: 422,
      sentence: expect.stringContaining('no pupil in the file'),
    })
    const form = await send(key, '--x\r\n', { 'content-type': 'multipart/form-data; boundary=x' })
    expect([form.status, form.sentence]).toEqual([415, expect.stringContaining('--data-binary')])
    expect(await imports()).toEqual([])
    expect(kept.names()).toEqual([])
    expect(house.reports).toEqual([])
  })

  test('is refused as busy while another is being taken over', async () => {
    const key = await newKey(head, school)
    await begin(key)
    await house.boot.query(`update house.roll_imports set state = 'taking' where school_id = $1`, [school])
    expect(await send(key, file(line(1)))).toMatchObject({
      status: 409,
      sentence: expect.stringContaining('Another file'),
    })
  })
})

describe('a key', () => {
  test('that is wrong, ended, of another school or missing gets one and the same answer, and its file is not read', async () => {
    const other = await house.addSchool(trust, 'Tansel Lane')
    const ended = await newKey(head, school, 'Old')
    const { rows } = await house.boot.query<{ id: string }>('select id from house.school_keys where school_id = $1', [
      school,
    ])
    await head.post(`/pupils/roll/keys/${rows[0]?.id ?? ''}/end`, {})
    const good = await newKey(head, school)
    const answers = [
      await send('cwroll_wrong', file(line(1))),
      await send(ended, file(line(1))),
      await send(good, file(line(1)), {}, `?school=${other}`),
      await send(good, file(line(1)), {}, '?school=no-id'),
      await send('', file(line(1))),
    ]
    const plain = answers.map(({ status, sentence, headers }) => [status, sentence, headers['www-authenticate']])
    expect(new Set(plain.map(one => JSON.stringify(one))).size).toBe(1)
    expect(plain[0]).toEqual([401, expect.stringContaining('does not open'), 'Bearer'])
    expect(kept.names()).toEqual([])
    expect(await imports()).toEqual([])
    expect(await history('roll-token-made')).toHaveLength(2)
    expect(await history('roll-token-ended')).toHaveLength(1)
  })

  test('opens eight times in a quarter of an hour, right or wrong; a right one is not held up by wrong ones', async () => {
    const good = await newKey(head, school)
    const tries = (key: string) => Promise.all(Array.from({ length: 9 }, () => send(key, '')))
    const wrong = (await tries('cwroll_guessed')).map(({ status }) => status).toSorted((one, other) => one - other)
    expect(wrong).toEqual([401, 401, 401, 401, 401, 401, 401, 401, 429])
    for (let at = 0; at < 60; at += 1) await send(`cwroll_guess${at}`, '')
    expect((await send('cwroll_one-more', '')).status).toBe(429)
    const right = (await tries(good)).map(({ status }) => status).toSorted((one, other) => one - other)
    expect(right).toEqual([422, 422, 422, 422, 422, 422, 422, 422, 429])
    await house.boot.query('delete from house.key_knocks')
  })

  test('is shown once: what the database keeps of it is its hash, which the application cannot read back', async () => {
    const key = await newKey(head, school)
    expect(key).toMatch(/^cwroll_[\w-]{43}$/)
    const { rows } = await house.boot.query<{ all: string; hash: string }>(
      'select k::text as all, key_hash as hash from house.school_keys k where school_id = $1',
      [school],
    )
    expect(rows[0]?.hash).toBe(hashOfKey(key))
    expect(rows[0]?.all).not.toContain(key)
    const written = await house.boot.query<{ all: string }>(
      `select string_agg(h::text || coalesce(p::text, ''), '') as all from house.history h
        left join house.history_payloads p on p.trust_id = h.trust_id and p.history_id = h.id`,
    )
    expect(written.rows[0]?.all).not.toContain(key)
    const page = await head.get(`/pupils/roll?school=${school}`)
    expect(page.html).not.toContain(key)
    await expect(house.works.db.selectFrom('school_keys').select('key_hash').execute()).rejects.toThrow(
      /permission denied/,
    )
  })

  test('stands on the page with its last use, is ended by a press, and needs a name of its own', async () => {
    const key = await newKey(head, school)
    const seen = await head.get(`/pupils/roll?school=${school}`)
    expect(seen.text).toContain('not used yet')
    await send(key, file(line(1)))
    expect((await head.get(`/pupils/roll?school=${school}`)).text).toContain('last used')
    for (const name of ['', 'x'.repeat(101), 'Arbor nightly'])
      expect((await head.post(`/pupils/roll/keys?school=${school}`, { 'key-name': name })).status).toBe(422)
    const end = seen.body.querySelector('form[action$="/end"]')?.getAttribute('action') ?? ''
    const ended = await head.post(end, {})
    expect((await head.get(ended.goesTo ?? '')).text).toContain('The key is ended')
    expect((await head.post(end, {})).status).toBe(404)
    expect((await send(key, file(line(2)))).status).toBe(401)
  })

  test('is nothing to somebody of another school', async () => {
    await newKey(head, school, 'Bromcom each night')
    const elsewhere = await house.addSchool(trust, 'Tansel Lane')
    const stranger = await house.signedIn(
      (await house.addPerson(trust, [{ role: 'headteacher', school: elsewhere }])).email,
    )
    const { rows } = await house.boot.query<{ id: string }>('select id from house.school_keys where school_id = $1', [
      school,
    ])
    expect((await stranger.post(`/pupils/roll/keys/${rows[0]?.id ?? ''}/end`, {})).status).toBe(404)
    expect((await stranger.get(`/pupils/roll?school=${elsewhere}`)).text).not.toContain('Bromcom each night')
    expect(await history('roll-token-ended')).toEqual([])
  })
})

describe('the door for programs', () => {
  test.each([
    ['a form of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['an old browser at another site', { origin: 'https://evil.example' }],
  ])('is shut to %s, even with a key', async (_who, headers) => {
    const key = await newKey(head, school)
    const answer = await send(key, file(...twenty), headers)
    expect([answer.status, Object.keys(answer)]).toEqual([403, ['status', 'headers', 'sentence']])
    expect(await imports()).toEqual([])
  })

  test('takes no session for a key', async () => {
    const cookie = [...head.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await house.server.inject({
      method: 'POST',
      url: '/api/roll',
      headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'text/plain' },
      payload: file(...twenty),
    })
    expect(answer.statusCode).toBe(401)
    expect(await imports()).toEqual([])
  })

  test('says on a page of its own how it is used', async () => {
    const seen = await head.get('/api/roll')
    expect([seen.status, seen.text]).toEqual([200, expect.stringContaining('--data-binary')])
  })
})
