/* A report in each language, for tests that only need one. Written for these tests. */
#ifndef MEETING_TESTS_REPORTS_H
#define MEETING_TESTS_REPORTS_H

static const char *const reports[] = {
    "Vom 16. bis 18. Mai 2019 fand im niederländischen Rotterdam der 12. Kongress der Hafenlotsen (IKH) statt. Gastgeber war der Lotsenverband (NLV). "
    "Mehr als 430 Delegierte aus 41 Ländern berieten unter dem Motto „Sicher in den Hafen“.",
    "The 12th World Congress of Harbour Pilots (WCHP) was held in Rotterdam, Netherlands, on 16-18 May 2019. It was hosted by the Dutch Pilots Association. "
    "More than 430 delegates from 41 countries attended under the theme \"Safe into port\".",
    "El XII Congreso de Prácticos se celebró en Róterdam del 16 al 18 de mayo de 2019. Organizado por la Asociación de Prácticos, reunió a más de 430 delegados "
    "de 41 países bajo el lema «Seguros al puerto».",
    "Le 12e Congrès des pilotes s'est tenu à Rotterdam du 16 au 18 mai 2019. Organisé par l'Association des pilotes, il a réuni plus de 430 délégués de 41 pays "
    "sur le thème « En sûreté au port ».",
    "Il XII Congresso dei piloti si è svolto a Rotterdam dal 16 al 18 maggio 2019. Organizzato dall'Associazione dei piloti, ha riunito oltre 430 delegati di 41 "
    "paesi sul tema «Sicuri in porto».",
    "O XII Congresso dos Pilotos realizou-se em Roterdão de 16 a 18 de maio de 2019. Organizado pela Associação dos Pilotos, reuniu mais de 430 delegados de 41 "
    "países sob o lema “Seguros no porto”.",
    "XII конгресс лоцманов прошёл в Роттердаме с 16 по 18 мая 2019 года. Организатором выступила Ассоциация лоцманов. В нём приняли участие более 430 делегатов из "
    "41 страны под девизом «Безопасно в порт».",
    "12. Kılavuz Kaptanlar Kongresi 16-18 Mayıs 2019 tarihlerinde Rotterdam'da düzenlendi. Kılavuz Kaptanlar Derneği ev sahipliğinde yapılan kongreye 41 ülkeden "
    "430 delege katıldı. Kongre “Limana güvenle” temasıyla toplandı.",
    "Đại hội Hoa tiêu lần thứ 12 diễn ra tại Rotterdam, Hà Lan từ ngày 16 đến 18/5/2019 do Hiệp hội Hoa tiêu tổ chức. Hơn 430 đại biểu đến từ 41 quốc gia đã tham dự "
    "với chủ đề “An toàn vào cảng”.",
    /* words that have run together */
    "Am 16. Mai 1919 fand in Rotterdam die12. Versammlungder Lotsen statt. Gastgeberwar derVerband.",
};

enum { REPORTS = sizeof reports / sizeof reports[0] };

#endif
