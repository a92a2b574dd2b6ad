import { template } from './template.ts';

export const accountTemplates = {
  'main.newDevice': template('SECURITY', {
    uz: 'Hisobingizga yangi qurilmadan kirildi: {{device}}. Bu siz boʻlmasangiz, parolni almashtiring va qurilmalardan chiqing.',
    ru: 'В ваш аккаунт вошли с нового устройства: {{device}}. Если это не вы, смените пароль и завершите сеансы.',
    en: 'Your account was opened on a new device: {{device}}. If it was not you, change the password and end the sessions.',
  }),
  'main.sessionReplayed': template('SECURITY', {
    uz: 'Hisobingizni kimdir boshqa joydan ochishga urindi. Biz oʻsha seansni yopdik. Parolni almashtiring.',
    ru: 'Кто-то пытался открыть ваш аккаунт из другого места. Мы завершили этот сеанс. Смените пароль.',
    en: 'Somebody tried to open your account from elsewhere. We ended that session. Change your password.',
  }),
  'main.passwordChanged': template('SECURITY', {
    uz: 'Parolingiz almashtirildi. Bu siz boʻlmasangiz, uni darhol tiklang.',
    ru: 'Ваш пароль изменён. Если это не вы, сразу восстановите его.',
    en: 'Your password was changed. If it was not you, reset it at once.',
  }),
  'main.emailChanged': template('SECURITY', {
    uz: 'Hisobingizning elektron pochtasi almashtirildi.',
    ru: 'Электронная почта вашего аккаунта изменена.',
    en: 'The e-mail address of your account was changed.',
  }),
  'main.phoneChanged': template('SECURITY', {
    uz: 'Telefon raqamingiz almashtirildi, boshqa qurilmalarda qaytadan kirish kerak. Telegramdan foydalansangiz, uni qaytadan ulang.',
    ru: 'Ваш номер телефона изменён, на других устройствах нужно войти заново. Если вы пользуетесь Telegram, подключите его снова.',
    en: 'Your phone number was changed, and other devices have to sign in again. If you use Telegram, link it anew.',
  }),
  'main.phoneProven': template('SECURITY', {
    uz: 'Telefon raqamingiz tasdiqlandi.',
    ru: 'Ваш номер телефона подтверждён.',
    en: 'Your phone number is confirmed.',
  }),
  'main.accountBanned': template('SECURITY', {
    uz: 'Hisobingiz moderator tomonidan yopildi.',
    ru: 'Модератор закрыл ваш аккаунт.',
    en: 'A moderator closed your account.',
  }),
  'main.accountRestored': template('SECURITY', {
    uz: 'Hisobingiz yana ochildi.',
    ru: 'Ваш аккаунт снова открыт.',
    en: 'Your account is open again.',
  }),
  'main.roleChanged': template('SECURITY', {
    uz: 'Platformadagi rolingiz oʻzgardi. Qaytadan kiring.',
    ru: 'Ваша роль на платформе изменена. Войдите заново.',
    en: 'Your role on the platform has changed. Sign in again.',
  }),
  'main.telegramLoginChanged': template('SECURITY', {
    uz: 'Telegram orqali kirish oʻzgartirildi. Bu siz boʻlmasangiz, parolni almashtiring.',
    ru: 'Вход через Telegram изменён. Если это не вы, смените пароль.',
    en: 'Signing in by Telegram was changed. If it was not you, change the password.',
  }),
  'main.telegramLinked': template('SECURITY', {
    uz: 'Telegram hisobingizga ulandi. Bu siz boʻlmasangiz, sozlamalarda uni uzing.',
    ru: 'Telegram подключён к вашему аккаунту. Если это не вы, отключите его в настройках.',
    en: 'Telegram is linked to your account. If it was not you, unlink it in the settings.',
  }),
  'main.telegramUnlinked': template('SECURITY', {
    uz: 'Telegram hisobingizdan uzildi. Endi xabarlar u yerga bormaydi.',
    ru: 'Telegram отключён от вашего аккаунта. Сообщения туда больше не приходят.',
    en: 'Telegram is no longer linked to your account. No messages go there.',
  }),
  'main.exportReady': template('SECURITY', {
    uz: 'Maʼlumotlaringiz nusxasi tayyor. Uni saytdan yuklab oling.',
    ru: 'Копия ваших данных готова. Скачайте её на сайте.',
    en: 'The copy of your data is ready. Download it on the site.',
  }),
  'main.erasureRequested': template('SECURITY', {
    uz: 'Maʼlumotlarni oʻchirish soʻraldi: 14 kundan keyin oʻchiriladi. Shu vaqtgacha buni saytdagi «Maxfiylik» sahifasida bekor qilsa boʻladi.',
    ru: 'Запрошено удаление данных: они будут удалены через 14 дней. До этого его можно отменить на странице «Конфиденциальность».',
    en: 'The erasure of data was asked for: it happens in 14 days. Until then it can be taken back on the page “Privacy”.',
  }),
  'main.erasureCancelled': template('SECURITY', {
    uz: 'Maʼlumotlarni oʻchirish bekor qilindi. Hammasi oʻz joyida.',
    ru: 'Удаление данных отменено. Всё осталось на месте.',
    en: 'The erasure of data was taken back. Everything stays as it is.',
  }),
  'main.erasureMoneyLeft': template('SECURITY', {
    uz: 'Maʼlumotlarni oʻchirish bekor qilindi: balansingizda pul bor. Uni sarflang yoki oʻchirishni soʻrab, puldan voz kechishingizni ayting.',
    ru: 'Удаление данных отменено: на вашем балансе есть деньги. Потратьте их или запросите удаление снова и откажитесь от них.',
    en: 'The erasure of data was taken back: there is money on your balance. Spend it, or ask again and say that you give it up.',
  }),
  'main.dataErased': template('SECURITY', {
    uz: 'Siz soʻragan maʼlumotlar barcha platformalardan oʻchirildi.',
    ru: 'Данные, об удалении которых вы просили, удалены со всех платформ.',
    en: 'The data that you asked about was erased from all platforms.',
  }),
  'family.guardianJoined': template('SECURITY', {
    uz: '{{child}}: yana bir ota-ona yoki vasiy qoʻshildi.',
    ru: '{{child}}: добавлен ещё один родитель или опекун.',
    en: '{{child}}: another parent or guardian was added.',
  }),
  'family.guardianLeft': template('SECURITY', {
    uz: '{{child}}: ota-ona yoki vasiylardan biri endi ulanmagan.',
    ru: '{{child}}: один из родителей или опекунов больше не связан с ребёнком.',
    en: '{{child}}: one of the parents or guardians is no longer linked.',
  }),
  'family.childPasswordChanged': template('SECURITY', {
    uz: '{{child}}: kirish rasmlari yoki PIN almashtirildi.',
    ru: '{{child}}: картинки для входа или PIN изменены.',
    en: '{{child}}: the pictures or the PIN for signing in were changed.',
  }),
  'family.childCardEnough': template('SECURITY', {
    uz: '{{child}}: rasmlarsiz, kartaning oʻzi bilan kirish mumkin boʻldi. Sozlamalarda bekor qila olasiz.',
    ru: '{{child}}: выдана карта, которой одной достаточно для входа. Отменить её можно в настройках.',
    en: '{{child}}: a card was given out that is enough to sign in by itself. You can revoke it in the settings.',
  }),
  'family.consentChanged': template('SECURITY', {
    uz: '{{child}}: ruxsatlardan biri oʻzgartirildi. Sozlamalarda koʻring.',
    ru: '{{child}}: одно из разрешений изменено. Посмотрите в настройках.',
    en: '{{child}}: one of the consents was changed. See the settings.',
  }),
};
