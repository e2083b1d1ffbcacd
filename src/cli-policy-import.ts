import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { CannotCheck } from './cli-input.ts'
import { openDocument } from './platform/platform.ts'
import { embeddedPacks, suggestPack } from './policy/policy.ts'
import { wordsIn } from './ui/ui.ts'

/**
 * `clausewise policy import FILE`: the document (DOCX, PDF, text) as a pack on standard output, everything in it marked as not confirmed; what
 * is to be looked at in one line on standard error. Opened in the shut-in process, as the server does. Gives the exit status.
 */
export async function importPolicy(path: string): Promise<number> {
  const t = wordsIn('en-GB')
  const folder = mkdtempSync(join(tmpdir(), 'clausewise-import-'))
  try {
    // Whoever opens a document takes it away afterwards; the person's own file stays where it is.
    const copy = join(folder, 'document')
    takeCopy(path, copy)
    const read = await openDocument(copy)
    if ('refused' in read) throw new CannotCheck(t(`importing.refused-${read.refused}`))
    const suggested = suggestPack(nameFor(path), read, embeddedPacks(), new Date().toISOString().slice(0, 7))
    if ('refused' in suggested) throw new CannotCheck(t('importing.refused-nothing-said'))
    process.stdout.write(suggested.yaml)
    const { clauses, sure, contradictions, printedTwice } = suggested
    const twice =
      printedTwice.length === 0 ? '' : ` Printed before more than one paragraph: ${printedTwice.join(', ')}.`
    process.stderr.write(
      `clausewise: ${clauses} clauses, ${sure} of them surer than 90 %, ${contradictions} ${contradictions === 1 ? 'contradiction' : 'contradictions'}; nothing is confirmed yet.${twice}\n`,
    )
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function takeCopy(path: string, copy: string): void {
  if (path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new CannotCheck(`${path} is a folder: give the path of the document in it.`)
  try {
    if (path === '-') writeFileSync(copy, readFileSync(0))
    else copyFileSync(path, copy)
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new CannotCheck(
      `The document ${path} ${gone ? 'is not there' : 'cannot be read'}: give the path of a file you can open.`,
    )
  }
}

/** `own-` and the file's name, as a pack may be called. */
function nameFor(path: string): string {
  const words = basename(path, extname(path))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return `own-${words.slice(0, 60) || 'policy'}`
}
