import { rolesAt, type Visitor } from '../../people/people.ts'
import {
  type Answer,
  type Ask,
  field,
  type Form,
  goTo,
  groupField,
  listField,
  look,
  NotFound,
  page,
  type Tx,
} from '../../platform/platform.ts'
import {
  classesOf,
  findPupils,
  MOST_FOUND,
  type PupilShown,
  pupilsById,
  pupilsOfClass,
  readsClasses,
} from '../../pupils/pupils.ts'
import { wordsIn } from '../../ui/ui.ts'
import { addOtherAdult } from '../adults/add-other-adult.ts'
import { adultsById, findAdults } from '../adults/adults.store.ts'
import { keepsAdultsAt } from '../adults/keeps-adults.ts'
import { namedIn, namesPupil } from '../posts/check-post.ts'
import { wordsTaken } from '../posts/names-unsaid.ts'
import { isUuid, type PostRead, readPost } from '../posts/read-post.ts'
import { wellFormed } from '../posts/save-draft.ts'
import { MOST_IN_IT, sayWhoIsIn } from '../posts/say-who-is-in.ts'
import { namesStandInText } from './names-in-text.ts'
import { titled } from './posts-of-mine.pages.tsx'
import { WhoPage, whoPath } from './who.page.tsx'

const t = wordsIn('en-GB')

const ofWhat = ({ params }: Ask<Visitor>): string => params['picture'] ?? 'text'

/** Longer than any name. UTF-16 code units. */
const LONGEST_NAME = 200

export async function showWho(ask: Ask<Visitor>): Promise<Answer> {
  return whoPage(ask, { name: ask.query['name'] ?? '', className: ask.query['class'] ?? '' }, null)
}

async function whoPage(
  ask: Ask<Visitor>,
  { name, className }: { name: string; className: string },
  problem: string | null,
): Promise<Answer> {
  const { works, visitor } = ask
  const of = ofWhat(ask)
  const read = await readPost(works, visitor, ask.params['id'] ?? '')
  const { post, pictures } = read
  const video = read.video?.id === of ? read.video : null
  if (post.author !== visitor.identity.person || (post.state !== 'draft' && post.state !== 'changes_asked'))
    return goTo(`/posts/${post.id}`)
  const at = pictures.findIndex(picture => picture.id === of)
  const picture = pictures[at]
  if (of !== 'text' && picture === undefined && video === null)
    throw new NotFound('There is no such picture in this post.')
  const said: Readonly<Record<string, string>> = (of === 'text' ? post.draft.named : post.draft.shown?.[of]) ?? {}
  const grown = post.draft.adults?.[of] ?? {}
  const asked = { name: name.slice(0, LONGEST_NAME), className: className.slice(0, LONGEST_NAME) }
  const forHer = (pupil: PupilShown): PupilShown => (reads ? pupil : { ...pupil, className: '' })
  // A governor or a clerk may write a post, and has no business with the roll: she is offered the names that stand in her own words, and no more.
  const reads = readsClasses(rolesAt(visitor, post.school))
  const seen = await look(works, visitor.identity, async ({ tx }) => {
    const search = async (): Promise<PupilShown[] | null> => {
      if (reads && asked.name.trim() !== '') return findPupils(tx, post.school, asked.name)
      if (reads && asked.className !== '') return pupilsOfClass(tx, post.school, asked.className)
      if (reads && of !== 'text') return null
      if (!reads) return pupilsById(tx, post.school, await namedByHer(tx, read))
      const offered = new Map<string, PupilShown>()
      for (const span of namesSeen(read))
        for (const pupil of await findPupils(tx, post.school, span)) offered.set(pupil.id, pupil)
      return [...offered.values()].slice(0, MOST_FOUND)
    }
    return {
      classes: reads ? await classesOf(tx, post.school) : null,
      chosen: await pupilsById(tx, post.school, Object.keys(said)),
      found: await search(),
      adults: await adultsById(tx, post.school, Object.keys(grown)),
      foundAdults: await findAdults(tx, post.school, asked.name),
    }
  })
  const office = keepsAdultsAt(visitor).some(({ id }) => id === post.school) ? `/adults?school=${post.school}` : null
  const body = (
    <WhoPage
      post={post.id}
      picture={picture === undefined ? null : { shown: picture, number: at + 1, count: pictures.length }}
      video={video}
      text={post.draft.text}
      chosen={seen.chosen.map(pupil => ({ pupil: forHer(pupil), as: said[pupil.id] ?? '' }))}
      classes={seen.classes}
      asked={asked}
      found={seen.found?.filter(pupil => said[pupil.id] === undefined).map(forHer) ?? null}
      taken={of === 'text' ? wordsTaken(read.check, post.draft) : []}
      problem={problem}
      adults={{
        chosen: [...seen.adults.values()].map(adult => ({ adult, as: grown[adult.id] ?? '' })),
        found: seen.foundAdults.filter(({ id }) => grown[id] === undefined),
        typed: problem === null ? { name: '', what: '' } : typedAdult(ask),
        office,
      }}
    />
  )
  const what = video !== null ? 'video' : picture === undefined ? 'text' : 'picture'
  const title = t(`writing.who-${what}-title`, { number: at + 1 })
  return page(titled(title, problem !== null), body, { status: problem === null ? 200 : 422 })
}

/** What the check took for a name of a pupil, each once. */
function namesSeen({ check }: PostRead): string[] {
  const names = check.findings.filter(({ kind }) => namesPupil(kind)).map(({ span }) => span)
  return [...new Set(names.map(span => span.replace(/['’]s?$/, '')))]
}

/** The pupils whom her own words name in full, as the check understands them: a search by the first letters of a name would open the roll to her. */
async function namedByHer(tx: Tx, { post, pictures, standing }: PostRead): Promise<string[]> {
  const { text, own, filmed } = post.draft
  const words = [text, ...Object.values(own), ...pictures.map(({ alt }) => alt), filmed?.alt, filmed?.captions]
  const toCheck = { text: words.filter(Boolean).join('\n\n'), targets: [], alts: [], looks: [] }
  const named = await namedIn(tx, post.school, standing.policy, toCheck)
  return [...new Set(named.flatMap(({ pupils }) => [...pupils]))].slice(0, MOST_FOUND)
}

const typedAdult = ({ form }: Ask<Visitor>) => ({
  name: wellFormed(field(form, 'adult_name')).slice(0, LONGEST_NAME + 1),
  what: wellFormed(field(form, 'adult_what')),
})

/** What is ticked of children (`as`, `add`) or of adults (`adult_as`, `add_adult`). */
function tickedOf(form: Form, as: string, add: string): { added: number; ticked: Record<string, string> } {
  const kept = Object.entries(groupField(form, as)).filter(([, way]) => way !== 'out')
  const added = listField(form, add).map(id => [id, ''] as const)
  return { added: added.length, ticked: Object.fromEntries([...added, ...kept]) }
}

/** Every button keeps what is ticked; which one was pressed says where it goes on. */
export async function sayWho(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form } = ask
  const [id, of, does] = [ask.params['id'] ?? '', ofWhat(ask), field(form, 'do')]
  if (!isUuid(id) || (of !== 'text' && !isUuid(of))) throw new NotFound('There is no such draft.')
  const [children, adults] = [tickedOf(form, 'as', 'add'), tickedOf(form, 'adult_as', 'add_adult')]
  const someoneElse = does === 'add-adult' ? await addSomeoneElse(ask, id) : null
  const grown = { ...adults.ticked, ...(someoneElse?.added === undefined ? {} : { [someoneElse.added]: '' }) }
  const nobody = Object.keys({ ...children.ticked, ...grown }).length === 0
  // From a page that was open before the name was written, or found.
  if (does === 'nobody' && (await namesStandInText(works, visitor, id, of)))
    return whoPage(ask, { name: '', className: '' }, t('writing.who-text-taken-first'))
  // Nothing ticked is nothing said; that it is nobody has to be pressed.
  const said = does === 'nobody' ? [{}, {}] : nobody ? [null, null] : [children.ticked, grown]
  const outcome = await sayWhoIsIn(works, visitor, id, of, said[0] ?? null, said[1] ?? null)
  const asked = { name: wellFormed(field(form, 'name')), className: wellFormed(field(form, 'class')) }
  if ('refused' in outcome) {
    if (outcome.refused === 'handed-in') return goTo(`/posts/${id}`)
    if (outcome.refused === 'not-there') throw new NotFound('There is no such draft.')
    return whoPage(ask, asked, t('writing.who-too-many', { most: MOST_IN_IT }))
  }
  if (someoneElse?.problem !== undefined) return whoPage(ask, asked, someoneElse.problem)
  if (does === 'nobody') return goTo(`/posts/${id}/write?done=saved`)
  if (does === 'search' || (asked.name !== '' && nobody))
    return goTo(`${whoPath(id, of)}?${new URLSearchParams({ name: asked.name, class: asked.className }).toString()}`)
  if (nobody) return whoPage(ask, asked, t('writing.who-nobody-ticked'))
  // Whoever was just ticked is shown once more with how she can be seen: the stricter stands there already.
  const more = children.added > 0 || adults.added > 0 || someoneElse !== null
  return goTo(more ? whoPath(id, of) : `/posts/${id}/write?done=saved`)
}

/** An adult who is not found is added to the register of the post's school. `problem`: in words, and nothing was added. */
async function addSomeoneElse(ask: Ask<Visitor>, id: string): Promise<{ added?: string; problem?: string }> {
  const { works, visitor } = ask
  const { post } = await readPost(works, visitor, id)
  if (post.author !== visitor.identity.person) throw new NotFound('There is no such draft.')
  const outcome = await addOtherAdult(works, visitor, post.school, typedAdult(ask))
  if ('added' in outcome) return outcome
  if (outcome.refused === 'not-there') throw new NotFound('There is no such draft.')
  return { problem: t(`adults.refused-${outcome.refused}`) }
}
