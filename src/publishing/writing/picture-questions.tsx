import { Button, ClauseChip, InsetText, Radios, Select, useWords } from '../../ui/ui.ts'
import { canBeNone, readInIt } from '../posts/picture-questions.rule.ts'
import { type PutQuestion, whereItGoes } from '../posts/questions-put.ts'
import type { PostRead } from '../posts/read-post.ts'
import type { Picture } from '../posts/posts.store.ts'
import { clausesShown } from '../showing/clause-shown.ts'
import { type Problem, problemAt, questionsOf } from './problems.ts'
import { WhoMadeIt } from './who-made-it.tsx'

/** What stands beside one picture of a draft. `number`: from 1, in their order. */
export type BesidePicture = {
  read: PostRead
  picture: Picture
  number: number
  problems: readonly Problem[]
}

/** Many answers would be a screen of their own on a phone. */
const MOST_RADIOS = 4

/** One question with its answers: as radios, or as a list where there are many. */
export function OneQuestion({
  read,
  question,
  problems,
  chips,
}: {
  read: PostRead
  question: PutQuestion
  problems: readonly Problem[]
  /** The clauses beside the question; without, they come with an answer that stops. */
  chips: boolean
}) {
  const t = useWords()
  const { post, standing, accounts } = read
  const { id, asks, answers, clauses } = question
  // Not one of several beside a picture.
  const alone = question.picture === undefined
  const given = answers.find(answer => answer.id === post.draft.answers[id])
  const where = whereItGoes(accounts.filter(one => post.draft.targets.includes(one.id)).map(({ platform }) => platform))
  const stops = given !== undefined && (given.does !== 'go_on' || (given.onlyOn === 'website' && where !== 'website'))
  const shown = (
    <span class="cw-finding__clauses">
      {clausesShown(standing.policy, clauses).map(clause => (
        <ClauseChip clause={clause} />
      ))}
    </span>
  )
  const error = problemAt(problems, `answers-${id}`)
  const field = {
    name: `answers[${id}]`,
    errorMessage: error,
    value: given?.id,
    ...(chips ? { hint: { html: shown } } : {}),
  }
  return (
    <>
      {answers.length > MOST_RADIOS ? (
        <Select
          {...field}
          id={`answers-${id}`}
          label={{ text: asks, classes: alone ? 'govuk-label--s' : undefined }}
          items={[
            { value: '', text: t('pictured.choose') },
            ...answers.map(answer => ({ value: answer.id, text: answer.label })),
          ]}
        />
      ) : (
        <Radios
          {...field}
          idPrefix={`answers-${id}`}
          {...(alone ? {} : { classes: 'govuk-radios--small govuk-radios--inline' })}
          fieldset={{ legend: { text: asks, ...(alone ? { classes: 'govuk-fieldset__legend--s' } : {}) } }}
          items={answers.map(answer => ({ value: answer.id, text: answer.label }))}
        />
      )}
      {stops && (
        <InsetText>
          {/* An error says it already. */}
          {error === undefined && given.then}
          {!chips && shown}
        </InsetText>
      )}
    </>
  )
}

export function PictureQuestions({ read, picture, number, problems }: BesidePicture) {
  return <QuestionsAbout read={read} of={picture.id} number={number} problems={problems} />
}

/** What is asked about one picture or the video, and by one press that nothing of it is there; what was read in it already is said instead. */
export function QuestionsAbout({
  read,
  of,
  number,
  problems,
}: Pick<BesidePicture, 'read' | 'problems'> & { of: string; number: number | 'video' }) {
  const t = useWords()
  const asked = read.questions.filter(question => question.picture?.id === of)
  const open = asked.filter(
    ({ id, picture: about }) =>
      about !== undefined && canBeNone(about.about) && (read.post.draft.answers[id] ?? '') === '',
  )
  if (asked.length === 0 && !readInIt(read.check, number)) return null
  const press = open.length > 1 && <NoneOfIt of={of} number={number} />
  // Who is sent here from the list at the top of the page meets the press first: on a phone four questions fill the screen.
  const sent = problems.filter(one => one.openBeside?.picture === of).length > 1
  return (
    <fieldset class="govuk-fieldset" id={questionsOf(of)} tabIndex={-1}>
      <legend class="govuk-visually-hidden">
        {number === 'video' ? t('pictured.questions-video') : t('pictured.questions', { number })}
      </legend>
      {readInIt(read.check, number) && (
        <p class="govuk-body-s">
          {number === 'video' ? t('pictured.name-read-video') : t('pictured.name-read', { number })}
        </p>
      )}
      {sent && press !== false && <p class="govuk-body">{t('pictured.none-first')}</p>}
      {sent && press}
      {asked.map(question =>
        question.picture?.about === 'maker' ? (
          <WhoMadeIt read={read} question={question} problems={problems} />
        ) : (
          <OneQuestion read={read} question={question} problems={problems} chips={false} />
        ),
      )}
      {!sent && press}
    </fieldset>
  )
}

function NoneOfIt({ of, number }: { of: string; number: number | 'video' }) {
  const t = useWords()
  return (
    <div class="govuk-form-group">
      <Button
        text={number === 'video' ? t('pictured.none-of-it-video') : t('pictured.none-of-it', { number })}
        name="do"
        value={`none-of-it:${of}`}
        classes="govuk-button--secondary cw-finding__button"
      />
    </div>
  )
}
