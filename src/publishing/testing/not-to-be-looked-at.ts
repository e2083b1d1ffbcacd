import type { Pool } from 'pg'

/**
 * Pictures that wait for a look are said to be such that cannot be looked at, which holds nothing up: for tests of something else, which would otherwise
 * spend seconds on each.
 */
export async function notToBeLookedAt(boot: Pick<Pool, 'query'>): Promise<void> {
  await boot.query(
    `update house.picture_looks set state = 'not_possible', looked_at = asked_at where state = 'waiting'`,
  )
}
