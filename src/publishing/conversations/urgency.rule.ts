import type { Category, Route, Triage } from '../../checks/checks.ts'

/** How a comment stands in the inbox: 0 cannot wait, 1 is for today, 2 for when there is time. */
export type Rank = 0 | 1 | 2

type Suggested = Pick<Triage, 'category' | 'route' | 'also'>

/** A life or a child may hang on it: a person is told at once. */
const CANNOT_WAIT: ReadonlySet<Category> = new Set(['threat', 'safeguarding_disclosure', 'safeguarding_allegation'])
const CANNOT_WAIT_TO: ReadonlySet<Route> = new Set(['police', 'DSL'])

export function rankOf({ category, route, also }: Suggested): Rank {
  if (CANNOT_WAIT.has(category) || CANNOT_WAIT_TO.has(route)) return 0
  return route === 'none' && also.length === 0 ? 2 : 1
}

/** Does the suggestion name the safeguarding lead? Then a child may be at risk: she sees it too, and who reads its words is written down. */
export function namesDsl({ route, also }: Pick<Triage, 'route' | 'also'>): boolean {
  return route === 'DSL' || also.includes('DSL')
}

/**
 * May it tell of a child at risk, so that its words stand behind a press and the lead has it as well? Where she is named beside something else, which
 * happens with every tenth ordinary comment, she sees it and no more: a wall that stands everywhere is climbed without looking.
 */
export function aboutChild(comment: {
  readonly category: Category
  readonly route: Route
  readonly namesDsl: boolean
  readonly leadHadIt: boolean
}): boolean {
  const { category, route, leadHadIt } = comment
  return comment.namesDsl && (route === 'DSL' || leadHadIt || CANNOT_WAIT.has(category))
}

/** What a comment is taken for. */
export type Taken = Suggested & {
  readonly rank: number
  readonly keepEvidence: boolean
  readonly namesDsl: boolean
  readonly sure: number
}

/**
 * What it is taken for once its writer has changed it. While nobody has decided, an edit makes nothing less urgent: whoever threatens at ten and softens it
 * at five past would else be read tomorrow. What was about a child stays so, decided or not, because its earlier words still stand beneath.
 */
export function takenFor(
  before: Taken & Pick<Parameters<typeof aboutChild>[0], 'leadHadIt'>,
  undecided: boolean,
  now: Taken,
): Taken {
  const namesLead = before.namesDsl || now.namesDsl
  const lost = aboutChild(before) && !aboutChild({ ...now, namesDsl: namesLead, leadHadIt: before.leadHadIt })
  const { category, route, also, sure } = (undecided && before.rank < now.rank) || lost ? before : now
  return {
    category,
    route,
    also,
    sure,
    rank: undecided || lost ? Math.min(before.rank, now.rank) : now.rank,
    keepEvidence: now.keepEvidence || (undecided && before.keepEvidence),
    // Whoever saw it once sees what becomes of it, whatever it is now.
    namesDsl: namesLead,
  }
}

/** A person is attacked in it, whatever else it is: policies say not to answer. */
export const ABUSE: ReadonlySet<Category> = new Set(['threat', 'harassment', 'hate', 'sexual', 'defamation'])
