/** Learns the weights of the triage anew: `node bench/labelled/learn-triage.ts` (Node 24). */
import { readExamples, train, writeWeights } from './train-triage.ts'

const examples = [...readExamples('training.ndjson'), ...readExamples('build.ndjson')]
writeWeights(train(examples))
console.log(`Learned from ${examples.length} comments: src/checks/triage/learned-weights.json`)
