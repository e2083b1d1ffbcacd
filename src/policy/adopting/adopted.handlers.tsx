import type { Visitor } from '../../people/people.ts'
import { act, type Answer, type Ask, NotFound, page } from '../../platform/platform.ts'
import { inForce, neverBegins } from '../in-force.rule.ts'
import { ours } from '../settle.rule.ts'
import { adopterOf, canBeId } from '../pages/which-school.tsx'
import { settledVersion } from '../policy-in-force.ts'
import { type AdoptedVersion, versionById, versionsFor, versionsOfTrust } from '../policy-versions.store.ts'
import { whatChanges } from '../what-changes.rule.ts'
import { mayAdopt } from './adopters.rule.ts'
import { AdoptedPage } from './adopted.page.tsx'
import { t } from './at-draft.tsx'
import { signaturesOf } from './signing/seals.store.ts'

/** For whoever may adopt here: the way to the page where the version in force is ended, or how that stands. */
function endLink(visitor: Visitor, version: AdoptedVersion, holds: boolean): 'ask' | 'stands' | null {
  if (!mayAdopt(visitor, version.school)) return null
  if (version.until !== null) return 'stands'
  return holds ? 'ask' : null
}

/** An adopted version as a record, against what judged the moment before it. */
export async function showVersion({ works, visitor, params, query }: Ask<Visitor>): Promise<Answer> {
  const id = params['id'] ?? ''
  const facts = await act(works, visitor.identity, async ({ tx, at }) => {
    const version = canBeId(id) ? await versionById(tx, id) : null
    const school = visitor.schools.find(mine => version?.school === null || mine.id === version?.school)
    if (version === null || school === undefined) throw new NotFound('There is no such version for this person.')
    const all = version.school === null ? await versionsOfTrust(tx) : await versionsFor(tx, school.id)
    const known = all.filter(one => one.adoptedAt <= version.adoptedAt)
    // What this one has put aside never begins, so it is not what judged before.
    const others = known.filter(one => one.id !== version.id && !neverBegins(one, known))
    const before = inForce(others, version.from)
    const settled = await settledVersion(tx, version.id)
    const was = before === null ? null : await settledVersion(tx, before.id)
    return {
      schoolName: version.school === null ? visitor.trustName : school.name,
      version,
      settled,
      before: before === null || was === null ? null : { version: before, pack: was.pack },
      changes: whatChanges(was?.settings ?? ours, settled.settings),
      adoptedBy: await adopterOf(tx, version),
      signatures: await signaturesOf(tx, version.id),
      justNow: query['done'] === 'adopted',
      now: at,
      policyPath: `/policy?school=${school.id}`,
      ends: endLink(visitor, version, inForce(all, at)?.id === version.id),
    }
  })
  return page(t('policy.record-page-title', { number: facts.version.number }), <AdoptedPage facts={facts} />)
}
