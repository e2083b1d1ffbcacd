import type { ComponentChildren } from 'preact'
import type { School } from '../../people/people.ts'
import { Button, NotificationBanner, Tag, useWords } from '../../ui/ui.ts'
import { shortened } from '../deciding/queue.page.tsx'
import { DECISIONS_SHOWN } from './needs.rule.ts'
import { NeedLine } from './need-line.tsx'
import type { Home } from './read-home.ts'

export type HomeOptions = {
  home: Home
  /** What was just done, in words. */
  done: string | null
  /** The reader may open the history of schools. */
  history: boolean
  /** The reader keeps the permissions of adults somewhere. */
  adults: boolean
  /** The reader is a safeguarding lead somewhere. */
  lead: boolean
  /** The reader speaks for the whole trust. */
  trust: boolean
  schools: readonly School[]
}

/** What needs me, most urgent first; then what I started; then what changed in the policy. */
export function HomePage({ home, done, history, adults, lead, trust, schools }: HomeOptions) {
  const t = useWords()
  return (
    <>
      {done !== null && <NotificationBanner type="success" text={done} />}
      <h1 class="govuk-heading-l">{t('home.title')}</h1>
      {home.needs.length === 0 ? (
        <p class="govuk-body-l">{t('home.nothing')}</p>
      ) : (
        <ul class="cw-lines">
          {home.needs.map(need => (
            <NeedLine need={need} now={home.now} />
          ))}
        </ul>
      )}
      {home.decisions > DECISIONS_SHOWN && (
        <p class="govuk-body">
          <a class="govuk-link" href="/approvals">
            {t('home.decide-all', { count: home.decisions })}
          </a>
        </p>
      )}
      <WriteButton schools={schools} />
      <WhatIStarted home={home} />
      <WhatChanged home={home} />
      <OtherWays history={history} adults={adults} lead={lead} trust={trust} />
    </>
  )
}

/** A press starts the draft; who works at several schools is first asked at which. */
function WriteButton({ schools }: { schools: readonly School[] }) {
  const t = useWords()
  const [only, another] = schools
  if (only === undefined) return null
  if (another !== undefined) return <Button href="/posts" text={t('home.write')} />
  return (
    <form method="post" action="/posts">
      <input type="hidden" name="school" value={only.id} />
      <Button text={t('home.write')} preventDoubleClick />
    </form>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

function WhatIStarted({ home: { started, now } }: { home: Home }) {
  const t = useWords()
  return (
    <Section id="started" title={t('home.started-title')}>
      {started.length === 0 && <p class="govuk-body">{t('home.started-none')}</p>}
      <ul class="cw-lines">
        {started.map(post => (
          <li class="cw-line">
            <a class="cw-line__what govuk-link" href={`/posts/${post.id}`} dir="auto">
              {shortened(post.text) || t('deciding.no-text')}
            </a>
            <span class="cw-line__about">
              <Tag text={t(`deciding.state-${post.state}`)} classes="govuk-tag--grey" />{' '}
              {post.plannedFor !== null && post.plannedFor > now
                ? t('home.started-planned', { when: t.until(post.plannedFor, now) })
                : t.nearMoment(post.changedAt, now)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function WhatChanged({ home: { policy, now } }: { home: Home }) {
  const t = useWords()
  return (
    <Section id="policy-news" title={t('home.policy-title')}>
      {policy.length === 0 && <p class="govuk-body">{t('home.policy-none')}</p>}
      <ul class="cw-lines">
        {policy.map(({ school, schoolName, version, mine }) => (
          <li class="cw-line">
            <a
              class="cw-line__what govuk-link"
              href={mine === null ? `/policy?school=${school}` : `/policy/read?school=${school}&version=${version.id}`}
            >
              {t('home.policy-line', { school: schoolName, title: version.title, number: version.number })}
            </a>
            <span class="cw-line__about">
              {t(version.from > now ? 'home.policy-from' : 'home.policy-since', { when: t.day(version.from, now) })}
              {typeof mine?.count === 'number' && <> · {t('home.policy-changes', { count: mine.count })}</>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OtherWays({ history, adults, lead, trust }: Pick<HomeOptions, 'history' | 'adults' | 'lead' | 'trust'>) {
  const t = useWords()
  return (
    <Section id="ways" title={t('home.ways-title')}>
      <p class="govuk-body">
        {t('home.ways-stop')}{' '}
        <a class="govuk-link" href="/tell-dsl">
          {t('home.ways-stop-link')}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/own-post">
          {t('desk.own-title')}
        </a>
      </p>
      {trust && (
        <p class="govuk-body">
          <a class="govuk-link" href="/trust-check">
            {t('trustcheck.title')}
          </a>
        </p>
      )}
      {lead && (
        <p class="govuk-body">
          <a class="govuk-link" href="/comments">
            {t('comments.title')}
          </a>
        </p>
      )}
      {lead && (
        <p class="govuk-body">
          <a class="govuk-link" href="/sealed-pictures">
            {t('handwork.sealed-title')}
          </a>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/my-permissions">
          {t('adults.mine-title')}
        </a>
      </p>
      {adults && (
        <p class="govuk-body">
          <a class="govuk-link" href="/adults">
            {t('adults.title')}
          </a>
        </p>
      )}
      {history && (
        <p class="govuk-body">
          <a class="govuk-link" href="/history">
            {t('home.ways-history')}
          </a>
        </p>
      )}
    </Section>
  )
}

/** For a person who has signed in and holds no role today. */
export function NoRolePage() {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('home.no-role-title')}</h1>
        <p class="govuk-body">{t('home.no-role')}</p>
        <p class="govuk-body">{t('home.no-role-dsl')}</p>
      </div>
    </div>
  )
}
