/**
 * V8's own options by program. What loads a large program fills V8's place for new things, which is then kept: 134 MB of the worker's, that hold nothing
 * while two pictures are looked at (753 MB in all, some 670 with this). The web process keeps it: with little of it, its collector stood in every twentieth check.
 */
export const memoryOf = name => (name === 'worker' ? ['--max-semi-space-size=8'] : [])
