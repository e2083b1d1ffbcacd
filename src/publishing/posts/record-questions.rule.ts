import { type Answer, control, type Question, type SettingsInForce } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'

const t = wordsIn('en-GB')

/**
 * What is kept with every post where the policy speaks of it: what it is about, and for whom it is. A class, a year, the school, never one person
 * (s2-school-use-09b): one person is not among the answers.
 */
export function recordQuestions(settings: SettingsInForce): readonly Question[] {
  const purposes = settings.get('publishing.purposes')
  const audience = settings.get('publishing.audience')
  const put: Question[] = []
  const ask = (about: 'purpose' | 'audience', answers: readonly Answer[], clauses: readonly string[]) =>
    put.push({
      id: `record-${about}`,
      asks: t(`pictured.asks-${about}`),
      who: 'author',
      at: 'write',
      on: 'every_post',
      answers,
      clauses,
    })
  // Where messages on staying safe online are to come round, what a post is about has to be known.
  const rota = settings.get('publishing.esafety_rota').value.length > 0
  if (control('post_record', purposes.from !== 'ours' || rota)) {
    const allowed = purposes.value.map((id): Answer => ({ id, label: t(`pictured.purpose-${id}`), does: 'go_on' }))
    const other: Answer = {
      id: 'other',
      label: t('pictured.purpose-other'),
      does: 'return',
      then: t('pictured.then-purpose'),
    }
    ask('purpose', [...allowed, other], purposes.clauses)
  }
  if (control('post_record', audience.from !== 'ours'))
    ask(
      'audience',
      audience.value.map(id => ({ id, label: t(`pictured.audience-${id}`), does: 'go_on' })),
      audience.clauses,
    )
  return put
}
