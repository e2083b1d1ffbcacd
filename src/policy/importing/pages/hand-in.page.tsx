import { Button, FileUpload, Tag, Textarea, useWords } from '../../../ui/ui.ts'
import { type Place, placeId } from '../../adopting/places.ts'
import type { Import } from '../imports.store.ts'
import type { OwnPack } from '../own-packs.store.ts'
import { Frame, importPath, type Told } from './frame.tsx'

export type HandInFacts = {
  readonly place: Place
  readonly imports: readonly Import[]
  readonly packs: readonly OwnPack[]
  readonly names: ReadonlyMap<string, string>
  readonly now: Date
  /** The text as it was typed, where it was not taken. */
  readonly text: string
  /** What is wrong in a pack that was handed in: file, line, what is allowed. */
  readonly faults: readonly string[]
  /** The pack that was just brought in. */
  readonly brought: OwnPack | null
}

/** Handing a document in, as a file or as text; and what was handed in before. */
export function HandIn({ facts, told }: { facts: HandInFacts; told: Told }) {
  const t = useWords()
  const { place, imports, packs, text } = facts
  const error = (field: string) => (told.wrong?.field === field ? { errorMessage: { text: told.wrong.text } } : {})
  return (
    <Frame
      place={place}
      back={place.school === null ? '/policy/adopt?school=trust' : `/policy?school=${place.school.id}`}
      title={t('importing.title')}
      told={told}
    >
      {facts.faults.length > 0 && <Faults faults={facts.faults} />}
      {facts.brought !== null && (
        <Button
          text={t('importing.pack-adopt', { title: facts.brought.title })}
          href={`/policy/adopt?school=${placeId(place)}&pack=${facts.brought.name}`}
        />
      )}
      <p class="govuk-body">{t('importing.lead')}</p>
      {place.school === null && <p class="govuk-body">{t('importing.lead-trust', { name: place.name })}</p>}
      <p class="govuk-body">{t('importing.kept')}</p>
      <h2 class="govuk-heading-m">{t('importing.file-title')}</h2>
      <form method="post" action="/policy/import" enctype="multipart/form-data">
        <input type="hidden" name="school" value={placeId(place)} />
        <input type="hidden" name="by" value="file" />
        <FileUpload
          name="document"
          label={{ text: t('importing.file-label') }}
          hint={{ text: t('importing.file-hint') }}
          attributes={{ accept: '.docx,.pdf,.txt,.md,.yaml,.yml' }}
          {...error('document')}
        />
        <Button text={t('importing.file-button')} />
      </form>
      <h2 class="govuk-heading-m">{t('importing.text-title')}</h2>
      <form method="post" action="/policy/import">
        <input type="hidden" name="school" value={placeId(place)} />
        <input type="hidden" name="by" value="text" />
        <Textarea
          name="text"
          rows={10}
          label={{ text: t('importing.text-label') }}
          hint={{ text: t('importing.text-hint') }}
          value={text}
          {...error('text')}
        />
        <Button text={t('importing.text-button')} classes="govuk-button--secondary" />
      </form>
      {packs.length > 0 && <Packs facts={facts} />}
      {imports.length > 0 && <Before facts={facts} />}
    </Frame>
  )
}

/** Whose document is it? One line each, the trust last. */
export function ForWhom({ places }: { places: readonly Place[] }) {
  const t = useWords()
  return (
    <>
      <h1 class="govuk-heading-l">{t('importing.title')}</h1>
      <p class="govuk-body">{t('importing.for-whom')}</p>
      <ul class="govuk-list govuk-list--spaced">
        {places.map(place => (
          <li>
            <a class="govuk-link" href={`/policy/import?school=${placeId(place)}`}>
              {place.school === null ? t('adopting.start-trust', { name: place.name }) : place.name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** As many as a person mends at a time; the file is handed in again anyway. */
const FAULTS_SHOWN = 20

function Faults({ faults }: { faults: readonly string[] }) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('importing.pack-faults-title')}</h2>
      <ul class="govuk-list govuk-list--bullet" dir="ltr">
        {faults.slice(0, FAULTS_SHOWN).map(fault => (
          <li>{fault}</li>
        ))}
      </ul>
    </>
  )
}

function Packs({ facts }: { facts: HandInFacts }) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('importing.packs-title')}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {facts.packs.map(pack => (
          <li>
            <a class="govuk-link" href={`/policy/adopt?school=${placeId(facts.place)}&pack=${pack.name}`}>
              {t('importing.pack-adopt', { title: pack.title })}
            </a>
            <br />
            <span class="govuk-hint">
              {t('importing.packs-hint', {
                who: facts.names.get(pack.madeBy) ?? '',
                when: t.moment(pack.madeAt, facts.now),
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Before({ facts }: { facts: HandInFacts }) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('importing.before-title')}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {facts.imports.map(one => (
          <li>
            <a class="govuk-link" href={importPath(one.id)}>
              {one.about.title || one.fileName}
            </a>{' '}
            <Tag text={t(`importing.state-${one.state}`)} classes={tagOf[one.state]} />
            <br />
            <span class="govuk-hint">
              {t('importing.before-hint', {
                who: facts.names.get(one.startedBy) ?? '',
                when: t.moment(one.startedAt, facts.now),
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

export const tagOf: Readonly<Record<Import['state'], string>> = {
  waiting: 'govuk-tag--grey',
  reading: 'govuk-tag--grey',
  read: 'govuk-tag--blue',
  refused: 'govuk-tag--red',
  made: 'govuk-tag--green',
}
