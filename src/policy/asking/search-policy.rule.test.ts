import { describe, expect, test } from 'vitest'
import { embeddedPack, embeddedPackNames } from '../packs/packs.ts'
import { MOST_CLAUSES, searchPolicy } from './search-policy.rule.ts'

function packNamed(name: string) {
  const pack = embeddedPack(name)
  if (pack === undefined) throw new Error(`There is no pack ${name}; there are ${embeddedPackNames().join(', ')}.`)
  return pack
}

function answers(pack: string, question: string): string[] {
  return searchPolicy(packNamed(pack), question).clauses.map(clause => clause.id)
}

describe('a question finds the clause among the first three', () => {
  test.each([
    ['unit-local-authority', 'A pupil sent me a friend request on Snapchat', 's0-5.4c-i'],
    ['unit-local-authority', 'May I accept a mum as a friend?', 's0-5.4d-i'],
    ['unit-local-authority', 'A parent is abusing me on Facebook', 's0-7.1a'],
    ['unit-local-authority', 'Should I take a screenshot of the bullying?', 's0-app1-b2b'],
    ['unit-local-authority', 'Can I google a candidate before the interview?', 's0-6.1a'],
    ['unit-local-authority', 'Do I have the rights to share this video?', 's0-4.1b'],
    ['unit-local-authority', 'selfie with colleagues at work', 's0-5.4a-i'],
    ['trust-provider', 'Can I check Instagram in working hours?', 's1-personal-01'],
    ['trust-provider', 'may I use the crest', 's1-ip-03'],
    ['trust-provider', 'Photos with my own phone: delete them?', 's1-photos-03'],
    ['trust-provider', 'a newspaper asked me for a comment', 's1-educational-04'],
    ['trust-provider', 'naming a child in a post', 's1-protocol-2c'],
    ['trust-provider', 'Does a parent have to agree before the kids are shown?', 's1-protocol-1a'],
    ['trust-provider', 'Who looks at my post before it goes live?', 's1-protocol-5'],
    ['trust-provider', 'Do you monitor my messages?', 's1-monitoring-06'],
    ['church-primary', 'Can we name a pupil who won a prize?', 's2-school-use-05a'],
    ['church-primary', 'Is a photo with a child’s face all right?', 's2-school-use-06a'],
    ['church-primary', 'Should we reply to comments?', 's2-school-use-04a'],
    ['church-primary', 'school badge on my own page', 's2-content-04a'],
    ['church-primary', 'The kids sent me a freind request', 's2-friends-2'],
    ['church-primary', 'how often to change the pasword', 's2-school-use-08'],
    ['church-primary', 'do I remove the photo from my mobile afterwards', 's2-school-use-07e'],
    ['church-primary', 'A dad wrote threats about a colleague', 's2-security-7'],
    ['church-primary', 'promise to buy something', 's2-content-07'],
    ['model-policy', 'An ex-pupil of 17 wants to connect', 's3-5.3c'],
    ['model-policy', 'someone is harassing me on the account I hold for work', 's3-7.3'],
    ['model-policy', 'Facebook during lessons', 's3-5.4'],
    ['model-policy', 'worried about a child because of something online', 's3-7.1'],
    ['model-policy', 'How fast must it be taken down?', 's3-9.3b'],
    ['council-personal-use', 'May I add a pupil on TikTok?', 's4-3-should-01'],
    ['council-personal-use', 'taking pictures of children with my own camera', 's4-3-should-07'],
    ['council-personal-use', 'friend request from a parent', 's4-3-should-02'],
    ['council-personal-use', 'my account was hacked', 's4-3-should-19'],
    ['council-personal-use', 'school logo', 's4-3-eg-03a'],
    ['council-personal-use', 'can I be sacked for what I post', 's4-2-08'],
  ])('%s: %s (%s)', (pack, question, clause) => {
    expect(answers(pack, question).slice(0, 3)).toContain(clause)
  })
})

test('the five policies are asked alike: in each, one question of the table above is answered', () => {
  expect(embeddedPackNames()).toHaveLength(5)
})

describe('what is asked for', () => {
  test.each(['selfie', 'photos', 'Pictures', 'PIC', 'filming'])(
    'is an idea, not a spelling: %s finds the same pictures',
    word => {
      expect(answers('church-primary', `${word} of colleagues`).slice(0, 3)).toContain('s2-content-04c')
    },
  )

  test('may be typed wrong, and what was read instead is said', () => {
    const found = searchPolicy(packNamed('church-primary'), 'freind request')
    expect(found.meant).toEqual([{ typed: 'freind', read: 'friend' }])
    expect(found.clauses.map(clause => clause.id)).toContain('s2-friends-2')
  })

  test('that no clause speaks of finds nothing rather than something else', () => {
    expect(answers('church-primary', 'xylophone tuning')).toEqual([])
    expect(answers('church-primary', 'what is the and of')).toEqual([])
    expect(answers('church-primary', '')).toEqual([])
    expect(answers('church-primary', '!!! ??? \u0000 🙂')).toEqual([])
  })

  test('is answered with few clauses, and a clause that binds more stands before one that only advises', () => {
    for (const name of embeddedPackNames())
      expect(answers(name, 'pupil parent picture school account').length).toBeLessThanOrEqual(MOST_CLAUSES)
  })
})
