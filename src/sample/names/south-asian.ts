import { list, sameForBoth, type Tradition } from './tradition.ts'

const pakistani: Tradition = {
  origin: 'Pakistani',
  weight: 62,
  girls: list(
    'Aisha, Fatima, Zainab, Maryam, Hafsa, Inaaya, Noor, Aleena, Khadija, Amna, Iqra, Hiba, Mahnoor, Zoya, Anaya, Safa, Eshal, Laiba',
  ),
  boys: list(
    'Muhammad, Ibrahim, Yusuf, Musa, Hamza, Zayn, Ali, Haroon, Ismail, Bilal, Ayaan, Rayyan, Mustafa, Eesa, Zakariya, Uzair, Mohammed, Subhan',
  ),
  women: list('Shazia, Saima, Nadia, Rukhsana, Sadia, Farah, Shabana, Uzma, Nazia, Samina, Tahira, Rabia, Sobia, Asma'),
  men: list('Tariq, Imran, Asif, Naveed, Kashif, Waseem, Shahid, Adeel, Faisal, Nasir, Zahid, Aamir, Rizwan, Khalid'),
  surnames: list(
    'Khan, Ahmed, Hussain, Malik, Iqbal, Mahmood, Akhtar, Shah, Mirza, Qureshi, Chaudhry, Butt, Rafiq, Sheikh, Bashir, Aslam, Hussain-Malik',
  ),
  middle: { girls: list('Bibi, Noor, Batool'), boys: list('Ali, Hassan, Abdullah') },
  knownAs: { Muhammad: 'Mo', Zakariya: 'Zak', Mahnoor: 'Noor' },
}

const indian: Tradition = {
  origin: 'Indian',
  weight: 34,
  girls: list('Anaya, Diya, Aarohi, Ishani, Priya, Kavya, Meera, Riya, Anika, Sanvi, Myra, Nisha, Pooja, Saanvi, Tara'),
  boys: list('Aarav, Arjun, Rohan, Vihaan, Dev, Kiaan, Ishaan, Aditya, Nikhil, Krish, Reyansh, Shiv, Vivaan, Yash, Om'),
  women: list('Sunita, Deepa, Kavita, Rekha, Anjali, Hetal, Bhavna, Nisha, Sejal, Minal, Divya, Lakshmi'),
  men: list('Rajesh, Sanjay, Vikram, Nilesh, Amit, Hitesh, Manish, Suresh, Anand, Prakash, Jayesh, Ketan'),
  surnames: list(
    'Patel, Shah, Sharma, Mehta, Desai, Joshi, Reddy, Iyer, Nair, Mistry, Solanki, Gupta, Rao, Chauhan, Parmar, Thakkar',
  ),
}

const punjabi: Tradition = {
  origin: 'Punjabi Sikh',
  weight: 16,
  girls: list('Simran, Jasleen, Harleen, Avneet, Kirandeep, Gurleen, Manveer, Jaya, Asees, Ravneet'),
  boys: list('Gurpreet, Harjot, Arjan, Jasraj, Fateh, Manraj, Karanveer, Sahib, Ranveer, Tejveer'),
  women: list('Harpreet, Manjit, Sukhvinder, Balvinder, Jaspreet, Kuldip, Amrit, Rajwinder'),
  men: list('Balraj, Sukhdev, Jaswinder, Harminder, Kulwant, Navdeep, Parminder, Surjit'),
  middle: { girls: ['Kaur'], boys: ['Singh'] },
  surnames: list('Gill, Sandhu, Dhillon, Bains, Grewal, Sidhu, Atwal, Mann, Johal, Singh'),
}

const bangladeshi: Tradition = {
  origin: 'Bangladeshi',
  weight: 30,
  girls: list('Tasnim, Nusrat, Sumaiya, Anisa, Raisa, Jannat, Tahmina, Nabila, Samiha, Zara, Maliha, Inaya'),
  boys: list('Rahim, Tahmid, Adnan, Nabil, Rafi, Sami, Tanvir, Mahir, Zayan, Shafin, Arif, Mohammed'),
  women: list('Shirin, Rahima, Fahmida, Nasima, Shaheda, Rumana, Parvin, Salma, Taslima, Ruksana'),
  men: list('Abdul, Mizanur, Shafiqul, Kamal, Jahangir, Rezaul, Monir, Anwar, Shamsul, Delwar'),
  surnames: list(
    'Miah/Begum, Ali/Khatun, Uddin, Choudhury, Rahman, Islam, Haque, Alam, Hossain, Karim, Ullah, Chowdhury, Sarkar',
  ),
}

const tamil = sameForBoth({
  origin: 'Tamil',
  weight: 10,
  girls: list('Abirami, Kavinaya, Thulasi, Vaishnavi, Yazhini, Dharshika, Nila'),
  boys: list('Aravinth, Karthik, Pranavan, Kavin, Mathusan, Sanjeevan, Ilan'),
  surnames: list('Sivakumar, Balasubramaniam, Thiruchelvam, Rajaratnam, Kandasamy, Nadarajah, Selvarajah'),
  knownAs: { Vaishnavi: 'Vai', Mathusan: 'Mat' },
})

export const southAsianTraditions: Tradition[] = [pakistani, indian, punjabi, bangladeshi, tamil]
