import { rolesAt, type Visitor } from '../../people/people.ts'
import { act, NotFound, type Works } from '../../platform/platform.ts'
import { keepsFamilies } from '../families.rule.ts'
import { pupilEver } from '../roll.store.ts'
import { toTell } from './takedowns.store.ts'
import { toldIn } from './tell-family-gone.job.ts'

/** The office has rung or written: one press on the child's page. */
export async function sayFamilyTold(
  works: Works,
  visitor: Visitor,
  pupil: string,
  { target, guardian }: { target: string; guardian: string },
): Promise<void> {
  await act(works, visitor.identity, async one => {
    const child = await pupilEver(one.tx, pupil)
    if (child === null || !keepsFamilies(rolesAt(visitor, child.school)))
      throw new NotFound('There is no such pupil for this person.')
    const to = await toTell(one.tx, target, guardian)
    // Pressed twice, or by two people: it is done.
    if (to === null || to.pupil !== child.id) return
    await toldIn(one, to, 'office')
  })
}
