import type { PartOfCatalogue } from '../catalogue.ts'
import { onPlatforms } from '../on-platforms.ts'
import { letters } from './letters.ts'
import { notices } from './notices.ts'
import { own } from './own.ts'

/** Romanian, for parents. A draft: no speaker has read it yet. */
export const ro = {
  family: {
    'door-title': 'Imaginile și numele copiilor dumneavoastră',
    'door-body': 'Școala v-a trimis o scrisoare. Introduceți codul din ea și o dată de naștere.',
    code: 'Codul din scrisoare',
    'code-hint': 'Trei grupe de câte patru, de exemplu ACDE-FGHJ-3467',
    born: 'Data nașterii unuia dintre copiii dumneavoastră de la această școală',
    'born-hint': 'Pentru ca o scrisoare ajunsă la altcineva să nu numească pe nimeni. De exemplu 4 3 2018',
    'show-button': 'Deschide pagina mea',
    'no-code': 'Introduceți codul din scrisoare',
    'no-born': 'Introduceți data nașterii unuia dintre copiii dumneavoastră',
    'code-over':
      'Acest cod și această dată nu deschid nimic. Verificați-le pe amândouă. Dacă tot nu merge, codul poate fi deja folosit sau prea vechi: cereți secretariatului școlii o scrisoare nouă.',
    'code-wait': 'S-a încercat de prea multe ori. Așteptați un sfert de oră sau întrebați secretariatul școlii.',
    'wrong-born': 'Această dată nu se potrivește. Verificați-o sau întrebați secretariatul școlii.',
    'link-title': '{school}: imaginile și numele copiilor dumneavoastră',
    'link-body':
      'Aici citiți ce poate fi arătat despre copiii dumneavoastră și spuneți ce nu trebuie arătat. Durează câteva minute.',
    'link-once':
      'Acest link funcționează o singură dată și este doar pentru dumneavoastră. Dacă nu vă este destinat, închideți pagina.',
    'over-title': 'Acest link nu mai funcționează',
    'over-body':
      'Un link funcționează o singură dată și un timp limitat. Cereți unul nou la secretariatul școlii sau cereți aici să vi se trimită la adresa dumneavoastră.',
    'new-title': 'Trimiteți-mi un link nou',
    'new-body': 'Ajunge la adresa de e-mail pe care școala o are pentru dumneavoastră și nicăieri altundeva.',
    'new-button': 'Trimiteți-mi un link nou',
    'new-left':
      'Copilul dumneavoastră a plecat de la școală? Un link vine cât timp ceva cu copilul mai este arătat. Puteți și telefona sau scrie secretariatului școlii: ceea ce nu mai doriți să fie arătat va fi retras.',
    email: 'Adresa dumneavoastră de e-mail',
    'sent-title': 'Verificați e-mailul',
    'sent-body':
      'Dacă școala cunoaște această adresă, un link nou este pe drum. Dacă nu vine nimic într-o oră, întrebați secretariatul școlii.',
    'said-ended':
      'Jumătatea de oră a trecut sau nu ați deschis încă un link. Ce nu a fost salvat nu s-a păstrat. Cereți mai jos un link nou.',
    'said-done': 'Ați terminat, și nimeni nu mai poate continua aici pe acest telefon. Vă mulțumim.',
    'answers-title': 'Putem arăta copiii dumneavoastră?',
    'answers-body':
      'Răspundeți la ce doriți și lăsați restul. Un „nu” nu trebuie explicat niciodată. Puteți schimba oricând fiecare răspuns, aici sau la secretariatul școlii.',
    'leave-first':
      'Ce ați ales se păstrează numai când apăsați „Salvează răspunsurile mele”. Faceți acest lucru înainte de a deschide altă pagină sau altă limbă.',
    'no-children':
      'Nu există aici copii pentru care să răspundeți. Dacă este o greșeală, întrebați secretariatul școlii.',
    'no-words': 'Pentru unii dintre copiii dumneavoastră nu este nimic de răspuns acum.',
    words: 'Ce spune școala despre aceasta (versiunea {version})',
    'not-responsible':
      'Un „nu” al dumneavoastră contează imediat. Pentru un „da”, școala are nevoie de cineva cu răspundere părintească. Vă mulțumim totuși că ne-ați spus.',
    'topic-seen': 'imagini, filme și vocea copilului dumneavoastră, fie că poate fi recunoscut sau nu',
    'topic-seen_no_face': 'imagini în care nimeni nu poate recunoaște copilul dumneavoastră',
    'topic-seen_and_work':
      'imagini, filme și vocea copilului dumneavoastră, fie că poate fi recunoscut sau nu, și lucrările sale',
    'topic-seen_and_work_no_face':
      'imagini în care nimeni nu poate recunoaște copilul dumneavoastră, și lucrările sale',
    'topic-named': 'prenumele copilului dumneavoastră, și lângă o imagine',
    'topic-face': 'imagini în care copilul dumneavoastră poate fi recunoscut',
    'topic-unrecognisable': 'imagini în care nimeni nu poate recunoaște copilul dumneavoastră',
    'topic-first_name': 'prenumele copilului dumneavoastră',
    'topic-full_name': 'numele întreg al copilului dumneavoastră',
    'topic-work': 'lucrările copilului dumneavoastră',
    'topic-voice_video': 'vocea copilului dumneavoastră sau filme',
    'topic-name_with_image': 'numele copilului dumneavoastră lângă o imagine',
    'where-in_school': 'În școală',
    'where-website': 'Pe site-ul școlii',
    'where-social': 'Pe rețelele sociale ale școlii',
    'where-online': 'Pe site-ul școlii și pe rețelele ei sociale',
    ...onPlatforms(name => `Pe ${name}`),
    'where-other': 'Pe alte platforme',
    'may-we': '{where}: putem arăta {what}?',
    'we-mean-to': '{where}: avem de gând să arătăm {what}. Spuneți-ne dacă nu doriți acest lucru.',
    object: 'Mă opun',
    'object-back': 'Îmi retrag opoziția',
    'told-none': 'Nu v-ați opus.',
    'told-yes': 'Nu vă opuneți, din {when}.',
    'told-no': 'Vă opuneți, din {when}.',
    'told-mixed': 'Vă opuneți la o parte din aceasta; ultima schimbare: {when}.',
    'tells-title': 'Ce avem de gând să arătăm despre copiii dumneavoastră',
    'tells-body':
      'Școala arată acest lucru ca parte a misiunii sale publice și vă anunță dinainte. Lucrurile la care vă opuneți nu mai sunt arătate din acel moment. Nu trebuie niciodată să spuneți de ce și puteți retrage oricând opoziția, aici sau la secretariatul școlii.',
    'left-title': 'Ce se mai vede despre copiii dumneavoastră',
    'now-none': 'Nu ați răspuns încă la aceasta.',
    'now-yes': 'Răspunsul dumneavoastră acum: da, din {when}.',
    'now-no': 'Răspunsul dumneavoastră acum: nu, din {when}.',
    'now-mixed':
      'Spuneți „da” la o parte și „nu” la o parte; ultima schimbare: {when}. Un răspuns nou aici este valabil pentru tot.',
    withdraw: 'Retrag acordul meu<hidden>: {about}</hidden>',
    'each-link': 'Diferit pentru fiecare lucru sau fiecare platformă ({name})',
    'each-title': 'Fiecare lucru și fiecare platformă separat',
    'nothing-body': 'Puteți refuza totul pentru {name} și cu o singură apăsare.',
    'nothing-button': 'Nu arătați nimic despre {name}',
    'left-body':
      '{name} nu mai este la școala {school}. Nu mai sunteți întrebat nimic și nu se mai arată nimic nou. Ce se mai vede poate fi retras: fiecare loc separat sau totul prin această apăsare.',
    'left-said': 'Ați refuzat totul, {when}.',
    'nothing-said': 'Ați refuzat totul, {when}. Un „da” de mai târziu, mai sus, contează din nou.',
    'save-button': 'Salvează răspunsurile mele',
    'nothing-chosen': 'Alegeți cel puțin un răspuns sau apăsați „Am terminat”',
    'done-body': 'Ați terminat? Atunci nimeni nu mai poate continua aici pe acest telefon.',
    'done-button': 'Am terminat',
    'kept-title': 'Ce am păstrat',
    'kept-banner': 'Răspunsurile dumneavoastră sunt salvate.',
    'kept-none': 'Nu s-a salvat nimic în această jumătate de oră.',
    'for-office':
      'Vă mulțumim pentru „da”. Școala are nevoie de el de la cineva cu răspundere părintească, de aceea nu a fost salvat. Secretariatul vă va ajuta.',
    'kept-change':
      'Pentru a schimba un răspuns, mergeți acum înapoi, cereți oricând un link nou sau spuneți secretariatului școlii. Un „nu” sau o retragere contează imediat.',
    'kept-back': 'Înapoi la răspunsurile mele',
    'posts-link': 'Vedeți unde pot fi văzuți acum copiii dumneavoastră sau cereți o ștergere',
    'posts-title': 'Unde pot fi văzuți acum copiii dumneavoastră',
    'posts-body':
      'Ce a publicat școala cu copiii dumneavoastră. O apăsare scoate o postare din acel loc; nimeni nu întreabă de ce. Copiile făcute de alții nu pot fi întotdeauna retrase.',
    'posts-none': 'Nimic în acest moment.',
    'posts-open': 'Vedeți pe {account}',
    'posts-since': 'Din {when}. Ce se vede din copilul dumneavoastră: {kinds}.',
    'posts-gone': 'Scoasă',
    'posts-gone-since': 'Scoasă din {when}.',
    'posts-coming-down': 'Se scoate',
    'posts-asked': 'Ați cerut aceasta. Vă anunțăm când a dispărut.',
    'posts-button': 'Scoateți aceasta<hidden>: {account}, {when}</hidden>',
    'said-removal': 'O scoatem. Vă anunțăm când a dispărut.',
    'removal-refused-not-there': 'Această postare nu mai există. Nu mai trebuie făcut nimic.',
    'removal-refused-gone': 'Această postare a fost deja scoasă. Nu mai trebuie făcut nimic.',
    'complain-link': 'Plângeți-vă școlii de ceea ce arată',
    'complain-title': 'Plângere către școală',
    'complain-body':
      'Despre imagini, nume sau postări. Plângerea este citită, iar răspunsul stă aici. Pentru a spune „nu” sau pentru a scoate ceva nu este nevoie de plângere.',
    'complain-head': 'Este despre director?',
    'complain-head-hint':
      'Directorul este cel care conduce școala: directorul școlii sau cel care conduce o grădiniță.',
    'complain-head-no': 'Nu. O citește și răspunde cel care conduce școala.',
    'complain-head-yes':
      'Da. Directorul nu o vede și nu află de ea. O citește și răspunde cine stă deasupra directorului: președintele consiliului școlii, organizația de care ține școala sau proprietarul ei.',
    'complain-answer-to': 'Dacă este despre director: o adresă de e-mail a dumneavoastră pentru răspuns (opțional)',
    'complain-answer-to-hint':
      'Acolo se trimite un link care arată răspunsul; nimeni din școală nu vede adresa. Fără adresă niciun răspuns nu poate ajunge la dumneavoastră: atunci sunați-l pe președintele consiliului școlii, organizația de care ține școala sau proprietarul ei; numărul este în procedura de plângeri a școlii.',
    'said-complained-by-mail':
      'A trecut pe lângă director. Un link către răspuns va fi trimis la adresa pe care ați dat-o.',
    'said-complained-nowhere':
      'A trecut pe lângă director. Niciun răspuns nu poate ajunge la dumneavoastră aici: sunați pentru el la președintele consiliului școlii, la organizația de care ține școala sau la proprietarul ei.',
    'complain-refused-address': 'Scrieți o adresă de e-mail, de exemplu name@example.com, sau lăsați gol',
    'complain-mine-head': 'Este despre director. Directorul nu o vede.',
    'complain-words': 'Către {school}: ce nu este în regulă și ce ar îndrepta lucrurile?',
    'complain-button': 'Trimite către {school}',
    'said-complained': 'Școala a primit-o. Răspunsul va fi pe această pagină.',
    'given-back-title': 'Jumătatea dumneavoastră de oră a trecut',
    'given-back-body':
      'Nimic din ce ați scris nu a fost trimis și nimic nu s-a pierdut: textul rămâne aici cât timp pagina este deschisă. Cereți să vi se trimită un link, deschideți-l, reveniți la această pagină și trimiteți din nou.',
    'given-back-door': 'Cereți un link nou, într-o filă nouă',
    'given-back-again': 'Trimiteți din nou',
    'given-back-copy': 'Ce ați scris, pentru copiere',
    'complain-past-head':
      'Ce este despre director apare aici numai după un link trimis la adresa de la care s-a scris, ca nimeni altcineva să nu afle.',
    'answer-title': 'Răspunsul școlii',
    'complain-mine': 'Ce ați scris, {when}',
    'complain-waits': 'Încă fără răspuns.',
    'complain-answered': '{name}, {when}',
    'complain-outside':
      'Puteți folosi și procedura de plângeri a școlii, iar despre folosirea datelor vă puteți plânge la Information Commissioner (ico.org.uk).',
    'complain-refused-empty': 'Scrieți ce nu este în regulă',
    'complain-refused-too-long': 'Scurtați la 5.000 de caractere. Ce ați scris este încă mai jos.',
    'complain-refused-no-school': 'Alegeți o școală la care merge unul dintre copiii dumneavoastră',
    'complain-refused-about-whom': 'Spuneți dacă este despre director',
    'complain-refused-no-stand-in':
      'Nu s-a trimis nimic. Nu știm încă cine stă deasupra directorului acestei școli, așa că nu ar fi citit-o nimeni în afară de director. Ce ați scris este încă mai jos. Scrieți președintelui consiliului școlii sau organizației de care ține școala; procedura de plângeri a școlii spune unde.',
    'complain-refused-too-many':
      'Ați scris astăzi de cinci ori. Ce ați scris ultima dată este încă mai jos: trimiteți mâine sau sunați la secretariatul școlii.',
    ...letters,
  },
  own,
  consent: {
    yes: 'Da',
    no: 'Nu',
    'kind-everything': 'totul',
    'kind-face': 'Față care poate fi recunoscută',
    'kind-unrecognisable': 'Copilul într-o imagine, nerecognoscibil',
    'kind-first_name': 'Prenume',
    'kind-full_name': 'Nume întreg',
    'kind-work': 'Lucrări',
    'kind-voice_video': 'Voce sau film',
    'kind-name_with_image': 'Nume împreună cu o imagine',
    'channel-everywhere': 'peste tot',
    'channel-in_school': 'În școală',
    'channel-website': 'Site',
    'channel-social': 'Rețele sociale',
    'channel-other': 'Altă platformă',
    'state-yes': 'Da',
    'state-no': 'Nu',
    'state-withdrawn': 'Retras',
    'state-objected': 'Opoziție',
    'state-objection_withdrawn': 'Opoziție retrasă',
  },
  house: {
    'skip-link': 'Treceți la conținut',
    header: 'Școala și pagina de început',
    'sample-title': 'Exemplu',
    'sample-banner':
      'Acesta este un exemplu. Toate școlile, persoanele și postările sunt inventate și nimic nu părăsește acest calculator, dacă nu conectați un cont propriu.',
    'footer-links': 'Despre acest serviciu',
    privacy: 'Confidențialitate',
    accessibility: 'Accesibilitate',
    'error-prefix': 'Eroare',
    'error-summary-title': 'Există o problemă',
    success: 'Reușit',
    back: 'Înapoi',
    day: 'Ziua',
    month: 'Luna',
    year: 'Anul',
    'privacy-notice': 'Cum este folosit ce scrieți aici',
    'privacy-notice-link': 'Citiți informarea întreagă (versiunea {version})',
    'privacy-notice-whole': 'Informarea întreagă',
    'privacy-notice-english': 'Aceeași informare în engleză',
  },
  people: {
    ...notices,
    'sign-in-enter-email': 'Introduceți adresa dumneavoastră de e-mail',
    'notice-families-summary':
      'Școala păstrează cine are grijă de un copil și ce a răspuns familia despre imagini și nume. Le văd secretariatul, directorul și cei care răspund de protecția copiilor; profesorii văd numele și clasele și unul din trei semne pentru imagini.',
  },
  languages: {
    choose: 'Limba',
    mark: 'Niciun vorbitor de română nu a verificat încă această traducere. Un „nu” contează imediat. Un „da” așteaptă până când școala hotărăște dacă aceste cuvinte sunt corecte.',
    'mark-notice':
      'Niciun vorbitor de română nu a verificat încă această traducere. Unde spune altceva decât informarea în engleză, este valabilă informarea în engleză.',
    'mark-mail': 'Niciun vorbitor de română nu a verificat încă această traducere. Originalul în engleză este mai jos.',
    'mark-letter':
      'Niciun vorbitor de română nu a verificat încă această traducere. Originalul în engleză este pe pagina următoare.',
    'mark-read':
      'Un vorbitor de română a citit aceste întrebări pentru școala dumneavoastră. Un „nu” și un „da” contează imediat.',
    waits:
      'Acordul dumneavoastră („da”) este păstrat. Așteaptă, și nu se arată nimic pe baza lui, până când școala hotărăște dacă aceste cuvinte sunt corecte. Nu trebuie să faceți nimic.',
    'mail-line': 'Română: pe pagina care se deschide puteți alege limba română.',
  },
} as const satisfies PartOfCatalogue
