import {
  applyClearings,
  type CheckResult,
  type Draft as Checked,
  findIn,
  type PictureLook,
  type Named,
  prepareWords,
  whoIsNamed,
} from '../../checks/checks.ts'
import { dayOf, schoolCard } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import type { PolicyInForce } from '../../policy/policy.ts'
import { watchedOf } from '../watched-words/watched-words.store.ts'
import { holdsPost } from './held.rule.ts'
import { withRollOf } from './kept-rolls.ts'
import type { Clearing } from './post.ts'

/** What is looked at: the text, each target's own text where it differs, the alt texts, and what was seen in each picture (null: it was not looked at). */
export type ToCheck = {
  readonly text: string
  readonly targets: readonly { readonly platform: string; readonly text: string }[]
  readonly alts: readonly string[]
  /** When it is looked at: a subject is closed until a day. */
  readonly at: Date
  readonly looks: readonly (PictureLook | null)[]
  /** Its description, the words of its captions, and its still pictures that were looked at. */
  readonly video?: NonNullable<Checked['video']>
  /** What a program sends beside the text. A post that is written here has none of it: its pictures get names of ours. */
  readonly beside?: Pick<Checked, 'linkCard' | 'poll' | 'place' | 'fileNames'>
}

/** Texts that differ from the common one, by platform. Two accounts of one platform can say different things: the second is `bluesky-2`. */
export function ownTexts<T extends TextToCheck['targets'][number]>({
  text,
  targets,
}: {
  readonly text: string
  readonly targets: readonly T[]
}): Map<string, T> {
  const texts = new Map<string, T>()
  for (const target of targets.filter(one => one.text !== text)) {
    const of = [...texts.keys()].filter(
      name => name === target.platform || name.startsWith(`${target.platform}-`),
    ).length
    texts.set(of === 0 ? target.platform : `${target.platform}-${of + 1}`, target)
  }
  return texts
}

/** Keeps the numbers of the pictures behind it. That it was not looked at is said beside the picture, and is no finding. */
const NOTHING_SEEN: PictureLook = { width: 1, height: 1, faces: [], words: [], codes: [] }

const FACES = ['allowed', 'with_consent', 'with_platform_consent', 'never'] as const

/** The same pictures go everywhere, so the place with the strictest rule on faces counts. */
function strictestPlace({ targets }: TextToCheck, { settings }: PolicyInForce): string {
  const ruleAt = (platform: string) =>
    FACES.indexOf(settings.get(platform === 'website' ? 'publishing.faces.website' : 'publishing.faces.social').value)
  const [first, ...others] = targets.map(({ platform }) => platform)
  if (first === undefined) return 'website'
  return others.reduce((strictest, next) => (ruleAt(next) > ruleAt(strictest) ? next : strictest), first)
}

/** What one text asks of the check: its instant is the checker's. */
export type TextToCheck = Omit<ToCheck, 'at'>

/**
 * The check of one school under the policy handed in, at an instant: it holds the roll, the staff and the school's words, and works without the
 * database, so that many texts are checked after one look. Who joins the school between two of them is known to the second. Changes nothing.
 */
export async function checkerOf(
  tx: Tx,
  school: string,
  policy: PolicyInForce,
  at: Date,
): Promise<(toCheck: TextToCheck) => CheckResult> {
  const card = await schoolCard(tx, school)
  const watched = prepareWords(await watchedOf(tx, school, dayOf(at)))
  const own = {
    name: card?.name ?? '',
    contacts: [card?.officeEmail, card?.officeTelephone, card?.postcode].filter(
      one => one !== null && one !== undefined,
    ),
  }
  const rules = { get: policy.settings.get, watched, own }
  return withRollOf(tx, school, roll => toCheck => findIn(asDraft(toCheck, policy), roll, rules))
}

function asDraft(toCheck: TextToCheck, policy: PolicyInForce): Checked {
  return {
    text: toCheck.text,
    platform: strictestPlace(toCheck, policy),
    targets: Object.fromEntries([...ownTexts(toCheck)].map(([name, { text }]) => [name, text])),
    alt: toCheck.alts,
    pictures: toCheck.looks.map(look => look ?? NOTHING_SEEN),
    ...(toCheck.video === undefined ? {} : { video: toCheck.video }),
    ...toCheck.beside,
  }
}

/** Which pupils of the school the same texts and pictures name, in the places in which the check finds them. */
export function namedIn(tx: Tx, school: string, policy: PolicyInForce, toCheck: TextToCheck): Promise<Named[]> {
  return withRollOf(tx, school, roll => whoIsNamed(asDraft(toCheck, policy), roll))
}

/** Checks what is about to be said under the policy handed in. Reads the roll; changes nothing. */
export async function checkPost(tx: Tx, school: string, policy: PolicyInForce, toCheck: ToCheck): Promise<CheckResult> {
  const check = await checkerOf(tx, school, policy, toCheck.at)
  return check(toCheck)
}

/** The check of a version as it stands after its clearings. */
export function afterClearings(result: CheckResult, clearings: readonly Clearing[], version: string): CheckResult {
  return applyClearings(
    result,
    clearings.map(clearing => ({ key: clearing.finding, by: clearing.byRole, version })),
  )
}

/** Findings that stop or hold a post and that nobody has cleared. */
export function stillStopping(result: CheckResult): CheckResult['findings'] {
  return result.findings.filter(finding => holdsPost(finding) && finding.cleared === undefined)
}

/** A name in the text or in a picture: whose it is has to be said, and its family asked. */
export function namesPupil(kind: CheckResult['findings'][number]['kind']): boolean {
  return kind === 'pupil_name' || kind === 'image_names'
}
