import { readFileSync } from 'node:fs'
import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { commentShape, draftShape, type RollRow } from './checks/checks.ts'

/** Something that could not be checked; its message is one line that says what to do. */
export class CannotCheck extends Error {
  override readonly name = 'CannotCheck'
}

const standardInput = 0

/** A file's text: UTF-8, or what Excel saves (UTF-16 with its mark, Windows-1252). `-` is standard input. */
export function readText(path: string, what: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(path === '-' ? standardInput : path)
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'is not there' : 'cannot be read'
    throw new CannotCheck(`The ${what} ${path} ${reason}: give the path of a file you can open.`)
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const rowOfRoll = z.looseObject({
  legal_forename: z.string().default(''),
  preferred_forename: z.string().default(''),
  surname: z.string(),
  year: z.string().default(''),
  class: z.string().default(''),
})

function pupilOf(row: z.infer<typeof rowOfRoll>): RollRow | undefined {
  const legal = row.legal_forename.trim()
  const preferred = row.preferred_forename.trim()
  const surname = row.surname.trim()
  const forename = legal === '' ? preferred : legal
  if (forename === '' && surname === '') return undefined
  return {
    name: `${forename} ${surname}`.trim(),
    ...(surname === '' ? {} : { surname }),
    ...(preferred === '' || preferred === forename ? {} : { known_as: [preferred] }),
    ...(row.year.trim() === '' ? {} : { year: row.year.trim() }),
    ...(row.class.trim() === '' ? {} : { class: row.class.trim() }),
  }
}

/** Reads `roll.csv`: a header with its columns in any order, others ignored; commas, semicolons or tabs. */
export function readRoll(path: string): RollRow[] {
  const text = readText(path, 'roll')
  let columns: string[] = []
  let rows: unknown[]
  try {
    rows = parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      columns: (header: string[]) => {
        columns = header.map(name =>
          name
            .trim()
            .toLowerCase()
            .replace(/[\s-]+/g, '_'),
        )
        return columns
      },
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    })
  } catch (error) {
    const where = error instanceof CsvError ? error.message.replace(/\s+/g, ' ') : 'it is not CSV'
    throw new CannotCheck(`The roll ${path} cannot be read (${where}): save it again as CSV.`)
  }
  const missing = !columns.includes('surname')
    ? 'surname'
    : columns.includes('legal_forename') || columns.includes('preferred_forename')
      ? undefined
      : 'legal_forename or preferred_forename'
  if (missing !== undefined)
    throw new CannotCheck(
      `The roll ${path} has no column ${missing}: its first line must name legal_forename, preferred_forename, surname, year and class.`,
    )
  const pupils = rows.flatMap(row => pupilOf(rowOfRoll.parse(row)) ?? [])
  // Checked against nobody, every name would pass, and "nothing was found" would read as safe.
  if (pupils.length === 0)
    throw new CannotCheck(`The roll ${path} has no pupil in it: give the file with the pupils of the school.`)
  return pupils
}

const person = z.object({ name: z.string() })

const written = z.union([z.string(), z.number()]).transform(String)
const pupil = person.extend({
  known_as: z.array(z.string()).exactOptional(),
  year: written.exactOptional(),
  class: written.exactOptional(),
})

const id = z.union([z.string(), z.number()])

/** One draft of `--ndjson`: the contract's, with the roll and the pictures, which a server has itself, and without a server's limits. */
export const lineShape = z.object({
  ...draftShape.shape,
  id,
  platform: draftShape.shape.platform.optional(),
  text: z.string(),
  alt: z.array(z.string()).exactOptional(),
  images: z.array(z.string()).optional(),
  roll: z.array(pupil).optional(),
  staff: z.array(person).optional(),
  /** What the network shows of a link. Whatever shape it has, `wordsOfCard` says what of it was read. */
  link_card: z.unknown().optional(),
  captions: z.union([z.string(), z.array(z.string())]).nullish(),
  poll: z.unknown().optional(),
  place: z.unknown().optional(),
  file_names: z.unknown().optional(),
  file_name: z.unknown().optional(),
})

export type Line = z.infer<typeof lineShape>

/** One comment of `triage --ndjson`. */
const lineOfComment = z.object({ ...commentShape.shape, id, text: z.string() })

export type CommentLine = z.infer<typeof lineOfComment>

/** `beside`: the fields that the shape does not know, which would be dropped in silence. */
export type Read<Shape> = { readonly line: Shape; readonly beside: Readonly<Record<string, unknown>> }

/** Reads one draft. What is wrong with it is said in words with the field's name. */
export function readLine(line: string): Read<Line> {
  return readShape(lineShape, line, '{"id":"1","platform":"facebook","text":"…","roll":[]}')
}

/** Reads one comment. */
export function readComment(line: string): Read<CommentLine> {
  return readShape(lineOfComment, line, '{"id":"1","platform":"facebook","where":"comment","text":"…"}')
}

/** What stands in an object that was read beside the fields of its shape. */
export function besideShape(raw: unknown, { shape }: { readonly shape: object }): Record<string, unknown> {
  if (typeof raw !== 'object' || raw === null) return {}
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !Object.hasOwn(shape, name)))
}

/** Windows programs put a mark of the encoding before the first line. */
export const withoutMark = (line: string): string => line.replace(/^\uFEFF/, '')

function readShape<Shape>(
  shape: z.ZodType<Shape> & { readonly shape: object },
  line: string,
  example: string,
): Read<Shape> {
  let raw: unknown
  try {
    raw = JSON.parse(line)
  } catch {
    throw new CannotCheck(`not JSON: write one object on one line, such as ${example}`)
  }
  const read = shape.safeParse(raw)
  if (read.success) return { line: read.data, beside: besideShape(raw, shape) }
  const [issue] = read.error.issues
  throw new CannotCheck(
    `${issue?.path.join('.') === '' ? 'the line' : `"${issue?.path.join('.')}"`} does not fit (${issue?.message ?? 'wrong shape'}): write it as in ${example}`,
  )
}

/** The `id` of a line that could not be used, for the answer to name it. */
export function idOf(line: string): string | number | null {
  try {
    const raw: unknown = JSON.parse(line)
    const id: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'id') : null
    return typeof id === 'string' || typeof id === 'number' ? id : null
  } catch {
    return null
  }
}
