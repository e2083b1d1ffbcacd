import { Button, Details, Select, Table, useWords, Wide } from '../../ui/ui.ts'
import { guardianFields, guardianPlaces, pupilFields, type RollColumns, type RollField } from './roll-columns.rule.ts'
import { AboutRoll, RollFrame, useRollProblem } from './roll-frame.tsx'
import type { RollProblem } from './roll.form.ts'
import type { AskedRoll } from './see-roll.ts'

type Options = { seen: AskedRoll; columns: RollColumns; problems: readonly RollProblem[] }

/** Which column is what: the first rows as they were read, then for each field one choice among the headings of the file. */
export function RollColumnsPage({ seen, columns, problems }: Options) {
  const t = useWords()
  const { found } = seen
  return (
    <RollFrame title={t('roll.columns-title')} back={`/pupils/roll?school=${found.school}`} problems={problems}>
      <AboutRoll seen={seen} />
      <p class="govuk-body">{t('roll.columns-lead')}</p>
      <Wide label={t('roll.preview')}>
        <Table
          caption={t('roll.preview')}
          captionClasses="govuk-table__caption--m"
          head={found.headings.map(text => ({ text }))}
          rows={seen.first.map(cells => found.headings.map((_, at) => ({ text: (cells[at] ?? '').slice(0, 60) })))}
        />
      </Wide>
      <form method="post" action={`/pupils/roll/imports/${found.id}/columns`} novalidate>
        <h2 class="govuk-heading-m">{t('roll.columns-pupil')}</h2>
        {pupilFields.map(name => (
          <ColumnOf seen={seen} columns={columns} problems={problems} name={name} label={t(`roll.field-${name}`)} />
        ))}
        <h2 class="govuk-heading-m">{t('roll.columns-guardians')}</h2>
        <p class="govuk-body">{t('roll.columns-guardians-lead')}</p>
        {guardianPlaces.map(place => (
          <Details
            summaryText={t('roll.guardian', { place })}
            open={guardianFields.some(one => columns[`guardian-${place}-${one}`] !== undefined)}
          >
            {guardianFields.map(one => (
              <ColumnOf
                seen={seen}
                columns={columns}
                problems={problems}
                name={`guardian-${place}-${one}`}
                label={t('roll.guardian-field', { place, field: t(`roll.guardian-${one}`) })}
              />
            ))}
          </Details>
        ))}
        <Button text={t('roll.columns-button')} preventDoubleClick />
      </form>
    </RollFrame>
  )
}

function ColumnOf({ seen, columns, problems, name, label }: Options & { name: RollField; label: string }) {
  const t = useWords()
  const { headings } = seen.found
  const choices = headings.flatMap((heading, at) => {
    const example = (seen.first.map(cells => cells[at]).find(cell => cell) ?? '').slice(0, 40)
    const text = example === '' ? heading : t('roll.column-example', { heading, example })
    return heading === '' ? [] : [{ value: String(at), text }]
  })
  const chosen = columns[name]
  return (
    <Select
      id={`column-${name}`}
      name={`column[${name}]`}
      label={{ text: label }}
      items={[{ value: '', text: t('roll.column-none') }, ...choices]}
      value={chosen === undefined ? '' : String(headings.indexOf(chosen))}
      {...useRollProblem(problems, `column-${name}`)}
    />
  )
}
