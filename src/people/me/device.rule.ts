// Order matters: Edge, Opera and Samsung say they are Chrome too, and Chrome says it is Safari; an iPhone says it is like Mac OS X.
const browsers = [
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['CrOS', 'ChromeOS'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
] as const

/** What a browser says it is, in the names people know; null for a part it does not say. */
export function deviceNamed(userAgent: string): { readonly browser: string | null; readonly system: string | null } {
  const find = (list: readonly (readonly [string, string])[]) =>
    list.find(([sign]) => userAgent.includes(sign))?.[1] ?? null
  return { browser: find(browsers), system: find(systems) }
}
