import type { ComponentChildren } from 'preact'
import type { PolicyNeed } from '../../policy/policy.ts'
import { Button, ClockChip, useWords, type Words } from '../../ui/ui.ts'
import { shortened } from '../deciding/queue.page.tsx'
import { targetProblemWords } from '../platforms/problem-words.ts'
import type { Need } from './needs.rule.ts'

/** One line: what it is, whose and since when, and the one action. */
export function NeedLine({ need, now }: { need: Need; now: Date }) {
  const t = useWords()
  switch (need.kind) {
    case 'called':
      return (
        <Line
          what={t('home.called-what')}
          about={t('home.called-about', { school: need.school, when: t.nearMoment(need.since, now) })}
        >
          <Go to={`/dsl-calls/${need.id}`} words={t('home.called-action')} about={need.school} />
        </Line>
      )
    case 'call':
      return (
        <Line
          what={t('home.call-what')}
          about={aboutCall(t, need, now)}
          clock={need.due}
          now={now}
          more={t('home.call-hint')}
        >
          {/* The only line that acts from here: whoever has just put the telephone down should not have to look for a page. */}
          <form method="post" action={`/dsl-calls/${need.id}/answered`}>
            <Button text={t('home.call-action')} classes="cw-line__button" preventDoubleClick />
          </form>
        </Line>
      )
    case 'remove':
    case 'post': {
      const about = need.kind === 'remove' ? 'home.remove-about' : 'home.hand-about'
      return (
        <Line
          what={t(`home.${need.kind}-what`, { account: need.account })}
          about={t(about, { school: need.school, when: t.nearMoment(need.since, now) })}
        >
          <Go to={`/targets/${need.target}`} words={t(`home.${need.kind}-action`)} about={need.account} />
        </Line>
      )
    }
    case 'decide': {
      const what = shortened(need.post.text) || t('deciding.no-text')
      return (
        <Line what={what} about={aboutDecision(t, need, now)} theirs>
          <Go to={`/posts/${need.post.id}`} words={t('home.decide-action')} about={what} />
        </Line>
      )
    }
    case 'account':
      return <AccountLine need={need} />
    case 'consent-question':
      return <ConsentQuestionLine need={need} now={now} />
    case 'flag':
      return <FlagLine need={need} now={now} />
    case 'still-live':
      return <StillLiveLine need={need} now={now} />
    case 'may-we-show-you':
      return <AskLine need={need} now={now} />
    case 'roll': {
      const { id, school, since } = need.need
      return (
        <Line what={t('home.roll-what')} about={t('home.roll-about', { school, when: t.nearMoment(since, now) })}>
          <Go to={`/pupils/roll/imports/${id}`} words={t('home.roll-action')} about={school} />
        </Line>
      )
    }
    case 'review':
      return <ReviewLine need={need} now={now} />
    case 'policy':
      return <PolicyLine need={need.need} now={now} />
    case 'reading':
      return <ReadingLine need={need} now={now} />
    case 'mine':
      return <MineLine need={need} now={now} />
  }
}

function AskLine({ need, now }: { need: Extract<Need, { kind: 'may-we-show-you' }>; now: Date }) {
  const t = useWords()
  return (
    <Line
      what={t('adults.need-what')}
      about={t('adults.need-about', { school: need.school, when: t.nearMoment(need.since, now) })}
    >
      <Go to={`/my-permissions#ask-${need.id}`} words={t('adults.need-action')} about={need.school} />
    </Line>
  )
}

function MineLine({ need, now }: { need: Extract<Need, { kind: 'mine' }>; now: Date }) {
  const t = useWords()
  const what = shortened(need.text) || t('deciding.no-text')
  // An expired or failed post is taken back on its own page first: a press there makes it a draft again.
  const to = need.state === 'changes_asked' ? `/posts/${need.post}/write` : `/posts/${need.post}`
  return (
    <Line
      what={what}
      about={t('home.mine-about', { state: t(`home.mine-${need.state}`), when: t.nearMoment(need.since, now) })}
      theirs
    >
      <Go to={to} words={t(`home.mine-action-${need.state}`)} about={what} />
    </Line>
  )
}

function AccountLine({ need }: { need: Extract<Need, { kind: 'account' }> }) {
  const t = useWords()
  return (
    <Line
      what={t('home.account-what', { account: need.account })}
      about={t('home.account-about', {
        school: need.school,
        problem: need.problem === null ? t('home.account-why-unknown') : targetProblemWords(need.problem, t),
      })}
    >
      <Go to={`/accounts/${need.id}`} words={t('home.account-action')} about={need.account} />
    </Line>
  )
}

function ConsentQuestionLine({ need, now }: { need: Extract<Need, { kind: 'consent-question' }>; now: Date }) {
  const t = useWords()
  const { name, school, id } = need
  return (
    <Line
      what={t('askoffice.need-what')}
      about={t('askoffice.need-about', { name, school, when: t.nearMoment(need.since, now) })}
    >
      <Go to={`/consent-questions/${id}`} words={t('askoffice.need-action')} about={name} />
    </Line>
  )
}

function StillLiveLine({ need, now }: { need: Extract<Need, { kind: 'still-live' }>; now: Date }) {
  const t = useWords()
  return (
    <Line
      what={t('stilllive.need-what', { count: need.open })}
      about={t('stilllive.need-about', { school: need.school, when: t.nearMoment(need.since, now) })}
    >
      <Go to={`/posts/still-live?school=${need.schoolId}`} words={t('stilllive.need-action')} about={need.school} />
    </Line>
  )
}

/** Without the child's name: others may see this page over a shoulder. */
function FlagLine({ need, now }: { need: Extract<Need, { kind: 'flag' }>; now: Date }) {
  const t = useWords()
  const late = need.overdue ? 'yes' : 'no'
  return (
    <Line
      what={t('consent.flag-need-what')}
      about={t('consent.flag-need-about', { school: need.school, late, when: t.day(need.since, now) })}
    >
      <Go to={`/pupils/${need.pupil}/flags`} words={t('consent.flag-need-action')} about={need.school} />
    </Line>
  )
}

function ReviewLine({ need, now }: { need: Extract<Need, { kind: 'review' }>; now: Date }) {
  const t = useWords()
  return (
    <Line
      what={t('reviewing.need-what', { late: need.overdue ? 'yes' : 'no' })}
      about={t('reviewing.need-about', { school: need.school, when: t.day(need.since, now) })}
    >
      <Go to={`/policy/review?school=${need.schoolId}`} words={t('reviewing.need-action')} about={need.school} />
    </Line>
  )
}

/** What of reading the policy waits: to read it, to look at September's page, to answer a question about it. */
function ReadingLine({ need: { need, school }, now }: { need: Extract<Need, { kind: 'reading' }>; now: Date }) {
  const t = useWords()
  switch (need.kind) {
    case 'read': {
      const what = t('acknowledging.need-read', { title: need.title })
      const about =
        need.from === null
          ? t('acknowledging.need-read-about', { school, state: need.state })
          : t('acknowledging.need-read-coming', { school, when: t.day(need.from, now) })
      return (
        <Line what={what} about={about}>
          <Go
            to={`/policy/read?school=${need.school}&version=${need.version}`}
            words={t('acknowledging.need-read-action')}
            about={what}
          />
        </Line>
      )
    }
    case 'september':
      return (
        <Line what={t('acknowledging.need-september')} about={t('acknowledging.need-september-about', { school })}>
          <Go
            to={`/policy/september?school=${need.school}`}
            words={t('acknowledging.need-september-action')}
            about={school}
          />
        </Line>
      )
    case 'answer':
      return (
        <Line
          what={t('acknowledging.need-answer')}
          about={t('acknowledging.need-answer-about', { school, when: t.nearMoment(need.since, now) })}
          clock={need.dueAt}
          now={now}
        >
          <Go
            to={`/policy/questions#question-${need.id}`}
            words={t('acknowledging.need-answer-action')}
            about={school}
          />
        </Line>
      )
  }
}

function aboutCall(t: Words, need: Extract<Need, { kind: 'call' }>, now: Date): string {
  const about = t('home.call-about', {
    who: need.role === '' ? need.name : t('house.person-chip', { role: need.role, name: need.name }),
    school: need.school,
    when: t.nearMoment(need.since, now),
  })
  const waited = now.getTime() - need.since.getTime()
  return waited < 60_000 ? about : `${about} · ${t('home.call-waited', { span: t.span(waited) })}`
}

/** What waits because of the policy: an answer, a signature, a school's request, an office that nobody holds. */
function PolicyLine({ need, now }: { need: PolicyNeed; now: Date }) {
  const t = useWords()
  const what = t(`home.policy-${need.kind}-what`, { count: need.kind === 'role-gap' ? need.titles.length : 1 })
  const about =
    need.kind === 'role-gap'
      ? t('home.policy-gap-about', { school: need.school, titles: need.titles.join('; ') })
      : t('home.policy-about', { school: need.school, when: t.nearMoment(need.since, now) })
  return (
    <Line what={what} about={about}>
      <Go to={need.to} words={t(`home.policy-${need.kind}-action`)} about={need.school} />
    </Line>
  )
}

function aboutDecision(t: Words, { post, school }: Extract<Need, { kind: 'decide' }>, now: Date): string {
  const about = t('home.decide-about', { author: post.authorName, school, when: t.nearMoment(post.handedInAt, now) })
  if (post.plannedFor === null) return about
  const late = post.plannedFor <= now
  return `${about} · ${t(late ? 'home.decide-late' : 'home.decide-planned', { when: t.until(post.plannedFor, now) })}`
}

type LineOptions = {
  what: string
  about: string
  more?: string
  /** By when it has to be done. */
  clock?: Date
  now?: Date
  /** The words are what somebody wrote, in any direction. */
  theirs?: boolean
  children: ComponentChildren
}

function Line(props: LineOptions) {
  return (
    <li class="cw-line">
      <strong class="cw-line__what" {...(props.theirs ? { dir: 'auto' as const } : {})}>
        {props.what}
      </strong>
      <span class="cw-line__about">{props.about}</span>
      {props.clock && props.now && (
        <span class="cw-line__about">
          <ClockChip clock={{ due: props.clock }} now={props.now} />
        </span>
      )}
      {props.more !== undefined && <span class="cw-line__about">{props.more}</span>}
      <div class="cw-line__action">{props.children}</div>
    </li>
  )
}

/** A link whose words make sense in a list of links: what it is about is said to those who hear it. */
function Go({ to, words, about }: { to: string; words: string; about: string }) {
  return (
    <a class="govuk-link" href={to}>
      {words}
      <span class="govuk-visually-hidden">: {about}</span>
    </a>
  )
}
