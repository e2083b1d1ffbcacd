import type { ComponentChildren } from 'preact'
import { useWords, type Words } from '../../../ui/ui.ts'
import { boundTitles } from '../../packs/roles.ts'
import { valueInWords } from '../../pages/value-in-words.ts'
import { isSettingName, readValue, type SettingName, settings } from '../../settings/settings.ts'
import type { Decision } from '../decision.ts'
import { belongingInWords } from './belongs.tsx'
import type { KeptPassage } from '../passages.store.ts'
import { sentenceOfControl } from '../propose-decision.rule.ts'

/** A setting with a value, as one sentence: the question and what answers it. */
export function settingInWords(t: Words, name: SettingName, value: unknown): string {
  return t('importing.setting-value', { question: settings[name].question, value: answerInWords(t, name, value) })
}

/** The value alone; said too where the words name none, or a number is asked for later. */
export function answerInWords(t: Words, name: SettingName, value: unknown): string {
  if (value === undefined) return t('importing.no-value')
  if (value === null && settings[name].kind === 'count') return t('importing.waits-for-number')
  const read = readValue(name, value)
  return 'value' in read ? valueInWords(t, name, read.value) : t('importing.no-value')
}

/** What a decision makes of a passage, a sentence each. */
export function decisionInWords(t: Words, decision: Decision, confirmed: boolean): readonly string[] {
  return [...runningInWords(t, decision, confirmed), ...belongingInWords(t, decision)]
}

/** What runs for it, or that nothing does. */
export function runningInWords(t: Words, decision: Decision, confirmed: boolean): readonly string[] {
  if (decision.fate === 'words') return [t('importing.is-words')]
  if (decision.fate === 'guidance')
    return [
      t('importing.is-guidance', {
        where: decision.shownAt.map(moment => t(`importing.moment-${moment}`)).join('; '),
      }),
    ]
  const sets = Object.entries(decision.settings).flatMap(([name, value]) =>
    isSettingName(name) ? [settingInWords(t, name, value)] : [],
  )
  return [
    ...sets.map(what => t(confirmed ? 'importing.decided-runs' : 'importing.suggested-runs', { what })),
    ...(decision.controls.length > 0
      ? [t('importing.is-controls', { what: decision.controls.map(sentenceOfControl).join(' ') })]
      : []),
  ]
}

/** The words of the document: where they stand, their number, the sentence their list begins with. */
export function PassageText({ passage, children }: { passage: KeptPassage['passage']; children?: ComponentChildren }) {
  const { headings } = passage
  return (
    <blockquote class="govuk-inset-text">
      {headings.length > 0 && <p class="govuk-hint">{headings.join(' › ')}</p>}
      <p class="govuk-body">
        <PassageWords passage={passage} />
      </p>
      {children}
    </blockquote>
  )
}

/** Its number as printed, the sentence its list begins with, and its own words, in one run. */
export function PassageWords({ passage }: { passage: KeptPassage['passage'] }) {
  const { printed, lead, text } = passage
  return (
    <>
      {printed !== '' && <strong>{printed} </strong>}
      {lead !== '' && `${lead} `}
      {text}
    </>
  )
}

/** Whom it binds and how strongly, in one line. */
export function BindsLine({ decision }: { decision: Decision }) {
  const t = useWords()
  return (
    <p class="govuk-body">
      {t('importing.passage-binds', {
        who: decision.binds.map(one => boundTitles[one]).join('; '),
        strength: t(`policy.clause-strength-${decision.strength}`),
      })}
    </p>
  )
}

/** Hidden fields of every form: which passage, in which revision it was seen. */
export function Seen({ passage }: { passage: KeptPassage }) {
  return <input type="hidden" name="revision" value={String(passage.revision)} />
}
