import type { ControlName } from './packs/controls.ts'

declare module '../platform/control/control.ts' {
  interface Controls extends Record<ControlName, true> {}
}

/** The place where a control acts, with the names of our list. It stands on the ground, because the register below this room has controls too. */
export { control } from '../platform/control/control.ts'
