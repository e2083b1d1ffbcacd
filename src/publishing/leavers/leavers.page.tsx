import { noonOf, type School } from '../../people/people.ts'
import { BackLink, Button, NotificationBanner, useWords } from '../../ui/ui.ts'
import type { LeaverTask } from './leaver-tasks.store.ts'

type Facts = {
  readonly schools: readonly { readonly school: School; readonly tasks: readonly LeaverTask[] }[]
  readonly now: Date
  readonly done: boolean
}

/** Whoever leaves, by school, with each account she may still get into, and one press for each. */
export function LeaversPage({ schools, now, done }: Facts) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href="/" text={t('acknowledging.back-home')} />
        {done && <NotificationBanner type="success" text={t('leavers.done')} />}
        <h1 class="govuk-heading-l">{t('leavers.title')}</h1>
        <p class="govuk-body">{t('leavers.body')}</p>
        {schools.every(({ tasks }) => tasks.length === 0) && <p class="govuk-body">{t('leavers.none')}</p>}
        {schools.map(({ school, tasks }) =>
          [...Map.groupBy(tasks, task => task.person)].map(([person, hers]) => (
            <section aria-labelledby={`leaver-${school.id}-${person}`}>
              <h2 class="govuk-heading-m" id={`leaver-${school.id}-${person}`}>
                {t('leavers.who', {
                  name: hers[0]?.name ?? '',
                  school: school.name,
                  when: t.day(noonOf(hers[0]?.leftOn ?? ''), now),
                })}
              </h2>
              <ul class="cw-lines">
                {hers.map(task => (
                  <TaskLine task={task} />
                ))}
              </ul>
            </section>
          )),
        )}
      </div>
    </div>
  )
}

function TaskLine({ task }: { task: LeaverTask }) {
  const t = useWords()
  return (
    <li class="cw-line">
      <span class="cw-line__what" dir="auto">
        {task.account}
      </span>
      <div class="cw-line__action">
        <form method="post" action={`/accounts/leavers/${task.id}/done`}>
          <Button
            classes="govuk-button--secondary cw-line__button"
            preventDoubleClick
            html={
              <>
                {t('leavers.press')}
                <span class="govuk-visually-hidden">
                  : {task.name}, {task.account}
                </span>
              </>
            }
          />
        </form>
      </div>
    </li>
  )
}
