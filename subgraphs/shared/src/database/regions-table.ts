/**
 * The regions of Uzbekistan, and below each its districts and the cities of the rank of one: `code in Uzbek|in Russian|in English`. Codes are those of the
 * state classifier of administrative units (MHOBT, formerly SOATO): four digits are a region, seven a district of the region that they begin with, a city
 * from 401 on. Read in its copy at github.com/dusadrian/wb-uzbek (src/libraries/districts.ts) and compared with a second public one, which alone has the
 * youngest, Koʻkdala: 175 districts, those of Tashkent city among them, and 31 cities. The two districts within Namangan city have no code of this length and stand with it. Names are in literary
 * spelling. A place may be renamed here, but a code stays: entries of years ago have it.
 */
export const REGIONS_TABLE = `
1735 Qoraqalpogʻiston Respublikasi|Республика Каракалпакстан|Republic of Karakalpakstan
1735204 Amudaryo|Амударьинский|Amudaryo
1735207 Beruniy|Берунийский|Beruniy
1735209 Boʻzatov|Бозатауский|Bozatov
1735211 Qoraoʻzak|Караузякский|Qoraozak
1735212 Kegeyli|Кегейлийский|Kegeyli
1735215 Qoʻngʻirot|Кунградский|Qongirot
1735218 Qanlikoʻl|Канлыкульский|Qanlikol
1735222 Moʻynoq|Муйнакский|Moynoq
1735225 Nukus|Нукусский|Nukus
1735228 Taxiatosh|Тахиаташский|Taxiatosh
1735230 Taxtakoʻpir|Тахтакупырский|Taxtakopir
1735233 Toʻrtkoʻl|Турткульский|Tortkol
1735236 Xoʻjayli|Ходжейлийский|Xojayli
1735240 Chimboy|Чимбайский|Chimboy
1735243 Shumanay|Шуманайский|Shumanay
1735250 Ellikqalʼa|Элликкалинский|Ellikqala
1735401 Nukus|Нукус|Nukus
1703 Andijon viloyati|Андижанская область|Andijan Region
1703202 Oltinkoʻl|Алтынкульский|Oltinkol
1703203 Andijon|Андижанский|Andijan
1703206 Baliqchi|Балыкчинский|Baliqchi
1703209 Boʻston|Бустанский|Boston
1703210 Buloqboshi|Булакбашинский|Buloqboshi
1703211 Jalaquduq|Джалакудукский|Jalaquduq
1703214 Izboskan|Избасканский|Izboskan
1703217 Ulugʻnor|Улугнорский|Ulugnor
1703220 Qoʻrgʻontepa|Кургантепинский|Qorgontepa
1703224 Asaka|Асакинский|Asaka
1703227 Marhamat|Мархаматский|Marhamat
1703230 Shahrixon|Шахриханский|Shahrixon
1703232 Paxtaobod|Пахтаабадский|Paxtaobod
1703236 Xoʻjaobod|Ходжаабадский|Xojaobod
1703401 Andijon|Андижан|Andijan
1703408 Xonobod|Ханабад|Xonobod
1706 Buxoro viloyati|Бухарская область|Bukhara Region
1706204 Olot|Алатский|Olot
1706207 Buxoro|Бухарский|Bukhara
1706212 Vobkent|Вабкентский|Vobkent
1706215 Gʻijduvon|Гиждуванский|Gijduvon
1706219 Kogon|Каганский|Kogon
1706230 Qorakoʻl|Каракульский|Qorakol
1706232 Qorovulbozor|Караулбазарский|Qorovulbozor
1706240 Peshku|Пешкунский|Peshku
1706242 Romitan|Ромитанский|Romitan
1706246 Jondor|Жондорский|Jondor
1706258 Shofirkon|Шафирканский|Shofirkon
1706401 Buxoro|Бухара|Bukhara
1706403 Kogon|Каган|Kogon
1708 Jizzax viloyati|Джизакская область|Jizzakh Region
1708201 Arnasoy|Арнасайский|Arnasoy
1708204 Baxmal|Бахмальский|Baxmal
1708209 Gʻallaorol|Галляаральский|Gallaorol
1708212 Sharof Rashidov|Шараф-Рашидовский|Sharof Rashidov
1708215 Doʻstlik|Дустликский|Dostlik
1708218 Zomin|Зааминский|Zomin
1708220 Zarbdor|Зарбдарский|Zarbdor
1708223 Mirzachoʻl|Мирзачульский|Mirzachol
1708225 Zafarobod|Зафарабадский|Zafarobod
1708228 Paxtakor|Пахтакорский|Paxtakor
1708235 Forish|Фаришский|Forish
1708237 Yangiobod|Янгиабадский|Yangiobod
1708401 Jizzax|Джизак|Jizzakh
1710 Qashqadaryo viloyati|Кашкадарьинская область|Kashkadarya Region
1710207 Gʻuzor|Гузарский|Guzor
1710212 Dehqonobod|Дехканабадский|Dehqonobod
1710220 Qamashi|Камашинский|Qamashi
1710224 Qarshi|Каршинский|Karshi
1710229 Koson|Касанский|Koson
1710232 Kitob|Китабский|Kitob
1710233 Mirishkor|Миришкорский|Mirishkor
1710234 Muborak|Мубарекский|Muborak
1710235 Nishon|Нишанский|Nishon
1710237 Kasbi|Касбийский|Kasbi
1710240 Koʻkdala|Кукдалинский|Kokdala
1710242 Chiroqchi|Чиракчинский|Chiroqchi
1710245 Shahrisabz|Шахрисабзский|Shahrisabz
1710250 Yakkabogʻ|Яккабагский|Yakkabog
1710401 Qarshi|Карши|Karshi
1710405 Shahrisabz|Шахрисабз|Shahrisabz
1712 Navoiy viloyati|Навоийская область|Navoi Region
1712211 Konimex|Канимехский|Konimex
1712216 Qiziltepa|Кызылтепинский|Qiziltepa
1712230 Navbahor|Навбахорский|Navbahor
1712234 Karmana|Карманинский|Karmana
1712238 Nurota|Нуратинский|Nurota
1712244 Tomdi|Тамдынский|Tomdi
1712248 Uchquduq|Учкудукский|Uchquduq
1712251 Xatirchi|Хатырчинский|Xatirchi
1712401 Navoiy|Навои|Navoi
1712408 Zarafshon|Зарафшан|Zarafshon
1712412 Gʻozgʻon|Газган|Gozgon
1714 Namangan viloyati|Наманганская область|Namangan Region
1714204 Mingbuloq|Мингбулакский|Mingbuloq
1714207 Kosonsoy|Касансайский|Kosonsoy
1714212 Namangan|Наманганский|Namangan
1714216 Norin|Нарынский|Norin
1714219 Pop|Папский|Pop
1714224 Toʻraqoʻrgʻon|Туракурганский|Toraqorgon
1714229 Uychi|Уйчинский|Uychi
1714234 Uchqoʻrgʻon|Учкурганский|Uchqorgon
1714236 Chortoq|Чартакский|Chortoq
1714237 Chust|Чустский|Chust
1714242 Yangiqoʻrgʻon|Янгикурганский|Yangiqorgon
1714401 Namangan|Наманган|Namangan
1718 Samarqand viloyati|Самаркандская область|Samarkand Region
1718203 Oqdaryo|Акдарьинский|Oqdaryo
1718206 Bulungʻur|Булунгурский|Bulungur
1718209 Jomboy|Джамбайский|Jomboy
1718212 Ishtixon|Иштыханский|Ishtixon
1718215 Kattaqoʻrgʻon|Каттакурганский|Kattaqorgon
1718216 Qoʻshrabot|Кошрабадский|Qoshrabot
1718218 Narpay|Нарпайский|Narpay
1718224 Payariq|Пайарыкский|Payariq
1718227 Pastdargʻom|Пастдаргомский|Pastdargom
1718230 Paxtachi|Пахтачийский|Paxtachi
1718233 Samarqand|Самаркандский|Samarkand
1718235 Nurobod|Нурабадский|Nurobod
1718236 Urgut|Ургутский|Urgut
1718238 Tayloq|Тайлякский|Tayloq
1718401 Samarqand|Самарканд|Samarkand
1718406 Kattaqoʻrgʻon|Каттакурган|Kattaqorgon
1722 Surxondaryo viloyati|Сурхандарьинская область|Surkhandarya Region
1722201 Oltinsoy|Алтынсайский|Oltinsoy
1722202 Angor|Ангорский|Angor
1722203 Bandixon|Бандиханский|Bandixon
1722204 Boysun|Байсунский|Boysun
1722207 Muzrabot|Музрабадский|Muzrabot
1722210 Denov|Денауский|Denov
1722212 Jarqoʻrgʻon|Джаркурганский|Jarqorgon
1722214 Qumqoʻrgʻon|Кумкурганский|Qumqorgon
1722215 Qiziriq|Кизирикский|Qiziriq
1722217 Sariosiyo|Сариасийский|Sariosiyo
1722220 Termiz|Термезский|Termez
1722221 Uzun|Узунский|Uzun
1722223 Sherobod|Шерабадский|Sherobod
1722226 Shoʻrchi|Шурчинский|Shorchi
1722401 Termiz|Термез|Termez
1724 Sirdaryo viloyati|Сырдарьинская область|Syrdarya Region
1724206 Oqoltin|Акалтынский|Oqoltin
1724212 Boyovut|Баяутский|Boyovut
1724216 Sayxunobod|Сайхунабадский|Sayxunobod
1724220 Guliston|Гулистанский|Guliston
1724226 Sardoba|Сардобский|Sardoba
1724228 Mirzaobod|Мирзаабадский|Mirzaobod
1724231 Sirdaryo|Сырдарьинский|Syrdarya
1724235 Xovos|Хавастский|Xovos
1724401 Guliston|Гулистан|Guliston
1724410 Shirin|Ширин|Shirin
1724413 Yangiyer|Янгиер|Yangiyer
1727 Toshkent viloyati|Ташкентская область|Tashkent Region
1727206 Oqqoʻrgʻon|Аккурганский|Oqqorgon
1727212 Ohangaron|Ахангаранский|Ohangaron
1727220 Bekobod|Бекабадский|Bekobod
1727224 Boʻstonliq|Бостанлыкский|Bostonliq
1727228 Boʻka|Букинский|Boka
1727233 Quyi Chirchiq|Куйичирчикский|Quyi Chirchiq
1727237 Zangiota|Зангиатинский|Zangiota
1727239 Yuqori Chirchiq|Юкоричирчикский|Yuqori Chirchiq
1727248 Qibray|Кибрайский|Qibray
1727249 Parkent|Паркентский|Parkent
1727250 Piskent|Пскентский|Piskent
1727253 Oʻrta Chirchiq|Уртачирчикский|Orta Chirchiq
1727256 Chinoz|Чиназский|Chinoz
1727259 Yangiyoʻl|Янгиюльский|Yangiyol
1727265 Toshkent|Ташкентский|Tashkent
1727401 Nurafshon|Нурафшан|Nurafshon
1727404 Olmaliq|Алмалык|Olmaliq
1727407 Angren|Ангрен|Angren
1727413 Bekobod|Бекабад|Bekobod
1727415 Ohangaron|Ахангаран|Ohangaron
1727419 Chirchiq|Чирчик|Chirchiq
1727424 Yangiyoʻl|Янгиюль|Yangiyol
1730 Fargʻona viloyati|Ферганская область|Fergana Region
1730203 Oltiariq|Алтыарыкский|Oltiariq
1730206 Qoʻshtepa|Куштепинский|Qoshtepa
1730209 Bogʻdod|Багдадский|Bogdod
1730212 Buvayda|Бувайдинский|Buvayda
1730215 Beshariq|Бешарыкский|Beshariq
1730218 Quva|Кувинский|Quva
1730221 Uchkoʻprik|Учкуприкский|Uchkoprik
1730224 Rishton|Риштанский|Rishton
1730226 Soʻx|Сохский|Sokh
1730227 Toshloq|Ташлакский|Toshloq
1730230 Oʻzbekiston|Узбекистанский|Uzbekistan
1730233 Fargʻona|Ферганский|Fergana
1730236 Dangʻara|Дангаринский|Dangara
1730238 Furqat|Фуркатский|Furqat
1730242 Yozyovon|Язъяванский|Yozyovon
1730401 Fargʻona|Фергана|Fergana
1730405 Qoʻqon|Коканд|Kokand
1730408 Quvasoy|Кувасай|Quvasoy
1730412 Margʻilon|Маргилан|Margilan
1733 Xorazm viloyati|Хорезмская область|Khorezm Region
1733204 Bogʻot|Багатский|Bogot
1733208 Gurlan|Гурленский|Gurlan
1733212 Qoʻshkoʻpir|Кошкупырский|Qoshkopir
1733217 Urganch|Ургенчский|Urgench
1733220 Hazorasp|Хазараспский|Hazorasp
1733221 Tuproqqalʼa|Тупраккалинский|Tuproqqala
1733223 Xonqa|Ханкинский|Xonqa
1733226 Xiva|Хивинский|Khiva
1733230 Shovot|Шаватский|Shovot
1733233 Yangiariq|Янгиарыкский|Yangiariq
1733236 Yangibozor|Янгибазарский|Yangibozor
1733401 Urganch|Ургенч|Urgench
1733406 Xiva|Хива|Khiva
1726 Toshkent shahri|Город Ташкент|Tashkent City
1726262 Uchtepa|Учтепинский|Uchtepa
1726264 Bektemir|Бектемирский|Bektemir
1726266 Yunusobod|Юнусабадский|Yunusobod
1726269 Mirzo Ulugʻbek|Мирзо-Улугбекский|Mirzo Ulugbek
1726273 Mirobod|Мирабадский|Mirobod
1726277 Shayxontohur|Шайхантахурский|Shayxontohur
1726280 Olmazor|Алмазарский|Olmazor
1726283 Sergeli|Сергелийский|Sergeli
1726287 Yakkasaroy|Яккасарайский|Yakkasaroy
1726290 Yashnobod|Яшнабадский|Yashnobod
1726292 Yangihayot|Янгихаётский|Yangihayot
1726294 Chilonzor|Чиланзарский|Chilonzor
`;
