import { PostForm, type Problem } from '../../people/people.ts'
import { field, type Form } from '../../platform/platform.ts'
import { Details, Textarea, useWords } from '../../ui/ui.ts'
import { type FlagLetter, mayBeWrittenTo } from '../flags/write-to-guardian.ts'
import type { Guardian } from '../guardians/guardians.store.ts'
import type { PupilShown } from '../roll.store.ts'

export type Letters = {
  pupil: PupilShown
  school: string
  /** False: no flag is set, so what was written is shown and nothing more is. */
  inForce: boolean
  guardians: readonly Guardian[]
  letters: readonly FlagLetter[]
  /** Who writes, as she is called. */
  writer: string
}

/** Of each guardian one: several stand on the page. */
export const wordsField = (guardian: string): string => `words-${guardian}`

/** Nobody of the family is written to by itself. By its keeper's press, in words of hers, which give no reason unless she writes one. */
export function FlagLetters(facts: Letters & { now: Date; form: Form; problems: readonly Problem[] }) {
  const { pupil, school, inForce, guardians, letters, writer, now, form, problems } = facts
  const t = useWords()
  if (!inForce && letters.length === 0) return null
  const able = guardians.filter(mayBeWrittenTo)
  return (
    <>
      <h2 class="govuk-heading-m">{t('consent.letter-title')}</h2>
      <ul class="cw-lines">
        {letters.map(letter => (
          <li class="cw-line">
            <span class="cw-line__what">{t('consent.letter-to', { name: letter.to })}</span>
            <span class="cw-line__about">
              {t('consent.letter-about', { who: letter.by, when: t.moment(letter.at, now) })}{' '}
              {letter.mailedAt !== null
                ? t('consent.letter-sent', { when: t.moment(letter.mailedAt, now) })
                : able.some(({ id }) => id === letter.guardian)
                  ? t('consent.letter-waits')
                  : t('consent.letter-stopped', { name: letter.to })}
            </span>
            <Details summaryText={t('consent.letter-words')} text={letter.words} />
          </li>
        ))}
      </ul>
      {inForce && (
        <>
          <p class="govuk-body">{t(able.length === 0 ? 'consent.letter-nobody' : 'consent.letter-body')}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={`/pupils/${pupil.id}/posts`}>
              {t('consent.letter-posts')}
            </a>
          </p>
        </>
      )}
      {inForce &&
        able.map(({ id, name }) => {
          const wrong = problems.find(problem => problem.field === wordsField(id))
          return (
            <Details summaryText={t('consent.letter-write', { name })} open={wrong !== undefined}>
              <PostForm action={`/pupils/${pupil.id}/flags/letters/${id}`} button={t('consent.letter-button')}>
                <Textarea
                  name="words"
                  id={wordsField(id)}
                  rows="8"
                  label={{ text: t('consent.letter-label', { name }) }}
                  hint={{ text: t('consent.letter-hint') }}
                  value={
                    wrong === undefined ? t('consent.letter-default', { name, school, writer }) : field(form, 'words')
                  }
                  {...(wrong === undefined ? {} : { errorMessage: { text: t(wrong.key) } })}
                />
              </PostForm>
            </Details>
          )
        })}
    </>
  )
}
