import { describe, expect, test } from 'vitest'
import { prepareRoll, type RollRow, whoIsNamed } from '../checks.ts'

const pupils: RollRow[] = [
  { id: 'kasia', name: 'Katarzyna Wiśniewska' },
  { id: 'gosia', name: 'Małgorzata Zielińska' },
  { id: 'kuba', name: 'Jakub Wiśniewski' },
  { id: 'ibby', name: 'Ibrahim Hussain' },
  { id: 'dai', name: 'Dafydd ap Rhys' },
  { id: 'mali', name: 'Mali ferch Owain' },
  { id: 'fati', name: 'Fatima bint Said' },
  { id: 'abe', name: 'Abraham Oyelowo' },
  { id: 'mo', name: 'Mohammed al-Rashid' },
  { id: 'omar', name: 'Omar bin Yusuf' },
  { id: 'seb', name: 'Sebastian Gallagher' },
  { id: 'tomek', name: 'Tomasz Lewandowski' },
  { id: 'staszek', name: 'Stanisław Kamiński' },
  { id: 'sersh', name: 'Saoirse Ní Bhriain' },
  { id: 'grainne', name: 'Gráinne Nic Dhonnchadha' },
  { id: 'eoin', name: 'Eoin Ó Súilleabháin' },
  { id: 'zosia', name: 'Zofia Dąbrowska' },
  { id: 'fiona', name: 'Fiona MacDonald' },
  { id: 'callum', name: 'Callum McGregor' },
  { id: 'harpreet', name: 'Harpreet Kaur' },
  { id: 'jasdeep', name: 'Jasdeep Singh' },
  { id: 'jiahui', name: 'Jia Hui Zhang' },
  { id: 'ming', name: 'Xiaoming Li' },
  { id: 'tilda', name: 'Matilda Ashworth-Pryce' },
]
const roll = prepareRoll(pupils)

/** "[kasia:Kasia] sang": the words in which that pupil is named, and nobody else is anywhere. */
function told(line: string) {
  const named: string[] = []
  const text = line.replaceAll(/\[(\w+):([^\]]+)\]/g, (_, id: string, words: string) => {
    named.push(`${id}: ${words}`)
    return words
  })
  return { text, named }
}

function namedIn(text: string): string[] {
  return whoIsNamed({ text, platform: 'facebook' }, roll).flatMap(({ start, end, pupils: who }) =>
    who.map(id => `${id}: ${text.slice(start, end)}`),
  )
}

const nicknames = [
  'Well done [kasia:Kasia] and [kuba:Kuba]!',
  'Our star of the week is [gosia:Gosia].',
  '[ibby:Ibby] scored twice and [tomek:Tomek] loved the trip.',
  'A poem by [dai:Dai] hangs in the hall.',
  'Thank you to [fati:Fati] for watering the beans.',
  'Happy birthday to [abe:Abe], who is eight today!',
  '[mo:Mo] read to us and [seb:Seb] listened.',
  'Congratulations to [staszek:Staszek], who won the poetry prize.',
  'We are so proud of [zosia:Zosia].',
  'The winning picture was drawn by [sersh:Sersh].',
]

const traditions = [
  'Well done [fiona:Fiona MacDonald], [fiona:Fiona Mac Donald] and [fiona:Fiona McDonald], who is one child.',
  'Thanks to [callum:Callum McGregor] and [callum:Callum MacGregor].',
  '[dai:Dafydd ap Rhys] sang with [mali:Mali ferch Owain].',
  '[mo:Mohammed al-Rashid], also [mo:Mohammed Al Rashid], won the race.',
  '[omar:Omar bin Yusuf] and [fati:Fatima bint Said] planted garlic.',
  '[harpreet:Harpreet Kaur] beat [jasdeep:Jasdeep Singh] at chess.',
  'Year 4 wrote to Gurdeep Singh and Manjit Kaur.',
  '[sersh:Saoirse Ní Bhriain], written [sersh:Saoirse Ni Bhriain].',
  '[grainne:Gráinne Nic Dhonnchadha], written [grainne:Grainne Nic Dhonnchadha].',
  '[eoin:Eoin Ó Súilleabháin], written [eoin:Eoin O Suilleabhain].',
  '[jiahui:Zhang Jia Hui], [jiahui:Jia Hui Zhang] and [jiahui:Zhang Jiahui] are one child.',
  '[ming:Li Xiaoming] and [ming:Xiaoming Li] are one child.',
  '[tilda:Matilda Ashworth-Pryce], [tilda:Matilda Ashworth Pryce] or [tilda:Tilda Pryce].',
  '[kasia:Katarzyna Wisniewska] and [kuba:Jakub Wisniewski] are sister and brother.',
  '[kasia:Katarzyna Wiśniewski] by her father’s ending.',
  '[gosia:Malgorzata Zielinska] and [zosia:Zofia Dabrowska] sang.',
]

describe('a child is told by the short form of her own language (s2-school-use-05a)', () => {
  test.each(nicknames.map(told))('$text', ({ text, named }) => {
    expect(namedIn(text)).toEqual(named)
  })

  test('and nobody is by one that nobody on the roll bears', () => {
    const without = prepareRoll(pupils.filter(({ id }) => !['kasia', 'ibby', 'dai'].includes(id ?? '')))
    expect(whoIsNamed({ text: 'Well done Kasia, Ibby and Dai!', platform: 'facebook' }, without)).toEqual([])
  })
})

describe('which child it is, as each tradition writes a name (s2-school-use-05a)', () => {
  test.each(traditions.map(told))('$text', ({ text, named }) => {
    expect(namedIn(text)).toEqual(named)
  })
})
