import { statSync } from 'node:fs'
import { CannotCheck, readText } from './cli-input.ts'
import {
  asWritten,
  changeAsJson,
  type Comparison,
  comparePolicies,
  embeddedPack,
  embeddedPackNames,
  type Pack,
  PackUnreadable,
  readPack,
} from './policy/policy.ts'

/** Exit status: 0 nothing to say, 1 something was found, 2 it could not be looked at (the roof says so). */
const FOUND = 1

/** A pack is some hundred kilobytes; more than this is another file. In bytes. */
const LARGEST = 5_000_000

type Options = { readonly json?: true }

function textOf(path: string): string {
  if (path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new CannotCheck(`${path} is a folder: give the path of the pack.yaml in it.`)
  const text = readText(path, 'pack')
  if (text.length > LARGEST) throw new CannotCheck(`The pack ${path} is larger than 5 MB: a pack is a short text file.`)
  return text
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** `clausewise policy lint FILE`: every fault with its line and what is allowed there. Gives the exit status. */
export function lintPack(path: string, { json }: Options): number {
  const text = textOf(path)
  try {
    const pack = readPack(text, path)
    const settings = Object.keys(pack.settings).length
    if (json === true) print(JSON.stringify({ pack: pack.name, clauses: pack.clauses.length, settings, faults: [] }))
    else print(`${path}: ${pack.title}. ${pack.clauses.length} clauses and ${settings} settings; nothing to put right.`)
    return 0
  } catch (error) {
    if (!(error instanceof PackUnreadable)) throw error
    print(json === true ? JSON.stringify({ faults: error.faults }) : error.message)
    return FOUND
  }
}

/** A pack by its name, or the file of one. */
function packOf(asked: string): Pack {
  const known = embeddedPack(asked)
  if (known !== undefined) return known
  if (/^[\w-]+$/.test(asked) && statSync(asked, { throwIfNoEntry: false }) === undefined)
    throw new CannotCheck(
      `There is no pack "${asked}": choose one of ${embeddedPackNames().join(', ')}, or give a file such as pack.yaml.`,
    )
  try {
    return readPack(textOf(asked), asked)
  } catch (error) {
    if (!(error instanceof PackUnreadable)) throw error
    throw new CannotCheck(
      `The pack ${asked} has ${error.faults.length} faults: clausewise policy lint ${asked} shows them.`,
    )
  }
}

/** `clausewise policy diff A B`: what B says otherwise than A. Gives the exit status. */
export function diffPacks(one: string, other: string, { json }: Options): number {
  const sides = [packOf(one), packOf(other)].map(pack => ({ pack, settings: asWritten(pack) }))
  const [before, after] = sides
  if (before === undefined || after === undefined) throw new CannotCheck('Name two packs to compare.')
  const compared = comparePolicies(before, after)
  if (json === true) print(JSON.stringify(differencesAsJson(compared)))
  else for (const line of inWords(compared)) print(line)
  return compared.same ? 0 : FOUND
}

function differencesAsJson({ settings, clauses, beside }: Comparison): object {
  const differences = clauses.flatMap(theme => theme.differences)
  const ids = (kind: 'added' | 'gone') =>
    differences.flatMap(one => (one.kind === kind ? [{ id: one.clause.id, says: one.clause.says }] : []))
  return {
    settings: settings.flatMap(theme => theme.changes.map(changeAsJson)),
    clauses: {
      added: ids('added'),
      gone: ids('gone'),
      changed: differences.flatMap(one =>
        one.kind === 'changed'
          ? [{ id: one.clause.id, parts: one.parts, before: one.before.says, after: one.clause.says }]
          : [],
      ),
    },
    beside,
  }
}

const BESIDE = { question: 'Questions', linked: 'Linked policies', aim: 'Aims', 'title-of': 'Titles' } as const
const SIGN = { added: '+', gone: '-', changed: '~' } as const

function inWords({ settings, clauses, beside, same }: Comparison): string[] {
  if (same) return ['Nothing differs.']
  return [
    ...settings.flatMap(({ theme, changes }) => [
      `Settings, ${theme}:`,
      ...changes.map(
        ({ name, before, after, becomes }) =>
          `  ~ ${name}: ${JSON.stringify(before.value)} becomes ${JSON.stringify(after.value)} (${becomes})`,
      ),
    ]),
    ...clauses.flatMap(({ theme, differences }) => [
      `Clauses, ${theme}:`,
      ...differences.map(one =>
        one.kind === 'changed'
          ? `  ~ ${one.clause.id} (${one.parts.join(', ')}): ${one.clause.says}`
          : `  ${SIGN[one.kind]} ${one.clause.id}: ${one.clause.says}`,
      ),
    ]),
    ...(Object.keys(BESIDE) as (keyof typeof BESIDE)[]).flatMap(what => {
      const here = beside.filter(one => one.what === what)
      return here.length === 0
        ? []
        : [`${BESIDE[what]}:`, ...here.map(({ kind, id, says }) => `  ${SIGN[kind]} ${id}: ${says}`)]
    }),
  ]
}
