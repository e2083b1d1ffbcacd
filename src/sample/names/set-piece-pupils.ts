/**
 * Children put on the roll on purpose, because the names check and the search must cope with them:
 * `legal forename | preferred forename | surname`, `family first` at the end where that is the order.
 */
export const setPiecePupils: string[] = [
  // The same name more than once, in the same school and across schools.
  'Olivia | | Smith',
  'Olivia | Livvy | Smith',
  'Muhammad | | Khan',
  'Muhammad | Mo | Khan',
  'Mohammed | | Khan',
  'Amelia | | Jones',
  'Amelia | Milly | Jones',
  'Noah | | Taylor',
  'Noah | | Taylor',
  // Diacritics, and letters that lower-casing and folding get wrong.
  'Zoë | | Brontell',
  'Chloé | | Lefèvre-Hart',
  'Siân | | Gwynne',
  'Llŷr | | ap Rhys',
  'Łucja | | Wiśniewska',
  'Małgorzata | Gosia | Gołąb',
  'Ștefan | | Mureșan',
  'İrem | | Işık',
  'Çağla | | Yıldız',
  'Éabha | | Ní Bhriain',
  'Tadhg | | Ó Súilleabháin',
  'Minh Ánh | | Nguyễn | family first',
  'Søren | | Ågård',
  'Jürgen | | Weiß',
  'Þóra | | Sigurðardóttir',
  'Željko | | Đurić',
  // Hyphens, apostrophes (straight and typographic), particles, two-word forenames.
  'Anne-Marie | | Fitz-Gerald',
  "D'Arcy | | O'Neill-Begum",
  'Shay | | O’Rourke',
  'Mary Kate | | St John-Avery',
  'Jean-Luc | JL | de la Haye',
  'Tommy-Lee | TJ | Loveridge',
  "Mu'adh | | Al-Khatib",
  'Abd al-Rahman | Abdi | El-Sayed',
  'Nana Yaa | | Osei-Bonsu',
  'Ferdinand | Ferdy | van der Berg',
  // One name only, very short and very long names.
  'Anjali | | Anjali',
  'Bo | | Li | family first',
  'Al | | Ng | family first',
  'Oluwatamilore | Tami | Ogunbanjo-Akintola',
  'Bartholomew | Barty | Featherstonehaugh-Cholmondeley',
  // A nickname with nothing in common with the legal name.
  'Margaret | Peggy | Tranter',
  'Alexander | Sasha | Bondar',
  'Hoi Ching | Hailey | Leung | family first',
  'Theodora | Dolly | Kershaw',
]
