import { list, sameForBoth, type Tradition } from './tradition.ts'

const polish: Tradition = {
  origin: 'Polish',
  weight: 38,
  girls: list(
    'Zofia, Zuzanna, Hanna, Maja, Lena, Oliwia, Łucja, Małgorzata, Wiktoria, Nadia, Pola, Michalina, Jagoda, Ania',
  ),
  boys: list(
    'Jakub, Antoni, Szymon, Filip, Kacper, Franciszek, Mikołaj, Oskar, Staś, Wojciech, Bartłomiej, Igor, Tymon, Błażej',
  ),
  women: list('Agnieszka, Katarzyna, Małgorzata, Joanna, Magdalena, Monika, Ewelina, Aneta, Beata, Karolina'),
  men: list('Piotr, Krzysztof, Tomasz, Paweł, Marcin, Grzegorz, Łukasz, Rafał, Dariusz, Mariusz'),
  surnames: list(
    'Kowalski/Kowalska, Wiśniewski/Wiśniewska, Zieliński/Zielińska, Lewandowicz, Nowak, Wójcik, Kamiński/Kamińska, Mazur, Dąbrowski/Dąbrowska, Szczepański/Szczepańska, Kaczmarek, Piątek, Gołąb, Sikora, Ćwik',
  ),
  knownAs: { Małgorzata: 'Gosia', Franciszek: 'Franek', Bartłomiej: 'Bartek', Wiktoria: 'Wiki' },
}

const romanian: Tradition = {
  origin: 'Romanian',
  weight: 32,
  girls: list('Ioana, Andreea, Ștefania, Mălina, Daria, Bianca, Alexia, Sorana, Ilinca, Anastasia, Crina, Delia'),
  boys: list('Ștefan, Andrei, Matei, Luca, Răzvan, Mihai, Tudor, Vlad, Ionuț, Rareș, Cătălin, David'),
  women: list('Mihaela, Gabriela, Elena, Simona, Loredana, Cristina, Roxana, Oana, Nicoleta'),
  men: list('Florin, Cosmin, Bogdan, Adrian, Marius, Dragoș, Sorin, Ovidiu, Valentin'),
  surnames: list(
    'Popescu, Ionescu, Mureșan, Dumitru, Stoica, Țurcanu, Bălan, Rusu, Constantin, Lăzărescu, Pârvu, Moldovan, Ciobanu, Vasile',
  ),
  knownAs: { Ștefania: 'Fani' },
}

const ukrainian: Tradition = {
  origin: 'Ukrainian',
  weight: 18,
  girls: list('Sofiia, Daryna, Solomiia, Polina, Zlata, Veronika, Kateryna, Myroslava, Yeva'),
  boys: list('Danylo, Maksym, Artem, Bohdan, Nazar, Tymofii, Matvii, Yaroslav, Oleksii'),
  women: list('Oksana, Iryna, Nataliia, Tetiana, Olena, Svitlana, Halyna'),
  men: list('Serhii, Andrii, Vasyl, Mykola, Ihor, Taras, Ruslan'),
  surnames: list(
    "Shevchuk, Kovalenko, Bondar, Tkachuk, Kravets, Melnychuk, Lysenko, Solov'yov/Solov'yova, Zakharchuk, Hrytsenko, Savytskyi/Savytska, Rud'",
  ),
  knownAs: { Oleksii: 'Oleks', Kateryna: 'Katya' },
}

const lithuanian: Tradition = {
  origin: 'Lithuanian',
  weight: 8,
  girls: list('Gabija, Ugnė, Austėja, Liepa, Kotryna'),
  boys: list('Lukas, Jokūbas, Matas, Dovydas, Ąžuolas'),
  women: list('Rasa, Jūratė, Vilma, Daiva, Inga'),
  men: list('Vytautas, Darius, Mindaugas, Tomas, Saulius'),
  surnames: list('Petrauskas/Petrauskaitė, Žukauskas/Žukauskaitė, Balčiūnas/Balčiūnaitė, Stankus/Stankutė'),
}

const portuguese = sameForBoth({
  origin: 'Portuguese and Brazilian',
  weight: 14,
  girls: list('Inês, Beatriz, Conceição, Lara, Letícia, Matilde, Leonor, Júlia'),
  boys: list('João, Tomás, Gonçalo, Duarte, Caio, Mateus, Santiago, Rúben'),
  surnames: list(
    'da Silva, Ferreira dos Santos, Gonçalves, Pereira, de Oliveira, Magalhães, Sequeira, Coutinho e Melo',
  ),
})

const turkish = sameForBoth({
  origin: 'Turkish and Kurdish',
  weight: 16,
  girls: list('Elif, Zeynep, Defne, Çağla, İrem, Nazlı, Ayşe, Berfin, Dilan, Ecrin'),
  boys: list('Emir, Yiğit, Kerem, Çınar, Ömer, Baran, Efe, Umut, Oğuz, Rojhat'),
  surnames: list('Yılmaz, Demir, Çelik, Yıldız, Öztürk, Şahin, Aydın, Koç, Güneş, Işık, Doğan'),
})

const bulgarianAndSlovak = sameForBoth({
  origin: 'Bulgarian and Slovak',
  weight: 14,
  girls: list('Viktoria, Nikol, Raya, Simona, Kristína, Vanesa, Teodora'),
  boys: list('Georgi, Kaloyan, Dominik, Martin, Patrik, Boris, Ľuboš'),
  surnames: list(
    'Dimitrov/Dimitrova, Georgiev/Georgieva, Horváth/Horváthová, Baláž/Balážová, Todorov/Todorova, Gašpar/Gašparová',
  ),
})

export const europeanTraditions: Tradition[] = [
  polish,
  romanian,
  ukrainian,
  lithuanian,
  portuguese,
  turkish,
  bulgarianAndSlovak,
]
