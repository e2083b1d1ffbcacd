import { noticeShown } from '../../people/people.ts'
import { Guidance } from '../../policy/policy.ts'
import { Button, Details, PrivacyNotice, Textarea, useWords } from '../../ui/ui.ts'
import type { PostRead } from '../posts/read-post.ts'
import { whoClears } from '../posts/standing.ts'
import { ContentShown } from '../showing/content-shown.tsx'
import { FindingsShown } from '../showing/findings-shown.tsx'
import { AuthorsAnswers } from './authors-answers.tsx'
import { ClearFinding } from './clear-finding.tsx'
import { type DecideProblem, refusalWords, whoInWords } from './refusal-shown.tsx'

/** Approve on a phone: what will be seen first, then what was found and answered, then three ways on. */
export function DecidePost({
  read,
  person,
  problem,
}: {
  read: PostRead
  person: string
  problem: DecideProblem | null
}) {
  const { post, version } = read
  if (version === null) return null
  const accounts = new Map(read.accounts.map(account => [account.id, account.name]))
  return (
    <>
      <ContentShown
        post={post.id}
        content={version.content}
        accounts={accounts}
        pupils={read.children}
        looks={read.looks}
        frames={read.frames}
      />
      <WhatWasFound read={read} person={person} problem={problem} notice={false} />
      <AuthorsAnswers read={read} />
      <Guidance policy={read.standing.policy} moment="approve" />
      <Decide read={read} person={person} problem={problem} />
    </>
  )
}

/** What the check found, each with what this person can do about it. */
export function WhatWasFound({
  read,
  person,
  problem,
  notice,
}: {
  read: PostRead
  person: string
  problem: DecideProblem | null
  /** No other form of the page shows it. */
  notice: boolean
}) {
  const t = useWords()
  if (read.version === null) return null
  const { content, answers } = read.version
  const accounts = new Map(read.accounts.map(account => [account.id, account.name]))
  return (
    <>
      <h2 class="govuk-heading-m">{t('deciding.found-title')}</h2>
      {read.check.findings.length === 0 && <p class="govuk-body">{t('deciding.found-nothing')}</p>}
      {read.noRoll && <p class="govuk-inset-text">{t('deciding.found-no-roll')}</p>}
      <FindingsShown
        check={read.check}
        policy={read.standing.policy}
        contested={answers.contested ?? {}}
        version={{ post: read.post.id, content, accounts }}
        more={finding =>
          finding.outcome === 'block' ? (
            <ClearFinding read={read} person={person} finding={finding} typed={problem?.typed} />
          ) : null
        }
      />
      {notice && <PrivacyNotice notice={noticeShown(t, 'writing-a-post')} />}
    </>
  )
}

function Decide({ read, person, problem }: { read: PostRead; person: string; problem: DecideProblem | null }) {
  const t = useWords()
  const { post, version } = read
  const stopped = read.stillStopping.length > 0
  const clears = read.stillStopping.every(finding => whoClears(read.standing, finding).circle.people.has(person))
  const [first] = read.stillStopping.filter(finding => !whoClears(read.standing, finding).circle.people.has(person))
  const others = first === undefined ? read.standing.clearers : whoClears(read.standing, first).circle
  const error = (field: string) =>
    problem?.field === field ? { errorMessage: { text: refusalWords(t, read, problem) } } : {}
  return (
    <form method="post" action={`/posts/${post.id}/decide`} class="cw-decide" id="decide">
      <h2 class="govuk-heading-m">{t('deciding.decide-title')}</h2>
      <input type="hidden" name="version" value={version?.id} />
      <input type="hidden" name="confirmed" value={read.sentence} />
      <p class="govuk-body">
        {post.plannedFor === null
          ? t('deciding.when-now')
          : t('deciding.when-planned', { when: t.moment(post.plannedFor, read.readAt) })}
      </p>
      {stopped ? (
        <p class="govuk-inset-text">
          {clears ? t('deciding.cannot-yet') : t('deciding.cannot-yet-other', { who: whoInWords(t, read, others) })}
        </p>
      ) : (
        <>
          {read.sentence !== '' && <p class="govuk-body cw-decide__confirm">{read.sentence}</p>}
          <Button
            text={t('deciding.approve')}
            name="do"
            value="approve"
            classes="cw-decide__approve"
            preventDoubleClick
          />
          <p class="govuk-body-s cw-decide__means">
            {t('deciding.you-approve', {
              pictures: version?.content.pictures.length ?? 0,
              video: version?.content.video === undefined ? 'no' : 'yes',
            })}
          </p>
        </>
      )}
      <Details
        summaryText={t('deciding.ask-change')}
        open={problem?.field === 'change_words' || written(problem?.typed.change_words)}
        html={
          <AskWords
            name="change_words"
            label={t('deciding.ask-change-words')}
            button={t('deciding.ask-change')}
            value="change"
            typed={problem?.typed.change_words}
            error={error('change_words')}
          />
        }
      />
      <Details
        summaryText={t('deciding.refuse')}
        open={problem?.field === 'refuse_words' || written(problem?.typed.refuse_words)}
        html={
          <AskWords
            name="refuse_words"
            label={t('deciding.refuse-words')}
            button={t('deciding.refuse')}
            value="refuse"
            typed={problem?.typed.refuse_words}
            error={error('refuse_words')}
          />
        }
      />
      <PrivacyNotice notice={noticeShown(t, 'writing-a-post')} />
    </form>
  )
}

const written = (words: string | undefined): boolean => words !== undefined && words.trim() !== ''

function AskWords({
  name,
  label,
  button,
  value,
  typed,
  error,
}: {
  name: string
  label: string
  button: string
  value: string
  /** What she had written, when it could not be taken. */
  typed: string | undefined
  error: { errorMessage?: { text: string } }
}) {
  const t = useWords()
  return (
    <>
      <Textarea
        name={name}
        rows={3}
        label={{ text: label }}
        hint={{ text: t('deciding.words-hint') }}
        value={typed}
        {...error}
      />
      <Button
        text={button}
        name="do"
        value={value}
        classes={value === 'refuse' ? 'govuk-button--warning' : 'govuk-button--secondary'}
        preventDoubleClick
      />
    </>
  )
}
