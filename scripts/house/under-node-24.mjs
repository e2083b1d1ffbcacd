import { runScript } from '../ready/place.mjs'
import { runHouseParent } from './parent.mjs'

await runScript(() => runHouseParent(process.argv[2] === 'serve' ? 'serve' : 'sample'))
