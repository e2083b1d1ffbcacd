import { rollSchools } from '../../people/people.ts'
import { act, type Identity, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { bringRoll } from './bring-roll.ts'
import { broughtAlready, goOnByItself } from './go-on-by-itself.ts'
import { LOOK_INTO_FOLDERS } from './queues.ts'
import { folderOf, newestFile, withCopy } from './roll-folder.ts'
import { importsOf } from './roll-imports.store.ts'

/** Each hour: a file that an MIS wrote into a school's folder at night, or sent, is there when the office opens. */
export const lookIntoFoldersJob: JobKind<Works> = {
  name: LOOK_INTO_FOLDERS,
  every: '20 * * * *',
  work: async (works, { trust }) => {
    const house = theHouse(trust)
    const { rollFolder } = works.settings
    for (const school of await act(works, house, ({ tx }) => rollSchools(tx))) {
      if (rollFolder !== null) await lookIntoFolder(works, house, school, folderOf(rollFolder, school))
      await goOnWithSent(works, house, school)
    }
  },
}

/** Brings a file that is new in one school's folder, and goes on with it. The same bytes are brought once. */
export async function lookIntoFolder(works: Works, house: Identity, school: string, folder: string): Promise<void> {
  const file = await newestFile(folder, works.clock.now())
  if (file === null) return
  let id = await act(works, house, ({ tx }) => broughtAlready(tx, school, file.sha256))
  if (id === null) {
    const { fileName } = file
    const outcome = await withCopy(file, path => bringRoll(works, house, { school, fileName, path, source: 'folder' }))
    if ('refused' in outcome) {
      works.report(new Error(`The file in the folder of a school could not be read: ${outcome.refused}`), 'the roll')
      return
    }
    id = outcome.brought
  }
  await goOnByItself(works, house, id)
}

/** A file that was sent goes on by its own job; one whose columns were said later, or whose job was cut off, goes on from here. */
async function goOnWithSent(works: Works, house: Identity, school: string): Promise<void> {
  const [newest] = await act(works, house, ({ tx }) => importsOf(tx, school, 1))
  if (newest?.source === 'api') await goOnByItself(works, house, newest.id)
}
