import type { Sighting } from '../finding.ts'

const letters = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'
const any = (...words: readonly string[]) => `(?:${words.join('|')})`
const whole = (words: string, flags = 'iu') => new RegExp(`${letters}${words}${after}`, flags)

/** Whoever the detail is of: readers, or their children. */
const whose = any(
  'your',
  'ur',
  'yr',
  'their',
  'his',
  'her',
  "(?:your |ur |the |each |any |a )?(?:child|children|kid|kids|son|daughter|little one|family|parent|pupil|mum|dad)(?:[’']?s[’']?|[’'])?",
)
/** What tells of one person whoever asks: a way to reach them, a date of birth, a number of the bank. */
const detail = any(
  '(?:mobile|phone|telephone|contact|whatsapp|home|landline|daytime|tel|emergency|account|card|upn|nhs|ni|national insurance|passport) (?:numbers?|nos?\\.?)',
  '(?:phone|mobile|telephone) (?:and|&) e-?mail',
  'e-?mails?(?: address(?:es)?| addys?)?',
  '(?:home |postal |house |full |current )?address(?:es)?',
  'post ?codes?',
  'dates? of birth',
  'd\\.?o\\.?b\\.?s?',
  'birth ?da(?:tes?|ys?)',
  '(?:full|maiden|legal) names?',
  'surnames?',
  '(?:personal|contact|bank|medical|account|card) (?:details|info|information)',
  'sort codes?',
  'nhs numbers?',
  'medical (?:conditions?|needs|history)',
  'diagnos[ie]s',
  'allerg(?:y|ies)',
  'passwords?',
  'user ?names?',
  '(?:first|last|final) (?:two|three|four|\\d) (?:digits|letters) of (?:your|ur|their|his|her|the (?:card|account))',
  '(?:benefits?|award|entitlement) letters?',
  '(?:pay ?slips?|bank statements?)',
  'log-?in(?:s| details)?',
  '(?:passport|birth certificate|driving licence|proof of (?:id|address|benefits?))',
  '(?:car |vehicle )?reg(?:istration)?s?(?: numbers?)?',
  '(?:insta(?:gram)?|snap(?:chat)?|tiktok) (?:handles?|names?|usernames?)',
  'where (?:you|they|u) (?:live|work)',
  '(?:what|which) (?:road|street|estate|village) (?:you|they|u) (?:live|are)',
  'when (?:they|your child|he|she) (?:were|was) born',
)
/** Telling only with somebody it belongs to: "your number", "their first name", "name and number". */
const slight = any(
  `${whose} (?:[\\p{L}’'-]{2,12} )?(?:(?:first |last |christian )?names?|numbers?|no\\.?|phone|mobile|details|ages?|class|digits)`,
  `(?:first |christian |child )?names? ?(?:and|&|\\+|plus|/|,) ?(?:your |their |a |an |which )?(?:class|year|year group|ages?|numbers?|no\\.?|mobile|phone|surname|contact details|details|teacher)`,
  "(?:child[’']?s|kids[’']?|children[’']?s|pupils?[’']?) (?:first )?names?",
  'numbers? (?:and|&|or) (?:e-?mails?|names?)',
  'a (?:contact |phone |mobile |daytime )?number',
  'an (?:e-?mail|address)',
  '(?:whose|which) (?:child|children|kids?|son|daughter)',
  'who (?:your (?:child|son|daughter) is|they are and)',
)
const asked = `${any(detail, slight)}`
/** Verbs by which a post asks for something to be handed over. */
const verb = any(
  'send',
  'tweet',
  'dm',
  'pm',
  'message',
  'msg',
  'text',
  'inbox',
  'comment',
  'post',
  'drop',
  'pop',
  'leave',
  'give',
  'share',
  'reply',
  'respond',
  'answer',
  'tell',
  'say',
  'let (?:us|me) (?:have|know)',
  'put',
  'add',
  'type',
  'write',
  'list',
  'state',
  'stick',
  'bung',
  'ping',
  'fire',
  'provide',
  'confirm',
  'include',
  'quote',
  'forward',
  'submit',
  'upload',
  'supply',
  'whatsapp',
  'e-?mail',
  "(?:we(?:[’']d| would| will| do)? (?:still |just |also )?)?(?:need|require)",
  'want',
  '(?:can|could|may) (?:we|i|you)(?: all| please)? (?:have|get|take|give)',
  "what(?:[’']?s| is| are)",
  'looking for',
  'get in touch with',
  'contact (?:us|me) with',
)
/** Up to sixty characters of the same sentence. */
const between = '[^.!?\\n]{0,60}?'
const toWhere = any(
  'below',
  '(?:in|on|under|beneath|to) (?:the |our |your |my |this |a )?(?:comments?|dms?|inbox|messages?|messenger|replies|reply|chat|thread|post|status|page|wall|photo|picture)',
  'by (?:dm|pm|direct message|private message|messenger|text|whatsapp)',
  'via (?:dm|pm|messenger|inbox|message|whatsapp)',
  'underneath',
)
/** Asked for by a verb, to the end of where it should be put: "Pop your mobile number below". */
const byVerb = whole(`${verb}${after}${between}${letters}${asked}${after}(?:${between} (?:${toWhere}|here))?`, 'giu')
/** No verb, only what and where: "Names and ages in the comments please". */
const byPlace = whole(
  `${any(detail, slight, 'names?', 'numbers?', 'details', 'ages?', 'mobiles?')}(?: ?(?:and|&|\\+|plus|,|/) ?[\\p{L}’' -]{2,40}?)? ${toWhere}`,
  'giu',
)
/** Which family gets help, asked in front of everyone. */
const help =
  '(?:free school meals|fsm|benefits|universal credit|income support|pupil premium|diagnos\\p{L}{1,4}|ehcp|social worker|foster\\p{L}{0,4})'
const byNeed = whole(
  `${any('comment', 'reply', 'dm', 'message', 'inbox', 'say', 'tell us', 'let us know', 'put', 'like this', 'hand up')}${after}${between} if (?:you|your child|they|ur)(?:[’']?re| are| is| get| gets| receive| claim| has| have)? (?:on |in |a |an |under )?${help}`,
  'giu',
)
/** "Who here is on Universal Credit? Hands up in the comments." */
const byWho = whole(
  `${any('who', 'anyone', 'anybody', 'which of you')}(?: here| else)?(?:[’']?s| is| are| gets| receives| claims| has)? (?:on |in |a |an |under )?${help}`,
  'giu',
)

/** Nothing is asked for where none of this stands: read first, since the patterns above try each verb with each word behind it. */
const mayBeAsked = whole(any(detail, slight, 'names?', 'numbers?', 'details', 'ages?', 'mobiles?', help))

/** E-safety says the opposite: never give out your address. */
const warned =
  /(?:\bnever\b|\bdon[’']?t (?:give|share|post|put|send|comment|leave|need|have to|tell|type|write|ask|add|include|say|reply)|\bdo not\b|\bnot to\b|\bavoid\b|\bwithout\b|\brather than\b|\binstead of\b|\bnot (?:give|share|post|put|send)\b|\bno (?:need|names|personal)\b|\bwe (?:will|would)(?: never|n[’']t| not)\b|\bwon[’']?t\b|\bshould(?:n[’']?t| not)\b|\bmust(?:n[’']?t| not)\b|\bif (?:someone|anyone|anybody|somebody|a stranger|they|a game|a site|an app|a message|a caller|it) (?:asks?|wants?|says?|offers?)\b|\bstrangers?\b|\basks? (?:you|for|your)\b|\basking (?:you )?for\b|\bbefore you\b|\bthink before\b|\bcareful\b|\bsafe(?:ly)? (?:online|with)\b|\bkeep (?:your|their|it|them|personal|passwords?)\b|\bprotect\b|\bprivate information\b|\bscam|\bphish|\bfishing\b|\bhave(?:n[’']t| not) (?:given|sent|left)\b|\bno longer\b)/i
/** The telephone, the office, a form: asked for, but not by social media. */
const privateWay =
  /(?:\b(?:ring|call|phone|visit|pop in(?:to)?|speak to|contact|see|hand|return|in person|e-?mail|tell|let)\b.{0,40}\b(?:office|reception|school|teacher|form|bursar|head)\b|\b(?:school|main) office\b|\b(?:to|with|at) the office\b|\bapp\b|\bparent ?(?:mail|pay)\b|\barbor\b|\bthe form\b|\bslips?\b|\bforms?\b|\benvelope\b|\bsheet\b|\bbook bags?\b|\bnotice ?board\b|\bposters?\b|\blabels?\b|\boffice@|\badmin@|\benquiries@|\bby post\b|\bon the (?:back|front|bag|box|door|list|gate)\b|\b(?:coat|jumper|bottle|clothes|uniform|lunch ?box|kit|bag)s?\b)/i
const publicWay =
  /(?:\b(?:dm|pm|inbox|msg)\b|\bbelow\b|\bcomments?\b|\brepl(?:y|ies)\b|\bmessage (?:us|me)\b|\bmessenger\b|\bwhatsapp\b|\b(?:this|the|our) (?:post|status|thread|page|chat)\b|\b(?:under|beneath|to|on) (?:this|the) (?:photo|picture|pic)\b|\bunderneath\b|👇|⬇)/iu
/** "Put your child's name here": only at the end of what is asked. */
const putHere = /\bhere$/i
/** A name asked of a book or a guinea pig is no personal detail; nor are a team's, a house's, a number guessed. */
const harmless =
  /(?:\bname (?:for|of (?:the|a|our|your) (?:book|team|song|film|teacher|pet|dog|cat|character|author|house|bear|town|river|flower))\b|\bname (?:suggest|ideas?)\b|\bnames for\b|\bsuggest|\bfavourite\b|\bguess|\bname our\b|\bour new (?:pet|guinea|rabbit|hamster|chick|minibus|library|mascot|school|tortoise|hens?|fish|bench|hall|class)|\bnew (?:school )?(?:pet|guinea|rabbit|hamster|chick|minibus|library|mascot|tortoise)|\b(?:pet|dog|cat|rabbit|bear|teddy|hamster|team|house)[’']?s? names?\b|\bnumber of\b|\bhow many\b|\bbook of\b|\bbig thank|\bthank you\b|\bthanks (?:to|for)\b)/i
const strong = whole(detail)
/** A word that only looks like one asked: "the address below", "our number below" is the school's own. */
const ours =
  /(?:\b(?:our|the (?:school|office)[’']?s?) (?:new |postal |e-?mail |phone |office )*(?:address|e-?mail|number|details|postcode)|\b(?:e-?mail|ring|call|contact|write to|find|see|use|visit) (?:us |me )?(?:on |at |via |by )?(?:the|our|this) (?:number|e-?mail|address|details))/i

interface Part {
  readonly start: number
  readonly text: string
}

/** Cuts at stops and line ends; a stop within a number or an abbreviation stays. */
function sentencesOf(text: string): Part[] {
  const parts: Part[] = []
  let start = 0
  for (const stop of text.matchAll(/[.!?…](?=\s|$)|\n/g)) {
    parts.push({ start, text: text.slice(start, stop.index) })
    start = stop.index + stop[0].length
  }
  parts.push({ start, text: text.slice(start) })
  return parts.filter(part => part.text.trim() !== '')
}

/** What a whole sentence says of its way, asked once for all that is asked in it. */
interface Way {
  readonly open: boolean
  readonly soon: boolean
  readonly shut: boolean
  readonly harmless: boolean
}

function wayOf(sentence: string, next: string): Way {
  const open = publicWay.test(sentence)
  return {
    open,
    soon: open || (publicWay.test(next) && !warned.test(next)),
    shut: privateWay.test(sentence),
    harmless: harmless.test(sentence),
  }
}

/** How a clause asks: in public, plainly, or undefined when it asks nobody here. */
function asks(way: Way, words: string): 'public' | 'plain' | undefined {
  const here = putHere.test(words)
  if (way.shut && !way.open && !here) return undefined
  if (way.harmless && !strong.test(words)) return undefined
  if (way.soon || here) return 'public'
  // A verb right before a detail of the reader asks for it by way of the post, unless another way is said.
  return straight.test(words) || carried.test(words) ? 'plain' : undefined
}

const straight = new RegExp(
  `^${any('send', 'tweet', 'tell us', 'give', 'share', 'text', 'whatsapp', 'leave', 'drop', 'post', "(?:we(?:[’']d| would| will| do)? (?:still |just |also )?)?(?:need|require)", 'provide', 'forward', 'supply', 'let (?:us|me) have', '(?:can|could|may) (?:we|i)(?: please)? (?:have|get|take)', "what(?:[’']?s| is| are)", 'get in touch with', 'contact (?:us|me) with')}(?: (?:us|me|it|over|in|a photo of|please))*,? ${whose} (?:[\\p{L}’'-]{2,12} )?${any(detail, '(?:mobile |phone |telephone |contact )?numbers?', 'details', 'names? and numbers?')}`,
  'iu',
)

/** A picture or a message that is to carry the detail: "post a photo with full name". */
const carried = new RegExp(
  `^${any('post', 'upload', 'send', 'share', 'comment', 'reply', 'message')}${after}[^.!?\\n]{0,40} (?:with|including|along with|plus|and) (?:(?:your|their|a|the|his|her) )?(?:[\\p{L}’'-]{2,12} )?${detail}`,
  'iu',
)

/** Words that ask the public to send personal details by way of the post. */
export function findRequests(text: string): Sighting[] {
  const found: Sighting[] = []
  const parts = sentencesOf(text)
  parts.forEach((part, at) => {
    if (!mayBeAsked.test(part.text) || warned.test(part.text) || ours.test(part.text)) return
    let way: Way | undefined
    let reached = -1
    for (const pattern of [byVerb, byPlace, byNeed, byWho]) {
      for (const hit of part.text.matchAll(pattern)) {
        const end = hit.index + hit[0].length
        if (hit.index < reached) continue
        // "Anyone on universal credit can claim" tells, and asks nobody.
        if (pattern === byWho && text.charAt(part.start + part.text.length) !== '?') continue
        way ??= wayOf(part.text, parts[at + 1]?.text ?? '')
        const how = asks(way, hit[0])
        if (how === undefined) continue
        reached = end
        found.push({
          kind: 'personal_details_request',
          start: part.start + hit.index,
          end: part.start + end,
          sure: how === 'public' ? 0.93 : 0.8,
        })
      }
    }
  })
  return found
}
