import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runCommandLine } from './cli.ts'
import { installationRoot } from './platform/platform.ts'
import { embeddedPackNames } from './policy/policy.ts'

/** The very command. A process of it takes a second to load, so what only looks at what is asked and what is printed runs it in this one. */
const command = join(installationRoot(), 'bin', 'clausewise.mjs')
const folder = mkdtempSync(join(tmpdir(), 'cli-test-'))

beforeAll(async () => {
  write(
    'roll.csv',
    '\ufeffclass,surname,upn,preferred_forename,year,legal_forename\n4B,Bennett,X1,Josh,4,Joshua\n4B,"O’Brien",X2,,4,Siân\n',
  )
  write('draft.txt', 'Today Josh Bennett and Sian read to us.')
  write('clean.txt', 'Will you join us for the summer fair?')
  write('empty.csv', 'surname,legal_forename,year\n')
  // It bundles what has changed; one alone does so for all that follow.
  await clausewise('--help')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** @param late milliseconds until somebody reads what it says; such a one has the roll from another command, too, which can be read once */
async function clausewise(
  asked: string,
  input = '',
  late = 0,
): Promise<{ status: number | null; out: string; said: string }> {
  // An environment without a database address, in another folder: neither may be needed.
  const words = [process.execPath, command, ...asked.split(' ')]
  const [program = '', ...rest] = late === 0 ? words : ['bash', '-c', 'exec "$0" "$@" --roll <(cat roll.csv)', ...words]
  const ran = spawn(program, rest, {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '' },
  })
  const ended = once(ran, 'close')
  // Who complains at once does not read what was sent.
  ran.stdin.on('error', () => {}).end(input)
  if (late > 0) await sleep(late)
  const [out, said] = await Promise.all([textOf(ran.stdout), textOf(ran.stderr)])
  await ended
  return { status: ran.exitCode, out, said }
}

/** The same in this process, where nothing comes in by standard input. A word of the command that ends in .txt or .csv is a file of this test. */
async function here(asked: string): Promise<{ status: number | null; out: string; said: string }> {
  let [out, said] = ['', '']
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += String(text)), true)),
    vi.spyOn(process.stderr, 'write').mockImplementation(text => ((said += String(text)), true)),
  ]
  const words = asked.split(' ').map(word => (/\.(txt|csv)$/.test(word) ? join(folder, word) : word))
  const status = await runCommandLine(words).finally(() => spies.forEach(spy => spy.mockRestore()))
  return { status, out, said }
}

const check = 'check --platform facebook --roll roll.csv --json'

describe.concurrent('clausewise check', () => {
  test('prints the contract’s shape and ends with 1 where the policy blocks (s2-school-use-05a)', async () => {
    const { status, out } = await clausewise(`${check} --pack church-primary draft.txt`)
    const answer: { outcome: string; took_ms: number; findings: Record<string, unknown>[] } = JSON.parse(out)
    expect(status).toBe(1)
    expect(Object.keys(answer)).toEqual(['outcome', 'findings', 'took_ms'])
    expect(answer.findings.map(({ kind, start, end, span }) => [kind, start, end, span])).toEqual([
      ['pupil_name', 6, 18, 'Josh Bennett'],
      ['pupil_name', 23, 27, 'Sian'],
    ])
    expect(Object.keys(answer.findings[0] ?? {})).toEqual([
      'kind',
      'outcome',
      'in',
      'start',
      'end',
      'span',
      'setting',
      'clauses',
      'because',
      'instead',
      'sure',
    ])
    expect(answer.findings[0]?.['clauses']).toContain('s2-school-use-05a')
  })

  test('a clean draft ends with 0, from standard input too', async () => {
    expect(await clausewise(`${check} --pack church-primary clean.txt`)).toMatchObject({ status: 0, said: '' })
    const piped = await clausewise(`${check} --pack church-primary`, 'Josh drew a frog.')
    expect(piped.status).toBe(1)
    expect(await clausewise(`${check} --pack nowhere draft.txt`)).toMatchObject({ status: 2, out: '' })
  })
})

describe('clausewise check, as it is asked', () => {
  test('the same draft asks for approval under the other pack, also 1 (s1-protocol-2c)', async () => {
    const { status, out } = await here(`${check} --pack trust-provider draft.txt`)
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'approve',
      findings: [{ clauses: expect.arrayContaining(['s1-protocol-2c']) }, {}],
    })
  })

  test('a finding that cannot know prints the question, its answers and what each does (s1-ip-06)', async () => {
    write('borrowed.txt', 'We used a photo from Google Images for our display.')
    const asked = 'check --pack trust-provider --platform facebook --roll roll.csv'
    const { findings } = JSON.parse((await here(`${asked} --json borrowed.txt`)).out) as {
      findings: { ask?: object }[]
    }
    expect(findings.map(finding => finding.ask)).toEqual([
      {
        question: 'Whose is it?',
        about: 'We used a photo from Google Images for our display',
        answers: [
          expect.objectContaining({ id: 'ours', does: 'approve' }),
          expect.objectContaining({ id: 'licensed', does: 'approve' }),
          { id: 'unsure', label: 'We do not know', does: 'head', then: 'Then it waits for the headteacher.' },
        ],
      },
    ])
    expect((await here(`${asked} borrowed.txt`)).out).toContain('[We do not know. Then it waits for the headteacher.]')
  })

  test('what is only a reminder says so, as a field and in print, and a check does not', async () => {
    write('both.txt', 'Vote Labour on Thursday. Text us on 07700 900123.')
    const asked = 'check --pack trust-provider --platform facebook --roll roll.csv'
    const { findings } = JSON.parse((await here(`${asked} --json both.txt`)).out) as { findings: object[] }
    expect(findings).toMatchObject([{ kind: 'political_view', reminder: true }, { kind: 'personal_details_disclosed' }])
    expect(findings[1]).not.toHaveProperty('reminder')
    const printed = (await here(`${asked} both.txt`)).out
    expect(printed.split('A reminder, not a check: it can be wrong, and misses some.')).toHaveLength(2)
  })

  test('where nothing is found it says so in words', async () => {
    const { out } = await here('check --pack church-primary --platform facebook --roll roll.csv clean.txt')
    expect(out).toBe('Nothing was found.\n')
  })

  test('a roll from Excel is read: semicolons, Windows-1252', async () => {
    write('excel.csv', Buffer.from('surname;legal_forename;year\r\nM\u00fcller;Jos\u00e9;5\r\n', 'latin1'))
    write('read.txt', 'Today José Müller and Jose read.')
    const { out } = await here('check --pack church-primary --platform x --json --roll excel.csv read.txt')
    expect(JSON.parse(out).findings.map((finding: { span: string }) => finding.span)).toEqual(['José Müller', 'Jose'])
  })

  test.each([
    ['check --pack church-primary --platform x --roll empty.csv clean.txt', 'has no pupil in it'],
    ['check --pack church-primary --ndjson --images garden.jpg', '--images goes with one draft'],
    [`${check} --pack nowhere draft.txt`, embeddedPackNames().join(', ')],
    [`${check} draft.txt`, '--pack'],
    ['check --pack church-primary --platform facebook --json draft.txt', '--roll roll.csv'],
    ['check --pack church-primary --roll roll.csv --json draft.txt', '--platform facebook'],
    [`${check} --pack church-primary missing.txt`, 'is not there'],
    ['check --pack church-primary --platform x --roll draft.txt --json clean.txt', 'no column surname'],
    ['sort --ndjson', 'no command "sort" in this version'],
    ['triage', '--ndjson'],
    ['check --pack church-primary --wrong', "unknown option '--wrong'"],
  ])('"%s" ends with 2 and one line that says what to do', async (asked, said) => {
    const answer = await here(asked)
    expect(answer).toMatchObject({ status: 2, out: '' })
    expect(answer.said).toContain(said)
    expect(answer.said.trimEnd().split('\n')).toHaveLength(1)
  })

  test('the help of triage says what goes in and that it never acts', async () => {
    const { status, out } = await here('triage --help')
    expect(status).toBe(0)
    expect(out).toContain('never an act')
    expect(out).toContain('"where"')
  })
})

const lines = (...all: unknown[]) => `${all.map(line => JSON.stringify(line)).join('\n')}\n`
const answers = (out: string): Record<string, unknown>[] =>
  out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

describe.concurrent('clausewise check --ndjson', () => {
  test('a line in, a line out, each with its own roll, staff and alt texts', async () => {
    const { status, out } = await clausewise(
      'check --pack church-primary --ndjson',
      lines(
        { id: 'a', platform: 'facebook', text: 'Josh read.', roll: [{ name: 'Josh Bennett', year: 4 }] },
        { id: 2, platform: 'facebook', text: 'Josh read.', roll: [{ name: 'Aisha Khan', known_as: ['Ash'] }] },
        {
          id: 'c',
          platform: 'x',
          text: 'Bulbs',
          alt: ['Bulbs', 'Ash with bulbs'],
          images: ['one.jpg'],
          roll: [{ name: 'Aisha Khan', known_as: ['Ashi'] }],
        },
        { id: 'd', platform: 'x', text: 'Mrs Patel sang.', roll: [], staff: [{ name: 'Mrs A Patel' }] },
      ),
    )
    const [first, second, third, fourth] = answers(out)
    expect(status).toBe(2)
    expect(first).toMatchObject({ id: 'a', outcome: 'block', findings: [{ span: 'Josh' }] })
    expect(second).toMatchObject({ id: 2, outcome: 'clear', findings: [] })
    expect(third).toMatchObject({
      id: 'c',
      not_checked: [{ in: 'image:1', because: expect.stringContaining('cannot be read') }],
    })
    expect(fourth).toMatchObject({ findings: [{ kind: 'staff_named', span: 'Mrs Patel' }] })
  })

  test('lines by the thousand, of which a second thread takes a part, are answered each by its own and in their order, to a reader who comes late too', async () => {
    const words = 'Everybody planted beans in the rain and went in for soup with a smile. '.repeat(24)
    const written = Array.from({ length: 1200 }, (_, at) =>
      at === 700
        ? '{"id":700,'
        : JSON.stringify({ id: at, platform: 'x', text: `${words}${at % 3 === 0 ? 'Josh' : 'He'} read.` }),
    )
    const { status, out, said } = await clausewise('check --pack church-primary --ndjson', written.join('\n'), 3000)
    expect(status).toBe(2)
    expect(said).toContain('Line 701 could not be checked')
    const read = answers(out)
    expect(read.map(({ id }) => id)).toEqual(written.map((_, at) => (at === 700 ? null : at)))
    const spans = read.map(({ findings }) => (Array.isArray(findings) ? findings.map(one => one.span) : 'none'))
    expect(spans).toEqual(written.map((_, at) => (at === 700 ? 'none' : at % 3 === 0 ? ['Josh'] : [])))
  })

  test('pictures are opened and looked at, and stay where they were (s2-school-use-06a)', async () => {
    const picture = join(installationRoot(), 'src/checks/pictures/testing/portrait.jpg')
    write('broken.jpg', 'no picture')
    const { status, out } = await clausewise(
      'check --pack church-primary --roll roll.csv --ndjson',
      lines(
        { id: 'face', platform: 'facebook', text: 'Hi', images: [picture] },
        { id: 'broken', platform: 'facebook', text: 'Hi', images: ['broken.jpg', picture] },
      ),
    )
    const [face, broken] = answers(out)
    expect(face).toMatchObject({ outcome: 'block', findings: [{ kind: 'image_face', in: 'image:1' }] })
    expect(face).not.toHaveProperty('not_checked')
    expect(broken).toMatchObject({ findings: [{ in: 'image:2' }], not_checked: [{ in: 'image:1' }] })
    expect(status).toBe(2)
    expect(existsSync(picture)).toBe(true)
  }, 240_000)

  test('what a picture’s file tells of where, when and with what it was taken is said, and stops nothing', async () => {
    const bulbs = sharp({ create: { width: 400, height: 300, channels: 3, background: '#6a8' } }).jpeg()
    const place = {
      GPSLatitude: '53/1 30/1 0/1',
      GPSLatitudeRef: 'N',
      GPSLongitude: '1/1 30/1 0/1',
      GPSLongitudeRef: 'W',
    }
    const exif = { IFD0: { Make: 'Acme', Model: 'Phone 9' }, IFD2: { DateTimeOriginal: '2026:11:02 10:11:12' } }
    write(
      'placed.jpg',
      await bulbs
        .clone()
        .withExif({ ...exif, IFD3: place })
        .toBuffer(),
    )
    write('bare.jpg', await bulbs.toBuffer())
    const { status, out } = await clausewise(
      'check --pack church-primary --roll roll.csv --ndjson',
      lines({ id: 1, platform: 'facebook', text: 'Bulbs', images: ['placed.jpg', 'bare.jpg'] }),
    )
    expect(answers(out)[0]).toMatchObject({
      outcome: 'advise',
      findings: [
        {
          kind: 'image_metadata',
          in: 'image:1',
          because:
            'The file of this picture tells where and when it was taken. It is taken out before the picture goes anywhere.',
        },
      ],
    })
    expect(status).toBe(0)
  }, 240_000)

  test('a picture beside one draft is looked at under the policy asked for', async () => {
    const picture = join(installationRoot(), 'src/checks/pictures/testing/portrait.jpg')
    const one = await clausewise(
      `check --pack trust-provider --platform facebook --roll roll.csv clean.txt --json --images ${picture}`,
    )
    expect(JSON.parse(one.out)).toMatchObject({ outcome: 'approve', findings: [{ kind: 'image_face' }] })
    expect(one.status).toBe(1)
  }, 240_000)

  test('a roll for all lines comes from --roll', async () => {
    const { out } = await clausewise(
      'check --pack church-primary --roll roll.csv --ndjson',
      lines({ id: '1', platform: 'x', text: 'Josh read.' }),
    )
    expect(answers(out)[0]).toMatchObject({ id: '1', outcome: 'block' })
  })

  test('a roll that comes again in every line is the one of that line, however it is written and whatever stands around it', async () => {
    const bennett = '[{"name":"Josh Bennett","known_as":["Joshy ]\\" ["],"year":4}]'
    const khan = '[ {"name": "Aisha Khan"} ]'
    const text = '"platform":"x","text":"Josh Bennett and Aisha Khan read \\"roll\\":[1]."'
    const written = [
      `{"id":1,${text},"roll":${bennett}}`,
      `{"id":2,"roll" : ${khan},${text}}`,
      `{"id":3,"roll":${bennett},${text}}`,
      // The inner one is nobody's roll, and of two the last counts.
      `{"id":4,"other":{"roll":${bennett}},"roll":${khan},${text}}`,
      `{"id":5,${text},"roll":${bennett}}`,
      `{"id":6,"roll":${khan},"roll":${bennett},${text}}`,
      `{"id":7,${text},"roll":${khan}}`,
      `{"id":8,${text},"roll":${bennett},"staff":[{"name":"Aisha Khan"}]}`,
      `{"id":9,"roll":${bennett},${text}`,
      `{"id":10,${text},"r\\u006fll":${khan}}`,
    ]
    const { out } = await clausewise('check --pack church-primary --ndjson', written.join('\n'))
    const pupils = answers(out).map(({ findings }) =>
      Array.isArray(findings) ? findings.filter(one => one.kind === 'pupil_name').map(one => one.span) : 'not checked',
    )
    const [josh, aisha] = [['Josh Bennett'], ['Aisha Khan']]
    expect(pupils).toEqual([josh, aisha, josh, aisha, josh, josh, aisha, josh, 'not checked', aisha])
  })

  test('a mark of the encoding before the first line is no fault, and a field that nobody knows is named', async () => {
    const { status, out } = await clausewise(
      'check --pack church-primary --ndjson',
      `\uFEFF${lines({ id: 1, platform: 'x', text: 'The "note": a hit.', roll: [], note: 'ours', poll: [] }, { id: 2, platform: 'x', text: 'Hi, "note": yes', roll: [] })}`,
    )
    expect(status).toBe(0)
    expect(answers(out).map(answer => [answer['id'], answer['ignored']])).toEqual([
      [1, ['note']],
      [2, undefined],
    ])
  })

  test('a name in a link card or in captions is found there, as in the text (s2-school-use-05a)', async () => {
    const roll = [{ name: 'Josh Bennett' }]
    const captions = 'WEBVTT\n\n00:01.000 --> 00:04.000\nJosh Bennett sings'
    const { status, out } = await clausewise(
      'check --pack church-primary --ndjson',
      lines(
        { id: 1, platform: 'x', text: 'Hi', roll, link_card: { title: 'News', description: 'Josh Bennett won' } },
        { id: 2, platform: 'x', text: 'Hi', roll, captions },
        { id: 4, platform: 'x', text: 'Hi', roll, captions: 'Josh Bennett --> wins' },
        { id: 3, platform: 'x', text: 'Hi', roll, captions: ['We sing', 'in the hall'], link_card: { title: 'News' } },
      ),
    )
    const [card, sung, arrow, nobody] = answers(out)
    const name = { kind: 'pupil_name', outcome: 'block', span: 'Josh Bennett' }
    expect(card).toMatchObject({ outcome: 'block', findings: [{ ...name, in: 'link_card', start: 5, end: 17 }] })
    const start = captions.indexOf('Josh')
    expect(arrow).toMatchObject({ findings: [{ ...name, in: 'captions', start: 0, end: 12 }] })
    expect(sung).toMatchObject({ findings: [{ ...name, in: 'captions', start, end: start + 12 }] })
    expect(nobody).toMatchObject({ outcome: 'clear', findings: [] })
    expect([card, sung, nobody].filter(one => one !== undefined && 'not_checked' in one)).toEqual([])
    expect(status).toBe(1)
  })

  test('a name in a poll, a place or the name of a file is found there, as in the text (s2-school-use-05a)', async () => {
    const asked = { platform: 'x', text: 'Hi', roll: [{ name: 'Josh Bennett' }] }
    const { status, out } = await clausewise(
      'check --pack church-primary --ndjson',
      lines(
        { id: 1, ...asked, poll: { question: 'Who won?', options: ['Nobody', 'Josh Bennett'] } },
        { id: 2, ...asked, poll: ['Yes', 'Josh Bennett'] },
        { id: 3, ...asked, place: 'At home with Josh Bennett' },
        { id: 4, ...asked, file_names: ['hall.jpg', 'josh-bennett_2026.jpg'] },
        { id: 5, ...asked, file_name: 'Josh_Bennett.jpg' },
        { id: 7, ...asked, file_name: 'Josh_Bennett.jpg', file_names: ['hall.jpg'] },
        { id: 8, ...asked, poll: ['', 'Yes', '', 'Josh Bennett'] },
        { id: 6, ...asked, poll: ['Yes', 'No'], place: 'The hall', file_names: ['hall-2026.jpg'] },
      ),
    )
    const name = { kind: 'pupil_name', outcome: 'block' }
    expect(answers(out)).toMatchObject([
      { findings: [{ ...name, in: 'poll', start: 16, end: 28 }] },
      { findings: [{ ...name, in: 'poll', start: 4, end: 16 }] },
      { findings: [{ ...name, in: 'place', start: 13, end: 25 }] },
      { findings: [{ ...name, in: 'file_name:2', start: 0, end: 12 }] },
      { findings: [{ ...name, in: 'file_name:1', start: 0, end: 12 }] },
      { findings: [{ ...name, in: 'file_name:1', start: 0, end: 12 }] },
      { findings: [{ ...name, in: 'poll', start: 6, end: 18 }] },
      { outcome: 'clear', findings: [] },
    ])
    expect(status).toBe(1)
  })

  test('what readers would see and nobody could look at stands under not_checked, and the end is 2', async () => {
    const roll = [{ name: 'Josh Bennett' }]
    const brought = [
      { link_card: 'https://a.example/josh' },
      { link_card: { title: 'News', image: 'josh.jpg' } },
      { captions: 'josh.vtt' },
      { captions: ['a.vtt', 'b.vtt'] },
      { image: 'josh.jpg' },
      { subtitles: 'Josh Bennett' },
      { poll: { options: ['Josh Bennett'], picture: 'josh.jpg' } },
      { place: { name: 'At home with Josh Bennett' } },
      { file_names: [{ name: 'josh-bennett.jpg' }] },
    ]
    const { status, out, said } = await clausewise(
      'check --pack church-primary --ndjson',
      lines(...brought.map((one, at) => ({ id: at, platform: 'x', text: 'Hi', roll, ...one }))),
    )
    expect(answers(out)).toMatchObject(
      brought.map((one, id) => ({ id, not_checked: [{ in: Object.keys(one)[0], because: expect.any(String) }] })),
    )
    expect(said).toContain('Line 1 could not be checked whole (link_card)')
    expect(status).toBe(2)
  })

  test('the words beside a path of captions are checked, and the path is named all the same', async () => {
    const line = { id: 1, platform: 'x', text: 'Hi', roll: [{ name: 'Josh Bennett' }] }
    const { status, out } = await clausewise(
      'check --pack church-primary --ndjson',
      lines({ ...line, captions: ['a.vtt', 'Josh Bennett sings'] }),
    )
    expect(answers(out)).toMatchObject([
      { findings: [{ kind: 'pupil_name', in: 'captions', start: 6, end: 18 }], not_checked: [{ in: 'captions' }] },
    ])
    expect(status).toBe(2)
  })

  test('the help of check says that no video is looked at, what a line with one is answered, and where it is checked', async () => {
    const { status, out } = await here('check --help')
    expect(status).toBe(0)
    const said = out.replaceAll(/\s+/g, ' ')
    expect(said).toContain('No video is looked at')
    expect(said).toContain('names the video under "not_checked", and the status is 2')
    expect(said).toContain('Add it to a draft in Clausewise')
  })

  test('a video in a line is not looked at, which is said with why, and the line is not whole', async () => {
    const { status, out, said } = await clausewise(
      'check --pack church-primary --ndjson',
      lines(
        { id: 1, platform: 'x', text: 'Our "video": a hit.', roll: [] },
        { id: 2, platform: 'x', text: 'Hi', roll: [], video: 'trip.mp4' },
      ),
    )
    expect(status).toBe(2)
    expect(answers(out).map(answer => answer['not_checked'])).toEqual([
      undefined,
      [{ in: 'video:1', because: expect.stringMatching(/not looked at by this command, because .*ffmpeg/) }],
    ])
    expect(said).toContain('Line 2 could not be checked whole (video:1)')
  })

  test('a line that cannot be checked says so, the others go on, and the end is 2', async () => {
    const { status, out, said } = await clausewise(
      'check --pack church-primary --ndjson',
      `nonsense\n${lines({ id: 7, text: 5 }, { id: 8, platform: 'x', text: 'Hi' }, { id: 9, platform: 'x', text: 'Hi', roll: [] })}`,
    )
    expect(status).toBe(2)
    expect(answers(out).map(answer => [answer['id'], 'error' in answer])).toEqual([
      [null, true],
      [7, true],
      [8, true],
      [9, false],
    ])
    expect(said).toMatch(/^clausewise: Line 1 could not be checked: not JSON/)
    expect(said.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe.concurrent('clausewise triage --ndjson', () => {
  test('a comment in, a line out: what it may be, who should see it, whether to keep it, how sure, why', async () => {
    const { status, out } = await clausewise(
      'triage --ndjson',
      lines(
        { id: 't', platform: 'facebook', where: 'comment', text: 'We know where you park, sir. Watch your back.' },
        { id: 2, platform: 'instagram', text: 'What time does the fair open?' },
      ),
    )
    const [threat, question] = answers(out)
    expect(status).toBe(0)
    expect(Object.keys(threat ?? {})).toEqual(['id', 'category', 'route', 'also', 'keep_evidence', 'sure', 'because'])
    expect(threat).toMatchObject({ id: 't', category: 'threat', route: 'police', keep_evidence: true })
    expect(threat?.['because']).toContain('“Watch your back”')
    expect(question).toMatchObject({ id: 2, category: 'benign', route: 'none', also: [], keep_evidence: false })
  })

  test('what stands in a comment’s line and was not read is named', async () => {
    const { out } = await clausewise('triage --ndjson', lines({ id: 1, platform: 'x', text: 'Hi', picture: 'a.jpg' }))
    expect(answers(out)).toMatchObject([{ id: 1, category: 'benign', ignored: ['picture'] }])
  })

  test('a line that cannot be read says so, the others go on, and the end is 2', async () => {
    const { status, out, said } = await clausewise(
      'triage --ndjson',
      `nonsense\n${lines({ id: 7, platform: 'x', text: 5 }, { id: 8, text: 'Hi' }, { id: 9, platform: 'x', text: 'Hi' })}`,
    )
    expect(status).toBe(2)
    expect(answers(out).map(answer => [answer['id'], 'error' in answer])).toEqual([
      [null, true],
      [7, true],
      [8, true],
      [9, false],
    ])
    expect(said).toMatch(/^clausewise: Line 1 could not be read: not JSON/)
    expect(said.trimEnd().split('\n')).toHaveLength(1)
  })
})
