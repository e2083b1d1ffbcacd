import { kinds, reminders } from '../../checks/checks.ts'
import type { School } from '../../people/people.ts'
import { InsetText, Table, useWords, Wide, type Words } from '../../ui/ui.ts'
import type { SuggestedOfKind } from '../conversations/count-suggestions.ts'
import type { FoundOfKind } from './check-figures.store.ts'
import { countedOf, measured, sharesOf, togetherOf, wrongFaces } from './measured.ts'

export type CheckFigures = {
  readonly school: School
  readonly counted: readonly FoundOfKind[]
  /** Of what others wrote, by what the check suggested. */
  readonly comments: readonly SuggestedOfKind[]
  readonly since: Date
}

const sees = kinds.filter(kind => !reminders.has(kind))
const reminds = kinds.filter(kind => reminders.has(kind))

const blind = [
  ...(['stranger', 'misspelt', 'detail', 'language', 'accused', 'faces', 'small', 'marks', 'pictured'] as const),
  ...(['video', 'comments', 'law'] as const),
]

/** What the check looks for, what of it is only a reminder, what it cannot see, and how often people here said that it was wrong. */
export function CheckFiguresPage({ figures: { school, counted, comments, since } }: { figures: CheckFigures }) {
  const t = useWords()
  const of = (kind: string) => counted.find(one => one.kind === kind)
  const table = (shown: readonly (typeof kinds)[number][], caption: string) => (
    <Wide label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[
          { text: t('checkfigures.kind') },
          { text: t('checkfigures.found'), format: 'numeric' },
          { text: t('checkfigures.cleared'), format: 'numeric' },
          { text: t('checkfigures.of-100'), format: 'numeric' },
        ]}
        rows={shown.map(kind => [
          { text: t(`checkfigures.kind-${kind}`) },
          { text: String(of(kind)?.found ?? 0), format: 'numeric' },
          { text: String(of(kind)?.cleared ?? 0), format: 'numeric' },
          { text: shareInWords(t, kind), format: 'numeric' },
        ])}
      />
    </Wide>
  )
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{t('checkfigures.title')}</h1>
        <p class="govuk-body">{t('checkfigures.body')}</p>
        {table(sees, t('checkfigures.sees'))}
        <Measured />
        {table(reminds, t('checkfigures.reminds'))}
        <InsetText text={t('checkfigures.reminds-body')} />
        <Comments comments={comments} />
        <p class="govuk-body">{t('checkfigures.since', { day: t.day(since) })}</p>
        <h2 class="govuk-heading-m">{t('checkfigures.blind')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {blind.map(what => (
            <li>{t(`checkfigures.blind-${what}`, { grave: 100 - measured.graveFound })}</li>
          ))}
        </ul>
        <p class="govuk-body">{t('checkfigures.nowhere')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={`/not-names?school=${school.id}`}>
            {t('pupils.not-names-title')}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`/watched-words?school=${school.id}`}>
            {t('watched.title')}
          </a>
        </p>
      </div>
    </div>
  )
}

/** A share, or that there is none: of a kind counted four times it would say nothing. */
function shareInWords(t: Words, kind: (typeof kinds)[number]): string {
  const count = countedOf(kind)
  return String(sharesOf(kind)?.found ?? t('checkfigures.measured-on', { count }))
}

/** How it read texts of strangers, names first: they stand under "A check" although what was aimed at is missed. */
function Measured() {
  const t = useWords()
  const names = sharesOf('pupil_name')
  const [disclosed, requested] = [togetherOf('personal_details_disclosed'), togetherOf('personal_details_request')]
  const [faces, codes] = [sharesOf('image_face')?.found, sharesOf('image_code')?.found]
  if (names === null || disclosed === null || requested === null || faces === undefined || codes === undefined)
    throw new Error('The figures of names, of personal details or of pictures are missing from measured.ts.')
  const { drafts, clean, alarms } = measured
  return (
    <>
      <InsetText
        text={t('checkfigures.measured-names', {
          ...{ drafts, found: names.found, missed: 100 - names.found, wrong: names.wrong },
          alarms: Math.round((alarms / clean) * 100),
        })}
      />
      <p class="govuk-body">{t('checkfigures.measured-details', { disclosed, requested })}</p>
      <p class="govuk-body">{t('checkfigures.measured-grave', { grave: measured.graveFound })}</p>
      <p class="govuk-body">{t('checkfigures.measured-pictures', { faces, codes, wrong: wrongFaces })}</p>
      <p class="govuk-body">{t('checkfigures.measured-how')}</p>
    </>
  )
}

function Comments({ comments }: Pick<CheckFigures, 'comments'>) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('comments.figures-title')}</h2>
      {comments.length === 0 ? (
        <p class="govuk-body">{t('comments.figures-none')}</p>
      ) : (
        <Table
          caption={t('comments.figures-body')}
          firstCellIsHeader
          head={[
            { text: t('comments.figures-kind') },
            { text: t('comments.figures-decided'), format: 'numeric' },
            { text: t('comments.figures-wrong'), format: 'numeric' },
          ]}
          rows={comments.map(({ category, suggested, wrong }) => [
            { text: t(`comments.kind-${category}`) },
            { text: String(suggested), format: 'numeric' },
            { text: String(wrong), format: 'numeric' },
          ])}
        />
      )}
    </>
  )
}
