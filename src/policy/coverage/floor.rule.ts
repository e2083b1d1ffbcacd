import { z } from 'zod'
import type { Counts } from './coverage.ts'

/** The least a pack may have: what was reached once is not lost again unseen. `shown`: proved or shown as guidance. */
export type Floor = Readonly<Record<string, { readonly proved: number; readonly shown: number }>>

/** Where it is kept, from the project's root. */
export const floorFile = 'docs/clauses/floor.json'

const count = z.number().int().nonnegative()
export const floorShape = z.record(z.string(), z.strictObject({ proved: count, shown: count }))

export type FloorCheck = { readonly fallen: readonly string[]; readonly risen: readonly string[] }

/** Sentences: what fell below the floor, and what rose above it. */
export function checkFloor(floor: Floor, packs: Readonly<Record<string, Counts>>): FloorCheck {
  const fallen: string[] = []
  const risen: string[] = []
  for (const name of new Set([...Object.keys(floor), ...Object.keys(packs)])) {
    const least = floor[name] ?? { proved: 0, shown: 0 }
    const now = shownOf(packs[name])
    for (const [what, words] of [
      ['proved', 'proved'],
      ['shown', 'proved or shown as guidance'],
    ] as const) {
      if (now[what] < least[what]) fallen.push(`${name}: ${now[what]} clauses ${words}, the floor is ${least[what]}.`)
      if (now[what] > least[what]) risen.push(`${name}: ${now[what]} clauses ${words}, the floor is ${least[what]}.`)
    }
  }
  return { fallen, risen }
}

/** The floor at what is reached now; where a pack has less than before, its old floor stays. */
export function raisedFloor(floor: Floor, packs: Readonly<Record<string, Counts>>): Floor {
  return Object.fromEntries(
    Object.keys(packs)
      .sort()
      .map(name => {
        const now = shownOf(packs[name])
        const before = floor[name] ?? { proved: 0, shown: 0 }
        return [name, { proved: Math.max(now.proved, before.proved), shown: Math.max(now.shown, before.shown) }]
      }),
  )
}

function shownOf(counts: Counts | undefined): { readonly proved: number; readonly shown: number } {
  if (counts === undefined) return { proved: 0, shown: 0 }
  return { proved: counts.proved, shown: counts.proved + counts.guidance }
}
