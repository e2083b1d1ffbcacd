import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { installationRoot } from '../src/platform/installation/root.ts'
import { plainEnvironment } from './house.ts'
import { idOf, type SchoolKey } from './who-is-at-both.ts'
import { sample } from './write-and-decide.ts'

/** Of the contract what the page says as well. A picture that could not be looked at is no answer. */
const answerShape = z.object({
  id: z.string(),
  not_checked: z.never().optional(),
  findings: z.array(
    z.object({ kind: z.string(), outcome: z.string(), clauses: z.array(z.string()), because: z.string() }),
  ),
})
type Checked = z.infer<typeof answerShape>

/** `clausewise check --ndjson` as a person types it, once for all lines, with the school's roll as a file. */
export async function checkByCommand(
  pack: string,
  school: SchoolKey,
  lines: readonly { id: string; text: string; images?: readonly string[]; alt?: readonly string[] }[],
  folder: string,
): Promise<{ status: number | null; answers: Checked[] }> {
  const roll = join(folder, `${school}.csv`)
  await writeFile(roll, rollOf(school))
  const staff = staffOf(school)
  const asked = ['check', '--pack', pack, '--platform', 'facebook', '--roll', roll, '--ndjson']
  const child = spawn(process.execPath, [join(installationRoot(), 'bin', 'clausewise.mjs'), ...asked], {
    env: plainEnvironment(),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  child.stdin.end(lines.map(line => JSON.stringify({ ...line, staff })).join('\n'))
  const out = await text(child.stdout)
  await ended
  return {
    status: child.exitCode,
    answers: out
      .trimEnd()
      .split('\n')
      .map(line => answerShape.parse(JSON.parse(line))),
  }
}

function rollOf(school: SchoolKey): string {
  const rows = sample.pupils
    .filter(({ schoolId }) => schoolId === idOf(school))
    .map(one => [one.legalForename, one.preferredForename ?? '', one.surname, one.year, one.className])
  return [['legal_forename', 'preferred_forename', 'surname', 'year', 'class'], ...rows]
    .map(row => row.map(cell => `"${cell}"`).join(','))
    .join('\n')
}

/** Those of the school and of the whole trust who have not left. */
const staffOf = (school: SchoolKey) =>
  sample.staff
    .filter(
      ({ leftOn, roles }) =>
        leftOn === null && roles.some(({ schoolId }) => schoolId === idOf(school) || schoolId === null),
    )
    .map(({ title, forename, surname }) => ({ name: `${title} ${forename} ${surname}` }))
