/**
 * `npm start` after installation, with an empty data folder: from the command until the first page answers. Aim: 5 s. It makes a database,
 * the tables and the whole sample. The second start finds them. `dist/` is there already, as after the first start or `npm run build`.
 */
import { machine, percentiles, show } from './measure.ts'
import { startHouse } from '../journeys/house.ts'

const ROUNDS = 5

const reference = await machine()
show('SHA-256 of 1 MB (the machine)', reference, reference)
const took: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const house = await startHouse()
  took.push(house.startedIn)
  const code = await house.stop()
  if (code !== 0) throw new Error(`The house stopped with ${code}:\n${house.printed()}`)
}
show(`cold start, ${ROUNDS} times`, percentiles(took), reference)
