import { list, sameForBoth, type Tradition } from './tradition.ts'

const nigerian: Tradition = {
  origin: 'Nigerian',
  weight: 36,
  girls: list(
    'Oluwatobi, Temiloluwa, Adaeze, Chidinma, Ifeoluwa, Blessing, Favour, Ngozi, Amara, Zainab, Morẹnikẹ, Oyinkansola, Precious, Adésuwà',
  ),
  boys: list(
    'Oluwaseun, Ayomide, Chukwuemeka, Tobiloba, Kelechi, Obinna, Daniel, Emmanuel, Ebubechukwu, Ọláolúwa, Femi, Praise, Samuel, Ikenna',
  ),
  women: list('Folasade, Nkechi, Yetunde, Chiamaka, Bukola, Patience, Ronke, Uche, Omolara'),
  men: list('Adebayo, Chinedu, Olumide, Emeka, Kunle, Ifeanyi, Segun, Obi, Tunde'),
  surnames: list(
    'Adeyemi, Okafor, Okonkwo, Balogun, Adebisi, Eze, Nwosu, Ogunleye, Abubakar, Ojo, Akinwande, Onyekachi, Olatunji-Bright, Ekpo, Bello',
  ),
  knownAs: {
    Oluwatobi: 'Tobi',
    Temiloluwa: 'Temi',
    Oluwaseun: 'Seun',
    Chukwuemeka: 'Emeka',
    Ayomide: 'Ayo',
    Oyinkansola: 'Oyin',
    Tobiloba: 'Tobi',
  },
}

const ghanaian = sameForBoth({
  origin: 'Ghanaian',
  weight: 16,
  girls: list('Akosua, Ama, Abena, Efua, Adwoa, Esi, Afia, Nana Yaa, Mercy, Comfort'),
  boys: list('Kwame, Kofi, Kwabena, Yaw, Kojo, Kwaku, Nana Kwadwo, Ebo, Nii Armah, Prince'),
  surnames: list('Mensah, Owusu, Boateng, Asante, Appiah, Osei-Bonsu, Agyeman, Ofori, Quaye, Darko, Antwi, Addo'),
  knownAs: { 'Nana Yaa': 'Nana', 'Nii Armah': 'Nii' },
})

const somali = sameForBoth({
  origin: 'Somali',
  weight: 20,
  girls: list('Ayaan, Hodan, Ifrah, Sagal, Ubah, Hamdi, Nimco, Idil, Filsan'),
  boys: list('Abdirahman, Liban, Mohamed, Yahya, Abdi, Mahad, Guled, Zakaria, Bilaal'),
  surnames: list('Abdi, Hassan, Warsame, Jama, Osman, Nur, Adan, Duale, Ismail, Yusuf, Hersi, Elmi'),
  patronymic: true,
})

const zimbabweanAndCongolese = sameForBoth({
  origin: 'Zimbabwean and Congolese',
  weight: 12,
  girls: list('Tanyaradzwa, Rutendo, Anesu, Merveille, Grâce, Divine, Ruvimbo, Gracia'),
  boys: list('Tinashe, Tadiwa, Kudzai, Dieumerci, Exaucé, Christ-Vie, Takunda, Josué'),
  surnames: list('Moyo, Ncube, Chikwanha, Mukendi, Ilunga, Kabongo, Sibanda, Mutombo-Nkulu'),
})

const eritrean = sameForBoth({
  origin: 'Eritrean and Ethiopian',
  weight: 8,
  girls: list('Selam, Feven, Bethlehem, Rahwa, Mahlet'),
  boys: list('Yonas, Natnael, Abel, Robel, Nahom'),
  surnames: list('Tesfay, Gebremedhin, Haile-Mariam, Kidane, Tekle, Woldu'),
  patronymic: true,
})

const arabic = sameForBoth({
  origin: 'Arabic',
  weight: 32,
  girls: list('Layla, Yasmin, Salma, Noor, Rania, Hala, Jana, Lujain, Sidra, Mariam, Tala, Shahd'),
  boys: list("Omar, Karim, Youssef, Abd al-Rahman, Khaled, Anas, Zaid, Adam, Mu'adh, Taym, Hadi, Ra'id"),
  surnames: list(
    "al-Masri, Haddad, El-Sayed, Nasser, Al-Khatib, Benali, Mansour, Darwish, Bouzid, Sabbagh, Al-Jabouri, Qasim, Ta'ani",
  ),
})

const persianAndAfghan = sameForBoth({
  origin: 'Persian and Afghan',
  weight: 14,
  girls: list('Parisa, Roya, Shirin, Mursal, Zahra, Setareh, Hosna'),
  boys: list('Arash, Kian, Farhad, Mustafa, Sohrab, Navid, Elyas'),
  surnames: list('Rahimi, Hosseini, Karimi, Noori, Ahmadzai, Stanekzai, Tehrani, Amini'),
})

const chinese: Tradition = {
  origin: 'Chinese',
  weight: 12,
  girls: list('Yuxi, Xinyi, Zihan, Meilin, Jiayi, Ruoxi'),
  boys: list('Haoran, Zixuan, Yichen, Junjie, Bowen, Lei'),
  women: list('Min, Xiaoling, Hui, Fang, Yan'),
  men: list('Wei, Jun, Qiang, Tao, Bin'),
  surnames: list('Chen, Wang, Li, Zhang, Liu, Zhao, Sun, Xu, Lü'),
  nameOrder: 'family-first',
  knownAs: { Yuxi: 'Lucy', Xinyi: 'Cindy', Haoran: 'Howard', Zixuan: 'Jason', Junjie: 'Jack', Ruoxi: 'Rosie' },
}

const hongKong: Tradition = {
  origin: 'Hong Kong',
  weight: 14,
  girls: list('Hoi Ching, Sze Wing, Lok Yiu, Tsz Yau, Ka Yan, Wing Tung'),
  boys: list('Chun Hei, Tsz Hin, Lok Hang, Ho Yin, Pak Lam, Yat Long'),
  women: list('Wai Man, Suk Yee, Mei Fong, Pui Shan'),
  men: list('Chi Keung, Wing Kit, Kwok Wai, Man Ho'),
  surnames: list('Chan, Wong, Leung, Cheung, Lau, Ng, Yip, Tsang, Au-Yeung'),
  nameOrder: 'family-first',
  knownAs: { 'Hoi Ching': 'Hailey', 'Chun Hei': 'Jayden', 'Lok Yiu': 'Chloe', 'Tsz Hin': 'Ethan', 'Pak Lam': 'Max' },
}

const vietnamese = sameForBoth({
  origin: 'Vietnamese',
  weight: 5,
  girls: list('Minh Ánh, Thảo, Phương Linh, Ngọc'),
  boys: list('Minh Đức, Bảo, Quốc Huy, Tuấn'),
  surnames: list('Nguyễn, Trần, Phạm, Đặng'),
  nameOrder: 'family-first',
})

const filipino = sameForBoth({
  origin: 'Filipino and Keralan nurses’ families',
  weight: 14,
  girls: list('Maria Althea, Angel, Jasmine, Princess Mae, Ann Mariya, Evelin, Niya'),
  boys: list('John Paul, Gabriel, Nathan, Miguel, Aaron, Alwin, Jeswin'),
  surnames: list('Dela Cruz, Reyes, Villanueva, Santos, Bautista, Thomas Kutty, Varghese, Kurian, Mathew'),
})

export const africanAndAsianTraditions: Tradition[] = [
  nigerian,
  ghanaian,
  somali,
  zimbabweanAndCongolese,
  eritrean,
  arabic,
  persianAndAfghan,
  chinese,
  hongKong,
  vietnamese,
  filipino,
]
