import { type Ask, type CheckResult, findIn, prepareRoll, reminders } from './checks/checks.ts'
import { printed, rulesOf, statusOf } from './cli-check-line.ts'
import { CannotCheck, readRoll, readText } from './cli-input.ts'
import { checkAllLines } from './cli-lines.ts'
import { print } from './cli-output.ts'
import { lookAtFiles } from './cli-pictures.ts'
import { wordsIn } from './ui/ui.ts'

const t = wordsIn('en-GB')

interface Asked {
  readonly pack: string
  readonly platform?: string
  readonly roll?: string
  readonly json?: true
  readonly images?: readonly string[]
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
  return statusOf[result.outcome]
}

/**
 * `clausewise check --ndjson`: a line in, a line out, in the same order. A line that cannot be checked answers
 * `{"id","error"}`, the others go on, and the exit status is 2.
 */
export async function checkLines(asked: Asked): Promise<number> {
  const { images, pack, platform, roll } = asked
  if (images !== undefined)
    throw new CannotCheck(
      '--images goes with one draft: with --ndjson give "images":["path"] in the line it belongs to.',
    )
  // Read here and once: "--roll <(…)" is empty for a thread that reads it a second time, and no pupil would be found there.
  const pupils = roll === undefined ? undefined : readRoll(roll)
  return checkAllLines({
    pack,
    ...(platform === undefined ? {} : { platform }),
    ...(pupils === undefined ? {} : { pupils }),
  })
}
