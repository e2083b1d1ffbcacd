import type { AreaWords } from '../catalogue.ts'

/** Polish, for pupils who answer for themselves. A draft: no speaker has read it yet. */
export const own = {
  'door-title': 'Zdjęcia z Tobą: Twoja własna odpowiedź',
  'door-body': 'Sekretariat szkoły dał Ci kartkę. Wpisz kod z tej kartki i swoją datę urodzenia.',
  code: 'Kod z kartki',
  born: 'Twoja data urodzenia',
  'born-hint': 'Żeby nikt, kto znajdzie kartkę, nie odpowiedział za Ciebie. Na przykład 4 3 2011',
  'show-button': 'Otwórz moją stronę',
  'no-code': 'Wpisz kod z kartki',
  'no-born': 'Wpisz swoją datę urodzenia',
  'code-over':
    'Ten kod i ta data niczego nie otwierają. Sprawdź jedno i drugie. Jeśli nadal nie działa, kartka mogła być już użyta albo jest za stara: poproś sekretariat szkoły o nową.',
  'code-wait': 'Zbyt wiele prób. Poczekaj kwadrans albo zapytaj w sekretariacie szkoły.',
  'wrong-born': 'Ta data się nie zgadza. Sprawdź ją albo zapytaj w sekretariacie szkoły.',
  'link-title': '{school}: zdjęcia z Tobą',
  'link-body':
    'Chodzi o to, czy szkoła może Cię pokazywać lub podawać Twoje imię. Kartka działa raz i jest tylko dla Ciebie. Jeśli nie jest Twoja, zamknij tę stronę.',
  'over-title': 'Ta kartka już nie działa',
  'over-body': 'Kartka działa raz i przez dwa tygodnie, a nowsza ją unieważnia. Poproś sekretariat szkoły o nową.',
  'said-done': 'Gotowe. Na tym telefonie nikt nie może już tu niczego zmienić. Dziękujemy.',
  'said-ended':
    'Pół godziny minęło albo kartka nie została jeszcze użyta. To, czego nie zapisano, nie zostało zachowane. Poproś sekretariat szkoły o nową kartkę.',
  'answers-title': 'Czy możemy Cię pokazywać?',
  'each-title': 'Każda rzecz i każda platforma osobno',
  'answers-body':
    'To są Twoje własne odpowiedzi. Nikt w domu ich tu nie zobaczy, a Ty nie widzisz ich odpowiedzi. Jeśli powiesz „nie”, nie pokażemy Cię, cokolwiek powiedzieli inni. Nie musisz podawać powodu. Zdanie możesz zmienić w każdej chwili, z nową kartką albo w sekretariacie szkoły.',
  'nothing-asked': 'W tej chwili nie ma do Ciebie pytań.',
  words: 'Co szkoła mówi o tym rodzicom (wersja {version})',
  'topic-seen': 'zdjęcia i filmy z Tobą oraz Twój głos, z możliwością rozpoznania Cię lub bez',
  'topic-seen_no_face': 'zdjęcia, na których nikt Cię nie rozpozna',
  'topic-seen_and_work':
    'zdjęcia i filmy z Tobą oraz Twój głos, z możliwością rozpoznania Cię lub bez, a także Twoje prace',
  'topic-seen_and_work_no_face': 'zdjęcia, na których nikt Cię nie rozpozna, oraz Twoje prace',
  'topic-named': 'Twoje imię, także obok zdjęcia',
  'topic-face': 'zdjęcia, na których można Cię rozpoznać',
  'topic-unrecognisable': 'zdjęcia, na których nikt Cię nie rozpozna',
  'topic-first_name': 'Twoje imię',
  'topic-full_name': 'Twoje imię i nazwisko',
  'topic-work': 'Twoje prace',
  'topic-voice_video': 'Twój głos lub filmy z Tobą',
  'topic-name_with_image': 'Twoje imię obok zdjęcia z Tobą',
  'we-mean-to': '{where}: zamierzamy pokazywać {what}. Jeśli masz coś przeciwko temu, powiedz nam.',
  'told-none': 'Nie ma Twojego sprzeciwu.',
  'told-yes': 'Nie masz nic przeciwko temu. Od: {when}.',
  'told-no': 'Sprzeciwiasz się temu. Od: {when}.',
  'told-mixed': 'Części z tego się sprzeciwiasz. Ostatnia zmiana: {when}.',
  'tells-title': 'Co zamierzamy pokazywać z Twoim udziałem',
  'tells-body':
    'Szkoła pokazuje to w ramach swojego zadania publicznego i mówi Ci o tym z wyprzedzeniem. To, czemu się sprzeciwisz, od tej chwili nie będzie pokazywane, niezależnie od tego, co powiedział ktokolwiek inny. Nie musisz podawać powodu. Zdanie możesz zmienić w dowolnej chwili, z nową kartką lub w sekretariacie szkoły.',
  'now-none': 'Na to pytanie nie ma jeszcze Twojej odpowiedzi.',
  'now-yes': 'Twoja obecna odpowiedź: tak. Od: {when}.',
  'now-no': 'Twoja obecna odpowiedź: nie. Od: {when}.',
  'now-mixed':
    'Twoja odpowiedź: na część „tak”, na część „nie”. Ostatnia zmiana: {when}. Nowa odpowiedź tutaj dotyczy wszystkiego.',
  waits:
    'Twoje „tak” jest zapisane. Czeka, i nic nie zostanie z jego powodu pokazane, aż szkoła zdecyduje, czy te słowa są właściwe. Nie musisz nic robić.',
  'nothing-body': 'Możesz też jednym naciśnięciem powiedzieć „nie” na wszystko.',
  'nothing-button': 'Nie pokazywać niczego ze mną',
  'nothing-said': 'Twoja odpowiedź na wszystko: nie. Od: {when}. Późniejsze „tak” powyżej znowu obowiązuje.',
  'each-link': 'Osobno dla każdej rzeczy i każdej platformy',
  'kept-banner': 'Twoje odpowiedzi są zapisane.',
  'kept-change':
    'Aby zmienić odpowiedź, wróć teraz, w dowolnej chwili poproś sekretariat szkoły o nową kartkę albo po prostu powiedz o tym w sekretariacie. „Nie” obowiązuje od razu.',
  'posts-link': 'Zobacz, gdzie Cię teraz widać, albo poproś o usunięcie',
  'posts-title': 'Gdzie Cię teraz widać',
  'posts-body':
    'Co szkoła opublikowała z Tobą. Jedno naciśnięcie usuwa wpis z danego miejsca; nikt nie pyta dlaczego. Kopii zrobionych przez innych nie zawsze da się usunąć: jeśli znajdziesz kopię, powiedz w sekretariacie szkoły.',
  'posts-since': 'Od: {when}. Co widać z Tobą: {kinds}.',
  'said-removal': 'Usuwamy to. Zajrzyj tu ponownie, aby zobaczyć, kiedy zniknie.',
  'slip-title': 'Czy możemy Cię pokazywać?',
  'slip-body':
    'Chcielibyśmy wiedzieć, czy możemy Cię pokazywać lub podawać Twoje imię. Masz już tyle lat, że możesz odpowiedzieć sam lub sama. Zajmie to kilka minut, nie wymaga konta i działa na każdym telefonie. Skieruj aparat telefonu na ten kwadrat:',
  'slip-tells-body':
    'Zamierzamy Cię pokazywać lub podawać Twoje imię w ramach naszego zadania publicznego i informujemy o tym z wyprzedzeniem. Masz już tyle lat, że możesz mówić za siebie: powiedz nam, jeśli się nie zgadzasz. Nie wymaga to konta i działa na każdym telefonie. Skieruj aparat telefonu na ten kwadrat:',
  'slip-until': 'Zapytamy o Twoją datę urodzenia. Kartka działa raz i tylko do tego dnia: {until}.',
  'slip-end':
    'Możesz też po prostu powiedzieć o tym w sekretariacie szkoły. „Nie” obowiązuje od razu i nie musisz podawać powodu.',
} as const satisfies AreaWords
