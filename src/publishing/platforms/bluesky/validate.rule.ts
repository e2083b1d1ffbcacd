import type { Problem } from '../connector.ts'
import type { Outgoing, OutgoingPicture } from '../outgoing.ts'
import { countGraphemes, limits } from './limits.ts'

/** Why this version cannot go to Bluesky as it is. */
export function validate(outgoing: Outgoing): readonly Problem[] {
  return [
    ...textProblems(outgoing),
    ...pictureProblems(outgoing),
    ...videoProblems(outgoing),
    ...cardProblems(outgoing),
  ]
}

function textProblems({ text, pictures, video, card }: Outgoing): Problem[] {
  if (text.trim() === '' && pictures.length === 0 && !video && !card) return [{ code: 'nothing-to-post' }]
  // Half of a surrogate pair has no UTF-8: it would arrive as another character than was approved. NUL breaks readers in C.
  if (!text.isWellFormed() || text.includes('\0')) return [{ code: 'text-broken' }]
  const bytes = Buffer.byteLength(text)
  const count = countGraphemes(text)
  if (count > limits.graphemes) {
    return [{ code: 'text-too-long', over: count - limits.graphemes, limit: limits.graphemes }]
  }
  return bytes > limits.textBytes
    ? [{ code: 'text-too-heavy', over: bytes - limits.textBytes, limit: limits.textBytes }]
    : []
}

function pictureProblems({ pictures }: Outgoing): Problem[] {
  const tooMany: Problem[] =
    pictures.length > limits.pictures ? [{ code: 'too-many-pictures', most: limits.pictures }] : []
  return [...tooMany, ...pictures.flatMap((picture, index) => onePictureProblems(picture, index + 1))]
}

function onePictureProblems({ alt, size }: OutgoingPicture, picture: number): Problem[] {
  const problems: Problem[] = []
  if (alt.trim() === '') problems.push({ code: 'alt-missing', picture })
  if (!alt.isWellFormed() || alt.includes('\0')) problems.push({ code: 'alt-broken', picture })
  if (countGraphemes(alt) > limits.altGraphemes) problems.push({ code: 'alt-too-long', picture })
  if (size > limits.pictureBytes) problems.push({ code: 'picture-too-heavy', picture })
  return problems
}

function videoProblems({ video, pictures }: Outgoing): Problem[] {
  if (!video) return []
  const problems: Problem[] = []
  if (pictures.length > 0) problems.push({ code: 'video-and-pictures' })
  if (video.alt.trim() === '') problems.push({ code: 'video-alt-missing' })
  if (!video.alt.isWellFormed() || video.alt.includes('\0')) problems.push({ code: 'text-broken' })
  if (countGraphemes(video.alt) > limits.videoAltGraphemes) problems.push({ code: 'video-alt-too-long' })
  if (video.size > limits.videoBytes) problems.push({ code: 'video-too-heavy' })
  if (Buffer.byteLength(video.captions) > limits.captionBytes) problems.push({ code: 'captions-too-heavy' })
  return problems
}

function cardProblems({ card, pictures, video }: Outgoing): Problem[] {
  if (!card) return []
  const problems: Problem[] = []
  if (pictures.length > 0 || video) problems.push({ code: 'card-and-pictures' })
  const scheme = URL.canParse(card.url) ? new URL(card.url).protocol : ''
  if (scheme !== 'https:' && scheme !== 'http:') problems.push({ code: 'card-address' })
  if (card.picture && card.picture.size > limits.cardPictureBytes) problems.push({ code: 'card-picture-too-heavy' })
  return problems
}
