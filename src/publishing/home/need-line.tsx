import { Button, useWords, type Words } from '../../ui/ui.ts'
import { shortened } from '../deciding/queue.page.tsx'
import { removeBy } from '../hand-work/remove-within.ts'
import { targetProblemWords } from '../platforms/problem-words.ts'
import { CommentsLine } from './comments-line.tsx'
import { AbsenceLine } from './absence-line.tsx'
import { AskLine, ComplaintLine, ConsentQuestionLine, FlagLine, RenewalLine, StillLiveLine } from './family-lines.tsx'
import { LeaverLine } from './leaver-line.tsx'
import { Go, Line } from './line.tsx'
import type { Need } from './needs.rule.ts'
import { PolicyLine, ReadingLine, ReviewLine } from './policy-lines.tsx'

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
    case 'post':
      return <HandLine need={need} now={now} />
    case 'decide': {
      const what = shortened(need.post.text) || t('deciding.no-text')
      return (
        <Line what={what} about={aboutDecision(t, need, now)} theirs>
          <Go to={`/posts/${need.post.id}`} words={t('home.decide-action')} about={what} />
        </Line>
      )
    }
    case 'comments':
      return <CommentsLine need={need} now={now} />
    case 'photos':
      return <PhotosLine need={need} now={now} />
    case 'account':
      return <AccountLine need={need} />
    case 'leaver':
      return <LeaverLine need={need} now={now} />
    case 'consent-question':
      return <ConsentQuestionLine need={need} now={now} />
    case 'complaint':
      return <ComplaintLine need={need} now={now} />
    case 'flag':
      return <FlagLine need={need} now={now} />
    case 'renewal':
      return <RenewalLine need={need.need} />
    case 'still-live':
      return <StillLiveLine need={need} now={now} />
    case 'absence':
      return <AbsenceLine need={need.need} now={now} />
    case 'may-we-show-you':
      return <AskLine need={need} now={now} />
    case 'roll':
      return <RollLine need={need} now={now} />
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

/** A roll that came and is not taken over yet, or could not be read. */
function RollLine({ need: { need }, now }: { need: Extract<Need, { kind: 'roll' }>; now: Date }) {
  const t = useWords()
  const { at, school, since, notRead } = need
  const about = t('home.roll-about', { school, when: t.nearMoment(since, now) })
  return (
    <Line what={t(notRead ? 'home.roll-not-read-what' : 'home.roll-what')} about={about}>
      <Go to={at} words={t(notRead ? 'home.roll-not-read-action' : 'home.roll-action')} about={school} />
    </Line>
  )
}

/** Something to post or to take down by hand; what is to come down has its time. */
function HandLine({ need, now }: { need: Extract<Need, { kind: 'remove' | 'post' }>; now: Date }) {
  const t = useWords()
  const { kind, account, school, since, target, raisedAt, trying } = need
  return (
    <Line
      what={t(trying ? 'home.removing-what' : `home.${kind}-what`, { account })}
      about={t(kind === 'remove' ? 'home.remove-about' : 'home.hand-about', { school, when: t.nearMoment(since, now) })}
      {...(kind === 'remove' ? { clock: removeBy(since), now } : {})}
      {...(raisedAt === null ? {} : { more: t('home.remove-raised', { when: t.nearMoment(raisedAt, now) }) })}
    >
      <Go to={`/targets/${target}`} words={t(`home.${kind}-action`)} about={account} />
    </Line>
  )
}

/** Acts from here: she is holding the phone. */
function PhotosLine({ need, now }: { need: Extract<Need, { kind: 'photos' }>; now: Date }) {
  const t = useWords()
  const { id, post, photos, clause, school, since } = need
  const text = shortened(need.text) || t('deciding.no-text')
  return (
    <Line
      what={t('home.photos-what', { photos })}
      about={school}
      clock={since}
      now={now}
      more={t('home.photos-more', { clause, named: clause === '' ? 'no' : 'yes' })}
    >
      <form method="post" action={`/phone-photos/${id}/deleted`}>
        <Button text={t('home.photos-action', { photos })} classes="cw-line__button" preventDoubleClick />
      </form>
      <Go to={`/posts/${post}`} words={t('home.photos-post')} about={text} />
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

function aboutCall(t: Words, need: Extract<Need, { kind: 'call' }>, now: Date): string {
  const about = t('home.call-about', {
    who: need.role === '' ? need.name : t('house.person-chip', { role: need.role, name: need.name }),
    school: need.school,
    when: t.nearMoment(need.since, now),
  })
  const waited = now.getTime() - need.since.getTime()
  return waited < 60_000 ? about : `${about} · ${t('home.call-waited', { span: t.span(waited) })}`
}

function aboutDecision(t: Words, { post, school }: Extract<Need, { kind: 'decide' }>, now: Date): string {
  const about = t('home.decide-about', { author: post.authorName, school, when: t.nearMoment(post.handedInAt, now) })
  if (post.plannedFor === null) return about
  const late = post.plannedFor <= now
  return `${about} · ${t(late ? 'home.decide-late' : 'home.decide-planned', { when: t.until(post.plannedFor, now) })}`
}
