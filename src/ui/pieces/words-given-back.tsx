import { Button } from '../components/button.tsx'
import { linkTo } from '../href.ts'
import { useWords } from '../words/words.tsx'
import { CopyText } from './island-parts.tsx'

export type WordsGivenBackOptions = {
  /** Where the form was sent; sent again after signing in. */
  action: string
  /** All fields that were sent, as names and values. */
  fields: readonly (readonly [name: string, value: string])[]
  /** What a person wrote among them. */
  words: readonly string[]
  /** Where to sign in first; null: she is signed in, or need not be. */
  signIn: string | null
  title: string
  body: string
}

/** Words that could not be taken: why, a way to sign in without leaving the page where that is it, and a button that sends them again. */
export function WordsGivenBack({ action, fields, words, signIn, title, body }: WordsGivenBackOptions) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{body}</p>
        {signIn !== null && (
          <p class="govuk-body">
            <a {...linkTo(signIn)} class="govuk-link" target="_blank" rel="noopener">
              {t('writing.ended-sign-in')}
            </a>
          </p>
        )}
        <form method="post" enctype="multipart/form-data" {...(linkTo(action).href ? { action } : {})}>
          {fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Button text={t('writing.ended-again')} preventDoubleClick />
        </form>
        <p class="govuk-body">{t('writing.ended-pictures')}</p>
        {words.map((one, index) => (
          <CopyText id={`kept-${index + 1}`} text={one} label={t('writing.ended-copy')} />
        ))}
      </div>
    </div>
  )
}
