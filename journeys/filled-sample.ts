import { rm } from 'node:fs/promises'
import { FILLED_SAMPLE, startHouse } from './house.ts'

/**
 * Fills the sample once for all journeys; each then starts from a copy of its folder, as somebody who starts Clausewise a second time. Filled anew
 * for each of ten journeys it took a third of their time.
 */
export async function setup(): Promise<() => Promise<void>> {
  const house = await startHouse()
  await house.stop({ keep: true })
  process.env[FILLED_SAMPLE] = house.folder
  return () => rm(house.folder, { recursive: true, force: true })
}
