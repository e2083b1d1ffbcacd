import type { Deputies } from '../../people/people.ts'
import { deputiesAt } from '../adopting/deputies-at.ts'
import { chosenDeputiesAt } from './chosen-deputies.ts'

/** What the register asks of the policy: `school.ts` hands it in, because the register stands below. */
export const deputies: Deputies = { at: deputiesAt, chosenAt: chosenDeputiesAt }
