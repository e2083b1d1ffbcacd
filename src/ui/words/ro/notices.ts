import type { AreaWords } from '../catalogue.ts'

/** Romanian: the privacy notices of families and of pupils, whole. A draft: no speaker has read it yet. */
export const notices = {
  'privacy-version': 'Versiunea {version}. Ce trimiteți se păstrează împreună cu această versiune.',
  'privacy-older':
    'Ați urmat un link către versiunea {version}, care nu este cea mai nouă. Cuvintele de mai jos sunt cele mai noi.',
  'privacy-what': 'Ce',
  'privacy-why': 'De ce și pe ce temei',
  'privacy-who': 'Cine vede',
  'privacy-long': 'Cât timp',
  'privacy-rights': 'Drepturile dumneavoastră',
  'notice-rights':
    'Puteți cere o copie, o corectare, ștergerea sau o limitare și vă puteți opune. Adresați-vă responsabilului cu protecția datelor al școlii sau al organizației de care ține, numit în informarea ei de confidențialitate; secretariatul trimite cererea mai departe. Dacă vă plângeți școlii de felul în care sunt folosite datele, ea trebuie să confirme aceasta în 30 de zile. Vă puteți plânge și la Information Commissioner (ico.org.uk).',
  'notice-families': 'Familii: cine are grijă de copil și ce a răspuns',
  'notice-families-what':
    'Numele, adresa de e-mail, telefonul, limba și relația cu copilul ale fiecărei persoane care are grijă de el; dacă are răspundere părintească; că la secretariat există o hotărâre judecătorească sau că persoana nu trebuie contactată; fiecare răspuns cu ziua, calea și cuvintele lui și cine l-a notat.',
  'notice-families-why':
    'Pentru ca niciun copil să nu fie arătat sau numit împotriva unui răspuns și ca aceasta să se poată dovedi mai târziu. Temei: consimțământul, acolo unde sunt întrebate familiile (articolul 6 alineatul 1 litera a din UK GDPR); păstrarea răspunsurilor: obligația legală de a le putea dovedi (articolul 6 alineatul 1 litera c și articolul 7 alineatul 1).',
  'notice-families-who':
    'Secretariatul, directorul și adjuncții, cei care răspund de protecția copiilor și administratorii organizației de care ține școala. O persoană care are grijă de copil nu vede niciodată răspunsul alteia. Firma care administrează serverul pentru școală, pe bază de contract. Nimeni altcineva.',
  'notice-families-long':
    'Cât timp copilul este înscris la școală și, după aceea, atât cât spune planul școlii de păstrare a documentelor. Un răspuns nu se schimbă niciodată: unul nou se pune lângă el.',
  'notice-own-answers': 'Propriile dumneavoastră răspunsuri despre imaginile cu dumneavoastră',
  'notice-own-answers-summary':
    'Școala păstrează ce spuneți despre imagini și nume, pentru ca nimeni să nu vă arate împotriva unui „nu” al dumneavoastră. La școală văd aceasta puține persoane, iar familia dumneavoastră nu o vede aici.',
  'notice-own-answers-what':
    'Răspunsurile dumneavoastră: ce ați spus, despre ce, când și în ce limbă. Că s-a făcut un bilet pentru dumneavoastră și că a fost folosit. Dacă cereți să fie retras ceva, și aceasta. Nu ce telefon ați folosit și nu unde erați.',
  'notice-own-answers-why':
    'Ca să nu fiți arătat(ă) sau numit(ă) când nu doriți și ca școala să poată dovedi mai târziu că v-a întrebat. Legea numește un „da” al dumneavoastră „consimțământ” (articolul 6 alineatul 1 litera a din UK GDPR), iar școala trebuie să îl poată dovedi (articolul 6 alineatul 1 litera c și articolul 7 alineatul 1).',
  'notice-own-answers-who':
    'Secretariatul școlii, directorul și adjuncții, cei care răspund de protecția copiilor și administratorii organizației de care ține școala, dacă ține de una. Profesorii văd numai dacă puteți apărea într-o imagine, și niciodată cine a spus sau de ce. Pagina părinților sau a celor care au grijă de dumneavoastră nu arată ce ați spus. Firma care administrează calculatorul pentru școală are grijă să funcționeze și nu are voie să folosească răspunsurile dumneavoastră.',
  'notice-own-answers-long':
    'Cât timp sunteți la școală și, după aceea, atât cât școala trebuie să își păstreze documentele. Un răspuns nou nu îl șterge pe cel vechi: rămân amândouă, și contează cel nou.',
  'notice-own-answers-rights':
    'Sunt informații despre dumneavoastră, așa că puteți cere să le vedeți, să fie corectate sau șterse și puteți spune că nu doriți să fie folosite. Puteți întreba secretariatul școlii sau orice adult din școală în care aveți încredere; ei trimit cererea responsabilului cu protecția datelor, a cărui sarcină este aceasta. Dacă nu sunteți mulțumit(ă) de ce face școala, vă puteți plânge școlii sau la Information Commissioner (ico.org.uk), care are grijă de informațiile oamenilor. Nu aveți nevoie pentru aceasta de permisiunea părinților.',
} as const satisfies AreaWords
