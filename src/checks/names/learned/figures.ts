/** Names that a text may mean somebody else by than a child, by where this somebody comes from: the letters of a name are hidden from the judge, and this is not. Folded. */
const figures: Readonly<Record<string, string>> = {
  bible: `jericho jacob benjamin thomas miriam isaac abraham joseph mary samuel daniel david noah adam eve jude mark luke john james peter paul simon ruth
  esther sarah elizabeth leah rachel rebecca hannah aaron joshua caleb elijah gabriel michael martha lydia matthew naomi jonah solomon stephen moses ibrahim musa yusuf ismail isa
  maryam khadija fatima bilal ali hamza omar zechariah amos micah ezra reuben judah levi nicholas andrew philip bartholomew timothy titus barnabas silas jesse saul goliath delilah samson
  francis clare patrick columba cuthbert oswald aidan hilda brigid bridget agnes lucy cecilia catherine bernadette teresa therese dominic ignatius benedict augustine ambrose christopher george`,
  royal:
    'elizabeth james charles edward george henry mary william richard victoria anne arthur catherine jane philip albert alfred edmund harold matilda stephen john diana kate alexander eleanor boudicca',
  myth: `mercury venus mars jupiter saturn neptune uranus pluto apollo athena minerva juno diana odin thor loki freya zeus hera ares hermes orion leo aries gemini virgo libra lyra cassiopeia
  perseus theseus medusa jason hercules achilles hector helen paris penelope persephone demeter pandora icarus daphne echo iris atlas rhea selene artemis niamh oisin finn cuchulainn merlin arthur rama sita lakshmi krishna ganesh hanuman shiva durga`,
  story: `elsa anna olaf kristoff moana simba nala scar buzz woody jessie skye chase ryder marshall rubble matilda bruce oliver fagin nancy annie sophie charlie alice wendy peter lucy edmund susan aslan harry ron hermione ginny
  neville luna draco pip estella joe lizzie jane lydia elinor scout jem atticus ralph simon piggy jack lennie george curley stanley zero romeo juliet tybalt hamlet ophelia macbeth duncan viola olivia orlando rosalind puck
  bottom titania oberon biff chip kipper wilf wilma floppy percy thomas gordon emily nemo dory ariel belle jasmine aurora merida mulan elmer gruffalo alfie meg mog bea beatrice ted sid shrek fiona barbie ken barney fred
  heidi pippi madeline eloise ottoline ottilie mary bert michael burt sandy danny rizzo tracy elphaba glinda dorothy toto bilbo frodo sam gandalf katniss percy annabeth greg rowley horrid henry tracy dennis gnasher
  bluey bingo peppa george danny rebecca suzy pedro zoe bing flop dash violet edna jack-jack lightning ben holly gaston mike sulley boo linguini remy miguel coco luca elio riley joy`,
}

export const figureNames: readonly string[] = Object.keys(figures)

const byName = new Map<string, string[]>()
for (const [figure, names] of Object.entries(figures))
  for (const name of new Set(names.trim().split(/\s+/))) byName.set(name, [...(byName.get(name) ?? []), figure])

const none: readonly string[] = []

export function figuresOf(key: string): readonly string[] {
  return byName.get(key) ?? none
}
