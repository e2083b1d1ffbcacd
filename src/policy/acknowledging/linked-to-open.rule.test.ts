import { expect, test } from 'vitest'
import { linkedToOpen } from './linked-to-open.rule.ts'

const policy = (id: string) => ({ id, title: id, clauses: ['s2-resp-ht-1b'] })
const matched = (id: string, document: string) => ({
  id,
  title: id,
  document: { id: document, title: `The school’s ${id}`, version: '2026' },
  reason: '',
})

test('each linked policy leads to the edition that the school adopted with, where its library says where it lies (s2-resp-ht-1b, s2-resp-emp-1)', () => {
  const adoption = { linked: [matched('aup', 'd1'), matched('conduct', 'gone')] }
  const library = [
    {
      id: 'd1',
      title: 'The school’s aup',
      version: '2026',
      address: 'https://school.example/aup',
      silentSince: null,
      toldAt: null,
    },
  ]
  const shown = linkedToOpen([policy('aup'), policy('conduct'), policy('none')], adoption, library)
  expect(shown.map(({ document }) => [document?.version, document?.address])).toEqual([
    ['2026', 'https://school.example/aup'],
    ['2026', null],
    [undefined, undefined],
  ])
  expect(linkedToOpen([policy('aup')], null, library)[0]?.document).toBeNull()
})
