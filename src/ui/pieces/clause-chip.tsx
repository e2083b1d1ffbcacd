import type { ComponentChildren } from 'preact'
import { linkTo } from '../href.ts'
import { useWords } from '../words/words.tsx'

/** How strongly a clause binds. */
export type Strength = 'must' | 'should' | 'advice'

/** A clause as chips show it. `label`: as the school's document numbers it, such as "School use 5". `href`: the page with its words. */
export type ClauseShown = { label: string; strength: Strength; href: string }

/**
 * `§ School use 5 · must`, a link to the clause in the school's own words. `href` null: it has no page, because its policy is still to be
 * adopted, so it is no link.
 */
export function ClauseChip({ clause }: { clause: Omit<ClauseShown, 'href'> & { href: string | null } }) {
  const look = `cw-chip cw-chip--clause cw-chip--${clause.strength}`
  if (clause.href === null)
    return (
      <span class={look}>
        <InChip clause={clause} />
      </span>
    )
  return (
    <a {...linkTo(clause.href)} class={look}>
      <InChip clause={clause} />
    </a>
  )
}

function InChip({ clause }: { clause: Pick<ClauseShown, 'label' | 'strength'> }) {
  const t = useWords()
  const hidden = (inside: ComponentChildren) => <span class="govuk-visually-hidden">{inside}</span>
  return (
    <>
      <span class="cw-chip__sign" aria-hidden="true">
        §
      </span>
      <span class="cw-chip__words">
        {t.rich('house.clause-chip', {
          label: clause.label,
          strength: t('house.strength', { strength: clause.strength }),
          hidden,
        })}
      </span>
    </>
  )
}
