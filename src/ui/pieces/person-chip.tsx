import { useWords } from '../words/words.tsx'

/** A person as others see them. `role`: the title this school uses, as it was at the time. */
export type PersonShown = { role: string; name: string }

/** `Headteacher · S. Okafor` */
export function PersonChip({ person }: { person: PersonShown }) {
  const t = useWords()
  return (
    <span class="cw-chip cw-chip--person">
      <span class="cw-chip__words">{t('house.person-chip', { role: person.role, name: person.name })}</span>
    </span>
  )
}
