/**
 * What a reader may be asked for that is hers or her child's, and how one asks, by sort. Wider than `asked-for.ts`: no word here says by itself that anybody is asked; the
 * judge of requests weighs them with one another. `*` ends a beginning of words, `_` joins two words that are read as one.
 */
const listed = {
  reach: `mobile mobiles mob mobs landline landlines phone phones telephone telephones tel digits whatsapp email emails number numbers ring reach snap snaps snapchat insta instagram username usernames
    handle handles contact contacts next_of emergency_contact emergency_person no nos`,
  place: `address addresses addy postcode postcodes post_code street streets road roads house houses flat flats door doors townland whereabouts village estate halls hotel live lives living home town
    country countries area neighbourhood cul_de`,
  birth: `birth births birthday birthdays bday bdays birthdate dob dobs born age ages aged old turning due birth_weight`,
  health: `health injur* antibiotic* cream creams toilet* potty tooth teeth allerg* medic* meds tablet tablets inhaler inhalers epipen epipens asthma* diabet* coeliac disab* diagnos* condition conditions symptom symptoms poorly ill jab jabs vaccin* tetanus hospital
    hospitals gp doctor doctors surgery nurse nurses dentist* operation operations contraception prescription prescriptions bedwetting wet sleepwalk* blood mental pregnan* height weight chest waist nappy nut nuts adhd autis* dyslex* ehcp
    needs suicide kilos eat halal kosher vegan gluten dietary`,
  money: `benefit benefits universal_credit uc dla pip blue_badge earn earns earning salary salaries income incomes household rent standing_order sort_code account bank card fsm free_school pupil_premium afford
    struggling debt debts wage wages money`,
  family: `divorce* married separat* court order foster* adopt* custody parental prison bereave* death died lost childminder* grandparent* gran nan auntie neighbour neighbours mum dad mums dads parent parents partner
    single alone carer carers regiment deployed relation brother brothers sister sisters sibling siblings baby babies social_worker`,
  status: `visa visas home_office immigration asylum refugee refugees nationalit* passport passports religion religious faith catholic muslim jewish sikh hindu parish baptis* church mosque language languages
    speak speaks ethnic* conviction convictions caution cautions police vote votes voted uk`,
  work: `job jobs employer employers work works working shift shifts company profession occupation`,
  when: `what_time time times when date dates day days evening evenings week weeks night nights afternoon afternoons away out gone off abroad leave leaves leaving`,
  way: `route routes way stop stops gate gates get_off gets_off get_on gets_on pick picks pickup collect collects walk walks cycle cycles drive drives driver drivers car cars plate plates reg regs registration bus`,
  marks: `grade grades mark marks score scores result results report reports level levels predicted mock mocks`,
  secret: `password passwords code codes pin pins first_pet first_car first_school maiden middle_name login logins log_in locker upn nhs ni national_insurance scn ticket reference`,
  picture: `photo photos photograph photographs picture pictures pic pics selfie selfies scan scans certificate certificates letter letters`,
  name: `name names surname surnames initials called who whose whos identify`,
  group: `class classes form forms year years tutor_group room rooms size sizes squad`,
} as const

const asking = {
  you: `you u ye yourself yourselves youre youve`,
  your: `your ur yr yours urs`,
  theirs: `their theirs his her hers child childs child's kid kids son daughter babys baby's everyones`,
  whose: `whose which_of whos who_has who_here anyone anybody any_of whoever each every`,
  readers: `parent parents families family mums dads carers folks everybody everyone guys lads girls players all`,
  tell: `say tell let put write drop post reply comment commenting send sending dm pm message add share give giving list type state pop stick tag snap photograph show name spill indicate describe set own
    fill leave begin text shout confirm include provide forward upload answer explain quote note bung chuck ping raise hands make introduce`,
  please: `please pls plz kindly could would can may obliged grateful need needed want wanted missing owe owes still love like curious wondering help looking`,
  public: `comment comments below reply replies dm dms pm inbox messenger thread beneath underneath under here page poll story stories tag tagged sticker box wall chat facebook public column columns spreadsheet
    post isod sylwadau neges`,
  private: `office reception app arbor parentmail parentpay email envelope in_person portal sealed privately private sims website link booking ring call phone secure slip slips book_bag handed paper confidential`,
  never: `never dont don not no wont without avoid rather instead isnt cant cannot nobody none`,
  told: `was were had thank thanks thanked asked used said told learned learnt wrote been did yesterday last`,
  lesson: `lesson lessons maths history geography poem novel book books play scene character scam phishing safety online assembly worksheet museum song film guess guinea hamster rabbit elf santa quiz clue riddle favourite
    dream imagine`,
} as const

export type Matter = keyof typeof listed
export type WayOfAsking = keyof typeof asking
export type WordSort = Matter | WayOfAsking

const stemLength = 4
const byWord = new Map<string, WordSort[]>()
const byStem = new Map<string, [string, WordSort][]>()

for (const [sort, words] of Object.entries({ ...listed, ...asking }) as [WordSort, string][])
  for (const word of words.split(/\s+/)) {
    if (!word.endsWith('*')) byWord.set(word, [...(byWord.get(word) ?? []), sort])
    else {
      const stem = word.slice(0, -1)
      const begin = stem.slice(0, stemLength)
      byStem.set(begin, [...(byStem.get(begin) ?? []), [stem, sort]])
    }
  }

/** Matters that are personal whoever is spoken of; the others only with these or with somebody. */
export const strongMatters: readonly Matter[] = (Object.keys(listed) as Matter[]).filter(
  sort => !['when', 'picture', 'name', 'group'].includes(sort),
)
export const matters = Object.keys(listed) as Matter[]

/** The second words of those that stand as two in the lists, few enough to be asked before two are put together. */
const seconds = new Set([...byWord.keys()].flatMap(word => word.split('_').slice(1)))

const none: readonly WordSort[] = []

/** The sorts of a word, and of it with the word before it. Keys as a token has them. */
export function sortsOf(key: string, before: string): readonly WordSort[] {
  const pair = seconds.has(key) ? byWord.get(`${before}_${key}`) : undefined
  const own = byWord.get(key)
  const stems = key.length < stemLength ? undefined : byStem.get(key.slice(0, stemLength))
  if (pair === undefined && own === undefined && stems === undefined) return none
  if (pair === undefined && stems === undefined) return own ?? none
  const stemmed = (stems ?? []).flatMap(([stem, sort]) => (key.startsWith(stem) ? [sort] : []))
  return [...(own ?? none), ...(pair ?? none), ...stemmed]
}
