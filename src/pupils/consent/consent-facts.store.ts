import { sql } from 'kysely'
import type { Tx } from '../../platform/platform.ts'
import type { AnswerFact, ConsentKind, Giver, PupilFacts } from './consent.ts'

type Row = {
  pupil_id: string
  school_id: string
  born: string
  stopped: boolean
  givers: Giver[]
  /** One line an answer. */
  answers: string
}

/**
 * What the rule knows of each of these pupils, in one question; whoever has left, or is of a school the asker has nothing to do with, is
 * missing. `kinds`: only answers to these; all where it is left out. `consent_facts` (0022) may be asked by everybody who works at the school: it says `stopped` and never why.
 */
export async function consentFactsOf(
  tx: Tx,
  pupils: readonly string[],
  kinds: readonly ConsentKind[] | null = null,
): Promise<ReadonlyMap<string, PupilFacts>> {
  if (pupils.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select pupil_id, school_id, born, stopped, givers, answers
    from house.consent_facts(${[...new Set(pupils)]}::uuid[], ${kinds}::text[])`.execute(tx)
  return factsIn(rows)
}

/**
 * What families said and nothing else: a flag is not in it (0030). For those who read answers, and never to decide by: what may go is asked of
 * {@link consentFactsOf}.
 */
export async function familyFactsOf(tx: Tx, pupils: readonly string[]): Promise<ReadonlyMap<string, PupilFacts>> {
  if (pupils.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select pupil_id, school_id, born, stopped, givers, answers from house.family_facts(${[...new Set(pupils)]}::uuid[])`.execute(
    tx,
  )
  return factsIn(rows)
}

/**
 * What families of those who have left said, and whether one of them is stopped: for the house alone, which looks whether somebody refused what is
 * still live (0110). May something new go out? Never: {@link consentFactsOf} knows no leaver.
 */
export async function leaverFactsOf(tx: Tx, pupils: readonly string[]): Promise<ReadonlyMap<string, PupilFacts>> {
  if (pupils.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select pupil_id, school_id, born, stopped, givers, answers from house.leaver_facts(${[...new Set(pupils)]}::uuid[])`.execute(
    tx,
  )
  return factsIn(rows)
}

function factsIn(rows: readonly Row[]): ReadonlyMap<string, PupilFacts> {
  return new Map(
    rows.map(({ pupil_id, school_id, born, stopped, givers, answers }) => [
      pupil_id,
      {
        pupil: pupil_id,
        school: school_id,
        born,
        stopped,
        givers,
        answers: answers === '' ? [] : answers.split('\n').map(answerIn),
      },
    ]),
  )
}

/** One line of `consent_facts`. Its words come out of checked columns, so they are what the types say. */
function answerIn(line: string): AnswerFact {
  const [giver = '', kind, channel, answer, at = '', until = '', how, accepted, asks, checked, names = ''] =
    line.split('\t')
  return {
    giver,
    kind: kind as AnswerFact['kind'],
    channel: channel as AnswerFact['channel'],
    answer: answer as AnswerFact['answer'],
    at,
    until: until === '' ? null : until,
    how: how as AnswerFact['how'],
    accepted: accepted === 'true',
    asks: asks === 'true',
    checked: checked === 'true',
    names: names === '' ? [] : names.split(','),
  }
}
