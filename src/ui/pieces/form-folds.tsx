import type { ComponentChildren } from 'preact'
import { asset } from '../assets.ts'
import { scriptWords } from '../components/attributes.ts'
import { Fieldset } from '../components/fieldset.tsx'
import { useWords } from '../words/words.tsx'

/**
 * Many forms of the same kind, which are sent together, each in a fold of its own. Where there is script a fold says how much of it is filled in while
 * one chooses, and the way to the next closes this one and opens that one. Without it that way leads to the next fold, which a press opens.
 */
export function FormFolds({ children }: { children: ComponentChildren }) {
  const t = useWords()
  return (
    <div {...scriptWords('filled', t('house.script-fold-filled'))} data-module="cw-form-folds">
      <script type="module" src={asset('folds.js')} />
      {children}
    </div>
  )
}

export type FormFoldOptions = {
  /** Of its summary, where the way from the fold before leads. */
  id: string
  title: string
  /** What is known of it besides, for instance that it was sent before. */
  note?: string | undefined
  /** How many of its choices are made, as it was sent. Nothing is said where there is none: without script nobody would take that back. */
  filled: number
  of: number
  open: boolean
  next: { readonly id: string; readonly title: string } | null
  children: ComponentChildren
}

/** One of {@link FormFolds}. Its children are its fields. */
export function FormFold({ id, title, note, filled, of, open, next, children }: FormFoldOptions) {
  const t = useWords()
  return (
    <details class="govuk-details cw-form-fold" open={open}>
      <summary class="govuk-details__summary" id={id}>
        <span class="govuk-details__summary-text">{title}</span>
        <span class="cw-form-fold__state">
          {note !== undefined && <span>{note}</span>}
          <span data-fold-filled>{filled > 0 && t('house.fold-filled', { filled, of })}</span>
        </span>
      </summary>
      <Fieldset legend={{ text: title, classes: 'govuk-visually-hidden' }}>
        {children}
        {next !== null && (
          <p class="govuk-body">
            <a class="govuk-link" href={`#${next.id}`} data-fold-next>
              {t('house.fold-next', { title: next.title })}
            </a>
          </p>
        )}
      </Fieldset>
    </details>
  )
}
