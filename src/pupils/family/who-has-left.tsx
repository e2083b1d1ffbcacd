import { noticeShown } from '../../people/people.ts'
import { Button, PrivacyNotice, useWords } from '../../ui/ui.ts'
import { SaidIn } from './family-language.tsx'
import type { ChildSeen } from './see-family.ts'

/**
 * A child who has left the school and is still to be seen somewhere: nothing is asked, and everything can be refused by one press. Each place by itself is
 * taken down where the other children's are.
 */
export function WhoHasLeft({ child: { id, name, schoolName, answers }, now }: { child: ChildSeen; now: Date }) {
  const t = useWords()
  const nothing = answers.find(one => one.kind === 'everything')
  return (
    <section aria-labelledby={`child-${id}`}>
      <span class="govuk-caption-m">{schoolName}</span>
      <h2 class="govuk-heading-m" id={`child-${id}`}>
        {name}
      </h2>
      <p class="govuk-body">{t('family.left-body', { name, school: schoolName })}</p>
      {nothing !== undefined && (
        <p class="govuk-hint">{t('family.left-said', { when: t.moment(nothing.given, now) })}</p>
      )}
      <form method="post" action="/family/answers" novalidate>
        <SaidIn />
        <PrivacyNotice notice={noticeShown(t, 'families')} />
        <Button
          name="nothing"
          value={id}
          text={t('family.nothing-button', { name })}
          classes="govuk-button--secondary"
          preventDoubleClick
        />
      </form>
    </section>
  )
}
