import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedPack, embeddedPackNames, readPack, suggestPack } from '../../policy/policy.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { decidePost } from './decide-post.ts'
import { handInPost } from './hand-in-post.ts'
import { readPost } from './read-post.ts'

/** A school's own document, with two sentences that ask somebody something. */
const document = [
  'A.1 No post goes out before the media lead has approved it.',
  'A.2 Before posting, staff should ask whether the message is kind to everybody in it.',
  'A.3 The media lead must confirm that the message promises nothing, before it is approved.',
].join('\n\n')

let house: PublishingHouse

beforeAll(async () => {
  house = await openPublishingHouse()
})
afterAll(() => house.close())

function ownPack() {
  const packs = embeddedPackNames().flatMap(name => embeddedPack(name) ?? [])
  const suggested = suggestPack('own-brackenfold', { kind: 'text', text: document }, packs, '2026-09')
  if ('refused' in suggested) throw new Error(suggested.refused)
  return readPack(suggested.yaml, 'own.yaml')
}

test('what a school’s own document asks is asked when a post is handed in, and signed when it is approved', async () => {
  const school = await house.addSchool()
  const head = await house.addPerson('Mrs Ifeoma Adebisi', ['headteacher'], school)
  const manager = await house.addPerson('Mr Gethin Probert', ['account_manager'], school)
  const ann = await house.addPerson('Miss Ann Pugh', ['teacher'], school)
  const account = await house.addAccount(school, 'facebook', 'Robin Hill on Facebook')
  await house.adopt(head, school, ownPack())
  const id = await house.write(ann, school, {
    text: 'The choir sang at the market today.',
    targets: [account],
    answers: { 'asks-own-a.2': '' },
  })
  expect(await handInPost(house.works, ann, id)).toEqual({
    refused: [{ refused: 'question-open', clauses: ['own-a.2'], details: ['asks-own-a.2'] }],
  })
  await house.rewrite(ann, id, { answers: { 'asks-own-a.2': 'answer-2' } })
  expect(await handInPost(house.works, ann, id)).toEqual({
    refused: [{ refused: 'question-stops', clauses: ['own-a.2'], details: ['asks-own-a.2'] }],
  })
  await house.rewrite(ann, id, { answers: { 'asks-own-a.2': 'answer-1' } })
  expect(await handInPost(house.works, ann, id)).toMatchObject({ handedIn: expect.any(String) })
  const { version, sentence } = await readPost(house.works, manager, id)
  expect(sentence).toBe('I have read this post and confirm that the message promises nothing, before it is approved.')
  const decision = { version: version?.id ?? '', decision: 'approved', words: '' } as const
  expect(await decidePost(house.works, manager, id, { ...decision, confirmed: '' })).toHaveProperty('refused')
  expect(await decidePost(house.works, manager, id, { ...decision, confirmed: sentence })).not.toHaveProperty('refused')
})
