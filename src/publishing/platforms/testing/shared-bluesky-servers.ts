import { inject } from 'vitest'
// Loads the type of what is provided.
import type {} from './bluesky-run.ts'
import { type BlueskyServers, reachServers, startBlueskyServers } from './bluesky-servers.ts'

export { whyNoBlueskyServers } from './bluesky-servers.ts'

/** The servers of this run (see bluesky-run.ts), or where there are none, new ones for this file. Names of accounts must be its own. */
export async function sharedBlueskyServers(): Promise<BlueskyServers> {
  const running = inject('blueskyServers')
  return running ? { ...reachServers(running), close: async () => {} } : startBlueskyServers()
}
