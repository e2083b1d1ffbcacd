import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  besideOf,
  type Draft,
  findIn,
  type Finding,
  type PictureLook,
  prepareWords,
  secondOf,
  whoIsNamed,
} from './checks.ts'
import { textOfFileName } from './beside-text.ts'
import { textOfPicture } from './pictures/find-in-pictures.ts'
import { hostile } from './testing/hostile-texts.ts'
import { primary, roll } from './testing/sample-roll.ts'
import { AT_MOST, timesLonger } from './testing/times-longer.ts'

/** Of a look, what could be read of it: also boxes of no size and places outside of it. */
const box = fc.record({ x: fc.nat(3_000), y: fc.nat(3_000), width: fc.nat(400), height: fc.nat(400) })
const sure = fc.double({ min: 0.01, max: 1, noNaN: true })
const look: fc.Arbitrary<PictureLook> = fc.record(
  {
    width: fc.integer({ min: 1, max: 3_000 }),
    height: fc.integer({ min: 1, max: 3_000 }),
    faces: fc.array(
      fc
        .tuple(box, sure, fc.constantFrom('plainly', 'perhaps', 'hardly'))
        .map(([place, how, recognisable]) => ({ ...place, sure: how, recognisable })),
      { maxLength: 4 },
    ),
    words: fc.array(
      fc.tuple(box, sure, hostile).map(([place, how, text]) => ({ ...place, sure: how, text })),
      { maxLength: 4 },
    ),
    codes: fc.array(
      fc.tuple(box, hostile, fc.constantFrom('qr', 'bar')).map(([place, text, sort]) => ({ ...place, text, sort })),
      { maxLength: 2 },
    ),
    tells: fc.record({ place: fc.boolean(), time: fc.boolean(), device: fc.boolean() }),
  },
  { requiredKeys: ['width', 'height', 'faces', 'words', 'codes'] },
)
const pictures = fc.array(look, { maxLength: 3 })
const frames = fc
  .uniqueArray(fc.nat(60), { maxLength: 4 })
  .chain(seconds =>
    fc.tuple(...seconds.toSorted((a, b) => a - b).map(second => look.map(one => ({ second, look: one })))),
  )

const draft: fc.Arbitrary<Draft> = fc.record(
  {
    text: hostile,
    platform: fc.constantFrom('facebook', 'website', 'x', 'instagram', 'bluesky'),
    targets: fc.dictionary(fc.constantFrom('facebook', 'bluesky', 'bluesky-2', '__proto__', 'website'), hostile),
    alt: fc.array(hostile, { maxLength: 3 }),
    pictures,
    linkCard: hostile,
    poll: hostile,
    place: hostile,
    fileNames: fc.array(hostile, { maxLength: 3 }),
    video: fc.record({ alt: hostile, captions: hostile, frames }),
  },
  { requiredKeys: ['text', 'platform'] },
)

/** Every text of a draft by the name of its place, put together here once more so that a place of the check's own making is none. */
function textsOf({ text, targets = {}, alt = [], pictures: looks = [], video, ...beside }: Draft): Map<string, string> {
  const numbered = (name: string, texts: readonly string[]) =>
    texts.map((one, at): [string, string] => [`${name}:${at + 1}`, one])
  return new Map([
    ['text', text],
    ...Object.entries(targets).map(([name, own]): [string, string] => [`text:${name}`, own]),
    ...(alt.length === 1 ? [['alt', alt[0] ?? ''] as [string, string]] : numbered('alt', alt)),
    ...numbered(
      'image',
      looks.map(one => textOfPicture(one).text),
    ),
    ['link_card', beside.linkCard ?? ''],
    ['poll', beside.poll ?? ''],
    ['place', beside.place ?? ''],
    ...numbered('file_name', (beside.fileNames ?? []).map(textOfFileName)),
    ['alt:video', video?.alt ?? ''],
    ['captions', video?.captions ?? ''],
    ...(video?.frames ?? []).map((frame): [string, string] => [
      `video:1@${frame.second}s`,
      textOfPicture(frame.look).text,
    ]),
  ])
}

/** Only of what is seen in a picture, or told by its file, is there no word. */
const wordless = new Set<Finding['kind']>(['image_face', 'image_metadata'])

function whatIsWrongWith(finding: Finding, texts: ReadonlyMap<string, string>): string | undefined {
  const text = texts.get(finding.in)
  if (text === undefined) return 'its place is none of the draft’s'
  const { start, end, span, replace, kind } = finding
  if (wordless.has(kind)) return start === 0 && end === 0 && span === '' ? undefined : 'what has no words has a span'
  if (!(start >= 0 && end > start && end <= text.length)) return 'its span is not in its text'
  if (text.slice(start, end) !== span) return 'its span holds other words'
  if (!(finding.sure > 0 && finding.sure <= 1)) return 'it is not sure from 0 to 1'
  if (replace !== undefined && !(replace.start >= 0 && replace.end >= replace.start && replace.end <= text.length))
    return 'what it would replace is not in its text'
  const inPicture = finding.in.startsWith('image:') || secondOf(finding.in) !== undefined
  return inPicture === (finding.box !== undefined) ? undefined : 'only in a picture has a finding a box'
}

describe('whatever stands in the fields of a post', () => {
  const watched = prepareWords([
    { does: 'stops', name: 'Josh', words: ['Josh', '🎉'] },
    { does: 'subject', name: 'May', words: ['May'] },
  ])

  test('the check never throws, each finding is a real place of the field it names, and each has a key of its own', () => {
    const places = new Set<string>()
    fc.assert(
      fc.property(draft, one => {
        const texts = textsOf(one)
        const { findings } = findIn(one, roll, { ...primary, watched })
        for (const finding of findings) {
          expect(whatIsWrongWith(finding, texts), `${finding.kind} in ${finding.in}`).toBeUndefined()
          places.add(finding.in.replace(/:(?!video|1@)(?!facebook|bluesky|website|__proto__).*|@.*/, ''))
        }
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
        for (const { in: where, start, end } of whoIsNamed(one, roll))
          expect(texts.get(where)?.slice(start, end) ?? '').not.toBe('')
      }),
      { numRuns: 200 },
    )
    // Nothing would be proved of a field in which nothing is ever found.
    for (const field of ['text', 'alt', 'image', 'link_card', 'poll', 'place', 'file_name', 'captions', 'video'])
      expect(
        [...places].some(place => place.startsWith(field)),
        field,
      ).toBe(true)
  })

  test('a name behind a letter that takes two code units has its own place', () => {
    const { findings } = findIn({ text: '#𐀀JoshBennett', platform: 'x' }, roll, primary)
    expect(findings.map(({ span }) => span)).toEqual(['JoshBennett'])
  })

  test('what is sent beside a text keeps its places: nothing is moved, and captions lose their times alone', () => {
    const sent = fc.record({
      link_card: fc.record({ title: hostile, description: hostile, url: hostile }),
      poll: fc.record({ question: hostile, options: fc.array(hostile, { maxLength: 4 }) }),
      captions: fc
        .array(fc.oneof(hostile, fc.constant('00:00:01.000 --> 00:00:02.000')))
        .map(lines => lines.join('\n')),
      file_names: fc.array(hostile, { maxLength: 3 }),
    })
    fc.assert(
      fc.property(sent, one => {
        const { linkCard, poll, video, fileNames } = besideOf(one)
        expect(linkCard?.split('\n').length).toBe(Object.values(one.link_card).join('\n').split('\n').length)
        expect(poll).toBe([one.poll.question, ...one.poll.options].join('\n'))
        expect(video?.captions ?? '').toHaveLength(one.captions.length)
        expect(fileNames?.map(name => textOfFileName(name).length)).toEqual(one.file_names.map(name => name.length))
      }),
      { numRuns: 200 },
    )
  })
})

/** A picture in which so many lines are read: what is looked for in a picture is told with the lines it touches. */
function readAs(lines: readonly string[]): PictureLook {
  const words = lines.map((text, at) => ({ text, sure: 1, x: 0, y: at * 20, width: 300, height: 18 }))
  return { width: 800, height: 600, faces: [], codes: [], words }
}

const base = { text: '', platform: 'facebook' } as const
const fields: readonly (readonly [string, (text: string) => Draft])[] = [
  ['descriptions of pictures', text => ({ ...base, alt: [text, text] })],
  ['one line in a picture', text => ({ ...base, pictures: [readAs([text])] })],
  ['many lines in a picture', text => ({ ...base, pictures: [readAs(text.split('\n'))] })],
  ['a code in a picture', text => ({ ...base, pictures: [{ ...readAs([]), codes: [codeOf(text)] }] })],
  ['a card', text => ({ ...base, linkCard: text })],
  ['a poll', text => ({ ...base, poll: text })],
  ['the name of a file', text => ({ ...base, fileNames: [text] })],
  ['captions', text => ({ ...base, video: { alt: '', captions: text, frames: [] } })],
  ['the still pictures of a video', text => ({ ...base, video: { alt: '', captions: '', frames: framesOf(text) } })],
]
const codeOf = (text: string) => ({ text, sort: 'qr' as const, x: 0, y: 0, width: 100, height: 100 })
const framesOf = (text: string) => text.split('\n').map((line, second) => ({ second, look: readAs([line]) }))

describe('however long a field is', () => {
  test.each(fields)('%s: ten times as much is read in about ten times the time', (_what, made) => {
    const read = (text: string) => findIn(made(text), roll, primary)
    expect(timesLonger(read, 'Josh Bennett and Jcsh Benneit\n', '', [2_000, 20_000])).toBeLessThan(AT_MOST)
  })
})
