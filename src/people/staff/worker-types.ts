/** How a person is bound to the school; the same words as the policy setting `scope.worker_types`, so that "who is bound" can be asked of the register. */
export const workerTypes = [
  'employee',
  'part_time',
  'fixed_term',
  'casual',
  'agency',
  'secondee',
  'homeworker',
  'contractor',
  'consultant',
  'trainee',
  'volunteer',
  'governor',
  'partner',
  'third_party',
] as const
export type WorkerType = (typeof workerTypes)[number]

export const schoolKinds = ['primary', 'secondary', 'through', 'infant', 'nursery', 'special', 'unit'] as const
export type SchoolKind = (typeof schoolKinds)[number]

export const nations = ['england', 'wales', 'scotland', 'northern_ireland'] as const
export type Nation = (typeof nations)[number]

/** Who is responsible for a school in law: it decides who stands in for the head. `unit`: a pupil referral unit with a management committee. */
export const governances = ['maintained', 'academy', 'independent', 'nursery', 'unit'] as const
export type Governance = (typeof governances)[number]
