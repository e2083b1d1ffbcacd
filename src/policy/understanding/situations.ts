import type { SettingsInForce } from '../settle.rule.ts'
import type { ClauseId } from '../packs/pack.ts'
import type { SettingName, SettingValue } from '../settings/settings.ts'

/** The dangers a policy is about: to children, to the school and its name, to the people who work there. */
export const risks = ['children', 'school', 'staff'] as const
export type Risk = (typeof risks)[number]

/** Whom a situation happens to: anybody who is bound, or only who writes or decides on posts of the school. */
export type Happens = 'everyone' | 'posting'

export type AnswerNumber = 0 | 1 | 2
export const answerNumbers = [0, 1, 2] as const

/**
 * A day in a school, made into a question by a setting: three answers stand in the words of `understanding.s-<id>-…`, and the value in force
 * says which one is right. The same situation has another right answer under another policy.
 */
export type Situation = {
  readonly id: SituationId
  readonly setting: SettingName
  readonly risk: Risk
  readonly happens: Happens
  readonly right: (settings: SettingsInForce) => AnswerNumber
}

/** Which answer is right for each value: typed, so that a new value of a setting does not compile until somebody has thought about it. */
type RightFor<N extends SettingName> = Readonly<Record<Extract<SettingValue<N>, string>, AnswerNumber>>

function when<I extends string, N extends SettingName>(
  id: I,
  setting: N,
  { risk, happens = 'everyone', right }: { risk: Risk; happens?: Happens; right: RightFor<N> },
) {
  return {
    id,
    setting,
    risk,
    happens,
    right: (settings: SettingsInForce): AnswerNumber => {
      const { value } = settings.get(setting)
      // Every value of these settings is one of the texts that RightFor lists; a number or a list has no such table.
      const answer = (right as Readonly<Record<string, AnswerNumber>>)[String(value)]
      if (answer === undefined)
        throw new Error(`The situation ${id} has no right answer for ${String(value)}. Add one.`)
      return answer
    },
  }
}

const all = [
  when('pupil-invites', 'contacts.pupil.accept', {
    risk: 'children',
    right: { prohibited: 0, ask_head: 1, no_rule: 1, caution: 2 },
  }),
  when('invite-pupil', 'contacts.pupil.initiate', {
    risk: 'children',
    right: { prohibited: 0, ask_head: 1, no_rule: 1, caution: 2 },
  }),
  when('parent-invites', 'contacts.parent.accept', {
    risk: 'staff',
    right: { prohibited: 0, ask_head: 1, no_rule: 1, caution: 2 },
  }),
  when('former-pupil', 'contacts.ex_pupil.test', {
    risk: 'children',
    right: { ask_head: 0, over_eighteen: 1, left_education: 2 },
  }),
  when('winner-named', 'publishing.names', {
    risk: 'children',
    happens: 'posting',
    right: { never: 0, no_personal_information: 0, with_additional_consent: 1, with_consent: 2 },
  }),
  when('face-in-picture', 'publishing.faces.social', {
    risk: 'children',
    happens: 'posting',
    right: { never: 0, with_platform_consent: 1, with_consent: 2, allowed: 2 },
  }),
  when('comment-asks', 'publishing.replies', {
    risk: 'school',
    happens: 'posting',
    right: { never: 0, drafts_with_approver: 1, official_accounts: 2 },
  }),
  when('tag-the-visitor', 'publishing.handles', {
    risk: 'school',
    happens: 'posting',
    right: { never: 0, avoid: 1, free: 2 },
  }),
  when('colleague-named', 'publishing.staff_names', {
    risk: 'staff',
    happens: 'posting',
    right: { never: 0, with_permission: 1, free: 2 },
  }),
  when('own-phone', 'images.device_rule', {
    risk: 'children',
    happens: 'posting',
    right: { personal_never: 0, trust_owned_or_approved: 0, phones_without_faces: 1, record_only: 2 },
  }),
  when('pupils-on-own-page', 'images.pupils_on_personal', {
    risk: 'children',
    right: { prohibited: 0, written_permission: 1, existing_policies: 2 },
  }),
  when('phone-at-ten', 'personal_use.window', {
    risk: 'school',
    right: {
      never_in_working_time: 0,
      outside_hours: 0,
      own_time: 1,
      not_in_lessons: 1,
      not_with_children: 1,
      see_acceptable_use: 2,
    },
  }),
  when('where-you-work', 'personal_use.mention_employer', {
    risk: 'school',
    right: { must_not: 0, should_not: 0, local: 1, with_conditions: 1, no_rule: 2 },
  }),
  when('crest', 'permissions.logo', {
    risk: 'school',
    right: { no_route: 0, headteacher: 1, express: 1, written_headteacher: 2 },
  }),
  when('own-mistake', 'incidents.self_report', { risk: 'staff', right: { must: 0, offered: 1 } }),
  when('abused-online', 'incidents.duty_strength', { risk: 'staff', right: { must: 0, should: 1 } }),
  when('answer-abuse', 'incidents.respond', { risk: 'staff', right: { never: 0, advised_not: 1, no_rule: 1 } }),
  when('asked-to-delete', 'takedown.staff_order', {
    risk: 'school',
    right: { yes_refusal_matters: 0, yes: 1, no_rule: 2 },
  }),
  when('angry-about-work', 'conduct.grievance_rule', {
    risk: 'school',
    right: { internal_routes: 0, no_dispute_comment: 0, disparagement: 1, no_rule: 2 },
  }),
  when('thumbs-up', 'conduct.counts_as_use', { risk: 'school', right: { yes: 0, official_only: 1, no_rule: 2 } }),
] as const

export type SituationId = (typeof all)[number]['id']

export const situations: readonly Situation[] = all

/** The clauses that say so; empty when the value is ours because the policy is silent. */
export function clausesBehind(situation: Situation, settings: SettingsInForce): readonly ClauseId[] {
  return settings.get(situation.setting).clauses
}
