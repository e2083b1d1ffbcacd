import { field, type Form, listField } from '../../platform/platform.ts'
import {
  Button,
  Checkboxes,
  DateInput,
  Input,
  InsetText,
  Radios,
  SummaryList,
  type SummaryRow,
  Textarea,
  useWords,
} from '../../ui/ui.ts'
import { FromTag } from '../pages/clause.page.tsx'
import { valueInWords } from '../pages/value-in-words.ts'
import { isSettingName, type SettingName, settings, settingThemes } from '../settings/settings.ts'
import { waitsFor } from '../settings/waits-for.ts'
import { compareStrictness } from '../settings/strictness.rule.ts'
import { type AtDraft, draftPath } from './at-draft.tsx'
import { dayParts, partsOfDay } from './day-typed.ts'
import { settingIn, topics } from './draft.ts'
import { isUndecided, type SettingNot } from './say.rule.ts'
import { ClausesInFull, refsOf, SeenTurn, Step, toTasks } from './step.tsx'

/** Every setting by theme, where its value comes from, and a way to choose another where that is the school's to choose. */
export function SettingsToChoosePage({ at }: { at: AtDraft }) {
  const t = useWords()
  const { read } = at
  return (
    <Step at={at} back={toTasks(at)} title={t('adopting.settings-title')}>
      <p class="govuk-body">{t(read.base === null ? 'adopting.settings-body' : 'adopting.settings-body-trust')}</p>
      {read.refused.length > 0 && <InsetText text={t('adopting.settings-refused', { which: refusedInWords(at) })} />}
      {Object.entries(settingThemes).map(([theme, group]) => (
        <>
          <h2 class="govuk-heading-m">{theme}</h2>
          <SummaryList
            rows={Object.keys(group)
              .filter(isSettingName)
              .map(name => settingRow(at, name, t))}
          />
        </>
      ))}
    </Step>
  )
}

function refusedInWords({ read }: AtDraft): string {
  return read.refused
    .flatMap(one => ('setting' in one && isSettingName(one.setting) ? [settings[one.setting].question] : []))
    .join(' ')
}

function settingRow({ read }: AtDraft, name: SettingName, t: ReturnType<typeof useWords>): SummaryRow {
  const value = read.settings?.get(name)
  const chosen = settingIn(read.entries, read.pack?.name ?? '', name) !== undefined
  return {
    key: { html: <span id={name}>{settings[name].question}</span> },
    value: {
      html: value && (
        <>
          {valueInWords(t, name, value.value)} <FromTag from={value.from} />
          {waitsFor(name) !== null && (
            <div class="govuk-hint govuk-!-margin-bottom-0">
              {t(`policy.setting-waits-${waitsFor(name) ?? 'text'}`)}
            </div>
          )}
        </>
      ),
    },
    actions: {
      items: [
        {
          href: draftPath(read.draft.id, `/settings/${name}`),
          text: t(chosen ? 'policy.change' : 'adopting.settings-choose'),
          visuallyHiddenText: settings[name].question,
        },
      ],
    },
  }
}

type OneOptions = {
  at: AtDraft
  name: SettingName
  wrong: SettingNot | { readonly refused: 'changed-meanwhile' } | null
  typed: Form | null
}

/** One setting: what the policy or an answer says, what may be chosen beside it, and a way back to it. */
export function OneSettingPage({ at, name, wrong, typed }: OneOptions) {
  const t = useWords()
  const { read } = at
  const setting = settings[name]
  const below = read.floor?.get(name)
  const chosen = settingIn(read.entries, read.pack?.name ?? '', name)
  const text = wrong === null ? null : wrongInWords(t, at, wrong)
  if (below === undefined) return null
  return (
    <Step
      at={at}
      back={draftPath(read.draft.id, `/settings#${name}`)}
      title={setting.question}
      wrong={text === null ? [] : [{ text, field: 'value' }]}
    >
      <p class="govuk-body">
        {t(`adopting.setting-from-${below.from}`, {
          value: valueInWords(t, name, below.value),
          because: setting.because,
        })}
      </p>
      {waitsFor(name) !== null && <InsetText text={t(`policy.setting-waits-${waitsFor(name) ?? 'text'}`)} />}
      {read.pack !== null && below.from !== 'ours' && <ClausesInFull pack={read.pack} ids={below.clauses} />}
      {canChoose(at, name) ? (
        <form method="post" action={draftPath(read.draft.id, `/settings/${name}`)} novalidate>
          <SeenTurn entry={read.entries.get(topics.setting(read.pack?.name ?? '', name))} />
          <ValueFields at={at} name={name} typed={typed} error={text} />
          <div class="govuk-button-group">
            <Button text={t('adopting.save')} preventDoubleClick />
            {chosen !== undefined && (
              <Button
                text={t('adopting.setting-take-back')}
                name="does"
                value="take-back"
                classes="govuk-button--secondary"
                preventDoubleClick
              />
            )}
          </div>
        </form>
      ) : (
        <InsetText text={t('adopting.setting-fixed')} />
      )}
    </Step>
  )
}

function wrongInWords(
  t: ReturnType<typeof useWords>,
  { read }: AtDraft,
  wrong: NonNullable<OneOptions['wrong']>,
): string {
  const refs = 'clauses' in wrong && read.pack !== null ? refsOf(read.pack, wrong.clauses) : ''
  switch (wrong.refused) {
    case 'looser':
      return t('adopting.setting-looser', { refs })
    case 'not-comparable':
      return t('adopting.setting-not-comparable', { refs })
    case 'not-a-value':
      return t('adopting.setting-not-a-value')
    case 'changed-meanwhile':
      return t('adopting.setting-meanwhile')
    case 'no-pack':
      return t('adopting.pack-choose')
  }
}

/** Where the policy fixes a value that has no order, there is nothing that could be called stricter. */
function canChoose({ read }: AtDraft, name: SettingName): boolean {
  const below = read.floor?.get(name)
  if (below === undefined || below.from === 'ours' || read.base !== null || isUndecided(below.value)) return true
  return settings[name].order !== 'not comparable'
}

/** May this value stand beside what the policy says? */
function mayStand({ read }: AtDraft, name: SettingName, value: unknown): boolean {
  const below = read.floor?.get(name)
  if (below === undefined || below.from === 'ours' || read.base !== null || isUndecided(below.value)) return true
  return ['same', 'stricter'].includes(compareStrictness(name, value, below.value))
}

type ValueOptions = { at: AtDraft; name: SettingName; typed: Form | null; error: string | null }

function ValueFields({ at, name, typed, error }: ValueOptions) {
  const t = useWords()
  const setting = settings[name]
  const value = at.read.settings?.get(name).value ?? null
  const told = error === null ? {} : { errorMessage: { text: error } }
  const label = { text: t('adopting.setting-choose'), classes: 'govuk-label--m' }
  const legend = { legend: { text: t('adopting.setting-choose'), classes: 'govuk-fieldset__legend--m' } }
  switch (setting.kind) {
    case 'choice':
      return (
        <Radios
          name="value"
          idPrefix="value"
          fieldset={legend}
          value={typed === null ? String(value) : field(typed, 'value')}
          {...told}
          items={Object.entries<string>(setting.labels)
            .filter(([one]) => one !== 'undecided' && mayStand(at, name, one))
            .map(([one, text]) => ({ value: one, text, hint: oursHint(t, one === setting.silent) }))}
        />
      )
    case 'several': {
      const given = typed === null ? (Array.isArray(value) ? value : []) : listField(typed, 'value')
      return (
        <Checkboxes
          name="value[]"
          idPrefix="value"
          fieldset={legend}
          hint={{ text: t('adopting.setting-several') }}
          {...told}
          items={Object.entries<string>(setting.labels)
            .filter(([one]) => one !== 'undecided')
            .map(([one, text]) => ({ value: one, text, checked: given.some(each => each === one) }))}
        />
      )
    }
    case 'count':
      return (
        <Input
          name="value"
          id="value"
          inputmode="numeric"
          classes="govuk-input--width-4"
          label={label}
          hint={{ text: t('adopting.question-number', { unit: setting.unit, from: setting.from, to: setting.to }) }}
          value={typed === null ? String(value ?? '') : field(typed, 'value')}
          {...told}
        />
      )
    case 'words':
      return (
        <Textarea
          name="value"
          id="value"
          rows={6}
          label={label}
          hint={{ text: t('adopting.setting-words') }}
          value={typed === null ? (Array.isArray(value) ? value.join('\n') : '') : field(typed, 'value')}
          {...told}
        />
      )
    case 'day':
      return (
        <DateInput
          id="value"
          namePrefix="value"
          fieldset={legend}
          values={
            typed === null ? partsOfDay('value', typeof value === 'string' ? value : null) : dayParts(typed, 'value')
          }
          {...told}
        />
      )
  }
}

function oursHint(t: ReturnType<typeof useWords>, ours: boolean): { text: string } | undefined {
  return ours ? { text: t('adopting.setting-ours') } : undefined
}
