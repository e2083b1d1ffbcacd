import { rolesAt, type Visitor } from '../../people/people.ts'
import { act, NotFound, type Works } from '../../platform/platform.ts'
import { keepsFamilies } from '../families.rule.ts'
import { toTell } from './takedowns.store.ts'
import { toldIn } from './tell-family-gone.job.ts'

/** The office has rung or written: one press. @returns the child, whose page it stood on */
export async function sayFamilyTold(
  works: Works,
  visitor: Visitor,
  pupil: string,
  { target, guardian }: { target: string; guardian: string },
): Promise<void> {
  await act(works, visitor.identity, async one => {
    const to = await toTell(one.tx, target, guardian)
    // Pressed twice, or by two people: it is done.
    if (to === null) return
    if (to.pupil !== pupil || !keepsFamilies(rolesAt(visitor, to.school)))
      throw new NotFound('There is nobody to tell here.')
    await toldIn(one, to, 'office')
  })
}
