import type { Role } from '../../policy/policy.ts'
import type { HouseWithEveryone } from './house-with-everyone.ts'
import { writeRealAbsence, writeRealMail, writeRealPeople } from './real-people.ts'
import { writeRealDraft, writeRealPolicy } from './real-policy.ts'
import { writeRealSeal, writeRealVideo, writeRealPosts } from './real-posts.ts'
import { writeRealFamily, writeRealLists } from './real-pupils.ts'

/** One of each thing that a path can name. A path that names another thing makes this test fail until it stands here too. */
export async function writeRealThings(
  house: HouseWithEveryone,
  cookieOf: (role: Role) => string,
): Promise<ReadonlyMap<string, string>> {
  const real = new Map<string, string>()
  await writeRealPosts(house, real, cookieOf)
  for (const write of WRITERS) await write(house, real)
  const missing = [...real].filter(([, id]) => id === '')
  if (missing.length > 0) throw new Error(`Not there: ${missing.map(([path]) => path).join(', ')}.`)
  return real
}

/** In this order: the policy of the trust, which the draft brings with it, comes after the school's own was read. */
const WRITERS = [
  writeRealPolicy,
  writeRealPeople,
  writeRealMail,
  writeRealSeal,
  writeRealAbsence,
  writeRealVideo,
  writeRealLists,
  writeRealFamily,
  writeRealDraft,
]
