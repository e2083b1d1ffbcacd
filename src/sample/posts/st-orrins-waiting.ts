import type { PostPlan } from './post-plan.ts'

const at = 'st-orrins'

/** Posts of St Orrin's that still need somebody: drafts, waiting, changes asked, refused. */
export const stOrrinsWaiting: PostPlan[] = [
  {
    key: 'draft-garden',
    at,
    author: 'Maple',
    to: ['facebook', 'website'],
    state: 'draft',
    planned: [3, '16:00'],
    texts: [
      'The first leeks are up in the Year 4 garden. We measured them, drew them and worked out how many pans of soup they will make. Will you join us for tasting in the hall on {day:3}?',
    ],
    pictures: [
      ['vegetable-garden', 'Drawing of a raised bed with three rows of vegetables, a watering can and a sun.'],
    ],
    story: [],
  },
  {
    key: 'draft-swimming-name',
    at,
    author: 'Maple',
    to: ['bluesky', 'facebook'],
    state: 'draft',
    texts: [
      'What a gala! Year 4 came second of eleven schools, and a huge well done to [[pupil_name|{pupil:4}]] for the fastest length of the afternoon.',
    ],
    story: [],
  },
  {
    key: 'draft-clay',
    at,
    author: 'Cedar',
    to: ['facebook'],
    state: 'draft',
    texts: [
      'Year 3 have been rolling, pinching and scoring clay to make Roman oil lamps. Art club carries on next week in the studio.',
    ],
    pictures: [['clay-hands', 'Drawing of two hands shaping a bowl out of brown clay.']],
    story: [],
  },
  {
    key: 'draft-nativity',
    at,
    author: 'office_manager',
    to: ['facebook', 'website', 'bluesky'],
    state: 'draft',
    texts: [
      'Tickets for the infants’ play are free and can be had from the office from {day:4}. Two for each family until the end of next week, then the rest.',
    ],
    story: [],
  },
  {
    key: 'waiting-trip',
    at,
    author: 'Maple',
    to: ['facebook', 'bluesky'],
    state: 'waiting',
    planned: [1, '16:30'],
    texts: [
      'Back from the river! Year 4 counted mayfly larvae, built a dam (and took it down again) and every welly came home. Mark your calendars: our river display is in the hall from {day:5}.',
    ],
    story: [['handed-in', -1, '15:52', 'author']],
  },
  {
    key: 'waiting-grace-darling',
    at,
    author: 'Beech',
    to: ['facebook', 'website'],
    state: 'waiting',
    planned: [2, '15:45'],
    texts: [
      'Today we said goodbye to [[pupil_name cleared|{forename:4}]], who took us on two hundred trips and broke down on only three of them. The new minibus comes on Monday.',
    ],
    story: [
      ['handed-in', -2, '12:35', 'author'],
      [
        'cleared',
        -1,
        '08:40',
        'headteacher',
        'That is what the children called the old minibus. It is not one of our pupils.',
      ],
    ],
  },
  {
    key: 'waiting-flu',
    at,
    author: 'office_manager',
    to: ['facebook', 'website'],
    state: 'waiting',
    planned: [1, '09:00'],
    texts: [
      'A reminder from the office: the form for the nasal flu vaccine closes on {day:4}. You can find the link in our message of last week, or ring 01632 960201.',
    ],
    story: [['handed-in', -1, '16:20', 'author']],
  },
  {
    key: 'waiting-harvest',
    at,
    author: 'Yew',
    to: ['facebook', 'bluesky', 'website'],
    state: 'waiting',
    planned: [2, '10:00'],
    texts: [
      'Thank you for 214 kilograms of tins, jars and packets for the food bank. Year 6 weighed, sorted and loaded every one of them, and drew the graph to prove it.',
    ],
    story: [['handed-in', -1, '17:05', 'author']],
  },
  {
    key: 'waiting-handle',
    at,
    author: 'Aspen',
    to: ['bluesky'],
    state: 'waiting',
    planned: [3, '12:00'],
    texts: [
      'Year 5 programmed a rover to cross the hall and back. Thank you to [[handle_mention|@orrinvalley-coders.test]] for the loan of the kits.',
    ],
    story: [['handed-in', -1, '13:10', 'author']],
  },
  {
    key: 'changes-reading',
    at,
    author: 'Maple',
    to: ['facebook'],
    state: 'changes_asked',
    planned: [2, '15:30'],
    texts: [
      'Our reading champion this week is [[individual_target|one very special boy in Maple]] who has finished forty books. Ask him about them at the gate!',
    ],
    story: [
      ['handed-in', -2, '16:02', 'author'],
      [
        'changes_asked',
        -1,
        '09:12',
        'account_manager',
        'Lovely news, but it points at one child. Could it be about what the whole class has read?',
      ],
    ],
  },
  {
    key: 'changes-coats',
    at,
    author: 'Acorn',
    to: ['facebook'],
    state: 'changes_asked',
    texts: [
      'We have eleven coats and one left welly in lost property. If they are not collected on {day:1} they go to the charity shop.',
    ],
    story: [
      ['handed-in', -3, '15:20', 'author'],
      [
        'changes_asked',
        -3,
        '16:48',
        'deputy_headteacher',
        'Please give families a week, and say where lost property stands.',
      ],
    ],
  },
  {
    key: 'changes-second-time',
    at,
    author: 'Lime',
    to: ['facebook', 'website'],
    state: 'changes_asked',
    texts: [
      'Year 4 have been learning how to make bread.',
      'Year 4 have been learning how to make bread. Yeast, warm water, patience. The recipe is on the website for anybody who would like to try.',
    ],
    story: [
      ['handed-in', -6, '12:20', 'author'],
      ['changes_asked', -5, '08:55', 'account_manager', 'Could you add what they learnt, and the recipe?'],
      ['handed-in', -4, '15:58', 'author'],
      [
        'changes_asked',
        -3,
        '09:30',
        'account_manager',
        'Much better. The recipe is not on the website yet; please hand this in again when it is.',
      ],
    ],
  },
  {
    key: 'refused-football',
    at,
    author: 'Alder',
    to: ['facebook', 'bluesky'],
    state: 'refused',
    texts: [
      'We were robbed. Two goals disallowed and a referee who needs new glasses. Proud of the team all the same.',
    ],
    story: [
      ['handed-in', -4, '18:10', 'author'],
      [
        'refused',
        -3,
        '08:05',
        'account_manager',
        'The pages carry positive messages. A new post that praises the team’s effort would be welcome.',
      ],
    ],
  },
  {
    key: 'refused-minibus',
    at,
    author: 'office_manager',
    to: ['facebook'],
    state: 'refused',
    texts: ['Good news: [[purchase_commitment|the school will buy a minibus this term]], so clubs can travel further.'],
    story: [
      ['handed-in', -8, '11:15', 'author'],
      ['refused', -8, '13:40', 'headteacher', 'The governors have not decided yet, so we cannot promise it.'],
    ],
  },
]
