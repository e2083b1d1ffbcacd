import type { Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { insertLook, type Look } from './family-looks.store.ts'

/**
 * Writes down that somebody is about to see what families answered: after she was found to be allowed, before the page goes out. What cannot be
 * written down is not shown. This is the one thing that opening a page leaves behind (decision 018).
 */
export async function keepLook(works: Works, visitor: Visitor, look: Look): Promise<void> {
  if (look.pupils.length > 0) await act(works, visitor.identity, one => insertLook(one, look))
}
