/* language_en_people.c: English, who is spoken of and to: one sex for everybody, trades in one sex,
 * and whom a text leaves out. */
#include "model/language_table.h"

#include <stddef.h>

#define EVERYONE "write for everybody: \"everyone who ...\", \"pupils who ...\""
#define STAFF "write \"staff\", \"colleagues\" or the department: \"reception\""
#define NO_SEX "leave the sex out: \"an engineer\", \"a nurse\""
#define PARENTS                                                                                    \
    "write \"parents\", \"someone at home\" or \"volunteers\", and let people choose a task"
#define NEUTRAL_TRADE "take a word for both: \"-person\", \"-worker\", or what somebody does"

enum {
    TRADE = RULE_NAME | RULE_MAN | RULE_PAIRED,
    HER_TRADE = RULE_NAME | RULE_WOMAN | RULE_PAIRED
};

const struct language_rule language_en_people[] = {
    /* ---- one sex for everybody ---- */
    {LANGUAGE_GENERIC, RULE_NAME, "mankind|mankind's|menfolk", "write \"people\" or \"humanity\""},
    {LANGUAGE_GENERIC, RULE_PAIRED,
     "best|right|wrong|perfect|top man|men|guy for ~1 job|role|task|place", "write \"person\""},
    {LANGUAGE_GENERIC, 0, "right man in", "write \"person\""},
    {LANGUAGE_GENERIC, 0,
     "early|primitive|prehistoric|modern|common|working|economic|rational man "
     "!and|or|who|of|with|called|named|in|to",
     "write \"people\" or \"humans\""},
    {LANGUAGE_GENERIC, 0,
     "working|common|average|ordinary man|joe in|on|of|could|can|needs|wants|$",
     "write \"people\""},
    {LANGUAGE_GENERIC, 0, "man in|on the street", "write \"people in the street\""},
    {LANGUAGE_GENERIC, 0, "man on the clapham|street|moon-rocket", "write \"people\""},
    {LANGUAGE_GENERIC, 0,
     "-a|the|this|young|old|of man has|can ~1 always|ever|long|now|conquered|learned|"
     "tamed|built|invented",
     "write \"people\" or \"we\""},
    {LANGUAGE_GENERIC, 0, "^ man has|is|was|needs|must|cannot|built|invented !-|in|on",
     "write \"people\""},
    {LANGUAGE_GENERIC, 0, "for|by|than|known|made|between|against man $", "write \"people\""},
    {LANGUAGE_GENERIC, 0, "known to|by man", "write \"people\""},
    {LANGUAGE_GENERIC, 0, "man and his", "write \"people and their ...\""},
    {LANGUAGE_GENERIC, 0, "man and|versus|vs|or|against machine|machines|nature|beast|computer",
     "write \"people and machines\""},
    {LANGUAGE_GENERIC, 0, "all|every men|man are|is created|equal|mortal|for|born|needs|must",
     "write \"everyone\" or \"people\""},
    {LANGUAGE_GENERIC, 0, "every man for|has|needs|must|should|can", "write \"everyone\""},
    {LANGUAGE_GENERIC, 0,
     "one|two|three|four|five|six|seven|eight|ten|twelve|1|2|3|4|5|6|8|10|12 "
     "man team|crew|job|show|tent|committee|band|unit",
     "write \"person\" or \"people\""},
    {LANGUAGE_GENERIC, 0, "*-man team|crew|job|show|tent|committee|unit|operation|band",
     "write \"person\" or \"people\""},
    {LANGUAGE_GENERIC, 0,
     "hi|hey|hello|ok|okay|thanks|thank|morning|welcome|listen|well|come|good|you|"
     "right|alright|dear ~1 guys|lads|gents|fellas",
     "write \"everyone\" or \"all\""},
    {LANGUAGE_GENERIC, 0, "^ guys|lads|boys|gents|fellas ,|!|listen|please|let's",
     "write \"everyone\""},
    {LANGUAGE_GENERIC, 0, ", guys|gents ,", "write \"everyone\" or \"all\""},
    {LANGUAGE_GENERIC, 0, ", guys|lads|gents|boys|gentlemen $", "write \"everyone\" or \"all\""},
    {LANGUAGE_GENERIC, 0, "you guys|lads", "write \"you\", \"you all\" or \"everyone\""},
    {LANGUAGE_GENERIC, 0,
     "-all|three|four our ~1 men|guys|lads|boys !and|-|who|of|play|have|are|'s &9 "
     "come|work|install|fit|ready|deliver|will|fix|repair|build|site|team|"
     "expert|skilled|trained|service|job|help|lay",
     STAFF},
    {LANGUAGE_GENERIC, 0, "our|the men|lads|boys on [the] site|ground|floor|job|line", STAFF},
    {LANGUAGE_GENERIC, RULE_PAIRED,
     "employee|worker|manager|director|engineer|member|boss|guest|owner|"
     "farmer|scientist|colleague|player|officer and his wife|girlfriend",
     "write \"and partner\""},
    {LANGUAGE_GENERIC, 0, "old boys|boys' network|club", "write \"inner circle\""},
    {LANGUAGE_GENERIC, 0, "gentleman's|gentlemen's|gentlemen agreement",
     "write \"unwritten agreement\""},
    {LANGUAGE_GENERIC, 0, "forefathers|brotherhood|founding fathers|fraternity",
     "write \"ancestors\", \"founders\" or \"community\""},
    {LANGUAGE_GENERIC, 0, "founding fathers", "write \"founders\""},
    {LANGUAGE_GENERIC, 0,
     "history|age|dawn|nature|fall|needs|rights|ascent|inventions|works|knowledge of man",
     "write \"people\" or \"humanity\""},
    {LANGUAGE_GENERIC, 0, "to each his own", "write \"to each their own\""},
    {LANGUAGE_GENERIC, 0, "man of the match|year|moment",
     "write \"player of the match\", \"person of the year\""},
    {LANGUAGE_GENERIC, 0, "no man has|is|can|was|ever|lives !'s", "write \"nobody\""},
    {LANGUAGE_GENERIC, 0, "countrymen|kinsmen|clansmen|everyman", "write \"people\""},
    {LANGUAGE_GENERIC, 0, "to a|the last man $", "write \"everyone\""},
    {LANGUAGE_GENERIC, 0, "small|big|giant step|leap for man", "write \"people\""},

    /* ---- trades ---- */
    {LANGUAGE_TITLE, TRADE, "chairman|chairmen", "write \"chair\""},
    {LANGUAGE_TITLE, TRADE, "fireman|firemen", "write \"firefighter\""},
    {LANGUAGE_TITLE, TRADE, "policeman|policemen|policewoman|policewomen",
     "write \"police officer\""},
    {LANGUAGE_TITLE, TRADE, "salesman|salesmen|saleswoman|salesgirl|salesgirls|saleslady",
     "write \"salesperson\" or \"sales staff\""},
    {LANGUAGE_TITLE, TRADE, "businessman|businessmen|businesswoman",
     "write \"business people\" or \"entrepreneur\""},
    {LANGUAGE_TITLE, TRADE,
     "craftsman|craftsmen|tradesman|tradesmen|tradesmen's|journeyman|workman|"
     "workmen|artisan-man",
     "write \"skilled worker\" or \"maker\""},
    {LANGUAGE_TITLE, RULE_NAME,
     "craftsmanship|workmanship|salesmanship|showmanship|draughtsmanship|"
     "marksmanship|penmanship|seamanship|horsemanship|airmanship",
     "write \"skill\" or \"craft\""},
    {LANGUAGE_TITLE, RULE_NAME | RULE_PAIRED,
     "sportsmanship|sportsmanlike|workmanlike|statesmanship|one-upmanship",
     "write \"fair play\" or \"skill\""},
    {LANGUAGE_TITLE, TRADE, "foreman|foremen", "write \"supervisor\" or \"team leader\""},
    {LANGUAGE_TITLE, RULE_NAME, "manpower|man-power", "write \"staff\" or \"workers\""},
    {LANGUAGE_TITLE, RULE_NAME,
     "man-hours|man-hour|man-days|man-day|man-years|man-months|man-weeks|"
     "manhours|mandays|man-year",
     "write \"working hours\""},
    {LANGUAGE_TITLE, 0, "man hours|days|years|power", "write \"working hours\" or \"staff\""},
    {LANGUAGE_TITLE, RULE_NAME, "man-made|manmade", "write \"artificial\" or \"made by people\""},
    {LANGUAGE_TITLE, 0,
     "man|manning|mans|manned the|a|our|your|every ~1 stand|stall|desk|booth|phones|phone|"
     "table|station|door|reception|tills|till|pumps|barricades|helpline|gate|lines",
     "write \"staff\" or \"run\""},
    {LANGUAGE_TITLE, 0,
     "manned|unmanned space|mission|flight|spaceflight|missions|flights|vehicle|"
     "aircraft|drone",
     "write \"crewed\" or \"uncrewed\""},
    {LANGUAGE_TITLE, 0, "layman|laymen|layman's|laymen's",
     "write \"lay person\" or \"plain words\""},
    {LANGUAGE_TITLE, 0, "middleman|middlemen", "write \"go-between\""},
    {LANGUAGE_TITLE, TRADE, "spokesman|spokesmen|spokeswoman", "write \"spokesperson\""},
    {LANGUAGE_TITLE, TRADE, "cameraman|cameramen", "write \"camera operator\""},
    {LANGUAGE_TITLE, TRADE, "freshman|freshmen|freshman's", "write \"first-year student\""},
    {LANGUAGE_TITLE, TRADE,
     "handyman|handymen|repairman|repairmen|serviceman|servicemen|fisherman|fishermen|seaman|"
     "seamen|"
     "postman|postmen|mailman|mailmen|milkman|milkmen|weatherman|doorman|doormen|barman|barmen|"
     "watchman|watchmen|signalman|linesman|lineman|linemen|draughtsman|draughtsmen|draftsman|"
     "draftsmen|statesman|statesmen|sportsman|sportsmen|anchorman|congressman|congressmen|"
     "councilman|"
     "alderman|airman|airmen|infantryman|ombudsman|ombudsmen|helmsman|boatman|ferryman|deliveryman|"
     "deliverymen|garbageman|binman|binmen|dustman|dustmen|groundsman|groundsmen|storeman|storemen|"
     "maintenanceman|gasman|meterman|railwayman|railwaymen|lumberman|woodsman|oilman|ironman|"
     "stuntman|stuntmen|frontman|newsman|newsmen|pressman|adman|front-man|point-man|marksman|"
     "rifleman|"
     "warehouseman|warehousemen|plasterman|crewman|crewmen|juryman|assemblyman|cattleman|"
     "herdsman|huntsman|yachtsman|clergyman|nurseryman|plowman|ploughman|quarryman|coalman|"
     "trashman|bellman|footman|cabman|wireman|radioman|steersman|guardsman|bondsman|"
     "laundryman|vanman|rewriteman|computerman|it-man|tech-man|bushman|workingman|workingmen|"
     "con-man|strongman|churchman|bagman|best-man|cowboy|cowboys|"
     "paperboy|paperboys|busboy|newsboy|office-boy|delivery-boy|bellboy|schoolmaster|"
     "taskmaster|housemaster|headmaster|headmasters|groundskeeperman",
     NEUTRAL_TRADE},
    {LANGUAGE_TITLE, TRADE,
     "ambulance|security|railway|sales|boiler|heating|electric|rescue|insurance|lift|bus|taxi|news|"
     "fire|radio|repair|service|maintenance|delivery|gas|cable|ad|ice|rag|idea|ideas|bin|"
     "lighting|sound|computer|tech|telephone|camera|removal|removals|tool|"
     "yes|hit|dust|milk|press|line|junior|senior|front|company|tax|cleaning|bin|garage|dairy|"
     "moving|odd-job man|men|guy|guys",
     NEUTRAL_TRADE},
    {LANGUAGE_TITLE, TRADE,
     "it|tech|computer|science|math|maths|delivery|repair|money guy|guys|man|men|"
     "boys|lads|girl|girls",
     NEUTRAL_TRADE},
    {LANGUAGE_TITLE, RULE_NAME,
     "layout|tea|switchboard|checkout|office|copy|errand|cabin|stable|weather|call|errand|bell|"
     "script|"
     "continuity|cover|shop|counter|factory|land|working|career|"
     "reception|cleaning|dinner|lunch|lollipop|front-desk|desk|char "
     "girl|girls|boy|lady|ladies|woman",
     NEUTRAL_TRADE},
    {LANGUAGE_TITLE, HER_TRADE,
     "stewardess|stewardesses|waitress|waitresses|hostess|hostesses|actress|actresses|seamstress|"
     "seamstresses|headmistress|headmistresses|manageress|manageresses|governess|schoolmistress|"
     "schoolmarm|authoress|poetess|sculptress|murderess|heiress|adventuress|ambassadress|"
     "comedienne|usherette|usherettes|aviatrix|chairwoman|chairlady|spokeswomen|forewoman|"
     "cleaning-lady|charwoman|washerwoman|laundress|dressmaker-girl|barmaid|barmaids|chambermaid|"
     "chambermaids|milkmaid|housemaid|maidservant|midwife-girl|"
     "songstress|temptress|conductress|instructress|directress|editress|inventress|heroine|"
     "heroines|"
     "horsewoman|sportswoman|yachtswoman|camerawoman|girl-friday|suffragette-girl|booth-babe|"
     "booth-babes|career-girl|cowgirl|congresswoman|coed|coeds|majorette|matron|matrons|"
     "housekeeperess|proprietress|postmistress|patroness|mistress-of|tailoress|shepherdess|"
     "landlady|salesladies|dinner-lady|tea-lady|lollipop-lady|nursemaid",
     NEUTRAL_TRADE},
    {LANGUAGE_TITLE, TRADE | RULE_WOMAN | RULE_LOWER, "!<nomanword> <manword>", NEUTRAL_TRADE},
    {LANGUAGE_TITLE, TRADE | RULE_WOMAN,
     "^ !<nomanword> <manword>|paperboy|waitress wanted|needed|required|sought|m/f|(",
     NEUTRAL_TRADE},
    {LANGUAGE_TITLE, 0, "booth babes|babe", NEUTRAL_TRADE},
    {LANGUAGE_TITLE, RULE_FACT,
     "male|man nurse|nurses|secretary|secretaries|midwife|midwives|teacher|carer|carers|"
     "receptionist|model|models|ballet|stewardess|cleaner|assistant|kindergarten|babysitter|"
     "caregiver|primary|hairdresser|nanny|dancer|librarian|therapist",
     NO_SEX},
    {LANGUAGE_TITLE, RULE_WOMEN | RULE_FACT,
     "-first|only|few|number|more|fewer|share|of female|lady|woman|girl "
     "[young|junior|senior|software|civil|"
     "mechanical|computer|electrical|police|chemical|lorry|truck|bus|train|data|taxi|site|race|"
     "racing] "
     "<role> !who|called",
     NO_SEX},
    {LANGUAGE_TITLE, RULE_WOMEN | RULE_FACT,
     "a|an|our|the|your female|lady|woman !<notjob> "
     "vet|ceo|boss|head|expert|chair|officer|minister|"
     "mayor|vicar|referee|guide|captain|chief|trader|*er|*or|*ist|*ian",
     NO_SEX},
    {LANGUAGE_TITLE, RULE_FACT,
     "lady|woman doctor|doctors|driver|drivers|engineer|engineers|boss|"
     "judge|pilot|pilots|scientist|plumber|plumbers|electrician|mechanic|"
     "mechanics|builder|welder|welders|programmer|programmers|vicar|"
     "lawyer|surgeon|president|chief|farmer|coder|coders|developer",
     NO_SEX},
    {LANGUAGE_TITLE, 0,
     "girl|lady boss|bosses|programmer|coder|coders|engineer|gamer|gamers|geek|mechanic|"
     "welder|builder|electrician|racer|plumber|scientist|developer|inventor",
     NO_SEX},
    {LANGUAGE_TITLE, 0,
     "girlboss|girlbosses|mumpreneur|mumpreneurs|mompreneur|she-e-o|sheeo|fempreneur|"
     "lady-boss",
     NO_SEX},
    {LANGUAGE_TITLE, RULE_PAST,
     "girls|ladies|guys|boys|lads|gals|chaps|blokes "
     "in|at|from|on [the|our] [front] <department>",
     STAFF},
    {LANGUAGE_TITLE, RULE_PAST, "the|our women|men in|at|from|on [the|our] [front] <department>",
     STAFF},
    {LANGUAGE_TITLE, 0,
     "girl|lady at|behind|on|in [the] [front] "
     "reception|desk|counter|office|till|checkout|phone|helpdesk|workshop",
     STAFF},
    {LANGUAGE_TITLE, 0, "dear sirs|gentlemen|sir !/|or|and|madam",
     "write \"Dear reader\", \"Dear team\" or a name"},
    {LANGUAGE_TITLE, 0, "^ gentlemen ,|: ", "write \"Dear colleagues\""},
    {LANGUAGE_TITLE, 0, "^ sirs ,|$", "write \"Dear reader\""},
    {LANGUAGE_TITLE, RULE_HINT, "ladies and gentlemen", "\"everyone\" greets everybody"},
    {LANGUAGE_TITLE, RULE_HINT, "dear sir or|/ madam", "\"Dear reader\" greets everybody"},
    {LANGUAGE_TITLE, 0, "young|career|working|little ladies|lady !and|who|called",
     "write \"women\" or \"pupils\""},
    {LANGUAGE_TITLE, 0, "one of the boys|lads|guys", "write \"part of the team\""},
    {LANGUAGE_TITLE, 0, "wingman|right-hand man|yes-man|yes-men",
     "write \"right hand\" or \"helper\""},

    /* ---- who is addressed ---- */
    {LANGUAGE_EXCLUSION, RULE_NEGATED,
     "-toilets|toilet|room|rooms|clothing|shoes|scores|chance|chances|rate|results|something|"
     "thing|job|work|clothes|subject|career|not|hard|easy for ~3 <boys> !and|or|/|to|is|was",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0,
     "-toilets|toilet|room|clothing|shoes|scores|chance|rate|results|something|thing|job|work|not "
     "for [the|all|our|keen|motivated|talented|bright|young|handy|real|smart|clever|ambitious|"
     "technical|sporty|strong|big|curious|enthusiastic|adventurous] "
     "boys|men|lads|guys|blokes|gentlemen|fellows !and|or|/|&|to",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0,
     "aimed|targeted|targets|targeting|geared|directed|designed|intended|meant|"
     "focused|focuses|tailored|reserved ~2 at|for|to|on|towards ~3 <boys>",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "target|intended audience|group ~4 <boys>", EVERYONE},
    {LANGUAGE_EXCLUSION, 0,
     "<boys> who|that ~3 love|like|want|enjoy|are|dare|dream|have|can &12 "
     "for|looking|wanted|welcome|need|course|club|workshop|invite|invites|seeking|come|apply",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0,
     "looking|searching|search|seeking|seek|seeks|wanted|want|wants|require|requires|required|need|"
     "needs|hiring|"
     "hire|prefer|prefers|recruiting|recruit ~~2 [for] [a|an|some|two|three|another|ambitious] ~3 "
     "<boy>|<boys> !and|or|/|'s",
     "write \"someone\" or the trade"},
    {LANGUAGE_EXCLUSION, 0,
     "looking|searching|seeking|seeks|wanted|want|wants|need|needs|hiring|require ~~2 [for] "
     "[a|an|some] ~3 "
     "lady|girl|ladies|gal !and|or|/|'s &8 <deskjob>|for|to|pretty|friendly|nice|wanted",
     "write \"someone\" or the trade"},
    {LANGUAGE_EXCLUSION, 0,
     "looking|seeking|wanted|need|hiring ~4 woman|women|girls !and|or|/ &8 <deskjob>",
     "write \"someone\" or the trade"},
    {LANGUAGE_EXCLUSION, 0,
     "pretty|friendly|nice|charming|attractive|presentable|smiling|lovely|bubbly|"
     "good-looking|cheerful girl|girls|lady|ladies|woman|women &8 "
     "<deskjob>|wanted|needed|sought|required|want|looking",
     "write \"someone\" or the trade"},
    {LANGUAGE_EXCLUSION, 0,
     "<boys>|lad|man|guy|bloke|boy [who] [is|are] [urgently] "
     "wanted|needed|required|sought",
     "write \"people\" or the trade"},
    {LANGUAGE_EXCLUSION, 0, "ladies|girl|girls|lady [is|are] wanted|needed|sought|required",
     "write \"people\" or the trade"},
    {LANGUAGE_EXCLUSION, 0,
     "^ [all|dear|calling|attention|come|hey] [all] boys|men|lads|gentlemen [,] "
     "sign|come|join|start|grab|get|take|learn|bring|welcome|aged",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0,
     "calling|attention [all] [young|budding|future] <boys>|gentlemen !and|or", EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "^ gentlemen , ~4", EVERYONE},
    {LANGUAGE_EXCLUSION, RULE_PAST | RULE_FACT,
     "<boys> ~1 are|is ~2 welcome|invited|encouraged|eligible|wanted", EVERYONE},
    {LANGUAGE_EXCLUSION, RULE_PAST | RULE_FACT,
     "invite|invites|inviting|encourage|encourages|welcome|welcomes "
     "[all] ~2 <boys> !in|into",
     EVERYONE},
    {LANGUAGE_EXCLUSION, RULE_PAST | RULE_FACT,
     "<boys> ~1 can|may|should ~2 apply|sign|register|enrol|join|enter|participate|attend",
     EVERYONE},
    {LANGUAGE_EXCLUSION, RULE_PAST | RULE_FACT,
     "-not|why|should only|exclusively|just|strictly ~2 <boys+>|male|males &6 "
     "can|may|need|should|will|are|apply|admitted|allowed|accepted|eligible|for|join|enter|"
     "considered|able",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "-not|just|- only|exclusively for ~2 <boys+>|males", EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "for ~2 boys|men|males|gentlemen|lads only|exclusively", EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "boys-only|men-only|male-only|lads-only|all-boys|all-male", EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "^ ~2 men|boys|males|gentlemen only $", EVERYONE},
    {LANGUAGE_EXCLUSION, 0,
     "male|males [candidate|candidates|applicant|applicants|worker|workers|student|"
     "students|employees|staff|graduates|applicants] ~2 "
     "preferred|only|wanted|preferably|required|sought|apply|favoured",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0,
     "preferably|ideally|preference ~~4 male|man|men|boy|boys|gentleman|males|lad "
     "!and|or",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0, "prefer|prefers|favour|favours ~2 male|males|men|man|boys !and|or",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0,
     "^ ~1 no <girls>|girl|woman|female|females|women ~5 "
     "allowed|admitted|permitted|please|here|on|in|at|aboard|$",
     EVERYONE},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "closed|forbidden|unsuitable|inappropriate|off-limits|limits|unfit|prohibited ~2 for|to ~2 "
     "<girls+>|<girl>",
     EVERYONE},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "not [really] [suitable|open|meant|intended|appropriate|recommended|suited|fit] for|to [a] "
     "<girls+>|<girl>",
     EVERYONE},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "<girls+> may|can|are ~2 only|not|watch|observe|just ~4 "
     "watch|apply|enter|allowed|join|side|sidelines|admitted|permitted|"
     "accepted|eligible|considered",
     EVERYONE},
    {LANGUAGE_EXCLUSION, RULE_PAST, "<girls+> may watch|look|observe", EVERYONE},
    {LANGUAGE_EXCLUSION, RULE_PAST, "<girls+>|women need|should not|never apply|enter|bother",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0,
     "are|aren't|fancy|think you|yourself ~1 [the|a|an] ~3 "
     "boy|lad|guy|man|bloke|gentleman|chap !or|and|/|of &12 ?|for|who|with|then|we",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "if you are|'re ~1 [a|the] ~2 man|guy|lad|boy|bloke !or|and|/",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0,
     "you 're|are|must|should|will ~1 [be] [a|the] ~2 man|guy|lad|boy|bloke "
     "!or|and|/|of|to",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "the man we|you are|want|need|seek|'re", "write \"the colleague\""},
    {LANGUAGE_EXCLUSION, 0,
     "job|role|post|position|work requires|needs|calls|demands ~2 a ~2 man|men|lad|guy",
     "write \"someone\""},
    {LANGUAGE_EXCLUSION, 0, "a man who can|is|will|has &8 job|need|role|position|apply|requires",
     "write \"someone who\""},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "father|fathers|dad|dads and|& [their|your] son|sons &6 "
     "day|workshop|afternoon|camp|activity|evening|build|event|for|come|"
     "welcome|together|weekend|project|challenge|race|trip",
     PARENTS},
    {LANGUAGE_EXCLUSION, 0, "father-son|father-and-son|dad-and-son|dads-and-lads|lads-and-dads",
     PARENTS},
    {LANGUAGE_EXCLUSION, 0, "dads and lads|sons", PARENTS},
    {LANGUAGE_EXCLUSION, 0, "bring your son|sons|boys|lads !and|or", PARENTS},
    {LANGUAGE_EXCLUSION, 0, "for him|men|boys|guys [:] ~~7 for her|women|girls|ladies",
     "offer everything to everybody"},
    {LANGUAGE_EXCLUSION, 0, "for her|women|girls|ladies [:] ~~7 for him|men|boys|guys",
     "offer everything to everybody"},
    {LANGUAGE_EXCLUSION, 0, "^ for him|her :", "offer everything to everybody"},
    {LANGUAGE_EXCLUSION, 0, "gift|gifts|toys|kits|presents for him|her|boys|men|girls !and|or",
     "offer everything to everybody"},
    {LANGUAGE_EXCLUSION, 0,
     "men's|boys'|lads'|boys|lads club|night|afternoon|camp|workshop|day|course "
     "!and|of &12 join|come|sign|code|tech|technology|engineering|learn|our|build",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0,
     "young|strong|handy|able-bodied|strapping|clever|hands-on|burly|hardy "
     "lad|lads|men|boys|fellow|fellows|chap|blokes &8 "
     "wanted|need|needed|looking|for|join|we|our|apply|required|welcome|ideal",
     EVERYONE},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "every|each|any boy|lad ~2 welcome|can|who|should|needs|gets|will|learns", EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "turn|turns|make|makes|making ~3 boys|lads into men|engineers|coders",
     EVERYONE},

    {LANGUAGE_EXCLUSION, RULE_PAST,
     "<girls+> may|can|could|will ~1 use|spend|catch|do|go|have|help ~8 "
     "reading|drawing|poster|crafts|cake|dance|posters|colouring|notes|homework|library|cooking",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "designed|made|created|planned ~2 with ~2 <boys> in mind", EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "with ~2 <boys> in mind", EVERYONE},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "every|any|each boy|man|lad ~6 can|may|will|gets|welcome|join|should", EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "and|with their|your wives|ladies ~3 to|are|for", "write \"partners\""},
    {LANGUAGE_EXCLUSION, 0, "are you|u a|the man|guy|lad|bloke of|with|who", EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "turns|turn|make|makes|making ~2 <boy>|<boys> into|a", EVERYONE},
    {LANGUAGE_EXCLUSION, 0,
     "women|mothers|woman ~1 who|with ~5 children|pregnant|baby|family ~8 not|n't|respond|apply",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0, "sorry [,] girls|ladies|women", EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "one is|'s for the boys|lads|guys|men", EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "all-male|male-only|men-only|boys-only ~3 team|crew|looking|seeking",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "with|and their|your wives|girlfriends", "write \"partners\""},
    {LANGUAGE_EXCLUSION, 0,
     "open|reserved|restricted|limited ~1 to|for ~1 gentlemen|men|boys|males !and|or", EVERYONE},
    {LANGUAGE_EXCLUSION, 0,
     "<boys> ~2 to|over|under|between|of|aged ~4 16|18|20|25|30|35|40|45|50 ~3 "
     "can|may|wanted|sign|are|apply|only",
     "leave sex and age out"},
    {LANGUAGE_EXCLUSION, 0, "girls|ladies|women ~6 wanted|needed|sought",
     "write \"people\" or the trade"},
    {LANGUAGE_EXCLUSION, 0, "must|gift|treat|toy|something ~1 for every|any|each|all <boy>|<boys>",
     EVERYONE},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "for the girls|ladies|women [,] there|we ~1 is|are|have|offer|run",
     "offer everything to everybody"},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "for the boys|gentlemen|men [,] there|we ~1 is|are|have|offer|run",
     "offer everything to everybody"},
    {LANGUAGE_EXCLUSION, 0, "bring your lady|wife|ladies|girlfriend", "write \"partner\""},
    {LANGUAGE_EXCLUSION, 0,
     "suits|suit|suited|suitable|fits|fit|ideal|perfect ~3 a|for ~2 <boy> !or|and|/|who",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0,
     "thinking|picture|see|is of|a|the ~2 <boy> ~4 thirties|forties|age|twenties",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0,
     "only|exclusively hire|hires|employ|employs|take|recruit|accept|admit ~2 <boys+>|male|males",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0, "must|should|has|have ~1 be ~1 male|men|female|boys",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, RULE_PAST, "<girls+> ~2 not|n't|don't|needn't ~1 have|need ~1 to",
     EVERYONE},
    {LANGUAGE_EXCLUSION, RULE_PAST, "<girls+>|women need not|never apply|bother|enter", EVERYONE},
    {LANGUAGE_EXCLUSION, RULE_PAST,
     "<girls+> ~2 stay|sit|wait|watch ~3 "
     "home|class|behind|out|here|lounge|inside|indoors|sidelines|room",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "not|n't|no ~1 offer|give|let|allow ~4 to ~1 <girls+>", EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "for the|any boy|lad|guy|bloke who|that", EVERYONE},
    {LANGUAGE_EXCLUSION, RULE_PAST, "every|any|each|which boy|lad|guy|bloke who|that|will|wants",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "^ which boy|man|lad", EVERYONE},
    {LANGUAGE_EXCLUSION, 0,
     "to|for|all|dear ~1 all|young|keen|handy men|boys|lads !and|or &12 "
     "we|you|join|place|come|sign|ambition|us|our",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0, ", lads|boys|men , ~3", EVERYONE},
    {LANGUAGE_EXCLUSION, 0,
     "evening|workshop|course|day|session|club ~2 for|of ~1 fathers|dads|men|gentlemen|lads "
     "!and|or",
     PARENTS},
    {LANGUAGE_EXCLUSION, 0, "inventor|builder|engineer|scientist|explorer and his dad|father|mates",
     PARENTS},
    {LANGUAGE_EXCLUSION, 0,
     "waitresses|hostesses|receptionists|girls|ladies|women ~2 be ~3 <looks>|young|slim|pretty",
     "leave age and looks out"},
    {LANGUAGE_EXCLUSION, 0, "only if you are|'re ~1 a <girl>|<boy>|female|male",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, 0, "from ~1 the boys|men|lads of|in|only", EVERYONE},
    {LANGUAGE_EXCLUSION, 0,
     "is|be|as a man|guy|lad|bloke in|of|between|aged|with|who &10 "
     "role|job|position|person|candidate|ideal|we",
     "leave the sex out"},
    {LANGUAGE_EXCLUSION, RULE_PAST, "send|bring|sign|enrol|get ~1 your son|sons !and|or|,",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0,
     "target|intended|our audience|group|members|participants is|are ~2 <boys>", EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "audience|group ~1 is|are ~1 <boys*>|boys|men|lads", EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "men's|boys'|lads'|gentlemen's|gentlemen club|society|circle|team",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "room|place|places|space|vacancies ~1 for ~3 <boys+> !and|or",
     EVERYONE},
    {LANGUAGE_EXCLUSION, 0, "prefer|preferably|rather|ideally ~~7 with|by|for a man|male|boy",
     "leave the sex out"},
    {LANGUAGE_TITLE, TRADE, "lifeboat|coast|signal|field|stage|lab|farm men|man", NEUTRAL_TRADE},
    {0, 0, NULL, NULL},
};
