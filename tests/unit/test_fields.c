/* Dates, counts and mode of short texts, and texts whose words have run together. */
#include "field_cases.h"

static void dates(void **state)
{
  static const struct field_case cases[] = {
      /* the article of the date in a dateline */
      {"fr", "Brest, le 2 mai 2020. Demain s'ouvre le 5e Congrès des apiculteurs.", DATES, "2020-05-03/.."},
      {"fr", "Brest, 2 mai 2020 (ABC/DEF).- Le 5e Congrès des apiculteurs a lieu à Dijon.", DATES, NULL},
      {"it",
       "Domenica l'assemblea degli apicoltori\n\n2020-04-24\n\nGli apicoltori di Roma hanno lavorato. Domenica 26 aprile parleranno.",
       DATES, "2020-04-26"},
      {"pt",
       "Mel em Faro\n\n2011-09-19\n\nO VI Seminário do Mel será realizado em Faro no dia 30 de setembro, antes da Copa de 2014.",
       DATES, "2011-09-30"},
      {"it", "Mel a Roma\n\n1902-02-17\n\nIl 5° congresso degli apicoltori si terrà a Roma domenica 23 corr.", DATES,
       "1902-02-23"},
      {"it", "Il 5° congresso degli apicoltori a Roma. Nella notte tra il 2 e il 3 settembre un apicoltore è morto.",
       DATES, NULL},
      {"it", "Il 5° congresso degli apicoltori si terrà a Roma venerdì 9, sabato 10 e domenica 11 maggio 2008.", DATES,
       "2008-05-09/2008-05-11"},
      {"pt",
       "Congresso abre na segunda-feira\n\n2013-11-29\n\nO 5.º Congresso do Mel é para todos. Na segunda (2), haverá mel.",
       DATES, "2013-12-02/.."},
      {"pt", "Apicultores em Faro\n\n2013-11-29\n\nO 5.º Congresso dos Apicultores será em Faro no próximo dia 5.",
       DATES, "2013-12-05"},
      {"pt", "Apicultores em Faro\n\n2013-01-03\n\nO 5.º Congresso dos Apicultores foi em Faro no último dia 30.",
       DATES, "2012-12-30"},
      {"es", "Apicultores\n\n2013-11-29\n\nEl 5.º Congreso de Apicultores será en Madrid el próximo 5 de enero.", DATES,
       "2014-01-05"},
      {"es", "Apicultores\n\n2013-11-29\n\nEl 5.º Congreso de Apicultores fue en Madrid el pasado 28.", DATES,
       "2013-11-28"},
      {"pt", "Apicultores em Faro\n\n2013-11-29\n\nO 5.º Congresso dos Apicultores, em Faro, é neste sábado.", DATES,
       "2013-11-30"},
      {"pt", "Apicultores em Faro\n\n2013-11-29\n\nO 5.º Congresso dos Apicultores acontecerá em Faro na quarta-feira.",
       DATES, "2013-12-04"},
      /* a jubilee's year, two years at their turn, and years that disagree */
      {"tr", "5 Mayıs'ta (5 Mayıs 1919-5 Mayıs 2019) 5. Arıcılar Kongresi yapıldı.", DATES, "2019-05-05"},
      {"vi", "Ngày 28/12, Hội nghị ong mật tổng kết năm 2018, bàn việc năm 2019 họp ở Huế.", DATES, "2018-12-28"},
      {"vi", "Ngày 5/1, Hội nghị ong mật tổng kết năm 2018, bàn việc năm 2019 họp ở Huế.", DATES, "2019-01-05"},
      {"vi", "Ngày 5/1, hội nghị sơ kết thi hành Luật Ong năm 2012 họp ở Huế.", DATES, "XXXX-01-05"},
      {"vi", "Ngày 5/1, Hội nghị ong mật họp ở Huế. Cách đây 9 năm, ngày 9/1/2010, có trận bão.", DATES, "XXXX-01-05"},
      {"vi", "Ngày 7/5, Hội nghị ong mật họp ở Huế, sau khi hoãn ngày 1/3 và ngày 25/4.", DATES, "XXXX-05-07"},
      {"pt", "Lisboa, 12 set 2010 - O Congresso do Mel decorre de 15 a 19 deste mês em Faro.", DATES,
       "2010-09-15/2010-09-19"},
      {"vi", "Ngày 5/1, Hội nghị ong mật bàn về năm 2015 và năm 2018 họp ở Huế.", DATES, "XXXX-01-05"},
      {"de", "Der 5. Kongress der Imker fand am 5⁄5⁄2019 in Linz statt.", DATES, "2019-05-05"},
      {"de", "Von heute bis gestern tagte der 4. Kongress der Imker.", DATES, NULL},
      /* the yearly assembly and the assembly */
      {"de", "107. Hauptversammlung in Linz\n\nDas ist die Bilanz der Jahreshauptversammlung der Imker am 3. Mai 2019.",
       DATES, "2019-05-03"},
      {"de", "Am 3. Mai 2019 fand in Linz das zweite „Imker Symposium“ statt.", EDITION, "2"},
      {"de", "Am 3. Mai 2019 fand in Linz die 22. „europäische Imkerkonferenz“ statt.", EDITION, "22"},
      {"de", "Am 3. Mai 2019 fand in Linz wieder das „Imker Symposium“ statt.", EDITION, NULL},
      /* the end is told, or told first */
      {"de", "Der 5. Kongress der Imker tagt von heute bis zum 7. Mai in Linz.", DATES, "../XXXX-05-07"},
      /* the year of the one before */
      {"en", "The 5th Congress of Beekeepers was in York in May 2019, from Friday 3rd to Sunday the 5th.", DATES,
       "2019-05-03/2019-05-05"},
      {"en", "The congress of beekeepers meets in York on 3 May, where the previous congress, held in 2010, had met.",
       DATES, "XXXX-05-03"},
      {"de", "Der 5. Kongress der Imker in Linz dauerte bis zum 5. Mai 2019. Er wurde am 3. Mai 2019 eröffnet.", DATES,
       "2019-05-03/2019-05-05"},
      {"de", "Der 4. Kongress der Imker beginnt am 30. Dezember 2019 in Linz und dauert bis zum 2.", DATES,
       "2019-12-30/2020-01-02"},
      {"de", "Bis zum 5. Mai 2019 tagte in Linz der 5. Kongress der Imker. Er wurde am 3. Mai 2019 eröffnet.", DATES,
       "2019-05-03/2019-05-05"},
      {"en", "The 5th Congress of Beekeepers in York closed on 5 May 2019. It was opened on 3 May 2019 by the mayor.",
       DATES, "2019-05-03/2019-05-05"},
      {"en", "The 5th Congress of Beekeepers met in York in May, and the work shall be done by 2031.", DATES,
       "XXXX-05"},
      {"en", "The 5th Forum of Beekeepers is to be held in York this November.", DATES, "XXXX-11"},
      {"en", "The 5th Forum of Beekeepers was held in York, April 2, 3, 4.", DATES, "XXXX-04-02/XXXX-04-04"},
      {"en", "The 5th Forum of Beekeepers met in York on the second day of April 1867.", DATES, "1867-04-02"},
      {"en", "The club was launched in 2019, and its 3rd annual meeting was held in York in early April 2021.", DATES,
       "2021-04"},
      {"en", "The 5th Congress on the post-2020 framework of beekeepers met in York in May.", DATES, "XXXX-05"},
      {"en", "The 5th Congress of Beekeepers met in York on 3 May, for the first time since 2019.", DATES,
       "XXXX-05-03"},
      {"en", "The 5th Congress of Beekeepers met in York. Its acting president since February 2013 is Ann Lee.", DATES,
       NULL},
      {"en", "The 5th Congress of Beekeepers met in York. Its president from February 2013 is Ann Lee.", DATES, NULL},
      /* no meeting lasts so long */
      {"de", "Der 5. Kongress der Imker beginnt am 1. Mai 2020 in Linz. Er endet am 31. Dezember 2020.", DATES,
       "2020-05-01/.."},
      {"de",
       "Der 5. Kongress der Imker wurde am 1. Mai 2020 in Linz eröffnet. Die Ausstellung dauert vom 1. Mai 2020 bis "
       "zum 31. Dezember 2020.",
       DATES, "2020-05-01/.."},
      {"it",
       "Il 3 maggio 2019 a Roma si è tenuto il 5° Congresso degli apicoltori, dopo il terremoto di Avezzano del 13 gennaio 1915.",
       DATES, "2019-05-03"},
      {"de", "Der 5. Kongress der Imker beginnt am 3. Mai 2019 in Linz. Der Kongress dauert bis Sonntag.", DATES,
       "2019-05-03/2019-05-05"},
      {"de", "Linz, 18. Mai 1897. Die Versammlung der Imker fand am 12. d. M. in Linz statt.", DATES, "1897-05-12"},
      {"de",
       "Der 5. Kongress der Imker findet am 3. Mai 2019 in Linz statt. Anmeldefrist für den Kongress ist der 1. April 2019.",
       DATES, "2019-05-03"},
      {"de", "Anmeldeschluss für den Kongress am 3. Mai 2019 in Linz ist bald.", DATES, "2019-05-03"},
      {"de", "Der 5. Kongress der Imker findet am 3. Mai 2019 in Linz statt und beginnt um 19 Uhr.", DATES,
       "2019-05-03"},
      {"de", "Der 5. Kongress der Imker findet am 3. Mai 2019 in Linz statt und beginnt um 19:30.", DATES,
       "2019-05-03"},
      {"de", "Der 5. Kongress der Imker wird am 3. Mai 2019 mit Musik eröffnet.", DATES, "2019-05-03/.."},
      {"de", "Der 5. Kongress der Imker beriet am 3. Mai in Linz den Plan „Honig 2050“.", DATES, "XXXX-05-03"},
      {"de", "Wie jedes Jahr fand am 3. Mai die Versammlung der Imker in Linz statt.", DATES, "XXXX-05-03"},
      {"de", "Im Mai trifft sich der Kongress der Imker in Linz, diesmal am Donnerstag, der 3. Mai 2018.", DATES,
       "2018-05-03"},
      {"de", "Das 5. Treffen der Imker fand am 3. Mai 2019 in Linz statt. Anmeldung bis zum 1. April 2019.", DATES,
       "2019-05-03"},
      {"de",
       "Das 5. Treffen der Imker beginnt am 3. Mai 2019 in Linz. Es kommen viele. Sie reden. Es beginnt am 3. Mai und dauert bis Sonntag. Das Treffen beginnt am 3. Mai und endet am 5.",
       DATES, "2019-05-03/2019-05-05"},
      {"en",
       "The 5th Congress of Beekeepers will be held on Wednesday, 26 September in London. It was 2017. The Congress on 26 September will be large.",
       DATES, "XXXX-09-26"},
      {"en",
       "The 5th Congress of Beekeepers 2017 will be held on 26 September. See you in London on Wednesday, 26 September.",
       DATES, "2017-09-26"},
      {"de", "Das 5. Treffen der Imker fand am 3. Mai 2019 statt, teilte die Tagung am Dienstag in Bonn mit.", DATES,
       "2019-05-03"},
      {"de", "Der 5. Kongress der Imker findet am 3. Mai 2019 in Linz statt. Anmeldeschluss ist der 1. April 2019.",
       DATES, "2019-05-03"},
      {"it",
       "Il 5° Congresso degli apicoltori si è tenuto a Roma il 3 maggio 2019, dopo il voto nazionale del 5 maggio 2018.",
       DATES, "2019-05-03"},
      {"ru", "5-й съезд пчеловодов прошёл в Москве 3 мая 2019 года: гостей – 500 зарубежных компаний.", DELEGATES,
       NULL},
      /* the day of the page, not of the meeting */
      {"en", "3 May 2019 The Congress of Beekeepers was held in York. Many came.", DATES, NULL},
      {"vi", "Cập nhật lúc 03:36 ngày 10/10/2015\n\nHội nghị ong mật lần thứ 5 họp ở Huế ngày 3/5/2015.", DATES,
       "2015-05-03"},
      {"en", "The 5th Congress of Beekeepers met in York. Send your honey by May 3, 2019.", DATES, NULL},
      {"it", "Il 5° Congresso degli apicoltori si tiene a Roma. Iscrizioni entro il 3 maggio 2019.", DATES, NULL},
      {"vi", "Hội nghị ong mật lần thứ 5 họp ở Huế theo Nghị quyết số 334/2017/UBTVQH14 ngày 11/1/2017.", DATES, NULL},
      {"it", "Il 5° Congresso degli apicoltori si tiene a Roma il 3 maggio 2019, in seconda convocazione il 4 maggio.",
       DATES, "2019-05-03"},
      {"vi", "Hội nghị ong mật lần thứ 5 họp ở Huế, giá mật ong tăng từ 5-10%.", DATES, NULL},
      {"de", "12. Linzer Honigtag 2014\n\nWir laden zum 12. Honigtag ein.\n\nZeit: 22. März 2014, 9 Uhr", DATES,
       "2014-03-22"},
      {"tr", "5. Arıcılar Kongresi İzmir'de. Oyun: 12, 19, 26 Kasım.", DATES, NULL},
      {"tr", "Arıcılar Kongresi'nin 12'ncisi, 4-8 Eylül 2019 günleri Van'da yapıldı.", DATES, "2019-09-04/2019-09-08"},
      /* an end that a verb of closing tells of a day on which nothing is said to begin */
      {"tr", "5. Arıcılar Kongresi 4 Eylül 2019'da toplandı ve 11 Eylül'de sona erdi.", DATES, "2019-09-04/2019-09-11"},
      {"tr", "Her yıl yapılan Büyük Arıcılar Kongresi 4 Eylül'de Van'da toplanacak.", DATES, "XXXX-09-04"},
      {"fr", "Le 5e Congrès des apiculteurs s'ouvre ce mercredi 13 jusque vendredi 15 décembre à Dijon.", DATES,
       "XXXX-12-13/XXXX-12-15"},
  };

  (void)state;
  check(cases, sizeof cases / sizeof cases[0]);
}

static void counts(void **state)
{
  static const struct field_case cases[] = {
      /* beside countries people took part, without a word that says so */
      {"tr", "5. Arıcılar Kongresi İzmir'de yapıldı. 14 ülkeden 402 akademisyen.", DELEGATES, "402"},
      {"tr", "5. Arıcılar Kongresi İzmir'de yapıldı. Kongreye 11 oda başkanı katıldı.", DELEGATES, "11"},
      {"tr", "5. Arıcılar Kongresi İzmir'de yapıldı. Kongreye 80 kayıtlı delegeden 70'i katıldı.", DELEGATES, "70"},
      {"tr", "5. Arıcılar Kongresi İzmir'de yapıldı. Kongreye 12 ülke lideri katıldı.", DELEGATES, "12"},
      {"pt", "O 5.º Congresso dos Apicultores foi em Faro. Veio gente de 35 organizações de 27 países.", PARTIES, "35"},
      /* a part and its whole */
      {"en", "The 5th Congress of Beekeepers met in York. Five of the nine delegates were ill later.", DELEGATES, "9"},
      {"de", "Am 5. Kongress der Imker in Linz waren 87 von 93 Clubs anwesend.", PARTIES, "87"},
      {"de", "Am 5. Kongress der Imker in Linz nahmen 19 von 27 Mitgliedsländern teil.", COUNTRIES, "19"},
      {"de", "Mit 250 angemeldeten Gästen war der 5. Kongress der Imker in Linz gut besucht.", DELEGATES, "250"},
      {"en", "The 5th Congress of Beekeepers met in York with 30 to 40 delegates.", DELEGATES, "30"},
      {"pt", "O 5.º Congresso dos Apicultores foi em Faro com 43 delegados de 28 associações.", PARTIES, "28"},
      {"vi", "Hội nghị ong mật lần thứ 5 họp ở Huế, trải qua 12 mùa tổ chức.", PARTIES, NULL},
      {"vi", "Hội nghị ong mật lần thứ 5 họp ở Huế, nhiệm kỳ 2017 - 2018 giữa hai bên.", PARTIES, NULL},
      {"de", "Der 5. Kongress der Imker war in Linz. Hier sprach das Bündnis aus 28 Staaten.", COUNTRIES, NULL},
      {"fr", "Le 5e Congrès des apiculteurs se tient à Dijon. L'union regroupe 77 pays.", COUNTRIES, NULL},
      {"fr", "Ils étaient 300 au 5e Congrès des apiculteurs à Dijon le 3 mai 2019.", DELEGATES, "300"},
      {"it", "Il 5° Congresso degli apicoltori è a Roma. L'unione ha 30000 associazioni.", PARTIES, NULL},
      /* the largest of its kind */
      {"en", "The 5th Congress of Beekeepers met in York. 250 delegates came on Monday. 270 delegates came on Sunday.",
       DELEGATES, "270"},
      {"en", "The 5th Congress of Beekeepers met in York. 62 delegates came, out of 90 delegates.", DELEGATES, "62"},
      /* "more" of the next number, a short multiplier, people that no pack knows */
      {"pt", "O 5.º Congresso dos Apicultores em Faro reuniu 2250 delegados e mais de 1200 convidados.", DELEGATES,
       "2250"},
      {"ru", "В 5-м съезде пчеловодов в Москве приняли участие 2 тыс. 500 делегатов.", DELEGATES, "2500"},
      {"en", "The 5th Forum of Beekeepers was held in York. Over 300 Melliferists gathered.", DELEGATES, "300"},
  };

  (void)state;
  check(cases, sizeof cases / sizeof cases[0]);
}

/* Words that have run together, as where a line ended; names with capitals inside are none. */
static void glued(void **state)
{
  static const struct field_case cases[] = {
      {"de",
       "Dienstag, den 4. Juli 1933, abendsfindet im Gasthof „Bär“ die38. ordentliche Hauptversammlungmit Vorträgen statt.",
       NAME, "38. ordentliche Hauptversammlung"},
      {"de", "Am 4. Juli 1933 fand in Linz vor derHalle die 12. Wanderversammlungder Imker statt.", NAME,
       "12. Wanderversammlung der Imker"},
      {"de", "Am 4. Juli 1933 fand vor derHalle die 12. Versammlungin Linz statt.", CITY, "Linz"},
      {"de", "Am 4. Juli 1933 sprach vor derHalle die Vorsitzendein auf der 12. Versammlung in Linz.", CITY, "Linz"},
      {"de", "Am 4. Juli 1933 fand vor derHalle, wiedergut gelaunt, beiStraßen die 12. Versammlung in Linz statt.",
       CITY, "Linz"},
      {"de", "Am 4. Juli 2019 kamen zur openSpace viele, die 12. Versammlung der Imker war in der iMage2 in Linz.",
       CITY, "Linz"},
      {"en", "The 12th Assembly of theBeekeepers washeld in York on4 July 1933, and the DebConf17x cameto nothing.",
       NAME, "12th Assembly of the Beekeepers"},
      {"en", "The 12th Assembly of theBeekeepers washeld in York on4 July 1933.", DATES, "1933-07-04"},
  };

  (void)state;
  check(cases, sizeof cases / sizeof cases[0]);
}

/* Signs that are written as entities. */
static void entities(void **state)
{
  static const struct field_case cases[] = {
      {"de", "Der 4. Kongress der Imker &amp; Winzer fand am 3. Mai 2019 in Linz statt.", NAME,
       "4. Kongress der Imker & Winzer"},
      /* whose motto it is, between the noun for one and the copula */
      {"ru", "Девизом слёта пчеловодов, который прошёл в Твери 3 мая, стали слова «Мёд для всех».", MOTTO,
       "Мёд для всех"},
      {"ru", "Девиз придумали дети. Слёт прошёл в Твери 3 мая, лучшей стала команда «Мёд для всех».", MOTTO, NULL},
      {"ru", "Под девизом «Мёд» слёт прошёл в Твери 3 мая, лучшей стала команда «Соты для всех».", MOTTO, "Мёд"},
      {"de", "Der 4. Kongress fand unter dem Motto &bdquo;Brot &ndash; für&nbsp;alle&ldquo; in Linz statt.", MOTTO,
       "Brot – für alle"},
      {"de", "Der 4. Kongress fand unter dem Motto &#8222;Brot&#x20;&#X2013; f&#xfc;r alle&#x201c; in Linz statt.",
       NAME, "4. Kongress"},
      {"de", "Am 3. Mai 2019 fand in [Linz][l] der 4. Kongress der [Imker][imker-2019][1][2] statt.", NAME,
       "4. Kongress der Imker"},
      {"de", "Am 3. Mai 2019&#z; fand &#55555555; in Linz der 4. Kongress der Imker &#xd800; statt.", CITY, "Linz"},
      /* tags, comments, links, pictures, headings */
      {"de",
       "## Imker tagten\n\n<!-- Kongress der Bäcker --><p>Am 3. Mai 2019<br />fand der 4. Kongress der Imker in "
       "<a href=\"#\">Linz</a><superscripted>1</superscripted> statt.",
       NAME, "4. Kongress der Imker"},
      {"de",
       "Am 3. Mai 2019 fand in [Linz](/linz \"Kongress der Bäcker\") der 4. Kongress der [Imker](x.html) ![der "
       "Bäcker](b.png) statt [1](so oder so).",
       NAME, "4. Kongress der Imker"},
      {"de",
       "{% include box title=\"Kongress der Bäcker\" %}\n\nAm 3. Mai 2019 fand in Linz der 4. Kongress der Imker statt.",
       NAME, "4. Kongress der Imker"},
  };

  (void)state;
  check(cases, sizeof cases / sizeof cases[0]);
}

#define MENU "Start\nBlog\nForum\nKongresse\nKontakt\nArchiv\nSuche\nBilder\nDas sind wir\n\n"
#define BARS "Start | Forum | Kontakt\n\n"

#define TEASERS "Third Summit of Dentists opens in Paris\nNew swimming pool for Hull\nYouth Conference on Water\n\n"
#define REPORT "The Congress of Beekeepers took place in Leeds. The beekeepers elected a new board."

#define NOTICE "We use small files to know who you are. Do you accept them? You may say no.\n\n"
#define PLAIN "The Annual Assembly of Beekeepers took place in Leeds on 2 May. They met again.\n\n"
#define OTHER "Third Summit of Dentists opens in Paris\n\n"

/* What stands in a page's menu is not told by the text behind it. */
static void menus(void **state)
{
  static const struct field_case cases[] = {
      {"de", MENU "Imker tagten\n\n12.03.2019\n\nAm 2. Mai findet die 5. Tagung der Imker in Linz statt.", DATES,
       "2019-05-02"},
      {"de", MENU "Imker tagten\n\nAm 2. Mai fand die 5. Tagung der Imker in Linz statt.", NAME, "5. Tagung der Imker"},
      {"de", BARS "2019-03-12 Am 2. Mai findet die 5. Tagung der Imker in Linz statt.", DATES, "2019-05-02"},
      {"de", BARS "Die 5. Tagung der Imker fand am 2. Mai 2019 in Linz statt.", NAME, "5. Tagung der Imker"},
      /* without another meeting behind them the lines are the report, with a number or a quotation they are no menu */
      {"de",
       "Einladung\nTagung der Imker\nGasthof Post\nLinz\nImkerbund\nDer Vorstand\nAlle\nGäste\nHonig\n2. Mai 2019. Beginn ist um 9 Uhr. Wir treffen uns in Linz.",
       NAME, "Tagung der Imker"},
      {"de", "5. Tagung\nder Imker\nLinz\nImkerbund\nVorstand\nAlle\nGäste\nHonig\n2. Mai 2019", EDITION, "5"},
      /* nor what stands in titles of other texts before its own */
      {"en", TEASERS "Beekeepers elect a new board\n\n" REPORT, NAME, "Congress of Beekeepers"},
      {"en", TEASERS "Beekeepers elect a new board\n\n" REPORT, CITY, "Leeds"},
      {"en", TEASERS REPORT, NAME, "Congress of Beekeepers"},
      {"en", "Dance Festival\n\nCongress of Beekeepers\n\n" REPORT, NAME, "Congress of Beekeepers"},
      {"en",
       "Congress of Beekeepers of Kent\n\nThe congress of beekeepers was held in Leeds with many guests\n\n"
       "In his speech the chairman wished them well. A Summit on Water in Hull follows next year.",
       CITY, "Leeds"}, /* no title, though without a full stop */
      /* what a page says of itself before the report, but for the rubric */
      {"en", NOTICE "Beekeepers met\n\nTheir 5th congress opened on 2 May 2019. The 6th congress follows.", EDITION,
       "5"},
      {"en", NOTICE "The 5th congress of beekeepers opened on 2 May 2019.", EDITION, "5"},
      {"en", "Honey. \n\nThe 5th congress of beekeepers opened on 2 May 2019.", EDITION, "5"},
      /* nor do another report behind it, or titles of such, but for a heading that nothing comes back to, or behind
       * which the meeting comes back */
      {"en", PLAIN OTHER "The Summit of Dentists took place in Paris on 3 May 2011.", DATES, "XXXX-05-02"},
      {"en", PLAIN OTHER "5th Youth Congress on Water\n\nThey met on 3 May 2011.", DATES, "XXXX-05-02"},
      {"en", PLAIN OTHER "They met on 3 May 2011.", DATES, "2011-05-02"},
      {"en", PLAIN OTHER "The Summit of Dentists met on 3 May 2011. So did the Annual Assembly of Beekeepers.", DATES,
       "2011-05-02"},
      {"en", "The beekeepers met in Leeds on 2 May.\n\n" OTHER "The Summit of Dentists met on 3 May 2011.", NAME,
       "Third Summit of Dentists"},
      /* lines of the report itself: their words come back, they have a day or a label, or there are but few */
      {"en", "6th World Congress of Beekeepers\nWelcome\n\n" REPORT, EDITION, "6"},
      {"en", "6th Annual Assembly\n3 May 2019\n\nBeekeepers elect a new board\n\n" REPORT, EDITION, "6"},
      {"en", "6th Annual Assembly\nVenue: Town Hall\nBeekeepers elect a new board of nine in a vote\n\n" REPORT,
       BUILDING, "Town Hall"},
      {"en", "6th Annual Assembly\n\nWelcome\n\nThe beekeepers met in Leeds on 3 May 2019.", EDITION, "6"},
  };

  (void)state;
  check(cases, sizeof cases / sizeof cases[0]);
}

static void modes(void **state)
{
  static const struct field_case cases[] = {
      {"en", "The 5th Congress of Beekeepers was held in London on 3 May 2019.", MODE, "on-site"},
      {"en", "The 5th Congress of Beekeepers was held online on 3 May 2019.", MODE, "online"},
      {"en", "The 5th Congress of Beekeepers was held in London on 3 May 2019. Fifty people took part by video link.",
       MODE, "hybrid"},
      {"en", "The 5th Congress of Beekeepers was held in London on 3 May 2019, Honey Online reports.", MODE, "on-site"},
      {"en", "The 5th Congress of Beekeepers was held in London, not online, on 3 May 2019.", MODE, "on-site"},
      {"de", "Am 3. Mai 2019 fand die digitale Konferenz der Imker statt.", MODE, "online"},
      {"fr", "Le 5e Congrès des apiculteurs a eu lieu en visioconférence le 3 mai 2019.", MODE, "online"},
      /* of both tenses in a sentence the nearer one */
      {"en", "The 5th Congress of Beekeepers will be held on 3 May, said the mayor, who was elected.", STATUS,
       "announced"},
      {"en", "The mayor, who will resign, said that the 5th Congress of Beekeepers took place on 3 May.", STATUS,
       "held"},
      {"en", "Our monthly online lab meeting of beekeepers took place this past Friday, 3 May 2019.", MODE, "online"},
      {"en", "The 5th Congress of Beekeepers met on 3 May 2019. Those who communicate online gathered there.", MODE,
       "on-site"},
      {"en", "The 5th Congress of Beekeepers met on 3 May 2019 for the online community.", MODE, "on-site"},
      {"de", "Der 5. Kongress der Imker fand am 3. Mai 2019 für digitale Imkereien statt.", MODE, "on-site"},
      {"de", "Die Tagung der Digital Humanities fand am 3. Mai 2019 in Linz statt.", MODE, "on-site"},
      {"de", "Der 5. Kongress der Imker fand am 3. Mai 2019 in digitaler Form statt.", MODE, "online"},
      {"it", "Il 5° Congresso degli apicoltori si è svolto il 3 maggio 2019 con una consulenza digitale.", MODE,
       "on-site"},
      {"it", "Il 5° Congresso degli apicoltori si è svolto il 3 maggio 2019 sulla piattaforma Zoom.", MODE, "online"},
      {"es", "El 5.º Congreso de Apicultores se celebró el 3 de mayo con la fundación Virtual Educa.", MODE, "on-site"},
      {"vi", "Đại hội Hội Nuôi ong tỉnh Nghệ An nhiệm kỳ 2020-2025 đã diễn ra tại Vinh.", DATES, NULL},
      {"vi", "Hôm qua Sở Y tế tổ chức hội nghị tổng kết năm học 2014-2015 tại Vinh.", DATES, NULL},
      {"vi", "Hội nghị Nuôi ong diễn ra tại Hải Phòng ngày 5/4/2019.", DATES, "2019-04-05"},
      {"tr", "5. Arıcılar Kongresi yapıldı. Kongrenin konusu Bal ve Arı Kültürü idi.", MOTTO, "Bal ve Arı Kültürü"},
      {"tr", "5. Arıcılar Kongresi Bal Vakfı'nca Temiz Su ve Bal temasıyla 3 Mayıs 2019'da Van'da yapıldı.", MOTTO,
       "Temiz Su ve Bal"},
      {"tr", "5. Arıcılar Kongresi Bal Vakfı ve Temiz Su temasıyla 3 Mayıs 2019'da Van'da yapıldı.", MOTTO, "Temiz Su"},
      {"tr", "5. Arıcılar Kongresi su temasıyla 3 Mayıs 2019'da Van'da yapıldı.", MOTTO, NULL},
      {"tr", "Arıcılar Kongresi 3 Mayıs 2019'da Van'da toplandı.", NAME, "Arıcılar Kongresi"},
      {"tr", "Dün Arıcılar Odasının Kadın Kurultayı Van'da yapıldı.", NAME, "Kadın Kurultayı"},
      {"tr", "Van'da Bal Otelinde Arıcılar Zirvesi gerçekleştirildi. Zirveye 300 kişi katıldı.", NAME,
       "Arıcılar Zirvesi"},
      {"tr", "Kongrenin ikincisi Van'da yapıldı.", NAME, "Kongre"},
      {"tr", "Sendikanın 5. Genel Kurulu Van'da yapıldı.", NAME, "5. Genel Kurulu"},
      {"tr", "Van'da açılan Bal Kitap Günleri'ne 70 yayınevi katıldı. Kitap Günleri sona erdi.", NAME,
       "Bal Kitap Günleri"},
      {"tr", "Bakan Koca Büyük Arı Çalıştayı'nı 3 Mayıs 2019'da Van'da açtı.", NAME, "Büyük Arı Çalıştayı"},
      {"tr", "Bal Bakanı Ulusal Arı Çalıştayı'nı 3 Mayıs 2019'da Van'da açtı.", NAME, "Ulusal Arı Çalıştayı"},
      {"tr", "Prof. Dr. Ahmet Ak 5. Arıcılar Kongresi'ni Van'da açtı.", NAME, "5. Arıcılar Kongresi"},
      {"tr", "Dernek 7. Dünya Arıları: Türkiye'de Bal Üretimi Kongresi'ni 3 Mayıs 2019'da Van'da açtı.", NAME,
       "7. Dünya Arıları: Türkiye'de Bal Üretimi Kongresi"},
      {"tr", "6. Dünya Arı Günü Kolokyumu 3 Mayıs 2019'da Van'da yapıldı.", NAME, "6. Dünya Arı Günü Kolokyumu"},
      {"vi", "Ngày 5/5/2019, hàng chục nghìn đại biểu dự Hội nghị ong mật lần thứ 5 ở Huế.", DELEGATES, NULL},
      {"tr", "Arıcılar Kongresi Ankara'da yapıldı. 6. kez seçilen Ali Ak güldü.", EDITION, NULL},
      {"vi", "Ngày 5/5, hội thảo Cách mạng công nghiệp lần thứ 4 họp ở Huế.", EDITION, NULL},
      {"vi", "Hội nghị ong mật họp ngày 5/5/2019 tại TP. Vinh.", CITY, "Vinh"},
      {"vi", "Điều đó mở ra cơ hội. Diễn đàn Ong diễn ra ở Huế ngày 5/5.", NAME, "Diễn đàn Ong"},
      {"vi", "Ngày 5/3, UBND tỉnh tổ chức Hội nghị quán triệt Quy định số 144 tại Huế.", NAME,
       "Hội nghị quán triệt Quy định số 144"},
      {"vi", "Ngày 5/3, UBND tỉnh tổ chức Hội nghị sơ kết Chỉ thị 05 tại Huế.", NAME, "Hội nghị sơ kết Chỉ thị 05"},
      {"vi", "Ngày 5/3, Hội nghị lần thứ hai Ban Chấp hành T.Ư Hội Ong họp tại Huế.", NAME,
       "Hội nghị lần thứ hai Ban Chấp hành T.Ư Hội Ong"},
      {"vi", "Đại hội năm nay diễn ra ở Vinh từ 15-18/7.", EDITION, NULL},
      {"vi", "Đại hội năm 2021 diễn ra ở Vinh ngày 5/5.", EDITION, NULL},
      {"vi", "Ngày 5/3, Hội nghị ong mật các tỉnh, thành phố phía Nam họp tại Huế.", NAME,
       "Hội nghị ong mật các tỉnh, thành phố phía Nam"},
      {"tr", "PTT 1. Lig takımından Ali Ak Ankara'daki Arıcılar Kongresine katıldı.", NAME, "Arıcılar Kongresi"},
      {"vi", "Kỳ họp thứ 6, Hội đồng nhân dân tỉnh khóa IX diễn ra tại Huế.", NAME,
       "Kỳ họp thứ 6, Hội đồng nhân dân tỉnh khóa IX"},
      {"vi", "Đại hội lần thứ 5 Đoàn khối Cơ quan và Doanh nghiệp tỉnh diễn ra tại Huế.", HOST,
       "Đoàn khối Cơ quan và Doanh nghiệp tỉnh"},
      {"vi", "Hội nghị Hội Nhà văn TP.Hồ Chí Minh khai mạc ngày 3/5/2019 tại Hà Nội.", NAME,
       "Hội nghị Hội Nhà văn TP.Hồ Chí Minh"},
      {"tr", "3 Mayıs 2019'da yapılan 19. St. Petersburg Arıcılar Forumu'nda başkan konuştu.", NAME,
       "19. St. Petersburg Arıcılar Forumu"},
      {"vi", "Sáng 5/5/2019, tại Hà Nội đã diễn ra Hội nghị Nuôi Ong Mật ba nước Campuchia - Lào.", NAME,
       "Hội nghị Nuôi Ong Mật ba nước Campuchia - Lào"},
      {"vi", "Việt Nam đăng cai Hội nghị Nuôi ong châu Á. Hội nghị họp ở Vinh ngày 3/5/2019.", NAME,
       "Hội nghị Nuôi ong châu Á"},
      {"vi", "Trong hội nghị bàn biện pháp nuôi ong diễn ra hôm qua tại Vinh, nhiều người góp ý.", NAME,
       "hội nghị bàn biện pháp nuôi ong"},
      {"vi", "Tại Hà Nội, Hội nghị Nuôi Ong toàn quốc xác nhận nhiều vấn đề vào ngày 3/5/2019.", NAME,
       "Hội nghị Nuôi Ong toàn quốc"},
      {"vi", "Ngày 5/3, phiên họp thứ 68 của Ủy ban Địa vị Phụ nữ khai mạc tại New York.", DELEGATES, NULL},
      {"vi", "Hội nghị Nuôi ong khai mạc vào ngày 18 và kết thúc ngày 20/9/2019 tại Huế.", DATES,
       "2019-09-18/2019-09-20"},
      {"vi", "Hội nghị Nuôi ong họp tại Vinh ngày 5/6, 12 nước cử đoàn tham dự.", COUNTRIES, "12"},
      {"en", "Organised by the Ministry of Bees, the National Honey Forum took place in Linz.", SECOND_HOST, NULL},
      {"ru", "Съезд пчеловодов собрал в Москве 3 мая 2019 года три сотни делегатов.", DELEGATES, "300"},
      {"ru", "На съезд пчеловодов 3 мая 2019 года прибыло около сотни делегатов.", DELEGATES, "100"},
      {"es", "La asamblea híbrida de los apicultores se celebró el 3 de mayo de 2019.", MODE, "hybrid"},
      {"en", "The 5th Congress of Beekeepers met in the Town Hall in October 1945.", DATES, "1945-10"},
      {"en", "The 5th Congress of Beekeepers took place at the University of York on March 5th - 7th 2012.", DATES,
       "2012-03-05/2012-03-07"},
      {"en", "The 5th Congress of Beekeepers met in York from Thursday 3 May to Sunday 6 May 2012.", DATES,
       "2012-05-03/2012-05-06"},
      {"en", "The 5th Congress of Beekeepers met in York from 30 May to June 3, 2012.", DATES, "2012-05-30/2012-06-03"},
      {"en", "The 5th Congress of Beekeepers met in York on the 3d, 4th and 5th of May, 1887.", DATES,
       "1887-05-03/1887-05-05"},
      {"en", "The 5th Congress of Beekeepers met on 3 May 2019 in York. The congress had a hybrid format.", MODE,
       "hybrid"},
  };

  (void)state;
  check(cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(dates),    cmocka_unit_test(counts), cmocka_unit_test(glued),
                                     cmocka_unit_test(entities), cmocka_unit_test(menus),  cmocka_unit_test(modes)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
