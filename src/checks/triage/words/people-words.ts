import type { CueWords } from './cue.ts'

/** Who is spoken of or to. None says anything alone. */
export const people = {
  staff: {
    words: `
mr|mrs|ms|miss|sir|headteacher|the head|your head|our head|head of year|head of|deputy|deputies|assistant head|teacher|teaching|tutor|ta|teaching assistant|support worker|learning mentor|mentor|coach|instructor|dinnerlady|dinner staff|midday supervisor|lollipop lady/man
caretaker|site manager|site staff|cleaner|receptionist|secretary|office lady/woman/staff|woman in the office|lady in the office|lady on reception|woman on reception|on the desk|attendance officer/lady|bursar|business manager|governor|governors|chair of governors|trustee|trustees|ceo|executive head|senco|sendco|librarian|technician|tech guy/man|it guy/man/technician|nurse|matron|counsellor|chaplain|vicar|priest|photographer
volunteer|staff|member of staff|colleague|housemaster|housemistress|house parent|choir leader|choirmaster|club leader|scout leader|minibus driver|bus driver|taxi driver|escort|driver on|driver|supply|nqt|ect|trainee|student teacher|peripatetic|music man|nursery worker|key worker|keyworker|childminder|pastoral|dsl|safeguarding lead|careers|exams officer|invigilator|cook|kitchen staff|chef|gardener|groundsman|security guard|treasurer|pta|ptfa|after school club|breakfast club|playworker|sports coach|swimming teacher|form tutor|pe teacher/staff`,
  },
  you: { words: 'you|your|yourself|admin' },
  named: { words: 'mr|mrs|ms|miss|sir|dr' },
  child: {
    words: `
my son/daughter/lad/girl/boy/child/kids/baby/grandson/granddaughter/nephew/niece/stepson/stepdaughter/youngest/eldest/oldest/middle/twins/brother/sister/cousin|our son/daughter/lad/girl/boy/kids/child/youngest/eldest|my little one|little one|my two|my three|our kids|his son|her son|her daughter|his daughter|kids|child|toddler|baby|pupil|pupils|§yeargroup|reception child/class|nursery child|infants|the small ones|the little ones|small ones|a girl|a boy|a lad|the girl|the boy|the lad|little girl|little boy|little lad|young girl|young lad|lads from|sixth former*|sixth form girl/boy|teenager|teenage|minor|underage|grandson|granddaughter|nephew|niece|boarder`,
  },
  /** The writer is a child. */
  childWrites: {
    words: `
miss can you|sir can you|miss please|sir please|my mum|my dad|my stepdad|my stepmum|my nan|my gran|my grandad|my uncle|my auntie|my sister|my brother|mum said|dad said|im in §yeargroup|im §yeargroup|im 10|im 11|im 12|im 13|im 14|im 15|im 16|im only 12/13/14/15|my form|my tutor|my pe kit|pe kit|homework|hw club|my mates|my friend|my best friend|bff|my class|after school|dont tell anyone|dont tell my mum/dad|mumsboyfriend|your dad|your mum|your dads mate|my foster|my social worker`,
  },
  family: {
    words: `mum|dad|stepdad|stepmum|mumsboyfriend|her boyfriend|his girlfriend|parent|parents|uncle|auntie|gran|grandad|brother|foster|partner|husband|wife|ex|step brother|cousin|neighbour|next door|upstairs|lodger|babysitter|dads mate|family friend|family`,
  },
  group: {
    words: `
muslim*|islam|islamic|islamist*|hijab*|headscarf|headscarves|burka*|burqa*|niqab*|mosque*|halal|ramadan|eid|sharia|jews|jew|jewish|zionist*|synagogue|hindus|hindu|sikh*|turban*|catholics|protestants|taigs|huns|fenian*|foreign*|immigrant*|migrant*|refugee*|asylum seekers|boat people|illegals|eastern european*|poles|polish|romanian*|roma|romany|gypsy|gypsies|traveller*|pikey*|gyppo*|irish|asian*|african*|somali*|nigerian*|jamaican*|bangladeshi*|black|blacks|chinese|indian*|pakistani*|paki|pakis|albanian*|syrian*|afghan*|ukrainian*|arab|arabs|brown|whites|white|ethnic*|minorities|minority|diversity|diverse|dei|gay|gays|lesbian*|queer*|homo|homos|trans|transgender|tranny|trannies|lgbt*|alphabet|rainbow|pride|drag|drag queen*|nonbinary|non binary|pronouns|they them|disabled|disability|disabilities|wheelchair*|autistic|autism|special needs|sen kids/child|send kids/child|adhd|deaf|blind|cripple*|crippled|down syndrome|downs|retard*|mental cases|thick kids|english as a second|eal|dont speak english|speak a word of english|two mums|two dads|same sex|women|woman|female|females|blokes in dresses|blokes in frocks|in a dress|skirt`,
  },
} satisfies Readonly<Record<string, CueWords>>
