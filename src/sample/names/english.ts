import { list, sameForBoth, type Tradition } from './tradition.ts'

const knownAs = {
  William: 'Will',
  Benjamin: 'Ben',
  Thomas: 'Tom',
  Joshua: 'Josh',
  Samuel: 'Sam',
  Alexander: 'Alex',
  Frederick: 'Freddie',
  Edward: 'Teddy',
  Charlotte: 'Lottie',
  Elizabeth: 'Betsy',
  Isabelle: 'Izzy',
  Florence: 'Flo',
  Eleanor: 'Nell',
  Abigail: 'Abi',
  Matilda: 'Tilly',
  Rosalind: 'Rose',
  Arthur: 'Art',
  Zachary: 'Zac',
}

const common = list(
  'Smith, Taylor, Brown, Wilson, Johnson, Wright, Walker, White, Hall, Green, Wood, Clarke, Harrison, Cooper, Ward, Baker, Turner, Hill, Moore, Cook, Bell, Shaw, Parker, Young, King, Bennett, Barnes',
)
const rarer = list(
  'Fletcher, Atkinson, Holmes, Palmer, Mason, Dixon, Foster, Brooks, Pearson, Fisher, Fox, Marsh, Gibson, Booth, Holt, Slater, Barker, Field, Short, Long, Day, Page, Cross, Frost, Rivers, Summers, Winter, Snow, Bird, Finch, Lamb, Swan, Nightingale, Ashworth, Entwistle, Ramsbottom, Braithwaite, Sidebottom, Winterbottom, Longbottom, Hawksworth, Micklethwaite, Shuttleworth, Threlfall, Eccleston, Bickerstaff, Haythornthwaite, Fothergill, Postlethwaite, Ollerenshaw, Tattersall, Wolstenholme, Greenhalgh, Hesketh, Openshaw, Pilkington, Kershaw, Crabtree, Dewhurst, Hargreaves, Sugden, Illingworth, Priestley, Goodchild, Makepeace, Toogood, Fairweather, Merryweather, Drinkwater, Gotobed, Smith-Rowley, Carter-Flint, Bowes-Tindall, Penrose-Hale, Ford-Appleby, Kemp-Ashby, Webb, Sutton, Oakley, Thorne, Colley, Rudd, Stubbs, Tranter, Underhill, Vickers, Whitlock, Yardley',
)

const english: Tradition = {
  origin: 'English',
  weight: 440,
  girls: list(
    'Olivia, Amelia, Isla, Ava, Ivy, Freya, Lily, Florence, Mia, Willow, Rosie, Sophia, Isabelle, Grace, Daisy, Sienna, Poppy, Elsie, Ella, Evelyn, Phoebe, Sophie, Evie, Charlotte, Harper, Millie, Matilda, Maya, Emily, Maisie, Emilia, Luna, Alice, Eliza, Ada, Violet, Ruby, Esme, Bonnie, Penelope, Eleanor, Robyn, Aria, Hallie, Nancy, Beatrice, Imogen, Jessica, Molly, Lottie, Zara, Darcie, Orla, Lyla, Margot, Thea, Erin, Amber, Harriet, Hannah, Clara, Abigail, Edith, Iris, Heidi, Rosalind, Martha, Lucy, Summer, Holly, Eve, Hope, Zoë, Chloe, Elizabeth, Annabel, Autumn, Jasmine, Scarlett, Skye',
  ),
  boys: list(
    'Oliver, George, Arthur, Noah, Leo, Oscar, Theodore, Freddie, Archie, Luca, Henry, Jack, Alfie, Charlie, Thomas, Finley, Jude, Teddy, Roman, Tommy, Theo, Harry, Albie, Reuben, Louie, Hugo, Jasper, Ezra, Arlo, Rory, Rowan, Sonny, Ralph, Elijah, Max, Toby, Edward, Lucas, Isaac, Joshua, Mason, William, Harrison, Benjamin, Samuel, Alexander, Frederick, Jacob, Ethan, Daniel, Stanley, Frankie, Bobby, Jenson, Ronnie, Zachary, Nathan, Joseph, Sebastian, Dexter, Felix, Ellis, Otis, Robin, Miles, Kit, Vincent, Wilfred, Rupert, Barnaby, Gabriel, Riley, Tyler, Jayden, Kian, Caleb',
  ),
  women: list(
    'Sarah, Emma, Laura, Rebecca, Gemma, Rachel, Kelly, Victoria, Katherine, Lisa, Samantha, Lauren, Stacey, Natalie, Hayley, Leanne, Jodie, Kirsty, Joanne, Claire, Nicola, Helen, Amy, Zoe, Alison, Michelle, Danielle, Jenna, Hollie, Kerry, Philippa, Lucy, Louise, Fiona, Jade, Chelsea, Naomi, Tamsin, Bryony, Carly',
  ),
  men: list(
    'Christopher, James, David, Daniel, Michael, Matthew, Andrew, Richard, Paul, Mark, Thomas, Adam, Robert, Lee, Benjamin, Steven, Jonathan, Craig, Stuart, Simon, Ryan, Gareth, Ashley, Scott, Phillip, Nicholas, Luke, Dean, Shaun, Ian, Martin, Carl, Neil, Wayne, Jamie, Karl, Edward, Alistair, Giles, Darren',
  ),
  // A few hundred surnames cover most English families, so the common ones come up four times as often.
  surnames: [...common, ...common, ...common, ...common, ...rarer],
  knownAs,
}

const caribbean: Tradition = {
  origin: 'Caribbean',
  weight: 22,
  girls: list(
    'Aaliyah, Tianna, Shanice, Renée, Kezia, Nevaeh, Amari, Imani, Jada, Ariyah, Zuri, Destiny, Serenity, Tiana',
  ),
  boys: list(
    'Jaheim, Malakai, Tyrese, Kymani, Omari, Isaiah, Zion, Josiah, Kaleb, Jerome, Micah, Nathaniel, Rio, Akil',
  ),
  women: list(
    'Marcia, Yvette, Claudette, Simone, Natasha, Tanya, Michelle, Chantelle, Sharon, Monique, Cherelle, Jacqueline',
  ),
  men: list('Leroy, Winston, Delroy, Errol, Trevor, Marlon, Curtis, Darnell, Courtney, Clive, Devon, Junior'),
  surnames: list(
    'Campbell, Williams, Francis, Grant, Gordon, Morrison, Reid, Clarke, Blake, Samuels, Bailey, Lewin, Pryce-Bogle, Facey, Beckford, Dacres, Hylton, Levy, St Aubyn, De Souza, Brathwaite, Cumberbatch-Lyle, Prosper, Joseph, Alexis',
  ),
}

/** Traveller and Gypsy families, a small and real share of English rolls. */
const traveller = sameForBoth({
  origin: 'Gypsy and Traveller',
  weight: 5,
  girls: list('Shannon-Rose, Montana, Bridie, Margaret, Paris, Scarlet-Ann, Kathleen, Lolly'),
  boys: list('Tommy-Lee, Patrick, Jimmy, Levi, Nelson, Hughie, Miley, Johnboy'),
  surnames: list('Loveridge, Cawley, Connors, Boswell, Stanley, Maughan, Hearne, Doran'),
})

export const englishTraditions: Tradition[] = [english, caribbean, traveller]
