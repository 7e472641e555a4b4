/* language_es.c: Spanish. Only what is sure: a noun's gender is grammar here, so trades are left
 * alone unless an advert asks for one sex. How patterns are written is in language_table.h. */
#include "model/language_table.h"

#include <stddef.h>

#define TODOS "write for everybody: \"todas las personas que ...\""
#define SIN_SEXO "leave the sex out and say what she did"
#define ALUMNADO "write \"el alumnado\", \"el profesorado\", \"las personas\", or name both"
#define FAMILIAS "write \"familias\" or \"alguien en casa\", and let people choose a task"

enum { TRADE = RULE_PAIRED | RULE_WOMAN };

static const struct language_words words[] = {
    {"girls", "chicas niñas mujeres señoras muchachas damas señoritas"},
    {"boys", "chicos niños hombres señores muchachos varones caballeros"},
    {"girl", "chica niña mujer señora muchacha señorita"},
    {"boy", "chico niño hombre muchacho varón caballero"},
    {"mother", "madre madres mamá mamás abuela abuelas"},
    {"father", "padre padres papá papás abuelo abuelos"},
    {"and", "y e o u ni como & +"},
    {"definite", "dos tres cuatro cinco seis siete ocho nueve diez pocas pocos más menos nuestras "
                 "nuestros estas estos esas esos mis sus cien grupo"},
    {"often", "mayoría todas"},
    {"some", "algunas algunos varias varios"},
    {"man", "padre abuelo hermano tío hijo señor don"},
    {"woman", "madre abuela hermana tía hija señora doña ella"},
    {"she", "ella"},
    {"he", "él"},
    {"person", "señor señora don doña sr sra dr dra profesor profesora"},
    {"say", "dijo dice decía preguntó pensó cree creía escribió respondió gritó contó"},
    {"past", "era eran fue fueron estaba había dijo hizo ganó trabajó cocinaba arregló cosió"},
    {"historic", "antiguamente antaño siglo siglos"},
    {"fact", "ciento porcentaje promedio media estudio estudios investigación datos encuesta"},
    {"neg", "no ni nunca nadie sin tampoco jamás ningún ninguna"},
    {"neutral", "m h f x"},
    {"noname", "lunes martes miércoles jueves viernes sábado domingo el la los las un una en"},
    {"abbreviation", "sr sra dr dra d dña etc ej pág núm tel"},
    {"small",
     "el la los las de que y en un una es no se por con para su al lo como más pero sus le "
     "ya o este sí porque esta son entre cuando muy sin sobre también me hasta hay donde "
     "chicas chicos mujeres del"},
    {"masculine", "alumnos profesores trabajadores compañeros ingenieros técnicos "
                  "directores ciudadanos investigadores programadores usuarios maestros "
                  "candidatos empleados científicos médicos "
                  "desarrolladores consumidores jugadores"},
    {"trait", "cuidadosas sensibles emocionales débiles fuertes lógicos prácticos racionales "
              "técnicos dulces pacientes ordenadas tranquilas competitivos agresivos torpes "
              "delicadas cariñosas sociables mejores peores valientes aventureros"},
    {"doll", "muñecas rosa maquillaje joyas princesas purpurina cocinitas"},
    {"chores",
     "coser cocinar cocina cocinan lavar limpiar limpia planchar disfraces tartas pasteles "
     "ropa casa comida hornear hornean"},
    {"handy", "arregla arreglan serrar construir construyen taladrar reparar repara herramientas "
              "montar coche bici"},
    {NULL, NULL},
};

static const struct language_rule rules[] = {
    {LANGUAGE_GENERIC, RULE_PAIRED | RULE_PAST,
     "los|todos|estimados|queridos [los] [nuevos] <masculine>", ALUMNADO},
    {LANGUAGE_GENERIC, 0, "^ el hombre ~1 ha|siempre|es|puede|construye|necesita",
     "write \"la humanidad\""},
    {LANGUAGE_GENERIC, 0, "el hombre de la calle", "write \"la gente\""},
    {LANGUAGE_TITLE, TRADE,
     "busca|necesita|buscamos|necesitamos|precisa ~2 secretaria|azafata|camarera|"
     "limpiadora|dependienta|cajera|enfermera|niñera|cocinera",
     "write \"personal de secretaría\", \"personal de limpieza\""},
    {LANGUAGE_TITLE, 0, "señora|chica|mujer de la limpieza", "write \"personal de limpieza\""},
    {LANGUAGE_TITLE, 0,
     "chicas|señoritas|chicos de|del [la] recepción|oficina|informática|administración|"
     "taller|almacén",
     "name the department: \"la recepción\""},
    {LANGUAGE_TITLE, RULE_FACT,
     "una|la mujer ingeniera|ingeniero|piloto|científica|programadora|médica|"
     "mecánica|soldadora|policía",
     "leave the sex out"},
    {LANGUAGE_TITLE, 0, "muy señores míos", "write \"Estimadas personas\" or a name"},
    {LANGUAGE_TITLE, 0, "^ estimados|distinguidos señores !y|,", "write \"Buenos días\" or a name"},
    {LANGUAGE_EXCLUSION, RULE_NEGATED, "-cosa|trabajo|ropa|solo|sólo|nada para ~1 <boys> !y|o",
     TODOS},
    {LANGUAGE_EXCLUSION, 0,
     "dirigido|dirigida|pensado|destinado|dirigidos ~1 a|para ~2 <boys> !y|o", TODOS},
    {LANGUAGE_EXCLUSION, 0,
     "busca|buscamos|necesitamos|necesita|contratamos ~1 [un|a] <boy> !o|y|/",
     "write \"una persona\""},
    {LANGUAGE_EXCLUSION, 0,
     "busca|buscamos|necesitamos|necesita ~1 señorita|chica|mujer &8 presencia|recepción|"
     "bar|tienda|limpieza|atender|guapa",
     "write \"una persona\""},
    {LANGUAGE_EXCLUSION, 0,
     "-no solo|sólo|únicamente|exclusivamente ~2 <boys+> ~3 pueden|podrán|deben|presentarse",
     TODOS},
    {LANGUAGE_EXCLUSION, 0, "-no|es|son solo|sólo|únicamente para ~1 <boys+>", TODOS},
    {LANGUAGE_EXCLUSION, 0, "preferiblemente|preferentemente hombre|varón|hombres|varones", TODOS},
    {LANGUAGE_EXCLUSION, 0, "no ~2 apto|apta|adecuado|permitido para ~1 <girls+>", TODOS},
    {LANGUAGE_DESPITE, 0, "pesar de ~1 ser ~1 <girl>|<boy>", SIN_SEXO},
    {LANGUAGE_DESPITE, 0, "aunque ~2 sea|es|seas|fuera ~1 <girl>", SIN_SEXO},
    {LANGUAGE_DESPITE, 0, "para ser [una] <girl>", SIN_SEXO},
    {LANGUAGE_DESPITE, 0, "incluso siendo <girl>", SIN_SEXO},
    {LANGUAGE_DESPITE, 0, "es ~1 <girl> , pero", SIN_SEXO},
    {LANGUAGE_ALSO, RULE_PAST, "<girls+> también ~1 son|pueden|están|serán", TODOS},
    {LANGUAGE_ALSO, RULE_PAST, "también ~1 <girls+>", TODOS},
    {LANGUAGE_ALSO, RULE_PAST, "también para ~1 <girls+>", TODOS},
    {LANGUAGE_ALSO, RULE_PAST, "incluso|hasta [las|una] <girls+>|<girl>", TODOS},
    {LANGUAGE_ALSO, 0, "no ~1 solo|sólo|solamente|únicamente [para] ~1 <boys+>", TODOS},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED, "<girls+>|<boys+> son ~2 <trait>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED, "<girls+>|<boys+> son ~1 más|menos ~2", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<girls+>|<boys+>|femenina|masculina ~6 naturaleza", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "a las|los <girls+>|<boys+> ~1 les|no ~2 gusta|gustan|encanta|interesa", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls+>|<boys+> ~1 prefieren|piensan|sienten|sueñan ~2",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls+>|<boys+> no ~1 saben|pueden|entienden|sirven|valen",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "cosa|cosas|trabajo|trabajos|oficio|juego de ~1 <boys+>|<girls+>|chicos|hombres|mujeres",
     NULL},
    {LANGUAGE_STEREOTYPE, 0, "no es|son para ~1 <girls+>|<girl>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "demasiado|muy duro|dura|difícil|pesado|pesada|peligroso|sucio para ~1 <girls+>|<girl>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "intuición|toque|sensibilidad|mano|instinto femenina|femenino|maternal", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<doll> &8 <girls+>", NULL},
    {LANGUAGE_STEREOTYPE, 0, "llorar|llores|lloras|correr|lanzar como una ~1 niña|chica|nena",
     NULL},
    {LANGUAGE_STEREOTYPE, 0, "hombres|mujeres de verdad", NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "rockstar|ninja|gurú|tiburón|depredador &8 buscamos|busca|equipo|eres|ventas|desarrollador|"
     "programador|únete",
     NULL},
    {LANGUAGE_CODED, 0, "joven|jóvenes [,] [y] dinámico|dinámica|dinámicos|ambicioso",
     "leave the age out"},
    {LANGUAGE_CODED, 0, "dinámico|dinámica y joven", "leave the age out"},
    {LANGUAGE_CODED, RULE_NEGATED,
     "dominante|agresivo|agresiva|despiadado &4 líder|comercial|vendedor|persona|personalidad|jefe",
     NULL},
    {LANGUAGE_CODED, 0, "nativo|nativos digital|digitales", NULL},
    {LANGUAGE_CODED, 0, "menor|menores|menos de 30|35|40 años", "leave the age out"},
    {LANGUAGE_FAMILY, RULE_NEGATED, "amas|ama de casa", NULL},
    {LANGUAGE_FAMILY, 0, "ideal|perfecto|perfecta para ~1 madres|mamás|mujeres ~2 con|que|$",
     "write \"familias\""},
    {LANGUAGE_FAMILY, RULE_PAST, "-mi|su|tu|mis|sus madres|mamás|mamá|madre|abuelas ~4 <chores>",
     NULL},
    {LANGUAGE_FAMILY, RULE_PAST, "-mi|su|tu|mis|sus padres|papás|papá|padre ~3 <handy>", NULL},
    {LANGUAGE_FAMILY, 0, "pide|pídele|dile a tu padre|madre|papá|mamá !y|o", NULL},
    {LANGUAGE_FAMILY, 0, "y sus esposas|mujeres|señoras", "write \"parejas\""},
    {LANGUAGE_FAMILY, 0, "embarazada|hijos ~4 ?", "leave this question out"},
    {0, 0, NULL, NULL},
};

static const struct language_context contexts[] = {
    {CONTEXT_REPORT, "creen|cree|piensan|piensa|dicen|dice|dijo|pensaba|creía que"},
    {CONTEXT_REPORT, "idea|creencia|prejuicio|mito de que"},
    {CONTEXT_HERE,
     "mito|mitos|prejuicio|prejuicios|estereotipo|estereotipos|tontería|tonterías|sexista|"
     "discriminación|falso|cliché"},
    {CONTEXT_HERE, "no hay|existen|existe ~1 trabajos|trabajo|cosas|profesiones"},
    {CONTEXT_HERE, "no hace falta ser"},
    {CONTEXT_HERE, "no ~2 verdad|cierto"},
    {CONTEXT_BEFORE, "^ [pero] eso|esto|no ~2 no|es|mentira|verdad|cierto|falso"},
    {CONTEXT_BEFORE, "^ tonterías|mentira|falso|no"},
    {0, NULL},
};

const struct language_table language_es = {
    .code = "es",
    .words = words,
    .rules = {rules},
    .contexts = contexts,
    .instead =
        {
            [LANGUAGE_GENERIC] = ALUMNADO,
            [LANGUAGE_TITLE] = "take a word for both, or name the department",
            [LANGUAGE_EXCLUSION] = TODOS,
            [LANGUAGE_DESPITE] = SIN_SEXO,
            [LANGUAGE_ALSO] = TODOS,
            [LANGUAGE_STEREOTYPE] =
                "leave the sex out: say what the work is and what one can learn",
            [LANGUAGE_CODED] = "name what somebody does in this work, in plain words",
            [LANGUAGE_FAMILY] = FAMILIAS,
        },
};
