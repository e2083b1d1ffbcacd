import MiniSearch from 'minisearch'
import { stemmer } from 'stemmer'

/** Words that stand for one thing in schools: a policy says "student" where our pack says "pupil". */
const sameThing: readonly (readonly [as: string, words: string])[] = [
  ['pupil', 'pupils student students child children learner learners young'],
  ['parent', 'parents carer carers guardian guardians family families relative relatives'],
  ['colleague', 'colleagues coworker coworkers'],
  ['head', 'headteacher headteachers principal'],
  ['picture', 'pictures photo photos photograph photographs photographic image images video videos footage'],
  [
    'post',
    'posts posted posting publish publishes published publishing upload uploads uploaded tweet tweets entry entries',
  ],
  ['friend', 'friends befriend befriending friended friending invitation invitations'],
  ['consent', 'consents permission permissions permit permitted leave'],
  ['tell', 'tells told report reports reported reporting inform informs informed notify notified'],
  ['remove', 'removes removed removing removal takedown delete deleted deleting'],
  ['private', 'privately personal personally own'],
  ['account', 'accounts page pages profile profiles'],
  ['rule', 'rules policy policies'],
  ['bullying', 'bully bullied cyberbullying harass harassed harassment abuse abusive abused'],
  ['device', 'devices phone phones mobile camera cameras'],
  ['breach', 'breaches breached breaching break breaks broken breaking violate violates violation'],
  ['question', 'questions query queries'],
  ['governor', 'governors governing trustees trustee'],
  [
    'offend',
    'offensive offending insult insults insulting derogatory disparage disparaging belittle belittles defame defames defamatory',
  ],
  ['secret', 'confidential confidentiality proprietary sensitive'],
  ['site', 'sites website websites platform platforms network networks networking service services'],
  ['copy', 'copies screenshot screenshots screenprint printing print prints'],
]

const concepts = new Map(sameThing.flatMap(([as, words]) => words.split(' ').map(word => [word, as] as const)))

/** Words that every sentence of every policy has. */
const empty = new Set(
  'the a an of and or to in on for by with is are be as at it its this that any no may must should will can from their they them who which whose when where has have been was were do does not school trust staff employee employees social media online internet use used using such other all you your our we than then there these those if into about so but also more what how very per via up out being would could might shall unit academy nursery'.split(
    ' ',
  ),
)

const between = /[^\p{L}\p{N}@]+/u

export type Found = { readonly id: string; readonly score: number }

/** An index of short texts; answers the nearest, best first. Scores (BM25) compare within one index only. */
export function indexWords(
  documents: readonly { readonly id: string; readonly text: string }[],
): (query: string) => readonly Found[] {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: text => together(text).split(between),
    processTerm: term => termOf(term),
  })
  index.addAll(documents)
  return query => {
    const terms = [...new Set(together(query).split(between))].join(' ')
    return index.search(terms, { combineWith: 'OR' }).map(({ id, score }) => ({ id: String(id), score }))
  }
}

const together = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('head teacher', 'headteacher')
    .replaceAll(/[’'](?:s)?\b/g, '')

function termOf(term: string): string | null {
  if (term.length < 2 || empty.has(term)) return null
  const concept = concepts.get(term)
  return stemmer(concept ?? term)
}

/** The telling words of a text, each once, as the index compares them. */
export function termsOf(text: string): ReadonlySet<string> {
  return new Set(
    together(text)
      .split(between)
      .flatMap(term => termOf(term) ?? []),
  )
}
