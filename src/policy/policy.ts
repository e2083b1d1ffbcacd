/** The door of the policy room: what was agreed, and which of it is in force. */
export {
  type Adopted,
  type AnswerRefusal,
  asWritten,
  type From,
  inForce,
  mayEnd,
  type OpenAnswers,
  ours,
  type Settled,
  type SettingsInForce,
  settle,
} from './in-force.rule.ts'
export { control } from './control.ts'
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
import './understanding/understanding.tables.ts'

export { acknowledgeInFull } from './acknowledging/acknowledge-policy.ts'
export { mayPost } from './acknowledging/may-post.ts'
export type { PostingRefusal } from './acknowledging/may-post.rule.ts'
export { type PolicyNeed, policyNeeds } from './acknowledging/policy-needs.ts'
export { policyJobs, policyQueues, policySubscriptions } from './policy.jobs.ts'

export { type Adoption, adoptPolicy } from './adopt-policy.ts'
export { type AdoptRefusal, mayAdopt } from './adopt-policy.rule.ts'
export { type PolicyInForce, policyInForce, settledVersion } from './policy-in-force.ts'
export { type AdoptedVersion, versionsFor } from './policy-versions.store.ts'

export { policyRoutes } from './pages/policy.routes.ts'
