import type { Visitor } from '../../people/people.ts'
import { act, type Answer, type Ask, field, goTo, NotAllowed, NotFound } from '../../platform/platform.ts'
import { stepPage, t } from '../adopting/at-draft.tsx'
import { dayTyped } from '../adopting/day-typed.ts'
import { capacities } from '../adopting/signing/signers.rule.ts'
import { canBeId } from '../pages/which-school.tsx'
import { askForEnd } from './ask-end.ts'
import { EndPage, type EndRefused, said } from './end.page.tsx'
import { type EndingSeen, seeEnding } from './see-ending.ts'
import { signForEnd } from './sign-end.ts'
import { takeBackEnd } from './take-back-end.ts'

function versionOf({ params }: Ask<Visitor>): string {
  const id = params['id'] ?? ''
  if (!canBeId(id)) throw new NotFound('There is no such version for this person.')
  return id
}

async function atEnding(ask: Ask<Visitor>): Promise<EndingSeen> {
  const seen = await act(ask.works, ask.visitor.identity, one => seeEnding(one, ask.visitor, versionOf(ask)))
  if (seen === 'no-version') throw new NotFound('There is no such version for this person.')
  if (seen === 'not-hers') throw new NotAllowed('Whether this policy ends is for those who adopt it and sign for it.')
  return seen
}

async function endPage(ask: Ask<Visitor>, refusal: EndRefused | null): Promise<Answer> {
  const seen = await atEnding(ask)
  const done = said.find(known => known === ask.query['said'])
  return stepPage(
    t('ending.page-title'),
    <EndPage seen={seen} refusal={refusal} form={ask.form} said={refusal === null ? (done ?? null) : null} />,
    refusal !== null,
  )
}

export async function showEnd(ask: Ask<Visitor>): Promise<Answer> {
  return endPage(ask, null)
}

export async function takeAskEnd(ask: Ask<Visitor>): Promise<Answer> {
  const version = versionOf(ask)
  const outcome = await askForEnd(ask.works, ask.visitor, {
    version,
    day: dayTyped(ask.form, 'ends') ?? '',
    reason: field(ask.form, 'reason'),
  })
  if ('asked' in outcome) return goTo(`/policy/versions/${version}/end?said=asked`)
  return endPage(ask, outcome)
}

export async function takeSignEnd(ask: Ask<Visitor>): Promise<Answer> {
  const version = versionOf(ask)
  const capacity = capacities.find(one => one === field(ask.form, 'capacity'))
  if (capacity === undefined) throw new NotFound('There is no such office.')
  const meeting =
    capacity === 'governing_body'
      ? { on: dayTyped(ask.form, 'meeting') ?? '', minute: field(ask.form, 'minute').slice(0, 200) }
      : null
  const outcome = await signForEnd(ask.works, ask.visitor, {
    version,
    capacity,
    hash: field(ask.form, 'hash'),
    meeting,
  })
  if ('signed' in outcome) return goTo(`/policy/versions/${version}/end?said=${outcome.decided ? 'decided' : 'signed'}`)
  return endPage(ask, outcome)
}

export async function takeBack(ask: Ask<Visitor>): Promise<Answer> {
  const version = versionOf(ask)
  const outcome = await takeBackEnd(ask.works, ask.visitor, version)
  if ('takenBack' in outcome) return goTo(`/policy/versions/${version}/end?said=taken-back`)
  return endPage(ask, outcome)
}
