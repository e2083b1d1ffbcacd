import { type ComponentChildren, createContext, type VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { type Answer, type Form, page, type PageWays } from '../platform/platform.ts'
import {
  BackLink,
  Button,
  ErrorSummary,
  PrivacyNotice,
  useWords,
  type Values,
  type Words,
  type WordKey,
  wordsIn,
} from '../ui/ui.ts'
import { type NoticeId, noticeShown } from './privacy/notices.ts'

/** What is not right with a field, in words. `field`: its id, or null for the form as a whole. */
export type Problem = { readonly field: string | null; readonly key: WordKey; readonly values?: Values }

/** The words of these pages outside of components: titles. */
export const t = wordsIn('en-GB')

/** What was sent and what is not right with it: the fields of a page (`fields.tsx`) look for their own part of it. */
export type Filled = { readonly form: Form; readonly problems: readonly Problem[] }

const FilledIn = createContext<Filled>({ form: {}, problems: [] })

export const useFilled = (): Filled => useContext(FilledIn)

/** A page with one form: what is wrong on top, then the heading, then the form. `back`: where its link above it leads. */
export function FormPage({
  title,
  back,
  form = {},
  problems = [],
  children,
}: Partial<Filled> & { title: string; back?: string; children: ComponentChildren }) {
  const words = useWords()
  return (
    <FilledIn.Provider value={{ form, problems }}>
      {back !== undefined && <BackLink href={back} />}
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
    </FilledIn.Provider>
  )
}

/** The form itself, with its notice of privacy where it takes personal data, and the one button that sends it. */
export function PostForm({
  action,
  button,
  look,
  notice,
  children,
}: {
  action: string
  button: string
  look?: 'secondary' | 'warning' | undefined
  notice?: NoticeId
  children: ComponentChildren
}) {
  const words = useWords()
  return (
    <form method="post" action={action} novalidate>
      {children}
      {notice !== undefined && <PrivacyNotice notice={noticeShown(words, notice)} />}
      <Button text={button} {...(look === undefined ? {} : { classes: `govuk-button--${look}` })} preventDoubleClick />
    </form>
  )
}

/** The answer to a form: its title says first that something is not right, as GOV.UK found screen-reader users need it. */
export function formAnswer(
  title: string,
  body: VNode,
  problems: readonly Problem[],
  options: PageWays & { words?: Words } = {},
): Answer {
  const wrong = problems.length > 0
  const { words = t } = options
  return page(wrong ? `${words('house.error-prefix')}: ${title}` : title, body, {
    ...options,
    ...(wrong ? { status: 422 } : {}),
  })
}
