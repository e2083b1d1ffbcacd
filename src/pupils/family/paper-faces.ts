import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { loadFaces } from '../../policy/policy.ts'

const require = createRequire(import.meta.url)

/** A file of letters: those of the pages, and one for each script that they have no letters of. */
export type Face = 'regular' | 'bold' | 'european' | 'cyrillic' | 'arabic' | 'bengali'

/** [first, last] of a script, as its file has it. */
const SCRIPTS: readonly (readonly [Exclude<Face, 'regular' | 'bold'>, readonly (readonly [number, number])[]])[] = [
  [
    'european',
    [
      [0x100, 0x130],
      [0x132, 0x151],
      [0x154, 0x24f],
      [0x1e00, 0x1eff],
    ],
  ],
  ['cyrillic', [[0x400, 0x52f]]],
  [
    'arabic',
    [
      [0x600, 0x6ff],
      [0x750, 0x77f],
    ],
  ],
  [
    'bengali',
    [
      [0x964, 0x965],
      [0x980, 0x9ff],
    ],
  ],
]

/** In which file a letter stands. `null`: in that of the letter before it. */
export function faceOf(letter: string, face: 'regular' | 'bold'): Face | null {
  const code = letter.codePointAt(0) ?? 0
  // Joiners: they belong to the word that they join.
  if (code === 0x200c || code === 0x200d) return null
  return SCRIPTS.find(([, ranges]) => ranges.some(([from, to]) => code >= from && code <= to))?.[0] ?? face
}

let faces: Promise<Readonly<Record<Face, Buffer>>> | undefined

/** All of them as plain TrueType: a paper takes along only those letters that stand on it. */
export function loadPaperFaces(): Promise<Readonly<Record<Face, Buffer>>> {
  faces ??= (async () => {
    const { default: subsetFont } = await import('subset-font')
    const file = async (name: string, script: string, ranges: readonly (readonly [number, number])[]) => {
      const whole = await readFile(require.resolve(`@fontsource/${name}/files/${name}-${script}-400-normal.woff2`))
      const letters = ranges.flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
      )
      return subsetFont(whole, `${letters.join('')}\u200c\u200d`, {
        targetFormat: 'truetype',
        variationAxes: {},
      })
    }
    const of = (script: Face) => SCRIPTS.find(([name]) => name === script)?.[1] ?? []
    return {
      ...(await loadFaces()),
      cyrillic: await file('noto-sans', 'cyrillic', of('cyrillic')),
      arabic: await file('noto-sans-arabic', 'arabic', of('arabic')),
      bengali: await file('noto-sans-bengali', 'bengali', of('bengali')),
    }
  })()
  return faces
}
