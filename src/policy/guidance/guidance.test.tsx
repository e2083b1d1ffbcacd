import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import type { Nation } from '../../people/people.ts'
import { WordsIn } from '../../ui/ui.ts'
import type { Clause, GuidanceMoment, Pack } from '../packs/pack.ts'
import { embeddedPack } from '../packs/packs.ts'
import { Guidance } from './guidance.tsx'
import { guidanceAt } from './guidance-at.rule.ts'

/** church-primary with these clauses of guidance and no others. */
function packWith(...clauses: readonly (readonly [Clause['strength'], string, GuidanceMoment])[]): Pack {
  const real = embeddedPack('church-primary')
  const [model] = real?.clauses ?? []
  if (real === undefined || model === undefined) throw new Error('there is no church-primary')
  return {
    ...real,
    clauses: clauses.map(([strength, says, moment], index) => ({
      ...model,
      id: `x-${index}`,
      ref: `Section ${index}`,
      says,
      strength,
      shownAt: [moment],
    })),
  }
}

function shown(pack: Pack | null, version: string | null = 'v1', all = false, nation: Nation = 'england'): string {
  const policy = { pack, version: version === null ? null : { id: version }, nation }
  return render(
    <WordsIn lang="en-GB">
      <Guidance policy={policy} moment="write" all={all} />
    </WordsIn>,
  )
}

const some = packWith(
  ['advice', 'A copy may outlive what you delete.', 'write'],
  ['must', 'Be polite.', 'write'],
  ['should', 'Ask first.', 'write'],
  ['must', 'Only for whoever approves.', 'approve'],
)

const many = [
  ['advice', 'Weak, though printed first.', 'write'],
  ['must', 'One.', 'write'],
  ['must', 'Two.', 'write'],
  ['should', 'Three.', 'write'],
] as const

describe('guidance at a moment', () => {
  test('is what the policy says then, strongest first, and nothing of other moments', () => {
    expect(guidanceAt(some, 'write').map(clause => clause.says)).toEqual([
      'Be polite.',
      'Ask first.',
      'A copy may outlive what you delete.',
    ])
    expect(shown(some)).not.toContain('Only for whoever approves.')
  })

  test('has each clause’s chip, which leads to the clause in the version in force', () => {
    expect(shown(some)).toContain(
      '<a href="/policy/clauses/x-1?version=v1" class="cw-chip cw-chip--clause cw-chip--must">',
    )
  })

  test('before adoption there is no page of the clause, so its chip is no link', () => {
    expect(shown(some, null)).toContain('<span class="cw-chip cw-chip--clause cw-chip--must">')
    expect(shown(some, null)).not.toContain('<a ')
  })

  test('up to three stand open; of more, the three strongest do, and the others are one line that opens', () => {
    expect(shown(some)).not.toContain('<details')
    const [open, closed] = shown(packWith(...many)).split('<details')
    for (const says of ['One.', 'Two.', 'Three.']) expect(open).toContain(says)
    expect(closed).toContain('1 more')
    expect(closed).toContain('Weak, though printed first.')
    expect(open).not.toContain('Weak')
  })

  test('among equals, what is shown nowhere else goes before what is', () => {
    const pack = packWith(['must', 'Twice.', 'write'], ['must', 'Once.', 'write'])
    const [twice, once] = pack.clauses
    if (twice === undefined || once === undefined) throw new Error('there are two')
    const clauses = [{ ...twice, shownAt: ['write', 'acknowledge'] as const }, once]
    expect(guidanceAt({ ...pack, clauses }, 'write').map(clause => clause.says)).toEqual(['Once.', 'Twice.'])
  })

  test('on a page that is there for it all stand open, under the headings of their themes', () => {
    const page = shown(packWith(...many), 'v1', true)
    expect(page).not.toContain('<details')
    expect(page).toContain('<h3 class="govuk-heading-s">')
    for (const [, says] of many) expect(page).toContain(says)
  })

  test('is nothing at all where the policy says nothing, or there is none', () => {
    expect(shown(packWith(['must', 'Elsewhere.', 'september']))).toBe('')
    expect(shown(null)).toBe('')
  })
})

describe('outside England', () => {
  const cites = (...clauses: readonly string[]): Pack => ({
    ...packWith(['must', 'Nobody is watched.', 'write'], ['should', 'Be kind.', 'write']),
    citations: [{ id: 'c', names: 'An Act', what: 'statute', state: 'outdated', now: 'Another Act.', clauses }],
    openQuestions: [],
  })
  const CHECK = 'Some of this rests on law and was written for England.'

  test('guidance that rests on a statute says that it has to be checked', () => {
    for (const nation of ['wales', 'scotland', 'northern_ireland'] as const)
      expect(shown(cites('x-0'), 'v1', false, nation)).toContain(CHECK)
    expect(shown(cites('x-0'))).not.toContain(CHECK)
  })

  test('guidance that rests on none says nothing of it', () => {
    expect(shown(cites('x-9'), 'v1', false, 'wales')).not.toContain(CHECK)
  })
})
