import { useWords } from '../words/words.tsx'
import { classes, scriptWords } from './attributes.ts'
import { Button } from './button.tsx'
import { inner } from './content.ts'
import { Input, type InputOptions } from './input.tsx'

export type PasswordInputOptions = Omit<InputOptions, 'type' | 'prefix' | 'suffix' | 'inputWrapper'> & {
  button?: { classes?: string | undefined } | undefined
  showPasswordText?: string | undefined
  hidePasswordText?: string | undefined
  showPasswordAriaLabelText?: string | undefined
  hidePasswordAriaLabelText?: string | undefined
  passwordShownAnnouncementText?: string | undefined
  passwordHiddenAnnouncementText?: string | undefined
}

export function PasswordInput(options: PasswordInputOptions) {
  const t = useWords()
  const id = options.id || options.name
  const toggle = (
    <>
      <Button
        type="button"
        classes={classes(
          'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
          options.button?.classes,
        )}
        text={options.showPasswordText ?? t('house.show')}
        attributes={{
          'aria-controls': id,
          'aria-label': options.showPasswordAriaLabelText ?? t('house.show-password'),
          // Shown by the script, without which it could do nothing.
          hidden: { value: true, optional: true },
        }}
      />
      {inner(options.formGroup?.afterInput)}
    </>
  )
  return (
    <Input
      {...options}
      id={id}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={options.autocomplete || 'current-password'}
      classes={classes('govuk-password-input__input govuk-js-password-input-input', options.classes)}
      inputWrapper={{ classes: 'govuk-password-input__wrapper' }}
      formGroup={{
        classes: classes('govuk-password-input', options.formGroup?.classes),
        attributes: {
          'data-module': 'govuk-password-input',
          ...scriptWords('show-password', options.showPasswordText),
          ...scriptWords('hide-password', options.hidePasswordText),
          ...scriptWords('show-password-aria-label', options.showPasswordAriaLabelText),
          ...scriptWords('hide-password-aria-label', options.hidePasswordAriaLabelText),
          ...scriptWords('password-shown-announcement', options.passwordShownAnnouncementText),
          ...scriptWords('password-hidden-announcement', options.passwordHiddenAnnouncementText),
          ...options.formGroup?.attributes,
        },
        beforeInput: options.formGroup?.beforeInput,
        afterInput: { html: toggle },
      }}
    />
  )
}
