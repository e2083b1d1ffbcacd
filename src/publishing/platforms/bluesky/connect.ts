import { z } from 'zod'
import type { OutsideClient, Tokens } from '../connector.ts'
import type { Trouble } from '../outcomes.ts'
import { signIn } from './session.ts'

export type Connected = { outcome: 'connected'; service: string; account: string; handle: string; tokens: Tokens }

const didDocument = z.object({
  service: z.array(z.object({ id: z.string(), serviceEndpoint: z.string() })),
})

/**
 * First sign-in of an account. `service` of the answer is the host that holds the account: whoever signs in at bsky.social is told there
 * which host that is, and everything later goes to it. The app password is the caller's to keep.
 */
export async function connectBluesky(
  outside: OutsideClient,
  asked: { service: string; identifier: string; appPassword: string },
): Promise<Connected | Trouble> {
  const identifier = asked.identifier.trim().replace(/^@/, '')
  const answer = await signIn(outside, asked.service, identifier, asked.appPassword.trim())
  if (answer.outcome !== 'signed-in') return answer
  const { did, handle, accessJwt, refreshJwt, didDoc } = answer.session
  return {
    outcome: 'connected',
    service: hostIn(didDoc) ?? new URL(asked.service).origin,
    account: did,
    handle,
    tokens: { access: accessJwt, refresh: refreshJwt },
  }
}

function hostIn(document: unknown): string | undefined {
  const read = didDocument.safeParse(document)
  const host = read.success ? read.data.service.find(one => one.id.endsWith('#atproto_pds')) : undefined
  return host && URL.canParse(host.serviceEndpoint) ? new URL(host.serviceEndpoint).origin : undefined
}
