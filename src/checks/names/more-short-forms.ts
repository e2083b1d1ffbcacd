/** Short forms of names from many places, and the British ones in z, as lines of the table in `nicknames.ts`. */
const table = `
ciaran: kieran kieron keiran
kieran kieron keiran: ciaran
caoimhe: keeva kiva
siobhan: shivaun shevaun
sean: shaun shawn
shaun shawn: sean
niamh: neve neeve
aoife: eefa
saoirse: seersha
owain: owen
eoghan eoin: owen
siân sian: shan
denzel denzil: denz denny
gareth gary: gaz gaza
darren darryl: daz dazza
barry: baz bazza
karen karina karolina: kaz kaza karo
jeremy jeremiah: jez jezza
sharon shauna: shaz shazza
laurence lauren loreen: loz lozza
martin maria marlene: maz mazza
terence teresa: tez tezza
keziah kerry kerenza: kez kezza
suzanne susan: suze zuzu
zuzanna zuzana: zuza zuzia
wiktoria viktoria viktoriya: wika vika
aleksandra alexandra oleksandra: ola olka sasza lesia
agnieszka agata: aga agusia
anastazja anastasia anastasiia: nastia nastya stasia asia
joanna: asia joasia
malgorzata: gosia malgosia goska
magdalena: magda madzia lena
katarzyna: kasia kaska
barbara: basia
julia julita: julka
natalia: nata natalka talia
gabriela: gabi gabrysia
zofia: zosia zoska
maja maya: majka
hanna: hania hanka
aniela: anielka nela
jakub: kuba kubus
tomasz: tomek
michal: michas misiek
mikolaj: miko
pawel: pawelek
piotr: piotrek
krzysztof: krzys krzysiek
wojciech: wojtek
grzegorz: grzes
stanislaw: staszek stas
szymon: szymek
bartosz bartlomiej: bartek bart
oleksandr oleksii: sasha sashko olek oles lesyk
dmytro dmitri: dima
mykola: kolya
volodymyr vladimir vladyslav: vova volodya vlad
yevhen yevheniia: zhenya
kateryna: katya
mariia: masha
sofiia sofiya: sonia sonya
bohdan: bodya dan
andrei andrii: andriy
ioana ioan: ionut nana
mihai mihaela: misu miha
alexandru: alex sandu
francisco: paco pancho kiko
jose josefa: pepe
guadalupe: lupe
enrique: quique
alejandro alejandra: jandro
isabel isabella: isa
beatriz: bia
guilherme: gui
giuseppe: beppe peppe
giovanni giovanna: gio gianni vanna
francesco: checco
salvatore: toto
padraig padraic: podge paidi paudie
caoimhe: keeva
saoirse: sairse sersh
aoife: eefa
seamus: shay
ciaran kieran: kier kez
declan: dec dex
eoghan eoin: owen
fionnuala: nuala
angharad: angie hari
rhiannon: rhi
gwenllian: gwenno llio
myfanwy: myfi myf
dafydd: dai daf
llewelyn llywelyn: llew lyn
tomos: tom twm
alasdair alistair alastair: ali al
catriona: trina cat
mairi: maz
eilidh: eils
muhammad mohammed mohamed: mo mohsi
abdullah abdul abdulrahman abdirahman: abdi abdu
hussain hussein: huss
mustafa: musti
khadija khadijah: khads dija
zainab zaynab: zee zai
aaliyah aliyah: lili liyah
mehmet: memo
emine: emi
yusuf yousuf: yusi yus joe
olumide: olu mide
olamide: ola mide lami
oluwaseun: seun
oluwatobi oluwatobiloba: tobi
oluwadamilola: dami
oluwafemi: femi
ayodele: ayo
temitope: temi
chukwuemeka: emeka
chidiebere: chidi
kwabena: kobby
kwame: kwams
harpreet: harp harpy preet
manpreet: mani preet
gurpreet: gurp gopi
jaspreet: jas preet
simran simranjit: simi
arjun: arj
priyanka: priya 
lakshmi: laksh
venkatesh: venky
sivakumar: siva
xiaoming: ming
`

export const moreShortForms: readonly string[] = table.trim().split('\n')
