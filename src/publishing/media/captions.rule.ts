/** One thing that is said, with when. Milliseconds. */
export type Cue = { readonly from: number; readonly to: number; readonly words: string }

/** `line`: which line of what was typed cannot be understood, from 1. */
export type Captions = { readonly cues: readonly Cue[] } | { readonly unclear: { readonly line: number } }

const TIMES = /^\s*((?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3})(?:\s.*)?$/

/**
 * What an author typed or pasted as captions: WebVTT, SubRip, or lines without times, which are laid over the whole video one after the other, the
 * longer ones longer. Only words and times are kept: styles, notes and places on the screen are left behind.
 */
export function readCaptions(typed: string, durationMs: number): Captions {
  const lines = typed
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^\uFEFF/, '')
    .split('\n')
  return lines.some(line => line.includes('-->')) ? readTimed(lines, durationMs) : { cues: laidOver(lines, durationMs) }
}

function readTimed(lines: readonly string[], durationMs: number): Captions {
  const cues: Cue[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (!line.includes('-->')) continue
    const [from, to] = TIMES.exec(line)?.slice(1).map(millisecondsOf) ?? []
    if (from === undefined || to === undefined || to <= from || from >= durationMs) return { unclear: { line: at + 1 } }
    const end = lines.findIndex((one, index) => index > at && (one.trim() === '' || one.includes('-->')))
    const words = plain(lines.slice(at + 1, end === -1 ? lines.length : end).join('\n'))
    if (words !== '') cues.push({ from, to: Math.min(to, durationMs), words })
  }
  return { cues: cues.toSorted((one, other) => one.from - other.from) }
}

/** `<i>` and `<v Ann>` say how and by whom; only what is said is kept. */
function plain(words: string): string {
  return words
    .replaceAll(/<[^<>\n]*>/g, '')
    .replaceAll('-->', '→')
    .replaceAll(/[ \t]+/g, ' ')
    .trim()
}

function millisecondsOf(time: string): number {
  const [clock = '', part = ''] = time.split(/[.,]/)
  const seconds = clock.split(':').reduce((sum, each) => sum * 60 + Number(each), 0)
  return seconds * 1000 + Number(part.padEnd(3, '0'))
}

function laidOver(lines: readonly string[], durationMs: number): Cue[] {
  const said = lines.map(plain).filter(line => line !== '')
  const letters = said.reduce((sum, line) => sum + line.length, 0)
  let before = 0
  return said.map(words => {
    const from = Math.round((before / letters) * durationMs)
    before += words.length
    return { from, to: Math.round((before / letters) * durationMs), words }
  })
}

/** As it is sent and downloaded; '' where nothing is said. Equal words and times give equal bytes. */
export function asVtt(cues: readonly Cue[]): string {
  if (cues.length === 0) return ''
  const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `WEBVTT\n\n${cues.map(({ from, to, words }) => `${clockOf(from)} --> ${clockOf(to)}\n${escaped(words)}\n`).join('\n')}`
}

function clockOf(milliseconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const seconds = milliseconds / 1000
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${String(milliseconds % 1000).padStart(3, '0')}`
}

/** What is checked: the words, a line for each thing that is said. What cannot be understood is checked as it was typed. */
export function wordsOf(typed: string, durationMs: number): string {
  const read = readCaptions(typed, durationMs)
  return 'unclear' in read ? typed : read.cues.map(({ words }) => words).join('\n')
}
