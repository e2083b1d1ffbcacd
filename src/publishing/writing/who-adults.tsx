import { noticeShown } from '../../people/people.ts'
import { Button, Checkboxes, Details, Input, PrivacyNotice, Radios, Select, useWords } from '../../ui/ui.ts'
import { whatAdults } from '../adults/adult-permission.rule.ts'
import { type AdultListed, MOST_ADULTS } from '../adults/adults.store.ts'
import { ADULT_NAMED_AS, ADULT_SEEN_AS } from '../posts/who-is-in.rule.ts'

/** The adults' part of the page on which the author says who is in it. */
export type WhoAdults = {
  chosen: readonly { adult: AdultListed; as: string }[]
  /** Those already chosen are left out. */
  found: readonly AdultListed[]
  /** What was typed of somebody who is not found. */
  typed: { name: string; what: string }
  /** Where the office keeps the register; null: she does not keep it. */
  office: string | null
}

export function ChosenAdults({ chosen, what }: Pick<WhoAdults, 'chosen'> & { what: 'text' | 'picture' | 'video' }) {
  const t = useWords()
  const ways = what === 'text' ? ADULT_NAMED_AS : ADULT_SEEN_AS
  return (
    <>
      {chosen.map(({ adult, as }) => (
        <Radios
          name={`adult_as[${adult.id}]`}
          idPrefix={`adult-as-${adult.id}`}
          classes="govuk-radios--small"
          fieldset={{
            legend: {
              text: t('adults.who-adult', { name: adult.name, what: t(`adults.what-${adult.what}`) }),
              classes: 'govuk-fieldset__legend--s',
            },
          }}
          value={as}
          items={[
            ...ways.map(way => ({ value: way, text: t(`adults.who-as-${way}`) })),
            { value: 'out', text: t('writing.who-as-out') },
          ]}
        />
      ))}
    </>
  )
}

export function FoundAdults({ found }: Pick<WhoAdults, 'found'>) {
  const t = useWords()
  if (found.length === 0) return null
  return (
    <Checkboxes
      name="add_adult[]"
      idPrefix="add-adult"
      classes="govuk-checkboxes--small"
      fieldset={{ legend: { text: t('adults.who-found'), classes: 'govuk-fieldset__legend--s' } }}
      values={[]}
      {...(found.length >= MOST_ADULTS ? { hint: { text: t('writing.who-more', { most: MOST_ADULTS }) } } : {})}
      items={found.map(({ id, name, what }) => ({
        value: id,
        text: t('adults.who-adult', { name, what: t(`adults.what-${what}`) }),
      }))}
    />
  )
}

/** Closed until somebody needs it; open again where something typed is not right yet. */
export function AddAdult({ typed, office }: Pick<WhoAdults, 'typed' | 'office'>) {
  const t = useWords()
  return (
    <Details summaryText={t('adults.who-add-summary')} open={typed.name !== '' || typed.what !== ''}>
      <p class="govuk-body">{t('adults.who-add-hint')}</p>
      <Input name="adult_name" autocomplete="off" label={{ text: t('adults.name') }} value={typed.name} />
      <Select
        name="adult_what"
        label={{ text: t('adults.what') }}
        value={typed.what}
        items={[
          { value: '', text: t('adults.what-choose') },
          ...whatAdults.map(what => ({ value: what, text: t(`adults.what-${what}`) })),
        ]}
      />
      <PrivacyNotice notice={noticeShown(t, 'adults')} />
      <Button text={t('adults.who-add-button')} name="do" value="add-adult" classes="govuk-button--secondary" />
      {office !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={office}>
            {t('adults.who-office')}
          </a>
        </p>
      )}
    </Details>
  )
}
