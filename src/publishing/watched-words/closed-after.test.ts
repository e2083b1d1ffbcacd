import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSchool, type School } from '../going-out/testing/at-work.ts'
import { clearFindingOfPost } from '../posts/clear-finding.ts'
import { decidePost } from '../posts/decide-post.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { readPost } from '../posts/read-post.ts'
import { watchWords } from './watch-words.ts'
import type { Watching } from './watched-words.rule.ts'

let at: School
let account: string

beforeAll(async () => {
  at = await openSchool('trust-provider')
  account = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
})
afterAll(() => at.house.close())

const inTwoDays = () => new Date(at.house.clock.at.getTime() + 48 * 3_600_000).toISOString()
const approved = (text: string) =>
  at.approved(at.ann, at.ifeoma, at.school, { text, targets: [account], plannedFor: inTwoDays() })
const close = (does: Watching, name: string, words = '') =>
  watchWords(at.house.works, at.ifeoma, at.school, {
    does,
    name,
    words,
    why: 'Talks go on.',
    until: inTwoDays().slice(0, 10),
  })

describe('a subject that is closed after a post was handed in (s1-reputation-10)', () => {
  test('holds what speaks of it, waiting or approved, and leaves all else', async () => {
    const waiting = await at.house.write(at.ann, at.school, { text: 'The walkout is over.', targets: [account] })
    expect(await handInPost(at.house.works, at.ann, waiting)).toHaveProperty('handedIn')
    const spoke = await approved('Lessons go on during the walkout.')
    const silent = await approved('The pond is full of frogs.')
    at.house.pass(60_000)
    expect(await close('subject', 'the dispute', 'walkout')).toHaveProperty('watched')
    await at.runJobs()
    expect([await at.stateOf(waiting), await at.stateOf(spoke), await at.stateOf(silent)]).toEqual([
      'changes_asked',
      'changes_asked',
      'approved',
    ])
    const held = (await at.happened(spoke)).find(one => one.kind === 'post-sent-back-by-subject')
    expect(held?.clauses).toEqual(['s1-reputation-10'])
    expect(await at.targetsOf(spoke)).toMatchObject([{ state: 'stopped', problem: 'subject-closed' }])
    const told = (await at.mailTo(at.ann)).filter(mail => mail.subject.startsWith('A subject has been closed'))
    expect(told).toHaveLength(2)
    expect(JSON.stringify(told)).not.toContain('walkout')
  })

  test('stops no post that was handed in with that knowledge, let go by the head and approved all the same', async () => {
    const { works } = at.house
    const text = 'All talks about the walkout are with the governors.'
    const post = await at.house.write(at.ann, at.school, { text, targets: [account], plannedFor: inTwoDays() })
    expect(await handInPost(works, at.ann, post)).toHaveProperty('handedIn')
    const { version, sentence, stillStopping } = await readPost(works, at.ifeoma, post)
    const of = { version: version?.id ?? '' }
    const finding = stillStopping[0]?.key ?? ''
    expect(await clearFindingOfPost(works, at.ifeoma, post, { ...of, finding, reason: 'Families ask.' })).toMatchObject(
      {
        cleared: true,
      },
    )
    const wish = { ...of, decision: 'approved' as const, words: '', confirmed: sentence }
    expect(await decidePost(works, at.ifeoma, post, wish)).toHaveProperty('decided')
    at.house.pass(49 * 3_600_000)
    await at.runJobs()
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'to_post_by_hand' }])
  })

  test('does not stand on the word of an earlier closing, once that has ended and she closes it anew', async () => {
    const { works } = at.house
    await close('subject', 'the roof', 'roofing')
    const text = 'The roofing is done, say the governors.'
    const later = new Date(at.house.clock.at.getTime() + 200 * 3_600_000).toISOString()
    const post = await at.house.write(at.ann, at.school, { text, targets: [account], plannedFor: later })
    expect(await handInPost(works, at.ann, post)).toHaveProperty('handedIn')
    const { version, sentence, stillStopping } = await readPost(works, at.ifeoma, post)
    const of = { version: version?.id ?? '' }
    const finding = stillStopping[0]?.key ?? ''
    await clearFindingOfPost(works, at.ifeoma, post, { ...of, finding, reason: 'Families ask.' })
    await decidePost(works, at.ifeoma, post, { ...of, decision: 'approved', words: '', confirmed: sentence })
    at.house.pass(80 * 3_600_000)
    await at.runJobs()
    expect(await at.stateOf(post)).toBe('approved')
    await close('subject', 'the roof', 'roofing')
    await at.runJobs()
    expect(await at.stateOf(post)).toBe('changes_asked')
  })

  test('leaves a post whose author said that it takes no side, whatever else is closed', async () => {
    const text = 'Vote Labour, said a sign that we walked past.'
    const post = await approved(text)
    at.house.pass(61_000)
    await close('subject', 'the car park', 'car park')
    await at.runJobs()
    expect(await at.stateOf(post)).toBe('approved')
  })

  test('a word that only warns holds nothing; one that stops does, also when its own job was lost', async () => {
    const post = await approved('Fudge for everyone on Friday.')
    at.house.pass(60_000)
    await close('warns', 'Fudge')
    await at.runJobs()
    expect(await at.stateOf(post)).toBe('approved')
    await close('stops', 'Friday')
    await at.house.boot.query(`delete from jobs.job where name = 'check-posts-again'`)
    at.house.pass(48 * 3_600_000)
    await at.runJobs()
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'stopped', problem: 'subject-closed' }])
  })

  test('a word that only warned and is tightened to stop holds what waits and what is approved', async () => {
    await close('warns', 'Crumble')
    const waiting = await at.house.write(at.ann, at.school, { text: 'Crumble is on the menu.', targets: [account] })
    expect(await handInPost(at.house.works, at.ann, waiting)).toHaveProperty('handedIn')
    const seen = await approved('Crumble for everyone.')
    at.house.pass(60_000)
    expect(await close('stops', 'Crumble')).toHaveProperty('watched')
    await at.runJobs()
    expect([await at.stateOf(waiting), await at.stateOf(seen)]).toEqual(['changes_asked', 'changes_asked'])
  })
})

describe('an election that is announced', () => {
  test('holds a friendly word about somebody who stands, until the day after the vote', async () => {
    const post = await approved('Thank you to our MP for visiting Year 6.')
    at.house.pass(60_000)
    await close('election', 'the county election')
    await at.runJobs()
    expect(await at.stateOf(post)).toBe('changes_asked')
    at.house.pass(72 * 3_600_000)
    const after = await at.house.write(at.ann, at.school, {
      text: 'Thank you to our MP for visiting Year 6.',
      targets: [account],
    })
    expect(await handInPost(at.house.works, at.ann, after)).toHaveProperty('handedIn')
    await close('warns', 'pond')
    await at.runJobs()
    expect(await at.stateOf(after)).toBe('waiting')
  })
})
