import { describe, expect, test } from 'vitest'
import { findIn, prepareRoll } from '../checks.ts'
import { marked, primary } from '../testing/sample-roll.ts'

const roll = prepareRoll(
  [
    'Wiktoria Dabrowska',
    'Ismail Rashid',
    'Imran Khan',
    'Sara Haddad',
    'Wenna Trevaskis',
    'Tom Pengelly',
    'Beth Marsh',
    'Peter Nance',
    'Bill King',
    'Ben Adeyemi',
    'Teddy Osei',
    'Daisy Rowe',
    'Poppy Begum',
    'Joy Mensah',
    'Art Shah',
    'Rowan Iqbal',
    'Hope Farooq',
    'Demelza Wu',
    'Freda Abdi',
    'Jude Walsh',
    'Mary Silva',
    'Jason Cole',
    'Samuel Lim',
    'Denzel Moyo',
    'Jay Parry',
    'Carol Tanner',
    'Kit Lanyon',
    'Mark Amponsah',
  ].map((name, at) => ({ id: `s${at}`, name })),
  [{ name: 'Mrs Tess Hooper' }],
)

function namesIn(text: string, kind = 'pupil_name'): string[] {
  const { findings } = findIn({ text, platform: 'facebook' }, roll, primary)
  return findings.filter(one => one.kind === kind).map(({ span }) => span)
}

/** Names in square brackets must be found, exactly there, and nothing else. */
const found = {
  'a surname in what tells of a match': [
    'Match report: [Khan] opened the scoring and [Rashid] made it two with a header.',
    'In the regatta [Trevaskis] and [Pengelly] took bronze.',
    'U13 squad Thursday: [Khan], [Haddad], [Rashid]. Reserve: [Nance].',
    'A hat-trick for [Haddad] this afternoon.',
  ],
  'a short form of somebody named before': ['Goodbye to [Wiktoria Dabrowska]. Good luck [Wikta], and thank you.'],
  'a name misspelt by its sound': ['Happy birthday [Demelzer]!'],
  'a short form of a table': ['Tries: [Denz] 2, [Ismail] 3.'],
  'what belongs to somebody': ['Does anyone have size 5 boots? [Ismail]’s have split.'],
  'what is said of one person': [
    '[Ben] held the snake. [Rowan] did not.',
    '[Joy] did it!',
    'Can [Rowan] please come to the office?',
    '[Poppy] is our new anti-bullying ambassador.',
    'And the winner is… [Rowan]!',
    'That’s [Rowan] at the back.',
    'Here is [Hope] with the trophy.',
    'Take a bow, [Joy].',
    '[Daisy], it’s at reception.',
  ],
  'the list it stands in': [
    'Trip photos: [Kit] on the zip wire, [Hope] in the mud, [Carol] asleep on the coach.',
    'Flute – [Hope]; Oboe – [Kit]; Horn – [Rowan]',
    'Left to right: [Daisy], [Hope], [Kit].',
  ],
}

const nobody = {
  'a book and who is in it': [
    'Little Women is our play. You will cry at Beth.',
    'Carrie’s War is read in Year 6. Nick misses home, says the display, and so does Carrie.',
    'Peter and the Wolf was played in the hall.',
    'Open the Book: the boy Samuel hears his name.',
  ],
  'a reading list': ['Reading list: Cornwall in books\nDemelza, by Winston Graham\nJamaica Inn, by Daphne du Maurier'],
  'somebody known by a surname': ['Year 6 found one of Anning’s fossils. Mary was twelve when she dug hers out.'],
  'an animal, a ship or a shop': [
    'Our guinea pigs, Bill and Ben, need a home.',
    'Meet Daisy and Poppy, the new hens. Daisy lays blue.',
    'Our school dog, Teddy, will be in on Monday.',
    'Her plane was called Jason, and so is our hamster.',
    'Jay’s Fish Bar gave twenty vouchers.',
  ],
  'an idiom, a song or a vote of thanks': [
    'Hey Jude went on for eleven minutes.',
    'Every Tom, Dick and Harry has lost a PE top.',
    'Thank you to Ben Hargreaves, who mended every bike.',
  ],
  'a name as it stands, one letter from a pupil’s': ['Frida painted herself with monkeys.'],
  'how a word stands': [
    'We have been awarded the School Games Gold Mark.',
    'Saturday 22 March from 7pm in the hall.',
    'Dawn swim for charity on Sunday.',
  ],
  'a match of others': ['England won: Khan’s century, and the whole hall went up.', 'We play v Nance on Monday, away.'],
}

describe('a pupil is found (s2-school-use-05a)', () => {
  for (const [why, texts] of Object.entries(found))
    test.each(texts)(`by ${why}: %s`, written => {
      const { text, expected } = marked(written)
      expect(namesIn(text)).toEqual(expected)
    })
})

describe('no pupil is found (s2-school-use-05a)', () => {
  for (const [why, texts] of Object.entries(nobody))
    test.each(texts)(`in ${why}: %s`, text => {
      expect(namesIn(text)).toEqual([])
    })

  test.each(['Tess of the d’Urbervilles (Hardy)', 'Tess the cat is asleep.'])('nor a colleague: %s', text => {
    expect(namesIn(text, 'staff_named')).toEqual([])
  })
})
