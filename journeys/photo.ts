import ExifReader from 'exifreader'
import QRCode from 'qrcode'
import sharp, { type Sharp } from 'sharp'
import { paper, portrait } from '../src/checks/pictures/testing/draw-pictures.ts'

/** A photo as a telephone takes it: with the place, the time and the maker in it. */
export async function photoWithPlace(): Promise<Buffer> {
  return asByTelephone(
    sharp({ create: { width: 1200, height: 900, channels: 3, background: '#7a9b57' } }).composite([
      { input: { create: { width: 500, height: 300, channels: 3, background: '#8a5a2b' } }, left: 300, top: 400 },
    ]),
  )
}

/** Two people beside each other, each as wide as 340 of the 680 pixels, as a telephone takes them. */
export async function twoPeopleWithPlace(): Promise<Buffer> {
  return asByTelephone(
    sharp(portrait)
      .extend({ right: 340, background: '#335577' })
      .composite([{ input: portrait, left: 340, top: 0 }]),
  )
}

/** Somebody beside a certificate with this name on it and a square code below it that opens an address, as a telephone takes them. */
export async function certificateWithPlace(name: string, address: string): Promise<Buffer> {
  const certificate = await paper(['Certificate', name], 48)
  const code = await QRCode.toBuffer(address, { width: 160 })
  return asByTelephone(
    sharp(portrait)
      .extend({ right: certificate.width + 40, bottom: 100, background: '#335577' })
      .composite([
        { input: certificate.data, left: 360, top: 60 },
        { input: code, left: 360, top: 340 },
      ]),
  )
}

async function asByTelephone(drawn: Sharp): Promise<Buffer> {
  const photo = await drawn
    .withExif({
      IFD0: { Make: 'Telephone maker', Model: 'Model 9', DateTime: '2026:11:19 14:05:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '54/1 35/1 12/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 23/1 45/1' },
    })
    .jpeg({ quality: 92 })
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
