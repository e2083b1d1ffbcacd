import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ControlName } from '../packs/controls.ts'
import type { ClauseId } from '../packs/pack.ts'

/**
 * What happened when a control was taken out, as committed in `docs/clauses/flips.json`: which tests went red, by the clauses they name.
 * The hashes say what the files were then; an entry whose files have changed since proves nothing.
 */
export type Flipped = {
  /** The files in which the control acts, each with its hash. */
  readonly acts: Readonly<Record<string, string>>
  /** The test files that went red: their hash, and for each clause one test (describes and title) that names it. */
  readonly tests: Readonly<Record<string, { readonly hash: string; readonly red: Readonly<Record<ClauseId, string>> }>>
}
export type FlipRecord = { readonly [Name in ControlName]?: Flipped }

/** Where it is kept, from the project's root. */
export const flipRecordFile = 'docs/clauses/flips.json'

const hashes = z.record(z.string(), z.string())
const shape = z.record(
  z.string(),
  z.object({ acts: hashes, tests: z.record(z.string(), z.object({ hash: z.string(), red: hashes })) }),
)

/** @throws when the file is there and is not a record */
export function readFlipRecord(root: string): FlipRecord {
  const path = join(root, flipRecordFile)
  return existsSync(path) ? shape.parse(JSON.parse(readFileSync(path, 'utf8'))) : {}
}

/** The record as it is committed: in alphabetical order, so that a diff shows what changed and nothing else. */
export function flipRecordText(record: FlipRecord): string {
  return `${JSON.stringify(inOrder(record), null, 2)}\n`
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inside]) => [key, inOrder(inside)]),
  )
}

/** 16 hexadecimal digits of a file's SHA-256; empty when it is gone. It guards against forgetting, not against forging. */
export function fileHash(root: string, file: string): string {
  const path = join(root, file)
  if (!existsSync(path)) return ''
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16)
}

/** A reader of files' hashes that reads each once. */
export function hashesIn(root: string): (file: string) => string {
  const known = new Map<string, string>()
  return file => {
    const hash = known.get(file) ?? fileHash(root, file)
    known.set(file, hash)
    return hash
  }
}

/** Does the control act in exactly the files it acted in then, and are they unchanged? */
export function actsAsThen(flipped: Flipped, places: readonly string[], hashOf: (file: string) => string): boolean {
  const then = Object.keys(flipped.acts)
  return then.length === places.length && places.every(file => flipped.acts[file] === hashOf(file))
}

/** The test that went red for a clause when the control was taken out; `stale` when its files have changed since; null when none did. */
export function redFor(
  flipped: Flipped | undefined,
  clause: ClauseId,
  places: readonly string[],
  hashOf: (file: string) => string,
): { readonly file: string; readonly name: string } | 'stale' | null {
  if (flipped === undefined) return null
  const found = Object.entries(flipped.tests).flatMap(([file, { hash, red }]) => {
    const name = red[clause]
    return name === undefined ? [] : [{ file, name, fresh: hash === hashOf(file) }]
  })
  if (found.length === 0) return null
  const fresh = actsAsThen(flipped, places, hashOf) ? found.find(one => one.fresh) : undefined
  return fresh === undefined ? 'stale' : { file: fresh.file, name: fresh.name }
}
