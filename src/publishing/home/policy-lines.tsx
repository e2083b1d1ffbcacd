import { noonOf } from '../../people/people.ts'
import type { PolicyNeed, ReadingNeed } from '../../policy/policy.ts'
import { useWords, type Words } from '../../ui/ui.ts'
import { Go, Line } from './line.tsx'
import type { Need } from './needs.rule.ts'

export function ReviewLine({ need, now }: { need: Extract<Need, { kind: 'review' }>; now: Date }) {
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
export function ReadingLine({ need: { need, school }, now }: { need: Extract<Need, { kind: 'reading' }>; now: Date }) {
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
    case 'answers-again':
      return (
        <Line
          what={t('acknowledging.need-answers-again', { title: need.title })}
          about={t('acknowledging.need-answers-again-about', { school })}
        >
          <Go
            to={`/policy/read?school=${need.school}&version=${need.version}#linked`}
            words={t('acknowledging.need-answers-again-action')}
            about={need.title}
          />
        </Line>
      )
    case 'look':
      return (
        <Line
          what={t('clauses.look-need')}
          about={t('clauses.look-need-about', { school, when: t.day(noonOf(need.due), now) })}
        >
          <Go to={`/policy/governors?school=${need.school}`} words={t('clauses.look-need-action')} about={school} />
        </Line>
      )
    case 'training':
    case 'trainings':
      return <TrainingLine need={need} school={school} now={now} />
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

/** Training she has to have, or has to see to: of others a number alone, because the page may be open beside them. */
function TrainingLine({
  need,
  school,
  now,
}: {
  need: Extract<ReadingNeed, { kind: 'training' | 'trainings' }>
  school: string
  now: Date
}) {
  const t = useWords()
  const what =
    need.kind === 'training'
      ? t('understanding.need-mine', { state: need.state, training: need.training })
      : t('understanding.need-others', { count: need.missing + need.over + need.soon })
  const about =
    need.kind === 'training'
      ? t('understanding.need-mine-about', {
          school,
          state: need.state,
          until: need.until === null ? '' : t.day(noonOf(need.until), now),
        })
      : t('understanding.need-others-about', { school, missing: need.missing, over: need.over, soon: need.soon })
  return (
    <Line what={what} about={about}>
      <Go
        to={`/policy/training?school=${need.school}`}
        words={t(need.kind === 'training' ? 'understanding.need-mine-action' : 'understanding.need-others-action')}
        about={school}
      />
    </Line>
  )
}

const CAME = ['answered', 'sentBack', 'trustYes', 'trustNo', 'reopened', 'trustAdopted'] as const

function cameInWords(t: Words, { came, since }: Extract<PolicyNeed, { kind: 'goes-on' }>, now: Date): string {
  const said = CAME.filter(what => came[what] !== 0 && came[what] !== false).map(what =>
    t(`home.policy-came-${what}`, { count: Number(came[what]) }),
  )
  return said.length === 0 ? t('home.policy-came-nothing', { when: t.nearMoment(since, now) }) : said.join('; ')
}

/** What waits because of the policy: an answer, a signature, a school's request, an office that nobody holds. */
export function PolicyLine({ need, now }: { need: PolicyNeed; now: Date }) {
  const t = useWords()
  const what = t(`home.policy-${need.kind}-what`, {
    count:
      need.kind === 'role-gap'
        ? need.titles.length
        : need.kind === 'suggestions' || need.kind === 'documents' || need.kind === 'silent-links'
          ? need.count
          : 1,
    number: need.kind === 'trust-adopted' ? need.number : 0,
  })
  const about =
    need.kind === 'goes-on'
      ? t('home.policy-goes-on-about', { school: need.school, came: cameInWords(t, need, now) })
      : need.kind === 'role-gap'
        ? t('home.policy-gap-about', { school: need.school, titles: need.titles.join('; ') })
        : need.kind === 'documents'
          ? t('home.policy-documents-about', {
              school: need.school,
              late: need.late,
              due: t.day(noonOf(need.due), now),
            })
          : need.kind === 'silent-links'
            ? t('home.policy-silent-links-about', { school: need.school, when: t.day(need.since, now) })
            : t('home.policy-about', { school: need.school, when: t.nearMoment(need.since, now) })
  return (
    <Line what={what} about={about}>
      <Go to={need.to} words={t(`home.policy-${need.kind}-action`)} about={need.school} />
    </Line>
  )
}
