import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from './platform/testing/fresh-database.ts'
import type { Role } from './policy/policy.ts'
import { type HouseWithEveryone, openHouseWithEveryone } from './sample/testing/house-with-everyone.ts'
import { queues } from './school.ts'

let house: HouseWithEveryone
beforeAll(async () => {
  house = await openHouseWithEveryone(await freshDatabase({ queues }))
})
afterAll(() => house.close())

const SAME_SITE = { 'sec-fetch-site': 'same-origin' }

async function session(role: Role): Promise<string> {
  const somebody = house.everyone.get(role)
  if (somebody === undefined) throw new Error(`Nobody is ${role}.`)
  return house.enter(somebody)
}

const get = (url: string, cookie: string) => house.server.inject({ url, headers: { cookie } })

/** As a browser sends the form with a file in it, or with none. */
function send(cookie: string, does: string, file?: Buffer) {
  const between = 'between-two-parts'
  const part = (name: string, more: string, value: Buffer) =>
    Buffer.concat([
      Buffer.from(`--${between}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`),
      value,
      Buffer.from('\r\n'),
    ])
  return house.server.inject({
    method: 'POST',
    url: `/schools/badge?school=${house.school}`,
    headers: { cookie, ...SAME_SITE, 'content-type': `multipart/form-data; boundary=${between}` },
    payload: Buffer.concat([
      ...(file === undefined ? [] : [part('badge', '; filename="badge.png"', file)]),
      part('do', '', Buffer.from(does)),
      Buffer.from(`--${between}--\r\n`),
    ]),
  })
}

const png = () =>
  sharp({ create: { width: 900, height: 900, channels: 4, background: { r: 0, g: 90, b: 80, alpha: 0.5 } } })
    .png()
    .toBuffer()

test('the badge that the office sets stands above everybody’s pages, drawn anew and small, until it is taken off', async () => {
  const office = await session('office_manager')
  const teacher = await session('teacher')
  const badgeIn = async () => /<img class="cw-badge" src="([^"]+)"/.exec((await get('/posts', teacher)).body)?.[1]
  expect(await badgeIn()).toBeUndefined()
  expect((await get('/people', office)).body).toContain('href="/schools/badge"')
  expect((await get('/schools/badge', office)).body).toContain('no badge here yet')
  const done = await send(office, 'set', await png())
  expect([done.statusCode, done.headers.location]).toEqual([303, `/schools/badge?school=${house.school}&said=set`])
  const address = await badgeIn()
  expect(address).toMatch(new RegExp(`^/schools/${house.school}/badge\\?v=[0-9a-f]{16}$`))
  const picture = await get(address ?? '', teacher)
  expect(picture.headers['content-type']).toBe('image/jpeg')
  const { width, format } = await sharp(picture.rawPayload).metadata()
  expect([width, format]).toEqual([160, 'jpeg'])
  // Another one has another address, so that no browser shows the old one.
  await send(
    office,
    'set',
    await sharp(await png())
      .negate()
      .png()
      .toBuffer(),
  )
  expect(await badgeIn()).not.toBe(address)
  const off = await send(office, 'off')
  expect([off.statusCode, off.headers.location, house.reports]).toEqual([303, expect.stringContaining('said=off'), []])
  expect(await badgeIn()).toBeUndefined()
  expect((await get(address ?? '', teacher)).statusCode).toBe(404)
  const { rows } = await house.boot.query(`select kind from house.history where kind = 'school-badge-set'`)
  expect(rows).toHaveLength(3)
})

test('what is no picture, or nothing, is said beside the field; nobody else sets it, and nobody elsewhere sees it', async () => {
  const office = await session('office_manager')
  const none = await send(office, 'set')
  expect([none.statusCode, none.body.includes('Choose a picture of the badge')]).toEqual([422, true])
  const text = await send(office, 'set', Buffer.from('This is no picture at all.'))
  expect([text.statusCode, text.body.includes('id="badge-error"')]).toEqual([422, true])
  expect((await send(await session('teacher'), 'set', await png())).statusCode).toBe(403)
  await send(office, 'set', await png())
  const otherTrust = await house.addTrust()
  const otherSchool = await house.addSchool(otherTrust)
  const stranger = await house.enter(await house.addPerson(otherTrust, [{ role: 'headteacher', school: otherSchool }]))
  expect((await get(`/schools/${house.school}/badge`, stranger)).statusCode).toBe(404)
  expect(house.reports).toEqual([])
})

test('beside the place for it stands the stop line, with the way to the DSL (no picture control is without)', async () => {
  const cookie = await session('office_manager')
  const { body } = await get('/schools/badge', cookie)
  expect(body).toContain('Anyone undressed, changing or hurt in it? Do not add it, tell the DSL.')
  expect(body).toMatch(/class="cw-stop-line"[\s\S]*href="\/tell-dsl"/)
})
