import { asWritten, embeddedPack, ours } from '../../../policy/policy.ts'
import type { AnswerFact, PupilFacts } from '../consent.ts'
import { consentTerms, type ConsentTerms } from '../terms.ts'

/** The day of these tests. */
export const TODAY = '2026-11-20'

export const mother = { giver: 'mother', responsible: true, asked: ['2026-09-01'] }
export const father = { giver: 'father', responsible: true, asked: ['2026-09-01'] }
export const grandmother = { giver: 'grandmother', responsible: false, asked: [] }

/** Asked in September, and once more in October. */
export const askedTwice = ['2026-09-01', '2026-10-01']

/** Born in 2018 and so eight years old; the mother alone, unless told otherwise. */
export function child(changed: Partial<PupilFacts> = {}): PupilFacts {
  return { pupil: 'p', school: 's', born: '2018-03-04', stopped: false, givers: [mother], answers: [], ...changed }
}

/** A yes of the mother to faces on social media, by her own link in September, in checked words that name Facebook and Bluesky. */
export function answer(changed: Partial<AnswerFact> = {}): AnswerFact {
  return {
    giver: 'mother',
    kind: 'face',
    channel: 'social',
    answer: 'yes',
    at: '2026-09-10T10:00:00.000000Z',
    until: null,
    how: 'link',
    accepted: false,
    asks: true,
    checked: true,
    names: ['facebook', 'bluesky'],
    ...changed,
  }
}

export const oursAlone: ConsentTerms = consentTerms(ours)

/** What a policy's own text says, with nothing answered. */
export function termsOf(pack: 'trust-provider' | 'church-primary', changed: Partial<ConsentTerms> = {}): ConsentTerms {
  return { ...consentTerms(asWritten(embeddedPack(pack) ?? null)), ...changed }
}
