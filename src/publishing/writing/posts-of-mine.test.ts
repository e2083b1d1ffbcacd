import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { installationRoot } from '../../platform/platform.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { openPages, seen } from '../testing/writing-pages.tsx'
import { writingRoutes } from './writing.routes.ts'

let house: PublishingHouse
let pages: Awaited<ReturnType<typeof openPages>>
let school: string
let other: string
let teacher: Visitor
let newcomer: Visitor
let both: Visitor

beforeAll(async () => {
  house = await openPublishingHouse()
  school = await house.addSchool()
  other = await house.addSchool('Fenwold Junior School')
  teacher = await house.addPerson('Miss Carys Pugh', ['teacher'], school)
  newcomer = await house.addPerson('Mr Idris Lowe', ['teacher'], school)
  const trustPerson = await house.addPerson('Ms Helen Castlow', ['trust_administrator'], null)
  both = {
    ...trustPerson,
    schools: [
      { id: school, name: 'Robin Hill School' },
      { id: other, name: 'Fenwold Junior School' },
    ],
  }
  await house.addPerson('Mrs Ifeoma Adebisi', ['headteacher'], school)
  const website = await house.addAccount(school, 'website', 'School website')
  await house.write(teacher, school, { text: 'A draft about the pond' })
  const waiting = await house.write(teacher, school, { text: 'The choir sings on Friday', targets: [website] })
  expect(await handInPost(house.works, teacher, waiting)).toHaveProperty('handedIn')
  pages = await openPages(house.works, writingRoutes, () => [teacher, newcomer, both], join(installationRoot(), 'src'))
})
afterAll(async () => {
  await pages.server.close()
  await house.close()
})

describe('your posts', () => {
  it('say where each is in words, and lead a draft to its writing and the others to their page', async () => {
    const page = seen(await pages.get(teacher, '/posts'))
    expect(page.getByRole('link', { name: 'A draft about the pond' }).getAttribute('href')).toMatch(/\/write$/)
    expect(page.getByRole('link', { name: 'The choir sings on Friday' }).getAttribute('href')).not.toMatch(/\/write$/)
    expect(page.text).toContain('You are still writing it.')
    expect(page.text).toContain('Somebody else looks at it now.')
  })

  it('can be filtered by where they are', async () => {
    const page = seen(await pages.get(teacher, '/posts?state=waiting'))
    expect(page.queryByText('A draft about the pond')).toBeNull()
    expect(page.getByRole('link', { name: 'The choir sings on Friday' })).toBeTruthy()
    expect(page.getByRole('link', { name: 'Waiting' }).getAttribute('aria-current')).toBe('page')
    expect(seen(await pages.get(teacher, '/posts?state=ended')).text).toContain('None of your posts is there.')
  })

  it('are one’s own only, and somebody new reads what will appear here', async () => {
    const page = seen(await pages.get(newcomer, '/posts'))
    expect(page.text).toContain('You have written no post yet.')
    expect(page.queryByText('The choir sings on Friday')).toBeNull()
  })

  it('asks for which school only whoever works at several, and refuses none and a strange one with a sentence', async () => {
    expect(seen(await pages.get(teacher, '/posts')).queryByRole('radio')).toBeNull()
    const page = seen(await pages.get(both, '/posts'))
    expect(page.getByRole('radio', { name: 'Fenwold Junior School' })).toBeTruthy()
    const none = await pages.post(both, '/posts', [])
    expect([none.statusCode, seen(none).text.includes('Choose the school this post is for')]).toEqual([422, true])
    expect((await pages.post(both, '/posts', [['school', other]])).headers.location).toMatch(/^\/posts\/.*\/write$/)
    const strange = await pages.post(teacher, '/posts', [['school', other]])
    expect([strange.statusCode, seen(strange).text.includes('You hold no role at that school today')]).toEqual([
      422,
      true,
    ])
  })

  it('come in pages, the last changed first', async () => {
    for (let index = 1; index <= 26; index += 1) {
      house.pass(60_000)
      await house.write(newcomer, school, { text: `Draft number ${index}` })
    }
    const first = seen(await pages.get(newcomer, '/posts'))
    expect(first.getByRole('link', { name: 'Draft number 26' })).toBeTruthy()
    expect(first.queryByText('Draft number 1')).toBeNull()
    expect(first.getByRole('link', { name: /Next/ }).getAttribute('href')).toBe('/posts?page=2')
    expect(seen(await pages.get(newcomer, '/posts?page=2')).getByRole('link', { name: 'Draft number 1' })).toBeTruthy()
  })
})
