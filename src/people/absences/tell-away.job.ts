import { act, type JobKind, type Mail, theHouse, type Works } from '../../platform/platform.ts'
import { type WordKey, wordsIn } from '../../ui/ui.ts'
import { dayOf, noonOf } from '../day.ts'
import { TELL_AWAY } from '../queues.ts'
import { personById } from '../register.store.ts'
import { countsHow } from './absences.store.ts'

/** Subjects have no names in them: telephones show them to anybody near. */
const MAILS = {
  'you-are-away': { subject: 'away.mail-you-are-away-subject', body: 'away.mail-you-are-away' },
  'you-act': { subject: 'away.mail-you-act-subject', body: 'away.mail-you-act' },
  acted: { subject: 'away.mail-acted-subject', body: 'away.mail-acted' },
  back: { subject: 'away.mail-back-subject', body: 'away.mail-back' },
} as const satisfies Record<string, { subject: WordKey; body: WordKey }>

/**
 * One mail to somebody who was said to be away, or who acts or acted. Of an absence that was ended meanwhile nothing is said to others but that it was;
 * she herself is told that it was said of her, whether it still holds, and whether or not it ever takes anything from her.
 */
export const tellAway: JobKind<Works> = {
  name: TELL_AWAY,
  async work(works, { trust, person: id, absence, about: asked }) {
    const about = Object.entries(MAILS).find(([name]) => name === asked)
    if (id === undefined || absence === undefined || about === undefined)
      throw new Error(`A job to tell somebody of an absence says neither whom nor of what it knows: ${asked ?? ''}.`)
    const mail = await act(works, theHouse(trust), async ({ tx, at }): Promise<Mail | null> => {
      const person = await personById(tx, id)
      const row = await tx
        .selectFrom('absences')
        .select(['person_id', 'starts_on', 'ends_on', 'ended_at', 'counts_from'])
        .where('id', '=', absence)
        .executeTakeFirst()
      const away = row === undefined ? null : await personById(tx, row.person_id)
      const gone = person === null || (person.leftOn !== null && person.leftOn < dayOf(at))
      if (gone || row === undefined || away === null) return null
      // That nobody acts any more is true whether she is back or not.
      const [what] = about
      const ended = row.ended_at !== null
      if (what !== 'acted' && what !== 'you-are-away' && ended !== (what === 'back')) return null
      const t = wordsIn('en-GB')
      const values = {
        name: person.name,
        away: away.name,
        from: t.day(noonOf(row.starts_on), at),
        until: t.day(noonOf(row.ends_on), at),
        counts: ended ? 'ended' : countsHow({ endsOn: row.ends_on, countsFrom: row.counts_from }),
        asks: t.day(noonOf(row.counts_from ?? row.starts_on), at),
        address: `${works.settings.baseUrl}${ended || what === 'acted' ? '/' : `/absences/${absence}`}`,
      }
      return {
        toPerson: person.id,
        toAddress: person.email,
        subject: t(about[1].subject, values),
        body: t(about[1].body, values),
      }
    })
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}
