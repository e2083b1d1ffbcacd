// npm start: the sample trust, on this machine only.
import { runHouseIn } from './house/begin.mjs'
import { runScript } from './ready/place.mjs'

await runScript(() => runHouseIn('sample'))
