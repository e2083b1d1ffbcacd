import { textOfFileName } from './beside-text.ts'
import type { Draft, Finding } from './finding.ts'
import { textOfPicture } from './pictures/find-in-pictures.ts'
import { newInEach, placeInVideo, secondOf } from './pictures/find-in-videos.ts'
import type { PictureLook } from './pictures/picture-look.ts'

/** One text of a draft and where it stands: `text`, `text:bluesky`, `alt`, `alt:2`, `image:1`, `link_card`, `poll`, `place`, `file_name:1`, `alt:video`, `captions`, `video:1@12s`. */
export interface Place {
  readonly in: string
  readonly text: string
  readonly look?: PictureLook
}

export function placesOf(draft: Draft): Place[] {
  const places: Place[] = [{ in: 'text', text: draft.text }]
  for (const [target, text] of Object.entries(draft.targets ?? {}))
    if (text !== draft.text) places.push({ in: `text:${target}`, text })
  const alts = draft.alt ?? []
  alts.forEach((text, at) => places.push({ in: alts.length === 1 ? 'alt' : `alt:${at + 1}`, text }))
  draft.pictures?.forEach((look, at) => places.push({ in: `image:${at + 1}`, text: textOfPicture(look).text, look }))
  const beside = { link_card: draft.linkCard, poll: draft.poll, place: draft.place }
  for (const [name, text = ''] of Object.entries(beside)) if (text !== '') places.push({ in: name, text })
  draft.fileNames?.forEach((name, at) => places.push({ in: `file_name:${at + 1}`, text: textOfFileName(name) }))
  return draft.video === undefined ? places : [...places, ...placesOfVideo(draft.video)]
}

function placesOfVideo({ alt, captions, frames }: NonNullable<Draft['video']>): Place[] {
  const shown = newInEach(frames).map(({ second, look }) => ({
    in: placeInVideo(second),
    text: textOfPicture(look).text,
    look,
  }))
  const written = captions === '' ? [] : [{ in: 'captions', text: captions }]
  return [
    { in: 'alt:video', text: alt },
    ...written,
    ...shown.filter(({ text, look }) => text !== '' || look.faces.length > 0),
  ]
}

/** Words and codes that are read in one still picture after the other are one finding, at the first of them. Faces were told apart by their place. */
export function onceInVideo(findings: readonly Omit<Finding, 'key'>[]): Omit<Finding, 'key'>[] {
  const told = new Set<string>()
  return findings.filter(({ kind, in: place, span }) => {
    if (secondOf(place) === undefined || kind === 'image_face') return true
    const what = `${kind}|${span.toLowerCase()}`
    const first = !told.has(what)
    told.add(what)
    return first
  })
}
