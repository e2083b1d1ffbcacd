import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { append } from '../../history/history.ts'
import { act, openPicture, type PictureRefusal, type Upload, type Works } from '../../platform/platform.ts'
import { keepers } from '../staff/authority.rule.ts'
import { rolesAt, type School, type Visitor } from '../visitor.ts'
import { putBadge, removeBadge } from './badges.store.ts'

declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** `sha256`: of the picture as it is shown; '' when it was taken off. */
    'school-badge-set': { facts: { sha256: string }; words: { school: string } }
  }
}

/** Shown 40 pixels wide: four times that is sharp on any screen. */
const small = { edge: 160, resultBytes: 40_000 }

export type BadgeRefusal =
  | { readonly refused: 'not-yours' }
  | { readonly refused: 'no-picture'; readonly why: PictureRefusal }

export function maySetBadge(visitor: Visitor, school: string): boolean {
  return keepers.some(keeper => rolesAt(visitor, school).has(keeper))
}

/** The badge of a school, by whoever keeps its register. The file is opened in the shut-in process and drawn anew, as every picture is. */
export async function setBadge(
  works: Works,
  visitor: Visitor,
  school: School,
  upload: Pick<Upload, 'path'>,
): Promise<{ set: string } | BadgeRefusal> {
  if (!maySetBadge(visitor, school.id)) return { refused: 'not-yours' }
  const opened = await openPicture(upload.path, { into: join(dirname(upload.path), 'badge'), limits: small })
  if ('refused' in opened) return { refused: 'no-picture', why: opened }
  const jpeg = await readFile(opened.path)
  await act(works, visitor.identity, async one => {
    await putBadge(one, school.id, opened.sha256, jpeg)
    await told(one, school, opened.sha256)
  })
  return { set: opened.sha256 }
}

export async function takeOffBadge(
  works: Works,
  visitor: Visitor,
  school: School,
): Promise<{ taken: boolean } | { refused: 'not-yours' }> {
  if (!maySetBadge(visitor, school.id)) return { refused: 'not-yours' }
  return act(works, visitor.identity, async one => {
    const taken = await removeBadge(one, school.id)
    if (taken) await told(one, school, '')
    return { taken }
  })
}

async function told(one: Parameters<typeof append>[0], school: School, sha256: string): Promise<void> {
  await append(one, {
    kind: 'school-badge-set',
    school: school.id,
    subject: school.id,
    clauses: [],
    facts: { sha256 },
    words: { school: school.name },
  })
}
