import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf, daysAfter } from '../../people/people.ts'
import { openSchool, type School } from '../going-out/testing/at-work.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { publishingJobs } from '../publishing.jobs.ts'
import { publishingSubscriptions } from '../publishing.subscriptions.ts'
import { publishingQueues } from '../queues.ts'
import { remindApprovers } from './remind-approvers.job.ts'

let at: School
let account: string

beforeAll(async () => {
  at = await openSchool('church-primary')
  account = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
})
afterAll(() => at.house.close())

test('every job has a queue, and every queue a job', () => {
  expect(publishingQueues.map(one => one.name).toSorted()).toEqual(publishingJobs.map(one => one.name).toSorted())
})

describe('mail', () => {
  test('whoever may approve hears of a post that waits: no name in the subject, no text of it, a link that opens its page', async () => {
    const post = await at.house.write(at.ann, at.school, { text: 'We baked bread for harvest.', targets: [account] })
    await handInPost(at.house.works, at.ann, post)
    await at.runJobs()
    const [mail] = await at.mailTo(at.gethin)
    expect(mail?.subject).toBe('A post is waiting for you')
    expect(mail?.body).toContain(`http://house.test/posts/${post}`)
    expect(mail?.body).not.toContain('bread')
    expect(mail?.body).not.toContain('Ann')
    expect(await at.mailTo(at.ann)).toEqual([])
  })

  test('nobody is written to about a post that was decided meanwhile', async () => {
    const before = (await at.mailTo(at.gethin)).length
    await at.approved(at.ann, at.gethin, at.school, {
      text: 'We sang.',
      targets: [account],
      plannedFor: new Date(at.house.clock.at.getTime() + 3_600_000).toISOString(),
    })
    await at.runJobs()
    expect((await at.mailTo(at.gethin)).length).toBe(before)
    expect((await at.mailTo(at.ann)).map(mail => mail.subject)).toContain('Your post is approved')
  })

  test('who has left gets none', async () => {
    const gone = await at.house.addPerson('Gone Manager', ['account_manager'], at.school)
    const post = await at.house.write(at.ann, at.school, { text: 'We drew.', targets: [account] })
    await handInPost(at.house.works, at.ann, post)
    await at.house.boot.query(`update house.people set left_on = '2026-01-01' where id = $1`, [gone.identity.person])
    await at.runJobs()
    expect(await at.mailTo(gone)).toEqual([])
  })

  test('a last day is over at midnight in London, in summer too', async () => {
    const before = at.house.clock.at
    at.house.clock.at = new Date('2027-06-30T23:30:00Z')
    const gone = await at.house.addPerson('Gone Manager', ['account_manager'], at.school)
    const post = await at.house.write(at.ann, at.school, { text: 'We drew again.', targets: [account] })
    await handInPost(at.house.works, at.ann, post)
    await at.house.boot.query(`update house.people set left_on = '2027-06-30' where id = $1`, [gone.identity.person])
    await at.runJobs()
    expect(await at.mailTo(gone)).toEqual([])
    at.house.clock.at = before
  })
})

test('whoever may decide is reminded of what has waited a day, though the worker comes hours late, and once a day only', async () => {
  const post = await at.house.write(at.ann, at.school, { text: 'We planted beans.', targets: [account] })
  await handInPost(at.house.works, at.ann, post)
  await at.runJobs()
  const heard = async (hours: number) => {
    at.house.pass(hours * 3_600_000)
    await remindApprovers.work(at.house.works, { trust: at.house.trust })
    await at.runJobs()
    return (await at.mailTo(at.gethin)).filter(({ body }) => body.includes(`/posts/${post}`)).length
  }
  expect([await heard(23), await heard(5), await heard(1), await heard(23)]).toEqual([1, 2, 2, 3])
})

test('the head hears of the posts of somebody who leaves; what was approved stays approved, drafts stay unread', async () => {
  const leaver = await at.house.addPerson('Lea Leaver', ['teacher'], at.school)
  const plannedFor = new Date(at.house.clock.at.getTime() + 3_600_000).toISOString()
  const approved = await at.approved(leaver, at.gethin, at.school, {
    text: 'We danced.',
    targets: [account],
    plannedFor,
  })
  const waiting = await at.house.write(leaver, at.school, { text: 'We swam.', targets: [account] })
  await handInPost(at.house.works, leaver, waiting)
  const draft = await at.house.write(leaver, at.school, { text: 'We', targets: [account] })
  const lastDay = (day: string | null) =>
    at.house.boot.query('update house.people set left_on = $2 where id = $1', [leaver.identity.person, day])
  await lastDay(daysAfter(dayOf(at.house.clock.at), 5))
  const taken = publishingSubscriptions.find(one => one.fact === 'person-left')
  await taken?.take(at.house.works, {
    trust: at.house.trust,
    subject: leaver.identity.person,
    fact: leaver.identity.person,
  })
  await at.runJobs()
  expect(
    (await at.mailTo(at.ifeoma)).filter(mail => mail.subject === 'Posts of a colleague who is leaving'),
  ).toHaveLength(1)
  // The day is corrected, and comes; meanwhile she handed in one more.
  const swung = await at.house.write(leaver, at.school, { text: 'We swung.', targets: [account] })
  await handInPost(at.house.works, leaver, swung)
  const over = publishingSubscriptions.find(one => one.fact === 'last-day-over')
  const ids = { trust: at.house.trust, subject: leaver.identity.person, fact: leaver.identity.person }
  const mails = async () => (await at.mailTo(at.ifeoma)).filter(mail => mail.subject.startsWith('Posts of a colleague'))
  // That it is over is heard after she came back, for a term whose last day is to come: nobody is told.
  await over?.take(at.house.works, { ...ids, school: at.school })
  await at.runJobs()
  expect(await mails()).toHaveLength(1)
  await lastDay(daysAfter(dayOf(at.house.clock.at), -1))
  await over?.take(at.house.works, { ...ids, school: at.school })
  await over?.take(at.house.works, { ...ids, school: at.school })
  const told = (await Promise.all([approved, waiting, swung].map(post => at.happened(post)))).map(
    happened => happened.filter(({ kind }) => kind === 'post-author-leaves').length,
  )
  expect(told).toEqual([1, 1, 1])
  const leaves = async (post: string) => (await at.happened(post)).some(one => one.kind === 'post-author-leaves')
  expect([await leaves(approved), await leaves(waiting), await leaves(draft)]).toEqual([true, true, false])
  expect([await at.stateOf(approved), await at.stateOf(waiting), await at.stateOf(draft)]).toEqual([
    'approved',
    'waiting',
    'draft',
  ])
})
