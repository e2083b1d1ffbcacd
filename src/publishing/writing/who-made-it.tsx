import { Button, ClauseChip, Input, InsetText, Radios, useWords } from '../../ui/ui.ts'
import type { PutQuestion } from '../posts/questions-put.ts'
import type { PostRead } from '../posts/read-post.ts'
import { clausesShown } from '../showing/clause-shown.ts'
import { ALL_MINE, type Problem, problemAt } from './problems.ts'

type Shown = { readonly read: PostRead; readonly problems: readonly Problem[] }

/** Who took or made one picture, or the video; of somebody else's also whose it is and why it may be used, in words. */
export function WhoMadeIt({ read, question, problems }: Shown & { question: PutQuestion }) {
  const { id, asks, answers, picture, clauses } = question
  const of = picture?.id ?? ''
  const given = read.post.draft.answers[id]
  const doubt = answers.find(answer => answer.id === given && answer.does === 'head')
  const chips = (
    <span class="cw-finding__clauses">
      {clausesShown(read.standing.policy, clauses).map(clause => (
        <ClauseChip clause={clause} />
      ))}
    </span>
  )
  return (
    <>
      <Radios
        name={`answers[${id}]`}
        idPrefix={`answers-${id}`}
        classes="govuk-radios--small"
        fieldset={{ legend: { text: asks } }}
        errorMessage={problemAt(problems, `answers-${id}`)}
        value={given}
        items={answers.map(answer => ({
          value: answer.id,
          text: answer.label,
          ...(answer.id === 'other'
            ? { conditional: { html: <WhoseItIs read={read} of={of} problems={problems} /> } }
            : {}),
        }))}
      />
      {doubt !== undefined && (
        <InsetText>
          {doubt.then} {chips}
        </InsetText>
      )}
      {given === 'other' && chips}
    </>
  )
}

function WhoseItIs({ read, of, problems }: Shown & { of: string }) {
  const t = useWords()
  const said = read.post.draft.rights?.[of]
  return (
    <>
      <Input
        name={`source[${of}]`}
        id={`source-${of}`}
        label={{ text: t('pictured.maker-source') }}
        hint={{ text: t('pictured.maker-source-hint') }}
        value={said?.source}
        errorMessage={problemAt(problems, `source-${of}`)}
        attributes={{ dir: 'auto' }}
      />
      <Input
        name={`licence[${of}]`}
        id={`licence-${of}`}
        label={{ text: t('pictured.maker-licence') }}
        hint={{ text: t('pictured.maker-licence-hint') }}
        value={said?.licence}
        errorMessage={problemAt(problems, `licence-${of}`)}
        attributes={{ dir: 'auto' }}
      />
    </>
  )
}

/** Most pictures of a school are its author's own: one press says so of all of which nothing was said. */
export function AllMine({ read }: { read: PostRead }) {
  const t = useWords()
  const open = read.questions.filter(
    ({ id, picture }) => picture?.about === 'maker' && (read.post.draft.answers[id] ?? '') === '',
  )
  return open.length < 2 ? null : (
    <Button
      text={t('pictured.all-mine', { count: open.length })}
      name="do"
      value={ALL_MINE}
      attributes={{ id: ALL_MINE }}
      classes="govuk-button--secondary cw-finding__button"
    />
  )
}
