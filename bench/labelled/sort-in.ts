/**
 * Takes new records from standard input, checks them and adds each to the part that the hash of its id says.
 * `node bench/labelled/sort-in.ts drafts < batch.txt` or `… comments < batch.ndjson`. All or nothing.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installationRoot } from '../../src/platform/installation/root.ts'
import {
  type CommentPart,
  type DraftPart,
  type Part,
  partOf,
  readComments,
  readDraft,
  readDrafts,
  recordsOf,
} from './labelled.ts'

const folder = join(installationRoot(), 'bench', 'labelled')
const input = readFileSync(0, 'utf8')
const what = process.argv[2]

function known(): Set<string> {
  const parts: readonly Part[] = ['build', 'final']
  const draftParts: readonly DraftPart[] = [...parts, 'fresh']
  if (what === 'drafts') return new Set(draftParts.flatMap(part => readDrafts(part).map(draft => draft.id)))
  const commentParts: readonly CommentPart[] = [...parts, 'blind']
  const there = commentParts.filter(part => existsSync(join(folder, 'comments', `${part}.ndjson`)))
  return new Set(there.flatMap(part => readComments(part).map(comment => comment.id)))
}

const ids = known()
function taken(id: string): void {
  if (ids.has(id)) throw new Error(`The id ${id} is there already: give the record another.`)
  ids.add(id)
}

function sortInDrafts(): number {
  const drafts = recordsOf(input).map(record => ({ record, ...readDraft(record) }))
  for (const draft of drafts) taken(draft.id)
  for (const { id, record } of drafts) {
    const file = join(folder, 'drafts', partOf(id), `${id.replace(/-\d+$/, '')}.txt`)
    appendFileSync(file, `${record.trim()}\n---\n`)
  }
  return drafts.length
}

function sortInComments(): number {
  const lines = input.split('\n').filter(line => line.trim() !== '')
  const comments = lines.map(line => {
    const { id, text, category } = JSON.parse(line) as Record<string, unknown>
    if (typeof id !== 'string' || typeof text !== 'string' || typeof category !== 'string')
      throw new Error(`A comment has "id", "text" and "category", unlike: ${line}`)
    return { id, line }
  })
  for (const comment of comments) taken(comment.id)
  for (const { id, line } of comments) appendFileSync(join(folder, 'comments', `${partOf(id)}.ndjson`), `${line}\n`)
  return comments.length
}

const count = what === 'drafts' ? sortInDrafts() : what === 'comments' ? sortInComments() : undefined
if (count === undefined) throw new Error('Say what is sorted in: drafts or comments.')
console.log(`${count} ${what} sorted in.`)
