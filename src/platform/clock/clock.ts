/** Time is handed in, so that a test can stand at any instant and a rule never looks at a clock by itself. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
