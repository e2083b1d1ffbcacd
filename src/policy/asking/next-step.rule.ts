import { controlsOf } from '../packs/controls.ts'
import type { Clause, Theme } from '../packs/pack.ts'
import { type SettingName, settings } from '../settings/settings.ts'

/** What somebody who has read a clause can do here and now. Each is a page that exists. */
export const nextSteps = { write: '/posts', 'tell-dsl': '/tell-dsl', accounts: '/accounts' } as const
export type NextStep = keyof typeof nextSteps

const byTheme: Readonly<Partial<Record<Theme, NextStep>>> = {
  accounts: 'accounts',
  images: 'write',
  publishing: 'write',
  safeguarding: 'tell-dsl',
  screening: 'write',
}

/** Controls that act while a post is written, and those of the register of accounts. */
const WRITING: ReadonlySet<string> = new Set([
  'draft_check',
  'approval',
  'approvers',
  'hand_in_questions',
  'picture_intake',
  'publish_step',
  'post_record',
])
const REGISTER: ReadonlySet<string> = new Set(['account_register', 'official_accounts', 'public_accounts'])
/** Called a check as well, and not one of a draft. */
const NO_DRAFT: ReadonlySet<string> = new Set(['understanding_check'])

/** The step for a clause: what operates it goes before what it is about. Null: there is nothing to press, only to know and to ask. */
export function nextStepFor(clause: Clause): NextStep | null {
  if (clause.theme === 'safeguarding') return 'tell-dsl'
  const operated = controlsOf(clause)
  if (operated.some(name => REGISTER.has(name))) return 'accounts'
  if (operated.some(name => WRITING.has(name) || (name.endsWith('_check') && !NO_DRAFT.has(name)))) return 'write'
  return byTheme[clause.theme] ?? null
}

/** Whom a theme sends people to, by the setting that names the roles. */
const goesTo: Readonly<Partial<Record<Theme, SettingName>>> = {
  'abuse-of-staff': 'routing.staff_abuse',
  contacts: 'contacts.decided_by',
  evidence: 'routing.staff_abuse',
  images: 'publishing.approver',
  incidents: 'routing.colleague_breach',
  'media-enquiries': 'media.approver',
  monitoring: 'monitoring.approver',
  'policy-lifecycle': 'roles.policy_owner',
  publishing: 'publishing.approver',
  safeguarding: 'routing.safeguarding',
  screening: 'publishing.approver',
  takedown: 'takedown.owner',
  wellbeing: 'routing.staff_abuse',
}

/** The setting that says who is asked or told about a clause; a clause that names such roles itself goes before its theme. */
export function whomToAsk(clause: Clause): SettingName {
  return clause.sets.find(namesRoles) ?? goesTo[clause.theme] ?? 'routing.questions'
}

function namesRoles(name: SettingName): boolean {
  const setting = settings[name]
  return setting.kind === 'several' && 'headteacher' in setting.labels
}
