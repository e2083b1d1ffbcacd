import { rolesAt, type Visitor } from '../../people/people.ts'
import { type Act, type Answer, type Ask, look, NotFound, page } from '../../platform/platform.ts'
import { keepsFamilies } from '../../pupils/pupils.ts'
import { wordsIn } from '../../ui/ui.ts'
import { permissionOfVersion } from '../adults/permission-of-post.ts'
import { consentOfVersion } from '../posts/consent-of-post.ts'
import { findVersion } from '../posts/versions.store.ts'
import { countStillOpen, lastAudit, stillOpenOf } from './audits.store.ts'
import { seesStillLive } from './who-sees-it.rule.ts'
import { StillLivePage, type StillLiveSeen } from './still-live.page.tsx'

const t = wordsIn('en-GB')
/** On one page; the rest follow as these come down or are answered. */
const SHOWN = 50

export async function showStillLive({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const hers = visitor.schools.filter(({ id }) => seesStillLive(rolesAt(visitor, id)))
  const school = hers.find(({ id }) => id === query['school']) ?? (query['school'] === undefined ? hers[0] : undefined)
  if (school === undefined) throw new NotFound('There is no such list for this person.')
  const asks = keepsFamilies(rolesAt(visitor, school.id))
  const seen = await look(works, visitor.identity, one => see(one, school))
  return page(t('stilllive.title'), <StillLivePage {...seen} school={school} asks={asks} />)
}

async function see(one: Act, { id }: { id: string }): Promise<Omit<StillLiveSeen, 'school' | 'asks'>> {
  const audit = await lastAudit(one.tx, id)
  if (audit === null) return { audit, open: 0, shown: [], now: one.at }
  const shown: StillLiveSeen['shown'][number][] = []
  for (const target of await stillOpenOf(one.tx, audit.id, SHOWN)) {
    const version = await findVersion(one.tx, target.version)
    if (version === null) continue
    const { results } = await consentOfVersion(one, version, target.platform)
    const { missing } = await permissionOfVersion(one, version, target.platform)
    const held = results.some(({ outcome }) => outcome.may !== 'yes')
    // Neither: answered since that look.
    if (held || missing.length > 0) shown.push({ ...target, mayGo: held ? results : [], adults: missing.length })
  }
  const open = await countStillOpen(one.tx, audit.id)
  return { audit, open: shown.length < SHOWN ? shown.length : open, shown, now: one.at }
}
