import { useWords } from '../words/words.tsx'
import { type Attributes, classes, extra, given, scriptWords } from './attributes.ts'
import { Button } from './button.tsx'
import type { Content } from './content.ts'

export type ExitThisPageOptions = Content & {
  id?: string | undefined
  redirectUrl?: string | undefined
  activatedText?: string | undefined
  timedOutText?: string | undefined
  pressTwoMoreTimesText?: string | undefined
  pressOneMoreTimeText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function ExitThisPage(options: ExitThisPageOptions) {
  const t = useWords()
  const standard = t.rich('house.exit-this-page', {
    hidden: words => <span class="govuk-visually-hidden">{words}</span>,
  })
  return (
    <div
      {...extra(options.attributes)}
      {...given({ id: options.id })}
      {...scriptWords('activated', options.activatedText)}
      {...scriptWords('timed-out', options.timedOutText)}
      {...scriptWords('press-two-more-times', options.pressTwoMoreTimesText)}
      {...scriptWords('press-one-more-time', options.pressOneMoreTimeText)}
      class={classes('govuk-exit-this-page', options.classes)}
      data-module="govuk-exit-this-page"
    >
      <Button
        html={options.html || (options.text ? undefined : standard)}
        text={options.text}
        classes="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        href={options.redirectUrl || 'https://www.bbc.co.uk/weather'}
        attributes={{ rel: 'nofollow noreferrer' }}
      />
    </div>
  )
}
