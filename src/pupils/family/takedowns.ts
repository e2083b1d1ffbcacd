import { append } from '../../history/history.ts'
import { noticeVersion } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import type { Language } from '../../ui/ui.ts'
import type { Shown } from '../consent/may-go-for.ts'
import { kindsOfAnswers } from '../consent/may-go.rule.ts'
import { TELL_FAMILY_GONE } from './queues.ts'
import { type AskedBy, type Gone, insertAsked, insertWithdrew, setGone, whoWithdrew } from './takedowns.store.ts'

/**
 * A guardian asks for one post to be taken down. Whoever calls has asked whether her child is in it, and takes it down in the same act. `language`: in
 * which she read the notice.
 */
export async function familyAsksRemoval(one: Act, gone: Gone, by: AskedBy, language: Language): Promise<void> {
  const notice = noticeVersion('families', language)
  if (!(await insertAsked(one, gone, by, notice))) return
  await append(one, {
    kind: 'removal-asked-by-family',
    school: gone.school,
    subject: by.pupil,
    clauses: [],
    facts: { target_id: gone.target, guardian_id: by.guardian, notice },
    words: {},
  })
}

/**
 * Something that showed children is seen to be gone: whoever of their families asked for it, or withdrew since it went live, is told. After a
 * flag nobody is, and nobody is told what another guardian said. Harmless to repeat.
 */
export async function tellFamiliesGone(
  one: Act,
  gone: Gone,
  children: readonly Shown[],
  liveAt: Date | null,
): Promise<void> {
  if (liveAt !== null)
    for (const { pupil, kinds } of children)
      for (const guardian of await whoWithdrew(one.tx, gone, { pupil, kinds: kindsOfAnswers(kinds) }, liveAt))
        await insertWithdrew(one, gone, { guardian, pupil }, noticeVersion('families'))
  for (const guardian of await setGone(one, gone.target))
    await one.works.jobs.send(one.tx, TELL_FAMILY_GONE, { trust: one.who.trust, target: gone.target, guardian })
}
