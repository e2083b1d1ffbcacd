/** A stretch of a text; `numbers` of the findings in it, none for plain words. `cut`: words were left out before it. */
export type Piece = { readonly words: string; readonly numbers: readonly number[]; readonly cut?: boolean }

type Mark = { readonly start: number; readonly end: number; readonly number: number }

/** Beyond this, plain words between two findings are left out of the preview: a page with 100,000 characters twice helps nobody. */
const NEAR = 300

/** Cuts a text into plain and marked stretches. Findings that overlap share one mark with several numbers. */
export function markWords(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const mark of joined(marks, text.length)) {
    if (mark.start > at) pieces.push(...plain(text.slice(at, mark.start), at > 0, true))
    pieces.push({ words: text.slice(mark.start, mark.end), numbers: mark.numbers })
    at = mark.end
  }
  if (at < text.length) pieces.push(...plain(text.slice(at), at > 0, false))
  return pieces
}

type Joined = { start: number; end: number; numbers: number[] }

function joined(marks: readonly Mark[], length: number): Joined[] {
  const all: Joined[] = []
  for (const { start, end, number } of [...marks].sort((one, other) => one.start - other.start)) {
    const last = all.at(-1)
    if (last !== undefined && start < last.end) {
      last.end = Math.max(last.end, Math.min(end, length))
      last.numbers.push(number)
    } else if (start < length) all.push({ start, end: Math.min(end, length), numbers: [number] })
  }
  return all
}

/** `after`, `before`: whether a mark stands on that side, where the words near it are kept. */
function plain(words: string, after: boolean, before: boolean): Piece[] {
  const head = after ? NEAR : 0
  const tail = before ? NEAR : 0
  if (words.length <= 2 * NEAR + 200) return [{ words, numbers: [] }]
  // Cut between code points: half of an emoji would be shown as a box.
  const first = head === 0 ? '' : words.slice(0, head).replace(/[\uD800-\uDBFF]$/, '')
  const last = tail === 0 ? '' : words.slice(-tail).replace(/^[\uDC00-\uDFFF]/, '')
  return [...(first === '' ? [] : [{ words: first, numbers: [] }]), { words: last, numbers: [], cut: true }]
}
