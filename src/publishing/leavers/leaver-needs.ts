import type { Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { openLeaverTasks } from './leaver-tasks.store.ts'
import { keptBy } from './leavers.routes.tsx'

/** Somebody who leaves is still on accounts of a school: for the first page of whoever keeps them. */
export type LeaverNeed = {
  readonly name: string
  readonly school: string
  readonly accounts: number
  readonly leftOn: string
  readonly since: Date
}

export async function leaverNeedsOf(one: Act, visitor: Visitor): Promise<LeaverNeed[]> {
  const needs: LeaverNeed[] = []
  for (const school of keptBy(visitor)) {
    const tasks = await openLeaverTasks(one, school.id)
    for (const hers of Map.groupBy(tasks, task => task.person).values()) {
      const [first] = hers
      if (first === undefined) continue
      const { name, leftOn, askedAt: since } = first
      needs.push({ name, leftOn, since, school: school.name, accounts: hers.length })
    }
  }
  return needs
}
