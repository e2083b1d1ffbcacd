import { sampleConsent } from '../src/sample/consent.ts'
import { sample } from './write-and-decide.ts'

/** The two schools of the sample that have adopted a policy, and the people by whom the very same words mean somebody at either. */
export type SchoolKey = 'st-orrins' | 'larkenby'

export const idOf = (school: SchoolKey): string => sample.schools.find(({ key }) => key === school)?.id ?? ''

/** What a teacher calls the pupils of a school. */
const pupilsOf = (school: SchoolKey) =>
  sample.pupils
    .filter(({ schoolId, nameOrder }) => schoolId === idOf(school) && nameOrder === 'given-first')
    .map(one => ({ ...one, called: `${one.preferredForename ?? one.legalForename} ${one.surname}` }))

/** A child at this school whose family said yes to the website and no to social media, to every kind of picture. */
export function keptOffSocial(school: SchoolKey): string {
  const { answers } = sampleConsent(sample)
  const of = new Map(Map.groupBy(answers, one => one.pupilId))
  const found = pupilsOf(school).find(({ id, called, preferredForename }) => {
    const said = of.get(id)?.filter(({ kind }) => kind === 'unrecognisable') ?? []
    const all = (channel: string, answer: string) =>
      said.filter(one => one.channel === channel).every(one => one.answer === answer)
    const plainly = preferredForename === null && /^[A-Za-z]+ [A-Za-z]+$/.test(called)
    return plainly && said.length > 0 && all('website', 'yes') && all('social', 'no')
  })
  if (found === undefined) throw new Error(`No family of ${school} wants the website alone.`)
  return found.called
}

/** A name that children of both schools have. */
export function onBothRolls(): string {
  const others = new Set(pupilsOf('larkenby').map(({ called }) => called))
  // So long that it is nobody's ordinary word.
  const shared = pupilsOf('st-orrins').find(({ called, surname }) => surname.length > 8 && others.has(called))
  if (shared === undefined) throw new Error('No child of one school has the name of a child of the other.')
  return shared.called
}

/** Somebody who works at both. */
export function staffOfBoth(): string {
  const both = sample.staff.find(
    ({ roles, leftOn }) =>
      leftOn === null &&
      (['st-orrins', 'larkenby'] as const).every(school => roles.some(({ schoolId }) => schoolId === idOf(school))),
  )
  if (both === undefined) throw new Error('Nobody works at both schools.')
  return `${both.title} ${both.forename} ${both.surname}`
}

/** Initials that somebody in the same year has at either school. */
export function initialsOfBoth(): { letters: string; year: string } {
  const of = (school: SchoolKey) =>
    pupilsOf(school).flatMap(({ legalForename, preferredForename, surname, year }) =>
      preferredForename === null && /^[A-Z]$/.test(`${legalForename[0]}`) && /^[1-6]$/.test(year)
        ? [`${legalForename[0]}.${surname[0]}. ${year}`]
        : [],
    )
  const others = new Set(of('larkenby'))
  const [letters = '', year = ''] =
    of('st-orrins')
      .find(one => others.has(one))
      ?.split(' ') ?? []
  if (letters === '') throw new Error('No two children of a year have the same initials.')
  return { letters, year }
}
