import { FormPage, type Problem } from '../../people/people.ts'
import type { Form } from '../../platform/platform.ts'
import { InsetText, NotificationBanner, SummaryList, useWords, WarningText } from '../../ui/ui.ts'
import { DecideForm, EvidenceForm, PressForm, typedIn } from './decide-comment.form.tsx'
import { StateTags } from './inbox.page.tsx'
import type { CommentFacts } from './see-comments.ts'

/** One comment: its words where she may read them, what the check suggests, and what she decides. */
export function CommentPage({
  facts,
  done,
  form,
  problems,
}: {
  facts: CommentFacts
  done: 'evidence' | null
  form: Form
  problems: readonly Problem[]
}) {
  const t = useWords()
  const { comment, words } = facts
  return (
    <FormPage
      title={t(`comments.kind-${comment.category}`)}
      back={`/comments?school=${comment.school}`}
      form={form}
      problems={problems}
    >
      {done !== null && <NotificationBanner type="success" text={t('comments.done-evidence')} />}
      <p class="govuk-body">
        <StateTags comment={comment} />
      </p>
      {comment.rank === 0 && <WarningText text={t('comments.danger')} />}
      {words === 'not-hers' && (
        <InsetText
          text={facts.mayDecide ? t('comments.not-shown-ask', { who: facts.passedBy }) : t('comments.not-shown')}
        />
      )}
      {words === 'forgotten' && <InsetText text={t('comments.forgotten')} />}
      {words === 'press' && <PressForm id={comment.id} form={form} />}
      <Rows facts={facts} />
      {facts.texts.at(-1)?.attached === true && (
        <WarningText
          html={
            <>
              {t('comments.attached')}{' '}
              <a class="govuk-link" href="/tell-dsl">
                {t('comments.attached-link')}
              </a>
            </>
          }
        />
      )}
      {words === 'shown' && <Suggestion facts={facts} />}
      {facts.mayDecide && words === 'shown' && <EvidenceForm facts={facts} form={form} />}
      {/* Refused, she has typed something: it stands in its form again, though the hour of the words is over. */}
      {facts.mayDecide && (words !== 'press' || typedIn(form).length > 0) && (
        <DecideForm facts={facts} form={form} problems={problems} />
      )}
      <Decisions facts={facts} />
      <Looks facts={facts} />
    </FormPage>
  )
}

function Rows({ facts: { comment, texts, now } }: { facts: CommentFacts }) {
  const t = useWords()
  const newest = texts.at(-1)
  const kind = t(`comments.said-as-${comment.saidAs}`)
  return (
    <div id="words">
      <SummaryList
        rows={[
          newest !== undefined && {
            key: { text: t('comments.row-words') },
            value: { html: <Quoted text={newest.text} /> },
          },
          ...texts
            .slice(0, -1)
            .map(({ text }) => ({ key: { text: t('comments.row-before') }, value: { html: <Quoted text={text} /> } })),
          newest !== undefined && {
            key: { text: t('comments.row-writer') },
            value: { html: <bdi>{newest.writer || t('comments.writer-unknown')}</bdi> },
          },
          {
            key: { text: t('comments.row-where') },
            value: {
              html: (
                <>
                  {t(comment.how === 'by_hand' ? 'comments.by-hand' : 'comments.read', {
                    kind,
                    account: comment.accountName,
                  })}
                  {newest !== undefined && newest.link !== '' && (
                    <>
                      <br />
                      <a class="govuk-link" href={newest.link} rel="noreferrer">
                        {t('comments.open-there')}
                      </a>
                    </>
                  )}
                  {comment.post !== null && (
                    <>
                      <br />
                      <a class="govuk-link" href={`/posts/${comment.post}`}>
                        {t('comments.open-post')}
                      </a>
                    </>
                  )}
                </>
              ),
            },
          },
          comment.writtenAt !== null && {
            key: { text: t('comments.row-when') },
            value: {
              text: comment.how === 'by_hand' ? t.day(comment.writtenAt, now) : t.moment(comment.writtenAt, now),
            },
          },
          { key: { text: t('comments.row-found') }, value: { text: t.moment(comment.foundAt, now) } },
          comment.how === 'read' && {
            key: { text: t('comments.row-there') },
            value: { text: t(`comments.there-${comment.there}`, { when: t.moment(comment.thereAt, now) }) },
          },
          !comment.forgotten && {
            key: { text: t('comments.row-kept') },
            value: {
              text:
                comment.evidenceAt === null
                  ? t.day(comment.keepUntil, now)
                  : t('comments.kept-evidence', { when: t.moment(comment.evidenceAt, now) }),
            },
          },
        ]}
      />
    </div>
  )
}

/** What somebody else wrote, in any direction, with its lines. */
function Quoted({ text }: { text: string }) {
  const t = useWords()
  if (text.trim() === '') return <>{t('comments.no-words')}</>
  return (
    <bdi class="cw-quoted" dir="auto">
      {text}
    </bdi>
  )
}

const SAID: Readonly<Record<string, 'names-pupil' | 'names-details' | 'names-matter'>> = {
  pupil_name: 'names-pupil',
  pupil_initials: 'names-pupil',
  personal_details_disclosed: 'names-details',
  confidential_pupil: 'names-matter',
}

function Suggestion({ facts: { comment, texts, found } }: { facts: CommentFacts }) {
  const t = useWords()
  const also = comment.also.map(route => t(`comments.to-${route as typeof comment.route}`)).join(', ')
  const sure = comment.sure < 0.5 ? 'little' : comment.sure < 0.8 ? 'some' : 'quite'
  return (
    <section aria-labelledby="suggested">
      <h2 class="govuk-heading-m" id="suggested">
        {t('comments.suggested-title')}
      </h2>
      <p class="govuk-body" dir="auto">
        {texts.at(-1)?.because}
      </p>
      <p class="govuk-body">
        {t('comments.suggested-for', { route: t(`comments.to-${comment.route}`) })}{' '}
        {also !== '' && `${t('comments.suggested-also', { also })} `}
        {comment.keepEvidence && `${t('comments.suggested-evidence')} `}
        {t('comments.sure', { sure })}
      </p>
      {found.length > 0 && (
        <>
          <ul class="govuk-list govuk-list--bullet">
            {found.map(({ kind, span }) => (
              <li>{t(`comments.${SAID[kind] ?? 'names-details'}`, { words: span })}</li>
            ))}
          </ul>
          <p class="govuk-body">{t('comments.names-hint')}</p>
        </>
      )}
    </section>
  )
}

function Decisions({ facts: { decisions, now, title } }: { facts: CommentFacts }) {
  const t = useWords()
  if (decisions.length === 0) return null
  return (
    <section aria-labelledby="decisions">
      <h2 class="govuk-heading-m" id="decisions">
        {t('comments.decisions-title')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {decisions.map(({ deed, name, role, at, words, wasWrong, rather }) => (
          <li>
            {t('comments.decision-line', {
              deed: t(`comments.deed-${deed}`),
              who: t('house.person-chip', { role: title(role), name }),
              when: t.moment(at, now),
            })}{' '}
            {words !== '' && <bdi dir="auto">{t('comments.decision-words', { words })}</bdi>}{' '}
            {wasWrong &&
              (rather === null
                ? t('comments.decision-wrong')
                : t('comments.decision-rather', { rather: t(`comments.kind-${rather}`) }))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Looks({ facts: { looks, now } }: { facts: CommentFacts }) {
  const t = useWords()
  if (looks.length === 0) return null
  return (
    <section aria-labelledby="looked">
      <h2 class="govuk-heading-m" id="looked">
        {t('comments.looked-title')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {looks.map(({ name, at }) => (
          <li>{t('comments.looked-line', { who: name, when: t.moment(at, now) })}</li>
        ))}
      </ul>
    </section>
  )
}
