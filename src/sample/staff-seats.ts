import type { Role, SchoolKey } from './sample-trust.ts'

export interface Seat {
  /** Where the person belongs; `trust` for the central team. */
  at: SchoolKey | 'trust'
  jobTitle: string
  roles: Role[]
  /** Roles held elsewhere in the trust by the same person. */
  also?: { at: SchoolKey | 'trust'; role: Role }[]
  className?: string
  /** Title, forename and surname, where they must stay the same; the others are drawn. */
  name?: [title: string, forename: string, surname: string]
  workerType?: 'agency' | 'governor'
  /** Working days from now (negative: ago) on which the person left or will leave. */
  leaves?: number
  /** Somebody to sign in as, with what can be tried in that seat. */
  does?: string
}

const teacher = (at: SchoolKey, className: string): Seat => ({
  at,
  jobTitle: `Class teacher, ${className}`,
  roles: ['teacher'],
  className,
})
const governor = (at: SchoolKey, jobTitle: string): Seat => ({
  at,
  jobTitle,
  roles: ['governor'],
  workerType: 'governor',
})
const assistant: Seat = { at: 'st-orrins', jobTitle: 'Teaching assistant', roles: ['teacher'] }

const trustTeam: Seat[] = [
  { at: 'trust', jobTitle: 'Chief executive', roles: ['chief_executive'] },
  { at: 'trust', jobTitle: 'Director of finance and operations', roles: ['director'] },
  {
    at: 'trust',
    jobTitle: 'Trust administrator',
    roles: ['trust_administrator'],
    name: ['Ms', 'Helen', 'Castlow'],
    does: 'Sets up schools, people and accounts for the whole trust; sees no report and no case.',
  },
  { at: 'trust', jobTitle: 'Data protection officer', roles: ['dpo'] },
  { at: 'trust', jobTitle: 'Communications lead', roles: ['line_manager'] },
]

const stOrrins: Seat[] = [
  {
    at: 'st-orrins',
    jobTitle: 'Headteacher',
    roles: ['headteacher'],
    name: ['Mrs', 'Ifeoma', 'Adebisi'],
    does: "Alone may clear a wrong finding at St Orrin's, and can withdraw a live post.",
  },
  {
    at: 'st-orrins',
    jobTitle: 'Deputy headteacher',
    roles: ['deputy_headteacher'],
    name: ['Mr', 'Tomasz', 'Wilczak'],
    does: 'Approves when the account manager is away or is the author.',
  },
  {
    at: 'st-orrins',
    jobTitle: 'Assistant headteacher',
    roles: ['account_manager'],
    name: ['Mr', 'Gethin', 'Probert'],
    does: 'Account manager: approves, asks for changes, refuses, and posts by hand.',
  },
  {
    at: 'st-orrins',
    jobTitle: 'Inclusion lead and designated safeguarding lead',
    roles: ['dsl'],
    name: ['Mrs', 'Farida', 'Siddiqui'],
    does: 'Takes what the stop question brings; approves nothing.',
  },
  {
    at: 'st-orrins',
    jobTitle: 'Assistant inclusion lead',
    roles: ['deputy_dsl'],
    also: [{ at: 'tansel-lane', role: 'dsl' }],
  },
  {
    at: 'st-orrins',
    jobTitle: 'Office manager',
    roles: ['office_manager'],
    name: ['Mrs', 'Carol', 'Threlkeld'],
    does: 'Writes posts for the office and keeps the roll.',
  },
  ...'Acorn, Conker, Oak, Elm, Beech, Birch, Cedar, Larch'.split(', ').map(name => teacher('st-orrins', name)),
  {
    ...teacher('st-orrins', 'Maple'),
    name: ['Miss', 'Amina', 'Yusufzada'],
    does: 'Class teacher of Maple (Year 4): writes posts and hands them in.',
  },
  ...'Lime, Aspen, Alder, Yew, Hornbeam'.split(', ').map(name => teacher('st-orrins', name)),
  {
    at: 'st-orrins',
    jobTitle: 'Music teacher',
    roles: ['teacher'],
    also: [{ at: 'larkenby', role: 'teacher' }],
  },
  { at: 'st-orrins', jobTitle: 'Supply teacher', roles: ['teacher'], workerType: 'agency', leaves: 22 },
  { at: 'st-orrins', jobTitle: 'Class teacher, Lime, until last term', roles: ['teacher'], leaves: -40 },
  assistant,
  assistant,
  {
    at: 'st-orrins',
    jobTitle: 'Chair of governors',
    roles: ['chair_of_governors'],
    workerType: 'governor',
    name: ['Mr', 'Alan', 'Pickersgill-Dunn'],
    does: 'Oversees the accounts; stands in where the headteacher is the subject.',
  },
  governor('st-orrins', 'Foundation governor'),
  governor('st-orrins', 'Parent governor'),
  governor('st-orrins', 'Parent governor'),
  governor('st-orrins', 'Staff governor'),
]

const larkenby: Seat[] = [
  {
    at: 'larkenby',
    jobTitle: 'Headteacher',
    roles: ['headteacher'],
    name: ['Dr', 'Rowena', 'Achterberg'],
    does: 'Approves at Larkenby, under the trust policy, where a name may appear with extra consent.',
  },
  { at: 'larkenby', jobTitle: 'Deputy headteacher', roles: ['deputy_headteacher'] },
  { at: 'larkenby', jobTitle: 'Designated safeguarding lead', roles: ['dsl'] },
  { at: 'larkenby', jobTitle: 'Head of lower school', roles: ['deputy_dsl', 'line_manager'] },
  { at: 'larkenby', jobTitle: 'Marketing and admissions officer', roles: ['account_manager'] },
  { at: 'larkenby', jobTitle: 'Office manager', roles: ['office_manager'] },
  { at: 'larkenby', jobTitle: 'Nursery manager', roles: ['nursery_manager'] },
  ...'RL, 2L, 4L, 6L, 8L, 10L'.split(', ').map(name => teacher('larkenby', name)),
  { at: 'larkenby', jobTitle: 'Chair of governors', roles: ['chair_of_governors'], workerType: 'governor' },
  governor('larkenby', 'Parent governor'),
  governor('larkenby', 'Trust-appointed governor'),
]

const tanselLane: Seat[] = [
  {
    at: 'tansel-lane',
    jobTitle: 'Headteacher',
    roles: ['headteacher'],
    name: ['Miss', 'Michelle', 'Cooper'],
    does: 'Is half way through adopting a policy for Tansel Lane.',
  },
  { at: 'tansel-lane', jobTitle: 'Office manager', roles: ['office_manager'] },
  { at: 'tansel-lane', jobTitle: 'Nursery manager', roles: ['nursery_manager'] },
  { at: 'tansel-lane', jobTitle: 'Nursery nurse', roles: ['teacher'], className: 'Ladybirds' },
  ...'Hedgehogs, Squirrels, Owls'.split(', ').map(name => teacher('tansel-lane', name)),
  {
    at: 'tansel-lane',
    jobTitle: 'Chair of governors',
    roles: ['chair_of_governors'],
    workerType: 'governor',
    name: ['Mrs', 'Nimco', 'Adan'],
    does: 'Signs the policy of Tansel Lane for its governing body.',
  },
  governor('tansel-lane', 'Parent governor'),
]

export const seats: Seat[] = [...trustTeam, ...stOrrins, ...larkenby, ...tanselLane]
