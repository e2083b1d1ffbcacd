import type { ComponentChildren, VNode } from 'preact'
import { type Answer, page } from '../platform/platform.ts'
import { ErrorSummary, useWords, type WordKey, wordsIn, type Values } from '../ui/ui.ts'

/** What is not right with a field, in words. `field`: its id, or null for the form as a whole. */
export type Problem = { readonly field: string | null; readonly key: WordKey; readonly values?: Values }

/** The words of these pages outside of components: titles. */
export const t = wordsIn('en-GB')

/** What a field shows in red; nothing where nothing is wrong with it. */
export function useProblems(problems: readonly Problem[]): (field: string) => { text: string } | undefined {
  const words = useWords()
  return field => {
    const found = problems.find(problem => problem.field === field)
    return found && { text: words(found.key, found.values ?? {}) }
  }
}

/** A page with one form: what is wrong on top, then the heading, then the form. */
export function FormPage({
  title,
  problems = [],
  children,
}: {
  title: string
  problems?: readonly Problem[] | undefined
  children: ComponentChildren
}) {
  const words = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {problems.length > 0 && (
          <ErrorSummary
            errorList={problems.map(({ field, key, values }) => ({
              text: words(key, values ?? {}),
              ...(field === null ? {} : { href: `#${field}` }),
            }))}
          />
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        {children}
      </div>
    </div>
  )
}

/** The answer to a form: its title says first that something is not right, as GOV.UK found screen-reader users need it. */
export function formAnswer(
  title: string,
  body: VNode,
  problems: readonly Problem[],
  options: { plain?: boolean } = {},
): Answer {
  const wrong = problems.length > 0
  return page(wrong ? `${t('house.error-prefix')}: ${title}` : title, body, {
    ...options,
    ...(wrong ? { status: 422 } : {}),
  })
}
