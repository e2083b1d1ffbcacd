import { type CheckResult, secondOf } from '../../checks/checks.ts'
import { type Answer, control, type Question, type SettingName, type SettingsInForce } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'

const t = wordsIn('en-GB')

/** What a question about a picture is about. */
export const pictureAbouts = ['kind', 'clothing', 'name', 'boards'] as const
/** Of a video that has sound also what is heard: no program here understands it. `maker`: see `picture-maker.rule.ts`. */
export type PictureAbout = (typeof pictureAbouts)[number] | 'sound' | 'maker'

/** A question to the author about one picture or the video, in the shape of the policy's own. */
export type PictureQuestion = Question & {
  readonly picture: {
    readonly id: string
    readonly number: number
    readonly about: PictureAbout
    readonly video?: true
  }
}

export type Asked = Pick<Question, 'answers' | 'clauses'>

/** More than these nobody answers with care. */
const MOST = 4

/** Yes and no; `stops`: yes is not allowed, and what would be is said. */
function yesNo(about: 'clothing' | 'name', stops: boolean): Answer[] {
  return [
    { id: 'no', label: t('pictured.no'), does: 'go_on' },
    stops
      ? { id: 'yes', label: t('pictured.yes'), does: 'block', then: t(`pictured.then-${about}`) }
      : { id: 'yes', label: t('pictured.yes'), does: 'go_on' },
  ]
}

/** What it shows, where the policy says which kinds of picture there may be (s2-school-use-06b). */
function ofKind(settings: SettingsInForce): Asked | undefined {
  const { value, clauses, from } = settings.get('images.kinds')
  if (from === 'ours') return undefined
  const [social, website] = [settings.get('publishing.faces.social'), settings.get('publishing.faces.website')]
  const kinds = ['work', 'learning', 'hands', 'back_of_head', 'place', 'adults'] as const
  const answers = kinds.map((kind): Answer => {
    const label = t(`pictured.kind-${kind}`)
    return value.includes(kind)
      ? { id: kind, label, does: 'go_on' }
      : { id: kind, label, does: 'block', then: t('pictured.then-kind') }
  })
  const nowhere = !value.includes('faces') || (social.value === 'never' && website.value === 'never')
  const faces: Answer = {
    id: 'faces',
    label: t('pictured.kind-faces'),
    does: nowhere ? 'block' : 'go_on',
    ...(nowhere || social.value !== 'never' ? {} : { onlyOn: 'website' as const }),
    then: t(nowhere ? 'pictured.then-faces' : 'pictured.then-faces-social'),
  }
  return { answers: [...answers, faces], clauses: [...clauses, ...social.clauses, ...website.clauses] }
}

/** Has the author said of this picture, as it is now, that it shows a child's work? Where nobody is asked what it shows, she says so of each child. */
export function isOfWork(
  answers: Readonly<Record<string, string>>,
  { id, sha256 }: { readonly id: string; readonly sha256: string },
): boolean {
  return answers[questionId('kind', id, sha256)] === 'work'
}

function questionId(about: PictureAbout, id: string, sha256: string): string {
  return `${about}_${id}_${sha256.slice(0, 8)}`
}

/** Swimwear, and where a school wants that kit for sport too. */
function ofClothing(settings: SettingsInForce): Asked | undefined {
  const { value, clauses } = settings.get('images.clothing')
  return value === 'any' ? undefined : { answers: yesNo('clothing', true), clauses }
}

/** A child's name on work, a certificate, a peg or a badge (s1-protocol-2b), where the policy has a rule on names. */
function ofName(settings: SettingsInForce): Asked | undefined {
  const [names, work] = [settings.get('publishing.names'), settings.get('images.work_names')]
  if (names.from === 'ours' && work.value !== 'never') return undefined
  const never = names.value === 'never' || names.value === 'no_personal_information'
  return {
    answers: yesNo('name', never || work.value === 'never'),
    clauses: work.value === 'never' ? work.clauses : names.clauses,
  }
}

/** A board, screen or paper with data; a sign or a date that tells where children are and when. */
function ofBoards(settings: SettingsInForce): Asked | undefined {
  const [screens, place] = [settings.get('images.screens'), settings.get('screening.live_location')]
  const says = (id: 'data' | 'place', stops: boolean): Answer => ({
    id,
    label: t(`pictured.boards-${id}`),
    ...(stops ? { does: 'block' as const, then: t(`pictured.then-${id}`) } : { does: 'go_on' as const }),
  })
  const answers: Answer[] = [
    ...(screens.value === 'allowed' ? [] : [says('data', screens.value === 'never')]),
    ...(place.value === 'off' ? [] : [says('place', place.value === 'block')]),
  ]
  return answers.length === 0
    ? undefined
    : {
        answers: [{ id: 'no', label: t('pictured.no'), does: 'go_on' }, ...answers],
        clauses: [...screens.clauses, ...place.clauses],
      }
}

/** A child's voice is its family's to allow, which is looked up by who is in it; a name that is said is a name (s1-protocol-2b, s1-protocol-1a). */
function ofSound(settings: SettingsInForce): Asked {
  const [names, consent] = [settings.get('publishing.names'), settings.get('consent.required')]
  const never = names.value === 'never' || names.value === 'no_personal_information'
  const name: Answer = never
    ? { id: 'name', label: t('pictured.sound-name'), does: 'block', then: t('pictured.then-sound') }
    : { id: 'name', label: t('pictured.sound-name'), does: 'go_on' }
  const go = (id: 'no' | 'voices'): Answer => ({ id, label: t(`pictured.sound-${id}`), does: 'go_on' })
  return { answers: [go('no'), go('voices'), name], clauses: [...names.clauses, ...consent.clauses] }
}

const asked: Readonly<Record<(typeof pictureAbouts)[number], (settings: SettingsInForce) => Asked | undefined>> = {
  kind: ofKind,
  clothing: ofClothing,
  name: ofName,
  boards: ofBoards,
}

/** What the look has read needs no question: it stands among what was found, with what would be allowed. */
export function readInIt(check: CheckResult, number: number | 'video'): boolean {
  const there = (place: string) => (number === 'video' ? secondOf(place) !== undefined : place === `image:${number}`)
  return check.findings.some(({ kind, in: place }) => kind === 'image_names' && there(place))
}

/**
 * The questions that the settings in force put about each picture and the video. They are named by its bytes: covered or cut it is another picture, and asked
 * about again. *Undressed, changing or injured* is no question but the stop line.
 */
export function pictureQuestions(
  settings: SettingsInForce,
  check: CheckResult,
  pictures: readonly { readonly id: string; readonly sha256: string }[],
  video: FilmAsked | null = null,
): readonly PictureQuestion[] {
  if (!control('picture_questions', pictures.length > 0 || video !== null)) return []
  const put = pictureAbouts.flatMap(about => {
    const one = asked[about](settings)
    return one === undefined ? [] : [{ about, ...one }]
  })
  const kit = kitCounts(settings)
  const inPictures = pictures.flatMap(({ id, sha256 }, index) => {
    const number = index + 1
    return put
      .filter(({ about }) => about !== 'name' || !readInIt(check, number))
      .slice(0, MOST)
      .map(one => questionOf(one, sha256, { id, number, about: one.about }, kit))
  })
  if (video === null) return inPictures
  const heard = video.sound ? [{ about: 'sound' as const, ...ofSound(settings) }] : []
  const seen = put.filter(({ about }) => about !== 'name' || !readInIt(check, 'video')).slice(0, MOST)
  return [...heard, ...seen].map(one =>
    questionOf(one, video.sha256, { id: video.id, number: 1, about: one.about, video: true }, kit),
  )
}

/** The video as it is asked about. */
export type FilmAsked = { readonly id: string; readonly sha256: string; readonly sound: boolean }

function questionOf(
  { answers, clauses }: Asked,
  sha256: string,
  picture: PictureQuestion['picture'],
  kit: 'yes' | 'no',
): PictureQuestion {
  const { about, id, number, video } = picture
  return {
    id: questionId(about, id, sha256),
    asks: t(`pictured.asks-${about}`, { of: video ? 'video' : 'picture', number, kit }),
    who: 'author',
    at: 'write',
    on: 'with_pictures',
    answers,
    clauses: [...new Set(clauses)],
    picture,
  }
}

/** Can be answered by the one press that nothing of it is there: what it shows and who made it cannot. */
export function canBeNone(about: PictureAbout): boolean {
  return about !== 'kind' && about !== 'maker'
}

/** Answers after which whoever approves has no more to look at: nobody's face, name or whereabouts, and made by the school. */
const TELLS_NOTHING: Readonly<Record<PictureAbout, readonly string[]>> = {
  kind: ['work', 'place'],
  clothing: ['no'],
  name: ['no'],
  boards: ['no'],
  sound: ['no'],
  maker: ['mine', 'school'],
}

/**
 * Did its author answer a question about a picture so that whoever approves weighs it? What may go out is not what nobody need look at: a sign that
 * tells where a class is goes on under most policies. An answer of which it is not known which was chosen counts as one to weigh.
 */
export function asksToBeWeighed({ id, chosen }: { readonly id: string; readonly chosen?: string }): boolean {
  const about = [...pictureAbouts, 'sound' as const, 'maker' as const].find(one => id.startsWith(`${one}_`))
  return about === undefined || chosen === undefined || !TELLS_NOTHING[about].includes(chosen)
}

/** For whoever approves, who sees the picture: what was asked about it, in few words. */
export function shortly(about: PictureAbout): string {
  return t(`pictured.short-${about}`)
}

function kitCounts(settings: SettingsInForce): 'yes' | 'no' {
  return settings.get('images.clothing').value === 'no_kit' ? 'yes' : 'no'
}

/** Settings by which pictures are asked about one by one: a question of the policy that rests on nothing else is not put for all of them again. */
const bySettings: readonly SettingName[] = [
  'images.kinds',
  'images.work_names',
  'publishing.faces.social',
  'publishing.faces.website',
]

export function askedByPicture(settings: SettingsInForce, question: Question): boolean {
  if (!control('picture_questions', question.on === 'with_pictures')) return false
  const kinds = ofKind(settings) !== undefined
  const clauses = bySettings
    .filter(name => kinds || name === 'images.work_names')
    .flatMap(name => settings.get(name).clauses)
  return question.clauses.every(clause => clauses.includes(clause))
}
