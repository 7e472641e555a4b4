/* language_nl_people.c: Dutch, who is spoken of and to: one sex for everybody, trades in one sex,
 * and whom a text leaves out. */
#include "model/language_table.h"

#include <stddef.h>

#define IEDEREEN "write for everybody: \"iedereen die ...\", \"leerlingen die ...\""
#define OUDERS                                                                                     \
    "write \"ouders\", \"iemand thuis\" or \"vrijwilligers\", and let people choose a task"
#define MEDEWERKERS "write \"medewerkers\", \"collega's\" or the department: \"de receptie\""
#define GEEN_SEKSE_BIJ_BEROEP "leave the sex out: \"een ingenieur\", \"een verpleegkundige\""

enum {
    TRADE = RULE_NAME | RULE_MAN | RULE_PAIRED,
    HER_TRADE = RULE_NAME | RULE_WOMAN | RULE_PAIRED
};

const struct language_rule language_nl_people[] = {
    /* ---- one sex for everybody ---- */
    {LANGUAGE_GENERIC, 0,
     "vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|dertig|veertig|"
     "vijftig|honderd|5|6|7|8|9|10|11|12|15|20|25|30|40|50|60|80|100|200 man !en",
     "write \"mensen\""},
    {LANGUAGE_GENERIC, 0, "drie|vier|3|4|paar man personeel|sterk|tegelijk|nodig|$",
     "write \"mensen\""},
    {LANGUAGE_GENERIC, RULE_PAIRED, "de juiste|beste man op|voor ~2 plek|plaats|functie|klus|baan",
     "write \"de juiste persoon\""},
    {LANGUAGE_GENERIC, 0, "de gewone|kleine|moderne man [in] [de] [straat] !die|met|van|heet",
     "write \"gewone mensen\""},
    {LANGUAGE_GENERIC, 0, "man in de straat", "write \"gewone mensen\""},
    {LANGUAGE_GENERIC, 0, "^ [hé|hey|hoi|hallo|kom|oké|nou|dag|goedemorgen|luister|zo] jongens ,|$",
     "write \"allemaal\", \"mensen\" or \"beste leerlingen\""},
    {LANGUAGE_GENERIC, 0, "jongens|mannen [,] opgelet|luister|let|kom [op|eens] : ~6",
     "write \"allemaal\""},
    {LANGUAGE_GENERIC, 0, "^ jongens|mannen [,] opgelet|luister|let|even|kom|komt",
     "write \"allemaal\" or \"beste leerlingen\""},
    {LANGUAGE_GENERIC, 0, ", jongens|mannen $", "write \"allemaal\" or \"mensen\""},
    {LANGUAGE_GENERIC, 0,
     "-alle|vier|drie onze ~1 <boys*> !en|-|die|spelen|hebben|zijn &9 "
     "staan|komen|werken|leggen|plaatsen|klaar|monteren|leveren|zorgen|"
     "bouwen|repareren|helpen|regelen|vakkundig|rijden|klussen|buitendienst",
     MEDEWERKERS},
    {LANGUAGE_GENERIC, RULE_PAST, "de|onze mannen|jongens|kerels van de bouw|bouwplaats|werkvloer",
     MEDEWERKERS},
    {LANGUAGE_GENERIC, RULE_MAN, "<girl>|iemand|je|leerling|kandidaat|student die zijn mannetje",
     NULL},
    {LANGUAGE_GENERIC, 0, "man en macht", "write \"uit alle macht\""},
    {LANGUAGE_GENERIC, 0, "mans genoeg", "write \"sterk genoeg\""},
    {LANGUAGE_GENERIC, 0, "man van de wedstrijd|maand|dag", "write \"speler van de wedstrijd\""},
    {LANGUAGE_GENERIC, 0, "elke|iedere|gemiddelde man &5 gebruiker|klant|kiezer|burger",
     "write \"iedereen\""},
    {LANGUAGE_GENERIC, 0,
     "werknemer|medewerker|directeur|ondernemer|boer|ingenieur|collega|gast "
     "en zijn vrouw|echtgenote|gezin",
     "write \"en partner\""},

    /* ---- trades ---- */
    {LANGUAGE_TITLE, TRADE, "timmerman|timmerlieden|timmermannen|bouwtimmerman",
     "write \"timmervakmens\" or \"timmerkracht\""},
    {LANGUAGE_TITLE, TRADE, "brandweerman|brandweermannen|spuitgast|spuitgasten",
     "write \"brandweermens\" or \"lid van de brandweer\""},
    {LANGUAGE_TITLE, TRADE, "vakman|vakmannen|bouwvakman|vaklui|vaklieden",
     "write \"vakmens\", \"vakmensen\" or \"vakkracht\""},
    {LANGUAGE_TITLE, RULE_NAME, "vakmanschap|meesterhand|vakmansschap",
     "write \"vakwerk\" or \"vakkennis\""},
    {LANGUAGE_TITLE, RULE_NAME,
     "mankracht|manuren|manuur|mandag|mandagen|manjaar|manjaren|"
     "manweken|manschappen|mansterkte|manmaand|manmaanden",
     "write \"menskracht\", \"werkuren\" or \"personeel\""},
    {LANGUAGE_TITLE, TRADE, "politieman|politiemannen|politieagente", "write \"politieagent\""},
    {LANGUAGE_TITLE, TRADE, "zakenman|zakenmannen|zakenlui|zakenvrouw", "write \"ondernemer\""},
    {LANGUAGE_TITLE, TRADE, "cameraman|cameramannen|geluidsman", "write \"cameraoperator\""},
    {LANGUAGE_TITLE, TRADE, "voorman|voormannen|ploegbaas", "write \"ploegleider\""},
    {LANGUAGE_TITLE, TRADE, "woordvoerster|tolk-vertaalster", "write \"woordvoerder\""},
    {LANGUAGE_TITLE, TRADE,
     "*werkman|*werklui|*koopman|*kooplui|*tuinman|*weerman|*nieuwsman|*zeeman|*zeelui|*visserman|"
     "visserman|tuinman|weerman|zeeman|zeelui|werkman|werklui|koopman|barman|melkman|*"
     "servicemannen|"
     "*serviceman|serviceman|servicemannen|onderhoudsman|*onderhoudsmannen|stuurman|stuurlui|"
     "raadsman|ombudsman|vuilnisman|vuilnismannen|postman|loodsman|doelman|spoorman|spoormannen|"
     "contactman|vertrouwensman|tussenman|bewindsman|bewindslieden|staatsman|kamerman|ambachtsman|"
     "ambachtslieden|ambachtslui|klusjesman|klusjesmannen|rekenman|vliegenier|brugman|portierman|"
     "landbouwman|handelsman|topman|bemiddelingsman|dienstman|schuurman|boorman|elektroman|"
     "techniekman|techniekmannen|techneut-man|verkoopman|wetenschapsman|kerkman|cijferman|"
     "computerman|computermannen|ict-man|it-man|bouwmannen|bouwman|straatman|sleutelman|"
     "*monteursmannen|huisman|schoolman|frontman|ankerman|sportman|*tuinlui|*bouwlui|bouwlieden|"
     "bouwvaklieden|metselaarsman|zandman|kraanman|kraanmannen|*onderhoudslui|buitendienstman|"
     "buitenman|buitenmannen|hulpman|leidsman|kaderman|sterkeman|strandwachtman|bankman|krantenman|"
     "beveiligingsman|bewakingsman|muziekman|filmman|krachtpatser",
     "take a word for both: the one for the work, or with \"-medewerker\""},
    {LANGUAGE_TITLE, TRADE, "bemannen|bemant", "write \"bezetten\" or \"werken bij\""},
    {LANGUAGE_TITLE, 0,
     "mannelijke ~1 verpleegkundige|verpleegkundigen|verpleger|secretaris|"
     "leerkracht|leerkrachten|medewerker|kapper|verzorgende|verzorger|oppas|"
     "receptionist|assistent|schoonmaker|begeleider|pedagogisch",
     GEEN_SEKSE_BIJ_BEROEP},
    {LANGUAGE_TITLE, 0,
     "mannelijke *verzorger|*verzorgende|*verpleegkundige|*leerkracht|*assistent|*kapper|juf|*hulp",
     GEEN_SEKSE_BIJ_BEROEP},
    {LANGUAGE_TITLE, RULE_WOMEN | RULE_FACT,
     "-eerste|enige|weinig|aantal|meer|minder vrouwelijke|dames-|vrouw- [jonge|ervaren|technische] "
     "<role> !die",
     GEEN_SEKSE_BIJ_BEROEP},
    {LANGUAGE_TITLE, RULE_WOMEN | RULE_FACT,
     "een|de|onze|deze vrouwelijke [jonge|ervaren] timmerman|vakman|chef|*eur|*ent|*icus|*oog|*aar|"
     "*or|*ist|*er",
     GEEN_SEKSE_BIJ_BEROEP},
    {LANGUAGE_TITLE, HER_TRADE, "secretaresse|secretaresses|directiesecretaresse",
     "write \"secretaris\" or \"secretarieel medewerker\""},
    {LANGUAGE_TITLE, HER_TRADE,
     "verpleegster|verpleegsters|verpleger|verplegers|ziekenzuster|"
     "wijkzuster|zusters",
     "write \"verpleegkundige\""},
    {LANGUAGE_TITLE, HER_TRADE,
     "directrice|directrices|conrectrice|rectrix|presentatrice|presentatrices|actrice|actrices|"
     "redactrice|inspectrice|administratrice|regisseuse|masseuse|danseuse|chauffeuse|"
     "coiffeuse|lerares|leraressen|kassière|cassière|caissière|kassières|caissières|hostess|"
     "hostesses|stewardess|stewardessen|gastvrouw|gastvrouwen|werkster|werksters|poetsvrouw|"
     "poetsvrouwen|schoonmaakster|schoonmaaksters|poetshulpje|kapster|kapsters|naaister|naaisters|"
     "verkoopster|verkoopsters|serveerster|serveersters|voorzitster|penningmeesteres|leidster|"
     "leidsters|kleuterleidster|kleuterleidsters|peuterleidster|peuterleidsters|groepsleidster|"
     "onderwijzeres|onderwijzeressen|tekenaarster|schrijfster|schrijfsters|programmeerster|"
     "onderzoekster|onderzoeksters|ontwerpster|ontwerpsters|lasster|laborante|laborantes|"
     "analiste|analistes|docente|docentes|assistente|assistentes|doktersassistente|"
     "receptioniste|receptionistes|telefoniste|telefonistes|medewerkster|medewerksters|"
     "*medewerkster|*medewerksters|verzorgster|verzorgsters|*verzorgster|vroedvrouw|"
     "schoonheidsspecialiste|diëtiste|psychologe|adviseuse|consulente|monteuse|boerin|boerinnen|"
     "winnares|bestuurster|begeleidster|begeleidsters|oprichtster|uitvindster|bibliothecaresse|"
     "stagiaire-secretaresse|heldin|vriendin-lasser|meteorologe|biologe|architecte|ingenieure|"
     "elektricienne|technica|chemica|botanica|wetenschapster|arbeidster|arbeidsters|huishoudster|"
     "strijkster|danslerares|maîtresse|apothekeres|boekhoudster|chefin|cheffin|kokkin|bakkerin|"
     "juriste|notarisse|kunstenares|dienares|inpakster|typiste|typistes|beheerster|speelster|"
     "speelsters|deelneemster|deelneemsters|leerlinge|leerlinges|kraamverzorgster|oproepster|"
     "klantenservicemedewerkster|thuishulpje|dienstmeisje|winkelmeisje|kantoormeisje|"
     "koffiejuffrouw|telefoonjuffrouw|koffiedame|balie-dame|baliedame|receptiedame|kantinejuffrouw|"
     "toiletjuffrouw|schooljuf|kleuterjuf|kleuterjuffen|juffen|juffrouw|juffrouwen|lerareres",
     "take the word for everybody: \"leraar\", \"medewerker\", \"schoonmaker\", "
     "\"kassamedewerker\""},
    {LANGUAGE_TITLE, TRADE | RULE_WOMAN | RULE_LOWER, "!<nomanword> <manword> !en",
     "take a word for both: the one for the work, or with \"-medewerker\""},
    {LANGUAGE_TITLE, HER_TRADE | RULE_LOWER | RULE_FACT, "!<nosterword> <sterword>|studente",
     "take the word for everybody: \"leraar\", \"medewerker\", \"assistent\""},
    {LANGUAGE_TITLE, TRADE | RULE_WOMAN,
     "^ !<nomanword> *jongen|*meisje|*man|*vrouw|*juf|*dame gezocht|gevraagd|m/v|(|nodig",
     "take a word for both: the one for the work, or with \"-medewerker\""},
    {LANGUAGE_TITLE, HER_TRADE,
     "*verkoopster|*assistente|*schoonmaakster|*leidster|*leidsters|*directrice|*lerares|*"
     "secretaresse|"
     "*hostess|notuliste|notulistes|pianiste|soliste|juriste|*mentrix|*schrijfster|*maakster|"
     "*houdster|*werkster|*ontwerpster|*zorgster|*speelster|*hulpje|*leraresse|*kundigster|*"
     "stewardess",
     "take the word for everybody: \"leraar\", \"medewerker\", \"assistent\""},
    {LANGUAGE_TITLE, HER_TRADE, "de|een|onze|elke|je|jouw juf !en|heet", "write \"leerkracht\""},
    {LANGUAGE_TITLE, RULE_PAST,
     "meisjes|dames|meiden|vrouwen|jongens|mannen|heren|kerels|gasten "
     "van|bij|op|uit [de|het|onze] [afdeling] <department>",
     MEDEWERKERS},
    {LANGUAGE_TITLE, 0,
     "meisje|dame|juffrouw|jongen|mannetje|vrouwtje van|achter|aan|bij [de|het] "
     "<department>",
     MEDEWERKERS},
    {LANGUAGE_TITLE, 0, "^ geachte|beste|mijne|waarde heer|heren|mannen|jongens|meneer ,|$",
     "write \"Geachte lezer\", \"Beste mensen\" or a name"},
    {LANGUAGE_TITLE, 0,
     "^ geachte|beste|mijne|waarde heren|mannen|jongens|dames !/|en|of|,|meisjes|heren",
     "write \"Geachte lezer\", \"Beste mensen\" or a name"},
    {LANGUAGE_TITLE, RULE_HINT, "^ [geachte|beste] dames en heren",
     "\"beste mensen\" or \"beste aanwezigen\" greets everybody"},

    /* ---- who is addressed ---- */
    {LANGUAGE_EXCLUSION, RULE_NEGATED,
     "-kans|kleding|kleedkamer|kleedkamers|toilet|toiletten|schoenen|werkkleding|cijfer|iets|werk|"
     "vak|baan|kansen|kledij voor ~2 <boys>",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, 0,
     "-kans|kleding|kleedkamer|kleedkamers|toilet|toiletten|schoenen|iets|werk|vak|baan|niets voor "
     "[de|alle|onze] [stoere|gemotiveerde|handige|jonge|echte|slimme|ambitieuze|technische|leuke|"
     "sportieve|sterke|grote|enthousiaste|nieuwsgierige] jongens|mannen|kerels|knullen|heren "
     "!en|of|/|noch|&",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, 0, "richt|richten|gericht|mikt|doelgroep ~4 op|is|: ~2 <boys>", IEDEREEN},
    {LANGUAGE_EXCLUSION, 0, "bedoeld|bestemd|open|gemaakt ~4 <boys>", IEDEREEN},
    {LANGUAGE_EXCLUSION, 0,
     "<boys> die ~4 houden|willen|zin|durven|graag|interesse|lef|handen &12 "
     "voor|zoeken|gezocht|gevraagd|welkom|nodig|cursus|opleiding|club|workshop",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, 0,
     "zoeken|zoekt|zoek|gezocht|gevraagd|vacature|vragen|nodig|wensen ~~1 [naar] [nog] "
     "[een|enkele|twee|drie|ook|vier|2|3] ~2 <boy>|<boys> !en|of|/",
     "write \"iemand\" or the trade"},
    {LANGUAGE_EXCLUSION, 0,
     "zoeken|zoekt|zoek|gezocht|gevraagd|nodig ~~1 [naar] [nog] [een|enkele|twee|drie] ~2 "
     "dame|meid|meisje|vrouwtje|jongedame|gastvrouw !en|of|/",
     "write \"iemand\" or the trade"},
    {LANGUAGE_EXCLUSION, 0,
     "zoeken|zoekt|gezocht|gevraagd ~3 vrouw|vrouwen|dames|meiden|meisjes "
     "!en|of|/ &8 <deskjob>",
     "write \"iemand\" or the trade"},
    {LANGUAGE_EXCLUSION, 0, "<deskjob> ~3 zoeken|zoekt|gezocht ~4 vrouw|vrouwen|dames|dame|meiden",
     "write \"iemand\" or the trade"},
    {LANGUAGE_EXCLUSION, 0,
     "[sterke|handige|jonge] <boys>|man|jongen|kerel|jongeman [(] "
     "gezocht|gevraagd|nodig|vereist|gewenst",
     "write \"mensen\" or the trade"},
    {LANGUAGE_EXCLUSION, 0, "dames|meisje|dame|meisjes|meid gezocht|gevraagd|gewenst",
     "write \"mensen\" or the trade"},
    {LANGUAGE_EXCLUSION, 0, "hebben|heeft ~1 een ~2 kerel|vent|man|jongen|kerels nodig",
     "write \"iemand\""},
    {LANGUAGE_EXCLUSION, 0,
     "^ [alle|beste|hé] jongens|mannen|heren [,] opgelet|kom|schrijf|meld|"
     "grijp|doe|pak|word|leer",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, RULE_PAST | RULE_FACT,
     "<boys> ~1 zijn|worden ~3 welkom|uitgenodigd|aan|gewenst", IEDEREEN},
    {LANGUAGE_EXCLUSION, RULE_PAST | RULE_FACT,
     "<boys> ~1 kunnen|mogen ~2 zich ~3 aanmelden|inschrijven|opgeven|melden", IEDEREEN},
    {LANGUAGE_EXCLUSION, RULE_PAST | RULE_FACT,
     "-niet|waarom alleen|enkel|uitsluitend|slechts ~2 <boys+>|mannelijke|jongensteams &6 "
     "kunnen|mogen|worden|komen|solliciteren|welkom|toegang|deelnemen|meedoen|voor|aannemen|"
     "toegestaan|inschrijven|aanmelden|geschikt|in|toegelaten",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, 0,
     "-niet alleen|enkel|uitsluitend|slechts [maar] voor ~2 "
     "<boys+>|heren|mannelijke",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, 0, "^ alleen|enkel|uitsluitend <boys>|heren $", IEDEREEN},
    {LANGUAGE_EXCLUSION, 0,
     "voorkeur|liefst|liever ~~4 [een] ~2 man|mannen|mannelijke|mannelijk|"
     "jongen|kerel|jongeman|heer !en|of",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0,
     "mannelijke kandidaat|kandidaten|sollicitant|sollicitanten|werknemers|"
     "medewerker|medewerkers|kracht|krachten|collega|deelnemers|leerlingen "
     "&6 voorkeur|gezocht|gevraagd|zoeken|nodig|alleen|liefst|liever|welkom",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0, "^ geen <girls>|meiden|vrouw|meisje ~3 $", IEDEREEN},
    {LANGUAGE_EXCLUSION, 0, "^ geen <girls> aan|in|op|bij", IEDEREEN},
    {LANGUAGE_EXCLUSION, RULE_PAST, "verboden|ontoegankelijk|gesloten ~2 voor <girls+>|<girl>",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "niet|ongeschikt [geschikt|toegankelijk|bedoeld|bestemd|open|"
     "weggelegd] voor [een|de] [jonge] <girls+>|<girl>",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, RULE_PAST, "<girls+> mogen ~3 alleen|niet|enkel|slechts|hooguit|pas",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "<girls+> ~1 worden|zijn ~1 niet ~1 "
     "toegelaten|aangenomen|welkom|toegestaan|gewenst",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, 0, "<girls+>|vrouw|meisje ~2 niet|geen ~1 solliciteren|aannemen|gewenst",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, 0,
     "ben|bent|voel|vind jij|je|u ~1 [die|de|een|dé] ~3 "
     "jongen|kerel|vent|man|jongeman|knul|gast !of|en|/",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, 0, "de|dé man die wij|we zoeken", "write \"de collega die wij zoeken\""},
    {LANGUAGE_EXCLUSION, 0,
     "vader-en-zoon*|vader-zoon*|vaderzoon*|mannendag|mannenavond|mannenclub|"
     "jongensclub|jongenskamp|herenclub|jongensdag|mannenuitje|"
     "jongensworkshop",
     OUDERS},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "vaders|vader en [hun|je|jullie] zonen|zoons|zoon &6 "
     "dag|workshop|middag|kamp|activiteit|avond|bouw*|knutsel*|voor|"
     "kom|welkom|techniek*|samen",
     OUDERS},
    {LANGUAGE_EXCLUSION, 0, "kom|neem|breng ~3 met|mee je vader|zoon [mee]", OUDERS},
    {LANGUAGE_EXCLUSION, 0, "voor hem|mannen|jongens [:] ~~7 voor haar|vrouwen|meisjes",
     "offer everything to everybody"},
    {LANGUAGE_EXCLUSION, 0, "voor haar|vrouwen|meisjes : ~~7 voor hem|mannen|jongens",
     "offer everything to everybody"},
    {LANGUAGE_EXCLUSION, 0, "^ voor hem|haar :", "offer everything to everybody"},
    {LANGUAGE_EXCLUSION, 0, "cadeau* voor hem|mannen|jongens", "offer everything to everybody"},
    {LANGUAGE_EXCLUSION, 0, "jongens|mannen|heren onder elkaar", IEDEREEN},
    {LANGUAGE_EXCLUSION, 0,
     "techniekdag|lasdag|robotdag|bouwdag|kamp|club|cursus|workshop|opleiding|"
     "dag|middag ~1 voor ~1 <boys>",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, 0,
     "man|mannen ~1 tussen|van|met de|tot|18|20|25|leeftijd ~4 jaar &8 "
     "zoeken|gezocht|voorkeur|gevraagd",
     "leave sex and age out"},

    {LANGUAGE_EXCLUSION, RULE_PAST,
     "elke|iedere|welke jongen|man|kerel|knul ~8 mag|kan|krijgt|doet|wil|leert|welkom", IEDEREEN},
    {LANGUAGE_EXCLUSION, 0, "nemen|neemt ~2 mannen|vrouwen|jongens|meisjes ~3 niet|geen",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0,
     "mannen|vrouwen|jongens|meisjes nemen|neemt|laten|toelaten we|wij ~3 niet",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0,
     "uitsluitend|alleen ~2 vrouwelijke|mannelijke collega's|medewerkers|krachten|kandidaten",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "<girls+> kunnen|mogen|gaan|doen ~8 "
     "handvaardigheid|handwerken|lezen|tekenen|bakken|koken|dansen|"
     "dans|poster|kleurplaten|toekijken|huiswerk",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, 0,
     "vrouwen|moeders|vrouw ~4 kinderwens|zwanger|kinderen ~8 niet|geen|reageren",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0, "sorry|helaas [,] dames|meisjes|meiden|vrouwen", IEDEREEN},
    {LANGUAGE_EXCLUSION, 0, "is voor de mannen|jongens|heren|kerels", IEDEREEN},
    {LANGUAGE_EXCLUSION, 0, "maakt|maken ~1 van ~2 jongens|jongen|mannen|zoon ~4", IEDEREEN},
    {LANGUAGE_EXCLUSION, 0,
     "mannenteam|mannenploeg|jongensploeg|mannenbastion|mannenclub|mannenbedrijf", IEDEREEN},
    {LANGUAGE_EXCLUSION, 0,
     "<boys> tot|vanaf|tussen|van|onder 16|18|20|25|30|35|40|45|50 ~3 "
     "kunnen|mogen|gezocht|zich|melden|zijn|jaar",
     "leave sex and age out"},
    {LANGUAGE_EXCLUSION, 0,
     "must|cadeau|cadeautje|speelgoed|iets ~1 voor elke|iedere|alle|de <boy>|<boys>", IEDEREEN},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "voor de meisjes|dames|meiden|vrouwen is|zijn|organiseren|hebben|was er|we|wij",
     "offer everything to everybody"},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "voor de jongens|heren|mannen is|zijn|organiseren|hebben er|we|wij",
     "offer everything to everybody"},
    {LANGUAGE_EXCLUSION, 0, "past|passen|geschikt|geknipt ~4 bij|voor een <boy>",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0, "denken|dachten we|wij aan een ~2 <boy>", "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0,
     "nemen|neemt|werven|wenst|accepteren|plaatsen ~3 alleen|enkel|uitsluitend ~1 "
     "<boys+>|mannelijke|jongens",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0, "mannelijk|vrouwelijk geslacht", "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0, "van het mannelijke|mannelijk geslacht", "leave the sex out"},
    {LANGUAGE_EXCLUSION, RULE_PAST, "<girls+> ~1 hoeven|hoeft ~2 niet", IEDEREEN},
    {LANGUAGE_EXCLUSION, RULE_PAST, "<girls+> ~1 blijven|kijken|wachten ~3 op|in|toe|thuis|achter",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, RULE_PAST, "<girls+> ~4 geen ~2 toegang|plek|plaats|nachtdiensten|kans",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, 0,
     "voor|welke|iedere|elke de|jonge|stoere|handige|echte jongen|knul|vent|kerel ~~2 die",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, 0, "^ welke jongen|man|kerel", IEDEREEN},
    {LANGUAGE_EXCLUSION, 0, "aan|voor|beste|alle ~2 jonge|stoere|handige mannen|jongens", IEDEREEN},
    {LANGUAGE_EXCLUSION, 0,
     "[,] jongens|mannen|heren , ~2 &6 kom|komt|kijk|kijken|meld|let|opgelet|plek|doe", IEDEREEN},
    {LANGUAGE_EXCLUSION, 0,
     "uw|u|jullie|je|leden|gasten|medewerkers|personeel|collega's|ondernemers|relaties|en|met ~1 "
     "hun|uw|jullie|je|de echtgenotes|echtgenote|vrouwen|vrouw|dames",
     "write \"partners\""},
    {LANGUAGE_EXCLUSION, 0, "voor vaders|papa's over|met|om|:", OUDERS},
    {LANGUAGE_EXCLUSION, 0, "avond|middag|cursus|dag ~1 voor ~1 vaders|papa's|mannen|heren",
     OUDERS},
    {LANGUAGE_EXCLUSION, 0, "heren|mannen , opgelet|let", IEDEREEN},
    {LANGUAGE_EXCLUSION, 0, "^ ~2 , heren|mannen", IEDEREEN},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "stuur|breng|gun|meld|laat ~1 je|uw|jouw zoon|zoons|zonen !en|of|,", IEDEREEN},
    {LANGUAGE_EXCLUSION, RULE_PAST, "geen plaats|plek|ruimte|plekken ~1 voor ~1 <girls+>|<girl>",
     IEDEREEN},
    {LANGUAGE_EXCLUSION, 0,
     "doelgroep|publiek|deelnemers|club|groep ~2 bestaat|bestaan|zijn uit ~2 <boys>", IEDEREEN},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "<girls+> ~1 kunnen|mogen|willen ~3 zich|helpen|melden|opgeven ~4 <deskjob>", IEDEREEN},
    {LANGUAGE_EXCLUSION, 0,
     "alleen|enkel|uitsluitend ~1 heren|mannen|jongens met ~6 hoeven|kunnen|mogen", IEDEREEN},
    {LANGUAGE_EXCLUSION, 0, "plek|plaats|ruimte|vacatures|plekken ~1 voor ~2 <boys+> !en|of",
     IEDEREEN},
    {0, 0, NULL, NULL},
};
