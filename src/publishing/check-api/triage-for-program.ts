import { toldTriage, triage } from '../../checks/checks.ts'
import type { Works } from '../../platform/platform.ts'
import { commentsAsked } from './asked-of-check.ts'
import { type ProgramRefusal, type Sent, takeRequest, type Told } from './take-request.ts'

export type SortedComment = { readonly id?: string | number } & ReturnType<typeof toldTriage>

/** Sorts comments for a program. No policy and no roll is asked: what a comment may be is the same at every school. */
export async function triageForProgram(works: Works, sent: Sent): Promise<Told<SortedComment> | ProgramRefusal> {
  const taken = await takeRequest(works, sent, commentsAsked)
  if ('refused' in taken) return taken
  const told: SortedComment[] = []
  for (const { id, ...comment } of taken.items) {
    told.push({ ...(id === undefined ? {} : { id }), ...toldTriage(await triage(comment)) })
  }
  return { told, several: taken.several }
}
