import { describe, expect, test } from 'vitest'
import { prepareRoll, type RollRow, whoIsNamed } from '../checks.ts'

/* Invented children. Where a family has no surname, the last word of the row is the father's name. */
const pupils: RollRow[] = [
  // Ghana
  { id: 'akua', name: 'Nana Akua Boateng' },
  { id: 'kwame', name: 'Kwame Mensah' },
  { id: 'kofi', name: 'Kofi Owusu-Ansah' },
  { id: 'abena', name: 'Abena Serwaa Asante' },
  { id: 'kojo', name: 'Kɔjo Ɔpoku' },
  { id: 'nii', name: 'Nii Armah Quaye' },
  // Nigeria
  { id: 'seun', name: 'Oluwaseun Adeyemi' },
  { id: 'olu', name: 'Olumide Ogunbanjo' },
  { id: 'lami', name: 'Ọlámidé Àkànbí' },
  { id: 'tunde', name: 'Babatunde Fashola' },
  { id: 'funmi', name: 'Oluwafunmilayo Bankole' },
  { id: 'emeka', name: 'Chukwuemeka Okafor' },
  { id: 'amaka', name: 'Chiamaka Nwosu' },
  { id: 'uzo', name: 'Ụzọamaka Nwachukwu' },
  { id: 'ify', name: 'Ifeoma Eze' },
  { id: 'musa', name: 'Musa Ɗanjuma' },
  { id: 'zainab', name: 'Zainab Abdullahi Bello' },
  // Congo
  { id: 'grace', name: 'Exaucée Ilunga Mbuyi' },
  { id: 'dieu', name: 'Dieumerci Kabongo' },
  { id: 'jp', name: 'Jean-Pierre Tshibangu' },
  // Ethiopia and Eritrea
  { id: 'selam', name: 'Selamawit Tesfaye' },
  { id: 'hana', name: 'Hanna Gebremariam' },
  { id: 'yoni', name: 'Yohannes Haile Selassie' },
  { id: 'filmon', name: 'Filmon Tesfai Habte' },
  { id: 'beki', name: 'Bereket Woldegiorgis' },
  // Somalia
  { id: 'abdi', name: 'Abdirahman Ali Hassan' },
  { id: 'hodan', name: 'Hodan Yusuf Warsame' },
  { id: 'farah', name: 'Abdullahi Farah' },
  { id: 'khadra', name: 'Khadra Cabdi Maxamed' },
  // Zimbabwe
  { id: 'tatenda', name: 'Tatenda Moyo' },
  { id: 'taku', name: 'Takudzwa Chikwanha' },
  { id: 'thandi', name: 'Thandiwe Ndlovu' },
  { id: 'rutendo', name: 'Rutendo Ncube' },
]
const roll = prepareRoll(pupils)

/** "[kofi:Kofi] sang": the words in which that pupil is named, and nobody else is anywhere. */
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

const orders = [
  'Well done [akua:Nana Akua] for her poem about the sea.',
  'Our poet this week is [akua:Akua Boateng] of Year 3.',
  'Thank you, [akua:Boateng Nana Akua], for watering the beans.',
  'Well done [kwame:Mensah Kwame] and [kofi:Kofi Ansah]!',
  '[kofi:Kofi Owusu Ansah] and [kofi:Owusu-Ansah, Kofi] are one child.',
  'A round of applause for [abena:Abena Asante], who swam a mile.',
  '[abena:Abena Serwaa] read to us in assembly.',
  '[nii:Nii Armah] scored twice on Saturday.',
  'The prize goes to [grace:Mbuyi Exaucée] and not to her sister.',
  '[grace:Exaucee Mbuyi] and [dieu:Kabongo Dieumerci] sang in French.',
  '[jp:Jean Pierre Tshibangu] built the tower.',
  'Well done [zainab:Zainab Bello] and [zainab:Zainab Abdullahi]!',
]

const fathers = [
  '[selam:Selamawit Tesfaye] ran for the school on Sunday.',
  'Medals for [hana:Hanna Gebremariam] and [hana:Hanna Gebre-Mariam], who is one child.',
  'Congratulations to [yoni:Yohannes Haile], our chess champion.',
  '[filmon:Filmon Tesfai] and [filmon:Filmon Habte] are one child.',
  '[beki:Bereket Wolde Giorgis] painted the gate.',
  'Goals by [abdi:Abdirahman Ali] and [farah:Abdullahi Farah].',
  '[abdi:Abdirahman Hassan], written [abdi:Abdi-Rahman Hassan], read the news.',
  '[hodan:Hodan Yusuf] and [hodan:Hodan Warsame] are one child.',
  '[khadra:Khadra Abdi Mohamed] as English writes it.',
]

const marks = [
  'Well done [lami:Olamide Akanbi] and [lami:Ọlamide Akanbi].',
  'Look at the mask by [uzo:Uzoamaka Nwachukwu].',
  'Thanks to [musa:Musa Danjuma] for the drumming.',
  'Well done [kojo:Kojo Opoku]!',
]

const short = [
  'Well done [seun:Seun] and [olu:Olu]!',
  'Our star of the week is [emeka:Emeka].',
  '[tunde:Tunde] scored twice and [funmi:Funmi] loved the trip.',
  'A poem by [amaka:Amaka Nwosu] and one by [uzo:Amaka Nwachukwu] hang in the hall.',
  'Happy birthday to [ify:Ify], who is eight today!',
  '[abdi:Abdi Hassan] read to us and [beki:Beki] listened.',
  'Congratulations to [yoni:Yoni], who won the cup.',
  'We are so proud of [taku:Taku] and [thandi:Thandi].',
  'Well done [selam:Selam Tesfaye] and [hana:Hani Gebremariam].',
  'Goals by [tatenda:Tatenda Moyo] and [olu:Mide Ogunbanjo].',
  'Well done [akua:Akua] and [nii:Armah]!',
]

describe('a child with a name from Africa is told as her family and her school write it (s2-school-use-05a)', () => {
  test.each(orders.map(told))('by either order and any of her names: $text', ({ text, named }) => {
    expect(namedIn(text)).toEqual(named)
  })
  test.each(fathers.map(told))('by her father’s name, whole or parted: $text', ({ text, named }) => {
    expect(namedIn(text)).toEqual(named)
  })
  test.each(marks.map(told))('without the marks of tone: $text', ({ text, named }) => {
    expect(namedIn(text)).toEqual(named)
  })
  test.each(short.map(told))('by the short form of her own language: $text', ({ text, named }) => {
    expect(namedIn(text)).toEqual(named)
  })

  test.each([
    'Bring your nana to tea on Friday.',
    'Nana’s apple cake won the bake-off.',
    'In Ghana a boy born on a Friday is a Kofi, we learned.',
    'Haile Selassie was emperor of Ethiopia.',
    'We read about Kofi Annan and the United Nations.',
    'Mo Farah ran here in 2012.',
    'Chinua Achebe wrote about Umuofia.',
    'Everybody made a mask out of card.',
    'Year 6 went to the Tate and saw a mask from Benin.',
  ])('and nobody is by: %s', text => {
    expect(namedIn(text)).toEqual([])
  })
})
