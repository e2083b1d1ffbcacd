import { linkTo } from '../href.ts'
import { type Attributes, classes, extra, given } from './attributes.ts'
import { type Content, inner } from './content.ts'

export type ButtonOptions = Content & {
  id?: string | undefined
  name?: string | undefined
  value?: string | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  /** Makes it a link that looks like a button. */
  href?: string | undefined
  disabled?: boolean | undefined
  isStartButton?: boolean | undefined
  preventDoubleClick?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  )
}

// GOV.UK's markup: a link that looks like a button is announced as one, and its script lets the space key press it.
const likeAButton = { role: 'button', draggable: false } as const

export function Button(options: ButtonOptions) {
  const common = {
    ...extra(options.attributes),
    ...given({ id: options.id }),
    class: classes('govuk-button', options.classes, options.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
  }
  const words = (
    <>
      {options.html && options.isStartButton ? <span>{options.html}</span> : inner(options)}
      {options.isStartButton && <StartIcon />}
    </>
  )
  if (options.href) {
    return (
      <a {...common} {...linkTo(options.href)} {...likeAButton}>
        {words}
      </a>
    )
  }
  return (
    <button
      {...common}
      {...given({ value: options.value, name: options.name })}
      {...(options.disabled ? { disabled: true, 'aria-disabled': 'true' } : {})}
      {...(options.preventDoubleClick === undefined
        ? {}
        : { 'data-prevent-double-click': String(options.preventDoubleClick) })}
      type={options.type || 'submit'}
    >
      {words}
    </button>
  )
}
