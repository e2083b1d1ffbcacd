import { NotificationBanner, TaskList, type TaskListItem, useWords, type WordKey, type Words } from '../../ui/ui.ts'
import type { SentQuestion } from './asking/sent-questions.store.ts'
import { type AtDraft, draftPath } from './at-draft.tsx'
import { Step } from './step.tsx'
import {
  isAnswered,
  isTrustsByName,
  notReady,
  questionsOf,
  type Status,
  type Task,
  type TaskId,
  tasksOf,
} from './tasks.rule.ts'
import type { SaidHere } from './tasks.handlers.tsx'

/** The tasks in the order in which a school would do them. */
const GROUPS: readonly { readonly title: WordKey; readonly tasks: readonly TaskId[] }[] = [
  { title: 'adopting.group-school', tasks: ['school', 'pack'] },
  { title: 'adopting.group-answers', tasks: ['questions', 'suggested', 'settings', 'local'] },
  { title: 'adopting.group-people', tasks: ['titles', 'left-out', 'signatories'] },
  { title: 'adopting.group-look', tasks: ['linked', 'template', 'changes', 'rules', 'trust'] },
  { title: 'adopting.group-when', tasks: ['dates'] },
]

/** Where each task is done. */
export const TASK_PATHS: Readonly<Record<TaskId, string>> = {
  school: '/school',
  pack: '/pack',
  questions: '/questions',
  suggested: '/questions#suggested',
  settings: '/settings',
  local: '/local',
  signatories: '/signatories',
  titles: '/look/titles',
  linked: '/look/linked',
  template: '/look/template',
  'left-out': '/look/left-out',
  changes: '/look/changes',
  rules: '/look/rules',
  trust: '/trust',
  dates: '/dates',
}

type TasksOptions = {
  at: AtDraft
  sent: readonly SentQuestion[]
  names: ReadonlyMap<string, string>
  said: SaidHere | null
}

/** The task list of an adoption: what is done, what is open, and who was asked. */
export function TasksPage({ at, sent, names, said }: TasksOptions) {
  const t = useWords()
  const { read, around, now } = at
  const tasks = tasksOf(read, around, now)
  const open = notReady(tasks)
  const needed = tasks.filter(({ status }) => status.is !== 'optional' && status.is !== 'chosen')
  const back = read.school === null ? '/policy/adopt?school=trust' : `/policy/adopt?school=${read.school.id}`
  const title = read.pack === null ? t('adopting.title') : t('adopting.tasks-title', { title: read.pack.title })
  return (
    <Step at={at} back={back} title={title}>
      {said !== null && <NotificationBanner type="success" text={t(`adopting.said-${said}`)} />}
      <p class="govuk-body">{t('adopting.tasks-done', { done: needed.length - open.length, all: needed.length })}</p>
      <HowLong at={at} />
      {GROUPS.map((group, index) => (
        <TaskGroup
          at={at}
          title={group.title}
          tasks={tasks.filter(({ id }) => group.tasks.includes(id))}
          index={index}
        />
      ))}
      <h2 class="govuk-heading-m">{t('adopting.group-sign')}</h2>
      <TaskList idPrefix="sign" items={[checkItem(t, at, open.length)]} />
      <Asked at={at} sent={sent} names={names} />
      <p class="govuk-body">
        <a class="govuk-link" href={draftPath(read.draft.id, '/give-up')}>
          {t('adopting.give-up-link')}
        </a>
      </p>
    </Step>
  )
}

/** How many questions are asked and how long that takes, said before anybody begins. */
function HowLong({ at: { read } }: { at: AtDraft }) {
  const t = useWords()
  if (read.pack === null) return <p class="govuk-body">{t('adopting.how-long-before')}</p>
  const { always, suggested } = questionsOf(read)
  return <p class="govuk-body">{t('adopting.how-long', { questions: always.length, suggested: suggested.length })}</p>
}

function TaskGroup(props: { at: AtDraft; title: WordKey; tasks: readonly Task[]; index: number }) {
  const t = useWords()
  const { at, title, tasks, index } = props
  if (tasks.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t(title)}</h2>
      <TaskList idPrefix={`task-${index}`} items={tasks.map(task => taskItem(t, at, task))} />
    </>
  )
}

function taskItem(t: Words, { read }: AtDraft, { id, status }: Task): TaskListItem {
  const hint = hintOf(t, read, id)
  return {
    title: { text: t(`adopting.task-${id}`) },
    ...(hint === null ? {} : { hint: { text: hint } }),
    ...(status.is === 'cannot-yet' ? {} : { href: draftPath(read.draft.id, pathOf(read, id)) }),
    status: statusShown(t, status),
  }
}

/** Straight to the first question that is open; the list where there is none. */
function pathOf(read: AtDraft['read'], id: TaskId): string {
  const first = id === 'questions' ? questionsOf(read).always.find(question => !isAnswered(read, question)) : undefined
  return first === undefined ? TASK_PATHS[id] : `/questions/${first.id}`
}

function hintOf(t: Words, read: AtDraft['read'], id: TaskId): string | null {
  const { pack, base, school, governance, nation } = read
  if (id === 'pack' && isTrustsByName(read)) return t('adopting.pack-trusts-by-name')
  if (id === 'pack' && pack !== null) return base?.replaced === true ? t('adopting.pack-replaced') : pack.title
  if (id === 'school' && governance !== null && school?.nation != null)
    return t('adopting.school-hint', {
      governance: t(`adopting.governance-${governance}`),
      nation: t('people.nation', { nation }),
    })
  return id === 'suggested' || id === 'settings' ? t(`adopting.task-${id}-hint`) : null
}

export function statusShown(t: Words, status: Status): TaskListItem['status'] {
  const tag = (text: string, classes: string) => ({ tag: { text, classes } })
  switch (status.is) {
    case 'done':
      return { text: t('adopting.status-done') }
    case 'optional':
    case 'cannot-yet':
      return { text: t(`adopting.status-${status.is}`), classes: 'govuk-task-list__status--cannot-start-yet' }
    case 'to-do':
    case 'look':
      return tag(t(`adopting.status-${status.is}`), 'govuk-tag--blue')
    case 'look-again':
      return tag(t('adopting.status-look-again'), 'govuk-tag--yellow')
    case 'part':
      return tag(t('adopting.status-part', { done: status.done, of: status.of }), 'govuk-tag--blue')
    case 'gaps':
      return tag(t('adopting.status-gaps', { count: status.count }), 'govuk-tag--yellow')
    case 'needs-trust':
      return tag(t('adopting.status-needs-trust', { count: status.count }), 'govuk-tag--yellow')
    case 'chosen':
      return { text: t('adopting.status-chosen', { count: status.count }) }
  }
}

function checkItem(t: Words, { read }: AtDraft, open: number): TaskListItem {
  return {
    title: { text: t('adopting.task-check') },
    ...(read.pack === null ? {} : { href: draftPath(read.draft.id, '/check') }),
    status:
      open === 0
        ? { tag: { text: t('adopting.status-ready'), classes: 'govuk-tag--green' } }
        : { text: t('adopting.status-open', { count: open }), classes: 'govuk-task-list__status--cannot-start-yet' },
  }
}

/** Who was asked what, since when, and what came of it. */
function Asked({ at, sent, names }: Pick<TasksOptions, 'at' | 'sent' | 'names'>) {
  const t = useWords()
  const { pack, draft } = at.read
  const shown = sent.filter(one => pack?.openQuestions.some(question => question.id === one.question))
  if (shown.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('adopting.asked-title')}</h2>
      <ul class="cw-lines">
        {shown.map(one => (
          <li class="cw-line">
            <a class="cw-line__what govuk-link" href={draftPath(draft.id, `/questions/${one.question}`)}>
              {pack?.openQuestions.find(question => question.id === one.question)?.asks}
            </a>
            <span class="cw-line__about">
              {t(`adopting.asked-${one.state}`, {
                name: names.get(one.to) ?? '',
                when: t.nearMoment(one.closedAt ?? one.sentAt, at.now),
              })}
            </span>
            {one.reply !== '' && (
              <span class="cw-line__about" dir="auto">
                {t('adopting.asked-words', { words: one.reply })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
