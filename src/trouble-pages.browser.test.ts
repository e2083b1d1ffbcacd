import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWeb } from './open-web.ts'
import type { Role } from './policy/policy.ts'
import { type FreshDatabase, freshDatabase } from './platform/testing/fresh-database.ts'
import { type HouseWithEveryone, openHouseWithEveryone } from './sample/testing/house-with-everyone.ts'
import { queues } from './school.ts'
import { faultsIn, openBrowser, WCAG_22_AA } from './ui/testing/browser.ts'

/* Pages that come when something is in the way, which no journey meets, in a real browser. */
let connections: FreshDatabase
let house: HouseWithEveryone
let browser: Browser
let address: string

beforeAll(async () => {
  connections = await freshDatabase({ queues })
  house = await openHouseWithEveryone(connections)
  address = await house.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

async function windowOf(role: Role | null): Promise<Page> {
  const context = await browser.newContext({ baseURL: address })
  const somebody = role === null ? undefined : house.everyone.get(role)
  if (somebody !== undefined)
    for (const cookie of (await house.enter(somebody)).split('; ')) {
      const [name = '', ...value] = cookie.split('=')
      await context.addCookies([{ name, value: value.join('='), url: address }])
    }
  return context.newPage()
}

/** A form of this page, as somebody presses its button: a page that answers no GET cannot be opened otherwise. */
async function press(page: Page, action: string, fields: Readonly<Record<string, string>>): Promise<number> {
  const answered = page.waitForResponse(response => response.request().method() === 'POST')
  await page.evaluate(
    ([to, values]) => {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = to
      for (const [name, value] of Object.entries(values)) {
        const input = document.createElement('input')
        input.name = name
        input.value = value
        form.append(input)
      }
      document.body.append(form)
      form.submit()
    },
    [action, fields] as const,
  )
  const { status } = { status: (await answered).status() }
  await page.waitForLoadState()
  return status
}

async function look(page: Page): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await faultsIn(page, { tags: WCAG_22_AA }), page.url()).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  expect(await page.locator('h1').count()).toBe(1)
}

const cutOff = async (work: () => Promise<void>) => {
  const boot = new pg.Client({ ...connections.boot, database: 'postgres' })
  await boot.connect()
  const name = connections.app.database
  try {
    await boot.query(`alter database ${name} allow_connections false`)
    await boot.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and usename <> current_user`,
    )
    await work()
  } finally {
    await boot.query(`alter database ${name} allow_connections true`)
    await boot.end()
  }
}

describe('at both sizes, with axe', () => {
  test('what is not there, and what is not for her', async () => {
    const page = await windowOf('teacher')
    expect((await page.goto('/no-such-page'))?.status()).toBe(404)
    await look(page)
    expect((await page.goto('/people/add'))?.status()).toBe(403)
    await look(page)
    await page.context().close()
  })

  test('a form that was left empty', async () => {
    const page = await windowOf('headteacher')
    await page.goto('/people/add')
    expect(await press(page, '/people/add', {})).toBe(422)
    await page.locator('.govuk-error-summary').waitFor()
    await look(page)
    await page.context().close()
  })

  test('words that come back once the session has ended', async () => {
    const page = await windowOf(null)
    await page.goto('/sign-in')
    expect(await press(page, `/posts/${randomUUID()}/withdraw`, { reason: 'Half an hour of a reason.' })).toBe(401)
    expect(await page.locator('main').innerText()).toContain('Half an hour of a reason.')
    await look(page)
    await page.context().close()
  })

  test('too many tries', async () => {
    const works = { ...house.works, settings: { ...house.works.settings, mode: 'serve' as const } }
    const guarded = await openWeb(works, house.signIn)
    const ask = () => guarded.inject({ method: 'GET', url: '/health', remoteAddress: '192.0.2.1' })
    let answer = await ask()
    for (let asked = 0; asked < 5_000 && answer.statusCode !== 429; asked += 1) answer = await ask()
    expect(answer.statusCode).toBe(429)
    const page = await windowOf(null)
    // What it answered, at the address of the house, so that its look is there.
    await page.route('**/flood', route =>
      route.fulfill({ status: answer.statusCode, contentType: 'text/html; charset=utf-8', body: answer.body }),
    )
    await page.goto('/flood')
    await look(page)
    await page.context().close()
    await guarded.close()
  })

  test('the records are away, on a page and behind a form with words', async () => {
    const page = await windowOf('teacher')
    await page.goto('/sign-in')
    await cutOff(async () => {
      expect(await press(page, `/posts/${randomUUID()}/withdraw`, { reason: 'Typed on a phone.' })).toBe(503)

      expect(await page.locator('main').innerText()).toContain('Typed on a phone.')
      await look(page)
      expect((await page.goto('/posts'))?.status()).toBe(503)
      await look(page)
    })
    await expect.poll(async () => (await page.goto('/posts'))?.status()).toBe(200)
    await page.context().close()
  })

  test('accounts that somebody who left is to be taken off', async () => {
    const account = await house.addAccount()
    const gone = await house.addPerson(house.trust, [{ role: 'teacher', school: house.school }], '2026-07-31')
    await house.boot.query(
      `insert into house.leaver_tasks (trust_id, id, school_id, account_id, person_id, asked_at)
       values ($1, gen_random_uuid(), $2, $3, $4, now())`,
      [house.trust, house.school, account, gone.id],
    )
    const page = await windowOf('account_manager')
    expect((await page.goto('/accounts/leavers'))?.status()).toBe(200)
    expect(await page.locator('main form').count()).toBeGreaterThan(0)
    await look(page)
    await page.context().close()
  })
})

/** Buttons without an edge, and whatever shows nothing of the keyboard being there, where the system chooses the colours. */
const unseen = (page: Page) =>
  page.evaluate(() => {
    const line = (style: CSSStyleDeclaration, of: 'outline' | 'borderTop' | 'borderBottom') =>
      style[`${of}Style`] !== 'none' && Number.parseFloat(style[`${of}Width`]) > 0
    const shown = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), textarea, select, summary'),
    ].filter(
      one => one.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && !one.hasAttribute('disabled'),
    )
    const without: string[] = []
    for (const one of shown) {
      if (
        one.tagName === 'BUTTON' &&
        one.classList.contains('govuk-button') &&
        !line(getComputedStyle(one), 'borderTop')
      )
        without.push(`edge of ${one.outerHTML.slice(0, 120)}`)
      one.focus()
      if (document.activeElement !== one) continue
      // A radio or tick box draws its own box behind the field.
      const seen = [
        getComputedStyle(one),
        ...(one.nextElementSibling === null ? [] : [getComputedStyle(one.nextElementSibling, '::before')]),
      ]
      if (!seen.some(style => line(style, 'outline'))) without.push(`focus of ${one.outerHTML.slice(0, 120)}`)
    }
    return { looked: shown.length, without }
  })

describe('in colours that the system chooses (forced colours)', () => {
  test.each<[Role | null, string]>([
    [null, '/sign-in'],
    ['teacher', '/'],
    ['teacher', '/policy/read'],
    ['headteacher', '/people/add'],
    ['teacher', '/own-post'],
  ])('%s at %s sees each button, and where the keyboard is', async (role, path) => {
    const page = await windowOf(role)
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(path)
    const { looked, without } = await unseen(page)
    expect(looked).toBeGreaterThan(2)
    expect(without).toEqual([])
    await page.context().close()
  })

  test('and a page without a line around what has the keyboard would be noticed', async () => {
    const page = await windowOf(null)
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto('/sign-in')
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('* { outline: none !important; border: none !important }')
      document.adoptedStyleSheets = [sheet]
    })
    expect((await unseen(page)).without.length).toBeGreaterThan(2)
    await page.context().close()
  })
})
