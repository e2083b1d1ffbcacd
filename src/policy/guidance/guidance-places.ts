import type { Clause, ClauseId, GuidanceMoment } from '../packs/pack.ts'

/**
 * The page that shows guidance at each moment: its route, as `docs/routes.md` has it; null while no such page is built. A clause that is only
 * shown at moments without a page counts as "not yet". Whoever builds a page with `<Guidance moment=…>` on it writes its route here, and how a
 * test opens it into `src/guidance.test.ts`.
 */
export const guidancePlaces: Readonly<Record<GuidanceMoment, string | null>> = {
  adopt: '/policy/drafts/:draft/check',
  acknowledge: '/policy/read',
  september: '/policy/september',
  before_trip: '/posts/:id/write',
  write: '/posts/:id/write',
  approve: '/posts/:id',
  own_post: '/own-post',
  may_i: null,
  report: null,
  receipt: null,
  reminder: '/policy/privacy',
  case_step: null,
  close: null,
  families: '/policy/for-parents/:school',
}

/** Further pages on which somebody stands at a moment: the same guidance is on each, and the test of each clause opens all. */
export const guidanceToo: { readonly [Moment in GuidanceMoment]?: readonly string[] } = {
  // With the list of a class one goes out.
  before_trip: ['/pupils/my-class'],
}

/** The moments at which a clause is really put before somebody: those that have a page. */
export function momentsShown(clause: Pick<Clause, 'shownAt'>): readonly GuidanceMoment[] {
  return clause.shownAt.filter(moment => guidancePlaces[moment] !== null)
}

/** The title of the test that opens the page of a moment and sees the clause there. Coverage looks for exactly this. */
export function guidanceTestTitle(clause: ClauseId, moment: GuidanceMoment): string {
  return `${clause} is shown at ${moment}`
}
