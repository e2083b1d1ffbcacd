import type { Sighting } from '../finding.ts'

const whose =
  "(?:your|ur|their|his|her|the child(?:[’']s|ren[’']s)?|your (?:child|son|daughter|little one)(?:[’']s|ren[’']s)?|children[’']s|each child[’']s|a|an|us your|some|any)"
const thing =
  "(?:(?:full |first |last |sur|maiden |child[’']s )?names?(?: and (?:class|year|year group|age|numbers?|surname|email|address|telephone number|phone number|contact details))?|(?:(?:mobile|phone|telephone|contact|whatsapp|home) )?(?:numbers?|no\\.?)|(?:phone|telephone|mobile)s?|e-?mails?(?: address(?:es)?)?|(?:home |postal |house )?address(?:es)?|post ?codes?|dates? of birth|d\\.?o\\.?b\\.?s?|birth ?da(?:tes?|ys?)|(?:personal |contact |bank |medical |account |card |their |child[’']s )?details|bank account|nhs numbers?|national insurance numbers?|medical (?:information|conditions?|needs)|allerg(?:y|ies)|passwords?|log-?in(?:s| details)?|upns?|insta(?:gram)?(?: handle)?|snap(?:chat)?(?: name)?)"
const way =
  '(?:send|dm|pm|message|msg|text|inbox|comment|post|drop|pop|leave|give|share|reply|tell|let us have|put|add|type|write|fill in|provide|forward|submit|supply|whatsapp|email|e-mail|mail)'
const letters = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'

/** Asked for by a verb: "send us your number", "DM your child's full name". */
const byVerb = new RegExp(
  `${letters}${way}(?:\\s(?:it|in|us|me|with|back|to us|over|below|down|here|through|the office|miss|mr|mrs|on|a)|\\s?[:,]){0,3}\\s(?:with\\s)?${whose}\\s(?:[\\p{L}’'-]{2,12}\\s){0,2}?${thing}${after}`,
  'giu',
)
/** "We need your e-mail address", "can we have your mobile number", "what is your postcode". */
const byNeed = new RegExp(
  `${letters}(?:we(?:[’']d| would| will| do)? (?:still |just |also )?(?:need|require|want|like)|(?:can|could|may) (?:we|i) (?:please )?(?:have|get|take)|please (?:can|could) (?:we|you)(?: please)? (?:have|give us|let us have)|what(?:[’']s| is| are)|who(?:[’']s| is) missing|looking for|message us|contact us with|get in touch with|reply with|comment with|dm with|respond with|along with|including)\\s(?:to (?:know|have)\\s)?${whose}\\s(?:[\\p{L}’'-]{2,12}\\s){0,2}?${thing}${after}`,
  'giu',
)
/** "Name and number below", "number in the comments please". */
const byPlace = new RegExp(
  `${letters}(?:names?|numbers?|e-?mails?|address(?:es)?|details|post ?codes?)(?:\\s(?:and|&|\\+|plus)\\s(?:names?|numbers?|e-?mails?|address(?:es)?|details|post ?codes?|class|year))?\\s(?:below|in (?:the|our|your) (?:comments?|dms?|inbox|messages?|replies|chat)|by (?:dm|pm|direct message|private message|messenger|text|whatsapp))${after}`,
  'giu',
)

/** E-safety says the opposite: never give out your address. */
const warned =
  /(?:\bnever\b|\bdon[’']?t\b|\bdo not\b|\bnot to\b|\bavoid\b|\bwithout\b|\brather than\b|\binstead of\b|\bnot (?:give|share|post|put|send)\b|\bno need\b|\bwe (?:will|would)(?: never|n[’']t)\b|\bwon[’']?t\b|\bshould(?:n[’']?t| not)\b|\bmust(?:n[’']?t| not)\b|\bif (?:someone|anyone|anybody|somebody|a stranger|they)\b|\bstrangers?\b|\basks? you\b|\bbefore you\b|\bthink before\b|\bcareful\b|\bsafe(?:ly)? (?:online|with)\b|\bkeep\b|\bprotect\b|\bprivate information\b|\bscam|\bphish)/i
/** The telephone, the office, a form: asked for, but not by social media. */
const privateWay =
  /(?:\b(?:ring|call|phone|visit|pop in(?:to)?|speak to|contact|see|hand|return|in person)\b.{0,40}\b(?:office|reception|school|teacher|form)\b|\b(?:school|main) office\b|\bto the office\b|\bapp\b|\bparent ?(?:mail|pay)\b|\barbor\b|\bthe form\b|\bslips?\b|\bforms?\b|\benvelope\b)/i
const publicWay =
  /(?:\bdm\b|\bpm\b|\binbox\b|\bbelow\b|\bcomments?\b|\breply\b|\bmessage\b|\bmessenger\b|\bwhatsapp\b|\bpost\b)/i
/** A name asked of a book or a guinea pig is no personal detail. */
const harmless =
  /(?:\bname (?:for|of|suggest|ideas?)\b|\bnames for\b|\bsuggest|\bfavourite\b|\bguess\b|\bname our\b|\bour new\b|\bnew (?:school )?(?:pet|guinea|rabbit|hamster|chick|minibus|library|mascot))/i
const nameOnly = /\bnames?(?: and .{2,20})?$/i

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 140), start)
  const from =
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('! '), before.lastIndexOf('? '), before.lastIndexOf('\n')) + 1
  const after = text.slice(end, end + 120)
  const stop = after.search(/[.!?](?:\s|$)|\n/)
  return before.slice(from) + text.slice(start, end) + (stop === -1 ? after : after.slice(0, stop))
}

/** Words that ask the public to send personal details by way of the post. */
export function findRequests(text: string): Sighting[] {
  const found: Sighting[] = []
  for (const pattern of [byVerb, byNeed, byPlace]) {
    for (const hit of text.matchAll(pattern)) {
      const end = hit.index + hit[0].length
      const sentence = sentenceAround(text, hit.index, end)
      const isPublic = publicWay.test(sentence)
      if (warned.test(sentence) || (privateWay.test(sentence) && !isPublic)) continue
      if (nameOnly.test(hit[0]) && harmless.test(sentence)) continue
      if (found.some(other => other.start < end && hit.index < other.end)) continue
      found.push({ kind: 'personal_details_request', start: hit.index, end, sure: isPublic ? 0.93 : 0.8 })
    }
  }
  return found
}
