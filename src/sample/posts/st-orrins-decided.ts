import type { PostPlan } from './post-plan.ts'

const at = 'st-orrins'

/** Posts of St Orrin's whose way is decided: scheduled, live, failed, expired, withdrawn. Those still to come are by hand. */
export const stOrrinsDecided: PostPlan[] = [
  {
    key: 'scheduled-sports',
    at,
    author: 'Maple',
    to: ['facebook', 'website'],
    state: 'scheduled',
    planned: [2, '16:00'],
    texts: [
      'Indoor sports afternoon for Years 3 and 4 is on {day:4}. PE kit, water bottle, a loud voice. The flags are already up.',
    ],
    pictures: [['sports-day-flags', 'Drawing of a row of coloured flags above a running track with white lanes.']],
    story: [
      ['handed-in', -2, '15:44', 'author'],
      ['approved', -1, '10:21', 'account_manager', 'Clear and useful. Thank you.'],
    ],
  },
  {
    key: 'scheduled-inset',
    at,
    author: 'office_manager',
    to: ['facebook', 'website'],
    state: 'scheduled',
    planned: [1, '07:30'],
    texts: [
      'School is closed to pupils on {day:3} for staff training. Breakfast club and after-school club are closed as well.',
    ],
    story: [
      ['handed-in', -3, '09:40', 'author'],
      ['approved', -3, '11:02', 'account_manager'],
    ],
  },
  {
    key: 'scheduled-carols',
    at,
    author: 'account_manager',
    to: ['facebook'],
    state: 'scheduled',
    planned: [5, '18:00'],
    texts: [
      'Hope you can come: the choir sings at the church on the green on {day:8} at six. Grace before mince pies, both are short.',
    ],
    story: [
      ['handed-in', -2, '14:20', 'author'],
      ['approved', -2, '15:05', 'deputy_headteacher', 'Checked with the vicar: six o’clock is right.'],
    ],
  },
  {
    key: 'live-poetry',
    at,
    author: 'Maple',
    to: ['facebook', 'website'],
    state: 'live',
    planned: [-2, '16:00'],
    texts: [
      'Maple class wrote poems about rain while it rained.',
      'Maple class wrote poems about rain while it rained. Rattle, drizzle, thrum. You can read them on the board outside the hall.',
    ],
    story: [
      ['handed-in', -6, '15:31', 'author'],
      ['changes_asked', -5, '10:10', 'account_manager', 'Where can families read them?'],
      ['handed-in', -5, '15:50', 'author'],
      ['approved', -4, '09:02', 'account_manager', 'Lovely.'],
      ['published', -2, '16:04', 'account_manager'],
    ],
  },
  {
    key: 'live-clay-fair',
    at,
    author: 'Larch',
    to: ['facebook'],
    state: 'live',
    planned: [-5, '12:00'],
    texts: [
      'Forty bowls, one kiln, no cracks. Year 3’s pots are for sale at the summer fair in aid of the new library corner.',
    ],
    pictures: [['clay-hands', 'Drawing of two hands shaping a bowl out of brown clay.']],
    story: [
      ['handed-in', -7, '13:20', 'author'],
      ['approved', -6, '08:30', 'account_manager'],
      ['published', -5, '12:11', 'office_manager'],
    ],
  },
  {
    key: 'live-road',
    at,
    author: 'office_manager',
    to: ['facebook', 'website'],
    state: 'live',
    planned: [-9, '08:00'],
    texts: [
      'Glebe Rise is closed to cars for gas works until {day:-4}. Please allow ten minutes more and use the gate by the rose garden.',
    ],
    story: [
      ['handed-in', -10, '14:02', 'author'],
      ['approved', -10, '14:25', 'account_manager'],
      ['published', -9, '08:01', 'office_manager'],
    ],
  },
  {
    key: 'live-young-engineers',
    at,
    author: 'Hornbeam',
    to: ['facebook', 'website'],
    state: 'live',
    planned: [-14, '15:30'],
    texts: [
      'Our young engineers in Year 6 built bridges out of paper. The best held nineteen dictionaries before it gave way, to applause.',
    ],
    story: [
      ['handed-in', -15, '16:20', 'author'],
      [
        'approved',
        -14,
        '09:00',
        'deputy_headteacher',
        'The account manager is at a course today, so I have read this one.',
      ],
      ['published', -14, '15:36', 'office_manager'],
    ],
  },
  {
    key: 'failed-concert',
    at,
    author: 'Elm',
    to: ['bluesky'],
    state: 'failed',
    planned: [-1, '15:30'],
    texts: [
      'Year 1 played their first concert on thirty glockenspiels. It was louder than you think and better than you would expect.',
    ],
    story: [
      ['handed-in', -3, '12:15', 'author'],
      ['approved', -2, '08:50', 'account_manager'],
      [
        'failed',
        -1,
        '15:30',
        'house',
        'Bluesky no longer accepts the school’s sign-in. Nothing was posted. Connect the account again, then try once more.',
      ],
    ],
  },
  {
    key: 'expired-frost',
    at,
    author: 'Maple',
    to: ['facebook'],
    state: 'expired',
    planned: [-2, '08:00'],
    texts: ['Frost forecast for tomorrow: please send gloves, we still go out at playtime.'],
    story: [
      ['handed-in', -3, '18:45', 'author'],
      ['expired', -2, '08:00', 'house', 'No approval by the planned time, so nothing went out.'],
    ],
  },
  {
    key: 'expired-cakes',
    at,
    author: 'Conker',
    to: ['facebook', 'website'],
    state: 'expired',
    planned: [-6, '12:00'],
    texts: ['Cake stall after school today for the new bird table. Fifty pence a slice, please bring a box.'],
    story: [
      ['handed-in', -6, '11:48', 'author'],
      ['expired', -6, '12:00', 'house', 'No approval by the planned time, so nothing went out.'],
    ],
  },
  {
    key: 'withdrawn-times',
    at,
    author: 'Maple',
    to: ['facebook', 'website'],
    state: 'withdrawn',
    planned: [-4, '16:00'],
    texts: ['Parents’ evening for Years 3 and 4 begins at four on {day:3}. May we ask you to come ten minutes early?'],
    story: [
      ['handed-in', -5, '15:30', 'author'],
      ['approved', -5, '16:45', 'account_manager'],
      ['published', -4, '16:02', 'office_manager'],
      ['withdrawn', -4, '16:40', 'author', 'The time was wrong: it begins at half past three. A new post follows.'],
      ['observed-gone', -4, '17:15'],
    ],
  },
  {
    key: 'withdrawn-sponsor',
    at,
    author: 'office_manager',
    to: ['facebook'],
    state: 'withdrawn',
    planned: [-12, '10:00'],
    texts: [
      'Thank you to the garden centre on the ring road, who gave us forty strawberry plants. Do pay them a visit.',
    ],
    pictures: [
      ['vegetable-garden', 'Drawing of a raised bed with three rows of vegetables, a watering can and a sun.'],
    ],
    story: [
      ['handed-in', -13, '10:05', 'author'],
      ['approved', -13, '11:30', 'account_manager'],
      ['published', -12, '10:03', 'office_manager'],
      ['withdrawn', -11, '09:20', 'headteacher', 'It reads like an advertisement. We will thank them in a letter.'],
      ['observed-gone', -11, '10:00'],
    ],
  },
]
