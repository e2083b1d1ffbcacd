import { whereItActs } from './where-it-acts.ts'
import type { SettingName } from './settings.ts'

/**
 * The part of the programme for which a setting waits on which nothing acts yet. `text`: nothing will, because the policy's own text carries the
 * same and the programme goes by that.
 */
export const laterParts = ['accounts', 'desk', 'cases', 'evidence', 'oversight', 'records', 'text'] as const
export type LaterPart = (typeof laterParts)[number]

/** Kept by hand, and held against the source by `waits-for.test.ts`: who makes one of these act takes it off. */
export const waiting = {
  'accounts.follower_review': 'accounts',
  'accounts.follower_review_days': 'accounts',
  'accounts.follow_rule': 'accounts',
  'accounts.rotation_interval': 'accounts',
  'accounts.owner_address': 'accounts',
  'accounts.governed_elsewhere': 'accounts',
  // How a decision on a comment that press or others ask for is given: it acts where such an enquiry is decided, and no post is one.
  'media.form': 'desk',
  'images.staff_on_personal': 'desk',
  'scope.personal_post_test': 'desk',
  'scope.hours': 'desk',
  'scope.any_equipment': 'desk',
  'definition.test': 'desk',
  platforms: 'desk',
  'routing.pupil_use': 'cases',
  'contacts.ex_pupil.initiate': 'desk',
  'contacts.ex_parent.test': 'desk',
  'contacts.parent.initiate': 'desk',
  'contacts.family_reach': 'desk',
  'contacts.friends_of_pupils': 'desk',
  'contacts.colleague': 'desk',
  'contacts.breach_route': 'cases',
  'safeguarding.locate_child': 'cases',
  'personal_use.work_equipment': 'desk',
  'personal_use.work_email': 'desk',
  'personal_use.home_connection': 'desk',
  'personal_use.mention_exceptions': 'desk',
  'personal_use.disclaimer': 'desk',
  'personal_use.third_party_rule': 'desk',
  'permissions.reuse': 'desk',
  'permissions.look_at_pupil_content': 'desk',
  'conduct.threshold_words': 'desk',
  'references.online': 'desk',
  'declarations.conflict': 'desk',
  'routing.author.pupil': 'cases',
  'routing.author.adult': 'cases',
  'routing.private_details': 'cases',
  'incidents.types': 'cases',
  'incidents.author_types': 'cases',
  'incidents.third_party_report': 'cases',
  'timers.report': 'cases',
  'evidence.private_source_note': 'evidence',
  'support.offers': 'cases',
  'takedown.hours': 'cases',
  'takedown.done_when': 'cases',
  'takedown.escalation': 'cases',
  'police.triggers': 'cases',
  'police.decider': 'cases',
  'police.consent': 'cases',
  'investigation.procedures': 'cases',
  'investigation.credentials': 'cases',
  'investigation.first_action_days': 'cases',
  'investigation.seriousness': 'cases',
  'investigation.authorship_step': 'cases',
  'investigation.notify': 'cases',
  'clause.serious': 'cases',
  'discipline.ceiling': 'cases',
  'discipline.follows': 'cases',
  'monitoring.trigger': 'oversight',
  'monitoring.purposes': 'oversight',
  'monitoring.methods': 'oversight',
  'monitoring.copies_months': 'oversight',
  'recruitment.applicant_search': 'oversight',
  'records.sar': 'records',
  'timers.safeguarding': 'cases',
  'timers.first_action': 'cases',
  'timers.put_right': 'cases',
  'timers.own_mistake': 'cases',
  'personal_use.excessive_hours': 'oversight',
  'monitoring.authorisation_days': 'oversight',
  'policy.superseded_on': 'text',
  'policy.linked': 'text',
} as const satisfies Readonly<Partial<Record<SettingName, LaterPart>>>

const parts: Readonly<Partial<Record<SettingName, LaterPart>>> = waiting

/** Null: the programme acts on it. */
export function waitsFor(name: SettingName): LaterPart | null {
  return whereItActs(name).length > 0 ? null : (parts[name] ?? null)
}
