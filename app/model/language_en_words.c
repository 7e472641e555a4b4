/* language_en_words.c: the classes of English words that language_en.c's rules speak of. */
#include "model/language_table.h"

#include <stddef.h>

const struct language_words language_en_words[] = {
    /* ---- women and men ---- */
    {"girls", "girls women ladies females gals lasses daughters schoolgirls sisters mothers mums "
              "moms mummies grandmothers grannies womenfolk chicks"},
    {"boys", "boys men lads guys gentlemen males blokes fellows chaps schoolboys sons brothers "
             "fathers dads grandfathers grandads dudes menfolk"},
    {"girl", "girl woman lady female gal lass schoolgirl chick"},
    {"boy", "boy man lad guy gentleman male bloke fellow chap dude"},
    {"mother",
     "mother mothers mum mums mom moms mummy mama granny grandma grandmother grandmothers "
     "grandmas nan nana stepmother"},
    {"father",
     "father fathers dad dads daddy papa grandad grandpa grandfather grandfathers grandads "
     "stepfather pa"},
    {"and", "and or & + nor as plus"},
    {"definite",
     "the these those our my her his their your two three four five six seven eight nine "
     "ten eleven twelve both some several few other more fewer less many group number "
     "share percentage cent class pair enough dozen us male any thirteen fourteen fifteen "
     "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
     "ninety hundred thousand dozens hundreds thousands first last"},
    {"often", "most all average typical"},

    /* ---- who "he" is ---- */
    {"he", "he him himself"},
    {"his", "his"},
    {"she", "she herself"},
    {"her", "her hers"},
    {"anyone", "everyone everybody anyone anybody someone somebody nobody no-one whoever"},
    {"every", "every each any ideal average future no perfect successful potential prospective "
              "typical suitable another"},
    {"a", "a an one"},
    {"the", "the your"},
    {"my", "my our his her their this that these its same"},
    {"copula", "is was be been being am are were became become becomes as remain remains called"},
    {"if", "if when once unless whenever as before after until while whether should wherever"},
    {"person", "mr mrs ms miss mx dr prof professor sir lady lord dame uncle aunt auntie captain "
               "king queen prince princess president minister sister brother saint inspector coach "
               "reverend officer judge"},
    {"man", "father dad daddy papa grandfather grandad grandpa uncle brother son grandson nephew "
            "mr sir boy man lad guy boyfriend husband gentleman stepfather chap bloke bloke's "
            "fellow monk schoolboy"},
    {"woman", "mother mum mom mummy grandmother granny grandma aunt auntie sister daughter "
              "granddaughter niece mrs ms miss girl woman lass girlfriend wife stepmother nun "
              "schoolgirl"},

    /* ---- sentences ---- */
    {"say",
     "said says asked asks told tells thought thinks heard hears wrote writes replied replies "
     "laughed laughs shouted shouts joked jokes muttered mutters whispered called claimed "
     "claims remarked read insisted answered answers according reads exclaimed declared "
     "believed grumbled sighed snapped"},
    {"past", "was were had said thought went came looked gave walked sat took began laid knew "
             "could wrote drew drove brought rang ran grew threw drank swam sang shook froze rode "
             "hid dug swung wept crept ate fled flew forgave fought knelt leapt sank shone shrank "
             "slid spat strode wrung became overtook mistook withdrew undertook upheld"},
    {"historic", "century centuries medieval historically ancient victorian wartime formerly"},
    {"fact", "percent per percentage average averages research study studies survey statistics "
             "figures data share rose fell scored scores outscored report reported researchers "
             "pisa underrepresented outnumber according found half third quarter majority minority "
             "fraction"},
    {"neg", "not no never none nobody nothing neither nor without *n't cannot hardly isn't"},
    {"neutral", "m f w x d"},
    {"noname",
     "monday tuesday wednesday thursday friday saturday sunday january february march "
     "april may june july august september october november december english dutch british "
     "europe european germany the a an in on our will grace mark rose hope joy job frank "
     "jack grant guy pat bill drew dale harm max sue amber olive ivy dawn penny ray rob "
     "sandy carol"},
    {"abbreviation", "mr mrs ms mx dr prof st vs etc e.g i.e no nr tel approx incl dept jr sr fig"},
    {"small",
     "the of and to in is that for it with as on are be this by you we they he she at from "
     "or an not have has can will your our who girls boys women men must would should if "
     "everyone their his her a was any every each him they're which what when where more "
     "most do does dear only"},

    /* ---- what people are said to be, like and do ---- */
    {"better", "better worse stronger weaker smarter dumber gentler softer kinder calmer braver "
               "tougher neater tidier quieter louder lazier messier bossier friendlier wilder "
               "rougher fiercer slower faster superior inferior suited likelier fussier handier "
               "technically-minded sooner quicker earlier warmer nicer cleaner harder more less "
               "fewer"},
    {"more", "more less"},
    {"adjective",
     "caring emotional sensitive social sociable empathetic patient nurturing gentle "
     "logical rational technical practical analytical creative careful precise accurate "
     "competitive aggressive assertive ambitious adventurous confident communicative "
     "cooperative suited suitable interested inclined likely organised organized "
     "detail-oriented talkative dramatic obedient hands-on mechanical mathematical "
     "intuitive artistic diligent hard-working hardworking disciplined fearful anxious "
     "nervous timid courageous daring reliable loyal energetic physical spatial "
     "conscientious verbal focused distracted"},
    {"trait",
     "caring emotional sensitive sociable empathetic patient nurturing gentle soft logical "
     "rational technical practical analytical neat tidy quiet weak strong tough brave shy "
     "lazy messy bossy competitive aggressive assertive adventurous obedient talkative "
     "chatty moody hysterical fragile delicate timid afraid scared frightened careful "
     "precise diligent good bad great terrible hopeless useless natural naturals born made "
     "wired hardwired suited unsuited suitable fit unfit cut geared programmed meant "
     "perfect ideal fearful anxious squeamish vain romantic motherly maternal loud wild "
     "rough reckless clumsy creative intuitive artistic illogical irrational multitaskers "
     "nurturers carers listeners communicators thinkers fighters risk-takers leaders "
     "gossips doers builders followers dreamers better worse interested bored driven "
     "impatient restless competitors organised organized warm conscientious abstract "
     "neatly quick serious mature modest sensible well-behaved kind social pretty cute "
     "sweet cosy playful colourful gossip"},
    {"soft",
     "children kids babies people animals care help talk chat decorate dress shop cook dance "
     "princesses ponies colours colors pretty beautiful relationships feelings nurses "
     "family mothers teachers cute feel married horses"},
    {"liking", "boring dull scary hard difficult confusing fun easy interesting exciting "
               "intimidating dirty disgusting tedious frightening fascinating tricky unattractive "
               "off-putting fiddly challenging stressful cool"},
    {"like", "like likes love loves prefer prefers enjoy enjoys hate hates dislike dislikes adore "
             "crave"},
    {"gift",
     "talent talents gift knack aptitude feel feeling eye patience insight interest instinct "
     "instincts intuition brain brains head hands fingers touch strength muscles ambition "
     "empathy compassion nerve stomach mind minds sense skills preference tendency urge "
     "drive stamina reflexes logic"},
    {"pink", "pink glitter glittery nail nails make-up makeup jewellery jewelry bracelets "
             "necklaces dolls doll princess princesses unicorn unicorns lipstick fashion shopping "
             "knitting sewing cupcakes perfume hearts flowery barbie bows ribbons tiaras sparkly "
             "sparkles cooking baking tea-party beauty handbags stickers ballet fairies fairy "
             "drawing crafts craft dance colouring reading poster wedding weddings"},
    {"chores", "cook cooks cooking bake bakes baking wash washes washing iron irons ironing clean "
               "cleans cleaning tidy sew sews sewing costumes cake cakes cookies biscuits snacks "
               "sandwiches laundry dishes groceries shopping housework coat apron knit decorate "
               "decorations catering tea coffee soup lemonade childcare babysit babysitting mend "
               "dinner lunch supper meals kitchen vacuum dust flowers food home nappies homework "
               "children stain stains clothes uniform pie pies"},
    {"handy",
     "saw saws sawing drill drills drilling repair repairs repairing fix fixes fixing mend "
     "build builds building tools toolbox hammer barbecue barbecues grill tent tents stage "
     "stall stalls lift lifts lifting carry carries heavy paint wood timber screws screw "
     "weld welding solder soldering engine engines engineering tech technical car cars "
     "bike bikes garage shed workshop diy lorry van trailer furniture electrics wire "
     "wiring plumbing tree computer computers robot robots shelves mow mows tyre tyres "
     "change mends puts electricity electrical physics maths explain"},
    {"doing",
     "build decorate play chat talk care cook tinker help draw listen want like love think "
     "feel work dream choose find make are have can go do weld saw hammer code program sew "
     "bake present write run fight learn repair fix look take read dare lift carry design "
     "organise organize clean earn get lay set drill serve prefer enjoy need plan bring "
     "handle test sing dance dress mix solve invent"},
    {"praise",
     "good well great smart clever strong surprisingly surprising unusual unusually "
     "remarkable remarkably exceptional exceptionally bad fast brave tough rare impressive "
     "impressively amazing amazingly technical handy quite pretty rather extraordinary "
     "astonishing astonishingly decent fine competent capable skilled brilliantly "
     "brilliant talented knowledgeable confident odd strange wow"},
    {"verbs1", "is can knows has does drives welds codes programs works builds lifts saws drills "
               "understands learns leads runs makes repairs scores thinks dares holds gets got won "
               "was did could knew handles plays throws writes solves"},
    {"nature", "naturally innately instinctively genetically biologically inherently innate inborn "
               "evolutionary instinctive"},
    {"tech",
     "technology tech engineering maths math mathematics physics chemistry science computing "
     "programming coding welding construction it electronics robotics computers machines "
     "engines cars mechanics stem metalwork woodwork plumbing"},
    {"care", "care nursing caring childcare teaching education caregiving healthcare hospitality "
             "kindergarten nursery midwifery"},
    {"deskjob", "reception receptionist desk bar catering cleaning housekeeping office secretary "
                "hostess phone phones stand booth sales shop checkout waitressing hospitality "
                "childcare welcome guests customers"},
    {"department", "reception administration admin accounts accounting office canteen it tech "
                   "technical engineering workshop warehouse maintenance helpdesk production "
                   "construction logistics sales marketing lab hr payroll catering garage site "
                   "shopfloor research finance desk"},
    {"tobe", "is are was were be being been isn't aren't seems remains becomes"},
    {"join", "welcome join apply participate attend enter come try sign take code learn do weld "
             "program succeed study enrol register invited compete play build work"},
    {"advert", "we seek seeking looking want wanted join team you are role position job developer "
               "engineer salesperson marketer marketing sales become our candidate company need "
               "hiring apply vacancy your personality applicant"},

    /* ---- trades and roles ---- */
    {"role", "one student pupil participant candidate applicant employee worker colleague trainee "
             "intern teacher tutor mentor coach supervisor instructor trainer parent customer "
             "client user visitor guest reader viewer player citizen resident patient traveller "
             "passenger driver fitter welder technician engineer programmer developer designer "
             "researcher scientist analyst operator electrician plumber painter plasterer "
             "bricklayer roofer builder architect draughtsperson manager director leader boss "
             "chief entrepreneur owner seller buyer adviser advisor consultant specialist expert "
             "professional doctor surgeon nurse dentist pharmacist psychologist therapist lawyer "
             "judge accountant bookkeeper secretary chair treasurer member volunteer cook chef "
             "baker butcher hairdresser farmer gardener grower fisher skipper captain pilot "
             "machinist conductor courier cleaner caretaker guard officer detective soldier "
             "firefighter journalist editor writer author poet artist musician photographer actor "
             "librarian learner teenager adolescent adult starter graduate undergraduate "
             "apprentice hacker tester administrator inventor explorer biologist chemist physicist "
             "mathematician geologist economist politician inspector examiner assessor speaker "
             "person human consumer motorist cyclist pedestrian athlete winner loser freelancer "
             "freshman newcomer beginner receptionist carer caregiver assistant coordinator "
             "mechanic carpenter joiner mason astronaut astronomer genius holder bidder contractor "
             "supplier employer landlord tenant interviewer reviewer recruit maker lecturer "
             "headteacher principal head dean planner agent broker banker dietitian midwife "
             "babysitter childminder child kid baby toddler infant partner individual hero "
             "neighbour stranger taxpayer voter mayor president minister pope clerk cashier waiter "
             "barista operative technologist hydrologist glazier miner sailor rower swimmer runner "
             "singer dancer *worker *engineer *technician *developer *designer *programmer *keeper "
             "*maker *holder *ologist *grapher *person *smith foreman salesman craftsman chairman "
             "businessman policeman fireman workman tradesman handyman buddy contestant beekeeper "
             "gamer einstein attendee respondent claimant sender receiver subscriber insured "
             "beneficiary guardian lead *ist *ician"},
    {"norole",
     "computer printer head human chair paper water winter summer number letter corner "
     "order matter quarter shoulder finger river tower power flower shower member-state "
     "motor sensor monitor floor door factor vector tractor reactor error mirror colour "
     "color flavour harbour neighbour-hood honour hour four tour labour favour humour "
     "minor major list twist fist mist wrist artist-run checklist shortlist playlist "
     "moment document instrument argument element percent cent talent content accent "
     "continent segment fundament experiment department apartment event present tent "
     "environment equipment government parliament investment movement payment statement "
     "treatment agreement assessment improvement plant grant restaurant elephant instant "
     "constant giant distant important significant relevant elegant brilliant "
     "assistant-level ant want covenant warrant committee coffee degree fee knee tree see "
     "three guarantee bee employee-of beer deer cheer steer career pioneer-spirit "
     "volunteer-day other another either neither whether rather further later better "
     "longer larger smaller bigger higher lower faster slower stronger older younger newer "
     "never ever over under after filter laser server router scanner container trailer "
     "helicopter charger adapter converter browser compiler debugger counter poster folder "
     "flyer banner boiler cooler heater cleaner-air washer dryer toaster mixer blender "
     "trigger timer fever chapter character theatre meter metre centre litre newspaper "
     "semester register ladder hammer screwdriver cracker sticker speaker-set "
     "computer-aided answer danger anger hunger butter layer prayer player-piano buyer-s "
     "offer weather leather feather lumber timber cucumber chamber september october "
     "november december wonder thunder border murder tender gender calendar dinner manner "
     "spinner runner-up partner-school drawer lawnmower amber italian indian christian "
     "asian african american european canadian australian median radian guardian-angel "
     "pedestrian-zone vegetarian civilian-use historian-s goldsmith blacksmith incident "
     "accident current agent-based patent parent-teacher orient gradient ingredient "
     "component client-server cement man woman gentleman men women batman "
     "superman snowman walkman strawman caveman bogeyman talisman shaman ottoman caiman "
     "german roman norman it consumer-law tester-kit customer-service user-friendly "
     "transformer transistor resistor capacitor inductor generator conveyor elevator "
     "escalator calculator simulator indicator detector radiator ventilator refrigerator "
     "accelerator projector connector rotor stator editor-in doctor-s sector author-s "
     "anchor interior exterior superior inferior prior senior junior spider tiger panther "
     "hamster beaver badger lobster oyster robber-fly ginger burger hamburger transfer "
     "buffer suffer differ prefer refer infer confer whisper taper diaper wallpaper "
     "sandpaper"},
    {"career",
     "nurse secretary receptionist teacher caregiver carer cleaner babysitter childminder "
     "midwife dietitian librarian hairdresser assistant cashier parent clerk housekeeper "
     "dancer therapist nanny beautician"},
    {"some", "some several certain various"},
    {"than", "than"},
    {"of", "of"},
    {"pastend",
     "*ed saw lay wound ground rose found left felt read spoke shot bit lit stuck wore "
     "meant bent lent burnt spelt dealt built made learnt lost met held kept told heard "
     "taught caught paid sent spent sold bought led won put slept swept understood forgot "
     "broke stood hung fell tore swore blew struck stole woke spun chose"},
    {"doer", "i you he she they we it everyone nobody"},
    {"modal", "will must should can may shall has brings"},
    {"new", "new future ideal next"},
    {"vacancy",
     "vacancy vacancies apply applicant applicants hiring hire recruit recruiting position "
     "role candidate candidates salary job opening"},
    {"roleish", "*er *or *ist *ian *ee *eer *ant *ent *person *man *smith *maker *keeper *owner"},
    {"nomanword",
     "woman women human humans german germans roman romans norman talisman ottoman shaman "
     "shamans caiman snowman snowmen superman batman spiderman caveman cavemen walkman "
     "pacman bogeyman strawman gunman madman hangman gentleman gentlemen man men amen "
     "specimen specimens abdomen regimen acumen stamen omen semen yemen hymen lumen dolmen "
     "bitumen albumen foramen cyclamen rumen superhuman inhuman nonhuman subhuman "
     "mailman-bot englishman frenchman dutchman irishman welshman scotsman englishmen "
     "frenchmen dutchmen irishmen housewoman leman desman ataman hetman dragoman mussulman "
     "turkoman brahman cayman landsman norseman toman gentlewoman horseman-of kinsman "
     "linkmen women's yeoman everyman xmen x-men iceman ironman sandman stickman madmen "
     "supermen con-men batwoman lady ladies malady milady maid mermaid mermaids handmaid "
     "bridesmaid landlady old-maid mistress headmistress ship membership relationship "
     "mayday samen interessemen mister-men"},
    {"manword", "*man *men *manship *mistress *lady *ladies *maid *maids"},
    {"fond", "like likes love loves prefer prefers enjoy enjoys hate hates want wants dream dreams "
             "play plays feel feels find finds think thinks know knows understand understands "
             "notice notices see sees talk talks chat tend tends fit fits suit suits appeal "
             "appeals adore care cares excel learn learns dare dares struggle lack lacks act acts "
             "rather favour interest interests worry fear mind matters handle cope swoon giggle "
             "cry crave bring brings"},
    {"always", "always often usually generally naturally obviously simply just never rarely "
               "typically tend typical known course really after clearly normally inevitably"},
    {"reason", "because so therefore since thus hence that's why explains makes"},
    {"must", "must should ought supposed need needs have duty"},
    {"event",
     "workshop workshops course courses club camp training class classes contest "
     "competition trip vacancy role job programme program tour project hackathon event "
     "meeting register registration placement internship apprenticeship team weekend place "
     "places selection members leaflet book kit gift toy party apply application shift "
     "garage vacancies post crew building gadget gadgets must"},
    {"too", "also too even still equally likewise nevertheless"},
    {"surprise",
     "surprisingly surprise surprising although though despite expect expected remarkable "
     "remarkably unusual unusually dared brave exception exceptional believe guess "
     "impressive impressively yet thought stopped stop manages surprised amazed amazingly "
     "even considering wow odd wonder"},
    {"looks", "pretty beautiful attractive charming slim slender skirt heels smile smiling figure "
              "dress blonde sexy looks well-groomed presentable elegant graceful cute"},
    {"outreach",
     "equal equality chance chances opportunity opportunities role-model encourage "
     "encouraging underrepresented diversity inclusion inclusive emancipation campaign "
     "girls' mentoring mentorship policy mixed represented representation discrimination "
     "gap pay rights visible visibility network networks quota examples underestimate "
     "expectations upbringing image images research study associated association minority "
     "information attract recruit retain choice choices confidence discover discovering "
     "support supports scholarship scholarships access participation gender worldwide "
     "reach health pregnancy patients disease cancer hospital vote attitudes culture "
     "barriers invite invites applications outreach foundation charity award awards prize "
     "history museum media books textbooks advertising portrayed stereotypical stories "
     "meet met founded proportion share doubt doubts violence safety safe world countries "
     "boards earn wages toys remain remains number numbers increase decrease rise growing "
     "pioneers first law laws fellows sizes leave encourages encouraged inspire inspires "
     "inspiring empower empowers empowering aim aims goal join us know meeting watched "
     "alone lonely isolated unwelcome unsafe seen rarely choose chooses open"},
    {"leave", "leave maternity paternity antenatal law benefit clinic doctor gp vaccination flu "
              "breastfeeding single refugee day's father's mother's"},
    {"equal", "equally equal same both regardless everyone together alike identical each whether "
              "balance"},
    {"practical",
     "changing toilet toilets size sizes clothing under-12 tournament match league final "
     "choir relay race metres kilometres showers shower dormitory dormitories shoe blood "
     "pressure department hockey football swimming rowing gymnastics plays athletics "
     "championship stretcher haircut barber entrance wards ward testosterone hormone "
     "levels adult"},
    {"narrator", "i me my myself"},
    {"home", "child children ill sick school class family home house household nits care breakfast "
             "lunch dinner gym note sandwiches box upbringing help helps busy blessing recipes "
             "calls call collect bring brings pack treat outing night off boss look looks after "
             "homework kit swimming bag baby babies kids toddlers kitchen bedtime pram pushchair "
             "babysit babysits nappies nappy chores errands coffee wash laundry slip permission "
             "ring ask decorate childcare camping bags taxi"},
    {"many", "many"},
    {"mostly", "mostly mainly predominantly largely hardly"},
    {"are", "are were"},
    {"aside", "changing toilets toilet under-9 under-10 under-11 under-12 under-13 under-14 "
              "under-15 under-16 under-18 league tournament relay showers shower dormitories "
              "dormitory sizes championship championships choir washroom restroom lockers locker "
              "campaign campaigns"},
    {"him", "him"},
    {"policy", "gender* stereotyp* diversity inclusion inclusive underrepresent* under-represent* "
               "outreach equality equity bias biases prejudice emancipation empower* role-model* "
               "participation girlsday"},
    {"sweet", "sweet nurturing bubbly cosy smile smiling cheerful caring lovely modest charming "
              "pretty warm motherly gentle friendly pleasant good-looking attractive personality "
              "helpful hostess"},
    {"after", "need feed seed speed indeed exceed proceed succeed embed bed red shed breed weed "
              "greed freed hundred sacred naked"},
    {"ere", "before"},
    {"bold", "dominant aggressive competitive fearless assertive ruthless headstrong forceful "
             "outspoken hard-driving hungry relentless tough fierce combative decisive unstoppable "
             "hard-nosed cut-throat steely iron"},
    {"notjob",
     "role model models voice voices body bodies perspective colleagues candidates "
     "candidate participants students student pupils population friend friends character "
     "characters lead leads share applicants members role-models vote voters half patients "
     "patient workers workforce entrepreneurs athlete athletes team teams percentage "
     "proportion respondents cat dog bird rats mice animals animal"},
    {NULL, NULL},
};
