import sharp from 'sharp'
import type { SamplePicture } from './sample-trust.ts'

/** The PNG of a sample picture, as a teacher would upload it; the SVG is our own, so no guarded child process is needed. */
export async function drawPicture(picture: SamplePicture): Promise<Buffer> {
  return sharp(Buffer.from(picture.svg)).png({ compressionLevel: 9 }).toBuffer()
}
