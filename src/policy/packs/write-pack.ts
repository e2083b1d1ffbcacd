import { stringify } from 'yaml'
import { isSettingName } from '../settings/settings.ts'
import type { Answer, Clause, OpenQuestion, Pack, Question, Template } from './pack.ts'

/**
 * A pack as the text of a `pack.yaml`, to be read elsewhere: `readPack(writePack(pack))` is the same pack again.
 * What a reader works out for itself (which clauses set what) is left out.
 */
export function writePack(pack: Pack): string {
  return `# A policy as a pack of Clausewise. Read it in with: clausewise policy lint FILE\n${stringify(asWritten(pack), { lineWidth: 110 })}`
}

function asWritten(pack: Pack): object {
  return {
    pack: pack.name,
    title: pack.title,
    written_for: pack.written_for,
    source: pack.source,
    effective: pack.effective,
    review: pack.review,
    ...(pack.template === undefined ? {} : { template: templateOf(pack.template) }),
    titles: pack.titles,
    clauses: pack.clauses.map(clauseOf),
    ...(pack.aims === undefined ? {} : { aims: pack.aims }),
    linked_policies: pack.linked,
    citations: pack.citations,
    settings: Object.fromEntries(
      Object.entries(pack.settings).flatMap(([name, value]) =>
        isSettingName(name) ? [[name, { value, clauses: pack.settingClauses[name] ?? [] }]] : [],
      ),
    ),
    questions: pack.questions.map(questionOf),
    open_questions: pack.openQuestions.map(openQuestionOf),
  }
}

function templateOf({ supersededOn, ...rest }: Template): object {
  return { ...rest, ...(supersededOn === undefined ? {} : { superseded_on: supersededOn }) }
}

function clauseOf({ id, ref, says, strength, binds, theme, how, operatedBy, shownAt }: Clause): object {
  return {
    id,
    ref,
    says,
    strength,
    binds,
    theme,
    ...(how === 'words' ? { words_only: true } : { how }),
    ...(operatedBy.length === 0 ? {} : { operated_by: operatedBy }),
    ...(shownAt.length === 0 ? {} : { shown_at: shownAt }),
  }
}

function questionOf({ answers, ...rest }: Question): object {
  return { ...rest, answers: answers.map(answerOf) }
}

function answerOf({ onlyOn, ownDevice, ...rest }: Answer): object {
  return {
    ...rest,
    ...(onlyOn === undefined ? {} : { only_on: onlyOn }),
    ...(ownDevice === undefined ? {} : { own_device: ownDevice }),
  }
}

function openQuestionOf({ numberFor, ...rest }: OpenQuestion): object {
  return { ...rest, ...(numberFor === undefined ? {} : { number_for: numberFor }) }
}
