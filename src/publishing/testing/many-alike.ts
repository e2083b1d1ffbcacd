import type pg from 'pg'

/**
 * Puts many copies of a post beside it, with its version, decision and targets as they are: what two hundred real walks through the use cases
 * would leave, in one statement each. Every copy is `older` days older.
 */
export async function manyAlike(boot: pg.Pool, post: string, count: number, older: number): Promise<void> {
  const client = await boot.connect()
  try {
    await client.query('begin')
    await client.query(
      `create temporary table copies on commit drop as select n, gen_random_uuid() as post, gen_random_uuid() as version from generate_series(1, ${count}) as n`,
    )
    const copy = (table: string, id: string, of: string, more: string) =>
      client.query(
        `insert into house.${table} select (jsonb_populate_record(row, jsonb_build_object('id', ${id}, ${more}))).*
         from copies cross join house.${table} as row where row.${of}`,
        [post],
      )
    const aged = (column: string) => `'${column}', row.${column} - interval '${older} days'`
    await copy('posts', 'copies.post', 'id = $1', `'version_id', copies.version, ${aged('changed_at')}`)
    const versions = 'id = (select version_id from house.posts where id = $1)'
    await copy('post_versions', 'copies.version', versions, `'post_id', copies.post, ${aged('handed_in_at')}`)
    const ofVersion = 'version_id = (select version_id from house.posts where id = $1)'
    await copy('decisions', 'gen_random_uuid()', ofVersion, `'version_id', copies.version`)
    const owner = `'post_id', copies.post, 'version_id', copies.version`
    await copy('post_targets', 'gen_random_uuid()', ofVersion, `${owner}, ${aged('changed_at')}`)
    await client.query('commit')
  } finally {
    client.release()
  }
}
