import { inRoot } from '../ready/place.mjs'
import { isHouseNode, ready, runHouse } from '../ready.mjs'

/**
 * All that comes before the house itself; where nothing is missing, nothing.
 * @param {'sample' | 'serve'} mode for the sample, which is there to be tried, also ffmpeg; on a school's server whoever runs it decides what is installed
 */
export const makeReady = mode => ready({ video: mode === 'sample' })

/**
 * Makes everything ready, then runs the house under Node 24: in this process if it is that already (npm puts it first from the second start
 * on), else in a child.
 * @param {'sample' | 'serve'} mode
 */
export async function runHouseIn(mode) {
  await makeReady(mode)
  if (!isHouseNode()) return runHouse([inRoot('scripts', 'house', 'under-node-24.mjs'), mode])
  const { runHouseParent } = await import('./parent.mjs')
  return runHouseParent(mode)
}
