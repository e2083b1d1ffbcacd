import type { Passage } from './passage.ts'
import { boundBy, strengthOf } from './strength.rule.ts'

/** The parts of a passage where a person left a line empty; null when there is no cut, or words were changed by it. */
export function cutPassage(
  passage: Passage,
  typed: string,
  taken: ReadonlySet<string>,
): readonly [Passage, ...Passage[]] | null {
  const parts = typed
    .split(/\r?\n[ \t]*\r?\n/)
    .map(part => part.replaceAll(/\s+/g, ' ').trim())
    .filter(part => part !== '')
  const same = parts.join(' ').replaceAll(/\s/g, '') === passage.text.replaceAll(/\s/g, '')
  const [first, ...rest] = parts
  if (!same || first === undefined || rest.length === 0 || parts.length > 20) return null
  const used = new Set(taken)
  return [
    withText(passage, passage.id, first, passage.before),
    ...rest.map((text, at) => {
      const id = freeId(passage.id, used)
      used.add(id)
      return withText(passage, id, text, parts[at] ?? '')
    }),
  ]
}

/** Two passages as one, under the id of the first. */
export function joinPassages(first: Passage, second: Passage): Passage {
  const sameLead = first.lead === second.lead || second.lead === ''
  const text = `${first.text} ${sameLead ? second.text : `${second.lead} ${second.text}`}`
  return { ...withText(first, first.id, text, first.before), to: Math.max(first.to, second.to) }
}

function withText(passage: Passage, id: string, text: string, before: string): Passage {
  return {
    ...passage,
    id,
    text,
    before,
    strength: strengthOf(text, passage.lead, passage.headings),
    binds: boundBy(text, passage.lead, passage.headings),
  }
}

function freeId(id: string, used: ReadonlySet<string>): string {
  let number = 2
  while (used.has(`${id}-part${number}`)) number += 1
  return `${id}-part${number}`
}
