import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../testing/fresh-database.ts'
import { installationRoot } from '../installation/root.ts'
import { migrate } from './migrate.ts'

let migrator: pg.Client
let boot: pg.Client
let folder: string
let connection: pg.ClientConfig
const real = join(installationRoot(), 'migrations')

beforeEach(async () => {
  const connections = await freshDatabase()
  connection = connections.migrator
  migrator = new pg.Client(connection)
  boot = new pg.Client(connections.boot)
  await migrator.connect()
  await boot.connect()
  folder = await mkdtemp(join(tmpdir(), 'clausewise-migrations-'))
})
afterEach(async () => {
  await migrator.end()
  await boot.end()
  await rm(folder, { recursive: true, force: true })
})

/** Migrations of a made-up history, on a database that knows none of ours. */
async function fresh(): Promise<void> {
  await boot.query('truncate migrations.applied; delete from migrations.shape')
}

describe('migrations', () => {
  test('that all ran do nothing a second time', async () => {
    expect(await migrate(migrator, real)).toEqual({ applied: [] })
  })

  test('a table altered by hand stops the start and says what to do', async () => {
    await boot.query('alter table house.posts add column sneaked_in text')
    await expect(migrate(migrator, real)).rejects.toThrow('changed a table, policy or function by hand')
  })

  test('a wall taken down by hand stops the start', async () => {
    await boot.query('drop policy trust_wall on house.pupils')
    await expect(migrate(migrator, real)).rejects.toThrow('by hand')
  })

  test.each([
    ['a grant', 'grant delete on house.history to house_app'],
    ['a grant of one column', 'grant update (email) on auth."user" to house_app'],
    ['a view, which reads past every wall', 'create view house.every_pupil as select * from house.pupils'],
    ['another owner of a function', 'alter function house.all_trusts() owner to house_sequencer'],
    ['a policy for somebody else', 'alter policy trust_wall on house.pupils to house_eye'],
  ])('%s made by hand stops the start', async (_what, sql) => {
    await boot.query(sql)
    await expect(migrate(migrator, real)).rejects.toThrow(/by hand/)
  })

  test('a database of before grants were looked at writes them down at its next start, and looks from then on', async () => {
    await boot.query('update migrations.shape set doors = null')
    expect(await migrate(migrator, real)).toEqual({ applied: [] })
    await boot.query('grant delete on house.history to house_app')
    await expect(migrate(migrator, real)).rejects.toThrow('who may do what')
  })

  test('a step that was changed after it ran stops the start and is named', async () => {
    await fresh()
    await writeFile(join(folder, '0001-first.sql'), 'create table house.kites (trust_id uuid primary key);')
    await migrate(migrator, folder)
    await writeFile(
      join(folder, '0001-first.sql'),
      'create table house.kites (trust_id uuid primary key, colour text);',
    )
    await expect(migrate(migrator, folder)).rejects.toThrow('Migration 0001-first.sql was changed after it ran')
  })

  test('a step whose file is gone stops the start and is named', async () => {
    await fresh()
    await writeFile(join(folder, '0001-first.sql'), 'create table house.kites (trust_id uuid primary key);')
    await migrate(migrator, folder)
    await rm(join(folder, '0001-first.sql'))
    await expect(migrate(migrator, folder)).rejects.toThrow('its file is gone')
  })

  test('a step that fails leaves nothing behind, and those before it stay', async () => {
    await fresh()
    await writeFile(join(folder, '0001-first.sql'), 'create table house.kites (trust_id uuid primary key);')
    await writeFile(
      join(folder, '0002-second.sql'),
      'create table house.strings (trust_id uuid primary key); select 1 / 0;',
    )
    await expect(migrate(migrator, folder)).rejects.toThrow(
      'Migration 0002-second.sql did not run and nothing of it was kept: division by zero',
    )
    const { rows } = await boot.query(
      `select to_regclass('house.kites') is not null as kites, to_regclass('house.strings') is not null as strings`,
    )
    expect(rows).toEqual([{ kites: true, strings: false }])
  })

  test('two processes that start at once apply each step once', async () => {
    await fresh()
    await writeFile(join(folder, '0001-first.sql'), 'create table house.kites (trust_id uuid primary key);')
    const second = new pg.Client(connection)
    await second.connect()
    const done = await Promise.all([migrate(migrator, folder), migrate(second, folder)])
    await second.end()
    expect(done.map(one => one.applied.length).sort((a, b) => a - b)).toEqual([0, 1])
  })

  test('what was with a person before it was written down when, was handed over when it last changed (0077)', async () => {
    await boot.query(
      `begin; set local session_replication_role = replica;
       insert into house.post_targets (trust_id, id, post_id, version_id, school_id, account_id, state, changed_at)
       select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), state, '2026-11-20 12:00Z'
       from unnest(array['to_post_by_hand', 'planned']) as state; commit`,
    )
    await fresh()
    const name = '0077-what-older-rows-and-rules-missed.sql'
    await copyFile(join(real, name), join(folder, name))
    await migrate(migrator, folder)
    const { rows } = await boot.query(
      'select state, handed_over_at = changed_at as handed from house.post_targets order by state',
    )
    expect(rows).toEqual([
      { state: 'planned', handed: null },
      { state: 'to_post_by_hand', handed: true },
    ])
  })

  test('a draft of which a colleague may have posted a version is seen by the school again (0091)', async () => {
    await boot.query(
      `begin; set local session_replication_role = replica;
       with posts as (insert into house.posts (trust_id, id, school_id, author_id, state, draft, version_id, created_at, changed_at, draft_revision)
         select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'draft', '{}', null, now(), now(), n
         from unnest(array[91001, 91002, 91003]) as n returning *),
       versions as (insert into house.post_versions (trust_id, id, post_id, school_id, number, content, content_hash, notice_version, outcome, findings, answers, handed_in_by, handed_in_at)
         select trust_id, gen_random_uuid(), id, school_id, 1, '{}', repeat('a', 64), '1', 'clear', '{}', '{}', author_id, now() from posts returning *)
       insert into house.post_targets (trust_id, id, post_id, version_id, school_id, account_id, state, changed_at, handed_over_at)
       select v.trust_id, gen_random_uuid(), v.post_id, v.id, v.school_id, gen_random_uuid(),
         case p.draft_revision when 91003 then 'gone' else 'stopped' end, now(), case p.draft_revision when 91002 then null else now() end
       from versions v join posts p on p.id = v.post_id; commit`,
    )
    await fresh()
    const name = '0091-what-was-handed-over-stays-in-sight.sql'
    await copyFile(join(real, name), join(folder, name))
    await migrate(migrator, folder)
    const { rows } = await boot.query(
      'select draft_revision as which, state, version_id is not null as version from house.posts where draft_revision > 91000 order by 1',
    )
    expect(rows).toEqual([
      { which: 91001, state: 'changes_asked', version: true },
      { which: 91002, state: 'draft', version: false },
      { which: 91003, state: 'draft', version: false },
    ])
  })

  test('a data change that row-level security would turn into nothing fails loudly', async () => {
    await fresh()
    await writeFile(join(folder, '0001-first.sql'), `update house.schools set name = 'X';`)
    await expect(migrate(migrator, folder)).rejects.toThrow('row-level security')
  })
})
