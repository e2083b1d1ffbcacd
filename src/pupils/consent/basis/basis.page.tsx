import { FormPage, type Nation, PostForm, type Problem, type School } from '../../../people/people.ts'
import { field, type Form, listField } from '../../../platform/platform.ts'
import { WrittenForEngland } from '../../../policy/policy.ts'
import { Checkboxes, InsetText, NotificationBanner, Radios, SummaryList, Textarea, useWords } from '../../../ui/ui.ts'
import { type ConsentKind, consentKinds, consentPlatforms } from '../consent.ts'
import { needsYes, neverGoes } from '../may-go.rule.ts'
import { basisOf, type ConsentTerms } from '../terms.ts'
import type { BasisDecided } from './bases.store.ts'
import { lawfulBases } from './choose-basis.rule.ts'

export type BasisSeen = {
  readonly school: School
  readonly policy: { readonly title: string; readonly number: number } | null
  /** The version in force. */
  readonly current: string | null
  readonly terms: ConsentTerms
  /** The adopted text says consent: then nothing else can be chosen here. */
  readonly asks: boolean
  /** What its clauses are called. */
  readonly clauses: readonly string[]
  /** Everything ever decided, newest first, with the name of who decided. */
  readonly decided: readonly BasisDecided[]
  readonly may: boolean
  readonly said: boolean
  /** Where the school lies: a lawful basis is a thing of the law. */
  readonly nation: Nation
  readonly now: Date
}

type Options = { seen: BasisSeen; form: Form; problems: readonly Problem[] }

/** On which lawful basis a school publishes each kind, and the one form to choose it. */
export function BasisPage({ seen, form, problems }: Options) {
  const t = useWords()
  return (
    <FormPage title={t('basis.title')} back={`/pupils?school=${seen.school.id}`} form={form} problems={problems}>
      {seen.said && <NotificationBanner type="success" text={t('basis.said')} />}
      <p class="govuk-body">{t('basis.body')}</p>
      <WrittenForEngland nation={seen.nation} />
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('basis.means-consent')}</li>
        <li>{t('basis.means-public_task')}</li>
      </ul>
      {seen.policy === null ? (
        <InsetText text={t('basis.no-policy')} />
      ) : (
        <>
          <h2 class="govuk-heading-m">{t('basis.now-title', { school: seen.school.name, ...seen.policy })}</h2>
          <Now seen={seen} />
          {seen.asks && (
            <InsetText
              text={t(seen.clauses.length === 0 ? 'basis.refused-policy-asks' : 'basis.policy-asks', {
                clauses: seen.clauses.join(', '),
              })}
            />
          )}
          {seen.may && !seen.asks ? (
            <Choose seen={seen} form={form} problems={problems} />
          ) : (
            !seen.asks && <InsetText text={t('basis.who')} />
          )}
        </>
      )}
      <Decided seen={seen} />
    </FormPage>
  )
}

function Now({ seen: { terms } }: { seen: BasisSeen }) {
  const t = useWords()
  const standing = (kind: ConsentKind) => {
    if (consentPlatforms.every(place => neverGoes(kind, place, terms))) return t('basis.now-never')
    const basis = basisOf(kind, terms)
    const wanted = basis === 'public_task' && consentPlatforms.some(place => needsYes(kind, place, terms))
    return t(wanted ? 'basis.now-outranked' : `basis.now-${basis}`)
  }
  return (
    <SummaryList
      rows={consentKinds.map(kind => ({
        key: { text: t(`consent.kind-${kind}`) },
        value: { text: standing(kind) },
      }))}
    />
  )
}

function Choose({ seen, form, problems }: Options) {
  const t = useWords()
  const wrong = (id: string) => {
    const found = problems.find(one => one.field === id)
    return found === undefined ? {} : { errorMessage: { text: t(found.key) } }
  }
  return (
    <>
      <h2 class="govuk-heading-m">{t('basis.choose-title')}</h2>
      <PostForm action={`/consent/basis?school=${seen.school.id}`} button={t('basis.button')} notice="adopting">
        <Checkboxes
          name="kinds[]"
          idPrefix="kinds"
          values={listField(form, 'kinds')}
          fieldset={{ legend: { text: t('basis.kinds') } }}
          hint={{ text: t('basis.kinds-hint') }}
          items={consentKinds.map(kind => ({ value: kind, text: t(`consent.kind-${kind}`) }))}
          {...wrong('kinds')}
        />
        <Radios
          name="basis"
          idPrefix="basis"
          value={field(form, 'basis')}
          fieldset={{ legend: { text: t('basis.basis') } }}
          items={lawfulBases.map(basis => ({
            value: basis,
            text: t(`basis.basis-${basis}`),
          }))}
          {...wrong('basis')}
        />
        <Textarea
          name="reason"
          rows={4}
          label={{ text: t('basis.reason') }}
          hint={{ text: t('basis.reason-hint') }}
          value={field(form, 'reason')}
          {...wrong('reason')}
        />
        <Textarea
          name="assessment"
          rows={10}
          label={{ text: t('basis.assessment') }}
          hint={{ text: t('basis.assessment-hint') }}
          value={field(form, 'assessment')}
          {...wrong('assessment')}
        />
      </PostForm>
    </>
  )
}

/** One press decided several kinds at once: they stand together, as they were said. */
function Decided({ seen }: { seen: BasisSeen }) {
  const t = useWords()
  if (seen.decided.length === 0) return null
  const groups = [...Map.groupBy(seen.decided, one => `${one.at.toISOString()} ${one.version}`).values()]
  return (
    <>
      <h2 class="govuk-heading-m">{t('basis.decided-title')}</h2>
      <ul class="cw-lines">
        {groups.map(group => {
          const [first] = group
          if (first === undefined) return null
          return (
            <li class="cw-line">
              <span class="cw-line__what">
                {t(`basis.basis-${first.basis}`)}: {group.map(one => t(`consent.kind-${one.kind}`)).join(', ')}
              </span>
              <span class="cw-line__about">
                {t('basis.decided-by', {
                  who: first.by,
                  when: t.moment(first.at, seen.now),
                  current: first.version === seen.current ? 'yes' : 'no',
                })}
              </span>
              {first.reason !== '' && (
                <span class="cw-line__about">{t('basis.decided-reason', { words: first.reason })}</span>
              )}
              {first.assessment !== '' && (
                <span class="cw-line__about">{t('basis.decided-assessment', { words: first.assessment })}</span>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
