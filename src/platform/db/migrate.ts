import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

/** Keeps two starting processes from migrating at once; any number that nobody else uses. */
const MIGRATION_LOCK = 4_207_311

export class MigrationProblem extends Error {
  override name = 'MigrationProblem'
}

type Step = { name: string; sql: string; sha256: string }

async function stepsIn(folder: string): Promise<Step[]> {
  const names = (await readdir(folder)).filter(name => /^\d{4}-.*\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async name => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** What the steps have made, as text: one line per column, policy, trigger, function and index of our schemas, in a fixed order. */
const SHAPE = `
  select string_agg(line, E'\\n' order by line collate "C") as shape from (
    select format('column %s.%s.%s %s %s %s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)) as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where n.nspname in ('house', 'auth') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    union all select format('policy %s.%s %s %s %s %s %s', schemaname, tablename, policyname, permissive, cmd, qual, with_check) from pg_policies where schemaname = 'house'
    union all select format('rls %s %s %s', c.relname, c.relrowsecurity, c.relforcerowsecurity) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'house' and c.relkind = 'r'
    union all select format('constraint %s %s %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) from pg_constraint c join pg_namespace n on n.oid = c.connamespace where n.nspname in ('house', 'auth')
    union all select format('function %s %s', p.oid::regprocedure, md5(pg_get_functiondef(p.oid))) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('house', 'auth')
    union all select format('trigger %s %s', t.tgrelid::regclass, pg_get_triggerdef(t.oid)) from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'house' and not t.tgisinternal
    union all select format('index %s', indexdef) from pg_indexes where schemaname in ('house', 'auth')
  ) as lines`

/**
 * Who may do what with it: owner and grants of each table, view and function, whom a policy is for, and what a view reads, since a view reads as
 * its owner, past every wall. What schemas grant is left out: each start sets that anew, and alone it opens nothing.
 */
const DOORS = `
  select string_agg(line, E'\\n' order by line collate "C") as shape from (
    select format('relation %s.%s %s %s %s %s', n.nspname, c.relname, c.relkind, pg_get_userbyid(c.relowner), (select string_agg(a::text, ',' order by a::text collate "C") from unnest(c.relacl) a), case when c.relkind in ('v', 'm') then md5(pg_get_viewdef(c.oid)) end) as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('house', 'auth') and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
    union all select format('column %s %s %s', a.attrelid::regclass, a.attname, (select string_agg(g::text, ',' order by g::text collate "C") from unnest(a.attacl) g))
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('house', 'auth') and a.attacl is not null
    union all select format('function %s %s %s', p.oid::regprocedure, pg_get_userbyid(p.proowner), (select string_agg(a::text, ',' order by a::text collate "C") from unnest(p.proacl) a))
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('house', 'auth')
    union all select format('policy %s %s %s', o.polrelid::regclass, o.polname, (select string_agg(case r when 0 then 'public' else pg_get_userbyid(r) end, ',' order by r) from unnest(o.polroles) r))
      from pg_policy o join pg_class c on c.oid = o.polrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'house'
  ) as lines`

async function shapeOf(client: pg.Client): Promise<Shape> {
  // Names are printed in full only when the search path is empty; the same text whoever asks.
  await client.query('set search_path = pg_catalog')
  return { sha256: await hashOf(client, SHAPE), doors: await hashOf(client, DOORS) }
}

type Shape = { sha256: string; doors: string | null }

async function hashOf(client: pg.Client, question: string): Promise<string> {
  const { rows } = await client.query<{ shape: string | null }>(question)
  return createHash('sha256')
    .update(rows[0]?.shape ?? '')
    .digest('hex')
}

/**
 * Applies what is missing, each step in its own transaction, and refuses to go on when a step that ran was changed or lost, or when
 * somebody altered the tables by hand since.
 * @param client connected as house_migrator
 */
export async function migrate(client: pg.Client, folder: string): Promise<{ applied: string[] }> {
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  try {
    await client.query(
      `create table if not exists migrations.applied (name text primary key, sha256 text not null, at timestamptz not null default now())`,
    )
    await client.query(
      `create table if not exists migrations.shape (only_row boolean primary key default true check (only_row), sha256 text not null)`,
    )
    // Databases of before it was looked at have none; theirs is written down at the next start.
    await client.query('alter table migrations.shape add column if not exists doors text')
    const done = new Map(
      (await client.query<{ name: string; sha256: string }>('select name, sha256 from migrations.applied')).rows.map(
        row => [row.name, row.sha256],
      ),
    )
    const steps = await stepsIn(folder)
    refuseRewrittenPast(steps, done)
    const kept = await refuseDrift(client)
    const missing = steps.filter(step => !done.has(step.name))
    for (const step of missing) await apply(client, step)
    if (missing.length > 0 || kept?.doors === null) {
      const { sha256, doors } = await shapeOf(client)
      await client.query(
        `insert into migrations.shape (sha256, doors) values ($1, $2)
          on conflict (only_row) do update set sha256 = excluded.sha256, doors = excluded.doors`,
        [sha256, doors],
      )
    }
    return { applied: missing.map(step => step.name) }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
  }
}

function refuseRewrittenPast(steps: Step[], done: Map<string, string>): void {
  const known = new Map(steps.map(step => [step.name, step.sha256]))
  for (const [name, sha256] of done) {
    const now = known.get(name)
    if (now === undefined)
      throw new MigrationProblem(
        `Migration ${name} ran on this database but its file is gone. Start the version that made this database, or restore the file.`,
      )
    if (now !== sha256)
      throw new MigrationProblem(
        `Migration ${name} was changed after it ran on this database. Put the file back as it was and write the change as a new step.`,
      )
  }
}

async function refuseDrift(client: pg.Client): Promise<Shape | undefined> {
  const { rows } = await client.query<Shape>('select sha256, doors from migrations.shape')
  const kept = rows[0]
  if (kept === undefined) return undefined
  const now = await shapeOf(client)
  const changed =
    kept.sha256 !== now.sha256
      ? 'a table, policy or function'
      : kept.doors !== null && kept.doors !== now.doors
        ? 'who may do what (a grant, an owner, a view, or whom a policy is for)'
        : null
  if (changed === null) return kept
  throw new MigrationProblem(
    `The tables in this database are not as the migrations made them: somebody changed ${changed} by hand. ` +
      'Undo that change, or, if it is meant, write it as a migration and delete the row in migrations.shape.',
  )
}

async function apply(client: pg.Client, step: Step): Promise<void> {
  await client.query('begin')
  try {
    // With row_security off (it makes a data migration that would change no row fail loudly) even checking a function body is refused.
    await client.query('set local check_function_bodies = off')
    // Forty waits for the disk at a first start. Steps are kept in their order whatever happens, and the commit after the last one waits for all.
    await client.query('set local synchronous_commit = off')
    await client.query(step.sql)
    await client.query('insert into migrations.applied (name, sha256) values ($1, $2)', [step.name, step.sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new MigrationProblem(
      `Migration ${step.name} did not run and nothing of it was kept: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}
