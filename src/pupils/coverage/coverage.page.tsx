import type { School } from '../../people/people.ts'
import { BackLink, Button, Details, InsetText, Select, useWords } from '../../ui/ui.ts'
import { type ConsentKind, consentKinds } from '../consent/consent.ts'
import { classLink } from '../pages/find-pupils.page.tsx'
import type { PupilShown } from '../roll.store.ts'
import { covers } from './coverage.rule.ts'
import { type CoverCell, places, type SeenClass, type SeenClasses, type SeenPlatform } from './see-coverage.ts'

/** Where to look: a class, or a platform. */
export function CoveragePage({ seen: { school, classes } }: { seen: SeenClasses }) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`/pupils?school=${school.id}`} />
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{t('covered.cover-title')}</h1>
        <p class="govuk-body">{t('covered.cover-lead')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={`/pupils/earlier?school=${school.id}`}>
            {t('covered.cover-bring')}
          </a>
        </p>
        <h2 class="govuk-heading-m">{t('covered.cover-platform')}</h2>
        <ChoosePlace school={school} chosen="" kind={null} />
        <h2 class="govuk-heading-m">{t('covered.cover-classes')}</h2>
        {classes.length === 0 ? (
          <p class="govuk-body">{t('covered.cover-nobody')}</p>
        ) : (
          <ul class="cw-lines">
            {classes.map(({ className, pupils, silent }) => (
              <li class="cw-line">
                <span class="cw-line__what">
                  <a class="govuk-link" href={classLink('/pupils/coverage', school.id, className)}>
                    {className === '' ? t('covered.cover-no-class') : className}
                  </a>
                </span>
                <span class="cw-line__about">{t('covered.cover-silent', { silent, pupils })}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

function ChoosePlace({ school, chosen, kind }: { school: School; chosen: string; kind: ConsentKind | null }) {
  const t = useWords()
  return (
    <form method="get" action="/pupils/coverage" novalidate>
      <input type="hidden" name="school" value={school.id} />
      <Select
        id="platform"
        name="platform"
        label={{ text: t('covered.cover-where') }}
        items={places.map(place => ({
          value: place,
          text: t(`consent.channel-${place}`),
        }))}
        value={chosen}
      />
      <Select
        id="kind"
        name="kind"
        label={{ text: t('covered.cover-what') }}
        items={[
          { value: '', text: t('covered.cover-anything') },
          ...consentKinds.map(one => ({ value: one, text: t(`consent.kind-${one}`) })),
        ]}
        value={kind ?? ''}
      />
      <Button text={t('covered.cover-show')} classes="govuk-button--secondary" />
    </form>
  )
}

/** One class, kind by kind and group by group; the names stand behind a press. */
export function ClassCoverPage({ seen }: { seen: SeenClass }) {
  const t = useWords()
  const { school, className, children, cells } = seen
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`/pupils/coverage?school=${school.id}`} />
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{t('covered.cover-class', { name: className })}</h1>
        <p class="govuk-body">{t('covered.cover-class-lead', { count: children.length })}</p>
        {consentKinds.map(kind => (
          <>
            <h2 class="govuk-heading-s">{t(`consent.kind-${kind}`)}</h2>
            {cells
              .filter(cell => cell.kind === kind)
              .map(cell => (
                <Cell cell={cell} />
              ))}
          </>
        ))}
      </div>
    </div>
  )
}

function Cell({ cell: { group, by } }: { cell: CoverCell }) {
  const t = useWords()
  const counts = { counts: by.counts.length, refused: by.refused.length, none: by.none.length }
  return (
    <Details summaryText={t('covered.cover-cell', { where: t(`consent.channel-${group}`), ...counts })}>
      {covers
        .filter(cover => by[cover].length > 0)
        .map(cover => (
          <>
            <h3 class="govuk-heading-s">{t(`covered.cover-${cover}`)}</h3>
            <Names pupils={by[cover]} />
          </>
        ))}
    </Details>
  )
}

function Names({ pupils }: { pupils: readonly PupilShown[] }) {
  return (
    <ul class="govuk-list">
      {pupils.map(({ id, name }) => (
        <li>
          <a class="govuk-link" href={`/pupils/${id}`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** So many names stand on a page of a platform. */
export const NAMES_SHOWN = 100

type PlatformFacts = { seen: SeenPlatform; page: number }

/** Who may not be shown or named on one platform today, and in what; never why. */
export function PlatformCoverPage({ seen, page }: PlatformFacts) {
  const t = useWords()
  const { school, place, never, asked, pupils, missing } = seen
  const where = t(`consent.place-${place}`)
  const query = new URLSearchParams({ school: school.id, platform: place, kind: seen.kind ?? '' }).toString()
  const shown = missing.slice((page - 1) * NAMES_SHOWN, page * NAMES_SHOWN)
  const last = Math.max(1, Math.ceil(missing.length / NAMES_SHOWN))
  const kindWords = (kinds: readonly ConsentKind[]) => kinds.map(kind => t(`consent.kind-${kind}`)).join(', ')
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`/pupils/coverage?school=${school.id}`} />
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{t('covered.not-covered', { where })}</h1>
        <ChoosePlace school={school} chosen={place} kind={seen.kind} />
        {never.length > 0 && <InsetText text={t('covered.never-there', { kinds: kindWords(never), where })} />}
        <p class="govuk-body">
          {asked.length === 0 ? t('covered.asked-nothing') : t('covered.missing', { count: missing.length, pupils })}
        </p>
        {missing.length > 0 && (
          <>
            <p class="govuk-body">
              <a class="govuk-link" href={`/pupils/coverage/file?${query}`} download>
                {t('covered.cover-file')}
              </a>
            </p>
            <ul class="cw-lines">
              {shown.map(({ pupil, kinds }) => (
                <li class="cw-line">
                  <span class="cw-line__what">
                    <a class="govuk-link" href={`/pupils/${pupil.id}`}>
                      {pupil.name}
                    </a>
                  </span>
                  <span class="cw-line__about">
                    {pupil.className} ·{' '}
                    {seen.kind === null && kinds.length === asked.length
                      ? t('covered.missing-all')
                      : t('covered.missing-kinds', { kinds: kindWords(kinds) })}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        {last > 1 && <Pages query={query} page={page} last={last} />}
      </div>
    </div>
  )
}

function Pages({ query, page, last }: { query: string; page: number; last: number }) {
  const t = useWords()
  const link = (to: number, words: string) => (
    <a class="govuk-link" href={`/pupils/coverage?${query}&page=${to}`}>
      {words}
    </a>
  )
  return (
    <p class="govuk-body">
      {page > 1 && link(page - 1, t('covered.left-back'))} {t('covered.left-page', { page, last })}{' '}
      {page < last && link(page + 1, t('covered.left-on'))}
    </p>
  )
}
