// npm run build: dist/, when its sources changed. Every other command does the same before it begins.
import { runScript } from './ready/place.mjs'
import { ready } from './ready.mjs'

await runScript(() => ready().then(() => 0))
