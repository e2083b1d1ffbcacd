import type { AreaWords } from '../catalogue.ts'

/** Welsh: the privacy notices of families and of pupils, whole. A draft: no speaker has read it yet. */
export const notices = {
  'privacy-version': 'Fersiwn {version}. Cedwir yr hyn a anfonwch gyda’r fersiwn hon.',
  'privacy-older': 'Dilynoch ddolen i fersiwn {version}, nad yw’r ddiweddaraf. Y geiriau isod yw’r rhai diweddaraf.',
  'privacy-what': 'Beth',
  'privacy-why': 'Pam, ac ar ba sail',
  'privacy-who': 'Pwy sy’n ei weld',
  'privacy-long': 'Am ba hyd',
  'privacy-rights': 'Eich hawliau',
  'notice-rights':
    'Gallwch ofyn am gopi, am gywiro, am ddileu neu am gyfyngu, a gallwch wrthwynebu. Gofynnwch i swyddog diogelu data eich ysgol neu eich ymddiriedolaeth, a enwir yn ei hysbysiad preifatrwydd ei hun; mae’r swyddfa’n ei anfon ymlaen. Os cwynwch wrth yr ysgol am sut y defnyddir eich data, rhaid iddi gydnabod hynny o fewn 30 diwrnod. Gallwch hefyd gwyno wrth y Comisiynydd Gwybodaeth (ico.org.uk).',
  'notice-families': 'Teuluoedd: gwarcheidwaid a’r hyn a atebon nhw',
  'notice-families-what':
    'Enw, cyfeiriad e-bost, ffôn, iaith a pherthynas pob gwarcheidwad; a oes gan y person gyfrifoldeb rhiant; bod gorchymyn llys yn y swyddfa neu na ddylid cysylltu; pob ateb gyda’i ddiwrnod, ei ffordd a’i eiriau, a phwy a’i hysgrifennodd i lawr.',
  'notice-families-why':
    'Fel na ddangosir nac yr enwir yr un plentyn yn groes i ateb, ac y gellir dangos hyn yn ddiweddarach. Sail: cydsyniad lle gofynnir i deuluoedd (Erthygl 6(1)(a) UK GDPR); cadw’r atebion eu hunain: rhwymedigaeth gyfreithiol i allu eu dangos (Erthyglau 6(1)(c) a 7(1)).',
  'notice-families-who':
    'Y swyddfa, y pennaeth a’r dirprwyon, yr arweinwyr diogelu a gweinyddwyr yr ymddiriedolaeth. Nid yw un gwarcheidwad byth yn gweld ateb un arall. Y cwmni sy’n rhedeg y gweinydd i’r ysgol, dan gontract. Neb arall.',
  'notice-families-long':
    'Tra bo’r plentyn ar y gofrestr, a chyhyd wedyn ag y dywed amserlen gofnodion yr ysgol. Ni newidir ateb byth: rhoddir un newydd wrth ei ochr.',
  'notice-own-answers': 'Eich atebion eich hun am luniau ohonoch',
  'notice-own-answers-summary':
    'Mae’r ysgol yn cadw’r hyn a ddywedwch am luniau ac enwau, fel nad oes neb yn eich dangos yn groes i’ch na. Ychydig o bobl yn yr ysgol sy’n ei weld, ac nid yw eich teulu’n ei weld yma.',
  'notice-own-answers-what':
    'Eich atebion: beth a ddywedoch, am beth, pryd, ac ym mha iaith. Bod slip wedi’i wneud i chi a’i ddefnyddio. Os gofynnwch am dynnu rhywbeth i lawr, hynny hefyd. Nid pa ffôn a ddefnyddioch, ac nid ble roeddech chi.',
  'notice-own-answers-why':
    'Fel na chewch eich dangos na’ch enwi pan nad ydych am hynny, ac fel y gall yr ysgol ddangos yn ddiweddarach ei bod wedi gofyn i chi. Mae’r gyfraith yn galw eich ie yn “gydsyniad” (Erthygl 6(1)(a) UK GDPR), a rhaid i’r ysgol allu ei ddangos (Erthyglau 6(1)(c) a 7(1)).',
  'notice-own-answers-who':
    'Swyddfa’r ysgol, y pennaeth a’r dirprwyon, yr arweinwyr diogelu a gweinyddwyr yr ymddiriedolaeth, os yw eich ysgol mewn un. Dim ond a gewch chi fod mewn llun y mae eich athrawon yn ei weld, a byth pwy a ddywedodd hynny na pham. Nid yw tudalen eich rhieni neu ofalwyr yn dangos yr hyn a ddywedoch. Mae’r cwmni sy’n rhedeg y cyfrifiadur i’r ysgol yn gofalu ei fod yn gweithio, ac ni chaiff ddefnyddio eich atebion.',
  'notice-own-answers-long':
    'Tra byddwch yn yr ysgol, ac wedyn cyhyd ag y mae’n rhaid i’r ysgol gadw ei chofnodion. Nid yw ateb newydd yn dileu un hŷn: mae’r ddau’n aros, a’r un newydd sy’n cyfrif.',
  'notice-own-answers-rights':
    'Eich gwybodaeth chi ydyw, felly gallwch ofyn am ei gweld, ei chywiro neu ei dileu, a gallwch ddweud nad ydych am iddi gael ei defnyddio. Gallwch ofyn i swyddfa’r ysgol neu i unrhyw oedolyn yn yr ysgol rydych yn ymddiried ynddo; maen nhw’n ei hanfon at y swyddog diogelu data, sy’n gwneud y gwaith hwn. Os nad ydych yn hapus â’r hyn y mae’r ysgol yn ei wneud, gallwch gwyno wrth yr ysgol, neu wrth y Comisiynydd Gwybodaeth (ico.org.uk), sy’n gofalu am wybodaeth pobl. Nid oes angen caniatâd eich rhieni arnoch i wneud hynny.',
} as const satisfies AreaWords
