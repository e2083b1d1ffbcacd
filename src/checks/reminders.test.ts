import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installationRoot } from '../platform/platform.ts'
import { type Kind, kinds, reminders } from './checks.ts'

/** How often a kind is marked in the drafts of *final*. Counted only: nobody reads them while the check is made. */
function marksInFinal(): Map<string, number> {
  const folder = join(installationRoot(), 'bench', 'labelled', 'drafts', 'final')
  const files = readdirSync(folder).filter(name => name.endsWith('.txt'))
  const marks = files.flatMap(name => [...readFileSync(join(folder, name), 'utf8').matchAll(/⟦([a-z_]+):/g)])
  return new Map([...Map.groupBy(marks, mark => mark[1] ?? '')].map(([kind, all]) => [kind, all.length]))
}

/** Words of the school's own list stand there or not, and what is seen in pictures is measured by pictures. */
const notInDrafts: readonly Kind[] = ['own_word', 'closed_subject', 'image_face', 'image_code', 'image_metadata']

describe('what is called a check', () => {
  const marked = marksInFinal()

  test('has been counted often enough: a kind with fewer than eight labels in final is a reminder', () => {
    const tooFew = kinds.filter(kind => !notInDrafts.includes(kind) && (marked.get(kind) ?? 0) < 8)
    expect(tooFew.filter(kind => !reminders.has(kind))).toEqual([])
    // The marks are read: a name stands in nearly every draft.
    expect(marked.get('pupil_name')).toBeGreaterThan(100)
  })

  test('does not miss more than it finds: confidential_pupil found two of five in fresh', () => {
    expect(reminders.has('confidential_pupil')).toBe(true)
  })
})
