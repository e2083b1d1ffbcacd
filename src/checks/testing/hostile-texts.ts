import fc from 'fast-check'

/** What nobody writes and somebody could send: any bytes, and pieces of names, marks, addresses and signs in any order. */
export const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'Josh',
        'J',
        'o',
        ' ',
        '\0',
        '\u202e',
        '\ud800',
        '\udc00',
        '\u0301',
        '\u200d',
        '.',
        '@',
        '#',
        '’s',
        'Will',
        'O’',
        '-',
        '🎉',
        '\n',
        '07700',
        '1',
        '(',
        'LS1',
        'May',
        ',',
        'and',
        'well done',
        'Bennett',
        'a@b.co',
        'http://',
        'Mrs',
        'DM us your',
      ),
    )
    .map(parts => parts.join('')),
)
