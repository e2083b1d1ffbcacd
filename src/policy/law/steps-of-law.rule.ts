import type { Governance } from '../../people/people.ts'

/** Steps that the law of England lays down differently for different kinds of school. */
export const lawSteps = ['head-accused', 'complaints', 'information', 'record', 'officer', 'publicity'] as const
export type LawStep = (typeof lawSteps)[number]

/** How a step stands: who takes it, under what, whether it binds. `check`: it depends on more than the kind of school, so nothing is claimed. */
export type LawWay =
  | 'chair'
  | 'committee'
  | 'trust'
  | 'proprietor'
  | 'own-procedure'
  | 'standards'
  | 'binds'
  | 'not-bound'
  | 'council'
  | 'charity'
  | 'check'

/**
 * Keeping Children Safe in Education, part four (who acts when it is about the head); Education Act 2002 s29 and part 7 of the Independent School
 * Standards 2014 (complaints); Freedom of Information Act 2000 and UK GDPR Art 37, which bind public authorities; the Education (Pupil
 * Information) Regulations 2005, which bind maintained schools; Local Government Act 1986 s2 and the law of charities (publicity).
 */
const byKind: Readonly<Record<Governance, Readonly<Record<LawStep, LawWay>>>> = {
  maintained: {
    'head-accused': 'chair',
    complaints: 'own-procedure',
    information: 'binds',
    record: 'binds',
    officer: 'binds',
    publicity: 'council',
  },
  academy: {
    'head-accused': 'trust',
    complaints: 'standards',
    information: 'binds',
    record: 'not-bound',
    officer: 'binds',
    publicity: 'charity',
  },
  independent: {
    'head-accused': 'proprietor',
    complaints: 'standards',
    information: 'not-bound',
    record: 'not-bound',
    officer: 'check',
    publicity: 'check',
  },
  // Kept by a council or not: the register does not know.
  nursery: {
    'head-accused': 'check',
    complaints: 'check',
    information: 'check',
    record: 'check',
    officer: 'check',
    publicity: 'check',
  },
  unit: {
    'head-accused': 'committee',
    complaints: 'check',
    information: 'binds',
    record: 'check',
    officer: 'binds',
    publicity: 'council',
  },
}

export function stepsOfLaw(governance: Governance): readonly { readonly step: LawStep; readonly way: LawWay }[] {
  return lawSteps.map(step => ({ step, way: byKind[governance][step] }))
}
