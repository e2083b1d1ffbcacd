import { Button, FileUpload, NotificationBanner, PrivacyNotice, Table, useWords, Wide } from '../../ui/ui.ts'
import { ChoiceField } from '../fields.tsx'
import { type Filled, FormPage } from '../form-page.tsx'
import { noticeShown } from '../privacy/notices.ts'
import { WHOLE_TRUST } from '../staff/role.form.ts'
import type { SeenList, SeenLists } from './see-list.ts'

/** Bringing a list, and who brought which before. */
export function BringPage({ seen, ...filled }: Filled & { seen: SeenLists }) {
  const t = useWords()
  const problem = filled.problems.find(({ field }) => field === 'list')
  const schools = seen.places.schools.map(({ id, name }) => ({ value: id, text: name }))
  const places = [
    ...schools,
    ...(seen.places.trust ? [{ value: WHOLE_TRUST, text: t('people.role-whole-trust') }] : []),
  ]
  return (
    <FormPage title={t('lists.title')} back="/people" {...filled}>
      <p class="govuk-body">{t('lists.lead')}</p>
      <p class="govuk-body">{t('lists.nothing-yet')}</p>
      <form method="post" action="/people/lists" enctype="multipart/form-data" novalidate>
        <ChoiceField
          name="place"
          label={t('lists.place')}
          hint={t('lists.place-hint')}
          choose={t('lists.place-choose')}
          choices={places}
          only={places.length === 1 ? places[0]?.value : undefined}
        />
        <FileUpload
          name="list"
          label={{ text: t('lists.file') }}
          hint={{ text: t('lists.file-hint') }}
          attributes={{ accept: '.xlsx,.csv,.tsv,.txt' }}
          {...(problem === undefined ? {} : { errorMessage: { text: t(problem.key, problem.values ?? {}) } })}
        />
        <PrivacyNotice notice={noticeShown(t, 'staff-record')} />
        <Button text={t('lists.file-button')} preventDoubleClick />
      </form>
      {seen.lists.length > 0 && <Before lists={seen.lists} />}
    </FormPage>
  )
}

function Before({ lists }: { lists: readonly SeenList[] }) {
  const t = useWords()
  return (
    <Wide label={t('lists.before')}>
      <Table
        caption={t('lists.before')}
        captionClasses="govuk-table__caption--m"
        head={[{ text: t('lists.before-list') }, { text: t('lists.before-who') }, { text: t('lists.before-state') }]}
        rows={lists.map(({ list, school, by, now }) => [
          {
            html: (
              <a class="govuk-link" href={`/people/lists/${list.id}`}>
                {t('lists.before-name', { name: list.fileName, place: school ?? t('people.role-whole-trust') })}
              </a>
            ),
          },
          { text: t('lists.before-by', { who: by, when: t.moment(list.broughtAt, now) }) },
          { text: t(`lists.state-${list.state}`) },
        ])}
      />
    </Wide>
  )
}

/** Above each page of one list: whose it is. */
export function AboutList({ seen }: { seen: SeenList }) {
  const t = useWords()
  const { list, school, by, now } = seen
  return (
    <p class="govuk-body">
      {t('lists.about', {
        name: list.fileName,
        place: school ?? t('people.role-whole-trust'),
        rows: list.rowCount,
        who: by,
        when: t.moment(list.broughtAt, now),
      })}
    </p>
  )
}

export function Said({ text }: { text: string | null }) {
  const t = useWords()
  return text === null ? null : <NotificationBanner type="success" titleText={t('house.success')} text={text} />
}
