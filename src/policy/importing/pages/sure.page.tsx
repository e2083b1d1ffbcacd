import { Button, Checkboxes, useWords } from '../../../ui/ui.ts'
import type { Place } from '../../adopting/places.ts'
import type { Import } from '../imports.store.ts'
import type { KeptPassage } from '../passages.store.ts'
import { Frame, importPath } from './frame.tsx'
import { decisionInWords, PassageWords } from './passage-shown.tsx'

/** So sure a suggestion has to be to be confirmed together with others; each of them is shown. */
export const sureEnough = 0.9

export function surePassages(passages: readonly KeptPassage[]): readonly KeptPassage[] {
  return passages.filter(({ state, sure, decidedAt }) => state === 'open' && sure > sureEnough && decidedAt === null)
}

/** Those we are surest of, each with its words and what it would do, to be confirmed by one press. */
export function SurePage(props: { place: Place; found: Import; passages: readonly KeptPassage[] }) {
  const t = useWords()
  const { place, found } = props
  const sure = surePassages(props.passages)
  return (
    <Frame place={place} back={importPath(found.id)} title={t('importing.sure-title')}>
      {sure.length === 0 ? (
        <p class="govuk-body">{t('importing.sure-none')}</p>
      ) : (
        <form method="post" action={importPath(found.id, '/confirm')}>
          <p class="govuk-body">{t('importing.sure-body')}</p>
          <Checkboxes
            name="seen[]"
            idPrefix="seen"
            fieldset={{ legend: { text: t('importing.sure-legend'), classes: 'govuk-visually-hidden' } }}
            values={sure.map(seenOf)}
            items={sure.map(passage => ({
              value: seenOf(passage),
              html: <PassageWords passage={passage.passage} />,
              hint: {
                html: [
                  ...decisionInWords(t, passage.decision, false),
                  t('importing.sure-of', { hundredths: Math.round(passage.sure * 100) }),
                ].map(sentence => <div>{sentence}</div>),
              },
            }))}
          />
          <Button text={t('importing.sure-button')} />
        </form>
      )}
    </Frame>
  )
}

/** Which passage, as it was shown. */
function seenOf({ id, revision }: KeptPassage): string {
  return `${id}:${revision}`
}
