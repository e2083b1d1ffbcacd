import type { RenewalNeed } from '../../pupils/pupils.ts'
import { useWords } from '../../ui/ui.ts'
import { Go, Line } from './line.tsx'
import type { Need } from './needs.rule.ts'

export function AskLine({ need, now }: { need: Extract<Need, { kind: 'may-we-show-you' }>; now: Date }) {
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

/** Its words stand on its page alone. */
export function ComplaintLine({ need, now }: { need: Extract<Need, { kind: 'complaint' }>; now: Date }) {
  const t = useWords()
  const { schoolId, school, open, since, aboutHead } = need
  return (
    <Line
      what={t(aboutHead ? 'home.complaint-head-what' : 'home.complaint-what', { number: open })}
      about={t('home.complaint-about', { school, when: t.nearMoment(since, now) })}
    >
      <Go
        to={aboutHead ? '/pupils/complaints/about-the-head' : `/pupils/complaints?school=${schoolId}`}
        words={t('home.complaint-action')}
        about={school}
      />
    </Line>
  )
}

export function ConsentQuestionLine({ need, now }: { need: Extract<Need, { kind: 'consent-question' }>; now: Date }) {
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

/** Without the child's name: others may see this page over a shoulder. */
export function FlagLine({ need, now }: { need: Extract<Need, { kind: 'flag' }>; now: Date }) {
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

/** Without a name, as a flag: how many have to be asked by hand before answers end. */
export function RenewalLine({ need }: { need: RenewalNeed }) {
  const t = useWords()
  const { schoolId, school, ending, letters, birthdays, words } = need
  return (
    <Line
      what={words || ending === 0 ? t('renewal.need-what', { letters, birthdays }) : t('renewal.need-words')}
      about={t('renewal.need-about', { school, ending })}
    >
      <Go to={`/pupils/renewal?school=${schoolId}`} words={t('renewal.need-action')} about={school} />
    </Line>
  )
}

export function StillLiveLine({ need, now }: { need: Extract<Need, { kind: 'still-live' }>; now: Date }) {
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
