import MiniSearch from 'minisearch'
import { stemmer } from 'stemmer'
import { fieldWords, type Idea, saidTogether, services, silentWords } from './field-words.ts'

/** How an idea is written in the index: no word of a text begins so. */
const IDEA = '§'

const ideasOf = new Map<string, Idea[]>()
for (const [idea, words] of Object.entries(fieldWords)) {
  for (const word of words.split(' ')) {
    const stem = stemmer(word)
    // The keys of fieldWords are its ideas; `Object.entries` forgets that.
    ideasOf.set(stem, [...new Set([...(ideasOf.get(stem) ?? []), idea as Idea])])
  }
}

/** Words of the field by their stem, to find what a slip of the finger meant. */
const spelling = new MiniSearch<{ id: number; word: string }>({ fields: ['word'], storeFields: ['word'] })
spelling.addAll(
  [...new Set([...Object.values(fieldWords).flatMap(words => words.split(' ')), ...services])].map((word, id) => ({
    id,
    word,
  })),
)

/** A text in the form in which it is compared: no case, no accents, straight apostrophes, fixed phrases as one word. */
export function folded(text: string): string {
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll("'s", '')
    .toLocaleLowerCase('en-GB')
  return saidTogether.reduce((said, [phrase, meant]) => said.replaceAll(phrase, meant), plain)
}

/** What a word counts as: its stem, the ideas of the field it stands for, and for the name of a service the service as such. */
export function countsAs(word: string): string[] {
  if (silentWords.has(word)) return []
  const stem = stemmer(word)
  const ideas = (ideasOf.get(stem) ?? []).map(idea => `${IDEA}${idea}`)
  const named = services.some(service => service === word) ? ['socialmedia'] : []
  return [stem, ...ideas, ...named]
}

/** Has this word an entry among the words of the field? */
export function isFieldWord(word: string): boolean {
  return ideasOf.has(stemmer(word)) || services.some(service => service === word)
}

/**
 * The word of the field that was meant by one nobody knows: one letter off, or the same letters in another order ("freind"); in a long word
 * two letters. Undefined where none is near: a guess that is far off would answer another question.
 */
export function nearestFieldWord(word: string): string | undefined {
  if (word.length < 5) return undefined
  const near = (fuzzy: number) =>
    spelling
      .search(word, { fuzzy, maxFuzzy: 2 })
      // Stored as it was indexed, one word for each entry.
      .flatMap(one => (typeof one['word'] === 'string' && one['word'][0] === word[0] ? [one['word']] : []))
  return near(1)[0] ?? near(2).find(other => letters(other) === letters(word) || (word.length > 8 && other.length > 7))
}

function letters(word: string): string {
  return word.split('').sort().join('')
}

/** The words of a folded text. */
export function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}§]+/u).filter(word => word !== '')
}

export function isIdea(term: string): boolean {
  return term.startsWith(IDEA)
}
