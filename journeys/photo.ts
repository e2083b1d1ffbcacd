import ExifReader from 'exifreader'
import sharp from 'sharp'

/** A photo as a telephone takes it: with the place, the time and the maker in it. */
export async function photoWithPlace(): Promise<Buffer> {
  const photo = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#7a9b57' } })
    .composite([
      { input: { create: { width: 500, height: 300, channels: 3, background: '#8a5a2b' } }, left: 300, top: 400 },
    ])
    .withExif({
      IFD0: { Make: 'Telephone maker', Model: 'Model 9', DateTime: '2026:11:19 14:05:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '54/1 35/1 12/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 23/1 45/1' },
    })
    .jpeg()
    .toBuffer()
  if (placeIn(photo) === undefined)
    throw new Error('The photo of this journey has no place in it, so it would prove nothing.')
  return photo
}

/** The latitude that is written in a picture's file, if any. */
export function placeIn(picture: Uint8Array): string | undefined {
  const tags = ExifReader.load(Buffer.from(picture))
  return tags['GPSLatitude']?.description
}

/** Names of everything that a file says about how it was made; what only describes the pixels left out. */
export function deviceIn(picture: Uint8Array): string[] {
  return Object.keys(ExifReader.load(Buffer.from(picture))).filter(name =>
    /^(GPS|Make|Model|DateTime|Software|XP|Artist)/.test(name),
  )
}
