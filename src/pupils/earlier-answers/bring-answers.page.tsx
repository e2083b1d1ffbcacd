import { FormPage, noticeShown, type Problem } from '../../people/people.ts'
import { Button, FileUpload, PrivacyNotice, useWords } from '../../ui/ui.ts'
import type { SeenEarlier, SeenFile } from './see-earlier.ts'

/** Bringing a file with answers, and what was brought before. */
export function BringAnswersPage({ seen, problems }: { seen: SeenEarlier; problems: readonly Problem[] }) {
  const t = useWords()
  const { school, files } = seen
  const [problem] = problems
  return (
    <FormPage title={t('covered.title')} back={`/pupils/coverage?school=${school.id}`} problems={problems}>
      <p class="govuk-body">{t('covered.lead', { school: school.name })}</p>
      <p class="govuk-body">{t('covered.nothing-yet')}</p>
      <form method="post" action={`/pupils/earlier?school=${school.id}`} enctype="multipart/form-data" novalidate>
        <FileUpload
          name="answers"
          label={{ text: t('covered.file') }}
          hint={{ text: t('covered.file-hint') }}
          attributes={{ accept: '.csv,.tsv,.txt,.xlsx' }}
          {...(problem === undefined ? {} : { errorMessage: { text: t(problem.key, problem.values ?? {}) } })}
        />
        <PrivacyNotice notice={noticeShown(t, 'families')} />
        <Button text={t('covered.file-button')} preventDoubleClick />
      </form>
      <h2 class="govuk-heading-m">{t('covered.before')}</h2>
      {files.length === 0 ? (
        <p class="govuk-body">{t('covered.before-none')}</p>
      ) : (
        <ul class="cw-lines">
          {files.map(one => (
            <Before seen={one} />
          ))}
        </ul>
      )}
    </FormPage>
  )
}

function Before({ seen: { found, by, now } }: { seen: SeenFile }) {
  const t = useWords()
  return (
    <li class="cw-line">
      <span class="cw-line__what">
        <a class="govuk-link" href={`/pupils/earlier/${found.id}`}>
          {found.fileName}
        </a>
      </span>
      <span class="cw-line__about">
        {t(`covered.state-${found.state}`)} · {by}, {t.moment(found.broughtAt, now)}
      </span>
    </li>
  )
}

/** Above each page of one file: whose it is. */
export function AboutFile({ seen: { found, school, by, now } }: { seen: SeenFile }) {
  const t = useWords()
  const about = { name: found.fileName, school, rows: found.rowCount, who: by, when: t.moment(found.broughtAt, now) }
  return <p class="govuk-body">{t('covered.about', about)}</p>
}
