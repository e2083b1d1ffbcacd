import { type Cage, type ChildLimits, type ChildProgram, cages, pictureProgram } from './cage.ts'
import { pictureLimits } from './picture-limits.ts'
import { type Answer, runChild } from './run-child.ts'
import { CageBroken } from './wait-for-child.ts'

let cageHere: Promise<Cage> | undefined

/** Tried once for each process, because only trying shows what a machine allows. What holds one program holds the other. */
export function findCage(): Promise<Cage> {
  cageHere ??= tryCages().catch((error: unknown) => {
    cageHere = undefined
    throw error
  })
  return cageHere
}

/** The cage that works here, with these limits, for this program. */
export async function cageFor(limits: ChildLimits, program: ChildProgram): Promise<Cage> {
  const { claims } = await findCage()
  const same = cages(limits, program).find(
    cage =>
      cage.claims.network === claims.network &&
      cage.claims.user === claims.user &&
      cage.claims.limits === claims.limits,
  )
  if (!same)
    throw new CageBroken('A program that shuts files in has been removed since this process started. Start it again.')
  return same
}

/** A white picture of one pixel (PNG), drawn to see whether a cage lets the child work. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWP4//8/AAX+Av5Y8msOAAAAAElFTkSuQmCC',
  'base64',
)

async function tryCages(): Promise<Cage> {
  const seen: string[] = []
  for (const cage of cages(pictureLimits, pictureProgram)) {
    try {
      const answer = await runChild(cage, onePixel, pictureLimits)
      if ('refused' in answer) seen.push(answer.detail ?? answer.refused)
      // A cage counts for what it does, seen from within, not for what its command line promises.
      else if (holds(cage, answer)) return cage
      else seen.push(`${cage.command} started, but does not hold what it should`)
    } catch (error) {
      if (!(error instanceof CageBroken)) throw error
      seen.push(error.message)
    }
  }
  throw new CageBroken(
    `Files of people cannot be opened on this machine. Repair the installation with: npm ci. Seen: ${seen.join(' | ')}`,
  )
}

function holds(cage: Cage, { inside }: Answer): boolean {
  return !(cage.claims.network && inside.network) && !(cage.claims.user && inside.user === process.getuid?.())
}
