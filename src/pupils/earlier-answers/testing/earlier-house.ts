import type { Asker } from '../../../policy/testing/page-house.tsx'
import { type FamiliesHouse, openFamiliesHouse } from '../../testing/families-house.tsx'
import { pupilsRoutes } from '../../pupils.routes.ts'
import { earlierQueues } from '../earlier-queues.ts'
import { earlierJobs } from '../take-answers.job.ts'

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** The house of families with the job that takes files over; and what the tests of answers of before ask of it. */
export type EarlierHouse = FamiliesHouse & {
  /** Sends a file as a browser does; answers where it leads. */
  bring(asker: Asker, text: string | Buffer, school?: string): Promise<{ status: number; html: string; path: string }>
  /** Brings a file, says columns and values, and answers the page of the dry run. */
  say(asker: Asker, text: string, columns: Fields, values: Fields): Promise<string>
  /** Every answer of one pupil, a line each. */
  answersOf(pupil: string): Promise<string[]>
}

export async function openEarlierHouse(): Promise<EarlierHouse> {
  const house = await openFamiliesHouse(pupilsRoutes, {
    jobs: earlierJobs,
    queues: [...earlierQueues, { name: 'fact.consent-changed.test' }],
    factQueues: kind => (kind === 'consent-changed' ? ['fact.consent-changed.test'] : []),
  })
  const bring: EarlierHouse['bring'] = async (asker, text, school = house.school) => {
    const edge = 'edge-of-a-part'
    const payload = Buffer.concat([
      Buffer.from(
        `--${edge}\r\ncontent-disposition: form-data; name="answers"; filename="C:\\fakepath\\consents.csv"\r\n\r\n`,
      ),
      Buffer.from(text),
      Buffer.from(`\r\n--${edge}--\r\n`),
    ])
    const answer = await house.server.inject({
      method: 'POST',
      url: `/pupils/earlier?school=${school}`,
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: [...asker.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
        'content-type': `multipart/form-data; boundary=${edge}`,
      },
      payload,
    })
    const path = String(answer.headers.location ?? '').replace(/\/columns$/, '')
    return { status: answer.statusCode, html: answer.body, path }
  }
  return {
    ...house,
    bring,
    async say(asker, text, columns, values) {
      const { path, html } = await bring(asker, text)
      if (path === '') throw new Error(html)
      const first = await asker.post(`${path}/columns`, flat(columns))
      if (first.goesTo !== `${path}/values`) throw new Error(first.text)
      const second = await asker.post(`${path}/values`, flat(values))
      if (second.goesTo !== path) throw new Error(second.text)
      return path
    },
    async answersOf(pupil) {
      const { rows } = await house.boot.query<{ line: string }>(
        `select concat_ws(' | ', giver, source, kind, channel, answer, how, coalesce(wording_id::text, 'unknown words'),
           (at at time zone 'Europe/London')::date) as line
         from house.consent_answers where pupil_id = $1 order by 1`,
        [pupil],
      )
      return rows.map(({ line }) => line)
    },
  }
}

/** The asker of tests sends texts: several boxes of one name go as one field for each. */
function flat(fields: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : value.map((one, at) => [`${name}[${at}]`, one]),
    ),
  )
}
