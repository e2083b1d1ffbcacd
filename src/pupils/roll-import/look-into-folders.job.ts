import { rollSchools } from '../../people/people.ts'
import { act, type Identity, type JobKind, tableLimits, theHouse, type Works } from '../../platform/platform.ts'
import { bringRoll, type BringRefusal } from './bring-roll.ts'
import { endFolderRefusal, folderRefusal, keepFolderRefusal } from './folder-refusals.store.ts'
import { broughtAlready, goOnByItself } from './go-on-by-itself.ts'
import { LOOK_INTO_FOLDERS } from './queues.ts'
import { folderOf, type FoundFile, hashOf, liesThere, newestFile, withCopy } from './roll-folder.ts'
import { importsOf } from './roll-imports.store.ts'
import { sentenceOfRefusal } from './sentence-of-refusal.ts'

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
  const refused = await act(works, house, ({ tx }) => folderRefusal(tx, school))
  const gone = refused !== null && !(await liesThere(folder, refused.mark))
  if (gone) await act(works, house, one => endFolderRefusal(one, school))
  if (file === null || refused?.mark === file.mark) return
  const outcome = await bringFrom(works, house, school, file)
  if ('refused' in outcome) return refuse(works, house, school, file, outcome)
  if (refused !== null && !gone) await act(works, house, one => endFolderRefusal(one, school))
  await goOnByItself(works, house, outcome.brought)
}

/** Its size is looked at before a byte of it is read: one of 2 GB would be hashed and copied for nothing. */
async function bringFrom(
  works: Works,
  house: Identity,
  school: string,
  file: FoundFile,
): Promise<{ brought: string } | BringRefusal> {
  if (file.size > tableLimits.fileBytes) return { refused: 'file-too-large' }
  const sha256 = await hashOf(file)
  const brought = await act(works, house, ({ tx }) => broughtAlready(tx, school, sha256))
  if (brought !== null) return { brought }
  const { fileName } = file
  return withCopy(file, path => bringRoll(works, house, { school, fileName, path, source: 'folder' }))
}

/** Said to the log and, with what to do, to whoever keeps the roll; a file that only has to wait for another is tried again in an hour. */
async function refuse(
  works: Works,
  house: Identity,
  school: string,
  file: FoundFile,
  refusal: BringRefusal,
): Promise<void> {
  if (refusal.refused === 'busy') return
  const sentence = sentenceOfRefusal(refusal)
  works.report(new Error(`The roll in the folder of school ${school} was not read. ${sentence}`), 'the roll')
  await act(works, house, one => keepFolderRefusal(one, school, file, refusal))
}

/** A file that was sent goes on by its own job; one whose columns were said later, or whose job was cut off, goes on from here. */
async function goOnWithSent(works: Works, house: Identity, school: string): Promise<void> {
  const [newest] = await act(works, house, ({ tx }) => importsOf(tx, school, 1))
  if (newest?.source === 'api') await goOnByItself(works, house, newest.id)
}
