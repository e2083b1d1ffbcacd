import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { installationRoot } from '../../platform/platform.ts'
import { readPost } from '../posts/read-post.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { openPages, seen } from '../testing/writing-pages.tsx'
import { writingRoutes } from './writing.routes.ts'

let house: PublishingHouse
let pages: Awaited<ReturnType<typeof openPages>>
let teacher: Visitor
let id: string

beforeAll(async () => {
  house = await openPublishingHouse()
  const school = await house.addSchool()
  const head = await house.addPerson('Mrs Ifeoma Adebisi', ['headteacher'], school)
  teacher = await house.addPerson('Miss Carys Pugh', ['teacher'], school)
  await house.addPupil(school, 'Josh', 'Bennett')
  await house.adopt(head, school, 'church-primary')
  pages = await openPages(house.works, writingRoutes, () => [head, teacher], join(installationRoot(), 'src'))
  const answer = await pages.post(teacher, '/posts', [['school', school]])
  id = /^\/posts\/(.*)\/write$/.exec(answer.headers.location ?? '')?.[1] ?? ''
})
afterAll(async () => {
  await pages.server.close()
  await house.close()
})

const draft = async () => (await readPost(house.works, teacher, id)).post

describe('what one draft may hold', () => {
  it('answers to questions that nobody asked do not pile up in it from one save to the next', async () => {
    const save = async (question: string) => {
      const { revision } = await draft()
      const fields = [
        ['text', 'Sports day'],
        ['revision', String(revision)],
        [`answers[${question}]`, 'x'.repeat(150_000)],
      ] as const
      return (await pages.post(teacher, `/posts/${id}/save`, fields)).statusCode
    }
    expect([await save('a'), await save('b'), await save('c'), await save('d')]).toEqual([200, 200, 413, 413])
    expect(JSON.stringify((await draft()).draft).length).toBeLessThan(400_000)
  })

  it('descriptions of pictures count as words when it is checked', async () => {
    const alt = [
      ['text', 'Sports day'],
      ['alt[any]', 'x'.repeat(200_000)],
    ] as const
    expect((await pages.post(teacher, `/posts/${id}/check`, alt)).body).toContain('too long to be checked')
  })

  it('hundreds of findings are counted, and the first fifty shown, so that nobody else waits for the page', async () => {
    const text = Array.from({ length: 300 }, (_, index) => `Ring 01632 9${String(60_000 + index)}.`).join(' ')
    const page = seen(await pages.post(teacher, `/posts/${id}/check`, [['text', text]]))
    expect(page.body.querySelectorAll('.cw-finding')).toHaveLength(50)
    expect(page.text).toMatch(/Here are 50 of them: .* \d{2,} more are not shown\./)
    expect(page.text).toMatch(/\d{2,} of those stop the post or ask you something/)
    expect(page.text).toMatch(/\d{3} things were found/)
  })

  // Sixty accounts of others wait for the approver's eye only: they had all the places, and what kept the post had no card, no radio and no way to say that it was wrong.
  it('what stops the post or asks its author has its card behind sixty that neither stop nor ask (s2-school-use-05a)', async () => {
    const text = `${'Thanks @LegoUK for coming. '.repeat(60)}We used a photo from Google Images. Josh Bennett led.`
    const { revision } = await draft()
    const fields = [
      ['text', text],
      ['revision', String(revision)],
      ['do', 'hand-in'],
    ] as const
    const answer = await pages.post(teacher, `/posts/${id}/write`, fields)
    expect(answer.statusCode).toBe(422)
    const page = seen(answer)
    const links = [...page.getByRole('alert').querySelectorAll('a')].map(link => link.getAttribute('href') ?? '')
    const toFindings = links.filter(link => /^#(?:finding|ask)-/.test(link))
    expect(toFindings.some(link => link.startsWith('#ask-'))).toBe(true)
    expect(toFindings.some(link => Number(link.replace('#finding-', '')) > 60)).toBe(true)
    for (const link of toFindings) expect(page.body.querySelector(`[id="${link.slice(1)}"]`), link).not.toBeNull()
    expect(page.getByRole('group', { name: 'Whose is it?' })).toBeTruthy()
    expect(page.getAllByRole('button', { name: 'Say that it is wrong' }).length).toBeGreaterThan(0)
    expect(page.body.querySelectorAll('.cw-finding')).toHaveLength(50)
    expect(page.text).toContain('Nothing among them keeps you from handing in.')
  })

  it('of more than fifty that stop it, one line says how many come after those that are shown, and leads to them', async () => {
    const { revision } = await draft()
    const fields = [
      ['text', 'Josh Bennett led. '.repeat(60)],
      ['revision', String(revision)],
      ['do', 'hand-in'],
    ] as const
    const page = seen(await pages.post(teacher, `/posts/${id}/write`, fields))
    const links = [...page.getByRole('alert').querySelectorAll('a')]
    expect(links.filter(link => /^#finding-/.test(link.getAttribute('href') ?? ''))).toHaveLength(50)
    const rest = links.find(link => /more findings stop this post/.test(link.textContent ?? ''))
    expect(rest?.getAttribute('href')).toBe('#found')
    for (const link of links)
      expect(page.body.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`), link.outerHTML).not.toBeNull()
  })
})
