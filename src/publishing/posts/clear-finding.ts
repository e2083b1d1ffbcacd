import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { noticeVersion, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { actingMark } from './acting-mark.ts'
import { type Cleared, type ClearRefusal, clearFinding } from './clear-finding.rule.ts'
import { lockPost } from './posts.store.ts'
import { standingOf, whoClears } from './standing.ts'
import { clearingsOf, findVersion } from './versions.store.ts'

/** Clears one finding for one version; the clearing is part of the seal, stands in history, and is counted per 100 posts. */
export async function clearFindingOfPost(
  works: Works,
  visitor: Visitor,
  id: string,
  input: { version: string; finding: string; reason: string },
): Promise<Cleared | ClearRefusal> {
  return act(works, visitor.identity, async one => {
    const post = await lockPost(one.tx, id)
    const version = post?.version ? await findVersion(one.tx, post.version) : null
    if (post === null || version === null) return { refused: 'not-waiting', clauses: [] }
    const standing = await standingOf(one.tx, post.school, post.author, one.at)
    const finding = version.check.findings.find(candidate => candidate.key === input.finding)
    const cleared = await clearingsOf(one.tx, version.id)
    const settles =
      finding === undefined
        ? { circle: standing.clearers, clauses: standing.clearClauses }
        : whoClears(standing, finding)
    const next = clearFinding(one.who.person, {
      state: post.state,
      author: post.author,
      version: version.id,
      looked: input.version,
      open: finding !== undefined && !cleared.some(clearing => clearing.finding === input.finding),
      ...settles,
      reason: input.reason,
    })
    if ('refused' in next || finding === undefined) return next
    const mark = await actingMark(one.tx, visitor, next.role, post.school)
    const clauses = [...new Set([...finding.clauses, ...settles.clauses])]
    await one.tx
      .insertInto('finding_clearings')
      .values({
        trust_id: one.who.trust,
        id: randomUUID(),
        version_id: version.id,
        school_id: post.school,
        finding_key: finding.key,
        kind: finding.kind,
        by_person: one.who.person,
        by_name: visitor.name,
        by_role: mark.role,
        reason: input.reason.trim(),
        clauses,
        at: one.at,
      })
      .execute()
    await append(one, {
      kind: 'finding-cleared',
      school: post.school,
      subject: post.id,
      clauses,
      facts: {
        version_id: version.id,
        finding_kind: finding.kind,
        as_role: next.role,
        notice: noticeVersion('writing-a-post'),
        ...mark.facts,
      },
      words: { by_name: visitor.name, reason: input.reason.trim(), ...mark.words },
    })
    return next
  })
}
