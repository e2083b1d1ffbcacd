import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import type { Act } from '../../platform/platform.ts'

/**
 * Whatever this person kept on a device up to now has to go, at that device's next contact: a phone was lost, or her sign-ins were ended. Her
 * sessions are ended by whoever calls this, since better-auth keeps them.
 */
export async function endDevices(one: Act, person: string, by: 'owner' | 'register'): Promise<void> {
  await one.tx
    .insertInto('device_endings')
    .values({ trust_id: one.who.trust, id: randomUUID(), person_id: person, by_person: one.who.person, at: one.at })
    .execute()
  await append(one, { kind: 'devices-ended', school: null, subject: person, clauses: [], facts: { by }, words: {} })
}
