import type { Visitor } from '../../people/people.ts'
import { look, type Works } from '../../platform/platform.ts'
import { changeDraft } from '../adopting/change-draft.ts'
import { seeables } from '../adopting/draft.ts'
import { readAroundDraft } from '../adopting/read-around.ts'
import { sayAnswer, sayPack, saySeen, saySetting, sayStart, saySuggestions } from '../adopting/say.rule.ts'
import { fingerprintOf } from '../adopting/seeing.rule.ts'
import { capacities, type Capacity } from '../adopting/signing/signers.rule.ts'
import { startDraft } from '../adopting/start-draft.ts'
import { findPack } from '../packs/find-pack.ts'
import { describeSchool } from '../../people/people.ts'

/** A draft in which everything is answered, looked at and said, through the real use cases; nothing is frozen yet. Answers its id. @param school null: for the whole trust */
export async function readyToFreeze(
  works: Works,
  head: Visitor,
  school: string | null,
  pack: string,
  more: readonly Capacity[] = ['headteacher'],
): Promise<string> {
  if (school !== null)
    await describeSchool(works, head.identity, school, { nation: 'england', governance: 'maintained' })
  const started = await startDraft(works, head, school)
  if ('refused' in started) throw new Error(started.refused)
  const { draft } = started
  const say = (rule: Parameters<typeof changeDraft>[3], way?: Parameters<typeof changeDraft>[4]) =>
    must(changeDraft(works, head, draft, rule, way))
  await say(() => sayPack(pack, null, 0))
  const chosen = await look(works, head.identity, ({ tx }) => findPack(tx, school, pack))
  for (const question of chosen?.openQuestions.filter(one => one.asked === 'always') ?? [])
    await say(read => sayAnswer(read, question.id, String(question.ours), 0))
  await say(saySuggestions, 'suggested')
  await say((_read, at) => sayStart({ when: 'signed' }, 0, at))
  await say(read => {
    const named: readonly string[] = read.settings?.get('policy.signatories').value ?? []
    return saySetting(
      read,
      'policy.signatories',
      capacities.filter(one => named.includes(one) || more.includes(one)),
      0,
    )
  })
  const around = await readAroundDraft(works, head.identity, draft)
  for (const what of seeables) await say(read => saySeen(read, what, fingerprintOf(read, what, around)))
  return draft
}

async function must(outcome: Promise<object>): Promise<void> {
  const done = await outcome
  if ('refused' in done) throw new Error(`A draft was not made ready: ${JSON.stringify(done)}`)
}
