import { type AskingFieldset, Choices, type ChoicesOptions } from './choices.tsx'

export type RadiosOptions = Omit<ChoicesOptions, 'fieldset'> & {
  fieldset: AskingFieldset
  value?: string | number | undefined
}

export function Radios({ value, ...options }: RadiosOptions) {
  // Compared as text, as the browser would send it: 2 and "2" are one choice.
  return <Choices kind="radio" options={options} chosen={one => Boolean(value) && String(one) === String(value)} />
}
