import { scriptWords } from '../components/attributes.ts'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'

export type FindRowsOptions = {
  /** The id of what holds the rows. */
  rows: string
  label: string
  button: string
  /** With %{shown} and %{all}. */
  said: string
  /** A GET that answers the page with these rows alone. Left out where the rows are known to the script alone. */
  without?: { action: string; value: string; keep: Readonly<Record<string, string>> } | undefined
}

/** Finds rows by the words that they begin with: by a press and an answer of the house, and where there is script as one types. */
export function FindRows({ rows, label, button, said, without }: FindRowsOptions) {
  return (
    <form
      {...scriptWords('said', said)}
      method="get"
      action={without?.action}
      data-module="cw-find-rows"
      data-rows={rows}
    >
      {Object.entries(without?.keep ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Input
        id={`find-${rows}`}
        name="name"
        type="search"
        label={{ text: label }}
        value={without?.value ?? ''}
        autocomplete="off"
        spellcheck={false}
        classes="govuk-input--width-20"
      />
      {without !== undefined && <Button text={button} classes="govuk-button--secondary" />}
      <output class="govuk-hint" data-find-said />
    </form>
  )
}
