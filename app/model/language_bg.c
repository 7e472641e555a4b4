/* language_bg.c: Bulgarian. Only what is sure: trades have a grammatical gender and are left alone
 * unless an advert asks for one sex. How patterns are written is in language_table.h. */
#include "model/language_table.h"

#include <stddef.h>

#define ZA_VSICHKI "write for everybody: \"всички, които ...\""
#define BEZ_POL "leave the sex out and say what she did"
#define RODITELI "write \"родители\" or \"някой вкъщи\", and let people choose a task"

static const struct language_words words[] = {
    {"girls", "момичета момичетата жени жените дами дамите девойки"},
    {"boys", "момчета момчетата мъже мъжете господа младежи"},
    {"girl", "момиче жена дама девойка"},
    {"boy", "момче мъж младеж"},
    {"mother", "майка майки майките мама баба баби"},
    {"father", "баща бащи бащите татко дядо"},
    {"and", "и или нито & +"},
    {"definite",
     "две три четири пет шест седем осем девет десет малко повече нашите тези онези моите "
     "група сто"},
    {"often", "повечето всички"},
    {"some", "някои няколко"},
    {"man", "баща дядо брат чичо син господин"},
    {"woman", "майка баба сестра леля дъщеря госпожа"},
    {"person", "господин госпожа г-н г-жа д-р професор инж"},
    {"say", "каза казва попита мисли мислеше писа отговори извика разказа"},
    {"past", "беше бяха каза направи спечели готвеше поправи ушиха имаше"},
    {"historic", "някога навремето век векове"},
    {"fact", "процент процента проучване проучвания средно данни изследване"},
    {"neg", "не нито никога никой без няма"},
    {"neutral", "м ж"},
    {"noname", "понеделник вторник сряда четвъртък петък събота неделя през в на"},
    {"abbreviation", "г-н г-жа д-р инж проф др напр стр тел ул"},
    {"small", "и на в да се за от с е са по не че като до ще си това тя той които който при или "
              "ви им го я ще през а но ни му има също само към след много още със те"},
    {"trait",
     "грижовни емоционални слаби силни логични практични технични нежни търпеливи подредени "
     "тихи агресивни добри лоши смели чувствителни по-добри по-лоши по-слаби по-силни "
     "по-грижовни по-емоционални по-умни по-логични"},
    {"doll", "кукли розово розови грим бижута принцеси"},
    {"chores", "шият ушием ушият готвят готви пекат перат чистят костюми костюмите торта торти "
               "пране дрехи"},
    {"handy", "поправя поправят строят режат пробиват инструменти сглобяват кола колелото"},
    {NULL, NULL},
};

static const struct language_rule rules[] = {
    {LANGUAGE_TITLE, RULE_WOMAN | RULE_PAIRED,
     "секретарка|секретарки|чистачка|чистачката|чистачки|стюардеса|стюардеси|продавачка|"
     "сервитьорка|"
     "касиерка|хостеса|хостеси|шивачка|детегледачка",
     "take a word for both: \"сътрудник\", \"служител\""},
    {LANGUAGE_TITLE, RULE_WOMAN | RULE_PAIRED, "медицинската|медицинска|медицински сестра|сестри",
     "write \"медицински специалист по грижи\""},
    {LANGUAGE_TITLE, RULE_FACT,
     "жена|жени инженер|инженери|лекар|пилот|програмист|учен|полицай|механик", "leave the sex out"},
    {LANGUAGE_TITLE, 0,
     "момичетата|момчетата|дамите от|на рецепцията|офиса|администрацията|склада|информатиката",
     "name the department: \"рецепцията\""},
    {LANGUAGE_TITLE, 0, "уважаеми|скъпи господа !и", "write \"Здравейте\" or a name"},
    {LANGUAGE_EXCLUSION, RULE_NEGATED, "-само|работа|дрехи|нещо за ~1 <boys> !и|или", ZA_VSICHKI},
    {LANGUAGE_EXCLUSION, 0, "търсим|търси|нужен|търсят ~2 <boy> !и|или|/", "write \"човек\""},
    {LANGUAGE_EXCLUSION, 0,
     "търсим|търси ~2 дама|момиче|жена &6 рецепцията|приятна|красива|бара|магазина",
     "write \"човек\""},
    {LANGUAGE_EXCLUSION, 0, "-не само ~1 <boys+>|мъже ~2 могат|имат|се", ZA_VSICHKI},
    {LANGUAGE_EXCLUSION, 0, "-не|е само за <boys+>", ZA_VSICHKI},
    {LANGUAGE_EXCLUSION, 0,
     "неподходяща|неподходящ|подходяща|подходящ|забранено за <girls+> &4 не|неподходяща|"
     "неподходящ|забранено",
     ZA_VSICHKI},
    {LANGUAGE_DESPITE, 0, "въпреки|макар|макар-че|независимо ~1 че|да ~1 е|си|съм <girl>|<boy>",
     BEZ_POL},
    {LANGUAGE_DESPITE, 0, "за жена|момиче ~1 знае|може|е|разбира|умее", BEZ_POL},
    {LANGUAGE_DESPITE, 0, "добре|добра|силна|бързо за жена|момиче", BEZ_POL},
    {LANGUAGE_DESPITE, 0, "жена|момиче , но", BEZ_POL},
    {LANGUAGE_ALSO, RULE_PAST, "<girls+> също ~1 са|могат|имат", ZA_VSICHKI},
    {LANGUAGE_ALSO, RULE_PAST, "също ~1 <girls+>", ZA_VSICHKI},
    {LANGUAGE_ALSO, RULE_PAST, "дори ~1 <girls+>|<girl>", ZA_VSICHKI},
    {LANGUAGE_ALSO, RULE_PAST, "^ и <girls+> могат|са", ZA_VSICHKI},
    {LANGUAGE_ALSO, 0, "не ~1 само за ~1 <boys+>", ZA_VSICHKI},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED, "<girls+>|<boys+> са ~2 <trait>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<girls+>|<boys+> ~5 природа", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls+>|<boys+> ~1 обичат|предпочитат|мразят|мечтаят ~2",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls+>|<boys+> не могат|разбират|умеят", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls+>|<boys+> нямат|имат ~2 талант|усет|дарба|търпение|интуиция", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "мъжка|женска|мъжки|женски|момчешка|момичешка работа|професия|професии|занаят|игра|"
     "интуиция|логика|ръка|предмет",
     NULL},
    {LANGUAGE_STEREOTYPE, 0, "не е за <girls+>|<girl>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "твърде|прекалено тежка|тежко|трудна|трудно|опасна|мръсна за <girls+>|<girl>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<doll> &8 <girls+>", NULL},
    {LANGUAGE_STEREOTYPE, 0, "истински|истинските мъже|жени|мъж", NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "рокзвезда|нинджа|гуру|акула &8 търсим|търси|екип|програмист|продажби", NULL},
    {LANGUAGE_CODED, 0,
     "млад|младия|млада [,] и динамичен|динамичния|динамична|енергичен|амбициозен",
     "leave the age out"},
    {LANGUAGE_CODED, RULE_NEGATED,
     "доминиращ|агресивен|агресивни|безмилостен &4 лидер|търговец|характер|личност|началник", NULL},
    {LANGUAGE_FAMILY, RULE_NEGATED, "домакини|домакиня|домакините", NULL},
    {LANGUAGE_FAMILY, 0, "идеална|идеален|подходяща|чудесна за майки|жени ~2 с|които|$",
     "write \"родители\""},
    {LANGUAGE_FAMILY, RULE_PAST, "майките|майки|мама|бабите !ми|му|ѝ ~4 <chores>", NULL},
    {LANGUAGE_FAMILY, RULE_PAST, "бащите|бащи|татко !ми|му|ѝ ~3 <handy>", NULL},
    {LANGUAGE_FAMILY, 0, "помоли|попитай майка|баща ти", NULL},
    {0, 0, NULL, NULL},
};

static const struct language_context contexts[] = {
    {CONTEXT_REPORT, "мислят|мисли|казват|казва|смятат|каза|мислеше , че"},
    {CONTEXT_REPORT, "мит|идеята|предразсъдък|предразсъдъкът е|, ~1 че"},
    {CONTEXT_HERE,
     "мит|митове|предразсъдък|предразсъдъци|стереотип|стереотипи|глупости|сексистко|дискриминация"},
    {CONTEXT_HERE, "няма мъжка|женска|мъжки|женски"},
    {CONTEXT_HERE, "не е нужно да"},
    {CONTEXT_BEFORE, "^ [но] това ~1 не|е|лъжа"},
    {CONTEXT_BEFORE, "^ глупости|лъжа|не"},
    {0, NULL},
};

const struct language_table language_bg = {
    .code = "bg",
    .words = words,
    .rules = {rules},
    .contexts = contexts,
    .instead =
        {
            [LANGUAGE_GENERIC] = ZA_VSICHKI,
            [LANGUAGE_TITLE] = "take a word for both, or name the department",
            [LANGUAGE_EXCLUSION] = ZA_VSICHKI,
            [LANGUAGE_DESPITE] = BEZ_POL,
            [LANGUAGE_ALSO] = ZA_VSICHKI,
            [LANGUAGE_STEREOTYPE] =
                "leave the sex out: say what the work is and what one can learn",
            [LANGUAGE_CODED] = "name what somebody does in this work, in plain words",
            [LANGUAGE_FAMILY] = RODITELI,
        },
};
