import type { Sighting } from '../finding.ts'
import { after, any, detail, help, letters, slight, them, whole, whose } from './asked-for.ts'
import { forbids, hadFrom, listed, onlyANumber, putHere, strong, type Way, wayOf } from './ways-of-asking.ts'

/** Verbs by which a post asks for something to be handed over. */
const verb = any(
  'send',
  'tweet',
  'dm',
  'pm',
  'message',
  'msg',
  'text',
  '(?<!\\b(?:your|our|the|my|an?) )inbox',
  'comment(?:ing)?(?! (?:threads?|sections?|box(?:es)?)(?!\\p{L}))',
  '(?<!\\b(?:our|this|the|an?|your|last|earlier|under|by) )post(?:ing)?',
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
  'add(?! (?:you|u|him|her|them)(?!\\p{L}))',
  'type',
  'write',
  'explain',
  // A class list is a thing.
  "(?<!\\b(?:an?|the|our|this|that|your|class|contact|phone|waiting|mailing|guest|members[’']?) )list(?! (?:for|of|is|was|has)(?!\\p{L}))",
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
  'whatsapp(?! (?:her|him|them)(?!\\p{L}))',
  'e-?mail',
  "(?<!\\b(?:they|it|he|she|who|that|which) )(?:we(?:[’']d| would| will| do)? (?:still |just |also )?)?(?:need|require)",
  'want',
  '(?:still )?(?:waiting (?:for|on)|missing|short of)',
  '(?:can|could|may) (?:we|i|you)(?: all| please)? (?:have|get|take|give)',
  "what(?:[’']?s| is| are)",
  'looking for',
  'introduce yoursel(?:f|ves)',
  "(?:we|i)(?:[’']d| would) (?:love|like|appreciate)",
  '(?:anyone|anybody|somebody|any of you)(?: here| else)? (?:have|got|know)',
  'get in touch with',
  'contact (?:us|me) with',
)
/** Up to sixty characters of the same sentence. */
const between = '[^.!?\\n]{0,60}?'
const toWhere = any(
  'below',
  '(?:in|on|under|beneath|to) (?:the |our |your |my |this |a |one )?(?:comments?|dms?|inbox|messages?|messenger|replies|reply|chat|thread|post|status|page|wall|photo|picture)',
  'by (?:dm|pm|direct message|private message|messenger|text|whatsapp)',
  'via (?:dm|pm|messenger|inbox|message|whatsapp)',
  'underneath',
  '(?:under|down|on) here',
  '(?:next to|beside|behind|after) (?:it|them|yours|your name|his|hers|theirs)',
)
/** Asked for by a verb, to the end of where it should be put: "Pop your mobile number below". */
const byVerb = whole(
  `${verb}${after}${between}${letters}${any(detail, slight)}${after}(?:${between} (?:${toWhere}|here))?`,
  'giu',
)
/** No verb, only what and where: "Names and ages in the comments please", "Name, birthday, mobile, all in the comments". */
const byPlace = whole(
  `${any(detail, slight, 'names?', 'numbers?', 'ages?', 'mobiles?')}(?:, ?[\\p{L}’' -]{2,40}){0,3}(?: ?(?:and|&|\\+|plus|,|/) ?[\\p{L}’' -]{2,40}?)?,? (?:(?:all|just|please|straight) )?${toWhere}`,
  'giu',
)
const toldBelow = /^\s*the (?:names?|numbers?|ages?|address(?:es)?)\b/i
const byNeed = whole(
  `${any('comment', 'reply', 'dm', 'message', 'inbox', 'say', 'tell us', 'let us know', 'put', 'like this', 'hand up')}${after}${between} if (?:you|your child|they|ur)(?:[’']?re| are| is| get| gets| receive| claim| has| have)? (?:on |in |a |an |under )?${help}`,
  'giu',
)
/** "Who here is on Universal Credit? Hands up in the comments." */
const byWho = whole(
  `${any('who', 'anyone', 'anybody', 'which of you', '(?:which|how many) of (?:you|our (?:families|parents|children))')}(?: here| else| at home| at yours| in your (?:house|family|home))?(?:[’']?s| is| are| gets?| receives?| claims?| has| have)? (?:on |in |a |an |under )?${help}`,
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

/** How a clause asks: in public, plainly, or undefined when it asks nobody here. @param on the same words with a few more behind them */
function asks(way: Way, words: string, on: string): 'public' | 'plain' | undefined {
  const here = putHere.test(words)
  if (way.shut && !way.open && !here) return undefined
  if (way.harmless && !strong.test(words)) return undefined
  if (hadFrom.test(words)) return undefined
  if (way.guessed && onlyANumber(words)) return undefined
  if (way.counted && !strong.test(words) && !listed.test(on)) return undefined
  if (way.soon || here) return 'public'
  // A verb right before a detail of the reader asks for it by way of the post, unless another way is said.
  return straight.test(on) || carried.test(on) || toldUs.test(on) ? 'plain' : undefined
}

const straight = new RegExp(
  `${letters}${any('send', 'ping', 'pop', 'drop', 'shoot', 'stick', 'bung', 'chuck', 'fire', 'tweet', 'tell us', 'give', 'share', 'text', 'whatsapp', 'leave', 'write', 'type', 'state', 'post', "(?:we(?:[’']d| would| will| do)? (?:still |just |also )?)?(?:need|require)", "(?:we|i)(?:[’']d| would) like", 'provide', 'forward', 'supply', 'let (?:us|me) have', '(?:can|could|may) (?:we|i)(?: please)? (?:have|get|take)', "what(?:[’']?s| is| are)", 'get in touch with', 'contact (?:us|me) with')}(?: (?:us|me|it|over|in|back|a photo of|please))*,? ${whose} (?:[\\p{L}’'-]{2,12} )?${any(detail, '(?:mobile |phone |telephone |contact )?numbers?', 'details', 'maiden names?', "names?(?:,| and| &| n| plus| \\+) (?:(?:your|their|a|an) )?(?:child[’']?s? |contact |phone |mobile )?(?:numbers?|class|year|age)")}`,
  'iu',
)

/** "Tell us your year of leaving and your maiden name", "post where you live". */
const toldUs = new RegExp(
  `(?:^|and )(?:(?:tell|give|send) us ${between}${letters}(?:your|ur|their) (?:own |full |current )?(?:maiden name|date of birth|dob|birthday|(?:home )?address|(?:phone|mobile|contact) number|postcode|surname)|(?:post|comment|reply with|tell us) where ${them} live|(?:post|comment|reply with) the names? (?:and|&) (?:ages?|class|year|numbers?)|text (?:us )?${whose} names?)${after}`,
  'iu',
)

/** A picture or a message that is to carry the detail: "post a photo with full name". */
const carried = new RegExp(
  `${letters}${any('post', 'upload', 'send', 'share', 'comment', 'reply', 'message', 'pop', 'drop', 'ping', 'tell us', 'answer', 'list', 'tweet', 'stick', 'bung', 'chuck')}${after}[^.!?\\n]{0,40} (?:with|including|along with|plus|and) (?:(?:your|their|a|the|his|her) )?(?:[\\p{L}’'-]{2,12},? ){0,3}${detail}${after}(?! (?:cakes?|cards?|part(?:y|ies)|treats?|wishes|assembl(?:y|ies)|bash|songs?))`,
  'iu',
)

/** Told, where the next sentence asks: "We're missing mobile numbers. Pop yours below." */
const lacks =
  /^(?:(?:we|i)(?:[’']d| would| will| do)? )?(?:still |just |also )?(?:need|require|waiting|missing|short of|want|love|like)(?!\p{L})/iu

/** Words that ask the public to send personal details by way of the post. */
export function findRequests(text: string): Sighting[] {
  const found: Sighting[] = []
  const parts = sentencesOf(text)
  let asked: { readonly at: number; readonly index: number } | undefined
  parts.forEach((part, at) => {
    if (!mayBeAsked.test(part.text) || forbids(part.text)) return
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
        // What a question asks, or is said to be missing, and the next sentence asks for is one request.
        if (asked?.at === at - 1) found.splice(asked.index, 1)
        const ahead = pattern === byQuestion || (!way.open && !putHere.test(hit[0]) && lacks.test(hit[0]))
        asked = ahead ? { at, index: found.length } : undefined
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
