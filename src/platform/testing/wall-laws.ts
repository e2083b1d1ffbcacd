import type pg from 'pg'

/** Schemas without walls, each with its reason. Anything else is in `house` and has them. */
const EXCEPTIONS = {
  auth: "better-auth's own tables: read before anybody has signed in; a role of its own, no right for house_app",
  jobs: 'pg-boss: one queue for all trusts, ids only in payloads; no right for house_auth',
  migrations: 'which steps ran: no person, no right for house_app or house_auth',
}

/** What the catalogue must say of every database of the house. `broken` lists what breaks the law; nothing when all is well. */
export const wallLaws: readonly { law: string; broken: string }[] = [
  {
    law: 'every table of the house has row-level security, forced, and the restrictive trust_wall',
    broken: `
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'house' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity and exists (
        select from pg_policies p where p.schemaname = 'house' and p.tablename = c.relname and p.policyname = 'trust_wall' and p.permissive = 'RESTRICTIVE' and p.cmd = 'ALL'))`,
  },
  {
    law: 'the house has its tables, so that the other laws speak of something',
    broken: `select count(*)::int as tables from pg_tables where schemaname = 'house' having count(*) <= 20`,
  },
  {
    law: 'every key of the house begins with trust_id, so that a trust can be placed on a node of its own',
    broken: `
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      left join pg_index i on i.indrelid = c.oid and i.indisprimary
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where n.nspname = 'house' and c.relkind in ('r', 'p') and a.attname is distinct from 'trust_id'`,
  },
  {
    law: 'every foreign key inside the house carries trust_id, so that no row points into another trust',
    broken: `
      select conname as name from pg_constraint k join pg_namespace n on n.oid = k.connamespace
      where n.nspname = 'house' and k.contype = 'f'
        and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'trust_id')`,
  },
  {
    law: 'a state is checked text, never an enum, whose equality cannot use an index behind a wall',
    broken: `select t.typname as name from pg_type t join pg_namespace n on n.oid = t.typnamespace where n.nspname = 'house' and t.typtype = 'e'`,
  },
  {
    law: 'definer functions belong to house_eye or house_owner and pin their search path',
    broken: `
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
      where n.nspname = 'house' and p.prosecdef and (r.rolname not in ('house_eye', 'house_owner') or not coalesce(p.proconfig::text like '%search_path=pg_catalog, pg_temp%', false))`,
  },
  {
    law: 'no function may be called by everybody',
    broken: `
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('house', 'auth') and has_function_privilege('public', p.oid, 'execute')`,
  },
  {
    law: 'schemas without walls are the ones named with a reason',
    broken: `
      select coalesce(nspname, named) as name from (
        select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'house')) as there
      full join unnest(array['${Object.keys(EXCEPTIONS).join("', '")}']) as named on named = nspname
      where nspname is null or named is null`,
  },
  {
    law: 'house_app reads no password and no migration, house_auth no job',
    broken: `
      select role, schema from (values ('house_app', 'auth'), ('house_auth', 'jobs'), ('house_app', 'migrations')) as kept_apart (role, schema)
      where has_schema_privilege(role, schema, 'usage')`,
  },
  {
    law: 'no role of the house is a superuser or passes row-level security',
    broken: `select rolname as name from pg_roles where rolname like 'house%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
  },
]

/** Asks as somebody who may look at the whole catalogue. */
export async function whatBreaks(client: pg.ClientBase, { broken }: { broken: string }): Promise<unknown[]> {
  return (await client.query(broken)).rows
}
