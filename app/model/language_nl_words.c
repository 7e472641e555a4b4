/* language_nl_words.c: the classes of Dutch words that language_nl.c's rules speak of. */
#include "model/language_table.h"

#include <stddef.h>

const struct language_words language_nl_words[] = {
    /* ---- women and men ---- */
    {"girls", "meisjes meiden vrouwen dames vrouwtjes jongedames dochters zussen zusjes moeders "
              "oma's vrouwenteams meisjestypes zusters dametjes"},
    {"boys", "jongens mannen heren kerels jongemannen knullen gasten venten gozers zonen zoons "
             "vaders opa's broertjes broers jongetjes mannetjes"},
    {"girl", "meisje meid vrouw dame jongedame vrouwtje meiske vrouwspersoon"},
    {"boy", "jongen man kerel vent jongeman knul gozer heer mannetje"},
    {"mother", "moeder moeders mama mama's mams mamma oma oma's grootmoeder grootmoeders "
               "stiefmoeder schoonmoeder"},
    {"father", "vader vaders papa papa's paps pappa opa opa's grootvader grootvaders stiefvader"},
    {"and", "en of & + noch alsook als én evenals"},
    {"definite",
     "de deze die onze ons mijn haar hun jouw jullie uw beide twee drie vier vijf zes "
     "zeven acht negen tien elf twaalf enkele sommige paar groep andere meer minder genoeg "
     "aantal percentage procent weinig groepje klas stel mannelijke evenveel dertien "
     "veertien vijftien zestien zeventien achttien negentien twintig dertig veertig "
     "vijftig zestig zeventig tachtig negentig honderd duizend tientallen honderden "
     "duizenden éénendertig tweeëntwintig vijfentwintig laatste eerste"},
    {"often", "meeste alle merendeel doorsnee"},

    /* ---- who "hij" is ---- */
    {"he", "hij hem hemzelf"},
    {"his", "zijn z'n zijne"},
    {"she", "zij ze"},
    {"her", "haar haarzelf"},
    {"anyone", "iedereen iemand niemand wie ieder eenieder elkeen degene diegene"},
    {"every", "elke elk iedere ieder ideale toekomstige gemiddelde doorsnee geen welke perfecte "
              "modale menige"},
    {"a", "een 'n"},
    {"the", "de het je jouw uw"},
    {"my", "mijn onze ons zijn haar hun deze dit dezelfde"},
    {"copula", "is was wordt werd ben bent waren worden heet heten"},
    {"if", "als wanneer zodra indien voordat nadat mits tenzij totdat zolang"},
    {"person", "meneer mevrouw dhr mevr mw heer juffrouw juf meester dr drs ir ing prof professor "
               "dokter tante oom zuster familie koning koningin prins prinses minister president "
               "burgemeester buurvrouw buurman"},
    {"man", "vader opa oom broer broertje zoon zoontje neef neefje meneer dhr heer jongen man "
            "vriend papa pa paps buurman grootvader stiefvader kerel knul jongeman gozer "
            "echtgenoot vent schoonvader stiefbroer overgrootvader"},
    {"woman", "moeder oma tante zus zusje dochter dochtertje nicht nichtje mevrouw mevr mw meisje "
              "vrouw vriendin mama ma mams buurvrouw grootmoeder juf dame echtgenote meid "
              "stiefmoeder schoonmoeder buurmeisje overgrootmoeder overgrootoma"},
    {"plural", "zijn hebben kunnen moeten zullen willen mogen gaan komen worden doen staan waren "
               "hadden konden moesten wilden gingen kwamen deden mochten zouden werden *rken *pen "
               "*ten *den *gen *len *men *nen *sen *ven *zen *ken *ren *jven *eien *uwen *oeden "
               "*eken *deden *ielden stonden zaten zeiden"},
    {"plurals", "*gen *len *ten *den *nen *sen *zen *ken *ren *men *pen *ers *eurs *ors *ies *a's "
                "*o's *i's *els *ens *ants *ents *oogs *aars *ven mensen *ts *rs"},
    {"before",
     "te kunnen moeten zullen willen mogen zou zouden wij we jullie zij ze die dit dat er "
     "deze hier daar alle beide mensen wat waar hoe waarom ook welke hoeveel daarom"},
    {"possessed", "met voor op in aan bij over van tegen binnen buiten tussen boven naar uit door "
                  "om onder naast achter zonder volgens tijdens langs per tot alleen samen heeft "
                  "neemt levert kent toont schrijft presenteert maakt deelt houdt brengt krijgt "
                  "moet mag kan wil zal eens is als soms steeds"},
    {"after",
     "de het een geen er hier daar niet ook wel al nog nu dan weer altijd vaak soms "
     "meestal zeer heel erg echt welkom aanwezig verplicht nodig mogelijk beschikbaar "
     "geschikt trots blij tevreden klaar open vrij in op aan bij van voor met uit over "
     "naar te om tot door wij we jullie zij ze je jij u ik die dat dit deze drieën tweeën "
     "vieren vijven allen veel weinig meer minder samen allemaal gelijk even goed "
     "belangrijk leuk jong oud nieuw gezond ziek en of maar dus want zo zoals als net "
     "bezig verantwoordelijk gewend gemaakt getraind opgeleid geslaagd uitgenodigd geweest "
     "geworden gegaan gekomen vooral helaas gewoon binnen buiten tussen onder boven tegen "
     "tijdens volgens sinds per zonder achter naast rond vanaf eigenlijk daarom daarmee "
     "ervaren alleen twee drie vier vijf beide geen hoeveel wie wat waar hun mijn onze "
     "bereid verbaasd moe bang zeker onzeker erbij eraan ervan daarvoor hiervoor gaan "
     "altijd nooit bijna ongeveer precies maximaal minimaal ruim moeilijk makkelijk "
     "gemotiveerd enthousiast nieuwsgierig betrokken actief sterk snel technisch "
     "anders gratis dicht vol leeg kapot af weg thuis mensen"},
    {"thing", "machine robot pomp motor computer laptop printer drone auto fiets boor boormachine "
              "zaag kraan lamp kabel accu batterij sensor app ketel installatie band wagen "
              "vrachtwagen trein bus schroef moer bout schakelaar lader tester slang klep "
              "ventilator brommer scooter raket windmolen turbine generator tablet telefoon "
              "stofzuiger koelkast oven robotarm server router hamer beitel frees draaibank"},
    {"does",
     "lekt draait piept start brandt rijdt vliegt vastzit vastloopt kapot leeg vol lek heet "
     "roest drijft beweegt valt klemt hapert trilt zoemt knippert opstart aanslaat afslaat "
     "uitvalt weegt loopt past vol stuk"},

    /* ---- sentences ---- */
    {"say", "zei zeiden zegt zeggen riep roept riepen roepen vroeg vraagt dacht denkt dachten "
            "hoorde hoort hoor schreef schrijft vond vindt vertelde vertelt vertellen mompelde "
            "lachte lacht grapte grapt aldus antwoordde antwoordt las stond beweerde beweert "
            "fluisterde zuchtte meende noemde noemt herhaalde kreeg"},
    {"past", "was waren had hadden werd werden zei zeiden riep riepen vroeg kwam kwamen ging "
             "gingen stond stonden keek gaf gaven liep zat zaten zag deed kreeg kregen nam namen "
             "vond bleef begon won bouwde bouwden werkte werkten maakte maakten leerde vertelde "
             "hielp hielpen legde legden pakte trok dacht dachten kon konden moest moesten wilde "
             "wilden mocht mochten woonde volgde speelde speelden kookte las schreef tekende "
             "bedacht ontdekte reed bracht belde repareerde stopte zette opende haalde stelde koos "
             "kozen bezocht bezochten wees droeg lachte hing viel verloor ontmoette probeerde "
             "naaide bakte zorgde zorgden tilde fietste startte draaide luisterde wachtte praatte "
             "plakte verdiende studeerde promoveerde wist wisten liet lieten hield hielden vertrok "
             "groeide veranderde kocht verkocht sprak sprong sliep ving zwom zong schoot sloot "
             "brak bleek schrok gebeurde hoorden noemden leefde stierf overleed vierde trouwden "
             "trouwde ontslagen toegelaten ontwierp wonnen vonden gooide schold knikte glimlachte "
             "snapten meldde bedankte"},
    {"pastend",
     "*erde *elde *urde *orde *arde *akte *okte *ukte *eekte *iste *aste *oste *uste *ifte "
     "*afte *epte *apte *opte *alde *oonde *eende *iende *achtte *ette *atte *itte *otte "
     "*utte *ampte *ouwde *eide *aide *ooide *eefde *oofde *aafde *eerde *ijfde *egde "
     "*agde *oogde *uigde *ijnde *ende *aagde *eegde"},
    {"doer", "ik hij zij ze wij we niemand"},
    {"modal", "zal zult gaat moet kan mag heeft beschikt krijgt"},
    {"new", "nieuwe toekomstige ideale volgende aankomende nieuw"},
    {"vacancy", "vacature vacatures solliciteer solliciteren sollicitatie gezocht zoeken zoekt "
                "kandidaat functie functieomschrijving functieprofiel standplaats uur salaris"},
    {"some", "sommige enkele bepaalde verschillende diverse"},
    {"neuter", "kind kindje teamlid lid bestuurslid groepslid persoonlijk"},
    {"historic", "vroeger destijds eertijds toentertijd eeuw eeuwen middeleeuwen oorlog oudheid "
                 "prehistorie grootouders'"},
    {"fact", "procent percentage percent gemiddeld onderzoek onderzoeken cijfers statistiek "
             "statistieken aandeel blijkt onderzoekers enquête cbs steeg daalde scoren scoorden "
             "scoort presteren presteerden instroom uitstroom peiling meting monitor rapport "
             "ondervertegenwoordigd helft kwart derde meerderheid minderheid deel"},
    {"neg", "niet geen nooit niks niemand noch nergens zonder"},
    {"neutral", "m v x w"},
    {"noname", "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart "
               "april mei juni juli augustus september oktober november december nederland "
               "nederlands nederlandse europa belgië duitsland engels duits word excel python java "
               "roos de het een in op ben wil bas job floor stan mark jet may will"},
    {"abbreviation",
     "dhr mevr mw dr drs ir ing prof bijv bv nl ca enz nr tel blz jl resp incl excl "
     "max min st evt div art ong"},
    {"small", "de het een en van is dat op te in voor met niet zijn je ik wij ze hij zij aan bij "
              "ook als maar dan om er naar wat door over uit nog worden wordt kan moet deze die "
              "onze heeft hebben geen zich jij wie meisjes jongens vrouwen mannen iedereen ieder "
              "mag hun haar zelf welke vijf waar"},

    /* ---- what people are said to be, like and do ---- */
    {"better",
     "beter slechter sterker zwakker slimmer dommer zorgzamer zachter gevoeliger "
     "emotioneler socialer netter rustiger geduldiger empathischer attenter liever banger "
     "angstiger technischer handiger onhandiger stoerder dapperder drukker wilder luier "
     "slordiger ambitieuzer competitiever agressiever creatiever preciezer nauwkeuriger "
     "ijveriger ordelijker geschikter communicatiever gezelliger logischer rationeler "
     "harder wiskundiger moediger avontuurlijker fantasierijker ruwer fijner zorgvuldiger "
     "sneller langzamer vaker eerder meer minder serieuzer volwassener speelser zakelijker "
     "nuchterder opener warmer kouder vriendelijker aardiger enthousiaster zelfverzekerder "
     "voorzichtiger gewetensvoller stiller luidruchtiger ongeduldiger gemotiveerder "
     "gehoorzamer vrolijker kritischer feller leuker zuiniger trager"},
    {"trait",
     "zorgzaam zacht gevoelig emotioneel sociaal netjes rustig geduldig empathisch lief "
     "attent behulpzaam zwak bang angstig logisch rationeel technisch handig onhandig "
     "sterk stoer dapper wild lui slordig competitief agressief dominant communicatief "
     "precies nauwkeurig ijverig ordelijk geschikt ongeschikt geboren gemaakt verlegen "
     "bazig kletserig praatgraag jaloers hysterisch onlogisch koppig speels volgzaam "
     "gehoorzaam meegaand moederlijk romantisch ijdel wiskundig gezellig goed slecht "
     "voorbestemd onzeker doeners denkers vechters natuurtalenten leiders verzorgers "
     "kletskousen sloddervossen beelddenkers teamspelers ruw avontuurlijk zorgvuldig "
     "fijngevoelig snel afgeleid druk ongeduldig haantjes bètatypes kampioenen "
     "multitaskers perfectionistisch risicomijdend technici gebouwd gewetensvol bescheiden "
     "stil praktisch opgewekt kwetsbaar beschermend beschermd vlijtig vlot volwassen "
     "schattig teder zachtaardig vriendelijk aardig abstract intuïtief creatief krachtig "
     "gespierd vaardig onhandige handige sociale zachte sterke zwakke emotionele gevoelige "
     "zorgzame logische rationele stoere nette slordige drukke rustige lieve dappere bange "
     "tenger warm frêle broos kleurrijk vlotte babbel slordiger"},
    {"soft", "kinderen mensen zorgen versieren mooi mooie kleuren dieren baby's poppen praten "
             "helpen verzorgen sfeer gezelligheid knutselen koken shoppen creatief creatiefs "
             "iets roze paarden moeder trouwen dansen voorlezen"},
    {"liking", "leuk leuker fijn fijner mooi mooier eng enger saai saaier moeilijk moeilijker "
               "spannend lastig lastiger belangrijk belangrijker interessant interessanter stom "
               "vies viezer vervelend niks niets prettig prettiger prachtig geweldig zwaar "
               "ingewikkeld oninteressant"},
    {"gift", "voorkeur aanleg gevoel gevoelens oog geduld talent inzicht interesse belangstelling "
             "affiniteit neiging antenne brein hersenen knobbel kracht spierkracht spieren "
             "techniekknobbel wiskundeknobbel doorzettingsvermogen ambitie empathie "
             "inlevingsvermogen intuïtie instinct bewegingsdrang overzicht zelfbeheersing vingers "
             "handen verstand begrip lef taalgevoel moed stressbestendigheid"},
    {"pink", "roze nagellak glitters glitter make-up makeup sieraden armbandjes kettinkjes poppen "
             "prinses prinsessen eenhoorn eenhoorns schminken nagels vlechten breien borduren "
             "naaien haken mode shoppen kleertjes bloemetjes hartjes strik barbie cupcakes parfum "
             "lippenstift opmaken tutten poppenhuis koken keukentje versieren bling "
             "handvaardigheid handwerken dans lezen kleurplaten kleurplaat tekenen danspasjes cake "
             "poster"},
    {"chores", "koken kookt bakken bakt wassen wast strijken strijkt schoonmaken poetsen poetst "
               "naaien naait verzorgen kleren kostuums taart taarten cake cakes koekjes hapjes "
               "broodjes boodschappen opruimen stofzuigen afwas afwassen was huishouden catering "
               "limonade soep koffie thee labjas schort knutselen versieren aankleding oppassen "
               "knippen breien verkleedkleren lunch schoonmaak *taart *taarten wasje pannenkoeken "
               "servetten bloemen"},
    {"handy",
     "zagen zaagt boren boort timmeren timmert repareren repareert klussen klust sjouwen "
     "sjouwt tillen tilt bouwen bouwt opbouwen gereedschap gereedschapskist hamer "
     "boormachine barbecue barbecuen tent tenten podium kraam kraampjes sleutelen sleutelt "
     "verven lassen monteren solderen techniek technische auto band banden fiets aanhanger "
     "zware verhuizen schroeven timmerwerk computer klusjes meubels stroom elektra boomhut "
     "decorbouw decor hut vijl zwaar"},
    {"doing", "bouwen versieren spelen kletsen praten zorgen koken sleutelen helpen tekenen "
              "luisteren willen houden denken voelen werken dromen kiezen vinden maken zijn "
              "hebben kunnen gaan doen lassen zagen timmeren programmeren naaien bakken "
              "presenteren schrijven rennen ravotten vechten stoeien knutselen leren "
              "repareren verzorgen meten nemen lezen durven sjouwen tillen ontwerpen regelen "
              "organiseren poetsen verdienen krijgen mogen leggen zetten boren"},
    {"praise", "goed best knap slim sterk verrassend opvallend bijzonder ongewoon uitzonderlijk "
               "ongebruikelijk slecht aardig prima handig veel snel technisch zeldzaam apart raar "
               "gek vreemd indrukwekkend opmerkelijk dapper stoer verbazend verbazingwekkend "
               "bewonderenswaardig behoorlijk uitstekend netjes moedig kranig"},
    {"verbs1",
     "is kan weet heeft doet rijdt last programmeert staat werkt rekent bouwt sjouwt tilt "
     "zaagt boort begrijpt snapt leert leidt stuurt maakt repareert scoort denkt durft "
     "houdt haalt krijgt kreeg won was deed kon wist"},
    {"advert",
     "zoeken zoekt gezocht zoek team je jij jou wij we functie vacature kandidaat verkoper "
     "developer ontwikkelaar programmeur collega word ben bent sales marketing bedrijf "
     "salaris solliciteer onze ons gevraagd"},
    {"always",
     "altijd vaak meestal doorgaans gewoonlijk immers eenmaal natuurlijk gelukkig typisch "
     "gewoon nooit zelden eigenlijk echt toch nou allemaal helemaal overal"},
    {"reason", "omdat want dus daarom immers doordat waardoor vandaar namelijk zodat"},
    {"must", "moet moeten hoort horen behoort zou zouden hoeft hoeven dient dienen"},
    {"event",
     "workshop workshops cursus cursussen kamp club training opleiding opleidingen les "
     "lessen wedstrijd excursie open techniekdag activiteit vacature functie baan "
     "programma rondleiding meeloopdag zomerschool project hackathon evenement bijeenkomst "
     "inschrijven aanmelden schrijf meld bijbaan stage stageplek plek plaats selectie "
     "projectweek inschrijving aannemen nemen bijbaantje ploeg boek folder kist lezing "
     "avondcursus loopbaan beroep vak welkom voorkeur geschikt bouwteam team ploegendienst "
     "cadeau gadget gadgets must klus doe-dag"},
    {"too", "ook zelfs eveneens tevens evengoed toch trouwens ondertussen"},
    {"surprise",
     "verrassend hoewel ondanks verwachten verwacht knap opvallend opmerkelijk verbazing "
     "verbaasd zeggen dapper uitzondering uitzonderlijk ongewoon geloven raden verbluft "
     "bijzonder juist verwachtte gedacht stond versteld verrassing wonder jawel blijkbaar "
     "warempel gewoon dan tegengehouden lukt gelukt redt slaagt slagen ongebruikelijk "
     "opvallen opvalt valt bewijzen"},
    {"looks", "mooi mooie knap knappe uiterlijk charmant charmante slank slanke rokje hakken "
              "glimlach lach figuur jurk jurkje uitstraling bevallig bevallige sexy verzorgd "
              "representatief representatieve aantrekkelijk aantrekkelijke vlotte"},
    {"outreach",
     "gelijke gelijk kans kansen rolmodel rolmodellen stimuleren aanmoedigen drempel "
     "ondervertegenwoordigd diversiteit inclusie inclusief emancipatie instroom doorstroom "
     "campagne girlsday girls' mentorprogramma beleid gemengd gemengde vertegenwoordigd "
     "ontslagen discriminatie loonkloof verdienen stemrecht kiesrecht rechten zichtbaar "
     "zichtbaarheid netwerk quotum voorbeelden onderschatten verwachtingen omgeving "
     "opvoeding verschil beeldvorming onderzoek studie speelgoed- aanbod geassocieerd "
     "associatie minderheid voorlichting interesseren trekken werven keuze keuzes "
     "zelfvertrouwen ontdekken kennismaken steunen ondersteunt begeleiding veiligheid "
     "gendergelijkheid toegang deelname toegankelijk genders gender wereldwijd bereiken "
     "bereikt vrouwenorganisatie organisatie bevolkingsonderzoek gezondheid zwangerschap "
     "patiënten ziekte borstkanker ziekenhuis stem rolpatronen talentontwikkeling geweld "
     "veilig onveilig wetenschapsprijs opkomen emanciperen steun zichtbaarder beroepskeuze "
     "lesboeken boeken media reclame beeld beelden stereotiep stereotiepe genderbewust "
     "genderneutraal seksualiteit vmbo-meisjes loopbaanprogramma beurs fonds mentoren "
     "mentor prijs award verhalen vertellen ontmoeten ontmoet vertelt nodigen nodigt "
     "uitnodigen aantal vakvrouwen percentage doelstelling streven streeft streefcijfer "
     "toename afname evenredig beurt gezien stijgt daalt groeit lonen pensioen wereld "
     "landen land wetenschap geschiedenis museum krijgen ontvangen aangemoedigd "
     "gestimuleerd opgevoed aangeleerd geleerd ken kent kennen steunt stichting kiezen "
     "kiest open atelier twijfelen twijfel"},
    {"equal", "evenveel even gelijk dezelfde hetzelfde allebei beiden ongeacht iedereen zowel "
              "verschillen samenwerken"},
    {"practical",
     "kleedkamer kleedkamers toilet toiletten maat maten kleding elftal toernooi trainen "
     "trainingen koor finale competitie kilometer meter estafette douche douches wc "
     "sportdag gymzaal hockey voetbal turnen zwemmen slaapzaal overnachten schoenmaat "
     "onder kaartjes mannenafdeling vrouwenafdeling herenmaten damesmaten herenmaat "
     "bloeddruk arts huisarts hart gymles douchen verkleden omkleden kapper wielrennen "
     "marathon halve afstand leeftijdsgroep slaapkamers gebouw ingang elftallen trainer "
     "tegen testosteron hormoon spiegel volwassen bloed"},
    {"narrator", "ik mij mijn me mezelf"},
    {"nature", "aangeboren instinctief instinctmatig nature eenmaal evolutionair genetisch"},
    {"tech", "techniek technologie wiskunde natuurkunde scheikunde ict informatica programmeren "
             "coderen bouw lassen elektrotechniek metaal werkplaats bèta exact exacte robotica "
             "computers machines motoren auto's rekenen"},
    {"care", "zorg zorgberoepen verpleging kinderopvang onderwijs basisonderwijs verzorging pabo "
             "welzijn kleuters zorgopleiding"},
    {"deskjob", "receptie balie bediening catering schoonmaak huishouding huishoudelijk verkoop "
                "administratie secretariaat telefoon hostess thuiszorg kinderopvang bar horeca "
                "kassa winkel kapsalon promotie promotiewerk beurs beursstand ontvangst"},
    {"department",
     "receptie administratie secretariaat balie kantine schoonmaak hr personeelszaken "
     "boekhouding catering kassa ict it techniek werkplaats magazijn technische "
     "onderhoud helpdesk productie bouw logistiek montage planning marketing verkoop "
     "lab afdeling kantoor"},
    {"tobe", "is zijn was waren wordt worden blijft blijven lijkt ben bent"},
    {"may", "mogen kunnen zijn worden horen mag kan is krijgen zullen moeten hebben doen"},
    {"join", "welkom meedoen aanmelden solliciteren terecht deelnemen inschrijven meekomen "
             "meekijken langskomen komen proberen leren meehelpen uitgenodigd aanschuiven "
             "instappen opgeven beginnen lassen programmeren bouwen werken slagen"},

    /* ---- trades and roles ---- */
    {"role", "kind kleinkind leerling student deelnemer kandidaat sollicitant werknemer medewerker "
             "collega stagiair stagiaire docent leraar leerkracht mentor coach begeleider "
             "instructeur trainer ouder klant gebruiker bezoeker gast lezer kijker speler burger "
             "inwoner bewoner patiënt cliënt reiziger passagier bestuurder chauffeur monteur "
             "lasser technicus ingenieur programmeur ontwikkelaar ontwerper onderzoeker "
             "wetenschapper analist laborant operator elektricien loodgieter schilder stukadoor "
             "metselaar dakdekker bouwer architect constructeur tekenaar manager directeur leider "
             "leidinggevende baas chef supervisor ondernemer eigenaar verkoper koper adviseur "
             "consultant specialist expert deskundige vakmens professional arts dokter chirurg "
             "verpleegkundige verzorgende tandarts apotheker psycholoog therapeut advocaat rechter "
             "notaris jurist accountant boekhouder secretaris voorzitter penningmeester "
             "bestuurslid lid teamlid teamleider projectleider ploegleider uitvoerder opzichter "
             "werkgever opdrachtgever leverancier huurder verhuurder vrijwilliger kok bakker "
             "slager kapper boer tuinder hovenier kweker visser schipper kapitein piloot machinist "
             "conducteur postbode bezorger koerier magazijnmedewerker schoonmaker conciërge "
             "beveiliger agent rechercheur militair soldaat officier brandweermens journalist "
             "redacteur schrijver auteur dichter kunstenaar muzikant fotograaf filmer acteur "
             "regisseur bibliothecaris scholier pupil puber tiener jongere volwassene starter "
             "afgestudeerde schoolverlater vakkracht kracht hacker tester beheerder "
             "systeembeheerder netwerkbeheerder helpdeskmedewerker data-analist uitvinder "
             "ontdekker bioloog chemicus natuurkundige wiskundige geoloog econoom socioloog "
             "politicus wethouder ambtenaar inspecteur controleur keurmeester examinator assessor "
             "beoordelaar spreker gastheer persoon consument verbruiker automobilist fietser "
             "voetganger sporter atleet winnaar verliezer uitzendkracht zzp'er freelancer "
             "ouderejaars eerstejaars brugklasser kleuter secretaresse receptionist "
             "baliemedewerker peuterleider gezel leermeester praktijkbegeleider loopbaanbegeleider "
             "decaan rector schoolleider teamgenoot partner astronaut beginner gevorderde "
             "enthousiasteling doorzetter aanpakker teamspeler groepslid afzender ontvanger "
             "opsteller auditor fabrikant producent importeur inkoper planner monteurs- *monteur "
             "*technicus *ingenieur *programmeur *medewerker *specialist *analist *ontwerper "
             "*bouwer *leider *student *leerling *docent *leraar *operator *beheerder *adviseur "
             "*ontwikkelaar *kundige *begeleider *assistent assistent *coördinator coördinator "
             "*meester *chauffeur *bestuurder *verkoper *werker *inspecteur *maker *oloog "
             "*deskundige *expert *bezitter *houder *gebruiker *kandidaat *mens *verzorger "
             "verzorger *machinist *tekenaar *constructeur *directeur *arts *trainer *coach *man "
             "*kracht *spuiter *legger *zetter *snijder *draaier *frezer *lasser *schilder "
             "*bewerker *drager *nemer *gever *genoot gamer huisarts maatje held buddy "
             "studiegenoot mens aannemer scheidsrechter grensrechter trainee vakdocent cursist "
             "aanvrager abonnee indiener inzender recruiter belanghebbende verzekerde "
             "opdrachtnemer *vrager *steller *hebber *ganger *zoeker *kijker *lezer *schrijver "
             "*speler *loper *zender *diener *bewoner *ist *voerder *helper helper *reiziger "
             "*acteur *redacteur *conducteur *graveur aanstaande jarige begunstigde jongvolwassene "
             "oudere werkzoekende nabestaande aanwezige reizende geïnteresseerde betrokkene "
             "mededader naaste gedupeerde"},
    {"roleish", "*eur *ist *icus *ent *ant *aar *ier *er"},
    {"norole",
     "amateurisme humeur kleur geur deur scheur moment document instrument argument "
     "element percent procent cent talent content patent accent continent segment "
     "fundament experiment parlement want kant krant plant hand zand land restaurant "
     "olifant kwartaal jaar paar haar maar waar gaar klaar zwaar voorjaar gevaar altaar "
     "bezwaar exemplaar elkaar bier dier vier hier rivier papier plezier kwartier manier "
     "spier formulier klavier zeker beker wekker trekker sticker speaker stekker bunker "
     "anker donker lijst kist twist mist gist gast best rest test feest geest beter meter "
     "liter computer water winter later peter printer schuur uur stuur cultuur natuur "
     "avontuur figuur temperatuur factuur openbaar verder eerder minder zonder onder "
     "wonder ander kelder ladder modder zolder schouder ijzer lader emmer kamer hamer "
     "zomer nummer motor geen een steen teken evenement compliment medicament sentiment "
     "regiment assortiment vent event prent tent rendement abonnement buitenkant bovenkant "
     "voorkant achterkant onderkant zijkant verband weekkrant hydrant variant roman "
     "talisman scanner router server container filter laser toner sensor cijfer vinger "
     "letter leger lager lever oever polder bodemleven weer keer leer meer zeer heer veer "
     "snelheidsmeter thermometer barometer meterkast tijger adelaar vuur duur buur muur "
     "kuur reactor tractor ventilator generator transistor centimeter kilometer millimeter "
     "ingrediënt systeem moer boormeter eter ster poster register venster semester "
     "trimester duister mortier scharnier vizier kanaal quartier oorlogsmonument monument "
     "supplement component incident accident trend klimaat dialect appartement departement "
     "reglement engagement management equivalent coëfficiënt gradiënt patiëntendossier "
     "kwadrant diamant briefkant restant croissant elegant stimulant transplantaat wijzer "
     "luidspreker schakelaar lantaarnpaal aanhanger anhanger aansteker opener blikopener "
     "vaatwasser wasdroger droger koptelefoonhouder balpenhouder mixer blender teller "
     "snelheidsteller verstuiver versterker trechter zuiger stofzuiger grasmaaier maaier "
     "vijzel verwarmer koeler ontvochtiger wisser ruitenwisser radiator brander "
     "snijbrander oplader zender drijver buffer cilinder ponder zwaaier passer "
     "nietmachinehouder perforator vlieger zweefvlieger bommenwerper kruiser tanker "
     "trawler veger schuiver tweezitter driewieler tweewieler vierwieler oldtimer camper "
     "caravan helikopter quadcopter copter rover adapter decoder encoder converter "
     "compiler debugger browser reminder timer trigger counter folder flyer banner beamer "
     "laserpointer pointer soldeerbouthouder koffer kikker vlinder panter egelpapier "
     "hamster kater ever bever otter talloze medemens burgermeester vakleerkracht "
     "aandrijfkracht spierkracht slagkracht veerkracht werkkracht zwaartekracht windkracht "
     "waterkracht trekkracht denkkracht kernkracht aantrekkingskracht daadkracht "
     "overzetter kapmeester man vrouwman boekenlegger jaargenoot onmens meester kracht "
     "list vist beslist gemist gewist vermist betwist voorkeur lot"},
    {"career",
     "verpleegkundige verzorgende secretaris secretaresse receptionist schoonmaker kapper "
     "kleuterleider peuterleider doktersassistent tandartsassistent *assistent assistent "
     "baliemedewerker verzorger kinderverzorger zorgmedewerker gastouder oppas leerkracht "
     "kleuterleerkracht kraamverzorgende verloskundige schoonheidsspecialist "
     "huishoudhulp *verzorgende *verpleegkundige onderwijsassistent thuishulp "
     "kinderopvangmedewerker danser diëtist logopedist winkelmedewerker "
     "schoonmaakmedewerker caissière zorgverlener ouder"},
    {"of", "van"},
    {"fond", "houden houdt vinden vindt willen wil liever liefst graag voorkeur dromen droomt leuk "
             "dol gek interesse aanspreekt aanspreken genieten geniet hekel haten spelen speelt "
             "voelen voelt zoeken verlangen weten weet zien ziet denken denkt kletsen praten "
             "blinken liggen ligt passen past durven durft snappen begrijpen lenen leent"},
    {"home", "kind kinderen ziek school gezin thuis huis huishouden luizen opvang avondeten "
             "gymspullen briefje boterhammen brood trommel opvoeding zorg helpen help hulp drukke "
             "druk uitkomst recepten bellen belt roepen ophalen brengen haalt brengt rekenen "
             "luizenpluizen overblijf groep klas feest traktatie uitstapje avondje vrij baas "
             "zorgen zorgt zwemles schooltas huiswerk kleintjes baby baby's ouderavond klusjes "
             "briefjes vragen vraag aanrecht keuken oppas jas jassen tas gymtas zakdoek "
             "lunchtrommel laarzen kinderopvang schoolplein taxi versieren koffers bakken"},
    {"leave", "verlof geboorteverlof zwangerschapsverlof ouderschapsverlof moederdag vaderdag cao "
              "wet recht arts spreekuur prik griep consultatiebureau verloskundige echo voeding "
              "borstvoeding alleenstaande tienermoeders gevlucht vluchteling uitkering bijstand"},
    {"nomanword",
     "roman talisman buurman sneeuwman boeman kerstman superman batman spiderman caiman "
     "ottoman ataman toverman zandman hartman heman mannen vrouwen woman human german "
     "norman walkman pacman showman sandman jazzman buurmannen sneeuwmannen kerstmannen "
     "hofman edelman ottomannen edelmannen halsman weduwman zakman muzelman musulman "
     "shaman alleman jedermann mevrouw buurvrouw echtgenote jonkvrouw vrouw huisvrouw dame "
     "madame makadam dames verdame meisje meisjes buurmeisje buurmeisjes droommeisje "
     "buurjongen jongen jongens weesjongen klasjongens buurjongens buurjongetje overjongen "
     "zeemeermin meerman zeemeerman slaapdame jongeman jongemannen herdersjongen damesman "
     "eenmans tweeman oudejongens schoonvrouw nicht elkelui lui gelui allerlei flui "
     "snollui allui 'lui geliefden kameleon spullui jongelui jongelieden oudelui "
     "gewoonlieden geliefde bejaardenlui snelui *-meisjes *-meisje *-vrouwen *-vrouw "
     "*-mannen *-jongens *-dames vakvrouw vakvrouwen zakenvrouwen tienermeisjes "
     "schoolmeisjes lasvrouw interesse"},
    {"manword", "*man *mannen *mannetje *mannetjes *jongen *jongens *lieden *lui"},
    {"many", "veel vele"},
    {"than", "dan"},
    {"mostly", "vooral overwegend voornamelijk nauwelijks merendeels grotendeels"},
    {"aside", "kleedkamer kleedkamers toilet toiletten wc wc's douche douches elftal elftallen "
              "competitie toernooi estafette maten damesmaten herenmaten koor gymzaal slaapzaal "
              "slaapzalen kleedruimte kleedruimtes jeugdploeg campagne campagnes"},
    {"him", "hem"},
    {"policy",
     "gender* stereotyp* genderbewust* genderstereo* beeldvorming emancipatie* "
     "diversiteit* inclusie inclusief inclusieve inclusiviteit ondervertegenwoordig* "
     "instroom rolmodel rolmodellen minderheidspositie vhto bètatechniek "
     "loopbaanoriëntatie beleidsmaker* outreach* empower* vooroordelen gelijkheid "
     "seksediversiteit techniekopleidingen vakvrouwen roldoorbrekend* girlsday meisjesdag "
     "participatie"},
    {"sweet", "lieve lief zorgzame zorgzaam gezellig gezellige glimlach lach bescheiden dienstbaar "
              "dienstbare vrolijk vrolijke hulpvaardig hulpvaardige charmant charmante gezicht "
              "moederlijk moederlijke zachtaardig zachtaardige warm warme hartelijke aandoenlijk "
              "lieftallig knap knappe mooi mooie verzorgd verzorgde vlotte fris frisse spontane "
              "duizendpoot"},
    {"ere", "voor"},
    {"sterword",
     "*aarster *kster *dster *pster *gster *lster *nster *mster *fster *rster *aarsters "
     "*ksters *dsters *psters *gsters *lsters *nsters *fsters *rsters *trice *trices *euse "
     "*euses *eres *eressen *ares *aressen *docente *docentes *studente *assistente "
     "*assistentes *agente *agentes *presidente *kandidate *laborante *laborantes *broeder "
     "*broeders *vrouw *vrouwen *dame *dames *meisje *meisjes *juf *juffen *juffrouw"},
    {"nosterword",
     "popster filmster gangster gangsters hamster hamsters holster bolster elster halster "
     "venster vensters monster monsters lijster minster poolster wereldster rockster "
     "voetbalster alster zuidster noordster ochtendster morgenster avondster neuse keuse "
     "gebroeder gebroeders halfbroeder ceres interes nares progres broedster vuurster "
     "kerstster sportster klimster wonderster toneelster zeester zeesters filmsters "
     "popsters kerststers deelster waterster pinster koster kosters poster posters "
     "register registers luister duister rooster roosters klooster kloosters rijster "
     "lobster mobster rapster zeemonster watermonster grondmonster bodemmonster "
     "steekproefmonster bloedmonster grondmonsters watermonsters bodemmonsters testmonster "
     "dienster roman talisman buurman sneeuwman boeman kerstman superman batman spiderman "
     "caiman ottoman ataman toverman zandman hartman heman mannen vrouwen woman human "
     "german norman walkman pacman showman sandman jazzman buurmannen sneeuwmannen "
     "kerstmannen hofman edelman ottomannen edelmannen halsman weduwman zakman muzelman "
     "musulman shaman alleman jedermann mevrouw buurvrouw echtgenote jonkvrouw vrouw "
     "huisvrouw dame madame makadam dames verdame meisje meisjes buurmeisje buurmeisjes "
     "droommeisje buurjongen jongen jongens weesjongen klasjongens buurjongens "
     "buurjongetje overjongen zeemeermin meerman zeemeerman slaapdame jongeman jongemannen "
     "herdersjongen damesman eenmans tweeman oudejongens schoonvrouw nicht elkelui lui "
     "gelui allerlei flui snollui allui 'lui geliefden kameleon spullui jongelui "
     "jongelieden oudelui gewoonlieden geliefde bejaardenlui snelui *-meisjes *-meisje "
     "*-vrouwen *-vrouw *-mannen *-jongens *-dames vakvrouw vakvrouwen zakenvrouwen "
     "tienermeisjes schoolmeisjes lasvrouw interesse studentes"},
    {"momword", "*moeder *moeders *vader *vaders"},
    {"nomomword",
     "moeder moeders vader vaders grootmoeder grootmoeders grootvader grootvaders "
     "stiefmoeder stiefvader stiefvaders stiefmoeders schoonmoeder schoonvader "
     "schoonmoeders pleegmoeder pleegvader pleegmoeders pleegvaders draagmoeder "
     "draagmoeders overgrootmoeder overgrootvader peetmoeder peetvader voorvader "
     "voorvaders voormoeders alleenstaande-moeder tienermoeder tienermoeders burgervader "
     "oervader stamvader huisvader huisvaders koorvader"},
    {"bold", "dominant dominante agressief agressieve competitief competitieve onverschrokken "
             "meedogenloos meedogenloze keihard keiharde assertief assertieve hard harde hongerig "
             "hongerige prestatiegericht bikkelhard bikkelharde stressbestendig onverzettelijk "
             "ijzersterk ijzeren snoeihard"},
    {NULL, NULL},
};
