import { Button, useWords } from '../../ui/ui.ts'
import { waitsForSomebody } from '../posts/held.rule.ts'
import type { PostRead } from '../posts/read-post.ts'
import type { CardsShown } from '../showing/cards-shown.rule.ts'
import { AsSeen } from './as-seen.tsx'
import { cardsOfDraft } from './cards-of-draft.ts'
import { fitsOf } from './fits.ts'
import { OneFinding } from './one-finding.tsx'
import { Preview } from './preview.tsx'
import type { Problem } from './problems.ts'

/**
 * What was found in the words as they stand, beside them on a desk and under them on a phone. Each part is an element of its own and is
 * always there: the page's script replaces only parts that differ, so that screen readers hear only what is new.
 * @param shownQuestions ids of the questions that the page shows already; null when this is the page itself
 */
export function Found({
  read,
  shownQuestions = null,
  missingReason = null,
  problems = [],
}: {
  read: PostRead
  shownQuestions?: readonly string[] | null
  missingReason?: string | null
  problems?: readonly Problem[]
}) {
  const { post } = read
  const shown = cardsOfDraft(read)
  return (
    <>
      <Title />
      <Sum read={read} />
      <NoRoll read={read} />
      <Fits read={read} />
      <Closed read={read} />
      <UndoLine read={read} />
      <NewQuestions read={read} shown={shownQuestions} />
      <Preview text={post.draft.text} cards={shown.cards} read={read} />
      <More shown={shown} />
      {shown.cards.map(({ finding, number }) => (
        <OneFinding
          read={read}
          finding={finding}
          number={number}
          missingReason={missingReason === finding.key}
          problems={problems}
        />
      ))}
      <AsSeen read={read} />
      <WhatItSees school={post.school} />
    </>
  )
}

function WhatItSees({ school }: { school: string }) {
  const t = useWords()
  return (
    <p class="govuk-body-s">
      <a class="govuk-link" href={`/what-the-check-sees?school=${school}`}>
        {t('checkfigures.link')}
      </a>
    </p>
  )
}

function More({ shown: { cards, more, moreInTheWay } }: { shown: CardsShown }) {
  const t = useWords()
  return (
    <div>
      {more > 0 && (
        <p class="govuk-body">{t('writing.found-more', { shown: cards.length, more, stopping: moreInTheWay })}</p>
      )}
    </div>
  )
}

function Title() {
  const t = useWords()
  return (
    <h2 class="govuk-heading-m" id="found">
      {t('writing.found-title')}
    </h2>
  )
}

function Sum({ read: { check, post, pictures, video } }: { read: PostRead }) {
  const t = useWords()
  const untouched = post.draft.text.trim() === '' && pictures.length === 0 && video === null
  const stops = check.findings.filter(finding => finding.outcome === 'block' && !waitsForSomebody(finding)).length
  const count = check.findings.length
  if (count > 0) return <p class="govuk-body">{t('writing.found-count', { count, stops })}</p>
  if (untouched) return <p class="govuk-body">{t('writing.found-nothing-yet')}</p>
  // What a policy says of faces and of consent hangs on the place, so before one is chosen "nothing" would be said too early.
  const tooEarly = post.draft.targets.length === 0 && (pictures.length > 0 || video !== null)
  return <p class="govuk-body">{t(tooEarly ? 'writing.found-nothing-without-place' : 'writing.found-nothing')}</p>
}

/** Without a roll every child's name passes: "nothing was found" would read as safe. */
function NoRoll({ read: { noRoll } }: { read: PostRead }) {
  const t = useWords()
  return <div>{noRoll && <p class="govuk-inset-text">{t('writing.found-no-roll')}</p>}</div>
}

/** So that nobody writes half an hour on what is held in any case. */
function Closed({ read: { closed, post } }: { read: PostRead }) {
  const t = useWords()
  return (
    <div>
      {closed.length > 0 && (
        <p class="govuk-body">
          {t('watched.writing-closed', { names: closed.join(', ') })}{' '}
          <a class="govuk-link" href={`/watched-words?school=${post.school}`}>
            {t('watched.writing-link')}
          </a>
        </p>
      )}
    </div>
  )
}

function Fits({ read }: { read: PostRead }) {
  const t = useWords()
  const problems = fitsOf(read)
  return (
    <div>
      {problems.length > 0 && (
        <div class="govuk-inset-text">
          <p class="govuk-body">{t('writing.found-fits-title')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {problems.map(problem => (
              <li>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function UndoLine({ read }: { read: PostRead }) {
  const t = useWords()
  const { undo } = read.post.draft
  return (
    <div>
      {undo && (
        <div class="cw-finding__instead cw-undo">
          <p class="cw-finding__line" dir="auto">
            {t('writing.undo-what', { was: undo.was, became: undo.became })}
          </p>
          <Button
            text={t('writing.undo')}
            name="do"
            value="undo"
            classes="govuk-button--secondary cw-finding__button"
          />
        </div>
      )}
    </div>
  )
}

/** The words just typed call for a question that the page does not show yet. */
function NewQuestions({ read, shown }: { read: PostRead; shown: readonly string[] | null }) {
  const t = useWords()
  const fresh = shown !== null && read.questions.some(({ id, picture }) => picture === undefined && !shown.includes(id))
  return (
    <div>
      {fresh && (
        <p class="govuk-body">
          {t('writing.found-questions')}{' '}
          <Button
            text={t('writing.found-questions-button')}
            name="do"
            value="check"
            classes="govuk-button--secondary cw-finding__button"
          />
        </p>
      )}
    </div>
  )
}
