import { wordsIn } from '../../ui/ui.ts'
import type { Theme } from '../packs/pack.ts'
import type { Considered } from './decision.ts'

const t = wordsIn('en-GB')

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
      asks: t('importing.usual-accused-teacher-asks'),
      why: t('importing.usual-accused-teacher-why'),
      choices: [
        {
          id: 'hide-and-report',
          label: t('importing.usual-accused-teacher-hide-and-report'),
          sets: {},
        },
        { id: 'head-decides', label: t('importing.usual-accused-teacher-head-decides'), sets: {} },
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
      asks: t('importing.usual-data-breach-asks'),
      why: t('importing.usual-data-breach-why'),
      choices: [
        { id: 'told', label: t('importing.usual-data-breach-told'), sets: {} },
        { id: 'head-decides', label: t('importing.usual-data-breach-head-decides'), sets: {} },
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
      asks: t('importing.usual-made-pictures-asks'),
      why: t('importing.usual-made-pictures-why'),
      choices: [
        { id: 'said-so', label: t('importing.usual-made-pictures-said-so'), sets: {} },
        {
          id: 'never',
          label: t('importing.usual-made-pictures-never'),
          sets: {},
        },
        { id: 'as-any', label: t('importing.usual-made-pictures-as-any'), sets: {} },
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
