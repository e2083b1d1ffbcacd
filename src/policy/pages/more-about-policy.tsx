import { useWords } from '../../ui/ui.ts'
import type { PolicySeen } from './which-school.tsx'

/** What else can be done with a school's policy, beside reading it. */
export function MoreAboutPolicy({ seen }: { seen: PolicySeen }) {
  const t = useWords()
  return (
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={`/policy/ask?school=${seen.school.id}`}>
          {t('asking.link')}
        </a>
      </li>
    </ul>
  )
}
