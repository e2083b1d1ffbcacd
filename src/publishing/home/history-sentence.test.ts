import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HistoryKind, Remembered } from '../../history/history.ts'
import { installationRoot } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { SENTENCES, sentenceOf } from './history-sentence.ts'
import { isNamed } from './history-who.ts'

const t = wordsIn('en-GB')

/** Every kind that any room declares, read from the sources: types are gone when this runs. */
function kindsOfAllRooms(): string[] {
  const src = join(installationRoot(), 'src')
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    path => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  )
  return files.flatMap(path => {
    const declared = /interface HistoryKinds \{\n([\s\S]*?)\n {2}\}\n/.exec(readFileSync(join(src, path), 'utf8'))
    return [...(declared?.[1]?.matchAll(/^ {4}'([a-z-]+)':/gm) ?? [])].map(match => match[1] ?? '')
  })
}

const row = (kind: HistoryKind, facts: Remembered['facts'], words: Remembered['words']): Remembered => ({
  id: 'r',
  at: new Date('2026-11-20T10:00:00Z'),
  kind,
  school: null,
  subject: 's',
  by: 'p',
  clauses: [],
  facts,
  words,
})

describe('the sentences of history', () => {
  test('there is one for each kind of every room, and none for a kind that no room has', () => {
    const kinds = kindsOfAllRooms()
    expect(kinds.length).toBeGreaterThan(40)
    expect(Object.keys(SENTENCES).sort()).toEqual([...new Set(kinds)].sort())
  })

  test('each can be said without its words, and then says that they were erased', () => {
    for (const kind of Object.keys(SENTENCES) as (keyof typeof SENTENCES)[])
      expect(sentenceOf(t, row(kind, {}, null)), kind).toContain(t('history.erased'))
  })

  test('they hold what was decided and why', () => {
    expect(
      sentenceOf(t, row('post-refused', { as_role: 'headteacher' }, { by_name: 'Ann', words: 'Too early.' })),
    ).toBe('A post was refused: “Too early.”')
    expect(sentenceOf(t, row('post-approved', {}, { by_name: 'Ann', confirmed: '' }))).toBe('A post was approved.')
    expect(sentenceOf(t, row('post-approved', {}, { by_name: 'Ann', confirmed: 'No pupil is named.' }))).toBe(
      'A post was approved, confirming: “No pupil is named.”',
    )
    expect(sentenceOf(t, row('role-given', { role: 'dpo' }, { person: 'Ben Achebe' }))).toBe(
      'Ben Achebe was given the role Data protection officer (DPO).',
    )
    expect(sentenceOf(t, row('target-live', { how: 'by_hand' }, { account: 'Facebook', link: 'https://x' }))).toBe(
      'A post went live on Facebook, posted by hand.',
    )
    expect(sentenceOf(t, row('picture-added', { had_place: true }, {}))).toContain('taken out of its file')
    expect(sentenceOf(t, row('picture-added', { had_place: false }, {}))).not.toContain('taken out')
  })

  test('who turned to the safeguarding lead, or looked at her own settings, is not named', () => {
    expect(isNamed('dsl-called')).toBe(false)
    expect(isNamed('privacy-looked-at')).toBe(false)
    expect(isNamed('post-approved')).toBe(true)
  })
})
