/* language_pt.c: Portuguese. Only what is sure: a noun's gender is grammar here, so trades are left
 * alone unless an advert asks for one sex. How patterns are written is in language_table.h. */
#include "model/language_table.h"

#include <stddef.h>

#define TODA_A_GENTE "write for everybody: \"todas as pessoas que ...\""
#define SEM_SEXO "leave the sex out and say what she did"
#define PESSOAS "write \"a turma\", \"o corpo docente\", \"as pessoas\", or name both"
#define FAMILIAS "write \"famílias\" or \"alguém em casa\", and let people choose a task"

enum { TRADE = RULE_PAIRED | RULE_WOMAN };

static const struct language_words words[] = {
    {"girls", "raparigas meninas mulheres senhoras moças garotas"},
    {"boys", "rapazes meninos homens senhores moços garotos cavalheiros"},
    {"girl", "rapariga menina mulher senhora moça garota"},
    {"boy", "rapaz menino homem moço garoto"},
    {"mother", "mãe mães mamã mamãs avó avós"},
    {"father", "pai pais papá papás avô"},
    {"and", "e ou nem como & +"},
    {"definite",
     "duas dois três quatro cinco seis sete oito nove dez poucas poucos mais menos nossas "
     "nossos estas estes essas esses minhas suas cem grupo"},
    {"often", "maioria todas"},
    {"some", "algumas alguns várias vários"},
    {"man", "pai avô irmão tio filho senhor"},
    {"woman", "mãe avó irmã tia filha senhora ela"},
    {"she", "ela"},
    {"he", "ele"},
    {"person", "senhor senhora dona sr sra dr dra professor professora"},
    {"say", "disse diz dizia perguntou pensou acha achava escreveu respondeu gritou contou"},
    {"past", "era eram foi foram estava havia disse fez ganhou trabalhou cozinhava arranjou coseu"},
    {"historic", "antigamente outrora século séculos"},
    {"fact", "cento percentagem média estudo estudos investigação dados inquérito"},
    {"neg", "não nem nunca ninguém sem jamais nenhum nenhuma"},
    {"neutral", "m h f x"},
    {"noname", "segunda terça quarta quinta sexta sábado domingo o a os as um uma em"},
    {"abbreviation", "sr sra dr dra exmo exma exmos etc ex pág n tel"},
    {"small",
     "o a os as de que e em um uma é não se por com para da do na no mais mas ao dos das ou "
     "também já são seu sua são à há muito nos nas quando pelo pela isso ele ela entre sem "
     "raparigas rapazes mulheres nossa nosso"},
    {"masculine",
     "alunos professores trabalhadores colegas engenheiros técnicos diretores cidadãos "
     "investigadores programadores utilizadores candidatos empregados "
     "médicos consumidores jogadores funcionários"},
    {"trait",
     "cuidadosas sensíveis emocionais fracas fortes lógicos práticos racionais técnicos doces "
     "pacientes arrumadas calmas competitivos agressivos delicadas carinhosas sociáveis "
     "melhores piores corajosos aventureiros"},
    {"doll", "bonecas rosa maquilhagem joias princesas purpurinas"},
    {"chores",
     "coser cozinhar cozinha cozinham lavar limpar limpa passar fatos bolos bolo roupa casa "
     "comida"},
    {"handy", "arranja arranjam serrar construir constroem furar reparar repara ferramentas montar "
              "carro bicicleta"},
    {NULL, NULL},
};

static const struct language_rule rules[] = {
    {LANGUAGE_GENERIC, RULE_PAIRED | RULE_PAST,
     "os|todos|caros|queridos|estimados [os] [novos] <masculine>", PESSOAS},
    {LANGUAGE_GENERIC, 0, "^ o homem ~1 construiu|sempre|é|pode|constrói|precisa",
     "write \"a humanidade\""},
    {LANGUAGE_GENERIC, 0, "o homem da rua", "write \"as pessoas\""},
    {LANGUAGE_TITLE, TRADE,
     "procura-se|precisa-se|procuramos|precisamos ~2 secretária|hospedeira|empregada|"
     "enfermeira|cozinheira|ama|caixeira|costureira",
     "write \"pessoal de secretariado\", \"pessoal de limpeza\""},
    {LANGUAGE_TITLE, 0, "senhora|rapariga|mulher da limpeza", "write \"pessoal de limpeza\""},
    {LANGUAGE_TITLE, 0,
     "meninas|raparigas|rapazes|senhoras da|do|dos receção|recepção|escritório|informática|"
     "administração|oficina|armazém",
     "name the department: \"a receção\""},
    {LANGUAGE_TITLE, RULE_FACT,
     "uma|a mulher engenheira|engenheiro|piloto|cientista|programadora|médica|"
     "mecânica|soldadora|polícia",
     "leave the sex out"},
    {LANGUAGE_TITLE, 0, "exmos|caros|prezados|estimados senhores !e|/",
     "write \"Bom dia\" or a name"},
    {LANGUAGE_EXCLUSION, RULE_NEGATED, "-coisa|trabalho|roupa|só|nada para ~1 <boys> !e|ou",
     TODA_A_GENTE},
    {LANGUAGE_EXCLUSION, 0,
     "destina-se|dirige-se|destinado|dirigido|pensado ~1 a|para ~2 <boys> !e|ou", TODA_A_GENTE},
    {LANGUAGE_EXCLUSION, 0, "procura-se|procuramos|precisamos|precisa-se ~1 [um|de] <boy> !ou|e|/",
     "write \"uma pessoa\""},
    {LANGUAGE_EXCLUSION, 0,
     "procura-se|procuramos|precisamos|precisa-se ~1 menina|rapariga|senhora|mulher &8 aparência|"
     "receção|recepção|bar|loja|limpeza|atender",
     "write \"uma pessoa\""},
    {LANGUAGE_EXCLUSION, 0,
     "-não só|somente|apenas|exclusivamente ~2 <boys+> ~3 podem|poderão|devem", TODA_A_GENTE},
    {LANGUAGE_EXCLUSION, 0, "-não|é|são só|somente|apenas para ~1 <boys+>", TODA_A_GENTE},
    {LANGUAGE_EXCLUSION, 0, "preferencialmente|preferência ~2 homem|homens|masculino",
     TODA_A_GENTE},
    {LANGUAGE_EXCLUSION, 0, "não ~2 indicado|adequado|adequada|próprio para ~1 <girls+>",
     TODA_A_GENTE},
    {LANGUAGE_DESPITE, 0, "apesar de ~1 ser ~1 <girl>|<boy>", SEM_SEXO},
    {LANGUAGE_DESPITE, 0, "embora|ainda|mesmo ~2 seja|sejas|fosse ~1 <girl>", SEM_SEXO},
    {LANGUAGE_DESPITE, 0, "para uma <girl> [,] ~1 sabe|é|tem|faz|trabalha|conduz", SEM_SEXO},
    {LANGUAGE_DESPITE, 0, "bem|boa|bom|forte|mal para uma <girl>", SEM_SEXO},
    {LANGUAGE_DESPITE, 0, "é ~1 <girl> , mas", SEM_SEXO},
    {LANGUAGE_ALSO, RULE_PAST, "<girls+> também ~1 são|podem|estão|serão", TODA_A_GENTE},
    {LANGUAGE_ALSO, RULE_PAST, "também ~1 <girls+>", TODA_A_GENTE},
    {LANGUAGE_ALSO, RULE_PAST, "também para ~1 <girls+>", TODA_A_GENTE},
    {LANGUAGE_ALSO, RULE_PAST, "até|mesmo [as|uma] <girls+>|<girl>", TODA_A_GENTE},
    {LANGUAGE_ALSO, 0, "não ~1 só|somente|apenas [para] ~1 <boys+>", TODA_A_GENTE},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED, "<girls+>|<boys+> são ~2 <trait>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED, "<girls+>|<boys+> são ~1 mais|menos ~2", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<girls+>|<boys+>|feminina|masculina ~6 natureza", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls+>|<boys+> ~1 gostam|preferem|adoram|odeiam|sonham|pensam|sentem ~2", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls+>|<boys+> não ~1 sabem|podem|conseguem|percebem|servem|têm", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "coisa|coisas|trabalho|trabalhos|ofício|brincadeira de ~1 <boys+>|<girls+>|homem|mulher",
     NULL},
    {LANGUAGE_STEREOTYPE, 0, "não é|são para ~1 <girls+>|<girl>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "demasiado|muito duro|dura|difícil|pesado|pesada|perigoso|sujo para ~1 <girls+>|<girl>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "intuição|toque|sensibilidade|mão|instinto feminina|feminino|maternal", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<doll> &8 <girls+>", NULL},
    {LANGUAGE_STEREOTYPE, 0, "chorar|chores|choras|correr|atirar como uma ~1 menina|rapariga",
     NULL},
    {LANGUAGE_STEREOTYPE, 0, "homens|mulheres a sério|de verdade", NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "rockstar|ninja|guru|tubarão|predador &8 procuramos|procura-se|equipa|és|vendas|programador|"
     "junta-te",
     NULL},
    {LANGUAGE_CODED, 0, "jovem|jovens [,] [e] dinâmico|dinâmica|dinâmicos|ambicioso",
     "leave the age out"},
    {LANGUAGE_CODED, 0, "dinâmico|dinâmica e jovem", "leave the age out"},
    {LANGUAGE_CODED, RULE_NEGATED,
     "dominante|agressivo|agressiva|implacável &4 "
     "líder|comercial|vendedor|pessoa|personalidade|chefe",
     NULL},
    {LANGUAGE_CODED, 0, "nativo|nativos digital|digitais", NULL},
    {LANGUAGE_CODED, 0, "menos|menor de 30|35|40 anos", "leave the age out"},
    {LANGUAGE_FAMILY, RULE_NEGATED, "donas|dona de casa", NULL},
    {LANGUAGE_FAMILY, 0, "ideal|perfeito|perfeita para ~1 mães|mulheres ~2 com|que|$",
     "write \"famílias\""},
    {LANGUAGE_FAMILY, RULE_PAST, "-minha|sua|tua|minhas|nossa mães|mamã|mãe|avós ~4 <chores>",
     NULL},
    {LANGUAGE_FAMILY, RULE_PAST, "-meu|seu|teu|nosso pais|papá|pai ~3 <handy>", NULL},
    {LANGUAGE_FAMILY, 0, "pede|diz ao|à teu|tua pai|mãe !e|ou", NULL},
    {LANGUAGE_FAMILY, 0, "e|com [as] suas esposas|mulheres", "write \"parceiros e parceiras\""},
    {LANGUAGE_FAMILY, 0, "grávida|filhos ~4 ?", "leave this question out"},
    {0, 0, NULL, NULL},
};

static const struct language_context contexts[] = {
    {CONTEXT_REPORT, "acham|acha|pensam|pense|pensa|dizem|diz|disse|pensava|julgam que"},
    {CONTEXT_REPORT, "ideia|crença|preconceito|mito de que"},
    {CONTEXT_HERE,
     "mito|mitos|preconceito|preconceitos|estereótipo|estereótipos|disparate|disparates|"
     "sexista|discriminação|falso|cliché"},
    {CONTEXT_HERE, "não há|existem|existe ~1 trabalhos|trabalho|coisas|profissões"},
    {CONTEXT_HERE, "não é preciso ser"},
    {CONTEXT_HERE, "não ~2 verdade|certo"},
    {CONTEXT_BEFORE, "^ [mas] isso|isto|não ~2 não|é|mentira|verdade|certo|falso"},
    {CONTEXT_BEFORE, "^ disparate|mentira|falso|não"},
    {0, NULL},
};

const struct language_table language_pt = {
    .code = "pt",
    .words = words,
    .rules = {rules},
    .contexts = contexts,
    .instead =
        {
            [LANGUAGE_GENERIC] = PESSOAS,
            [LANGUAGE_TITLE] = "take a word for both, or name the department",
            [LANGUAGE_EXCLUSION] = TODA_A_GENTE,
            [LANGUAGE_DESPITE] = SEM_SEXO,
            [LANGUAGE_ALSO] = TODA_A_GENTE,
            [LANGUAGE_STEREOTYPE] =
                "leave the sex out: say what the work is and what one can learn",
            [LANGUAGE_CODED] = "name what somebody does in this work, in plain words",
            [LANGUAGE_FAMILY] = FAMILIAS,
        },
};
