import { type Chance, chance } from './chance.ts'
import { namesSomebodyKnown } from './names/famous-names.ts'
import { ordinaryWordPupils } from './names/ordinary-words.ts'
import { setPiecePupils } from './names/set-piece-pupils.ts'
import type { Tradition } from './names/tradition.ts'
import { surnameFor, traditions } from './names/traditions.ts'
import { type Place, yearNumber } from './roll.ts'

export interface Child {
  place: Place
  legalForename: string
  middleNames: string[]
  preferredForename: string | null
  surname: string
  nameOrder: 'given-first' | 'family-first'
}

export interface Parent {
  title: string
  forename: string
  surname: string
}

export interface Family {
  children: Child[]
  mother: Parent
  father: Parent
  /** Draws another adult of the same background: a grandmother, a step-father. */
  anotherAdult(bearer: 'woman' | 'man', surname: string): Parent
}

interface Given {
  legalForename: string
  preferredForename: string | null
  surname: string
  familyFirst: boolean
}

/** Reads `William | Will | Baker` and `Bo | | Li | family first`. */
function given(line: string): Given {
  const [legalForename = '', preferred = '', surname = '', order = ''] = line.split('|').map(part => part.trim())
  return { legalForename, preferredForename: preferred === '' ? null : preferred, surname, familyFirst: order !== '' }
}

interface Surnames {
  girls: string
  boys: string
  mother: string
  father: string
}

/** About one family in five has parents of different surnames, some give the children both. */
function surnamesOf(tradition: Tradition, draw: Chance, fatherForename: string): Surnames {
  const family = draw.pick(tradition.surnames)
  const other = draw.pick(tradition.surnames)
  if (tradition.patronymic === true) {
    const childName = `${fatherForename} ${surnameFor(family, 'man')}`
    const father = `${surnameFor(family, 'man')} ${surnameFor(draw.pick(tradition.surnames), 'man')}`
    return { girls: childName, boys: childName, mother: surnameFor(other, 'woman'), father }
  }
  const keepsOwn = draw.often(0.2)
  const both = keepsOwn && !family.includes('/') && !family.includes('-') && !family.includes(' ') && draw.often(0.3)
  const mother = surnameFor(keepsOwn ? other : family, 'woman')
  const father = surnameFor(family, 'man')
  if (both && !other.includes('-') && other !== family) {
    const joined = `${mother}-${father}`
    return { girls: joined, boys: joined, mother, father }
  }
  return { girls: surnameFor(family, 'woman'), boys: father, mother, father }
}

function nameChild(place: Place, forNames: Tradition, surnames: Surnames, taken: string[], draw: Chance): Child | null {
  const girl = draw.often(0.5)
  const legalForename = draw.pick(girl ? forNames.girls : forNames.boys)
  const surname = girl ? surnames.girls : surnames.boys
  const known = forNames.knownAs?.[legalForename]
  const preferredForename = known !== undefined && draw.often(0.6) ? known : null
  if (taken.includes(legalForename) || namesSomebodyKnown([legalForename, known ?? null], surname)) return null
  const middles = forNames.middle === undefined ? forNames : forNames.middle
  const middle = draw.pick(girl ? middles.girls : middles.boys)
  const always = forNames.middle !== undefined && forNames.middle.girls.length === 1
  const middleNames = middle !== legalForename && (always || draw.often(0.45)) ? [middle] : []
  const nameOrder = forNames.nameOrder === 'family-first' ? 'family-first' : 'given-first'
  return { place, legalForename, middleNames, preferredForename, surname, nameOrder }
}

function drawnFamily(places: Place[], draw: Chance): Family {
  const tradition = draw.weighted(traditions)
  // Mixed families: the surname from one side, the forenames from the other.
  const forNames = draw.often(0.08) ? draw.weighted(traditions) : tradition
  let fatherForename = draw.pick(tradition.men)
  let surnames = surnamesOf(tradition, draw, fatherForename)
  while (namesSomebodyKnown([fatherForename], surnames.father)) {
    fatherForename = draw.pick(tradition.men)
    surnames = surnamesOf(tradition, draw, fatherForename)
  }
  const children: Child[] = []
  for (const place of places) {
    const taken = [fatherForename, ...children.map(child => child.legalForename)]
    let child: Child | null = null
    while (child === null) child = nameChild(place, forNames, surnames, taken, draw)
    children.push(child)
  }
  return {
    children,
    mother: adult(forNames, 'woman', surnames.mother, draw),
    father: { title: 'Mr', forename: fatherForename, surname: surnames.father },
    anotherAdult: (bearer, surname) => adult(tradition, bearer, surname, draw),
  }
}

function adult(tradition: Tradition, bearer: 'woman' | 'man', surname: string, draw: Chance): Parent {
  const pool = bearer === 'woman' ? tradition.women : tradition.men
  const free = pool.filter(forename => !namesSomebodyKnown([forename], surname))
  const title = bearer === 'man' ? 'Mr' : draw.pick(['Mrs', 'Mrs', 'Ms', 'Miss'])
  return { title, forename: draw.pick(free.length > 0 ? free : pool), surname }
}

function givenFamily(place: Place, fixed: Given, draw: Chance): Family {
  const tradition =
    traditions.find(candidate => candidate.surnames.some(surname => surname.split('/').includes(fixed.surname))) ??
    traditions[0]
  if (tradition === undefined) throw new Error('The list of name traditions is empty. Put at least one back.')
  const child: Child = {
    place,
    legalForename: fixed.legalForename,
    middleNames: [],
    preferredForename: fixed.preferredForename,
    surname: fixed.surname,
    nameOrder: fixed.familyFirst ? 'family-first' : 'given-first',
  }
  return {
    children: [child],
    mother: adult(tradition, 'woman', fixed.surname, draw),
    father: adult(tradition, 'man', fixed.surname, draw),
    anotherAdult: (bearer, surname) => adult(tradition, bearer, surname, draw),
  }
}

/**
 * Makes families in the order asked. The children given by name go one by one to families with a single place in
 * Years R to 6, mostly at St Orrin's, where the strictest rule about names holds.
 */
export function familyMaker(seed: string): { next(places: Place[]): Family; stillToPlace(): number } {
  const draw = chance(seed, 'families')
  const waiting = draw.shuffled([...ordinaryWordPupils, ...setPiecePupils].map(given))
  return {
    next: places => {
      const only = places.length === 1 ? places[0] : undefined
      const suits = only !== undefined && (only.school.key === 'st-orrins' || yearNumber(only.year) > 3)
      const fixed = suits ? waiting.pop() : undefined
      return fixed !== undefined && only !== undefined ? givenFamily(only, fixed, draw) : drawnFamily(places, draw)
    },
    stillToPlace: () => waiting.length,
  }
}
