import type { ReadLate } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'
import { deletionClauses } from './phone-photos.rule.ts'
import { latePhotosIn } from './phone-photos.store.ts'

const t = wordsIn('en-GB')

/** Photos that nobody has said are deleted, after the time of the policy. In numbers: whose phone it is stays with her. */
export const latePhotos: ReadLate = async ({ tx, at }, school, { settings }) => {
  const { count, first } = await latePhotosIn(tx, school.id, at)
  if (first === null) return []
  return [
    {
      clauses: deletionClauses(settings),
      says: t('clauses.late-photos', { count, since: t.moment(first, at) }),
      // Each stands on the first page of whoever took them.
      href: null,
    },
  ]
}
