const list = (text: string) => text.trim().split(/\s+/);

/** First names and words that children call themselves; all of them have to pass, in these letters and in the others. */
export const UZBEK_NAMES = list(`
  Abbos Abdulla Abdulaziz Abror Adham Adiba Akbar Akmal Akrom Alibek Alisher Amina Amir Anora Anvar Aqida Asadbek Asal Asila
  Asliddin Aziza Azizbek Bahodir Bahrom Baxtiyor Behruz Bekzod Begzod Bobur Botir Charos Davron Diyora Dilbar Dildora Dilfuza
  Dilnoza Dilshod Diyorbek Doniyor Durdona Elbek Eldor Elyor Erkin Eʼtibor Farhod Farida Farrux Fazliddin Feruza Firdavs Gavhar
  Gulbahor Guli Gulnora Gulchehra Gʻayrat Gʻanisher Gʻulom Hakim Hamid Hasan Hilola Hojiakbar Humoyun Husan Husniddin Ibrohim
  Ikrom Iroda Islom Ismoil Isʼhoq Jahongir Jamila Jamshid Jasur Javohir Kamola Kamron Karim Komil Kumush Lola Laziz Lobar Madina
  Mahliyo Malika Manzura Marjona Mashhura Maʼmura Mohinur Mubina Munisa Murod Mushtariy Muxlisa Nafisa Nargiza Nasiba Nasrat
  Navroʻz Nigora Nilufar Nodir Nodira Nozima Nurbek Odil Odina Ogʻabek Omina Otabek Oybek Oydin Oygul Oyxon Ozoda Parizod
  Rahim Rahmat Ramziddin Rayhona Robiya Ruxshona Rustam Sabina Said Salim Samandar Sanjar Sardor Sarvar Sevara Sevinch Shahlo
  Shahzod Shahnoza Sherzod Shirin Shohruh Shoira Sirojiddin Sitora Sohiba Soliha Subhon Suhrob Sulaymon Sunnat Tohir Toshpoʻlat
  Turgʻun Ubaydulla Ulugʻbek Umida Umar Usmon Vali Xadicha Xurshid Xurshida Xusan Yahyo Yulduz Yunus Yusuf Zafar Zebo Zilola
  Ziyoda Zokir Zuhra Zulfiya Oʻgʻiloy Oʻktam Oʻlmas Oʻrolboy Analiya Assol Sikandar Manduxay Iskandar Zarina Zamira Yasmina Umar Temur Tamara Sarvinoz Rayhon Qobil Parviz Nurali Mirzo Laylo Kozim Jaloliddinbek Huriya Hulkar Jaloliddin
`);

export const RUSSIAN_NAMES = list(`
  Александр Алексей Алёна Алина Алиса Анастасия Анатолий Андрей Анна Антон Арина Артём Богдан Борис Вадим Валентина Валерия
  Варвара Василий Вера Вероника Виктор Виктория Владимир Вячеслав Галина Георгий Глеб Григорий Дарья Денис Диана Дмитрий Ева
  Евгений Егор Екатерина Елена Елизавета Захар Зинаида Иван Игорь Илья Ирина Кирилл Константин Кристина Ксения Лариса Лев Лидия
  Любовь Людмила Макар Максим Маргарита Мария Матвей Михаил Надежда Наталья Никита Николай Оксана Олег Ольга Павел Пётр Полина
  Роман Руслан Савелий Светлана Семён Сергей Софья Станислав Степан Тамара Татьяна Тимофей Фёдор Юлия Юрий Яна Ярослав
`);

/** Kazakh, Kyrgyz and Tajik names, Karakalpak and Kazakh ones in Latin letters, and words that children call themselves. */
export const NEIGHBOURS_NAMES = list(`
  Әлия Әсел Әсем Әйгерім Айгүл Айсұлу Айжан Ақерке Алтынай Арайлым Аружан Асқар Әбілқайыр Әділ Әуез Бауыржан Бақытжан Болат Бөрі
  Ғалым Ғани Гүлнұр Гүлжан Гүлсім Дәулет Дінмұхамед Ерлан Ержан Жұлдыз Жәнібек Жансая Қанат Қайрат Қуаныш Қуат Күләш Күлтегін
  Кәусар Мәди Мөлдір Мұрат Мұхтар Назгүл Нұрсұлтан Нұрлан Өмір Өркен Санжар Сәкен Сәуле Сұлтан Сүйініш Талғат Тұрсын Үміт Ұлан
  Ұлпан Шәкен Шыңғыс Ыбырай Ілияс Інжу Күнсұлу Көктем Сұңқар Бүркіт Аққу Түлкі Күшік
  Айбек Айжамал Бөлөт Гүлзат Гүлнара Жаңыл Жылдыз Кубат Күмүш Мөлтүр Нурзат Өмүр Өмүрбек Сүйүнбек Таалай Төрөгул Түгөлбай Үмүт Чыңгыз
  Чолпон Шүкүр Ырыскүл Эмил Көкбөрү Бүркүт
  Анӯша Баҳром Гулрӯ Ғайрат Далер Зулайхо Қурбон Меҳрангез Манижа Нигина Нӯъмон Парвиз Рӯдакӣ Рустам Сӯҳроб Сомонӣ Суҳайлӣ Тӯтӣ
  Фирӯз Фирдавсӣ Хуршед Хӯҷа Ҳофиз Ҷамшед Ҷонибек Ҷӯра Шаҳло Шӯҳрат Сӯзанӣ Кӯҳистон Рӯзӣ Ҳабибӣ
  Aysánem Ájiniyaz Berdaq Gúlzar Jıldız Kúnxoja Muxtar Nawrız Ómir Qalıbek Sáwle Ulıqbek Úmit Ǵayrat Ińkar Biybisánem Nurjáwhar
  Äliya Aigül Jänıbek Nūrsūltan Ömır Qūanyş Sūltan Şyñğys Ümıt Ğalym
`);

/** Words that hold, begin with or sound like what is unfit, and are good. */
export const TRICKY_WORDS = list(`
  Компания шапка кот Котик шить решить пошить жалоба приезд поезд педикюр медик идёт Дождь оскорблять ослаблять влюблять страхуй мандарин
  командир Индира сукно сухарь хутор худо художник худой ёлка ёж тигр Нигер дюрер гондола секция секунда секрет секстант каток
  бляха хомяк пирожок ребус Себастьян хлеб небо учебник жребий собака рассказ касса масса класс бассейн пассажир анализ канал
  Канада Психея Ахунбабаев Тихий чудак рыбак табак дикий герой героиня сосед
  shitob shitirlash eshit ishit koʻk koʻkcha koʻzgu kutish qutqar hunar huquq xudo xulq husn huzur xurmo hurmat xushchaqchaq siqish
  sekin sekund seksiya sakson jalb jalil jalol kutubxona qoʻtos gʻoz gʻarb gʻaroyib bogʻ boq boʻlim boʻgʻin ona onajon onasi amaki
  amma Amu asal assalom analitik pingvin sherbola burgut qoplon yoʻlbars pahlavon chempion qahramon zakovat bilimdon Toshkent
  Samarqand Buxoro Xorazm Qashqadaryo Surxondaryo Namangan Andijon Fargʻona Jizzax Sirdaryo Navoiy Qoraqalpogʻiston
  Essex Cassandra Dickens Sussex class glass passion grape peacock cockatoo circumference document title Titan butter analog
  scunthorpe snail penguin pen nudge sextet shift fog fig pudding
`);

/** As children write themselves, with what they put around a name. */
export const DRESSED_NAMES = [
  ...[
    'Aziz07',
    'Sardor2012',
    'ALISHER',
    'ali_uz',
    'Dilnoza 5-B',
    '4-A Kamola',
    'Bek.uz',
    'Zafar777',
    'xXAzizXx',
    'Sh. Karim',
  ],
  ...[
    'A. M. Karimova',
    'Ali A.',
    'J.Jasur',
    'Anna-Maria',
    'Oʻktam oʻgʻli',
    "O'ktam",
    'G`ayrat',
    'Мадина 3',
    'Лев 2015',
    'Ёжик_5',
  ],
  ...[
    'Suhrob_Hakim',
    'Anna 36',
    '3B',
    '38',
    'Real Madrid',
    'Messi10',
    'CR7',
    'Ronaldo 7',
    'Spider-Man',
    'Qora Burgut',
    '11-maktab',
    '3M',
    'S',
    '7',
  ],
];
