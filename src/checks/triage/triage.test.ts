import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories, type Category, type Route, routes, triage } from '../checks.ts'
import { AT_MOST, timesLonger } from '../testing/times-longer.ts'
import { listsOf } from './choose.rule.ts'
import { learnedFrom, meaningSize } from './learned.ts'
import { weigh } from './weigh.rule.ts'

const sorted = async (text: string) => (await triage({ text })).category
const allSorted = (texts: readonly string[]) => Promise.all(texts.map(async text => [text, await sorted(text)]))

const said: readonly (readonly [string, Category, readonly string[]])[] = [
  [
    'a threat is seen whether it is shouted or whispered',
    'threat',
    [
      'im gonna stab that new head swear down',
      'Enjoy the drive home tonight Mrs Oyelaran. Long road that, no lights. Watch your back.',
      'your deputy wants his legs breaking',
      'U got a lovely little dog dont you miss. be awful if it got out',
      'Lovely new minibus. Would go up lovely.',
      'come near my sister again sir and they’ll be scraping you off the playground',
      'I have got nothing to lose any more. Monday morning you will all see.',
    ],
  ],
  [
    'a child at risk is heard in a joke, in an excuse and from next door',
    'safeguarding_disclosure',
    [
      'haha mums new bf says hes gonna put me through the wall if i bring another letter home 😂',
      'My mum’s partner takes my door off so i cant shut it. is he allowed',
      'i took some of my nans tablets on sunday but it didnt work. dont make a fuss',
      'I live next door to one of your pupils. She is outside in her pyjamas past midnight.',
      'we dont like it when dad drinks, can we stay at school longer',
      'this lad off insta wants to pick me up from school friday he’s 22 but dead nice he got me airpods',
      'ma da battered me again miss',
    ],
  ],
  [
    'an adult of the school who harms or comes too close is not taken for a grumble',
    'safeguarding_allegation',
    [
      'that coach hit my son in front of everyone',
      'your dinner lady grabbed my little girl by the hair i seen it thru the fence',
      'He’s always texting the year 11 girls. Snapchat too. Kisses at the end and all sorts',
      'The minibus driver smelt of drink and my daughter was on board',
      'how come miss has ryans number and texts him goodnight',
    ],
  ],
  [
    'a person who is jeered at or pursued',
    'harassment',
    [
      'omg shes so fat how does she fit thru the classroom door 🐷🐷',
      'petition to make mr lowe wear a wig, sign it, tag ur mates',
      'Fourth review. I will keep posting until she resigns, the useless cow.',
    ],
  ],
  [
    'lewd words, strangers who sell themselves, strangers who ask a child its age',
    'sexual',
    [
      'that new french teacher can conjugate me any time 😏',
      'Come see my pics baby, I am naughty and alone 🍑 profile',
      'how old are you? got snap? you are so pretty',
    ],
  ],
  [
    'people demeaned for who they are',
    'hate',
    [
      'too many of them in this school now, you cant hear english at the gate',
      'dirty gyppos nick everything, dont let them in the fair',
      'dirty p*kis everywhere',
    ],
  ],
  [
    'what would be untrue and harmful, told as a fact',
    'defamation',
    [
      'The head took the money from the fair and paid for her patio. Ask her.',
      'that bursar has been on the fiddle for years, new Range Rover on her wage??',
    ],
  ],
  [
    'somebody unhappy, in anger or in broken English',
    'complaint_legitimate',
    [
      'I have emailed the office twice and had no reply. Who do I speak to?',
      'Hello my child not get free lunch, I fill form in august, who can help me?',
      'it’s a joke, £38 for a blazer you can only get in one shop',
    ],
  ],
  [
    'somebody after a code, a login or money',
    'phishing',
    ['Your page will be removed in 24h. Appeal: meta-help.example', 'can you buy some vouchers and text me the codes?'],
  ],
  ['somebody selling', 'spam', ['Gutters cleaned from £40, message me, fully insured 👍', 'f4f? link in bio']],
  [
    'a joke at the school’s expense',
    'sarcasm',
    [
      'Oh great, recorders. The neighbours will be delighted.',
      'yes because what every parent needs is a costume by friday',
    ],
  ],
  [
    'praise that swears',
    'praise_strong_words',
    ['bloody hell that lad can sing, bloody brilliant', 'fuck yes girls!!!! county champions'],
  ],
  [
    'what is ordinary',
    'benign',
    ['What time does the fair open?', 'That’s my brother in the third row!', 'Aww look at them, so sweet', '', '🙂'],
  ],
]

describe('what others say', () => {
  test.each(said)('%s: %s', async (_what, category, texts) => {
    expect(await allSorted(texts)).toEqual(texts.map(text => [text, category]))
  })

  test('sayings that only sound like harm are no threat', async () => {
    for (const text of [
      'I’d kill for one of those scones',
      'mum will kill me when she sees these shoes',
      'we got slaughtered 6-0 but what a match',
      'The choir absolutely killed it tonight',
      'dying to see the play',
      'Jacob loved the fire engine',
    ])
      expect([text, await sorted(text)]).not.toEqual([text, 'threat'])
  })

  test('what people write all day is not passed to the police or the safeguarding lead', async () => {
    for (const text of [
      'Well done all',
      'Which bus?',
      'Did they win?',
      'See you all on Friday',
      'where do we hand the tins in for the food bank',
      'She ate four bowls after swimming, starving she was',
      'mine has a black eye from the goalpost, lovely for the class photo',
      'will i survive, sang the whole of year 9',
    ]) {
      const { category } = await triage({ text })
      expect([text, category]).not.toEqual([text, 'threat'])
      expect([text, category]).not.toEqual([text, 'safeguarding_disclosure'])
      expect([text, category]).not.toEqual([text, 'safeguarding_allegation'])
    }
  })

  test.each<[Category, Route, string]>([
    ['threat', 'police', 'your deputy wants his legs breaking'],
    ['safeguarding_disclosure', 'DSL', 'my stepdad hits me with a belt'],
    ['safeguarding_allegation', 'DSL', 'that coach hit my son in front of everyone'],
    ['sexual', 'platform report', 'that new french teacher can conjugate me any time 😏'],
    ['hate', 'senior manager', 'dirty gyppos nick everything, dont let them in the fair'],
    ['harassment', 'senior manager', 'Fourth review. I will keep posting until she resigns, the useless cow.'],
    ['defamation', 'senior manager', 'The head took the money from the fair and paid for her patio. Ask her.'],
    ['phishing', 'platform report', 'Your page will be removed in 24h. Appeal: meta-help.example'],
    [
      'complaint_legitimate',
      'complaints procedure',
      'I have emailed the office twice and had no reply. Who do I speak to?',
    ],
    ['spam', 'platform report', 'Gutters cleaned from £40, message me, fully insured 👍'],
    ['sarcasm', 'none', 'Oh great, recorders. The neighbours will be delighted.'],
    ['praise_strong_words', 'none', 'bloody hell that lad can sing, bloody brilliant'],
    ['benign', 'none', 'What time does the fair open?'],
  ])('%s goes to %s first: %s', async (category, route, text) => {
    expect(await triage({ text })).toMatchObject({ category, route })
  })

  test('each category goes to somebody, and evidence is kept where a person or a child may be harmed', async () => {
    expect(await triage({ text: 'your deputy wants his legs breaking' })).toMatchObject({
      route: 'police',
      also: ['senior manager'],
      keepEvidence: true,
    })
    expect(await triage({ text: 'my stepdad hits me with a belt' })).toMatchObject({ route: 'DSL', keepEvidence: true })
    expect((await triage({ text: 'how old are you? got snap? keep it our secret' })).route).toBe('DSL')
    expect(await triage({ text: 'What time does the fair open?' })).toMatchObject({
      route: 'none',
      keepEvidence: false,
    })
  })

  test('a second reading names its route too where a miss would cost most', async () => {
    const { route, also } = await triage({ text: 'No reply to my email about the bruise on his arm.' })
    expect([route, ...also]).toEqual(expect.arrayContaining(['DSL', 'complaints procedure']))
  })

  test('it says which words told, as they were written', async () => {
    expect((await triage({ text: 'We know which way u drive home sir' })).because).toContain('drive home')
    expect((await triage({ text: 'zzz' })).because).toBe(
      'Nothing in its words calls for anybody to act; a person may still read it otherwise.',
    )
  })

  test('shouting, stretched letters, dropped letters and stars hide nothing', async () => {
    expect(await sorted('IM GONNA STAB YOU SIR')).toBe('threat')
    expect(await sorted('im comin to stab u siiiir')).toBe('threat')
    expect(await sorted('what a tw*t that man is, look at the state of him')).toBe('harassment')
  })
})

describe('whatever is written in a comment', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'kill',
          'sir ',
          'f*',
          '*',
          'my dad ',
          'hits ',
          '🔪',
          '\ud800',
          '’',
          "'ll ",
          'you ',
          're ',
          '£',
          '9',
          '.',
          '\n',
          'a.co',
          '@x ',
        ),
        { maxLength: 60 },
      )
      .map(parts => parts.join('')),
  )

  test('it never throws, and answers with a category, routes and a certainty that exist', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async text => {
        const answer = await triage({ text })
        return (
          categories.includes(answer.category) &&
          [answer.route, ...answer.also].every(route => routes.includes(route)) &&
          answer.sure > 0 &&
          answer.sure <= 1 &&
          answer.because.length > 10 &&
          answer.because.isWellFormed()
        )
      }),
      { numRuns: 200, examples: [['a.coyou \n£re ’you £re ']] },
    )
  })

  test('the same comment gets the same answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostile,
        async text => JSON.stringify(await triage({ text })) === JSON.stringify(await triage({ text })),
      ),
      { numRuns: 40 },
    )
  })

  // All but the meaning, which a thread reads of the beginning of a text alone.
  const withoutMeaning = (text: string) =>
    learnedFrom(text, new Float32Array(meaningSize), listsOf(weigh(text), 'comment'))

  test.each([
    'kill you sir ',
    'a',
    'f*',
    '🔪',
    "I'll ",
    'my dad hits ',
    'a.b',
    'you are ',
    '\n',
    '£9 ',
    'tick tock ',
    'nobody ',
  ])('200,000 characters of %j are read in one go', async unit => {
    expect(timesLonger(withoutMeaning, unit)).toBeLessThan(AT_MOST)
    expect(categories).toContain(await sorted(unit.repeat(Math.ceil(200_000 / unit.length))))
  })
})
