import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../testing/fresh-database.ts'

/** Schemas without walls, each with its reason. Anything else is in `house` and has them. */
const EXCEPTIONS = {
  auth: "better-auth's own tables: read before anybody has signed in; a role of its own, no right for house_app",
  jobs: 'pg-boss: one queue for all trusts, ids only in payloads; no right for house_auth',
  migrations: 'which steps ran: no person, no right for house_app or house_auth',
}

let boot: pg.Client
beforeAll(async () => {
  boot = new pg.Client((await freshDatabase()).boot)
  await boot.connect()
})
afterAll(() => boot.end())

const rows = async <T extends pg.QueryResultRow>(sql: string): Promise<T[]> => (await boot.query<T>(sql)).rows

describe('the walls', () => {
  test('every table of the house has row-level security, forced, and the restrictive trust_wall', async () => {
    const tables = await rows<{ name: string; ok: boolean }>(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity and exists (
        select from pg_policies p where p.schemaname = 'house' and p.tablename = c.relname and p.policyname = 'trust_wall' and p.permissive = 'RESTRICTIVE' and p.cmd = 'ALL') as ok
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'house' and c.relkind in ('r', 'p')`)
    expect(tables.length).toBeGreaterThan(20)
    expect(tables.filter(table => !table.ok)).toEqual([])
  })

  test('every key of the house begins with trust_id, so that a trust can be placed on a node of its own', async () => {
    const wrong = await rows(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      left join pg_index i on i.indrelid = c.oid and i.indisprimary
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where n.nspname = 'house' and c.relkind in ('r', 'p') and a.attname is distinct from 'trust_id'`)
    expect(wrong).toEqual([])
  })

  test('every foreign key inside the house carries trust_id, so that no row points into another trust', async () => {
    const wrong = await rows(`
      select conname as name from pg_constraint k join pg_namespace n on n.oid = k.connamespace
      where n.nspname = 'house' and k.contype = 'f'
        and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'trust_id')`)
    expect(wrong).toEqual([])
  })

  test('a state is checked text, never an enum, whose equality cannot use an index behind a wall', async () => {
    expect(
      await rows(
        `select t.typname as name from pg_type t join pg_namespace n on n.oid = t.typnamespace where n.nspname = 'house' and t.typtype = 'e'`,
      ),
    ).toEqual([])
  })

  test('definer functions belong to house_eye or house_owner and pin their search path', async () => {
    const wrong = await rows(`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
      where n.nspname = 'house' and p.prosecdef and (r.rolname not in ('house_eye', 'house_owner') or not coalesce(p.proconfig::text like '%search_path=pg_catalog, pg_temp%', false))`)
    expect(wrong).toEqual([])
  })

  test('no function may be called by everybody', async () => {
    const wrong = await rows(`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('house', 'auth') and has_function_privilege('public', p.oid, 'execute')`)
    expect(wrong).toEqual([])
  })

  test('schemas without walls are the ones named with a reason, and house_app reads no password', async () => {
    const schemas = await rows<{ name: string }>(
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'house') order by 1`,
    )
    expect(schemas.map(schema => schema.name)).toEqual(Object.keys(EXCEPTIONS).sort())
    const [rights] = await rows(
      `select has_schema_privilege('house_app', 'auth', 'usage') as app_auth, has_schema_privilege('house_auth', 'jobs', 'usage') as auth_jobs, has_schema_privilege('house_app', 'migrations', 'usage') as app_migrations`,
    )
    expect(rights).toEqual({ app_auth: false, auth_jobs: false, app_migrations: false })
  })

  test('no role of the house is a superuser or passes row-level security', async () => {
    expect(
      await rows(
        `select rolname from pg_roles where rolname like 'house%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
      ),
    ).toEqual([])
  })
})
