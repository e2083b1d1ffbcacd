import { BackLink, Button, InsetText, Tag, useWords } from '../../ui/ui.ts'
import { draftPath } from './at-draft.tsx'
import type { Draft } from './draft.ts'
import { type Place, placeId } from './places.ts'

type StartOptions = {
  places: readonly Place[]
  place: Place | null
  drafts: readonly Draft[]
  /** The name of the policy that somebody comes with; null where it is chosen later. */
  pack: string | null
  now: Date
}

/** The list of tasks; or, for whoever comes with a policy of her own, the page on which it is chosen already. */
export function beginningOf(draft: string, pack: string): string {
  return pack === '' ? draftPath(draft) : draftPath(draft, `/pack?${new URLSearchParams({ pack })}`)
}

/** Where an adoption begins: for whom, what is on its way, and how long it takes. */
export function StartPage({ places, place, drafts, pack, now }: StartOptions) {
  const t = useWords()
  if (place === null) return <ForWhom places={places} />
  const open = drafts.find(draft => draft.state === 'open' || draft.state === 'sealed')
  const earlier = drafts.filter(draft => draft !== open)
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={place.school === null ? '/policy/adopt' : `/policy?school=${place.school.id}`} />
        <span class="govuk-caption-l">{place.name}</span>
        <h1 class="govuk-heading-l">{t('adopting.title')}</h1>
        <p class="govuk-body">{t('adopting.start-how')}</p>
        <p class="govuk-body">{t('adopting.start-saved')}</p>
        {open === undefined ? (
          <Begin place={place} pack={pack} />
        ) : (
          <InsetText>
            <p class="govuk-body">{t('adopting.start-open', { when: t.day(open.startedAt, now) })}</p>
            <a class="govuk-link" href={beginningOf(open.id, pack ?? '')}>
              {t('adopting.start-go-on')}
            </a>
          </InsetText>
        )}
        <Earlier drafts={earlier} now={now} />
        {place.school === null && (
          <p class="govuk-body">
            <a class="govuk-link" href="/policy/trust-requests">
              {t('adopting.requests-title')}
            </a>
          </p>
        )}
      </div>
    </div>
  )
}

function Begin({ place, pack }: { place: Place; pack: string | null }) {
  const t = useWords()
  return (
    <form method="post" action="/policy/adopt">
      <input type="hidden" name="school" value={placeId(place)} />
      {pack !== null && <input type="hidden" name="pack" value={pack} />}
      <Button text={t('adopting.start-button')} preventDoubleClick isStartButton />
    </form>
  )
}

function Earlier({ drafts, now }: { drafts: readonly Draft[]; now: Date }) {
  const t = useWords()
  if (drafts.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('adopting.start-earlier')}</h2>
      <ul class="cw-lines">
        {drafts.map(draft => (
          <li class="cw-line">
            <a class="cw-line__what govuk-link" href={`/policy/drafts/${draft.id}`}>
              {t('adopting.start-draft', { when: t.day(draft.startedAt, now) })}
            </a>
            <span class="cw-line__about">
              <Tag text={t(`adopting.draft-${draft.state}`)} classes="govuk-tag--grey" />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function ForWhom({ places }: { places: readonly Place[] }) {
  const t = useWords()
  return (
    <>
      <BackLink href="/policy" text={t('policy.back-to-policy')} />
      <h1 class="govuk-heading-l">{t('adopting.title')}</h1>
      <p class="govuk-body">{t('adopting.start-for-whom')}</p>
      <ul class="govuk-list govuk-list--spaced">
        {places.map(place => (
          <li>
            <a class="govuk-link" href={`/policy/adopt?school=${placeId(place)}`}>
              {place.school === null ? t('adopting.start-trust', { name: place.name }) : place.name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
