import { describe, expect, test } from 'vitest'
import { findIn, prepareRoll } from '../checks.ts'
import { marked, primary } from '../testing/sample-roll.ts'

/** Children called like poets, saints, islands and words, in classes of their own. */
const roll = prepareRoll(
  [
    ['Aisha Khan', '4 Wren'],
    ['Josh Bennett', '4 Wren'],
    ['Charlie Okafor', '3 Kestrel'],
    ['Florence Doyle', '3 Kestrel'],
    ['Dylan Thomas', '3 Kestrel'],
    ['Peter Pan', '2 Robin'],
    ['Petroc Hocking', '2 Robin'],
    ['Tom Jaggard', '2 Robin'],
    ['Skye Brooks', '5 Heron'],
    ['Iona Marsh', '5 Heron'],
    ['Scott Penrose', '5 Heron'],
    ['Gabriel Waters', '1 Lark'],
    ['Faith Mensah', '1 Lark'],
    ['Joy Osei', '1 Lark'],
    ['Angel Dean', '6 Osprey'],
    ['Gale Miles', '6 Osprey'],
    ['Frank Sharp', '6 Osprey'],
    ['Robin Church', '6 Osprey'],
    ['Lewis Crozier', '6 Osprey'],
    ['Sam Varghese', '6 Osprey'],
    ['Sam Hrytsenko', '5 Heron'],
    ['Abebe Tesfaye', '5 Heron'],
    ['Xiuying Zhang', '5 Heron'],
    ['Autumn Day', '5 Heron'],
    ['Basil Herbert', '5 Heron'],
    ['Gwenno Rudd', '5 Heron'],
    ['Kerri Voss', '5 Heron'],
    ['Luke Whitby', '5 Heron'],
    ['Ann Vale', '5 Heron'],
    ['Ciarán McHale', '5 Heron'],
    ['Musa Bello', '5 Heron'],
    ['Rose Pickard', '5 Heron'],
    ['Holly Wood', '5 Heron'],
  ].map(([name = '', group = ''], at) => ({ id: `n${at}`, name, class: group })),
)

function namesIn(text: string): string[] {
  const { findings } = findIn({ text, platform: 'facebook' }, roll, primary)
  return findings.filter(({ kind }) => kind === 'pupil_name').map(({ span }) => span)
}

/** Names in square brackets must be found, exactly there, and nothing else. */
const found = {
  'the list it stands in': [
    'Badges: [Aisha] 4, [Josh Bennett] 3½, [Angel] 2, [Gale] 1.',
    'Swimming: 10m [Aisha], [Charlie]. 50m (!!) [Frank].',
    'Minutes. Present: [Khan A]., [Bennett J]., [Crozier], [Jaggard].',
    'Flute group\n[Okafor, C] – Tuesday\n[Crozier, L] – Tuesday\n[Day, A] – Friday',
    'GS [Hrytsenko] GA [Varghese] C [Crozier] WD [Jaggard]. What a match.',
    'Doubles: [Varghese]/[Crozier] lost. [Jaggard]/[Okafor] won.',
    'On Mondays it is [Angel], Tuesdays [Faith], Wednesdays [Aisha], Thursdays [Frank].',
  ],
  'a clause of the same shape beside it': [
    '[Aisha] brought in a tank. [Joy] brought in a newt.',
    '[Joy] can ride a bike, [Josh] can whistle.',
  ],
  'what only people are said to do': [
    '[Faith] was taken home with a cough.',
    '[Joy] did not win the raffle.',
    '[Robin] on recorder, everybody else on kazoo.',
    '[Angel] is doing the register next.',
  ],
  'the class that a pupil of this name is in': [
    '[Robin] of 6 Osprey spotted it.',
    '[Faith], up from 1 Lark, will rattle the tin.',
  ],
  'ways to hide, shorten and count names': [
    '[🅰ish🅰] drew this. A cake for [a•i•s•h•a]!',
    '[ahsiA] is written backwards.',
    '[Abe Tesfaye] planted a tree. Has anyone seen [Xiu Ying]’s recorder?',
    '[Au tumn] hid her name.',
    'We have two [Sam]s in the play.',
    'would whoever has [faith mensah]s other welly put it back',
  ],
  'how people speak of her': [
    'Penblwydd hapus [Gwenno]!! 🎂 The common room has cake.',
    'Da iawn [Skye], a llongyfarchiadau i [Iona]!',
    'Thank you, [Petz Hocking], for the map, and [Robbo Church] for the tea.',
    'Madame R – [Aisha Khan]',
    'Well done to our new house captains: [Aisha], [Charlie] and [Florence]!',
    '800m: [Petroc] 2:41, [Luke] 2:48, [Dylan] 3:02. Well run.',
    'well done [aisha] (goalkeeper) and [charlie] (midfield)',
    'Gala winners: [Aisha], age 7/8, and [Charlie], aged 9-10.',
    'Well done [Aisha]! That’s ‘Star of the Week’ twice.',
    'On our trip to the Isle of Wight, [Iona] and [Lewis] found crabs.',
    'Come and hear [Aisha Khan], our first author of the week, read her story.',
    'Backwards day: a prize for [nnA elaV] of Wren.',
    'Our soloist was [Joy], and nobody coughed.',
    'A card to [Gwenno], please, at her new address.',
    'A letter by [Kieran McHale] was in the paper.',
    '[Rose] rose at half past four to feed the lambs.',
    'skating badges for [aisha k], [faith m] and [skye b], all before lunch.',
    'The bridge held. Engineers: [Sharp], [Waters], [Dean].',
    'Gold awards: [Autumn Day], [Aisha Khan].',
    'our judges liked [xiuyin zhang] best, and we did too.',
    'A poster that says Vote [Aisha] in glitter.',
    'Best potato tower: [Jhosh Bennet] of Wren and [Charly Okafo] of Kestrel.',
    'The part of Peter was played by [Aisha Khan].',
    'Five-a-side: [Okafor] to [Sharp], [Sharp] to [Waters], [Waters] scores!',
    'A prize for [Faith], who’d been waiting.',
    'The quietest lad called [Sharp] won the shouting match.',
    'Poems of hope, read to us by [Faith] herself.',
  ],
  'a child beside somebody famous': [
    'Well done [Peter Pan]!',
    '[Aisha] and [Peter Pan] are in the final.',
    'Our very own [Peter Pan] swings again.',
    'The puzzle was set by [Dylan Thomas] (ours, P6B).',
    '[Dylan Thomas] in P2 likes puddles.',
    '[Peter Pan] – not that one – hit 54 off 31 balls.',
    'Posters: 1st [Peter Pan] (road safety), 2nd [Aisha].',
    '[Aisha] grew the tallest, [Josh] the widest and [Peter Pan] the only one that was eaten.',
  ],
  'what else can be told of her': [
    'A certificate came for Miss [Rose Pickard]!',
    '1 [Aisha Khan]\n2 [Autumn Day]\n3 [Josh Bennett]',
    'R.I.P. [Gwenno]’s welly, lost to the bog.',
    'Stars of the week\n\nWren – [Aisha]\nRobin – [Petroc]\nLark – [Gabriel]\nHeron – [Skye]',
    'Posters: [Aisha Khan] (Wren) and [Tom Jaggard] (Robin).',
    '[Charlie] brought his puppy in. He’s a lovely dog.',
    '[Joy] and [Faith] have been told they don’t count.',
    'Fourth out of ninety! #Bravo[Faith]',
  ],
}

describe.each(Object.entries(found))('a pupil is told by %s (s2-school-use-05a)', (_how, lines) => {
  test.each(lines.map(marked))('$text', ({ text, expected }) => {
    expect(namesIn(text)).toEqual(expected)
  })
})

describe('who shares a name with a pupil is left alone (s2-school-use-05a)', () => {
  test.each([
    'Peter Pan never grew up, and our boiler never warmed up.',
    'Under Milk Wood, Dylan Thomas’s play for voices, was read aloud by Year 9.',
    'Florence Nightingale Day. We rolled bandages and heard that Florence kept an owl.',
    'Amy Johnson flew alone. Charlie Chaplin walked. Charlie had a cane.',
    'All of us liked the portrait by Charlie Fitzwilliam, in which Charlie painted himself as a fox.',
    'St Petroc 4,288, St Nectan 4,102. So close, Petroc!',
    'Scott of the Antarctic kept a diary. Charlie the Bold did not.',
    'We counted nine Alices and five Charlies.',
    'Faith have announced a new shop.',
    'Skye, Iona, Lewis, Arran, Bute: how many islands can you name?',
    'An island a bit like Skye, made out of wire.',
    'Charlie the hedgehog is asleep.',
    'There will be a new fence all along Charlie View before the end of term.',
    'We need a Basil for the supper. Basil gets a moustache.',
    'A plan for Skye\n\nYear 6 wrote of islands. Skye has sea eagles. Lewis has standing stones.',
    'Every child belongs to a house: Petroc, Florence, Gabriel or Lewis. Petroc won the shield last year by nine points.',
    'House points this week: Sharp 412, Robin 398, Faith 391. All to play for.',
    'House colours are Robin red, Skye green, Iona gold. Robin are in front.',
    'Our houses used to be called Skye, Iona, Robin and Lewis. An old Iona banner needs a home.',
    'Class names for September\n\nYear 2: Heron and Lark\nYear 3: Robin and Wren',
    'Author of the month: Dylan Thomas',
    'Petroc, Skye, Iona, Tees. If you spotted that they are all rivers, you read maps.',
    'Charlie is hairy, ginger and heavy. He’s a Highland cow.',
    'Lost cat. Charlie, a large tom with one ear, is missing.',
    'Year 13 are reading Dylan Thomas for coursework.',
    'A film crew will be talking about Hollywood, Bollywood and Holmfirth.',
    'Luke 2, verses 1 to 20, and Peter 3:4, in two voices.',
    'In history we read about a lad called Sharp who sailed away.',
    'Our bus map: Bradford to Penrose, Penrose to Lancaster.',
    'They spoke of Dylan Thomas the poet.',
    'A frieze of the prophets: Adam, Gabriel, Ibrahim, Musa.',
    'Found: one blue jumper, Charlie, age 6–7, with jam on it.',
    'Word of the week: joy (a very big gladness), skye (a sky, the way we spelt it).',
    'Aisha! That’s “living” in Arabic, and it was our word of the day.',
    'A big gracias, shukran, hvala, mahalo, aisha from all of us.',
    'An afternoon off for #DyddGwylDewi, and one for #DyddGwylScott.',
    'A pen friend from Fife, one from Gwent and one from Kerry.',
  ])('%s', text => {
    expect(namesIn(text)).toEqual([])
  })

  test('a part in a play is nobody, and who plays it is somebody', () => {
    expect(namesIn('Our nativity cast\nGabriel – Aisha\nPeter – Josh\nStar – Joy')).toEqual(['Aisha', 'Josh', 'Joy'])
  })
})
