import { z } from 'zod'
import { field, type Form } from '../../platform/platform.ts'
import type { Problem } from '../form-page.tsx'
import type { NewSchool } from './add-school.ts'
import { schoolKinds } from './worker-types.ts'

const isEmail = (text: string): boolean => z.email().safeParse(text).success

/** A web address that people would follow. */
function isWebsite(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:')
}

/** One line as typed: blanks at the ends gone, several in between made one. */
export function line(form: Form, name: string): string {
  return field(form, name).trim().replaceAll(/\s+/g, ' ')
}

/** The fields of a school, under these names on both pages that ask for one. */
export function readSchool(form: Form): {
  typed: Record<keyof NewSchool, string>
  school: NewSchool | null
  problems: Problem[]
} {
  const typed = {
    name: line(form, 'school'),
    kind: field(form, 'kind'),
    officeEmail: line(form, 'office-email'),
    officeTelephone: line(form, 'office-telephone'),
    postcode: line(form, 'postcode').toUpperCase(),
    website: line(form, 'website'),
  }
  const problems: Problem[] = []
  const kind = schoolKinds.find(one => one === typed.kind)
  if (typed.name === '' || typed.name.length > 200)
    problems.push({ field: 'school', key: 'people.add-school-enter-name' })
  if (kind === undefined) problems.push({ field: 'kind', key: 'people.add-school-choose-kind' })
  if (typed.officeEmail !== '' && !isEmail(typed.officeEmail))
    problems.push({ field: 'office-email', key: 'people.add-school-enter-email' })
  if (typed.officeTelephone.length > 200)
    problems.push({ field: 'office-telephone', key: 'people.add-school-too-long' })
  if (typed.postcode.length > 200) problems.push({ field: 'postcode', key: 'people.add-school-too-long' })
  if (typed.website !== '' && !isWebsite(typed.website))
    problems.push({ field: 'website', key: 'people.add-school-enter-website' })
  return { typed, school: kind === undefined || problems.length > 0 ? null : { ...typed, kind }, problems }
}

/** Name and work address of a person. */
export function readNameAndEmail(form: Form): { name: string; email: string; problems: Problem[] } {
  const name = line(form, 'name')
  const email = line(form, 'email').toLowerCase()
  const problems: Problem[] = []
  if (name === '' || name.length > 200) problems.push({ field: 'name', key: 'people.add-person-enter-name' })
  if (email.length > 320 || !isEmail(email)) problems.push({ field: 'email', key: 'people.add-person-enter-email' })
  return { name, email, problems }
}
