import type { Grammar } from './grammar.ts';

const scene = (place: string, friend: string) => ({ words: { place, friend } });

/** Uzbek in Latin letters. A hero takes its suffixes by rule: `{hero+ga}`. */
export const uz: Grammar = {
  heroes: [
    ['Anora', 'f'],
    ['Bekzod', 'm'],
    ['Lola', 'f'],
    ['Temur', 'm'],
    ['Malika', 'f'],
    ['Sanjar', 'm'],
    ['Nodira', 'f'],
    ['Otabek', 'm'],
  ],
  scenes: {
    nature: scene('bogʻda', 'bobosi'),
    family: scene('hovlida', 'onasi'),
    school: scene('maktab hovlisida', 'sinfdoshi'),
    'fairy-tale': scene('sehrli oʻrmonda', 'dono toshbaqa'),
    science: scene('rasadxona yonida', 'ustozi'),
    city: scene('mahalla bogʻida', 'qoʻshnisi'),
    history: scene('eski qalʼa yonida', 'buvisi'),
    friendship: scene('oʻyin maydonida', 'doʻsti'),
  },
  plots: [
    {
      title: '{Hero} va yoʻqolgan {thing}',
      about: [
        { words: { thing: 'sharf', its: 'qizil sharfi' } },
        { words: { thing: 'qalam', its: 'koʻk qalami' } },
        { words: { thing: 'kitob', its: 'yangi kitobi' } },
        { words: { thing: 'koptok', its: 'sariq koptogi' } },
      ],
      spots: [
        { words: { at: 'skameykada', to: 'skameykaga' } },
        { words: { at: 'daraxt tagida', to: 'daraxt tagiga' } },
        { words: { at: 'zinada', to: 'zinaga' } },
      ],
      pages: [
        [
          '1|{Hero} {place} edi.',
          '1|Uning {its} bor edi.',
          '2|{Hero} uni juda yaxshi koʻrardi.',
          '3|Uni {friend} bayramda sovgʻa qilgan, shuning uchun {hero} undan bir kun ham ayrilmasdi.',
        ],
        [
          '1|Birdan {its} yoʻqoldi.',
          '2|{Hero} atrofga qaradi, lekin uni koʻrmadi.',
          '3|Sumkasini ham, oʻtlar orasini ham qarab chiqdi.',
          '4|Hozirgina yonida edi, endi esa hech qayerda koʻrinmasdi.',
        ],
        [
          '1|{Friend} keldi.',
          '1|“Oʻylab koʻr!” — dedi u.',
          '2|“Avval qayerda oʻtirgan eding?”',
          '3|“Shoshib qidirgan odam yonidagi narsani ham koʻrmaydi”, — deb qoʻshib qoʻydi {friend}.',
        ],
        [
          '1|{Hero} oʻyladi.',
          '1|U avval {at} oʻtirgan edi.',
          '2|Keyin suv ichgani ketgan edi.',
          '3|Demak, oʻsha yoʻl bilan orqaga qaytish kerak edi.',
          '4|{Hero} koʻzini yumdi va yurgan yoʻlini oxiridan boshigacha esladi.',
        ],
        [
          '1|{Hero} {to} bordi.',
          '1|{Its} oʻsha yerda edi!',
          '2|Uni hech kim olib ketmagan edi.',
          '3|{Hero} {its+ni} qoʻliga olib, changini artdi.',
        ],
        [
          '1|{Hero} kuldi.',
          '1|“Rahmat!” — dedi u.',
          '2|{Friend} ham kulib qoʻydi.',
          '3|“Uni sen oʻzing topding”, — dedi {friend}.',
          '4|Oʻsha kundan beri {hero} biror narsasini yoʻqotsa, shoshilmaydi: avval oʻylaydi, keyin qidiradi.',
        ],
      ],
      questions: [
        {
          kind: 'LITERAL',
          question: '{Hero+ning} nimasi yoʻqoldi?',
          options: { gap: 'its' },
          quote: 'Birdan {its} yoʻqoldi.',
        },
        {
          kind: 'LITERAL',
          question: '{Hero} avval qayerda oʻtirgan edi?',
          options: { gap: 'at' },
          quote: 'U avval {at} oʻtirgan edi.',
        },
        {
          kind: 'INFERENTIAL',
          question: '{Friend} {hero+ga} qanday yordam berdi?',
          options: ['Oʻylab koʻrishga undadi.', 'Yoʻqolgan narsani topib berdi.', 'Yangisini olib berdi.'],
          quote: '“Oʻylab koʻr!” — dedi u.',
        },
      ],
    },
    {
      title: '{Hero} va kichkina {animal}',
      about: [
        { words: { animal: 'mushukcha', home: 'uyiga chopib ketdi' } },
        { words: { animal: 'qushcha', home: 'uyasiga uchib ketdi' } },
        { words: { animal: 'quyoncha', home: 'iniga chopib ketdi' } },
      ],
      pages: [
        [
          '1|Tong salqin edi.',
          '1|{Hero} {place} yurardi.',
          '2|Yerda sariq barglar shitirlardi.',
          '3|Shu payt butalar orasidan juda ingichka bir ovoz eshitildi.',
        ],
        [
          '1|U kichkina {animal+ni} koʻrdi.',
          '1|{Animal} titrardi.',
          '2|U hali juda yosh edi va sovqotgan edi.',
          '3|{Hero} unga yaqinroq bormoqchi boʻldi, ammo {animal} barglar orasiga chekindi.',
        ],
        [
          '1|{Hero} asta oʻtirdi.',
          '1|U baqirmadi, yugurmadi.',
          '2|“Kel, men senga yordam beraman”, — dedi u past ovozda.',
          '3|{Hero} qimirlamay kutdi, shunda {animal} sekin-sekin unga yaqinlashdi.',
        ],
        [
          '1|{Friend} quti keltirdi.',
          '1|Qutiga yumshoq mato soldi.',
          '2|{Hero} {animal+ni} ehtiyot qilib qutiga joyladi.',
          '3|Yoniga ozgina suv va yemish ham qoʻyishdi.',
          '4|“Endi uni tinch qoʻyaylik, dam olsin”, — dedi {friend}, va ikkalasi oyoq uchida nari ketishdi.',
        ],
        [
          '1|Ertasi kuni quyosh chiqdi.',
          '1|{Animal} isindi.',
          '2|Endi u titramas, koʻzlari porlab turardi.',
          '3|{Hero} qutini oftobga olib chiqib, qopqogʻini ochib qoʻydi.',
        ],
        [
          '1|{Animal} {home}.',
          '1|{Hero} unga qoʻl silkidi.',
          '2|“Xayr, kichkina doʻstim!” — dedi u.',
          '3|{Animal} bir zum toʻxtab, ortiga qaradi, keyin koʻzdan gʻoyib boʻldi.',
          '4|Boʻsh qutini esa tashlab yuborishmadi: kim biladi, balki u qishda yana kimgadir kerak boʻlar.',
        ],
      ],
      questions: [
        {
          kind: 'LITERAL',
          question: '{Hero} koʻrgan jonivor qaysi?',
          options: { gap: 'animal' },
          quote: 'U kichkina {animal+ni} koʻrdi.',
        },
        {
          kind: 'LITERAL',
          question: '{Friend} nima keltirdi?',
          options: ['Quti', 'Chelak', 'Savat'],
          quote: '{Friend} quti keltirdi.',
        },
        {
          kind: 'INFERENTIAL',
          question: 'Nega {hero} baqirmadi va yugurmadi?',
          options: ['{Animal+ni} choʻchitib yubormaslik uchun.', 'Juda charchagani uchun.', 'Yoʻlni bilmagani uchun.'],
          quote: 'U baqirmadi, yugurmadi.',
        },
      ],
    },
    {
      title: '{Hero+ning} ikkinchi urinishi',
      about: [
        {
          words: {
            work: 'varrak',
            failed: 'yerga tushdi',
            cause: 'dumi kalta edi',
            fix: 'varrakka uzun dum taqdi',
            worked: 'osmonga uchdi',
          },
        },
        {
          words: {
            work: 'qayiqcha',
            failed: 'suvda agʻdarildi',
            cause: 'bir yoni ogʻir edi',
            fix: 'toshchani oʻrtaga qoʻydi',
            worked: 'suvda suzib ketdi',
          },
        },
        {
          words: {
            work: 'koʻprikcha',
            failed: 'qulab tushdi',
            cause: 'choʻplar yupqa edi',
            fix: 'yoʻgʻonroq choʻp oldi',
            worked: 'mustahkam turdi',
          },
        },
      ],
      pages: [
        [
          '1|{Hero} {place} edi.',
          '1|U {work} yasadi.',
          '2|{Friend} uning ishiga qarab turdi.',
          '3|{Hero} shoshardi, chunki {work+ni} tezroq sinab koʻrgisi kelardi.',
        ],
        [
          '1|Lekin {work} {failed}.',
          '2|{Hero} xoʻrsindi va jim qoldi.',
          '3|“Men buni eplay olmayman”, — dedi u sekin.',
        ],
        [
          '1|{Friend} uning yoniga oʻtirdi.',
          '1|“Nega shunday boʻldi?” — soʻradi u.',
          '2|{Hero} {work+ni} diqqat bilan koʻzdan kechirdi.',
          '4|Birinchi marta chiqmagan ish tugagan ish emas, u faqat javobini kutayotgan savoldir.',
        ],
        [
          '1|{Hero} sababini topdi: {cause}.',
          '1|U {fix}.',
          '3|Bu safar u shoshilmadi: avval oʻlchadi, keyin ishladi.',
          '4|Qoʻllari oʻrganib qolgani uchun ish ham endi ancha tez bitdi.',
        ],
        [
          '1|{Hero} yana sinadi.',
          '1|{Work} {worked}!',
          '2|{Friend} chapak chaldi.',
          '3|{Hero} esa koʻzini uzmay qarab turar va jilmayardi.',
        ],
        [
          '1|{Friend} kuldi.',
          '1|“Menga ham oʻrgat!” — dedi u.',
          '2|Ular birga yana bitta {work} yasashdi.',
          '3|Bu gal {hero} nimaga eʼtibor berish kerakligini oʻzi tushuntirib berdi.',
          '4|Kechqurun {hero} birinchi urinishini esladi: oʻshanda ishi chiqmagani uchun u bugun yangi narsani oʻrgangan edi.',
        ],
      ],
      questions: [
        { kind: 'LITERAL', question: '{Hero} nima yasadi?', options: { gap: 'work' }, quote: 'U {work} yasadi.' },
        {
          kind: 'LITERAL',
          question: 'Birinchi marta {work+ga} nima boʻldi?',
          options: { gap: 'failed' },
          quote: 'Lekin {work} {failed}.',
        },
        {
          kind: 'INFERENTIAL',
          question: 'Nega ikkinchi urinish yaxshi chiqdi?',
          options: ['{Hero} xatosini tuzatdi.', '{Friend} hammasini oʻzi yasadi.', '{Hero} boshqa ish boshladi.'],
          quote: '{Hero} sababini topdi: {cause}.',
        },
      ],
    },
  ],
};
