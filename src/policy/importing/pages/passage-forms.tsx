import { Button, Checkboxes, Radios, Select, Textarea, useWords } from '../../../ui/ui.ts'
import { controlNames, ways } from '../../packs/controls.ts'
import { guidancePlaces } from '../../guidance/guidance-places.ts'
import { guidanceMoments, strengths } from '../../packs/pack.ts'
import { type Bound, boundTitles } from '../../packs/roles.ts'
import { settingThemes } from '../../settings/settings.ts'
import { sentenceOfControl } from '../propose-decision.rule.ts'
import { suggestedSettings } from '../suggest-settings.rule.ts'
import type { PassageFacts } from './passage.page.tsx'
import { Seen } from './passage-shown.tsx'

type FormProps = { facts: PassageFacts; action: string; error?: string | null }

/** Any setting of the catalogue but those that the text itself carries; its value is chosen on the page that follows. */
export function OtherSetting({ action }: { action: string }) {
  const t = useWords()
  return (
    <form method="get" action={`${action}#value`}>
      <Select
        name="setting"
        label={{ text: t('importing.other-setting-label') }}
        items={[
          { value: '', text: t('importing.other-setting-choose') },
          ...Object.entries(settingThemes).flatMap(([theme, group]) =>
            Object.entries(group)
              .filter(([value]) => suggestedSettings.some(name => name === value))
              .map(([value, { question }]) => ({ value, text: `${theme}: ${question}` })),
          ),
        ]}
      />
      <Button text={t('importing.other-setting-button')} classes="govuk-button--secondary" />
    </form>
  )
}

export function Wording({ facts, action, error }: FormProps) {
  const t = useWords()
  const { passage, typed } = facts
  const { decision } = passage
  // The keys of boundTitles are the names of Bound; `Object.entries` forgets that.
  const people = Object.entries(boundTitles) as [Bound, string][]
  return (
    <form method="post" action={action}>
      <Seen passage={passage} />
      <input type="hidden" name="does" value="word" />
      <Textarea
        name="says"
        rows={4}
        label={{ text: t('importing.wording-label') }}
        value={typed.says ?? decision.says}
        {...(error ? { errorMessage: { text: error } } : {})}
      />
      <Radios
        name="strength"
        idPrefix="strength"
        fieldset={{ legend: { text: t('importing.wording-strength') } }}
        value={decision.strength}
        items={strengths.map(value => ({ value, text: t(`policy.clause-strength-${value}`) }))}
      />
      <Checkboxes
        name="binds[]"
        idPrefix="binds"
        classes="govuk-checkboxes--small"
        fieldset={{ legend: { text: t('importing.wording-binds') } }}
        values={decision.binds}
        items={people.map(([value, text]) => ({ value, text }))}
      />
      <Button text={t('importing.wording-button')} />
    </form>
  )
}

export function Operating({ facts, action }: FormProps) {
  const t = useWords()
  const { passage } = facts
  const suggested = passage.suggested.controls.map(({ control }) => control)
  const inOrder = [...suggested, ...controlNames.filter(name => name !== 'guidance' && !suggested.includes(name))]
  return (
    <form method="post" action={action}>
      <Seen passage={passage} />
      <input type="hidden" name="does" value="operate" />
      <Checkboxes
        name="controls[]"
        idPrefix="controls"
        classes="govuk-checkboxes--small"
        fieldset={{ legend: { text: t('importing.controls-legend') } }}
        values={passage.decision.controls}
        items={inOrder.map(value => ({ value, text: sentenceOfControl(value) }))}
      />
      <Select
        name="how"
        label={{ text: t('importing.controls-how') }}
        value={passage.decision.how ?? ''}
        items={[
          { value: '', text: t('importing.controls-how-usual') },
          ...ways.map(value => ({ value, text: t(`importing.way-${value}`) })),
        ]}
      />
      <Button text={t('importing.controls-button')} />
    </form>
  )
}

export function Guidance({ facts, action, error }: FormProps) {
  const t = useWords()
  const { passage } = facts
  const shown = passage.decision.shownAt.length > 0 ? passage.decision.shownAt : passage.suggested.moments
  return (
    <form method="post" action={action}>
      <Seen passage={passage} />
      <input type="hidden" name="does" value="show" />
      <Checkboxes
        name="moments[]"
        idPrefix="moments"
        classes="govuk-checkboxes--small"
        fieldset={{ legend: { text: t('importing.guidance-legend') } }}
        values={shown}
        {...(error ? { errorMessage: { text: error } } : {})}
        items={guidanceMoments
          // A moment that has no page yet would show it to nobody.
          .filter(value => guidancePlaces[value] !== null || shown.includes(value))
          .map(value => ({ value, text: t(`importing.moment-${value}`) }))}
      />
      <Button text={t('importing.guidance-button')} />
    </form>
  )
}

export function CutAndJoin({ facts, action, error }: FormProps) {
  const t = useWords()
  const { passage, typed, before } = facts
  return (
    <>
      <form method="post" action={action}>
        <Seen passage={passage} />
        <input type="hidden" name="does" value="cut" />
        <Textarea
          name="cut"
          rows={6}
          label={{ text: t('importing.cut-label') }}
          hint={{ text: t('importing.cut-hint') }}
          value={typed.cut ?? passage.passage.text}
          {...(error ? { errorMessage: { text: error } } : {})}
        />
        <Button text={t('importing.cut-button')} classes="govuk-button--secondary" />
      </form>
      {before !== null && (
        <form method="post" action={action}>
          <Seen passage={passage} />
          <input type="hidden" name="does" value="join" />
          <Button text={t('importing.join-button')} classes="govuk-button--secondary" />
        </form>
      )}
    </>
  )
}
