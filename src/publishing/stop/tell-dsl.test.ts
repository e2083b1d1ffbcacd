import { getAllByRole, getByRole, queryAllByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { stopRoutes } from './stop.routes.ts'

let at: SchoolPages
let ann: Asker
let lead: Visitor

beforeAll(async () => {
  at = await openSchoolPages('church-primary', stopRoutes)
  ann = await at.as(at.ann)
})
afterAll(() => at.close())

const calls = async () =>
  (
    await at.house.boot.query<{ school_id: string; by_person: string }>(
      'select school_id, by_person from house.safeguarding_calls',
    )
  ).rows

describe('the stop line (ours-stop-question)', () => {
  test('its page says to add no picture and what one press does; opening it calls nobody', async () => {
    const { body, text } = await ann.get('/tell-dsl')
    expect(getByRole(body, 'heading', { level: 1 }).textContent).toBe('Tell the safeguarding lead')
    expect(text).toContain('Do not add the picture here')
    expect(text).toContain('call 999')
    expect(queryAllByRole(body, 'textbox')).toEqual([])
    expect(body.querySelector('input[type=file]')).toBeNull()
    expect(getByRole(body, 'button', { name: 'Ask them to call me now' })).toBeTruthy()
    expect(await calls()).toEqual([])
  })

  test('where a school has no safeguarding lead today, the page says so and sends to the head', async () => {
    const { goesTo } = await ann.post('/tell-dsl')
    const { text } = await ann.get(goesTo ?? '')
    expect(text).toContain('No safeguarding lead is on record for this school today')
    expect(text).toContain('Headteacher · Ifeoma Head')
  })

  test('whoever is told instead can answer with one press, the deputy too while the head is away; a colleague cannot', async () => {
    const tomasz = await at.house.addPerson('Tomasz Deputy', ['deputy_headteacher'], at.school)
    const { goesTo } = await ann.post('/tell-dsl')
    const call = (goesTo ?? '').split('?')[0] ?? ''
    expect((await (await at.as(at.gethin)).post(`${call}/answered`)).status).toBe(403)
    expect(await (await at.as(tomasz)).post(`${call}/answered`)).toMatchObject({ goesTo: '/?done=call-done' })
    expect(await (await at.as(at.ifeoma)).post(`${call}/answered`)).toMatchObject({ goesTo: '/?done=call-gone' })
    await at.house.boot.query('delete from house.role_holdings where person_id = $1', [tomasz.identity.person])
  })

  test('one press from a post calls, and the page then says who was asked and what not to do with the picture', async () => {
    lead = await at.house.addPerson('Dilys Lead', ['dsl'], at.school)
    const post = await at.house.write(at.ann, at.school, { text: 'Sports day' })
    const before = (await calls()).length
    const { goesTo } = await ann.post(`/posts/${post}/tell-dsl`)
    expect(goesTo).toMatch(/^\/dsl-calls\/[0-9a-f-]{36}\?post=/)
    const { body, text } = await ann.get(goesTo ?? '')
    expect(text).toContain('Designated safeguarding lead (DSL) · Dilys Lead')
    expect(text).toContain('Do not look at the picture again')
    expect(text).toContain('Do not copy, print, screenshot or send it to anybody, also not to the safeguarding lead.')
    expect(text).toContain('Do not delete it before the safeguarding lead has told you to.')
    expect(text).not.toContain('law of England')
    await at.house.boot.query(`update house.schools set nation = 'scotland' where id = $1`, [at.school])
    expect((await ann.get(goesTo ?? '')).text).toContain('This was written for the law of England.')
    await at.house.boot.query('update house.schools set nation = null where id = $1', [at.school])
    expect(getByRole(body, 'link', { name: 'Back to the post' }).getAttribute('href')).toBe(`/posts/${post}`)
    await ann.get(goesTo ?? '')
    expect((await calls()).length).toBe(before + 1)
    expect((await calls()).at(-1)).toEqual({ school_id: at.school, by_person: at.ann.identity.person })
  })

  test('a post that cannot be read still leads to the page where one can call', async () => {
    expect((await ann.post('/posts/x/tell-dsl')).goesTo).toBe('/tell-dsl')
    expect((await ann.post('/posts/00000000-0000-4000-8000-000000000000/tell-dsl')).goesTo).toBe('/tell-dsl')
  })

  test('only who called sees that page; the head does not, nor the lead, who has it on her first page', async () => {
    const { goesTo = '' } = await ann.post('/tell-dsl')
    for (const person of [at.ifeoma, lead]) expect((await (await at.as(person)).get(goesTo)).status).toBe(404)
    expect((await ann.get('/dsl-calls/x')).status).toBe(404)
  })

  test('who works at two schools is asked at which, and for no other school can be called', async () => {
    const second = await at.house.addSchool('Tansel Lane')
    const third = await at.house.addSchool('Larkenby School')
    const both = await at.house.addPerson('Ned Both', ['teacher'], at.school)
    await at.house.boot.query(
      `insert into house.role_holdings values ($1, gen_random_uuid(), $2, 'teacher', $3, '2020-09-01', null, now())`,
      [at.house.trust, both.identity.person, second],
    )
    const ned = await at.as(both)
    expect(getAllByRole((await ned.get('/tell-dsl')).body, 'radio')).toHaveLength(2)
    const before = (await calls()).length
    expect((await ned.post('/tell-dsl')).status).toBe(422)
    expect((await ned.post('/tell-dsl', { school: third })).status).toBe(422)
    expect((await calls()).length).toBe(before)
    expect((await ned.post('/tell-dsl', { school: second })).status).toBe(303)
    expect((await calls()).at(-1)?.school_id).toBe(second)
  })

  test('the page says how long it has waited, and who is asked next and when (the minutes are ours)', async () => {
    const { goesTo = '' } = await ann.post('/tell-dsl')
    expect((await ann.get(goesTo)).text).not.toContain('You have waited')
    at.house.clock.at = new Date(at.house.clock.at.getTime() + 5 * 60_000)
    const { text } = await ann.get(goesTo)
    expect(text).toContain('You have waited for 5 min')
    expect(text).toContain('The 15 minutes are ours')
    expect(text).toContain('due in 10 min')
    expect(text.indexOf('Headteacher · Ifeoma Head')).toBeGreaterThan(text.indexOf('we also ask these people'))
  })

  test('a lead who calls herself reads who stands in, or, alone, what to do', async () => {
    const school = await at.house.addSchool('Sole Lead Primary')
    const sole = await at.as(await at.house.addPerson('Lena Lead', ['dsl'], school))
    const alone = await sole.get((await sole.post('/tell-dsl')).goesTo ?? '')
    expect(alone.text).toContain('nobody else is on record today who could be asked, so it is for you to act')
    expect(alone.text).toContain('the children’s social care of your council')
    await at.house.addPerson('Hari Head', ['headteacher'], school)
    const { text } = await sole.get((await sole.post('/tell-dsl')).goesTo ?? '')
    expect(text).toContain('nobody is asked to call themselves')
    expect(text).toContain('Headteacher · Hari Head')
    expect(text).not.toContain('Lena Lead Asked')
  })

  test('only a safeguarding lead may say that she has called', async () => {
    const { goesTo = '' } = await ann.post('/tell-dsl')
    expect((await ann.post(`${goesTo}/answered`)).status).toBe(403)
    const dilys = await at.as(lead)
    expect((await dilys.post('/dsl-calls/x/answered')).status).toBe(404)
    expect((await dilys.post(`${goesTo}/answered`)).goesTo).toBe('/?done=call-done')
    expect((await ann.get(goesTo)).text).toContain('It is recorded that they have called you.')
  })
})
