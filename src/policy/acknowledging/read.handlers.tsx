import { ChooseSchool, schoolAsked } from '../../people/people.ts'
import type { School, Visitor } from '../../people/people.ts'
import { act, type Answer, type Ask, goTo, page } from '../../platform/platform.ts'
import { InsetText, useWords, wordsIn } from '../../ui/ui.ts'
import { acknowledgePolicy } from './acknowledge-policy.ts'
import { seeMonitoring } from '../monitoring/see-monitoring.ts'
import { askQuestion } from './ask-question.ts'
import { emptyForm, type ReadForm, readForm } from './read.form.ts'
import { type ReadPageFacts, ReadPage, type ReadProblem } from './read.page.tsx'
import { readMine } from './read-mine.ts'
import { recordStep } from './record-step.ts'
import { whoAnswers } from './who-answers.ts'

const t = wordsIn('en-GB')

export async function showRead(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  const title = t('acknowledging.read-page-title')
  if (school === null)
    return page(title, <ChooseSchool title={title} schools={ask.visitor.schools} path="/policy/read" />)
  return showPage(ask, school, { form: { ...emptyForm, version: ask.query['version'] ?? '' } })
}

export async function takeRead(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor } = ask
  const school = schoolAsked(visitor, ask.query['school'])
  if (school === null) return goTo('/policy/read')
  const form = readForm(ask.form)
  const { pressed, version } = form
  if (pressed === null) return showPage(ask, school, { form, problem: { refused: 'nothing-pressed' } })
  if (typeof pressed === 'object') {
    const kept = await recordStep(works, visitor, { school, version, step: pressed.step })
    const document = kept?.opens?.document
    if (document?.address != null)
      return document.silentSince === null
        ? sentOn(document.title, document.address)
        : notAnswering(document.title, document.address, document.toldAt !== null)
    return showPage(ask, school, {
      form,
      ...(kept === null ? { problem: { refused: 'other-version' as const } } : {}),
    })
  }
  if (pressed === 'question') {
    const outcome = await askQuestion(works, visitor, { school, version, clause: null, words: form.question })
    if ('refused' in outcome) return showPage(ask, school, { form, problem: outcome })
    // Her ticks stay: asking is no reason to begin again.
    const asked = t('acknowledging.done-asked-who', {
      who: whoAnswers(t, outcome.roles, outcome.lineManager, 'asker', outcome.people),
      when: t.day(outcome.dueAt),
    })
    return showPage(ask, school, { form: { ...form, question: '' }, done: 'asked', asked })
  }
  const outcome = await acknowledgePolicy(works, visitor, {
    school,
    version,
    state: pressed,
    given: { confirmed: form.confirmed, answers: form.answers },
    said: form.said,
  })
  if ('refused' in outcome) return showPage(ask, school, { form, problem: outcome })
  return goTo(`/policy/read?school=${school.id}&version=${version}&done=${pressed}`)
}

/**
 * Kept, and on to the document. The browser is sent on by the answer itself and not by a redirect: a form of ours that ends at another place is
 * what our own rules for pages forbid. The link stands there for whoever's browser stays.
 */
function sentOn(title: string, address: string): Answer {
  const said = t('acknowledging.opening-title', { title })
  return page(
    said,
    <>
      <h1 class="govuk-heading-l">{said}</h1>
      <p class="govuk-body">{t('acknowledging.opening-body')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={address} rel="noreferrer">
          {t('acknowledging.opening-link')}
        </a>
      </p>
    </>,
    { goesOn: address },
  )
}

/** Recorded as that and as nothing else. The link stands there: it may answer her browser where it did not answer us. */
function notAnswering(title: string, address: string, told: boolean): Answer {
  const said = t('acknowledging.silent-title', { title })
  return page(
    said,
    <>
      <h1 class="govuk-heading-l">{said}</h1>
      <p class="govuk-body">{t('acknowledging.silent-body', { told: told ? 'yes' : 'no' })}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={address} rel="noreferrer">
          {t('acknowledging.silent-link')}
        </a>
      </p>
    </>,
  )
}

type Shown = { readonly form: ReadForm; readonly problem?: ReadProblem } & Partial<
  Pick<ReadPageFacts, 'done' | 'asked'>
>

async function showPage(ask: Ask<Visitor>, school: School, shown: Shown): Promise<Answer> {
  const { problem = null } = shown
  const { version } = shown.form
  const { reading, monitoring } = await act(ask.works, ask.visitor.identity, async one => ({
    // The version that was on the screen has been followed by another: that one is shown, and nothing was taken.
    reading: (version === '' ? null : await readMine(one, school, version)) ?? (await readMine(one, school, undefined)),
    monitoring: await seeMonitoring(one, school.id),
  }))
  const title = t('acknowledging.read-page-title')
  if (reading === null) return page(title, <NothingToRead school={school} />)
  const asked = ask.query['done']
  const done = shown.done ?? (problem === null && (asked === 'read' || asked === 'not_accepted') ? asked : null)
  const facts = { reading, form: shown.form, problem, done, asked: shown.asked ?? null, monitoring }
  return page(problem === null ? title : `${t('house.error-prefix')}: ${title}`, <ReadPage facts={facts} />, {
    status: problem === null ? 200 : 422,
  })
}

function NothingToRead({ school }: { school: School }) {
  const t = useWords()
  return (
    <>
      <span class="govuk-caption-l">{school.name}</span>
      <h1 class="govuk-heading-l">{t('acknowledging.read-page-title')}</h1>
      <InsetText text={t('acknowledging.nothing-to-read')} />
    </>
  )
}
