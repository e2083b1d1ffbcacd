import type { Role } from './packs/roles.ts'

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
  /** What holds, whatever a policy says. */
  readonly rule: string
  readonly why: string
  /** What a school with few people does, in words. */
  readonly inASmallSchool: string
  /** Who can stand in, nearest first. Empty where nobody needs to. */
  readonly standIns: readonly Role[]
}

/**
 * The rules no policy can switch off. They are ours, not any policy's, and are shown so at adoption.
 * `docs/structural-rules.md` is written from this list.
 */
export const structuralRules: readonly StructuralRule[] = [
  {
    id: 'ours-two-people',
    title: 'Two people for every post',
    rule: 'The author writes, and another person approves exactly what will be seen. Nobody approves their own post, whoever they are; any change asks again.',
    why: 'A second reader sees the name, the face or the tone that the author no longer sees. The headteacher and the account manager are authors like anyone else.',
    inASmallSchool:
      'Name a deputy for every approver. Where the school has nobody left, the chair of governors or a trust officer approves; the headteacher of another school of the trust can be given the role of approver here.',
    standIns: [
      'deputy_headteacher',
      'headteacher',
      'chair_of_governors',
      'chief_executive',
      'director',
      'trust_administrator',
    ],
  },
  {
    id: 'ours-no-late-approval',
    title: 'Nothing goes out late',
    rule: 'A post that nobody has approved by the time it was planned for does not go out. It expires, and the author can plan it anew.',
    why: 'What was right to say on Friday can be wrong on Monday. An approval that comes late would put words in front of the public at a moment nobody chose.',
    inASmallSchool:
      'Name a deputy for every approver, or plan no time: a post without one goes out as soon as it is approved.',
    standIns: ['deputy_headteacher', 'headteacher', 'chair_of_governors', 'trust_administrator'],
  },
  {
    id: 'ours-alt-text',
    title: 'Every picture is described',
    rule: 'A picture goes out only with a description for people who cannot see it. The approver reads the description with the picture.',
    why: 'Some parents and pupils hear posts instead of seeing them, and a public body must make what it publishes accessible. A description also makes the author look at what the picture shows.',
    inASmallSchool: 'One sentence is enough: what can be seen, without names.',
    standIns: [],
  },
  {
    id: 'ours-stop-question',
    title: 'The stop question',
    rule: 'Wherever a picture can be added, this stands beside it: Anyone undressed, changing or hurt? Do not add it, tell the DSL. The button beside it does that.',
    why: 'Such a picture must not be uploaded, copied or sent on, not even as evidence: keeping or showing an indecent picture of a child is a crime. The designated safeguarding lead knows what to do, and the child needs help first.',
    inASmallSchool:
      'Every school has a designated safeguarding lead and a deputy. If neither can be reached, tell the headteacher; if a child is in danger now, call 999.',
    standIns: ['deputy_dsl', 'headteacher', 'trust_administrator'],
  },
  {
    id: 'ours-stand-in',
    title: 'A stand-in for whoever it is about',
    rule: 'Nobody handles, decides or is shown something that is about themselves. It goes to the stand-in, and the conflict is recorded.',
    why: 'A person cannot judge their own case fairly, and whoever reports must be able to trust that the subject will not read it. The rule holds for the headteacher, the safeguarding lead, the data protection officer, governors and the trust as well.',
    inASmallSchool:
      'Whoever is responsible for the school stands in for the headteacher: the chair of governors or of the management committee, in an academy the trust, in an independent school the proprietor. The deputy stands in for the safeguarding lead, the headteacher for anyone else. For the chair, or where two of them are concerned, it is an officer of the trust or the headteacher of another of its schools.',
    standIns: ['deputy_dsl', 'headteacher', 'chair_of_governors', 'trust_administrator', 'chief_executive'],
  },
  {
    id: 'ours-no-monitoring',
    title: 'No monitoring without an authorisation',
    rule: 'Nobody’s use of systems is looked into through this programme without an authorisation on record: whom or what, why, how, from when until when, on what lawful basis, and approved by somebody who did not ask for it. Agreeing to a policy is never taken as consent.',
    why: 'Monitoring must be necessary and in proportion, and an employee’s consent is rarely free. A record made beforehand protects the person watched and the person watching.',
    inASmallSchool:
      'The headteacher asks and the chair of governors approves, with the data protection officer’s advice. A trust can approve for its schools.',
    standIns: ['chair_of_governors', 'director', 'chief_executive'],
  },
]

/** The line that stands at every place where a picture can be added. */
export const stopLine = 'Anyone undressed, changing or hurt? Do not add it, tell the DSL.'
