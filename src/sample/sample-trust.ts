import type { Role } from '../policy/policy.ts'

/**
 * The shape of the sample: plain data, ready for `JSON.stringify`, no class, no Date.
 * Dates are `YYYY-MM-DD`, instants are ISO 8601 in UTC (`…Z`), ids are UUIDs made from the seed.
 */
export type { Role }

export type SchoolKey = 'st-orrins' | 'larkenby' | 'tansel-lane'
export type YearGroup = 'N' | 'R' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11'

export interface SampleClass {
  name: string
  year: YearGroup
  /** Pupils on roll. Reception to Year 2 stay at or under 30, the limit for infant classes in England. */
  size: number
}

export interface SampleSchool {
  id: string
  key: SchoolKey
  name: string
  phase: 'primary' | 'through' | 'infant-and-nursery'
  /** The policy pack the school has adopted; null means it has no policy yet. */
  pack: 'church-primary' | 'trust-provider' | null
  adoptedOn: string | null
  /** The day of the review that was given at adoption; null: as the policy's own interval says. */
  reviewOn: string | null
  email: string
  telephone: string
  address: { lines: string[]; postcode: string }
  website: string
  classes: SampleClass[]
}

/** A role is held at one school; `schoolId` null means for the whole trust. `until` null means still held. */
export interface RoleHeld {
  role: Role
  schoolId: string | null
  from: string
  until: string | null
}

export interface SampleStaff {
  id: string
  title: string
  forename: string
  surname: string
  email: string
  workerType: 'employee' | 'agency' | 'governor'
  /** What the school prints on its own list; `roles` say what the house lets the person do. */
  jobTitle: string
  className: string | null
  startedOn: string
  leftOn: string | null
  roles: RoleHeld[]
}

export interface SignInPerson {
  staffId: string
  email: string
  does: string
}

export interface SamplePupil {
  id: string
  schoolId: string
  legalForename: string
  middleNames: string[]
  /** Null where the child goes by the legal forename. */
  preferredForename: string | null
  surname: string
  nameOrder: 'given-first' | 'family-first'
  dateOfBirth: string
  year: YearGroup
  className: string
  admittedOn: string
}

/** A person, or (for a child in care) the office of a local authority that holds parental responsibility. */
export interface SampleGuardian {
  id: string
  kind: 'person' | 'local-authority'
  title: string
  forename: string
  surname: string
  email: string | null
  telephone: string | null
}

export type Relationship =
  | 'mother'
  | 'father'
  | 'step-parent'
  | 'grandparent'
  | 'foster-carer'
  | 'special-guardian'
  | 'local-authority'

export interface GuardianLink {
  pupilId: string
  guardianId: string
  relationship: Relationship
  parentalResponsibility: boolean
  /** 1 is asked first; no two links of one pupil share a number. */
  priority: number
  livesWithPupil: boolean
}

export interface SampleAccount {
  id: string
  schoolId: string
  platform: 'bluesky' | 'facebook' | 'instagram' | 'website'
  /** `bluesky` goes out through the platform's interface once somebody connects it; nothing here holds a credential. */
  way: 'bluesky' | 'by_hand'
  displayName: string
  /** For a website its host. */
  handle: string
  address: string
  visibility: 'public'
  openedOn: string
  dormant: boolean
  holders: string[]
}

export type PictureName = 'vegetable-garden' | 'clay-hands' | 'sports-day-flags' | 'climbing-frame'

/** A picture drawn by code: `svg` is its source, `drawPicture` in `draw-picture.ts` makes the PNG when the sample is loaded. */
export interface SamplePicture {
  name: PictureName
  width: number
  height: number
  svg: string
}

export type PostState =
  | 'draft'
  | 'waiting'
  | 'changes_asked'
  | 'refused'
  | 'scheduled'
  | 'going_out'
  | 'live'
  | 'partly_live'
  | 'coming_down'
  | 'stopped'
  | 'sealed'
  | 'failed'
  | 'expired'
  | 'withdrawn'

export interface PostVersion {
  number: number
  text: string
  pictures: { picture: PictureName; alt: string }[]
  writtenAt: string
  /** Null while the author is still writing. */
  handedInAt: string | null
}

export type PostDeed =
  | 'handed-in'
  | 'cleared'
  | 'changes_asked'
  | 'refused'
  | 'approved'
  | 'published'
  | 'failed'
  /** The answer of the platform was lost: nobody knows whether it is there. */
  | 'answer-lost'
  /** Somebody is asked to post it by hand. */
  | 'handed-over'
  | 'expired'
  | 'withdrawn'
  | 'observed-gone'
  /** Taken back before anything of it went out. */
  | 'stopped'
  /** Somebody pressed at its first picture: a child might be hurt in it. */
  | 'sealed'

/** One thing that happened. `by` is null where the house did it; name and role are as they were at that moment. */
export interface PostStep {
  deed: PostDeed
  version: number
  at: string
  by: { staffId: string; name: string; role: Role } | null
  words: string | null
  accountId: string | null
  address: string | null
}

/** What the check should find in a version's text, in the terms of `checks/`; what a finding *does* is the policy's affair. */
export interface ExpectedFinding {
  version: number
  kind: 'pupil_name' | 'handle_mention' | 'individual_target' | 'personal_details_disclosed' | 'purchase_commitment'
  in: 'text'
  /** UTF-16 code units, what `slice` takes. */
  start: number
  end: number
  span: string
  clauses: string[]
  cleared: boolean
}

export interface SamplePost {
  id: string
  schoolId: string
  authorId: string
  state: PostState
  accountIds: string[]
  plannedFor: string | null
  versions: PostVersion[]
  steps: PostStep[]
  expects: ExpectedFinding[]
}

export interface SampleTrust {
  seed: string
  now: string
  trust: { id: string; name: string; county: string; email: string; telephone: string; website: string }
  schools: SampleSchool[]
  staff: SampleStaff[]
  signInPeople: SignInPerson[]
  /** One word for all sample people; `serve` must refuse it. */
  samplePassword: string
  pupils: SamplePupil[]
  guardians: SampleGuardian[]
  guardianLinks: GuardianLink[]
  accounts: SampleAccount[]
  pictures: SamplePicture[]
  posts: SamplePost[]
}
