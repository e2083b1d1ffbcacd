import { readFile, stat } from 'node:fs/promises'
import { append } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { mayAdopt } from '../adopting/adopters.rule.ts'
import type { Pack } from '../packs/pack.ts'
import { freeName } from './free-name.ts'
import './importing.kinds.ts'
import { keepOwnPack } from './own-packs.store.ts'
import { readPackApart } from './read-pack-apart.ts'

/** A list of more faults helps nobody, and makes a page of megabytes. */
export const MOST_FAULTS = 100

/** Bytes. The largest that comes with the programme has 120,000; a file of this size with faults is read in seconds, in a thread of its own. */
export const LARGEST_PACK = 500_000

export type BringRefusal =
  | { readonly refused: 'not-an-adopter' | 'pack-too-large' | 'pack-too-slow' }
  /** `faults`: the file's name, the line, what is wrong there and what is allowed; the first of them. `count`: how many there are. */
  | { readonly refused: 'pack-unreadable'; readonly faults: readonly string[]; readonly count: number }

/** True for a file that says of itself that it is a pack and no document. */
export const isPackFile = (fileName: string): boolean => /\.ya?ml$/i.test(fileName.trim())

/**
 * Takes in a pack as another installation gave it out, or as the command line wrote it: its clauses, settings, questions, linked policies and
 * aims, under a name of this school's (null: this trust's) own, so that it stands beside every other and in nobody's place. Nothing of it runs before it is adopted.
 */
export async function bringPack(
  works: Works,
  visitor: Visitor,
  school: string | null,
  file: { readonly path: string; readonly fileName: string },
): Promise<{ readonly brought: string } | BringRefusal> {
  if (!mayAdopt(visitor, school)) return { refused: 'not-an-adopter' }
  if ((await stat(file.path)).size > LARGEST_PACK) return { refused: 'pack-too-large' }
  const text = (await readFile(file.path)).toString('utf8')
  const outcome = await readPackApart({ yaml: text, file: file.fileName })
  if (outcome === null) return { refused: 'pack-too-slow' }
  if ('faults' in outcome)
    return {
      refused: 'pack-unreadable',
      faults: outcome.faults.slice(0, MOST_FAULTS),
      count: outcome.faults.length,
    }
  const read = outcome.pack
  return act(works, visitor.identity, async one => {
    const name = await freeName(one.tx, school, read.title)
    const pack: Pack = { ...read, name }
    const { id, hash } = await keepOwnPack(one, school, pack, null)
    await append(one, {
      kind: 'own-policy-brought',
      school,
      subject: id,
      clauses: [],
      facts: { pack: name, was: read.name, body_sha256: hash, clauses_count: pack.clauses.length },
      words: { title: pack.title },
    })
    return { brought: name }
  })
}
