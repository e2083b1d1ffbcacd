/**
 * The labelled set: invented drafts and comments by which the check is measured, with the exact places of what is in them.
 * LABELLING.md has the rules. A set was split once, by a hash of each record's id, into *build*, by which the check may be
 * tuned, and *final*, which was only counted. Since 2026-11-30 *final* of the drafts and of the comments may be read, and
 * *fresh*, which was written later and no hash sorts: all three are build by now.
 * *Blind* are some comments, and a school as long as there is one, by a writer who did not know the check. Nobody reads them while working on it.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installationRoot } from '../../src/platform/installation/root.ts'

export type Part = 'build' | 'final'

/** The parts of the drafts: the two that the hash decides, and the one written later. */
export type DraftPart = Part | 'fresh'

/** The parts of the comments: the two that the hash decides, and the one that is measured blind. */
export type CommentPart = Part | 'blind'

/** A school with a roll of its own: a folder with what `openSchool` reads, and `drafts`. */
export interface LabelledSchool {
  readonly name: string
  readonly folder: string
  readonly drafts: LabelledDraft[]
}

/** A place in one text of a draft, UTF-16 code units: `text`, `alt` or `alt:2`. */
export interface Label {
  readonly kind: string
  readonly in: string
  readonly start: number
  readonly end: number
}

export interface LabelledDraft {
  readonly id: string
  readonly platform: string
  readonly text: string
  readonly alt: readonly string[]
  readonly labels: readonly Label[]
}

export interface LabelledComment {
  readonly id: string
  readonly where: string
  readonly text: string
  readonly category: string
  /** Who should see it first. */
  readonly route: string
}

const folder = join(installationRoot(), 'bench', 'labelled')

/** Schools that are not *build*: nobody who works on the check reads them. */
const blind: readonly string[] = [
  'tannerdale',
  'evelina-street',
  'st-cedds',
  'pentland-rise',
  'stanmoor',
  'holmebridge',
]

/** Half of the ids, always the same half. */
export function partOf(id: string): Part {
  return (createHash('sha256').update(id).digest()[0] ?? 0) < 128 ? 'build' : 'final'
}

/** Takes the marks `⟦kind:words⟧` out of a text and gives the places of the words. Marks may nest. */
export function readMarks(marked: string, place: string): { text: string; labels: Label[] } {
  const labels: Label[] = []
  const open: { kind: string; start: number }[] = []
  let text = ''
  for (let at = 0; at < marked.length; at += 1) {
    if (marked[at] === '⟦') {
      const colon = marked.indexOf(':', at)
      const kind = marked.slice(at + 1, colon)
      if (!/^[a-z_]+$/.test(kind)) throw new Error(`No kind after ⟦ in: ${marked.slice(at, at + 40)}`)
      open.push({ kind, start: text.length })
      at = colon
    } else if (marked[at] === '⟧') {
      const last = open.pop()
      if (last === undefined) throw new Error(`⟧ without ⟦ in: ${marked.slice(Math.max(0, at - 40), at)}`)
      if (last.start === text.length) throw new Error(`An empty mark in: ${marked.slice(0, 60)}`)
      labels.push({ kind: last.kind, in: place, start: last.start, end: text.length })
    } else text += marked[at]
  }
  if (open.length > 0) throw new Error(`⟦${open[0]?.kind} is never closed in: ${marked.slice(0, 60)}`)
  return { text, labels: labels.sort((one, other) => one.start - other.start || other.end - one.end) }
}

/** One record of a file: `# id platform?`, lines `alt: …`, then the text. */
export function readDraft(record: string): LabelledDraft {
  const [head = '', ...lines] = record.replace(/^\n+/, '').split('\n')
  const [, id, platform = 'facebook'] = /^# (\S+)(?: (\S+))?$/.exec(head) ?? []
  if (id === undefined) throw new Error(`A record begins with "# id", not with: ${head}`)
  const alts: string[] = []
  while (lines[0]?.startsWith('alt: ')) alts.push((lines.shift() ?? '').slice(5))
  const body = readMarks(lines.join('\n').replace(/\n+$/, ''), 'text')
  const alt = alts.map((marked, at) => readMarks(marked, alts.length === 1 ? 'alt' : `alt:${at + 1}`))
  return {
    id,
    platform,
    text: body.text,
    alt: alt.map(one => one.text),
    labels: [...body.labels, ...alt.flatMap(one => one.labels)],
  }
}

export function recordsOf(file: string): string[] {
  return file.split(/^---$/m).filter(record => record.trim() !== '')
}

/** All drafts of one part. */
export function readDrafts(part: DraftPart): LabelledDraft[] {
  return draftsIn(join(folder, 'drafts', part))
}

/** Posts of writers who were asked for requests of every kind, and for their neighbours: the judge of requests learns from them. */
export function readAsked(): { readonly name: string; readonly drafts: LabelledDraft[] }[] {
  const place = join(folder, 'asked')
  return readdirSync(place)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => ({
      name: file.replace(/\.txt$/, ''),
      drafts: recordsOf(readFileSync(join(place, file), 'utf8')).map(readDraft),
    }))
}

/** Other schools. All of them are *build*, and a blind one is not among them. */
export function otherSchools(): LabelledSchool[] {
  return readdirSync(join(folder, 'schools'))
    .filter(name => !blind.includes(name))
    .sort()
    .map(readSchool)
}

/** Schools that are measured rarely and never read for tuning. */
export function blindSchools(): LabelledSchool[] {
  return blind.map(readSchool)
}

function readSchool(name: string): LabelledSchool {
  const place = join(folder, 'schools', name)
  return { name, folder: place, drafts: draftsIn(join(place, 'drafts')) }
}

function draftsIn(place: string): LabelledDraft[] {
  return readdirSync(place)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => recordsOf(readFileSync(join(place, name), 'utf8')).map(readDraft))
}

/** All comments of one part: a JSON object a line. */
export function readComments(part: CommentPart): LabelledComment[] {
  const lines = readFileSync(join(folder, 'comments', `${part}.ndjson`), 'utf8').split('\n')
  return lines.filter(line => line.trim() !== '').map(line => JSON.parse(line) as LabelledComment)
}
