/* language_de_words.c: the classes of German words that language_de.c's rules speak of. */
#include "model/language_table.h"

#include <stddef.h>

const struct language_words language_de_words[] = {
    /* ---- women and men ---- */
    {"girls", "mädchen mädels mädel frauen damen töchter schwestern schülerinnen studentinnen "
              "mütter omas freundinnen mamas mädls gattinnen ehefrauen"},
    {"boys", "jungen jungs buben männer männern herren kerle burschen söhne brüder väter opas "
             "papas knaben männers typen brüdern"},
    {"girl", "mädchen frau dame fräulein mädel"},
    {"boy", "junge mann kerl bursche herr bub typ"},
    {"mother", "mutter mütter müttern mama mamas mami oma omas großmutter großmütter mutti muttis"},
    {"father", "vater väter vätern papa papas papi opa opas großvater großväter vati vatis"},
    {"and", "und oder & + sowie noch als wie bzw"},
    {"definite",
     "die der den diese dieser diesen unsere unseren meine meinen deine ihre ihren seine "
     "seinen eure zwei drei vier fünf sechs sieben acht neun zehn elf zwölf beide einige "
     "manche mehr weniger wenige wenig gruppe anzahl anteil prozent andere genug jene "
     "mehrere dreizehn vierzehn fünfzehn sechzehn zwanzig dreißig vierzig fünfzig hundert "
     "tausend"},
    {"often", "meisten alle typische echte"},

    /* ---- who "er" is ---- */
    {"he", "er ihm ihn"},
    {"his", "sein seine seinen seinem seiner seines"},
    {"anyone", "jeder jedermann jemand niemand wer einer keiner derjenige"},
    {"every",
     "jeder jeden jedem jedes ideale idealer idealen künftige zukünftige durchschnittliche "
     "kein keinem keinen welcher perfekte geeignete"},
    {"a", "ein einen einem eines"},
    {"the", "der den dem des dein deinen deinem ihr ihren ihrem"},
    {"my", "mein meinen meinem meines unser unseren unserem sein seinen seinem ihre unseres dieser "
           "diesen diesem"},
    {"copula", "ist war wird wurde bin bist waren werden als bleibt heißt lernt"},
    {"if", "wenn falls sobald bevor nachdem sofern während bis"},
    {"person", "herr herrn frau dr prof professor professorin familie onkel tante könig königin "
               "kollege kollegin schwester bruder meister präsident ministerin minister"},
    {"man", "vater opa onkel bruder sohn neffe herr herrn junge mann papa freund großvater kerl "
            "bub ehemann schwager enkel nachbar"},
    {"woman", "mutter oma tante schwester tochter nichte frau mädchen mama freundin großmutter "
              "ehefrau nachbarin"},
    {"after",
     "muss kann soll wird will darf möchte könnte müsste sollte würde werden und oder aber zu "
     "können müssen sollen wollen dürfen hat haben in im an am auf für von mit bei als wie "
     "nicht auch noch schon mag als dass weil"},
    {"thing",
     "roboter motor computer laptop drucker bohrer sensor akku generator bagger lkw bus zug "
     "traktor rechner server schalter hammer kran ofen ventilator tank"},
    {"does", "läuft startet brennt fährt fliegt klemmt leckt summt blinkt fällt bewegt hebt wiegt "
             "rostet leer voll kaputt steht"},

    /* ---- sentences ---- */
    {"say",
     "sagte sagt sagten sagen rief riefen ruft fragte fragt dachte denkt dachten denken hörte "
     "schrieb schreibt fand findet erzählte erzählt meinte meint behauptete behauptet "
     "antwortete lachte scherzte laut hieß las"},
    {"past",
     "war waren hatte hatten wurde wurden sagte rief fragte kam kamen ging gingen stand gab "
     "saß sah tat bekam nahm fand blieb begann gewann baute arbeitete machte lernte erzählte "
     "half legte zog dachte konnte konnten musste wollte durfte lebte folgte spielte kochte "
     "las schrieb zeichnete entdeckte fuhr brachte reparierte öffnete holte besuchte trug "
     "lachte verlor traf zeigte erklärte durften spielten halfen nähte schloss"},
    {"historic", "früher damals jahrhundert jahrhunderts jahrhunderte mittelalter krieg einst"},
    {"fact", "prozent durchschnitt durchschnittlich studie studien forschung statistik statistiken "
             "zahlen anteil umfrage stieg sank ergebnis ergebnisse untersuchung pisa"},
    {"neg", "nicht kein keine keinen keiner nie niemals nichts weder ohne niemand leider"},
    {"neutral", "m w d x"},
    {"noname", "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz "
               "april mai juni juli august september oktober november dezember rosa ernst der die "
               "das ein in im mark karl max"},
    {"abbreviation", "dr prof bzw z.b ca usw nr tel st d.h ggf inkl evtl vgl str hr fr"},
    {"small",
     "der die das und ist nicht ein eine mit für von den dem zu auf ich wir sie er es im "
     "in auch als aber dass sich bei wie oder nach aus um noch werden wird kann muss diese "
     "unsere haben hat du ihr mädchen jungen frauen männer zum zur jeder jede seine seinen "
     "deinen am vom beim darf gibt alle sehr wo wer"},

    /* ---- what people are said to be, like and do ---- */
    {"better",
     "besser schlechter stärker schwächer klüger fürsorglicher sanfter sensibler "
     "emotionaler sozialer ordentlicher ruhiger geduldiger einfühlsamer ängstlicher "
     "technischer geschickter ungeschickter mutiger wilder fauler kreativer genauer "
     "fleißiger geeigneter kommunikativer logischer rationaler härter vorsichtiger "
     "ehrgeiziger aggressiver zickiger schwerer leichter lieber schneller früher eher mehr "
     "weniger gewissenhafter abstrakter"},
    {"trait", "fürsorglich sanft sensibel emotional sozial ordentlich ruhig geduldig einfühlsam "
              "lieb hilfsbereit schwach ängstlich logisch rational technisch geschickt ungeschickt "
              "stark mutig wild faul schlampig ehrgeizig aggressiv dominant kommunikativ genau "
              "fleißig geeignet ungeeignet geboren gemacht schüchtern zickig geschwätzig "
              "eifersüchtig hysterisch stur mütterlich romantisch eitel gut schlecht begabt "
              "talentiert zuhörer zuhörerinnen verspielt brav zart gefühlvoll laut kreativ schwer "
              "schwerer warm weich herzlich gewissenhaft unordentlich räumliches räumlich abstrakt "
              "spannend"},
    {"liking", "langweilig schwer schwierig gruselig toll schön uninteressant interessant spannend "
               "eklig doof anstrengend kompliziert blöd lustig schmutzig"},
    {"gift", "talent gespür gefühl auge geduld verständnis interesse neigung gehirn kraft muskeln "
             "ehrgeiz empathie einfühlungsvermögen intuition instinkt begabung fingerspitzengefühl "
             "durchsetzungsvermögen händchen vorstellungsvermögen sinn hände feingefühl"},
    {"pink", "rosa pink nagellack glitzer make-up schmuck armbänder ketten puppen prinzessin "
             "prinzessinnen einhorn einhörner schminken stricken nähen mode shoppen herzchen "
             "blümchen barbie cupcakes parfüm lippenstift basteln backen"},
    {"chores",
     "kochen kocht backen backt waschen wäscht bügeln bügelt putzen putzt nähen näht kleider "
     "kostüme kuchen plätzchen häppchen brötchen einkaufen aufräumen abwasch haushalt kaffee "
     "tee suppe kittel laborkittel wäsche basteln dekorieren dekoration kinder schmücken"},
    {"handy",
     "sägen sägt bohren bohrt reparieren repariert bauen baut werkzeug hammer bohrmaschine "
     "grillen grill zelt zelte bühne stand heben schleppen schrauben schweißen löten auto "
     "fahrrad rad anhänger schwer schwere technik technische möbel baumhaus aufbauen"},
    {"doing",
     "bauen basteln spielen reden sorgen kochen schrauben helfen zeichnen hören wollen mögen "
     "denken fühlen arbeiten träumen wählen finden machen sind haben können gehen tun "
     "schweißen sägen programmieren nähen backen schreiben rennen kämpfen lernen reparieren "
     "pflegen nehmen lesen heben tragen entwerfen organisieren putzen dekorieren folgen "
     "verdienen schmücken löten interessieren lieben übernehmen"},
    {"praise",
     "gut klug stark überraschend erstaunlich ungewöhnlich bemerkenswert schlecht geschickt "
     "viel schnell technisch selten beeindruckend mutig ziemlich toll außergewöhnlich "
     "erfahren stolz prima schlau kräftig beachtlich hervorragend"},
    {"join",
     "willkommen mitmachen bewerben teilnehmen anmelden kommen lernen können dürfen schweißen "
     "programmieren eingeladen mitspielen ausprobieren herzlich gern gerne"},
    {"advert",
     "wir suchen sucht gesucht team du sie job stelle entwickler verkäufer werde bist sind "
     "unternehmen bewerben kandidat unser unsere vertrieb"},
    {"department",
     "empfang verwaltung sekretariat büro kantine it technik werkstatt lager buchhaltung "
     "personalabteilung rezeption produktion labor kasse montage"},
    {"deskjob", "empfang rezeption büro telefon bedienung service kasse verkauf haushalt reinigung "
                "sekretariat theke messestand messe gäste kunden kinderbetreuung"},

    /* ---- trades and roles ---- */
    {"role", "schüler student teilnehmer kandidat bewerber mitarbeiter kollege praktikant lehrer "
             "dozent mentor betreuer trainer ausbilder auszubildende azubi kunde nutzer benutzer "
             "besucher gast leser zuschauer spieler bürger einwohner bewohner patient fahrer "
             "schlosser schweißer techniker ingenieur programmierer entwickler designer forscher "
             "wissenschaftler analytiker elektriker klempner maler maurer dachdecker architekt "
             "konstrukteur zeichner manager direktor leiter chef unternehmer besitzer verkäufer "
             "käufer berater spezialist experte fachmann arzt chirurg pfleger zahnarzt apotheker "
             "psychologe anwalt richter sekretär vorsitzender mitglied freiwilliger koch bäcker "
             "metzger friseur bauer gärtner fischer kapitän pilot maschinist bote hausmeister "
             "polizist soldat journalist redakteur schriftsteller autor künstler musiker fotograf "
             "schauspieler bibliothekar jugendlicher erwachsener absolvent anfänger mechaniker "
             "mechatroniker laborant chemiker physiker mathematiker biologe geologe erfinder "
             "tester administrator gründer handwerker arbeiter arbeitnehmer arbeitgeber "
             "angestellter vermieter mieter beamter inspektor prüfer sprecher sportler gewinner "
             "mensch vorgesetzter radfahrer verbraucher tischler zimmermann schreiner monteur "
             "installateur lehrling geselle meister user lerner *ingenieur *techniker *mechaniker "
             "*arbeiter *leiter *lehrer *schüler *student *entwickler *berater *meister *forscher "
             "*experte *mann *assistent *fahrer *spezialist *teilnehmer *bewerber *kaufmann "
             "*zeichner *bauer *führer *pfleger *elektroniker kind"},
    {"norole", "mann computer mensch jemann"},
    {"menplural",
     "schüler schülern studenten lehrer lehrern mitarbeiter mitarbeitern kollegen teilnehmer "
     "teilnehmern ingenieure ingenieuren techniker technikern bürger bürgern kunden nutzer nutzern "
     "benutzer besucher besuchern bewerber bewerbern arbeiter arbeitern experten forscher "
     "forschern "
     "wissenschaftler wissenschaftlern entwickler entwicklern programmierer programmierern "
     "handwerker "
     "handwerkern mechaniker elektriker ärzte ärzten patienten leser lesern zuschauer unternehmer "
     "berater trainer betreuer chefs praktikanten absolventen dozenten anwälte kandidaten pfleger "
     "polizisten journalisten künstler sportler einwohner bewohner erfinder gründer arbeitnehmer "
     "arbeitgeber verkäufer fahrer erzieher schweißer lehrlinge gesellen politiker beamte "
     "*ingenieure *techniker *mechaniker *entwickler *lehrer *schüler *arbeiter *leiter"},
    {"many", "viele vielen"},
    {"some", "einige manche mehrere verschiedene"},
    {"than", "als"},
    {"of", "von der des"},
    {"him", "ihm ihn"},
    {"neuter", "kind mitglied baby"},
    {"new", "neuer neue neuen neues idealer ideale"},
    {"vacancy", "stelle stellen gesucht suchen sucht bewerben bewerber kandidat bewerbung "
                "stellenanzeige gehalt"},
    {"modal", "wird muss soll kann darf hat bringt"},
    {"policy",
     "gender* stereotyp* klischee* diversität vielfalt gleichstellung* unterrepräsentiert* "
     "vorbilder inklusion inklusiv* rollenbild*"},
    {"aside", "umkleide umkleiden umkleidekabine umkleidekabinen toilette toiletten dusche duschen "
              "turnier liga staffel größen chor schlafsaal schlafsäle"},
    {"fond", "mögen mag lieben liebt gern gerne lieber bevorzugen finden findet wollen will "
             "interessieren interessiert träumen fühlen fühlt spielen wissen weiß verstehen "
             "versteht liegt liegen fällt fallen trauen passt passen wählen hassen denken reden "
             "plaudern achten"},
    {"always",
     "immer oft meist meistens gewöhnlich üblicherweise nun einmal natürlich typisch eben "
     "einfach nie selten doch eher eh sowieso"},
    {"reason", "weil denn deshalb daher darum damit also so nämlich"},
    {"must", "muss müssen soll sollen sollte sollten gehört gehören dürfen darf"},
    {"event", "workshop workshops kurs kurse camp club training ausbildung stelle stellen projekt "
              "wettbewerb ausflug job platz plätze werkstatt bewerben anmelden heft buch geschenk "
              "feuerwehr umzüge montage lager"},
    {"too", "auch sogar selbst ebenfalls ebenso trotzdem zwar"},
    {"surprise",
     "überraschend obwohl trotz erstaunlich ungewöhnlich erwartet mutig ausnahme glaubt "
     "gedacht traut trotzdem staunen staunte bemerkenswert kaum"},
    {"looks", "hübsch hübsche schön schöne attraktiv attraktive charmant lächeln figur rock kleid "
              "gepflegt gepflegte blond"},
    {"care", "pflege fürsorge erzieherin kita kinderbetreuung grundschule krankenpflege betreuung "
             "soziale sozialen sprachen sprachenzweig"},
    {"tech", "technik technologie mathe mathematik physik chemie informatik programmieren bau "
             "schweißen elektronik werkstatt motoren computer maschinen maschinenbau montage "
             "räumliches räumlichen"},
    {"home", "kind kinder krank schule klasse familie haus haushalt läuse betreuung frühstück "
             "mittagessen essen turnbeutel zettel pausenbrot babysitten hilft helfen rufen anrufen "
             "holen bringen feier abend frei chef hausaufgaben baby kochen rezepte ausnahmsweise "
             "dazuverdienen teilzeitstellen teilzeit ernähren"},
    {"outreach",
     "gleich gleiche chance chancen chancengleichheit vorbild vorbilder fördern ermutigen "
     "unterrepräsentiert vielfalt kampagne mentoring programm stipendium gewinnen "
     "begeistern anteil boys' girls' schnuppern verdienen wahlrecht rechte sichtbar "
     "netzwerk studie lohn gewalt gesundheit schwangerschaft krankheit medien bücher "
     "geschichte kennen trifft treffen einladen vorstand"},
    {"leave", "elternzeit mutterschutz muttertag vatertag gesetz arzt alleinerziehend "
              "alleinerziehende"},
    {"equal", "gleich gleichermaßen gleiche dieselben beide alle allen zusammen gemeinsam "
              "unabhängig sowohl"},
    {"practical", "größe größen kleidung mannschaft umkleide training fußball schwimmen hormon "
                  "blutdruck uhr"},
    {"narrator", "ich mir mich mein meine"},
    {"sweet", "liebe liebevoll liebevolle hübsch hübsche fürsorgliche freundliche lächeln gute "
              "seele bescheiden herzlich herzliche charmant charmante warmherzig warmherzige "
              "gepflegt gepflegte fröhlich fröhliche anzusehen diensten"},
    {NULL, NULL},
};
