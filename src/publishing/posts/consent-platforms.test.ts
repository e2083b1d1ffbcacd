import { expect, test } from 'vitest'
import { consentPlatforms, type ConsentPlatform } from '../../pupils/pupils.ts'
import { freshDatabase } from '../../platform/testing/fresh-database.ts'
import pg from 'pg'
import type { Platform } from './post.ts'

// Does not compile where one of the two lists knows a platform that the other does not.
const known: Record<Platform, ConsentPlatform> & Record<ConsentPlatform, Platform> = {
  bluesky: 'bluesky',
  facebook: 'facebook',
  instagram: 'instagram',
  x: 'x',
  linkedin: 'linkedin',
  youtube: 'youtube',
  tiktok: 'tiktok',
  mastodon: 'mastodon',
  website: 'website',
  other: 'other',
}

test('families are asked about every platform that a post can go to, and an answer for each can be kept (s1-protocol-1b)', async () => {
  expect([...consentPlatforms].sort()).toEqual(Object.keys(known).sort())
  const client = new pg.Client((await freshDatabase()).boot)
  await client.connect()
  const { rows } = await client.query<{ rule: string; of: string }>(
    `select pg_get_constraintdef(oid) as rule, conrelid::regclass::text as of from pg_constraint
     where conname in ('consent_answers_channel_check', 'accounts_platform_check')`,
  )
  await client.end()
  expect(rows.map(row => row.of).sort()).toEqual(['house.accounts', 'house.consent_answers'])
  for (const { rule } of rows) for (const platform of consentPlatforms) expect(rule).toContain(`'${platform}'`)
})
