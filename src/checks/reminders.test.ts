import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { installationRoot } from '../platform/platform.ts'
import { type Kind, kinds, reminders } from './checks.ts'

const counts = z.object({ found: z.number(), missed: z.number(), wrong: z.number() })
const unread = z
  .object({ kinds: z.record(z.string(), counts) })
  .parse(JSON.parse(readFileSync(join(installationRoot(), 'bench', 'labelled', 'unread.json'), 'utf8'))).kinds

/** Words of the school's own list stand there or not, and what is seen in pictures is measured by pictures. */
const notInDrafts: readonly Kind[] = ['own_word', 'closed_subject', 'image_face', 'image_code', 'image_metadata']
const enoughLabels = 10
const relied = 0.8

/** Whether a kind was counted often enough and was right often enough, in texts that nobody had read. */
function canBeReliedUpon(kind: Kind): boolean {
  const { found, missed, wrong } = unread[kind] ?? { found: 0, missed: 0, wrong: 0 }
  if (found + missed < enoughLabels) return false
  return found / (found + missed) >= relied && found / (found + wrong) >= relied
}

describe('what is called a check', () => {
  test('is what was measured: every kind below 0.80, or counted fewer than ten times, is a reminder, and no other is', () => {
    const measured = kinds.filter(kind => !notInDrafts.includes(kind) && !canBeReliedUpon(kind))
    expect([...reminders].sort()).toEqual([...measured].sort())
    // The figures are read: a name stands in nearly every draft.
    expect(unread['pupil_name']?.found).toBeGreaterThan(500)
  })

  test('does not miss more than it finds: confidential_pupil found two of five in fresh', () => {
    expect(reminders.has('confidential_pupil')).toBe(true)
  })
})
