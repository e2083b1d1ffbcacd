import { bluesky } from './bluesky/bluesky.ts'
import { byHand } from './by-hand/by-hand.ts'
import type { Connector } from './connector.ts'

/** How posts get onto an account: we send them, or a person does. */
export type Way = 'bluesky' | 'by_hand'

const connectors = { bluesky, by_hand: byHand } as const satisfies Record<Way, Connector>

export const connectorFor = (way: Way): Connector => connectors[way]
