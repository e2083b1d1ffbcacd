import { Choices, type ChoicesOptions } from './choices.tsx'

export type CheckboxesOptions = ChoicesOptions & { values?: readonly (string | number)[] | undefined }

/** Leave out `fieldset` only for a single box whose own label says everything. */
export function Checkboxes({ values, ...options }: CheckboxesOptions) {
  return <Choices kind="checkbox" options={options} chosen={value => values?.includes(value) ?? false} />
}
