import type { School, Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { lookBeforeOpening } from '../adopting/library/look-at-address.ts'
import { type LinkedToOpen, stepOf, unopenedStep } from './linked-to-open.rule.ts'
import { readMine } from './read-mine.ts'
import { insertStep } from './readings.store.ts'

type StepWish = { readonly school: School; readonly version: string; readonly step: string }

/**
 * She opens a linked policy, says that she has, or has a section on the screen. Written before the document is on its way, so that whoever was
 * sent to it is on record, and nothing more is claimed. What happens in her browser nobody here sees; so its address is asked for first, and
 * where it does not answer, that is what is recorded.
 * @returns the document to go on to, where the step is to open one; null where there is no such step in this version
 */
export async function recordStep(
  works: Works,
  visitor: Visitor,
  { school, version, step }: StepWish,
): Promise<{ readonly opens: LinkedToOpen | null } | null> {
  const { identity } = visitor
  const wanted = await act(works, identity, async one =>
    (await readMine(one, school, version))?.form.linked.find(({ id }) => step === `opened:${id}`),
  )
  const document = wanted?.document ?? null
  if (document?.address != null)
    await lookBeforeOpening(works, identity, { id: document.id, address: document.address })
  return act(works, identity, async one => {
    const reading = await readMine(one, school, version)
    if (reading === null) return null
    const steps = [...reading.form.linked.map(stepOf), ...reading.form.sections.map(({ id }) => `section:${id}`)]
    if (!steps.includes(step)) return null
    const opens = reading.form.linked.find(({ id }) => step === `opened:${id}`) ?? null
    const silent = opens?.document?.silentSince != null
    await insertStep(one, school.id, version, opens !== null && silent ? unopenedStep(opens) : step)
    return { opens }
  })
}
