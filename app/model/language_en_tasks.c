/* language_en_tasks.c: English, who should do what: coded adverts, and tasks in a family. */
#include "model/language_table.h"

#include <stddef.h>

const struct language_rule language_en_tasks[] = {
    /* ---- adverts ---- */
    {LANGUAGE_CODED, RULE_NEGATED,
     "rockstar|rockstars|ninja|ninjas|*-ninja|guru|gurus|wizard|wizards|superhero|superheroes|"
     "warrior|warriors|"
     "gladiator|beast|hustler|hustlers|shark|sharks|tiger|wolf|wolves|unicorn|gunslinger|jedi|"
     "viking|"
     "maverick|mavericks|assassin|pirate|commando|hitman|gangster|champion-killer|hunter|hunters|"
     "killer "
     "&10 <advert>",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "rock star|stars &10 <advert>|developer|engineer", NULL},
    {LANGUAGE_CODED, 0,
     "coding|code|sales|marketing|data|tech|software|java|python|javascript|growth|excel|"
     "design|web|security ninja|ninjas|guru|gurus|rockstar|rockstars|wizard|hero|heroes|"
     "warrior|hunter|hunters|jedi|beast|machine|animal|king|kings|monster|god",
     NULL},
    {LANGUAGE_CODED, 0,
     "new-business|headhunter-style|killer ~1 hunter|instinct|mentality|sales|attitude", NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "macho|alpha-male|bro-culture|brogrammer|brogrammers|"
     "testosterone-fuelled|cut-throat|cutthroat|dog-eat-dog|ruthless|"
     "hard-nosed|hard-hitting|hardball|battle-hardened|take-no-prisoners|"
     "ball-breaking|kick-ass|badass|ballsy|killer-instinct|go-getter|"
     "go-getters|heavy-hitter|heavy-hitters",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "alpha|bro|frat|lad|laddish|locker-room|locker "
     "male|males|type|culture|humour|banter|personality|house",
     NULL},
    {LANGUAGE_CODED, 0, "killer|winning-at-all-costs instinct|instincts", NULL},
    {LANGUAGE_CODED, RULE_PAST,
     "young|youthful [,] [and|but] dynamic|energetic|ambitious|hungry|vibrant|"
     "enthusiastic|fresh|hip|fun|driven|trendy|lively|motivated|passionate|"
     "sporty|cool|talented|fast-growing|fast-paced|flexible|agile|creative "
     "~1 [team|company] "
     "!pupils|children|students|audience|readers|people|girls|boys|visitors|learners",
     "leave the age out: say how the team works"},
    {LANGUAGE_CODED, RULE_PAST,
     "dynamic|energetic|vibrant|ambitious|hip|trendy|lively|fun|fresh [,] [and] "
     "young|youthful !people|children|pupils|students|audience|readers|visitors",
     "leave the age out: say how the team works"},
    {LANGUAGE_CODED, RULE_PAST,
     "young|youthful team|workforce|crowd|blood|"
     "professional|professionals|graduate|graduates|candidate|candidates|"
     "employee|talent|guns|recruit|recruits|colleague|executive|salesperson",
     "leave the age out: say how the team works"},
    {LANGUAGE_CODED, RULE_NEGATED, "digital native|natives",
     "say which programs somebody works with"},
    {LANGUAGE_CODED, RULE_NEGATED,
     "dominant|domineering|dominating ~2 "
     "leader|boss|head|chief|personality|leader|character|force|player|presence|"
     "type|figure|manager|attitude|individual|candidate|negotiator|style|nature",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "you|candidate|person|applicant|who ~4 dominant|dominate|dominates|aggressive|aggressively|"
     "ruthless|fearless|domineering|forceful|competitive|crush|crushes|conquer|conquers|"
     "thick-skinned|cut-throat !company|salary",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "aggressive|aggressively|ruthless|fearless|hungry|relentless|bullish|"
     "fiercely ~2 seller|salesperson|sales|approach|"
     "attitude|style|growth|targets|negotiator|go-getter|hunter|"
     "hunters|leader|marketer|manager|closer|personality|environment|closers|team|"
     "competitor|entrepreneur|player|players|individual|winner|closer|self-starter|mindset",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "competitive ~2 personality|nature|spirit|streak|drive|mindset|environment|"
     "go-getter|individual|hunter|type|team|edge|attitude|culture|person|"
     "character|atmosphere|player|self-starter|candidate",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "highly|fiercely|extremely|strong|strongly competitive !market|salary|prices|"
     "price|pay|rates|sector|swimmer|exam|sport",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "dominates|dominate|crush|crushes|crushing|destroy|annihilate|smash|smashes|conquer|"
     "slay|kill|own ~2 market|competition|targets|target|field|rivals|competitors|"
     "goals|leaderboard|it",
     NULL},
    {LANGUAGE_CODED, 0, "balls|cojones to|of|steel|for", NULL},
    {LANGUAGE_CODED, 0, "grow|have|has|got|had a pair !of", NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "thick skin|hide", NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "thick-skinned", NULL},
    {LANGUAGE_CODED, 0, "work hard [,|and|&] [and] play hard", NULL},
    {LANGUAGE_CODED, 0, "work-hard|play-hard|work-hard-play-hard", NULL},
    {LANGUAGE_CODED, 0,
     "recent|new|fresh graduate|graduates|grads|graduated|school-leavers &9 "
     "only|wanted|ideal|seek|seeking|looking|are|you|we|sought|preferred|role|position|"
     "apply|perfect|join|hire|hiring",
     "say what somebody must know, not when they left school"},
    {LANGUAGE_CODED, 0, "recently|freshly graduated",
     "say what somebody must know, not when they left school"},
    {LANGUAGE_CODED, 0,
     "under|below|than|age|max|maximum|over|beyond ~1 [of] 25|26|27|28|30|32|35|40|45|thirty|forty|"
     "thirty-five|twenty-five !km|hours|hour|metres|minutes|people|pupils|per|%|"
     "degrees|kg|years'|participants|students|pounds|euros|members|countries|mph &9 "
     "applicant|applicants|candidate|candidates|you|we|old|apply|employees|should|must|age|"
     "aged|preferably|team",
     "leave the age out"},
    {LANGUAGE_CODED, 0,
     "aged|ages|age|between ~2 18|20|21|22|23|25|twenty [and|to|-] 25|28|30|32|35|40|thirty|"
     "thirty-five",
     "leave the age out"},
    {LANGUAGE_CODED, 0, "young , ~3 man|graduate|professional|hungry|sporty|fit",
     "leave the age out"},
    {LANGUAGE_CODED, 0, "young ~1 at heart|dog|dogs|gun|guns", "leave the age out"},
    {LANGUAGE_CODED, RULE_NEGATED, "native english|dutch|german speaker|speakers",
     "write the level that the work needs, such as B2"},
    {LANGUAGE_CODED, RULE_NEGATED,
     "no-nonsense|tough|hard|rugged|sturdy|fearless men|guys|lads|blokes|fellows|boys",
     "write \"colleagues\" and say what the work is"},
    {LANGUAGE_CODED, RULE_NEGATED,
     "strong ~~2 silent|man|men|competitive|dominant|aggressive|fearless", NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "can|can't|cannot stand|take the heat|pressure|banter", NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "beer|foosball|ping-pong|pizza fridge|fridges|tables|fridays|tournament ~6 "
     "team|culture|every|our",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "survival of the fittest", NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "take no prisoners", NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "win|winning at all costs", NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "plays|play|playing to win", NULL},

    {LANGUAGE_CODED, RULE_NEGATED,
     "snowflakes|snowflake|wimp|wimps|alpha|hustle|war-room|predator|predators|cut-throat|gutsy|"
     "domination|relentless &9 you|your|we|our|us|wanted|looking|seek|need|apply|join|only",
     NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "bulldozer|shark|sharks|animal|beast|beasts|fighter|fighters|warriors|warrior|battle|banter|"
     "hungry|"
     "ruthless|crush|crushes|dominate|dominates|grind|killer|winner|winners|conquer|fearless|"
     "strongest|"
     "aggressively|bulls|wolf|stamina|trenches|combat|war &9 "
     "wanted|seek|seeking|apply|competition|market|sales|targets|team|vacancy|candidate|hiring|"
     "floor|"
     "commercial|trading|deal|deals|goals|deadlines",
     NULL},
    {LANGUAGE_CODED, 0, "shark tank", NULL},
    {LANGUAGE_CODED, 0, "go|going to|into war|battle|combat", NULL},
    {LANGUAGE_CODED, 0, "you are|'re a ~1 machine|beast|animal|killer|winner|fighter", NULL},
    {LANGUAGE_CODED, 0, "balls|nerves|nerve of steel", NULL},
    {LANGUAGE_CODED, 0,
     "<sweet> ~~8 <sweet> &12 "
     "seeking|wanted|looking|seek|need|office|desk|reception|coffee|managers",
     "name the tasks, not looks or a mood"},
    {LANGUAGE_CODED, RULE_NEGATED, "*-rockstar|*-ninja|*-guru|*-jedi|*-killer", NULL},
    {LANGUAGE_CODED, RULE_NEGATED,
     "you ~1 dominate|crush|destroy|own|conquer|rule ~2 every|each|the|any|your|all", NULL},
    {LANGUAGE_CODED, RULE_NEGATED, "<bold> ~~3 <bold>", NULL},
    {LANGUAGE_CODED, 0, "iron|steel|killer mentality|mindset|nerves", NULL},
    {LANGUAGE_CODED, 0, "takes|take|taking no nonsense|prisoners|hostages", NULL},
    {LANGUAGE_CODED, 0, "sales|code|deal|tech shark|sharks|animal|machine|beast|tiger", NULL},
    {LANGUAGE_CODED, 0, "nine-to-five|9-to-5|nine-to-fivers &6 not|no|n't", NULL},
    {LANGUAGE_CODED, 0,
     "true|real|born warrior|fighter|hunter|winner|warriors|hunters|winners|fighters", NULL},
    {LANGUAGE_CODED, 0, "no|without ties|dependants|family|children|commitments at|and home|$",
     NULL},
    {LANGUAGE_CODED, 0, "just|recently|newly left|finished|out school|college|university",
     "say what somebody must know, not when they left school"},
    {LANGUAGE_CODED, 0, "take|handle|stand a|the joke|banter|jokes|heat", NULL},
    {LANGUAGE_CODED, 0, "stop|stops at nothing", NULL},
    {LANGUAGE_CODED, 0, "eat|kill or be eaten|killed", NULL},
    {LANGUAGE_CODED, 0, "wipe|wipes|mop|mops the floor", NULL},
    {LANGUAGE_CODED, 0, "second place|best &8 never|settle|not", NULL},
    {LANGUAGE_CODED, 0,
     "team|crew|bunch|group of "
     "twenty-somethings|twentysomethings|millennials|youngsters|youths|20-somethings",
     "leave the age out"},
    {LANGUAGE_CODED, 0,
     "tough|rough|strong|real|hard guy|guys|cookie|lads|lad &9 looking|want|wanted|need|seek|join",
     NULL},
    {LANGUAGE_CODED, 0,
     "over|under|older|younger ~1 25|28|30|32|35|40|45|50|thirty|forty|fifty ~~1 "
     "please|need|team|apply|, &9 "
     "no|not|we|apply|team|candidate",
     "leave the age out"},
    {LANGUAGE_CODED, 0, "fresh|straight out of|from college|university|school",
     "say what somebody must know, not when they left school"},
    {LANGUAGE_CODED, RULE_PAST, "you are|'re ~1 young|youthful ,|and|,", "leave the age out"},
    {LANGUAGE_CODED, 0, "sacrifice everything|all", NULL},
    {LANGUAGE_CODED, 0, "24/7|around the clock &8 mentality|hustle|available|always", NULL},

    {LANGUAGE_CODED, RULE_NEGATED,
     "hustler|hustlers|pitbull|bulldog|fighter|fighters|hunter|hunters &10 "
     "we|you|want|looking|seek|join|are",
     NULL},
    {LANGUAGE_CODED, 0, "maximum|max|upper age|limit", "leave the age out"},
    {LANGUAGE_CODED, 0, "no for an answer", NULL},
    {LANGUAGE_CODED, 0, "skin of an|a|steel elephant|rhino|crocodile", NULL},
    /* ---- family ---- */
    {LANGUAGE_FAMILY, 0, "with|and ~1 motherhood", "leave the family out"},
    {LANGUAGE_FAMILY, 0,
     "female candidates|applicants|employees|staff ~8 childcare|children|family|pregnant",
     "leave the family out"},
    {LANGUAGE_FAMILY, RULE_NEGATED, "mothers|mums|moms|fathers|dads wanted|needed|required|who",
     "write \"parents\" or \"volunteers\""},
    {LANGUAGE_FAMILY, 0,
     "his|the|a|good wife ~1 who|runs|keeps|looks|takes|cooks|raises|manages ~4 "
     "household|home|house|children|family|kids",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "her|the husband ~1 earns|works|pays|provides|makes ~3 enough|money|living|full-time|well",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "their|the wives|husbands ~6 cook*|shop*|plant|factory|visit*|programme|tour|while",
     "write \"partners\""},
    {LANGUAGE_FAMILY, 0,
     "after|with ~3 birth|baby|child|childbirth|pregnancy ~~8 women|mothers ~4 "
     "less|stop|part-time|home",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "a|the|every man|father|husband should|must|ought|needs|has|provides ~5 "
     "family|provide|support|breadwinner|earn",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "who|how looks|will|would|cares|minds|takes ~~5 children|kids|family ~~12 ?",
     "leave this question out"},
    {LANGUAGE_FAMILY, 0,
     "call|phone|ring|contact|inform|notify ~1 the|their|his|her mother|mum|mom|mothers|mums",
     "write \"a parent\""},
    {LANGUAGE_FAMILY, 0, "fathers|dads|dad ~1 babysit|babysits|babysitting", NULL},
    {LANGUAGE_FAMILY, 0, "woman's|mother's|wife's [first] duty|place|job|role", NULL},
    {LANGUAGE_FAMILY, 0,
     "women|mothers|mums with a|young|small family|children|kids &9 "
     "hours|ideal|suits|pleasant|job|flexible|part-time|good|perfect",
     "write \"parents\""},
    {LANGUAGE_FAMILY, RULE_NEGATED, "housewife|housewives|homemaker-mum|house-wife", NULL},
    {LANGUAGE_FAMILY, RULE_NEGATED,
     "class|room|soccer|hockey|football|reading|helper|bake-sale|school-gate|dance|stage|lunch|"
     "library|tiger|helicopter|school-run mum|mums|mom|moms|mother|mothers",
     "write \"class parent\""},
    {LANGUAGE_FAMILY, RULE_NEGATED,
     "working|stay-at-home|busy|full-time|career mother|mothers|mum|mums|mom|moms|mummy &10 "
     "combine|hard|extra|busy|children|family|guilty|difficult|"
     "part-time|hours|suitable|ideal|handy|tricky|find|often|struggle|juggle|"
     "balance|flexible|suits|need|may|will|perfect|should|role|job|are|can|as",
     "write \"working parents\""},
    {LANGUAGE_FAMILY, RULE_PAST | RULE_NEGATED,
     "-my|his|her|our|their|'s "
     "mothers|mums|moms|mummies|grannies|grandmothers|grandmas|mum|mom|mother|mummy|ladies ~5 "
     "<chores>",
     NULL},
    {LANGUAGE_FAMILY, RULE_PAST | RULE_NEGATED,
     "-my|his|her|our|their|'s fathers|dads|grandads|grandfathers|dad|father|daddy ~5 <handy>",
     NULL},
    {LANGUAGE_FAMILY, RULE_PAST | RULE_NEGATED,
     "<chores> ~5 by|from|with|to|for|of ~2 mothers|mums|moms|grannies|your "
     "mum|mom|mother|$",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "fathers|dads|grandads ~4 tools|help|build|building|muscle|strong|lifting|handy|hammer", NULL},
    {LANGUAGE_FAMILY, 0,
     "ideal|suitable|handy|perfect|great|nice|good|flexible|extra|hours|part-time|convenient "
     "~4 for ~2 mothers|mother|mums|mum|moms|mom|women ~3 "
     "with|who|returning|$|children|school|at|to|and|on",
     "write \"parents\" or \"people who ...\""},
    {LANGUAGE_FAMILY, 0, "suits|suit|fits ~2 mothers|mums|moms|women with|who",
     "write \"parents\""},
    {LANGUAGE_FAMILY, 0,
     "she|woman|women|mother|mothers|her|female ~8 "
     "combine|combines|balance|juggle|juggles|manage|reconcile|fit|cope ~5 "
     "family|children|motherhood|home|housework|kids|household|childcare",
     "leave the family out"},
    {LANGUAGE_FAMILY, 0,
     "wives|wife|girlfriends ~4 invited|welcome|programme|program|dinner|party|outing|trip|tour|"
     "lunch|guests|spa|shopping &12 employees|staff|members|managers|engineers|and|"
     "participants|delegates|for|guests|colleagues|our|the",
     "write \"partners\""},
    {LANGUAGE_FAMILY, 0,
     "staff|employees|colleagues|managers|members|engineers|directors|delegates|guests|workers|"
     "men|participants|scientists|executives and|with|bring their|his wives|wife|girlfriends",
     "write \"partners\""},
    {LANGUAGE_FAMILY, 0, "ladies' programme|lunch|tour", "write \"partners' programme\""},
    {LANGUAGE_FAMILY, 0,
     "-say|said|myth a|the [good|real|young|new] father|mother|man|woman|mum|dad|husband|wife ~1 "
     "works|earns|provides|stays|belongs|cooks|looks|raises|cleans|keeps|runs|does|takes|should|"
     "must|pays|brings "
     "~5 "
     "home|money|family|children|house|household|housework|dinner|kids|living|bacon|kitchen|"
     "cooking|"
     "bills|cleaning|care",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "^ [while] father|mother|dad|mum|mom|mummy|daddy ~1 "
     "is|works|earns|goes|fixes|cooks|keeps|repairs|"
     "cleans|bakes|washes|builds|irons|drives|makes|does|brings|sews ~~9 "
     "mother|father|mum|dad|mom|mummy|daddy",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "mum|mom|mummy|mother ~1 cooks|bakes|washes|cleans|irons|sews|tidies|shops|makes|packs|does "
     "~6 "
     "dad|daddy|father",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "dad|daddy|father ~1 "
     "fixes|repairs|builds|drives|works|earns|mows|drills|saws|mends|watches|goes ~6 "
     "mum|mom|mummy|mother",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "plan|planning|intend|intending|want|hope|hoping|thinking|expect|expecting ~4 "
     "pregnant|baby|children|family|babies|kids ~2 ?",
     "leave this question out"},
    {LANGUAGE_FAMILY, 0, "are|do you ~5 pregnant|pregnancy|babies ~~8 ?",
     "leave this question out"},
    {LANGUAGE_FAMILY, 0,
     "who|how will|would|looks|look|do ~3 after|care|mind|manage|arrange ~3 "
     "children|kids|childcare ~~12 ?",
     "leave this question out"},
    {LANGUAGE_FAMILY, 0,
     "because|since|as she|woman|mothers ~3 children|mother|kids|family|baby|married|pregnant",
     "leave the family out"},
    {LANGUAGE_FAMILY, 0,
     "small|young|her children|kids|family ~~10 not|too|n't ~5 "
     "her|she|management|role|post|job|promotion",
     "leave the family out"},
    {LANGUAGE_FAMILY, RULE_NEGATED,
     "man|father|husband|he|dad ~4 breadwinner|provider|head ~2 [household|family]", NULL},
    {LANGUAGE_FAMILY, RULE_NEGATED, "male breadwinner|head", NULL},
    {LANGUAGE_FAMILY, RULE_NEGATED, "man|woman|lady|angel of|in the house|home|kitchen", NULL},
    {LANGUAGE_FAMILY, 0, "woman's|women's|mother's place|job|duty|duties|work|role", NULL},
    {LANGUAGE_FAMILY, RULE_PAST,
     "ask|get|have|let|tell|give|bring|call|beg|show ~5 your "
     "father|dad|daddy|mother|mum|mom|mummy|gran|grandad|granny "
     "!,|/|and|or",
     NULL},
    {LANGUAGE_FAMILY, RULE_PAST, "ask|get|let|give dad|daddy|mum|mummy|mom !,|/|and|or", NULL},
    {LANGUAGE_FAMILY, 0,
     "ask|get|have|let|tell|beg|persuade your|their|the "
     "father|dad|grandad|grandfather|brother|uncle|daddy|dads|fathers ~7 <handy>",
     NULL},
    {LANGUAGE_FAMILY, 0,
     "ask|get|have|let|tell|beg|persuade your|their|the "
     "mother|mum|mom|gran|granny|grandmother|sister|aunt|mummy|mums|mothers|nan "
     "~7 <chores>",
     NULL},
    {LANGUAGE_FAMILY, 0, "your dad|father|daddy|grandad ~4 <handy>", NULL},
    {LANGUAGE_FAMILY, 0, "your mum|mother|mom|granny|gran|mummy ~4 <chores>", NULL},
    {LANGUAGE_FAMILY, RULE_PAST,
     "-my|his|her|our|their dad|father|grandad|daddy|fathers|dads ~~6 and|,|while|whereas ~1 "
     "mum|mother|mom|granny|mothers|mums ~1 <chores>",
     NULL},
    {LANGUAGE_FAMILY, RULE_PAST,
     "-my|his|her|our|their mum|mother|mom|granny|mummy|mothers|mums ~~6 and|,|while|whereas ~1 "
     "dad|father|grandad|fathers|dads ~1 <handy>",
     NULL},
    {LANGUAGE_FAMILY, 0, "mums|mothers|dads|fathers|mum|dad , bring|please|come|can|could|we",
     NULL},
    {LANGUAGE_FAMILY, 0, "dear mothers|mums|moms|fathers|dads !and|or|/", "write \"dear parents\""},
    {LANGUAGE_FAMILY, 0, "back to the kitchen", NULL},
    {LANGUAGE_FAMILY, RULE_PAST, "women|girls ~3 stay|belong|stays ~3 home|kitchen", NULL},
    {LANGUAGE_FAMILY, 0,
     "family|maternal|domestic responsibilities|duties|obligations &9 "
     "she|her|woman|women|mother|mothers",
     "leave the family out"},
    {LANGUAGE_FAMILY, 0,
     "women|mothers|mums ~8 pregnancy|birth|maternity|children|babies ~8 "
     "place|hours|part-time|back|return",
     "write \"parents\""},
    {LANGUAGE_FAMILY, 0,
     "have|got a husband|wife|partner|mother ~1 who|that|to ~4 children|kids|family",
     "leave this question out"},
    {0, 0, NULL, NULL},
};
