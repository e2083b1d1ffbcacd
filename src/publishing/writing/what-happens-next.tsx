import { useWords } from '../../ui/ui.ts'
import type { Standing } from '../posts/standing.ts'
import { approversInWords } from './who-looks.ts'

/** One line: who looks at it once it is handed in. */
export function WhatHappensNext({ standing }: { standing: Standing }) {
  const t = useWords()
  const who = approversInWords(t, standing)
  return (
    <p class="govuk-body cw-next">
      <strong>{t('writing.next-title')}</strong>
      <br />
      {who === ''
        ? t('writing.next-nobody')
        : t(standing.approvers.widened ? 'writing.next-wider' : 'writing.next-who', { who })}
    </p>
  )
}
