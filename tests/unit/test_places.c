/* Buildings and cities of short texts. */
#include "field_cases.h"

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
      {"de", "Der 5. Kongress der Imker fand am 3. Mai 2019 nicht in Wien, sondern in Linz statt.", CITY, "Linz"},
      {"ru", "5-й съезд пчеловодов прошёл 3 мая 2019 года не в Твери, а в Москве.", CITY, "Москва"},
      {NULL,
       "Home | About us | The latest news from the project | Sign in to your account | Read the terms of use and the privacy policy of this site. All the contents of the site are free for everyone to use and to share with others. Follow us on the social networks for the latest news and events of the community.\n"
       "Il 5° Congresso degli apicoltori si è tenuto a Roma il 3 maggio 2019. Al congresso, che è stato organizzato dalla Lega Ambiente, hanno partecipato 50 delegati che hanno discusso di come i fiori della campagna siano importanti per il miele e per le api che vivono nelle nostre colline, e di come si possa fare di più per la loro tutela nei prossimi anni con l'aiuto delle regioni e dei comuni.",
       CITY, "Roma"},
  };

  (void)state;
  check(cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(places)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
