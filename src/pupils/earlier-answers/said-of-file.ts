import { z } from 'zod'
import { type Channel, consentChannels, type ConsentKind, consentKinds, refusals } from '../consent/consent.ts'

/** What says which child a row is about, and on which day her family answered. */
export const childFields = ['mis-id', 'forename', 'surname', 'full', 'born', 'answered'] as const
export type ChildField = (typeof childFields)[number]
/** Which heading holds which of them. */
export type ChildColumns = { readonly [Field in ChildField]?: string | undefined }

/** What can be taken out of another record: an objection that was taken back is no answer. */
export const earlierAnswers = ['yes', ...refusals] as const
export type EarlierAnswer = (typeof earlierAnswers)[number]
/** What a value can mean; `nothing`: the family has said nothing by it. */
export const meanings = [...earlierAnswers, 'nothing'] as const
export type Meaning = (typeof meanings)[number]

/** A column of answers: what it is about, where, and what each value that stands in it means, by {@link plainValue}. */
export type AnswerColumn = {
  readonly heading: string
  readonly kinds: readonly ConsentKind[]
  readonly channels: readonly Channel[]
  readonly values: Readonly<Record<string, Meaning>>
}

/** In which way the school holds these answers. On paper: it has the signed forms; from another system: a record of which nobody knows more. */
export const earlierWays = ['mis', 'paper'] as const
export type EarlierWay = (typeof earlierWays)[number]

/** `wording` null: nobody knows the words. `day`: of every answer, unless a column says it. */
export type EarlierBasics = {
  readonly source: string
  readonly how: EarlierWay
  readonly wording: string | null
  readonly day: string | null
}

/** What was said of a file so far. `basics` null: the columns alone. */
export type SaidOfFile = {
  readonly child: ChildColumns
  readonly answers: readonly AnswerColumn[]
  readonly basics: EarlierBasics | null
}

const schema = z.object({
  child: z.object({
    'mis-id': z.string().optional(),
    forename: z.string().optional(),
    surname: z.string().optional(),
    full: z.string().optional(),
    born: z.string().optional(),
    answered: z.string().optional(),
  }),
  answers: z.array(
    z.object({
      heading: z.string(),
      kinds: z.array(z.enum(consentKinds)),
      // A list that is put together loses that it has at least one.
      channels: z.array(z.enum(consentChannels as [Channel, ...Channel[]])),
      values: z.record(z.string(), z.enum(meanings)),
    }),
  ),
  basics: z
    .object({
      source: z.string(),
      how: z.enum(earlierWays),
      wording: z.string().nullable(),
      day: z.string().nullable(),
    })
    .nullable(),
})

export const saidFrom = (json: string): SaidOfFile => schema.parse(JSON.parse(json))

/** One spelling for " Y" and "y"; empty for an empty cell. */
export function plainValue(cell: string): string {
  return cell.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('en-GB').slice(0, 60)
}

export type SaidProblem = 'who' | 'answers' | 'twice'

/** What is missing before the values can be looked at. A number alone does; a name needs the date of birth beside it. */
export function problemsOfColumns(child: ChildColumns, asked: readonly string[]): SaidProblem[] {
  const problems: SaidProblem[] = []
  const named = child.full !== undefined || (child.forename !== undefined && child.surname !== undefined)
  if (child['mis-id'] === undefined && !(named && child.born !== undefined)) problems.push('who')
  if (asked.length === 0) problems.push('answers')
  const used = [...Object.values(child).filter(one => one !== undefined), ...asked]
  if (new Set(used).size < used.length) problems.push('twice')
  return problems
}
