import type { Theme } from '../packs/pack.ts'
import type { Considered } from './decision.ts'

/**
 * What the law or our time asks and the policies we have read do not say: whoever adopts an own policy is asked the same as whoever adopts one
 * of those that come with the programme. Each question stands beside the clause that is nearest by its theme, the first of these that there is.
 */
const usual: readonly { readonly near: readonly Theme[]; readonly question: object }[] = [
  {
    near: ['investigation', 'incidents', 'abuse-of-staff', 'discipline', 'safeguarding', 'reputation'],
    question: {
      id: 'accused-teacher',
      about: 'law',
      asked: 'suggested',
      asks: 'Does the school hide and report what could identify a teacher whom a pupil has accused?',
      why: 'Policies seldom speak of what others write meanwhile. From the accusation until a charge, nobody may publish what could identify the teacher (Education Act 2002, section 141F); a comment or a post of the school counts.',
      choices: [
        {
          id: 'hide-and-report',
          label: 'Yes. It is hidden at once, whoever wrote it is warned, and the police are told',
          sets: {},
        },
        { id: 'head-decides', label: 'The headteacher decides each time, after advice', sets: {} },
      ],
      ours: 'hide-and-report',
    },
  },
  {
    near: ['data-protection', 'consent', 'records-rights', 'images', 'publishing'],
    question: {
      id: 'data-breach',
      about: 'law',
      asked: 'suggested',
      asks: 'Is the data protection officer told when a post gives away personal details?',
      why: 'Policies seldom say what a post gone wrong means under the law. It may have to go to the data protection authority within 72 hours.',
      choices: [
        { id: 'told', label: 'Yes, at once', sets: {} },
        { id: 'head-decides', label: 'The headteacher decides each time', sets: {} },
      ],
      ours: 'told',
    },
  },
  {
    near: ['images', 'consent', 'publishing'],
    question: {
      id: 'made-pictures',
      about: 'gap',
      asked: 'suggested',
      asks: 'May a post of the school carry a picture that a program made or changed?',
      why: 'Policies seldom know any picture but a photograph. A made picture of a person who exists can harm them, and families trust that a picture is one.',
      choices: [
        { id: 'said-so', label: 'Yes, if the post says so, and never of a person who exists', sets: {} },
        {
          id: 'never',
          label: 'No. A post shows what a camera saw, and no more than cut and light are changed',
          sets: {},
        },
        { id: 'as-any', label: 'Yes, like any other picture', sets: {} },
      ],
      ours: 'said-so',
    },
  },
]

/** As they stand in a pack. A document with no clause that is near has them beside its first one: a question names where it comes from. */
export function usualQuestions(passages: readonly Pick<Considered, 'id' | 'decision'>[]): readonly object[] {
  return usual.map(({ near, question }) => {
    const nearest = near
      .map(theme => passages.find(({ decision }) => decision.theme === theme))
      .find(found => found !== undefined)
    return { ...question, clauses: [(nearest ?? passages[0])?.id] }
  })
}
