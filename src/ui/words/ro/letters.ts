import type { AreaWords } from '../catalogue.ts'

/** Romanian, for parents: mails, letters, and what the page of complaints does not show. A draft: no speaker has read it yet. */
export const letters = {
  'changed-mail-subject': '{school}: un răspuns al dumneavoastră a fost schimbat',
  'changed-mail':
    'Secretariatul școlii a schimbat ce este notat ca răspuns al dumneavoastră despre unul dintre copii. Acum este valabil:\n\n{lines}\n\nDacă nu ați spus așa, anunțați secretariatul școlii sau cereți un link și răspundeți chiar dumneavoastră: {door}',
  'changed-mail-back':
    'Ce fusese notat din greșeală a fost retras. Un „nu” retras rămâne valabil până la sfârșitul zilei de azi.',
  'changed-mail-none': 'Nu este notat niciun răspuns al dumneavoastră.',
  'gone-mail-subject': '{school}: postarea a fost retrasă',
  'gone-mail':
    '{place}: ceea ce nu ați vrut să fie arătat nu mai există, din {when}. Am verificat.\n\nCopiile făcute de alții nu pot fi întotdeauna șterse. Dacă găsiți una, spuneți secretariatului școlii și vă ajutăm.\n\nUnde se văd acum copiii dumneavoastră: {door}',
  'complaint-answered-mail-subject': '{school} v-a răspuns',
  'complaint-answered-mail':
    '{school} a răspuns la ceea ce ați scris. Ca să citiți răspunsul, cereți să vi se trimită un link:\n{door}',
  'complaint-answered-mail-link':
    '{school} a răspuns la ceea ce ați scris. Puteți citi răspunsul aici până la {until}:\n{address}\nLinkul arată numai acel răspuns și nimic altceva.',
  'mail-subject': '{school}: câteva întrebări pentru dumneavoastră',
  mail: '{school} întreabă dacă poate arăta sau numi copiii dumneavoastră.\n\nDeschideți acest link și apăsați „Deschide pagina mea”:\n{address}\n\nFuncționează o singură dată, până {until}, și este doar pentru dumneavoastră. Vă rugăm să nu îl dați mai departe.\n\nDacă nu mai funcționează, cereți aici unul nou: {door}\n\nNu aveți nevoie de cont. Puteți și pur și simplu să spuneți la secretariatul școlii.',
  'mail-left-subject': '{school}: linkul pe care l-ați cerut',
  'mail-left':
    '{school}: s-a cerut trimiterea la această adresă a unui link către locurile în care mai apare un fost elev. Nu sunteți întrebat nimic: puteți vedea ce apare, puteți cere ștergerea dintr-un loc sau puteți refuza totul.\n\nDeschideți acest link și apăsați „Deschide pagina mea”:\n{address}\n\nFuncționează o singură dată, până {until}, și este doar pentru dumneavoastră. Vă rugăm să nu îl dați mai departe.\n\nDacă nu mai funcționează, cereți aici unul nou: {door}\n\nNu aveți nevoie de cont. Puteți și pur și simplu să spuneți la secretariatul școlii.',
  'mail-tells-subject': '{school}: ce avem de gând să arătăm despre copiii dumneavoastră',
  'mail-tells':
    '{school} are de gând să arate sau să numească copiii dumneavoastră ca parte a misiunii sale publice și vă anunță dinainte. Nu este nevoie să răspundeți: spuneți-ne dacă nu doriți. Lucrurile la care vă opuneți nu mai sunt arătate din acel moment.\n\nDeschideți acest link și apăsați „Deschide pagina mea”:\n{address}\n\nFuncționează o singură dată, până {until}, și este doar pentru dumneavoastră. Vă rugăm să nu îl dați mai departe.\n\nDacă nu mai funcționează, cereți aici unul nou: {door}\n\nNu aveți nevoie de cont. Puteți și pur și simplu să spuneți la secretariatul școlii.',
  'mail-again-subject': '{school}: vă rugăm să răspundeți din nou',
  'mail-again':
    '{school} întreabă din nou dacă poate arăta sau numi copiii dumneavoastră. Răspunsurile sunt valabile un timp limitat, iar întrebările se poate să se fi schimbat.\n\nCe ați spus înainte rămâne valabil până când răspundeți sau până când îi trece timpul. După aceea nu se mai publică nimic pentru care este nevoie de acordul dumneavoastră („da”).\n\nDeschideți acest link și apăsați „Deschide pagina mea”:\n{address}\n\nFuncționează o singură dată, până {until}, și este doar pentru dumneavoastră. Vă rugăm să nu îl dați mai departe.\n\nDacă nu mai funcționează, cereți aici unul nou: {door}\n\nNu aveți nevoie de cont. Puteți și pur și simplu să spuneți la secretariatul școlii.',
  'letter-title': '{school} are câteva întrebări pentru dumneavoastră',
  'letter-dear': 'Bună ziua, {name}',
  'letter-body':
    'Am dori să știm dacă putem arăta sau numi copiii dumneavoastră de la școala noastră. Durează câteva minute, nu este nevoie de cont și merge pe orice telefon. Îndreptați camera telefonului spre acest pătrat:',
  'letter-tells-body':
    'Avem de gând să arătăm sau să numim copiii dumneavoastră de la școala noastră ca parte a misiunii noastre publice și vă anunțăm dinainte. Nu este nevoie să răspundeți: spuneți-ne dacă nu doriți. Nu este nevoie de cont și merge pe orice telefon. Îndreptați camera telefonului spre acest pătrat:',
  'letter-qr': 'Cod QR cu linkul dumneavoastră; duce în același loc ca adresa și codul de mai jos',
  'letter-type': 'Sau deschideți {door} și introduceți acest cod:',
  'letter-until':
    'Vi se va cere data nașterii unuia dintre copiii dumneavoastră. Scrisoarea funcționează o singură dată, până {until}.',
  'letter-end':
    'Puteți și pur și simplu să spuneți la secretariatul școlii. Un „nu” contează imediat și nu trebuie explicat niciodată.',
} as const satisfies AreaWords
