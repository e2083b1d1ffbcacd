import { dayOf, noonOf } from '../../people/people.ts'
import {
  BackLink,
  Button,
  Details,
  ErrorSummary,
  familyLanguages,
  InsetText,
  NotificationBanner,
  Select,
  SummaryList,
  useWords,
  type WordKey,
  type Words,
} from '../../ui/ui.ts'
import type { AnswerShown } from '../consent/answers.store.ts'
import { consentGroups, type ConsentGroup, type ConsentKind, consentKinds } from '../consent/consent.ts'
import { saidNow } from '../consent/said-now.rule.ts'
import { WhoLooked } from '../who-looked/who-looked.tsx'
import { AnswerLine } from './answer-line.tsx'
import { classLink } from './find-pupils.page.tsx'
import { GuardianShown } from './guardian.page.tsx'
import type { SeenPupil } from './see-pupil.ts'

/** Whose answer it is: a guardian by name, the child, or the system it came from. */
export function whoSaid(t: Words, one: AnswerShown): string {
  if (one.giver === 'guardian') return one.guardianName ?? ''
  return one.giver === 'pupil' ? t('consent.giver-pupil') : (one.source ?? '')
}

/** Another school has something to say of a guardian: whom to ask, and no reason. */
function ElsewhereToAsk({ schools }: { schools: readonly string[] }) {
  const t = useWords()
  return schools.length === 0 ? null : <InsetText text={t('consent.elsewhere', { schools: schools.join(', ') })} />
}

/** One child: what was answered, by whom, and who decides for her. */
export function PupilPage({ seen, saying, problem }: { seen: SeenPupil; saying: WordKey | null; problem?: WordKey }) {
  const t = useWords()
  const { pupil, mayFlag } = seen
  return (
    <>
      <BackLink
        href={
          pupil.left === null ? classLink('/pupils', pupil.school, pupil.className) : `/pupils?school=${pupil.school}`
        }
      />
      {problem !== undefined && <ErrorSummary errorList={[{ text: t(problem) }]} />}
      {saying !== null && <NotificationBanner type="success" text={t(saying)} />}
      <span class="govuk-caption-l">{pupil.className}</span>
      <h1 class="govuk-heading-l">{pupil.name}</h1>
      {pupil.left !== null && (
        <InsetText>
          <p class="govuk-body">{t('consent.left', { day: t.day(noonOf(pupil.left), seen.now) })}</p>
        </InsetText>
      )}
      <ElsewhereToAsk schools={seen.toAskAt} />
      <div class="govuk-button-group">
        <Button
          text={t(pupil.left === null ? 'consent.answer-link' : 'consent.leaver-answer-link')}
          href={`/pupils/${pupil.id}/answer`}
        />
        {mayFlag && (
          <Button text={t('consent.flags-link')} href={`/pupils/${pupil.id}/flags`} classes="govuk-button--secondary" />
        )}
      </div>
      {seen.toTell.map(to => (
        <form method="post" action={`/pupils/${pupil.id}/told`} novalidate>
          <input type="hidden" name="target" value={to.target} />
          <input type="hidden" name="guardian" value={to.guardian} />
          <InsetText>
            <p class="govuk-body">
              {t('family.tell', {
                name: to.name,
                platform: t(`consent.place-${to.platform}`),
                when: t.moment(to.goneAt, seen.now),
              })}
            </p>
            <Button text={t('family.tell-button', { name: to.name })} classes="govuk-button--secondary" />
          </InsetText>
        </form>
      ))}
      <h2 class="govuk-heading-m">{t('consent.now-title')}</h2>
      <SaidNow answers={seen.answers} today={dayOf(seen.now)} />
      <Guardians seen={seen} />
      {seen.asksHerself && <OwnSlip pupil={pupil.id} />}
      <h2 class="govuk-heading-m">{t('consent.all-title', { count: seen.answers.length })}</h2>
      <ul class="cw-lines">
        {seen.answers.map(answer => (
          <AnswerLine answer={answer} mayAccept={seen.mayAccept} now={seen.now} pupil={pupil.id} />
        ))}
      </ul>
      <TakenBackAnswers seen={seen} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/pupils/${pupil.id}/posts`}>
          {t('consent.posts-link')}
        </a>
      </p>
      <WhoLooked looks={seen.looks} now={seen.now} />
    </>
  )
}

function Guardians({ seen }: { seen: SeenPupil }) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('consent.guardians-title')}</h2>
      {seen.guardians.map(guardian => (
        <GuardianShown
          pupil={seen.pupil.id}
          guardian={guardian}
          mayBe={seen.mayBeOne.filter(one => one.guardian === guardian.id)}
        />
      ))}
      <Button
        text={t('consent.guardian-add')}
        href={`/pupils/${seen.pupil.id}/guardians/add`}
        classes="govuk-button--secondary"
      />
    </>
  )
}

/** Old enough to be asked herself: a slip of paper opens her own page. */
function OwnSlip({ pupil }: { pupil: string }) {
  const t = useWords()
  return (
    <form method="post" action={`/pupils/${pupil}/own-slip`} novalidate>
      <h2 class="govuk-heading-m">{t('own.office-title')}</h2>
      <p class="govuk-body">{t('own.office-body')}</p>
      <Select
        id="slip-language"
        name="language"
        label={{ text: t('own.office-language') }}
        hint={{ text: t('own.office-language-hint') }}
        items={familyLanguages.map(({ tag, name }) => ({ value: tag, text: name }))}
      />
      <Button text={t('own.office-button')} classes="govuk-button--secondary" />
    </form>
  )
}

/** They are no answers of the family, and the record keeps that they stood there. */
function TakenBackAnswers({ seen: { takenBack, now } }: { seen: SeenPupil }) {
  const t = useWords()
  if (takenBack.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('consent.taken-back-title')}</h2>
      <ul class="govuk-list">
        {takenBack.map(one => (
          <li>
            {t('consent.taken-back', {
              kind: t(`consent.kind-${one.kind}`),
              channel: t(`consent.channel-${one.channel}`),
              answer: t(`consent.state-${one.answer}`),
              who: one.guardian,
              recorded: t.moment(one.recorded, now),
              when: t.moment(one.at, now),
              by: one.by,
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The family named a last day for it, which is over. */
const isOver = ({ until }: AnswerShown, today: string) => until !== null && until < today

/** Kind by kind, and not as a table: on a telephone its last column was out of sight. What is different for one platform stands behind a press. */
function SaidNow({ answers, today }: { answers: readonly AnswerShown[]; today: string }) {
  const t = useWords()
  const said = (one: AnswerShown) =>
    t('consent.said-by', {
      answer: t(one.answer === 'yes' && isOver(one, today) ? 'consent.state-ended' : `consent.state-${one.answer}`),
      who: whoSaid(t, one),
    })
  const cell = (kind: ConsentKind, group: ConsentGroup) =>
    saidNow(answers, kind, group).map(said).join('; ') || t('consent.state-not-asked')
  const alone = answers.filter(
    one => one.channel !== 'everywhere' && !consentGroups.some(group => group === one.channel),
  )
  return (
    <>
      <SummaryList
        rows={consentKinds.map(kind => ({
          key: { text: t(`consent.kind-${kind}`) },
          value: {
            html: (
              <ul class="govuk-list govuk-!-margin-bottom-0">
                {consentGroups.map(group => (
                  <li>
                    {t(`consent.channel-${group}`)}: {cell(kind, group)}
                  </li>
                ))}
              </ul>
            ),
          },
        }))}
      />
      {alone.length > 0 && (
        <Details summaryText={t('consent.platforms-alone')}>
          <ul class="govuk-list">
            {alone.map(one => (
              <li>
                {t(`consent.channel-${one.channel}`)}, {t(`consent.kind-${one.kind}`)}: {said(one)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}
