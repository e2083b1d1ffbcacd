import { randomUUID } from 'node:crypto'
import { append, sha256, tellFact } from '../../history/history.ts'
import { rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, NotFound, type Tx, type Works } from '../../platform/platform.ts'
import { familyLanguages, type Language, wordsIn } from '../../ui/ui.ts'
import { termsInForce } from '../consent/terms-in-force.ts'
import { keepsFamilies } from '../families.rule.ts'
import { ownAskedInWords } from '../own/own-question-text.ts'
import { wordingNow, type WordingNow } from './family.store.ts'
import { askedInWords } from './question-text.ts'
import { type Question, questionsEach, questionsOf } from './questions.rule.ts'
import { keepTranslation, ofPupils, translationsOf, yesesIn } from './translations.store.ts'

/** What one language asks at a school today. `seal`: so that nobody decides on words that have changed since they were shown. */
export type AskedToday = {
  readonly language: Language
  readonly of: 'families' | 'pupils'
  readonly words: string
  readonly seal: string
}

/** The words of today in every draft language; none where the school has written no words to ask in. */
export async function askedToday(
  tx: Tx,
  school: string,
  at: Date,
): Promise<{ english: WordingNow; languages: AskedToday[] } | null> {
  const english = await wordingNow(tx, school)
  if (english === null) return null
  const terms = await termsInForce(tx, school, at)
  const questions: readonly Question[] = [...questionsOf(terms), ...questionsEach(terms, english.platforms)]
  const languages = familyLanguages
    .filter(language => language.draft)
    .flatMap(language => {
      const t = wordsIn(language)
      const families = askedInWords(t, english, questions)
      const pupils = ownAskedInWords(t, english, questions)
      return [
        { language, of: 'families' as const, words: families, seal: sha256(families) },
        { language, of: 'pupils' as const, words: pupils, seal: sha256(pupils) },
      ]
    })
  return { english, languages }
}

export type ReadingSaid = {
  readonly language: string
  readonly seal: string
  readonly speaker: string
  readonly right: boolean
}
export type ReadingRefusal = { readonly refused: 'no-speaker' | 'no-words' | 'changed' }

/**
 * The school writes down that a speaker has read a translation: then every yes in these very words counts, those given before as well. Or that a
 * mistake was found: then they wait again. A no counts in any words, whatever stands here.
 */
export async function readTranslation(
  works: Works,
  visitor: Visitor,
  school: string,
  said: ReadingSaid,
): Promise<{ read: boolean } | ReadingRefusal> {
  if (!keepsFamilies(rolesAt(visitor, school))) throw new NotFound('There is no such register for this person.')
  const speaker = said.speaker.trim()
  return act(works, visitor.identity, async one => {
    const wording = await wordingMeant(one, school, said)
    if (typeof wording !== 'string') return wording
    if (speaker === '' || speaker.length > 200) return { refused: 'no-speaker' }
    await one.tx
      .insertInto('consent_wording_checks')
      .values({
        trust_id: one.who.trust,
        id: randomUUID(),
        wording_id: wording,
        checked: said.right,
        speaker,
        decided_by: one.who.person,
        decided_at: one.at,
      })
      .execute()
    const kind = said.right ? 'translation-checked' : 'translation-doubted'
    const facts = { language: said.language }
    await append(one, { kind, school, subject: wording, clauses: [], facts, words: { speaker } })
    // What may be shown of these children may have changed, as after an answer of their own.
    for (const pupil of await yesesIn(one.tx, wording))
      await tellFact(one, { kind: 'consent-changed', school, subject: pupil })
    return { read: said.right }
  })
}

/** The words of today are kept as a row when somebody first decides on them; those of before have one. */
async function wordingMeant(
  one: Act,
  school: string,
  { language, seal }: Pick<ReadingSaid, 'language' | 'seal'>,
): Promise<string | ReadingRefusal> {
  const today = await askedToday(one.tx, school, one.at)
  const asked = (today?.languages ?? []).filter(known => known.language.tag === language)
  const meant = asked.find(known => known.seal === seal)
  if (today !== null && meant !== undefined) {
    const english = meant.of === 'pupils' ? ofPupils(today.english) : today.english
    return keepTranslation(one, school, meant.language, english, meant.words)
  }
  const before = (await translationsOf(one.tx, school)).find(
    kept => kept.language === language && sha256(kept.words) === seal,
  )
  if (before !== undefined) return before.id
  return { refused: asked.length === 0 ? 'no-words' : 'changed' }
}
