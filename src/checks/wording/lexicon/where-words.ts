/** Words of who is where and when. */
export const whereWords = {
  /** At this moment, whoever speaks. */
  now: `
right now|currently|at the moment|this minute|this very minute|as we speak|as i type/write|live from|here at|now at/in/on/heading/walking/outside/by|just arrived/got/landed/left/set/boarded/stopped/checked/reached/pulled/getting/leaving/passing/walking/at/in/off|arrived safely|safely arrived|have/ve/has arrived/reached|have/ve/has just ... arrived/reached/left/set/boarded/got/stopped|safe and sound at|made it to|got here|on our/their/the way to/back/home/there|en route|headed to/for|stuck on/at/in|waiting at/for/outside/by/in|in the queue|in a queue|queuing at/for|queueing at/for|about to board/leave/set/go|eating/having/enjoying ... lunch/picnic/ice/chips/snack/tea|walking back/along/down/up/through/to/past/over/home|checking in|on board|leaving now|greetings/hello/hi/waves/waving/postcard/live from|off to|off on|out and about`,
  /** Going or being somewhere, to come or as a habit. */
  going: `
will be|ll be|will|ll|going to/on|are/re/is/s leaving/walking/going/off/out/heading/visiting/meeting/staying/camping/swimming/singing/playing/performing/travelling/catching/competing/running/dancing/at/in/on/outside/taking/now/back/away|leave/leaves/leaving/depart/departs/departing/departure|set/sets/setting off|walk/walks/walking to/along/back/down/through/from/past/over/home/up|cross/crosses|catch/catches/catching the|visit/visits/visiting/visits|stay/stays/staying at/in|sleep/sleeping at/in|camp/camping at/in|swim/swims/swimming at/in/is/for|swimming|swim|train/trains/training at|play/plays/playing ... at/in/against/away|away at/to|sing/sings/singing|perform/performs/performing|compete/competes/competing|run/runs/running ... at/in|meet/meets/meeting ... at/outside/by/in|pick/picked/picking up|pick ups|pickup|drop/dropped/dropping off/at/back|dropped|collect/collected/collection/collecting ... from/at/outside|dismissed from|coach/coaches/minibus/bus|arrive/arrives/arriving/return/returns/returning/back at/to/from/in|trip to/is|visit to|go/goes to|heading to|lessons at|forest school|be at/in/on|match/fixture/tournament/gala/festival at|residential|based at|starting from|start/starts from|have/has/ve a/their/our ... trip/match/lesson/lessons/visit/walk/tour/game/rehearsal|take/takes/taking/taken part|march/marching|cycle/cycling/bikeability`,
  /** It is over. */
  past: `
is over|are over|all over|last week|last month|last term|last year|last night|last monday/tuesday/wednesday/thursday/friday/saturday/sunday/weekend|yesterday|had|went|visited|was|were|enjoyed|loved|returned|came|walked|sang|won|lost|beat|drew|saw|met|explored|spent|travelled|took part|took|found|heard|learned|learnt|learning about|been learning|raised|thank you|thanks to|thanks for|home safe*|back safe*|what a day|what a trip|played|performed|danced|ran|swam|camped|brought|gave|did|wrote|made friends|back from`,
  /** Families are asked to come. */
  invited: `
join us|come along|come and|come to|do come|you are invited|all welcome|everyone welcome|everybody welcome|families welcome|families are welcome|parents are welcome|parents welcome|parents and carers are|families are invited|parents are invited|you re invited|invited|open to all|open to everyone|open to the public|open to anyone|retiring collection|admission free|see you|tickets|doors open|open evening|open day|open morning|parents evening|stay and play|bring a blanket|raffle|stalls|free entry`,
  /** Grown-ups and nobody else. */
  noChildren: `
staff/parents/adults/grown/governors/carers/ups only|parents and staff only|no kids|no children|sorry kids|sorry children|over 18s|adults night|strictly adults`,
  /** Of grown-ups, or of the school as a house. */
  grownUps: `
pta|ptfa|governors|governor|staff|parents|carers|grown ups|nurse|nursing|sale|stall|workshop|meeting|agm|coffee|councillors|volunteers|quiz night|vacanc*|polling|drop in|course|training|dads|mums|office|uniform|jumble|menu|menus`,
} as const
