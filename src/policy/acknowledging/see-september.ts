import { append } from '../../history/history.ts'
import { dayOf, noticeVersion, type School, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { readMine } from './read-mine.ts'
import { schoolYearBegan } from './reading-standing.rule.ts'
import { insertReading, readingsOf } from './readings.store.ts'

const t = wordsIn('en-GB')

/**
 * Somebody has seen what the policy wants brought to mind at the beginning of the school year. Kept once a year. It stands for a reading only
 * where she had read this very version before: seeing a reminder of what one never read is not reading it.
 */
export async function seeSeptember(
  works: Works,
  visitor: Visitor,
  school: School,
  version: string,
): Promise<'kept' | 'already' | 'read-first'> {
  return act(works, visitor.identity, async one => {
    const reading = await readMine(one, school, version)
    if (reading === null || reading.readAt === null) return 'read-first'
    const began = schoolYearBegan(dayOf(one.at))
    const past = await readingsOf(one.tx, school.id, one.who.person)
    if (past.some(each => each.occasion === 'september' && dayOf(each.at) >= began)) return 'already'
    const words = t('acknowledging.words-september', { title: reading.policy.version.title })
    await insertReading(one, {
      school_id: school.id,
      version_id: reading.policy.version.id,
      version_sha256: reading.policy.version.hash,
      state: 'read',
      occasion: 'september',
      words_shown: words,
      form: '{}',
      said: '',
      notice: noticeVersion('reading-a-policy'),
    })
    await append(one, {
      kind: 'policy-read',
      school: school.id,
      subject: one.who.person,
      clauses: [],
      facts: {
        version_id: reading.policy.version.id,
        body_sha256: reading.policy.version.hash,
        occasion: 'september',
      },
      words: { words },
    })
    return 'kept'
  })
}
