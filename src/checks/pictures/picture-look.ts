/**
 * What is in one picture, as far as a program can see it. Faces are *found*, never recognised: no measure of a face is
 * made or kept, and none is compared with another or with a child.
 */

/** A place in a picture: whole pixels from its upper left corner, of the picture as it was looked at. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How well somebody who knows the child would know it: by the size, the angle and the sharpness of the face. */
export type Recognisable = 'plainly' | 'perhaps' | 'hardly'

export interface FaceSeen extends Box {
  /** 0 to 1: how sure it is a face at all. */
  readonly sure: number
  readonly recognisable: Recognisable
}

/** A line of words read in the picture. */
export interface WordsSeen extends Box {
  readonly text: string
  readonly sure: number
}

/** A square or bar code, decoded. What it says may be personal: a join code, an address. */
export interface CodeSeen extends Box {
  readonly text: string
  readonly sort: 'qr' | 'bar'
}

export interface PictureLook {
  readonly width: number
  readonly height: number
  readonly faces: readonly FaceSeen[]
  readonly words: readonly WordsSeen[]
  readonly codes: readonly CodeSeen[]
  /** What the file itself says of where, when and with what it was taken; left out where it was taken out before anybody looked. */
  readonly tells?: { readonly place: boolean; readonly time: boolean; readonly device: boolean }
}
