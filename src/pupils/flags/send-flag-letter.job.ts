import { sql } from 'kysely'
import { isId, schoolById } from '../../people/people.ts'
import { act, type Act, type JobKind, type Mail, theHouse, type Works } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { SEND_FLAG_LETTER } from '../family/queues.ts'
import { reachedAt } from '../guardians/guardians.store.ts'

const t = wordsIn('en-GB')

/**
 * The safeguarding lead's letter to one guardian. Whether she may still be written to is asked again. Written down as gone after it has: a machine
 * that stops in between sends it twice rather than never.
 */
export const sendFlagLetterJob: JobKind<Works> = {
  name: SEND_FLAG_LETTER,
  async work(works, { trust, subject }) {
    if (subject === undefined || !isId(subject)) throw new Error('A job to send a letter does not say which.')
    const mail = await act(works, theHouse(trust), one => mailOf(one, subject))
    if (mail === null) return
    await works.mail.send(works.db, trust, works.clock.now(), mail)
    await act(works, theHouse(trust), async one => {
      await sql`select house.flag_letter_mailed(${subject}, ${one.at})`.execute(one.tx)
    })
  },
}

async function mailOf({ tx }: Act, letter: string): Promise<Mail | null> {
  const { rows } = await sql<{ guardian: string; school: string; words: string }>`
    select guardian, school, words from house.flag_letter_to_mail(${letter})`.execute(tx)
  const [found] = rows
  if (found === undefined) return null
  const to = await tx
    .selectFrom('guardians')
    .leftJoin('guardian_contacts as here', join =>
      join
        .onRef('here.trust_id', '=', 'guardians.trust_id')
        .onRef('here.guardian_id', '=', 'guardians.id')
        .on('here.school_id', '=', found.school),
    )
    .select(reachedAt<string | null>('email').as('email'))
    .where('guardians.id', '=', found.guardian)
    .executeTakeFirst()
  if (to === undefined || to.email === null) return null
  const school = (await schoolById(tx, found.school))?.name ?? ''
  const subject = t('consent.letter-mail-subject', { school })
  return { toPerson: found.guardian, toAddress: to.email, subject, body: found.words }
}
