import {
  type ConsentGroup,
  type ConsentKind,
  isRefusal,
  consentGroups,
  consentKinds,
  type Place,
  type PupilFacts,
} from '../consent/consent.ts'
import { mayGo } from '../consent/may-go.rule.ts'
import type { ConsentTerms } from '../consent/terms.ts'

/** `counts`: the yes that is needed is there. `refused`: somebody said no. `none`: neither, also where a yes does not count. */
export const covers = ['counts', 'refused', 'none'] as const
export type Cover = (typeof covers)[number]

/** The answers alone: as if each thing were asked for and nothing forbidden. What a yes must be to count is the school's own all the same. */
function answersAlone(terms: ConsentTerms): ConsentTerms {
  const faces = { value: 'with_consent', clauses: [], asked_for: true } as const
  return {
    ...terms,
    basis: { value: 'consent', clauses: [] },
    required: { value: 'every_child_shown_or_named', clauses: [], asked_for: true },
    state: { value: 'granted', clauses: [] },
    // A yes to social media is one here, whichever platforms its words named: the page of a platform asks for each.
    scope: terms.scope.value === 'general' ? terms.scope : { value: 'per_channel', clauses: [] },
    unlocks: { value: ['faces', 'names'], clauses: [] },
    names: { value: 'with_consent', clauses: [], asked_for: true },
    facesSocial: faces,
    facesWebsite: faces,
  }
}

/** A platform that stands for the group, with no answer of its own in the way. */
const STANDS_FOR = { in_school: 'in_school', website: 'website', social: 'other' } as const

/**
 * What a child's family has said to one kind in one group of channels. Flags are not in it: see `family_facts`.
 *
 * @param today yyyy-mm-dd
 */
export function coverOf(
  child: PupilFacts,
  kind: ConsentKind,
  group: ConsentGroup,
  terms: ConsentTerms,
  today: string,
): Cover {
  const answers = group === 'social' ? child.answers.filter(one => one.channel !== 'other') : child.answers
  const [held] = mayGo({ ...child, answers }, [kind], STANDS_FOR[group], answersAlone(terms), today).held
  if (held === undefined) return 'counts'
  const { because } = held
  return because === 'stopped' || isRefusal(because) ? 'refused' : 'none'
}

/** Whose family has said nothing that counts, to anything: whoever has to be asked first. */
export function saidNothing(child: PupilFacts, terms: ConsentTerms, today: string): boolean {
  return consentKinds.every(kind => consentGroups.every(group => coverOf(child, kind, group, terms, today) === 'none'))
}

const NOBODY: Omit<PupilFacts, 'born'> = { pupil: '', school: '', stopped: false, givers: [], answers: [] }

/** Kinds that the policy never allows at this place, whatever a family says. */
export function neverThere(place: Place, terms: ConsentTerms, today: string): ConsentKind[] {
  return consentKinds.filter(
    kind => mayGo({ ...NOBODY, born: today }, [kind], place, terms, today).held[0]?.because === 'policy',
  )
}

/** Which of these kinds may not go there for this child today by what the family said, and never why. */
export function notCovered(
  child: PupilFacts,
  kinds: readonly ConsentKind[],
  place: Place,
  terms: ConsentTerms,
  today: string,
): ConsentKind[] {
  return kinds.filter(kind => mayGo(child, [kind], place, terms, today).held.length > 0)
}
