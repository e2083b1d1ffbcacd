import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { answerQuestion } from './answer-question.ts'
import { sayTitlePerson } from '../titles/say-title-person.ts'
import { askQuestion } from './ask-question.ts'
import { climbQuestions } from './climb-questions.job.ts'
import { readingNeedsOf } from './reading-needs-of.ts'
import { questionById } from './questions.store.ts'
import { openReadingHouse, type ReadingHouse } from './testing/reading-house.ts'

let house: ReadingHouse
let head: Visitor
let lou: Visitor
let deputy: Visitor
let ann: Visitor

beforeAll(async () => {
  house = await openReadingHouse()
  head = await house.person('Hal Head', ['headteacher'])
  lou = await house.person('Lou Manager', ['line_manager'])
  deputy = await house.person('Dee Deputy', ['deputy_headteacher'])
  ann = await house.person('Ann Teacher', ['teacher'])
  await house.adopt(head, 'church-primary')
  await house.runJobs()
})
afterAll(() => house.close())

async function asks(words: string, clause: string | null = null): Promise<string> {
  const outcome = await askQuestion(house.works, ann, { school: house.school, version: null, clause, words })
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.asked
}

const sees = (person: Visitor, id: string) => act(house.works, person.identity, one => questionById(one.tx, id))

/** Until somebody waits for a row that another holds. */
async function waitsForLock(): Promise<void> {
  await vi.waitFor(
    async () => {
      const { rows } = await house.boot.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      expect(rows.length).toBeGreaterThan(0)
    },
    { timeout: 60_000, interval: 50 },
  )
}

describe('a question about the policy', () => {
  test('goes to the line manager, who is told; nobody else reads it (s2-resp-emp-2, s2-content-09b)', async () => {
    const id = await asks('May I like a post of a parent?', 's2-friends-3')
    await house.runJobs()
    expect((await house.mailsTo(lou)).map(mail => mail.subject)).toContain('A question about the policy')
    expect((await sees(lou, id))?.words).toBe('May I like a post of a parent?')
    expect(await sees(head, id)).toBeNull()
    const needs = await act(house.works, lou.identity, one => readingNeedsOf(one, lou))
    expect(needs.filter(need => need.kind === 'answer').map(need => need.id)).toContain(id)
    const [asked] = await house.happened(id)
    expect(asked).toMatchObject({ kind: 'policy-question-asked', clauses: ['s2-friends-3', 's2-resp-emp-2'] })
    // Words of a question are read by those it has come to, never in the log that others read.
    expect(JSON.stringify(asked)).not.toContain('like a post')
  })

  test('goes to whom the title means here, where the adopter said so (s2-resp-emp-2)', async () => {
    const aMinute = 1 / 1440
    house.later(aMinute)
    await house.adopt(head, 'church-primary', { answers: { titles: { 'Line manager': 'deputy_headteacher' } } })
    const id = await asks('May I follow a sports club?')
    expect((await sees(deputy, id))?.words).toBe('May I follow a sports club?')
    expect(await sees(lou, id)).toBeNull()
    house.later(aMinute)
    await house.adopt(head, 'church-primary')
    expect(await sees(lou, await asks('And a choir?'))).not.toBeNull()
  })

  test('goes to her own line manager where the register names one, and to no other (s2-resp-emp-2)', async () => {
    const una = await house.person('Una Under', ['teacher'])
    const own = await house.person('Olu Own', ['teacher'])
    await house.boot.query(
      'insert into house.working_arrangements (trust_id, person_id, line_manager_id, changed_at) values ($1, $2, $3, now())',
      [house.trust, una.identity.person, own.identity.person],
    )
    const wish = { school: house.school, version: null, clause: null, words: 'May I share the photo of the fair?' }
    const outcome = await askQuestion(house.works, una, wish)
    expect(outcome).toMatchObject({ roles: [], lineManager: 'Olu Own' })
    const id = 'asked' in outcome ? outcome.asked : ''
    await house.runJobs()
    expect((await house.mailsTo(own)).map(mail => mail.subject)).toContain('A question about the policy')
    expect(await sees(lou, id)).toBeNull()
    expect((await sees(own, id))?.words).toBe(wish.words)
    expect(await answerQuestion(house.works, lou, id, 'Yes.')).toEqual({ refused: 'not-yours' })
    expect((await (await house.signedIn(una.email)).get('/policy/questions')).text).toContain('Olu Own')
    // She answers while she works at this school: asked in the rule, and by the wall of the table.
    const elsewhere = { ...own, holdings: [] }
    expect(await answerQuestion(house.works, elsewhere, id, 'Yes.')).toEqual({ refused: 'not-yours' })
    const works = (until: string | null) =>
      house.boot.query(`update house.role_holdings set starts_on = '2000-01-01', ends_on = $2 where person_id = $1`, [
        own.identity.person,
        until,
      ])
    await works('2000-01-02')
    expect(await sees(own, id)).toBeNull()
    expect(await answerQuestion(house.works, own, id, 'Yes.')).toEqual({ refused: 'not-yours' })
    // And while she does not, the next question goes to whoever holds the role, instead of to nobody.
    const next = await askQuestion(house.works, una, { ...wish, words: 'And the photo of the fête?' })
    expect(next).toMatchObject({ roles: ['line_manager'], lineManager: null })
    expect(await sees(lou, 'asked' in next ? next.asked : '')).not.toBeNull()
    await works(null)
    expect(await answerQuestion(house.works, own, id, 'Yes, without names.')).toEqual({ answered: id })
    expect((await house.happened(id)).at(-1)).toMatchObject({ facts: { as_role: 'line_manager' } })
  })

  test('is answered on record, once, and the asker is told (s2-resp-ht-2b, s2-resp-emp-2)', async () => {
    const id = await asks('Is a closed group a network?')
    expect(await answerQuestion(house.works, ann, id, 'Yes')).toEqual({ refused: 'not-yours' })
    expect(await answerQuestion(house.works, head, id, 'Yes')).toEqual({ refused: 'not-yours' })
    expect(await answerQuestion(house.works, lou, id, ' ')).toEqual({ refused: 'words-missing' })
    expect(await answerQuestion(house.works, lou, id, 'Yes, it is.')).toEqual({ answered: id })
    expect(await answerQuestion(house.works, lou, id, 'No.')).toEqual({ refused: 'answered-already' })
    await house.runJobs()
    expect((await house.mailsTo(ann)).map(mail => mail.subject)).toContain('Your question is answered')
    const { text } = await (await house.signedIn(ann.email)).get('/policy/questions')
    expect(text).toContain('Yes, it is.')
  })

  test('climbs to the deputy and then the head while nobody answers, and the first may still answer (s2-resp-ht-2b)', async () => {
    const id = await asks('Who keeps the passwords?')
    await climbQuestions.work(house.works, { trust: house.trust })
    expect(await sees(deputy, id)).toBeNull()
    house.later(8)
    await climbQuestions.work(house.works, { trust: house.trust })
    expect((await sees(deputy, id))?.words).toBe('Who keeps the passwords?')
    expect(await sees(head, id)).toBeNull()
    house.later(8)
    await climbQuestions.work(house.works, { trust: house.trust })
    expect((await sees(head, id))?.id).toBe(id)
    expect((await house.happened(id)).map(row => row.kind)).toEqual([
      'policy-question-asked',
      'policy-question-climbed',
      'policy-question-climbed',
    ])
    expect(await answerQuestion(house.works, lou, id, 'The office.')).toEqual({ answered: id })
  })

  test('is not taken from whoever has it by name when it climbs: she may still be answering (s2-resp-ht-2b)', async () => {
    const uwe = await house.person('Uwe Under', ['teacher'])
    const own = await house.person('Ola Own', ['teacher'])
    await house.boot.query(
      'insert into house.working_arrangements (trust_id, person_id, line_manager_id, changed_at) values ($1, $2, $3, now())',
      [house.trust, uwe.identity.person, own.identity.person],
    )
    const outcome = await askQuestion(house.works, uwe, {
      school: house.school,
      version: null,
      clause: null,
      words: 'And a quiz?',
    })
    const id = 'asked' in outcome ? outcome.asked : ''
    // The deputy is named for her title, so the question climbs to a person.
    const title = { title: 'Member of the leadership team', role: 'deputy_headteacher', deputy: null } as const
    await sayTitlePerson(house.works, head, house.school.id, { ...title, person: deputy.identity.person })
    house.later(15)
    await climbQuestions.work(house.works, { trust: house.trust })
    expect((await sees(deputy, id))?.id).toBe(id)
    expect((await sees(own, id))?.toPeople).toContain(own.identity.person)
    expect(await answerQuestion(house.works, own, id, 'Yes.')).toEqual({ answered: id })
  })

  test('climbs no more once somebody has answered, though that was while the list was being worked off', async () => {
    const id = await asks('Who is told?')
    house.later(15)
    const other = await house.boot.connect()
    try {
      await other.query('begin')
      await other.query('select from house.policy_questions where id = $1 for update', [id])
      const climbing = climbQuestions.work(house.works, { trust: house.trust })
      await waitsForLock()
      await other.query(
        `update house.policy_questions set answer = 'The office.', answered_by = $2, answered_at = now() where id = $1`,
        [id, lou.identity.person],
      )
      await other.query('commit')
      await climbing
    } finally {
      await other.query('rollback')
      other.release()
    }
    expect((await house.happened(id)).map(row => row.kind)).toEqual(['policy-question-asked'])
  })

  test('climbs though another of the same hour breaks: that one is reported, and the queue asks for it again', async () => {
    const [broken, id] = [await asks('Does this break?'), await asks('Does it still climb?')]
    house.later(15)
    await house.boot.query(
      `create function house.breaks() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
       create trigger breaks before update on house.policy_questions for each row when (old.id = '${broken}') execute function house.breaks()`,
    )
    try {
      await expect(climbQuestions.work(house.works, { trust: house.trust })).rejects.toThrow('could not be done')
    } finally {
      await house.boot.query('drop trigger breaks on house.policy_questions; drop function house.breaks()')
    }
    expect((await sees(deputy, id))?.id).toBe(id)
    expect(await sees(deputy, broken)).toBeNull()
  })

  test('without words, or about a clause nobody wrote, is refused with what to do, and keeps what was typed', async () => {
    const asker = await house.signedIn(ann.email)
    const path = `/policy/questions?school=${house.school.id}`
    const empty = await asker.post(path, { question: ' ' })
    expect([empty.status, empty.text.includes('Write your question')]).toEqual([422, true])
    const unknown = await asker.post(path, { question: 'What is this?', clause: 's9-none' })
    expect([unknown.status, unknown.html.includes('What is this?')]).toEqual([422, true])
  })

  test('of a clause begins on the page of the clause', async () => {
    const asker = await house.signedIn(ann.email)
    const { html } = await asker.get('/policy/clauses/s2-friends-3')
    const href = `/policy/questions/ask?school=${house.school.id}&amp;clause=s2-friends-3`
    expect(html).toContain(href)
    const { text } = await asker.get(href.replace('&amp;', '&'))
    expect(text).toContain('Ask about this clause')
  })

  test.each([
    ['model-policy (s3-3.2a)', 'line_manager', 's3-3.2a'],
    ['council-personal-use (s4-end-1)', 'human_resources', 's4-end-1'],
    ['trust-provider (s1-personnel-10, s1-review-03)', 'line_manager', 's1-personnel-10'],
  ] as const)('comes to whom the policy in force names, who is told: %s', async (title, role, clause) => {
    house.later(1)
    await house.adopt(head, title.split(' ')[0] ?? '')
    const answers = await house.person(`Holder of ${role}`, [role])
    const id = await asks('What does this mean?')
    await house.runJobs()
    expect((await house.mailsTo(answers)).map(mail => mail.subject)).toContain('A question about the policy')
    expect((await sees(answers, id))?.id).toBe(id)
    expect((await house.happened(id))[0]?.clauses).toContain(clause)
  })

  test('from elsewhere cannot be answered: it is not found', async () => {
    const id = await asks('And this?')
    const stranger = await house.signedIn((await house.person('Stan', ['teacher'])).email)
    expect((await stranger.post(`/policy/questions/${id}/answer`, { answer: 'x' })).status).toBe(404)
    expect((await stranger.post('/policy/questions/1%27/answer', { answer: 'x' })).status).toBe(404)
  })
})
