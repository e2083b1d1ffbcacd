import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setImmediate as letOthersIn } from 'node:timers/promises'
import { type AnsweredLine, LineChecker, type UnderWhat } from './cli-check-line.ts'
import { CannotCheck, withoutMark } from './cli-input.ts'
import { LinesBeside, type NumberedLine } from './cli-lines-beside.ts'

/** So many lines may wait before no more are read: each may bring a roll of a hundred kilobytes. */
const mostWaiting = 200
/** So many are handed over at once, and never where fewer than twice as many wait: they are answered in order, so whoever waits for one would wait longer. */
const lot = 12

/** Lines of standard input as they come, some hundreds ahead. */
class Incoming {
  readonly waiting: NumberedLine[] = []
  private ended = false
  private number = 0
  private tell: () => void = () => {}
  private readonly lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })

  constructor() {
    this.lines.on('line', came => {
      this.number += 1
      const text = withoutMark(came)
      if (text.trim() === '') return
      this.waiting.push({ number: this.number, text })
      if (this.waiting.length >= mostWaiting) this.lines.pause()
      this.tell()
    })
    this.lines.once('close', () => {
      this.ended = true
      this.tell()
    })
  }

  take(most: number): NumberedLine[] {
    const taken = this.waiting.splice(0, most)
    if (this.waiting.length < mostWaiting / 2 && !this.ended) this.lines.resume()
    return taken
  }

  /** Waits for another line. @returns false after the last */
  async more(): Promise<boolean> {
    while (this.waiting.length === 0 && !this.ended)
      await new Promise<void>(resolve => {
        this.tell = resolve
      })
    return this.waiting.length > 0
  }
}

/** Answers in the order of their lines, whoever gives them first. */
class InOrder {
  worst = 0
  failed: string | undefined
  private readonly places: { answered?: readonly AnsweredLine[] }[] = []

  /** @returns what takes the answers of the next lines */
  next(): (answered: readonly AnsweredLine[]) => void {
    const place: { answered?: readonly AnsweredLine[] } = {}
    this.places.push(place)
    return answered => {
      place.answered = answered
      this.print()
    }
  }

  /** Waits where the reader is slower. */
  async readers(): Promise<void> {
    // Asked of the stream itself: remembered from a print of the thread's answers, the room might have come meanwhile, and nobody would say so again (seen).
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
  }

  private print(): void {
    let said = ''
    for (let first = this.places[0]; first?.answered !== undefined; first = this.places[0]) {
      this.places.shift()
      for (const one of first.answered) {
        said += one.said
        this.worst = Math.max(this.worst, one.status)
        this.failed ??= one.failed
      }
    }
    if (said !== '') process.stdout.write(said)
  }
}

/**
 * Checks all lines of standard input, and prints the answers in their order. Where there are many, a thread beside this one takes a part of them.
 * @returns the exit status
 * @throws CannotCheck at the end, where a line could not be checked
 */
export async function checkAllLines(asked: UnderWhat): Promise<number> {
  const here = new LineChecker(asked)
  const checkHere = async (lines: readonly NumberedLine[]) => {
    const answered: AnsweredLine[] = []
    for (const { number, text } of lines) answered.push(await here.check(number, text))
    return answered
  }
  const beside = new LinesBeside(asked)
  const incoming = new Incoming()
  const answers = new InOrder()
  const away: Promise<void>[] = []
  let broken: { readonly error: unknown } | undefined
  try {
    while (broken === undefined && (await incoming.more())) {
      if (incoming.waiting.length >= 2 * lot && beside.wouldTake(incoming.waiting.slice(0, lot))) {
        const lines = incoming.take(lot)
        const answered = beside.check(lines).catch(async () => checkHere(lines))
        away.push(answered.then(answers.next()).catch((error: unknown) => void (broken ??= { error })))
        continue
      }
      answers.next()(await checkHere(incoming.take(1)))
      await answers.readers()
      await letOthersIn()
    }
    await Promise.all(away)
  } finally {
    await beside.end()
  }
  if (broken !== undefined) throw broken.error
  if (answers.failed !== undefined) throw new CannotCheck(answers.failed)
  return answers.worst
}
