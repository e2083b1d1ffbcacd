import { noticeShown, type School } from '../../people/people.ts'
import { field, type Form } from '../../platform/platform.ts'
import { Button, FileUpload, Input, PrivacyNotice, Radios, useWords } from '../../ui/ui.ts'
import { RollFrame, useRollProblem } from './roll-frame.tsx'
import { nightLimits, type RollProblem } from './roll.form.ts'
import { RollKeys } from './roll-keys.page.tsx'
import type { SeenImport, SeenRoll } from './see-roll.ts'
import { sentenceOfRefusal } from './sentence-of-refusal.ts'

type Options = { seen: SeenRoll; said: string | null; form: Form; problems: readonly RollProblem[] }

/** The roll of one school: bringing a file, what was brought before, and how far files of the night go by themselves. */
export function BringRollPage({ seen, said, form, problems }: Options) {
  const t = useWords()
  const { school, schools } = seen
  return (
    <RollFrame
      title={t('roll.title')}
      problems={problems}
      said={said}
      {...(schools.length > 1 ? { back: '/pupils/roll' } : {})}
    >
      <p class="govuk-body">{t('roll.size', { school: school.name, count: seen.size })}</p>
      <p class="govuk-body">{t('roll.lead')}</p>
      <p class="govuk-body">{t('roll.nothing-yet')}</p>
      <form method="post" action={`/pupils/roll?school=${school.id}`} enctype="multipart/form-data" novalidate>
        <FileUpload
          name="roll"
          label={{ text: t('roll.file') }}
          hint={{ text: t('roll.file-hint') }}
          attributes={{ accept: '.csv,.tsv,.txt,.xlsx,.zip' }}
          {...useRollProblem(problems, 'roll')}
        />
        <PrivacyNotice notice={noticeShown(t, 'roll')} />
        <Button text={t('roll.file-button')} preventDoubleClick />
      </form>
      <h2 class="govuk-heading-m">{t('roll.before')}</h2>
      {seen.imports.length === 0 ? (
        <p class="govuk-body">{t('roll.before-none')}</p>
      ) : (
        <ul class="cw-lines">
          {seen.imports.map(one => (
            <Before seen={one} />
          ))}
        </ul>
      )}
      <Nights seen={seen} form={form} problems={problems} />
      <RollKeys seen={seen} form={form} problems={problems} />
    </RollFrame>
  )
}

function Before({ seen: { found, by, key, now } }: { seen: SeenImport }) {
  const t = useWords()
  const itself = key === null ? t('roll.the-folder') : t('roll.the-key', { name: key })
  return (
    <li class="cw-line">
      <span class="cw-line__what">
        <a class="govuk-link" href={`/pupils/roll/imports/${found.id}`}>
          {found.fileName}
        </a>
      </span>
      <span class="cw-line__about">
        {t(`roll.state-${found.state}`, { rows: found.rowCount })} ·{' '}
        {t('roll.before-by', { who: by ?? itself, when: t.moment(found.broughtAt, now) })}
      </span>
    </li>
  )
}

function Nights({ seen, form, problems }: Pick<Options, 'seen' | 'form' | 'problems'>) {
  const t = useWords()
  const { school, nights, folder, notRead, now } = seen
  const takes = field(form, 'takes') || nights.takes
  return (
    <form method="post" action={`/pupils/roll/nights?school=${school.id}`} novalidate>
      <h2 class="govuk-heading-m">{t('roll.nights')}</h2>
      <p class="govuk-body">{t('roll.nights-lead')}</p>
      {folder !== null && (
        <p class="govuk-body">
          {t('roll.nights-folder')} <code class="cw-hash">{folder}</code>
        </p>
      )}
      {notRead !== null && (
        <p class="govuk-inset-text">
          {t('roll.nights-not-read', {
            name: notRead.fileName,
            when: t.moment(notRead.at, now),
            why: sentenceOfRefusal({ ...notRead, refused: notRead.refusal }),
          })}
        </p>
      )}
      <Radios
        name="takes"
        idPrefix="takes"
        fieldset={{ legend: { text: t('roll.nights-takes') } }}
        items={(['wait', 'within'] as const).map(value => ({ value, text: t(`roll.nights-${value}`) }))}
        value={takes}
      />
      {nightLimits.map(name => (
        <Input
          id={name}
          name={name}
          label={{ text: t(`roll.nights-${name}`) }}
          suffix={{ text: '%' }}
          inputmode="numeric"
          autocomplete="off"
          classes="govuk-input--width-3"
          value={field(form, name) || String(nights[name])}
          {...useRollProblem(problems, name)}
        />
      ))}
      <Button text={t('roll.nights-button')} classes="govuk-button--secondary" preventDoubleClick />
    </form>
  )
}

export function ChooseSchoolForRoll({ schools }: { schools: readonly School[] }) {
  const t = useWords()
  return (
    <RollFrame title={t('roll.title')}>
      <p class="govuk-body">{t('house.which-school')}</p>
      <ul class="govuk-list govuk-list--spaced">
        {schools.map(school => (
          <li>
            <a class="govuk-link" href={`/pupils/roll?school=${school.id}`}>
              {school.name}
            </a>
          </li>
        ))}
      </ul>
    </RollFrame>
  )
}
