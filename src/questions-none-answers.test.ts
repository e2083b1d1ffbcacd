import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installationRoot } from './platform/platform.ts'
import { type OurAnswerId, ourAnswerIds, type SettingName, settings, structuralRules } from './policy/policy.ts'

/** Where our answer lives: a rule no pack can take off, the silent value of a setting, or a test that is red without it, or words on the page of our rules; and what it waits for. */
type Where =
  | { readonly rule: string }
  | { readonly setting: SettingName; readonly silent: unknown }
  | { readonly shownBy: readonly [file: string, test: string] }
  | { readonly inWords: OurAnswerId }
  | { readonly waits: 'desk' | 'cases' | 'oversight' | 'accounts'; readonly until: string }

/** Fifteen questions that a school meets and that none of the five policies answers. */
const table: readonly (readonly [question: string, where: readonly Where[]])[] = [
  [
    'May a teacher be in touch with her own child, or a cousin, who goes to the school?',
    [{ inWords: 'ours-own-family' }, { waits: 'desk', until: 'a declaration with a decision on record' }],
  ],
  [
    'What happens to a post that is out when a yes is taken back?',
    [
      {
        shownBy: [
          'src/publishing/withdrawing/raise-removals.test.ts',
          'stands overdue, and how long, on the first page of who must do it, and climbs to the head once (s1-protocol-1a)',
        ],
      },
    ],
  ],
  [
    'How long is anything kept?',
    [
      { setting: 'records.retention', silent: null },
      {
        shownBy: [
          'src/publishing/conversations/comments.test.ts',
          'evidence without an end is brought to mind after twelve months, which is said to be ours, until the school names a number',
        ],
      },
    ],
  ],
  ['What must never be copied, not even as evidence?', [{ rule: 'ours-stop-question' }]],
  ['Who acts where the one who should is what it is about?', [{ rule: 'ours-stand-in' }]],
  [
    'Is somebody who blows a whistle, or speaks for a union, treated as an offender?',
    [{ inWords: 'ours-protected-speech' }, { waits: 'cases', until: 'the question before a case about conduct' }],
  ],
  [
    'Who approves while the approver is away?',
    [
      { rule: 'ours-stand-in' },
      {
        shownBy: [
          'src/people/absences/absences.test.ts',
          'a safeguarding lead is never left out because of it; only her own word takes her out',
        ],
      },
    ],
  ],
  [
    'Who takes a leaver off the accounts of the school?',
    [
      {
        shownBy: [
          'src/publishing/leavers/leavers.test.ts',
          'who keeps the accounts has a line for whoever leaves, and nobody else has',
        ],
      },
    ],
  ],
  [
    'Somebody tells of harm under a post, and nobody may answer there: what then?',
    [
      {
        shownBy: [
          'src/publishing/conversations/comments.test.ts',
          'the lead is told as the policy says, and sees it without anybody having passed it (s3-7.1)',
        ],
      },
    ],
  ],
  [
    'What may somebody who is accused expect?',
    [{ inWords: 'ours-accused' }, { waits: 'cases', until: 'the hand-over to the disciplinary procedure' }],
  ],
  [
    'On what basis is anybody watched?',
    [{ rule: 'ours-no-monitoring' }, { waits: 'oversight', until: 'the authorisation with its assessment' }],
  ],
  [
    'May a post go out by itself later, and what of pictures a program made, and live video?',
    [{ rule: 'ours-no-late-approval' }, { inWords: 'ours-live-video' }, { inWords: 'ours-made-pictures' }],
  ],
  ['Who approves what the approver wrote?', [{ rule: 'ours-two-people' }]],
  [
    'Which version judges what was done?',
    [
      {
        shownBy: [
          'src/policy/in-force.rule.test.ts',
          'a policy may be changed: what was done under an older version is still judged by that (s2-header-1, s1-intro-06)',
        ],
      },
    ],
  ],
  [
    'How does a family complain of a post?',
    [
      {
        shownBy: [
          'src/pupils/family/complaints.test.ts',
          'whoever leads the school is told without a word of it, answers once, and the family reads that on its page',
        ],
      },
      { waits: 'cases', until: 'a link to report on every account' },
    ],
  ],
]

test('there are fifteen, each asked once', () => {
  expect(new Set(table.map(([question]) => question)).size).toBe(15)
})

describe('what no policy answers has our answer, marked as ours, or says what it waits for', () => {
  test.each(table)('%s', (_question, where) => {
    expect(where.length).toBeGreaterThan(0)
    for (const one of where) {
      if ('rule' in one) expect(structuralRules.map(({ id }) => id as string)).toContain(one.rule)
      else if ('inWords' in one) expect(ourAnswerIds).toContain(one.inWords)
      else if ('setting' in one) {
        expect(settings[one.setting].silent).toEqual(one.silent)
        expect(settings[one.setting].because).not.toBe('')
      } else if ('shownBy' in one) {
        const [file, title] = one.shownBy
        expect(readFileSync(join(installationRoot(), file), 'utf8')).toContain(`test('${title}'`)
      } else expect(one.until).not.toBe('')
    }
  })
})

test('no question only waits: each has an answer of ours today', () => {
  for (const [question, where] of table)
    expect([question, where.some(one => !('waits' in one))]).toEqual([question, true])
})
