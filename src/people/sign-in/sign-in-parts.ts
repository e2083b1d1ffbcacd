import type pg from 'pg'
import type { Works } from '../../platform/platform.ts'
import type { BetterAuth } from './better-auth.ts'

/** What the steps of signing in share. `pool` signs in as house_auth, which sees schema `auth` only. */
export type SignInParts = {
  readonly works: Works
  readonly pool: pg.Pool
  readonly auth: () => Promise<BetterAuth>
  readonly baseUrl: string
  /** Under which wrong tries are counted, see {@link accountName}. */
  readonly countKey: Buffer
}

/** Why somebody is not in. 'wrong' says nothing about whether the address is known; 'wait' neither. */
export type SignInRefusal =
  | { readonly refused: 'wrong' }
  | { readonly refused: 'wait'; readonly until: Date }
  | { readonly refused: 'busy' }
