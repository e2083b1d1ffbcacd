/** Words around a capital that tell a person from a thing. All folded. */
function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

export const staffTitles = set(
  'mr mrs ms miss mx dr prof professor rev reverend revd fr sir dame lord lady coach pc sgt canon bishop cllr councillor madame mme senora',
)
export const familyTitles = set('uncle aunt auntie aunty grandad granddad grandpa grandma granny nana nanny cousin')
/** Before these titles a given name belongs to a saint, a monarch or a character. */
export const royalTitles = set(
  'st saint saints prophet guru imam apostle goddess god san santa king queen prince princess pope president emperor empress duke duchess captain sergeant father sister brother inspector detective st. count countess fairy',
)

/** What people do and things do not: a capital before one of these is somebody. */
export const humanVerbs =
  set(`won scored said says wrote writes read reads ran runs swam swims sang sings danced dances played plays
  painted drew designed built baked cooked spoke speaks told tells asked answered thought loved loves enjoyed enjoys
  learned learnt tried practised completed finished earned received collected achieved represented competed performed
  raised shared helped helps helping joined attended visited celebrated deserves deserved worked works smiled laughed
  cried wants wanted made makes took takes brought gave gives got gets found went goes swims climbed jumped threw caught
  kicked passed saved tackled led captained presented explained impressed impresses shone recited wowed chose created
  began begun done dug stood sat held wore picked planted asked heard noticed spotted showed met called whispered shouted walked
  holding standing smiling wearing sitting kneeling pointing waving laughing grinning beaming receiving
  knows knew put forgot left lost broke hit hurt bit fell refused misbehaved apologised needs came comes beat beats`)
/** People and seasons both come, go, take and need; these prove nothing of months, seasons and abstract words. */
export const looseVerbs = set(
  'came comes went goes took takes brought brings gave gives got gets left made makes needs led shone passed works worked beat beats',
)

export const strongPraise = set('congratulations congrats congratulation bravo kudos felicitations')
/** Pairs that address or point at a person: the last word stands right before the name. */
export const cuePairs: Readonly<Record<string, ReadonlySet<string>>> = {
  done: set('well'),
  birthday: set('happy'),
  to: set(
    'congratulations congrats thanks thank kudos props goodbye hello welcome awarded presented certificate prize goes went award medal luck shout out credit hats bravo speak talk according card cards parcel',
  ),
  of: set('proud'),
  you: set('thank love miss'),
  on: set('well'),
  by: set(
    'won written made drawn painted designed built created poem artwork work picture story painting composed performed baked read cooked illustrated decorated sung model drawing scored goal goals try tries wicket wickets solo speech dance song joke verse sculpture photo photograph film design recipe story told led chosen',
  ),
  is: set('week month name winner birthday captain winners'),
  are: set('week month names winners captains'),
  luck: set('good'),
  soon: set('well'),
  for: set('vote mention cheer cheers applause hugs gold silver bronze medal medals prize certificate hooray hurrah'),
  from: set('goals goal tries try wickets runs points letter message hug'),
  work: set('great good fantastic brilliant amazing super'),
  with: set('happy disappointed pleased delighted impressed'),
  in: set('disappointed'),
  // Schools in Wales, and the Poles of a class, in two words each: "Penblwydd hapus", "Da iawn", "Sto lat".
  hapus: set('penblwydd blwydd'),
  iawn: set('da'),
  galon: set('o'),
  i: set('llongyfarchiadau diolch croeso hapus'),
  lat: set('sto'),
}
/** One of these right before a name makes it a person. */
export const cueWords =
  set(`congratulations congrats bravo kudos thanks meet introducing called named pupil pupils student students
  boy girl captain winner winners little young hello hi dear bye goodbye cheers superstar star friend friends mum dad
  said says replied
  vote labelled daughter son twins twin classmate birthday poor clever talented lovely children hooray hurrah champion scorer author starring featuring`)
/** May stand between the cue and the name. */
export const cueFillers =
  set(`to our the lovely amazing fantastic brilliant superstar very own little both wonderful star dear
  talented also all clever fabulous super incredible young gorgeous and especially everyone goes pupil pupils student students
  boy girl captain winner winners year reception nursery class week`)

/** Heads of a name that is not a child's: Robin class, Rose Cottage, Poppy Appeal, St Andrew's church. */
export const collectives =
  set(`class classes house houses group groups team teams table tables club clubs room rooms choir trust
  centre center road street avenue lane drive close crescent way terrace court place park church chapel cathedral school schools primary
  academy academies hospital college university theatre museum hall hill farm castle cup united city town rovers wanderers
  station bridge island islands foundation award awards gallery library stadium zoo arms hotel sponge appeal fair fete term
  terms half garden gardens day week month festival concert bonanza ball show fayre market crackers disco trail bank holiday
  production performance society federation district county council borough fc afc rfc cc international river bay beach
  pie cake tart jumper jumpers lights tree trees bush valley square gate wood woods forest lodge cottage villa ward unit
  nursery reception ks1 ks2 eyfs studio studios collection gallery leaf leaves wreath wreaths oil rice ring rings chain chains
  pond redbreast hood department dept lesson lessons corner attack gymnastics project challenge news newsletter bulletin
  o'lantern olantern lantern in-the-box stories services service prayer prayers assembly values value ethos aid union
  exhibition gcse level competition workshop workshops event events trip supplies materials sale camp camps school's games audition auditions rehearsal rehearsals ticket tickets costumes matinee`)

export const determiners = set(
  'a an the this that these those my your his her its their some any no every each another which what',
)
export const whenAndWhere = set(
  'in on during by until till since from next last this early mid late end of throughout before after every each for through',
)
export const whereOnly = set(
  'in near visiting visit visited around across through outside inside central north south east west towards into leaving',
)

/** After a helper ("Will you", "Will the"), a question; after a name, none of these. */
export const afterHelper =
  set(`you we they he she it i your the there this that these those anyone anybody someone somebody
  everyone everybody parents children pupils families all any be not our my his her their its have has a an what who
  people staff school schools students governors year years reception nursery`)

/** Words that may follow a name at once. After any other small word a flower is a flower (olive oil). */
export const afterName =
  set(`and or in on at for from to with who is was has had will can did does as after before because but when
  while by about today yesterday tomorrow again too also the a an her his their our this that not just really who's whose
  then here there both are were have would could should might if so than until into over during since aged whom we you he
  she they it i up out back down off all such very well always never now once twice of`)

export const belongings =
  set(`painting paintings work artwork poem poems goal goals story stories model models bag coat mum mother dad
  father sister brother birthday writing idea ideas drawing drawings picture pictures family parents nan gran grandma
  grandad friend friends hard effort efforts speech talk reading maths score scores team project homework bike lunchbox
  jumper book shoes hat medal trophy certificate performance design designs invention recipe cake smile kindness courage
  first handwriting letter essay answer answers table turn voice solo dance sculpture diary project progress determination
  enthusiasm teacher class achievement success journey bravery resilience behaviour attitude name face hair leg arm foot hand`)
/** What even a month or a season cannot have: what is worn, carried or hurt. */
export const ofABody =
  set(`rucksack backpack schoolbag kit wellies boots trainers jumper cardigan blazer scarf gloves glove bottle lunch sandwich sandwiches crisps snack recorder violin cello guitar
  ukulele flute trumpet scooter tooth inhaler glasses pen pencil pencilcase essay tale speech aunt auntie uncle cousin cousins twin carer stepdad stepmum grandparents nanny
  asthma allergy allergies eczema diabetes dyslexia autism adhd wrist ankle knee elbow head nose eye eyes finger fingers toe thumb shoulder operation attendance
  tantrum homework spelling spellings reader costume wig beard mask invitation party sleepover rabbit hamster kitten puppy guinea cat dog pony goldfish budgie tortoise`)
/** How children feel and things do not. */
export const feelings = set(
  'scared brave proud thrilled excited nervous shy delighted chuffed upset poorly unwell homesick worried asleep absent terrified determined jealous furious speechless gobsmacked ecstatic disappointed embarrassed cross hungry thirsty sleepy tired',
)

export const childAfter = set('year reception nursery class aged age yr y1 y2 y3 y4 y5 y6 y7 y8 y9 y10 y11 eyfs')
export const bookish = set(
  'book books story stories novel film movie musical play pantomime show reading read watched watching watch character classic tale poem song text roald dahl author called',
)
export const families = set('family families twins brothers sisters siblings household triplets cousins')
export const jobTitles = set(
  'author illustrator poet mp pc councillor cllr mayor actor actress singer footballer athlete comedian presenter scientist explorer artist composer inventor governor rev vicar chef firefighter olympian paralympian player manager goalkeeper striker midfielder naturalist',
)
export const romanNumerals = set('ii iii iv vi vii viii ix xi xii xiii xiv')
/** Right before a name these take a person: "we gave Chelsea a certificate", "we watched Grace score". */
export const doneToSomebody = set(
  'hearing seeing watching gave watched saw told asked helped met heard taught thanked joined showed thank congratulate applaud celebrate',
)
/** Short forms so usual that the word is as likely the name as where it stands on the roll itself. */
export const commonNicknames = set(
  'drew max kit gus ray ned will bill rich frank jack rose penny art mark grace lily ivy poppy',
)
/** After "we heard Rose": what somebody was heard or seen to do. */
export const seenDoing = set(
  'play read sing score win dance run swim act perform speak recite race bowl bat catch paint draw conduct lead fly',
)
/** Before a colon and a list of names: "Reading champions: Summer, Will, Hope". */
export const roles =
  set(`champion champions star stars hero heroes helper helpers reader readers writer writers scorer scorers monitor monitors
  ambassador ambassadors councillor councillors leader leaders captain captains medallist medallists prizewinner prizewinners artist artists
  soloist soloists narrator narrators winner winners runner runners swimmer swimmers goalscorer goalscorers cast team squad reps
  representatives mathematician mathematicians dancers singers performers librarians buddies prefects pupil pupils children congratulations week boy girl boys girls
  deputy deputies monitor award awards prize prizes gold silver bronze leaderboard chair secretary goalkeeper goalie scorers goals tries try wickets soloists choreographer
  conductor director designer designers author authors illustrator illustrators bakers baker chef chefs gardener gardeners buddy councillors winner treasurer guard row engineer engineers
  builder builders inventor inventors maker makers creator creators composer composers actor actors host hosts presenter presenters speaker speakers debater debaters
  finalist finalists sculptor sculptors potter potters volunteer volunteers organiser organisers interviewer interviewers reporter reporters`)
/** Before what somebody has made or done: "super swimming from Hope". */
export const praising = set(
  'super superb great fantastic amazing brilliant wonderful excellent lovely stunning beautiful gorgeous outstanding terrific marvellous impressive incredible fabulous tremendous thoughtful cracking',
)
