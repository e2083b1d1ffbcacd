/** The door of the sample: what loads it and what shows its people come through here. */
export { drawPicture } from './draw-picture.ts'
export { generateSampleTrust, samplePassword } from './generate.ts'
export type * from './sample-trust.ts'
export { fillSamplePosts } from './fill-posts.ts'
export { fillSample } from './fill-sample.ts'
export { SAMPLE_SEED } from './sample-seed.ts'
export { announceSample } from './announce-sample.ts'
export { whoseDatabase } from './whose-database.ts'
