import { formAnswer, type Problem, type School, type Visitor, ChooseSchool, schoolAsked } from '../../people/people.ts'
import { type Answer, type Ask, field, type Form, goTo, listField, page } from '../../platform/platform.ts'
import { wordsIn, type WordKey } from '../../ui/ui.ts'
import { consentPlatforms } from '../consent/consent.ts'
import { type AskRefusal, seeWhoToAsk, sendFamilyLinks } from './ask-families.ts'
import { askLink, AskPage, WordsPage } from './ask.page.tsx'
import { keepWording } from './keep-wording.ts'
import { lettersPdf } from './letters-pdf.ts'
import { readTicked } from './print-again.tsx'
import { makeFamilyLetters } from './print-letters.ts'
import { keepLook } from '../who-looked/keep-look.ts'
import type { Group } from './who-to-ask.store.ts'

const t = wordsIn('en-GB')

function groupAsked({ query }: Pick<Ask<Visitor>, 'query'>): Group | null {
  const { class: className, year } = query
  if (className !== undefined && className !== '') return { by: 'class', name: className }
  return year !== undefined && year !== '' ? { by: 'year', name: year } : null
}

const SAYINGS: Readonly<Record<string, WordKey>> = { sent: 'family.said-sent', words: 'family.said-words' }

function chooseSchool({ visitor }: Pick<Ask<Visitor>, 'visitor'>, to: string): Answer {
  const title = t('family.ask-title')
  return page(title, <ChooseSchool title={title} path={to} schools={visitor.schools} />)
}

async function askPage(ask: Ask<Visitor>, school: School, problems: readonly Problem[]): Promise<Answer> {
  const group = groupAsked(ask)
  const seen = await seeWhoToAsk(ask.works, ask.visitor, school.id, group)
  const pupils = [...new Set(seen.toAsk.map(({ pupil }) => pupil))]
  await keepLook(ask.works, ask.visitor, { school: school.id, page: 'asking', pupils })
  const key = SAYINGS[ask.query['said'] ?? '']
  const saying = key === undefined ? null : { key, count: Number.parseInt(ask.query['count'] ?? '', 10) || 0 }
  const body = <AskPage school={school} group={group} seen={seen} saying={saying} problems={problems} />
  return formAnswer(t('family.ask-title'), body, problems)
}

export async function showAsk(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  return school === null ? chooseSchool(ask, '/pupils/ask') : askPage(ask, school, [])
}

export const askRefusal = ({ refused }: AskRefusal): Problem => ({
  field: refused === 'none-ticked' ? 'letters' : null,
  key: `family.ask-refused-${refused}`,
})
const noGroup: Problem = { field: null, key: 'family.ask-refused-no-group' }

export async function takeAsk(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  const group = groupAsked(ask)
  if (school === null) return chooseSchool(ask, '/pupils/ask')
  if (group === null) return askPage(ask, school, [noGroup])
  const outcome = await sendFamilyLinks(ask.works, ask.visitor, school.id, group)
  if ('refused' in outcome) return askPage(ask, school, [askRefusal(outcome)])
  return goTo(`${askLink(school, group)}&said=sent&count=${outcome.sent}`)
}

export async function takeLetters(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  const group = groupAsked(ask)
  if (school === null) return chooseSchool(ask, '/pupils/ask')
  if (group === null) return askPage(ask, school, [noGroup])
  const outcome = await makeFamilyLetters(ask.works, ask.visitor, school.id, group, {
    print: letters => lettersPdf(letters, `${ask.works.settings.baseUrl}/family`),
    again: readTicked(ask.form),
  })
  if ('refused' in outcome) return askPage(ask, school, [askRefusal(outcome)])
  return { bytes: outcome.bytes, type: 'application/pdf', cache: 'no-store', download: 'letters.pdf' }
}

export async function showWords(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null) return chooseSchool(ask, '/pupils/ask/words')
  const { wording } = await seeWhoToAsk(ask.works, ask.visitor, school.id, null)
  const form: Form = { words: wording?.words ?? t('family.words-ours'), platforms: [...(wording?.platforms ?? [])] }
  return page(t('family.words-title'), <WordsPage school={school} form={form} problems={[]} />)
}

export async function takeWords(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null) return chooseSchool(ask, '/pupils/ask/words')
  const platforms = consentPlatforms.filter(one => listField(ask.form, 'platforms').includes(one))
  const said = { title: t('family.words-name'), words: field(ask.form, 'words'), platforms }
  const outcome = await keepWording(ask.works, ask.visitor, school.id, said)
  if ('version' in outcome) return goTo(`/pupils/ask?school=${school.id}&said=words`)
  const problems: Problem[] = [{ field: 'words', key: 'family.words-missing' }]
  const body = <WordsPage school={school} form={ask.form} problems={problems} />
  return formAnswer(t('family.words-title'), body, problems)
}
