/** Lower case, without marks and punctuation, so that `Siân O'Neill` and `Sian ONeill` compare equal. */
function foldedName(name: string): string {
  let found = foldedBefore.get(name)
  if (found === undefined) {
    found = name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z ]/g, '')
      .trim()
    foldedBefore.set(name, found)
  }
  return found
}

/** The same few hundred names are asked about 40,000 times while the sample is made. */
const foldedBefore = new Map<string, string>()

/**
 * Combinations the name lists can make that would name a well-known person. It is a guard, not an encyclopaedia:
 * a coincidence with a private person's name cannot be ruled out and means nothing.
 */
const wellKnown =
  // Public life.
  'Boris Johnson, David Cameron, Theresa May, Tony Blair, Gordon Brown, John Major, Sadiq Khan, Imran Khan, Rishi Sunak, ' +
  'Priti Patel, Amber Rudd, Robin Cook, Winston Churchill, Harold Wilson, Wes Streeting, Michelle Williams, Mark Francis, ' +
  'Hamza Yousaf, Humza Yousaf, Anas Sarwar, Nicola Sturgeon, Rhodri Morgan, Mark Carney, Kemi Badenoch, Bridget Phillipson, ' +
  'Ali Khamenei, Michael Foot, Michael Gove, Robert Walpole, Jack Straw, William Hague, William Hesketh, David Lloyd, ' +
  'Benjamin Mendy, Daniel Hannan, Imran Hussain, Naz Shah, Lucy Powell, Nadia Whittome, Zarah Sultana, ' +
  // Sport.
  'Harry Kane, Jack Grealish, Mason Mount, Phil Foden, Reece James, Declan Rice, Mo Farah, Mohamed Farah, Mo Salah, Amir Khan, ' +
  'Muhammad Ali, Mohammed Ali, Emma Raducanu, Jenson Button, Lewis Hamilton, Harry Maguire, Harry Brook, Joe Root, Ben Stokes, ' +
  'Lucy Bronze, Millie Bright, Leah Williamson, Ellie Roebuck, Tom Daley, Adam Peaty, Jessica Ennis, Andrew Murray, ' +
  'Andy Murray, Jamie Murray, Gareth Bale, Aaron Ramsey, Ian Wright, Wayne Rooney, Michael Owen, Robbie Fowler, Ashley Cole, ' +
  'David James, Daniel James, Ethan Ampadu, Scott Parker, James Anderson, Moeen Ali, Adil Rashid, Usain Bolt, Hope Powell, ' +
  'Karen Bardsley, Ella Toone, Marcus Rashford, Bukayo Saka, Alex Scott, Fran Kirby, Sam Curran, Tom Curran, Max Whitlock, ' +
  'Dylan Hartley, Owen Farrell, Rory Burns, Ollie Watkins, Tyrone Mings, Ellis Genge, Kyle Walker, Tom Cleverley, ' +
  // Stage, screen, music and books.
  'Will Young, Will Smith, William Smith, Jack White, Jack Black, Emma Watson, Harry Potter, Harry Styles, Tom Holland, ' +
  'Tom Jones, Thomas Jones, Dylan Thomas, Charlotte Church, Grace Jones, Grace Kelly, Lily Allen, Daisy May Cooper, Daisy Cooper, ' +
  'Rose Tyler, Jack Frost, James Bond, Holly Hunter, Miles Davis, Frank Ocean, Ray Charles, Ruby Wax, Idris Elba, Zayn Malik, ' +
  'Naomi Campbell, Mark Ronson, Mark Williams, Olivia Cooke, Olivia Cook, Emily Blunt, Sophie Turner, Maisie Williams, ' +
  'Catherine Tate, Matthew Lewis, Bonnie Wright, Alex Jones, Elsie Fisher, Ella Henderson, Ellie Taylor, Roger Taylor, ' +
  'James Taylor, Elizabeth Taylor, George Young, Neil Young, Lucy Fletcher, Tom Fletcher, Thomas Fletcher, Arthur Miller, ' +
  'George Michael, Michael Jackson, James Brown, James Blake, William Blake, Ian Brown, Ryan Evans, Evan Davis, Lee Evans, ' +
  'Chris Evans, Christopher Evans, Luke Evans, Rhys Thomas, Oliver Reed, Florence Nightingale, Edith Holden, Emily Brontë, ' +
  'Grace Darling, Lucy Worsley, Nadiya Hussain, Nadia Hussain, Adil Ray, Leah Betts, Ed Sheeran, Sam Smith, Samuel Smith, ' +
  'Paul Young, Paul Simon, Simon Webbe, Paul Walker, Paul Hollywood, Robert Robinson, Martin Short, Shane Ward, Simon Pegg, ' +
  'Stuart Hall, Matthew Parker, Emma Bunton, Stephen King, Jonathan King, Mark King, Alice Walker, Alice Cooper, ' +
  'Michelle Grant, Hugh Grant, Richard Grant, Duncan Grant, Cary Grant, Robert Burns, Walter Scott, Archie Mitchell, ' +
  'Beatrice Potter, Beatrix Potter, Robin Hood, Mary Seacole, Lauryn Hill, Benny Hill, Damon Hill, Harry Hill, Vince Hill, ' +
  'Jasmine Harman, Sienna Miller, Nancy Mitford, Matilda Wormwood, Lara Croft, Luke Shaw, Hollie Steel, Tamsin Greig, ' +
  'George Best, Lucy Walker, Natalie Wood, Victoria Wood, Victoria Walker, Laura Marling, Jodie Foster, Jodie Comer, Ben Foster, ' +
  'Priyanka Chopra, Meera Syal, Deepa Mehta, Anita Desai, Dev Patel, Nikhil Chopra, Parminder Nagra, Prince Rogers, ' +
  'Jet Li, Bruce Li, Wei Wang, Kwame Nkrumah, Kofi Annan, Daniel Amokachi, Samuel Ajayi, Emmanuel Eboue, Omar Sharif, ' +
  // More that the lists make by themselves: an old surname meets a common forename.
  'Richard Pound, Rich Pound, Bill Cash, William Cash, George Harrison, Charlie Parker, Bonnie Parker, ' +
  'Joseph Parker, Harry Wilson, Richard Wilson, Samantha Fox, Sam Fox, James Fox, Edward Fox, Emilia Fox, ' +
  'Samuel Johnson, Amy Johnson, Michael Johnson, Robert Johnson, Tommy Cooper, Henry Cooper, Henry Moore, ' +
  'Bobby Moore, Michael Moore, Elizabeth Bennett, Kelly Holmes, James Mason, Alistair Cook, James Cook, ' +
  'Thomas Cook, Tom Cook, Tom Baker, Thomas Baker, Daniel Baker, Ronnie Barker, Robert Palmer, Carl Palmer, ' +
  'Robert Shaw, Martin Shaw, David Foster, Mark Foster, Robert Green, Rob Green, Phillip Green, Ian Bell, ' +
  'Jamie Bell, Martin Bell, Alexander Bell, Simon Ward, Sophie Ward, Rachel Ward, Ashley Young, Kirsty Young, ' +
  'Toby Young, Rebecca Hall, Nicola Walker, Robert Page, David Frost, Nicholas Frost, Robert Frost, ' +
  'Daniel Snow, Christopher Cross, Arthur Clarke, Art Clarke, Emilia Clarke, Darren Clarke, Charlie Clarke, ' +
  'Robert Webb, Katherine Jenkins, Jade Jones, Toby Jones, Ruth Jones, Jack Jones, Gareth Thomas, Ryan Thomas, ' +
  'Ben Davies, Benjamin Davies, Jonathan Davies, Gareth Davies, Alice Roberts, Emma Roberts, Andrew Roberts, ' +
  'Martin Lewis, Mark Hughes, Seán Hughes, Simon Hughes, Will Hughes, Eoin Morgan, Alex Morgan, Henry Morgan, ' +
  'Huw Edwards, Gareth Edwards, Duncan Edwards, Jonathan Edwards, Mark Owen, Wilfred Owen, Vincent Price, ' +
  'Adam Price, Robert Powell, Jonathan Powell, Michael Vaughan, Henry Vaughan, Rory Stewart, Patrick Stewart, ' +
  'James Stewart, Martha Stewart, Ryan Fraser, Flora MacDonald, Kelly MacDonald, Trevor MacDonald, ' +
  "Ruby Murray, Jonathan Ross, Clive Sinclair, Sam Kerr, Andrew Robertson, Neil Robertson, Sinéad O'Connor, " +
  "James O'Brien, Cillian Murphy, Róisín Murphy, Seán Kelly, Luke Kelly, Gabriel Byrne, David Byrne, " +
  "Rose Byrne, Michelle Ryan, Ronnie O'Sullivan, Arthur Doyle, Joseph McCarthy, James McCarthy, " +
  'Cormac McCarthy, Liam Gallagher, Conor Gallagher, Rory Gallagher, Robert Kennedy, Edward Kennedy, ' +
  'David Lynch, Aamir Khan, Rizwan Ahmed, Art Malik, Muhammad Iqbal, Shazia Mirza, Adeel Akhtar, ' +
  'Shabana Mahmood, Vikram Solanki, Mizanur Rahman, Kamal Hossain, Ömer Çelik, Prince Boateng, João Pereira, ' +
  'Darren Campbell, Rowan Williams, Olivia Williams, Robin Williams, Ashley Williams, Kit Williams, ' +
  'Zoe Williams, Simon Williams, Trevor Francis, Hannah Gordon, Dexter Gordon, James Morrison, Winston Reid, ' +
  'David Bailey, Trevor Bailey, Marlon Samuels, Daniel Levy, Bobby Brown, Christopher Brown, Millie Brown, ' +
  'Craig Brown, Errol Brown, Molly Brown, Ben White, Richard Wright, Matthew Wright, Mark Wright, ' +
  'Robin Wright, Jessica Wright, Ronnie Wood, Mark Wood, Elijah Wood, Henry Wood, Leanne Wood, Paul Parker, ' +
  'Joshua King, Martin King, Isla Fisher, Bobby Fisher, Lee Dixon, David Brooks, Louise Brooks, ' +
  'Rebecca Brooks, Neil Pearson, Kelly Slater, Imogen Stubbs, George Stubbs, Darren Fletcher, Steven Fletcher, ' +
  'Louise Fletcher, Duncan Fletcher, Rowan Atkinson, Martin Atkinson, Karl Pilkington, Andrew Kershaw, ' +
  'Christopher Sutton, Owen Hargreaves, Adam Hargreaves, Joseph Priestley, Paul Rudd, Alex Winter, ' +
  'Alexander Winter, Jodie Marsh, Jonathan Ashworth, Lauren Booth, ' +
  // Children and young people the news has written about. None of them belongs in anybody's example.
  'Madeleine McCann, James Bulger, Stephen Lawrence, Sarah Payne, Holly Wells, Jessica Chapman, Arthur Labinjo-Hughes, ' +
  'Star Hobson, Sara Sharif, Victoria Climbie, Daniel Pelka, Archie Battersbee, Charlie Gard, Alfie Evans, Damilola Taylor, ' +
  'Rhys Jones, Milly Dowler, April Jones, Shannon Matthews, Peter Connelly, Bebe King, Elsie Stancombe, Alice Aguiar, ' +
  'Shamima Begum, Molly Russell, Brianna Ghey, Ellie Butler, Keanu Williams, Kyra Ishaq, Alice Ruggles, Amelia Bell, ' +
  'Lily Moore, Logan Mwangi, Finley Boden, Ben Needham, Grace Millane, Olly Stephens, Harry Dunn, Maria Colwell, ' +
  // People known for harm.
  'Rose West, Rosemary West, Fred West, Ian Huntley, Ian Brady, Myra Hindley, Lucy Letby, Harold Shipman, Maxine Carr, ' +
  'Peter Sutcliffe, Wayne Couzens, Sarah Everard, Mary Bell, Thomas Hamilton, Michael Ryan'

const folded = new Set(wellKnown.split(', ').map(foldedName))

/** Whether any of the forenames, in full or by its first word, makes a well-known name with the surname. */
export function namesSomebodyKnown(forenames: readonly (string | null)[], surname: string): boolean {
  const last = foldedName(surname)
  return forenames.some(forename => {
    if (forename === null) return false
    const full = foldedName(forename)
    const first = full.split(' ')[0] ?? full
    return folded.has(`${full} ${last}`) || folded.has(`${first} ${last}`)
  })
}
