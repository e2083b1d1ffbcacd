import { FormPage } from '../../people/people.ts'
import { Button, NotificationBanner, useWords } from '../../ui/ui.ts'
import type { Post } from '../posts/posts.store.ts'
import type { AdultTerms, MissingPermission } from './adult-permission.rule.ts'
import type { AdultAsk } from './adults.store.ts'
import { missingSentence } from './missing-sentence.ts'

export type AskPageOptions = {
  post: Post
  terms: AdultTerms
  missing: readonly MissingPermission[]
  /** What was asked lately, of whomever it is that is missing. */
  asks: readonly AdultAsk[]
  /** The reader keeps the register herself. */
  office: boolean
  asked: boolean
  now: Date
}

/** Whose permission a post lacks, and the next step for each: a question to who works here; the office for everybody else. */
export function AskPage({ post, terms, missing, asks, office, asked, now }: AskPageOptions) {
  const t = useWords()
  const askable = terms.value !== 'never'
  return (
    <FormPage title={t('adults.post-title')} back={`/posts/${post.id}/write`}>
      {asked && <NotificationBanner type="success" text={t('adults.said-asked')} />}
      <p class="govuk-body">{t(missing.length === 0 ? 'adults.post-none' : 'adults.post-body')}</p>
      <ul class="cw-lines">
        {missing.map(one => {
          const before = asks.find(ask => ask.person === one.id && covers(ask, one))
          return (
            <li class="cw-line">
              <strong class="cw-line__what">{missingSentence(t, one, terms)}</strong>
              {before !== undefined && (
                <span class="cw-line__about">
                  {t('adults.post-asked', { when: t.nearMoment(before.askedAt, now) })}
                </span>
              )}
              {!one.staff && askable && <span class="cw-line__about">{t('adults.post-office')}</span>}
              <div class="cw-line__action">
                {one.staff && askable && before === undefined && (
                  <form method="post" action={`/posts/${post.id}/adults`}>
                    <input type="hidden" name="adult" value={one.id} />
                    <Button
                      text={t('adults.post-ask', { name: one.name })}
                      classes="cw-line__button"
                      preventDoubleClick
                    />
                  </form>
                )}
                {!one.staff && office && (
                  <a class="govuk-link" href={`/adults/${one.id}?school=${post.school}`}>
                    {t('adults.post-write-down', { name: one.name })}
                  </a>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </FormPage>
  )
}

function covers(ask: AdultAsk, { kinds, places }: MissingPermission): boolean {
  return kinds.every(kind => ask.kinds.includes(kind)) && places.every(place => ask.places.includes(place))
}
