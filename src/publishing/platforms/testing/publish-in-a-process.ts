// Publishes one post and prints what came of it. A process of its own, so that a test can kill it in the middle.
import { text } from 'node:stream/consumers'
import { bluesky } from '../bluesky/bluesky.ts'
import type { Tokens } from '../connector.ts'
import type { Outgoing, Slot } from '../outgoing.ts'
import { connectionTo, keyringOf, outside } from './school-account.ts'

export type Errand = { service: string; account: string; tokens: Tokens; outgoing: Outgoing; slot: Slot }

// What the test wrote a moment ago, so it is what its type says.
const errand = JSON.parse(await text(process.stdin)) as Errand
const connection = connectionTo(errand.service, errand.account, keyringOf(errand.tokens, undefined))
const outcome = await bluesky.finish(connection, errand.outgoing, errand.slot)
process.stdout.write(JSON.stringify(outcome))
await outside.close()
