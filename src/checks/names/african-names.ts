/**
 * Short forms and second spellings of names from Africa, as lines of the table in `nicknames.ts`: Yoruba and Igbo names are sentences of which one
 * end is used (Oluwaseun: Seun; Chukwuemeka: Emeka), Somali and Akan names are spelt in two ways.
 */
const table = `
oluwaseun seun: seun
oluwatobi oluwatobiloba tobiloba: tobi
oluwadamilola oluwadamilare damilola: dami lola
oluwafemi olufemi: femi
oluwakemi oluwakemisola adekemi: kemi
oluwafunmilayo funmilayo olufunmilayo oluwafunmilola: funmi layo
oluwadarasimi darasimi: dara simi
oluwaferanmi: feranmi
oluwapelumi: pelumi
oluwatomisin oluwatomi: tomi tomisin
oluwatoyin: toyin
oluwatosin: tosin
oluwatimilehin timilehin: timi
oluwanifemi: nife nifemi
oluwaseyi oluseyi: seyi
oluwagbemi olugbenga: gbenga
olusegun: segun
olusola adesola: sola shola
olayinka adeyinka: yinka
olawale adewale: wale
olakunle adekunle: kunle
olatunde babatunde akintunde: tunde
olabisi adebisi: bisi
oladapo adedapo: dapo
oladele ayodele bamidele: dele
adebayo olabayo: bayo ade
adedayo oludayo temidayo: dayo
aderonke: ronke
adetokunbo olutokunbo: toks tokunbo
adewunmi olawunmi: wunmi
ayomide: ayo mide
morenike: renike nike
folasade sade: sade fola
folake folakemi: flakky fola
ifeoluwa ifeoluwapo: ife
omolara: lara
temitayo: temi tayo
titilayo titilope: titi layo
toluwani toluwalase oluwatoluwani: tolu
yewande: wande
similoluwa simisola: simi
chukwuebuka: ebuka
chukwudi chukwudubem chidubem: dubem chudi
chukwuka: chuka chuks
chibuzo chibuzor: chibu buzo
chidimma: dimma
chidinma: dinma
chidera: dera
chimamanda: manda
chinedu: nedu
chinonso: nonso
chinwe chinyere chioma: chichi
chiamaka uzoamaka nwamaka: amaka
adaeze adaobi adanna adaora: ada
ebubechukwu: ebube
ifeanyi: ify
ifeoma: ify
ikechukwu ikenna: ike iyke
kelechi: kele
kenechukwu: kene
kosisochukwu: kosi
nkemdilim nkechi: nkem
nnamdi: namdi
obianuju: uju
obinna obiora: obi
ogochukwu: ogo
onyekachi onyinye onyinyechi: onyi
somtochukwu: somto
tobechukwu: tobe
tochukwu: tochi
uchechukwu uchenna: uche
ugochukwu ugonna: ugo
kwaku: kweku
kweku: kwaku
kwasi: kwesi akwasi
kwesi: kwasi akwasi
akwasi: kwasi kwesi
kojo: kwadwo kwodwo
kwadwo: kojo
kwabena: kobina kobby
kobina: kwabena
yaw: yao
kwame: kwamena
akosua: esi
adwoa: adjoa ajoa
adjoa: adwoa
abena: araba
akua: ekua
afia: afua efua
afua: afia efua
yaa: yaaba
abdirahman abdullahi abdikadir abdulkadir abdirizak abdifatah abdinasir abdiaziz abdiwahab abdihakim abdimalik: abdi
cabdiraxmaan: abdirahman abdi
cabdi: abdi
axmed: ahmed
maxamed: mohamed mohammed mo
xasan: hassan hasan
xuseen: hussein hussain
cali: ali
cumar: omar umar
caasha: asha aisha
faadumo: fatuma fadumo
xaliimo: halima halimo
yuusuf: yusuf
ahmed: axmed
hassan: xasan
selamawit: selam
bethlehem betelhem: betty beti
bereket: beki
ermias: ermi
gebremariam gebreselassie gebremedhin gebrehiwot: gebre
henok: heni
kidist: kidi
mekdes mekdelawit: mekdi
meseret: mesi messi
natnael: nati nat
samrawit: sami samri
tewodros: teddy tedi
yohannes: yoni
yonatan: yoni
yordanos: yordi
hanna hana: hani
anotidaishe: ano
kudzaishe kudzanai: kudzi kudzai
makanaka: maka
munashe: muna
nokuthula: noku thula
nompumelelo: mpumi
nomathemba: thembi
sibongile: bongi
sibusiso: sbu
tadiwanashe: tadiwa
takudzwa: taku
tapiwanashe: tapiwa
thandiwe thandeka thandolwenkosi: thandi
tinashe: tina nash
tinotenda: tino
`

export const africanShortForms: readonly string[] = table.trim().split('\n')

/** Somali has an alphabet of its own, in which c and x are sounds that English leaves out or writes as h. */
const somali = `cabdi abdi, cabdullahi abdullahi, maxamed mohamed, maxamuud mohamud, xasan hassan, xuseen hussein, axmed ahmed, cali ali, cumar omar,
  cismaan osman, faarax farah, jaamac jama, yuusuf yusuf, nuur nur, siciid said, aadan adan, ciise isse, xirsi hirsi, muuse muse, ibraahim ibrahim`

const besides = new Map(
  somali.split(',').flatMap(pair => {
    const [own = '', english = ''] = pair.trim().split(' ')
    return [
      [own, english],
      [english, own],
    ] as const
  }),
)

/** A folded word of a surname as another alphabet writes it: Maxamed is Mohamed. The word itself where there is none. */
export function spelledBesides(word: string): string {
  return besides.get(word) ?? word
}
