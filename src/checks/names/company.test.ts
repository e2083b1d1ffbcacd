import { describe, expect, test } from 'vitest'
import { findIn, prepareRoll } from '../checks.ts'
import { marked, primary, pupils, spans } from '../testing/sample-roll.ts'

/** Names in square brackets must be found, exactly there, and nothing else. */
const found = {
  'unlike words in one list': [
    'The tree was dressed by [Mark], [Daisy] and [Grace].',
    'At the front are [Penny], [Robin] and [Amber].',
    'Left to right: [Ivy], [Frank], [Penny].',
    'First came [Summer] and [Robin], a nose apart.',
    'Tonight [Will] and [Poppy] are on the radio.',
    '[LILY], [MARK] AND [ROBIN] WON THE QUIZ',
    'We found out that [Faith] and [Grace] like the same jam.',
  ],
  'unlike words in a row of lines': [
    'Maths: [Holly]\nReading: [Mark]\nArt: [Robin]',
    '[Daisy] – kindness. [Frank] – effort. [Hope] – manners.',
    '1. [Olive]\n2. [Penny]\n3. [Robin]',
    'Drums: [Angel]\nCello: [Summer]\nTriangle: [Rich]',
  ],
  'what is said of children only': [
    '[Penny] is seven on Sunday!',
    '[May] was five today, and we sang.',
    '[Grace] has lost her third tooth this week.',
    '[Paris] can whistle with two fingers. Ask her.',
    'Who mended the fence? [Robin] did.',
    'We are going to miss you, [Joy].',
    'Thank you, [Hope], for the snowdrops.',
    'Has anyone seen [Joy]’s ukulele?',
    '[Rose] was too nervous to look.',
    '[Hope] felt very brave afterwards.',
    '[May]’s inhaler is in the office.',
    'Go [Grace]!',
    '[Ivy], 8, has written to the mayor.',
    'The egg race was won by [Summer].',
    '[Hope], we all loved your dance.',
    '[Daisy]: your boots are in the porch.',
    '[Robin] has a part in the county play.',
    'The bench was painted by [May] and [Aisha].',
    '[Summer] hosted the tea and [May] tidied up.',
  ],
  'who was named once already': [
    'Well done [Holly]! It was [Holly] who had the answer.',
    '[Robin] dropped the ball. Then [Robin] dropped the trophy.',
    'Player of the day: [Angel]. Player of the year: also [Angel].',
  ],
  'praise of a work, a medal or a post': [
    'A super poem from [Hope] hangs by the door.',
    'Gold for [Chelsea] in the sack race.',
    'Our fruit monitor is [May].',
    'Head girl: [Faith]. Head boy: [Jordan].',
  ],
  'a sign between the items of a list': [
    'Passed ✅ [Hope] ✅ [Mark] ✅ [Josh Bennett] ✅ [Christian]. No tears.',
    'Sack race: [Hope] 🥇 [Aisha] 🥈 [Mark] 🥉',
    'Goals: [Aisha Khan] ⚽⚽ [Daisy] ⚽',
    'Open mic: [Hope] (soul), [Josh Bennett] (folk), the band (loud).',
    'Chess so far:\n[Josh] 4\n[Aisha] 3\n[Mark] 2 and a biscuit',
  ],
  'a list of surnames': [
    'Squad: [Bennett], [Okonkwo], [Wright], [J. Bennett]. Subs [Adeyemi], [Evans].',
    'Netball on Friday\nGS [Okonkwo]\nGA [Nwosu]\nC [Evans] (captain)\nWD [Baker]\nBring a drink.',
    'On the shirts: [JOSH] – [AISHA] – [OKONKWO] – [MARK ADEYINKA]',
    'Honours: [Khan A]., [Bennett J]., [Evans L].',
    'Still to come: [Khan A] (4B), [Nwosu C], [Bennett J]. Thank you.',
    'The final: reds ([Hamza], [F Bishop], [Josh]) beat blues.',
  ],
} satisfies Record<string, string[]>

/** Words of one sort, or lists in which other things stand. */
const clean = [
  'Daisy, Poppy, Lily: which flower will you draw?',
  'Faith, Hope and Charity were the three assemblies.',
  'Ruby, amber and olive are the colours of our new blinds.',
  'Monday: Art\nTuesday: Drama\nWednesday: Music',
  'Autumn, Spring and Summer menus are on the website.',
  'Art, Reading and Maths certificates come home on Friday.',
  'Summer Sports And Art Week – All Welcome',
  'Olive, cream or rust? The vote on the carpet is open.',
  'May was wet and June was wetter.',
  'Summer is six weeks long, and we need it.',
  'May’s menu has more fruit in it. Summer’s end is near.',
  'Rose petals, and the hall was happy.',
  'Go ahead, May is a good month for it.',
  'Autumn colours in the hall: rust and gold.',
  'Jordan almonds for the Eid table.',
  'June 8, a Monday, is our trip.',
  'Autumn has a table of its own in the library.',
  'Hope she gets well soon. Will he ever?',
  'From September our tables are named after flowers: Poppy, Lily, Daisy, Holly and Ivy.',
  'Holly grows by the gate. Holly is prickly.',
  'Painters we like: Bailey, Turner, Wood, Church.',
  'Mr Okonkwo, Mr Nwosu and Mr Adeyinka spoke of their work.',
  'Okonkwo, Nwosu & Sons mended the roof.',
  'Happy May 🌸 Josephine Baker’s songs tonight.',
  'June, we are told, will be warm. May, we’re afraid, was not.',
]

describe.each(Object.entries(found))('a word is a pupil by %s (s2-school-use-05a)', (_how, lines) => {
  test.each(lines.map(marked))('$text', ({ text, expected }) => {
    expect(spans(text, 'pupil_name')).toEqual(expected)
  })
})

describe('words beside their like are left alone (s2-school-use-05a)', () => {
  test.each(clean)('%s', text => {
    expect(spans(text, 'pupil_name')).toEqual([])
  })
})

/** A school whose classes are called like some of its pupils. */
const byFlowers = prepareRoll(
  ['Daisy', 'Poppy', 'Holly'].flatMap(name => pupils.slice(0, 30).map(pupil => ({ ...pupil, class: name }))),
)

describe('where the text speaks of classes a word that is a class is one (s2-school-use-05a)', () => {
  test.each(
    [
      'Holly class came top for attendance, then Poppy, then Daisy. The cup is on Poppy’s shelf.',
      'Relay gold for [Aisha], [Josh] & [Holly]! Holly class cheered.',
      '[Holly], you were a fine Scrooge. Holly class agree.',
      'In the relay ran [Josh], [Poppy] and [Daisy].',
    ].map(marked),
  )('$text', ({ text, expected }) => {
    const { findings } = findIn({ text, platform: 'facebook' }, byFlowers, primary)
    expect(findings.filter(({ kind }) => kind === 'pupil_name').map(({ span }) => span)).toEqual(expected)
  })
})
