/** The door of pupils: the roll, families’ answers and what they allow, and words that are not names. */
import './consent/consent.tables.ts'
import './earlier-answers/earlier.kinds.ts'
import './earlier-answers/earlier.tables.ts'
import './class-list/class-list.kinds.ts'
import './families.kinds.ts'
import './family/family.tables.ts'
import './own/own.tables.ts'
import './pupils.tables.ts'
import './roll-import/roll.kinds.ts'

export { addNotNameToSchool, endNotName } from './keep-not-names.ts'
export { mayKeepNotNames, type NotNameRefusal } from './keep-not-names.rule.ts'
export { guardianNamesOf, guardianStamp } from './guardians/guardian-names.store.ts'
export { hasRoll, type NotName, notNamesOf, type RollEntry, rollMarks, rollOf, rollStamp } from './pupils.store.ts'
export { pupilsRoutes } from './pupils.routes.ts'
export {
  classesOf,
  findPupils,
  MOST_FOUND,
  pupilEver,
  pupilsById,
  type PupilShown,
  pupilsOfClass,
} from './roll.store.ts'
export { classListRoutes } from './class-list/class-list.routes.ts'
export type { PlacesOfSchool } from './class-list/see-class-list.ts'
export {
  type AnswerFact,
  type Channel,
  consentChannels,
  type ConsentKind,
  consentKinds,
  type ConsentPlatform,
  consentPlatforms,
  groupOf,
  type Place,
  type PupilFacts,
} from './consent/consent.ts'
export { type Addressed, addressFamilies } from './consent/basis/address-families.rule.ts'
export { consentFactsOf } from './consent/consent-facts.store.ts'
export { type MayGoFor, mayGoFor, mayGoForEach, type PlaceResult, type Shown } from './consent/may-go-for.ts'
export type { Outcome } from './consent/may-go.rule.ts'
export { type SeenThere, stillMayGo } from './consent/still-may-go.ts'
export { outwardSentence } from './consent/outward-sentence.ts'
export { recordAnswers, recordAsking } from './consent/record-answers.ts'
export type { AnswersSaid } from './consent/record-answers.rule.ts'
export { familyRoles, keepsFamilies, readsClasses } from './families.rule.ts'
export { acceptAnswer } from './consent/accept-answer.ts'
export { addGuardian, changeGuardian, endGuardian } from './guardians/keep-guardians.ts'
export { keepLook } from './who-looked/keep-look.ts'
export { endFlag, reviewFlag, setFlag } from './flags/keep-flags.ts'
export { flagRoutes } from './flags/flags.routes.ts'
export type { PostSince, PostsSince } from './flags/posts-since.ts'
export { type FlagNeed, flagNeedsOf } from './flags/flag-needs.ts'
export { Done as FamilyDone } from './family/answers.page.tsx'
export { familyAnswer, languageOf, SaidIn } from './family/family-language.tsx'
export { type FamilySession, familySession } from './family/family-session.ts'
export { makeOwnSlip } from './own/make-own-slip.ts'
export { OwnDone } from './own/own.page.tsx'
export { ownAnswer, ownEnded, ownLanguageOf } from './own/own.handlers.tsx'
export { type OwnSession, ownSession } from './own/own-session.ts'
export { type HerChild, herChildren } from './family/family.store.ts'
export { familyAsksRemoval, tellFamiliesGone } from './family/takedowns.ts'
export { complaintNeedsOf } from './family/complaint-needs.ts'
export { type RenewalNeed, renewalNeedsOf } from './family/renewal-needs.ts'
export { askedOf } from './family/takedowns.store.ts'
export { askMissing, missingAnswers, reachedHow } from './family/missing-answers.ts'
export type { ToAsk } from './family/who-to-ask.store.ts'
export { familyQueues } from './family/queues.ts'
export { familyJobs } from './family/family.jobs.ts'
export { earlierQueues } from './earlier-answers/earlier-queues.ts'
export { earlierJobs } from './earlier-answers/take-answers.job.ts'
export { rollQueues } from './roll-import/queues.ts'
export { rollJobs } from './roll-import/roll.jobs.ts'
export { type RollNeed, rollNeedsOf } from './roll-import/see-roll.ts'
