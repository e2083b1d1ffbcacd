import type { Homonym } from './homonyms.ts'

/**
 * What sort of thing a name is when it is none. Flowers stand among flowers and virtues among virtues; where a flower, a
 * measure and a feast stand in one list ("Iris, Miles and Noel"), they are children.
 */
const sorts = [
  // Plants and what is eaten of them.
  `rose lily daisy poppy holly ivy violet iris heather jasmine olive basil rowan hazel willow fern bryony marigold primrose tulip saffron clementine
  hyacinth lavender rosemary juniper clover ash bay cherry berry ginger herb bloom petal laurel myrtle flora sage`,
  // Stones and metals.
  'ruby pearl amber crystal jade opal emerald sapphire diamond topaz coral jet gold silver goldie jewel gem beryl flint rocky',
  // Colours, of which many are stones and plants as well.
  'rose ruby violet amber olive scarlet jade hazel emerald sapphire coral saffron lavender teal ebony rusty lilac indigo',
  // Land, water, weather and sky.
  'river dale brook heath sky skye sandy dawn storm ocean sunny bay rain breeze aurora stella luna star sol forest glen cliff lake',
  // Birds and beasts.
  'robin wren lark sparrow martin jay raven phoenix bear wolf fox bee ant drake kit dove',
  // Titles.
  'prince princess duke earl baron king queen major rex angel',
  // Tunes, arts and lessons.
  'melody carol harmony dance drama music art reading craft aria',
  // Money and what is measured.
  'penny bill mark miles buck cash',
  // The year, the day and its feasts.
  'dawn eve noel carol angel star holly ivy christmas easter eid',
].map(words => new Set(words.split(/\s+/)))

const groupOf: Readonly<Partial<Record<Homonym, string>>> = {
  calendar: 'calendar',
  subject: 'subject',
  value: 'value',
  place: 'place',
  'place-name': 'place',
}

interface Word {
  readonly key: string
  readonly homonym: Homonym
}

const feast = sorts.at(-1)

/** Whether two words could stand in one list of things. */
export function alike(one: Word, other: Word): boolean {
  if (one.key === other.key) return true
  const group = groupOf[one.homonym]
  if (group !== undefined && group === groupOf[other.homonym]) return true
  if ((group === 'calendar' && feast?.has(other.key)) || (groupOf[other.homonym] === 'calendar' && feast?.has(one.key)))
    return true
  return sorts.some(sort => sort.has(one.key) && sort.has(other.key))
}
