import bidiFactory from 'bidi-js'
import { type Face, faceOf } from './paper-faces.ts'

/** What is drawn in one go. */
export type Piece = { readonly text: string; readonly face: Face }

/** How wide a piece is, in points. */
export type Measure = (piece: Piece) => number

const bidi = bidiFactory()
/** Marks that only say where something from the other direction begins and ends. */
const ISOLATES = /[\u2066-\u2069]/g

/**
 * A paragraph broken into lines, each in the order in which it is drawn from the left. The library that draws knows neither direction nor a file for
 * each script, so both are worked out here: by Unicode's own algorithm.
 */
export function linesOf(
  words: string,
  { dir, face, width }: { dir: 'ltr' | 'rtl'; face: 'regular' | 'bold'; width: number },
  measure: Measure,
): Piece[][] {
  const widthOf = (text: string) =>
    piecesOf(text, new Uint8Array(text.length), face).reduce((sum, piece) => sum + measure(piece), 0)
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  return lines.map(text => inOrder(text, dir, face))
}

type Levelled = Piece & { readonly level: number }

/** Cut where the direction or the file of letters changes, and at each space: the library would leave the words of a piece in their own order. */
function piecesOf(text: string, levels: Uint8Array, face: 'regular' | 'bold'): Levelled[] {
  const pieces: (Levelled & { space: boolean })[] = []
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (letter.match(ISOLATES) !== null) continue
    const level = levels[at] ?? 0
    const space = letter === ' '
    const last = pieces.at(-1)
    const own = faceOf(letter, face) ?? last?.face ?? face
    if (last !== undefined && last.level === level && last.face === own && last.space === space)
      pieces[pieces.length - 1] = { ...last, text: last.text + letter }
    else pieces.push({ text: letter, face: own, level, space })
  }
  return pieces.map(({ text: letters, face: own, level }) => ({ text: letters, face: own, level }))
}

function inOrder(text: string, dir: 'ltr' | 'rtl', face: 'regular' | 'bold'): Piece[] {
  const { levels } = bidi.getEmbeddingLevels(text, dir)
  const pieces = piecesOf(text, levels, face)
  const [lowest, highest] = [1, Math.max(0, ...pieces.map(one => one.level))]
  let ordered = pieces
  for (let level = highest; level >= lowest; level -= 1) ordered = turned(ordered, level)
  return ordered.map(({ text: letters, face: own, level }) => ({
    // Arabic letters are turned and joined by the library itself; a bracket or a full stop between them is not.
    text: level % 2 === 1 && own !== 'arabic' ? mirrored(letters) : letters,
    face: own,
  }))
}

/** Rule L2: from the highest level down, every run of that level or above is turned round. */
function turned(pieces: readonly Levelled[], level: number): Levelled[] {
  const result: Levelled[] = []
  let run: Levelled[] = []
  for (const piece of pieces) {
    if (piece.level >= level) {
      run.unshift(piece)
      continue
    }
    result.push(...run, piece)
    run = []
  }
  return [...result, ...run]
}

const mirrored = (letters: string): string =>
  Array.from(letters)
    .toReversed()
    .map(letter => bidi.getMirroredCharacter(letter) ?? letter)
    .join('')
