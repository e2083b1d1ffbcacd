import { readFile, stat } from 'node:fs/promises'
import { append } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { mayAdopt } from '../adopting/adopters.rule.ts'
import type { Pack } from '../packs/pack.ts'
import { PackUnreadable } from '../packs/pack-faults.ts'
import { readPack } from '../packs/read-pack.ts'
import { freeName } from './free-name.ts'
import './importing.kinds.ts'
import { keepOwnPack } from './own-packs.store.ts'

/** Bytes. The largest that comes with the programme has 120,000; a file of this size is read in half a second, which pages wait for. */
export const LARGEST_PACK = 500_000

export type BringRefusal =
  | { readonly refused: 'not-an-adopter' | 'pack-too-large' }
  /** `faults`: the file's name, the line, what is wrong there and what is allowed; every one of them. */
  | { readonly refused: 'pack-unreadable'; readonly faults: readonly string[] }

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
  const read = readOrFaults((await readFile(file.path)).toString('utf8'), file.fileName)
  if ('refused' in read) return read
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

function readOrFaults(yaml: string, fileName: string): Pack | BringRefusal {
  try {
    return readPack(yaml, fileName)
  } catch (error) {
    if (!(error instanceof PackUnreadable)) throw error
    return { refused: 'pack-unreadable', faults: error.message.split('\n') }
  }
}
