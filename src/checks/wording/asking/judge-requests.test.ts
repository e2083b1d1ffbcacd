import { describe, expect, test } from 'vitest'
import { asWritten, embeddedPack } from '../../../policy/policy.ts'
import { applyAnswers, findIn } from '../../checks.ts'
import { roll, spans } from '../../testing/sample-roll.ts'
import { readSentences } from '../../text/reading.ts'
import { tokenise } from '../../text/tokens.ts'
import { findRequests } from '../requests.ts'
import { askingPost, evidenceOf } from './evidence.ts'
import { sureOfTheJudge } from './judge-requests.ts'

/* Requests for personal details in words that no pattern knows (s2-school-use-04a, s2-content-03b). None of these sentences is learned from. */

test.each([
  'Which gate does your daughter come out of? Tell us underneath.',
  'Comment with whoever picks your child up on Fridays, and the car they drive.',
  'Who at home is on benefits? Pop it in the replies and we will sort a hamper.',
  'Name, year and what you are allergic to, under this post please.',
  'Put your house number and road in the thread and Santa’s sleigh will stop.',
  'Say here what your mum and dad do for work.',
  'Reply with the name of your GP and the tablets your child takes.',
  'Parents, are you separated? Let us know below so that we send two reports.',
  'DM the page a photo of your passport.',
  'Going away at half-term? Comment with your dates and your street.',
  'Whose little one has asthma? Comment with their name.',
  'Drop your Snap and your age below.',
  'We still need each player’s date of birth and a parent’s number: comments, please.',
  'What visa are you on? Reply and we will put you in touch.',
  'Which church were your children baptised in? Tell us in a comment.',
  'Name / class / allergies / mum’s mobile. GO!',
  'Tell us who is on medication this week and which room they sleep in.',
])('asks for something personal in front of everyone: %s', text => {
  expect(spans(text, 'personal_details_request')).not.toEqual([])
})

test.each([
  'Call the office if your number has changed.',
  'Comment with your favourite book and why.',
  'Which day suits you for the fair? Vote below.',
  'Reply with a star if you are coming on Friday.',
  'Share your best recipe for soup under this post.',
  'Please fill in the form that came home if your child takes medicine in school.',
  'Anyone who is struggling can ring the Samaritans on 116 123.',
  'What shall we call the new rabbit? Comment below!',
  'Year 4 wrote down their birthdays and found who shares one.',
  'Send your child in with a coat, please: it is cold out.',
  'If your address has changed, write to the office and not here.',
  'Who can lend us a gazebo? Say so below.',
  'Your child’s report goes home on Thursday.',
  'Guess how many sweets are in the jar and put your number in the comments.',
  'Do you live near the canal? Walk carefully: the path is icy.',
  'Parents, thank you for your comments on the new menu.',
  'Children may bring a teddy, with a name label on it.',
  'Check that we have the right mobile number for you. You can change it in the app.',
  'Maths, music, drama: pick two by Friday.',
])('asks for nothing personal, or not in public: %s', text => {
  expect(spans(text, 'personal_details_request')).toEqual([])
})

test('what a pattern has found is not found again, nor is "Reply here!" behind it', () => {
  expect(spans('What’s your postcode? Reply here!', 'personal_details_request')).toHaveLength(1)
})

describe('what only resembles a request', () => {
  const pack = embeddedPack('church-primary')
  if (pack === undefined) throw new Error('The pack church-primary is missing.')
  const under = (value: 'approve' | 'block') =>
    asWritten({ ...pack, settings: { ...pack.settings, 'screening.solicit_details': value } })
  const text = 'Say here what your mum and dad do for work.'
  const check = (value: 'approve' | 'block') => findIn({ text, platform: 'facebook' }, roll, under(value))
  const after = (value: 'approve' | 'block', answer: string) => applyAnswers(check(value), () => answer).findings[0]

  test('is found by no pattern, and asks its author', () => {
    const [finding] = check('approve').findings
    expect(findRequests(text)).toEqual([])
    expect([finding?.kind, finding?.sure]).toEqual(['personal_details_request', sureOfTheJudge])
    expect(finding?.ask?.question).toMatch(/^Does this ask readers to tell something about themselves or a child/)
    expect(finding?.ask?.answers.map(answer => answer.id)).toEqual(['nothing', 'asks'])
  })

  test('and it is advice once she has said that nothing personal is asked, where the approver sees it all the same', () => {
    expect(after('approve', 'nothing')?.outcome).toBe('advise')
    expect(after('approve', 'asks')?.outcome).toBe('approve')
  })

  test('but her word loosens nothing where the policy stops it: whoever may say that it is wrong decides', () => {
    expect(check('block').outcome).toBe('block')
    expect(after('block', 'nothing')).toMatchObject({ outcome: 'block', answered: { does: 'clearer' } })
  })

  test('while what a pattern found is asked for in so many words, and nobody is asked whether it is', () => {
    const plain = findIn({ text: 'Comment with your home address.', platform: 'facebook' }, roll, under('approve'))
    expect(plain.findings.map(one => [one.kind, one.ask])).toEqual([['personal_details_request', undefined]])
  })
})

test('the judge never sees the letters of a name: two posts that differ only by whom they name are one to it', () => {
  const evidence = (name: string) => {
    const text = `Ask ${name} where she lives, and tell us below.`
    return evidenceOf(askingPost(readSentences(text, tokenise(text))), 0)
  }
  for (const name of ['Ngozika', 'Mia', 'Grace']) expect(evidence(name)).toEqual(evidence('Zuzanna'))
})
