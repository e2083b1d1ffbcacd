import { ChoiceField, DayField, FormPage, noonOf, PostForm, type Problem, typedDay } from '../../people/people.ts'
import type { Form } from '../../platform/platform.ts'
import { Button, Details, NotificationBanner, Tag, useWords, type WordKey } from '../../ui/ui.ts'
import { flagReasons } from '../consent/consent.ts'
import type { Flag } from '../flags/keep-flags.ts'
import type { PostSince } from '../flags/posts-since.ts'
import type { Looked } from '../who-looked/family-looks.store.ts'
import { WhoLooked } from '../who-looked/who-looked.tsx'
import type { PupilShown } from '../roll.store.ts'
import { FlagLetters, type Letters } from './flag-letters.tsx'

type Facts = {
  pupil: PupilShown
  flags: readonly Flag[]
  posts: readonly PostSince[]
  looks: readonly Looked[]
  writing: Omit<Letters, 'pupil' | 'inForce'>
  now: Date
  form: Form
  problems: readonly Problem[]
  saying: WordKey | null
}

/** Of each flag one: several stand on the page. */
export const againField = (flag: string): string => `again-${flag}`

/** Never-publish flags of one child. Nobody but the safeguarding lead and her deputy opens this page or is told that it has anything on it. */
export function FlagsPage({ pupil, flags, posts, looks, writing, now, form, problems, saying }: Facts) {
  const t = useWords()
  return (
    <>
      {saying !== null && <NotificationBanner type="success" text={t(saying)} />}
      <FormPage
        title={t('consent.flags-title', { name: pupil.name })}
        back={`/pupils/${pupil.id}`}
        form={form}
        problems={problems}
      >
        <p class="govuk-body">{t('consent.flags-body')}</p>
        <ul class="cw-lines">
          {flags.map(flag => (
            <li class="cw-line">
              <span class="cw-line__what">{t(`consent.flag-${flag.reason}`)}</span>
              <span class="cw-line__about">
                {t('consent.flag-about', { who: flag.setBy, when: t.moment(flag.setAt, now) })}{' '}
                {flag.endedAt === null
                  ? t('consent.flag-review', { day: t.day(noonOf(flag.reviewOn), now) })
                  : t('consent.flag-ended', { when: t.moment(flag.endedAt, now) })}
              </span>
              {flag.reviewed !== null && (
                <span class="cw-line__about">
                  {t('consent.flag-reviewed', { who: flag.reviewed.by, when: t.moment(flag.reviewed.at, now) })}
                </span>
              )}
              {flag.endedAt === null && <InForce pupil={pupil.id} flag={flag.id} form={form} problems={problems} />}
            </li>
          ))}
        </ul>
        {flags.some(flag => flag.endedAt === null) && <SinceTheFlag posts={posts} now={now} />}
        <FlagLetters
          {...{ ...writing, pupil, now, form, problems }}
          inForce={flags.some(flag => flag.endedAt === null)}
        />
        <h2 class="govuk-heading-m">{t('consent.flag-set-title')}</h2>
        <PostForm action={`/pupils/${pupil.id}/flags`} button={t('consent.flag-set-button')} notice="flags">
          <ChoiceField
            name="reason"
            label={t('consent.flag-reason')}
            choose={t('consent.choose')}
            choices={flagReasons.map(one => ({ value: one, text: t(`consent.flag-${one}`) }))}
          />
          <DayField
            id="review"
            label={t('consent.flag-review-on')}
            hint={t('consent.flag-review-hint')}
            values={typedDay(form, 'review')}
          />
        </PostForm>
        <WhoLooked looks={looks} now={now} />
      </FormPage>
    </>
  )
}

/** Whether it did what it is for: nobody tells her of each post, for nobody else knows why it came down. */
function SinceTheFlag({ posts, now }: Pick<Facts, 'posts' | 'now'>) {
  const t = useWords()
  const open = posts.filter(({ standing }) => standing === 'waiting' || standing === 'live').length
  return (
    <>
      <h2 class="govuk-heading-m">{t('consent.flag-posts-title')}</h2>
      <p class="govuk-body">
        {posts.length === 0 ? t('consent.flag-posts-none') : t('consent.flag-posts-body', { open })}
      </p>
      <ul class="cw-lines">
        {posts.map(({ post, text, account, standing, at }) => (
          <li class="cw-line">
            <a class="cw-line__what govuk-link" href={`/posts/${post}`} dir="auto">
              {text.trim() || t('deciding.no-text')}
            </a>
            <span class="cw-line__about">
              <Tag text={t(`consent.flag-post-${standing}`)} classes={COLOUR[standing]} />{' '}
              {t('consent.flag-post-about', {
                account: account ?? '',
                on: account === null ? 'no' : 'yes',
                when: t.moment(at, now),
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const COLOUR: Readonly<Record<PostSince['standing'], string>> = {
  live: 'govuk-tag--red',
  waiting: 'govuk-tag--yellow',
  gone: 'govuk-tag--grey',
  stopped: 'govuk-tag--grey',
  sent_back: 'govuk-tag--grey',
}

/** What is done with a flag in force: it stays until another day, or it ends. The notice stands once on the page, at the form that sets one. */
function InForce({ pupil, flag, form, problems }: { pupil: string; flag: string } & Pick<Facts, 'form' | 'problems'>) {
  const t = useWords()
  const field = againField(flag)
  const action = `/pupils/${pupil}/flags/${flag}`
  return (
    <>
      <Details summaryText={t('consent.flag-again')} open={problems.some(one => one.field === `${field}-day`)}>
        <PostForm action={`${action}/review`} button={t('consent.flag-again-button')}>
          <DayField
            id={field}
            label={t('consent.flag-again-until')}
            hint={t('consent.flag-review-hint')}
            values={typedDay(form, field)}
          />
        </PostForm>
      </Details>
      <form method="post" action={`${action}/end`}>
        <Button text={t('consent.flag-end-button')} classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </>
  )
}
