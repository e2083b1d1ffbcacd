import {
  formAnswer,
  namesOf,
  type Problem,
  type School,
  type Visitor,
  ChooseSchool,
  schoolAsked,
} from '../../people/people.ts'
import { type Answer, type Ask, field, type Form, goTo, look, page } from '../../platform/platform.ts'
import { sha256 } from '../../history/history.ts'
import { familyLanguageFor, wordsIn, type WordKey } from '../../ui/ui.ts'
import { askedToday, readTranslation } from './read-translation.ts'
import { type TranslationKept, translationsOf } from './translations.store.ts'
import { type TranslationShown, TranslationsPage } from './translations.page.tsx'

const t = wordsIn('en-GB')
const title = t('languages.title')
const SAYINGS: Readonly<Record<string, WordKey>> = { right: 'languages.said-right', doubt: 'languages.said-doubt' }

async function seeTranslations({ works, visitor }: Ask<Visitor>, school: string) {
  return look(works, visitor.identity, async ({ tx, at }) => {
    const today = await askedToday(tx, school, at)
    const kept = await translationsOf(tx, school)
    const names = await namesOf(
      tx,
      kept.flatMap(({ reading }) => (reading === null ? [] : [reading.by])),
    )
    const shown = (one: TranslationKept | undefined) => ({
      yeses: one?.yeses ?? 0,
      reading: one?.reading ? { ...one.reading, by: names.get(one.reading.by) ?? '' } : null,
    })
    const now: TranslationShown[] = (today?.languages ?? []).map(({ language, of, words, seal }) => ({
      language,
      ofPupils: of === 'pupils',
      words,
      seal,
      today: true,
      ...shown(kept.find(one => one.language === language.tag && one.words === words)),
    }))
    const before: TranslationShown[] = kept
      .filter(one => !now.some(({ language, words }) => language.tag === one.language && words === one.words))
      .map(one => ({
        language: familyLanguageFor(one.language),
        ofPupils: false,
        words: one.words,
        seal: sha256(one.words),
        today: false,
        ...shown(one),
      }))
    return { hasWords: today !== null, translations: [...now, ...before], now: at }
  })
}

async function translationsPage(
  ask: Ask<Visitor>,
  school: School,
  form: Form,
  problems: readonly Problem[],
): Promise<Answer> {
  const seen = await seeTranslations(ask, school.id)
  const saying = SAYINGS[ask.query['said'] ?? ''] ?? null
  const body = <TranslationsPage school={school} {...seen} form={form} problems={problems} saying={saying} />
  return formAnswer(title, body, problems)
}

const chooseSchool = ({ visitor }: Ask<Visitor>): Answer =>
  page(title, <ChooseSchool title={title} path="/pupils/ask/languages" schools={visitor.schools} />)

export async function showTranslations(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  return school === null ? chooseSchool(ask) : translationsPage(ask, school, {}, [])
}

export async function takeReading(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null) return chooseSchool(ask)
  const seal = field(ask.form, 'seal')
  const right = field(ask.form, 'right') === 'yes'
  const said = { language: field(ask.form, 'of'), seal, speaker: field(ask.form, 'speaker'), right }
  const outcome = await readTranslation(ask.works, ask.visitor, school.id, said)
  if ('read' in outcome)
    return goTo(`/pupils/ask/languages?school=${school.id}&said=${outcome.read ? 'right' : 'doubt'}`)
  const { refused } = outcome
  const at = refused === 'no-speaker' ? `speaker-${seal.slice(0, 12)}` : null
  return translationsPage(ask, school, ask.form, [{ field: at, key: `languages.refused-${refused}` }])
}
