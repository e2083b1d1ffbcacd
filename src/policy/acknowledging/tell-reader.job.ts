import { dayOf, noonOf, personById, schoolById } from '../../people/people.ts'
import { act, type Act, type JobKind, type Mail, theHouse, type Works } from '../../platform/platform.ts'
import { type WordKey, wordsIn } from '../../ui/ui.ts'
import { TELL_READER } from './queues.ts'

/** What a mail of this room is about, and the page its link opens. Subjects have no names in them: telephones show them to anybody near. */
const MAILS = {
  adopted: { path: '/policy/read', subject: 'acknowledging.mail-adopted-subject', body: 'acknowledging.mail-adopted' },
  joined: { path: '/policy/read', subject: 'acknowledging.mail-joined-subject', body: 'acknowledging.mail-joined' },
  reminder: {
    path: '/policy/read',
    subject: 'acknowledging.mail-reminder-subject',
    body: 'acknowledging.mail-reminder',
  },
  refresh: { path: '/policy/read', subject: 'acknowledging.mail-refresh-subject', body: 'acknowledging.mail-refresh' },
  september: {
    path: '/policy/september',
    subject: 'acknowledging.mail-september-subject',
    body: 'acknowledging.mail-september',
  },
  privacy: { path: '/policy/privacy', subject: 'reminding.mail-subject', body: 'reminding.mail' },
  'training-asked': {
    path: '/policy/training',
    subject: 'understanding.mail-asked-subject',
    body: 'understanding.mail-asked',
  },
  'training-soon': {
    path: '/policy/training',
    subject: 'understanding.mail-soon-subject',
    body: 'understanding.mail-soon',
  },
  'training-over': {
    path: '/policy/training',
    subject: 'understanding.mail-over-subject',
    body: 'understanding.mail-over',
  },
  'not-accepted': {
    path: '/policy/team',
    subject: 'acknowledging.mail-not-accepted-subject',
    body: 'acknowledging.mail-not-accepted',
  },
  'objects-to-monitoring': { path: '/policy/team', subject: 'monitoring.mail-subject', body: 'monitoring.mail' },
  'question-asked': {
    path: '/policy/questions',
    subject: 'acknowledging.mail-question-asked-subject',
    body: 'acknowledging.mail-question-asked',
  },
  'question-climbed': {
    path: '/policy/questions',
    subject: 'acknowledging.mail-question-climbed-subject',
    body: 'acknowledging.mail-question-climbed',
  },
  ending: { path: '/policy', subject: 'ending.mail-ending-subject', body: 'ending.mail-ending' },
  'ending-followed': {
    path: '/policy',
    subject: 'ending.mail-ending-followed-subject',
    body: 'ending.mail-ending-followed',
  },
  'ending-taken-back': {
    path: '/policy',
    subject: 'ending.mail-ending-taken-back-subject',
    body: 'ending.mail-ending-taken-back',
  },
  'question-answered': {
    path: '/policy/questions',
    subject: 'acknowledging.mail-question-answered-subject',
    body: 'acknowledging.mail-question-answered',
  },
} as const satisfies Readonly<Record<string, { path: string; subject: WordKey; body: WordKey }>>

export type MailAbout = keyof typeof MAILS

/** One mail to one person, with a link to where it is to be done. The link opens a page that asks people to sign in, and never acts. */
export const tellReader: JobKind<Works> = {
  name: TELL_READER,
  async work(works, { trust, person, about, school, subject }) {
    const mail = Object.entries(MAILS).find(([known]) => known === about)?.[1]
    if (person === undefined || school === undefined || mail === undefined)
      throw new Error(`A job to tell a reader says neither whom nor of what it knows: ${about ?? ''}.`)
    // A version that has begun or is to begin is found by its school; only the first notices name it, for one that starts later.
    const version = mail.path === '/policy/read' && subject !== undefined ? `&version=${subject}` : ''
    // The last day of a training, and the first without the policy; the others have none.
    const dated = mail.path === '/policy/training' || mail.path === '/policy'
    const until = dated && subject !== undefined ? subject : null
    const letter = await act(works, theHouse(trust), one =>
      letterFor(one, person, school, { ...mail, path: `${mail.path}?school=${school}${version}`, until }),
    )
    if (letter !== null) await works.mail.send(works.db, trust, works.clock.now(), letter)
  },
}

/** Null: she has left meanwhile. */
async function letterFor(
  one: Act,
  personId: string,
  schoolId: string,
  { path, subject, body, until }: { path: string; subject: WordKey; body: WordKey; until: string | null },
): Promise<Mail | null> {
  const person = await personById(one.tx, personId)
  if (person === null || (person.leftOn !== null && person.leftOn < dayOf(one.at))) return null
  const school = await schoolById(one.tx, schoolId)
  const t = wordsIn('en-GB')
  const values = {
    name: person.name,
    school: school?.name ?? '',
    until: until === null ? '' : t.day(noonOf(until), one.at),
    address: `${one.works.settings.baseUrl}${path}`,
  }
  return { toPerson: person.id, toAddress: person.email, subject: t(subject, values), body: t(body, values) }
}
