import type { ComponentChildren } from 'preact'
import type { School } from '../../people/people.ts'
import {
  BackLink,
  Button,
  Checkboxes,
  ClauseChip,
  type ClauseShown,
  Details,
  ErrorSummary,
  Input,
  InsetText,
  PasswordInput,
  Radios,
  Select,
  useWords,
} from '../../ui/ui.ts'
import { type AddTyped, platforms } from './add-account.form.ts'

/** What is not right, at which field, and the clauses behind it. */
export type Wrong = { readonly field: string; readonly text: string; readonly clauses?: readonly ClauseShown[] }

function Frame({
  school,
  back,
  wrong,
  title,
  children,
}: {
  school: School
  back: string
  wrong: Wrong | null
  title?: string
  children: ComponentChildren
}) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={back} />
        {wrong !== null && <ErrorSummary errorList={[{ text: wrong.text, href: `#${wrong.field}` }]} />}
        {wrong?.clauses?.map(clause => (
          <p class="govuk-body">
            <ClauseChip clause={clause} />
          </p>
        ))}
        <span class="govuk-caption-l">{school.name}</span>
        {title !== undefined && <h1 class="govuk-heading-l">{title}</h1>}
        {children}
      </div>
    </div>
  )
}

export function ChooseWay({ school, wrong }: { school: School; wrong: Wrong | null }) {
  const t = useWords()
  return (
    <Frame school={school} back="/accounts" wrong={wrong}>
      <form method="get" action="/accounts/add">
        <input type="hidden" name="school" value={school.id} />
        <input type="hidden" name="answered" value="way" />
        <Radios
          name="way"
          idPrefix="way"
          fieldset={{
            legend: { text: t('accounts.which-way'), isPageHeading: true, classes: 'govuk-fieldset__legend--l' },
          }}
          {...(wrong === null ? {} : { errorMessage: { text: wrong.text } })}
          items={[
            { value: 'bluesky', text: t('accounts.way-bluesky'), hint: { text: t('accounts.way-bluesky-hint') } },
            { value: 'by_hand', text: t('accounts.way-by_hand'), hint: { text: t('accounts.way-by_hand-hint') } },
          ]}
        />
        <Button text={t('accounts.continue')} />
      </form>
    </Frame>
  )
}

export type AddFacts = {
  readonly school: School
  readonly typed: AddTyped
  readonly wrong: Wrong | null
  readonly sample: boolean
}

/** The fields of one way. An app password never comes back in a page: it is asked for again. */
export function AddAccountPage({ facts }: { facts: AddFacts }) {
  const t = useWords()
  const { school, typed, wrong } = facts
  return (
    <Frame
      school={school}
      back={`/accounts/add?school=${school.id}`}
      wrong={wrong}
      title={t(`accounts.add-${typed.way}`)}
    >
      {typed.way === 'bluesky' && facts.sample && <InsetText text={t('accounts.sample-really')} />}
      {typed.way === 'bluesky' && <AppPasswordHelp />}
      <form method="post" action={`/accounts/add?school=${school.id}`} novalidate>
        <input type="hidden" name="way" value={typed.way} />
        <Input
          name="name"
          label={{ text: t('accounts.name') }}
          hint={{ text: t('accounts.name-hint') }}
          value={typed.name}
          {...errorAt(wrong, 'name')}
        />
        {typed.way === 'by_hand' ? (
          <ByHandFields typed={typed} wrong={wrong} />
        ) : (
          <BlueskyFields typed={typed} wrong={wrong} />
        )}
        <Checkboxes
          name="public"
          idPrefix="public"
          items={[
            {
              value: 'yes',
              text: t('accounts.is-public'),
              hint: { text: t('accounts.is-public-hint') },
              checked: typed.isPublic,
            },
          ]}
          {...errorAt(wrong, 'public')}
        />
        <Button text={t(`accounts.add-${typed.way}-press`)} id="press" preventDoubleClick />
      </form>
    </Frame>
  )
}

function errorAt(wrong: Wrong | null, field: string) {
  return wrong?.field === field ? { errorMessage: { text: wrong.text } } : {}
}

const AS_TYPED = { spellcheck: false, autocapitalize: 'none', autocomplete: 'off' } as const

function ByHandFields({ typed, wrong }: { typed: AddTyped; wrong: Wrong | null }) {
  const t = useWords()
  return (
    <>
      <Select
        name="platform"
        label={{ text: t('accounts.where') }}
        value={typed.platform ?? ''}
        items={[
          { value: '', text: t('accounts.choose') },
          ...platforms.map(platform => ({ value: platform, text: t(`accounts.platform-${platform}`) })),
        ]}
        {...errorAt(wrong, 'platform')}
      />
      <Input
        name="handle"
        label={{ text: t('accounts.handle') }}
        hint={{ text: t('accounts.handle-hint') }}
        value={typed.handle}
        {...AS_TYPED}
        {...errorAt(wrong, 'handle')}
      />
    </>
  )
}

function BlueskyFields({ typed, wrong }: { typed: AddTyped; wrong: Wrong | null }) {
  const t = useWords()
  return (
    <>
      <Input
        name="handle"
        label={{ text: t('accounts.bluesky-handle') }}
        hint={{ text: t('accounts.bluesky-handle-hint') }}
        value={typed.handle}
        {...AS_TYPED}
        {...errorAt(wrong, 'handle')}
      />
      <PasswordInput
        name="app_password"
        label={{ text: t('accounts.app-password') }}
        hint={{ text: t('accounts.app-password-hint') }}
        autocomplete="off"
        {...errorAt(wrong, 'app_password')}
      />
      <Input
        name="service"
        label={{ text: t('accounts.service') }}
        hint={{ text: t('accounts.service-hint') }}
        value={typed.service}
        inputmode="url"
        {...AS_TYPED}
        {...errorAt(wrong, 'service')}
      />
    </>
  )
}

/** What an app password is, and how one is made. */
export function AppPasswordHelp() {
  const t = useWords()
  return (
    <Details summaryText={t('accounts.app-password-what')}>
      <p class="govuk-body">{t('accounts.app-password-why')}</p>
      <ol class="govuk-list govuk-list--number">
        <li>{t('accounts.app-password-step-1')}</li>
        <li>{t('accounts.app-password-step-2')}</li>
        <li>{t('accounts.app-password-step-3')}</li>
      </ol>
      <p class="govuk-body">{t('accounts.app-password-kept')}</p>
    </Details>
  )
}
