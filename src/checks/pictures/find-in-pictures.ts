import type { Sighting } from '../finding.ts'
import type { PreparedRoll } from '../names/prepare-roll.ts'
import { isJoinCode, isOfGoods } from './joins.ts'
import { misreadNames } from './misread-names.ts'
import type { Box, CodeSeen, PictureLook } from './picture-look.ts'
import { around } from './words-kept.rule.ts'

/** The words of a picture as one text, a line for each line read and then one for each code, and where each line came from. */
export interface PictureText {
  readonly text: string
  readonly lines: readonly {
    readonly start: number
    readonly end: number
    readonly box: Box
    readonly code?: CodeSeen
  }[]
}

export function textOfPicture(look: PictureLook): PictureText {
  const all = [
    ...look.words.map(({ text, x, y, width, height }) => ({ text, box: { x, y, width, height } })),
    ...look.codes.map(code => ({ text: code.text.replaceAll(/\s+/g, ' '), box: around([code]), code })),
  ]
  let at = 0
  const lines = all.map(({ text, ...rest }) => {
    const line = { start: at, end: at + text.length, ...rest }
    at = line.end + 1
    return line
  })
  return { text: all.map(line => line.text).join('\n'), lines }
}

/**
 * What counts when it can be read in a picture: a poster says what the post says. Left out is how a post speaks: praise of one child, tone, accounts,
 * purchases, credit and where children are. Certificates, displays and price lists say such things all day without the school saying them.
 */
const readInPictures: readonly Sighting['kind'][] = [
  'pupil_name',
  'pupil_initials',
  'staff_named',
  'third_party_name',
  'confidential_pupil',
  'confidential_staff',
  'confidential_school',
  'personal_details_disclosed',
  'personal_details_request',
  'political_view',
  'own_word',
  'closed_subject',
]

/**
 * What a picture shows, as sightings with places in {@link textOfPicture} and boxes in the picture. `inWords`: what the check of texts sees in
 * the same words. A face's place in the text is its beginning, with no length.
 */
export function findInPicture(look: PictureLook, inWords: readonly Sighting[], roll: PreparedRoll): Sighting[] {
  const { text, lines } = textOfPicture(look)
  const boxOf = (start: number, end: number): { box: Box } | object => {
    const touched = lines.filter(line => line.start < end && line.end > start).map(line => line.box)
    return touched.length === 0 ? {} : { box: around(touched) }
  }
  const read = inWords
    .filter(seen => readInPictures.includes(seen.kind))
    .map(
      ({ kind, start, end, sure, about }): Sighting => ({
        kind: kind === 'pupil_name' ? 'image_names' : kind,
        start,
        end,
        sure,
        ...(about === undefined ? {} : { about }),
        ...boxOf(start, end),
      }),
    )
  const names = read.filter(seen => seen.kind === 'image_names')
  const misread = misreadNames(text, roll)
    .filter(seen => !names.some(name => name.start < seen.end && name.end > seen.start))
    .map(seen => ({ ...seen, ...boxOf(seen.start, seen.end) }))
  return [...facesOf(look), ...read, ...misread, ...codesOf(lines), ...toldBy(look)]
}

/** What a file tells beside its picture. Time alone is told by nearly every camera; with the place it says where children were, and when. */
function toldBy({ tells }: PictureLook): Sighting[] {
  if (tells === undefined) return []
  const { place, time, device } = tells
  const detail = place && time ? 'place-and-time' : place ? 'place' : device ? 'device' : time ? 'time' : undefined
  return detail === undefined ? [] : [{ kind: 'image_metadata', start: 0, end: 0, sure: 1, about: { detail } }]
}

/** A face that nobody would know is none: it is there, but shows no one. */
function facesOf(look: PictureLook): Sighting[] {
  return look.faces
    .filter(face => face.recognisable !== 'hardly')
    .map(({ x, y, width, height, sure, recognisable }) => ({
      kind: 'image_face',
      start: 0,
      end: 0,
      sure: recognisable === 'plainly' ? sure : sure * 0.8,
      box: { x, y, width, height },
    }))
}

function codesOf(lines: PictureText['lines']): Sighting[] {
  return lines.flatMap(({ start, end, box, code }): Sighting[] => {
    // One that says nothing opens nothing.
    if (code === undefined || code.text.trim() === '' || isOfGoods(code.sort, code.text)) return []
    return isJoinCode(code.text)
      ? [{ kind: 'personal_details_disclosed', start, end, sure: 0.95, box, about: { detail: 'join_code' } }]
      : [{ kind: 'image_code', start, end, sure: 0.95, box }]
  })
}
