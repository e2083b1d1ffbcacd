/**
 * How people write comments, told the same way: slang, typing on a phone, Scots and Northern spellings. The phrases of
 * `words/` are written in the forms that stand on the right here: `youre` and `ur` are `your`, `I am` is `im`.
 */

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .split(/[|\n]/)
      .map(line => line.trim())
      .filter(Boolean)
      .flatMap(line => {
        const [from = '', to = ''] = line.split('=')
        return from
          .trim()
          .split(/\s+/)
          .map(word => [word, to.trim()] as const)
      }),
  )
}

/** One word for another. */
export const spelt = pairs(`
u yu yous youse yall ye yew = you | ur yr yer youre yours your'e = your | ya = you | urself yourselves yaself = yourself | r = are | n nd = and | wi wiv = with
dat = that | dis = this | dem em = them | dey = they | da = dad | ppl peeps folk folks = people | pls plz plse pleez pleeease = please
bc cos coz cuz cus cause becos becoz becuz = because | wot wat wut whit = what | wud = would | shud = should | cud = could
tmrw tmw 2moro tomoz tomoro tomorow 2morrow = tomorrow | tonite 2nite = tonight | gunna gona gon finna gonnae gunnae = gonna | wanna wannae = wanna
ima imma = imgonna | dont dunt dinnae dinna donot = dont | cannae canna cannot cant = cant | willnae wullnae wont = wont
didnae = didnt | doesnae = doesnt | wouldnae widnae = wouldnt | wasnae = wasnt | isnae = isnt | couldnae = couldnt | shouldnae = shouldnt
hasnae = hasnt | havenae haven havnt = havent | ent = aint
oot = out | aboot = about | hoose hous = house | heid = head | yin = one | nae = no | naewhere = nowhere | naebody = nobody | tae = to | pit = put | windae windaes = window | aff = off
fae = from | weans wean bairn bairns bairnies wain wains kidz kiddies kiddie nippers sprog sprogs = kids | greetin = crying | mah = my | mam mammy mummy mom momma maw mumma mams mums mumsy = mum
daddy dads pops faither papa = dad | nana nanna nan granny grandma grandmother nans = gran | grandad grandpa granda grandfather grampy = grandad | bruv bro brov brudda broski brother bros brothers = brother | sis sister sisters = sister
stepdad stepdads stepfather = stepdad | stepmum stepmom stepmums stepmother = stepmum | uncle uncles = uncle | auntie aunty aunt = auntie | bf bfs boyfriends = boyfriend | gf gfs = girlfriend | fella feller fellas bloke blokes geezer dude guy = man
hubby husbands = husband | missus wives = wife
fkn fkin fkng fuckin fecking feckin effin effing fooking fookin fcking fuking fking facking friggin frigging = fucking | fck fuk feck fook phuck fk = fuck | sh1t shite shyte = shit | bludy blimmin flippin flipping chuffin chuffing sodding bloomin blooming = bloody | ere = here | sumthin sumthing summat somethin = something
nowt nuffin nuthin nuttin nothin = nothing | owt = anything | sum1 someone somebody summin sumone = someone | everyone everybody every1 evry1 = everyone | noone nobody = nobody | any1 anybody anyone = anyone | gr8 = great | m8 m8s mates = mate | b4 = before | l8r = later | skool skl skewl schl = school | sirs = sir
techer teecher teachr teech teachers tchr = teacher | yr yrs years = year | wk wks weeks = week | mth mths months = month | hrs hours = hour | mins minutes = minute | pics piccy piccies photos photo picture pictures pix pictur = pic | vids video videos = vid | pw pwd passwrd passcode = password | acc acct accs accounts = account | addy = address
hav hve av = have | tel = tell | neva = never | ova = over | gd = good | luv luvly = love | msg msgs mesage = message | txt txts texted = text | fone phones = phone | addr = address | hw = homework | yday = yesterday | thru = through | tho = though | rly realy rlly = really
watchya watcha = watch | gotcha = got | wee lil lickle = little | lads = lad | boys = boy | girls gurl gurls gal gals lass lassie lasses lassies = girl | babs bubs = baby | sons = son | daughters dd = daughter | ds = son | pupils student students = pupil | childs children childrens child = child | kid = kids
coaches = coach | ms miss missy = miss | tas = ta | caretakers caretaker janitor janny jannie = caretaker | heads headteacher headteachers headmaster headmistress ht principal = headteacher
knifes knives = knife | guns = gun | killd = kill | stabed = stab | batterd = batter | thretened = threatened
hes = hes | shes = shes | thats = thats | its = its | im = im | ive = ive | id = id | youll = youwill | youve uve = youhave | theyll = theywill | hed = hewould | shed = shed | wed = wed | theyd = theywould
`)

/** Two words that are one: `going to`, `I am`. Sought after each word was put in its form. */
export const joined = pairs(`
i_am = im | i_will = ill | i_shall = ill | i_have = ive | i_would = id | you_are = your | you_will = youwill | you_have = youhave | he_is = hes | she_is = shes | it_is = its | that_is = thats | they_are = theyre | they_will = theywill | we_will = wewill
do_not = dont | does_not = doesnt | did_not = didnt | is_not = isnt | was_not = wasnt | can_not = cant | will_not = wont | would_not = wouldnt | could_not = couldnt | has_not = hasnt | have_not = havent | are_not = arent
going_to = gonna | im_gonna = imgonna | are_gonna = gonna | he_will = hewill | she_will = shewill | who_is = whos | there_is = theres | what_is = whats | some_one = someone | no_one = nobody | every_one = everyone | any_one = anyone | step_dad = stepdad | step_father = stepdad | step_mum = stepmum | mums_boyfriend = mumsboyfriend | mum_boyfriend = mumsboyfriend | mum_partner = mumsboyfriend | mum_fella = mumsboyfriend | mum_man = mumsboyfriend
head_teacher = headteacher | dinner_lady = dinnerlady | lunch_lady = dinnerlady | lunchtime_lady = dinnerlady | teaching_assistant = ta | site_manager = caretaker | half_term = halfterm | log_in = login | sign_in = signin | pass_word = password | whats_app = whatsapp | any_more = anymore | him_self = himself | her_self = herself | my_self = myself | on_line = online | year_group = yeargroup
`)

/** After these a possessive is the shortened "is": "he's" is `hes`, but "dad's" stays `dad`. */
export const beforeIs: ReadonlySet<string> = new Set([
  'he', 'she', 'it', 'that', 'who', 'what', 'there', 'where', 'how', 'here', 'let', 'when', 'why',
]) // biome-ignore format: one line reads better

/** `who` + clitic. What stands before a shortening is joined to it, and `joined` gives the pair its form. */
export const clitics: Readonly<Record<string, string>> = { ll: 'will', re: 'are', ve: 'have', d: 'would', m: 'am' }

/** Words that end in -in of themselves: all others may have lost a g ("comin", "watchin"). */
export const endsInIn: ReadonlySet<string> = new Set(
  `again begin captain within train brain chain stain plain grain drain remain explain complain obtain contain certain mountain fountain britain villain
  bargain curtain cabin basin cousin dolphin penguin pumpkin napkin muffin origin margin virgin latin coffin ruin vitamin protein aspirin admin heroin goblin martin
  robin justin kevin calvin gavin colin austin benjamin satin resin vermin violin assassin login signin plugin toxin raisin herein built checkin logins spain`.split(
    /\s+/,
  ),
)

/** Words that people hide behind stars (`t*at`), to be known by what stands around the star. */
export const starred: readonly string[] =
  `twat twats twatty fuck fucks fucked fucker fuckers fucking cunt cunts shit shite shitty bitch bitches bastard bastards prick pricks wanker wankers cock dick dickhead slut sluts slag slags whore whores
  nigger niggers nigga paki pakis traveller travellers gypsy gypsies gyppo pikey pikeys tranny trannies muzzie muzzies muslim muslims jew jews faggot fag fags poof dyke retard retards retarded spastic spaz mong mongs chink chinks kill
  stab rape raped rapist nonce nonces paedo pedo paedos sex sexy tits arse arsehole`.split(/\s+/)
