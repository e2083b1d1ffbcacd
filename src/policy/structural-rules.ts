import type { ControlName } from './packs/controls.ts'
import { type Role, roleTitles } from './packs/roles.ts'

export const structuralRuleIds = [
  'ours-two-people',
  'ours-no-late-approval',
  'ours-alt-text',
  'ours-stop-question',
  'ours-stand-in',
  'ours-no-monitoring',
] as const
export type StructuralRuleId = (typeof structuralRuleIds)[number]

export interface StructuralRule {
  /** What a decision cites where it would cite a clause, and the place on the page of our rules. */
  readonly id: StructuralRuleId
  readonly title: string
  /** The rule in one sentence, for whoever adopts a policy; the whole of it lies folded under it. */
  readonly inShort: string
  /** What holds, whatever a policy says. */
  readonly rule: string
  readonly why: string
  /** What a school with few people does, in words. */
  readonly inASmallSchool: string
  /** Who can stand in, nearest first. Empty where nobody needs to. */
  readonly standIns: readonly Role[]
  /** What the programme does of it today, where that is not yet the whole rule; left out where it is. Shown wherever the rule is. */
  readonly today?: string
  /** What keeps it; empty where nothing in the programme does yet. */
  readonly operatedBy: readonly ControlName[]
  /** It rests on the law of England or its guidance. */
  readonly restsOnLaw: boolean
}

/** Who stands in where the role a policy names is absent or is the author herself, nearest first. Shown with the rule, and what runs. */
export const nearStandIns: Partial<Record<Role, readonly Role[]>> = {
  headteacher: ['deputy_headteacher'],
  nursery_manager: ['headteacher', 'deputy_headteacher'],
  account_manager: ['headteacher', 'deputy_headteacher'],
  line_manager: ['headteacher', 'deputy_headteacher'],
}

/** "For the headteacher, the deputy headteacher stands in; for the nursery manager or …, the headteacher, then the deputy headteacher stands in" */
function nearInWords(): string {
  const the = (role: Role) => `the ${roleTitles[role].toLowerCase()}`
  const or = new Intl.ListFormat('en-GB', { type: 'disjunction' })
  const named = Object.entries(nearStandIns).map(([role, near]) => ({
    // Object.entries forgets that the keys are roles.
    role: role as Role,
    near: near.map(the).join(', then '),
  }))
  return [...Map.groupBy(named, one => one.near)]
    .map(
      ([near, all], at) => `${at === 0 ? 'For' : 'for'} ${or.format(all.map(one => the(one.role)))}, ${near} stands in`,
    )
    .join('; ')
}

/**
 * Whom the stop button asks to call, rung by rung: the first rung on which somebody other than the caller stands today, and the next each
 * time nobody has answered for {@link callWaitMinutes}. The wall in the database has the same lists (migration 0010).
 */
export const callRungs = [
  ['dsl', 'deputy_dsl'],
  ['headteacher', 'nursery_manager', 'deputy_headteacher'],
  ['trust_administrator'],
] as const satisfies readonly (readonly Role[])[]

/** Ours, like the rule: no policy says how long a call may wait. Minutes. */
export const callWaitMinutes = 15

/**
 * The rules no policy can switch off. They are ours, not any policy's, and are shown so at adoption.
 * `docs/structural-rules.md` is written from this list.
 */
export const structuralRules: readonly StructuralRule[] = [
  {
    id: 'ours-two-people',
    title: 'Two people for every post',
    inShort: 'Somebody other than the author approves exactly what will be seen, and any change asks again.',
    rule: 'The author writes, and another person approves exactly what will be seen. Nobody approves their own post, whoever they are; any change asks again.',
    why: 'A second reader sees the name, the face or the tone that the author no longer sees. The headteacher and the account manager are authors like anyone else.',
    inASmallSchool: `Name a deputy for every approver. ${nearInWords()}. Where the school has none of them left, the chair of governors or a trust officer approves; a trust officer can give the headteacher of another of its schools one of these roles here.`,
    standIns: [
      'deputy_headteacher',
      'headteacher',
      'chair_of_governors',
      'chief_executive',
      'director',
      'trust_administrator',
    ],
    operatedBy: ['two_people'],
    restsOnLaw: false,
  },
  {
    id: 'ours-no-late-approval',
    title: 'Nothing goes out late',
    inShort: 'A post that nobody has approved by its planned time does not go out.',
    rule: 'A post that nobody has approved by the time it was planned for does not go out. It expires, and the author can plan it anew.',
    why: 'What was right to say on Friday can be wrong on Monday. An approval that comes late would put words in front of the public at a moment nobody chose.',
    inASmallSchool:
      'Name a deputy for every approver, or plan no time: a post without one goes out as soon as it is approved.',
    standIns: ['deputy_headteacher', 'headteacher', 'chair_of_governors', 'trust_administrator'],
    operatedBy: ['never_late'],
    restsOnLaw: false,
  },
  {
    id: 'ours-alt-text',
    title: 'Every picture is described',
    inShort: 'A picture goes out only with a description for people who cannot see it.',
    rule: 'A picture goes out only with a description for people who cannot see it. The approver reads the description with the picture.',
    why: 'Some parents and pupils hear posts instead of seeing them, and a public body must make what it publishes accessible. A description also makes the author look at what the picture shows.',
    inASmallSchool: 'One sentence is enough: what can be seen, without names.',
    standIns: [],
    operatedBy: ['alt_text'],
    restsOnLaw: false,
  },
  {
    id: 'ours-stop-question',
    title: 'The stop question',
    inShort:
      'Wherever a picture can be added stands: Anyone undressed, changing or hurt? Do not add it, tell the DSL. One press closes such a picture for everybody.',
    rule: 'Wherever a picture can be added, this stands beside it: Anyone undressed, changing or hurt? Do not add it, tell the DSL. The button beside it does that. Where somebody only sees it later, one press closes the picture at once: nobody opens it any more, whoever they are, the post with it goes nowhere or comes down, and no copy is made. Only a safeguarding lead opens it again, when it was pressed by mistake.',
    why: 'Such a picture must not be uploaded, copied or sent on, not even as evidence: keeping or showing an indecent picture of a child is a crime. The designated safeguarding lead knows what to do, and the child needs help first.',
    inASmallSchool: `The safeguarding lead and the deputy are asked to call. A call that nobody has answered for ${callWaitMinutes} minutes goes on to the next who stand in. Nobody is asked to call themselves: a lead who presses the button is called by the next. If a child is in danger now, call 999.`,
    standIns: callRungs.flat().filter(role => role !== 'dsl'),
    operatedBy: ['stop_line', 'picture_seal'],
    restsOnLaw: true,
  },
  {
    id: 'ours-stand-in',
    title: 'A stand-in for whoever it is about',
    inShort: 'Nobody handles, decides or is shown something that is about themselves: a stand-in does.',
    rule: 'Nobody handles, decides or is shown something that is about themselves. It goes to the stand-in, and the conflict is recorded.',
    why: 'A person cannot judge their own case fairly, and whoever reports must be able to trust that the subject will not read it. The rule holds for the headteacher, the safeguarding lead, the data protection officer, governors and the trust as well.',
    inASmallSchool:
      'Whoever is responsible for the school stands in for the headteacher: the chair of governors or of the management committee, in an academy the trust, in an independent school the proprietor. The deputy stands in for the safeguarding lead, the headteacher for anyone else. For the chair, or where two of them are concerned, it is an officer of the trust or the headteacher of another of its schools.',
    standIns: ['deputy_dsl', 'headteacher', 'chair_of_governors', 'trust_administrator', 'chief_executive'],
    today:
      'Nobody approves their own post or decides on their own suggestion, and a safeguarding lead whose own post was stopped is neither asked nor shown it. A family’s complaint about the head goes past the head, to whoever stands in for her. Reports and cases are not in the programme yet.',
    operatedBy: [],
    restsOnLaw: true,
  },
  {
    id: 'ours-no-monitoring',
    title: 'No monitoring without an authorisation',
    inShort:
      'Nobody’s use of systems is looked into without an authorisation on record that somebody else approved, and agreeing to a policy is never taken as consent.',
    rule: 'Nobody’s use of systems is looked into through this programme without an authorisation on record: whom or what, why, how, from when until when, on what lawful basis, and approved by somebody who did not ask for it. Agreeing to a policy is never taken as consent.',
    why: 'Monitoring must be necessary and in proportion, and an employee’s consent is rarely free. A record made beforehand protects the person watched and the person watching.',
    inASmallSchool:
      'The headteacher asks and the chair of governors approves, with the data protection officer’s advice. A trust can approve for its schools.',
    standIns: ['chair_of_governors', 'director', 'chief_executive'],
    today:
      'Nobody’s use of systems can be looked into through the programme at all, so there is nothing yet to authorise. Who looked at a child’s page is written down, and so is every act.',
    operatedBy: ['monitoring_register'],
    restsOnLaw: true,
  },
]

/** The line that stands at every place where a picture can be added. */
export const stopLine = 'Anyone undressed, changing or hurt? Do not add it, tell the DSL.'
