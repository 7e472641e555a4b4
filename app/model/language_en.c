/* language_en.c: English: its tables, and the sentences that excuse others. Its words and rules are
 * in language_en_*.c, how patterns are written in language_table.h. */
#include "model/language_table.h"

#include <stddef.h>

#define EVERYONE "write for everybody: \"everyone who ...\", \"pupils who ...\""
#define WHAT_SHE_DID "leave the sex out and say what she did: \"she welds with skill\""
#define PARENTS                                                                                    \
    "write \"parents\", \"someone at home\" or \"volunteers\", and let people choose a task"
#define NEUTRAL_TRADE "take a word for both: \"-person\", \"-worker\", or what somebody does"

static const struct language_context contexts[] = {
    /* said or thought by somebody */
    {CONTEXT_REPORT,
     "said|told|thought|believed|claimed|insisted|heard|wrote|joked|shouted|assumed|"
     "feared|argued ~4 that|girls|boys|women|men|i|she|we|it"},
    {CONTEXT_REPORT, "people|some|many|others|they|parents|teachers|those|anyone|who ~2 "
                     "think|thinks|say|says|believe|believes|claim|claims|assume|assumes|used ~3 "
                     "that|girls|boys|women|men|to"},
    {CONTEXT_REPORT,
     "idea|notion|belief|claim|assumption|view|prejudice|stereotype|expectation|myth|"
     "impression|saying|misconception|suggestion|fable|cliché that"},
    {CONTEXT_REPORT, "as if|though"},
    {CONTEXT_REPORT, "thought|believed|called|considered|deemed|told|said"},
    {CONTEXT_REPORT, "if you think|believe|thought|say"},
    {CONTEXT_REPORT, "seen|regarded|considered|viewed|labelled|treated|dismissed|described ~2 as"},
    {CONTEXT_REPORT, "often|still|sometimes|usually|long associated"},
    /* doubted, refuted, or about words */
    {CONTEXT_HERE,
     "myth|myths|fable|fables|misconception|misconceptions|prejudice|prejudices|"
     "prejudiced|stereotype|stereotypes|stereotypical|stereotyping|cliché|clichés|"
     "outdated|untrue|rubbish|sexist|sexism|discrimination|discriminate|"
     "discriminates|old-fashioned|bias|biased|biases|debunk|debunks|debunked|debunking"},
    {CONTEXT_HERE, "not|n't|never|hardly|simply true|right|wrong"},
    {CONTEXT_HERE,
     "not|n't|no|neither [any|naturally|born] worse|less|weaker|better|stronger|smarter|different|"
     "difference|differences|evidence|proof|reason|such"},
    {CONTEXT_HERE, "no ~1 inborn|innate|biological|real|such|difference|differences"},
    {CONTEXT_HERE, "do|does n't|not have|need to be|a"},
    {CONTEXT_HERE, "don't|needn't [have|need] [to] be|a"},
    {CONTEXT_HERE,
     "do|don't|never|avoid|rather|instead|please [not] write|say|use|rewrite|replace|saying|"
     "writing|using|terms|words|than"},
    {CONTEXT_HERE, "avoid|replace|rewrite"},
    {CONTEXT_HERE, "-no nonsense"},
    {CONTEXT_HERE, "nobody|no-one|never|no should|must|may|has|one ~3 tell|say|hear"},
    {CONTEXT_HERE, "law of nature"},
    {CONTEXT_HERE, "is|are learned|learnt|taught|upbringing"},
    {CONTEXT_HERE, "nobody should"},
    {CONTEXT_HERE, "never|don't|not tell|say ~4 that|to"},
    {CONTEXT_HERE, "^ never|don't tell|say"},
    {CONTEXT_HERE, "claim|claims|statement|statements is|:|goes|reads|are"},
    {CONTEXT_BEFORE, "^ is that|this|it ~1 right|true|so|correct|really|wrong ?"},
    {CONTEXT_HERE, "link|links|linked|associate|associates ~4 with ~1 men|women|boys"},
    {CONTEXT_HERE,
     "<girls*>|girls ~8 as good|well|strong|capable|able|often ~4 as ~1 <boys*>|boys|men"},
    {CONTEXT_HERE, "earn|earns|get|gets|receive|receives|paid|given ~3 less|fewer|lower|unequal"},
    {CONTEXT_HERE, "instead of"},
    {CONTEXT_HERE,
     "the|a word|words|term|terms|phrase|phrases|wording|sentence|sentences|title|expression"},
    {CONTEXT_HERE, "why should|do|would|are|is|does ~3 only|people|we|so|it|they|that"},
    {CONTEXT_HERE,
     "challenge|challenges|break|breaks|breaking|disprove|disproves|disproved|proved|question|"
     "questions|questioned|refute|refutes ~3 stereotype*|idea|wrong|otherwise|assumption*|"
     "view|mould"},
    {CONTEXT_HERE, "equally|same|similar ~6 in|at|well|good|marks|able|results"},
    {CONTEXT_HERE, "associated|associate|association with"},
    {CONTEXT_HERE, "whatever|regardless ~2 gender|sex"},
    {CONTEXT_HERE, "true or false"},
    {CONTEXT_HERE, "fact or fiction"},
    {CONTEXT_HERE, "gender does|has ~2 not|nothing"},
    {CONTEXT_HERE, "wrongly|mistakenly|supposedly|falsely|so-called|unfairly"},
    {CONTEXT_HERE, "used to think|believe|say|be|assume"},
    {CONTEXT_HERE, "stop|tired|fed saying|telling|hearing|up|of ~10"},
    /* refutes what stands before it */
    {CONTEXT_BEFORE,
     "^ [but|and|well] [that|this|these|it|which] ~3 nonsense|wrong|untrue|false|rubbish|"
     "myth|outdated|prejudice|mistaken|misconception|incorrect|absurd|ridiculous|stereotype|"
     "mistake|bunk"},
    {CONTEXT_BEFORE,
     "^ [but] that|this|it|these|they|there 's|is|was|are|proved|turns|turned|isn't ~3 not|no|"
     "n't|wrong|out|nonsense|otherwise|true"},
    {CONTEXT_BEFORE, "^ [but] this|that|it is|does n't|not"},
    {CONTEXT_BEFORE, "^ [that|this|it] isn't|wasn't|doesn't|aren't|couldn't"},
    {CONTEXT_BEFORE, "^ not true|so|at|a|really|anymore"},
    {CONTEXT_BEFORE, "^ nothing could|is ~3 further|less"},
    {CONTEXT_BEFORE, "^ no|nope ,|$"},
    {CONTEXT_BEFORE, "^ wrong|false|nonsense|rubbish|fact|untrue|really|hardly|incorrect|myth"},
    {CONTEXT_BEFORE, "^ [but] [now] we|i know better|otherwise|now|disagree"},
    {CONTEXT_BEFORE,
     "^ [but] [the] [new|recent|most] research|studies|evidence|science|figures|facts|data|"
     "reality ~6 otherwise|different|not|no|opposite|wrong|nothing|n't"},
    {CONTEXT_BEFORE, "^ [but] she|he|they|i|we ~2 proved|showed|prove|proves|show ~6 "
                     "wrong|otherwise|opposite"},
    {CONTEXT_BEFORE, "^ the opposite|truth|reality"},
    {CONTEXT_BEFORE, "^ in fact|reality|truth"},
    {CONTEXT_BEFORE,
     "^ such|sentences|remarks|ideas|comments|words|this ~2 "
     "remarks|ideas|comments|statements|sentences|words|prejudice|stereotype|are|attitude|kind"},
    {CONTEXT_BEFORE, "^ do not|n't believe"},
    {CONTEXT_BEFORE, "^ don't believe"},
    /* only said to be so */
    {CONTEXT_AFTER, "true or false"},
    {CONTEXT_AFTER, "fact|myth or|and fiction|fact|facts|myth|reality"},
    {CONTEXT_AFTER,
     "^ [a|another|the|common|popular|first|second|persistent] [common|popular|persistent] "
     "myth|fable|prejudice|misconception|stereotype"},
    {CONTEXT_AFTER,
     "prejudices|myths|fables|stereotypes|clichés|misconceptions|statement|statements ~6 $"},
    {0, NULL},
};

const struct language_table language_en = {
    .code = "en",
    .words = language_en_words,
    .rules = {language_en_people, language_en_framing, language_en_traits, language_en_tasks},
    .contexts = contexts,
    .weighs = true,
    .instead =
        {
            [LANGUAGE_GENERIC] =
                "write \"they\", use the plural (\"students ... they\"), or \"you\"",
            [LANGUAGE_TITLE] = NEUTRAL_TRADE,
            [LANGUAGE_EXCLUSION] = EVERYONE,
            [LANGUAGE_DESPITE] = WHAT_SHE_DID,
            [LANGUAGE_ALSO] = EVERYONE,
            [LANGUAGE_STEREOTYPE] =
                "leave the sex out: say what the work is and what one can learn",
            [LANGUAGE_CODED] = "name what somebody does in this work, in plain words",
            [LANGUAGE_FAMILY] = PARENTS,
        },
    .clitics = true,
};
