import type { Governance } from '../../people/people.ts'
import { Button, Details, Select, useWords } from '../../ui/ui.ts'
import type { Holder, TitleHeld } from '../adopting/deputies.rule.ts'
import { titleAt } from '../adopting/stand-ins-for-head.rule.ts'
import type { TitlePerson } from './title-people.rule.ts'
import { saysItFor, whoSaysIt } from './who-says-it.rule.ts'

type Facts = {
  readonly school: string
  /** Whoever reads: it is about her. */
  readonly me: string
  readonly held: TitleHeld
  readonly staff: readonly Holder[]
  readonly governance: Governance | null
  readonly now: TitlePerson | undefined
  readonly number: number
  readonly draft: string | null
  /** She keeps the register, and can enter whoever is missing. */
  readonly keeps: boolean
}

/** What is about the reader herself: who can say it, and asking them; where nobody can, whom to enter. Never a dead end. */
export function AskOthersToSay({ school, me, held, staff, governance, now, number, draft, keeps }: Facts) {
  const t = useWords()
  const others = whoSaysIt(staff, governance, me)
  if (others.length === 0) {
    const [who = 'chair_of_governors'] = saysItFor(governance)
    return (
      <>
        <p class="govuk-body">{t('adopting.title-person-nobody-says', { who: titleAt(who, governance) })}</p>
        {keeps && (
          <p class="govuk-body">
            <a class="govuk-link" href="/people">
              {t('adopting.title-person-enter')}
              <span class="govuk-visually-hidden">: {titleAt(who, governance)}</span>
            </a>
          </p>
        )}
      </>
    )
  }
  const names = others.map(({ name, role }) =>
    t('adopting.title-person-one-who', { name, role: titleAt(role, governance) }),
  )
  const once = (people: readonly Holder[]) => [...new Map(people.map(one => [one.person, one])).values()]
  return (
    <>
      <p class="govuk-body">{t('adopting.title-person-others-say', { names: names.join(t('adopting.or')) })}</p>
      <Details
        summaryHtml={
          <>
            {t('adopting.title-person-ask')}
            <span class="govuk-visually-hidden">: {held.title}</span>
          </>
        }
      >
        <form method="post" action="/policy/roles/ask" novalidate>
          <input type="hidden" name="school" value={school} />
          <input type="hidden" name="of" value={held.title} />
          {draft !== null && <input type="hidden" name="draft" value={draft} />}
          <p class="govuk-body">{t('adopting.title-person-ask-hint')}</p>
          <Select
            name="person"
            id={`wish-holder-${number}`}
            label={{ text: t('adopting.title-person-wish-who', { title: held.title }) }}
            value={now?.person ?? ''}
            items={[
              { value: '', text: t('adopting.title-person-all') },
              ...once(held.holders).map(one => ({ value: one.person, text: one.name })),
            ]}
          />
          <Select
            name="deputy"
            id={`wish-deputy-${number}`}
            label={{ text: t('adopting.title-person-wish-deputy', { title: held.title }) }}
            value={now?.deputy ?? ''}
            items={[
              { value: '', text: t('adopting.title-person-no-deputy') },
              ...once([...held.deputies, ...held.holders]).map(one => ({ value: one.person, text: one.name })),
            ]}
          />
          <Button text={t('adopting.title-person-ask-button')} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      </Details>
    </>
  )
}
