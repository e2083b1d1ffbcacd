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
    expect(page.text).toMatch(/These are the first 50\. \d{2,} more come as you put them right\./)
    expect(page.text).toMatch(/\d{3} things were found/)
  })
})
