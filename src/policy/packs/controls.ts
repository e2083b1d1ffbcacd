import type { SettingName } from '../settings/settings.ts'

/**
 * What operates a clause. Where a control acts is read from the source: each place is a call of `control('its_name', …)`, see
 * `where-controls-act.json`. A control without a place does not act yet, and the clause table says so.
 */
export interface Control {
  /** What it does, in one sentence for the clause table. */
  readonly does: string
  /** The settings it acts on: it operates every clause that sets one of them, whichever policy. */
  readonly settings?: readonly SettingName[]
  /** Why it acts although none of our packs has a clause for it. A school's own policy may. */
  readonly ours?: string
}

export const controls = {
  adoption: {
    does: 'Whoever adopts the policy answers its open questions first, and the version is frozen with the answers.',
  },
  signatures: {
    does: 'The policy is in force only when everybody it names has signed this very text.',
    settings: ['policy.signatories'],
  },
  ratification: { does: 'The governing body’s signature carries the day of its meeting and the place in the minutes.' },
  review_date: { does: 'No policy is signed without a day on which it is reviewed.' },
  title_mapping: {
    does: 'Each title the policy uses means a role here, as the adopter says, and is matched with whoever holds it; one that nobody holds is named.',
  },
  role_holders: {
    does: 'An office of the policy with neither holder nor stand-in stands on the first page of the head and the trust.',
  },
  stand_in_for_head: {
    does: 'Whom the policy names for the head’s place acts in it before those whom this kind of school would put there.',
  },
  left_out_workers: {
    does: 'Kinds of worker on the register that the policy leaves out are shown before it is signed.',
  },
  template_replacement: {
    does: 'A template that its provider is replacing is adopted only after somebody has confirmed it.',
  },
  citations: { does: 'What the policy cites wrongly, or cites and does not have, is listed before it is signed.' },
  trust_permission: {
    does: 'A school does less than its trust’s policy asks only with the trust’s yes on record.',
    ours: 'No policy we read says what a school may change; without it a trust’s policy would bind whom it suits.',
  },
  trust_overview: { does: 'Whoever answers for the trust reads in one list what every one of its schools did.' },
  policy_versions: { does: 'Each version is kept; an act is judged by the version in force on its day.' },
  reading_record: { does: 'Each person’s reading of a version is recorded, with questions and refusals.' },
  september_notice: {
    does: 'From 1 September whoever read the policy in an earlier school year is shown what it wants brought to mind.',
    ours: 'Policies say what to bear in mind and no day for it; the first weeks of a school year are when people change.',
  },
  reading_again: {
    does: 'After the months the school chose whoever has read the policy is told to read it again.',
    settings: ['ack.refresh_months'],
    ours: 'No policy we read names a number of months; a school may.',
  },
  late_readers: {
    does: 'Who was told of the policy and has said nothing for four weeks is called late, to whoever leads.',
  },
  notice_of_change: { does: 'Everyone is told of a new version, and that they were told is kept.' },
  review_calendar: { does: 'The owner is reminded before the review is due; after that the policy is marked overdue.' },
  linked_policies: { does: 'Policies that belong to this one are listed with their versions; a missing one is shown.' },
  governors_report: { does: 'Governors get figures without names about how the policy works.' },
  adviser_desk: { does: 'A question or a case is put to an adviser, and the advice is kept with its day.' },
  question_desk: { does: 'Questions, worries and ideas go to the person the policy names, and answers are kept.' },
  staff_register: { does: 'The register holds everybody who is bound, with kind of worker and last day.' },
  sponsor_register: {
    does: 'Whoever works here without a contract has a sponsor and a last day before anything is opened to them.',
  },
  line_manager_register: {
    does: 'Everybody has a line manager; who has none is listed to whoever keeps the register.',
  },
  role_register: { does: 'Roles are held by named people from day to day, with their end.' },
  understanding_check: {
    does: 'A check of understanding asks about this policy; who has passed is kept, and whoever leads sees it.',
  },
  training_record: { does: 'Training and staff discussions are recorded and come round again.' },
  equipment_loan: { does: 'Conditions are ticked when school equipment is lent.' },
  may_i: { does: 'The page "May I?" answers with this clause.' },
  self_check: {
    does: 'A private check asks the questions; nothing is stored.',
    settings: ['publishing.who_may_share'],
  },
  yearly_declaration: { does: 'Once a year a person confirms it; no account name is asked for.' },
  permission_desk: { does: 'A permission is asked for and decided on record.' },
  media_desk: { does: 'A request for comment waits as "do not reply" until there is a decision.' },
  post_suggestion: { does: 'Anyone on the staff can suggest a post and see where it is.' },
  pupil_name_check: { does: 'The check of a draft finds names of pupils.', settings: ['publishing.names'] },
  staff_name_check: { does: 'The check of a draft finds names of staff.', settings: ['publishing.staff_names'] },
  initials_check: {
    does: 'The check of a draft finds initials and details that pick out one child.',
    settings: ['screening.identifying_detail'],
  },
  target_check: {
    does: 'The check of a draft finds words to or about one child.',
    settings: ['publishing.individual_targeting'],
  },
  handle_check: { does: 'The check of a draft finds other people’s accounts.', settings: ['publishing.handles'] },
  reply_check: {
    does: 'Replies to comments are held back, and a post goes out with replies closed.',
    settings: ['publishing.replies'],
  },
  comment_answers: {
    does: 'That a comment was answered is written down only where the policy lets the school answer, and with whoever saw the answer first.',
    settings: ['publishing.replies'],
  },
  comments_passed_on: {
    does: 'What others write under the school’s posts is sorted for a person, who passes it on to whom the policy names.',
  },
  evidence_first: {
    does: 'Abuse under a post is hidden, deleted or reported only after its words, its place and the time were kept.',
  },
  no_answer_to_abuse: {
    does: 'An answer to abuse under a post of the school is refused.',
  },
  details_request_check: {
    does: 'The check of a draft finds requests for personal details.',
    settings: ['screening.solicit_details'],
  },
  personal_details_check: {
    does: 'The check of a draft finds personal details.',
    settings: ['screening.personal_details'],
  },
  adult_name_check: {
    does: 'The check of a draft finds names of adults who do not work here.',
    settings: ['publishing.adult_names'],
  },
  confidential_check: {
    does: 'The check of a draft finds health, behaviour, family and personnel matters, and business that is not out yet.',
    settings: ['screening.confidential'],
  },
  copyright_check: {
    does: 'The check of a draft finds pictures, music and words of others without credit.',
    settings: ['screening.copyright'],
  },
  whereabouts_check: {
    does: 'The check of a draft finds where children are or will be.',
    settings: ['screening.live_location'],
  },
  tone_check: {
    does: 'The check of a draft finds words that belittle, mock or attack, and says that somebody did wrong.',
    settings: ['screening.negative_tone'],
  },
  discrimination_check: {
    does: 'The check of a draft finds words that demean people for who they are.',
    settings: ['screening.discriminatory'],
  },
  politics_check: {
    does: 'The check of a draft finds party politics.',
    settings: ['screening.political'],
    ours: 'None of the five policies speaks of parties; the Education Act 1996, sections 406 and 407, binds the school all the same.',
  },
  endorsement_check: {
    does: 'The check of a draft finds praise of a business.',
    settings: ['screening.endorsement'],
    ours: 'None of the five policies speaks of it; it can read as the school’s recommendation.',
  },
  closed_subjects: {
    does: 'A post on a subject that the head has closed for a time is held until she lets it go.',
    settings: ['screening.closed_subjects'],
  },
  purchase_check: { does: 'The check of a draft finds promises to buy.', settings: ['screening.purchase'] },
  face_check: {
    does: 'The check of a draft finds faces in its pictures.',
    settings: ['publishing.faces.social', 'publishing.faces.website'],
  },
  picture_names_check: {
    does: 'The check of a draft finds names of pupils in its pictures and their descriptions.',
    settings: ['publishing.names'],
  },
  picture_code_check: {
    does: 'The check of a draft finds codes in its pictures.',
    settings: ['screening.personal_details'],
  },
  picture_file_check: {
    does: 'The check of a draft says what a picture’s file tells of where, when and with what it was taken.',
    settings: ['screening.live_location', 'images.device_rule'],
  },
  approvers: {
    does: 'Only whoever the policy names approves, and never the author.',
    settings: ['publishing.approver'],
  },
  publishers: {
    does: 'An approved post is posted by whoever the policy names.',
    settings: ['publishing.publisher_role', 'publishing.author_may_publish', 'publishing.two_person'],
  },
  poster_limits: { does: 'What the manager allows one person to post is looked up when that person hands a draft in.' },
  finding_clearance: {
    does: 'A wrong finding is cleared by whoever the policy names, with a reason.',
    settings: ['publishing.clear_finding'],
  },
  official_accounts: {
    does: 'Official accounts are registered only where the policy has them.',
    settings: ['modules.official_accounts'],
  },
  public_accounts: {
    does: 'An account is registered only as open as the policy wants it, and a closed one by the head, where she has to agree first.',
    settings: ['accounts.visibility'],
  },
  two_people: { does: 'Nobody approves a post of their own, whoever they are.' },
  never_late: { does: 'A post that nobody approved in time expires instead of going out late.' },
  alt_text: { does: 'A picture is handed in only with its description.' },
  stop_line: {
    does: 'Beside every place for a picture stands the line that stops the wrong one, with a call to the safeguarding lead.',
  },
  picture_seal: {
    does: 'A picture that somebody stops is closed at once to everybody, its post goes nowhere, and the safeguarding lead is called.',
  },
  draft_check: { does: 'The check of a draft marks the place and says what would be allowed.' },
  author_asked: {
    does: 'A finding that the check cannot settle asks its author one question, and her answer goes with the post.',
    settings: ['screening.copyright'],
  },
  picture_questions: {
    does: 'The author answers a few short questions about each picture before handing a post in.',
    settings: ['images.kinds', 'images.work_names', 'images.clothing', 'images.screens'],
  },
  hand_in_questions: { does: 'The author answers a question before handing a post in.' },
  opinion_asked: {
    does: 'A draft whose words give an opinion asks its author whose it is, and the approver confirms a view of the school.',
    settings: ['screening.opinion_as_school'],
  },
  tone_confirmed: { does: 'Where a post must be positive, Approve signs that it is.' },
  important_asked: {
    does: 'Of a post marked important its author says how families hear of it otherwise, or who asked for it.',
  },
  approval: { does: 'The approver confirms it in the sentence that Approve signs.' },
  publish_step: { does: 'Only the approved version goes out, sent by somebody who may.' },
  post_record: {
    does: 'Purpose, audience and owner are kept with the post.',
    settings: ['publishing.purposes', 'publishing.audience'],
  },
  post_concern: { does: 'Anyone on the staff can raise a concern about a live post.' },
  consent_record: { does: 'Consent is kept by child, platform and kind of use, with its dates.' },
  adult_permission: {
    does: 'An official post goes on only when the permission of the adults it shows, names or quotes is linked.',
    settings: ['consent.adults'],
  },
  consent_check: { does: 'Consent is looked up when a post is approved and again when it goes out.' },
  picture_intake: {
    does: 'The device a picture was taken with is asked for, and what it shows is confirmed, when it is added.',
  },
  picture_deletion: {
    does: 'Whoever took the pictures of a post with a phone of her own is reminded to delete them there, and says by a press that she did.',
    settings: ['images.delete_after', 'images.delete_hours'],
  },
  account_register: {
    does: 'Official accounts are registered. Holders, rules and safety links are still to come.',
    settings: ['modules.official_accounts'],
  },
  account_overseers: { does: 'An account is registered only with the people who keep watch over it.' },
  password_rotation: { does: 'Passwords of official accounts come round to be changed.' },
  follower_review: { does: 'Followers and followed accounts are looked through at intervals, with reasons.' },
  esafety_rota: { does: 'The messages come round in turn; the last use is shown.' },
  report_desk: { does: 'A report goes to the person the policy names, never to its subject.' },
  conduct_case: { does: 'A case keeps facts and procedure; sanctions are decided outside the programme.' },
  takedown: { does: 'A removal request has a deadline, an answer and a second look.' },
  monitoring_answer: {
    does: 'What somebody says to being told of monitoring is a record of its own, apart from reading, which she can take back.',
  },
  monitoring_register: { does: 'Each act of monitoring needs an authorisation on record.' },
  recruitment_register: { does: 'A search about a candidate follows the same steps for every candidate.' },
  retention: { does: 'Copies have an end date; deletion is logged and waits for open cases.' },
  information_requests: { does: 'Posts, consents and cases are searched when a person asks for their data.' },
  guidance: { does: 'The clause is put before the person at the moment it helps.' },
} as const satisfies Readonly<Record<string, Control>>

export type ControlName = keyof typeof controls

// `Object.keys` forgets the names; the object is closed.
export const controlNames = Object.keys(controls) as [ControlName, ...ControlName[]]

/**
 * Everything that operates a clause: the controls its pack names, those that act on the settings it sets, those that put its questions, and
 * guidance where it is shown.
 */
export function controlsOf(clause: {
  readonly operatedBy: readonly ControlName[]
  readonly sets: readonly SettingName[]
  readonly shownAt: readonly string[]
  readonly asks?: readonly string[]
}): readonly ControlName[] {
  const bySetting = controlNames.filter(name => {
    const control: Control = controls[name]
    return control.settings?.some(setting => clause.sets.includes(setting)) ?? false
  })
  return [
    ...new Set<ControlName>([
      ...clause.operatedBy,
      ...bySetting,
      ...(clause.asks?.includes('author') ? (['hand_in_questions'] as const) : []),
      ...(clause.asks?.includes('approver') ? (['approval'] as const) : []),
      ...(clause.shownAt.length > 0 ? (['guidance'] as const) : []),
    ]),
  ]
}

/** The six ways in which a clause can run, from the strictest to the gentlest. */
export const ways = ['blocks', 'asks', 'routes', 'records', 'reminds', 'advises'] as const
export type Way = (typeof ways)[number]
