/** Web and worker learn where the database is, never the superuser's password. */
export function placeOf({ host, port, database, ssl }) {
  return { CLAUSEWISE_DATABASE: JSON.stringify({ host, port, database, ...(ssl ? { ssl } : {}) }) }
}

/** For `prepare` alone. It goes down the line between the processes, so that it stands in no list of processes' environments. */
export function keyOf(admin) {
  return { CLAUSEWISE_ADMIN: JSON.stringify(admin) }
}

export function childEnvironment(mode, { host, port, data }) {
  const { DATABASE_URL: _secret, CLAUSEWISE_ADMIN: _another, CLAUSEWISE_DATABASE: _old, ...rest } = process.env
  return { ...rest, CLAUSEWISE_MODE: mode, CLAUSEWISE_DATA: data, HOST: host, PORT: String(port) }
}
