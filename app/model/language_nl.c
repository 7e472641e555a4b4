/* language_nl.c: Dutch: its tables, and the sentences that excuse others. Its words and rules are
 * in language_nl_*.c, how patterns are written in language_table.h. */
#include "model/language_table.h"

#include <stddef.h>

#define IEDEREEN "write for everybody: \"iedereen die ...\", \"leerlingen die ...\""
#define NOEM_GEEN_SEKSE "leave the sex out: say what the work is and what somebody can learn"
#define ZEG_WAT_ZE_KAN "leave the sex out and say what she did: \"zij last vloeiend\""
#define OUDERS                                                                                     \
    "write \"ouders\", \"iemand thuis\" or \"vrijwilligers\", and let people choose a task"
#define GEEN_SEKSE_BIJ_BEROEP "leave the sex out: \"een ingenieur\", \"een verpleegkundige\""

static const struct language_context contexts[] = {
    /* said or thought by somebody */
    {CONTEXT_REPORT, "zei|zeiden|riep|riepen|vond|vonden|dacht|dachten|beweerde|beweerden|hoorde|"
                     "meende|schreef|schreven|vertelde|vertelden ~4 dat|of"},
    {CONTEXT_REPORT,
     "hoort|horen|denkt|denken|zegt|zeggen|beweert|beweren|gelooft|geloven|roepen ~4 dat|of"},
    {CONTEXT_REPORT, "gedacht|beweerd|gezegd|geroepen|verondersteld|aangenomen ~2 dat"},
    {CONTEXT_REPORT,
     "idee|gedachte|opvatting|bewering|vooroordeel|overtuiging|beeld|cliché|"
     "stereotype|verwachting|aanname|misverstand|mythe|fabel|verhaal|uitspraak dat"},
    {CONTEXT_REPORT, "vond|vonden|noemde|noemden"},
    {CONTEXT_REPORT, "wel|vaak eens gezegd|beweerd|gedacht"},
    {CONTEXT_REPORT, "wie ~2 denkt|dacht|zegt|beweert|gelooft"},
    {CONTEXT_REPORT, "gelden|geldt|gezien|beschouwd|bestempeld|weggezet ~3 als"},
    /* doubted, refuted, or about words */
    {CONTEXT_HERE, "mythe|mythes|mythen|fabel|fabels|fabeltje|fabeltjes|misverstand|misverstanden|"
                   "vooroordeel|vooroordelen|stereotype|stereotypen|stereotypes|stereotypering|"
                   "cliché|clichés|onzin|achterhaald|achterhaalde|onwaar|kletskoek|flauwekul|"
                   "genderstereotype|genderstereotypen|rolpatroon|rolpatronen|seksisme|seksistisch|"
                   "seksistische|discriminatie|discrimineren|discrimineert"},
    {CONTEXT_HERE, "klopt ~2 niet|niets"},
    {CONTEXT_HERE, "niet|nooit waar|langer"},
    {CONTEXT_HERE,
     "niet|geen|nooit|evenmin|nauwelijks [van|per] minder|slechter|zwakker|beter|anders|"
     "sterker|slimmer|dommer|handiger|verschil|verschillen|verschillend"},
    {CONTEXT_HERE, "bestaat|bestaan|is|zijn|er geen [typisch|echt|echte|soort] "
                   "mannen*|vrouwen*|jongens*|meisjes*"},
    {CONTEXT_HERE, "hoef|hoeft|hoeven ~2 geen"},
    {CONTEXT_HERE, "schrijf|zeg|gebruik|vermijd|noem|vervang ~1 niet|geen|nooit|liever|in|: ~10"},
    {CONTEXT_HERE, "vermijd|vervang"},
    {CONTEXT_HERE, "niemand hoort|zou|mag|moet ~8 zeggen|horen|vertellen"},
    {CONTEXT_HERE, "denkt|denken|dacht ~5 aan ~1 mannen|vrouwen|jongens"},
    {CONTEXT_HERE, "voelen|voelt zich ~4 alleen|bekeken|thuis|welkom|veilig|gezien|onzeker"},
    {CONTEXT_HERE, "<girls*> ~8 even|zo goed|sterk|vaak|veel ~4 als ~1 <boys*>"},
    {CONTEXT_HERE, "krijgen|verdienen|ontvangen ~3 minder|lager|ongelijk"},
    {CONTEXT_HERE, "in plaats van"},
    {CONTEXT_HERE, "het|de woord|woorden|term|zin|zinnen|uitdrukking|zinnetje|tekst|titel"},
    {CONTEXT_HERE, "waarom zou|zouden|zegt|zeggen|denken|denkt|noemen"},
    {CONTEXT_HERE, "geen bewijs|reden|aanwijzing|enkele"},
    {CONTEXT_HERE, "ten onrechte|onterecht|zogenaamd|zogenaamde"},
    {CONTEXT_HERE, "doorbreken|doorbreek|doorbreekt|ontkrachten|ontkracht|ontkrachtten|bestrijden|"
                   "weerlegt|weerleggen|stop|stoppen|tegendeel"},
    {CONTEXT_HERE, "jongens|mannen en meisjes|vrouwen ~6 even|evenveel|net"},
    {CONTEXT_HERE, "meisjes|vrouwen en jongens|mannen ~6 even|evenveel|net"},
    {CONTEXT_HERE, "associëren|geassocieerd|associatie|associeert"},
    {CONTEXT_HERE, "geslacht|gender|sekse doet|maakt|zegt ~4 niet|niets|uit"},
    {CONTEXT_HERE, "ongeacht ~2 geslacht|gender|sekse"},
    {CONTEXT_HERE, "waar of niet"},
    {CONTEXT_HERE, "feit of fabel"},
    {CONTEXT_HERE, "te vaak|lang ~4 horen|hoort|krijgen|gedacht|gezegd"},
    {CONTEXT_HERE, "te horen|verwachten|verwacht"},
    /* refutes what stands before it */
    {CONTEXT_BEFORE, "^ [maar|en|nou] [dat|dit|deze|die] ~2 onzin|quatsch|kletskoek|flauwekul|fout|"
                     "onwaar|nonsens|onjuist|achterhaald|lariekoek|mythe|fabel|misverstand|"
                     "vooroordeel|verleden|larie"},
    {CONTEXT_BEFORE, "^ [maar] dat|dit|daar|er klopt|is|was|blijkt|bleek ~3 niet|niets|geen|onzin|"
                     "fout|niks|anders"},
    {CONTEXT_BEFORE, "^ [maar] dat|dit klopt|bleek|blijkt ~2 niet|anders|onzin"},
    {CONTEXT_BEFORE, "^ niet|niets waar|is|klopt"},
    {CONTEXT_BEFORE, "^ niets is minder waar"},
    {CONTEXT_BEFORE, "^ nee|neen|fout|onzin|nonsens|mis|feit|integendeel|quatsch"},
    {CONTEXT_BEFORE, "^ [maar] [nu|intussen|inmiddels|tegenwoordig] weten we|wij beter"},
    {CONTEXT_BEFORE, "^ intussen|inmiddels weten"},
    {CONTEXT_BEFORE, "^ [maar] [het|de] [nieuw|nieuwe|meeste] onderzoek|onderzoeken|cijfers|"
                     "wetenschap|feiten|praktijk ~6 anders|niet|geen|tegendeel"},
    {CONTEXT_BEFORE, "^ [zij|ze|hij|ik|wij|we] ~2 bewees|bewijs|bewijst|bewezen|liet ~6 "
                     "tegendeel|anders|ongelijk"},
    {CONTEXT_BEFORE, "^ het tegendeel"},
    {CONTEXT_BEFORE, "^ in werkelijkheid|waarheid"},
    {CONTEXT_BEFORE, "^ [maar] wij|we|ik geloven|geloof|vinden|vind ~3 niet|onzin|anders"},
    {CONTEXT_BEFORE, "^ zulke|dit|dat|deze|zo'n ~2 soort|uitspraken|opmerkingen|zinnen|ideeën|"
                     "vooroordelen|opmerking|uitspraak|idee|gedachte|beeld"},
    {CONTEXT_BEFORE, "^ wat een onzin"},
    {CONTEXT_BEFORE, "^ geen ~3 van waar"},
    /* only said to be so */
    {CONTEXT_AFTER, "waar of niet|onwaar"},
    {CONTEXT_HERE, "aangeleerd|natuurwet"},
    {CONTEXT_HERE, "stelling|stellingen"},
    {CONTEXT_BEFORE, "^ klopt|is dat|dit ~1 ?"},
    {CONTEXT_AFTER, "feit|feiten of|en fabel|fabels|mythe"},
    {CONTEXT_AFTER, "^ [de|een|veelgehoorde|bekende|hardnekkige] mythe|fabel|vooroordeel|"
                    "misverstand|stelling"},
    {CONTEXT_AFTER, "vooroordelen|mythes|fabels|stereotypen|clichés|misverstanden|stelling|"
                    "stellingen ~6 $"},
    {0, NULL},
};

const struct language_table language_nl = {
    .code = "nl",
    .words = language_nl_words,
    .rules = {language_nl_people, language_nl_framing, language_nl_traits, language_nl_tasks},
    .contexts = contexts,
    .weighs = true,
    .instead =
        {
            [LANGUAGE_GENERIC] = "write in the plural (\"leerlingen ... zij\"), with \"je\", or "
                                 "without a pronoun",
            [LANGUAGE_TITLE] = GEEN_SEKSE_BIJ_BEROEP,
            [LANGUAGE_EXCLUSION] = IEDEREEN,
            [LANGUAGE_DESPITE] = ZEG_WAT_ZE_KAN,
            [LANGUAGE_ALSO] = IEDEREEN,
            [LANGUAGE_STEREOTYPE] = NOEM_GEEN_SEKSE,
            [LANGUAGE_CODED] = "name what somebody does in this work, in plain words",
            [LANGUAGE_FAMILY] = OUDERS,
        },
    .person_things = true,
};
