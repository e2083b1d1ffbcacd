import { list, sameForBoth, type Tradition } from './tradition.ts'

const welsh = sameForBoth({
  origin: 'Welsh',
  weight: 55,
  girls: list(
    'Siân, Ffion, Carys, Seren, Cerys, Eira, Mali, Nia, Non, Efa, Lowri, Megan, Bethan, Catrin, Anwen, Eleri, Rhiannon, Tegan, Gwenllian, Angharad, Lleucu, Mared',
  ),
  boys: list(
    'Rhys, Dylan, Owain, Ioan, Osian, Macsen, Steffan, Gethin, Iestyn, Llŷr, Emrys, Gruffydd, Tomos, Huw, Idris, Cai, Ifan, Llew, Morgan, Siôn, Gwilym, Elis',
  ),
  surnames: list(
    'Jones, Davies, Evans, Thomas, Roberts, Lewis, Hughes, Morgan, Griffiths, Edwards, Owen, Llewellyn, Price, Powell, Jenkins, Rees, Pritchard, Gwynne, ap Rhys, Vaughan, Lloyd-Jenkins, Parry, Bevan, Probert',
  ),
  knownAs: { Gwenllian: 'Gwen', Gruffydd: 'Gruff', Angharad: 'Hari' },
})

const scottish = sameForBoth({
  origin: 'Scottish',
  weight: 45,
  girls: list(
    'Eilidh, Ailsa, Iona, Skye, Catriona, Mairi, Isla, Kirsty, Morven, Rhona, Fiona, Isobel, Shona, Ishbel, Flora, Mhairi',
  ),
  boys: list(
    'Callum, Hamish, Angus, Fraser, Finlay, Lewis, Alasdair, Euan, Ruaridh, Duncan, Struan, Gregor, Fergus, Murdo, Lachlan, Innes',
  ),
  surnames: list(
    "MacLeod, McKenzie, Stewart, Robertson, Fraser, MacDonald, Murray, Ross, Sinclair, Munro, McIntyre, Kerr, Buchan, M'Bride, MacGillivray, Urquhart, Colquhoun, Dalziel, Menzies, Auchterlonie, Strachan, Farquharson",
  ),
})

const irish = sameForBoth({
  origin: 'Irish',
  weight: 40,
  girls: list(
    'Niamh, Aoife, Caoimhe, Saoirse, Ciara, Róisín, Sinéad, Clodagh, Éabha, Fiadh, Orlaith, Bríd, Máire, Gráinne, Siobhán, Aisling',
  ),
  boys: list(
    'Seán, Cillian, Oisín, Darragh, Fionn, Tadhg, Conor, Pádraig, Eoin, Cormac, Rían, Declan, Liam, Ruairí, Donnacha, Senan',
  ),
  surnames: list(
    "O'Connor, O'Brien, Murphy, Kelly, Byrne, Ryan, O'Sullivan, Doyle, McCarthy, Gallagher, Doherty, Ó Ceallaigh, Kennedy, Lynch, Quinn, O'Shea, Fitzpatrick, D'Arcy, Ó Súilleabháin, Geoghegan, McLoughlin, Brannigan",
  ),
})

export const celticTraditions: Tradition[] = [welsh, scottish, irish]
