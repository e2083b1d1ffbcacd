import type { ConsentTerms } from '../consent/terms.ts'
import { ageOn } from '../consent/yes-counts.rule.ts'

/**
 * Is a pupil asked herself? From the age that the school sets; who is of age answers alone. Days as yyyy-mm-dd.
 * @param born her date of birth
 */
export function answersForHerself(born: string, today: string, { ownAnswerFrom }: Pick<ConsentTerms, 'ownAnswerFrom'>) {
  return ageOn(born, today) >= ownAnswerFrom
}
