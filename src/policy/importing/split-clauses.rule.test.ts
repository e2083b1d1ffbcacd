import { describe, expect, test } from 'vitest'
import { paragraphsOfText, placeParagraphs } from './read-text.rule.ts'
import { splitClauses } from './split-clauses.rule.ts'
import { sixthPolicyText } from './testing/sixth-policy.ts'

const split = (text: string) => splitClauses(paragraphsOfText(text)).passages
const short = (text: string) => split(text).map(({ id, printed, text: says }) => [id, printed, says])

describe('printed numbers', () => {
  test('are kept with those above them, whatever they count with', () => {
    expect(
      short(
        '3. Pictures\n\n3.1 Ask first.\n\n3.2 Staff must not:\n\na) film pupils;\n\nb) show:\n\ni. faces\n\nii. names\n\n(c) boast.',
      ),
    ).toEqual([
      ['own-3.1', '3.1', 'Ask first.'],
      ['own-3.2', '3.2', 'Staff must not:'],
      ['own-3.2a', '3.2 a)', 'film pupils;'],
      ['own-3.2b', '3.2 b)', 'show:'],
      ['own-3.2b.i', '3.2 b)i', 'faces'],
      ['own-3.2b.ii', '3.2 b)ii', 'names'],
      ['own-3.2c', '3.2 (c)', 'boast.'],
    ])
  })

  test('with letters before numbers are numbers too', () => {
    expect(split(sixthPolicyText).map(({ id }) => id)).toEqual([
      'own-quillmere-academy-how-1',
      'own-quillmere-academy-how-2',
      'own-quillmere-academy-how-3',
      ...['own-a.1', 'own-a.2', 'own-a.3', 'own-b.1', 'own-b.2', 'own-b.3'],
      ...['own-b.3i', 'own-b.3ii', 'own-b.3iii', 'own-b.3iv', 'own-b.4-1', 'own-b.4-2', 'own-b.5'],
      ...[
        'own-c.1',
        'own-c.1a',
        'own-c.1b',
        'own-c.2',
        'own-c.3',
        'own-c.4',
        'own-d.1',
        'own-d.2',
        'own-d.3',
        'own-d.4',
      ],
    ])
  })

  test('used twice are told, and their ids are told apart', () => {
    const { passages, printedTwice } = splitClauses(
      paragraphsOfText(
        '6. Abuse\n\n7.1 Report it.\n\n8. Breaches\n\n7.1 It may be misconduct.\n\n7.2 It may be worse.',
      ),
    )
    expect(printedTwice).toEqual(['7.1'])
    expect(passages.map(({ id, printed }) => [id, printed])).toEqual([
      ['own-7.1', '7.1'],
      ['own-7.1-second', '7.1'],
      ['own-7.2', '7.2'],
    ])
  })

  test('of automatic lists count as those that are typed', () => {
    const paragraphs = placeParagraphs([
      { text: 'Scope', style: 'heading', level: 1, label: '1.' },
      { text: 'All staff are bound. Governors may be asked to sign.', style: 'body', level: 1, label: '1.1' },
      { text: 'Staff must not:', style: 'body', level: 1, label: '1.2' },
      { text: 'boast', style: 'body', level: 2, label: '(a)' },
      { text: 'quarrel', style: 'body', level: 2, label: '•' },
    ])
    expect(splitClauses(paragraphs).passages.map(({ id, lead, text }) => [id, lead, text])).toEqual([
      ['own-1.1-1', '', 'All staff are bound.'],
      ['own-1.1-2', '', 'Governors may be asked to sign.'],
      ['own-1.2', '', 'Staff must not:'],
      ['own-1.2a', 'Staff must not:', 'boast'],
      ['own-1.2a-b1', 'Staff must not:', 'quarrel'],
    ])
  })

  test('that go on from h) to i) stay letters, and i) after a) begins a list of its own', () => {
    const letters = 'abcdefghij'.split('').map(letter => `${letter}) thing ${letter}`)
    expect(
      split(['1.1 Not:', ...letters].join('\n'))
        .map(({ id }) => id)
        .slice(-3),
    ).toEqual(['own-1.1h', 'own-1.1i', 'own-1.1j'])
    expect(
      split('1.1 Not:\n\na) this:\n\ni) one\n\nii) two')
        .map(({ id }) => id)
        .slice(-2),
    ).toEqual(['own-1.1a.i', 'own-1.1a.ii'])
  })
})

describe('headings', () => {
  test('are known by number, capitals, a colon or standing alone, and make the path', () => {
    const text = `OPENING WORDS

We all behave online as we would anywhere.

Content of posts:

Posts must be kind and true, and nobody may be mocked in them.

Who may post

The account manager posts. Others may suggest something.

2. Friends

Staff must not befriend pupils.`
    expect(split(text).map(({ headings, id }) => [headings.join(' > '), id])).toEqual([
      ['OPENING WORDS', 'own-opening-words-1'],
      ['OPENING WORDS > Content of posts', 'own-content-posts-1'],
      ['OPENING WORDS > Who may post', 'own-who-may-post-1-1'],
      ['OPENING WORDS > Who may post', 'own-who-may-post-1-2'],
      ['OPENING WORDS > Friends', 'own-2-p1'],
    ])
  })

  test('numbered items of a running list are no headings', () => {
    expect(short('The following steps must be taken:\n\n1. Ask the family\n\n2. Ask the office')).toEqual([
      ['own-text-1', '', 'The following steps must be taken:'],
      ['own-text.1', '1', 'Ask the family'],
      ['own-text.2', '2', 'Ask the office'],
    ])
  })
})

describe('one statement each', () => {
  test('a paragraph of several obligations is cut, and what only explains stays with what it explains', () => {
    expect(
      short(
        '1.1 Names are never used. This holds for pictures too, e.g. on a certificate. Staff should ask Mrs. Li. The office is open all day.',
      ).map(([, , says]) => says),
    ).toEqual([
      'Names are never used. This holds for pictures too, e.g. on a certificate.',
      'Staff should ask Mrs. Li. The office is open all day.',
    ])
  })

  test('places in the text are exact', () => {
    const text = '- 1.1 **Never** post names. You *must* ask first.\r\n\r\n- Be kind.'
    for (const { from, to, text: says } of split(text)) expect(text.slice(from, to).replaceAll('*', '')).toBe(says)
  })

  test('an item carries the sentence its list begins with, also behind another paragraph of the item', () => {
    const items = split('Employees should:\n\n• Be careful. They must think first.\n\n• Ask.\n\nManagers may help.')
    expect(items.map(({ lead, text }) => [lead, text])).toEqual([
      ['', 'Employees should:'],
      ['Employees should:', 'Be careful.'],
      ['Employees should:', 'They must think first.'],
      ['Employees should:', 'Ask.'],
      ['', 'Managers may help.'],
    ])
  })

  test('a table gives a passage for each row; contents and rules drawn with hyphens give none', () => {
    const text =
      'Review date\tJune 2027\n----\t----\nVersion\t\n\nAuthor\tVersion\tNext review\nGS\t1.0\tMay 2028\n\n1\tTypes.......1\n'
    expect(split(text).map(passage => passage.text)).toEqual([
      'Review date: June 2027',
      'Version: –',
      'Author: GS; Version: 1.0; Next review: May 2028',
    ])
  })

  test('the same document gives the same ids again', () => {
    expect(split(sixthPolicyText)).toEqual(split(sixthPolicyText))
  })
})

describe('plain text', () => {
  test('lines of one length are put together to paragraphs', () => {
    const text = `1.1 The school's accounts are run by the account manager, who
posts what others have suggested and nobody else may post, so
that two people have seen each post before it goes out.
1.2 The head may stop a post at any time and for any reason
that is told to the author afterwards in a friendly way.`
    expect(short(text).map(([id, , says]) => [id, String(says).length])).toEqual([
      ['own-1.1', 175],
      ['own-1.2', 112],
    ])
  })

  test('a sentence that a page break cut in two is whole again', () => {
    const text =
      'Everything that is posted on a site of the internet, or that is\n\nreceived there, can be passed on by anybody.'
    expect(split(text)).toHaveLength(1)
  })
})
