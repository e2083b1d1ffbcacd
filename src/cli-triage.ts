import { createInterface } from 'node:readline'
import { toldTriage, triage } from './checks/checks.ts'
import { CannotCheck, idOf, readComment, withoutMark } from './cli-input.ts'
import { print } from './cli-output.ts'

/**
 * `clausewise triage --ndjson`: a comment in, a line out, in the same order. A line that cannot be read answers
 * `{"id","error"}`, the others go on, and the exit status is 2. A category is a suggestion, so it never changes the status.
 */
export async function triageLines(): Promise<number> {
  let number = 0
  let failed: string | undefined
  for await (const came of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    const text = withoutMark(came)
    if (text.trim() === '') continue
    try {
      const { line, beside } = readComment(text)
      const { id, ...comment } = line
      // Named, because it may be a picture or a thread in which the threat stands.
      const ignored = Object.keys(beside)
      const told = { id, ...toldTriage(await triage(comment)), ...(ignored.length === 0 ? {} : { ignored }) }
      await print(`${JSON.stringify(told)}\n`)
    } catch (error) {
      if (!(error instanceof CannotCheck)) throw error
      failed ??= `Line ${number} could not be read: ${error.message}.`
      await print(`${JSON.stringify({ id: idOf(text), error: error.message })}\n`)
    }
  }
  if (failed !== undefined) throw new CannotCheck(failed)
  return 0
}
