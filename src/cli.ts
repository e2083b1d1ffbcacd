import { Command, CommanderError } from 'commander'
import { checkDraft, checkLines } from './cli-check.ts'
import { CannotCheck } from './cli-input.ts'
import { diffPacks, lintPack } from './cli-policy.ts'
import { showCoverage } from './cli-policy-coverage.ts'
import { importPolicy } from './cli-policy-import.ts'
import { triageLines } from './cli-triage.ts'

/** Exit status of the command line: what a script asks first. */
const cannot = 2

/** Found in the help, and not only in the answer to somebody who has sent one. */
const IN_A_LINE = `
A line of --ndjson has "id", "platform", "text" and, where there are any, "alt" (descriptions), "images" (paths), "roll",
"staff", "link_card" ({"title","description","url"}), "poll" ({"question","options"}; each read as one text, a line each),
"place", "file_names" and "captions" (the words, not a path).
What readers would see and nobody could look at ("image", the picture of a card …) stands under "not_checked",
and the status is 2. Any other field that is not known stands under "ignored".

No video is looked at: it has to be made anew with ffmpeg and looked at second by second, which takes a minute of a
machine. A line with "video" is answered with what was found in all else, names the video under "not_checked", and the
status is 2. Add it to a draft in Clausewise: there its pictures, words and captions are checked.`

interface CheckOptions {
  readonly pack: string
  readonly platform?: string
  readonly roll?: string
  readonly json?: true
  readonly ndjson?: true
  readonly images?: readonly string[]
}

function program(finish: (status: number) => void): Command {
  const clausewise = new Command('clausewise')
    .description(
      'Checks what a school is about to say against its social media policy. Needs no server and no database.',
    )
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
  clausewise
    .command('check')
    .description('look for pupils’ names, private details and the other things the policy speaks of')
    .argument('[draft]', 'file with the text; - or nothing reads standard input')
    .requiredOption('--pack <name>', 'the policy: church-primary, trust-provider …')
    .option('--platform <name>', 'where it is to go, such as facebook; with --ndjson a line may name its own')
    .option('--roll <file>', 'CSV with legal_forename, preferred_forename, surname, year, class in any order')
    .option('--images <file...>', 'pictures that go with it: faces, names and codes in them are found')
    .option('--json', 'print the findings as one JSON object')
    .option('--ndjson', 'read a draft from each line of standard input, print the findings of each as a line')
    .addHelpText('after', IN_A_LINE)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .action(async (draft: string | undefined, options: CheckOptions) => {
      finish(options.ndjson === true ? await checkLines(options) : await checkDraft(draft, options))
    })
  clausewise
    .command('triage')
    .description(
      'sort what others wrote to the school: what each comment may be, who should see it first, and why. A suggestion to a person, never an act',
    )
    .requiredOption(
      '--ndjson',
      'read a comment from each line of standard input ({"id","platform","where","text"}), print a line for each',
    )
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .action(async () => finish(await triageLines()))
  addPolicy(clausewise, finish)
  return clausewise
}

function addPolicy(clausewise: Command, finish: (status: number) => void): void {
  const policy = clausewise
    .command('policy')
    .description('read, check and compare policies in the form of packs')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
  policy
    .command('lint')
    .description('every fault of a pack, with its line and what is allowed there')
    .argument('<file>', 'the pack.yaml; - reads standard input')
    .option('--json', 'print the faults as one JSON object')
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .action((file: string, options: { json?: true }) => finish(lintPack(file, options)))
  policy
    .command('diff')
    .description('which settings and clauses of B differ from those of A')
    .argument('<A>', 'a pack by its name, or a file')
    .argument('<B>', 'a pack by its name, or a file')
    .option('--json', 'print the differences as one JSON object')
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .action((a: string, b: string, options: { json?: true }) => finish(diffPacks(a, b, options)))
  policy
    .command('import')
    .description('a policy document as a pack, with what it may set; nothing in it is confirmed')
    .argument('<file>', 'the DOCX, PDF or text; - reads standard input')
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .action(async (file: string) => finish(await importPolicy(file)))
  policy
    .command('coverage')
    .description('what the last tests prove about every clause; of one pack, a line a clause')
    .argument('[pack]', 'church-primary, trust-provider …')
    .option('--json', 'print the numbers as one JSON object')
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .action((pack: string | undefined, options: { json?: true }) => finish(showCoverage(pack, options)))
}

/** What commander says, as one line that ends in what to do. */
function oneLine(error: CommanderError, asked: readonly string[]): string {
  if (error.code === 'commander.unknownCommand' || error.code === 'commander.help') {
    const [command, under] = asked
    if (command === undefined) return 'Say what to do: clausewise check --help shows how.'
    if (command === 'policy')
      return under === undefined
        ? 'Say what to do with a policy: clausewise policy --help shows how.'
        : `There is no command "policy ${under}" in this version, only lint, diff, import and coverage: clausewise policy --help shows how.`
    return `There is no command "${command}" in this version, only check, triage and policy: clausewise check --help shows how.`
  }
  const help = asked[0] === 'policy' || asked[0] === 'triage' ? asked[0] : 'check'
  return `${error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')}. Try: clausewise ${help} --help`
}

/** Runs the command line with the words after its name; gives the exit status. Never throws. */
export async function runCommandLine(asked: readonly string[]): Promise<number> {
  let status = 0
  try {
    await program(finished => {
      status = finished
    }).parseAsync([...asked], { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError && ['commander.helpDisplayed', 'commander.version'].includes(error.code))
      return 0
    if (error instanceof CommanderError) return complain(oneLine(error, asked))
    if (error instanceof CannotCheck) return complain(error.message)
    return complain(
      `This could not be checked: ${error instanceof Error ? error.message : String(error)}. Please report it with the draft’s length and the command.`,
    )
  }
}

function complain(line: string): number {
  process.stderr.write(`clausewise: ${line}\n`)
  return cannot
}

// A reader that stops early (head, grep -q) is no fault of the check.
process.stdout.on('error', error => process.exit('code' in error && error.code === 'EPIPE' ? 0 : cannot))
