import type { TestProject } from 'vitest/node'
import { launchServers, type StartedServers, whyNoBlueskyServers } from './bluesky-servers.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    blueskyServers: StartedServers | undefined
  }
}

/** Global set-up of the project of `.bluesky.test.ts` files: one set of servers for all of them. Without it each file starts its own. */
export default async function blueskyRun(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if ((await whyNoBlueskyServers()) !== undefined) return undefined
  const { said, close } = await launchServers()
  project.provide('blueskyServers', said)
  return close
}
