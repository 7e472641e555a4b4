/* language_nl_traits.c: Dutch, what is said of women and men in general: stereotypes. */
#include "model/language_table.h"

#include <stddef.h>

const struct language_rule language_nl_traits[] = {
    /* ---- what a sex is like ---- */
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED,
     "<girls>|<boys> zijn|kunnen|hebben|doen|denken|leren|werken|luisteren|lijken|worden|voelen|"
     "programmeren|rekenen|blijven|plannen|praten|tekenen|schrijven|lezen ~4 <better>",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED,
     "zijn|kunnen|hebben|doen|denken|leren|werken|voelen <girls>|<boys> ~4 <better>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED,
     "<girls>|<boys> ~4 <better> zijn|kunnen|in|met|dan|tegen|geschikt|werken|plannen|praten|"
     "luisteren|denken|rekenen|samenwerken",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<girls>|<boys> zijn|blijven|lijken ~3 <trait>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "zijn|blijven <girls>|<boys> ~3 <trait>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<girls>|<boys> ~4 <trait> zijn|blijven", NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "<girls>|<boys> zijn ~2 niet|geen|nooit ~3 "
     "technisch|sterk|handig|logisch|goed|geschikt|gemaakt|"
     "geboren|geïnteresseerd|techneuten|bètamensen|stil|praters|doeners",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> houden ~2 [niet|meer|vooral|erg|nu] ~2 van",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "houden <girls>|<boys> ~4 van !deze|dit", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> ~4 van ~4 houden", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> vinden ~6 <liking>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "vinden <girls>|<boys> ~6 <liking>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> ~6 <liking> vinden", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "leuk|interessant|spannend|aantrekkelijk voor <girls> ~3 $",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> willen ~5 <soft>|liever|vooral|altijd|winnen|bouwen|snel|actie|auto's|nu",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> ~3 liever|liefst", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> hebben|missen|tonen|bezitten ~5 <gift>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "hebben <girls>|<boys> ~5 <gift>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> ~6 <gift> hebben", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> geven ~3 voorkeur", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_PAST,
     "<girls>|<boys> kunnen|kan ~1 goed|beter|slecht|slechter|niet|geen|nu|gewoon|moeilijk|prima|"
     "uitstekend !terecht|zo",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_PAST,
     "<girls>|<boys> ~3 niet|geen|goed|slecht ~3 kunnen", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> durven ~4 niet|minder|meer|alles|geen|eerder",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> ~1 kletsen|roddelen|zeuren|huilen|giechelen|stoeien|vechten|dromen|kibbelen|"
     "klieren|ravotten|tutten|twijfelen|raken|schrikken|vergeten",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> spelen ~2 met|liever|graag|vooral", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> denken ~3 "
     "logisch|in|anders|met|rationeel|technisch|emotioneel|praktisch|eerst|"
     "oplossingsgericht|ruimtelijk",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> volgen|voelen|luisteren|reageren|werken|leren|communiceren ~3 hun|aan|naar|"
     "emotioneel|gevoel|intuïtief|netjes|netter|nauwkeuriger|hard|slordig|snel|anders|graag|"
     "ijverig|"
     "rustig|vanuit",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> ~1 horen|thuishoren|passen ~4 niet|thuis|achter|bij|in", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> ~1 begrijpen|snappen|weten ~3 niet|niets|niks|beter|sneller|weinig|nu|altijd",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> ~1 zorgen|brengen|geven|maken ~5 sfeer|gezelligheid|rust|warmte|zachtheid|"
     "gezelliger|vrolijker|netter|ruzie|drama|rommel",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> ~1 nemen|zoeken|mijden ~4 risico*|risico's|"
     "leiding|uitdaging|voortouw",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> ~1 kiezen ~3 liever|met|vaak|voor|niet|graag "
     "&8 hart|gevoel|mensen|zorg|nu|nature|natuurlijk",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> ~3 nodig hebben", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> hebben ~6 nodig", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<girls+>|<boys+>|vrouwelijk|mannelijk ~6 <nature>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "van nature|eenmaal ~4 <girls+>|<boys+>|zij|ze", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "zit ~4 <girls+>|<boys+> ~2 in ~3 bloed|genen|aard", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<girls+>|<boys+> ~3 in ~3 bloed|genen|aard", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<boys+> <doing> ~~7 <girls+> <doing>|met|op|van|juist|meer|vooral|liever|graag", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls+> <doing> ~~7 <boys+> <doing>|met|op|van|juist|meer|vooral|liever|graag", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<boys+> <doing> ~~7 en|,|maar|terwijl <girls+> ~4 $", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls+> <doing> ~~7 en|,|maar|terwijl <boys+> ~4 $", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "terwijl <boys+>|<girls+> ~6 <doing> &12 <boys+>|<girls+>",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "typisch|typische|echt|echte|typisch-vrouwelijk ~1 iets|jongens|meisjes|mannen|vrouwen|meiden|"
     "mannelijk|vrouwelijk|mannelijke|vrouwelijke|meisjesachtig|jongensachtig|vrouw|man|kerels|"
     "vent|"
     "kerel|meisje &9 zijn|is|kan|doet|doen|huilt|huilen|niet|weet|houdt|iets|werk|voor|bang|nooit",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "*mannenwerk|mannenberoep|mannenberoepen|mannenvak|mannenvakken|mannensport|mannending|"
     "mannendingen|mannenzaak|mannenzaken|mannenbaan|mannenbanen|mannentaal|mannenpraat|mannenklus|"
     "mannenklusje|mannenstudie|mannenopleiding|mannenhobby|mannenspeelgoed|mannenlogica|"
     "mannenhersenen|mannenbrein|mannenhanden|jongensding|jongensdingen|jongensvak|jongensvakken|"
     "jongensberoep|jongensspeelgoed|jongensdroom|jongensstudie|jongensopleiding|jongenswerk|"
     "jongenskleur|jongenshobby|jongensclub|jongenswereld|jongenszaak|vrouwenwerk|vrouwenberoep|"
     "vrouwenberoepen|vrouwenvak|vrouwenbaan|vrouwenbanen|vrouwenzaak|vrouwenhanden|vrouwenlogica|"
     "vrouwenbrein|vrouwending|vrouwendingen|vrouwenpraat|vrouwenkwaal|vrouwensport|meisjesberoep|"
     "meisjesberoepen|meisjesding|meisjesdingen|meisjesvak|meisjesvakken|meisjesachtig|"
     "meisjesachtige|"
     "meisjeswerk|meisjesspeelgoed|meisjesdroom|meisjeskleur|meisjeskleuren|meisjesstudie|"
     "meisjesopleiding|meisjesgedoe|meidending|meidendingen|meidenvak|jongensachtig|jongensachtige|"
     "mannenwerkje|damesding|herending|mannenwerk|vrouwenfiets|vrouwentaak|mannentaak|"
     "jongensboek|meisjesboek",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED | RULE_FACT, "mannenwereld|mannenbolwerk|mannencultuur",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "meisjesachtig|meisjesachtige|jongensachtig|jongensachtige|verwijfd|mannelijker|vrouwelijker",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_PAST,
     "zoon|zoons|zonen ~~12 je|uw|onze|jouw|de|hun dochter|dochters", NULL},
    {LANGUAGE_STEREOTYPE, RULE_PAST,
     "dochter|dochters ~~12 je|uw|onze|jouw|de|hun zoon|zonen|zoons", NULL},
    {LANGUAGE_STEREOTYPE, 0, "voor ~2 <girls> ~1 te ~1", NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "vrouwenhand|vrouwenhanden|mannenhanden|mannenhand|vrouwenstem|vrouwenogen", NULL},
    {LANGUAGE_STEREOTYPE, 0, "dochter|dochters|zoon ~~9 <pink>", NULL},
    {LANGUAGE_STEREOTYPE, 0, "zet|laat|geef ~2 <boys+> ~6 en|, ~2 <girls+>", NULL},
    {LANGUAGE_STEREOTYPE, 0, "zet|laat|geef ~2 <girls+> ~6 en|, ~2 <boys+>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_PAST,
     "^ een|echte <boy>|<girl> ~2 nooit|altijd|nu|liever|eenmaal|hoort", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "mannen|vrouwen|meisjes|jongens ~2 nooit|altijd ~4", NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "een|één meisje|meisjes|vrouw &8 elk|elke|ieder|iedere|per &8 "
     "groep|groepje|team|tafel|ploeg",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "ligt|liggen ~1 <girls>|<boys> ~4 <better>|goed|minder|niet|wel", NULL},
    {LANGUAGE_STEREOTYPE, 0, "meer een ~2 meisje|meisjes|jongen|jongens", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "vrouwen|meisjes|dames|meiden en ~1 <tech>|auto's|computers|cijfers|techniek ~2 "
     "gaan|dat|gaat|passen|horen|is",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<tech> en ~1 vrouwen|meisjes|dames ~2 gaan|dat|passen|horen|is", NULL},
    {LANGUAGE_STEREOTYPE, 0, "vrouw|vrouwen|dame achter het stuur", NULL},
    {LANGUAGE_STEREOTYPE, 0, "als man|vrouw|jongen|meisje heb|ben|voel|kun|moet|weet je|jij ~5",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "vrouwelijke|mannelijke "
     "collega's|leerlingen|studenten|medewerkers|werknemers|student|leerling ~1 "
     "brengen|zijn|is|hebben|zorgen|werken|kunnen|denken|voelen|vinden ~5 "
     "<better>|<trait>|gezelligheid|sfeer|gevoel|oog|warmte",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "roeping|weggelegd|gemaakt|geknipt ~1 voor <girls>|<boys>|<girl>|<boy>", NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "is|zijn|blijft|lijkt|was|vinden|vind|wordt|gewoon|echt|meer ~3 "
     "iets|werk|vak|baan|ding|opleiding|"
     "studie|beroep|wereld|hobby|sport|zaak|klus|speelgoed|onderwerp|domein|terrein|gebied ~2 "
     "voor|van "
     "~2 <boys+>|<girls+>|<boy>|<girl>",
     NULL},
    {LANGUAGE_STEREOTYPE, 0, "niets|niks|ongeschikt ~2 voor|met ~2 <girls+>|<girl>|<boys+>|<boy>",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "te <liking>|zwaar|gevaarlijk|technisch|vies|ruig|vuil|hard|zwaar "
     "~1 voor ~2 <girls+>|<girl>",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "zwaar|gevaarlijk|lastig|moeilijk voor ~2 <girls+>|<girl>",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "is|zijn [nu|eenmaal|gewoon|vooral|echt|meer|typisch] [eenmaal] "
     "[niet|niks] voor <boys>|<girls> !en|of",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "<tech>|<care> ~2 hoort|horen|past|passen ~3 bij ~2 <boys+>|<girls+>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "geschikt|geschikter|gemaakt|weggelegd ~1 voor ~2 <boys>|<girls>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "vrouwelijke intuïtie|touch|hand|handen|logica|gevoel|zachtheid|warmte|charme|energie|blik|"
     "eigenschappen|kwaliteiten|zorgzaamheid|instinct|vingers|kant|inbreng|finesse|"
     "nieuwsgierigheid|"
     "gevoeligheid|precisie|natuur|brein|hersenen|elegantie|kletspraat",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "mannelijke logica|kracht|energie|hand|blik|eigenschappen|kwaliteiten|instinct|brein|hersenen|"
     "aanpak|daadkracht|leiding|natuur|trots|nuchterheid|rationaliteit",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "vrouwelijk|mannelijk ~~2 brein|instinct|trekje|inzicht|gevoel|intuïtie|vak|beroep|beroepen",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "moederinstinct|moedergevoel|moedergevoelens|oerinstinct|"
     "jagersinstinct|meisjesbrein|jongensbrein|vrouwenintuïtie|"
     "mannengriep",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "voor ~1 <girls+> ~~6 <pink>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<pink> &9 <girls+>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<pink> ~~8 meisje|meiden", NULL},
    {LANGUAGE_STEREOTYPE, 0, "laat|laten|overlaten|laten ~5 aan ~2 <boys+>|<boy>|mannen ~2 over",
     NULL},
    {LANGUAGE_STEREOTYPE, 0, "laat|laten ~5 over aan ~2 <boys+>|<boy>|<girls+>", NULL},
    {LANGUAGE_STEREOTYPE, 0, "laat|laten ~5 aan ~2 <girls+> ~2 over", NULL},
    {LANGUAGE_STEREOTYPE, 0, "<boys+> ~3 zware|zwaar|tillen|sjouwen &8 <girls+>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "elke|elk|iedere|ieder <girl>|<boy> ~2 "
     "droomt|wil|houdt|vindt|weet|kan|is|heeft|verlangt|hoopt",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_PAST,
     "een|geen|de <girl>|<boy> heeft|is|kan|wil|houdt|voelt|denkt|hoort|weet|blijft|brengt|zorgt "
     "~6 "
     "<better>|<gift>|nu|altijd|eenmaal|meestal|van",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_PAST | RULE_NEGATED,
     "een <girl>|<boy> is|blijft|hoort ~4 <trait>|thuis", NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "als <girl>|<boy> ~6 <trait>|warmte|aanvoelt|voelt|gevoel|oog|geduld|<better>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED,
     "<girls+> &7 "
     "gezelliger|zachter|sfeer|gezelligheid|opvrolijken|warmte|zachtheid|fleuren|charme|"
     "vrolijker|opfleuren",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "zelfs|ook [je|jouw|uw|mijn|een|onze|de] "
     "oma|moeder|grootmoeder|mama|schoonmoeder|vrouw|meisje|"
     "blondje ~3 snapt|begrijpt|kan|het|dit|dat",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "huil*|gooi*|ren*|gil*|zeur*|bibber*|schrijft|slaat ~3 als ~1 "
     "meisje|meid|wijf|vrouw|meisjes",
     NULL},
    {LANGUAGE_STEREOTYPE, 0, "wees|gedraag|als|doe ~3 een [echte|vent] man|vent|kerel !van|die|met",
     NULL},
    {LANGUAGE_STEREOTYPE, 0, "jongens zijn|blijven ~1 [eenmaal] jongens", NULL},
    {LANGUAGE_STEREOTYPE, 0, "mietje|mietjes|wijf|wijven|janken|huilebalk|watje|watjes", NULL},
    {LANGUAGE_STEREOTYPE, 0, "echte mannen|kerels|vent|venten|vrouwen|meiden|jongens", NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "mooie|knappe|charmante|lieftallige|bevallige|aantrekkelijke|leuke|"
     "representatieve|vrolijke|vlotte|spontane "
     "dame|dames|meiden|meisjes|meisje|vrouwen|vrouw|jongedame|meid "
     "&9 balie|receptie|stand|beurs|klanten|team|bediening|bar|gasten|zoeken|gezocht",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "ideaal|perfect|leuk|fijn|geknipt|mooi ~3 beroep|vak|baan|werk|studie|"
     "opleiding ~2 voor ~2 <girls+>|<girl>|<boys+>|<boy>",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED,
     "verschil|verschillen ~3 tussen ~6 hersenen|brein|aanleg", NULL},
    {LANGUAGE_STEREOTYPE, 0, "stoere meiden|meisjes|vrouwen|meid|dames",
     "say what they do instead"},
    {LANGUAGE_STEREOTYPE, 0, "dames|meisjes|meiden|vrouwen en techniek|computers|auto's ~1 dat",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED,
     "het [zwakke|schone|zwakkere|mooie|sterke] geslacht "
     "!van|en|of|is",
     NULL},
    {LANGUAGE_STEREOTYPE, 0, "dames|meisjes , ~2 paniek|zorgen|stress|angst|nood", NULL},
    {LANGUAGE_STEREOTYPE, 0, "<girls>|<boys> ~5 met ~2 warm|zacht|koel hart|hoofd", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED, "<girls>|<boys> zijn te ~1 voor|om", NULL},
    {0, 0, NULL, NULL},
};
