import { control } from '../../policy/policy.ts'
import { Button } from '../../ui/ui.ts'

/** For a picture that is in the draft already and should never have been: sealed by the same press as on every other page. */
export function CloseIt({ sha256, words }: { sha256: string; words: string }) {
  if (!control('stop_line', true)) return null
  return (
    <Button
      text={words}
      name="do"
      value={`close-picture:${sha256}`}
      classes="govuk-button--warning cw-finding__button"
      // As with the call itself: no photo that was chosen meanwhile is sent along.
      attributes={{ formenctype: 'application/x-www-form-urlencoded' }}
      preventDoubleClick
    />
  )
}
