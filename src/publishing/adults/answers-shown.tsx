import { noonOf } from '../../people/people.ts'
import { Button, useWords } from '../../ui/ui.ts'
import type { AnswerRow } from './adults.store.ts'
import { kindsInWords, placesInWords } from './missing-sentence.ts'

/** Everything she said, newest first, each with its words; a yes that nothing has ended yet can be withdrawn. */
export function AnswersShown({
  answers,
  names,
  now,
  withdraw,
}: {
  answers: readonly AnswerRow[]
  /** Who wrote it down, by id. */
  names: ReadonlyMap<string, string>
  now: Date
  /** Where the press goes. */
  withdraw: string
}) {
  const t = useWords()
  if (answers.length === 0) return <p class="govuk-body">{t('adults.answers-none')}</p>
  return (
    <ul class="cw-lines">
      {answers.map(answer => {
        const what = t(`adults.answer-${answer.answer}`, {
          kinds: kindsInWords(t, answer.kinds),
          places: placesInWords(t, answer.places),
        })
        return (
          <li class="cw-line">
            <strong class="cw-line__what">{what}</strong>
            <span class="cw-line__about">
              {t(`adults.how-${answer.how}`, {
                when: t.day(noonOf(answer.givenOn), now),
                who: names.get(answer.recordedBy) ?? '',
                where: answer.keptAt ?? '',
              })}
              {answer.until !== null && ` ${t('adults.until', { when: t.day(noonOf(answer.until), now) })}`}
            </span>
            {answer.words !== '' && (
              <span class="cw-line__about" dir="auto">
                {t('adults.in-words', { words: answer.words })}
              </span>
            )}
            {standsStill(answer, answers) && (
              <div class="cw-line__action">
                <form method="post" action={withdraw}>
                  <input type="hidden" name="answer" value={answer.id} />
                  <Button
                    text={t('adults.withdraw')}
                    classes="govuk-button--secondary cw-line__button"
                    preventDoubleClick
                    attributes={{ 'aria-label': t('adults.withdraw-which', { what }) }}
                  />
                </form>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** No later answer to the very same has been given: there is something left to withdraw. */
function standsStill(answer: AnswerRow, all: readonly AnswerRow[]): boolean {
  if (answer.answer !== 'yes') return false
  const newer = all.slice(0, all.indexOf(answer))
  return !answer.kinds.every(kind =>
    answer.places.every(place => newer.some(one => one.kinds.includes(kind) && one.places.includes(place))),
  )
}
