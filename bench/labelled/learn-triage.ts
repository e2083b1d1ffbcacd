/** Learns the weights of the triage anew: `node bench/labelled/learn-triage.ts` (Node 24; two or three minutes). */
import { readExamples, train, understand, writeWeights } from './train-triage.ts'

const examples = [...readExamples('training.ndjson'), ...readExamples('build.ndjson')]
writeWeights(train(await understand(examples)))
console.log(`Learned from ${examples.length} comments: src/checks/triage/learned-weights.json`)
