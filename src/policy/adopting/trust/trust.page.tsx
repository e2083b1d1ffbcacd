import { noticeShown } from '../../../people/people.ts'
import { Button, InsetText, PrivacyNotice, SummaryList, Tag, Textarea, useWords, type Words } from '../../../ui/ui.ts'
import type { Pack } from '../../packs/pack.ts'
import { valueInWords } from '../../pages/value-in-words.ts'
import { readValue, settings } from '../../settings/settings.ts'
import { draftPath } from '../at-draft.tsx'
import { type Departure, withoutYes, yesTo } from '../departures.rule.ts'
import { refsOf, Step, toTasks } from '../step.tsx'
import { openDepartures } from '../tasks.rule.ts'
import { notAskedYet } from './ask-trust.ts'
import type { AtRequest, AtTrust, RequestFacts } from './trust.handlers.tsx'
import type { TrustRequest } from './trust-requests.store.ts'

/** Where this draft does less than the trust's policy, or other; what the trust has said to it; and a way to ask. */
export function AskTrustPage({ at, wrong, reason }: { at: AtTrust; wrong: string | null; reason: string }) {
  const t = useWords()
  const { read } = at
  const found = openDepartures(read)
  const toAsk = notAskedYet(withoutYes(found, read.permitted), at.more)
  const pack = read.trusts?.body.pack ?? null
  return (
    <Step
      at={at}
      back={toTasks(at)}
      title={t('adopting.trust-title')}
      wrong={wrong === null ? [] : [{ text: wrong, field: 'reason' }]}
    >
      <p class="govuk-body">{t('adopting.trust-body')}</p>
      {found.length === 0 && <InsetText text={t('adopting.trust-none')} />}
      <Departures
        items={found}
        pack={pack}
        state={item => {
          if (yesTo(item, read.permitted) !== undefined) return 'yes'
          return toAsk.includes(item) ? latestOf(item, at.more) : 'waiting'
        }}
      />
      {toAsk.length > 0 && (
        <form method="post" action={draftPath(read.draft.id, '/trust')} novalidate>
          <Textarea
            name="reason"
            id="reason"
            rows={4}
            label={{ text: t('adopting.trust-reason', { count: toAsk.length }) }}
            hint={{ text: t('adopting.trust-reason-hint') }}
            value={reason}
            {...(wrong === null ? {} : { errorMessage: { text: wrong } })}
          />
          <PrivacyNotice notice={noticeShown(t, 'adopting')} />
          <Button text={t('adopting.trust-ask', { count: toAsk.length })} preventDoubleClick />
        </form>
      )}
      <Answered requests={at.more} />
    </Step>
  )
}

type ItemState = 'yes' | 'no' | 'waiting' | 'not-asked'

/** A no stands until it is asked again; without one it was never asked. */
function latestOf(item: Departure, requests: readonly TrustRequest[]): ItemState {
  const last = requests.find(request =>
    request.items.some(one => one.setting === item.setting && JSON.stringify(one.ours) === JSON.stringify(item.ours)),
  )
  return last?.decision === 'no' ? 'no' : 'not-asked'
}

function Departures(props: { items: readonly Departure[]; pack: Pack | null; state?: (item: Departure) => ItemState }) {
  const t = useWords()
  const { items, pack, state } = props
  if (items.length === 0) return null
  return (
    <SummaryList
      rows={items.map(item => ({
        key: { text: settings[item.setting].question },
        value: {
          html: (
            <>
              <p class="govuk-body">
                {t('adopting.trust-item', { ours: shown(t, item, item.ours), trusts: shown(t, item, item.trusts) })}{' '}
                <Tag
                  text={t(item.standing === 'looser' ? 'policy.becomes-looser' : 'adopting.trust-other')}
                  classes="govuk-tag--yellow"
                />{' '}
                {state !== undefined && (
                  <Tag text={t(`adopting.trust-state-${state(item)}`)} classes="govuk-tag--grey" />
                )}
              </p>
              {pack !== null && (
                <p class="govuk-hint">{t('adopting.linked-by', { refs: refsOf(pack, item.clauses) })}</p>
              )}
            </>
          ),
        },
      }))}
    />
  )
}

/** What was kept is read by its setting once more: the catalogue may have changed since. */
function shown(t: Words, { setting }: Departure, raw: unknown): string {
  const read = readValue(setting, raw)
  return 'value' in read ? valueInWords(t, setting, read.value) : String(raw)
}

function Answered({ requests }: { requests: readonly TrustRequest[] }) {
  const t = useWords()
  const answered = requests.filter(request => request.decision !== null)
  if (answered.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('adopting.trust-answers')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {answered.map(request => (
          <li dir="auto">
            {t('adopting.trust-answer', {
              decision: request.decision ?? '',
              reason: request.decisionReason ?? '',
              settings: request.items.map(item => settings[item.setting].question).join(' '),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** For the trust: what its schools ask, what waits first. */
export function RequestsPage({ facts, trustName }: { facts: RequestFacts; trustName: string }) {
  const t = useWords()
  const waiting = facts.requests.filter(request => request.decision === null)
  const rest = facts.requests.filter(request => request.decision !== null)
  return (
    <Step at={{ name: trustName }} back="/policy" title={t('adopting.requests-title')}>
      {facts.requests.length === 0 && <p class="govuk-body">{t('adopting.requests-none')}</p>}
      <ul class="cw-lines">
        {[...waiting, ...rest].map(request => (
          <li class="cw-line">
            <a class="cw-line__what govuk-link" href={`/policy/trust-requests/${request.id}`}>
              {t('adopting.request-line', {
                school: facts.schools.get(request.school) ?? '',
                count: request.items.length,
              })}
            </a>
            <span class="cw-line__about">
              <Tag
                text={t(`adopting.request-state-${request.decision ?? 'waiting'}`)}
                classes={request.decision === null ? 'govuk-tag--blue' : 'govuk-tag--grey'}
              />{' '}
              {t.nearMoment(request.askedAt, facts.now)}
            </span>
          </li>
        ))}
      </ul>
    </Step>
  )
}

/** One request: what the school wants, why, what the clauses say, and the trust's answer. */
export function RequestPage({ at, wrong, reason }: { at: AtRequest; wrong: string | null; reason: string }) {
  const t = useWords()
  const { facts, request, policy } = at
  const school = facts.schools.get(request.school) ?? ''
  return (
    <Step
      at={{ name: school }}
      back="/policy/trust-requests"
      title={t('adopting.request-title')}
      wrong={wrong === null ? [] : [{ text: wrong, field: 'reason' }]}
    >
      <p class="govuk-body">
        {t('adopting.request-by', {
          name: facts.names.get(request.askedBy) ?? '',
          when: t.moment(request.askedAt, facts.now),
        })}
      </p>
      <div class="govuk-inset-text" dir="auto">
        {request.reason}
      </div>
      <Departures items={request.items} pack={policy.pack} />
      {request.decision === null ? (
        <form method="post" action={`/policy/trust-requests/${request.id}`} novalidate>
          <Textarea
            name="reason"
            id="reason"
            rows={4}
            label={{ text: t('adopting.request-reason') }}
            hint={{ text: t('adopting.request-reason-hint') }}
            value={reason}
            {...(wrong === null ? {} : { errorMessage: { text: wrong } })}
          />
          <PrivacyNotice notice={noticeShown(t, 'adopting')} />
          <div class="govuk-button-group">
            <Button text={t('adopting.request-yes')} name="decision" value="yes" preventDoubleClick />
            <Button
              text={t('adopting.request-no')}
              name="decision"
              value="no"
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          </div>
        </form>
      ) : (
        <InsetText
          text={t('adopting.request-decided', {
            decision: request.decision,
            name: facts.names.get(request.decidedBy ?? '') ?? '',
            reason: request.decisionReason ?? '',
          })}
        />
      )}
    </Step>
  )
}
