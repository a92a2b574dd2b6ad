import { defineTexts } from '@alif24/client-shared/i18n';

/** What is kept, how long, who sees it: in words that a parent reads once and understands. */
export const privacyTexts = defineTexts('main/privacy', {
  uz: {
    title: 'Maxfiylik',
    lead: 'Alif24 bolalar uchun. Shuning uchun kerak boʻlganidan ortiq hech narsa soʻramaymiz va hech narsani sotmaymiz.',
    kept: 'Nimalarni saqlaymiz',
    kept1: 'Ism, sinf va, agar yozsangiz, tugʻilgan kun.',
    kept2: 'Kattalarning telefon raqami yoki pochtasi: kirish uchun.',
    kept3: 'Mashqlar, testlar, oʻyinlar va darslardagi javoblar hamda natijalar.',
    kept4: 'Tangalar va toʻlovlar hisobi.',
    kept5: 'Qaysi qurilmadan kirilgani: begona kirsa, bilishingiz uchun.',
    seen: 'Kim koʻradi',
    seen1: 'Bolaning natijalarini uning oʻzi, ota-onasi yoki vasiysi, sinfining oʻqituvchisi va maktabi koʻradi.',
    seen2:
      'Begonalar familiya, maktab, telefon va tugʻilgan kunni hech qachon koʻrmaydi. Ism ham ruxsatingizsiz koʻrinmaydi: oʻrnida oʻylab topilgan nom turadi.',
    seen3: 'Reklama yoʻq. Sahifalarda boshqa kompaniyalarning kuzatuvchi kodi yoʻq.',
    seen4: 'SMS, Telegram va toʻlov xizmatlariga faqat oʻsha ish uchun kerakli narsa beriladi.',
    long: 'Qancha vaqt',
    long1: 'Oʻqish natijalari: hisob bor ekan.',
    long2:
      'Xabarlar: bir yil. Qaysi daqiqada saytda boʻlgani va matematika misollari: 13 oy. Yopilgan seanslar: 90 kun. Bir martalik kodlar: bir kungacha.',
    long3: 'Maʼlumot nusxasi: 7 kun.',
    long4: 'Tanga va pul hisobi: qonun talab qilganicha; oʻchirilgandan keyin unda ism qolmaydi.',
    voice: 'Ovoz',
    voiceText:
      'Bolaning ovozi faqat sizning alohida ruxsatingiz bilan, ovoz chiqarib oʻqiganda yoziladi. Yozuv baholangan zahoti, eng kechi 24 soatda oʻchiriladi. Ruxsat boʻlmasa, soʻzlarni yonidagi kattalar belgilaydi.',
    rights: 'Sizning huquqingiz',
    rightsText:
      'Farzandingiz sahifasida, “Maʼlumotlar” boʻlimida hamma narsaning nusxasini olasiz, oʻchirishni soʻraysiz va istalgan ruxsatni qaytarib olasiz.',
    own: 'Mening maʼlumotlarim',
  },
  ru: {
    title: 'Конфиденциальность',
    lead: 'Alif24 для детей. Поэтому мы не просим ничего лишнего и ничего не продаём.',
    kept: 'Что мы храним',
    kept1: 'Имя, класс и, если вы указали, день рождения.',
    kept2: 'Телефон или почту взрослых: для входа.',
    kept3: 'Ответы и результаты упражнений, тестов, игр и уроков.',
    kept4: 'Учёт монет и платежей.',
    kept5: 'С какого устройства был вход: чтобы вы заметили чужого.',
    seen: 'Кто это видит',
    seen1: 'Результаты ребёнка видят он сам, родители или опекуны, учитель его класса и его школа.',
    seen2:
      'Посторонние никогда не видят фамилию, школу, телефон и день рождения. И имя без вашего разрешения не видно: вместо него стоит придуманное.',
    seen3: 'Рекламы нет. На страницах нет следящего кода других компаний.',
    seen4: 'Службам SMS, Telegram и платежей передаётся только нужное для этого дела.',
    long: 'Как долго',
    long1: 'Результаты учёбы: пока есть аккаунт.',
    long2:
      'Сообщения: год. Минуты, проведённые на сайтах, и примеры по математике: 13 месяцев. Закрытые сеансы: 90 дней. Одноразовые коды: до одного дня.',
    long3: 'Копия данных: 7 дней.',
    long4: 'Учёт монет и денег: сколько требует закон; после удаления в нём нет имён.',
    voice: 'Голос',
    voiceText:
      'Голос ребёнка записывается только с вашего отдельного разрешения, когда он читает вслух. Запись удаляется сразу после оценки, самое позднее через 24 часа. Без разрешения слова отмечает взрослый рядом.',
    rights: 'Ваше право',
    rightsText:
      'На странице ребёнка, в разделе «Данные», вы получаете копию всего, просите удаление и отзываете любое разрешение.',
    own: 'Мои данные',
  },
  en: {
    title: 'Privacy',
    lead: 'Alif24 is for children. So we ask for nothing that is not needed, and sell nothing.',
    kept: 'What we keep',
    kept1: 'A name, a grade and, if you wrote it, a day of birth.',
    kept2: 'The phone number or e-mail address of adults: to sign in.',
    kept3: 'Answers and results of exercises, tests, games and lessons.',
    kept4: 'The accounts of coins and payments.',
    kept5: 'From which device somebody signed in: so that you notice a stranger.',
    seen: 'Who sees it',
    seen1:
      'A child’s results are seen by the child, the parents or guardians, the teacher of the class and the school.',
    seen2:
      'Strangers never see a surname, a school, a phone number or a day of birth. The given name is not seen without your consent either: a made-up one stands in its place.',
    seen3: 'There are no advertisements, and no tracking code of other companies on the pages.',
    seen4: 'SMS, Telegram and payment services get only what that errand needs.',
    long: 'For how long',
    long1: 'Results of learning: as long as the account is there.',
    long2:
      'Notices: a year. Minutes spent on the sites and problems of maths: 13 months. Ended sessions: 90 days. One-time codes: up to a day.',
    long3: 'A copy of the data: 7 days.',
    long4: 'The accounts of coins and money: as long as the law asks; after an erasure there is no name in them.',
    voice: 'Voice',
    voiceText:
      'A child’s voice is recorded with your separate consent alone, while reading aloud. The recording is deleted as soon as it is scored, after 24 hours at the latest. Without consent an adult beside the child marks the words.',
    rights: 'Your right',
    rightsText:
      'On the page of your child, under “Data”, you get a copy of everything, ask for its erasure and take back any consent.',
    own: 'My data',
  },
});
