/**
 * What a text can be about that has names in it which are nobody's here, and what it can be about that names children. Words in small letters, singular; read by
 * `evidence.ts` beside each name, in its sentence and in the whole text.
 */
const topics: Readonly<Record<string, string>> = {
  religion: `bible re jesus christ christian mass saint feast nativity prophet imam parable hymn psalm gospel disciple apostle angel shepherd manger bethlehem moses pharaoh ark testament
    islam islamic muslim hindu hinduism sikh guru diwali ramadan holy church worship prayer pray blessing baptism communion vicar chaplain lent advent resurrection temple mosque synagogue torah quran
    god lord innkeeper donkey crib scripture creation genesis exodus jewish judaism buddhist pilgrim pilgrimage sermon stable frankincense epiphany pentecost harvest ascension`,
  past: `century king queen tudor victorian roman viking saxon war battle reign throne emperor empire revolt crown wife suffragette explorer expedition egyptian castle evacuee blitz monarch prince princess
    invade invaded behead beheaded died born history historical famous museum statue plague gunpowder treaty norman medieval georgian stuart edwardian ancient knight armour execution coronation navy admiral
    inventor invention discovered civil rights boycott slavery protest pioneer heritage anniversary portrait`,
  books: `book author illustrator novel story chapter library poem poet poetry rhyme read reading character title series written wrote tale fairy plot paperback shelf borrow borrowed gcse literature essay
    quote scene shakespeare text diary novelist playwright fiction bookshop dystopian villain narrator hero heroine protagonist trilogy sequel audiobook sonnet tragedy comedy storytime recommended`,
  screen: `film movie cartoon tv episode disney pixar cinema programme channel bbc cbeebies watch watched song band album concert lyrics musical soundtrack singer actor actress game console lego minecraft
    pokemon toy doll figure youtube celebrity fan sing singalong video comic superhero hoover teddy mascot puppet robot costume dressed dress wig`,
  stage: `cast rehearsal role part production musical matinee panto pantomime stage costume script line understudy nativity narrator chorus performance audition lead playing play act ticket curtain props`,
  sky: `planet moon orbit rocket astronaut telescope constellation zodiac horoscope myth god goddess greek norse legend probe nasa solar saturn comet galaxy olympus`,
  animal: `dog puppy cat kitten hamster guinea rabbit gerbil horse pony donkey goat lamb sheep cow hen chick chicken duck tortoise snail fish goldfish budgie parrot owl bird bear lizard snake gecko spider
    bunny ferret hedgehog stick insect egg hatch hatched hutch cage vet lead walkies paw kennel farm zoo adopted crow pigeon bee butterfly caterpillar worm frog toad`,
  staff: `teacher ta head headteacher deputy office receptionist caretaker cleaner cook kitchen lunchtime midday senco librarian governor chair pta treasurer coach trainee colleague maternity retiring retire
    retirement interview technician nurse chaplain site manager staff staffroom principal secretary bursar tutor instructor coordinator mentor appointed payroll`,
  visitor: `visitor guest visited police officer firefighter dentist mp mayor councillor reporter engineer scientist olympian athlete workshop performer storyteller volunteer driver plumber builder farmer
    photographer magician paramedic postman lollipop crossing patrol speaker workshop company ambassador alumni alumnus graduate old former university now`,
  family: `mum dad nan nana gran grandma grandad granny parent carer brother sister uncle auntie aunt family grandparent grandmother grandfather wife husband neighbour friend godmother baby`,
  firm: `shop ltd bakery butcher cafe van taxi cab garage salon hair photography sponsor sponsored raffle donated voucher supermarket discount delivery hire sale stall brand company bank insurance bus coach
    tyre bike phone app website online order price estate agent pub restaurant takeaway pizza chippy ice cream charity trust foundation hospice fund appeal`,
  house: `house point team class table total captain tally leaderboard attendance merit group corridor block building room hall wing`,
  nature: `flower tree plant seed garden bulb rock gem crystal colour paint herb potato menu lunch dinner pudding soup crumble bake baking recipe vegetable fruit leaf blossom petal hedge weed orchard stone
    mineral metal oak willow mud puddle sunshine weather storm wind rain snow pond river`,
  place: `town city river country capital road street lane park bridge island trip visiting station airport map geography north south east west beach seaside village county coast mountain hill stadium
    theatre hotel hostel residential campsite motorway ferry train flight passport`,
  date: `term half monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december date am pm diary deadline close reopen calendar open
    inset closed holiday`,
  sport: `match goal scored fixture final cup league try wicket netball rugby football hockey cricket win won lost squad score hat-trick relay sprint medal gold silver bronze race swim gala team tournament
    keeper defence bowled innings penalty beat runs`,
  praise: `certificate award star week well done congratulation congrats proud brilliant amazing effort achievement birthday welcome starter thank clever superb fantastic winner champion kindness helpful
    resilience progress lovely grade merit distinction passed trophy raised`,
  pupil: `year reception nursery class pupil child boy girl tooth bag coat jumper lunchbox wellies classmate buddy prefect monitor homework spelling assembly playground teacher carpet`,
  idea: `value virtue theme word motto quality meaning means learn lesson topic question answer quiz science maths fact letter sound spell spelling name named called`,
}

export const topicNames = Object.keys(topics)

const byWord = new Map<string, number[]>()
for (const [at, words] of Object.values(topics).entries())
  for (const word of new Set(words.trim().split(/\s+/))) byWord.set(word, [...(byWord.get(word) ?? []), at])

const none: readonly number[] = []

/** The topics a word belongs to, as places in {@link topicNames}. */
export function topicsOf(key: string): readonly number[] {
  return (
    byWord.get(key) ??
    (key.endsWith('s') ? byWord.get(key.slice(0, -1)) : undefined) ??
    (key.endsWith('es') ? byWord.get(key.slice(0, -2)) : undefined) ??
    none
  )
}
