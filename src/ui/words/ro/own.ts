import type { AreaWords } from '../catalogue.ts'

/** Romanian, for pupils who answer for themselves. A draft: no speaker has read it yet. */
export const own = {
  'door-title': 'Imagini cu dumneavoastră: propriul răspuns',
  'door-body': 'Secretariatul școlii v-a dat un bilet. Introduceți codul de pe el și data nașterii dumneavoastră.',
  code: 'Codul de pe bilet',
  born: 'Data nașterii dumneavoastră',
  'born-hint': 'Pentru ca nimeni care găsește biletul să nu răspundă în locul dumneavoastră. De exemplu 4 3 2011',
  'show-button': 'Deschide pagina mea',
  'no-code': 'Introduceți codul de pe bilet',
  'no-born': 'Introduceți data nașterii dumneavoastră',
  'code-over':
    'Acest cod și această dată nu deschid nimic. Verificați-le pe amândouă. Dacă tot nu merge, biletul poate fi deja folosit sau prea vechi: cereți secretariatului școlii unul nou.',
  'code-wait': 'S-a încercat de prea multe ori. Așteptați un sfert de oră sau întrebați secretariatul școlii.',
  'wrong-born': 'Această dată nu se potrivește. Verificați-o sau întrebați secretariatul școlii.',
  'link-title': '{school}: imagini cu dumneavoastră',
  'link-body':
    'Este vorba despre dacă școala vă poate arăta sau vă poate spune numele. Biletul funcționează o singură dată și este doar pentru dumneavoastră. Dacă nu este al dumneavoastră, închideți pagina.',
  'over-title': 'Acest bilet nu mai funcționează',
  'over-body':
    'Un bilet funcționează o singură dată și timp de două săptămâni, iar unul mai nou îl înlocuiește. Cereți secretariatului școlii unul nou.',
  'said-done': 'Ați terminat, și nimeni nu mai poate continua aici pe acest telefon. Vă mulțumim.',
  'said-ended':
    'Jumătatea de oră a trecut sau nu ați deschis încă un bilet. Ce nu a fost salvat nu s-a păstrat. Cereți secretariatului școlii un bilet nou.',
  'answers-title': 'Vă putem arăta?',
  'each-title': 'Fiecare lucru și fiecare platformă separat',
  'answers-body':
    'Acestea sunt propriile dumneavoastră răspunsuri. Nimănui de acasă nu i se arată aici, iar dumneavoastră nu le vedeți pe ale lor. Dacă spuneți „nu”, nu vă arătăm, orice ar fi spus altcineva. Nu aveți nevoie de un motiv. Vă puteți răzgândi oricând, cu un bilet nou sau la secretariatul școlii.',
  'nothing-asked': 'Acum nu este nimic de răspuns pentru dumneavoastră.',
  words: 'Ce le spune școala părinților despre aceasta (versiunea {version})',
  'topic-seen': 'imagini și filme cu dumneavoastră și vocea dumneavoastră, fie că puteți fi recunoscut(ă) sau nu',
  'topic-seen_no_face': 'imagini în care nimeni nu vă poate recunoaște',
  'topic-seen_and_work':
    'imagini și filme cu dumneavoastră și vocea dumneavoastră, fie că puteți fi recunoscut(ă) sau nu, și lucrările dumneavoastră',
  'topic-seen_and_work_no_face': 'imagini în care nimeni nu vă poate recunoaște și lucrările dumneavoastră',
  'topic-named': 'prenumele dumneavoastră, și lângă o imagine',
  'topic-face': 'imagini în care puteți fi recunoscut(ă)',
  'topic-unrecognisable': 'imagini în care nimeni nu vă poate recunoaște',
  'topic-first_name': 'prenumele dumneavoastră',
  'topic-full_name': 'numele întreg al dumneavoastră',
  'topic-work': 'lucrările dumneavoastră',
  'topic-voice_video': 'vocea dumneavoastră sau filme cu dumneavoastră',
  'topic-name_with_image': 'numele dumneavoastră lângă o imagine cu dumneavoastră',
  'we-mean-to': '{where}: avem de gând să arătăm {what}. Spuneți-ne dacă nu doriți acest lucru.',
  'told-none': 'Nu v-ați opus.',
  'told-yes': 'Nu vă opuneți, din {when}.',
  'told-no': 'Vă opuneți, din {when}.',
  'told-mixed': 'Vă opuneți la o parte din aceasta; ultima schimbare: {when}.',
  'tells-title': 'Ce avem de gând să arătăm despre dumneavoastră',
  'tells-body':
    'Școala arată acest lucru ca parte a misiunii sale publice și vă anunță dinainte. Lucrurile la care vă opuneți nu mai sunt arătate din acel moment, orice ar fi spus altcineva. Nu este nevoie de un motiv. Vă puteți răzgândi oricând, cu un bilet nou sau la secretariatul școlii.',
  'now-none': 'Nu ați răspuns încă la aceasta.',
  'now-yes': 'Răspunsul dumneavoastră de acum: da. Din: {when}.',
  'now-no': 'Răspunsul dumneavoastră de acum: nu. Din: {when}.',
  'now-mixed':
    'La o parte spuneți „da” și la o parte „nu”; ultima schimbare: {when}. Un răspuns nou aici este valabil pentru tot.',
  waits:
    'Acordul dumneavoastră („da”) este păstrat. Așteaptă, și nu se arată nimic pe baza lui, până când școala hotărăște dacă aceste cuvinte sunt corecte. Nu trebuie să faceți nimic.',
  'nothing-body': 'Puteți și să spuneți „nu” la tot printr-o singură apăsare.',
  'nothing-button': 'Nu arătați nimic cu mine',
  'nothing-said': 'Ați spus „nu” la tot, {when}. Un „da” ulterior de mai sus contează din nou.',
  'each-link': 'Diferit pentru fiecare lucru sau fiecare platformă',
  'kept-banner': 'Răspunsurile dumneavoastră sunt salvate.',
  'kept-change':
    'Ca să schimbați un răspuns, întoarceți-vă acum, cereți oricând secretariatului școlii un bilet nou sau spuneți pur și simplu la secretariat. Un „nu” contează imediat.',
  'posts-link': 'Vedeți unde apăreți acum sau cereți să fie retras ceva',
  'posts-title': 'Unde apăreți acum',
  'posts-body':
    'Ce a publicat școala cu dumneavoastră. O apăsare retrage postarea din acel loc; nimeni nu întreabă de ce. Copiile făcute de alții nu pot fi întotdeauna șterse: spuneți secretariatului școlii dacă găsiți una.',
  'posts-since': 'Din: {when}. Ce se vede din dumneavoastră: {kinds}.',
  'said-removal': 'O retragem. Uitați-vă din nou aici ca să vedeți când a dispărut.',
  'slip-title': 'Vă putem arăta?',
  'slip-body':
    'Am dori să știm dacă vă putem arăta sau vă putem spune numele. Aveți vârsta la care puteți răspunde singur(ă). Durează câteva minute, nu este nevoie de cont și merge pe orice telefon. Îndreptați camera telefonului spre acest pătrat:',
  'slip-tells-body':
    'Avem de gând să vă arătăm sau să vă spunem numele ca parte a misiunii noastre publice și vă anunțăm dinainte. Aveți vârsta la care puteți vorbi singur(ă) pentru dumneavoastră: spuneți-ne dacă nu doriți. Nu este nevoie de cont și merge pe orice telefon. Îndreptați camera telefonului spre acest pătrat:',
  'slip-until': 'Vi se va cere data nașterii. Acest bilet funcționează o singură dată, până {until}.',
  'slip-end':
    'Puteți și pur și simplu să spuneți la secretariatul școlii. Un „nu” contează imediat și nu aveți nevoie de un motiv.',
} as const satisfies AreaWords
