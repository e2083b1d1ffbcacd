import { describe, expect, test } from 'vitest'
import { type Draft, findIn, type PictureLook, prepareWords } from '../checks.ts'
import { primary, roll, silent, trust } from '../testing/sample-roll.ts'

const empty: PictureLook = { width: 1000, height: 800, faces: [], words: [], codes: [] }
const box = { x: 10, y: 20, width: 300, height: 40 }
const lower = { ...box, y: 90 }
const words = (...texts: string[]): PictureLook => ({
  ...empty,
  words: texts.map((text, at) => ({ text, sure: 0.9, ...(at === 0 ? box : lower) })),
})
const code = (text: string, sort: 'qr' | 'bar' = 'qr'): PictureLook => ({ ...empty, codes: [{ text, sort, ...box }] })
const post = (...pictures: PictureLook[]): Draft => ({ text: 'A good week.', platform: 'facebook', pictures })
const found = (look: PictureLook, rules = primary) => findIn(post(look), roll, rules).findings

describe('faces', () => {
  const face = { ...box, sure: 0.9 }
  const look: PictureLook = {
    ...empty,
    faces: [
      { ...face, recognisable: 'plainly' },
      { ...face, recognisable: 'hardly' },
      { ...lower, sure: 0.9, recognisable: 'perhaps' },
    ],
  }

  test('that can be recognised stop a post under one policy and ask for consent under another (s2-school-use-06a, s1-protocol-1a)', () => {
    expect(found(look)).toMatchObject([
      {
        kind: 'image_face',
        outcome: 'block',
        in: 'image:1',
        start: 0,
        end: 0,
        box,
        setting: 'publishing.faces.social',
      },
      { kind: 'image_face', outcome: 'block', box: lower },
    ])
    expect(found(look)[0]?.clauses).toContain('s2-school-use-06a')
    expect(found(look, trust)[0]).toMatchObject({ outcome: 'approve' })
    expect(found(look, trust)[0]?.clauses).toContain('s1-protocol-1a')
    expect(found(look, silent)[0]).toMatchObject({ outcome: 'approve', clauses: [] })
  })

  // There only the head may clear, and the author says first why; where it waits for approval nothing has to be said.
  test('an adult’s is left to whoever may decide, and the sentence says how it comes to them (s2-school-use-06a)', () => {
    expect(found(look)[0]?.instead).toContain('say so, and whoever may decide looks')
    expect(found(look, trust)[0]?.instead).toContain('whoever approves looks at it')
    expect(found(look)[0]?.instead).not.toContain('approve')
  })

  test('may be seen on the website where the policy says so (s2-school-use-06c)', () => {
    expect(findIn({ ...post(look), platform: 'website' }, roll, primary).findings).toEqual([])
  })

  test('are keyed one by one, so that clearing one leaves the other', () => {
    expect(found(look).map(finding => finding.key)).toEqual(['image_face|image:1||1', 'image_face|image:1||2'])
  })
})

describe('words in a picture', () => {
  test('are read for names, with the place in the words and in the picture (s2-school-use-05a)', () => {
    const look = words('Well done', 'Josh Bennett of Oak class')
    expect(found(look)).toMatchObject([
      { kind: 'image_names', outcome: 'block', in: 'image:1', start: 10, end: 22, span: 'Josh Bennett', box: lower },
    ])
    expect(findIn(post(empty, look), roll, primary).findings[0]?.in).toBe('image:2')
  })

  const watched = prepareWords([
    { does: 'stops', name: 'Fudge Factor', words: ['Fudge Factor'] },
    { does: 'subject', name: 'the walkout', words: ['picket line'] },
  ])

  // What is written on a poster was hardly checked: a post of one picture said what no post may say in words.
  test.each([
    ['own_word', 'Sponsored by Fudge Factor'],
    ['closed_subject', 'Meet us at the picket line'],
    ['political_view', 'Vote Labour on Thursday'],
    ['pupil_initials', 'Well done J.B. in Year 4'],
    ['confidential_pupil', 'Josh Bennett has been diagnosed with epilepsy'],
    ['confidential_staff', 'Mr Baker is off sick with depression'],
    ['confidential_school', 'Our Ofsted report is not published yet: we are Good'],
    ['third_party_name', 'Our volunteer Sheila Thornton planted the bulbs'],
  ] as const)('on a poster and in a still of a video do what they do in a text: %s', (kind, text) => {
    const rules = { ...primary, watched }
    const byText = findIn({ text, platform: 'facebook' }, roll, rules).findings.find(one => one.kind === kind)
    expect(byText).toBeDefined()
    const same = {
      outcome: byText?.outcome,
      clauses: byText?.clauses,
      because: byText?.because,
      span: byText?.span,
      box,
    }
    const poster = found(words(text), rules).find(one => one.kind === kind)
    expect(poster).toMatchObject({ ...same, in: 'image:1' })
    expect(poster?.instead).toBe('Cover these words, crop the picture, or use another.')
    const frames = [3, 4].map(second => ({ second, look: words(text) }))
    const filmed = findIn(
      { text: 'A good week.', platform: 'facebook', video: { alt: '', captions: '', frames } },
      roll,
      rules,
    ).findings.filter(one => one.kind === kind)
    expect(filmed).toMatchObject([{ ...same, in: 'video:1@3s' }])
    expect(filmed[0]?.instead).toContain('film again without these words')
  })

  test('speak of the picture: praise, accounts and purchases in them are no findings of their own', () => {
    const kinds = found(words('Well done Josh Bennett', 'We will buy 30. @LegoUK')).map(finding => finding.kind)
    expect(kinds).toEqual(['image_names'])
  })

  test.each(['Jcsh Benneit', 'JOSH BENNETT', 'Josh Bennet', 'Aishe Khan', 'Wiliiam Cartor'])(
    '%s, misread by a letter or two, is a name of the roll (s2-school-use-05a)',
    text => {
      expect(found(words(text)).map(({ kind, span }) => [kind, span])).toEqual([['image_names', text]])
    },
  )

  test.each([
    'Jcsh',
    'Happy Birthday',
    'Fire Exit',
    'Harvest Festival',
    'The Great Fire of London',
    'Year Four',
    'Will you',
  ])('%s is no name', text => {
    expect(found(words(text))).toEqual([])
  })

  test('give away a telephone number, and name a colleague', () => {
    expect(found(words('Ring Mum on 07700 900123', 'Mrs Patel'))).toMatchObject([
      { kind: 'personal_details_disclosed', span: '07700 900123', box },
      { kind: 'staff_named', span: 'Mrs Patel', box: lower },
    ])
  })
})

describe('a code in a picture', () => {
  test.each([
    'https://teams.microsoft.com/l/team/19%3aabc/conversations?groupId=1',
    'https://us02web.zoom.us/j/123456789?pwd=abc',
    'https://classroom.google.com/c/NjA1?cjc=abcdefg',
    'https://chat.whatsapp.com/ABCdef',
    'https://app.seesaw.me/#/login?code=ABC',
    'https://www.classdojo.com/invite/?s=abc',
    'https://kahoot.it/?pin=12345',
    'WIFI:S:Staff;T:WPA;P:secret;;',
  ])('that lets people in is a personal detail: %s', text => {
    const [first, ...rest] = found(code(text))
    expect(first).toMatchObject({ kind: 'personal_details_disclosed', span: text, box })
    expect(first?.because).toContain('a code that lets whoever reads it')
    expect(rest).toEqual([])
  })

  test('that opens something else is advice, and the number of a book is nothing', () => {
    expect(found(code('https://www.example.org/fair'))).toMatchObject([
      { kind: 'image_code', outcome: 'advise', span: 'https://www.example.org/fair', box },
    ])
    expect(found(code('9780747532699', 'bar'))).toEqual([])
    expect(found(code(' '))).toEqual([])
  })

  test('that holds a telephone number or a mailbox gives it away', () => {
    expect(found(code('mailto:mum.khan@gmail.com')).map(finding => finding.kind)).toContain(
      'personal_details_disclosed',
    )
  })
})

describe('the description of a picture', () => {
  test('that names a pupil counts as the picture naming it (s2-school-use-05a)', () => {
    const draft = { text: 'Bulbs', platform: 'facebook', alt: ['Aisha Khan plants bulbs'] }
    expect(findIn(draft, roll, primary).findings).toMatchObject([
      { kind: 'image_names', outcome: 'block', in: 'alt', span: 'Aisha Khan', setting: 'publishing.names' },
    ])
  })
})
