/* language_nl_tasks.c: Dutch, who should do what: coded adverts, and tasks in a family. */
#include "model/language_table.h"

#include <stddef.h>

const struct language_rule language_nl_tasks[] = {
    /* ---- adverts ---- */
    {LANGUAGE_CODED, RULE_NEGATED,
     "rockstar|rockstars|rockster|ninja|code-ninja|codeninja|*-ninja|goeroe|guru|sales-tijger|"
     "salestijger|verkooptijger|killersinstinct|killerinstinct|killersmentaliteit|"
     "killermentaliteit|"
     "winnaarsmentaliteit|haantjesmentaliteit|haantjesgedrag|haantje|haantjes|machocultuur|macho|"
     "jagersmentaliteit|wolf|alfaman|alfamannetje|mannetjesputter|mannetjesputters|spierballen|"
     "spierbundel|powerman|superheld|superhelden|codekoning|houwdegen|krijger|krijgers|"
     "straatvechter|straatvechters|vechtersmentaliteit|vechtersbaas|testosteron|bikkel|bikkels|"
     "ijzervreter|kanjerkerel|topsportmentaliteit &12 "
     "<advert>",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "rockstar|code-ninja|codeninja|salestijger|killersinstinct|"
     "killerinstinct|killersmentaliteit|killermentaliteit|machocultuur|"
     "haantjesmentaliteit|winnaarsmentaliteit|mannetjesputter|"
     "testosteron|alfamannetje|jagersmentaliteit|haantjesgedrag",
     NULL},
    {LANGUAGE_CODED, RULE_PAST,
     "jong|jonge|jeugdig|jeugdige [,] [en] dynamisch|dynamische|energiek|"
     "energieke|enthousiast|enthousiaste|ambitieus|ambitieuze|fris|hip|hippe|"
     "frisse|gedreven|hongerige|sportieve|vlotte|vlot|snelle|flitsend|"
     "flitsende|hecht|hechte|gezellig|gezellige ~1 [team|bedrijf|club]",
     "leave the age out: say how the team works"},
    {LANGUAGE_CODED, RULE_PAST,
     "dynamisch|dynamische|energiek|energieke|enthousiast|enthousiaste|vlot|"
     "vlotte|sportieve|frisse|hippe|ambitieuze [,] [en] jong|jonge|jeugdig|"
     "jeugdige !mensen|boom|onderzoekers|kinderen|leerlingen",
     "leave the age out: say how the team works"},
    {LANGUAGE_CODED, RULE_PAST,
     "jong|jonge|jeugdig team|ploeg|clubje|"
     "werknemer|kandidaat|medewerker|verkoper|professional|hond|honden|god|"
     "talenten|afgestudeerde|kracht|collega !van",
     "leave the age out: say how the team works"},
    {LANGUAGE_CODED, RULE_PAST, "gemiddelde leeftijd ~6 jaar", "leave the age out"},
    {LANGUAGE_CODED, RULE_NEGATED, "digital|digitale native|natives|inboorling",
     "say which programs somebody works with"},
    {LANGUAGE_CODED, RULE_NEGATED,
     "dominant|dominante ~1 "
     "*leider|*manager|chef|baas|persoonlijkheid|karakter|leider|houding|type|"
     "figuur|speler|manager|rol|verkoper|uitstraling|persoon|kandidaat",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "je|jij|bent|kandidaat ~5 dominant|agressief|meedogenloos|keihard|"
     "hard|competitief|onverschrokken|dwingend !werken",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "agressieve|agressief|meedogenloze|keiharde|roofzuchtige ~1 verkoper|"
     "verkoop|aanpak|houding|stijl|groei|strategie|onderhandelaar|"
     "doelen|acquisitie|persoonlijkheid|manager|ondernemer|targets|"
     "mentaliteit|instelling",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "competitief|competitieve|competitiegericht|competitiegerichte ~2 "
     "ingesteld|instelling|karakter|type|omgeving|persoonlijkheid|sfeer|"
     "team|houding|mentaliteit|cultuur|kandidaat|speler|drang|verkoper",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "domineert|domineren|verplettert|verpletteren|vermorzelt|verovert|"
     "veroveren ~3 markt|concurrentie|veld|concurrenten",
     NULL},
    {LANGUAGE_CODED, 0, "ballen|kloten|cojones !van|in|gooien &6 met|heb|heeft|aan|hebt|zonder",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "dikke huid|bord", NULL},
    {LANGUAGE_CODED, 0, "eelt op je|de ziel", NULL},
    {LANGUAGE_CODED, 0, "work hard [,] [and] play hard", NULL},
    {LANGUAGE_CODED, 0, "hard werken ~2 hard feesten", NULL},
    {LANGUAGE_CODED, 0,
     "stoere|no-nonsense|potige|ruige|nuchtere|harde|onverschrokken|sterke "
     "kerels|mannen|jongens|kerel|gasten|venten|knapen|binken|vent|werkers|types",
     "write \"collega's\" and say what the work is"},
    {LANGUAGE_CODED, RULE_PAST,
     "sportieve|vlotte|frisse|jeugdige|jonge|jongere ~1 collega|kandidaat|"
     "medewerker|verschijning|kracht|persoonlijkheid|uitstraling|teamgenoot|"
     "hulp|spits",
     "leave age and looks out"},
    {LANGUAGE_CODED, 0,
     "niet|max|maximaal|hoogstens|liefst|jonger ~1 ouder|dan|jonger|onder ~1 [de] "
     "25|26|27|28|30|32|35|40|45|dertig|veertig|vijfendertig|vijfentwintig "
     "!km|uur|meter|minuten|personen|leerlingen|deelnemers|mensen",
     "leave the age out"},
    {LANGUAGE_CODED, 0,
     "leeftijd|tussen ~2 18|20|21|22|23|25|twintig ~2 25|28|30|32|35|40|dertig|"
     "vijfendertig ~1 jaar",
     "leave the age out"},
    {LANGUAGE_CODED, 0,
     "alleen|uitsluitend|net|pas|recent|vers afgestudeerden|afgestudeerde|"
     "schoolverlaters &8 zoeken|gezocht|alleen|voor|functie|vacature|kandidaat|jij",
     "say what somebody must know, not when they left school"},
    {LANGUAGE_CODED, RULE_NEGATED,
     "onverschrokken|meedogenloos|meedogenloze|bloedfanatiek|"
     "bloedfanatieke|gehaaid|gehaaide|nietsontziend|nietsontziende",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "haantje de voorste", NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "hongerig|honger ~2 naar ~2 succes|winst|targets|deals", NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "gaan|gaat ~3 tot het gaatje", NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "moedertaalspreker|moedertaalsprekers|native speaker|speakers",
     "write the level that the work needs, such as B2"},

    {LANGUAGE_CODED, RULE_NEGATED,
     "doordouwer|doordouwers|haaienvijver|haaientank|alfatype|alfatypes|bink|binken|mannenhumor|"
     "compromisloos|compromisloze|24/"
     "7-mentaliteit|sales-ninja|slagveld|loopgraven|krijgers|krijger|"
     "winnaarstype|spierkracht|verpletteren|verplettert|vernietigt|wegvaagt|watje|watjes|doetjes|"
     "roofdier|roofdieren|elitetroep|stoottroepen|verkoopdrang|scoringsdrift|meedogenloos|"
     "mannentaal",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "hongerig|hongerige|tijger|beul|vechter|vechters|winnaar|winnaars|scoren|verslaan|vernietigen|"
     "verovert|"
     "veroveren|domineert|imperium|strijd|beest|beesten|kanjer|haai|haaien|commando|keihard|"
     "overleven|"
     "gevecht|killer &9 "
     "bent|zoeken|gezocht|zoekt|kandidaat|markt|concurrentie|sales|verkoper|verkoop|targets|"
     "team|vacature|solliciteer",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "*-rockstar|*-ninja|*-goeroe|*-guru|*-tijger|*-killer|*-held|salesrockstar|verkooprockstar",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "je|jij ~1 "
     "domineert|overheerst|verplettert|vermorzelt|verslaat|verovert|verpulvert|wint|beheerst ~2 "
     "elk|elke|de|je|alle|iedere|het",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "agressieve|keiharde|meedogenloze|keihard|agressief &6 "
     "closer|onderhandeling|onderhandelen|accountmanager|"
     "verkoop|verkoper|sales|vacature|vertegenwoordiger|deal|deals",
     NULL},
    {LANGUAGE_CODED, 0,
     "jonge|hongerige ~~2 hond|honden|tijger|tijgers|leeuw|wolf|wolven &12 "
     "zoeken|gezocht|zoekt|team|bij|deal",
     NULL},
    {LANGUAGE_CODED, 0,
     "<sweet> ~~8 <sweet> &12 gezocht|zoeken|zoekt|vacature|gevraagd|kantoor|balie|receptie|koffie",
     "name the tasks, not looks or a mood"},
    {LANGUAGE_CODED, 0, "gaat|ga|gaan|gaan ~4 niets minder dan ~1 winst|nummer|eerste", NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "<bold> ~~3 <bold>", NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "niet over zich|je heen laat|laten|lopen", NULL},
    {LANGUAGE_CODED, 0, "ijzeren|stalen mentaliteit|zenuwen", NULL},
    {LANGUAGE_CODED, 0, "vlot|verzorgd|representatief voorkomen|uiterlijk", "leave looks out"},
    {LANGUAGE_CODED, 0, "een|echte alfa", NULL},
    {LANGUAGE_CODED, 0, "geen tegenspraak|verplichtingen|gezin|kinderen ~2 duldt|thuis|hebt", NULL},
    {LANGUAGE_CODED, 0, "net|pas|zo van school|schoolbanken",
     "say what somebody must know, not when they left school"},
    {LANGUAGE_CODED, 0, "young professional|professionals|potential|potentials",
     "leave the age out"},
    {LANGUAGE_CODED, 0, "stevige|harde|foute|ruwe humor|grap|grappen", NULL},
    {LANGUAGE_CODED, 0, "over lijken", NULL},
    {LANGUAGE_CODED, 0, "eten of gegeten", NULL},
    {LANGUAGE_CODED, 0, "van de kaart|mat &6 concurrentie|concurrent|veeg*|speel*", NULL},
    {LANGUAGE_CODED, 0, "tegen een stootje|schuine", NULL},
    {LANGUAGE_CODED, 0,
     "geen|zonder negen-tot-vijfmentaliteit|9-tot-5-mentaliteit|negen-tot-vijf|kantoormentaliteit",
     NULL},
    {LANGUAGE_CODED, 0, "feest|feesten je|we|harder|hard", NULL},
    {LANGUAGE_CODED, RULE_PAST, "jong van geest|hart|en", "leave the age out"},
    {LANGUAGE_CODED, RULE_PAST, "je|jij bent ~2 jong|jeugdig [,|en]", "leave the age out"},
    {LANGUAGE_CODED, 0, "team|club|groep van|vol ~2 twintigers|dertigers|jongeren|jonkies|starters",
     "leave the age out"},
    {LANGUAGE_CODED, 0,
     "boven|ouder|jonger ~2 25|28|30|32|35|40|45|50|dertig|veertig|vijftig &10 "
     "kandidaten|reageren|solliciteren|solliciteer|gezocht|team|zoeken|functie|wij|sollicitanten",
     "leave the age out"},
    {LANGUAGE_CODED, 0, "recent|pas|net|vers [van] afgestudeerde|afgestudeerd|schoolbanken",
     "say what somebody must know, not when they left school"},
    {LANGUAGE_CODED, 0, "bent een ~1 machine|beest|killer|winnaar|vechter|haai|kanon", NULL},
    {LANGUAGE_CODED, 0, "tweede plaats|viool &8 je|jij|genoegen", NULL},

    {LANGUAGE_CODED, RULE_NEGATED, "domineer|overheers|verpletter|verover|versla|verpulver je|jij",
     NULL},
    {LANGUAGE_CODED, 0, "geboren leider|winnaar|verkoper|winnaars|leiders", NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "hustler|hustlers|jager|jagers|olifantshuid|pitbull|bulldozer|vechtmachine &10 "
     "je|jij|wij|we|zoeken|gezocht|team|bent",
     NULL},
    {LANGUAGE_CODED, 0, "maximaal|maximum|max|hoogstens ~1 25|26|27|28|30|32|35|40|45 jaar|jr",
     "leave the age out"},
    {LANGUAGE_CODED, 0, "geen nee accepteert|accepteren|duldt", NULL},
    /* ---- family ---- */
    {LANGUAGE_FAMILY, 0,
     "zijn|je|een|goede vrouw ~2 die|houdt|regelt|zorgt|kookt ~4 "
     "boel|huishouden|draaiende|kinderen|thuis|rug",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "houdt|houden|zorgt|past|kookt ~1 zijn|hun|de vrouw|vrouwen|echtgenote ~4 "
     "huishouden|boel|kinderen|gezin|eten",
     NULL},
    {LANGUAGE_FAMILY, 0, "hebben|heeft|is ~4 thuis ~4 een vrouw", NULL},
    {LANGUAGE_FAMILY, 0, "haar man ~2 verdient|werkt|betaalt|brengt ~3 genoeg|geld|brood|fulltime",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "hun vrouwen|mannen|echtgenotes|echtgenoten ~6 kook*|winkel*|fabriek|bezoek*|programma|uitje",
     "write \"partners\""},
    {LANGUAGE_FAMILY, 0, "personeel|medewerkers|leden|gasten en hun vrouwen|echtgenotes",
     "write \"partners\""},
    {LANGUAGE_FAMILY, 0,
     "na ~2 geboorte|kind|bevalling|zwangerschap ~~8 vrouwen|moeders ~3 "
     "minder|stoppen|parttime|thuis",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "een|de|elke man|vader|kerel hoort|moet|behoort|dient ~4 "
     "gezin|onderhouden|verdienen|kostwinner|zorgen",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "wie|hoe zorgt|zorg|regelt|past|doet ~~4 kinderen|gezin|huishouden ~~12 ? ",
     "leave this question out"},
    {LANGUAGE_FAMILY, 0, "bellen|belt|waarschuwen|informeren wij|we|de ~1 moeder|moeders",
     "write \"een ouder\""},
    {LANGUAGE_FAMILY, 0, "moeder|moeders|mama ~2 die ~2 drie|twee|naast ~4 kinderen|huishouden",
     NULL},
    {LANGUAGE_FAMILY, 0, "past|passen papa|vader|papa's|vaders ~2 op", NULL},
    {LANGUAGE_FAMILY, RULE_NEGATED, "huisvrouw|huisvrouwen|huismoeder|huismoeders", NULL},
    {LANGUAGE_FAMILY, RULE_NEGATED,
     "luizenmoeder|luizenmoeders|leesmoeder|leesmoeders|overblijfmoeder|overblijfmoeders|"
     "klassenmoeder|"
     "klassenmoeders|knutselmoeder|knutselmoeders|hulpmoeder|hulpmoeders|voorleesmoeder|"
     "voorleesmoeders|verkeersmoeder|schminkmoeder|schminkmoeders|rijmoeder|biebmoeder|"
     "biebmoeders|bakmoeders|naaimoeders|kookmoeders|klusvader|klusvaders|technieksvader|"
     "bouwvaders|"
     "oppasmoeder|oppasoma|contactmoeder",
     "write \"ouder\": \"leesouder\", \"hulpouders\""},
    {LANGUAGE_FAMILY, RULE_NEGATED | RULE_LOWER, "!<nomomword> <momword>",
     "write \"ouder\": \"leesouder\", \"hulpouders\""},
    {LANGUAGE_FAMILY, 0, "moedercontract|moederbaan|moederuren|moeder-uren|mamabaan",
     "write \"schooltijdcontract\""},
    {LANGUAGE_FAMILY, 0,
     "voor ~2 moeders|mama's|huisvrouwen &6 "
     "ideaal|ideale|geschikt|perfect|perfecte|leuk|leuke|fijn|fijne|baan|baantje|"
     "bijbaan|werk|uren|functie|vacature|schooltijd|schooltijden|handig|handige",
     "write \"ouders\" or \"iedereen die ...\""},
    {LANGUAGE_FAMILY, 0, "mevrouw ~8 combineren|combineert", "leave the family out"},
    {LANGUAGE_FAMILY, 0, "met|naast ~1 moederschap|moedertaken", "leave the family out"},
    {LANGUAGE_FAMILY, 0, "met|en hun echtgenotes|vrouwen", "write \"partners\""},
    {LANGUAGE_FAMILY, 0,
     "vrouwelijke kandidaten|sollicitanten|medewerkers ~8 opvang|kinderen|gezin|kinderwens",
     "leave the family out"},
    {LANGUAGE_FAMILY, RULE_NEGATED, "moeders|vaders|mama's|papa's gezocht|gevraagd|nodig|die",
     "write \"ouders\" or \"vrijwilligers\""},
    {LANGUAGE_FAMILY, RULE_NEGATED,
     "werkende moeder|moeders|mama's|vrouwen &9 "
     "combineren|zwaar|extra|druk|kinderen|gezin|schuldig|moeilijk|"
     "parttime|schooltijden|geschikt|ideaal|handig|lastig|kantoor",
     "write \"werkende ouders\""},
    {LANGUAGE_FAMILY, RULE_PAST | RULE_NEGATED,
     "-mijn|haar|zijn|hun|ons|onze moeders|mama's|mamma's|oma's|moeder|mama !van ~6 <chores>",
     NULL},
    {LANGUAGE_FAMILY, RULE_PAST | RULE_NEGATED,
     "-mijn|haar|zijn|hun|ons|onze vaders|papa's|opa's|vader|papa !van ~6 <handy>", NULL},
    {LANGUAGE_FAMILY, RULE_PAST | RULE_NEGATED,
     "<chores> ~4 moeders|mama's|je|jouw|hun|de "
     "moeder|moeders|mama|mama's|$",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "vaders|papa's|mannen|opa's ~4 gereedschap|timmeren|klussen|sjouwen|helpen|"
     "bouwen",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "ideaal|geschikt|handig|perfect|leuk|mooi|fijn|bijverdienste|baan|werk|uren|"
     "parttimebaan ~3 voor ~2 moeders|moeder|mama's|vrouwen|vrouw|herintredende "
     "~3 met|die|$|kinderen",
     "write \"ouders\" or \"iedereen die ...\""},
    {LANGUAGE_FAMILY, 0,
     "<girl>|zij|ze|vrouwen|haar|moeders ~8 combineren|combineert|verenigen ~3 met "
     "~2 gezin|kinderen|moederschap|huishouden|kind|zorg",
     "leave the family out"},
    {LANGUAGE_FAMILY, 0,
     "combineren|combineert ~3 met [het|haar|een] gezin|moederschap|gezinsleven|"
     "huishouden &9 vrouw|zij|ze|haar|moeder|moeders|vrouwen",
     "leave the family out"},
    {LANGUAGE_FAMILY, 0,
     "medewerkers|collega's|werknemers|directeuren|ingenieurs|monteurs|leden|"
     "gasten|managers|mannen en ~1 hun vrouwen|echtgenotes|dames",
     "write \"en hun partners\""},
    {LANGUAGE_FAMILY, 0, "met|en hun vrouwen|echtgenotes ~3 uitgenodigd|welkom",
     "write \"partners\""},
    {LANGUAGE_FAMILY, RULE_PAST,
     "een|de echte|goede|jonge vader|moeder past|hoort|kookt|werkt|blijft|"
     "zorgt|verdient ~4",
     NULL},
    {LANGUAGE_FAMILY, RULE_PAST,
     "een|de vader|moeder|man|vrouw !van|met|in|die|uit|op ~2 past|hoort|kookt|werkt|blijft|zorgt|"
     "verdient|doet|regelt|wast|poetst|klust ~4 thuis|geld|gezin|kinderen|"
     "huishouden|niet|brood|op|was|keuken|kost",
     NULL},
    {LANGUAGE_FAMILY, RULE_PAST, "de man ~1 verdient|werkt|zorgt|brengt ~~8 vrouw", NULL},
    {LANGUAGE_FAMILY, 0, "kinderwens|zwanger ~3 worden|raken|bent", "leave this question out"},
    {LANGUAGE_FAMILY, 0,
     "plannen|wil|wilt|willen|bent ~5 zwanger|kinderen krijgen|moeder|kinderen ?",
     "leave this question out"},
    {LANGUAGE_FAMILY, 0, "wie past ~3 op ~3 kinderen &10 als|wanneer|werkt|je|u",
     "leave this question out"},
    {LANGUAGE_FAMILY, 0, "omdat ze|zij ~2 kinderen|moeder|kind|gezin ~~3 heeft|is",
     "leave the family out"},
    {LANGUAGE_FAMILY, 0,
     "jonge|kleine|schoolgaande|thuis kinderen ~~6 niet|te ~4 haar|leidinggevende|"
     "functie|baan|promotie",
     "leave the family out"},
    {LANGUAGE_FAMILY, 0, "gezinsverantwoordelijkheden|moederplichten|moedertaken",
     "leave the family out"},
    {LANGUAGE_FAMILY, RULE_NEGATED, "man|vader|hij ~2 kostwinner|hoofd ~2 gezin|$", NULL},
    {LANGUAGE_FAMILY, RULE_NEGATED, "kostwinner ~6 man|vader|vrouw|moeder", NULL},
    {LANGUAGE_FAMILY, 0, "mamadag|papadag|moeder de vrouw|papadagen|mamadagen",
     "write \"ouderschapsverlof\" or \"zorgdag\""},
    {LANGUAGE_FAMILY, RULE_PAST,
     "-niet vraag|laat|vragen|geef|neem|bel|breng|help|zeg|vertel ~4 "
     "aan|je|jouw|uw|jullie|met|door|mee "
     "vader|papa|pa|opa|moeder|mama|oma|ma !,|/|en|of",
     NULL},
    {LANGUAGE_FAMILY, 0, "vraag|laat|geef|bel ~2 papa|mama|opa|oma|pa|ma ~6", NULL},
    {LANGUAGE_FAMILY, RULE_PAST, "neem ~1 je|jouw vader|pa|papa|moeder|ma|mama !,|/|en|of", NULL},
    {LANGUAGE_FAMILY, RULE_PAST, "van vader op zoon", NULL},
    {LANGUAGE_FAMILY, RULE_PAST, "van moeder op dochter", NULL},
    {LANGUAGE_FAMILY, 0,
     "<girl>|vrouwen|moeders ~3 kinderen|kind|baby krijgt|krijgen|heeft|hebben ~~10 "
     "minder|stopt|stoppen|thuis|parttime",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "bellen|belt|bel|waarschuwen|informeren|appen ~~5 de|een moeder|mama|moeders !of|en|,|/",
     "write \"een ouder\""},
    {LANGUAGE_FAMILY, 0,
     "vraag|laat|vragen ~1 je|jouw|uw|jullie vader|papa|opa|broer|oom ~6 <handy>", NULL},
    {LANGUAGE_FAMILY, 0,
     "vraag|laat|vragen ~1 je|jouw|uw|jullie moeder|mama|oma|zus|tante ~6 <chores>", NULL},
    {LANGUAGE_FAMILY, 0, "je|jouw vader|papa|opa ~3 <handy>", NULL},
    {LANGUAGE_FAMILY, 0, "je|jouw moeder|mama|oma ~3 <chores>", NULL},
    {LANGUAGE_FAMILY, RULE_PAST, "papa|vader|opa ~~4 en|,|terwijl mama|moeder|oma ~1 <chores>",
     NULL},
    {LANGUAGE_FAMILY, RULE_PAST, "mama|moeder|oma ~~4 en|,|terwijl papa|vader|opa ~1 <handy>",
     NULL},
    {LANGUAGE_FAMILY, 0, "vrouwtje|vrouw|moeder thuis|aan ~1 haard|fornuis|aanrecht", NULL},
    {LANGUAGE_FAMILY, 0, "beste|lieve moeders|mama's|vaders|moeder !en|of|/",
     "write \"beste ouders\""},
    {LANGUAGE_FAMILY, 0,
     "combineert|combineer|combineren|verenigt ~1 zij|ze|vrouw|vrouwen|moeder|moeders ~4 met ~3 "
     "huishouden|gezin|kinderen|kind|moederschap",
     "leave the family out"},
    {LANGUAGE_FAMILY, 0,
     "vrouwen|moeders|vrouw ~4 zwangerschap|bevalling|kinderen|geboorte ~6 "
     "uurtjes|parttime|werken|beginnen|herintreden",
     "write \"ouders\""},
    {LANGUAGE_FAMILY, 0,
     "heeft|hebt u|je|jij een man|vrouw|echtgenoot|partner ~1 die ~4 kinderen|gezin",
     "leave this question out"},
    {0, 0, NULL, NULL},
};
