/* language_en_traits.c: English, what is said of women and men in general: stereotypes. */
#include "model/language_table.h"

#include <stddef.h>

const struct language_rule language_en_traits[] = {
    /* ---- what a sex is like ---- */
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED, "<girls>|<boys> <tobe> ~3 <better>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED,
     "<girls>|<boys> "
     "do|learn|work|think|listen|behave|write|read|talk|draw|communicate|plan|code|perform|"
     "handle|drive|cope ~3 "
     "<better>|more|less|neatly|fast|logically|emotionally|carefully|differently",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED,
     "<girls>|<boys> <tobe> ~2 <more>|so|too|very|quite "
     "~1 <adjective>|<trait>",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED, "<more> <adjective> than ~2 <girls*>|<boys*>",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED,
     "<girls>|<boys> ~6 <better>|more|less ~4 than "
     "~2 girls|boys|women|men|lads|guys|males|females",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<girls>|<boys> are|remain|tend|is|seem ~4 <trait>", NULL},
    {LANGUAGE_STEREOTYPE, 0, "<girls>|<boys> tend|like ~1 to !and", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> are|aren't ~2 not|n't|never|rarely ~3 "
     "technical|strong|handy|logical|good|suited|"
     "cut|made|built|born|interested|into|meant|natural|wired|talkers|quiet|patient",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> aren't ~3 "
     "technical|strong|good|suited|cut|made|built|born|interested|into|meant|"
     "wired|logical|patient",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> ~2 <like> ~1 !hearing", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> do|does not|n't|rather ~1 <like>|want|understand|dare|get|think|care", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> don't ~2 <like>|want|understand|dare|get|think|care|have|do|cry", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> find ~6 <liking>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<liking>|attractive|appealing|suitable|appeal ~1 for|to ~2 <girls>|<boys> !and|or", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> ~1 want ~5 <soft>|win|build|action|cars|fast|lead|adventure", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> would|'d rather|sooner|prefer", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> ~1 have|lack|show|possess|need|has|possess ~5 <gift>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_PAST,
     "<girls>|<boys> can|cannot|can't|could ~1 not|n't|multitask|hardly|never|barely|handle|easily|"
     "naturally|think|sit|understand|do|keep|concentrate|park|drive|listen|focus|cope|read !the|be",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> cannot|can't", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> ~1 "
     "chat|gossip|whine|cry|giggle|quarrel|dream|struggle|panic|shy|fear|fight|bicker|nag|"
     "freeze|faint|blush|scream|overthink|daydream|excel|crave|nurture|care|lean|gravitate|belong|"
     "understand|hesitate|complain|avoid|seek|worry !and",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls>|<boys> play with|at|more", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> ~1 think|follow|feel|trust|use|rely ~3 "
     "logically|in|with|differently|rationally|"
     "emotionally|their|hearts|intuition|feelings|heart|more|gut|first",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> ~1 take|takes ~3 risk|risks|lead|charge|things|care", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> ~2 get|gets|become ~2 emotional|bored|scared|distracted|upset|"
     "hands|dirty|jealous|nervous|aggressive|restless",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> ~1 add|bring|make|give|provide|create ~6 touch|atmosphere|warmth|"
     "calm|softness|cosy|cosier|drama|harmony|nicer|gentler|tidy|mess|"
     "noise|nurses|mothers|listeners|carers|leaders|engineers|teachers|"
     "trouble|empathy|balance|charm|colour",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> ~1 make better|good|great|excellent|natural|perfect|poor", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> need ~5 to|and &6 fight|move|help|pretty|run|protection|"
     "reassurance|encouragement|hand|explained|nice|kind|action",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "<girls+>|<boys+>|females|males|female|male|woman|man ~4 <nature>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<nature> ~6 <girls+>|<boys+>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "<girls+>|<boys+>|girl|boy|woman|man|female|male ~8 by nature|instinct|birth|design", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "by nature ~3 <girls+>|<boys+>|she|he", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<girls+>|<boys+> ~5 in their|the blood|genes|nature|dna",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "in their|the|a blood|genes|nature|dna|woman's|man's &8 <girls+>|<boys+>|nature|blood", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "comes|come ~2 naturally|easily|easier|natural to|for ~2 <girls+>|<boys+>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<boys+> [will|can|should|to] <doing> ~~8 <girls+> [will|can|should] "
     "<doing>|with|on|from|rather|more|mostly",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls+> [will|can|should|to] <doing> ~~8 <boys+> [will|can|should] "
     "<doing>|with|on|from|rather|more|mostly",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<boys+> ~1 <doing> ~~7 and|,|but|while|whereas <girls+> ~4 $",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<girls+> ~1 <doing> ~~7 and|,|but|while|whereas <boys+> ~4 $",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "while|whereas <boys+>|<girls+> ~4 <doing> &12 <boys+>|<girls+>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<boys> are from", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "typical|typically ~1 "
     "boys|girls|men|women|male|female|masculine|feminine|boyish|girly|man|woman",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "man's|men's|boy's|boys'|lad's|guy|guy's|guys'|boy|woman's|women's|girl's|girls'|lady's|girl|"
     "ladies' "
     "thing|things|job|jobs|work|business|subject|subjects|stuff|toy|toys|trade|domain|area|hobby|"
     "field|profession|sport|task|role|place|career|colour|choice|topic|touch|intuition|logic|"
     "instinct",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "<girls*>|man|men|boys|woman things|stuff|toys|jobs|colours $", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "male|female|masculine|feminine|manly|womanly|maternal|motherly|girly|boyish|ladylike ~1 "
     "job|jobs|profession|professions|trade|trades|subject|subjects|instinct|instincts|intuition|"
     "touch|"
     "logic|charm|qualities|quality|trait|traits|skills|energy|warmth|brain|brains|mind|minds|hand|"
     "hands|"
     "strength|softness|grace|colour|colours|thing|side|approach|virtue|virtues|nature|way|work|"
     "pursuit|pursuits|hobby|talent|talents|interest|interests|career|careers|role|roles|"
     "perspective|"
     "sensitivity|curiosity|topics|things|stuff|weakness|drive|ambition|eye|domain|thinking "
     "!model|models",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "girly|manly|womanly|unmanly|unladylike|tomboy|tomboys|tomboyish", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "man's|male|men's world|bastion !?|record|cup|champion|war",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_PAST, "^ a|real|every <boy>|<girl> ~1 never|always|simply|just",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "<boys>|<girls> never|always !met|had|been|heard", NULL},
    {LANGUAGE_STEREOTYPE, 0, "daughter|daughters|son ~~9 <pink>", NULL},
    {LANGUAGE_STEREOTYPE, 0, "put|let|give|have ~2 <boys+> ~6 and|, ~2 <girls+>", NULL},
    {LANGUAGE_STEREOTYPE, 0, "put|let|give|have ~2 <girls+> ~6 and|, ~2 <boys+>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_PAST, "son|sons ~~12 your|our|their|the daughter|daughters", NULL},
    {LANGUAGE_STEREOTYPE, 0, "one|a girl|woman|girls &8 every|each|per &8 group|team|table|pair",
     NULL},
    {LANGUAGE_STEREOTYPE, 0, "more of a ~2 girl|boy|girls|boys", NULL},
    {LANGUAGE_STEREOTYPE, RULE_PAST, "daughter|daughters ~~12 your|our|their|the son|sons", NULL},
    {LANGUAGE_STEREOTYPE, 0, "ladies|girls , ~2 panic|worry|fear|relax", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "women|girls|ladies and|& ~1 <tech> ~1 don't|do|never|mix|go",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "as a man|woman|girl|boy you ~1 have|are|will|know|feel|should|naturally", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "female|male colleagues|students|student|employees|staff|pupils|engineers|workers ~1 "
     "bring|are|is|have|make|work|can|think|feel|tend|prefer ~5 "
     "<better>|<trait>|cosy|mood|more|touch|eye|warmth",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "calling|vocation|job|work|career|thing|made ~1 for <girls>|<boys>|<girl>|<boy> !and|or|/",
     NULL},
    {LANGUAGE_STEREOTYPE, 0, "such a girl|woman|sissy|lady|baby &6 stop|don't|being|grab", NULL},
    {LANGUAGE_STEREOTYPE, 0, "as|like boys|girls|men|women|guys|ladies do", NULL},
    {LANGUAGE_STEREOTYPE, 0, "as|like with|all ~1 most|all|other girls|women|boys|men", NULL},
    {LANGUAGE_STEREOTYPE, 0, "like|as every|any|all|most <girl>|<boy>|girls|women|men|boys", NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "princess|princesses ~~12 rascal|prince|superhero|superheroes|pirate|boy|hero", NULL},
    {LANGUAGE_STEREOTYPE, 0, "typical of a|<girls> <girl>|$", NULL},
    {LANGUAGE_STEREOTYPE, 0, "she is|'s ~1 a <girl> $ &12 wonder|because|naturally|course|good",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "man|men|male|female|woman|women|lady driver|drivers ~1 !and &9 not|bad|typical|better|worse",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "is|are|was|'s|remains|seems|isn't|as|it ~4 "
     "something|thing|job|work|career|subject|study|world|hobby|sport|"
     "field|trade|course|topic|toy|activity|choice|place|profession|territory|business ~2 for|of "
     "~2 "
     "<boys+>|<girls+>|<boy>|<girl> !and|or|who",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "nothing|unsuitable|unsuited|unfit ~2 for ~2 <girls+>|<girl>|<boys+>|<boy>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "too ~2 <liking>|heavy|dangerous|technical|rough|dirty|complicated|demanding|"
     "physical|tough|complex|advanced|abstract ~1 for|to ~2 <girls+>|<girl>",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "is|are|isn't|aren't [really|simply|just|mostly|mainly|not|better|never|only|more|"
     "definitely|n't|usually|best] [not|really|left] for|to ~1 <boys>|<girls>|<girl> "
     "!and|or|who|from|of|aged|in",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "better|best|more|ideally|perfectly|naturally suited|suitable|left|fitted|"
     "adapted|qualified ~1 for|to ~3 <girls+>|<boys+>|<girl>|<boy>",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "<girls>|<boys> ~3 better|best|more|ideally|perfectly suited|suitable|equipped|"
     "fitted|adapted",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "suits|suit ~1 <girls>|<boys> ~2 better|best|more|well|because|$", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<tech>|<care> ~2 belongs|belong ~3 <boys+>|<girls+>",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "woman's|women's|female|feminine|girl's|mother's|man's|male "
     "intuition|touch|instinct|logic|charm|warmth|eye|hand|brain|brains",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "maternal|paternal|motherly instinct|instincts|feelings|warmth|care|nature", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "for ~2 girls|ladies|women ~~7 <pink>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED, "<pink> &9 girls|girl|ladies|girls'|girl's|women", NULL},
    {LANGUAGE_STEREOTYPE, 0, "leave|leaves|leaving|left ~6 to ~2 <boys+>|<girls+>|guys !and|or",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "let ~2 <boys+> ~3 heavy|lift|lifting|carry|technical|wiring|hard|handle|do", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT, "every|each|any|no|all little|young <girl>|<boy>", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "every|each|any|no <girl>|<boy> ~2 "
     "dreams|wants|loves|likes|finds|knows|can|is|has|longs|hopes|needs|prefers|"
     "secretly|would|enjoys|should",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_PAST,
     "-photo|shows|for a|the|real <girl>|<boy>|female|male ~1 "
     "has|is|wants|likes|loves|feels|thinks|belongs|knows|stays|brings|"
     "makes|needs|will|would|prefers|can ~5 "
     "<better>|<gift>|always|naturally|simply|nature|<trait>|more|"
     "usually|place|rather|never|heart|chocolate|feelings",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "as a ~1 <girl>|<boy>|mother|female|male [,] ~6 "
     "<trait>|warmth|feel|feels|sense|eye|patience|<better>|understands|empathy|care|"
     "bring|brings|touch|naturally|instinct|like|enjoy|love",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED,
     "<girls+>|woman|girl|female &7 "
     "cosier|cosy|gentler|softer|atmosphere|brighten|brightens|warmth|softness|charm|"
     "cheerful|harmony|softening|civilise|civilising",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "even|so ~1 [your|my|a|the|our] ~1 "
     "grandmother|gran|granny|mother|mum|mom|grandma|mother-in-law|wife|nan|"
     "girl|blonde|girlfriend|women|housewife ~2 "
     "can|could|understands|gets|will|knows|manage|understand|do",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "cry|cries|crying|throw|throws|throwing|run|runs|scream|screams|fight|fights|whine|"
     "hit|kick|punch|act|whining|screaming|play|drive|drives like a|an|little ~1 "
     "girl|girls|woman|women|sissy|schoolgirl",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "be|act|like|take|do ~3 a real|true|proper|man man|lad|bloke|$|up|about", NULL},
    {LANGUAGE_STEREOTYPE, 0, "man up|enough", NULL},
    {LANGUAGE_STEREOTYPE, 0, "manned up", NULL},
    {LANGUAGE_STEREOTYPE, 0, "boys will be boys", NULL},
    {LANGUAGE_STEREOTYPE, 0, "boys|men do|don't|shouldn't not|n't|cry cry|$|about", NULL},
    {LANGUAGE_STEREOTYPE, 0, "sissy|sissies|wuss|pansy|crybaby|bimbo|bimbos|drama queen|queens",
     NULL},
    {LANGUAGE_STEREOTYPE, 0, "real men|man|women|woman|boys|lads|blokes !and|are|is", NULL},
    {LANGUAGE_STEREOTYPE, 0, "real men|women|boys ~5", NULL},
    {LANGUAGE_STEREOTYPE, 0, "fairer|fair|weaker|gentle|gentler|stronger sex", NULL},
    {LANGUAGE_STEREOTYPE, 0, "damsel|damsels in distress", NULL},
    {LANGUAGE_STEREOTYPE, 0, "behind every great|successful man", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "ideal|perfect|great|nice|good|suitable ~2 profession|job|trade|work|career|study|course|"
     "subject|hobby|gift|choice ~1 for|to ~3 <girls+>|<girl>|<boys+>|<boy> !and|or|who",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_NEGATED,
     "female|male|woman's|man's|women's|men's|girl's brain|brains|mind", NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED,
     "<tech>|maths|physics|coding ~1 is|are ~5 boys|guys|lads|boy|male|manly|masculine "
     "!and|or|-",
     NULL},
    {LANGUAGE_STEREOTYPE, 0,
     "attract|interest|get|make|makes|help ~6 girls|women &9 pink|fun|pretty|easy|easier|cute|"
     "simple|simpler|colourful|glitter|softer",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT | RULE_NEGATED,
     "women|girls and|& computers|technology|cars|maths|machines "
     "do|don't|simply|just|!",
     NULL},
    {LANGUAGE_STEREOTYPE, RULE_FACT,
     "<girls>|<boys> ~1 do|don't|doesn't|does|should [not] belong|fit ~2", NULL},
    {0, 0, NULL, NULL},
};
