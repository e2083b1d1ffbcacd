import { act, type Act, type Identity, type Tx, type Works } from '../../platform/platform.ts'
import { checkRoll } from './check-roll.ts'
import { chooseThem, endLeavers } from './let-pupils-leave.ts'
import { countEntries } from './roll-entries.store.ts'
import { importById, importsOf } from './roll-imports.store.ts'
import { countLeavers, rollSize } from './roll-leavers.store.ts'
import { nightsOf } from './roll-nights.store.ts'
import { beginTaking, takeParts } from './take-roll.ts'
import { whyItWaits } from './within-limits.rule.ts'

/** The newest file of a school if it holds the very same bytes: they are brought once. */
export async function broughtAlready(tx: Tx, school: string, sha256: string): Promise<string | null> {
  const [newest] = await importsOf(tx, school, 1)
  return newest?.sha256 === sha256 ? newest.id : null
}

/**
 * What happens with a file that nobody brought by hand: its dry run is made, and it is taken over if the school lets files within its limits
 * through; else it waits for a person. Cut off or called twice it goes on where it stands.
 */
export async function goOnByItself(works: Works, house: Identity, id: string): Promise<void> {
  await checkRoll(works, house, id)
  if (!(await act(works, house, one => goesByItself(one, id)))) return
  await takeParts(works, house, id)
  await endLeavers(works, house, id)
}

/** Only what came by itself goes by itself: what somebody brought by hand is hers to look at. */
async function goesByItself(one: Act, id: string): Promise<boolean> {
  const found = await importById(one.tx, id, 'lock')
  if (found === null || found.source === 'hand') return false
  if (found.state === 'taking') return true
  if (found.state !== 'to-check') return false
  const leavers = (await countLeavers(one.tx, id)).proposed
  const roll = await rollSize(one.tx, found.school)
  const limits = await nightsOf(one.tx, found.school)
  if (whyItWaits(limits, await countEntries(one.tx, id), { roll, leavers }) !== null) return false
  await beginTaking(one, id)
  await chooseThem(one, id, null)
  return true
}
