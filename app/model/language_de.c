/* language_de.c: German. What is marked and what to write instead; the classes of words are in
 * language_de_words.c, how patterns are written in language_table.h. */
#include "model/language_table.h"

#include <stddef.h>

#define ALLE "write for everybody: \"alle, die ...\", \"Jugendliche, die ...\""
#define OHNE_GESCHLECHT "leave the sex out and say what she did"
#define ELTERN                                                                                     \
    "write \"Eltern\", \"jemand zu Hause\" or \"Freiwillige\", and let people choose a task"
#define PLURAL                                                                                     \
    "write \"Lernende\", \"Studierende\", \"Mitarbeitende\", \"Fachkräfte\", or name both"

enum {
    TRADE = RULE_NAME | RULE_MAN | RULE_PAIRED,
    HER_TRADE = RULE_NAME | RULE_WOMAN | RULE_PAIRED
};

static const struct language_rule rules[] = {
    /* ---- one sex for everybody ---- */
    {LANGUAGE_GENERIC, RULE_PAIRED | RULE_NAME,
     "liebe|alle|sehr|allen|unsere|unseren|lieber ~1 <menplural> !und|/", PLURAL},
    {LANGUAGE_GENERIC, RULE_PAIRED | RULE_NAME | RULE_PAST,
     "^ die|viele|unsere|alle ~1 <menplural> !und|/|aus|des", PLURAL},
    {LANGUAGE_GENERIC, RULE_PAIRED | RULE_PAST,
     "von|für|zu|mit|an|bei|durch [den|die|allen|alle|unseren|unsere|vielen] "
     "[neuen|jungen|erfahrenen] <menplural> !und|/|aus",
     PLURAL},
    {LANGUAGE_GENERIC, RULE_PAIRED,
     "werden|sind|suchen|brauchen|bilden [zu|erfahrene|neue|gute|die] "
     "<menplural> !und|/",
     PLURAL},
    {LANGUAGE_GENERIC, RULE_PAIRED, "jeder|jeden|jedem [neue|neuen|gute] [*r] <role> !und|/|:",
     "write \"alle\", \"jede Person\", or name both"},
    {LANGUAGE_GENERIC, 0, "der richtige mann für|am", "write \"die richtige Person\""},
    {LANGUAGE_GENERIC, 0, "den richtigen mann", "write \"die richtige Person\""},
    {LANGUAGE_GENERIC, 0, "hallo|hey|hi|kommt|los jungs|männer", "write \"alle\""},
    {LANGUAGE_GENERIC, 0, "unsere jungs|männer !und &8 kommen|arbeiten|helfen|bauen|stehen",
     "write \"unser Team\""},
    {LANGUAGE_GENERIC, 0, "der kleine mann", "write \"einfache Leute\""},
    {LANGUAGE_GENERIC, 0, "mitarbeiter|ingenieur|direktor|chef|kollege und seine frau",
     "write \"und Partnerin oder Partner\""},

    /* ---- trades ---- */
    {LANGUAGE_TITLE, TRADE, "kaufmann|kaufmänner|kaufleute|kaufleuten|*kaufmann|*kaufleute",
     "write \"kaufmännische Fachkraft\""},
    {LANGUAGE_TITLE, TRADE, "feuerwehrmann|feuerwehrmänner|feuerwehrleute",
     "write \"Feuerwehrkraft\""},
    {LANGUAGE_TITLE, TRADE, "fachmann|fachmänner|fachleute|fachmännisch|*fachmann",
     "write \"Fachkraft\""},
    {LANGUAGE_TITLE, RULE_NAME,
     "manntage|manntag|mannstunden|mannstunde|mannjahre|manneskraft|"
     "manpower|mannmonate",
     "write \"Arbeitstage\" or \"Personal\""},
    {LANGUAGE_TITLE, TRADE,
     "kameramann|kameramänner|geschäftsmann|geschäftsmänner|geschäftsmännern|geschäftsleute|"
     "zimmermann|zimmermänner|zimmerleute|seemann|seeleute|obmann|obmänner|tormann|schutzmann|"
     "wachmann|wachmänner|handwerksmann|bergmann|bergleute|hauptmann|steuermann|staatsmann|"
     "vertrauensmann|landsmann|müllmann|müllmänner|postmann|wettermann|sportsmann|kontaktmann|"
     "edelmann|hausmann|kraftfahrer-mann|lebemann|laienmann|lehrherr|bauherr|bauherren|schirmherr|"
     "milchmann|weidmann|amtmann|tontechnikmann|computermann|servicemann|reparaturmann|"
     "bürgermeister-mann|mannschaftskapitän-mann",
     "take a word for both: \"-kraft\", \"-person\", or what somebody does"},
    {LANGUAGE_TITLE, HER_TRADE,
     "krankenschwester|krankenschwestern|sekretärin|sekretärinnen|putzfrau|putzfrauen|putzhilfe-"
     "frau|"
     "reinigungsfrau|reinigungsfrauen|kindergärtnerin|kindergärtnerinnen|arzthelferin|"
     "arzthelferinnen|"
     "sprechstundenhilfe|hebamme-frau|stewardess|stewardessen|empfangsdame|empfangsdamen|"
     "bardame|kassiererin|kassiererinnen|verkäuferin|verkäuferinnen|haushälterin|"
     "politesse|politessen|friseuse|masseuse|bürodame|vorzimmerdame|tippse|schreibkraftdame|"
     "zahnarzthelferin|kinderfrau|tagesmutter|tagesmütter|toilettenfrau|marktfrau|waschfrau|"
     "zugehfrau|garderobenfrau|kaltmamsell|hostess|hostessen|fräulein|altenpflegerin|erzieherinnen|"
     "näherin|näherinnen|kosmetikerin|raumpflegerin|tipse|sekretärinnenstelle",
     "take a word for both: \"Pflegefachkraft\", \"Assistenz\", \"Reinigungskraft\""},
    {LANGUAGE_TITLE, RULE_FACT | RULE_WOMEN,
     "-erste|einzige weibliche|weiblicher|weiblichen *in|ingenieur|chef|experte|techniker|<role>",
     "leave the sex out"},
    {LANGUAGE_TITLE, RULE_FACT,
     "männliche|männlicher|männlichen krankenpfleger|pfleger|erzieher|hebamme|"
     "sekretär|krankenschwester|kindergärtner",
     "leave the sex out"},
    {LANGUAGE_TITLE, 0,
     "powerfrau|powerfrauen|karrierefrau|karrierefrauen|quotenfrau|mannweib|emanze|"
     "blaustrumpf",
     "say what she does"},
    {LANGUAGE_TITLE, RULE_PAST,
     "mädels|damen|jungs|herren|mädchen von|vom|aus|in|am|im [der|dem|die] "
     "<department>",
     "write \"Team\" or the department: \"der Empfang\""},
    {LANGUAGE_TITLE, 0, "geehrte|geehrter|liebe|meine|werte herren|herr !und|/|*",
     "write \"Guten Tag\" or a name"},
    {LANGUAGE_TITLE, RULE_HINT, "damen und herren", "\"Guten Tag\" greets everybody"},

    /* ---- who is addressed ---- */
    {LANGUAGE_EXCLUSION, RULE_NEGATED,
     "-etwas|nichts|beruf|sache|arbeit|toilette|kleidung für ~2 <boys> !und|oder|/", ALLE},
    {LANGUAGE_EXCLUSION, 0, "richtet|gerichtet|gedacht|wendet ~3 an|für ~3 <boys>", ALLE},
    {LANGUAGE_EXCLUSION, 0,
     "suchen|sucht|gesucht|brauchen|braucht|gesucht: ~~2 [einen|eine|nach] ~2 <boy>|<boys> "
     "!und|oder|/|aus",
     "write \"jemanden\" or the trade"},
    {LANGUAGE_EXCLUSION, 0,
     "suchen|sucht|gesucht|brauchen ~~2 [eine] ~2 dame|mädchen|fräulein|frau|damen|mädels "
     "&9 <deskjob>|nette|hübsche|freundliche|junge|attraktive",
     "write \"jemanden\" or the trade"},
    {LANGUAGE_EXCLUSION, 0,
     "nette|hübsche|freundliche|attraktive|charmante|gepflegte "
     "dame|damen|frau|frauen|mädchen|mädels "
     "&9 suchen|gesucht|sucht|<deskjob>",
     "write \"jemanden\" or the trade"},
    {LANGUAGE_EXCLUSION, 0,
     "[starke|kräftige|junge|handwerkliche] <boys>|mann|kerl|junge|mädels|damen "
     "gesucht|erwünscht|bevorzugt",
     "write \"Leute\" or the trade"},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "-nicht|warum|sind nur|ausschließlich|allein ~2 <boys+>|männliche &8 "
     "können|dürfen|bewerben|teilnehmen|für|zugelassen|kommen|erlaubt|gesucht",
     ALLE},
    {LANGUAGE_EXCLUSION, 0, "-nicht nur|ausschließlich für ~2 <boys+>|männliche", ALLE},
    {LANGUAGE_EXCLUSION, 0,
     "männliche|männlicher|männlichen bewerber|kandidaten|kandidat|mitarbeiter|teilnehmer &6 "
     "bevorzugt|gesucht|nur|vorzug|suchen|erwünscht|bevorzugen",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0,
     "bevorzugt|vorzugsweise|liebsten|idealerweise ~3 männlich|mann|männer|männliche|junge",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0, "bist|sind du|sie ~1 ein ~3 kerl|mann|junge|bursche|typ !oder|und",
     ALLE},
    {LANGUAGE_EXCLUSION, 0,
     "vater-sohn-*|vater-sohn|vater-und-sohn-*|männerabend|männerrunde|männertag|herrenrunde|"
     "herrenclub",
     ELTERN},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "väter|vater und [ihre|deine] söhne|sohn &6 werkstatt|tag|kurs|bauen|für|zusammen|nachmittag",
     ELTERN},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "für ~2 <girls+>|<girl> ~1 verboten|ungeeignet|gesperrt|tabu|nicht", ALLE},
    {LANGUAGE_EXCLUSION, RULE_PAST, "verboten|ungeeignet|tabu|gesperrt ~1 für ~2 <girls+>|<girl>",
     ALLE},
    {LANGUAGE_EXCLUSION, RULE_PAST, "nicht ~2 für ~2 <girls+>|<girl> [geeignet|gedacht|offen]",
     ALLE},
    {LANGUAGE_EXCLUSION, RULE_PAST, "<girls+> dürfen ~4 nur|nicht|höchstens|lediglich", ALLE},
    {LANGUAGE_EXCLUSION, 0, "^ keine <girls>|mädchen|frauen", ALLE},
    {LANGUAGE_EXCLUSION, RULE_PAST | RULE_FACT,
     "alle|liebe jungen|jungs|männer ~2 sind|eingeladen|aufgepasst|kommt|willkommen", ALLE},
    {LANGUAGE_EXCLUSION, RULE_PAST | RULE_FACT, "<boys> , ~1 die ~6 &12 für|gesucht|kurs|suchen",
     ALLE},
    {LANGUAGE_EXCLUSION, RULE_PAST | RULE_FACT,
     "^ jungs|jungen|männer [,] aufgepasst|kommt|los|meldet", ALLE},
    {LANGUAGE_EXCLUSION, 0, "<boys> ~3 gesucht|erwünscht|gebraucht",
     "write \"Leute\" or the trade"},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "<girls+> ~8 nicht|leider ~2 berücksichtigen|einstellen|nehmen|aufnehmen", ALLE},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "<girls+> bleiben|warten|schauen ~5 klassenraum|zu|hause|klasse|drinnen|draußen", ALLE},
    {LANGUAGE_EXCLUSION, 0, ", männer|jungs|herren , ~6", ALLE},
    {LANGUAGE_EXCLUSION, 0, "^ [hey|hallo|liebe] jungs|männer|herren , ~6", ALLE},
    {LANGUAGE_EXCLUSION, 0, "und|mit ihre|ihren|deren gattinnen|frauen|ehefrauen",
     "write \"Partnerinnen und Partner\""},
    {LANGUAGE_EXCLUSION, 0, "für ihn|jungen|männer [:] ~~6 für sie|mädchen|frauen", ALLE},
    {LANGUAGE_EXCLUSION, 0, "^ für ihn|sie :", ALLE},

    /* ---- a sex as a surprise ---- */
    {LANGUAGE_DESPITE, 0, "obwohl|obgleich|wenngleich ~2 eine|ein|nur [nur] [ein] <girl>|<boy>",
     OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "trotz|ungeachtet ~2 geschlechts|frauseins|weiblichkeit|frau-seins",
     OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "auch|selbst|sogar wenn ~3 <girl>", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "selbst|sogar als <girl>", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "<praise> ~4 für eine|ein <girl>|<boy>", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "für eine|ein|einen <girl>|mann|jungen &6 <praise>", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "für eine|ein <girl> weiß|kann|ist|hat|macht|arbeitet", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0,
     "als einziges|einzige ~1 <girl> ~10 mann|behauptet|trotzdem|dennoch|aber|gut|durch",
     OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "steht|stand|stehen ihren|ihre|den mann|frau", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "ihren mann steht|stehen", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "sie|ist ~1 [nur|zwar] eine|ein <girl> , aber|doch", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "und das als <girl>", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "<girl>|frauen in einer|der männerwelt|männerdomäne", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "trotzdem|dennoch|doch ~4 weiblich|feminin", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "mit ~2 <boys+> mithalten", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "so ~1 wie ~2 mann|männer|jungs|jungen &9 sie|frau", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "als <girl> ~2 überraschend|trotzdem|erstaunlich|sogar", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "kein|nicht typisches|typische mädchen|frau", OHNE_GESCHLECHT},

    {LANGUAGE_DESPITE, 0, "er|sie ist ~1 zwar ein|eine <boy>|<girl>", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0,
     "einer|einem|von ~2 frau|dame|mädchen &8 kaum|nicht|traut|zutrauen|erwartet", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "und das als <girl>", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "als frau|mädchen|dame $", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "erwartet|gedacht|geglaubt ~~6 eine ~1 <girl>", OHNE_GESCHLECHT},
    {LANGUAGE_DESPITE, 0, "besser als ~1 mancher|jeder|viele|die mann|männer", OHNE_GESCHLECHT},

    /* ---- welcome, too ---- */
    {LANGUAGE_ALSO, 0, "wenn eine|ein <girl> ~~8 nicht|auch|gern|willkommen", ALLE},
    {LANGUAGE_ALSO, 0, "<boys> ~2 dürfen|können|sind ~2 ebenfalls|auch|gern|gerne", ALLE},
    {LANGUAGE_ALSO, 0,
     "<girls+>|töchter ~2 können|dürfen ~2 natürlich|gern|gerne|auch|selbstverständlich|ruhig",
     ALLE},
    {LANGUAGE_ALSO, 0, "aber|doch <girls+> ~2 dürfen|können|sind", ALLE},
    {LANGUAGE_ALSO, RULE_PAST, "<girls+> ~3 auch|ebenfalls|ebenso|genauso ~3 <join>", ALLE},
    {LANGUAGE_ALSO, RULE_PAST | RULE_FACT,
     "auch|ebenfalls ~1 <girls>|mädchen|frauen ~2 <join>|sind|haben|finden", ALLE},
    {LANGUAGE_ALSO, RULE_PAST, "auch [etwas|was|geeignet|offen] ~1 für ~2 <girls+>|<girl>", ALLE},
    {LANGUAGE_ALSO, RULE_PAST, "sogar|selbst ~2 <girls+>", ALLE},
    {LANGUAGE_ALSO, 0,
     "nicht|längst [mehr] nur|allein|bloß|ausschließlich [etwas] [für] ~2 <boys+>|männliche", ALLE},
    {LANGUAGE_ALSO, 0, "auch als <girl>", ALLE},
    {LANGUAGE_ALSO, 0, "<girls+> sind ~2 willkommen ~~1 wenn|falls|sofern", ALLE},
    {LANGUAGE_ALSO, 0, "auch eine <girl> kann", ALLE},
    {LANGUAGE_ALSO, RULE_PAST, "können|dürfen|sind auch ~1 <girls>", ALLE},
    {LANGUAGE_ALSO, 0, "auch <boys> ~3 willkommen|dürfen|können", ALLE},

    /* ---- what a sex is like ---- */
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED, "<girls>|<boys> ~4 <better> !vertreten", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED, "sind|können <girls>|<boys> ~3 <better>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<girls>|<boys> sind|bleiben ~3 <trait>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<girls>|<boys> ~4 <trait> sind", NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "<girls>|<boys> sind ~2 nicht|keine ~3 "
     "technisch|stark|logisch|gut|geeignet|gemacht|geboren|interessiert",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> mögen|lieben|hassen|bevorzugen ~2", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> finden ~6 <liking>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> ~6 <liking> finden", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> ~3 lieber|gern|gerne|am", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> haben|fehlt|fehlen|zeigen|brauchen ~5 <gift>",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_PAST,
     "<girls>|<boys> können ~2 nicht|kein|keine|gut|besser|schlecht|nun|einfach", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> interessieren sich ~3 nicht|mehr|weniger|kaum|vor|eher|für", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> ~1 "
     "plaudern|tratschen|weinen|kichern|streiten|träumen|trauen|wollen|raufen|zicken|fürchten",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> spielen ~2 mit|lieber", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> denken|folgen|fühlen|handeln|verstehen|gehören|arbeiten ~3 "
     "logisch|in|ihrem|mit|"
     "rational|emotional|anders|nichts|nicht|ordentlich|schnell|an|sorgfältig",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "<girls+>|<boys+>|frau|mann ~6 natur|nun|instinktiv|angeboren|naturgemäß|blut|genen", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "von natur ~4 <girls+>|<boys+>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<boys+> <doing> ~~7 <girls+> <doing>|mit|auf|lieber|eher",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls+> <doing> ~~7 <boys+> <doing>|mit|auf|lieber|eher",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<boys+> <doing> ~~7 und|,|aber|während <girls+> ~3 $", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "*männersache|männersache|männerarbeit|männerberuf|männerberufe|männerberufen|männerding|"
     "männerfach|männerjob|männersport|"
     "männerhand|männerhände|jungensache|jungssache|jungenfach|jungskram|jungenkram|jungsding|"
     "frauensache|frauenarbeit|frauenberuf|"
     "frauenberufe|frauenfach|frauenjob|frauenhand|frauenlogik|mädchensache|mädchenkram|"
     "mädchenfach|"
     "mädchenberuf|mädchenhaft|weiberkram|frauenkram|männerkram|jungentraum|mädchentraum|"
     "mädchenfarbe|"
     "männlichkeitssache",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "ist|sind|bleibt ~4 etwas|nichts|sache|beruf|arbeit|fach|ding|job|sport|welt|hobby ~2 für|von "
     "~2 "
     "<boys+>|<girls+>|<boy>|<girl>",
     NULL},
    {LANGUAGE_STEREOTYPE, 0, "nichts|ungeeignet ~2 für ~2 <girls+>|<girl>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "zu ~2 schwer|schwere|gefährlich|technisch|schmutzig|kompliziert|hart|<liking> ~1 für ~2 "
     "<girls+>|<girl>",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "weibliche|weiblicher|weiblichen|männliche|männlicher|männlichen|weibliches|männliches "
     "intuition|hand|logik|gefühl|charme|energie|instinkt|eigenschaften|gehirn|stärke|note|"
     "fürsorge|wärme|geschick|kraft|beruf|berufe|seite|gespür",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "mutterinstinkt|muttergefühl|muttergefühle|mutterinstinkte|frauengehirn|männergehirn", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "typisch|typischer|typisches|echte|echter|typische ~1 "
     "mädchen|jungs|junge|frau|frauen|mann|männer|männlich|"
     "weiblich|kerl|kerle",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<pink> &9 mädchen|mädels|damen", NULL},
    {LANGUAGE_STEREOTYPE, 0, "überlass|überlassen|lass|lasst ~5 <boys+>|männern|jungs", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "jeder|jedes|jede ~1 junge|mädchen|frau|mann ~1 träumt|will|liebt|mag|möchte|weiß|kann|findet",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_PAST,
     "eine|ein <girl>|<boy> hat|ist|kann|will|fühlt|denkt|braucht ~5 "
     "<better>|<gift>|nun|immer|eben",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "sogar|selbst [deine|meine|die|eine|ihre] oma|mutter|großmutter|mama|frau|hausfrau", NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "wie ein mädchen|weib &6 heul*|wein*|wirf*|schrei*|werf*|renn*|lauf*|läuf*", NULL},
    {LANGUAGE_STEREOTYPE, 0, "heul*|wein*|wirf*|schrei*|werf*|renn* ~3 wie ~2 mädchen", NULL},
    {LANGUAGE_STEREOTYPE, 0, "jungs|jungen bleiben|sind jungs|jungen|eben", NULL},
    {LANGUAGE_STEREOTYPE, 0, "das schwache|schöne|starke geschlecht", NULL},
    {LANGUAGE_STEREOTYPE, 0, "ein indianer|junge kennt|weint", NULL},

    /* ---- adverts ---- */
    {LANGUAGE_CODED, RULE_NEGATED,
     "rockstar|rockstars|*-ninja|ninja|rockstar-*|guru|killerinstinkt|macher-typ|haudegen|"
     "einzelkämpfer|"
     "alphatier|alphatiere|platzhirsch|draufgänger|leitwolf|siegertyp|siegertypen|superheld|"
     "kämpfernatur|macho|machokultur|testosteron|vertriebstier|verkaufskanone &10 <advert>",
     NULL},
    {LANGUAGE_CODED, RULE_PAST,
     "jung|junge|junges|jungen|junger [,] [und] "
     "dynamisch|dynamische|dynamisches|dynamischen|dynamischer|"
     "motiviertes|hungriges|agiles|engagiertes|motivierte|kreatives|hippes|energiegeladenes "
     "~1 [team|unternehmen]",
     "leave the age out: say how the team works"},
    {LANGUAGE_CODED, RULE_PAST,
     "dynamisch|dynamische|dynamisches|dynamischen|motiviertes [,] [und] jung|junges|junge|jungen",
     "leave the age out: say how the team works"},
    {LANGUAGE_CODED, RULE_PAST,
     "junges|jungen|junge team|unternehmen|talent|kollege|mitarbeiter|truppe",
     "leave the age out: say how the team works"},
    {LANGUAGE_CODED, RULE_NEGATED, "digital native|natives",
     "say which programs somebody works with"},
    {LANGUAGE_CODED, RULE_NEGATED,
     "dominante|dominanter|dominantes persönlichkeit|führungskraft|auftreten|charakter|typ", NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "aggressiver|aggressive|aggressiven ~1 "
     "verkäufer|vertrieb|verkauf|auftreten|stil|wachstum|ziele|typ",
     NULL},
    {LANGUAGE_CODED, 0,
     "nicht|maximal|höchstens|unter ~1 [älter] [als] 25|28|30|32|35|40|45 jahre|jahren|sein",
     "leave the age out"},
    {LANGUAGE_CODED, 0,
     "zwischen|von 18|20|25 und|bis 25|30|35|40 jahre|jahren &8 suchen|gesucht|stelle|bewerber",
     "leave the age out"},
    {LANGUAGE_CODED, RULE_NEGATED, "dickes fell", NULL},
    {LANGUAGE_CODED, 0, "starke|harte|echte kerle|typen|burschen", NULL},
    {LANGUAGE_CODED, 0, "eier|eiern !und|aus &6 mit|hast|haben|brauchst", NULL},
    {LANGUAGE_CODED, 0, "muttersprachler|muttersprachlerin",
     "write the level that the work needs, such as B2"},
    {LANGUAGE_CODED, 0, "work hard play hard", NULL},
    {LANGUAGE_CODED, 0, "kompetitive|kompetitiver|kompetitives typ|persönlichkeit|umfeld|charakter",
     NULL},

    {LANGUAGE_CODED, RULE_NEGATED,
     "aggressiv|dominant|gnadenlos|knallhart|skrupellos &9 "
     "vertrieb|verhandlungstisch|du|sie|wir|verkauf|verhandlung|team",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "platt|fertig &6 konkurrenz", NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "weicheier|weichei|warmduscher|killer*|*-rockstar|*-ninja|durchsetzungskraft|hungrigen|"
     "hungrige|hungriger &12 du|wir|uns|gesucht|suchen|hier|sind",
     NULL},
    {LANGUAGE_CODED, 0, "<sweet> ~~6 <sweet> &12 gesucht|suchen|büro|empfang|wünschen",
     "name the tasks, not looks or a mood"},
    {LANGUAGE_CODED, 0, "berufseinsteiger|bewerber|kandidaten|team ~2 unter|bis 25|28|30|35|40",
     "leave the age out"},

    /* ---- family ---- */
    {LANGUAGE_FAMILY, 0,
     "rufen|ruft|benachrichtigen|informieren|verständigen wir ~2 die mutter|mama",
     "write \"ein Elternteil\""},
    {LANGUAGE_FAMILY, 0, "perfekt|ideal|geeignet|passend|günstig für mütter|frauen|mamas",
     "write \"Eltern\""},
    {LANGUAGE_FAMILY, 0, "papa|vati|vater|väter ~4 babysitten|ausnahmsweise|babysitter", NULL},
    {LANGUAGE_FAMILY, 0, "muss|darf|soll vati|papa|vater ~4 babysitten|kochen|aufpassen", NULL},
    {LANGUAGE_FAMILY, 0, "ein|der mann muss|soll|sollte ~2 familie ~2 ernähren|versorgen", NULL},
    {LANGUAGE_FAMILY, RULE_PAST,
     "frag|bitte|gib|nimm|fragt ~3 deinen|deine|deiner|deinem vater|mutter|mama|papa|oma|opa "
     "!und|oder|,|/",
     NULL},
    {LANGUAGE_FAMILY, RULE_NEGATED,
     "hausfrau|hausfrauen|hausmütterchen|heimchen|rabenmutter|rabenmütter", NULL},
    {LANGUAGE_FAMILY, RULE_NEGATED, "berufstätige|arbeitende|erwerbstätige mutter|mütter|müttern",
     "write \"berufstätige Eltern\""},
    {LANGUAGE_FAMILY, RULE_NEGATED,
     "lesemutter|lesemütter|klassenmutter|bastelmütter|elternmutter|fußballmutter",
     "write \"Lesepatin oder Lesepate\""},
    {LANGUAGE_FAMILY, RULE_PAST | RULE_NEGATED,
     "-meine|seine|ihre|unsere mütter|mütter|omas|mamas|mama|mutter ~5 <chores>", NULL},
    {LANGUAGE_FAMILY, RULE_PAST | RULE_NEGATED,
     "-mein|sein|ihr|unser väter|opas|papas|papa|vater ~5 <handy>", NULL},
    {LANGUAGE_FAMILY, 0,
     "ideal|geeignet|perfekt|günstig|schön ~3 für ~2 mütter|mutter|frauen mit|$|die",
     "write \"Eltern\""},
    {LANGUAGE_FAMILY, 0, "frag|bitte|lass|fragt deinen|den vater|papa|opa|bruder ~~7 <handy>",
     NULL},
    {LANGUAGE_FAMILY, 0, "frag|bitte|lass|fragt deine|die mutter|mama|oma|schwester ~~7 <chores>",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "mitarbeiter|kollegen|gäste|ingenieure|mitglieder|angestellte und|mit ~1 ihre|ihren|deren "
     "frauen|ehefrauen|gattinnen",
     "write \"Partnerinnen und Partner\""},
    {LANGUAGE_FAMILY, 0, "schwanger|kinderwunsch|schwangerschaft ~~8 ?", "leave this question out"},
    {LANGUAGE_FAMILY, 0, "planen|wollen ~5 kinder|schwanger|familie ~4 ?",
     "leave this question out"},
    {LANGUAGE_FAMILY, 0,
     "sie|frau|frauen|mütter ~8 familie|kinder|haushalt|kindern ~3 "
     "vereinbaren|verbinden|kombinieren",
     "leave the family out"},
    {LANGUAGE_FAMILY, 0, "papa|vater ~~4 und|,|während mama|mutter ~1 <chores>", NULL},
    {LANGUAGE_FAMILY, RULE_PAST,
     "der|die|ein|eine mann|frau|vater|mutter ~1 "
     "verdient|gehört|kocht|bleibt|sorgt|kümmert|versorgt|putzt ~5 geld|herd|"
     "kinder|haushalt|familie|hause|küche",
     NULL},
    {LANGUAGE_FAMILY, 0, "frau|frauen ~3 an|hinter den|dem herd", NULL},
    {LANGUAGE_FAMILY, 0, "liebe mütter|muttis|väter|mamas !und|/", "write \"liebe Eltern\""},
    {0, 0, NULL, NULL},
};

static const struct language_context contexts[] = {
    {CONTEXT_REPORT, "sagte|sagten|meinte|meinten|dachte|dachten|behauptete|behaupteten|hörte|"
                     "glaubte|fand ~4 dass|ob|mädchen|frauen|jungen|männer"},
    {CONTEXT_REPORT, "denken|denkt|sagen|sagt|glauben|glaubt|behaupten|behauptet|meinen ~4 dass"},
    {CONTEXT_REPORT, "idee|vorstellung|behauptung|vorurteil|erwartung|annahme|märchen|mythos|"
                     "klischee|gedanke|irrtum|ansicht , dass"},
    {CONTEXT_REPORT, "als ob"},
    {CONTEXT_REPORT, "hieß es"},
    {CONTEXT_REPORT, "gelten|gilt ~4 als"},
    {CONTEXT_REPORT, "wer ~2 denkt|glaubt|meint"},
    {CONTEXT_HERE,
     "mythos|mythen|märchen|vorurteil|vorurteile|klischee|klischees|stereotyp|stereotype|"
     "stereotypen|unsinn|quatsch|"
     "überholt|veraltet|sexistisch|sexismus|diskriminierung|rollenbild|rollenbilder|irrtum|falsch"},
    {CONTEXT_HERE, "stimmt ~2 nicht"},
    {CONTEXT_HERE, "nicht|nie|keineswegs wahr|schlechter|schwächer|besser|weniger|dümmer|stärker"},
    {CONTEXT_HERE, "kein ~1 unterschied|beweis|grund"},
    {CONTEXT_HERE, "keine ~1 unterschiede|belege|männer*|frauen*|jungen*|mädchen*"},
    {CONTEXT_HERE, "gleich|genauso|ebenso gut|stark|viel|oft"},
    {CONTEXT_HERE, "schreib|schreiben|sag|verwende|verwenden|vermeide|vermeiden|ersetze ~2 "
                   "nicht|lieber|statt|sie"},
    {CONTEXT_HERE, "statt|anstatt|anstelle"},
    {CONTEXT_HERE, "das|dem|die wort|wörter|satz|sätze|begriff|begriffe|ausdruck"},
    {CONTEXT_HERE, "warum|wieso sollten|sollen|sollte|denken"},
    {CONTEXT_HERE, "unabhängig vom geschlecht"},
    {CONTEXT_HERE, "muss ~1 kein|keine|nicht"},
    {CONTEXT_BEFORE,
     "^ [aber|und|doch] das|dies|es ~3 "
     "unsinn|quatsch|falsch|mythos|märchen|vorurteil|überholt|blödsinn|nicht|klischee"},
    {CONTEXT_BEFORE, "^ unsinn|quatsch|falsch|nein|stimmt|fakt|irrtum|blödsinn|heute|inzwischen"},
    {CONTEXT_BEFORE,
     "^ [aber] [die] forschung|studien|zahlen|wirklichkeit ~5 anders|nicht|kein|gegenteil"},
    {CONTEXT_BEFORE, "^ das gegenteil"},
    {CONTEXT_BEFORE, "^ in wirklichkeit|wahrheit"},
    {CONTEXT_BEFORE, "^ [sie|er|ich|wir] bewies|zeigte|beweist|bewiesen ~5 gegenteil|anders"},
    {CONTEXT_AFTER, "wahr oder falsch"},
    {CONTEXT_AFTER, "mythos|vorurteil|fakt ~2 $"},
    {CONTEXT_AFTER, "vorurteile|klischees|mythen ~5 $"},
    {0, NULL},
};

const struct language_table language_de = {
    .code = "de",
    .words = language_de_words,
    .rules = {rules},
    .contexts = contexts,
    .weighs = true,
    .instead =
        {
            [LANGUAGE_GENERIC] =
                "write in the plural (\"Lernende ... sie\"), with \"du\", or without a pronoun",
            [LANGUAGE_TITLE] =
                "take a word for both: \"-kraft\", \"-person\", or what somebody does",
            [LANGUAGE_EXCLUSION] = ALLE,
            [LANGUAGE_DESPITE] = OHNE_GESCHLECHT,
            [LANGUAGE_ALSO] = ALLE,
            [LANGUAGE_STEREOTYPE] =
                "leave the sex out: say what the work is and what one can learn",
            [LANGUAGE_CODED] = "name what somebody does in this work, in plain words",
            [LANGUAGE_FAMILY] = ELTERN,
        },
    .capital_nouns = true,
    .person_things = true,
};
