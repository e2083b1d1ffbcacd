import { dayOf, rolesAt, type Visitor } from '../../people/people.ts'
import { look, NotFound, type Works } from '../../platform/platform.ts'
import { type AnswerShown, answersOf, type Wording, wordingsOf } from '../consent/answers.store.ts'
import { termsInForce } from '../consent/terms-in-force.ts'
import { acceptsAnswers, keepsFamilies, keepsFlags } from '../families.rule.ts'
import { type ToTell, toTellOf } from '../family/takedowns.store.ts'
import { type GuardianSeen, guardiansSeen } from '../guardians/guardians.store.ts'
import { type MayBeOne, mayBeOnePerson } from '../guardians/may-be-one-person.store.ts'
import { schoolsToAsk } from '../guardians/no-contact-told.store.ts'
import { answersForHerself } from '../own/answers-for-herself.rule.ts'
import { type Looked, looksAt } from '../who-looked/family-looks.store.ts'
import { type PupilEver, pupilEver } from '../roll.store.ts'
import { type TakenBack, takenBackOf } from '../slips/slips.store.ts'

export type SeenPupil = {
  /** Also who has left: what is live with her may be refused. */
  readonly pupil: PupilEver
  readonly guardians: readonly GuardianSeen[]
  /** Guardians who may be somebody with whom there is to be no contact, under another name. */
  readonly mayBeOne: readonly MayBeOne[]
  readonly answers: readonly AnswerShown[]
  /** Answers that had been written down by mistake. */
  readonly takenBack: readonly TakenBack[]
  readonly wordings: readonly Wording[]
  /** Who is still to be told that a post is gone, and has no address for mail. */
  readonly toTell: readonly ToTell[]
  readonly looks: readonly Looked[]
  /** Schools of the trust that have something to say of a guardian; for those who lead safeguarding alone. */
  readonly toAskAt: readonly string[]
  /** Old enough to be asked herself: a slip can be made. */
  readonly asksHerself: boolean
  readonly mayFlag: boolean
  readonly mayAccept: boolean
  readonly now: Date
}

/** All that the office sees of one child. Who keeps no register of this school finds nobody. */
export async function seePupil(works: Works, visitor: Visitor, id: string): Promise<SeenPupil> {
  return look(works, visitor.identity, async ({ tx, at }) => {
    const pupil = await pupilEver(tx, id)
    const roles = pupil === null ? null : rolesAt(visitor, pupil.school)
    if (pupil === null || roles === null || !keepsFamilies(roles)) throw new NotFound('There is no such pupil.')
    return {
      pupil,
      guardians: await guardiansSeen(tx, pupil.id),
      mayBeOne: await mayBeOnePerson(tx, pupil.id),
      answers: await answersOf(tx, pupil.id),
      takenBack: await takenBackOf(tx, pupil.id),
      wordings: await wordingsOf(tx, pupil.school),
      toTell: await toTellOf(tx, pupil.id),
      looks: await looksAt(tx, pupil.id, 'answers'),
      toAskAt: await schoolsToAsk(tx, pupil.id),
      asksHerself:
        pupil.left === null && answersForHerself(pupil.born, dayOf(at), await termsInForce(tx, pupil.school, at)),
      mayFlag: keepsFlags(roles),
      mayAccept: pupil.left === null && acceptsAnswers(roles),
      now: at,
    }
  })
}
