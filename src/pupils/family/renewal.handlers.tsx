import { ChooseSchool, formAnswer, type Problem, type School, schoolAsked, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, goTo, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { askRefusal } from './ask.handlers.tsx'
import { keepLook } from '../who-looked/keep-look.ts'
import { lettersPdf } from './letters-pdf.ts'
import { toPrintAgain } from './letters-of-today.ts'
import { readTicked } from './print-again.tsx'
import { renewalLink, RenewalPage } from './renewal.page.tsx'
import { askAgain, lettersAgain, type Scope, seeRenewal } from './see-renewal.ts'

const t = wordsIn('en-GB')

function scopeAsked({ query }: Pick<Ask<Visitor>, 'query'>): Scope {
  const className = query['class'] ?? ''
  if (className !== '') return { is: 'group', group: { by: 'class', name: className } }
  return query['whole'] === 'yes' ? { is: 'school' } : { is: 'ending' }
}

function chooseSchool({ visitor }: Pick<Ask<Visitor>, 'visitor'>): Answer {
  const title = t('renewal.title')
  return page(title, <ChooseSchool title={title} path="/pupils/renewal" schools={visitor.schools} />)
}

async function renewalPage(ask: Ask<Visitor>, school: School, problems: readonly Problem[]): Promise<Answer> {
  const scope = scopeAsked(ask)
  const className = scope.is === 'group' ? scope.group.name : null
  const seen = await seeRenewal(ask.works, ask.visitor, school.id, className)
  // Beside each name of a class stands whether a yes ends, beside a birthday that the pupil has not answered, beside a letter that she was asked about.
  const letters = toPrintAgain(seen.everybody, seen.printed)
  const pupils = [...new Set([...(seen.chosen ?? []), ...seen.birthdays, ...letters].map(one => one.pupil))]
  await keepLook(ask.works, ask.visitor, { school: school.id, page: 'class', pupils })
  const sent = ask.query['said'] === 'sent' ? Number.parseInt(ask.query['count'] ?? '', 10) || 0 : null
  const body = <RenewalPage school={school} seen={seen} className={className} sent={sent} problems={problems} />
  return formAnswer(t('renewal.title'), body, problems)
}

export async function showRenewal(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  return school === null ? chooseSchool(ask) : renewalPage(ask, school, [])
}

export async function takeAgain(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null) return chooseSchool(ask)
  const scope = scopeAsked(ask)
  const outcome = await askAgain(ask.works, ask.visitor, school.id, scope)
  if ('refused' in outcome) return renewalPage(ask, school, [askRefusal(outcome)])
  return goTo(`${renewalLink(school.id, scope)}&said=sent&count=${outcome.sent}`)
}

export async function takeLettersAgain(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null) return chooseSchool(ask)
  const outcome = await lettersAgain(ask.works, ask.visitor, school.id, scopeAsked(ask), {
    print: letters => lettersPdf(letters, `${ask.works.settings.baseUrl}/family`),
    again: readTicked(ask.form),
  })
  if ('refused' in outcome) return renewalPage(ask, school, [askRefusal(outcome)])
  return { bytes: outcome.bytes, type: 'application/pdf', cache: 'no-store', download: 'letters.pdf' }
}
