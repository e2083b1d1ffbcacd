import { useWords } from '../words/words.tsx'
import { classes, type PluralMessages, scriptWords } from './attributes.ts'
import { inner } from './content.ts'
import { Hint } from './hint.tsx'
import { Textarea, type TextareaOptions } from './textarea.tsx'

export type CharacterCountOptions = TextareaOptions & {
  maxlength?: number | string | undefined
  maxwords?: number | string | undefined
  /** Percentage of the limit at which the count begins to show. */
  threshold?: number | string | undefined
  countType?: string | undefined
  countMessage?: { classes?: string | undefined } | undefined
  textareaDescriptionText?: string | undefined
  charactersUnderLimitText?: PluralMessages | undefined
  charactersAtLimitText?: string | undefined
  charactersOverLimitText?: PluralMessages | undefined
  wordsUnderLimitText?: PluralMessages | undefined
  wordsAtLimitText?: string | undefined
  wordsOverLimitText?: PluralMessages | undefined
}

function setUp(options: CharacterCountOptions, countType: string | undefined) {
  const data = {
    'data-maxlength': options.maxlength,
    'data-maxwords': options.maxwords,
    'data-threshold': options.threshold,
    'data-count-type': countType,
  }
  const known = Object.entries(data).filter(([, value]) => value !== undefined)
  const noLimit = !options.maxwords && !options.maxlength
  return {
    'data-module': 'govuk-character-count',
    ...Object.fromEntries(known),
    // Without a limit the words are completed by the script, once it is told the limit.
    ...(noLimit && options.textareaDescriptionText
      ? scriptWords('textarea-description', { other: options.textareaDescriptionText })
      : {}),
    ...scriptWords('characters-under-limit', options.charactersUnderLimitText),
    ...scriptWords('characters-at-limit', options.charactersAtLimitText),
    ...scriptWords('characters-over-limit', options.charactersOverLimitText),
    ...scriptWords('words-under-limit', options.wordsUnderLimitText),
    ...scriptWords('words-at-limit', options.wordsAtLimitText),
    ...scriptWords('words-over-limit', options.wordsOverLimitText),
    ...options.formGroup?.attributes,
  }
}

export function CharacterCount(options: CharacterCountOptions) {
  const t = useWords()
  const id = options.id || options.name
  const countType = options.countType || (options.maxwords ? 'words' : undefined)
  const limit = options.maxwords || options.maxlength
  const whatFits =
    options.textareaDescriptionText?.replaceAll('%{count}', String(limit)) ??
    t(countType === 'words' ? 'house.words-at-most' : 'house.characters-at-most', { limit: String(limit ?? '') })
  return (
    <Textarea
      {...{ ...options, countType: undefined }}
      id={id}
      describedBy={`${id}-info`}
      classes={classes('govuk-js-character-count', options.classes)}
      formGroup={{
        classes: classes('govuk-character-count', options.formGroup?.classes),
        attributes: setUp(options, countType),
        beforeInput: options.formGroup?.beforeInput,
        afterInput: {
          html: (
            <>
              <Hint
                id={`${id}-info`}
                classes={classes('govuk-character-count__message', options.countMessage?.classes)}
                text={limit ? whatFits : undefined}
              />
              {inner(options.formGroup?.afterInput)}
            </>
          ),
        },
      }}
    />
  )
}
