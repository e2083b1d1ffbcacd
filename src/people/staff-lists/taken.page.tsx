import { Button, Details, Table, useWords, Wide } from '../../ui/ui.ts'
import { FormPage, PostForm } from '../form-page.tsx'
import { AboutList, Said } from './bring.page.tsx'
import { type CheckedOptions, Leavers, OddRows } from './checked.page.tsx'
import type { CheckedList } from './see-list.ts'

/** What the list did. */
export function TakenPage({ seen, said, ...filled }: CheckedOptions) {
  const t = useWords()
  const of = (deed: string) => seen.deeds.filter(one => one.deed === deed)
  return (
    <FormPage title={t('lists.taken-title')} back="/people/lists" {...filled}>
      <Said text={said} />
      <AboutList seen={seen} />
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('lists.did-joined', { count: of('joined').length })}</li>
        <li>{t('lists.did-returned', { count: of('returned').length })}</li>
        <li>{t('lists.did-moved', { count: of('moved').length })}</li>
        <li>{t('lists.did-left', { count: of('left').length })}</li>
        <li>{t('lists.did-taken-back', { count: of('taken-back').length })}</li>
      </ul>
      {seen.rowsGone && <p class="govuk-body">{t('lists.rows-gone')}</p>}
      <Refused seen={seen} />
      <OddRows seen={seen} />
      <Leavers seen={seen} />
      <Joined seen={seen} />
      <p class="govuk-body">{t('lists.undo-moved')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/people">
          {t('people.register-title')}
        </a>
      </p>
    </FormPage>
  )
}

function Refused({ seen }: { seen: CheckedList }) {
  const t = useWords()
  const refused = seen.deeds.filter(({ deed }) => deed === 'refused')
  if (refused.length === 0) return null
  return (
    <Wide label={t('lists.refused')}>
      <Table
        caption={t('lists.refused')}
        captionClasses="govuk-table__caption--m"
        rows={refused.map(({ email, code }) => [
          { text: email },
          { text: t('lists.refused-why', { code: (code ?? '').replaceAll('-', '_') }) },
        ])}
      />
    </Wide>
  )
}

/** Each joiner can be taken back while she has not chosen a password. */
function Joined({ seen }: { seen: CheckedList }) {
  const t = useWords()
  const joined = seen.deeds.filter(({ deed }) => deed === 'joined')
  if (joined.length === 0) return null
  return (
    <Details summaryText={t('lists.back-title')}>
      <p class="govuk-body">{t('lists.back-lead')}</p>
      {joined.map(({ person }) => {
        const name = seen.names.get(person ?? '') ?? ''
        return (
          <form method="post" action={`/people/lists/${seen.list.id}/take-back`}>
            <input type="hidden" name="person" value={person ?? ''} />
            <Button text={t('lists.back-button', { name })} classes="govuk-button--secondary" preventDoubleClick />
          </form>
        )
      })}
    </Details>
  )
}

/** While a job takes a long list over. Without script a link asks again; with it the page asks by itself. */
export function TakingPage({ seen }: { seen: CheckedList }) {
  const t = useWords()
  const path = `/people/lists/${seen.list.id}`
  return (
    <FormPage title={t('lists.taking-title')} back="/people/lists">
      <AboutList seen={seen} />
      <div data-module="cw-wait" data-wait-url={path}>
        <output class="govuk-body" data-wait-for>
          <HowFar seen={seen} />
        </output>
        <p class="govuk-body">
          <a class="govuk-link" href={path}>
            {t('lists.taking-look')}
          </a>
        </p>
      </div>
      <PostForm action={`${path}/take`} button={t('lists.taking-go-on')} look="secondary">
        <p class="govuk-body">{t('lists.taking-stopped')}</p>
      </PostForm>
    </FormPage>
  )
}

/** What the page's own script asks for again and again; `data-wait-over` ends its waiting. */
export function HowFar({ seen }: { seen: CheckedList }) {
  const t = useWords()
  const done = seen.deeds.length
  const left = seen.plan.people.filter(({ kind }) => kind !== 'same').length
  if (seen.list.state !== 'taking')
    return (
      <p class="govuk-body" data-wait-over>
        {t('lists.taking-done')}
      </p>
    )
  return (
    <>
      <p class="govuk-body">{t('lists.taking-progress', { done, all: done + left })}</p>
      <progress max={Math.max(1, done + left)} value={done} aria-label={t('lists.taking-title')} />
    </>
  )
}
