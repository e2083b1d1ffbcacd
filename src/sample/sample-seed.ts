/** The sample is always made from this seed, so that everybody who talks about it means the same people. */
export const SAMPLE_SEED = 'clausewise'
