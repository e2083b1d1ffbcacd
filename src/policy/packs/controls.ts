/**
 * What operates a clause. `acts` names the files that do it, from the root of the project; 'not yet' means that the clause is
 * shown to people but nothing runs for it, and the clause table says so.
 */
export interface Control {
  /** What it does, in one sentence for the clause table. */
  readonly does: string
  readonly acts: readonly string[] | 'not yet'
}

function notYet(does: string): Control {
  return { does, acts: 'not yet' }
}

function done(does: string, ...acts: readonly string[]): Control {
  return { does, acts }
}

export const controls = {
  adoption: done(
    'Whoever adopts the policy answers its open questions first, and the version is frozen with the answers. Signing on screen is still to come.',
    'src/policy/adopt-policy.ts',
  ),
  policy_versions: done(
    'Each version is kept; an act is judged by the version in force on its day.',
    'src/policy/in-force.rule.ts',
  ),
  reading_record: notYet('Each person’s reading of a version is recorded, with questions and refusals.'),
  notice_of_change: notYet('Everyone is told of a new version, and that they were told is kept.'),
  review_calendar: notYet('The owner is reminded before the review is due; after that the policy is marked overdue.'),
  linked_policies: notYet('Policies that belong to this one are listed with their versions; a missing one is shown.'),
  governors_report: notYet('Governors get figures without names about how the policy works.'),
  question_desk: notYet('Questions, worries and ideas go to the person the policy names, and answers are kept.'),
  staff_register: done(
    'The register holds everybody who is bound, with kind of worker and last day. Sponsors are still to come.',
    'src/people/staff/add-person.ts',
    'src/people/staff/person-leaves.ts',
  ),
  role_register: done(
    'Roles are held by named people from day to day, with their end.',
    'src/people/staff/give-role.ts',
    'src/people/staff/end-role.ts',
  ),
  training_record: notYet('Training and staff discussions are recorded and come round again.'),
  equipment_loan: notYet('Conditions are ticked when school equipment is lent.'),
  may_i: notYet('The page "May I?" answers with this clause.'),
  self_check: notYet('A private check asks the questions; nothing is stored.'),
  yearly_declaration: notYet('Once a year a person confirms it; no account name is asked for.'),
  permission_desk: notYet('A permission is asked for and decided on record.'),
  media_desk: notYet('A request for comment waits as "do not reply" until there is a decision.'),
  post_suggestion: notYet('Anyone on the staff can suggest a post and see where it is.'),
  draft_check: done(
    'The check of a draft marks the place and says what would be allowed.',
    'src/publishing/posts/check-post.ts',
    'src/checks/what-it-does.rule.ts',
  ),
  hand_in_questions: done(
    'The author answers a question before handing a post in.',
    'src/policy/questions.rule.ts',
    'src/publishing/posts/hand-in.rule.ts',
  ),
  approval: done(
    'The approver confirms it in the sentence that Approve signs.',
    'src/publishing/posts/decide.rule.ts',
    'src/policy/questions.rule.ts',
  ),
  publish_step: done(
    'Only the approved version goes out, sent by somebody who may.',
    'src/publishing/going-out/may-go-out.rule.ts',
    'src/publishing/going-out/may-publish.rule.ts',
  ),
  post_record: notYet('Purpose, audience and owner are kept with the post.'),
  post_concern: notYet('Anyone on the staff can raise a concern about a live post.'),
  consent_record: notYet('Consent is kept by child, platform and kind of use, with its dates.'),
  consent_check: notYet('Consent is looked up when a post is approved and again when it goes out.'),
  picture_intake: notYet(
    'The device a picture was taken with is asked for, and what it shows is confirmed, when it is added.',
  ),
  picture_deletion: notYet('The person who took a picture is reminded to delete it.'),
  account_register: done(
    'Official accounts are registered, and public where the policy says so. Holders, rules and safety links are still to come.',
    'src/publishing/accounts/open-account.ts',
    'src/publishing/accounts/may-keep-accounts.rule.ts',
  ),
  follower_review: notYet('Followers and followed accounts are looked through at intervals, with reasons.'),
  esafety_rota: notYet('The messages come round in turn; the last use is shown.'),
  report_desk: notYet('A report goes to the person the policy names, never to its subject.'),
  conduct_case: notYet('A case keeps facts and procedure; sanctions are decided outside the programme.'),
  takedown: notYet('A removal request has a deadline, an answer and a second look.'),
  monitoring_register: notYet('Each act of monitoring needs an authorisation on record.'),
  recruitment_register: notYet('A search about a candidate follows the same steps for every candidate.'),
  retention: notYet('Copies have an end date; deletion is logged and waits for open cases.'),
  information_requests: notYet('Posts, consents and cases are searched when a person asks for their data.'),
} as const satisfies Readonly<Record<string, Control>>

export type ControlName = keyof typeof controls

// `Object.keys` forgets the names; the object is closed.
export const controlNames = Object.keys(controls) as [ControlName, ...ControlName[]]

/** The six ways in which a clause can run, from the strictest to the gentlest. */
export const ways = ['blocks', 'asks', 'routes', 'records', 'reminds', 'advises'] as const
export type Way = (typeof ways)[number]
