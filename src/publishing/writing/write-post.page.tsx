import { noticeShown } from '../../people/people.ts'
import { Guidance } from '../../policy/policy.ts'
import { Button, DraftForm, ErrorSummary, NotificationBanner, PrivacyNotice, Textarea, useWords } from '../../ui/ui.ts'
import type { PostRead } from '../posts/read-post.ts'
import { AskOffice } from './ask-office-field.tsx'
import { CameBack } from './came-back.tsx'
import { EsafetyTurn } from './esafety-turn.tsx'
import { Found } from './found.tsx'
import { OtherWords } from './other-words.tsx'
import { PictureFields } from './picture-fields.tsx'
import { listOf, type Problem, problemAt } from './problems.ts'
import { HoldsFields, QuestionFields } from './question-fields.tsx'
import { TargetFields } from './target-fields.tsx'
import type { UsualAnswer } from './usual-answer.rule.ts'
import { WhatHappensNext } from './what-happens-next.tsx'
import { WhenFields } from './when-fields.tsx'
import { HandInWithout, WhoIsNamed } from './who-fields.tsx'

export type WritePostOptions = {
  /** The draft as it stands on this page: saved, or as it was sent and could not be saved. */
  read: PostRead
  person: string
  school: string
  /** How soon posts are usually answered at this school; null: not known yet. */
  usual: UsualAnswer | null
  problems: readonly Problem[]
  /** What a button of the page has just done, in words. */
  done: string | null
  /** Names this very page, see `saveDraft`. */
  window: string
  /** The draft as another window saved it, where that stands against this one. */
  other: PostRead | null
  /** Why this installation takes no video, in a sentence; null: it does. */
  noVideo: string | null
  /** A finding that was to be contested without a reason. */
  missingReason: string | null
}

/** Write a post: one column on a phone, what was found beside the words on a desk. */
export function WritePost(options: WritePostOptions) {
  const t = useWords()
  const { read, person, problems, done, other } = options
  const { post } = read
  const saved = other ?? read
  return (
    <>
      {problems.length > 0 && <ErrorSummary errorList={listOf(t, problems)} />}
      {other !== null && <OtherWords other={other} />}
      {done !== null && problems.length === 0 && <NotificationBanner type="success" text={done} />}
      <span class="govuk-caption-l">{t('writing.write-for', { school: options.school })}</span>
      <h1 class="govuk-heading-l">{t('writing.write-title')}</h1>
      <CameBack read={read} />
      <Guidance policy={read.standing.policy} moment="write" />
      <DraftForm
        action={`/posts/${post.id}/write`}
        checkUrl={`/posts/${post.id}/check`}
        saveUrl={`/posts/${post.id}/save`}
        draftKey={`${post.id}:${person}`}
        draftVersion={String(saved.post.revision)}
        draftPress={saved.post.draft.press}
        enctype="multipart/form-data"
        savedAt={saved.post.revision > 0 ? saved.post.changedAt : undefined}
        findings={<Found read={read} missingReason={options.missingReason} problems={problems} />}
        end={<End read={read} problems={problems} usual={options.usual} />}
      >
        <HiddenFields revision={saved.post.revision} window={options.window} />
        <TextField read={read} problems={problems} />
        <WhoIsNamed read={read} problems={problems} />
        <PictureFields read={read} noVideo={options.noVideo} problems={problems} />
        <TargetFields read={read} problems={problems} />
        <AskOffice read={read} />
        <WhenFields draft={post.draft} now={read.readAt} problems={problems} />
      </DraftForm>
    </>
  )
}

/** The first button of a form is the one that Enter presses: it saves, and nobody has to see it. */
function HiddenFields({ revision, window }: { revision: number; window: string }) {
  const t = useWords()
  return (
    <>
      <button type="submit" name="do" value="save" class="govuk-visually-hidden" tabIndex={-1} aria-hidden="true">
        {t('writing.save')}
      </button>
      <input type="hidden" name="revision" value={String(revision)} />
      <input type="hidden" name="window" value={window} />
      <input type="hidden" name="press" value="" />
    </>
  )
}

function TextField({ read, problems }: { read: PostRead; problems: readonly Problem[] }) {
  const t = useWords()
  return (
    <Textarea
      name="text"
      rows={8}
      label={{ text: t('writing.text-label'), classes: 'govuk-label--m' }}
      hint={{ text: t('writing.text-hint-check') }}
      value={read.post.draft.text}
      errorMessage={problemAt(problems, 'text')}
      spellcheck
      attributes={{ dir: 'auto' }}
    />
  )
}

function End({ read, problems, usual }: Pick<WritePostOptions, 'read' | 'problems' | 'usual'>) {
  const t = useWords()
  return (
    <>
      <EsafetyTurn read={read} />
      <HoldsFields read={read} />
      {read.post.draft.holds?.includes('trip') && <Guidance policy={read.standing.policy} moment="before_trip" />}
      <QuestionFields read={read} problems={problems} />
      <PrivacyNotice notice={noticeShown(t, 'writing-a-post')} />
      <WhatHappensNext standing={read.standing} usual={usual} />
      <div class="govuk-button-group">
        <HandInWithout read={read} problems={problems} />
        <Button text={t('writing.hand-in')} name="do" value="hand-in" preventDoubleClick />
        <Button text={t('writing.check')} name="do" value="check" classes="govuk-button--secondary" />
        <Button text={t('writing.save')} name="do" value="save" classes="govuk-button--secondary" />
      </div>
    </>
  )
}
