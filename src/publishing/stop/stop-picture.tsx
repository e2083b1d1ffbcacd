import { noticeShown } from '../../people/people.ts'
import { control } from '../../policy/policy.ts'
import { Button, useWords, WarningText } from '../../ui/ui.ts'

/** The line that stands once before pictures that somebody looks at, with what the button beneath each of them does. */
export function StopLine() {
  const t = useWords()
  if (!control('stop_line', true)) return null
  return (
    <div class="cw-stop-line">
      <WarningText text={t('deciding.undressed-line')} iconFallbackText={t('house.warning')} />
      <p class="govuk-body-s">
        {t('deciding.close-what')}{' '}
        <a class="govuk-link" href={noticeShown(t, 'telling-the-dsl').href}>
          {t('writing.tell-dsl-notice')}
        </a>
      </p>
    </div>
  )
}

/** Line and button in one, where a single picture has to stand on one screen with what is decided; what the press does is said below by `WhatClosingDoes`. */
export function StopAtPicture({ post, sha256 }: { post: string; sha256: string }) {
  const t = useWords()
  if (!control('stop_line', true)) return null
  return (
    <div class="cw-stop-line cw-stop-line--brief">
      <p class="govuk-body-s">{t('deciding.undressed-brief')}</p>
      <StopPicture post={post} sha256={sha256} number={1} />
    </div>
  )
}

export function WhatClosingDoes() {
  const t = useWords()
  if (!control('stop_line', true)) return null
  return (
    <p class="govuk-body-s">
      <strong>{t('deciding.close-picture', { number: 1 })}</strong>: {t('deciding.close-what-brief')}{' '}
      <a class="govuk-link" href={noticeShown(t, 'telling-the-dsl').href}>
        {t('writing.tell-dsl-notice')}
      </a>
    </p>
  )
}

/** One press at the very picture: it is sealed, and the safeguarding lead is called. */
export function StopPicture({ post, sha256, number }: { post: string; sha256: string; number: number | 'video' }) {
  const t = useWords()
  if (!control('stop_line', true)) return null
  return (
    <form method="post" action={`/posts/${post}/pictures/${sha256}/stop`}>
      <Button
        text={number === 'video' ? t('deciding.close-video') : t('deciding.close-picture', { number })}
        classes="govuk-button--warning"
        preventDoubleClick
      />
    </form>
  )
}
