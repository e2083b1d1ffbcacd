import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

export type Faces = { readonly regular: Buffer; readonly bold: Buffer; readonly european: Buffer }
let faces: Promise<Faces> | undefined

/** The typeface of the pages, as plain TrueType of one weight: PDF/UA wants every letter inside the file, and knows no variable font. */
export function loadFaces(): Promise<Faces> {
  faces ??= (async () => {
    const { default: subsetFont } = await import('subset-font')
    const file = (name: string) =>
      readFile(require.resolve(`@fontsource-variable/atkinson-hyperlegible-next/files/${name}`))
    const latin = await file('atkinson-hyperlegible-next-latin-wght-normal.woff2')
    const wider = await file('atkinson-hyperlegible-next-latin-ext-wght-normal.woff2')
    const letters = characters(0x20, 0x7e) + characters(0xa0, 0xff) + characters(0x2010, 0x2030) + '€™−ıŒœ'
    const wghtOf = (wght: number) => ({ targetFormat: 'truetype', variationAxes: { wght } }) as const
    return {
      regular: await subsetFont(latin, letters, wghtOf(400)),
      bold: await subsetFont(latin, letters, wghtOf(700)),
      european: await subsetFont(wider, characters(0x100, 0x24f) + characters(0x1e00, 0x1eff), wghtOf(400)),
    }
  })()
  return faces
}

function characters(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('')
}

/** A text cut where it changes between the two files of letters. */
export function runsOf(words: string): { readonly run: string; readonly european: boolean }[] {
  const runs =
    words.match(
      /[\u0100-\u0130\u0132-\u0151\u0154-\u024f\u1e00-\u1eff]+|[^\u0100-\u0130\u0132-\u0151\u0154-\u024f\u1e00-\u1eff]+/g,
    ) ?? []
  return runs.map(run => ({
    run,
    european: /^[\u0100-\u024f\u1e00-\u1eff]/.test(run) && !/^[\u0131\u0152\u0153]/.test(run),
  }))
}
