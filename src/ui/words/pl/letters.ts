import type { AreaWords } from '../catalogue.ts'

/** Polish, for parents: mails, letters, and what the page of complaints does not show. A draft: no speaker has read it yet. */
export const letters = {
  'changed-mail-subject': '{school}: zmieniono jedną z Państwa odpowiedzi',
  'changed-mail':
    'Sekretariat szkoły zmienił to, co jest zapisane jako Państwa odpowiedź w sprawie jednego z dzieci. Teraz obowiązuje:\n\n{lines}\n\nJeśli nie tak Państwo powiedzieli, proszę powiedzieć o tym w sekretariacie szkoły albo zamówić link i odpowiedzieć samodzielnie: {door}',
  'changed-mail-back':
    'Cofnięto to, co zapisano przez pomyłkę. Cofnięte „nie” obowiązuje jeszcze do końca dzisiejszego dnia.',
  'changed-mail-none': 'Nie jest zapisana żadna Państwa odpowiedź.',
  'gone-mail-subject': '{school}: wpis został usunięty',
  'gone-mail':
    '{place}: to, czego nie chcieli Państwo pokazywać, zostało usunięte. Od: {when}. Sprawdziliśmy to.\n\nKopii zrobionych przez innych nie zawsze da się usunąć. Jeśli znajdą Państwo taką kopię, proszę powiedzieć o tym w sekretariacie szkoły, a my pomożemy.\n\nGdzie teraz widać Państwa dzieci: {door}',
  'complaint-answered-mail-subject': '{school}: jest odpowiedź dla Państwa',
  'complaint-answered-mail':
    '{school}: jest odpowiedź na to, co Państwo napisali. Aby ją przeczytać, proszę zamówić link:\n{door}',
  'complaint-answered-mail-link':
    '{school}: jest odpowiedź na to, co Państwo napisali. Można ją przeczytać tutaj do {until}:\n{address}\nLink pokazuje tylko tę odpowiedź i nic więcej.',
  'mail-subject': '{school}: kilka pytań do Państwa',
  mail: '{school} pyta, czy wolno pokazywać Państwa dzieci lub podawać ich imiona.\n\nProszę otworzyć ten link i nacisnąć „Otwórz moją stronę”:\n{address}\n\nLink działa raz i tylko do tego dnia: {until}. Jest tylko dla Państwa, proszę nikomu go nie przekazywać.\n\nJeśli już nie działa, nowy można zamówić tutaj: {door}\n\nKonto nie jest potrzebne. Można też po prostu powiedzieć o tym w sekretariacie szkoły.',
  'mail-left-subject': '{school}: link, o który Państwo prosili',
  'mail-left':
    '{school}: poproszono o przesłanie na ten adres linku do miejsc, w których nadal widać ucznia, który odszedł ze szkoły. O nic nie pytamy: można zobaczyć, co jest pokazywane, poprosić o usunięcie z jednego miejsca albo odmówić zgody na wszystko.\n\nProszę otworzyć ten link i nacisnąć „Otwórz moją stronę”:\n{address}\n\nLink działa raz i tylko do tego dnia: {until}. Jest tylko dla Państwa, proszę nikomu go nie przekazywać.\n\nJeśli już nie działa, nowy można zamówić tutaj: {door}\n\nKonto nie jest potrzebne. Można też po prostu powiedzieć o tym w sekretariacie szkoły.',
  'mail-tells-subject': '{school}: co zamierzamy pokazywać z udziałem Państwa dzieci',
  'mail-tells':
    '{school} zamierza pokazywać Państwa dzieci lub podawać ich imiona w ramach swojego zadania publicznego i informuje o tym z wyprzedzeniem. Odpowiedź nie jest potrzebna: proszę nam powiedzieć, jeśli się Państwo nie zgadzają. To, czemu się Państwo sprzeciwią, od tej chwili nie będzie pokazywane.\n\nProszę otworzyć ten link i nacisnąć „Otwórz moją stronę”:\n{address}\n\nLink działa raz i tylko do tego dnia: {until}. Jest tylko dla Państwa, proszę nikomu go nie przekazywać.\n\nJeśli już nie działa, nowy można zamówić tutaj: {door}\n\nKonto nie jest potrzebne. Można też po prostu powiedzieć o tym w sekretariacie szkoły.',
  'mail-again-subject': '{school}: prosimy o ponowną odpowiedź',
  'mail-again':
    '{school} pyta ponownie, czy wolno pokazywać Państwa dzieci lub podawać ich imiona. Odpowiedzi obowiązują przez ograniczony czas, a pytania mogły się zmienić.\n\nPoprzednia odpowiedź obowiązuje, dopóki nie odpowiedzą Państwo ponownie albo dopóki nie minie jej czas. Potem nie opublikujemy niczego, do czego potrzebne jest Państwa „tak”.\n\nProszę otworzyć ten link i nacisnąć „Otwórz moją stronę”:\n{address}\n\nLink działa raz i tylko do tego dnia: {until}. Jest tylko dla Państwa, proszę nikomu go nie przekazywać.\n\nJeśli już nie działa, nowy można zamówić tutaj: {door}\n\nKonto nie jest potrzebne. Można też po prostu powiedzieć o tym w sekretariacie szkoły.',
  'letter-title': '{school} ma do Państwa kilka pytań',
  'letter-dear': 'Szanowni Państwo ({name})',
  'letter-body':
    'Chcielibyśmy wiedzieć, czy wolno pokazywać Państwa dzieci z naszej szkoły lub podawać ich imiona. Zajmie to kilka minut, nie wymaga konta i działa na każdym telefonie. Proszę skierować aparat telefonu na ten kwadrat:',
  'letter-tells-body':
    'Zamierzamy pokazywać Państwa dzieci z naszej szkoły lub podawać ich imiona w ramach naszego zadania publicznego i informujemy o tym z wyprzedzeniem. Odpowiedź nie jest potrzebna: proszę nam powiedzieć, jeśli się Państwo nie zgadzają. Nie wymaga to konta i działa na każdym telefonie. Proszę skierować aparat telefonu na ten kwadrat:',
  'letter-qr': 'Kod QR z Państwa linkiem; prowadzi tam, gdzie adres i kod poniżej',
  'letter-type': 'Można też otworzyć {door} i wpisać ten kod:',
  'letter-until': 'Zapytamy o datę urodzenia jednego z Państwa dzieci. List działa raz i tylko do tego dnia: {until}.',
  'letter-end':
    'Można też po prostu powiedzieć o tym w sekretariacie szkoły. „Nie” obowiązuje od razu i nigdy nie trzeba go uzasadniać.',
} as const satisfies AreaWords
