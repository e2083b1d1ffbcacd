import { createInterface } from 'node:readline'
import {
  type Ask,
  type CheckResult,
  type CheckRules,
  type Draft,
  findIn,
  prepareRoll,
  reminders,
  toldCheck,
} from './checks/checks.ts'
import {
  besideIn,
  namesOfFiles,
  type NotLookedAt,
  wordsOfCaptions,
  wordsOfCard,
  wordsOfPlace,
  wordsOfPoll,
} from './cli-beside.ts'
import { lookAtFiles } from './cli-pictures.ts'
import { CannotCheck, idOf, readRoll, readText, withoutMark } from './cli-input.ts'
import { print } from './cli-output.ts'
import { type ReadDraft, Rolls } from './cli-rolls.ts'
import { asWritten, embeddedPack, embeddedPackNames } from './policy/policy.ts'
import { wordsIn } from './ui/ui.ts'

const t = wordsIn('en-GB')

interface Asked {
  readonly pack: string
  readonly platform?: string
  readonly roll?: string
  readonly json?: true
  readonly images?: readonly string[]
}

const status = { clear: 0, advise: 0, approve: 1, block: 1 } as const

function rulesOf(name: string): CheckRules {
  const pack = embeddedPack(name)
  if (pack === undefined)
    throw new CannotCheck(`There is no pack "${name}": choose one of ${embeddedPackNames().join(', ')}.`)
  return { get: asWritten(pack).get }
}

/** The result as printed, with what could not be checked: saying nothing of a picture that could not be opened would read as "nothing found". */
function printed(result: CheckResult, began: number, notChecked: readonly NotLookedAt[]): object {
  const told = toldCheck(result, performance.now() - began)
  return notChecked.length === 0 ? told : { ...told, not_checked: notChecked }
}

/** Each answer with what it does. */
function answersInWords({ answers }: Ask): string {
  return answers.map(({ label, then }) => `[${label}. ${then}]`).join(' ')
}

function inWords(result: CheckResult): string {
  if (result.findings.length === 0) return 'Nothing was found.\n'
  const lines = result.findings.map(finding => {
    const clauses = finding.clauses.length === 0 ? 'ours, the policy is silent' : finding.clauses.join(', ')
    const asks = finding.ask === undefined ? '' : `\n  ${finding.ask.question} ${answersInWords(finding.ask)}`
    const reminds = reminders.has(finding.kind) ? `\n  ${t('checkfigures.reminder')}` : ''
    return `${finding.outcome}: ${finding.because}\n  ${finding.instead}${reminds}${asks}\n  (${finding.in} ${finding.start}–${finding.end}; ${clauses})`
  })
  return `${lines.join('\n')}\n`
}

/** `clausewise check draft.txt`. Gives the exit status. */
export async function checkDraft(path: string | undefined, asked: Asked): Promise<number> {
  const rules = rulesOf(asked.pack)
  if (asked.platform === undefined)
    throw new CannotCheck('Say where it is to go: add --platform facebook (or another network).')
  if (asked.roll === undefined) throw new CannotCheck('Names can only be found against a roll: add --roll roll.csv.')
  if (path === undefined && process.stdin.isTTY)
    throw new CannotCheck('Name the file with the draft: clausewise check … draft.txt')
  const roll = prepareRoll(readRoll(asked.roll))
  const text = readText(path ?? '-', 'draft')
  const began = performance.now()
  const looked = await lookAtFiles(asked.images ?? [])
  const result = findIn({ text, platform: asked.platform, pictures: looked.pictures }, roll, rules)
  await print(asked.json === true ? `${JSON.stringify(printed(result, began, looked.notChecked))}\n` : inWords(result))
  const [first] = looked.notChecked
  if (first !== undefined) throw new CannotCheck(`Not everything could be checked (${first.in}): ${first.because}`)
  return status[result.outcome]
}

/** What a line says and shows, and what of it could not be looked at. */
async function readDraft(
  { line, beside }: Pick<ReadDraft, 'line' | 'beside'>,
  asked: Asked,
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

/**
 * `clausewise check --ndjson`: a line in, a line out, in the same order. A line that cannot be checked answers
 * `{"id","error"}`, the others go on, and the exit status is 2.
 */
export async function checkLines(asked: Asked): Promise<number> {
  const rules = rulesOf(asked.pack)
  if (asked.images !== undefined)
    throw new CannotCheck(
      '--images goes with one draft: with --ndjson give "images":["path"] in the line it belongs to.',
    )
  const rolls = new Rolls(asked.roll === undefined ? undefined : readRoll(asked.roll))
  let worst = 0
  let number = 0
  let failed: string | undefined
  for await (const came of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    const text = withoutMark(came)
    if (text.trim() === '') continue
    try {
      const { roll, ...read } = rolls.read(text)
      const began = performance.now()
      const { draft, notChecked, ignored } = await readDraft(read, asked)
      const result = findIn(draft, roll, rules)
      const [left] = notChecked
      if (left !== undefined) failed ??= `Line ${number} could not be checked whole (${left.in}): ${left.because}`
      worst = Math.max(worst, status[result.outcome])
      const named = ignored.length === 0 ? {} : { ignored }
      const told = { id: read.line.id, ...printed(result, began, notChecked), ...named }
      await print(`${JSON.stringify(told)}\n`)
    } catch (error) {
      if (!(error instanceof CannotCheck)) throw error
      failed ??= `Line ${number} could not be checked: ${error.message}.`
      await print(`${JSON.stringify({ id: idOf(text), error: error.message })}\n`)
    }
  }
  if (failed !== undefined) throw new CannotCheck(failed)
  return worst
}
