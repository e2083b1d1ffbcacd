import type { Sighting } from '../finding.ts'

const us = '(?:we|i|the school|our school|the academy|the trust|the nursery|the pta and school|school)'
const soon = `(?:${us}(?:[’']ll| will| shall)(?: be)?(?: definitely| gladly| happily| also| of course| now| all| be)*|${us} (?:are|is|am) (?:going to|committed to|about to|happy to|pleased to|delighted to)|we[’']re (?:going to|happy to|pleased to|delighted to)|we (?:agree|commit|promise|undertake|pledge|guarantee) to|(?:happy|pleased|delighted) to)`
const buying =
  '(?:buy(?:ing)?|purchas(?:e|ing)|order(?:ing)?|pay(?:ing)?(?: for)?|fund(?:ing)?|sign(?:ing)? up (?:for|to)|subscrib(?:e|ing) to|hir(?:e|ing)|book(?:ing)? and pay for|commission(?:ing)?|sponsor(?:ing)?|invest(?:ing)? in|take (?:\\d+|a dozen|twenty|thirty))'
const start = '(?<![\\p{L}\\p{N}])'
const end = '(?![\\p{L}\\p{N}])'

const promises = new RegExp(`${start}${soon}\\s${buying}${end}(?:\\s[\\p{L}\\p{N}’'£,-]{1,20}){0,5}`, 'giu')
const orders = new RegExp(
  `${start}(?:please (?:send (?:us )?(?:the|an|your) invoice|invoice (?:us|the school))|consider (?:it|this|that) (?:ordered|sold|done and paid)|put us down for \\d+|sign us up${end}|we[’']ll take (?:\\d+|one|two|the lot|them all|it)|we accept your (?:quote|offer|price)|you have our order|we (?:hereby )?(?:place|confirm) (?:an|our|the) order|we (?:have|[’']ve) (?:agreed|signed up) to (?:buy|pay|purchase))${end}`,
  'giu',
)
/** Attention, heed and orders of service are paid and given without money. */
const noMoney =
  /(?:pay(?:ing)? (?:attention|tribute|respect|homage|a visit|heed)|pay(?:ing)? our respects|order(?:ing)? (?:of|the numbers|them from)|invest(?:ing)? in (?:our|the|their|your) (?:children|pupils|future|staff|community|people|relationship)|fund ?rais|buy(?:ing)? into|book club)/i

/** Words that promise the school will buy, order or pay. */
export function findCommitments(text: string): Sighting[] {
  const found: Sighting[] = []
  for (const pattern of [promises, orders]) {
    for (const hit of text.matchAll(pattern)) {
      const reach = hit.index + hit[0].length
      if (
        noMoney.test(text.slice(hit.index, reach + 40)) ||
        found.some(other => other.start < reach && hit.index < other.end)
      )
        continue
      found.push({ kind: 'purchase_commitment', start: hit.index, end: reach, sure: pattern === orders ? 0.85 : 0.8 })
    }
  }
  return found
}
