import type { Problem } from '../../people/people.ts'
import { type Form, field } from '../../platform/platform.ts'
import { InsetText, Textarea, useWords } from '../../ui/ui.ts'
import type { Complaint } from './complaints.store.ts'

/** `words-<id>`: whatever was wrong about that one, what was typed for it stands again. */
const OF = (id: string) => id.slice(id.indexOf('-'))

export function Words(props: { name: string; id: string; label: string; form: Form; problems: readonly Problem[] }) {
  const t = useWords()
  const { name, id, label, form, problems } = props
  const wrong = problems.find(problem => problem.field === id)
  return (
    <Textarea
      name={name}
      id={id}
      label={{ text: label }}
      rows="5"
      // What was typed for one stands again in this one alone.
      value={problems.some(({ field: where }) => where?.endsWith(OF(id)) === true) ? field(form, name) : ''}
      {...(wrong === undefined ? {} : { errorMessage: { text: t(wrong.key) } })}
    />
  )
}

type Reply = Pick<Complaint, 'answer' | 'answeredAt' | 'answeredName'>

export function Answered({ complaint, now }: { complaint: Reply; now: Date }) {
  const t = useWords()
  if (complaint.answer === null || complaint.answeredAt === null)
    return <p class="govuk-hint">{t('family.complain-waits')}</p>
  return (
    <InsetText>
      <p class="govuk-body cw-post-card__text">{complaint.answer}</p>
      <p class="govuk-hint">
        {t('family.complain-answered', {
          name: complaint.answeredName ?? '',
          when: t.moment(complaint.answeredAt, now),
        })}
      </p>
    </InsetText>
  )
}
