import {
  Command,
  FormPage,
  KeyLines,
  KeyShown,
  type MadeKey,
  NewKeyForm,
  type Problem,
  type SeenKey,
} from '../../people/people.ts'
import type { School } from '../../people/people.ts'
import type { Form } from '../../platform/platform.ts'
import { MOST_CHARACTERS, MOST_FOUND_A_DAY, MOST_TEXTS } from './limits-of-key.ts'
import { BackLink, NotificationBanner, useWords } from '../../ui/ui.ts'

export type SeenCheckKeys = {
  readonly school: School
  readonly keys: readonly SeenKey[]
  /** Where a program asks. */
  readonly address: string
  readonly now: Date
}

/** Keys with which programs have texts checked: what there is, a new one, and what a developer needs. */
export function CheckKeysPage({
  seen: { school, keys, address, now },
  ended,
  form,
  problems,
}: {
  seen: SeenCheckKeys
  ended: boolean
  form: Form
  problems: readonly Problem[]
}) {
  const t = useWords()
  const wrong = problems.find(({ field }) => field === 'key-name')
  return (
    <FormPage title={t('keys.check-title')} form={form} problems={problems}>
      {ended && <NotificationBanner type="success" titleText={t('house.success')} text={t('keys.check-ended')} />}
      <p class="govuk-body">{school.name}</p>
      <p class="govuk-body">{t('keys.check-lead')}</p>
      <p class="govuk-body">{t('keys.check-kept')}</p>
      <p class="govuk-body">{t('keys.check-ceiling', { most: MOST_FOUND_A_DAY })}</p>
      <p class="govuk-body">
        {keys.length === 0 ? t('keys.check-none') : t('keys.check-count', { count: keys.length })}
      </p>
      <KeyLines keys={keys} now={now} ends={key => `/check-keys/${key.id}/end`} />
      <NewKeyForm
        action={`/check-keys?school=${school.id}`}
        hint={t('keys.check-hint')}
        form={form}
        wrong={wrong === undefined ? {} : { errorMessage: { text: t(wrong.key, wrong.values ?? {}) } }}
      />
      <ForDevelopers address={address} />
    </FormPage>
  )
}

function HowToCheck({ address, secret }: { address: string; secret: string }) {
  const t = useWords()
  const body = JSON.stringify({ platform: 'facebook', text: t('keys.developer-example') })
  return <Command>{`curl -H "Authorization: Bearer ${secret}" -d '${body}' "${address}/check"`}</Command>
}

function ForDevelopers({ address }: { address: string }) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('keys.developer')}</h2>
      <p class="govuk-body">{t('keys.developer-send', { address })}</p>
      <HowToCheck address={address} secret={t('keys.the-key')} />
      <ul class="govuk-list govuk-list--bullet">
        {(['one', 'roll', 'answer', 'limits'] as const).map(line => (
          <li key={line}>
            {t(`keys.developer-${line}`, { texts: MOST_TEXTS, characters: MOST_CHARACTERS, most: MOST_FOUND_A_DAY })}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/api/v1/openapi.json">
          {t('keys.developer-link')}
        </a>
      </p>
    </>
  )
}

/** The one page that shows a key. */
export function CheckKeyMadePage({ name, secret, school, address }: MadeKey) {
  const t = useWords()
  return (
    <>
      <BackLink href={`/check-keys?school=${school}`} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{t('keys.made-title', { name })}</h1>
          <KeyShown secret={secret} />
          <p class="govuk-body">{t('keys.check-how')}</p>
          <HowToCheck address={address} secret={secret} />
        </div>
      </div>
    </>
  )
}
