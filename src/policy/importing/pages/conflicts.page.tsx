import { Button, Radios, Tag, useWords } from '../../../ui/ui.ts'
import type { Place } from '../../adopting/places.ts'
import { settings } from '../../settings/settings.ts'
import { type Conflict, isOpen } from '../find-conflicts.rule.ts'
import type { Import } from '../imports.store.ts'
import type { KeptPassage } from '../passages.store.ts'
import { Frame, importPath, passagePath, type Told } from './frame.tsx'
import { answerInWords, PassageText } from './passage-shown.tsx'

export type ConflictFacts = {
  readonly place: Place
  readonly found: Import
  readonly passages: readonly KeptPassage[]
  readonly conflicts: readonly Conflict[]
}

/** What two passages want differently, each to be settled by a person. */
export function ConflictsPage({ facts, told }: { facts: ConflictFacts; told: Told }) {
  const t = useWords()
  const { place, found, conflicts } = facts
  return (
    <Frame place={place} back={importPath(found.id)} title={t('importing.conflicts-title')} told={told}>
      <p class="govuk-body">{t('importing.conflicts-body')}</p>
      {conflicts.length === 0 && <p class="govuk-body">{t('importing.conflicts-none')}</p>}
      {conflicts.map((conflict, at) =>
        conflict.about === 'setting' ? (
          <AboutSetting facts={facts} conflict={conflict} at={at} />
        ) : (
          <AboutWords facts={facts} conflict={conflict} />
        ),
      )}
    </Frame>
  )
}

function Shown({ facts, id }: { facts: ConflictFacts; id: string }) {
  const t = useWords()
  const passage = facts.passages.find(one => one.id === id)
  if (passage === undefined) return null
  return (
    <PassageText passage={passage.passage}>
      <p class="govuk-body">
        <a class="govuk-link" href={passagePath(facts.found.id, id)}>
          {t('importing.look-at-it')}
          <span class="govuk-visually-hidden">: {t('importing.look-at-hidden', { number: printedOf(facts, id) })}</span>
        </a>
      </p>
    </PassageText>
  )
}

/** The number that stands before it in the document, else its id. */
function printedOf({ passages }: ConflictFacts, id: string): string {
  return passages.find(one => one.id === id)?.passage.printed || id
}

function AboutSetting(props: { facts: ConflictFacts; conflict: Extract<Conflict, { about: 'setting' }>; at: number }) {
  const t = useWords()
  const { facts, conflict, at } = props
  const taken = conflict.takes === null ? undefined : conflict.sides[conflict.takes]
  return (
    <section>
      <h2 class="govuk-heading-m">{settings[conflict.setting].question}</h2>
      {!isOpen(conflict) && <Tag text={t('importing.conflict-settled')} classes="govuk-tag--green" />}
      {conflict.sides
        .flatMap(side => side.passages)
        .map(id => (
          <Shown facts={facts} id={id} />
        ))}
      <form method="post" action={importPath(facts.found.id, '/conflicts')}>
        <input type="hidden" name="key" value={conflict.key} />
        <Radios
          name="takes"
          idPrefix={`takes-${at}`}
          fieldset={{ legend: { text: t('importing.conflict-legend'), classes: 'govuk-fieldset__legend--s' } }}
          value={taken?.passages[0]}
          items={conflict.sides.map(side => ({
            value: side.passages[0] ?? '',
            text: t('importing.conflict-side', {
              clauses: side.passages.map(id => printedOf(facts, id)).join(', '),
              value: answerInWords(t, conflict.setting, side.value),
            }),
          }))}
        />
        <Button text={t('importing.conflict-button')} />
      </form>
    </section>
  )
}

function AboutWords({ facts, conflict }: { facts: ConflictFacts; conflict: Extract<Conflict, { about: 'words' }> }) {
  const t = useWords()
  return (
    <section>
      <h2 class="govuk-heading-m">{t('importing.conflict-words-title')}</h2>
      {conflict.settled && <Tag text={t('importing.conflict-settled')} classes="govuk-tag--green" />}
      <p class="govuk-body">{t('importing.conflict-words-body')}</p>
      {conflict.passages.map(id => (
        <Shown facts={facts} id={id} />
      ))}
      {!conflict.settled && (
        <form method="post" action={importPath(facts.found.id, '/conflicts')}>
          <input type="hidden" name="key" value={conflict.key} />
          <input type="hidden" name="takes" value="both" />
          <Button text={t('importing.conflict-both')} classes="govuk-button--secondary" />
        </form>
      )}
    </section>
  )
}
