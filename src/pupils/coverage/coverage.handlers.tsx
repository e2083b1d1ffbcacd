import { ChooseSchool } from '../../people/people.ts'
import type { School, Visitor } from '../../people/people.ts'
import { type Answer, type Ask, NotFound, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { familiesKeptBy, keptSchool } from '../earlier-answers/see-earlier.ts'
import { keepLook } from '../who-looked/keep-look.ts'
import { ClassCoverPage, CoveragePage, NAMES_SHOWN, PlatformCoverPage } from './coverage.page.tsx'
import { places, seeClassCover, seeClasses, seePlatform } from './see-coverage.ts'
import { separatedValues } from './separated-values.rule.ts'

const t = wordsIn('en-GB')

/** Who is covered: a class, a platform, or where to look. */
export async function showCoverage(ask: Ask<Visitor>): Promise<Answer> {
  const title = t('covered.cover-title')
  const school = keptSchool(ask)
  if (school === null)
    return page(title, <ChooseSchool title={title} path="/pupils/coverage" schools={familiesKeptBy(ask.visitor)} />)
  if (ask.query['platform'] !== undefined) return showPlatform(ask, school)
  const className = ask.query['class']
  if (className === undefined) return page(title, <CoveragePage seen={await seeClasses(ask, school)} />)
  const seen = await seeClassCover(ask, school, className)
  await keepLook(ask.works, ask.visitor, {
    school: school.id,
    page: 'class',
    pupils: seen.children.map(({ id }) => id),
  })
  return page(t('covered.cover-class', { name: className }), <ClassCoverPage seen={seen} />)
}

async function platformOf(ask: Ask<Visitor>, school: School) {
  const place = places.find(one => one === ask.query['platform'])
  if (place === undefined) throw new NotFound('There is no such platform.')
  return seePlatform(ask, school, place)
}

async function showPlatform(ask: Ask<Visitor>, school: School): Promise<Answer> {
  const seen = await platformOf(ask, school)
  const last = Math.max(1, Math.ceil(seen.missing.length / NAMES_SHOWN))
  const at = Math.min(last, Math.max(1, Number.parseInt(ask.query['page'] ?? '1', 10) || 1))
  const shown = seen.missing.slice((at - 1) * NAMES_SHOWN, at * NAMES_SHOWN).map(({ pupil }) => pupil.id)
  await keepLook(ask.works, ask.visitor, { school: school.id, page: 'platform', pupils: shown })
  const title = t('covered.not-covered', { where: t(`consent.place-${seen.place}`) })
  return page(title, <PlatformCoverPage seen={seen} page={at} />)
}

/** The same list as a file. */
export async function downloadCoverage(ask: Ask<Visitor>): Promise<Answer> {
  const school = keptSchool(ask)
  if (school === null) throw new NotFound('Of which school was not said.')
  const { place, asked, missing } = await platformOf(ask, school)
  const pupils = missing.map(({ pupil }) => pupil.id)
  await keepLook(ask.works, ask.visitor, { school: school.id, page: 'platform-file', pupils })
  const rows = missing.map(({ pupil, kinds }) => [
    pupil.className,
    pupil.name,
    ...asked.map(kind => t(kinds.includes(kind) ? 'covered.file-may-not' : 'covered.file-may')),
  ])
  const head = [t('covered.file-class'), t('covered.file-name'), ...asked.map(kind => t(`consent.kind-${kind}`))]
  const bytes = Buffer.from(separatedValues([head, ...rows]))
  return { bytes, type: 'text/csv; charset=utf-8', download: `not-covered-${place}.csv` }
}
