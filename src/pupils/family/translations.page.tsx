import { FormPage, noticeShown, type Problem, type School } from '../../people/people.ts'
import { field, type Form } from '../../platform/platform.ts'
import {
  Button,
  Details,
  Input,
  type Language,
  NotificationBanner,
  PrivacyNotice,
  useWords,
  type WordKey,
} from '../../ui/ui.ts'
import type { Reading } from './translations.store.ts'

/** `seal`: the SHA-256 of the words, which the form sends back. `yeses`: children for whom somebody said yes in them. */
export type TranslationShown = {
  readonly language: Language
  readonly ofPupils: boolean
  readonly words: string
  readonly seal: string
  readonly today: boolean
  readonly yeses: number
  readonly reading: Reading | null
}

type Facts = {
  school: School
  hasWords: boolean
  translations: readonly TranslationShown[]
  form: Form
  problems: readonly Problem[]
  saying: WordKey | null
  now: Date
}

/** The office: each language with its words, who has read them, and writing that down. */
export function TranslationsPage(props: Facts) {
  const t = useWords()
  const { school, hasWords, translations, form, problems, saying, now } = props
  return (
    <FormPage title={t('languages.title')} back={`/pupils/ask?school=${school.id}`} form={form} problems={problems}>
      {saying !== null && <NotificationBanner type="success" text={t(saying)} />}
      <p class="govuk-body-l">{school.name}</p>
      <p class="govuk-body">{t('languages.body')}</p>
      {!hasWords && <p class="govuk-body">{t('languages.no-words')}</p>}
      {translations.map(one => (
        <One translation={one} school={school} form={form} problems={problems} now={now} />
      ))}
    </FormPage>
  )
}

function One({
  translation,
  school,
  form,
  problems,
  now,
}: Pick<Facts, 'school' | 'form' | 'problems' | 'now'> & { translation: TranslationShown }) {
  const t = useWords()
  const { language, ofPupils, words, seal, today, yeses, reading } = translation
  const title = ofPupils ? 'languages.now-pupils' : 'languages.now'
  const short = seal.slice(0, 12)
  const wrong = problems.find(problem => problem.field === `speaker-${short}`)
  return (
    <section aria-labelledby={`words-${short}`}>
      <h2 class="govuk-heading-m" id={`words-${short}`}>
        {t(today ? title : 'languages.older', { name: language.name })}
      </h2>
      <p class="govuk-body">
        <Said reading={reading} now={now} /> {t('languages.waiting', { count: yeses })}
      </p>
      <Details summaryText={t('languages.words')} open={wrong !== undefined}>
        <div class="cw-post-card__text govuk-!-margin-bottom-4" lang={language.tag} dir={language.dir}>
          {words}
        </div>
        <form method="post" action={`/pupils/ask/languages?school=${school.id}`} novalidate>
          <input type="hidden" name="of" value={language.tag} />
          <input type="hidden" name="seal" value={seal} />
          <Input
            name="speaker"
            id={`speaker-${short}`}
            label={{ text: t('languages.speaker') }}
            hint={{ text: t('languages.speaker-hint') }}
            autocomplete="off"
            value={wrong === undefined ? '' : field(form, 'speaker')}
            {...(wrong === undefined ? {} : { errorMessage: { text: t(wrong.key) } })}
          />
          <PrivacyNotice notice={noticeShown(t, 'families')} about={`${language.name} ${short}`} />
          <div class="govuk-button-group">
            <Button name="right" value="yes" text={t('languages.right-button')} aria-describedby={`words-${short}`} />
            {reading?.checked === true && (
              <Button
                name="right"
                value="no"
                text={t('languages.doubt-button')}
                classes="govuk-button--secondary"
                aria-describedby={`words-${short}`}
              />
            )}
          </div>
        </form>
      </Details>
    </section>
  )
}

function Said({ reading, now }: { reading: Reading | null; now: Date }) {
  const t = useWords()
  if (reading === null) return <>{t('languages.unread')}</>
  const { checked, speaker, by, at } = reading
  return <>{t(checked ? 'languages.read-by' : 'languages.doubted-by', { speaker, by, when: t.moment(at, now) })}</>
}
