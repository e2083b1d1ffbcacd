/** A roll and posts that are made up, the same at each run, so that two runs measure the same texts. */
import type { RollRow } from '../src/checks/checks.ts'

const given =
  `Aisha Joshua Muhammad Olivia Noah Amelia George Isla Leo Ava Arthur Ivy Oscar Freya Harry Lily Theodore Florence Jack Willow
  Charlie Grace Jacob Poppy Alfie Rosie Henry Daisy Thomas Evie Finley Sienna William Hope Ibrahim Zara Yusuf Maryam Kacper Zuzanna Siân Łukasz José Niamh Rhys
  Mark May Summer Robin Angel Faith Rose Will Jordan Chelsea Hamza Anaya Arjun Priya Chidi Ngozi Kwame Ama Wei Mei`.split(
    /\s+/,
  )
const family =
  `Bennett Khan Smith Jones Patel Okonkwo O’Brien Nowak Müller Green Brown Young King Baker Cook Carter Hunter Church Hall Wood
  Ahmed Hussain Begum Evans Davies Williams Taylor Wilson Ali Adeyemi Mensah Kowalski Silva Popescu Chen Singh Kaur Murphy Kelly Walsh Smith-Jones Fraser
  Campbell Hughes Edwards Lewis Price Webb Shaw Reid`.split(/\s+/)

/** A small generator with a seed, so that two runs measure the same texts. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const next = seeded(20_251_120)
const one = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item

/** 2,000 pupils of one trust. */
export const pupils: RollRow[] = Array.from({ length: 2_000 }, (_, at) => ({
  id: String(at),
  name: `${one(given)} ${one(family)}`,
  year: String(1 + (at % 6)),
}))

/** Surnames as many as a county has, made of syllables, beside those that stand in the posts. */
function surname(at: number): string {
  const part = (step: number) =>
    ['ban', 'mor', 'kel', 'tis', 'ran', 'dol', 'fer', 'lin', 'wes', 'gar', 'pol', 'sun'][step % 12] ?? ''
  const whole = part(at) + part(Math.floor(at / 12)) + part(Math.floor(at / 144)) + part(Math.floor(at / 1728))
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}

/** The same 2,000 among so many others. */
export const pupilsAmong = (all: number): RollRow[] => [
  ...pupils,
  ...Array.from({ length: all - pupils.length }, (_, at) => ({
    id: `county-${at}`,
    name: `${given[at % given.length]} ${at % 4 === 0 ? family[Math.floor(at / 4) % family.length] : surname(at)}`,
    year: String(1 + (at % 6)),
  })),
]

const sentences = [
  'Will you join us for the summer fair on Saturday?',
  'Year 4 baked bread and wrote about how yeast works.',
  'Please return your reading books by Friday, and mark your calendars for sports day.',
  'Our visit to the museum was a joy from start to finish.',
  'Thank you to everyone who gave to the harvest collection; the food bank was very grateful.',
  'May half-term begins on Monday and the office opens again at 8.30 on the following Tuesday.',
  'Art club is full, but there are places in chess and in gardening.',
  'The children asked thoughtful questions about the Great Fire of London.',
]

/** A post of 1,000 characters in which so many pupils are named. */
export function post(named: number): string {
  let text = ''
  while (text.length < 1_000) text += `${one(sentences)} `
  for (let at = 0; at < named; at += 1) text = `Well done ${one(pupils).name}! ${text}`
  return text.slice(0, 1_000)
}
