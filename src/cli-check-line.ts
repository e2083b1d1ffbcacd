import { type CheckResult, type CheckRules, type Draft, findIn, type RollRow, toldCheck } from './checks/checks.ts'
import {
  besideIn,
  namesOfFiles,
  type NotLookedAt,
  wordsOfCaptions,
  wordsOfCard,
  wordsOfPlace,
  wordsOfPoll,
} from './cli-beside.ts'
import { CannotCheck, idOf } from './cli-input.ts'
import { lookAtFiles } from './cli-pictures.ts'
import { type ReadDraft, Rolls } from './cli-rolls.ts'
import { asWritten, embeddedPack, embeddedPackNames } from './policy/policy.ts'

/** Under what the lines are checked. `platform` and `pupils`: for those that bring none of their own. */
export interface UnderWhat {
  readonly pack: string
  readonly platform?: string
  readonly pupils?: readonly RollRow[]
}

/** What is printed of one line. `failed`: what could not be checked, in words, the first of it. */
export interface AnsweredLine {
  readonly said: string
  readonly status: number
  readonly failed?: string
}

export const statusOf = { clear: 0, advise: 0, approve: 1, block: 1 } as const

/** @throws CannotCheck for a pack that is not there */
export function rulesOf(name: string): CheckRules {
  const pack = embeddedPack(name)
  if (pack === undefined)
    throw new CannotCheck(`There is no pack "${name}": choose one of ${embeddedPackNames().join(', ')}.`)
  return { get: asWritten(pack).get }
}

/** The result as printed, with what could not be checked: saying nothing of a picture that could not be opened would read as "nothing found". */
export function printed(result: CheckResult, began: number, notChecked: readonly NotLookedAt[]): object {
  const told = toldCheck(result, performance.now() - began)
  return notChecked.length === 0 ? told : { ...told, not_checked: notChecked }
}

/** What a line says and shows, and what of it could not be looked at. */
async function readDraft(
  { line, beside }: Pick<ReadDraft, 'line' | 'beside'>,
  asked: UnderWhat,
): Promise<{ draft: Draft; notChecked: NotLookedAt[]; ignored: string[] }> {
  const platform = line.platform ?? asked.platform
  if (platform === undefined) throw new CannotCheck('no platform: give "platform" in the line or --platform')
  const pictures = await lookAtFiles(line.images ?? [])
  const card = wordsOfCard(line.link_card)
  const captions = wordsOfCaptions(line.captions)
  const poll = wordsOfPoll(line.poll)
  const place = wordsOfPlace(line.place)
  const files = [namesOfFiles(line.file_name), namesOfFiles(line.file_names)]
  const { notLookedAt, ignored } = besideIn(beside)
  return {
    draft: {
      text: line.text,
      platform,
      ...(line.alt === undefined ? {} : { alt: line.alt }),
      pictures: pictures.pictures,
      linkCard: card.words,
      poll: poll.words,
      place: place.words,
      fileNames: files.flatMap(({ names }) => names),
      ...(captions.words === '' ? {} : { video: { alt: '', captions: captions.words, frames: [] } }),
    },
    notChecked: [
      ...pictures.notChecked,
      ...[card, captions, poll, place, ...files].flatMap(one => one.notLookedAt),
      ...notLookedAt,
    ],
    ignored,
  }
}

/** Checks lines of `--ndjson` one by one; the rolls that came before stay prepared. */
export class LineChecker {
  private readonly asked: UnderWhat
  private readonly rules: CheckRules
  private readonly rolls: Rolls

  /** @throws CannotCheck where there is no such pack */
  constructor(asked: UnderWhat) {
    this.asked = asked
    this.rules = rulesOf(asked.pack)
    this.rolls = new Rolls(asked.pupils)
  }

  /** @param number of the line, from 1 */
  async check(number: number, text: string): Promise<AnsweredLine> {
    try {
      const { roll, ...read } = this.rolls.read(text)
      const began = performance.now()
      const { draft, notChecked, ignored } = await readDraft(read, this.asked)
      const result = findIn(draft, roll, this.rules)
      const [left] = notChecked
      const named = ignored.length === 0 ? {} : { ignored }
      const told = { id: read.line.id, ...printed(result, began, notChecked), ...named }
      return {
        said: `${JSON.stringify(told)}\n`,
        status: statusOf[result.outcome],
        ...(left === undefined
          ? {}
          : { failed: `Line ${number} could not be checked whole (${left.in}): ${left.because}` }),
      }
    } catch (error) {
      if (!(error instanceof CannotCheck)) throw error
      return {
        said: `${JSON.stringify({ id: idOf(text), error: error.message })}\n`,
        status: 0,
        failed: `Line ${number} could not be checked: ${error.message}.`,
      }
    }
  }
}
