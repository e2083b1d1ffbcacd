import type { Box, FaceSeen, PictureLook } from './picture-look.ts'

/** One still picture of a video with what was seen in it; `second` from its beginning. */
export interface FrameLook {
  readonly second: number
  readonly look: PictureLook
}

/** A face that was not seen for so long is another one. Seconds. */
const remembered = 3

interface Followed {
  readonly box: Box
  readonly at: number
}

/**
 * The still pictures of a video, each with only what is new in it: a face at about the place at which one was a moment before is the same finding, and is
 * left at its first second. By place alone: no face is compared with another.
 */
export function newInEach(frames: readonly FrameLook[]): FrameLook[] {
  let followed: Followed[] = []
  return frames.map(({ second, look }) => {
    const shown = look.faces.filter(({ recognisable }) => recognisable !== 'hardly')
    const fresh = shown.filter(face => !followed.some(({ box }) => staysThere(box, face)))
    followed = [
      ...followed.filter(({ at, box }) => second - at <= remembered && !shown.some(face => staysThere(box, face))),
      ...shown.map(box => ({ box, at: second })),
    ]
    return { second, look: { ...look, faces: fresh } }
  })
}

/** The middle of either lies in the other, made larger by half: people move in a second. */
function staysThere(one: Box, other: FaceSeen): boolean {
  const [across, down] = [
    Math.abs(one.x + one.width / 2 - (other.x + other.width / 2)),
    Math.abs(one.y + one.height / 2 - (other.y + other.height / 2)),
  ]
  const reach = 0.75
  return across < reach * Math.max(one.width, other.width) && down < reach * Math.max(one.height, other.height)
}

/** `video:1@12s`. */
export function placeInVideo(second: number): string {
  return `video:1@${second}s`
}

/** The second of a place in a video; undefined for every other place. */
export function secondOf(place: string): number | undefined {
  const found = /^video:1@(\d+)s$/.exec(place)?.[1]
  return found === undefined ? undefined : Number(found)
}
