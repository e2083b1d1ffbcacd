import { roleTitles } from './packs/roles.ts'
import { type OurAnswer, ourAnswers } from './our-answers.ts'
import { type StructuralRule, structuralRules } from './structural-rules.ts'

/** `docs/structural-rules.md`, written from the same list that is shown at adoption. */
export function structuralRulesPage(): string {
  return `${[opening, ...structuralRules.map(section), answersOpening, ...ourAnswers.map(answered)].join('\n\n')}\n`
}

const notWholly = structuralRules.filter(rule => rule.today !== undefined)

const opening = [
  '# Rules no policy can switch off',
  '<!-- Written by src/policy/structural-rules-page.ts. Change src/policy/structural-rules.ts, then run: npx vitest run src/policy/settings/pages.test.ts -u -->',
  `A pack sets much, but not these ${structuralRules.length} rules. They are not from any school’s policy: they are *ours*, and adoption shows them so, with the reason. No setting has a value that turns one off.`,
  `The programme does not keep all of them wholly yet. ${notWholly.length} of them wait in part for what is not built: ${notWholly.map(({ title }) => `*${title}*`).join(' and ')}. Under each, *Today* says what holds already.`,
].join('\n\n')

const answersOpening = [
  '# Questions no policy answers',
  'None of the policies we read says anything about these, and no setting stands for them. Our answer in words is *ours* too; it holds until a school’s policy says something else. From `src/policy/our-answers.ts`.',
].join('\n\n')

function answered({ id, question, answer, why, today }: OurAnswer): string {
  return [`## ${question}`, answer, `**Today.** ${today}`, `**Why.** ${why}`, `Cited as \`${id}\`.`].join('\n\n')
}

function section(rule: StructuralRule): string {
  return [
    `## ${rule.title}`,
    `**In short.** ${rule.inShort}`,
    rule.rule,
    ...(rule.today === undefined ? [] : [`**Today.** ${rule.today}`]),
    `**Why.** ${rule.why}`,
    `**With few people.** ${rule.inASmallSchool}`,
    ...(rule.standIns.length === 0
      ? []
      : [`Who can stand in: ${rule.standIns.map(role => roleTitles[role]).join(', ')}.`]),
    `Cited as \`${rule.id}\`.`,
  ].join('\n\n')
}
