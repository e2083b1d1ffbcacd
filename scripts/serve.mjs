// npm run serve: the real thing. Its settings come from the environment (see README.md).
import { runHouseIn } from './house/begin.mjs'
import { runScript } from './ready/place.mjs'

await runScript(() => runHouseIn('serve'))
