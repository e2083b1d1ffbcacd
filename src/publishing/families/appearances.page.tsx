import { FormPage, noticeShown, type Problem } from '../../people/people.ts'
import { FamilyDone, type HerChild, SaidIn } from '../../pupils/pupils.ts'
import { Button, linkTo, NotificationBanner, PrivacyNotice, Tag, useWords } from '../../ui/ui.ts'
import type { Appearance } from './appearances.store.ts'

/** For a parent: where her children can be seen now, each with a press that takes it down; and what is gone since. */
export function AppearancesPage({
  children,
  appearances,
  asked,
  saying,
  problems,
  now,
}: {
  children: readonly HerChild[]
  appearances: readonly Appearance[]
  /** The targets that she has asked to be taken down. */
  asked: ReadonlySet<string>
  saying: boolean
  problems: readonly Problem[]
  now: Date
}) {
  const t = useWords()
  const live = appearances.filter(one => one.state !== 'gone')
  return (
    <FormPage title={t('family.posts-title')} back="/family/answers" problems={problems}>
      {saying && <NotificationBanner type="success" text={t('family.said-removal')} />}
      <p class="govuk-body">{t('family.posts-body')}</p>
      {live.length > 0 && <PrivacyNotice notice={noticeShown(t, 'families')} />}
      {children.map(child => {
        const hers = appearances.filter(one => one.pupil === child.id)
        return (
          <section aria-labelledby={`child-${child.id}`}>
            <h2 class="govuk-heading-m" id={`child-${child.id}`}>
              {child.name}
            </h2>
            {hers.length === 0 && <p class="govuk-body">{t('family.posts-none')}</p>}
            {hers.length > 0 && (
              <ul class="cw-lines">
                {hers.map(one => (
                  <AppearanceLine
                    appearance={one}
                    asked={asked.has(one.target)}
                    to="/family/posts"
                    since="family.posts-since"
                    now={now}
                  />
                ))}
              </ul>
            )}
          </section>
        )
      })}
      {children.length === 0 && <p class="govuk-body">{t('family.no-children')}</p>}
      <FamilyDone />
    </FormPage>
  )
}

/** One place. `to`: where the press that takes it down goes. */
export function AppearanceLine(props: {
  appearance: Appearance
  asked: boolean
  to: '/family/posts' | '/own/posts'
  since: 'family.posts-since' | 'own.posts-since'
  now: Date
}) {
  const t = useWords()
  const { appearance, asked, to, since, now } = props
  const { account, link, liveAt, goneAt, state, kinds, target } = appearance
  const when = t.moment(liveAt, now)
  return (
    <li class="cw-line">
      <span class="cw-line__what">
        {link === null || state === 'gone' ? (
          account
        ) : (
          <a {...linkTo(link)} class="govuk-link" rel="noreferrer noopener" target="_blank">
            {t('family.posts-open', { account })}
          </a>
        )}
        {state !== 'live' && (
          <>
            {' '}
            <Tag text={t(state === 'gone' ? 'family.posts-gone' : 'family.posts-coming-down')} />
          </>
        )}
      </span>
      <span class="cw-line__about">
        {t(since, { when, kinds: kinds.map(kind => t(`consent.kind-${kind}`)).join(', ') })}
        {goneAt !== null && ` ${t('family.posts-gone-since', { when: t.moment(goneAt, now) })}`}
        {asked && goneAt === null && ` ${t('family.posts-asked')}`}
      </span>
      {state === 'live' && (
        <form method="post" action={to} novalidate>
          <SaidIn />
          <input type="hidden" name="target" value={target} />
          <Button
            html={t.rich('family.posts-button', {
              hidden: words => <span class="govuk-visually-hidden">{words}</span>,
              account,
              when,
            })}
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        </form>
      )}
    </li>
  )
}
