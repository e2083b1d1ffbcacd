import type { Box, PictureLook } from '../../checks/checks.ts'
import { field, type Form, listField } from '../../platform/platform.ts'
import { type CoverAsked, type Crop, CROPS, cropOf, MOST_BOXES, type Way, WAYS } from '../media/cover-picture.rule.ts'

/** Something found in a picture that can be ticked. */
export type Thing = { readonly id: string; readonly kind: 'face' | 'words' | 'code'; readonly box: Box }

/** Everything that was found, in the order of their numbers on the picture. */
export function thingsIn(look: PictureLook | null): Thing[] {
  if (look === null) return []
  const of = (kind: Thing['kind'], boxes: readonly Box[]) =>
    boxes.map(({ x, y, width, height }, index) => ({
      id: `${kind}-${index + 1}`,
      kind,
      box: { x, y, width, height },
    }))
  return [...of('face', look.faces), ...of('code', look.codes), ...of('words', look.words)]
}

export const WHAT = ['all', 'chosen', 'none'] as const
export type What = (typeof WHAT)[number]

export type CoverTyped = {
  /** SHA-256 of the picture that the page showed. */
  readonly looked: string
  readonly what: What
  readonly ticked: readonly string[]
  readonly way: Way
  readonly crop: Crop | null
  /** What was drawn by hand, where script ran; it stands for all the other choices. */
  readonly drawn: { readonly boxes: readonly Box[]; readonly frame: Box | null } | null
}

export function readCover(form: Form): CoverTyped {
  const frame = placeIn(field(form, 'frame'))
  return {
    looked: field(form, 'looked'),
    what: oneOf(WHAT, field(form, 'what')) ?? 'none',
    ticked: listField(form, 'found'),
    way: oneOf(WAYS, field(form, 'way')) ?? 'blur',
    crop: oneOf(CROPS, field(form, 'crop')) ?? null,
    drawn:
      field(form, 'drawn') === 'yes'
        ? {
            // One more than may be: then the refusal says so.
            boxes: listField(form, 'box')
              .slice(0, MOST_BOXES + 1)
              .flatMap(one => placeIn(one) ?? []),
            frame,
          }
        : null,
  }
}

/** @param look what was found in the very picture that the page showed */
export function askedOf(
  typed: CoverTyped,
  look: PictureLook | null,
  size: { width: number; height: number },
): CoverAsked {
  const { drawn, way, crop } = typed
  if (drawn !== null) return { boxes: drawn.boxes.map(box => ({ ...box, way })), crop: drawn.frame }
  const things = thingsIn(look).filter(({ id, kind }) =>
    typed.what === 'all' ? kind === 'face' : typed.what === 'chosen' && typed.ticked.includes(id),
  )
  return { boxes: things.map(({ box }) => ({ ...box, way })), crop: crop === null ? null : cropOf(crop, size) }
}

function oneOf<const T extends readonly string[]>(known: T, given: string): T[number] | undefined {
  return known.find(one => one === given)
}

/** `x,y,width,height` as the page's script writes it; null for anything else. */
function placeIn(words: string): Box | null {
  if (!/^-?\d{1,5}(,-?\d{1,5}){3}$/.test(words)) return null
  const [x = 0, y = 0, width = 0, height = 0] = words.split(',').map(Number)
  return { x, y, width, height }
}
