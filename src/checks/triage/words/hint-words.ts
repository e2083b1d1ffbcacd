import type { CueWords } from './cue.ts'

/**
 * Single words of a matter, each a hint and no more: they carry comments that say a thing in a way nobody thought of.
 * They count only beside who it is about, up to three of a kind.
 */
export const hints = {
  violent: {
    of: 'threat',
    weight: 1.1,
    single: 0.9,
    with: ['staff', 'you', 'premises', 'appointment', 'intent', 'gang'],
    words: `
leg/legs/arm/arms/jaw/neck/nose/face/head/teeth/skull/fingers/knees/kneecaps/ribs ... break/breaking/broken/broke/smashed/kicked/caved/stoved/off/bust/busting|picking ... teeth|picking up teeth|teeth out|teeth down|lose ... teeth|take a bat|bat to|take a hammer|on his back|on her back|on your back|knock ... head off|knock ... off|head off|head kicking|ash|ashes|rubble|bonfire|burn|burns|burning|torch|torched|petrol|lit match|lighter|fire|flames|fireworks|explode|blow|boom|windows|bricks|brick|tyre*|brakes|crash|bleed|bleeding|blood|bloodbath|bury|dead|die|dies|dying|death|grave|coffin|kill|kills|murder|stab|knife|blade|gun|shoot|shot|shooting|hospital|ambulance|a and e|paramedics|jumped|jump|batter|battered|battering|hiding|pasting|kicking|slap|slapped|slapping|smack|smacked|punched|lamped|decked|chinned|leathered|shanked|punch|lamp|leather|deck|twat him|twat you|lynch|hang|strung|hurt|pain|suffer|scream|beg|begging|crawl|limp|crutches|straw|ambush|revenge|payback|pay|sorry|regret|consequences|war|fight|scrap|straightener|dead|untouchable|hard|laughing|smiling|smirk|grin|mask|balaclava|hunt|hunting|prey|target|targets|list|hit list|van|boot of|woods|river|canal|ditch|shovel|watch|watching|followed|following|warned|warning|warn|grass|grassed|snitch|snitched|rat|rats|prison|jail|lads round|boys round|karma|🔪|🔫|💣|🔥|☠|⚰|👀`,
  },
  /** A time and a place, named to somebody. */
  appointment: {
    of: 'threat',
    weight: 0.9,
    alone: 0.25,
    with: ['gang', 'violent', 'veiled', 'harm', 'weapon', 'intent'],
    words: `
half 3|half three|3 15|quarter past 3|3 o clock|third period|first period|second period|last period|period 1|period 3|break time|lunch time|lunchtime|home time|hometime|after school|after the bell|front gate|back gate|at the gates|school gates|by the gates|outside the gates|car park|bus stop|bike sheds|top field|canteen|at assembly|in assembly|in the hall|on monday|monday morning|on friday|friday night|this friday|tomorrow|tonight|next week|drop off|pick up|stay away|stay home|dont come|dont be there|be there|be ready|hope your ready|are you ready|hope hes ready|hope shes ready|get ready|come up there|coming up there|coming up|coming down|come down there|come there|i come|im coming|we are coming|were coming|on my way|on our way|see you then|thats all im saying|all im saying|im saying nothing|say no more|nuff said|you heard|watch|wait and see|just wait`,
  },
  gang: {
    words:
      'my brother|my brothers|my cousin|my cousins|my boys|my lads|my mates|my mate|few others|a few of us|some of us|bunch of us|load of us|the lads|the boys|the whole block|mandem|my dad|my uncle|my family|my people|my crew|whole crew|me and|we|we all|us lot|from my ends|my ends|your ends|ma boys',
  },
  premises: {
    words:
      'school|the school|this place|that place|building|gates|office|staff room|staffroom|reception|classroom|sports hall|car|house|home|windows',
  },
  afraidAtHome: {
    of: 'safeguarding_disclosure',
    ofStaff: 'safeguarding_allegation',
    weight: 1.2,
    single: 0.85,
    alone: 0.3,
    with: ['family', 'childWrites', 'child', 'teller', 'someoneYoung'],
    words: `
scared|afraid|frightened|terrified|fear|safe|unsafe|felt safe|feel safe|feels safe|not safe|hurt|hurts|hurting|hurt her arm|hurt his arm|arm again|leg again|crying|cries|cry|cried|tears|sobbing|flinch*|shaking|shakes|quiet|gone quiet|withdrawn|not himself|not herself|changed|wont talk|wont say|wont speak|doesnt talk|burns|burn|fag burns|bruise*|marks|mark|cuts|blood|bleeding|limping|limps|sore|belt|fist|fists|slap|slapped|hit|hits|hitting|kick|kicks|punch|through the wall|door off|takes my door|my door|the door|lock|locked|shut it|cant shut|bedroom|my room|shower|bath|bed|at night|every night|nights|night|three nights|night running|sleeping|sleep|slept|bus shelter|shelter|car|sofa|floor|bread|food|hungry|eaten|eat|eats|starving|tea|dinner|school dinner|since thursday|last one was|asking for|knocking on|begging|cold|freezing|coat|jumper|same jumper|shoes|wet|dirty|smells|smell|nappy|alone|on my own|on his own|on her own|by himself|by herself|on their own|no one home|nobody home|nobody in|left|leaves|leaving|gone|missing|ran away|run away|running away|runaway|police|police station|ambulance|hospital|drunk|drink|drinking|drinks|vodka|drugs|needles|needle|spoon|foil|weed|high|screaming|shouting|screams|shouts|arguing|fighting|fights|rows|smashed|broken|angry|temper|mad|moods|bad mood|just me and him|me and him in|him in the house|that house|in that house|in the house|being at home|go home|going home|get home|home time|weekend|weekends|holidays|hate being|hate it when|hate him|dont like it|dont like him|dont like when|before hes home|before he gets|before shes home|get ... out|out before|nobody asked|dont ask|no one asked|asked about it|not to ask|make a fuss|no fuss|secret|secrets|dont tell|promise|allowed|is he allowed|normal|not normal|pretend|lie|lied|hide|hides|hiding|hid|watches|stares|touch|touches|touched|tickle*|cuddle*|kiss*|naked|undress*|shows|show him|pic|camera|films|games|22|23|24|25|19|20|21|lives alone|picks ... up|pick me up|picks her up|from insta|off insta|on insta|off snap|on snap|online|met|meet|airpods|money|vapes|trainers|gifts|presents|package|packages|knife|carry|carries|owes|gang|olders|elders|marry|married|wedding|sent away|abroad|passport|pakistan|flight|summer`,
  },
  homeTalk: {
    of: 'safeguarding_disclosure',
    weight: 0.8,
    single: 0.6,
    words: `my mum|my dad|my stepdad|my stepmum|real dad|not my real|gets funny|goes funny|goes weird|acts weird|mum at work|mum is at work|mums at work|when mum goes out|when my mum goes|new friend|mums new|mum has a new|mums friend|dads friend|sleep downstairs|sleep in the|doesnt wake|dont wake him|wake him|so he doesnt|so he dont|so she doesnt|he mustnt|she mustnt|mustnt see|mustnt know|mustnt find|he checks|she checks|checks her bag|checks my bag|checks my phone|dont send|dont send the letter|locks the fridge|locked fridge|fridge|cupboards|nothing in ours|til friday|till friday|till payday|until payday|til payday|free breakfast|breakfast club free|hotel|one room|no cooker|not want to exist|dont want to exist|want to exist|exist anymore|stop existing|whats the point of me|rides to the end|calm down|to calm down|calms down|till its quiet|made me promise|she made me|he made me|make him take|makes him take|make me take|made him take|take stuff|take stuff to|lads on bikes|lad on bikes|keep waiting for|waiting for my brother|waiting for my sister|like it was nothing|as if it was normal|as if its normal|like its normal|said it like|child told my|told my daughter|told my son|told my kids|her mother|his mother|his father|her father`,
  },
  selfHint: {
    of: 'safeguarding_disclosure',
    weight: 1.7,
    single: 1,
    words: `
pills|tablets|overdose|paracetamol|ibuprofen|razor|razors|my nans tablets|amount of pills|how many pills|how many tablets|it didnt work|didnt work this time|first time ive felt safe|only place i feel safe|safest place|only place i|school is my safe|only safe place|feel safe here|feel safe at school|safe all week|suicide|suicidal|selfharm|die in my sleep|wish i was dead|hate my life|hate myself|not worth it anymore|cant cope|not coping|breakdown|nobody loves me|no one loves me|unloved|wish it was school tomorrow|wish it was monday|starving myself|kilos|calories|throwing up|my scars|his scars|her scars|long sleeves|short sleeves|stopped wearing|social worker|foster|in care|refuge|child protection|women s aid|county lines|grooming|groomed|nudes|trafficked|forced|forced marriage|asking for bread|asking for food|knocking on my door|sleeping rough|bus shelter|fag burns|cigarette|bruises|black eye|flinches|put me through|batters|battered me|gonna batter me|gonna kill me when he|hell kill me when|before hes home|before he gets home|before he gets back|before she gets home|just me and him|me and him in the house|at the police station|police came again|dad got arrested|mum got arrested|dad in prison|dad gets out|dads out on|when dads out|he got out|hes been released`,
  },
  someoneYoung: {
    words: `boy|girl|lad|kids|child|little|two girls|baby|teenager|son|daughter|grandson|granddaughter|niece|nephew|§yeargroup|my room|my bed|mine|ours`,
  },
  staffAndChild: {
    of: 'safeguarding_allegation',
    weight: 1.3,
    single: 0.85,
    with: ['staff'],
    and: ['child', 'someoneYoung2'],
    words: `
grab*|drag*|shove*|push*|pull*|yank*|pinch*|slap*|smack*|hit|hits|kick*|punch*|sat on|sits on|sit on|knock*|threw|throw*|twist*|squeez*|held down|restrain*|pinned|locked|locks|lock|shut|cupboard|store room|storeroom|turned the light|light off|lights off|in the dark|dark|alone|screaming|scream*|shout*|swore|swear*|called|threaten*|knock his head|hair|by the|strok*|touch*|tickl*|hug*|cuddl*|kiss*|kisses|rub*|massag*|lap|knee|changed|changing|get changed|gets changed|undress*|shower*|toilet|naked|pants|leotard*|swimming|bra|skirt|skirts|legs|pic|pics|film*|camera|phone|text*|messag*|snapchat|snap|insta|whatsapp|dm|dms|number|private|secret|secrets|keep quiet|if you keep quiet|vape|vapes|cigarette*|alcohol|drink|drinks|drunk|wine|beer|vodka|gifts|gift|present|presents|money|necklace|car|lift|his flat|his house|flat|house|weekend|late|night|at night|midnight|one to one|behind|door|blind|blinds|curtain*|asleep|fast asleep|sleeping|hurt|hurts|bruise*|mark|marks|cried|crying|scared|terrified|frightened|wet himself|wet herself|wrong stop|left|lost|outside|in the rain|cold|food|force*|made him|made her|makes them|makes him|makes her|help the girl|dont need help|helps the girl|favourite*|special|loves|loved|girlfriend|relationship|pregnant|16|15|14|13|weird|odd|strange|uncomfortable|creep*|wants to stop|doesnt want to go|wont go|quit|refuses to go|thru the fence|through the fence|i seen it|seen it|is that normal|is this normal|normal these days|is that allowed|is he allowed|is she allowed|not right|isnt right|outside my neighbour`,
  },
  someoneYoung2: {
    words:
      'girl|boy|lad|kid|kids|child|son|daughter|little one|baby|§yeargroup|under 10s|under 8s|under 12s|under 11s|9|10|six|seven|eight|five|four|you|u|him|her|them|grandson|granddaughter|niece|nephew|brother|sister|toddler',
  },
  longAgoHint: {
    of: 'safeguarding_allegation',
    weight: 1.3,
    and: ['staff', 'institution'],
    with: ['longAgo', 'silence'],
    words:
      'ran the|the infirmary|ready to talk|talk now|dormitory|showers|his study|cane|beat us|father|brother|chapel|sanatorium|scouts|cadets|choir|i left in|left in 19*|some of us|many of us|others|the boys|the girl',
  },
  silence: {
    words:
      'ready to talk|talk now|never told|kept quiet|silence|nobody believed|no one believed|finally|ready|after all these|speak out|speak up|come forward|named',
  },
  institution: { words: 'school|here|there|boarder|boarding|father|brother|house|housemaster|building|pupil' },
  mocked: {
    of: 'harassment',
    weight: 1.1,
    single: 0.9,
    with: ['named', 'sheOrHe', 'you', 'staff'],
    words: `
fat|ugly|ugliest|fattest|thickest|dumbest|stupidest|saddest|worst|gob|gob on|gob on it|mug|boat race|the nose on|teeth|hair|wig|wrinkl*|old|ancient|dinosaur|fossil|smells|stinks|stink|breath|bald|beard|specs|outfit|clothes|shoes|charity shop|walks like|walking like|waddl*|penguin|gorilla|horse|donkey|rat|rodent|potato|thumb|egg|a joke|joke|no one wants|nobody wants|no one likes|stay home|clown music|clown|comment clown|tiktok|new tiktok|edit|meme|share it before|before it gets took|before it gets taken|took down|taken down|share it|go on her|go on his|her insta|his insta|everyone go|everyone go on|useless|lump|pathetic|resign|quit|deleted for|accounts deleted|account number|here is the fourth|fifth time|sixth time|tenth time|every day to tell|here every day|imagine waking up|imagine being|imagine looking|imagine having|waking up next to|how does she fit|how does he fit|fit through|cry|crying|pissed herself|fell over|🤡|🐷|🤢|🤮`,
  },
  groupHint: {
    of: 'hate',
    weight: 1.4,
    single: 0.8,
    with: ['group', 'themAndUs'],
    words: `
muslims be|let muslims|these people|of them in|too many|cant hear english|hear english|no english|no white|white faces|no white faces|being replaced|replaced|replace*|our own|ours back|holding ours|special school|should be in|belong|not be parents|should not be parents|two men|two women|adam and eve|god made|bloke in a|man in a|in a frock|in a wig|pretending to be|keep it away|keep them away|it away from|away from my|nick everything|dont let them|dont let em|let them in|do they|do they now|get a sports day|not human|subhuman|disgust*|shouldnt be allowed|should not be|shouldnt be|ban|sick of|what happens when|this is what happens|what you get|england|britain|english|british|christian|proper|real|normal|natural|sin|sinners|hell|filth|filthy|robbed|guaranteed|check their|just thick|so called special|our taxes|my taxes|bring back the days|bring back|english kids|english child|the good old days|old days|pervert*|the lot of you|one more rainbow|flag|burning one|dirty|plague|take over|next theywill|next they|soon be|wont be any|where did all`,
  },
  /** A group named where nobody of it is spoken for. */
  groupNamed: {
    of: 'hate',
    weight: 1,
    single: 0.9,
    words: `muslim*|islam|islamic|hijab*|burka*|burqa*|mosque*|halal|sharia|jews|zionist*|gypsy|gypsies|traveller*|roma|romanian*|polish|poles|albanian*|somali*|immigrant*|migrant*|foreigners|asylum|refugee*|blacks|asians|pakistani*|arabs|chinese|gays|gay|lesbian*|trans|transgender|drag queen*|pronouns|woke|lgbt*|downs kid|down syndrome kid|special needs kids|wheelchair kid|disabled kids|taxpayer|back to their|their field|their own country|off the poster|putting people off|speak english|diversity`,
  },
  themAndUs: {
    words:
      'english kids|english child|special needs|rainbow|them in this school|too many of them|cant hear english|no white|adam and eve|bloke in a|man in a frock|man in a dress|two men|two women|our own kids|being replaced|keep it away from',
  },
  gains: {
    of: 'defamation',
    weight: 1.2,
    single: 0.8,
    with: ['staff', 'named', 'dishonest', 'affair', 'rumour', 'office'],
    words: `
took the money|the money from|money from the|took the|paid for|patio|conservatory|range rover|new car|on her wage|on his wage|on that wage|on a teachers|how can she afford|how does he afford|how does she afford|holiday in|villa|envelope*|brown envelopes|all round|roof contract|contract|tender|his own firm|certificate|certificates|degree|off the internet|never went to university|never went to uni|never been to|university|qualified|at it in|are at it|at it every|well known|its well known|known for|known to|hitting the bottle|the bottle|sacked|struck|fiddle|on the fiddle|gave the kids|gave kids|answers|the answers|sats answers|sats|bribe|cash|till|raffle|fund|funds|budget|credit card|school card|expenses|ask her|ask him|records|lies|lied|lying|liar|affair|sleeping|hotel|wife knows|husband knows|behind closed|drugs|coke|weed|dealer|police|arrested|court|guilty|criminal|steal|stole|nicked|nicking|fakes|fakes the|fakes the register*|registers|register|attendance looks|looks good for|booted|booted from|got booted|his last place|her last place|last place|defrocked|paid ... off|paid the family|bishop|villa|afford|afford a|pta money|the money people|follow the|no vicar|is no vicar|no teacher|is no teacher|no doctor|is no doctor`,
  },
  office: {
    words: 'pe woman|pe man|pe lady|science man|chair|board|they|head|school|who runs|woman|man|ex head|old head|trust',
  },
  lewdSpoken: {
    of: 'sexual',
    weight: 1.4,
    single: 0.8,
    with: ['staff', 'sheOrHe', 'adultSpam'],
    words: `conjugate me|any time|cycling shorts|in them shorts|in those shorts|in that dress|in that skirt|lord have mercy|have mercy|would do bits|do bits|no cap|id smash|i would|hubba|va va|woof|wowzer*|take me|take me now|marry me|examine me|my type|my type on paper|lucky husband|lucky wife|tidy|bit of alright|bit of all right|well nice|hot|fit|send nudes|hot girl*|want to chat|wanna chat|click my name|click my|in your town|chat tonight|18|after hours|private|tutor me|ruler|do you have whatsapp|have whatsapp|saw your pic|beautiful girl|dont tell mum|🍆|🍑|😏|🥵|💦|👅`,
  },
  fraudAsk: {
    of: 'phishing',
    weight: 1.4,
    single: 0.7,
    words: `
will be removed in|removed in 24h|in 24h|24h|48h|24 hrs|breaking our rules|our rules|broke our rules|appeal|grant approved|approved for your|submit account|account details|to receive|stuck in a|conference|apple vouchers|text the codes|codes|strange log in|strange login|secure it|tap to|from payroll|payroll|starters bank|ni number|national insurance|find attached|please find attached|attached|overdue|late fees|avoid late|saying horrible things about you|saying things about you|about you here|pic of you here|video of you here|you are in this|couldnt take payment|could not take payment|take payment|payment for your|update card|update your card|card|renew|renewal|domain|hosting|website expires|expire|act now|immediately|urgent|asap|action required|final notice|final reminder|legal action|unusual|unrecognised|new device|was this you|if this wasnt you|not you|secure your|recover your|reactivate|validate|validation|authenticate|pin|passcode|memorable|security question|maiden name|shared with you|document|pdf|zip|voicemail|fax|e fax|pay here|fee|small fee`,
  },
  offers: {
    of: 'spam',
    weight: 1.3,
    single: 0.75,
    words: `
fully insured|insured|message me|dm|dms open|hire|for hire|bookings|for bookings|book|spotify|soundcloud|new single|my new single|my music|my mixtape|new track|my video|my vlog|lost 2 stone|lost stone|gummies|drops|patches|inbox|inbox me|ask me how|made 3k|3k last week|from my phone|trading from|k a week|k a month|a week from|a day from|per day|followers|instagram followers|cheap|1000 for|for £|affordable|quality service|best in|near you|24 7|installation|repairs|fitted|cleaned|cleaned from|quote|price|prices|offer|sale|shop|store|stock|delivery|delivered|customers|clients|business|service|services|products|brand|sponsor|🔥 🔥 🔥|👇|👉|💯|📩|☎|📞`,
  },
  wanting: {
    of: 'complaint_legitimate',
    weight: 1,
    single: 0.7,
    words: `
nobody can tell|can tell me why|tell me why|hasnt had a|hasnt had|havent had|spoken to|way i was spoken|spoke to me|rude to me|was rude|rude|i told you|told you 2|told you twice|2 times|3 times|two times|times now|at the back|cant see|cant see the board|sent home|sent him home|sent her home|wrong colour|no heating|changed the|youve changed|one days|some of us work|we work|work full time|when does that change|gets 10|he gets|she gets|hours|says 25|entitled to|supposed to|should have|should be getting|meant to be|meant to have|not get|didnt get|doesnt get|never got|never gets|not get free|free lunch|fill form|filled in|filled the form|form in|who can help|help me please|please do something|do something|one shop|only get in|cost me|the letter said|website says|office says|which is it|which|says ask|misinformation|confusing|confused|contradict*|wrong|mistake|error|missed|missing|lost|broken|blocked|across my drive|my drive|cant get to|cant get in|burger van|disabled bay|used for|scared to come in|bullying|weeks|three weeks|since|still|months`,
  },
  /** Something is not there, about the school or the writer's child. */
  lacking: {
    of: 'complaint_legitimate',
    weight: 1,
    single: 0.7,
    with: ['aboutSchool', 'myChild', 'gripe', 'staff'],
    words:
      'nobody|not one|not a single|not one single|no update|no news|no word|no explanation|no information|no help|no support|had no|has no|have no|has had no|been no|got no|never|still|cant|wont|hasnt|havent|didnt|doesnt|isnt|wasnt|arent|without|instead of|needs|he need|she need|should|supposed|told us|you told us|told me|please|please answer|answer the phone|now there is|a bill|bill for|since|in nine days|days to go|every time|every morning|again this|get killed|get hurt|get run over|accident waiting|in her plan|in his plan|write to me|teacher say|teacher says|they say|office say|too many|too much|too long|too late|too early|too small|too expensive|not enough|enough|only one|why|when|how',
  },
  /** Praise beside a grumble is rarely meant. */
  praiseAndGrumble: {
    of: 'sarcasm',
    weight: 1,
    single: 0.9,
    with: ['untimely', 'wry'],
    words:
      'brilliant|great|love|lovely|fantastic|wonderful|marvellous|excellent|superb|cant wait|amazing|perfect|oh|ooh|wow|nice|thanks|cheers|bravo|glad|delighted|thrilled|how cosy|how lovely|how nice|how kind|congratulations|well done|hats off|impressive|looking forward',
  },
  untimely: {
    words:
      'on the one day|the one day|hour late|arrived late|day late|days late|week late|late|by tomorrow|what else|one more|another|another one|in june|in july|in august|in january|in december|in february|in march|heatings on|heating on|in a heatwave|in the snow|in the rain|in the dark|on a sunday|on a monday|at 7am|at 6am|at 9pm|at 10pm|night before|last minute|again|cancelled|closed|ironed|washed|just washed|just bought|just paid|paid|queue|queues|traffic|only|six weeks|two years|four year|five year|eventually|finally|as well|instead|two copies|three copies',
  },
  wry: {
    of: 'sarcasm',
    weight: 1.2,
    single: 0.5,
    words: `
so glad|so pleased the|so happy the|so thrilled|i feel so|feel so informed|so informed|so inspired|so blessed|the annual|ah the|must be autumn|must be christmas|must be spring|must be september|cost more than|will be delighted|neighbours will be|be delighted|overjoyed|will be thrilled|whoever thought of|whoever came up|whoever decided|whoever invented|deserves an award|deserves a medal for|deserve an award|only took you|only took|took four year|call the guinness|guinness|on paper|a letter about|an email about|a meeting about|a policy on|a form about|a form for|every parent needs|what every parent|spoil us|do spoil us|you do spoil|and a cake sale|oh good|oh no not|wonderful a|wonderful another|marvellous|brilliant another|excellent another|superb another|fantastic another|lovely another|perfect another|by friday|by tomorrow|in december|in february|in november|in the rain|outdoor|glorious|bliss|joyous|the joy|pure joy|truly|honestly what a|such fun|so much fun|riveting|no really|really no|not at all|dont worry about|dont mind me|ill just|guess ill|i suppose|because why not|why not|yes because|sure because|right because|naturally|clearly|evidently|presumably|apparently we|as you do|as always|as ever|per usual|good to see|how very|how terribly|terribly|frightfully|poor us|poor things|must be nice|must be hard`,
  },
  sworn: {
    of: 'praise_strong_words',
    weight: 1.3,
    single: 0.7,
    with: ['swearing', 'swearing2'],
    words: `holy crap|mad genius|genius made|some lungs|lungs on|lungs on her|shivers|had shivers|goosebumps|fair fucks|fair play|best roast|best i|best ive|best thing|absolute beauties|beauties|beauty|could kiss|i could kiss|kiss that teacher|passed|passed his|passed her|that was tense|well played|what a|what a game|what a show|what a save|what a goal|what a voice|costumes|stubborn old sod|old sod|pitch|those|that`,
  },
  swearing2: {
    words:
      'holy crap|crap|sod|bastard of a|fucks|shit me|fuck me|bloody hell|hell|old sod|stubborn|maniac|mad|mad genius|nutters|loonies|barmy|bonkers',
  },
  small: {
    of: 'benign',
    weight: 1,
    single: 0.6,
    words: `wrong page|sorry wrong|is there|which gate|which door|which class|do year|come out|look at the size|my two loved|loved this|thank you mrs|thank you mr|thank you miss|aching|good luck to|that is my|thats my brother|thats my sister|thats my|my brother in|third row|my mum made|mum made|made that|little aprons|so sweet|sweet|i used to teach|i used to work|used to go|i used to go|lovely to see|pond|best bit|best bit was|according to mine|hello is|hi is|holding|open evening|autumn|sizes|what size|size|do you have left|kits|kit tomorrow|swimming kits|go on sale|gran wants|wants two|haha|great day|forgot|forgot it was|forgot its|view|die for that|oops|whoops|ha|hehe|xx|x|xxx|same|yep|yes|ok|okay|first|hi|hello|morning|evening`,
  },
} satisfies Readonly<Record<string, CueWords>>
