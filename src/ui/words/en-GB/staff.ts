import type { AreaWords } from '../catalogue.ts'

/** How people work here: line manager, sponsor, professional body. */
export const staff = {
  arrangement: 'How they work here',
  'arrangement-title': 'How {name} works here',
  'arrangement-button': 'Keep this',
  'arrangement-change': 'Change how they work here',
  'line-manager': 'Line manager',
  'line-manager-hint': 'Questions about the policy go to this person first, where the policy says so.',
  sponsor: 'Sponsor',
  'sponsor-hint':
    'Somebody of the school who answers for a contractor, consultant, volunteer, partner or other outsider. Not needed for employees.',
  body: 'Professional body',
  'body-hint': 'For example Teaching Regulation Agency, HCPC or Social Work England. Its own code may be stricter.',
  'somebody-who-left': 'Somebody who has left',
  'none-listed': 'None listed',
  'none-listed-gap': 'None listed. Somebody has to be named.',
  'last-day': 'Last day, where it is known',
  'last-day-hint': 'Needed for agency staff, secondees, contractors and others who come for a time.',
  'last-day-gap': 'None listed. People who come for a time need one: their access closes then.',
  'body-too-long': 'Name the professional body in at most 200 characters',
  'enter-last-day': 'Enter the last day as a date, for example 31 7 2027',
  'refused-sponsor-missing': 'Choose a sponsor: somebody of the school who answers for this person',
  'refused-last-day-missing': 'Enter the last day: people who come for a time have one, and their access closes then',
  'refused-not-a-colleague': 'Choose somebody who works here today; that person has left',
  'refused-manages-herself': 'Choose somebody else: nobody is their own line manager or sponsor',
  'refused-in-a-circle': 'Choose somebody else: this person already manages the line manager you chose',
  'person-said-arranged': 'Kept. Questions about the policy will follow it.',
  'gaps-title': 'What the register lacks',
  'gaps-line-manager': '{count, plural, one {# person has no line manager} other {# people have no line manager}}',
  'gaps-sponsor': '{count, plural, one {# person has no sponsor} other {# people have no sponsor}}',
  'gaps-last-day': '{count, plural, one {# person needs a last day} other {# people need a last day}}',
} as const satisfies AreaWords
