/** The door of the policy room: what was agreed, and which of it is in force. */
export { type Adopted, inForce } from './in-force.rule.ts'
export {
  type AnswerRefusal,
  asWritten,
  type From,
  type OpenAnswers,
  ours,
  type Settled,
  type SettingsInForce,
  settle,
} from './settle.rule.ts'
export { control } from './control.ts'
export { clauseCoverage, type Coverage, countsOf, coverageJson } from './coverage/coverage.ts'
export { coverageInWords, coverageList } from './coverage/coverage-in-words.ts'
export { type Control, type ControlName, controlNames, controls, type Way, ways } from './packs/controls.ts'
export type {
  Answer,
  AnswerEffect,
  Asked,
  Citation,
  Clause,
  ClauseId,
  GuidanceMoment,
  LinkedPolicy,
  Moment,
  Occasion,
  OpenChoice,
  OpenQuestion,
  Pack,
  Question,
  Strength,
  Template,
  Theme,
} from './packs/pack.ts'
export { type PackFault, PackUnreadable } from './packs/pack-faults.ts'
export { embeddedPack, embeddedPackNames, embeddedPacks } from './packs/packs.ts'
export { readPack } from './packs/read-pack.ts'
export { writePack } from './packs/write-pack.ts'
export {
  changeAsJson,
  type Comparison,
  comparePolicies,
} from './going-public/compare-policies.rule.ts'
export { type Bound, boundTitles, type Group, type Role, roleSchema, roles, roleTitles } from './packs/roles.ts'
export {
  type Answers,
  type AnswersOutcome,
  type DraftFacts,
  type Objection,
  questionsAt,
  sentenceToSign,
  type Where,
  weighAnswers,
} from './questions.rule.ts'
export type { Decides, Setting } from './settings/setting.ts'
export {
  allowedValues,
  isSettingName,
  readValue,
  type SettingName,
  type SettingValue,
  type SomeSettings,
  settingNames,
  settings,
  settingThemes,
} from './settings/settings.ts'
export { whereItActs } from './settings/where-it-acts.ts'
export { compareStrictness, type Strictness } from './settings/strictness.rule.ts'
export { type OurAnswer, type OurAnswerId, ourAnswerIds, ourAnswers } from './our-answers.ts'
export {
  type StructuralRule,
  type StructuralRuleId,
  callRungs,
  callWaitMinutes,
  nearStandIns,
  stopLine,
  structuralRuleIds,
  structuralRules,
} from './structural-rules.ts'
import './policy.tables.ts'
import './acknowledging/reading.tables.ts'
import './acknowledging/reading-happenings.ts'
import './monitoring/monitoring.tables.ts'
import './reminding/privacy-reminders.tables.ts'
import './understanding/understanding.tables.ts'
import './reviewing/reviewing.kinds.ts'
import './reviewing/reviewing.tables.ts'

export { acknowledgeInFull, acknowledgePolicy } from './acknowledging/acknowledge-policy.ts'
export { answerQuestion } from './acknowledging/answer-question.ts'
export { askQuestion } from './acknowledging/ask-question.ts'
export { tellReaders } from './acknowledging/tell-readers.ts'
export { askForTraining, recordTalk, recordTraining } from './understanding/record-training.ts'
export { mayPost } from './acknowledging/may-post.ts'
export { type PostingRefusal, readsFirst } from './acknowledging/may-post.rule.ts'
export { monthsAfter } from './acknowledging/reading-standing.rule.ts'
export { type ChangesForMe, changesForMe } from './acknowledging/changes-for-me.ts'
export { type ReadingNeed, readingNeedsOf } from './acknowledging/reading-needs-of.ts'
export { policyJobs, policyQueues, policySubscriptions } from './policy.jobs.ts'

export { policyNeedsOf, type PolicyNeed } from './adopting/needs-of.ts'
export { WrittenForEngland } from './law/written-for-england.tsx'
export { asTitlesSay, type TitlePerson } from './titles/title-people.rule.ts'
export { deputies } from './titles/deputies.ts'
export { titlePeopleOf } from './titles/title-people.store.ts'
export { sayTitlePerson } from './titles/say-title-person.ts'
export { deputiesAt } from './adopting/deputies-at.ts'
export { namedByPolicy, standInsForHead, titleAt } from './adopting/stand-ins-for-head.rule.ts'
// The way from nothing to a policy in force, step by step, for whoever walks it without pages.
export { startDraft } from './adopting/start-draft.ts'
export { changeDraft } from './adopting/change-draft.ts'
export { sayAnswer, sayPack, sayReview, saySetting, saySeen, sayStart, saySuggestions } from './adopting/say.rule.ts'
export { fingerprintOf } from './adopting/seeing.rule.ts'
export { readAroundDraft } from './adopting/read-around.ts'
export { seeables } from './adopting/draft.ts'
export { sendQuestion } from './adopting/asking/send-question.ts'
export { enterDocument } from './adopting/library/keep-document.ts'
export { sealDraft } from './adopting/signing/seal-draft.ts'
export { signPolicy, whoIsWaitedFor } from './adopting/signing/sign-policy.ts'
export { findPack, listPacks } from './packs/find-pack.ts'
export { startImport, suggestPack } from './importing/importing.ts'
export { loadFaces, runsOf } from './going-public/typefaces.ts'
export { type PolicyInForce, policyInForce, settledVersion, versionInForce } from './policy-in-force.ts'
export { type AdoptedVersion, type AdoptionRecord, versionsFor } from './policy-versions.store.ts'

export { Guidance, type GuidedBy } from './guidance/guidance.tsx'
export { clausesShown } from './pages/clause-links.ts'
export { guidancePlaces, guidanceTestTitle, guidanceToo } from './guidance/guidance-places.ts'
export { clauseTableRoutes } from './clauses/clauses.routes.ts'
export type { Late, ReadLate } from './clauses/late.ts'
export { decideSuggestion } from './reviewing/decide-suggestion.ts'
export { raiseTrigger } from './reviewing/raise-trigger.ts'
export { suggestChange } from './reviewing/suggest-change.ts'
export { type ReviewNeeded, reviewsNeeding } from './reviewing/see-review.ts'
export { policyRoutes } from './pages/policy.routes.ts'
