import { sql } from 'kysely'
import { isId } from '../../people/people.ts'
import { type Act, NotFound, type Tx } from '../../platform/platform.ts'
import { type EarlierFile, earlierFileById } from './earlier-files.store.ts'

/** The schools whose register of families the acting person keeps. */
async function familySchools(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ schools: string[] }>`select house.family_schools() as schools`.execute(tx)
  return rows[0]?.schools ?? []
}

/** @throws NotFound for a school whose register of families somebody else keeps */
export async function keepsFamiliesOf({ tx }: Act, school: string): Promise<void> {
  if (!(await familySchools(tx)).includes(school))
    throw new NotFound('The register of families of this school is kept by somebody else.')
}

/**
 * @param how 'leave' locks as 'lock' does, and answers that it is busy where 'lock' waits
 * @throws NotFound for a file that is not there, or of a school whose register somebody else keeps
 */
export async function earlierFileFor(one: Act, id: string, how: 'see' | 'lock'): Promise<EarlierFile>
export async function earlierFileFor(one: Act, id: string, how: 'leave'): Promise<EarlierFile | 'busy'>
export async function earlierFileFor(
  one: Act,
  id: string,
  how: 'see' | 'lock' | 'leave',
): Promise<EarlierFile | 'busy'> {
  const locked = isId(id) ? await earlierFileById(one.tx, id, how) : null
  const busy = locked === null && how === 'leave'
  const found = busy && isId(id) ? await earlierFileById(one.tx, id, 'see') : locked
  if (found === null) throw new NotFound('There is no such file with answers, or not at a school of the reader.')
  await keepsFamiliesOf(one, found.school)
  return busy ? 'busy' : found
}
