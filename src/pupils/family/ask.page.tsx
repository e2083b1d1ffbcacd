import { FormPage, PostForm, type Problem, type School } from '../../people/people.ts'
import { type Form, listField, field } from '../../platform/platform.ts'
import { Checkboxes, NotificationBanner, Textarea, useWords, type WordKey } from '../../ui/ui.ts'
import { consentPlatforms } from '../consent/consent.ts'
import { type AskSeen, fresh, guardiansAmong } from './ask-families.ts'
import { toPrintAgain } from './letters-of-today.ts'
import { PrintAgain } from './print-again.tsx'
import type { Group } from './who-to-ask.store.ts'

export const askLink = (school: School, group: Group, path = '/pupils/ask') =>
  `${path}?${new URLSearchParams({ school: school.id, [group.by]: group.name }).toString()}`

type Facts = {
  school: School
  group: Group | null
  seen: AskSeen
  saying: { key: WordKey; count: number } | null
  problems: readonly Problem[]
}

/** The office: who of a class or year has not answered, and asking them by mail or by letter. */
export function AskPage({ school, group, seen, saying, problems }: Facts) {
  const t = useWords()
  return (
    <FormPage title={t('family.ask-title')} back="/pupils" problems={problems}>
      {saying !== null && <NotificationBanner type="success" text={t(saying.key, { count: saying.count })} />}
      <p class="govuk-body">{t('family.ask-body')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/pupils/ask/words?school=${school.id}`}>
          {t(seen.wording === null ? 'family.ask-words-first' : 'family.ask-words', {
            version: seen.wording?.version ?? 0,
          })}
        </a>
      </p>
      {seen.wording !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/pupils/ask/languages?school=${school.id}`}>
            {t('languages.link')}
          </a>
        </p>
      )}
      {group !== null && <Waiting {...{ school, group, seen, problems }} sent={saying?.key === 'family.said-sent'} />}
      <h2 class="govuk-heading-m">{t('family.ask-choose')}</h2>
      <ul class="govuk-list">
        {[
          ...seen.years.map(one => ({ by: 'year' as const, name: one.year, pupils: one.pupils })),
          ...seen.classes.map(one => ({ by: 'class' as const, name: one.className, pupils: one.pupils })),
        ].map(one => (
          <li>
            <a class="govuk-link" href={askLink(school, one)}>
              {t(`family.ask-${one.by}`, { name: one.name })}
            </a>{' '}
            {t('consent.pupils-in-class', { count: one.pupils })}
          </li>
        ))}
      </ul>
    </FormPage>
  )
}

type WaitingFacts = { school: School; group: Group; seen: AskSeen; problems: readonly Problem[]; sent: boolean }

/** @param sent the mails are on their way: until they have gone, the list below still says what it said, and nobody is to press again */
function Waiting({ school, group, seen, problems, sent }: WaitingFacts) {
  const t = useWords()
  const { toAsk, now } = seen
  const mails = guardiansAmong(toAsk, 'mail', now).length
  const letters = guardiansAmong(toAsk, 'letter', now).length
  return (
    <>
      <h2 class="govuk-heading-m">
        {t('family.ask-waiting', { group: t(`family.ask-${group.by}`, { name: group.name }), count: toAsk.length })}
      </h2>
      {seen.wording !== null && mails > 0 && !sent && (
        <PostForm action={askLink(school, group)} button={t('family.ask-mail-button', { count: mails })}>
          {null}
        </PostForm>
      )}
      {seen.wording !== null && letters > 0 && (
        <PostForm
          action={askLink(school, group, '/pupils/ask/letters')}
          button={t('family.ask-letters-button', { count: letters })}
          look="secondary"
        >
          <p class="govuk-body">{t('family.ask-letters-body')}</p>
        </PostForm>
      )}
      <ul class="cw-lines">
        {toAsk.map(one => (
          <li class="cw-line">
            <span class="cw-line__what">
              {one.child}: {one.name}
            </span>
            <span class="cw-line__about">
              {t(one.email === null ? 'family.ask-by-letter' : 'family.ask-by-mail')}{' '}
              {one.lastAsked === null
                ? t('family.ask-never')
                : t(fresh(one, now) ? 'family.ask-fresh' : 'family.ask-asked', {
                    count: one.asked,
                    when: t.moment(one.lastAsked, now),
                  })}
            </span>
          </li>
        ))}
      </ul>
      <PrintAgain
        action={askLink(school, group, '/pupils/ask/letters')}
        choices={seen.wording === null ? [] : toPrintAgain(toAsk, seen.printed)}
        problems={problems}
        now={now}
      />
    </>
  )
}

/** The words in which the school asks. What was answered keeps its own version. */
export function WordsPage({ school, form, problems }: { school: School; form: Form; problems: readonly Problem[] }) {
  const t = useWords()
  const wrong = problems.find(one => one.field === 'words')
  return (
    <FormPage title={t('family.words-title')} back={`/pupils/ask?school=${school.id}`} form={form} problems={problems}>
      <p class="govuk-body">{t('family.words-body')}</p>
      <PostForm action={`/pupils/ask/words?school=${school.id}`} button={t('family.words-button')}>
        <Textarea
          id="words"
          name="words"
          rows={10}
          label={{ text: t('family.words-label') }}
          value={field(form, 'words')}
          {...(wrong === undefined ? {} : { errorMessage: { text: t(wrong.key) } })}
        />
        <Checkboxes
          name="platforms[]"
          idPrefix="platforms"
          fieldset={{ legend: { text: t('family.words-platforms') } }}
          hint={{ text: t('family.words-platforms-hint') }}
          values={listField(form, 'platforms')}
          items={consentPlatforms.map(one => ({ value: one, text: t(`consent.channel-${one}`) }))}
        />
      </PostForm>
    </FormPage>
  )
}
