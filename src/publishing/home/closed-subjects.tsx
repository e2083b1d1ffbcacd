import { noonOf } from '../../people/people.ts'
import { useWords } from '../../ui/ui.ts'
import type { Home } from './read-home.ts'

/** What the head has closed for now, told to everybody of the school before a word is written (s1-reputation-10, s4-3-eg-11), and of whom it asks nothing. */
export function ClosedSubjects({ home: { closed, now } }: { home: Pick<Home, 'closed' | 'now'> }) {
  const t = useWords()
  if (closed.length === 0) return null
  return (
    <section aria-labelledby="closed-subjects">
      <h2 class="govuk-heading-m" id="closed-subjects">
        {t('watched.home-title')}
      </h2>
      <ul class="cw-lines">
        {closed.map(({ schoolId, school, name, until }) => (
          <li class="cw-line">
            <a class="cw-line__what govuk-link" href={`/watched-words?school=${schoolId}`} dir="auto">
              {t('watched.home-line', { day: t.day(noonOf(until), now), name })}
            </a>
            <span class="cw-line__about">{t('watched.home-about', { school })}</span>
          </li>
        ))}
      </ul>
      <p class="govuk-body">{t('watched.union')}</p>
    </section>
  )
}
