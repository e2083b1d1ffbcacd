import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openDatabase, prepareDatabase } from './platform/platform.ts'
import { startPostgres17 } from './platform/testing/postgres-17.ts'
import { wallLaws, whatBreaks } from './platform/testing/wall-laws.ts'
import { decidePost, readPost } from './publishing/publishing.ts'
import { openHouseWithEveryone } from './sample/testing/house-with-everyone.ts'
import { queues } from './school.ts'

let server: Awaited<ReturnType<typeof startPostgres17>>
beforeAll(async () => {
  server = await startPostgres17()
})
afterAll(() => server.stop())

const passwords = { app: 'app of a test', auth: 'auth of a test', migrator: 'migrator of a test' }

async function asBoot<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...server.boot, database })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

test('a school’s own PostgreSQL 17, with an owner who is no superuser, takes the whole house: walls, sign-in, policy, a post approved', async () => {
  await asBoot('postgres', async client => {
    expect((await client.query<{ version: string }>('select version()')).rows[0]?.version).toMatch(/^PostgreSQL 17\./)
    await client.query(`create role keeper login createrole password 'of the school'`)
    await client.query('create database school owner keeper')
  })
  const folder = '/nowhere'
  const url = `postgres://keeper:of%20the%20school@/school?host=${encodeURIComponent(server.boot.host)}`
  const { admin } = await openDatabase({ url, folder, onGivenUp: () => {} })
  const { applied } = await prepareDatabase(admin, { passwords, queues })
  expect(applied.length).toBeGreaterThan(0)
  // As at every later start.
  expect(await prepareDatabase(admin, { passwords, queues })).toEqual({ applied: [] })

  await asBoot('school', async client => {
    for (const law of wallLaws) expect([law.law, await whatBreaks(client, law)]).toEqual([law.law, []])
  })

  const as = (role: 'app' | 'auth') => ({ ...admin, user: `house_${role}`, password: passwords[role] })
  const house = await openHouseWithEveryone({
    app: as('app'),
    auth: as('auth'),
    boot: { ...server.boot, database: 'school' },
  })
  onTestFinished(() => house.close())
  const author = house.everyone.get('teacher')
  const approver = house.everyone.get('account_manager')
  if (author === undefined || approver === undefined) throw new Error('Nobody writes or nobody approves.')
  const post = await house.write(author, { text: 'The hall is warm again.', account: await house.addAccount() })
  await house.handIn(author, post)
  const cookie = await house.enterByForm(approver)
  const queue = await house.server.inject({ url: '/approvals', headers: { cookie } })
  expect(queue.body).toContain('The hall is warm again.')
  const { version, sentence } = await readPost(house.works, approver.visitor, post)
  const wish = { version: version?.id ?? '', decision: 'approved', words: '', confirmed: sentence } as const
  expect(await decidePost(house.works, approver.visitor, post, wish)).toMatchObject({ decided: 'approved' })
  expect(house.reports).toEqual([])
})

test('a database that does not let us in is told with a sentence, and so is an address that is none', async () => {
  const open = (url: string) => openDatabase({ url, folder: '/nowhere', onGivenUp: () => {} })
  const host = encodeURIComponent(server.boot.host)
  await expect(open(`postgres://boot:wrong@/postgres?host=${host}`)).rejects.toThrow(
    'The database that DATABASE_URL names does not let us in: password authentication failed for user "boot"',
  )
  await expect(open('postgres://boot@127.0.0.1:1/postgres')).rejects.toThrow('does not let us in: ')
  await expect(open('the database')).rejects.toThrow('is not an address of the form postgres://')
})
