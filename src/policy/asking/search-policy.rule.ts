import MiniSearch from 'minisearch'
import { stemmer } from 'stemmer'
import { type Clause, type ClauseId, type Pack, type Strength, type Theme } from '../packs/pack.ts'
import { settings } from '../settings/settings.ts'
import { countsAs, folded, isFieldWord, isIdea, nearestFieldWord, wordsOf } from './words-of-text.rule.ts'

/** Everyday words under which a clause of a theme is looked for although it may not print them. */
const themeWords: Readonly<Partial<Record<Theme, string>>> = {
  'abuse-of-staff': 'abuse insult',
  accounts: 'account',
  consent: 'consent picture',
  contacts: 'friend',
  devices: 'phone device',
  images: 'picture photo',
  'media-enquiries': 'press journalist',
  monitoring: 'monitor',
  recruitment: 'candidate search',
  takedown: 'takedown remove',
  training: 'training',
  wellbeing: 'support help',
}

/** What binds more is put first where two fit alike. */
const weight: Readonly<Record<Strength, number>> = { must: 1.1, should: 1.05, advice: 0.9 }

type Entry = { id: ClauseId; says: string; about: string; sets: string; ref: string; strength: Strength }

type Index = { readonly search: MiniSearch<Entry>; readonly stems: ReadonlySet<string> }

/** One pack, one index: a pack never changes once read. */
const indexes = new WeakMap<Pack, Index>()

/** Results that fit far less well than the best are left out: a short answer that is right is worth more than a long one. */
const LEAST_OF_BEST = 0.3
export const MOST_CLAUSES = 8

/** `asked`: the words that were looked for. `meant`: what was read instead of a word nobody knows, where that helped. */
export type Found = {
  readonly clauses: readonly Clause[]
  readonly meant: readonly { readonly typed: string; readonly read: string }[]
}

/** The clauses that answer a question, best first. Nothing is composed: they are the policy's own, or there are none. */
export function searchPolicy(pack: Pack, question: string): Found {
  const { search, stems } = indexOf(pack)
  const meant: { typed: string; read: string }[] = []
  const words = wordsOf(folded(question)).map(word => {
    if (countsAs(word).length === 0 || stems.has(stemmer(word)) || isFieldWord(word)) return word
    const read = nearestFieldWord(word)
    if (read !== undefined) meant.push({ typed: word, read })
    return read ?? word
  })
  const results = search.search(words.join(' '), {
    // A word that was typed wrong and stands in no list may still be near one that the policy prints.
    fuzzy: term => (isIdea(term) || term.length < 5 ? false : 0.2),
    prefix: term => !isIdea(term) && term.length >= 5,
    boost: { says: 3, about: 1, sets: 1, ref: 1 },
    boostDocument: (_id, _term, kept) => weight[strengthOf(kept)],
    weights: { fuzzy: 0.3, prefix: 0.5 },
  })
  const [best] = results
  const byId = new Map(pack.clauses.map(clause => [clause.id, clause]))
  const clauses = results
    .filter(one => best !== undefined && one.score >= best.score * LEAST_OF_BEST)
    .slice(0, MOST_CLAUSES)
    .flatMap(one => byId.get(String(one.id)) ?? [])
  return { clauses, meant }
}

function strengthOf(kept: Record<string, unknown> | undefined): Strength {
  const strength = kept?.['strength']
  return strength === 'must' || strength === 'should' ? strength : 'advice'
}

function indexOf(pack: Pack): Index {
  const known = indexes.get(pack)
  if (known !== undefined) return known
  const search = new MiniSearch<Entry>({
    fields: ['says', 'about', 'sets', 'ref'],
    storeFields: ['strength'],
    tokenize: wordsOf,
    processTerm: countsAs,
  })
  const entries = pack.clauses.map(clause => ({
    id: clause.id,
    says: folded(clause.says),
    about: themeWords[clause.theme] ?? '',
    sets: folded(clause.sets.map(name => settings[name].question).join(' ')),
    ref: folded(clause.ref),
    strength: clause.strength,
  }))
  search.addAll(entries)
  const stems = new Set(entries.flatMap(({ says, sets, ref }) => wordsOf(`${says} ${sets} ${ref}`).map(stemmer)))
  const index = { search, stems }
  indexes.set(pack, index)
  return index
}
