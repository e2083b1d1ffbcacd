import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toldCheck } from '../../checks/checks.ts'
import type { Visitor } from '../../people/people.ts'
import { installationRoot } from '../../platform/platform.ts'
import { type KeptUploads, watchUploads } from '../../platform/testing/kept-uploads.ts'
import { pupilsRoutes, setFlag } from '../../pupils/pupils.ts'
import { readPost } from '../posts/read-post.ts'
import { openFamilies } from '../testing/families.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { checkApiRoutes } from './check-api.routes.ts'
import { type Described, readDescription } from './testing/described.ts'

let at: SchoolPages
let head: Asker
let key: string
let kept: KeptUploads
let described: Described
let pupil: string
let drawn = 0

// A word that stands in nothing but the texts of these tests: found anywhere afterwards, a text was kept.
const NEEDLE = 'Quillonquince'
const NAMED = `Josh Bennett won the ${NEEDLE} cup on Friday.`

beforeAll(async () => {
  kept = watchUploads()
  at = await openSchoolPages('church-primary', [...checkApiRoutes, ...pupilsRoutes])
  pupil = await at.house.addPupil(at.school, 'Josh', 'Bennett')
  head = await at.as(at.ifeoma)
  described = await readDescription((await at.server.inject({ url: '/api/v1/openapi.json' })).json())
})
afterAll(async () => {
  await at.close()
  kept.close()
})
beforeEach(async () => {
  key = await newKey(head, at.school)
})

async function newKey(asker: Asker, school: string, path = '/check-keys'): Promise<string> {
  drawn += 1
  await at.house.boot.query(
    `update house.school_keys set ended_by = made_by, ended_at = made_at where ended_at is null and purpose = 'check'`,
  )
  const made = await asker.post(`${path}?school=${school}`, { 'key-name': `Website ${drawn}` })
  return made.body.querySelector('#key')?.textContent?.trim() ?? ''
}

type Finding = { kind: string; in: string; outcome: string; span: string; clauses: string[] }
type Checked = { id?: string | number; outcome: string; findings: Finding[]; took_ms: number }
type Body = Checked & { items: Checked[]; sentence: string; field?: string; category: string; route: string }
type Answer = { status: number; body: Body; headers: Record<string, unknown> }

/** Sends as a program does. Each answer of these tests is held to the description. */
async function send(
  path: '/check' | '/triage',
  body: unknown,
  headers: Record<string, string> = { authorization: `Bearer ${key}` },
): Promise<Answer> {
  const answer = await at.server.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
  })
  const told = answer.json<Body>()
  expect(described.faultsOfAnswer(path, answer.statusCode, told, answer.headers)).toEqual([])
  return { status: answer.statusCode, body: told, headers: answer.headers }
}

const draft = (text: string, more: object = {}) => ({ platform: 'facebook', text, ...more })

describe('a text that a program sends with a key', () => {
  test('is checked against the policy in force and the school’s own roll (s2-school-use-05a)', async () => {
    const { status, body } = await send('/check', draft(NAMED, { id: 7 }))
    expect([status, body.id, body.outcome]).toEqual([200, 7, 'block'])
    expect(body.findings).toMatchObject([
      {
        kind: 'pupil_name',
        outcome: 'block',
        span: 'Josh Bennett',
        clauses: expect.arrayContaining(['s2-school-use-05a']),
      },
    ])
    expect((await send('/check', draft('The fair is on Saturday.'))).body).toMatchObject({
      outcome: 'clear',
      findings: [],
    })
  })

  test('gives what its page and the command line give for the same text', async () => {
    const texts = [
      NAMED,
      'Well done Josh! Ring Mrs Palmer on 07700 900123. @visitor',
      'Ann Teacher thanks everybody. 😀 Will you join us on Saturday?',
      'Please send us your child’s date of birth and your home address.',
    ]
    const account = await at.house.addAccount(at.school, 'facebook', 'Robin Hill')
    const line = {
      roll: [{ name: 'Josh Bennett', year: '4', class: 'Maple' }],
      staff: [at.ann, at.gethin, at.ifeoma].map(({ name }) => ({ name })),
    }
    const ran = spawnSync(
      process.execPath,
      [join(installationRoot(), 'bin', 'clausewise.mjs'), 'check', '--pack', 'church-primary', '--ndjson'],
      {
        encoding: 'utf8',
        input: texts.map((text, id) => JSON.stringify({ ...draft(text, { id }), ...line })).join('\n'),
      },
    )
    const printed = ran.stdout.trim().split('\n')
    const answers = (await send('/check', { items: texts.map((text, id) => draft(text, { id })) })).body.items
    const timeless = (one: object) => ({ ...one, took_ms: 0 })
    // A pack as written leaves its questions open; whoever adopts it answers them, so that other clauses may stand behind the same value.
    const asWritten = ({ findings, ...one }: Checked) => ({
      ...timeless(one),
      findings: findings.map(finding => ({ ...finding, clauses: [] })),
    })
    expect(answers.map(asWritten)).toEqual(printed.map(one => asWritten(JSON.parse(one))))
    for (const [id, text] of texts.entries()) {
      const post = await at.house.write(at.ann, at.school, { text, targets: [account] })
      const page = toldCheck((await readPost(at.house.works, at.ann, post)).check, 0)
      expect(timeless(answers[id] ?? {})).toEqual({ id, ...page })
    }
    // The page keeps its drafts; what is looked for at the end is what the API kept.
    await at.house.boot.query('delete from house.posts')
    expect(answers.map(({ findings }) => findings.length > 0)).toEqual([true, true, true, true])
  })

  test('is checked in what is said of its pictures too, and several come back in their order', async () => {
    const { body } = await send('/check', {
      items: [draft('The cup.', { alt: ['A cup', 'Josh Bennett with the cup'] }), draft(NAMED, { id: 'b' })],
    })
    expect(body.items.map(({ id, findings }) => [id, findings.map(one => one.kind)])).toEqual([
      [undefined, ['image_names']],
      ['b', ['pupil_name']],
    ])
  })

  test('is checked wherever its readers see words: card, poll, place, names of files, captions (s2-school-use-05a)', async () => {
    const { body } = await send('/check', {
      items: [
        draft('The cup.', { link_card: { title: 'News', description: 'Josh Bennett won' } }),
        draft('The cup.', { poll: { question: 'Who won?', options: ['Josh Bennett', 'Nobody'] } }),
        draft('The cup.', { place: 'Home of Josh Bennett' }),
        draft('The cup.', { file_names: ['cup.jpg', 'josh-bennett.jpg'] }),
        draft('The cup.', { captions: 'WEBVTT\n\n00:01.000 --> 00:04.000\nJosh Bennett sings' }),
      ],
    })
    expect(body.items.map(({ findings }) => findings.map(one => [one.kind, one.in]))).toEqual(
      ['link_card', 'poll', 'place', 'file_name:2', 'captions'].map(place => [['pupil_name', place]]),
    )
  })

  test('meets the words that the school watches for, and leaves the school’s own address alone (s1-reputation-10)', async () => {
    await at.house.boot.query(
      `insert into house.watched_words (trust_id, id, school_id, does, name, words, why, added_by, added_at)
        values ($1, gen_random_uuid(), $2, 'stops', 'the dispute', '{walkout}', 'Talks go on.', $3, now())`,
      [at.house.trust, at.school, at.ifeoma.identity.person],
    )
    const { body } = await send(
      '/check',
      draft('After the walkout write to office@robin-hill.example or dan.cole@mail.example.'),
    )
    expect(body.findings.map(one => [one.kind, one.span])).toEqual([
      ['own_word', 'walkout'],
      ['personal_details_disclosed', 'dan.cole@mail.example'],
    ])
  })

  test('names no pupil of another school of the trust, though the very same text finds her there', async () => {
    const other = await at.house.addSchool('Tansel Lane')
    await at.house.addPupil(other, 'Ottoline', 'Fairweather')
    const otherHead = await at.house.addPerson('Rhona Head', ['headteacher'], other, 'Tansel Lane')
    await at.house.adopt(otherHead, other, 'church-primary')
    const text = 'Ottoline Fairweather and Josh Bennett read to us.'
    const spans = async () =>
      (await send('/check', draft(text))).body.findings.filter(one => one.kind === 'pupil_name').map(one => one.span)
    expect(await spans()).toEqual(['Josh Bennett'])
    key = await newKey(await at.as(otherHead), other)
    expect(await spans()).toEqual(['Ottoline Fairweather'])
  })

  test('answers the same of a child who may never be shown: no reason about a child is told', async () => {
    const without = async () => ({ ...(await send('/check', draft(NAMED))).body, took_ms: 0 })
    const before = await without()
    const dsl: Visitor = await at.house.addPerson('Dilys Lead', ['dsl'], at.school)
    const set = await setFlag(at.house.works, dsl, pupil, { reason: 'safeguarding', reviewOn: '2999-01-01' })
    expect(set).not.toHaveProperty('refused')
    expect(await without()).toEqual(before)
  })

  test('answers the same of a child whose family said yes to one place and no to another: a program learns no answer by asking (decision 046)', async () => {
    const families = await openFamilies(at.house, at.school, at.ifeoma)
    const child = await families.addChild('Josie', 'Marchetti')
    const text = 'Josie Marchetti sang on Friday.'
    const asked = async () =>
      Promise.all(
        ['facebook', 'website'].map(async platform => ({
          ...(await send('/check', { platform, text })).body,
          took_ms: 0,
        })),
      )
    const before = await asked()
    expect(before.map(({ findings }) => findings.map(({ span }) => span))).toEqual([
      ['Josie Marchetti'],
      ['Josie Marchetti'],
    ])
    await families.says(child, [
      { kind: 'full_name', channel: 'website', answer: 'yes' },
      { kind: 'full_name', channel: 'facebook', answer: 'no' },
    ])
    expect(await asked()).toEqual(before)
    // Its silence is not to be taken for a yes.
    const document = (await at.server.inject({ url: '/api/v1/openapi.json' })).json()
    expect(document.paths['/check'].post.description).toContain('What families answered is not asked here')
  })

  test('says what of it is only a reminder, and the description tells programs what that means', async () => {
    const { body } = await send('/check', draft('Vote Labour on Thursday. Text us on 07700 900123.'))
    const told = body.findings.map((finding: { kind: string; reminder?: true }) => [finding.kind, finding.reminder])
    expect(told).toEqual([
      ['political_view', true],
      ['personal_details_disclosed', undefined],
    ])
    const document = (await at.server.inject({ url: '/api/v1/openapi.json' })).json()
    const { reminder } = document.components.schemas.Finding.properties
    expect(reminder).toMatchObject({ const: true, description: expect.stringContaining('A reminder, not a check') })
    expect(document.components.schemas.Finding.required).not.toContain('reminder')
  })

  test('is not checked where no policy is in force; a comment is sorted all the same', async () => {
    const bare = await at.house.addSchool('Not Yet School')
    key = await newKey(await at.as(await at.house.addPerson('Nia Head', ['headteacher'], bare, 'Not Yet')), bare)
    const { status, body } = await send('/check', draft(NAMED))
    expect([status, body.sentence]).toEqual([409, expect.stringContaining('No policy is in force')])
    expect((await send('/triage', draft('Thank you all.'))).status).toBe(200)
  })

  test('is not checked where nobody is on the roll: "nothing was found" would read as safe', async () => {
    const bare = await at.house.addSchool('No Roll School')
    const nia = await at.house.addPerson('Nora Head', ['headteacher'], bare, 'No Roll')
    await at.house.adopt(nia, bare, 'church-primary')
    key = await newKey(await at.as(nia), bare)
    const { status, body } = await send('/check', draft(NAMED))
    expect([status, body.sentence]).toEqual([409, expect.stringContaining('roll of this school is not here yet')])
  })

  test.each([
    ['text', { text: 'a'.repeat(50_001) }, '50,000 letters'],
    ['alt', { alt: Array.from({ length: 21 }, () => '') }, '20 entries'],
  ])('is refused whole where its %s would hold up everybody else', async (field, more, says) => {
    const { status, body } = await send('/check', draft('Hi', more))
    expect([status, body.field, body.sentence]).toEqual([422, field, expect.stringContaining(says)])
  })
})

describe('a comment that a program sends with a key', () => {
  test('comes back sorted, with who should see it first, as the command line says', async () => {
    const comment = draft(`I will find you after school and hurt you, ${NEEDLE}`, { where: 'comment' })
    const { status, body } = await send('/triage', comment)
    expect([status, body.category, body.route]).toEqual([200, 'threat', 'police'])
    const ran = spawnSync(process.execPath, [join(installationRoot(), 'bin', 'clausewise.mjs'), 'triage', '--ndjson'], {
      encoding: 'utf8',
      input: JSON.stringify({ id: 'a', ...comment }),
    })
    expect({ id: 'a', ...body }).toEqual(JSON.parse(ran.stdout))
    const several = await send('/triage', { items: [comment, draft('Lovely photos!', { id: 2 })] })
    expect(several.body.items.map(one => one.id)).toEqual([undefined, 2])
  })
})

describe('what is refused', () => {
  const wrong: readonly (readonly [string, unknown, string | undefined, string])[] = [
    ['without its text', { platform: 'facebook' }, 'text', 'is missing'],
    ['without its platform', { text: 'a' }, 'platform', 'is missing'],
    ['whose text is no text', draft('', { text: 7 }), 'text', 'has to be text'],
    ['whose descriptions are no list', draft('a', { alt: 'b' }), 'alt', 'has to be a list'],
    ['with an id that is neither', draft('a', { id: true }), 'id', 'text or a number'],
    ['with an empty platform', draft('a', { platform: '' }), 'platform', 'may not be empty'],
    ['with a platform of 61 letters', draft('a', { platform: 'p'.repeat(61) }), 'platform', '60 letters'],
    ['with a roll of its own', draft('a', { roll: [] }), 'roll', 'own roll'],
    [
      'with pictures, which would not be looked at',
      draft('a', { images: ['a.jpg'] }),
      'images',
      'where posts are written',
    ],
    ['with a video, which would not be looked at', draft('a', { video: 'a.mp4' }), 'video', 'Pictures and videos are'],
    ['with the picture of a card', draft('a', { link_card: { image: 'a.jpg' } }), 'link_card.image', 'Pictures and'],
    ['with a poll that is none', draft('a', { poll: { options: 'a' } }), 'poll.options', 'a list'],
    ['with a field that there is not', draft('a', { mood: 'good' }), 'mood', 'no field “mood”'],
    ['without any item', { items: [] }, 'items', 'may not be empty'],
    ['of 51 items', { items: Array.from({ length: 51 }, () => draft('a')) }, 'items', '50 entries'],
    [
      'with one wrong item of three',
      { items: [draft('a'), draft('b'), { text: 'c' }] },
      'items[2].platform',
      'missing',
    ],
    ['that is a list', [draft('a')], undefined, 'one object'],
    ['that is null', null, undefined, 'one object'],
  ]

  test.each(wrong)(
    'a request %s: 422 with the field in one sentence, and the description says so too',
    async (_what, body, field, says) => {
      const { status, body: told } = await send('/check', body)
      expect([status, told.field, told.sentence]).toEqual([422, field, expect.stringContaining(says)])
      expect(described.takesBody('/check', body)).toBe(false)
    },
  )

  const everything = { link_card: {}, poll: { options: ['a'] }, place: 'a', file_names: ['a.jpg'], captions: 'a' }
  test.each([
    draft('a'),
    draft('', { id: 'x', alt: [] }),
    draft('a', everything),
    { items: [draft('a', { id: 1 }), draft('b')] },
  ])('nothing of what the description allows: %j', async body => {
    expect(described.takesBody('/check', body)).toBe(true)
    expect((await send('/check', body)).status).toBe(200)
  })

  test.each([
    ['no JSON', `{"platform":"facebook","text":"${NEEDLE}`],
    ['nothing at all', ''],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
  ])('%s: 422 without a word of what was sent', async (_what, body) => {
    const { status, body: told } = await send('/check', body)
    expect([status, told.sentence]).toEqual([422, expect.stringContaining('not JSON')])
    expect(told.sentence).not.toContain(NEEDLE)
  })

  test('more than 256 KB: 413, and it is cut off there', async () => {
    const { status, body, headers } = await send('/check', draft('a'.repeat(256 * 1024)))
    expect([status, body.sentence, headers['connection']]).toEqual([413, expect.stringContaining('256 KB'), 'close'])
  })

  test('no key, a wrong one and an ended one: 401, one and the same answer, and the body is not read', async () => {
    const ended = key
    const { rows } = await at.house.boot.query<{ id: string }>(
      `select id from house.school_keys where ended_at is null and purpose = 'check'`,
    )
    const end = await head.post(`/check-keys/${rows[0]?.id ?? ''}/end`)
    expect((await head.get(end.goesTo ?? '')).text).toContain('The key is ended')
    expect((await head.post(`/check-keys/${rows[0]?.id ?? ''}/end`)).status).toBe(404)
    const answers = [
      await send('/check', '{', { authorization: `Bearer ${ended}` }),
      await send('/check', '{', { authorization: 'Bearer cwcheck_wrong' }),
      await send('/check', '{', { authorization: `Basic ${ended}` }),
      await send('/check', '{', {}),
    ]
    const plain = answers.map(({ status, body, headers }) => [status, body, headers['www-authenticate']])
    expect(new Set(plain.map(one => JSON.stringify(one))).size).toBe(1)
    expect(plain[0]).toEqual([401, { sentence: expect.stringContaining('opens nothing') }, 'Bearer'])
  })

  test('a key for the roll here, and a key for this at the roll: 403', async () => {
    const made = await head.post(`/pupils/roll/keys?school=${at.school}`, { 'key-name': 'MIS' })
    const forRoll = made.body.querySelector('#key')?.textContent?.trim() ?? ''
    expect(forRoll).toMatch(/^cwroll_/)
    const { status, body } = await send('/check', draft(NAMED), { authorization: `Bearer ${forRoll}` })
    expect([status, body.sentence]).toEqual([403, expect.stringContaining('something else')])
    const roll = await at.server.inject({
      method: 'POST',
      url: '/api/roll',
      headers: { authorization: `Bearer ${key}` },
      payload: 'Forename,Surname,DOB\nA,B,01/02/2016\n',
    })
    expect([roll.statusCode, roll.json<Body>().sentence]).toEqual([403, expect.stringContaining('than the roll')])
    expect((await at.house.boot.query('select 1 from house.roll_imports')).rows).toEqual([])
  })

  test('the sixty-first request within a minute: 429 with the seconds to wait; then it opens again', async () => {
    for (let count = 0; count < 60; count += 1) expect((await send('/triage', '{')).status).toBe(422)
    at.house.pass(20_000)
    const { status, body, headers } = await send('/check', draft(NAMED))
    expect([status, headers['retry-after'], body.sentence]).toEqual([429, '40', expect.stringContaining('40 seconds')])
    const other = await send('/check', draft(NAMED), { authorization: 'Bearer cwcheck_guessed' })
    expect(other.status).toBe(401)
    at.house.pass(40_000)
    expect((await send('/check', draft(NAMED))).status).toBe(200)
  })

  test('texts and characters of a minute are counted whatever they come in; one large request always goes', async () => {
    const many = (count: number, text: string) => ({
      items: Array.from({ length: count }, () => ({ ...draft(NAMED), text })),
    })
    const quiet = 'The hall is open. '
    expect((await send('/triage', many(50, quiet))).status).toBe(200)
    expect((await send('/triage', many(50, quiet))).status).toBe(200)
    at.house.pass(20_000)
    const { status, body, headers } = await send('/check', draft(quiet))
    expect([status, headers['retry-after'], body.sentence]).toEqual([429, '40', expect.stringContaining('40 seconds')])
    at.house.pass(40_000)
    const long = quiet.repeat(250)
    expect((await send('/check', many(25, long))).status).toBe(200)
    expect((await send('/check', draft(quiet))).status).toBe(429)
    at.house.pass(60_000)
    const spoken = Array.from({ length: 3 }, () => draft('a', { captions: quiet.repeat(2500) }))
    expect((await send('/check', { items: spoken })).status).toBe(200)
    expect((await send('/check', draft(quiet))).status).toBe(429)
    at.house.pass(60_000)
    expect((await send('/check', draft(quiet))).status).toBe(200)
  })

  test('a key that found as many names as it may in a day tells no more of them, its keepers hear, and it opens after midnight', async () => {
    const other = await newKey(head, at.school)
    at.house.clock.at = new Date('2027-07-01T20:00:00Z')
    await at.house.boot.query(
      `insert into house.key_finds (trust_id, key_id, day, mark)
       select trust_id, id, '2027-07-01', encode(sha256(n::text::bytea), 'hex') from house.school_keys, generate_series(1, 99) n where ended_at is null and purpose = 'check'`,
    )
    const ask = (text: string) => send('/check', draft(text), { authorization: `Bearer ${other}` })
    expect((await ask(NAMED)).body.findings.length).toBeGreaterThan(0)
    // The hundredth again is none more; the next one is not told.
    expect((await ask(NAMED)).status).toBe(200)
    await at.house.addPupil(at.school, 'Peregrine', 'Ashdown')
    const full = await ask('Peregrine Ashdown came too.')
    expect([full.status, full.headers['retry-after'], full.body.sentence]).toEqual([
      429,
      '10800',
      expect.stringContaining('100 different names today'),
    ])
    // Shut: also for what names nobody, so that the refusal is no answer either.
    expect((await ask('The hall is open.')).status).toBe(429)
    expect((await head.get(`/check-keys?school=${at.school}`)).text).toContain('shut until midnight')
    await at.runJobs()
    const mails = (await at.mailTo(at.ifeoma)).filter(
      ({ subject }) => subject === 'A key of your school was shut for today',
    )
    expect(mails).toHaveLength(1)
    expect(mails[0]?.body).not.toMatch(/Peregrine|Ashdown/)
    const marks = await at.house.boot.query(`select mark from house.key_finds where day = '2027-07-01'`)
    expect(marks.rows).toHaveLength(100)
    at.house.pass(3 * 3_600_000)
    expect((await ask('Peregrine Ashdown came too.')).status).toBe(200)
    expect((await at.house.boot.query('select 1 from house.key_finds')).rows).toHaveLength(1)
  })

  test('guesses: eight with one wrong key, sixty from one address; a right key is not held up by them', async () => {
    const statuses: number[] = []
    for (let count = 0; count < 9; count += 1)
      statuses.push((await send('/check', '{', { authorization: 'Bearer cwcheck_again' })).status)
    expect(statuses).toEqual([...Array.from({ length: 8 }, () => 401), 429])
    for (let count = 0; count < 60; count += 1)
      await send('/check', '{', { authorization: `Bearer cwcheck_guess${count}` })
    const last = await send('/check', '{', { authorization: 'Bearer cwcheck_one-more' })
    expect([last.status, last.headers['retry-after']]).toEqual([429, '900'])
    expect((await send('/check', draft(NAMED))).status).toBe(200)
    await at.house.boot.query('delete from house.key_knocks')
  })

  test.each([
    ['a page elsewhere', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a page of ours', { 'sec-fetch-site': 'cross-site' }],
  ])('a request of %s, even with a key: 403', async (_who, headers) => {
    expect((await send('/check', draft(NAMED), { authorization: `Bearer ${key}`, ...headers })).status).toBe(403)
  })

  test('a session in the place of a key: 401', async () => {
    const cookie = [...head.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    expect((await send('/check', draft(NAMED), { cookie })).status).toBe(401)
  })
})

describe('the description', () => {
  test('is a valid OpenAPI 3.1 document with the address of this installation', async () => {
    expect([described.fault, described.version]).toEqual([null, '3.1'])
    const document = (await at.server.inject({ url: '/api/v1/openapi.json' })).json()
    expect(document).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'http://house.test/api/v1' }],
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
    })
  })

  test('would not pass with a word that OpenAPI does not know, nor an answer with a field that it does not describe', async () => {
    const { fault } = await readDescription({ openapi: '3.1.0', info: { title: 'x', version: '1' }, pathes: {} })
    expect(fault).not.toBeNull()
    const { body, headers } = await send('/check', draft(NAMED))
    expect(described.faultsOfAnswer('/check', 200, { ...body, reason: 'court order' }, headers)).not.toEqual([])
    expect(described.faultsOfAnswer('/check', 429, { sentence: 'Wait.' }, {})).toEqual(['no header retry-after'])
  })
})

describe('what is kept', () => {
  test('nothing of a text: no table, no file and no log holds it; history holds that keys were made and ended', async () => {
    await send('/check', draft(NAMED, { id: NEEDLE, alt: [NEEDLE] }))
    await send('/triage', draft(NAMED))
    await send('/check', draft(NAMED, { [NEEDLE]: 1 }))
    const { boot } = at.house
    const tables = await boot.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('house', 'auth', 'jobs')`,
    )
    expect(tables.rows.length).toBeGreaterThan(40)
    const holding: string[] = []
    for (const { name } of tables.rows) {
      const { rows } = await boot.query(`select 1 from ${name} t where t::text ilike '%${NEEDLE}%' limit 1`)
      if (rows.length > 0) holding.push(name)
    }
    expect(holding).toEqual([])
    expect(kept.names()).toEqual([])
    expect(at.house.reports).toEqual([])
    const { rows } = await boot.query<{ kind: string }>(
      `select distinct kind from house.history where kind like '%-token-%' or kind like '%check%' order by 1`,
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['check-token-ended', 'check-token-made', 'roll-token-made'])
  })
})
