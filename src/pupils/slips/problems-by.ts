import type { Problem } from '../../people/people.ts'
import type { Words } from '../../ui/ui.ts'

/** What is not right with the field of an id, as a component takes it. */
export function problemsBy(
  t: Words,
  problems: readonly Problem[],
): (id: string) => { errorMessage?: { text: string } } {
  return id => {
    const found = problems.find(one => one.field === id)
    return found === undefined ? {} : { errorMessage: { text: t(found.key, found.values ?? {}) } }
  }
}
