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
})

export type Line = z.infer<typeof lineShape>

/** One comment of `triage --ndjson`. */
const lineOfComment = z.object({ ...commentShape.shape, id, text: z.string() })

export type CommentLine = z.infer<typeof lineOfComment>

/** Reads one draft. What is wrong with it is said in words with the field's name. */
export function readLine(line: string): Line {
  return readShape(lineShape, line, '{"id":"1","platform":"facebook","text":"…","roll":[]}')
}

/** Reads one comment. */
export function readComment(line: string): CommentLine {
  return readShape(lineOfComment, line, '{"id":"1","platform":"facebook","where":"comment","text":"…"}')
}

const NEVER_LOOKED_AT = ['image', 'captions', 'link_card'] as const

/**
 * Fields that somebody may believe to be looked at and nobody looks at, so that the answer says so. Sought in the line as it is written: a roll of
 * 2,000 pupils is not read a second time for it. Within a text the quotation marks are escaped.
 */
export function ignoredIn(line: string): string[] {
  return NEVER_LOOKED_AT.filter(name => new RegExp(`"${name}"\\s*:`).test(line))
}

/**
 * A video in a line: what is said when it cannot be counted as checked. It takes a minute of a machine and a programme that this command cannot expect to be there, so a
 * line that brings one is never whole.
 */
export function videoIn(line: string): { in: string; because: string } | undefined {
  return /"video(?:s)?"\s*:/.test(line)
    ? {
        in: 'video:1',
        because:
          'A video is not looked at by this command, because it has to be made anew with ffmpeg and looked at second by second: add it to a draft in Clausewise, where its pictures, words and captions are checked.',
      }
    : undefined
}

/** Windows programs put a mark of the encoding before the first line. */
export const withoutMark = (line: string): string => line.replace(/^\uFEFF/, '')

function readShape<Shape>(shape: z.ZodType<Shape>, line: string, example: string): Shape {
  let raw: unknown
  try {
    raw = JSON.parse(line)
  } catch {
    throw new CannotCheck(`not JSON: write one object on one line, such as ${example}`)
  }
  const read = shape.safeParse(raw)
  if (read.success) return read.data
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
