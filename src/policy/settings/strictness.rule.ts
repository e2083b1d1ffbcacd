import { type SettingName, settings } from './settings.ts'

export type Strictness = 'stricter' | 'looser' | 'same' | 'not comparable'

/**
 * How a value stands to another of the same setting. Both values must have been read by the setting before. Where the
 * catalogue gives no order, two different values are not comparable.
 */
export function compareStrictness(name: SettingName, value: unknown, than: unknown): Strictness {
  if (same(value, than)) return 'same'
  const setting = settings[name]
  if (setting.order === 'not comparable') return 'not comparable'
  switch (setting.kind) {
    case 'choice': {
      const order: readonly unknown[] = setting.order
      return order.indexOf(value) > order.indexOf(than) ? 'stricter' : 'looser'
    }
    case 'several':
      return bySets(value, than, setting.order === 'fewer is stricter')
    case 'count':
      if (typeof value !== 'number' || typeof than !== 'number')
        return typeof value === 'number' ? 'stricter' : 'looser'
      return value < than === (setting.order === 'lower is stricter') ? 'stricter' : 'looser'
    default:
      return 'not comparable'
  }
}

function bySets(value: unknown, than: unknown, fewer: boolean): Strictness {
  if (!Array.isArray(value) || !Array.isArray(than)) return 'not comparable'
  const within = value.every(one => than.includes(one))
  const around = than.every(one => value.includes(one))
  if (within === around) return within ? 'same' : 'not comparable'
  return within === fewer ? 'stricter' : 'looser'
}

function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => item === other[index])
  return one === other
}
