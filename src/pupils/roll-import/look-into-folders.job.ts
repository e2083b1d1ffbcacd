import { act, type Act, type Identity, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { bringRoll } from './bring-roll.ts'
import { checkRoll } from './check-roll.ts'
import { chooseThem, endLeavers } from './let-pupils-leave.ts'
import { rollSchools } from './may-import.ts'
import { LOOK_INTO_FOLDERS } from './queues.ts'
import { countEntries } from './roll-entries.store.ts'
import { folderOf, newestFile, withCopy } from './roll-folder.ts'
import { importById, importsOf } from './roll-imports.store.ts'
import { countLeavers, rollSize } from './roll-leavers.store.ts'
import { nightsOf } from './roll-nights.store.ts'
import { beginTaking, takeParts } from './take-roll.ts'
import { whyItWaits } from './within-limits.rule.ts'

/** Each hour: a file that an MIS wrote into a school's folder at night is there when the office opens. */
export const lookIntoFoldersJob: JobKind<Works> = {
  name: LOOK_INTO_FOLDERS,
  every: '20 * * * *',
  work: async (works, { trust }) => {
    if (works.settings.rollFolder === null) return
    const house = theHouse(trust)
    for (const school of await act(works, house, ({ tx }) => rollSchools(tx)))
      await lookIntoFolder(works, house, school, folderOf(works.settings.rollFolder, school))
  },
}

/**
 * Brings a file that is new in one school's folder, makes its dry run, and takes it over if the school lets files within its limits through;
 * else it waits for a person. The same bytes are brought once.
 */
export async function lookIntoFolder(works: Works, house: Identity, school: string, folder: string): Promise<void> {
  const file = await newestFile(folder, works.clock.now())
  if (file === null) return
  const [newest] = await act(works, house, ({ tx }) => importsOf(tx, school, 1))
  let id = newest?.sha256 === file.sha256 ? newest.id : null
  if (id === null) {
    const { fileName } = file
    const outcome = await withCopy(file, path => bringRoll(works, house, { school, fileName, path, source: 'folder' }))
    if ('refused' in outcome) {
      works.report(new Error(`The file in the folder of a school could not be read: ${outcome.refused}`), 'the roll')
      return
    }
    id = outcome.brought
  }
  await checkRoll(works, house, id)
  const ready = id
  const goes = await act(works, house, one => goesByItself(one, school, ready))
  if (goes) {
    await takeParts(works, house, ready)
    await endLeavers(works, house, ready)
  }
}

/** Only what came out of the folder goes by itself: what somebody brought by hand is hers to look at. */
async function goesByItself(one: Act, school: string, id: string): Promise<boolean> {
  const found = await importById(one.tx, id, 'lock')
  if (found === null || found.source !== 'folder') return false
  if (found.state === 'taking') return true
  if (found.state !== 'to-check') return false
  const leavers = (await countLeavers(one.tx, id)).proposed
  const roll = await rollSize(one.tx, school)
  const why = whyItWaits(await nightsOf(one.tx, school), await countEntries(one.tx, id), { roll, leavers })
  if (why !== null) return false
  await beginTaking(one, id)
  await chooseThem(one, id, null)
  return true
}
