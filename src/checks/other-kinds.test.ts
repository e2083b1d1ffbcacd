import { describe, expect, test } from 'vitest'
import type { Kind } from './checks.ts'
import { findIn } from './checks.ts'
import { marked, primary, roll, spans } from './testing/sample-roll.ts'

/** By kind: sentences with what must be found in square brackets; nothing else of that kind may be. */
const found: Partial<Record<Kind, string[]>> = {
  personal_details_disclosed: [
    'Text us on [07700 900123] today.',
    'Ring Sam’s mum on [+44 7700 900 456].',
    'Write to [mum.khan@gmail.com] for lift shares.',
    'Write to [jo.bloggs (at) example (dot) com] for lift shares.',
    'The family lives at [LS6 2AB].',
    'Date of birth: [12/03/2016].',
    'Her birthday is on [3 May 2017].',
    'He turns 7 on [14 June].',
    'My number is [01632 960456].',
    'Ring the office on 01632 960123, e-mail office@oakfield.sch.uk.',
    'Our telephone: 01632 960000, LS1 4AB.',
    'Childline is on 0800 1111 and the NSPCC on 0808 800 5000.',
    'The museum is at YO1 7FR, with a car park.',
    'Girls’ football: Oakfield 4 – 0 Tamworth Rd.',
    'Rugby: Oakfield 31–14 Gwaelod Park. What a match!',
    'The match: Oakfield 2-1 Holly Lane after extra time.',
    'He lives at [14 Tamworth Rd].',
    'Drop it at 12–[14 Acacia Avenue], where Josh lives.',
    'King Charles was born on 14 November 1948.',
    'We raised £1,234.50, have 2,000 books and 30 laptops; call 999 in an emergency.',
    'Term dates: 03/09/2025 to 19/12/2025. ISBN 9780747532699.',
  ],
  personal_details_request: [
    '[DM us your address] and we will post it.',
    '[Pop your number below] and we will ring you.',
    'Please [comment your child’s name and class below].',
    '[Send us your mobile number] to win.',
    'To enter, [message us with your full name].',
    '[Can we have your email address] please? Reply here.',
    '[Names and numbers below] please!',
    'Please [leave your child’s date of birth in the comments].',
    '[We need your postcode]: inbox us.',
    'Never share your address or phone number online.',
    'Remember: do not give out your password to strangers.',
    'Please ring the school office to update your contact details.',
    'If someone asks you to send your address, tell an adult.',
    'Comment your favourite book below.',
    'Send us your name for our new guinea pig!',
    'Please return the form with your contact details to the school office.',
    'Tell us about your holiday. Share your news with us.',
    'Wear your number on your race vest.',
  ],
  handle_mention: [
    'Thanks [@LegoUK] and [@leeds.museum] for coming.',
    'Follow [@poet.bsky.social].',
    'Whatever you send to @standrews.example is read on Monday.',
    'Meet us @ 3pm in the hall. Doors open @6pm, and at @6:30.',
    'News from @standrewsprimary. Write to office@oakfield.sch.uk.',
  ],
  reply_in_thread: [
    '[In reply to your comment], the gate opens at 8.',
    '[Thanks for your comment], we are glad you like it.',
    'Thanks for the questions and the cake.',
    'Thank you for coming to our play. Reply slips are in the office.',
  ],
  purchase_commitment: [
    '[We will buy 30 of these].',
    '[The school will pay for it].',
    'Looks great, [please invoice the school]!',
    'Sold: [put us down for 30].',
    '[The PTA will hire two tents from Marquee Mart].',
    '[We are happy to order two more].',
    'We will pay tribute to the fallen at eleven.',
    'Children will buy their own lunch; you can order photos online.',
    'The PTA bought new bikes. We bought new books.',
    'We will pay attention to road safety this week.',
  ],
  pupil_initials: [
    'Well done [J.B.] in Year 4!',
    'A great poem by [JB] (4B).',
    'Readers in Year 4: [A.K.] and [J.B.], with an E.Y. nobody has.',
    'Year 4’s [J.B.] was kind.',
    'PE in Year 4 is on Monday. RE (4B) is on Tuesday. TA in Reception needed.',
    'JB Hi-Fi gave us a radio. J.B. wrote to the paper.',
    'Q.Z. in Year 4 is nobody.',
  ],
  staff_named: [
    '[Mrs Patel] and [Tom Baker] ran the club; [Miss Okafor] sang.',
    '[Mr Baker]’s class won.',
    'Mr Jones from the garage came. The baker came.',
  ],
  third_party_name: [
    'Thank you to [Maureen Thornton], who is a volunteer.',
    'Thank you to [Mr Stronge], a volunteer.',
    'World Book Day: Little Miss Sunshine, two Mr Stronges and 9 Mr Foxes.',
    'Gangsta Granny is back in the library.',
    'Families came from Ghana, Nigeria, Sri Lanka and Colombia.',
    'Our families are from Goa, Nepal, Hong Kong and Ukraine.',
    'Old Oakfieldians’ supper: bring your parents.',
    'Families from Ghana and [Sheila Thornton], a volunteer, cooked.',
    'Could families look at home for our missing books? Varjak Paw is gone.',
  ],
  individual_target: [
    '[Well done Josh Bennett] for winning!',
    '[Congratulations to Aisha] and Grace.',
    '[Happy birthday Rose]!',
    '[Well done you]!',
    '[Shame on you]. The gate was left open.',
    '[Well played Aisha] at the net.',
    '[You were magnificent, Aisha], even if the bell rang.',
    'Year 4: [you know who you are]!',
    'We are [proud of one very special girl].',
    'Well done Year 4! Congratulations to all our runners. Well done, you all.',
    'Thank you to everyone. Happy birthday to our school.',
    'Thank you to Aisha’s dad for mending the fence.',
  ],
}

/** The clause of church-primary under which a kind is looked at; the others are looked at by our own values. */
const under: Partial<Record<Kind, string>> = {
  handle_mention: ' (s2-school-use-11)',
  reply_in_thread: ' (s2-school-use-04a)',
  purchase_commitment: ' (s2-content-07)',
  staff_named: ' (s2-school-use-05a)',
  individual_target: ' (s2-school-use-09a)',
}

// The record is keyed by kinds; Object.entries widens its keys to strings.
describe.each(Object.entries(found) as [Kind, string[]][])('%s', (kind, lines) => {
  test.each(lines.map(marked))(`$text${under[kind] ?? ''}`, ({ text, expected }) => {
    expect(spans(text, kind)).toEqual(expected)
  })
})

test('an answer is seen in the text of one platform alone (s2-school-use-04a)', () => {
  const targets = { bluesky: 'Replying to @parent: the gate opens at 8.', website: 'The gate opens at 8.' }
  const { findings } = findIn({ text: 'The gate opens at eight.', platform: 'facebook', targets }, roll, primary)
  expect(findings.filter(({ kind }) => kind === 'reply_in_thread')).toMatchObject([
    { in: 'text:bluesky', start: 0, end: 13, outcome: 'block' },
  ])
})
