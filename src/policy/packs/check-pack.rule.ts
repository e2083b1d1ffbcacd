import { isSettingName, readValue, settingNames, settings } from '../settings/settings.ts'
import type { PackFault, PackText, Path } from './pack-faults.ts'
import type { RawPack } from './pack.schema.ts'

/** The faults a shape cannot show: unknown settings and clauses, impossible values, ids used twice, clauses nothing operates. */
export function checkPack(pack: RawPack, text: PackText): PackFault[] {
  const known = new Set(pack.clauses.map(clause => clause.id))
  const setting = settingClauses(pack)
  const cites = (path: Path, ids: readonly string[]) => unknownClauses(text, known, path, ids)
  return [
    ...usedTwice(text, ['clauses'], pack.clauses),
    ...usedTwice(text, ['questions'], pack.questions),
    ...usedTwice(text, ['open_questions'], pack.open_questions),
    ...Object.entries(pack.settings).flatMap(([name, given]) => [
      ...settingFaults(text, ['settings', name], name, given.value, 'value'),
      ...cites(['settings', name, 'clauses'], given.clauses),
    ]),
    ...pack.clauses.flatMap((clause, index) => clauseFaults(text, index, clause, setting)),
    ...pack.questions.flatMap((question, index) => [
      ...cites(['questions', index, 'clauses'], question.clauses),
      ...questionFaults(text, index, question),
    ]),
    ...cites(['aims'], pack.aims ?? []),
    ...usedTwice(text, ['linked_policies'], pack.linked_policies),
    ...usedTwice(text, ['citations'], pack.citations),
    ...pack.linked_policies.flatMap((linked, index) => cites(['linked_policies', index, 'clauses'], linked.clauses)),
    ...pack.citations.flatMap((cited, index) => [
      ...cites(['citations', index, 'clauses'], cited.clauses),
      ...citationFaults(text, index, cited),
    ]),
    ...pack.open_questions.flatMap((open, index) => [
      ...cites(['open_questions', index, 'clauses'], open.clauses),
      ...openQuestionFaults(text, index, open),
    ]),
  ]
}

function settingClauses(pack: RawPack): ReadonlySet<string> {
  return new Set(Object.values(pack.settings).flatMap(given => given.clauses))
}

function usedTwice(text: PackText, path: Path, entries: readonly { id: string }[]): PackFault[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id }, index) => {
    const again = seen.has(id)
    seen.add(id)
    return again ? [text.fault([...path, index, 'id'], `the id ${id} is used twice`, 'each id once')] : []
  })
}

function unknownClauses(text: PackText, known: ReadonlySet<string>, path: Path, ids: readonly string[]): PackFault[] {
  return ids.flatMap((id, index) =>
    known.has(id)
      ? []
      : [
          text.fault(
            [...path, index],
            `the clause ${id} is not in this pack`,
            'allowed: an id that stands under clauses',
          ),
        ],
  )
}

function settingFaults(text: PackText, path: Path, name: string, raw: unknown, valueKey?: string): PackFault[] {
  if (!isSettingName(name)) return [text.fault(path, `there is no setting ${name}`, likeIt(name))]
  const read = readValue(name, raw)
  if ('value' in read) return []
  const at = valueKey === undefined ? path : [...path, valueKey]
  return [text.fault(at, `${name} cannot be ${JSON.stringify(raw)}`, read.wrong)]
}

/** The settings of the same family, so that a slip of the pen is found at a glance. */
function likeIt(name: string): string {
  const family = `${name.split('.')[0] ?? name}.`
  const like = settingNames.filter(known => known.startsWith(family))
  return like.length > 0 ? `allowed: ${like.join(', ')}` : 'allowed: the settings listed in docs/settings.md'
}

function clauseFaults(
  text: PackText,
  index: number,
  clause: RawPack['clauses'][number],
  setting: ReadonlySet<string>,
): PackFault[] {
  const at = ['clauses', index]
  const runs = clause.operated_by !== undefined || setting.has(clause.id)
  if (clause.words_only && (runs || clause.shown_at !== undefined))
    return [
      text.fault(
        [...at, 'words_only'],
        `${clause.id} is called words only, but something operates or shows it`,
        'one of the two',
      ),
    ]
  if (!clause.words_only && !runs && clause.shown_at === undefined)
    return [
      text.fault(
        at,
        `nothing operates the clause ${clause.id}`,
        'operated_by, a setting that names it, shown_at with the moments of guidance, or words_only: true',
      ),
    ]
  if (runs && clause.how === undefined)
    return [
      text.fault(
        at,
        `the clause ${clause.id} does not say how it runs`,
        'how: blocks, asks, routes, records, reminds or advises',
      ),
    ]
  return []
}

function citationFaults(text: PackText, index: number, cited: RawPack['citations'][number]): PackFault[] {
  if (cited.state === 'current' || cited.now !== undefined) return []
  return [
    text.fault(
      ['citations', index],
      `${cited.id} is ${cited.state} and does not say what holds instead`,
      'now: one sentence for whoever adopts the policy',
    ),
  ]
}

function questionFaults(text: PackText, index: number, question: RawPack['questions'][number]): PackFault[] {
  const at = ['questions', index]
  const faults = usedTwice(text, [...at, 'answers'], question.answers)
  if (!question.answers.some(answer => answer.does === 'go_on'))
    faults.push(
      text.fault(
        [...at, 'answers'],
        `no answer to ${question.id} lets a post go on`,
        'at least one answer with does: go_on',
      ),
    )
  if ((question.who === 'approver') !== (question.at === 'approve'))
    faults.push(
      text.fault(
        [...at, 'at'],
        `${question.id} asks the ${question.who} at ${question.at}`,
        'author at write, hand_in or own_post; approver at approve',
      ),
    )
  // What is private is nobody's to stop: such a question makes somebody think, and forgets the answer.
  if (question.at === 'own_post' && question.answers.some(answer => answer.does === 'block'))
    faults.push(
      text.fault([...at, 'answers'], `${question.id} would block a post of somebody's own`, 'does: go_on or return'),
    )
  // Whoever else has a doubt asks for a change. What the head settles is whether the school may use what others made.
  const headMaySettle = question.who === 'author' && question.on === 'with_material_of_others'
  if (!headMaySettle && question.answers.some(answer => answer.does === 'head'))
    faults.push(
      text.fault(
        [...at, 'answers'],
        `${question.id} sends a doubt to the head that is not about the rights of others`,
        'does: head only for the author, on with_material_of_others',
      ),
    )
  if (question.who === 'approver' && question.confirms === undefined)
    faults.push(
      text.fault(
        at,
        `${question.id} lacks the words the approver signs`,
        'confirms: part of a sentence, such as "it is positive"',
      ),
    )
  return faults
}

function openQuestionFaults(text: PackText, index: number, open: RawPack['open_questions'][number]): PackFault[] {
  const at = ['open_questions', index]
  const faults = usedTwice(text, [...at, 'choices'], open.choices)
  open.choices.forEach((choice, nth) => {
    for (const [name, value] of Object.entries(choice.sets))
      faults.push(...settingFaults(text, [...at, 'choices', nth, 'sets', name], name, value))
  })
  if (open.number_for === undefined) {
    if (!open.choices.some(choice => choice.id === open.ours))
      faults.push(
        text.fault(
          [...at, 'ours'],
          `${open.id} suggests ${open.ours}, which is not one of its choices`,
          `allowed: ${open.choices.map(choice => choice.id).join(', ')}`,
        ),
      )
    return faults
  }
  if (open.choices.length > 0)
    faults.push(text.fault([...at, 'choices'], `${open.id} wants a number and offers choices`, 'one of the two'))
  if (!isSettingName(open.number_for) || settings[open.number_for].kind !== 'count')
    faults.push(
      text.fault([...at, 'number_for'], `${open.number_for} is no setting with a number`, likeIt(open.number_for)),
    )
  else faults.push(...settingFaults(text, [...at, 'ours'], open.number_for, open.ours))
  return faults
}
