import { inRoot } from '../ready/place.mjs'
import { runHouse } from '../ready.mjs'

/** Last of all tests, since it reads what they have just shown: no clause may lose its proof unseen. */
export async function runFloor() {
  const fell = (await runHouse([inRoot('scripts', 'clauses.mjs'), '--floor'])) !== 0
  return fell ? { passed: 0, failed: 1, red: ['clauses'] } : { passed: 1, failed: 0 }
}
