import { Button, useWords } from '../../ui/ui.ts'
import { AboutRoll, RollFrame } from './roll-frame.tsx'
import type { CheckedRoll } from './see-roll.ts'

/** While a job checks or takes over a long file. Without script a link asks again; with it the page asks by itself. */
export function WorkingRollPage({ seen }: { seen: CheckedRoll }) {
  const t = useWords()
  const { id, state, school } = seen.found
  const path = `/pupils/roll/imports/${id}`
  const checking = state === 'checking'
  return (
    <RollFrame title={t(checking ? 'roll.checking-title' : 'roll.taking-title')} back={`/pupils/roll?school=${school}`}>
      <AboutRoll seen={seen} />
      <div data-module="cw-wait" data-wait-url={path}>
        <output class="govuk-body" data-wait-for>
          <HowFarRoll seen={seen} />
        </output>
        <p class="govuk-body">
          <a class="govuk-link" href={path}>
            {t('roll.look-again')}
          </a>
        </p>
      </div>
      {checking ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/columns`}>
            {t('roll.change-columns')}
          </a>
        </p>
      ) : (
        <form method="post" action={`${path}/take`} novalidate>
          <p class="govuk-body">{t('roll.taking-stopped')}</p>
          <Button text={t('roll.taking-go-on')} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
    </RollFrame>
  )
}

/** What the page's own script asks for again and again; `data-wait-over` ends its waiting. */
export function HowFarRoll({ seen }: { seen: CheckedRoll }) {
  const t = useWords()
  const { state, progress, rowCount } = seen.found
  if (state !== 'checking' && state !== 'taking')
    return (
      <p class="govuk-body" data-wait-over>
        {t('roll.working-done')}
      </p>
    )
  const done =
    state === 'checking' ? progress : Math.min(rowCount, Math.round((progress / Math.max(1, seen.parts)) * rowCount))
  return (
    <>
      <p class="govuk-body">{t('roll.progress', { done, all: rowCount })}</p>
      <progress max={rowCount} value={done} aria-label={t('roll.progress-label')} />
    </>
  )
}
