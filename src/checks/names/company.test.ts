import { describe, expect, test } from 'vitest'
import { marked, spans } from '../testing/sample-roll.ts'

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
  'Holly grows by the gate. Holly is prickly.',
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
