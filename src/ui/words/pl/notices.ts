import type { AreaWords } from '../catalogue.ts'

/** Polish: the privacy notices of families and of pupils, whole. A draft: no speaker has read it yet. */
export const notices = {
  'privacy-version': 'Wersja {version}. To, co zostanie wysłane, przechowujemy razem z tą wersją.',
  'privacy-older': 'Link prowadził do wersji {version}, która nie jest najnowsza. Poniżej jest najnowsza treść.',
  'privacy-what': 'Co',
  'privacy-why': 'Dlaczego i na jakiej podstawie',
  'privacy-who': 'Kto to widzi',
  'privacy-long': 'Jak długo',
  'privacy-rights': 'Prawa',
  'notice-rights':
    'Mogą Państwo prosić o kopię, sprostowanie, usunięcie lub ograniczenie, a także wnieść sprzeciw. Proszę zwrócić się do inspektora ochrony danych szkoły lub organizacji prowadzącej, wskazanego w jej własnej informacji o prywatności; sekretariat przekaże prośbę. Jeśli poskarżą się Państwo szkole na sposób użycia danych, szkoła musi potwierdzić to w ciągu 30 dni. Można też poskarżyć się do Information Commissioner (ico.org.uk).',
  'notice-families': 'Rodziny: opiekunowie i ich odpowiedzi',
  'notice-families-what':
    'Imię i nazwisko, adres e-mail, telefon, język i relacja każdego opiekuna z dzieckiem; czy ta osoba ma władzę rodzicielską; że w sekretariacie jest orzeczenie sądu albo że nie wolno się z nią kontaktować; każda odpowiedź z jej dniem, sposobem i słowami oraz kto ją zapisał.',
  'notice-families-why':
    'Aby żadne dziecko nie było pokazywane ani wymieniane wbrew odpowiedzi i aby można było to później wykazać. Podstawa: zgoda tam, gdzie pytamy rodziny (art. 6 ust. 1 lit. a UK GDPR); przechowywanie samych odpowiedzi: prawny obowiązek ich wykazania (art. 6 ust. 1 lit. c i art. 7 ust. 1).',
  'notice-families-who':
    'Sekretariat, dyrektor i jego zastępcy, osoby odpowiedzialne za ochronę dzieci oraz administratorzy organizacji prowadzącej. Jeden opiekun nigdy nie widzi odpowiedzi drugiego. Firma, która na podstawie umowy prowadzi serwer dla szkoły. Nikt inny.',
  'notice-families-long':
    'Dopóki dziecko jest na liście szkoły, a potem tak długo, jak mówi szkolny plan przechowywania dokumentów. Odpowiedzi nigdy się nie zmienia: nowa staje obok niej.',
  'notice-own-answers': 'Twoje własne odpowiedzi w sprawie zdjęć z Tobą',
  'notice-own-answers-summary':
    'Szkoła przechowuje to, co mówisz o zdjęciach i imionach, żeby nikt nie pokazał Cię wbrew Twojemu „nie”. W szkole widzi to niewiele osób, a Twoja rodzina tutaj tego nie widzi.',
  'notice-own-answers-what':
    'Twoje odpowiedzi: co to było, o czym, kiedy i w jakim języku. Że zrobiono dla Ciebie kartkę i że jej użyto. Jeśli poprosisz o usunięcie czegoś, to także. Nie zapisujemy, z jakiego telefonu, ani gdzie to było.',
  'notice-own-answers-why':
    'Żeby nie pokazywano Cię ani nie wymieniano, kiedy tego nie chcesz, i żeby szkoła mogła później wykazać, że Cię zapytała. Prawo nazywa Twoje „tak” „zgodą” (art. 6 ust. 1 lit. a UK GDPR), a szkoła musi móc ją wykazać (art. 6 ust. 1 lit. c i art. 7 ust. 1).',
  'notice-own-answers-who':
    'Sekretariat szkoły, dyrektor i zastępcy, osoby odpowiedzialne za ochronę dzieci oraz administratorzy organizacji prowadzącej, jeśli Twoja szkoła do niej należy. Nauczyciele widzą tylko, czy możesz być na zdjęciu, a nigdy kto tak powiedział ani dlaczego. Strona Twoich rodziców lub opiekunów nie pokazuje, co powiedziano tutaj. Firma, która prowadzi komputer dla szkoły, dba o to, żeby działał, i nie może używać Twoich odpowiedzi.',
  'notice-own-answers-long':
    'Dopóki chodzisz do tej szkoły, a potem tak długo, jak szkoła musi przechowywać swoje dokumenty. Nowa odpowiedź nie wymazuje starszej: obie zostają, a liczy się nowa.',
  'notice-own-answers-rights':
    'To są informacje o Tobie, więc możesz poprosić o ich pokazanie, poprawienie lub usunięcie i możesz powiedzieć, że nie chcesz, by ich używano. Możesz poprosić sekretariat szkoły albo dorosłą osobę w szkole, której ufasz; przekażą to inspektorowi ochrony danych, który się tym zajmuje. Jeśli nie podoba Ci się to, co robi szkoła, możesz poskarżyć się szkole albo do Information Commissioner (ico.org.uk), który dba o informacje o ludziach. Nie potrzebujesz na to zgody rodziców.',
} as const satisfies AreaWords
