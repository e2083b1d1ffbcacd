import { describe, expect, test } from 'vitest'
import {
  blindSchools,
  type LabelledComment,
  type LabelledDraft,
  otherSchools,
  partOf,
  readComments,
  readDraft,
  readDrafts,
} from '../../bench/labelled/labelled.ts'
import { categories, kinds, routes } from './checks.ts'

/** The set by which the check is measured: a figure out of records that were read wrongly would still look like one. */
const drafts = () => [
  ...(['build', 'final', 'fresh'] as const).flatMap(readDrafts),
  ...otherSchools().flatMap(school => school.drafts),
]

/** What is wrong with a draft, with its id and never its words. */
function wrongIn({ id, text, alt, labels }: LabelledDraft): string[] {
  const textOf = (place: string) => (place === 'text' ? text : alt[place === 'alt' ? 0 : Number(place.slice(4)) - 1])
  return labels.flatMap(({ kind, in: place, start, end }) => {
    const span = textOf(place)?.slice(start, end) ?? ''
    const at = `${id}: ${kind} at ${start}`
    if (!kinds.some(one => one === kind)) return [`${at}: no such kind`]
    return span.length === end - start && span.trim() === span && span !== '' ? [] : [`${at}: not its words`]
  })
}

function wrongWith({ id, text, category, route }: LabelledComment): string[] {
  const known = categories.some(one => one === category) && routes.some(one => one === route)
  return known && text.trim() !== '' ? [] : [`${id}: ${category}, ${route}`]
}

const twice = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at)

describe('the labelled set', () => {
  test('of drafts loads, each once, with marks of kinds there are around words that stand there', () => {
    const all = drafts()
    expect(all.length).toBeGreaterThan(400)
    expect(all.flatMap(wrongIn)).toEqual([])
    for (const part of ['build', 'final'] as const)
      expect(readDrafts(part).filter(({ id }) => partOf(id) !== part)).toEqual([])
    expect(twice((['build', 'final', 'fresh'] as const).flatMap(part => readDrafts(part).map(({ id }) => id)))).toEqual(
      [],
    )
    for (const school of otherSchools()) expect(twice(school.drafts.map(({ id }) => id))).toEqual([])
  })

  test('of comments loads, each once, with a category and a route there are', () => {
    const both = (['build', 'final'] as const).flatMap(readComments)
    expect(both.length).toBeGreaterThan(300)
    expect(both.flatMap(wrongWith)).toEqual([])
    expect(twice(both.map(({ id }) => id))).toEqual([])
    for (const part of ['build', 'final'] as const)
      expect(
        readComments(part)
          .filter(({ id }) => partOf(id) !== part)
          .map(({ id }) => id),
      ).toEqual([])
  })

  test('that nobody reads loads too, and not a word of it is told, whatever is wrong', () => {
    const loads = (read: () => readonly unknown[]) => {
      try {
        return read().length > 0
      } catch {
        return false
      }
    }
    const schools = () => blindSchools().every(school => school.drafts.length > 0)
    expect([loads(() => [schools()].filter(Boolean)), loads(() => readComments('blind'))]).toEqual([true, true])
  })

  test.each([
    ['never closed', '# a\nWell done ⟦pupil_name:Josh'],
    ['never opened', '# a\nWell done Josh⟧'],
    ['of no kind', '# a\nWell done ⟦Josh⟧'],
    ['around nothing', '# a\nWell done ⟦pupil_name:⟧'],
    ['of a record without an id', 'Well done ⟦pupil_name:Josh⟧'],
  ])('would not load with a mark %s', (_what, record) => {
    expect(() => readDraft(record)).toThrow()
  })

  test('would be told to be wrong by a kind there is not, and by a blank within a mark', () => {
    expect(wrongIn(readDraft('# a\n⟦pupil_nme:Josh⟧ and ⟦pupil_name: Josh⟧ sang.'))).toHaveLength(2)
  })
})
