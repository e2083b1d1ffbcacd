import { openPageHouse, type Asker, type PageHouse, type Seen } from '../../../policy/testing/page-house.tsx'
import { pupilsRoutes } from '../../pupils.routes.ts'
import { familyQueues } from '../../family/queues.ts'
import { rollQueues } from '../queues.ts'
import { rollJobs } from '../roll.jobs.ts'

/** The real server with the pages of pupils, the real database, jobs and sign-in; and what the tests of the roll ask of it. */
export type RollHouse = PageHouse & {
  /** Sends a file as a browser does; answers where it leads. */
  bring(
    asker: Asker,
    school: string,
    text: string | Buffer,
    name?: string,
  ): Promise<{ status: number; html: string; path: string }>
  /** Brings a file, says the columns as they were guessed, and gives the page of the dry run. */
  check(asker: Asker, school: string, text: string | Buffer): Promise<{ path: string; seen: Seen }>
  /** Brings a file, looks at it and takes it over. */
  take(asker: Asker, school: string, text: string | Buffer): Promise<{ path: string; seen: Seen }>
  /** Pupils with who answers for them, as texts. */
  roll(school: string): Promise<string[]>
  /** Everything an import may change of the roll, as one figure. */
  fingerprint(): Promise<unknown>
}

/** What a browser sends of the page of columns, if nobody changes anything on it. */
export function chosenIn(form: Seen): Record<string, string> {
  const chosen = [...form.body.querySelectorAll('select')].map(
    select => [select.name, select.querySelector('option[selected]')?.getAttribute('value') ?? ''] as const,
  )
  return Object.fromEntries(chosen)
}

export async function openRollHouse(
  options: { factQueues?: (kind: string) => readonly string[]; queues?: readonly { name: string }[] } = {},
): Promise<RollHouse> {
  const house = await openPageHouse(pupilsRoutes, {
    jobs: rollJobs,
    queues: [...rollQueues, ...familyQueues, ...(options.queues ?? [])],
    ...(options.factQueues === undefined ? {} : { factQueues: options.factQueues }),
  })
  const bring: RollHouse['bring'] = async (asker, school, text, name = 'roll.csv') => {
    const edge = 'edge-of-a-part'
    const payload = Buffer.concat([
      Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="roll"; filename="${name}"\r\n\r\n`),
      Buffer.from(text),
      Buffer.from(`\r\n--${edge}--\r\n`),
    ])
    const answer = await house.server.inject({
      method: 'POST',
      url: `/pupils/roll?school=${school}`,
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: [...asker.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
        'content-type': `multipart/form-data; boundary=${edge}`,
      },
      payload,
    })
    return { status: answer.statusCode, html: answer.body, path: String(answer.headers.location ?? '') }
  }
  const check: RollHouse['check'] = async (asker, school, text) => {
    const { status, path, html } = await bring(asker, school, text)
    if (status !== 303) throw new Error(html)
    let seen = await asker.get(path)
    if (seen.goesTo === `${path}/columns`) {
      await asker.post(`${path}/columns`, chosenIn(await asker.get(`${path}/columns`)))
      seen = await asker.get(path)
    }
    return { path, seen }
  }
  return {
    ...house,
    bring,
    check,
    async take(asker, school, text) {
      const { path } = await check(asker, school, text)
      await asker.post(`${path}/take`, {})
      return { path, seen: await asker.get(path) }
    },
    async roll(school) {
      const { rows } = await house.boot.query<{ line: string }>(
        `select concat_ws(' | ', p.mis_id, p.legal_forename, p.surname, p.date_of_birth, p.year_group, p.class_name, p.left_on,
           (select string_agg(g.name || coalesce(' <' || g.email || '>', '') || case when s.parental_responsibility then ' PR' else '' end, ', ' order by s.priority)
            from house.guardianships s join house.guardians g on g.trust_id = s.trust_id and g.id = s.guardian_id
            where s.trust_id = p.trust_id and s.pupil_id = p.id)) as line
         from house.pupils p where p.school_id = $1 order by p.mis_id, p.surname, p.legal_forename`,
        [school],
      )
      return rows.map(({ line }) => line)
    },
    async fingerprint() {
      const { rows } = await house.boot.query(`select
        (select md5(string_agg(p::text || p.xmin, '' order by id)) from house.pupils p) as pupils,
        (select md5(string_agg(g::text || g.xmin, '' order by id)) from house.guardians g) as guardians,
        (select md5(string_agg(c::text || c.xmin, '' order by guardian_id, school_id)) from house.guardian_contacts c) as contacts,
        (select md5(string_agg(s::text || s.xmin, '' order by pupil_id, guardian_id)) from house.guardianships s) as ships`)
      return rows[0]
    },
  }
}
