import { noticeShown } from '../../people/people.ts'
import { Guidance } from '../../policy/policy.ts'
import { Button, ClauseChip, Details, PrivacyNotice, Textarea, useWords, type Words } from '../../ui/ui.ts'
import { holdsPost } from '../posts/held.rule.ts'
import type { PostRead } from '../posts/read-post.ts'
import { secondReader } from '../posts/second-reader.rule.ts'
import { whoClears } from '../posts/standing.ts'
import { clausesShown } from '../showing/clause-shown.ts'
import { AlsoSaid, ContentShown } from '../showing/content-shown.tsx'
import { FindingsShown } from '../showing/findings-shown.tsx'
import { WhatClosingDoes } from '../stop/stop-picture.tsx'
import { atAGlance, onePictureOnce } from './at-a-glance.rule.ts'
import { AuthorsAnswers } from './authors-answers.tsx'
import { ClearFinding } from './clear-finding.tsx'
import { type DecideProblem, refusalWords, whoInWords } from './refusal-shown.tsx'

/**
 * Approve on a phone: what will be seen first, then what was found and answered, then three ways on. Where nothing was found, the ways on come
 * right after what will be seen, on the same screen, and the rest beneath them.
 */
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
  const { content } = version
  const glance = atAGlance(read)
  const small = glance && onePictureOnce(content)
  const accounts = new Map(read.accounts.map(account => [account.id, account.name]))
  const beside = (
    <>
      <AuthorsAnswers read={read} />
      <Guidance policy={read.standing.policy} moment="approve" />
    </>
  )
  return (
    <>
      <ContentShown
        post={post.id}
        content={content}
        accounts={accounts}
        pupils={read.children}
        looks={read.looks}
        frames={read.frames}
        glance={small ? 'picture' : glance ? 'words' : 'no'}
      />
      {!glance && <WhatWasFound read={read} person={person} problem={problem} notice={false} />}
      {!glance && beside}
      <Decide read={read} person={person} problem={problem} glance={glance} />
      {small && <WhatClosingDoes />}
      {glance && <AlsoSaid content={content} looks={read.looks} />}
      {glance && beside}
    </>
  )
}

/** That it waits for her; where nothing stands between the post and the button, also that nothing was found, and when it goes out. */
export function WaitsForYou({ read }: { read: PostRead }) {
  const t = useWords()
  if (!atAGlance(read)) return <p class="govuk-body-l">{t('deciding.next-waiting-you')}</p>
  return (
    <p class="govuk-body">
      {t('deciding.next-waiting-you')} {t('deciding.found-nothing')} {whenItGoesOut(t, read)}
    </p>
  )
}

const whenItGoesOut = (t: Words, { post, readAt }: PostRead): string =>
  post.plannedFor === null
    ? t('deciding.when-now')
    : t('deciding.when-planned', { when: t.moment(post.plannedFor, readAt) })

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
          holdsPost(finding) ? (
            <ClearFinding read={read} person={person} finding={finding} typed={problem?.typed} />
          ) : null
        }
      />
      {notice && <PrivacyNotice notice={noticeShown(t, 'writing-a-post')} />}
    </>
  )
}

function Decide({
  read,
  person,
  problem,
  glance,
}: {
  read: PostRead
  person: string
  problem: DecideProblem | null
  glance: boolean
}) {
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
      {!glance && <p class="govuk-body">{whenItGoesOut(t, read)}</p>}
      {stopped ? (
        <p class="govuk-inset-text">
          {clears ? t('deciding.cannot-yet') : t('deciding.cannot-yet-other', { who: whoInWords(t, read, others) })}
        </p>
      ) : (
        <>
          <SecondReader read={read} />
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
      <NotYet way="change" problem={problem} error={error('change_words')} />
      <NotYet way="refuse" problem={problem} error={error('refuse_words')} />
      <PrivacyNotice notice={noticeShown(t, 'writing-a-post')} />
    </form>
  )
}

/** That she is the second reader of words about an adult or a firm, and by which clauses. */
function SecondReader({ read: { check, version, standing } }: { read: PostRead }) {
  const t = useWords()
  if (version === null) return null
  const clauses = secondReader(standing.policy.settings, check, version.answers)
  if (clauses === null) return null
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">{t('deciding.second-reader')}</p>
      <span class="cw-finding__clauses">
        {clausesShown(standing.policy, clauses).map(clause => (
          <ClauseChip clause={clause} />
        ))}
      </span>
    </div>
  )
}

/** Asking for a change, or refusing: folded until it is needed, or until what was written in it could not be taken. */
function NotYet({
  way,
  problem,
  error,
}: {
  way: 'change' | 'refuse'
  problem: DecideProblem | null
  error: { errorMessage?: { text: string } }
}) {
  const t = useWords()
  const name = `${way}_words` as const
  const typed = problem?.typed[name]
  const words =
    way === 'change'
      ? { button: t('deciding.ask-change'), label: t('deciding.ask-change-words') }
      : { button: t('deciding.refuse'), label: t('deciding.refuse-words') }
  return (
    <Details
      summaryText={words.button}
      open={problem?.field === name || (typed ?? '').trim() !== ''}
      html={
        <>
          <Textarea
            name={name}
            rows={3}
            label={{ text: words.label }}
            hint={{ text: t('deciding.words-hint') }}
            value={typed}
            {...error}
          />
          <Button
            text={words.button}
            name="do"
            value={way}
            classes={way === 'refuse' ? 'govuk-button--warning' : 'govuk-button--secondary'}
            preventDoubleClick
          />
        </>
      }
    />
  )
}
