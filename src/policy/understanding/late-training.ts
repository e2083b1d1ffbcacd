import { dayOf, noonOf } from '../../people/people.ts'
import { wordsIn } from '../../ui/ui.ts'
import { dayIn, monthsAfter } from '../adopting/dates.rule.ts'
import { readersSeenBy } from '../acknowledging/who-sees.ts'
import type { Late, ReadLate } from '../clauses/late.ts'
import { trainingDueAt } from './training-due.ts'
import { talksOf } from './training.store.ts'

const t = wordsIn('en-GB')

/** The clauses that want each kind of training. */
export const TRAINING_SETTINGS = {
  posting: 'publishing.training_gate',
  administering: 'training.administrators',
} as const

/** Training that the policy wants of somebody and she has not had, or that has run out. */
export const lateTraining: ReadLate = async (one, school, { settings }) => {
  const due = await trainingDueAt(one, school.id, settings)
  return (['posting', 'administering'] as const).flatMap((kind): Late[] => {
    const missing = due.filter(each => each.kind === kind && each.state === 'missing').length
    const over = due.filter(each => each.kind === kind && each.state === 'over').length
    if (missing + over === 0) return []
    return [
      {
        clauses: settings.get(TRAINING_SETTINGS[kind]).clauses,
        says: t('understanding.late-training', { missing, over }),
        href: `/policy/training?school=${school.id}`,
        opensFor: readersSeenBy,
        ofStaff: true,
      },
    ]
  })
}

/** A talk among the staff, where the policy wants them and an interval is named: counted from the last one, or from when the policy began. */
export const lateTalk: ReadLate = async (one, school, { version, settings }) => {
  const wanted = settings.get('training.discussion')
  const months = settings.get('training.interval_months').value
  if (version === null || wanted.value !== 'regular' || months === null) return []
  const [last] = await talksOf(one.tx, school.id)
  const due = monthsAfter(last?.heldOn ?? dayIn(version.from), months)
  if (due >= dayOf(one.at)) return []
  return [
    {
      clauses: wanted.clauses,
      says: t('understanding.late-talk', { when: t.day(noonOf(due), one.at) }),
      href: `/policy/training?school=${school.id}`,
    },
  ]
}
