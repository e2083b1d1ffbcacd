import { getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decidingRoutes } from '../deciding/deciding.routes.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { withdrawingRoutes } from './withdrawing.routes.ts'

let at: SchoolPages
let news: string
let ann: Asker
let ifeoma: Asker
let gethin: Asker
let bea: Asker

beforeAll(async () => {
  at = await openSchoolPages('trust-provider', [...withdrawingRoutes, ...decidingRoutes])
  news = await at.house.addAccount(at.school, 'website', 'Robin Hill news page')
  ann = await at.as(at.ann)
  ifeoma = await at.as(at.ifeoma)
  gethin = await at.as(at.gethin)
  bea = await at.as(await at.house.addPerson('Bea Teacher', ['teacher'], at.school))
})
afterAll(() => at.close())

const approved = () =>
  at.approved(at.ann, at.ifeoma, at.school, { text: 'Our school fair begins at two on Saturday.', targets: [news] })

describe('withdrawing a post', () => {
  test('the page says what it does, where it is, and that copies cannot be called back; opening it withdraws nothing', async () => {
    const post = await approved()
    const { body, text } = await ann.get(`/posts/${post}/withdraw`)
    expect(getByRole(body, 'heading', { level: 1 }).textContent).toBe('Withdraw this post')
    expect(text).toContain('Copies that others made cannot be called back.')
    expect(text).toContain('Robin Hill news page')
    expect(getByLabelText(body, 'Why is it withdrawn?')).toBeTruthy()
    expect(getByRole(body, 'button', { name: 'Withdraw it now' })).toBeTruthy()
    expect((await ann.get(`/posts/${post}`)).text).not.toContain('Stopped')
  })

  test('a press with a reason withdraws it and leads to the post, which says so', async () => {
    const post = await approved()
    const done = await ann.post(`/posts/${post}/withdraw`, { reason: 'The date is wrong' })
    expect(done.goesTo).toBe(`/posts/${post}?done=withdrawn`)
    const after = await ann.get(`/posts/${post}?done=withdrawn`)
    expect(after.text).toContain('Withdrawn: The date is wrong')
    const again = await ann.post(`/posts/${post}/withdraw`, { reason: 'Again' })
    expect(again.status).toBe(422)
    expect(again.text).toContain('There is nothing to withdraw')
  })

  test('without a reason it stays, and the field says what is missing', async () => {
    const post = await approved()
    const seen = await ann.post(`/posts/${post}/withdraw`, { reason: '  ' })
    expect(seen.status).toBe(422)
    expect(getByRole(seen.body, 'alert').textContent).toContain('Write why it is withdrawn')
    expect(getByRole(seen.body, 'link', { name: 'Write why it is withdrawn' }).getAttribute('href')).toBe('#reason')
  })

  test('a reason that is too long is not cut: it stays in its field, and the post as it is', async () => {
    const post = await approved()
    const reason = 'The hall is closed. '.repeat(200)
    const seen = await ann.post(`/posts/${post}/withdraw`, { reason })
    expect(seen.status).toBe(422)
    expect(getByRole(seen.body, 'alert').textContent).toContain('Shorten the reason to 2,000 characters')
    expect(getByRole(seen.body, 'textbox').textContent).toBe(reason)
    expect(await at.stateOf(post)).toBe('approved')
  })

  test('author and head may; another teacher is told who may, with the clause (s1-protocol-5)', async () => {
    const post = await approved()
    for (const asker of [ann, ifeoma])
      expect(
        queryByRole((await asker.get(`/posts/${post}/withdraw`)).body, 'button', { name: 'Withdraw it now' }),
      ).not.toBeNull()
    for (const asker of [bea, gethin]) {
      const { body, text } = await asker.get(`/posts/${post}/withdraw`)
      expect(queryByRole(body, 'button', { name: 'Withdraw it now' })).toBeNull()
      expect(text).toContain('somebody else withdraws this post')
      expect(getByRole(body, 'link', { name: /^Clause Staff protocol, 5/ })).toBeTruthy()
      expect((await asker.post(`/posts/${post}/withdraw`, { reason: 'No' })).status).toBe(422)
    }
    expect((await ann.get(`/posts/${post}`)).text).not.toContain('Withdrawn: No')
  })

  test('what is not there is not found', async () => {
    expect((await ann.get('/posts/x/withdraw')).status).toBe(404)
    expect((await ann.post('/posts/x/withdraw', { reason: 'y' })).status).toBe(404)
    expect((await ann.post('/posts/00000000-0000-4000-8000-000000000000/withdraw', { reason: 'y' })).status).toBe(404)
  })
})
