import type { Words } from '../../ui/ui.ts'
import type { Nation } from '../../people/people.ts'
import { restsOnLaw } from '../law/rests-on-law.rule.ts'
import { signedInWords } from '../adopting/closed-draft.page.tsx'
import type { Signature } from '../adopting/signing/seals.store.ts'
import type { Strength } from '../packs/pack.ts'
import { answerInWords } from '../pages/answer-in-words.ts'
import { partsOf } from '../pages/contents.rule.ts'
import { boundInWords, valueInWords } from '../pages/value-in-words.ts'
import type { SettledVersion } from '../policy-in-force.ts'
import type { AdoptedVersion } from '../policy-versions.store.ts'
import { settings } from '../settings/settings.ts'

/** One sentence of the policy as the public reads it. `here`: what the school filled in where the clause leaves it to the school. */
export type PublicClause = {
  readonly id: string
  readonly ref: string
  readonly says: string
  readonly strength: Strength
  readonly binds: string
  /** It rests on law that was written for England, and the school lies elsewhere: somebody has to check it. */
  readonly checkLaw: boolean
  readonly here: readonly { readonly asks: string; readonly answer: string }[]
}

/** An adopted policy as it goes on the school's website: the page and the PDF are both made of this and nothing else. */
export type PublicPolicy = {
  readonly lang: string
  readonly title: string
  readonly school: string
  readonly number: number
  readonly from: string
  /** Who signed, in which office, and at which meeting; where it was kept before there were signatures, who adopted it. */
  readonly adopted: readonly string[]
  readonly source: string
  readonly hash: string
  /** Said at the head, where some of it rests on the law of England and the school lies elsewhere. */
  readonly checkLaw: string | null
  readonly parts: readonly { readonly id: string; readonly name: string; readonly clauses: readonly PublicClause[] }[]
}

/** Of people only those go out who signed, in their office; `by` stands where nobody did, since the version is older than the signing. */
export function publicPolicy(
  t: Words,
  version: AdoptedVersion,
  { pack, answers, settings: settled }: SettledVersion,
  school: string,
  by: { readonly name: string; readonly role: string } | null,
  signatures: readonly Signature[],
  nation: Nation,
): PublicPolicy {
  const onLaw: ReadonlySet<string> = nation === 'england' ? new Set() : restsOnLaw(pack)
  const who = by === null ? '' : by.role === '' ? by.name : t('house.person-chip', by)
  return {
    lang: t.lang,
    title: pack.title,
    school,
    number: version.number,
    from: dayWithYear(t, version.from),
    adopted:
      signatures.length === 0
        ? [t('public.adopted-by', { who, when: dayWithYear(t, version.adoptedAt) })]
        : signatures.map(signature => signedInWords(t, signature, YEARS_AGO)),
    source: pack.source,
    hash: version.hash,
    checkLaw: onLaw.size > 0 ? t('public.check-law', { nation: t('people.nation', { nation }) }) : null,
    parts: partsOf(pack.clauses).map(part => ({
      id: part.id,
      name: part.continued ? t('policy.part-continued', { name: part.name }) : part.name,
      clauses: part.clauses.map(clause => ({
        id: clause.id,
        ref: clause.ref,
        says: clause.says,
        strength: clause.strength,
        binds: boundInWords(pack, clause.binds),
        checkLaw: onLaw.has(clause.id),
        here: [
          ...pack.openQuestions
            .filter(question => question.clauses.includes(clause.id))
            .map(question => ({
              asks: question.asks,
              answer: answerInWords(t, question, answers.open?.[question.id]),
            })),
          ...clause.sets.flatMap(name => {
            const { value, from } = settled.get(name)
            return from === 'local' && answers.settings?.[name] !== undefined
              ? [{ asks: settings[name].question, answer: valueInWords(t, name, value) }]
              : []
          }),
        ],
      })),
    })),
  }
}

/** The year always stands on a paper: it is read in other years. */
const YEARS_AGO = new Date(0)

function dayWithYear(t: Words, at: Date): string {
  return t.day(at, YEARS_AGO)
}

/** A file's name out of a title: "social-media-policy-version-3.pdf". */
export function fileName({ title, number }: { title: string; number: number }, ending: string): string {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
  return `${plain || 'policy'}-version-${number}.${ending}`
}
