/**
 * Uzbek words cut in syllables by hand: the golden list for syllables and, joined, for script twins and sorting.
 * Own selection: home, school, nature, numbers, verbs in their forms, names, borrowed words.
 */
export const SYLLABLES = `
o-na o-ta a-ka u-ka o-pa si-ngil bo-bo bu-vi bo-la qiz oʻ-gʻil o-i-la a-yol er-kak o-dam in-son doʻst xo-la am-ma
to-gʻa a-ma-ki qoʻsh-ni meh-mon ki-shi xalq mil-lat va-tan yurt el dav-lat Oʻz-be-kis-ton Tosh-kent Sa-mar-qand
Bu-xo-ro Xi-va An-di-jon Na-man-gan Far-gʻo-na Qar-shi Ter-miz Na-vo-iy Jiz-zax Gu-lis-ton Nu-kus Ur-ganch qish-loq
sha-har uy xo-na e-shik de-ra-za de-vor tom hov-li bogʻ da-raxt barg gul me-va ol-ma u-zum a-nor an-jir oʻ-rik
gi-los qo-vun tar-vuz po-mi-dor sab-zi pi-yoz kar-tosh-ka non suv sut choy qand tuz yogʻ goʻsht tu-xum pa-lov
shoʻr-va man-ti som-sa qa-tiq pish-loq sa-ri-yogʻ a-sal shi-rin ach-chiq nor-don shoʻr mak-tab sinf dars ki-tob
daf-tar qa-lam ruch-ka oʻ-chir-gʻich chiz-gʻich sum-ka par-ta dos-ka boʻr oʻ-quv-chi us-toz mu-al-lim di-rek-tor
to-pa-loq ba-ho im-ti-hon sa-vol ja-vob ma-sa-la mi-sol qo-i-da gap soʻz harf boʻ-gʻin un-li un-dosh a-lif-bo matn
sheʼr er-tak hi-ko-ya ma-qol to-pish-moq doʻst-lik yax-shi yo-mon kat-ta ki-chik u-zun qis-qa ba-land past keng tor
ya-ngi es-ki so-vuq oq qo-ra qi-zil sa-riq ya-shil koʻk ki-ngur mo-vi push-ti bi-naf-sha kul-rang bir ik-ki uch
toʻrt besh ol-ti yet-ti sak-kiz toʻq-qiz oʻn yi-gir-ma oʻt-tiz qirq el-lik olt-mish yet-mish sak-son toʻq-son yuz
ming bi-rin-chi ik-kin-chi u-chin-chi toʻr-tin-chi be-shin-chi du-shan-ba se-shan-ba chor-shan-ba pay-shan-ba ju-ma
shan-ba yak-shan-ba yan-var fev-ral mart ap-rel may i-yun i-yul av-gust sen-tabr ok-tabr no-yabr de-kabr ba-hor yoz
kuz qish yil oy haf-ta kun tun er-ta-lab kech-qu-run bu-gun er-ta-ga ke-cha ho-zir soʻng da-qi-qa so-at so-ni-ya
vaqt za-mon tong qu-yosh yul-duz os-mon bu-lut yom-gʻir qor sha-mol mo-mo-qal-di-roq chaq-moq ka-ma-lak tu-man ha-vo
dar-yo koʻl de-ngiz togʻ tosh qum choʻl oʻr-mon da-la yer tup-roq bu-loq a-riq it mu-shuk ot si-gir qoʻy ech-ki
tu-ya e-shak to-vuq xoʻ-roz oʻr-dak gʻoz qush qal-dir-gʻoch chum-chuq kap-tar lay-lak boʻ-ri tul-ki sher yoʻl-bars
fil may-mun i-lon qur-ba-qa ka-pa-lak a-ri chu-mo-li pash-sha oʻr-gim-chak ki-yik jay-ron toʻn-gʻiz qoʻn-gʻir
qoʻn-gʻi-roq bosh koʻz qosh qu-loq bu-run o-gʻiz til tish lab soch boʻ-yin qoʻl bar-moq tir-noq yel-ka koʻk-rak
qo-rin bel o-yoq tiz-za yu-rak qon su-yak a-sab mi-ya kel-moq ket-moq bor-moq yur-moq tur-moq oʻ-tir-moq yot-moq
oʻ-qi-moq yoz-moq koʻr-moq e-shit-moq bil-moq oʻy-la-moq is-ta-moq sev-moq kul-moq yigʻ-la-moq uch-moq suz-moq
sak-ra-moq yu-gur-moq ye-moq ich-moq uy-gʻon-moq ish-la-moq oʻr-gat-moq oʻy-na-moq ber-moq ol-moq sot-moq och-moq
yop-moq qoʻy-moq qil-moq boʻl-moq kel-di ke-la-di kel-gan kel-sa kel-sin ket-sin ket-di bor-di-ngiz bo-ra-man
bo-ra-san bo-ra-miz bo-ra-siz-lar oʻ-qi-dim oʻ-qi-ding oʻ-qi-yap-man yoz-ga-nim-da yo-zil-gan koʻ-rin-gan o-lin-gan
qi-lin-gan ki-to-bim ki-to-bing ki-to-bi ki-to-bi-miz ki-to-bi-ngiz ki-tob-lar ki-tob-lar-ni ki-tob-ga ki-tob-da
ki-tob-dan ki-to-bim-ni ki-tob-xon ki-tob-xo-na bo-la-lar bo-la-lar-ni bo-la-jon bo-la-lik mak-ta-bi-miz men sen u
biz siz u-lar men-ga sen-ga un-ga bun-ga shun-ga biz-ga siz-ga u-lar-ga me-ning se-ning u-ning bu shu oʻ-sha kim
ni-ma qa-yer-da qa-chon qan-day qan-cha nech-ta qay-si ne-ga har hech ham-ma va le-kin am-mo yo-ki chun-ki a-gar
bi-lan u-chun ham e-mas bor yoʻq ke-rak mum-kin lo-zim shart maʼ-no maʼ-lum maʼ-ri-fat maʼ-na-vi-yat maʼ-mur eʼ-lon
eʼ-ti-bor eʼ-ti-qod taʼ-lim taʼ-til taʼ-rif taʼ-sir taʼ-na daʼ-vo daʼ-vat vaʼ-da baʼ-zan sanʼ-at surʼ-at qatʼ-iy
qalʼ-a sheʼ-ri-yat mashʼ-al inʼ-om anʼ-a-na masʼ-ul jurʼ-at qitʼ-a sunʼ-iy Isʼ-hoq Raʼ-no Aʼ-zam aʼ-lo aʼ-zo aʼ-yon
moʻ-ji-za moʻ-ta-bar moʻ-ta-dil moʻ-min moʻl-jal ong-li ong tong-gi ming-lab teng ke-ngash yu-ngil ye-ngil soʻng-ra
soʻng-gi ang-lash ta-nga si-nga-ri ja-ngo-var man-zil in-gliz in-gliz-cha An-gli-ya kon-gress tan-gens ke-yin-gi
ol-din-gi bu-gun-gi chi-roq cha-qa-loq cho-rak choy-xo-na choʻ-mich choʻ-pon choʻn-tak chan-qoq sham shar shox
shi-fo-kor shi-fo-xo-na sho-ir shoh-ma-ot shax-mat she-rik shoʻx shu-kur tu-shun-cha i-shonch qish-loq-lik baxt taxt
vaqt-lar gʻisht dasht doʻst-lar mard-lik mard-roq past-roq kat-ta-roq turk-lar turk-cha erk-lik erk-lar toʻrt-ta
qirq-lik yurt-dosh yurt-lar va-tan-dosh sinf-dosh qar-dosh yoʻl-dosh te-gir-mon ga-zi-na xa-zi-na ju-da jon-li
hay-von hay-vo-not o-sim-lik pax-ta gʻoʻ-za bugʻ-doy ar-pa gu-ruch-li lo-vi-ya noʻ-xat mosh tu-rup pi-choq qo-shiq
qo-zon choy-nak pi-yo-la ko-sa la-gan das-tur-xon gi-lam koʻr-pa yos-tiq san-diq bel-bogʻ doʻp-pi koʻy-lak tuf-li
e-tik pay-poq qal-poq roʻ-mol u-zuk mar-jon koʻz-gu ta-roq so-vun so-chiq ba-zor doʻ-kon pul narx ar-zon qim-mat
so-tuv-chi xa-ri-dor soʻm ti-yin yoʻl koʻp-rik ma-shi-na pi-yo-da sve-to-for av-to-bus po-yezd met-ro tram-vay
trol-ley-bus ve-lo-si-ped mo-to-tsikl ke-ma qa-yiq kom-pyu-ter te-le-fon te-le-vi-zor in-ter-net das-tur ti-zim
ek-ran tar-moq sa-hi-fa xa-bar ma-qo-la e-lek-tron e-ner-gi-ya trak-tor mo-tor kon-trol kon-sert kon-kurs
kon-fe-ren-si-ya kom-pleks kon-flikt eks-press eks-port eks-kur-si-ya abs-trakt trans-port ins-ti-tut ins-tru-ment
in-dus-tri-ya re-gistr as-tro-nom ma-te-ma-ti-ka fi-zi-ka bi-o-lo-gi-ya ge-o-gra-fi-ya ta-rix a-da-bi-yot mu-si-qa
ras-som-chi-lik sport in-for-ma-ti-ka gram-ma-ti-ka pro-gram-ma ki-lo-gramm di-a-gram-ma mo-no-gra-fi-ya fo-to-graf
bi-o-gra-fi-ya funk-si-ya fe-de-ra-tsi-ya po-li-tsi-ya mi-li-tsi-ya re-dak-si-ya lek-si-ya ak-si-ya op-si-ya
stan-si-ya Fran-si-ya Ger-ma-ni-ya Ros-si-ya Tur-ki-ya Yev-ro-pa O-si-yo Af-ri-ka A-me-ri-ka sirk se-ment sex-lar
li-tsey pro-tsent pro-tses-sor me-di-tsi-na re-tsept o-fi-tser pi-tsa ob-yekt sub-yekt prem-ye-ra in-ter-vyu
ba-tal-yon ra-yon ma-yor al-bom film rol mo-del av-to-mo-bil fa-kul-tet u-ni-ver-si-tet te-atr litr metr ki-lo-metr
san-ti-metr gramm ton-na a-e-ro-port po-e-zi-ya po-e-ma di-a-log o-a-zis mu-al-lif ma-o-rif sa-o-dat do-i-ra
sho-i-ra o-i-la-viy ma-i-shat to-i-fa tay-yor say-yoh hay-yo-ra ni-yat o-i-la-dosh si-yo-sat iq-ti-sod ja-mi-yat
ma-da-ni-yat in-sho in-so-niy ta-bi-at ta-bi-iy i-jod i-jo-diy il-miy ilm fan fan-lar o-lim kash-fi-yot ix-ti-ro
hu-nar kasb ti-kuv-chi nov-voy bogʻ-bon deh-qon ham-shi-ra mu-han-dis qu-ruv-chi hay-dov-chi u-chuv-chi as-kar
yo-zuv-chi ras-som xo-nan-da so-zan-da raq-qo-sa ar-tist qah-ra-mon pah-la-von pod-shoh ma-li-ka sul-ton a-mir
va-zir sa-roy ol-tin ku-mush te-mir mis yo-gʻoch qo-gʻoz shakl uch-bur-chak toʻrt-bur-chak du-ma-loq chi-ziq
bur-chak qoʻ-shish a-yi-rish koʻ-pay-ti-rish boʻ-lish teng-lik teng-la-ma kasr son ra-qam yi-gʻin-di koʻ-payt-ma
boʻ-lin-ma oʻz-bek oʻz-bek-cha rus rus-cha qo-zoq qir-gʻiz to-jik turk-man qo-ra-qal-poq ti-li-miz ti-ling a-lo-qa
ax-bo-rot ga-ze-ta jur-nal ku-tub-xo-na mu-zey bogʻ-cha ta-ni-shuv sa-lom xayr rah-mat mar-ha-mat ke-chi-ra-siz
il-ti-mos xush ke-lib-siz bay-ram nav-roʻz toʻy sov-gʻa tab-rik tu-gʻil-gan umr bax-ti-yor sogʻ-lom sogʻ-liq kuch
kuch-li dov-yu-rak aql-li do-no a-dab a-dab-li meh-ri-bon rost-goʻy ha-lol koʻ-ngil koʻ-ngil-li er-kin o-zod
o-zod-lik mus-ta-qil mus-ta-qil-lik tinch tinch-lik u-rush gʻa-la-ba gʻo-lib mu-so-ba-qa oʻ-yin oʻ-yin-choq
qoʻ-gʻir-choq koʻp-tok var-rak oʻ-qish yo-zish hi-sob hi-sob-la oʻl-chov chi-qish ki-rish oʻ-tish qoʻl-yoz-ma
qoʻl-lan-ma ogʻ-riq yap-roq kip-rik sabr qadr qadr-li sabr-li ib-rat fikr fik-rim zikr hukm toʻgʻ-ri egʻ-ri o-gʻir
ogʻ-ri Mir-zo A-li-sher U-lugʻ-bek Bo-bur Te-mur Si-no Be-ru-niy Xo-raz-miy Na-so-fiy Gul-no-ra Dil-no-za Na-si-ba
Shah-no-za Mu-ham-mad Ab-dul-la Is-mo-il Ib-ro-him Yu-suf Us-mon U-mar koʻ-cha poʻ-lat shaf-to-li bod-ring gu-ruch
oʻ-qi-tuv-chi is-siq i-liq ji-gar-rang mil-li-on av-val a-yiq qu-yon ba-liq tosh-ba-qa sich-qon ga-pir-moq ayt-moq
ux-la-moq oʻr-gan-moq ayt-di bo-la-lar-ga mak-tab-ga-cha biz-ning baʼ-zi si-ngil-cha ting-la-moq ang-la man-za-ra
che-lak chi-lan-gar Ja-hon-gir baxt-li doʻst-la-rim jo-ni-vor sa-rim-soq ish-ton sve-ta-for e-lektr ba-ta-re-ya
kons-ti-tu-tsi-ya kim-yo al-geb-ra ge-o-met-ri-ya a-ka-de-mi-ya a-e-ro-drom mu-ay-yan du-rad-gor sar-ta-rosh
kvad-rat a-yir-ma ha-yit be-a-dab Is-ro-il
`
  .trim()
  .split(/\s+/);

export const WORDS = SYLLABLES.map((word) => word.replaceAll('-', ''));
