/** The oldest major version that the tests run against. */
const OLDEST = 17

/**
 * Null: this server will do. Else the sentence for whoever starts Clausewise.
 * @param number `server_version_num` as the server tells it: 170010 is 17.10
 * @param words `server_version` as the server tells it
 */
export function tooOld(number: number, words: string): string | null {
  if (number >= OLDEST * 10_000) return null
  return `This PostgreSQL is ${words}. Clausewise needs PostgreSQL ${OLDEST} or later: upgrade the server, or leave DATABASE_URL out to use the one that comes with Clausewise.`
}
