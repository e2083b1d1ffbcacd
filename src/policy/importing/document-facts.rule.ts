import { wordsIn } from '../../ui/ui.ts'
import type { Role } from '../packs/roles.ts'
import { dayIn } from './cues/policy-life.cues.ts'
import type { About } from './assemble-pack.rule.ts'
import { type Passage, wholeText } from './passage.ts'
import { numberIn } from './read-values.rule.ts'

/** Titles as schools print them, and the roles they mean here. */
const titles: readonly (readonly [Role, RegExp])[] = [
  [
    'chair_of_governors',
    /\bchair of (?:the )?(?:governors|governing body|management committee|trustees|[\w ]{1,20}council)\b/gi,
  ],
  ['headteacher', /\b(?:executive )?(?:head ?teacher|principal|head of school)\b/gi],
  ['deputy_headteacher', /\b(?:deputy|assistant|vice) (?:head ?teacher|head|principal)\b/gi],
  ['nursery_manager', /\bnursery manager\b/gi],
  [
    'account_manager',
    /\b(?:(?:social )?media|communications|digital) (?:lead|manager|officer)\b|\baccount manager\b/gi,
  ],
  ['office_manager', /\b(?:office|business) manager\b/gi],
  ['line_manager', /\bline manager\b/gi],
  ['dsl', /\b(?:designated safeguarding lead|lead safeguarding officer|safeguarding (?:lead|officer)|DSL)\b/gi],
  ['dpo', /\bdata protection (?:officer|lead)\b/gi],
  ['human_resources', /\bhuman resources\b/gi],
  ['chief_executive', /\b(?:chief executive(?: officer)?|CEO)\b/gi],
  ['director', /\bdirector of [A-Za-z]+(?: (?:and|&) [A-Za-z]+)?\b/gi],
  ['governor', /\b(?:governor|trustee)\b/gi],
]

/** Whose document it is. */
export type Whose = { readonly name: string; readonly trust: boolean }

/** What the document says of itself, to be looked at and completed by the person. */
export function factsOf(passages: readonly Passage[], firstHeading: string, whose: Whose): About {
  const texts = passages.map(wholeText)
  const dated = (words: RegExp) =>
    texts
      .filter(text => words.test(text))
      .map(text => dayIn({ text }))
      .find(day => day !== undefined)
  const review = texts.filter(text => /\breview/i.test(text))
  return {
    title: firstHeading.slice(0, 200),
    writtenFor: whose.name,
    ...whereFrom(texts.join('\n'), whose),
    effective: dated(/\b(?:adopted|approved|ratified|effective|agreed|dated?|from)\b/i) ?? '',
    reviewDue: dated(/\b(?:next review|review (?:date|due)|due for review|reviewed? by)\b/i) ?? null,
    reviewMonths:
      review.map(text => numberIn(text, 'months')).find(months => months !== undefined && months <= 60) ?? null,
    titles: titlesIn(texts.join('\n')),
  }
}

const version = /\bversion(?: number)?:?[\s\t]*(\d{1,3}(?:\.\d{1,3}){0,2})\b/i
const madeFrom =
  /\b(?:based on|adapted from|taken from|uses) (?:the |a |an )?((?:[\w’'-]+ ){0,8}?(?:model|template)(?: [\w’'-]+){0,4}?)(?: (?:by|of|from|issued by|provided by|published by) (?:the )?([A-Z][\w’'&-]*(?: (?:[A-Z&][\w’'-]*|of|and|for)){0,6}))?[.,;(\n]/

/** The document's own version goes with where it comes from; the template's is asked for, because only one of the two is printed as "version". */
function whereFrom(text: string, whose: Whose): Pick<About, 'source' | 'template'> {
  const number = version.exec(text)?.[1]
  const t = wordsIn('en-GB')
  const source = t('importing.pack-own-document', { whose: whose.trust ? 'trust' : 'school' })
  const made = madeFrom.exec(`${text}\n`)
  return {
    source: number === undefined ? source : t('importing.pack-version', { source, number }),
    ...(made?.[1] === undefined
      ? {}
      : { template: { source: made[1], provider: made[2]?.trim() ?? '', version: '', dated: '' } }),
  }
}

function titlesIn(text: string): About['titles'] {
  return titles.flatMap(([role, words]) => {
    const found = text.match(words)
    if (found === null) return []
    // As it is printed most often, with a capital: "Media lead".
    const counts = new Map<string, number>()
    for (const title of found) counts.set(title.toLowerCase(), (counts.get(title.toLowerCase()) ?? 0) + 1)
    const [most] = [...counts].toSorted((one, other) => other[1] - one[1])[0] ?? []
    const title = /^(?:ceo|dsl)$/.test(most ?? '')
      ? (most ?? '').toUpperCase()
      : `${most?.charAt(0).toUpperCase()}${most?.slice(1)}`
    return [{ title, role }]
  })
}
