import type { Sighting } from '../finding.ts'
import { after, any, detail, help, letters, slight, them, whole, whose } from './asked-for.ts'

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
  'comment(?:ing)?',
  'post(?:ing)?',
  'tag',
  'fill in',
  'jot',
  'note',
  'shoot',
  'chuck',
  'replying',
  'messaging',
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
  'explain',
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
  'introduce yoursel(?:f|ves)',
  "we(?:[’']d| would) love",
  '(?:anyone|anybody|somebody|any of you)(?: here| else)? (?:have|got|know)',
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
const byVerb = whole(
  `${verb}${after}${between}${letters}${any(detail, slight)}${after}(?:${between} (?:${toWhere}|here))?`,
  'giu',
)
/** No verb, only what and where: "Names and ages in the comments please". */
const byPlace = whole(
  `${any(detail, slight, 'names?', 'numbers?', 'ages?', 'mobiles?')}(?: ?(?:and|&|\\+|plus|,|/) ?[\\p{L}’' -]{2,40}?)? ${toWhere}`,
  'giu',
)
const toldBelow = /^\s*the (?:names?|numbers?|ages?|address(?:es)?)\b/i
const byNeed = whole(
  `${any('comment', 'reply', 'dm', 'message', 'inbox', 'say', 'tell us', 'let us know', 'put', 'like this', 'hand up')}${after}${between} if (?:you|your child|they|ur)(?:[’']?re| are| is| get| gets| receive| claim| has| have)? (?:on |in |a |an |under )?${help}`,
  'giu',
)
/** "Who here is on Universal Credit? Hands up in the comments." */
const byWho = whole(
  `${any('who', 'anyone', 'anybody', 'which of you', '(?:which|how many) of (?:you|our (?:families|parents|children))')}(?: here| else)?(?:[’']?s| is| are| gets?| receives?| claims?| has| have)? (?:on |in |a |an |under )?${help}`,
  'giu',
)

/** Not he, she or they, who may be penguins and poets. */
const readers = '(?:you|u|your (?:child|children|kids?|son|daughter|family|little one))'
/** "Which road do you live on? Comment and we will match you up." */
const byQuestion = whole(
  any(
    `(?:what|which) (?:road|street|estate|village|town|country) (?:do|does|did|are|is|were|was) ${them} (?:live|come|born|from|grow)`,
    `where (?:do|does|did) ${readers} (?:live|work|come from|grow up)`,
    `(?:what (?:date|day|year)|when) (?:was|were) ${readers} born`,
    `(?:what|which) (?:religion|faith|church|mosque|temple) (?:is|are|do|does) ${them}`,
    `(?:is|are|does|do|has|have) (?:${them}|anyone|anybody|any of you)(?: got| have| getting| get| taking| take| on)?(?: any| a| an)? (?:medication|(?:medical|health) (?:conditions?|needs?|problems?)|${help})`,
  ),
  'giu',
)
/** "If your child has an EHCP, reply below." */
const byIf = whole(
  `if ${them}(?:[’']?re| are| is| get| gets| receive| receives| claim| has| have)? (?:on |in |a |an |any |under )?(?:medication|${help})[^.!?\n]{0,40}? ${any('comment', 'reply', 'dm', 'pm', 'message', 'inbox', 'like', 'tell us', 'let us know', 'say', 'drop', 'pop')}`,
  'giu',
)

/** "Rhowch eich enw a’ch rhif ffôn isod": a school in Wales asks in both languages. */
const inWelsh = whole(
  `(?:rhowch|anfonwch|gadewch|rhannwch|nodwch|postiwch|atebwch|ysgrifennwch|dywedwch|ychwanegwch)${after}${between}${letters}(?:enw(?:au)?|rhif(?:au)? (?:ff[oô]n|symudol)|cyfeiriad(?:au)?|dyddiad geni|e-?b[oô]st|cod post|manylion|oed(?:ran)?)${after}${between} (?:isod|sylwadau|neges(?: breifat)?|dm)`,
  'giu',
)

/** Nothing is asked for where none of this stands: read first, since the patterns above try each verb with each word behind it. */
const mayBeAsked = whole(
  any(
    detail,
    slight,
    'names?',
    'numbers?',
    'details',
    'ages?',
    'mobiles?',
    help,
    'live',
    'born',
    'come',
    'religion',
    'faith',
    'isod',
    'sylwadau',
    'neges',
  ),
)

/** E-safety says the opposite: never give out your address. */
const warned =
  /(?:\bnever\b|\bdon[’']?t (?:give|share|post|put|send|comment|leave|need|have to|tell|type|write|ask|add|include|say|reply)|\bdo not\b|\bnot to\b|\bavoid\b|\bwithout (?:your|their|any|names?|giving|sharing|posting|saying|asking|permission|consent)\b|\brather than\b|\binstead of\b|\bnot (?:give|share|post|put|send)\b|\bno (?:need|names|personal)\b|\bwe (?:will|would)(?: never|n[’']t| not)\b|\bwon[’']?t\b|\bshould(?:n[’']?t| not)\b|\bmust(?:n[’']?t| not) (?!have\b|eat\b|touch\b)|\bif (?:someone|anyone|anybody|somebody|a stranger|they|a game|a site|an app|a message|a caller|it) (?:asks?|wants?|says?|offers?)\b|\bstrangers?\b|\basks? (?:you|for|your)\b|\basking (?:you )?for\b|\bbefore you\b|\bthink before\b|\bcareful\b|\bsafe(?:ly)? (?:online|with)\b|\bkeep (?:your|their|it|them|personal|passwords?)\b|\bprotect\b|\bprivate information\b|\bscam|\bphish|\bfishing\b|\bhave(?:n[’']t| not) (?:given|sent|left)\b|\bno longer\b|\bleave out\b)/i
/** The telephone, the office, a form: asked for, but not by social media. */
const privateWay =
  /(?:\b(?:ring|call|phone|visit|pop in(?:to)?|speak to|contact|see|hand|return|in person|e-?mail|tell|let)\b.{0,40}\b(?:office|reception|school|teacher|form|bursar|head)\b|\b(?:school|main) office\b|\b(?:to|with|at) the office\b|\bapp\b|\bparent ?(?:mail|pay)\b|\barbor\b|\bthe form\b|\bslips?\b|\bforms?\b|\benvelope\b|\bsheet\b|\bbook bags?\b|\bnotice ?board\b|\bposters?\b|\blabels?\b|\boffice@|\badmin@|\benquiries@|\bby post\b|\bat the (?:desk|gate|door|counter|stall|till|hatch)\b|\bon the (?:back|front|bag|box|door|list|gate)\b|\b(?:coat|jumper|bottle|clothes|uniform|lunch ?box|kit|bag)s?\b)/i
const publicWay =
  /(?:\b(?:dm|pm|inbox|msg)\b|\b(?:private|direct) message\b|\b(?:in|into|by) an? (?:message|dm|pm)\b|\b(?:drop|send|shoot|ping|give) (?:us|me|the page|this page) an? (?:quick |wee )?(?:message|text|pm)\b|\btag (?:your|ur) (?:child|kids?|son|daughter)\b|\b(?:introduce yoursel(?:f|ves)|let us know|tell us|say|comment|write|add (?:it|them)|(?:put|post|leave) (?:it|them)) here\b|\bbelow\b|\bcomment(?:s|ing)?\b|\brepl(?:y|ies)\b|\btweet (?:us|me)\b|\bmessage (?:us|me|@\w{2,30})(?!\w)|\bmessenger\b|\bwhatsapp\b|\b(?:this|the|our) (?:post|status|thread|page|chat)\b|\b(?:under|beneath|to|on) (?:this|the) (?:photo|picture|pic)\b|\bunderneath\b|\bisod\b|\bsylwadau\b|\bneges\b|👇|⬇)/iu
/** "Put your child's name here": only at the end of what is asked. */
const putHere = /\bhere$/i
/** A name asked of a book or a guinea pig is no personal detail; nor are a team's, a house's, a number guessed. */
const harmless =
  /(?:\bname (?:for|of (?:the|a|our|your) (?:book|team|song|film|teacher|pet|dog|cat|character|author|house|bear|town|river|flower))\b|\bname (?:suggest|ideas?)\b|\bnames for\b|\bsuggest|\bfavourite\b|\bguess|\bname our\b|\bour new (?:pet|guinea|rabbit|hamster|chick|minibus|library|mascot|school|tortoise|hens?|fish|bench|hall|class)|\bnew (?:school )?(?:pet|guinea|rabbit|hamster|chick|minibus|library|mascot|tortoise)|\b(?:pet|dog|cat|rabbit|bear|teddy|hamster|team|house)[’']?s? names?\b|\bbook of\b|\bnumbers? (?:between|from \d|up to)\b|\bbig thank|\bthank you\b|\bthanks (?:to|for)\b)/i
/** Counted, and asked of nobody, unless somebody's name goes with it. */
const counted = /\b(?:number of|how many)\b/i
const listed = /\bnames?(?: and| &| plus|,) (?:(?:your|a|their) )?(?:\p{L}+ )?(?:numbers?|class|mobile|age|e-?mail)\b/iu
/** "Send us your pictures! Say who is in them": what is sent is shown. */
const pictured =
  /\b(?:send|share|post|upload) (?:us )?(?:your|a|some) (?:\p{L}+ ){0,3}(?:pics?|photos?|pictures?|snaps?|selfies?|videos?)\b/iu
/** "What shall we name the chicks? Names below!" */
const naming =
  /\b(?:what|who) (?:should|shall|can|could|would|do|will) (?:we|you) (?:name|call)\b|\bname (?:the|our|this|him|her|it)\b/i
const strong = whole(any(detail, help))
/** A word that only looks like one asked: "the address below", "our number below" is the school's own. */
const ours =
  /(?:\b(?:our|the (?:school|office)[’']?s?) (?:new |postal |e-?mail |phone |office )*(?:address|e-?mail|number|details|postcode)|\b(?:e-?mail|ring|call|contact|write to|find|see|use|visit) (?:us |me )?(?:on |at |via |by )?(?:the|our|this) (?:number|e-?mail|address|details)|\b(?:reply|respond|answer) to (?:the|our|my|this|\p{L}+[’']s) (?:e-?mail|letter))/iu

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
  readonly counted: boolean
}

function wayOf(before: string, sentence: string, next: string): Way {
  const open = publicWay.test(sentence)
  return {
    open,
    soon: open || (publicWay.test(next) && !warned.test(next)) || pictured.test(before),
    shut: privateWay.test(sentence),
    harmless: harmless.test(sentence) || naming.test(before),
    counted: counted.test(sentence),
  }
}

/** How a clause asks: in public, plainly, or undefined when it asks nobody here. @param on the same words with a few more behind them */
function asks(way: Way, words: string, on: string): 'public' | 'plain' | undefined {
  const here = putHere.test(words)
  if (way.shut && !way.open && !here) return undefined
  if (way.harmless && !strong.test(words)) return undefined
  if (way.counted && !strong.test(words) && !listed.test(on)) return undefined
  if (way.soon || here) return 'public'
  // A verb right before a detail of the reader asks for it by way of the post, unless another way is said.
  return straight.test(on) || carried.test(on) || toldUs.test(on) ? 'plain' : undefined
}

const straight = new RegExp(
  `${letters}${any('send', 'ping', 'pop', 'drop', 'shoot', 'tweet', 'tell us', 'give', 'share', 'text', 'whatsapp', 'leave', 'write', 'type', 'state', 'post', "(?:we(?:[’']d| would| will| do)? (?:still |just |also )?)?(?:need|require)", 'provide', 'forward', 'supply', 'let (?:us|me) have', '(?:can|could|may) (?:we|i)(?: please)? (?:have|get|take)', "what(?:[’']?s| is| are)", 'get in touch with', 'contact (?:us|me) with')}(?: (?:us|me|it|over|in|a photo of|please))*,? ${whose} (?:[\\p{L}’'-]{2,12} )?${any(detail, '(?:mobile |phone |telephone |contact )?numbers?', 'details', 'maiden names?', "names?(?:,| and| &| n| plus| \\+) (?:(?:your|their|a|an) )?(?:child[’']?s? |contact |phone |mobile )?(?:numbers?|class|year|age)")}`,
  'iu',
)

/** "Tell us your year of leaving and your maiden name", "post where you live". */
const toldUs = new RegExp(
  `(?:^|and )(?:(?:tell|give|send) us ${between}${letters}(?:your|ur|their) (?:own |full |current )?(?:maiden name|date of birth|dob|birthday|(?:home )?address|(?:phone|mobile|contact) number|postcode|surname)|(?:post|comment|reply with|tell us) where ${them} live|(?:post|comment|reply with) the names? (?:and|&) (?:ages?|class|year|numbers?)|text (?:us )?${whose} names?)${after}`,
  'iu',
)

/** A picture or a message that is to carry the detail: "post a photo with full name". */
const carried = new RegExp(
  `${letters}${any('post', 'upload', 'send', 'share', 'comment', 'reply', 'message', 'pop', 'drop', 'ping', 'tell us', 'answer')}${after}[^.!?\\n]{0,40} (?:with|including|along with|plus|and) (?:(?:your|their|a|the|his|her) )?(?:[\\p{L}’'-]{2,12} )?${detail}${after}(?! (?:cakes?|cards?|part(?:y|ies)|treats?|wishes|assembl(?:y|ies)|bash|songs?))`,
  'iu',
)

/** Words that ask the public to send personal details by way of the post. */
export function findRequests(text: string): Sighting[] {
  const found: Sighting[] = []
  const parts = sentencesOf(text)
  let asked: { readonly at: number; readonly index: number } | undefined
  parts.forEach((part, at) => {
    if (!mayBeAsked.test(part.text) || warned.test(part.text) || ours.test(part.text)) return
    let way: Way | undefined
    let reached = -1
    for (const pattern of [byVerb, byPlace, byNeed, byIf, byWho, byQuestion, inWelsh]) {
      // "The number below the barcode" is told, and asked of nobody.
      if (pattern === byPlace && toldBelow.test(part.text)) continue
      for (const hit of part.text.matchAll(pattern)) {
        const end = hit.index + hit[0].length
        if (hit.index < reached) continue
        // "Anyone on universal credit can claim" tells, and asks nobody.
        const questions = pattern === byWho || pattern === byQuestion
        if (questions && text.charAt(part.start + part.text.length) !== '?') continue
        way ??= wayOf(parts[at - 1]?.text ?? '', part.text, parts[at + 1]?.text ?? '')
        const how = asks(way, hit[0], part.text.slice(hit.index, end + 40))
        if (how === undefined || (questions && how === 'plain')) continue
        reached = end
        // What a question asks and the next sentence asks for is one request.
        if (asked?.at === at - 1) found.splice(asked.index, 1)
        asked = pattern === byQuestion ? { at, index: found.length } : undefined
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
