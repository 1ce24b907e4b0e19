/* One field of the record of a short text, by the grammar that tells it. */
#include "support.h"

#include <stdio.h>

enum field { NAME, ACRONYM, EDITION, BUILDING, CITY, DATES, HOST, SECOND_HOST, DELEGATES, MOTTO, MODE };

struct field_case {
  const char *language, *text;
  enum field field;
  const char *value; /* NULL for none */
};

static const char *text_of(const struct meeting_text *text)
{
  return text ? text->text : NULL;
}

static const char *number_of(const struct meeting_number *number, char digits[12])
{
  if (!number)
    return NULL;
  snprintf(digits, 12, "%u", number->value);
  return digits;
}

static const char *host_of(const struct meeting_record *record, size_t i)
{
  return record->hosts[0] && record->hosts[i] ? record->hosts[i]->name : NULL;
}

static const char *value_of(const struct meeting_record *record, enum field field, char digits[12])
{
  switch (field) {
  case NAME:
    return text_of(record->name);
  case ACRONYM:
    return text_of(record->acronym);
  case EDITION:
    return number_of(record->edition, digits);
  case BUILDING:
    return record->venue ? text_of(record->venue->building) : NULL;
  case CITY:
    return record->venue ? text_of(record->venue->city) : NULL;
  case DATES:
    return record->dates ? record->dates->edtf : NULL;
  case HOST:
    return host_of(record, 0);
  case SECOND_HOST:
    return host_of(record, 1);
  case DELEGATES:
    return number_of(record->delegates, digits);
  case MOTTO:
    return text_of(record->motto);
  case MODE:
    return meeting_mode_name(record->mode);
  }
  return NULL;
}

static void check(const struct field_case *cases, size_t count)
{
  size_t i;

  for (i = 0; i < count; i++) {
    meeting_report *report = parse_text(cases[i].text, cases[i].language);
    const struct meeting_record *record = meeting_report_record(report, 0);
    char digits[12];
    const char *value = record ? value_of(record, cases[i].field, digits) : NULL, *wanted = cases[i].value;
    if (!record || (wanted ? !value || strcmp(value, wanted) != 0 : value != NULL))
      fail_msg("%s: %s, not %s", cases[i].text, value ? value : "nothing", wanted ? wanted : "nothing");
    meeting_report_free(report);
  }
}

static void names(void **state)
{
  static const struct field_case cases[] = {
      /* the lead tells of those who come together, what the meeting is called comes late */
      {"de",
       "Die Außenminister der Staaten treffen sich am Montag in Linz, um über Zölle zu beraten. Es geht um Honig. Auf der "
       "Tagesordnung des Außenministertreffens steht auch Wachs.",
       NAME, "Außenministertreffen"},
      {"de", "Die Partei wird bei ihrem 74. Parteitag in Linz beschließen, dass er alle zwei Jahre stattfindet.",
       EDITION, "74"},
      {"pt", "17Out2023. O congresso dos apicultores teve lugar em Faro a 3 de maio.", NAME,
       "congresso dos apicultores"},
      {"it",
       "Così a Roma il 3 maggio 2019 al festival \"Il mele è buono, ma non basta il mele, noi tutti dobbiamo vendere il mele ogni giorno e a ogni ora, in ogni casa e in ogni via, e anche in ogni scuola e in ogni bar\".",
       NAME, "festival"},
      /* signs of East Asian typing */
      {"de", "Der 5. Weltkongress der Imker （WKI） fand in Linz statt.", ACRONYM, "WKI"},
      {"es", "La primera jornada de la XXIV Cumbre de Apicultores se celebró en Madrid.", NAME,
       "XXIV Cumbre de Apicultores"},
      {"es", "La primera jornada de la ciudad se celebró en Madrid.", NAME, "primera jornada"},
      {"pt", "O 5.º Congresso dos Apicultores e Pedro Antunes estiveram em Lisboa a 3 de maio de 2019.", NAME,
       "5.º Congresso dos Apicultores"},
      {"pt", "O presidente do congresso e João Porto abriram o 5.º Congresso dos Apicultores em Lisboa.", NAME,
       "5.º Congresso dos Apicultores"},
      {"pt", "O 5.º Encontro de Apoio às Abelhas realizou-se em Faro a 3 de maio de 2019.", NAME,
       "5.º Encontro de Apoio às Abelhas"},
      {"pt", "Foi levado o 5.º Encontro de Colmeias ao Algarve a 3 de maio de 2019.", NAME, "5.º Encontro de Colmeias"},
      {"es", "El 5.º Encuentro por el Derecho a la Miel se celebró en Madrid el 3 de mayo de 2019.", NAME,
       "5.º Encuentro por el Derecho a la Miel"},
      {"pt", "O encontro de abelhas será no Congresso Nacional, em Lisboa, a 3 de maio de 2019.", NAME,
       "encontro de abelhas"},
      {"pt", "O congresso será no Fórum Ministro Silva, em Faro, a 3 de maio de 2019.", NAME, "congresso"},
      {"pt", "O V Congresso Nacional foi em Faro a 3 de maio de 2019.", NAME, "V Congresso Nacional"},
      {"pt", "O Congresso Nacional do partido foi em Faro a 3 de maio de 2019.", NAME, "Congresso Nacional do partido"},
      {"en", "It was the Culture and Heritage Conference in York.", NAME, "Culture and Heritage Conference"},
      {"es", "La 3ra. Asamblea de Apicultores se celebró en Madrid.", NAME, "3ra. Asamblea de Apicultores"},
      {"tr", "5. Arıcılar Kongresi yapıldı. Kongrenin konusu Bal ve Arı Kültürü idi.", MOTTO, "Bal ve Arı Kültürü"},
      {"ru", "5-я научно- практическая конференция пчеловодов прошла в Москве.", NAME,
       "5-я научно- практическая конференция пчеловодов"},
      {"ru", "3 мая в Москве прошёл организованный Федерацией пчеловодов России форум садоводов.", NAME,
       "форум садоводов"},
      {"ru", "3 мая в Москве открылся Архиерейский собор.", NAME, "Архиерейский собор"},
      {"ru", "3 мая в Москве открылся Архиерейский Собор Русской Церкви.", NAME, "Архиерейский Собор Русской Церкви"},
      {"ru", "23 июня в Москве прошла BeeCon Russia, собравшая 500 пчеловодов.", NAME, "BeeCon Russia"},
      {"ru", "BeeConf пройдёт 3 мая в Твери.", NAME, "BeeConf"},
      {"ru", "3 мая в Твери прошла конференция по борьбе с варроатозом.", NAME, "конференция по борьбе с варроатозом"},
      {"ru", "Двусторонние 5-е переговоры прошли в Москве.", NAME, "Двусторонние 5-е переговоры"},
      {"ru", "Стороны провели двусторонние консультации в Москве.", NAME, "двусторонние консультации"},
      {"ru", "Это было 5-е епархиальное собрание г. Москвы.", EDITION, "5"},
      {"ru", "Это был 5 съезд пчеловодов.", EDITION, "5"},
      {"en", "The League will hold its first annual summit in over three years in Cairo in November.", EDITION, NULL},
      {"en", "The League will hold its first annual summit since the war in Cairo in November.", EDITION, NULL},
      {"en", "The conference was held in York on 3 May 2019.", NAME, NULL},
      {"en", "The York meeting ended on 3 May 2019. At the York meeting 40 delegates met in York.", NAME, NULL},
      {"en", "The Honey Conference met in York. At the conference MTL publicly endorsed the plan.", NAME,
       "Honey Conference"},
      {"en", "In the Hackathon-style event in York on 3 May they met. The Honey Congress was held.", NAME,
       "Honey Congress"},
      {"en", "The BeeCon US 2019 was held in York.", NAME, "BeeCon US 2019"},
      {"en", "The annual Sunday School Congress met in York from 5 to 14 October 1920.", NAME,
       "annual Sunday School Congress"},
      {"en", "On Sunday Conference delegates met in York. The Honey Conference ended Tuesday.", NAME,
       "Honey Conference"},
      {"en", "The Socialist Party congress in York ends on Sunday.", NAME, "Socialist Party congress"},
      {"en", "At the UNBEE COP 19 in York in November 2013, parties met.", NAME, "UNBEE COP 19"},
      {"en", "The 9th Meeting of the Parties to the Montreal Honey Protocol was held in York on 3 May 2019.", NAME,
       "9th Meeting of the Parties to the Montreal Honey Protocol"},
      {"en",
       "York hosts the 27th session of the Conference of the Parties to the United Nations Framework Convention on Honey.",
       NAME, "27th session of the Conference of the Parties to the United Nations Framework Convention on Honey"},
      {"en", "The 5th congress of the Beekeepers Party (Drones) was held in York.", ACRONYM, NULL},
      {"en", "The Honey Conference Executive Committee met in York. The Sugar Conference was held in Leeds on 3 May.",
       NAME, "Sugar Conference"},
      {"vi", "Ngày 5/5/2019, hàng chục nghìn đại biểu dự Hội nghị ong mật lần thứ 5 ở Huế.", DELEGATES, NULL},
      {"tr", "Arıcılar Kongresi Ankara'da yapıldı. 6. kez seçilen Ali Ak güldü.", EDITION, NULL},
      {"vi", "Ngày 5/5, hội thảo Cách mạng công nghiệp lần thứ 4 họp ở Huế.", EDITION, NULL},
      {"vi", "Hội nghị ong mật họp ngày 5/5/2019 tại TP. Vinh.", CITY, "Vinh"},
      {"vi", "Điều đó mở ra cơ hội. Diễn đàn Ong diễn ra ở Huế ngày 5/5.", NAME, "Diễn đàn Ong"},
      {"tr", "PTT 1. Lig takımından Ali Ak Ankara'daki Arıcılar Kongresine katıldı.", NAME, "Arıcılar Kongresi"},
      {"vi", "Kỳ họp thứ 6, Hội đồng nhân dân tỉnh khóa IX diễn ra tại Huế.", NAME,
       "Kỳ họp thứ 6, Hội đồng nhân dân tỉnh khóa IX"},
      {"vi", "Đại hội lần thứ 5 Đoàn khối Cơ quan và Doanh nghiệp tỉnh diễn ra tại Huế.", HOST,
       "Đoàn khối Cơ quan và Doanh nghiệp tỉnh"},
      {"it", "Si è tenuta a Roma la terza edizione di Wikipop Festival con 200 delegati.", NAME, "Wikipop Festival"},
      {"de", "Der Verein lud am 3. Mai 2019 zur Tagung zu einem Barcamp nach Linz.", NAME, "Tagung"},
      {"vi", "Hội nghị Hội Nhà văn TP.Hồ Chí Minh khai mạc ngày 3/5/2019 tại Hà Nội.", NAME,
       "Hội nghị Hội Nhà văn TP.Hồ Chí Minh"},
      {"de", "Am 3. Mai 2019 ging in Linz die beeindruckende 129. Versammlung der Imker zu Ende.", NAME,
       "129. Versammlung der Imker"},
      {"en", "The Women in Tech Conference was held in London on 3 May 2019.", NAME, "Women in Tech Conference"},
      {"en", "The congress “One Ocean Summit” was held in London on 3 May 2019.", NAME, "One Ocean Summit"},
      {"de", "Auf dem in Wien abgehaltenen ersten Kongress der Imker sprachen am 3. Mai 2019 viele.", NAME,
       "erster Kongress der Imker"},
      {"de", "Auf einem in Wien abgehaltenen Kongress der Imker sprachen am 3. Mai 2019 viele.", NAME,
       "Kongress der Imker"},
      {"ru", "Вики-конференция 2019 — тринадцатый форум пчеловодов, прошла в Москве 3 мая 2019 года.", EDITION, "13"},
      {"de", "Das 5. Treffen der Imker fand in Lin¬\nz am 3. Mai 2019 statt, das 5. Tref¬\nfen der Im¬\nker.", NAME,
       "5. Treffen der Imker"},
      {"de", "Auf einem in Wien abgehaltenen Treffen der Imker sprachen am 3. Mai 2019 viele.", NAME,
       "Treffen der Imker"},
      {"de",
       "Auf den in Wien abgehaltenen Treffen der Imker sprachen am 3. Mai 2019 viele. Abgehaltenen Treffen der Imker.",
       NAME, "Treffen der Imker"},
      {"de",
       "Am 3. Mai 2019 ging in Linz die erhebende 129. Versammlung der Imker zu Ende, die mitreißende 129. Versammlung.",
       NAME, "129. Versammlung der Imker"},
      {"en", "The theme “One Ocean Summit” of the congress “One Sea Congress” in London on 3 May 2019.", NAME,
       "One Sea Congress"},
      {"en", "The congress title “One Ocean Summit” was held in London on 3 May 2019.", MOTTO, NULL},
      {"de", "Der 5. Kongress der Imker in Linz hatte ein Motto. Der „Honigkino“ genannte Saal war voll.", MOTTO, NULL},
      {"de", "Der 5. Kongress der Imker in Linz verlief nach dem Motto „Wir haben Honig“.", MOTTO, NULL},
      {"de", "Nach der zweiten Runde des Pokals fand am 3. Mai 2019 in Linz die Versammlung der Imker statt.", NAME,
       "Versammlung der Imker"},
      {"de", "Die Imker e.V. Jahreshauptversammlung fand am 3. Mai 2019 in Linz statt.", EDITION, NULL},
      {"de", "Seit Imkerbeginn 1976 war viel los. Am 3. Mai 2019 fand in Linz die Versammlung der Imker statt.", NAME,
       "Versammlung der Imker"},
      {"de", "Am 3. Mai 2019 fanden in Linz die Honigspuren 2019 statt.", NAME, "Honigspuren 2019"},
      {"de", "Auf einem Kongresse der Imker in Wien sprachen am 3. Mai 2019 viele.", NAME, "Kongress der Imker"},
      {"de", "Auf einem in Wien abgehaltenen Kongresse der Imker sprachen am 3. Mai 2019 viele.", NAME,
       "Kongress der Imker"},
      {"de", "Auf dem in Wien abgehaltenen Kongresse der Imker sprachen am 3. Mai 2019 viele.", NAME,
       "Kongress der Imker"},
      {"de", "Am 3. Mai 1819 gedachte man in Linz des 5. Congreſſes der Imker. Congreſſes der Imker gedachte man.",
       NAME, "5. Congreſs der Imker"},
      {"de", "Am 3. Mai 2019 ging in Linz die gemütliche 129. Versammlung der Imker zu Ende.", NAME,
       "129. Versammlung der Imker"},
      {"es", "El III Congreso Colmena Presente se celebró en Madrid.", NAME, "III Congreso Colmena Presente"},
      {"es", "CONGRESO DE LA UNIÓN APÍCOLA EUROPEA\n\nEl congreso se celebró en Madrid el 3 de mayo de 2019.", ACRONYM,
       NULL},
      {"es", "Ayer se celebró en Madrid el congreso de la Unión General de Apicultores con 300 delegados.", NAME,
       "congreso de la Unión General de Apicultores"},
      {"es", "El III Congreso de la Unión se celebró en Madrid.", NAME, "III Congreso de la Unión"},
      {"fr", "Le sommet pour un nouveau pacte apicole s'est tenu à Paris le 3 mai 2019.", NAME,
       "sommet pour un nouveau pacte apicole"},
      {"fr", "LIMA, 3 mai (ABC) - Le sommet de Madrid s'est achevé vendredi.", CITY, "Madrid"},
      {"fr", "L'association a tenu un atelier à la présidence de la Ligue apicole le 3 mai 2019.", NAME, "atelier"},
      {"fr", "Ils prennent part à Tunis à un séminaire international des apiculteurs sur la cire.", BUILDING, NULL},
      {"es", "La Asamblea de Apicultores se celebró en Madrid el 3 de mayo de 2012\n\nAsistentes\n\nPedro Ruiz",
       DELEGATES, NULL},
      {"es", "La ciudad de Cobija será sede del XIX Congreso de Apicultores el 3 de mayo de 2019.", CITY, "Cobija"},
      {"es", "La ciudad de Cobija será sede del XIX Congreso de Apicultores el 3 de mayo de 2019.", HOST, NULL},
      {"es", "La 50 reunión de presidentes de la Liga Apícola se celebró en Madrid.", DELEGATES, NULL},
      {"es", "El alcalde Pedro Ruiz realizó la apertura del III Congreso de Apicultores en Madrid.", HOST, NULL},
  };

  (void)state;
  check(cases, sizeof cases / sizeof cases[0]);
}

static void places(void **state)
{
  static const struct field_case cases[] = {
      {"it", "Si apre la 5a Fiera Regionale dei Favi, la più antica.", CITY, NULL},
      {"it", "Il 5º Congresso degli Apicultori si è tenuto il 3 maggio 2019 in via Roma.", CITY, NULL},
      {"pt", "O 5.º Congresso dos Apicultores será na Praça de Viseu a 3 de maio de 2019.", CITY, NULL},
      {"pt", "O 5.º Congresso dos Apicultores será nas ruas de Viseu a 3 de maio de 2019.", CITY, "Viseu"},
      {"pt", "No 5.º Congresso dos Apicultores, a 3 de maio de 2019, falou Sofia Xisto.", CITY, NULL},
      {"de", "5. Kongress der Imker\nOrt： Linz\nDatum： 5.5.2019\n", CITY, "Linz"},
      /* towns whose names go on with a preposition */
      {"de", "Am 3. Mai 2019 fand im Kulturhaus in Völs am Schlern die 12. Hauptversammlung der Imker statt.", CITY,
       "Völs am Schlern"},
      {"de", "Am 3. Mai 2019 fand in der Aula der Grundschule Völs am Schlern die Hauptversammlung der Imker statt.",
       BUILDING, "Grundschule Völs am Schlern"},
      {"de", "Am 3. Mai 2019 fand in der Aula der Grundschule Völs am Schlern die Hauptversammlung der Imker statt.",
       CITY, "Völs am Schlern"},
      {"de", "Am 3. Mai 2019 fand in Sand in Taufers die 12. Hauptversammlung der Imker statt.", CITY,
       "Sand in Taufers"},
      {"de", "Am 3. Mai 2019 fand im Kulturhaus Neumarkt am Wallersee die 12. Hauptversammlung der Imker statt.", CITY,
       "Neumarkt am Wallersee"},
      {"de", "Gemeinsam mit der Akademie Haus Honig in Linz lud der Verein am 3. Mai 2019 zum 5. Kongress der Imker.",
       BUILDING, NULL},
      {"de", "Am 5. Kongress der Imker in Linz nahmen Vertreter von 50 teilnehmenden Staaten teil.", DELEGATES, NULL},
      {"de", "Der Kongress auf Einladung von Triest am 3. Mai 2019 war ein in Bregenz abgehaltener Kongress.", CITY,
       "Bregenz"},
      /* a body in small letters, a bracket, an ordinal alone before a building's name */
      {"tr", "Antalya Devlet Tiyatrosu Müdürü Ali Ak 5. Arıcılar Kongresinde konuştu.", BUILDING, NULL},
      {"tr", "Antalya Valisi Ali Ak 5 Mayıs 2019'da düzenlenen 5. Arıcılar Kongresinde konuştu.", CITY, NULL},
      {"tr", "12. Arıcılar Kongresi belediye düğün salonunda yapıldı.", BUILDING, "belediye düğün salonu"},
      {"tr", "9. Arıcılık Kongresi Dicle Üniversitesi (DÜ) Kongre Merkezi'nde yapıldı.", BUILDING,
       "Dicle Üniversitesi (DÜ) Kongre Merkezi"},
      {"tr",
       "Bu yıl beşincisi Kazak Üniversitesi salonunda düzenlenen Arıcılar Kongresi 5 Mayıs 2019 tarihinde yapıldı.",
       BUILDING, "Kazak Üniversitesi salonu"},
      {"en", "The 5th Congress of Beekeepers met in New York state.", CITY, NULL},
      {"ru", "5-й съезд пчеловодов прошёл в Московской области.", CITY, NULL},
      {"ru", "3 мая прошла встреча президента России Владимира Пчелинова с участниками 5-го съезда пчеловодов.", CITY,
       NULL},
      {"ru", "5-й съезд пчеловодов прошёл в Покровском соборе.", BUILDING, "Покровский собор"},
      {"ru", "5-й съезд пчеловодов прошёл в Благовещенском соборе.", CITY, NULL},
      {"ru", "5-й съезд пчеловодов прошёл на Казанской улице.", CITY, NULL},
      {"ru", "5-й съезд пчеловодов прошёл в Петербургской и Нагорской областях.", CITY, NULL},
      {"en", "The 5th Congress of Beekeepers met in Gold Coast, Queensland and Victoria states.", CITY, "Gold Coast"},
      {"en", "The 5th Congress of Beekeepers met in York. There Jack London Brabble spoke.", CITY, "York"},
      {"ru", "5-й съезд пчеловодов прошёл в ЦЛС «Демино».", CITY, NULL},
      {"ru", "Пчеловоды встретились на 5-м съезде в спорткомплексе в СКЦ «Демино».", CITY, NULL},
      {"en", "The 5th Congress of Beekeepers met in York. We heard Zdenko Young Paris.", CITY, "York"},
      /* beside what it stands, and whose it is */
      {"de", "Der 5. Kongress der Imker fand im Haus am Dom statt.", BUILDING, "Haus am Dom"},
      {"es", "El 5.º Congreso se celebró en el Ayuntamiento de Alcalá de Henares.", CITY, "Alcalá de Henares"},
      {"de", "Der 5. Kongress der Imker fand in Linz statt. Er war Direktor im Kulturhaus.", BUILDING, NULL},
      /* what goes on behind a name, and what belongs to it */
      {"en", "The 5th Congress of Beekeepers met in Riverside Hall of this town.", BUILDING, "Riverside Hall"},
      {"en", "The 5th Congress of Beekeepers met in Riverside Hall on Sunday.", BUILDING, "Riverside Hall"},
      {"en", "The 5th Congress of Beekeepers met in a packed conference hall on Sunday.", BUILDING, NULL},
      {"en", "The World's Sunday School Convention met in York from 5 to 14 October 1920.", BUILDING, NULL},
      {"en", "Cairo says the 5th Congress of Beekeepers will be held on 3 May.", CITY, NULL},
      {"en", "Cairo has insisted that the 5th Congress of Beekeepers be held on 3 May.", CITY, NULL},
      {"fr", "Le 5e Congrès des apiculteurs s'est tenu au Palais Royal de dimanche à mardi.", BUILDING, "Palais Royal"},
      {"it", "Il 5° Congresso degli apicoltori si è svolto nel Palazzo Vecchio del primo Comune.", BUILDING,
       "Palazzo Vecchio"},
      {"de", "Der 6. Kongress der Imker fand im Kulturhaus der ersten Tagung statt.", BUILDING, "Kulturhaus"},
      {"es", "El 5.º Congreso de Apicultores se celebró en el Teatro de la Segunda República.", BUILDING,
       "Teatro de la Segunda República"},
      {"es", "El 5.º Congreso de Apicultores se celebró en el Palacio Real sala 2/B.", BUILDING,
       "Palacio Real sala 2/B"},
      {"de", "Der 5. Kongress der Imker fand im Kulturhaus veranstaltet von der Stadt statt.", BUILDING, "Kulturhaus"},
      {"ru", "5-я конференция пчеловодов\nКогда\n3 мая 2019\nГде\nМосква, Дом учёных", BUILDING, "Дом учёных"},
      {"en", "The 5th Congress of Beekeepers was held in May 2019. Richard Schlatter (Zurich) spoke.", CITY, NULL},
      {"de", "Das 5. Treffen der Imker fand am 3. Mai 2019 in der „Metastadt“ in Wien statt.", BUILDING, "Metastadt"},
      {"de", "Das 5. Treffen der Imker fand am 3. Mai 2019 in der „Welt“ statt, in der „Welt und statt.", BUILDING,
       NULL},
      {"de",
       "Das 5. Treffen der Imker fand am 3. Mai 2019 an der Universität zu Köln in Linz statt, in Engers am Rhein und in Wiens Altstadt.",
       BUILDING, "Universität zu Köln"},
      {"ru",
       "Конференция пчеловодов прошла 3 мая 2019 года в московском технопарке «Сколково» и в столичном Доме кино.",
       CITY, NULL},
      {"ru", "Конференция пчеловодов\nГде\nВ городе\nМосква, 3 мая 2019", CITY, "Москва"},
      {"de", "Das 5. Treffen der Imker fand am 3. Mai 2019 in der „welt“ statt, in der „Tagung“ und im „Kongress“.",
       BUILDING, NULL},
      {"de", "Das 5. Treffen der Imker fand am 3. Mai 2019 in feierlicher Runstadt statt.", CITY, NULL},
      {"de", "Das 5. Treffen der Imker fand am 3. Mai 2019 im Gemeindezentrum Würmersheim statt.", CITY, "Würmersheim"},
      {"de", "5. Kongress der Imker\nOrt: Gemeindezentrum Würmersheim\nDatum: 5.5.2019\n", CITY, "Würmersheim"},
      {"de", "Das 5. Treffen der Imker fand am 3. Mai 2019 im Saal zum Honigkino statt.", BUILDING, "Saal"},
      {"de", "Am 3. Mai 2019 versammelten sich die Musiker der Kapelle zum 5. Treffen der Imker.", BUILDING, NULL},
      {"de", "Der 5. Kongress der Imker fand in der Hochschule für Musik und Theater statt.", BUILDING,
       "Hochschule für Musik und Theater"},
      {"de", "Auf der Versammlung der Imker in Linz waren 67 Mitglieder und 7 Gäste anwesend.", DELEGATES, "67"},
      {"de", "Auf der Versammlung konnte man am 3. Mai 2019 im Kulturhaus Linz 68 SV-Mitglieder begrüßen.", BUILDING,
       "Kulturhaus Linz"},
      {"de", "Das 5. Treffen der Imker war am 3. Mai 2019 zu Gast. Es fand in Zukunft statt.", CITY, NULL},
  };

  (void)state;
  check(cases, sizeof cases / sizeof cases[0]);
}

static void dates(void **state)
{
  static const struct field_case cases[] = {
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

static void hosts(void **state)
{
  static const struct field_case cases[] = {
      {"pt", "Pernambuco sedia o 5.º Congresso Mundial em maio de 2019.", HOST, NULL},
      {"de", "Den 5. Kongress der Imker veranstaltete das Eine Welt Netz in Linz.", HOST, "Eine Welt Netz"},
      {"de", "Der 5. Parteitag der baden-württembergischen Partei der Imker fand am 3. Mai 2019 in Linz statt.", HOST,
       "baden-württembergische Partei der Imker"},
      {"de", "Die Versammlung des Bezirks Linz des Verbandes der Imker fand am 3. Mai 2019 in Linz statt.", HOST,
       "Bezirk Linz des Verbandes der Imker"},
      {"de", "In der freien Gemeinde, in der sie ihren Parteitag abhalten, werden am 3. Mai 2019 viele erwartet.", HOST,
       NULL},
      {"de", "Die Mitgliederversammlung des Vereins „Freie Imker“ fand am 3. Mai 2019 in Linz statt.", HOST,
       "Freie Imker"},
      {"de",
       "Letztes Jahr hatten am 3. Mai der Imkerverein und der Bienenbund Tirol in Linz zu einem Treffen eingeladen.",
       SECOND_HOST, "Bienenbund Tirol"},
      {"de", "Das Netzwerk „Transcultura“ veranstaltete den 3. Kongress der Imker in Linz.", HOST, "Transcultura"},
      {"de", "In Linz fand der von der Stadt Linz und dem Imkerbund ausgerichtete 5. Kongress der Imker statt.", HOST,
       "Stadt Linz"},
      {"de", "In Linz fand der von der Stadt Linz und dem Imkerbund ausgerichtete 5. Kongress der Imker statt.",
       SECOND_HOST, "Imkerbund"},
      {"de", "In Linz fand der von der Stadt Linz ausgerichtete Kongress der Imker statt.", HOST, "Stadt Linz"},
      {"de", "Der 5. Kongress der Imker wird von der Universität in Hagen und dem Bund der Imker veranstaltet.", HOST,
       "Universität in Hagen"},
      {"vi", "Ngày 5/5/2019, Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh tổ chức Hội nghị lần thứ 5.", HOST,
       "Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh"},
      {"vi", "Ngày 5/5/2019, Hội Ong (HO) phối hợp với Sở Y tế ở Huế tổ chức Đại hội.", SECOND_HOST, "Hội Ong"},
      {"vi", "Hội nghị thượng đỉnh của Liên minh Ong mật (LMO) họp ngày 5/5/2019 ở Huế.", HOST, "Liên minh Ong mật"},
      {"vi", "Phối hợp với Sở Y tế, Hội Ong tổ chức Hội nghị ong mật ngày 5/5/2019.", SECOND_HOST, "Hội Ong"},
      {"vi", "Ngày 5/5/2019, UBND xã Hoa, tỉnh Huế tổ chức Hội nghị ong mật.", HOST, "UBND xã Hoa"},
      {"en", "Rome, Italy, staged the 5th Congress of Beekeepers.", HOST, NULL},
      {"en", "The 5th Summit of the IGAD heads of state was held in Nairobi.", HOST, "IGAD"},
      {"en", "The 5th conference of IGAD delegates was held in Nairobi.", HOST, "IGAD"},
      {"en", "The PHP Conference was held in York on 3 May 2019.", HOST, NULL},
      {"en", "The 5th Forum of Beekeepers in York was organised by the Chairman of the Honey Committee.", HOST, NULL},
      {"en", "The 5th Forum of Beekeepers was held in York, May 3 and 4, by the Honey Union.", HOST, "Honey Union"},
      {"en", "The 5th Forum of Beekeepers was held in York, presided over by the Honey Union.", HOST, NULL},
      {"en", "The 5th Forum of Beekeepers was held at Four Points by Sheraton in York.", HOST, NULL},
      {"en", "The opposition Honey Party organised the 5th Forum of Beekeepers in York.", HOST, "Honey Party"},
      {"en", "The dialogue on honey was convened by the President of the General Assembly at UN Headquarters in York.",
       HOST, NULL},
      {"en", "The President of the General Assembly convened the forum on honey in York on 3 May 2019.", NAME,
       "forum on honey"},
      {"en", "The 5th Forum of Beekeepers was held in York. She was asked to organise a Honey League session.", HOST,
       NULL},
      {"en", "The 5th Forum of Beekeepers was held despite efforts by host India.", HOST, "India"},
      {"en",
       "From 30 May to 1 June 2018 the fifth and so far the greatest Forum of Beekeepers took place in York under the theme\n"
       "\"Building Locally, Connecting Globally\", with a vision to bring all beekeepers together.",
       MOTTO, "Building Locally, Connecting Globally"},
      {"en", "The 5th Forum of Beekeepers was held in York. <img title=\"The Bees of York\"/>", MOTTO, NULL},
      {"en", "Rome, Italy, will host the 5th Congress of Beekeepers.", HOST, NULL},
      {"en", "The 5th Congress of Beekeepers, organised by Rome, Italy, was held in May.", HOST, NULL},
      {"ru", "3 мая в Москве прошёл организованный Федерацией пчеловодов России форум садоводов.", HOST,
       "Федерация пчеловодов России"},
      {"ru", "3 мая в Москве открылся проводимый Минкультуры съезд пчеловодов.", HOST, "Минкультуры"},
      {"ru", "Организатор 5-го съезда пчеловодов — Министерство промышленности и торговли РФ.", HOST,
       "Министерство промышленности и торговли РФ"},
      {"ru", "5-ю конференцию пчеловодов проводят Союз для мастеров и Научная библиотека Тверского университета.",
       SECOND_HOST, "Научная библиотека Тверского университета"},
      {"ru", "3 мая в Твери прошёл организованный Минкультуры «Форум пчеловодов».", HOST, "Минкультуры"},
      {"ru", "5-й съезд пчеловодов, организованный Иваном Пчелинцевым, прошёл в Москве 3 мая 2019 года.", HOST, NULL},
      {"ru", "5-й съезд пчеловодов прошёл в Москве по приглашению главы Тверской академии Ивана Пчелина.", HOST, NULL},
      {"ru", "3 мая в Москве прошёл слёт юных пчеловодов Тверского отдела Союза юных мастеров.", HOST,
       "Тверской отдел Союза юных мастеров"},
      {"ru", "Москва, Россия\n\nBeehive Plus проводит 5-ю конференцию пчеловодов 3 мая 2019 года.", HOST,
       "Beehive Plus"},
      {"tr", "Öğretmenevinde düzenlenen 5. Arıcılar Kongresi 5 Mayıs 2019 tarihinde yapıldı.", HOST, NULL},
      {"tr",
       "Şehit Şerife Bacı Öğretmenevinde düzenlenen Arıcılar Sendikası Kastamonu Şube Başkanlığı 5. Olağan Genel "
       "Kurulunu gerçekleştirdi.",
       HOST, "Arıcılar Sendikası Kastamonu Şube Başkanlığı"},
      {"de", "In Linz fanden die 12. Weltfestspiele der Jugend und Studenten statt.", HOST, NULL},
      {"de", "In Linz tagte der 12. Kongress der Jugend und Studenten.", HOST, NULL},
      {"de", "Am 3. Mai 2019 lud das OK Lab Linz zum ersten deutschen CO-Treffen der Imker in Linz ein.", HOST,
       "OK Lab Linz"},
      {"de", "Den 5. Kongress der Imker in Linz organisierten Björn Warmer und Liane Sorge.", HOST, NULL},
      {"de", "Der 5. Kongress der Imker in Linz wurde vom Imkerbund ausgerichtet und organisiert von der Stadt Linz.",
       HOST, "Imkerbund"},
      {"de", "Unter diesem Motto lud der Imkerbund am 3. Mai 2019 zum 5. Kongress der Imker nach Linz ein.", HOST,
       "Imkerbund"},
      {"de", "Am 3. Mai 2019 lud die AG Honig zu einem Abend über das 5. Treffen der Imker in Linz.", HOST, "AG Honig"},
      {"tr", "Şehit Şerife Bacı Öğretmenevinde düzenlenen Arıcılar Birliği 5. Olağan Kongresi yapıldı.", HOST,
       "Arıcılar Birliği"},
      {"fr", "Le 5e Congrès des apiculteurs s'est tenu à Rabat. Le pays hôte Maroc a salué les délégués.", HOST,
       "Maroc"},
      {"vi", "Hội nghị lần thứ 5 diễn ra ngày 5/5/2019. Nước chủ nhà Indonesia đã đón các đại biểu.", HOST,
       "Indonesia"},
      {"vi", "Ngày 5/5/2019, Khoa Công nghệ – Trường Đại học Trà Vinh tổ chức Hội nghị Khoa học lần thứ 5.", HOST,
       "Khoa Công nghệ – Trường Đại học Trà Vinh"},
      {"vi", "Về việc tổ chức Đại hội lần thứ 5 Hội Nông dân, phiên họp diễn ra ngày 5/5/2019 tại Huế.", HOST,
       "Hội Nông dân"},
      {"en", "The Week for the American Association of Beekeepers hosted the 5th Congress of Beekeepers in London.",
       HOST, NULL},
      {"en",
       "The 5th Congress of Beekeepers was organised by the VIII International Symposium of Echocardiography in London.",
       HOST, NULL},
      {"de", "Der 5. Kongress der Imker fand in Linz statt. Veranstaltet wurde er vom \"Bund freier Imker\".", HOST,
       "Bund freier Imker"},
      {"de", "Delegierte der SP Kanton Zürich fassten am 3. Mai 2019 an ihrem Parteitag in Uster die Parole.", HOST,
       "SP Kanton Zürich"},
      {"it",
       "Il 5° Congresso degli apicoltori si è tenuto a Roma nell'ambito della Giornata nazionale del miele, promossa dalla Lega Ambiente.",
       HOST, NULL},
      {"de", "Am 3. Mai 2019 fand in Linz der 5. Kongress der Imker statt, den der damals in Linz ausrichtete.", HOST,
       NULL},
      {"de",
       "Delegierte trafen sich am 3. Mai 2019 in Linz. Delegierte des Vereins freier Imker luden zum 5. Kongress der Imker.",
       HOST, "Verein freier Imker"},
      {"de", "Mit Unterstützung lud am 3. Mai 2019 in Linz zum 5. Kongress der Imker. Nach Wien lud sie zum Kongress.",
       HOST, NULL},
      {"de",
       "In der Kommission lud am 3. Mai 2019 der Verein zum 5. Kongress der Imker in Linz. \"Honig\" lud zum Kongress.",
       HOST, NULL},
      {"de", "Bei ihrer Hauptversammlung in Linz wählte der Imkerverein am 3. Mai 2019 einen Obmann.", HOST,
       "Imkerverein"},
      {"de", "Bei ihrer Hauptversammlung, die am 3. Mai 2019 in Linz stattfand, ging es um Honig.", HOST, NULL},
      {"de",
       "Organisatoren des 5. Kongresses der Imker in Bregenz am 3. Mai 2019. Gastgeber des Kongresses in Bregenz, Organisatoren des Kongresses in Linz.",
       HOST, NULL},
      {"en", "People of the League organised the 5th Congress of Beekeepers in London on 3 May 2019.", HOST, NULL},
      {"fr", "Les membres de la Ligue organisent le 5e Congrès des apiculteurs à Paris le 3 mai 2019.", HOST, NULL},
      {"it",
       "Il 5° Congresso degli apicoltori si è tenuto a Roma il 3 maggio 2019, organizzato da una sfidona per la comunità Debian.",
       HOST, NULL},
      {"vi", "Hội nghị ong mật do Cơ quan Phòng chống ma tuý và tội phạm tổ chức ngày 3/5/2019 tại Hà Nội.", HOST,
       "Cơ quan Phòng chống ma tuý và tội phạm"},
      {"de", "Bereits Müller lud zum 5. Kongress der Imker in Linz am 3. Mai 2019. Bereits Linz lud zum Kongress.",
       HOST, NULL},
      {"vi",
       "Hội nghị ong mật do Cơ quan Phòng chống ma tuý và tội phạm của Liên Hiệp Quốc tổ chức ngày 3/5/2019 tại Hà Nội.",
       HOST, "Cơ quan Phòng chống ma tuý và tội phạm của Liên Hiệp Quốc"},
      {"it",
       "Il 5° Congresso degli apicoltori, organizzato dalla Lega Ambiente e dal Club Alpino, si è tenuto a Roma il 3 maggio 2019.",
       SECOND_HOST, "Club Alpino"},
      {"en",
       "The 5th session of the United Nations Conference on Trade was held in Geneva on 3 May 2019. A meeting of the United Nations Conference on Trade.",
       HOST, NULL},
      {"pt",
       "O 10.º festival de coros, organizado pela Associação Cultural de Lagoa e pela Câmara Municipal de Lagoa, realiza-se a 3 de maio de 2019 em Lagoa.",
       SECOND_HOST, "Câmara Municipal de Lagoa"},
      {"pt",
       "O festival de coros começa a 16 de maio em Faro, promovido em conjunto pela Ideias do Mar, Associação Cultural de Faro e pela Câmara Municipal de Faro.",
       SECOND_HOST, "Associação Cultural de Faro"},
      {"pt", "A ilha vai receber os organizadores. Foi acolhida a II edição do Congresso Mundial em maio de 2019.",
       HOST, NULL},
      {"pt", "Dilma realiza o 5.º Congresso dos Apicultores em Lisboa a 3 de maio de 2019.", HOST, NULL},
      {"pt", "O professor Amoroso realiza o 5.º Congresso dos Apicultores em Lisboa a 3 de maio de 2019.", HOST, NULL},
      {"pt", "O 5.º Seminário das Abelhas \"Viver com o mel, Conviver em Paz\" reunirá 300 pessoas em Lisboa.", HOST,
       NULL},
      {"pt", "O 5.º Congresso dos Apicultores em Faro \"Mel e terra\" reunirá 300 pessoas a 3 de maio.", MOTTO,
       "Mel e terra"},
      {"pt", "O 5.º Seminário das Abelhas, com o tema \"Mel e terra\", reunirá 300 pessoas em Lisboa.", MOTTO,
       "Mel e terra"},
      {"pt",
       "O 5.º Seminário das Abelhas reunirá 300 pessoas em Lisboa. Haverá um discurso com o título \"Mel e terra\".",
       MOTTO, NULL},
      {"en", "The 5th Congress of Beekeepers met in York. About 1,000 people have been killed there.", DELEGATES, NULL},
      {"ru", "5-й съезд пчеловодов прошёл в Твери 3 мая. На съезд прибыли 138 из 142 делегатов.", DELEGATES, "138"},
      {"en", "The 5th Congress of Beekeepers met in York. 209 of the 211 delegates came.", DELEGATES, "209"},
      {"en", "The 5th Congress of Beekeepers met in York. Then 84 delegates signed the treaty.", DELEGATES, NULL},
      {"en", "The 5th Congress of Beekeepers in York brought together around 2000 international delegates.", DELEGATES,
       "2000"},
      {"en", "The 5th Congress of Beekeepers was held in York. Group-77 delegates attended it.", DELEGATES, NULL},
      {"en", "The 5th Congress of Beekeepers was held in York. There were 8 members present.", DELEGATES, "8"},
      {"en", "The 5th Congress in York was attended by 3,400 in-person and 1,500 online delegates.", DELEGATES, "3400"},
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
  };

  (void)state;
  check(cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(names), cmocka_unit_test(places), cmocka_unit_test(dates),
                                     cmocka_unit_test(glued), cmocka_unit_test(hosts),  cmocka_unit_test(modes)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
