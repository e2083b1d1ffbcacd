import { Button, ClauseChip, Input, InsetText, SummaryList, useWords, WarningText } from '../../ui/ui.ts'
import type { ChangesForMe } from '../acknowledging/changes-for-me.ts'
import { neverBegins, nextToBegin } from '../in-force.rule.ts'
import { restsOnLaw } from '../law/rests-on-law.rule.ts'
import type { Clause, Pack } from '../packs/pack.ts'
import type { AdoptedVersion } from '../policy-versions.store.ts'
import { clauseShown } from './clause-links.ts'
import { operatedHere, type Part, partsOf, searchClauses } from './contents.rule.ts'
import { StateOfPolicy } from './state-of-policy.tsx'
import { boundInWords } from './value-in-words.ts'
import { WaysFromPolicy } from './ways-from-policy.tsx'
import type { PolicySeen } from './which-school.tsx'

/** A school's policy as a document: what it is, a search, contents, then every clause with what operates it here. */
export function PolicyPage({
  seen,
  pack,
  asked,
  mayAdopt,
  newer,
  mine,
}: {
  seen: PolicySeen
  pack: Pack
  asked: string
  mayAdopt: boolean
  newer: string | null
  mine: ChangesForMe | null
}) {
  const t = useWords()
  const found = searchClauses(pack, asked)
  const parts = partsOf(found)
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{seen.school.name}</span>
        <h1 class="govuk-heading-l">{pack.title}</h1>
        <WhichVersion seen={seen} />
        {restsOnLaw(pack).size > 0 && seen.policy.nation !== 'england' && (
          <WarningText text={t('law.clauses-for-england')} />
        )}
        <StateOfPolicy seen={seen} newer={newer} />
        {asked === '' && mine?.unread === true && <ToRead seen={seen} mine={mine} />}
        <Search seen={seen} asked={asked} />
        {asked === '' && <WaysFromPolicy seen={seen} mayAdopt={mayAdopt} />}
        {asked !== '' && (
          <p class="govuk-body">
            {t('policy.search-found', { count: found.length, words: asked })}{' '}
            <a class="govuk-link" href={policyPath(seen)}>
              {t('policy.search-all')}
            </a>
          </p>
        )}
        <Contents parts={parts} />
        {parts.map(part => (
          <PartShown seen={seen} pack={pack} part={part} />
        ))}
      </div>
    </div>
  )
}

/** Before the search, for whoever has not said anything of this version: how much is different for her, and where she answers. */
function ToRead({ seen: { school }, mine: { version, count } }: { seen: PolicySeen; mine: ChangesForMe }) {
  const t = useWords()
  const first = count === null
  return (
    <section class="govuk-inset-text" aria-labelledby="to-read">
      <h2 class="govuk-heading-m" id="to-read">
        {t(first ? 'acknowledging.read-page-title' : 'acknowledging.changed-title')}
      </h2>
      <p class="govuk-body">
        {t(first ? 'acknowledging.changed-strip-first' : 'acknowledging.changed-strip', { count })}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/policy/read?school=${school.id}&version=${version}`}>
          {t(first ? 'acknowledging.changed-strip-link-first' : 'acknowledging.changed-strip-link')}
        </a>
      </p>
    </section>
  )
}

export function policyPath({ school, policy, current }: PolicySeen): string {
  return `/policy?school=${school.id}${current || policy.version === null ? '' : `&version=${policy.version.id}`}`
}

function WhichVersion({ seen }: { seen: PolicySeen }) {
  const t = useWords()
  const { policy, adoptedBy, now } = seen
  const { version } = policy
  if (version === null) return null
  const next = nextToBegin(seen.versions, now)
  return (
    <>
      {!seen.current && <InsetText text={t(`policy.${whyNotCurrent(seen, version)}`)} />}
      <SummaryList
        rows={[
          { key: { text: t('policy.version') }, value: { text: String(version.number) } },
          { key: { text: t('policy.in-force-from') }, value: { text: t.moment(version.from, now) } },
          {
            key: { text: t('policy.adopted-by') },
            value: {
              text: t('policy.adopted-by-when', {
                who:
                  adoptedBy === null ? '' : adoptedBy.role === '' ? adoptedBy.name : t('house.person-chip', adoptedBy),
                when: t.moment(version.adoptedAt, now),
              }),
            },
          },
        ]}
      />
      {seen.current && next !== null && <NextVersion next={next} seen={seen} />}
      {seen.current && version.until !== null && (
        <InsetText text={t('ending.on-policy', { when: t.day(version.until, now) })} />
      )}
    </>
  )
}

function whyNotCurrent({ versions, now }: PolicySeen, version: AdoptedVersion) {
  if (neverBegins(version, versions)) return 'never-in-force' as const
  return version.from > now ? ('not-yet-in-force' as const) : ('not-in-force' as const)
}

function NextVersion({ next, seen }: { next: AdoptedVersion; seen: PolicySeen }) {
  const t = useWords()
  return (
    <InsetText>
      {t('policy.next-version', { number: next.number, title: next.title, when: t.moment(next.from, seen.now) })}{' '}
      <a class="govuk-link" href={`/policy/versions/${next.id}`}>
        {t('policy.next-version-link')}
      </a>
    </InsetText>
  )
}

function Search({ seen, asked }: { seen: PolicySeen; asked: string }) {
  const t = useWords()
  return (
    <search>
      <form method="get" action="/policy">
        <input type="hidden" name="school" value={seen.school.id} />
        {!seen.current && <input type="hidden" name="version" value={seen.policy.version?.id} />}
        <Input name="q" id="q" type="search" label={{ text: t('policy.search-label') }} value={asked} />
        <Button text={t('policy.search-button')} classes="govuk-button--secondary" />
      </form>
    </search>
  )
}

function Contents({ parts }: { parts: readonly Part[] }) {
  const t = useWords()
  if (parts.length < 2) return null
  return (
    <nav aria-labelledby="contents">
      <h2 class="govuk-heading-m" id="contents">
        {t('house.contents')}
      </h2>
      <ul class="govuk-list">
        {parts.map(part => (
          <li>
            <a class="govuk-link" href={`#${part.id}`}>
              {part.continued ? t('policy.part-continued', { name: part.name }) : part.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PartShown({ seen, pack, part }: { seen: PolicySeen; pack: Pack; part: Part }) {
  const t = useWords()
  return (
    <section aria-labelledby={part.id}>
      <h2 class="govuk-heading-m" id={part.id}>
        {part.continued ? t('policy.part-continued', { name: part.name }) : part.name}
      </h2>
      {part.clauses.map(clause => (
        <ClauseInDocument seen={seen} pack={pack} clause={clause} />
      ))}
    </section>
  )
}

function ClauseInDocument({ seen, pack, clause }: { seen: PolicySeen; pack: Pack; clause: Clause }) {
  const t = useWords()
  const operated = operatedHere(clause)
  const here = operated.filter(one => one.yet).map(one => one.does)
  const later = operated.filter(one => !one.yet).map(one => one.does)
  return (
    <div id={clause.id} class="govuk-body">
      {clause.says} <ClauseChip clause={clauseShown(seen.policy, clause)} />
      <div class="govuk-hint">
        {t('policy.binds', { who: boundInWords(pack, clause.binds) })}{' '}
        {here.length > 0 && `${t('policy.operated-here', { what: here.join(' ') })} `}
        {later.length > 0 && t('policy.operated-not-yet', { what: later.join(' ') })}
        {operated.length === 0 && t('policy.operated-words')}
      </div>
    </div>
  )
}

/** The last that held and was ended, so that nobody looks for what is no longer there. */
function Ended({ seen: { versions, now } }: { seen: PolicySeen }) {
  const t = useWords()
  const ended = versions
    .flatMap(({ id, title, until }) => (until !== null && until <= now ? [{ id, title, until }] : []))
    .toSorted((a, b) => b.until.getTime() - a.until.getTime())[0]
  if (ended === undefined) return null
  return (
    <InsetText>
      {t('ending.none-since', { title: ended.title, when: t.day(ended.until, now) })}{' '}
      <a class="govuk-link" href={`/policy/versions/${ended.id}`}>
        {t('policy.link-record')}
      </a>
    </InsetText>
  )
}

/** A school that has adopted nothing, or whose policy has ended: what holds all the same, and how a policy is adopted. */
export function NoPolicyPage({ seen, mayAdopt }: { seen: PolicySeen; mayAdopt: boolean }) {
  const t = useWords()
  const next = nextToBegin(seen.versions, seen.now)
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{seen.school.name}</span>
        <h1 class="govuk-heading-l">{t('policy.none-title')}</h1>
        {next !== null && <NextVersion next={next} seen={seen} />}
        <Ended seen={seen} />
        <p class="govuk-body">{t('policy.none-body')}</p>
        <p class="govuk-body">{t('policy.none-how')}</p>
        {mayAdopt && <Button text={t('policy.adopt-button')} href={`/policy/adopt?school=${seen.school.id}`} />}
        <WaysFromPolicy seen={seen} mayAdopt={mayAdopt} />
      </div>
    </div>
  )
}
