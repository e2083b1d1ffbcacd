import { useWords } from '../../ui/ui.ts'
import type { Standing } from '../posts/standing.ts'
import type { UsualAnswer } from './usual-answer.rule.ts'
import { approversInWords } from './who-looks.ts'

/** One line: who looks at it once it is handed in, and how soon they usually do, where enough was decided here to say so. */
export function WhatHappensNext({ standing, usual }: { standing: Standing; usual: UsualAnswer | null }) {
  const t = useWords()
  const who = approversInWords(t, standing)
  return (
    <p class="govuk-body cw-next">
      <strong>{t('writing.next-title')}</strong>
      <br />
      {who === ''
        ? t('writing.next-nobody')
        : t(standing.approvers.widened ? 'writing.next-wider' : 'writing.next-who', { who })}
      {who !== '' && usual !== null && (
        <> {t('writing.next-usually', { unit: usual.unit, within: usual.within, count: usual.of })}</>
      )}
    </p>
  )
}
