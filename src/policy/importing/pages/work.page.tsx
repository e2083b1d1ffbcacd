import { Button, InsetText, Pagination, Tag, TaskList, useWords } from '../../../ui/ui.ts'
import { type Place, placeId } from '../../adopting/places.ts'
import { missingOf } from '../assemble-pack.rule.ts'
import type { Import } from '../imports.store.ts'
import type { OwnPack } from '../own-packs.store.ts'
import type { KeptPassage } from '../passages.store.ts'
import { Frame, importPath, passagePath, type Told } from './frame.tsx'
import { decisionInWords, PassageWords } from './passage-shown.tsx'

/** How many stand on one page of the list. */
const onePage = 25

export type WorkFacts = {
  readonly place: Place
  readonly found: Import
  readonly passages: readonly KeptPassage[]
  readonly sure: number
  readonly conflicts: number
  readonly made: OwnPack | undefined
  readonly now: Date
  /** Only those to look at, or all; and which page of them, from 1. */
  readonly all: boolean
  readonly page: number
}

/** The work list of one document: what is to do, then every passage beside our suggestion. */
export function Work({ facts, told }: { facts: WorkFacts; told: Told }) {
  const t = useWords()
  const { place, found, now } = facts
  return (
    <Frame
      place={place}
      back={`/policy/import?school=${placeId(place)}`}
      title={found.about.title || found.fileName}
      told={told}
    >
      <p class="govuk-body">
        {t('importing.work-lead', { name: found.fileName, when: t.moment(found.startedAt, now) })}{' '}
        <a class="govuk-link" href={importPath(found.id, '/document')}>
          {t('importing.work-download')}
        </a>
      </p>
      {found.state === 'made' && facts.made && <Made place={place} pack={facts.made} />}
      <Tasks facts={facts} tried={told.wrong !== undefined} />
      {found.printedTwice.length > 0 && (
        <InsetText
          text={t('importing.printed-twice', {
            count: found.printedTwice.length,
            numbers: found.printedTwice.join(', '),
          })}
        />
      )}
      <List facts={facts} />
    </Frame>
  )
}

function Made({ place, pack }: { place: Place; pack: OwnPack }) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('importing.made-title')}</h2>
      <p class="govuk-body">{t('importing.made-body')}</p>
      <Button text={t('importing.made-adopt')} href={`/policy/adopt?school=${placeId(place)}&pack=${pack.name}`} />
    </>
  )
}

function Tasks({ facts, tried }: { facts: WorkFacts; tried: boolean }) {
  const t = useWords()
  const { found, passages, sure, conflicts } = facts
  const confirmed = passages.filter(passage => passage.state === 'confirmed').length
  const missing = missingOf(found.about).length > 0
  const ready = confirmed === passages.length && conflicts === 0 && !missing
  const open = (text: string) => ({ tag: { text, classes: 'govuk-tag--blue' } })
  return (
    <>
      <h2 class="govuk-heading-m">{t('importing.work-tasks')}</h2>
      <TaskList
        idPrefix="task"
        items={[
          {
            title: { text: t('importing.task-sure') },
            ...(sure > 0 ? { href: importPath(found.id, '/sure') } : {}),
            status:
              sure > 0
                ? open(t('importing.task-sure-status', { count: sure }))
                : { text: t('importing.task-sure-status', { count: 0 }) },
          },
          {
            title: { text: t('importing.task-passages') },
            href: '#clauses',
            status:
              confirmed === passages.length
                ? { text: t('importing.task-done') }
                : open(t('importing.task-passages-status', { confirmed, all: passages.length })),
          },
          {
            title: { text: t('importing.task-conflicts') },
            href: importPath(found.id, '/conflicts'),
            status:
              conflicts > 0
                ? open(t('importing.task-conflicts-status', { count: conflicts }))
                : { text: t('importing.task-conflicts-status', { count: 0 }) },
          },
          {
            title: { text: t('importing.task-about') },
            href: importPath(found.id, '/about'),
            status: missing ? open(t('importing.task-about-open')) : { text: t('importing.task-done') },
          },
        ]}
      />
      {found.state !== 'made' && (
        <form method="post" action={importPath(found.id, '/make')} id="make">
          <Button
            text={t('importing.task-make')}
            classes={ready || tried ? undefined : 'govuk-button--secondary'}
            preventDoubleClick
          />
        </form>
      )}
    </>
  )
}

function List({ facts }: { facts: WorkFacts }) {
  const t = useWords()
  const { found, passages, all, page } = facts
  const shown = all ? passages : passages.filter(passage => passage.state === 'open')
  const pages = Math.max(1, Math.ceil(shown.length / onePage))
  const at = Math.min(page, pages)
  const path = (number: number) => importPath(found.id, `?show=${all ? 'all' : 'open'}&page=${number}#clauses`)
  return (
    <>
      <h2 class="govuk-heading-m" id="clauses">
        {t('importing.passages-title')}
      </h2>
      <p class="govuk-body">
        <a class="govuk-link" href={importPath(found.id, `?show=${all ? 'open' : 'all'}#clauses`)}>
          {t(all ? 'importing.show-open' : 'importing.show-all')}
        </a>
      </p>
      {shown.length === 0 && <p class="govuk-body">{t('importing.nothing-open')}</p>}
      <ol class="cw-lines">
        {shown.slice((at - 1) * onePage, at * onePage).map((passage, index, these) => (
          <One
            importId={found.id}
            passage={passage}
            number={passages.indexOf(passage) + 1}
            of={passages.length}
            under={these[index - 1]?.passage.headings ?? []}
          />
        ))}
      </ol>
      {pages > 1 && (
        <Pagination
          {...(at > 1 ? { previous: { href: path(at - 1), text: t('importing.previous-page') } } : {})}
          {...(at < pages ? { next: { href: path(at + 1), text: t('importing.next-page') } } : {})}
        />
      )}
    </>
  )
}

type OneOptions = { importId: string; passage: KeptPassage; number: number; of: number; under: readonly string[] }

/** A passage beside our suggestion; its headings only where they are others than those of the one above (`under`). */
function One({ importId, passage, number, of, under }: OneOptions) {
  const t = useWords()
  const confirmed = passage.state === 'confirmed'
  const place = passage.passage.headings.join(' › ')
  return (
    <li class="cw-line">
      <span class="cw-line__what">
        {place !== '' && place !== under.join(' › ') && <span class="govuk-caption-m">{place}</span>}
        <span class="govuk-visually-hidden">{t('importing.passage-number', { number, all: of })}. </span>
        <PassageWords passage={passage.passage} />
      </span>
      {decisionInWords(t, passage.decision, confirmed).map(sentence => (
        <span class="cw-line__about">{sentence}</span>
      ))}
      <span class="cw-line__about">
        <Tag
          text={t(confirmed ? 'importing.passage-state-confirmed' : 'importing.passage-state-open')}
          classes={confirmed ? 'govuk-tag--green' : 'govuk-tag--blue'}
        />
        {!confirmed && ` ${t('importing.sure-of', { hundredths: Math.round(passage.sure * 100) })}`}
      </span>
      <span class="cw-line__action">
        <a class="govuk-link" href={passagePath(importId, passage.id)}>
          {t('importing.look-at-it')}
          <span class="govuk-visually-hidden">: {t('importing.look-at-hidden', { number })}</span>
        </a>
      </span>
    </li>
  )
}
