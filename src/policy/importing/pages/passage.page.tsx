import { Button, Details, useWords, type Words } from '../../../ui/ui.ts'
import type { Place } from '../../adopting/places.ts'
import { isSettingName, type SettingName } from '../../settings/settings.ts'
import type { Import } from '../imports.store.ts'
import type { KeptPassage } from '../passages.store.ts'
import type { PutQuestion } from '../put-question.rule.ts'
import type { SettingSuggestion } from '../suggest-settings.rule.ts'
import { BelongsNow, LinkAndAim } from './belongs.tsx'
import { Frame, importPath, passagePath, type Told } from './frame.tsx'
import { CutAndJoin, Guidance, Operating, OtherSetting, Wording } from './passage-forms.tsx'
import { BindsLine, PassageText, runningInWords, Seen, settingInWords } from './passage-shown.tsx'
import { QuestionForm } from './question-form.tsx'
import { ChooseValue } from './value-form.tsx'

export type PassageFacts = {
  readonly place: Place
  readonly found: Import
  readonly passage: KeptPassage
  readonly number: number
  readonly of: number
  readonly before: string | null
  readonly after: string | null
  /** Who decided last, where somebody did. */
  readonly decidedBy: string
  readonly now: Date
  /** The setting whose value is being chosen. */
  readonly choosing: SettingName | null
  /** What was typed as wording, cut, question or title, where it was not taken. */
  readonly typed: {
    readonly says?: string | undefined
    readonly cut?: string | undefined
    readonly question?: PutQuestion | undefined
    readonly title?: string | undefined
  }
}

/** One passage: what stands in the document, what it is now, and every way to change that. Each press is saved. */
export function PassagePage({ facts, told }: { facts: PassageFacts; told: Told }) {
  const t = useWords()
  const { place, found, passage, number, of } = facts
  const action = passagePath(found.id, passage.id)
  const wrongAt = (field: string) => (told.wrong?.field === field ? told.wrong.text : null)
  return (
    <Frame place={place} back={importPath(found.id, '#clauses')} title={t('importing.passage-title')} told={told}>
      <p class="govuk-body">{t('importing.passage-number', { number, all: of })}</p>
      <h2 class="govuk-heading-s">{t('importing.passage-says')}</h2>
      <PassageText passage={passage.passage} />
      {facts.choosing !== null && (
        <ChooseValue action={action} passage={passage} name={facts.choosing} wrong={told.wrong?.text} />
      )}
      <Now facts={facts} action={action} />
      <Suggestions facts={facts} action={action} />
      <OtherSetting action={action} />
      <Details summaryText={t('importing.question-title')} open={wrongAt('asks') !== null}>
        <QuestionForm facts={facts} action={action} error={wrongAt('asks')} />
      </Details>
      <Details summaryText={t('importing.belongs-title')} open={wrongAt('title') !== null}>
        <LinkAndAim facts={facts} action={action} error={wrongAt('title')} />
      </Details>
      <Details summaryText={t('importing.wording-title')} open={wrongAt('says') !== null}>
        <Wording facts={facts} action={action} error={wrongAt('says')} />
      </Details>
      <Details summaryText={t('importing.controls-title')}>
        <Operating facts={facts} action={action} />
      </Details>
      <Details summaryText={t('importing.guidance-title')} open={wrongAt('moments') !== null}>
        <Guidance facts={facts} action={action} error={wrongAt('moments')} />
      </Details>
      <Details summaryText={t('importing.cut-title')} open={wrongAt('cut') !== null}>
        <CutAndJoin facts={facts} action={action} error={wrongAt('cut')} />
      </Details>
      <Neighbours facts={facts} />
    </Frame>
  )
}

function Now({ facts, action }: { facts: PassageFacts; action: string }) {
  const t = useWords()
  const { passage, now } = facts
  const { decision } = passage
  const confirmed = passage.state === 'confirmed'
  return (
    <>
      <h2 class="govuk-heading-s">{t('importing.passage-now')}</h2>
      <p class="govuk-body">{decision.says}</p>
      <BindsLine decision={decision} />
      {decision.fate === 'runs' ? (
        <Settings facts={facts} action={action} />
      ) : (
        runningInWords(t, decision, confirmed).map(sentence => <p class="govuk-body">{sentence}</p>)
      )}
      <BelongsNow passage={passage} action={action} />
      {passage.decidedAt !== null && (
        <p class="govuk-hint">
          {t(confirmed ? 'importing.confirmed-by' : 'importing.changed-by', {
            who: facts.decidedBy,
            when: t.moment(passage.decidedAt, now),
          })}
        </p>
      )}
      <form method="post" action={action} class="govuk-button-group" id="confirm">
        <Seen passage={passage} />
        <Button text={t('importing.confirm-this')} name="does" value="confirm" />
        {decision.fate !== 'words' && (
          <Button text={t('importing.words-only')} name="does" value="words-only" classes="govuk-button--secondary" />
        )}
      </form>
    </>
  )
}

/** What it sets now, each with a way to take it out. */
function Settings({ facts, action }: { facts: PassageFacts; action: string }) {
  const t = useWords()
  const { passage } = facts
  const { decision } = passage
  return (
    <>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {Object.entries(decision.settings).map(([name, value]) =>
          isSettingName(name) ? (
            <li>
              {settingInWords(t, name, value)}
              <form method="post" action={action}>
                <Seen passage={passage} />
                <input type="hidden" name="does" value="unset" />
                <input type="hidden" name="setting" value={name} />
                <button type="submit" class="cw-link-button">
                  {t('importing.take-out')}
                  <span class="govuk-visually-hidden">
                    {t('importing.take-out-hidden', { question: settingInWords(t, name, value) })}
                  </span>
                </button>
              </form>
            </li>
          ) : null,
        )}
      </ul>
      {decision.controls.length > 0 && (
        <p class="govuk-body">{runningInWords(t, { ...decision, settings: {} }, true).join(' ')}</p>
      )}
    </>
  )
}

function Suggestions({ facts, action }: { facts: PassageFacts; action: string }) {
  const t = useWords()
  const { passage } = facts
  const chosen = passage.decision.fate === 'runs' ? Object.keys(passage.decision.settings) : []
  const others = passage.suggested.settings.filter(({ setting }) => !chosen.includes(setting)).slice(0, 5)
  return (
    <>
      <h2 class="govuk-heading-s">{t('importing.suggestions-title')}</h2>
      {others.length === 0 && <p class="govuk-body">{t('importing.suggestions-none')}</p>}
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {others.map(suggestion => (
          <li>
            <Suggestion t={t} suggestion={suggestion} passage={passage} action={action} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Suggestion(props: { t: Words; suggestion: SettingSuggestion; passage: KeptPassage; action: string }) {
  const { t, suggestion, passage, action } = props
  const { setting, value, sure } = suggestion
  const words = settingInWords(t, setting, value)
  const choose = (
    <a class="govuk-link" href={`${action}?setting=${setting}#value`}>
      {t('importing.choose-value')}
      <span class="govuk-visually-hidden">: {words}</span>
    </a>
  )
  return (
    <>
      {words} <span class="govuk-hint">{t('importing.sure-of', { hundredths: Math.round(sure * 100) })}</span>
      {value === undefined ? (
        <p class="govuk-body">{choose}</p>
      ) : (
        <form method="post" action={action}>
          <Seen passage={passage} />
          <input type="hidden" name="does" value="set" />
          <input type="hidden" name="setting" value={setting} />
          <input type="hidden" name="json" value={JSON.stringify(value)} />
          <button type="submit" class="cw-link-button">
            {t('importing.use-this')}
            <span class="govuk-visually-hidden">: {words}</span>
          </button>
          {' · '}
          {choose}
        </form>
      )}
    </>
  )
}

function Neighbours({ facts }: { facts: PassageFacts }) {
  const t = useWords()
  const { found, before, after } = facts
  return (
    <p class="govuk-body">
      {before !== null && (
        <a class="govuk-link" href={passagePath(found.id, before)}>
          {t('importing.previous')}
        </a>
      )}
      {before !== null && after !== null && ' · '}
      {after !== null && (
        <a class="govuk-link" href={passagePath(found.id, after)}>
          {t('importing.next')}
        </a>
      )}
    </p>
  )
}
