import { describe, expect, test } from 'vitest'
import { asWritten } from '../policy/policy.ts'
import { everyClauseThatSets } from '../policy/testing/clauses-of-packs.ts'
import { type Draft, findIn, type Kind, type Outcome, prepareWords } from './checks.ts'
import { roll } from './testing/sample-roll.ts'

/*
 * Every clause of every pack behind a setting that the check asks: the same draft under each policy, and what must come of it by the value
 * that the clause sets. Values under which nothing is found are left out: there is nothing that could fail.
 */
type Outcomes = Readonly<Record<string, Outcome>>
const effects: Outcomes = { advise: 'advise', approve: 'approve', block: 'block' }

const checked = <N extends Parameters<typeof everyClauseThatSets>[0]>(name: N, outcomes: Outcomes) =>
  everyClauseThatSets(name).flatMap(row => {
    const outcome = outcomes[String(row.value)]
    return outcome === undefined ? [] : [{ ...row, outcome }]
  })

type Row = ReturnType<typeof checked>[number]

function judged({ of, clause, outcome }: Row, kind: Kind, draft: string | Draft) {
  const post = typeof draft === 'string' ? { text: draft, platform: 'facebook' } : draft
  const found = findIn(post, roll, asWritten(of)).findings.find(one => one.kind === kind)
  expect(found?.outcome).toBe(outcome)
  expect(found?.clauses).toContain(clause)
}

const everyName: Outcomes = {
  with_consent: 'approve',
  with_additional_consent: 'approve',
  never: 'block',
  no_personal_information: 'block',
}

describe('the clauses of all packs, by what the check of a draft does for them', () => {
  test.each(checked('publishing.names', everyName))('$pack: $value, so a pupil’s name: $outcome ($clause)', row =>
    judged(row, 'pupil_name', 'Today Josh Bennett led our assembly.'),
  )

  test.each(checked('publishing.staff_names', { free: 'advise', with_permission: 'approve', never: 'block' }))(
    '$pack: $value, so a colleague’s name: $outcome ($clause)',
    row => judged(row, 'staff_named', 'Mrs Patel ran the club.'),
  )

  test.each(checked('screening.identifying_detail', effects))(
    '$pack: initials and a class that pick out one child: $outcome ($clause)',
    row => judged(row, 'pupil_initials', 'Well done J.B. in Year 4!'),
  )

  test.each(checked('publishing.individual_targeting', { never: 'block' }))(
    '$pack: $value, so praise of one pupil: $outcome ($clause)',
    row => judged(row, 'individual_target', 'Well done Josh Bennett for winning!'),
  )

  test.each(checked('publishing.handles', { avoid: 'approve', never: 'block' }))(
    '$pack: $value, so somebody else’s account: $outcome ($clause)',
    row => judged(row, 'handle_mention', 'Thanks @LegoUK for coming.'),
  )

  test.each(checked('publishing.replies', { never: 'block', drafts_with_approver: 'approve' }))(
    '$pack: $value, so an answer to a comment: $outcome ($clause)',
    row => {
      judged(row, 'reply_in_thread', 'In reply to your comment: the gate opens at 8.')
      judged(row, 'reply_in_thread', {
        text: 'The gate opens at 8.',
        platform: 'facebook',
        targets: { bluesky: 'Thank you for your question. The gate opens at 8.' },
      })
    },
  )

  test.each(checked('screening.solicit_details', effects))(
    '$pack: asking readers for their details: $outcome ($clause)',
    row => judged(row, 'personal_details_request', 'DM us your address and we will post it.'),
  )

  test.each(checked('screening.personal_details', effects))(
    '$pack: somebody’s private telephone number: $outcome ($clause)',
    row => judged(row, 'personal_details_disclosed', 'Text us on 07700 900123 today.'),
  )

  const pictures = [
    {
      width: 800,
      height: 600,
      faces: [{ x: 1, y: 1, width: 90, height: 90, sure: 0.9, recognisable: 'plainly' as const }],
      words: [{ x: 1, y: 200, width: 300, height: 40, text: 'Josh Bennett', sure: 0.9 }],
      codes: [{ x: 1, y: 300, width: 90, height: 90, text: 'https://www.example.org', sort: 'qr' as const }],
    },
  ]
  const pictured = (platform: string) => ({ text: 'A good week.', platform, pictures })
  const faces: Outcomes = { with_consent: 'approve', with_platform_consent: 'approve', never: 'block' }

  test.each(checked('publishing.faces.social', faces))(
    '$pack: $value, so a face in a picture: $outcome ($clause)',
    row => judged(row, 'image_face', pictured('facebook')),
  )

  test.each(checked('publishing.names', everyName))(
    '$pack: $value, so a pupil’s name on a certificate in a picture: $outcome ($clause)',
    row => judged(row, 'image_names', pictured('facebook')),
  )

  test.each(checked('screening.personal_details', { advise: 'advise', approve: 'advise', block: 'advise' }))(
    '$pack: a code in a picture that anyone can open: $outcome ($clause)',
    row => judged(row, 'image_code', pictured('facebook')),
  )

  test.each(checked('screening.purchase', effects))('$pack: a promise to buy: $outcome ($clause)', row =>
    judged(row, 'purchase_commitment', 'We will buy 30 of these.'),
  )

  test.each(checked('publishing.adult_names', { free: 'advise', with_permission: 'approve', never: 'block' }))(
    '$pack: $value, so the name of somebody who does not work here: $outcome ($clause)',
    row => judged(row, 'third_party_name', 'Our volunteer Sheila Thornton planted the bulbs.'),
  )

  test.each(checked('screening.confidential', effects))('$pack: the health of one child: $outcome ($clause)', row =>
    judged(row, 'confidential_pupil', 'Josh Bennett has been diagnosed with epilepsy.'),
  )

  test.each(checked('screening.copyright', effects))('$pack: a picture found somewhere: $outcome ($clause)', row =>
    judged(row, 'copyright_uncredited', 'Photo nicked from Google, no idea who took it.'),
  )

  test.each(checked('screening.negative_tone', effects))('$pack: words that attack somebody: $outcome ($clause)', row =>
    judged(row, 'negative_tone', 'Some parents clearly cannot read, what a bunch of idiots.'),
  )

  test.each(checked('screening.discriminatory', effects))(
    '$pack: words that demean people for who they are: $outcome ($clause)',
    row => judged(row, 'discriminatory', 'The boys throw like girls, time to man up.'),
  )

  test.each(checked('screening.closed_subjects', effects))(
    '$pack: a subject that the head has closed: $outcome ($clause)',
    row => {
      const watched = prepareWords([{ does: 'subject', name: 'the dispute', words: ['walkout'] }])
      const { findings } = findIn({ text: 'About the walkout.', platform: 'x' }, roll, {
        get: asWritten(row.of).get,
        watched,
      })
      expect(findings).toMatchObject([{ kind: 'closed_subject', outcome: row.outcome, clauses: [row.clause] }])
    },
  )

  test.each(checked('screening.live_location', effects))(
    '$pack: news of a trip that tells where the children are: $outcome ($clause)',
    row => judged(row, 'live_location', 'Year 4 are at Hadley Woods until three today.'),
  )
})
