import { FormPage, noticeShown, type Problem } from '../../people/people.ts'
import { type Form, groupField } from '../../platform/platform.ts'
import {
  Button,
  Details,
  InEnglish,
  InsetText,
  NotificationBanner,
  PrivacyNotice,
  Radios,
  ShownDrawings,
  useWords,
} from '../../ui/ui.ts'
import { drawingsOf } from '../family/drawings-of.rule.ts'
import { SaidIn } from '../family/family-language.tsx'
import { ownChoicesOf, ownQuestion } from './own-question-text.ts'
import { openingOf } from '../family/question-text.ts'
import type { AskedOf } from '../family/see-family.ts'
import { asksAnything, Told } from '../family/told.page.tsx'
import type { OwnSeen } from './see-own.ts'

/** As for a family: a question, or a statement where the school asks nothing and informs. */
export const ownOpening = ({ six }: OwnSeen) => openingOf(six.map(({ question }) => question))

/** Her questions, and one press that keeps all of them. Nothing is chosen beforehand. `each`: each kind and each platform for itself. */
export function OwnAnswersPage(props: {
  seen: OwnSeen
  name: string
  each: boolean
  form: Form
  problems: readonly Problem[]
}) {
  const t = useWords()
  const { seen, name, each, form, problems } = props
  const { asks, wording, now } = seen
  const [title, opening] = ownOpening(seen)
  const choices = asksAnything(each ? seen.each : seen.six)
  const nothing = seen.answers.find(one => one.kind === 'everything')
  return (
    <FormPage
      title={t(each ? 'own.each-title' : `own.${title}`)}
      {...(each ? { back: '/own/answers' } : {})}
      form={form}
      problems={problems}
    >
      <span class="govuk-caption-m">{seen.schoolName}</span>
      <p class="govuk-body-l">{name}</p>
      <p class="govuk-body">{t(`own.${opening}`)}</p>
      <OwnWaits seen={seen} />
      {!asks && <p class="govuk-body">{t('own.nothing-asked')}</p>}
      <form method="post" action="/own/answers" novalidate data-module="cw-unsaved">
        <SaidIn />
        <input type="hidden" name="wording" value={wording?.id ?? ''} />
        {each && <input type="hidden" name="each" value="yes" />}
        {wording !== null && (
          <Details summaryText={t('own.words', { version: wording.version })}>
            <InEnglish>{wording.words}</InEnglish>
          </Details>
        )}
        {(each ? seen.each : seen.six).map(asked => (
          <One asked={asked} asks={asks} form={form} now={now} />
        ))}
        {!each && (
          <>
            <p class="govuk-body">{t('own.nothing-body')}</p>
            {nothing !== undefined && (
              <p class="govuk-hint">{t('own.nothing-said', { when: t.moment(nothing.given, now) })}</p>
            )}
            <Button name="nothing" value="yes" text={t('own.nothing-button')} classes="govuk-button--secondary" />
          </>
        )}
        <PrivacyNotice notice={noticeShown(t, 'own-answers')} />
        {asks && choices && <Button text={t('family.save-button')} preventDoubleClick />}
      </form>
      {!each && (
        <ul class="govuk-list">
          {/* Behind the form: pressed among the questions, it forgot what was chosen. */}
          {seen.each.length > 0 && (
            <li>
              <a class="govuk-link" href="/own/answers?each=yes">
                {t('own.each-link')}
              </a>
            </li>
          )}
          <li>
            <a class="govuk-link" href="/own/posts">
              {t('own.posts-link')}
            </a>
          </li>
        </ul>
      )}
      <OwnDone />
    </FormPage>
  )
}

export function OwnDone() {
  const t = useWords()
  return (
    <form method="post" action="/own/done">
      <p class="govuk-body">{t('family.done-body')}</p>
      <Button text={t('family.done-button')} classes="govuk-button--secondary" />
    </form>
  )
}

/** Where a yes of hers waits because no speaker has read its words, it says so. */
function OwnWaits({ seen }: { seen: OwnSeen }) {
  const t = useWords()
  return seen.waits ? <InsetText text={t('own.waits')} /> : null
}

/** Yes and no: the same size, colour and one tap each. A yes that stands is taken back by one press. */
function One({ asked, asks, form, now }: { asked: AskedOf; asks: boolean; form: Form; now: Date }) {
  const t = useWords()
  const { question, now: said } = asked
  const { yes, no } = ownChoicesOf(t, question)
  const kind = question.informs ? 'told' : 'now'
  const hint =
    said.at === null ? t(`own.${kind}-none`) : t(`own.${kind}-${said.is}`, { when: t.moment(new Date(said.at), now) })
  const about = ownQuestion(t, question)
  if (question.informs) {
    const mayObject = asks || said.is === 'yes' || said.is === 'mixed'
    return <Told value={question.key} {...{ asked, about, hint, mayObject }} />
  }
  return (
    <>
      <ShownDrawings of={drawingsOf(question)} />
      {!asks && (
        <p class="govuk-body">
          {about} {hint}
        </p>
      )}
      {asks && (
        <Radios
          name={`answer[${question.key}]`}
          idPrefix={question.key}
          classes="govuk-radios--inline"
          fieldset={{ legend: { text: about, classes: 'govuk-fieldset__legend--s' } }}
          hint={{ text: hint }}
          value={groupField(form, 'answer')[question.key]}
          items={[
            { value: 'yes', text: yes },
            { value: 'no', text: no },
          ]}
        />
      )}
      {(said.is === 'yes' || (!asks && said.is === 'mixed')) && (
        <Button
          name="withdraw"
          value={question.key}
          html={t.rich('family.withdraw', {
            hidden: words => <span class="govuk-visually-hidden">{words}</span>,
            about,
          })}
          classes="govuk-button--secondary"
        />
      )}
    </>
  )
}

/** The receipt: what was kept in this half hour, and how to change it. */
export function OwnKeptPage({ seen, since }: { seen: OwnSeen; since: Date }) {
  const t = useWords()
  const kept = seen.answers.filter(one => one.how === 'link' && one.given >= since)
  return (
    <FormPage title={t('family.kept-title')}>
      {kept.length > 0 && <NotificationBanner type="success" text={t('own.kept-banner')} />}
      <OwnWaits seen={seen} />
      {kept.length === 0 && <p class="govuk-body">{t('family.kept-none')}</p>}
      <ul class="cw-lines">
        {kept.map(line => (
          <li class="cw-line">
            <span class="cw-line__what">
              {t(`consent.state-${line.answer}`)}: {t(`consent.channel-${line.channel}`)}
            </span>
            <span class="cw-line__about">
              {t(`consent.kind-${line.kind}`)}. {t.moment(line.given, seen.now)}
            </span>
          </li>
        ))}
      </ul>
      <p class="govuk-body">{t('own.kept-change')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/own/answers">
          {t('family.kept-back')}
        </a>
      </p>
      <OwnDone />
    </FormPage>
  )
}
