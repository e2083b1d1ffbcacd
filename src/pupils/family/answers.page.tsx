import { FormPage, noticeShown, type Problem } from '../../people/people.ts'
import { type Form, groupField } from '../../platform/platform.ts'
import { Button, Details, InEnglish, PrivacyNotice, Radios, ShownDrawings, useWords, type Words } from '../../ui/ui.ts'
import { drawingsOf } from './drawings-of.rule.ts'
import { fieldOf } from './family.form.ts'
import { SaidIn } from './family-language.tsx'
import { Waits } from './kept.page.tsx'
import { newestOf } from './newest-of.rule.ts'
import { choicesOf, openingOf, questionText } from './question-text.ts'
import type { AskedOf, ChildSeen } from './see-family.ts'
import { asksAnything, Told } from './told.page.tsx'
import { WhoHasLeft } from './who-has-left.tsx'

type Facts = {
  family: readonly ChildSeen[]
  /** The page behind "different for each platform": each kind and each platform for itself. */
  each: boolean
  form: Form
  problems: readonly Problem[]
  now: Date
}

/** The title and the words below it: a question, or a statement where the school asks nothing and informs, or where all her children have left. */
export function openingFor(family: readonly ChildSeen[]) {
  if (family.length > 0 && family.every(child => child.left)) return ['left-title', null] as const
  return openingOf(
    family.flatMap(child => (child.left || child.wording === null ? [] : child.six.map(({ question }) => question))),
  )
}

/** Every child of a guardian on one page, and one press that keeps all of it. Nothing is chosen beforehand. */
export function AnswersPage({ family, each, form, problems, now }: Facts) {
  const t = useWords()
  const [here, gone] = [family.filter(child => !child.left), each ? [] : family.filter(child => child.left)]
  const askable = here.filter(child => child.wording !== null)
  const [title, opening] = openingFor(family)
  const choices = askable.some(child => asksAnything(each ? child.each : child.six))
  return (
    <FormPage
      title={t(each ? 'family.each-title' : `family.${title}`)}
      {...(each ? { back: '/family/answers' } : {})}
      form={form}
      problems={problems}
    >
      {opening !== null && here.length > 0 && <p class="govuk-body">{t(`family.${opening}`)}</p>}
      {choices && <p class="govuk-body">{t('family.leave-first')}</p>}
      <Waits answers={family.flatMap(child => newestOf(child.answers))} />
      {family.length === 0 && <p class="govuk-body">{t('family.no-children')}</p>}
      {askable.length > 0 && (
        <form method="post" action="/family/answers" novalidate data-module="cw-unsaved">
          <SaidIn />
          {each && <input type="hidden" name="each" value={askable[0]?.id} />}
          {askable.map(child => (
            <Child child={child} each={each} form={form} now={now} />
          ))}
          <PrivacyNotice notice={noticeShown(t, 'families')} />
          {choices && <Button text={t('family.save-button')} preventDoubleClick />}
        </form>
      )}
      {gone.map(child => (
        <WhoHasLeft child={child} now={now} />
      ))}
      {!each && family.length > 0 && (
        <ul class="govuk-list">
          {/* Behind the form: pressed among the questions, it forgot what was chosen. */}
          {askable.map(({ id, name }) => (
            <li>
              <a class="govuk-link" href={`/family/answers?each=${id}`}>
                {t('family.each-link', { name })}
              </a>
            </li>
          ))}
          <li>
            <a class="govuk-link" href="/family/posts">
              {t('family.posts-link')}
            </a>
          </li>
          {schoolsOf(family).map(([id, school]) => (
            <li>
              <InEnglish>
                <a class="govuk-link" href={`/policy/for-parents/${id}`}>
                  {t('family.parents-link', { school })}
                </a>
              </InEnglish>
            </li>
          ))}
          <li>
            <a class="govuk-link" href="/family/complaint">
              {t('family.complain-link')}
            </a>
          </li>
        </ul>
      )}
      {askable.length < here.length && <p class="govuk-body">{t('family.no-words')}</p>}
      <Done />
    </FormPage>
  )
}

/** Each school of her children once. */
const schoolsOf = (family: readonly ChildSeen[]) => [...new Map(family.map(one => [one.school, one.schoolName]))]

export function Done() {
  const t = useWords()
  return (
    <form method="post" action="/family/done">
      <p class="govuk-body">{t('family.done-body')}</p>
      <Button text={t('family.done-button')} classes="govuk-button--secondary" />
    </form>
  )
}

function Child({ child, each, form, now }: { child: ChildSeen; each: boolean; form: Form; now: Date }) {
  const t = useWords()
  const nothing = child.answers.find(one => one.kind === 'everything')
  return (
    <section aria-labelledby={`child-${child.id}`}>
      <span class="govuk-caption-m">{child.schoolName}</span>
      <h2 class="govuk-heading-m" id={`child-${child.id}`}>
        {child.name}
      </h2>
      {child.wording !== null && (
        <>
          <input type="hidden" name={`wording[${child.id}]`} value={child.wording.id} />
          <Details summaryText={t('family.words', { version: child.wording.version })}>
            <InEnglish>{child.wording.words}</InEnglish>
          </Details>
        </>
      )}
      {!child.responsible && <p class="govuk-inset-text">{t('family.not-responsible')}</p>}
      {(each ? child.each : child.six).map(asked => (
        <One asked={asked} child={child} form={form} now={now} />
      ))}
      {!each && (
        <>
          <p class="govuk-body">{t('family.nothing-body', { name: child.name })}</p>
          {nothing !== undefined && (
            <p class="govuk-hint">{t('family.nothing-said', { when: t.moment(nothing.given, now) })}</p>
          )}
          <Button
            name="nothing"
            value={child.id}
            text={t('family.nothing-button', { name: child.name })}
            classes="govuk-button--secondary"
          />
        </>
      )}
    </section>
  )
}

/** Yes and no: the same size, colour and one tap each. A yes that stands is taken back by one press. */
function One({ asked, child, form, now }: { asked: AskedOf; child: ChildSeen; form: Form; now: Date }) {
  const t = useWords()
  const { question } = asked
  const name = fieldOf(child.id, question.key)
  const about = questionText(t, question)
  const hint = nowText(t, asked, now)
  if (question.informs) return <Told value={name} {...{ asked, about, hint }} />
  const { yes, no } = choicesOf(t, question)
  return (
    <>
      <ShownDrawings of={drawingsOf(question)} />
      <Radios
        name={`answer[${name}]`}
        idPrefix={name}
        classes="govuk-radios--inline"
        fieldset={{ legend: { text: about, classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: hint }}
        value={groupField(form, 'answer')[name]}
        items={[
          { value: 'yes', text: yes },
          { value: 'no', text: no },
        ]}
      />
      {asked.now.is === 'yes' && (
        <Button
          name="withdraw"
          value={name}
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

function nowText(t: Words, { question, now: said }: AskedOf, now: Date): string {
  const kind = question.informs ? 'told' : 'now'
  if (said.at === null) return t(`family.${kind}-none`)
  return t(`family.${kind}-${said.is}`, { when: t.moment(new Date(said.at), now) })
}
