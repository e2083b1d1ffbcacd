import { controls, controlsOf } from '../packs/controls.ts'
import { whereControlActs } from '../packs/where-controls-act.ts'
import type { Clause, Pack } from '../packs/pack.ts'

/** A part of the document as it is printed. `continued`: an earlier part has the same name. */
export type Part = {
  readonly id: string
  readonly name: string
  readonly continued: boolean
  readonly clauses: readonly Clause[]
}

/** The clauses in printed order, gathered under what stands before the first comma of their reference. */
export function partsOf(clauses: readonly Clause[]): Part[] {
  const parts: { id: string; name: string; continued: boolean; clauses: Clause[] }[] = []
  for (const clause of clauses) {
    const [name = clause.ref] = clause.ref.split(',')
    const last = parts.at(-1)
    if (last?.name === name) last.clauses.push(clause)
    else
      parts.push({
        id: `part-${parts.length + 1}`,
        name,
        continued: parts.some(part => part.name === name),
        clauses: [clause],
      })
  }
  return parts
}

/** What operates a clause here: done by the programme, or honestly not yet. */
export function operatedHere(clause: Clause): { readonly does: string; readonly yet: boolean }[] {
  return controlsOf(clause).map(name => ({ does: controls[name].does, yet: whereControlActs(name).length > 0 }))
}

/** Clauses in which every word asked for stands: in the reference, the id, the wording, or what operates it. */
export function searchClauses(pack: Pack, asked: string): readonly Clause[] {
  const wanted = folded(asked)
    .split(/\s+/)
    .filter(word => word !== '')
  if (wanted.length === 0) return pack.clauses
  return pack.clauses.filter(clause => {
    const text = folded(
      [clause.ref, clause.id, clause.says, clause.strength, ...operatedHere(clause).map(one => one.does)].join(' '),
    )
    return wanted.every(word => text.includes(word))
  })
}

/** Without case, accents and the difference between straight and printed apostrophes. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[‘’]/g, "'")
    .toLocaleLowerCase('en-GB')
}
