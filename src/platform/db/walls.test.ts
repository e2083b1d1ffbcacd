import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../testing/fresh-database.ts'
import { wallLaws, whatBreaks } from '../testing/wall-laws.ts'

let boot: pg.Client
beforeAll(async () => {
  boot = new pg.Client((await freshDatabase()).boot)
  await boot.connect()
})
afterAll(() => boot.end())

describe('the walls', () => {
  test.each(wallLaws)('$law', async law => {
    expect(await whatBreaks(boot, law)).toEqual([])
  })
})

// A law that finds nothing in any database would hold nobody to it.
describe('a database that breaks a law is found out', () => {
  const breaches: Record<string, string> = {
    'every table of the house has row-level security, forced, and the restrictive trust_wall':
      'alter table house.pupils no force row level security',
    'the house has its tables, so that the other laws speak of something':
      'alter schema house rename to elsewhere; create schema house',
    'every key of the house begins with trust_id, so that a trust can be placed on a node of its own':
      'create table house.kites (id uuid primary key, trust_id uuid)',
    'every foreign key inside the house carries trust_id, so that no row points into another trust':
      'create table house.strings (id uuid primary key); create table house.kites (trust_id uuid primary key, string uuid references house.strings)',
    'a state is checked text, never an enum, whose equality cannot use an index behind a wall': `create type house.wind as enum ('calm')`,
    'definer functions belong to house_eye or house_owner and pin their search path': `create function house.fly() returns int language sql security definer as 'select 1'`,
    'no function may be called by everybody': `create function house.fly() returns int language sql as 'select 1'`,
    'schemas without walls are the ones named with a reason': 'create schema garden',
    'house_app reads no password and no migration, house_auth no job': 'grant usage on schema auth to house_app',
    'no role of the house is a superuser or passes row-level security': 'alter role house_auth bypassrls',
  }

  test.each(wallLaws)('$law', async law => {
    await boot.query('begin')
    try {
      await boot.query(breaches[law.law] ?? '')
      expect(await whatBreaks(boot, law)).not.toEqual([])
    } finally {
      await boot.query('rollback')
    }
  })
})
