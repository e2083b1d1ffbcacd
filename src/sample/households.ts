import type { Chance } from './chance.ts'
import type { Family, Parent } from './families.ts'
import type { Relationship } from './sample-trust.ts'

/** One adult's tie to the children of a family. */
export interface Tie {
  adult: Parent | 'local-authority'
  relationship: Relationship
  responsible: boolean
  livesWith: boolean
  /** Places in the family's list of children; left out means all of them. */
  children?: number[]
}

const mother = (family: Family): Tie => ({
  adult: family.mother,
  relationship: 'mother',
  responsible: true,
  livesWith: true,
})
const father = (family: Family): Tie => ({
  adult: family.father,
  relationship: 'father',
  responsible: true,
  livesWith: true,
})
const elsewhere = (tie: Tie): Tie => ({ ...tie, livesWith: false })
const grandmother = (family: Family): Tie => ({
  adult: family.anotherAdult('woman', family.mother.surname),
  relationship: 'grandparent',
  responsible: false,
  livesWith: false,
})

/** Two children or more, each with a father of their own: the second father is step-parent to the first child. */
function halfSiblings(family: Family): Tie[] {
  const [, ...younger] = family.children.keys()
  const second = family.anotherAdult('man', family.father.surname)
  if (younger.length === 0) return [mother(family), elsewhere(father(family))]
  return [
    mother(family),
    { ...elsewhere(father(family)), children: [0] },
    { adult: second, relationship: 'step-parent', responsible: false, livesWith: true, children: [0] },
    { adult: second, relationship: 'father', responsible: true, livesWith: true, children: younger },
  ]
}

/**
 * How families live, families in a thousand. The cases that make consent hard are all here: parents apart who both
 * decide, a father without responsibility, a step-parent, a child in care, two parents of one sex.
 */
const households: { weight: number; ties: (family: Family) => Tie[] }[] = [
  { weight: 630, ties: family => [mother(family), father(family)] },
  { weight: 110, ties: family => [mother(family)] },
  { weight: 15, ties: family => [father(family)] },
  { weight: 120, ties: family => [mother(family), elsewhere(father(family))] },
  { weight: 25, ties: halfSiblings },
  { weight: 25, ties: family => [mother(family), { ...elsewhere(father(family)), responsible: false }] },
  {
    weight: 35,
    ties: family => [
      mother(family),
      {
        adult: family.anotherAdult('man', family.mother.surname),
        relationship: 'step-parent',
        responsible: false,
        livesWith: true,
      },
      elsewhere(father(family)),
    ],
  },
  {
    weight: 14,
    ties: family => [
      { ...grandmother(family), relationship: 'special-guardian', responsible: true, livesWith: true },
      elsewhere(mother(family)),
    ],
  },
  {
    weight: 11,
    ties: family => [
      {
        adult: family.anotherAdult('woman', 'Holloway'),
        relationship: 'foster-carer',
        responsible: false,
        livesWith: true,
      },
      { adult: 'local-authority', relationship: 'local-authority', responsible: true, livesWith: false },
    ],
  },
  {
    weight: 10,
    ties: family => [mother(family), { ...mother(family), adult: family.anotherAdult('woman', family.mother.surname) }],
  },
  {
    weight: 5,
    ties: family => [father(family), { ...father(family), adult: family.anotherAdult('man', family.father.surname) }],
  },
]

/** The adults of a family in the order in which the school asks them. */
export function tiesOf(family: Family, draw: Chance): Tie[] {
  const ties = draw.weighted(households).ties(family)
  return draw.often(0.17) ? [...ties, grandmother(family)] : ties
}
