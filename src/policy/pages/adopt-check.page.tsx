import { Button, Checkboxes, SummaryList, useWords } from '../../ui/ui.ts'
import { Guidance } from '../guidance/guidance.tsx'
import { structuralRules } from '../structural-rules.ts'
import type { Change } from '../what-changes.rule.ts'
import { type Wish, wishPath } from './adopt.form.ts'
import { Kept, startInWords, Step } from './adopt-steps.page.tsx'
import { answerInWords } from './answer-in-words.ts'
import { ChangesShown } from './changes-shown.tsx'

export type CheckFacts = {
  readonly wish: Wish
  readonly from: Date | null
  readonly now: Date
  /** The number of the school's last version. */
  readonly last: number
  readonly changes: readonly Change[]
  readonly rulesSeen: boolean
  readonly wrong: { readonly text: string; readonly field: string } | null
}

/** Everything once more before Adopt: the answers, the start, what changes, and the rules that hold in any case. */
export function AdoptCheck({ facts }: { facts: CheckFacts }) {
  const t = useWords()
  const { wish, wrong, from, now } = facts
  return (
    <Step school={wish.school} back={wishPath(wish)} title={t('policy.check-title')} wrong={wrong}>
      <SummaryList
        rows={[
          { key: { text: t('policy.check-policy') }, value: { text: wish.pack.title } },
          { key: { text: t('policy.version') }, value: { text: String(facts.last + 1) } },
          {
            key: { text: t('policy.start-title') },
            value: { text: startInWords(t, from, now) },
            actions: {
              items: [
                {
                  href: wishPath(wish, { ask: 'start' }),
                  text: t('policy.change'),
                  visuallyHiddenText: t('policy.start-title'),
                },
              ],
            },
          },
        ]}
      />
      <h2 class="govuk-heading-m">{t('policy.check-answers')}</h2>
      <SummaryList
        rows={wish.pack.openQuestions.map(question => ({
          key: { text: question.asks },
          value: {
            text: answerInWords(
              t,
              question,
              question.numberFor === undefined ? wish.open[question.id] : Number(wish.open[question.id]),
            ),
          },
          actions: {
            items: [
              {
                href: wishPath(wish, { ask: question.id }),
                text: t('policy.change'),
                visuallyHiddenText: question.asks,
              },
            ],
          },
        }))}
      />
      <h2 class="govuk-heading-m">{t('policy.changes-title', { count: facts.changes.length })}</h2>
      <p class="govuk-body">{t('policy.changes-body')}</p>
      <ChangesShown changes={facts.changes} pack={wish.pack} />
      <Guidance policy={{ pack: wish.pack, version: null }} moment="adopt" />
      <AdoptForm facts={facts} />
    </Step>
  )
}

function AdoptForm({ facts }: { facts: CheckFacts }) {
  const t = useWords()
  const { wish, wrong } = facts
  return (
    <form method="post" action="/policy/adopt" novalidate>
      <Kept wish={wish} />
      <input type="hidden" name="last" value={facts.last} />
      <h2 class="govuk-heading-m">{t('policy.rules-title')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {structuralRules.map(rule => (
          <li>
            <a class="govuk-link" href={`/policy/ours#${rule.id}`}>
              {rule.title}
            </a>
          </li>
        ))}
      </ul>
      <Checkboxes
        name="rules"
        idPrefix="rules"
        {...(wrong?.field === 'rules' ? { errorMessage: { text: wrong.text } } : {})}
        items={[{ value: 'seen', text: t('policy.rules-tick'), checked: facts.rulesSeen }]}
      />
      <p class="govuk-body">{t('policy.adopt-means')}</p>
      <Button text={t('policy.adopt-press')} id="adopt" preventDoubleClick />
    </form>
  )
}
