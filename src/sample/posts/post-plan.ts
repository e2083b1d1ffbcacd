import type { PictureName, PostDeed, PostState, Role, SampleAccount, SchoolKey } from '../sample-trust.ts'

/**
 * What happened, on which working day from now, at what time, by whom: a role, the post's own `author`, or the `house` (the same as left out). `on`:
 * on this platform only.
 */
export type Told = [
  deed: PostDeed,
  day: number,
  time: string,
  by?: Role | 'author' | 'house',
  words?: string | undefined,
  on?: SampleAccount['platform'],
]

/**
 * A post in short. In the texts:
 * `{day:2}` is a date in words, two working days from now; `{pupil:4}` is the full name of a Year 4 pupil of the school,
 * `{forename:4}` the name that child goes by; `[[pupil_name|words]]` marks what the check should find,
 * `[[pupil_name cleared|words]]` what it finds wrongly and somebody has cleared.
 */
export interface PostPlan {
  key: string
  at: SchoolKey
  /** The name of a class (its teacher) or a role held at the school. */
  author: string
  to: SampleAccount['platform'][]
  state: PostState
  /** Working day from now and time of day at which it should go out. */
  planned?: [day: number, time: string]
  /** One text for each version, the first one first. */
  texts: string[]
  pictures?: [picture: PictureName, alt: string][]
  story: Told[]
}
