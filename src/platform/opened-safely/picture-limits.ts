/**
 * `fileBytes`: the largest file that is looked at. `pixels`: read from the header, before anything is unpacked.
 * `edge`: the longer side of what is kept. `resultBytes`: Bluesky takes pictures of up to 2,000,000 bytes (app.bsky.embed.images).
 * `memoryBytes` for one child (a HEIC of 48 megapixels needed 1.3 GB where 100 MB of JPEG needed 0.3), `timeMs` from its start.
 */
export type PictureLimits = {
  fileBytes: number
  pixels: number
  edge: number
  resultBytes: number
  memoryBytes: number
  timeMs: number
}

export const pictureLimits: PictureLimits = {
  fileBytes: 50_000_000,
  pixels: 100_000_000,
  edge: 2048,
  resultBytes: 2_000_000,
  memoryBytes: 1_800_000_000,
  timeMs: 45_000,
}

/** Which kinds of personal data the file carried beside its pixels. Only that they were there is told; none of it is kept. */
export type Found = { place: boolean; time: boolean; device: boolean }

/** What the child answers: this, as JSON, before the bytes of the JPEG. `inside` tells how shut in it found itself. */
export type ChildReply =
  | { refused: string; detail: string }
  | { width: number; height: number; animated: boolean; shrunk: boolean; found: Found; inside: Inside }

/** `network`: it could see a network interface other than the machine's own. `user`: number of the user it ran as. */
export type Inside = { network: boolean; user: number | undefined }
