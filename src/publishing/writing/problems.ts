import type { Words } from '../../ui/ui.ts'
import type { PostRead } from '../posts/read-post.ts'

/** Something that stands in the way, and the id of the field where it is put right, or the page when that is another one. */
export type Problem = {
  readonly words: string
  /** Accounts that it can be handed in without, by one press. */
  readonly without?: readonly string[]
  /** One of the questions beside a picture that are still open: the list says them together, and each says it in its place. */
  readonly openBeside?: { readonly picture: string; readonly number: number | 'video' }
} & ({ readonly field: string } | { readonly page: string })

export function problemAt(problems: readonly Problem[], field: string): { text: string } | undefined {
  const found = problems.find(problem => 'field' in problem && problem.field === field)
  return found === undefined ? undefined : { text: found.words }
}

/** What stands at the top of the page, and where each line leads. The open questions of one picture are one line, because one press can answer them. */
export function listOf(t: Words, problems: readonly Problem[]): { readonly text: string; readonly href: string }[] {
  const said = new Set<string>()
  return problems.flatMap(problem => {
    const { openBeside: beside } = problem
    if (beside === undefined)
      return [{ text: problem.words, href: 'page' in problem ? problem.page : `#${problem.field}` }]
    if (said.has(beside.picture)) return []
    if (beside.picture === ALL_MINE) {
      said.add(ALL_MINE)
      const makers = problems.filter(one => one.openBeside?.picture === ALL_MINE)
      return makers.length === 1 && 'field' in problem
        ? [{ text: problem.words, href: `#${problem.field}` }]
        : [{ text: t('pictured.open-makers', { count: makers.length }), href: `#${ALL_MINE}` }]
    }
    said.add(beside.picture)
    const count = problems.filter(one => one.openBeside?.picture === beside.picture).length
    const together =
      beside.number === 'video'
        ? t('pictured.open-together-video', { count })
        : t('pictured.open-together', { number: beside.number, count })
    return [{ text: count === 1 ? problem.words : together, href: `#${questionsOf(beside.picture)}` }]
  })
}

/** In the place of a picture: who took or made several of them is one line, which leads to the one press that can answer for all; and the id of that press. */
export const ALL_MINE = 'all-mine'

/** The id of the fieldset with all that is asked about one picture. */
export function questionsOf(picture: string): string {
  return `questions-${picture}`
}

/** By this number a picture is called in sentences. */
export function numberOf(picture: string, { pictures }: Pick<PostRead, 'pictures'>): number {
  return pictures.findIndex(({ id }) => id === picture) + 1
}
