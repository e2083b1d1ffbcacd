import type { PostPlan } from './post-plan.ts'

const at = 'larkenby'

/** Posts of Larkenby, under the trust's policy: a line manager, the headteacher or the nursery manager confirms them. */
export const larkenbyPosts: PostPlan[] = [
  {
    key: 'draft-dance',
    at,
    author: '8L',
    to: ['instagram', 'facebook'],
    state: 'draft',
    texts: [
      'Rehearsals for the winter dance show start on {day:2} in the gym. Trainers, water, and no phones behind the curtain.',
    ],
    story: [],
  },
  {
    key: 'waiting-prize-name',
    at,
    author: '10L',
    to: ['facebook', 'website'],
    state: 'waiting',
    planned: [2, '12:00'],
    texts: [
      'Congratulations to [[pupil_name|{pupil:10}]], whose essay on tides won the county science prize for Year 10. The family has agreed to the name; the form is in the office.',
    ],
    story: [['handed-in', -1, '14:05', 'author']],
  },
  {
    key: 'waiting-options',
    at,
    author: 'account_manager',
    to: ['facebook', 'bluesky', 'website'],
    state: 'waiting',
    planned: [1, '17:00'],
    texts: [
      'Options evening for Year 9 families is on {day:6} at half past five in the main hall. Subject tables, short talks, and time for questions.',
    ],
    story: [['handed-in', -1, '11:25', 'author']],
  },
  {
    key: 'changes-quiz',
    at,
    author: '6L',
    to: ['facebook'],
    state: 'changes_asked',
    texts: ['Our quiz team of four is through to the area final! Go [[pupil_name|{forename:6}]] and friends!'],
    story: [
      ['handed-in', -2, '15:45', 'author'],
      [
        'changes_asked',
        -2,
        '16:30',
        'line_manager',
        'Either without the name, or with the extra consent of the family first.',
      ],
    ],
  },
  {
    key: 'refused-logo',
    at,
    author: '4L',
    to: ['instagram'],
    state: 'refused',
    texts: ['Guess which famous film we are painting for the hall! The poster is up on our wall already.'],
    story: [
      ['handed-in', -5, '13:35', 'author'],
      [
        'refused',
        -5,
        '15:10',
        'headteacher',
        'The poster belongs to the film company and we have no permission to show it.',
      ],
    ],
  },
  {
    key: 'scheduled-open-day',
    at,
    author: 'account_manager',
    to: ['facebook', 'website'],
    state: 'scheduled',
    planned: [3, '09:00'],
    texts: [
      'Come and see us at work: open morning on {day:7}, from half past nine. Tours are led by pupils of Year 7 and Year 8.',
    ],
    story: [
      ['handed-in', -2, '10:10', 'author'],
      ['approved', -1, '12:00', 'headteacher', 'Good. The caterers are told.'],
    ],
  },
  {
    key: 'scheduled-nursery',
    at,
    author: 'RL',
    to: ['facebook'],
    state: 'scheduled',
    planned: [4, '08:30'],
    texts: [
      'Nursery and Reception are collecting clean cardboard tubes and boxes for a week of building. The crate stands by the nursery door.',
    ],
    story: [
      ['handed-in', -1, '08:40', 'author'],
      ['approved', -1, '13:15', 'nursery_manager'],
    ],
  },
  {
    key: 'live-allotment',
    at,
    author: '4L',
    to: ['facebook', 'website'],
    state: 'live',
    planned: [-1, '12:00'],
    texts: [
      'Compost day on the allotment. Year 4 turned the heap, found the warm middle and wrote down the temperature for a whole week.',
    ],
    pictures: [
      ['vegetable-garden', 'Drawing of a raised bed with three rows of vegetables, a watering can and a sun.'],
    ],
    story: [
      ['handed-in', -3, '15:30', 'author'],
      ['approved', -2, '10:45', 'line_manager'],
      ['published', -1, '12:06', 'account_manager'],
    ],
  },
  {
    key: 'live-tournament',
    at,
    author: '8L',
    to: ['instagram'],
    state: 'live',
    planned: [-3, '17:00'],
    texts: [
      'Lower school sports tournament: nine teams, twenty-four matches, one broken whistle. Thank you to everybody who ran, scored and swept up.',
    ],
    pictures: [['sports-day-flags', 'Drawing of a row of coloured flags above a running track with white lanes.']],
    story: [
      ['handed-in', -4, '16:20', 'author'],
      ['approved', -3, '09:05', 'line_manager', 'No child can be picked out. Good choice of picture.'],
      ['published', -3, '17:02', 'account_manager'],
    ],
  },
  {
    key: 'live-library',
    at,
    author: 'account_manager',
    to: ['facebook', 'website'],
    state: 'live',
    planned: [-7, '10:00'],
    texts: [
      'The library is open until five from Monday to Thursday, for any pupil in Year 5 or above. There is hot chocolate on Wednesdays.',
    ],
    story: [
      ['handed-in', -8, '10:00', 'author'],
      ['approved', -8, '11:40', 'headteacher'],
      ['published', -7, '10:05', 'account_manager'],
    ],
  },
  {
    key: 'live-kindness',
    at,
    author: '2L',
    to: ['facebook'],
    state: 'live',
    planned: [-11, '15:00'],
    texts: [
      'Year 2 wrote 84 thank-you cards this week: to cooks, cleaners, drivers, grandparents and one very patient guinea pig.',
    ],
    story: [
      ['handed-in', -12, '15:20', 'author'],
      ['approved', -11, '08:45', 'line_manager', 'A joy to read.'],
      ['published', -11, '15:01', 'account_manager'],
    ],
  },
  {
    key: 'to-post-lost-property',
    at,
    author: 'account_manager',
    to: ['website'],
    state: 'going_out',
    texts: [
      'Lost property lies on the long table by the main doors until {day:4}: eleven bottles, four coats, and the mouthpiece of a trombone.',
    ],
    story: [
      ['handed-in', -2, '13:10', 'author'],
      ['approved', -1, '15:40', 'headteacher'],
      ['handed-over', -1, '15:41'],
    ],
  },
  {
    key: 'unknown-library',
    at,
    author: 'account_manager',
    to: ['bluesky'],
    state: 'going_out',
    texts: ['The library stays open until half past four all next week. Bring something to read, or find it there.'],
    story: [
      ['handed-in', -2, '13:25', 'author'],
      ['approved', -1, '15:44', 'headteacher'],
      ['answer-lost', -1, '15:45'],
    ],
  },
  {
    key: 'failed-exhibition',
    at,
    author: 'account_manager',
    to: ['bluesky'],
    state: 'failed',
    planned: [-2, '18:00'],
    texts: [
      'The Year 11 art exhibition opens on {day:4} at six. Charcoal, print, textiles, and a dragon made of bicycle parts.',
    ],
    story: [
      ['handed-in', -4, '09:30', 'author'],
      ['approved', -3, '10:00', 'headteacher'],
      [
        'failed',
        -2,
        '18:10',
        'house',
        'Bluesky did not answer for ten minutes. It was looked up afterwards: nothing was posted.',
      ],
    ],
  },
  {
    key: 'expired-match',
    at,
    author: '10L',
    to: ['facebook'],
    state: 'expired',
    planned: [-3, '14:00'],
    texts: ['Home match at half past three today. Come and cheer, gates open at three.'],
    story: [
      ['handed-in', -3, '13:10', 'author'],
      ['expired', -3, '14:00', 'house', 'No approval by the planned time, so nothing went out.'],
    ],
  },
  {
    key: 'withdrawn-certificate',
    at,
    author: '6L',
    to: ['facebook'],
    state: 'withdrawn',
    planned: [-9, '15:00'],
    texts: ['Certificates for a whole term of full reading records went up on the wall today. Well done, Year 6.'],
    story: [
      ['handed-in', -10, '12:30', 'author'],
      ['approved', -10, '14:00', 'line_manager'],
      ['published', -9, '15:03', 'account_manager'],
      ['withdrawn', -8, '08:20', 'headteacher', 'A family asked us to take it down, and we did.'],
      ['observed-gone', -8, '09:00'],
    ],
  },
]
