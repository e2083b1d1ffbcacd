import { act, type Opened, type Works } from '../platform/platform.ts'
import {
  askOffice,
  emptyDraft,
  keepPicture,
  lookAtWaiting,
  readPost,
  saveDraft,
  startPost,
} from '../publishing/publishing.ts'
import { done } from './adopt-policies.ts'
import { sampleConsent } from './consent.ts'
import type { SampleTrust } from './sample-trust.ts'
import { visitorFor } from './visitor-for.ts'

/** A draft of the first school with a picture of a child whose family has not answered: its author has asked the office about it. */
export async function askAboutAPost(works: Works, sample: SampleTrust, picture: Opened): Promise<void> {
  const school = sample.schools.find(one => one.key === 'st-orrins')?.id ?? ''
  const teacher = sample.signInPeople
    .flatMap(({ staffId }) => sample.staff.filter(one => one.id === staffId))
    .find(({ roles }) => roles.some(held => held.role === 'teacher' && held.schoolId === school))
  const { answers } = sampleConsent(sample)
  const answered = new Set(answers.map(({ pupilId }) => pupilId))
  const child = sample.pupils.find(one => one.schoolId === school && !answered.has(one.id))
  if (teacher === undefined || child === undefined)
    throw new Error('The sample has nobody who could ask about a child.')
  const author = visitorFor(sample, teacher.id)
  const { started } = done(await startPost(works, author, school), 'start a post')
  await act(works, author.identity, one => keepPicture(one, started, picture))
  await lookAtWaiting(works, sample.trust.id)
  const { pictures, post } = await readPost(works, author, started)
  const draft = {
    ...emptyDraft,
    text: 'Our new reading corner is open.',
    targets: sample.accounts.filter(one => one.schoolId === school).map(({ id }) => id),
    shown: Object.fromEntries(pictures.map(({ id }) => [id, { [child.id]: 'unrecognisable' as const }])),
  }
  const alts = Object.fromEntries(pictures.map(({ id }) => [id, 'A reading corner with cushions; a child from behind']))
  done(await saveDraft(works, author, started, draft, alts, post.revision), 'save a draft')
  done(await askOffice(works, author, started), 'ask the office')
}
