import { historyOf } from '../../history/history.ts'
import { peopleWithRoles, personById, schoolById } from '../../people/people.ts'
import { act, type JobKind, type Mail, theHouse, type Works } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { TELL_TITLE_ASKED } from '../adopting/queues.ts'
import { roles } from '../packs/roles.ts'

/** To whoever says for a colleague who holds a title: what the colleague would keep, and where it is said. No name in the subject. */
export const tellTitleAsked: JobKind<Works> = {
  name: TELL_TITLE_ASKED,
  async work(works, { trust, person, school, subject, asked }) {
    if (person === undefined || school === undefined || subject === undefined)
      throw new Error('A job to ask who holds a title says not whom it asks, for whom or at which school.')
    const mail = await act(works, theHouse(trust), async ({ tx }): Promise<Mail | null> => {
      const to = (await peopleWithRoles(tx, roles, school, 'too')).find(({ id }) => id === person)
      const wish = (await historyOf(tx, subject)).find(({ id }) => id === asked)
      if (to === undefined || wish === undefined) return null
      const t = wordsIn('en-GB')
      const { title = '', person: holder = '', deputy = '' } = wish.words ?? {}
      return {
        toPerson: person,
        toAddress: to.email,
        subject: t('adopting.title-asked-mail-subject'),
        body: t('adopting.title-asked-mail', {
          name: to.name,
          who: (await personById(tx, subject))?.name ?? '',
          school: (await schoolById(tx, school))?.name ?? '',
          title,
          holder: holder === '' ? t('adopting.title-person-all') : holder,
          deputy: deputy === '' ? t('adopting.title-person-no-deputy') : deputy,
          address: `${works.settings.baseUrl}/policy/roles?school=${school}`,
        }),
      }
    })
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}
