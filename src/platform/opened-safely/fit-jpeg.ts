import type { Sharp } from 'sharp'

/**
 * A JPEG of at most `mostBytes`, as fine as fits: first the quality goes down to where it begins to show, then the size.
 * The best order of a JPEG's scans is not looked for: that took a third of the packing, for one byte in a hundred.
 * @param picture opens the same pixels anew each time it is called
 * @param edge the longer side to begin with, in pixels
 */
export async function fitJpeg(
  picture: () => Sharp,
  edge: number,
  mostBytes: number,
): Promise<{ bytes: Buffer; width: number; height: number }> {
  for (let side = edge; ; side = Math.floor(side * 0.85)) {
    for (const quality of [86, 80, 72, 64]) {
      const { data, info } = await picture()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality, mozjpeg: true, optimiseScans: false, progressive: true })
        .toBuffer({ resolveWithObject: true })
      if (data.length > mostBytes && side > 1) continue
      return { bytes: data, width: info.width, height: info.height }
    }
  }
}
