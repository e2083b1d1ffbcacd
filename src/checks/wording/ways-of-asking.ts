import { any, detail, help, whole } from './asked-for.ts'

/* How a sentence wants its answer: in front of everyone, at the office, or not at all. Read by the patterns of `requests.ts` and by the judge of requests alike. */

/** E-safety says the opposite: never give out your address. */
const warned =
  /(?:\bnever\b|\bdon[’']?t (?:take|collect|accept|give|share|post|put|send|comment|leave|need|have to(?!,)|tell|type|write|ask|add|include|say|reply)|\bdo not\b|\bnot to\b|\bavoid\b|\bwithout (?:your|their|any|names?|giving|sharing|posting|saying|asking|permission|consent)\b|\b(?:rather than|instead of)\b(?! (?:hunt|ring|phon|call|e-?mail|queu|wait|chas|fill|print|paper|coming|sending (?:\p{L}+ )?(?:home|paper|letters|forms)|the (?:form|phone|office|paper)))|\bnot (?:give|share|post|put|send)\b|\bno (?:need|names|personal)\b|\bwe (?:will|would)(?: never|n[’']t| not)\b|\bwon[’']?t (?:ever |just |even |also |have to |need to )?(?:ask|share|need|post|publish|give|pass|use|take|accept|print|put|reply|answer|read|discuss|tell|message|want|send|say|name|include|be (?:asking|sharing|posting|taking|using|printing|able|published|shared|posted|used|passed))\b|\bcan(?:[’']t|not) (?:be )?(?:take|taken|say|accept|accepted|give|given|discuss|discussed)\b|\bnot allowed\b|\bfilled up\b|\b(?:took|taken) (?:it|them|the \p{L}+) down\b|\b(?:somebody|someone|people|a (?:parent|mum|dad|carer|pupil|child)) (?:\p{L}+ )?(?:put|posted|wrote|shared|typed)\b|\bshould(?:n[’']?t| not)\b|\bmust(?:n[’']?t| not) (?!have\b|eat\b|touch\b)|\bif (?:someone|anyone|anybody|somebody|a stranger|they|a game|a site|an app|a message|a caller|it) (?:asks?|wants?|says?|offers?)\b|\bstrangers?\b|\basks? (?:you|for|your)\b|\basking (?:you )?for\b|\bbefore you\b|\bthink before\b|\bcareful\b|\bsafe(?:ly)? (?:online|with)\b|\bkeep (?:your|their|it|them|personal|passwords?)\b|\bprotect\b|\bprivate information\b|\bscam|\bphish|\bfishing\b|(?<!\b(?:if|as|since|who|those|because) (?:you|u|they)? ?)\bhave(?:n[’']?t| not) (?:given|sent|left)\b|\b(?:with|and|left|gave) no (?:name|number|address|surname)\b|\b(?:invited|asked) (?:parents|families|people|you|everyone|pupils|carers|staff|members) (?:all )?to\b|\basked (?:us |me |the \p{L}+ )?(?:\p{L}+ )?(?:whether|if)\b|\bno longer\b|\bleave out\b)/iu
/** The telephone, the office, a form: asked for, but not by social media. */
const privateWay =
  /(?:\bsign in on\b|\b(?:ring|phone|e-?mail) us\b|\bsend us an e-?mail\b|\bon the (?:answer)?(?:machine|phone)\b|\bvoicemail\b|\bon the (?:tablet|screen|ipad)\b|\b(?:locked|post|suggestions?) box\b|\b(?:ring|call|phone|visit|pop in(?:to)?|speak to|contact|see|hand|return|in person|e-?mail|tell|let)\b.{0,40}\b(?:office|reception|school|teacher|form|bursar|head)\b|\b(?:school|main) office\b|\b(?:to|with|at) the office\b|\bapp\b|\bparent ?(?:mail|pay)\b|\barbor\b|\bthe form\b|\bslips?\b|\bforms?\b|\benvelope\b|\bsheet\b|\bbook bags?\b|\bnotice ?board\b|\bposters?\b|\blabels?\b|\boffice@|\badmin@|\benquiries@|\bby post\b|\bat the (?:desk|gate|door|counter|stall|till|hatch)\b|\bon the (?:back|front|bag|box|door|list|gate)\b|\b(?:coat|jumper|bottle|clothes|uniform|lunch ?box|kit|bag)s?\b)/i
const publicWay =
  /(?:\b(?:dms?|pms?|(?<!\b(?:your|e-?mail|in) )inbox|msg)\b|\b(?:private|direct) message\b|\b(?:in|into|by) an? (?:message|dm|pm)\b|\b(?:drop|send|shoot|ping|give) (?:us|me|the page|this page) an? (?:quick |wee )?(?:message|text|pm)\b|\btag (?:your|ur) (?:child|kids?|son|daughter)\b|\b(?:introduce yoursel(?:f|ves)|let us know|tell us|say|comment|write|add (?:it|them)|(?:put|post|leave) (?:it|them)) here\b|\bbelow\b|\bcomment(?:s|ing)?\b|\brepl(?:y|ies)\b|\btweet (?:us|me|it|them|yours?|back|over|in)\b|\b(?:under|down|on) here\b|\bnext to (?:it|them|yours|your name)\b|\bmessage (?:us|me|@\w{2,30})(?!\w)|\bmessenger\b|\bwhatsapp\b|\b(?:this|the|our) (?:post|status|thread|page|chat)\b|\b(?:under|beneath|to|on) (?:this|the) (?:photo|picture|pic)\b|\bunderneath\b|\bisod\b|\bsylwadau\b|\bneges\b|👇|⬇)/iu
/** "Put your child's name here": only at the end of what is asked. */
export const putHere = /\bhere$/i
/** A name asked of a book or a guinea pig is no personal detail; nor are a team's, a house's, a number guessed. */
const harmless =
  /(?:\bname (?:for|of (?:the|a|our|your) (?:book|team|song|film|teacher|pet|dog|cat|character|author|house|bear|town|river|flower))\b|\bname (?:suggest|ideas?)\b|\bnames for\b|\bsuggest|\bfavourite\b|\bguess|\bname our\b|\bour new (?:pet|guinea|rabbit|hamster|chick|minibus|library|mascot|school|tortoise|hens?|fish|bench|hall|class)|\bnew (?:school )?(?:pet|guinea|rabbit|hamster|chick|minibus|library|mascot|tortoise)|\b(?:pet|dog|cat|rabbit|bear|teddy|hamster|team|house)[’']?s? names?\b|\bbook of\b|\b(?:best|winning|top|funniest|silliest|cleverest) (?:\p{L}+ ){0,3}names?\b|\bnumbers? (?:between|from \d|up to)\b|\bbig thank|\bthank you\b|\bthanks (?:to|for)\b)/iu
/** Counted, and asked of nobody, unless somebody's name goes with it. */
const counted = /\b(?:number of|how many)\b/i
export const listed =
  /\bnames?(?: and| &| plus|,) (?:(?:your|a|their) )?(?:\p{L}+ )?(?:numbers?|class|mobile|age|e-?mail)\b/iu
/** "Send us your pictures! Say who is in them": what is sent is shown. */
const pictured =
  /\b(?:send|share|post|upload) (?:us )?(?:your|a|some) (?:\p{L}+ ){0,3}(?:pics?|photos?|pictures?|snaps?|selfies?|videos?)\b/iu
/** "What shall we name the chicks? Names below!" */
const naming =
  /\b(?:what|who) (?:should|shall|can|could|would|do|will) (?:we|you) (?:name|call)\b|\bname (?:the|our|this|him|her|it)\b/i
export const strong = whole(any(detail, help))
/** A word that only looks like one asked: "the address below", "our number below" is the school's own. */
const ours =
  /(?:\b(?:our|the (?:school|office)[’']?s?) (?:new |postal |e-?mail |phone |office )*(?:address|e-?mail|number|details|postcode)|\b(?:e-?mail|ring|call|contact|write to|find|see|use|visit) (?:us |me )?(?:on |at |via |by )?(?:the|our|this) (?:number|e-?mail|address|details)|\b(?:reply|respond|answer) to (?:the|our|my|this|\p{L}+[’']s) (?:e-?mail|letter))/iu

const howMany = /\bhow many\b/i
const whoseNumber = /\b(?:your|ur|their|contact|phone|mobile|names?)\b/i
/** "How many can you bake? Just a number, please." */
export const onlyANumber = (words: string) =>
  /\bnumbers?\b/i.test(words) && !strong.test(words) && !whoseNumber.test(words)

/** "Message her for the address": where it can be had. */
export const hadFrom =
  /\b(?:text|whatsapp|message|msg|dm|pm|inbox|ping|e-?mail|contact|ring|ask) (?:\p{L}[\p{L}’']*,? ){1,4}(?:on [+\d ]{5,20} )?for (?:the|her|his|our|my|more|full|further|bank|an?) (?:\p{L}+ ){0,2}(?:address|details|numbers?|e-?mail|info|information|postcode|sort code)(?!\p{L})/iu
/** What is done with the answer: "and we'll keep a bag aside" is no way to answer. */
const purpose = /\b(?:and|so|then|as|because)(?: that)? (?:we|i)(?:[’']ll| will| can| could)\b/i
/** "Quicker than the form", "not by text": the way that is not meant. */
const otherWay =
  /\b(?:(?:quicker|easier|faster|simpler|better|nicer) than|rather than|instead of|(?:not|no need to|please don[’']t) (?:by|ring|email|phone|the))[^.,;:!?\n]{0,50}/gi
/** "Names and forms", "which form they're in": a class, and no paper. */
const formOfAClass =
  /\b(?:(?:(?:sur)?names?|ages?|years?|numbers?|mobiles?|e-?mails?|snap|insta|instrument|class|child|dob|birth),?(?: (?:and|&|n|or|\+))? (?:(?:the|your|ur|their|his|her) )?(?:tutor )?forms?|(?:which|what|child[’']?s) (?:tutor )?form|forms? (?:group|tutor)|(?:your|ur|their) form (?:and|&|n|,))\b/gi

/** Whether what is asked goes to the office, on a paper or by telephone. */
function shut(sentence: string): boolean {
  if (!privateWay.test(sentence)) return false
  const end = sentence.search(purpose)
  const asked = end > 0 ? sentence.slice(0, end) : sentence
  return privateWay.test(asked.replace(formOfAClass, ' ').replace(otherWay, ' '))
}

/** Words by which nothing is asked here, or the opposite. */
export function forbids(sentence: string): boolean {
  return warned.test(sentence) || ours.test(sentence)
}

/** Said in the sentence before or behind, it is how the whole is to be answered. */
const atTheOffice =
  /\b(?:in|on|through|via|use|by) the (?:\p{L}+ )?app\b|\b(?:at|to|with|into|from|in) the (?:school )?office\b|\bfill in the form\b|\b(?:ring|call|phone) (?:us |the (?:school|office) )?(?:on )?0\d|\babsence line\b/iu

/** Words that forbid, ask by another way, or ask for no person's name: nothing that only resembles a request is one beside them. */
export function surelyNoRequest(before: string, sentence: string, next: string): boolean {
  if (forbids(sentence)) return true
  if (shut(sentence) && !publicWay.test(sentence) && !publicWay.test(next)) return true
  // The office first: it is seldom named, and a public way is the dearest of these to look for.
  if (
    (atTheOffice.test(before) || atTheOffice.test(next)) &&
    ![before, sentence, next].some(one => publicWay.test(one))
  )
    return true
  if (hadFrom.test(sentence) || (howMany.test(before) && onlyANumber(sentence))) return true
  return (harmless.test(sentence) || naming.test(before)) && !strong.test(sentence)
}

/** What a whole sentence says of its way, asked once for all that is asked in it. */
export interface Way {
  readonly open: boolean
  readonly soon: boolean
  readonly shut: boolean
  readonly harmless: boolean
  readonly counted: boolean
  /** "How many can you bake? A number below!" */
  readonly guessed: boolean
}

export function wayOf(before: string, sentence: string, next: string): Way {
  const open = publicWay.test(sentence)
  return {
    open,
    soon: open || (publicWay.test(next) && !warned.test(next)) || pictured.test(before),
    shut: shut(sentence),
    harmless: harmless.test(sentence) || naming.test(before),
    counted: counted.test(sentence),
    guessed: howMany.test(before),
  }
}
