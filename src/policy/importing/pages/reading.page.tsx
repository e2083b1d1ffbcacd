import { Button, useWords } from '../../../ui/ui.ts'
import { type Place, placeId } from '../../adopting/places.ts'
import type { Import } from '../imports.store.ts'
import { Frame, importPath } from './frame.tsx'

type Facts = { readonly place: Place; readonly found: Import; readonly now: Date }

/** While the document is read. Without script a link asks again; with it the page asks by itself. */
export function Reading({ facts }: { facts: Facts }) {
  const t = useWords()
  const { place, found, now } = facts
  return (
    <Frame place={place} back={`/policy/import?school=${placeId(place)}`} title={t('importing.reading-title')}>
      <p class="govuk-body">
        {t('importing.reading-name', { name: found.fileName, when: t.moment(found.startedAt, now) })}
      </p>
      <div data-module="cw-wait" data-wait-url={importPath(found.id)}>
        <output class="govuk-body" data-wait-for>
          <HowFar found={found} />
        </output>
        <p class="govuk-body">
          <a class="govuk-link" href={importPath(found.id)}>
            {t('importing.reading-look')}
          </a>
        </p>
      </div>
    </Frame>
  )
}

/** What the page's own script asks for again and again; `data-wait-over` ends its waiting. */
export function HowFar({ found }: { found: Import }) {
  const t = useWords()
  if (found.state === 'waiting') return <p class="govuk-body">{t('importing.reading-waiting')}</p>
  if (found.state !== 'reading')
    return (
      <p class="govuk-body" data-wait-over>
        {t('importing.reading-done')}
      </p>
    )
  return (
    <>
      <p class="govuk-body">{t('importing.reading-progress', { hundredths: found.progress })}</p>
      <progress max={100} value={found.progress} aria-label={t('importing.reading-title')} />
    </>
  )
}

export function NotRead({ facts }: { facts: Facts }) {
  const t = useWords()
  const { place, found, now } = facts
  return (
    <Frame place={place} back={`/policy/import?school=${placeId(place)}`} title={t('importing.refused-title')}>
      <p class="govuk-body">
        {t('importing.reading-name', { name: found.fileName, when: t.moment(found.startedAt, now) })}
      </p>
      <p class="govuk-body">
        <strong>{t(`importing.refused-${found.refused ?? 'unknown'}`)}</strong>
      </p>
      <p class="govuk-body">{t('importing.refused-nothing-lost')}</p>
      <Button text={t('importing.refused-again')} href={`/policy/import?school=${placeId(place)}`} />
    </Frame>
  )
}
