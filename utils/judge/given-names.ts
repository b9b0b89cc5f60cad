/** Given names, without accents. Made by `npm run update:given-names`; not to be edited. */
export const givenNames: ReadonlySet<string> = new Set(
  `
  aadi aadidev aadinath aaditya aadrika aagam aagney aagneya aaliyah aalok aaltje aamod aanand aanandinii aanjaneya
  aaratrika aaron aarya aaryan aasa aasha aashritha aatmaj aatmaja aatreya aayushmaan aayushman aba abaco abadon
  abak abaka abakan abakay abani abar abay abbey abbondanza abbondanzio abbondio abby abd abdallah abdel abdelkader
  abdellah abdon abdone abdonie abdou abdoul abdoulaye abdramane abdul abdullah abe abel abelard abelardo abele
  abelin abeline abendam abenzio abhaidev abhaya abhirath abhisyanta abibo abidin abigael abigaelle abigail abigel
  abluc abondance aboubacar aboubakar abraham abramio abramo abril absalon absar absolon aby acace acacie acacio
  acanthe acar acario accursio ace acela acelya achaire achalesvara acharyasuta achil achiles achille achim achintya
  achraf achyut acilia acilio aciscolo acrisio acuk acun ada adalan adalard adalardo adalbald adalbaude adalberon
  adalbert adalberta adalberto adalfredo adalgisa adalgiso adalric adalrico adalsinde adam adama adame adamo adams
  adan adar adas adberilgen addison addo addolorata adea adegrin adegrine adel adela adelaida adelaide adelajda
  adelardo adelasia adelberto adelchi adele adelfo adelgardo adelie adelin adelina adeline adelmo adelphe adeltrude
  adelya adem aden adenet adeodat adeodato adheesh adhemar adhiraj adhrit adi adib adikavi adil adile adin adina
  adinath aditeya aditya adja adjutor adnan ado adolf adolfa adolfina adolfo adolfs adolphe adolphie adone adonis
  adonise adraman adrastee adrehilde adria adriaan adrian adriana adriano adrien adriena adrienne adrijana adrione
  adripathi advaya adwitiya affan afi afitap afonso afra afro afsar afsin agabay agabio agah agakagan agalak
  agamennone agape agapet agapito agasti agastya agata agatha agathange agathe agathon agaton agazio agca agenore
  agesilao agilbert agilberte aglae aglaia aglaja agnan agnane agneflete agnes agnesa agnese agneta agneya agnieszka
  agnimitra agniprava agnivesh agnos agostina agostino agrata agripina agrippa agrippin agrippine agrypina agustin
  ahalya ahenk ahilya ahlem ahmad ahmed ahmet ahsen aiace aicha aida aidan aidano aiden aileen aimable aime aimee
  aimone aina ainars aino aisha aishani aissa aissata aissatou ajan ajana ajeet ajit ajla ajlin ajna akalp akas
  akata akbas akbatur akbay akboga akboru akbudak akbugra akbulak akca akcakoca akcora akdemir akdogan ake akkun
  akkunlu akkurt akkus akos akram akroor aksel akshainie akshaj akshat akshata akshita aksil aksungur aktan aktekin
  aktimur akula akvelina ala alaban alaboru aladag aladino aladogan alain alaine alais alakurt alamanno alan alana
  alano alara alarico alassane alayunt alayuntlu alba alban albane albano albena alberade alberic alberico albert
  alberta alberte albertina albertine alberto albertyna albin albina albino alboino albrecht albrico alceo alceste
  alcibiade alcide alcidie alcime alcina alcine alcino alcyone alda aldegonde aldemir aldo aldobrando aldogan
  aldonce aldric alea aleandro aleardo aleaume alec alejandra alejandro aleksa aleksandar aleksander aleksandra
  aleksi aleksy alemka alen alena alenia alenka aleodor aleramo ales aleska alessa alessandra alessandro alessia
  alessio aleth alex alexa alexander alexandr alexandra alexandre alexandrea alexandrina alexandrine alexandros
  alexandru alexane alexanne alexe alexej alexia alexine alexis aleya aleyna alfio alfons alfonsa alfonso alfonz
  alfred alfreda alfredo alfreds algirds algis algiso algu ali alia alica alican alice alicia alicja alida alienor
  aliette alighiero alima alin alina aline aliou alis alisa alisan alisha alisir alison alissa alissia alistair
  alistar alix alixe aliya aliyah aliz alize alizee alka alkaboluk alkaevli alkan allan allegra allen alliaume
  allison alma almerigo almila almine almire almiro alois aloise aloisie aloisio aloizs alojz alojza alojzije alok
  alon alone alonzo aloys aloyse alp alpagut alparsbeg alparslan alpata alpay alpaya alpaykagan alpbilge alpdirek
  alpdogan alper alperen alpertunga alpgerey alpha alphan alphee alphonse alphonsine alpike alpilig alpinien alpkara
  alpkuluk alpkutlu alptegin alptugrul alptunga alpturan alptutuk alpulug alpurungu alpyoruk altan altankagan
  altankan altay altea altemur althee alton altuga alva alvar alvaro alverede alviero alvin alvina alvine alvise
  alwar aly alya alyah alycia alyssa alyssia alysson alzbeta amabela amabile amac amadea amadeo amadeus amadou amael
  amalia amaliane amalie amalija amalric amalthee amand amanda amande amandin amandine amando amani amant amante
  amanzio amar amara amaranaath amarande amaranthe amaranto amaresh amarnath amaryllis amat amata amato amatore
  amauri amaury amaya ambar amber ambra ambre ambrine ambrogio ambroise ambroisie ambrosiano ambroz ambrozy amea
  amedee amedeo amedeu amel amelia ameliane amelie amelien ameline amelio amelya amen amer amerigo amethyste
  ameyatma amicie amico amiel amilcare amin amina aminata amine aminte amintore amir amira amish amleto ammar
  amodini amogh amon amone amore amos amour ampelio amra amrak amrit amrita amritambu amul amy amza ana anaadi
  anabel anabela anabelle anaclara anacleto anae anael anaelle anagh anahita anaida anais anajulia anal anala
  analaura analuisa analuiza anamaria anamarija anamika anand ananda anandamayi anandswarup anang ananta anar anas
  anasofia anasooya anass anastase anastasia anastasie anastasija anastaz anastazia anastazie anastazija anastazja
  anasuya anatazie anatol anatole anatolia anatolie anavictoria anca ancelin anceline anci ancica ancilla ancuk
  ancuta anda andac andel andela andelin andelina andelko andelo andeol anders andi andjelina andoche andra andrada
  andras andre andrea andreas andree andreea andrei andrej andreja andres andrew andri andrija andrin andrina andris
  andro andromeda andrzej andy andzejs andzelika andzs anemona anemone anes anesa aneta anette anezka angadreme ange
  angel angela angeldaniel angele angelica angelika angelina angeline angelique angelo anghel anghelina angie
  angilbe angilberte angilran angoustan angus ani ania anica anicee anicet aniceto anicette aniello anik anika anil
  anila anilaabh anilabh anina anis anise anish anisoara anissa anita anja anjali anjaneya anjushree anjushri anka
  ankal anko ann anna annabel annabell annabella annabelle annaelle annagrazia annalena annamaria annapurna
  annchristin anne anneke annelaure anneli annelie annemarie annemijn annesophie annette anni annibal annibale annie
  annika annikki annmarie annonciade annunziata anny anouar anouck anouk anrijs ansaldo ansbert ansberte anselm
  anselma anselme anselmo ansgar ansgary anshula anslavs ansovino anstrudie ant antal ante antea antek antelmo
  antero anthelme anthelmette anthony antide antigone antim antimo antino antioco antoaneta antoine antoinette anton
  antonela antonella antonello antoni antonia antonie antonija antonin antonina antonine antonio antoniu antony
  antti antun anuar anuja anunay anuraag anurag anusuya anuta anwesha anya apa apak apatarkan aphelie apolena
  apollina apollinaire apollinare apollinary apolline apollo apollonia appia appoline aprancur april apsara apuleio
  aquilin aquiline aquilino arabela arabella arabelle araboga araceli arademir aral araldo aram aranka aras aratone
  arbay arbuz arcade arcadie arcadio archambaud archan archange archibald archie archimede archippo arcibaldo arcuk
  arda ardito arduino aren aresio areta argelia argimiro argine argo argu argun ari aria ariadna arialdo arian
  ariana ariane arianna ariberto aricie arie ariel ariela ariele arielle arif arij arija arijs arina arindam arion
  ariosto aris arisa aristarco ariste aristeo aristid aristide aristione aristita aristo aristofane aristotele arjun
  arkad arkadijs arkadiusz arkady arlene arleta arlette armagan arman armance armand armande armandine armando armel
  armeline armelle armida armide armin armine arminio armins arna arnac arnaldo arnaud arnaude arne arnesh arno
  arnold arnolda arnost arnostka arnould arolde aron aronne arpad arpat arrigo arsal arsen arsene arsenie arseniusz
  arsinoe arslan arslanargun arslanboru arslantegin arslanyabgu arsun artemis artemisa arthaud artheme arthur
  arthurine arthus arto artuk artukac artur arturo arturs artus artut aruk arun aruna arved arvid arvids arwa arwen
  arya aryan arystarch arzen asa asan asanboga asantudun asantugrul asartegin ascanio ascelin asceline ascension
  asdrubale asel asella asha ashlesh ashley ashok ashton asia asija asil asimodeo asiya asja aslesha asma asmaa assa
  assetou assia assil assomption assunta assunto assya astalogul astarte asterie asterio astianatte astou astree
  astrid astrida astride asuela asug asuk asya ata atac atakagan atakan atalan atalay ataleo ataman atanas atanasia
  atanasio atanazie atanazy atasagun atasu ataullah atberilgen atena athalie athanase athanasie athena athenais
  athina athos atila atilla atlas atmaca atmaja atmanand atmananda atreyee atreyi attila attilano attilio atuncu
  aube aubertine auberto aubin aubrey aubry audace aude audebert audeline audouin audran audrey august augusta
  auguste augustin augustina augustine augusto augustyn augustyna aura aure aurea aurel aurele aurelia aurelian
  aureliana aureliano aurelie aurelien aurelienne aurelija aurelio aurelle aurian auriane aurica auro auron aurora
  aurore ausilia ausilio austin auxane auxence ava avadhesh avani avantika avar ave aveline averardo avi aviel
  avigaelle avital avluc avni avoye avram avril avsar awa axel axeline axelle axinte aya ayaan ayah ayan ayana ayas
  ayaz aybalta ayban aybars aybeg aydan aydarkagan aydemir ayden aydogan aydogdu aydogmus ayem ayhan aykagan aykal
  aykan aykurt aykut ayla aylan ayleen aylin ayline ayluc ayluctarkan ayma ayman aymane aymard aymardine aymen
  aymeric aymon aymonde ayoub ayren ayruk aysar ayse aytac aytak aytekin aytug ayushmati ayvaz aza azak azalee azban
  azeglio azelia azelie azeline azelio azer azgan azganaz aziz azizhan azmi azra azzurra baala baalaaditya
  baalagopaal babacan babeta babette babila babur bacara baccayman bacco bacman badabul bade badis badr badruk badur
  bafode baga bagaalp bagan bagasatulu bagatarkan bagatur bagaturipi bagatursepi bagdagul bagtas baha bahia bahri
  bahtiyar bahula baidehi baijayanti bailey bakagul bakary baki bakula bala balaaditya balaban balachandra baladitya
  balagopal balagovind balaka balakatay balamani balazs balcar baldassarre balderico baldo baldomero baldovino baldu
  baldwin balgopal balint balta baltar baltazar balthazar baltur bambina bandhu bandhul banel bangu bankim banuta
  baptiste bara barak baraktore baran barbala barbara barbarigo barbe barbeg barboga barbol barbora barbro barbu
  barbulsun barca barcadogdu barcadogmus barcadurdu barcadurmus barcan barcatoyun bardo bardomiano bargan barica
  baris barkan barkdogdu barkdogmus barkdurdu barkdurmus barlas barmaklak barman barnaba barnabas barnabe barry bars
  barsaba barsbeg barsboga barsgan barsimeo barskan barsurungu bart barthelemy bartimee bartolo bartolomea
  bartolomej bartolomeo bartolomeu bartu bas basademir basak basan basanti basar basarab basat basbug basgan basil
  basile basileo basilia basilio basilisse baskurt basma bassiano bassilla bastar bastiaan bastian bastiano bastien
  bastugrul basu basut bathilde batilda batrak battal battista batu batuhan batuk batur baturalp baudouin bay baya
  bayancar bayankagan bayat baybars baybicen bayboga baybora baybure baydar baydemir baydur baykal baykara baykoca
  baykuzu baymunke bayna baynal baypure bayrac bayrak bayram bayruk baysungur baytara baytas bayuncur bayur bayurku
  bayutmus bayuttu bazil bazyli beat beata beate beato beatrice beatrix beatriz beatrycze beatus beau bebe beceapa
  beckem becky bedir bedirhan bediz bedran bedreddin bedri bedrich bedriska beg begarslan begbars begboga begcur
  begdemir begdilli begdurmus begi begil begine begitutuk begkulu beglen begni begtas begtegin begtuzun behcet behic
  behlul behram behrem behzat bek bekbekec bekec bekecarslan bekectegin beker bekir beklemis bektas bektur bela
  belcim belcir belek belemir belgi belguc belimir belina belinda bella bellino belma belo beltir beltramo beltun
  ben benadik bence bende bendeguz benedek benedetta benedetto benedicte benedikt benedikta benedita benedykt benett
  bengi bengt bengu beniamin beniamina beniamino benice benicio benigna benigne benigno benito benja benjamim
  benjamin benli benlidemir bennet bennett bennie benno benny benoit benone bent bente benthe bentley benvenuta
  benvenuto benyamin bera beranger berangere berard berardo berat berceste bercin berdibeg berend berendey
  berengario berenice berenika berginsenge bergu berinay berit berk berkan berkay berke berkin berkis berkyaruk
  bermek bernadetta bernadette bernard bernarda bernardo bernd bernhard bernice beronico berran berre bert berta
  bertalan bertha berthe berti bertille bertold bertolda bertoldo bertolfo bertram bertrand berva beryl besentegin
  beser besim besir besra bessie betemir beth bethany betina betsy betta bettina betty beulah beuve beverly beya
  beyizci beyrek beyrem bhaanumati bhaasvan bhaaswar bhadra bhadrak bhadraksh bhadran bhagavaan bhagirathi bhagvan
  bhagwanti bhagwati bhamini bhanumati bharadwaj bharat bhardwaj bhargava bhargavi bhasvan bhaswar bhaumik bhavani
  bhaves bheeshma bhilangana bhima bhisham bhishma bhoj bhoopat bhoopati bhooshan bhooshit bhramar bhudev bhudeva
  bhupati bhupen bhushan bhushit bhuvanesh biagio bianca bianka bibi bibiana bibianna bibiano biborka bice bicek
  bigna bilal bilel bilge bilgebeg bilgeciksin bilgekagan bilgekan bilgekutluk bilgetacam bilgetardu bilgetegin
  bilgez bilgic bilgin bilig bilik bill billie billy bilva bilwa binbegi bindir bindo bino binta bintou birgit
  birgita birgitta birgitte birino birjesh birol biserka bishnu bivoj bjarne bjorn blahomil blahomila blahomir
  blahomira blahoslav blahoslava blaise blake blanca blanche blandine blanduzia blanka blazej blazena blessing boas
  boaz bob bobbi bobbie bobby bodhan bodhi bodi boet boga bogac bogacuk bogdan bogdana bogde boge boglarka bogu
  bohdan bohdana bohemond bohuchval bohumil bohumila bohumir bohumira bohun bohuna bohus bohuse bohuslav bohuslava
  bojan bojana bojislava bokde boke boldaz boldizsar bolemir bolen boleslav boleslava boleslavs bolmus bolsun bolun
  bon bonagiunta bonaldo bonaventura bonavita boncuk bonek bonge bongul bongulboga bonifac boniface bonifacio bonito
  bonnie bora boran borbala borcul borek boris borislav borislava borivoj borka borko borlukcu borna bornak boroka
  bortecine bortolo boru borubars borusengun borys botond boubacar boubou bouchard bouchra bowie boyan boyankulu
  boyd boylabaga bozan bozboru bozdogan bozena bozetech bozetecha bozica bozidar bozidara bozislav bozkurt bozkus
  bozok brad bradford bradley bradut brahim brahma brahmaanand brahmabrata brahmdev brajan brajen brajendra brajesh
  bram brancaleone brandi brando brandon brandusa brandy branimir branimira branislav branislava branka brankica
  bratislav bratislava brayan brenda brendan brenn breno brent bret bretislav bretislava brett briac brian brice
  bridget bridgette brieuc brigida brigita brigitta brigitte brijesh brit brita britt brittany brittmarie bronislav
  bronislava bronislavs brooke bruce bruna brune brunehaut brunehilde brunhilda brunilde bruno bruto bryan bryant
  brygida bucan bucur budag budak buddhana budhil budimir budislav budivoj budunlu budus budustudun bugday bugduz
  bugduzemen buge bugra bugu bugubilge bukak bukaktutuk bukduz buke bukebuyrac bukebuyruc bukey buktegin bukusboga
  bulacapan bulak bulan buldur bulent bulgak bulmaz bulmus buluc bulug buluk bulus bulut bumen bunsuz bunul bunyamin
  burak burcak bure burgucan burgut burhan burkay burkek burkut burluk burslan burulday burulgu burunduk busulgan
  butak butuk buyan buyancuk buyandemir buyankara buyat buyrac buyruc buyruk buzac buzactutuk byron bystrik caba
  cabdar cabus caetana cafer cagan cagatay cagdas cagla caglar caglayan cagru cahid caino caio caitlin caius
  calanico calapkulu calcedonio caleb calebe calin calista calixte callisto callum calogera calogero calpurnia
  calvin camelia camelien cameron camil camila camilia camilla camille camillien camillo can canalp candace candar
  candice candida candide candido canel caner cangul cankan cannur cansel cantemir cantidio canziano capitolina
  capucine cara caribert caridad carina carine carl carla carles carlijn carlo carloman carlos carlota carlotta
  carlton carmela carmelo carmen carmina carmine carminho carmo carol carola carole carolin carolina caroline
  carolyn caronte carponio carrie carroll cary cas casandra casey casian casiana casilda casimira casimiro caslav
  caspar casper cassandra cassandre cassiano cassie cassien cassio cassiopea cassiopee castille casto cataldo
  cataleya catalin catalina catarina catena caterina catharina catherine cathy catinca cato catrin catrina catrinel
  catullo caua cavid cazimir cebe cecco cecelia cecil cecile cecilia cecilie cecilio cecylia cecyliusz cedric cedrik
  cedrin celal celaleddin celasun celen celeste celestin celestina celestine celestyn celestyna celia celian celie
  celien celik celil celina celine celinia celso cem cemal cemali cemen cemgen cemil cenek cenk cenka cerasela ceren
  cerise cesaire cesar cesare cesario cesminaz cestmir cestmira cetin cetinel cetiner cevahir cevat ceyda ceyhun
  ceykun ceyla ceylan ceylin ceylinaz cezar cezara cezary cezmi chaanakya chad chahine chahinez chai chaima chaitan
  chakor chakradhar chakravarti chakrika chanakya chanda chandak chandan chandani chandi chandini chandira chandni
  chandra chandraayan chandrabhan chandradev chandrakala chandraketu chandrakin chandramani chandran chandranath
  chandrani chandravati chanel chantal chapal chapala charak charl charlaine charleen charlemagne charlene charles
  charli charlie charline charlize charlotta charlotte charly charumati charuvrat charvi chase chaten chatur chatura
  chaturaanan chaturbhuj chayenne chayma cheick cheickoumar cheikh chelsea chelsey cherubino cheryl chester chetan
  cheyenne chiaffredo chiara chidaakaash chidaatma chidambar chidambaram chidananda childebert chilperic chiranjeev
  chiranjeeve chirine chitraksh chitrali chitramala chitrangada chloe chrabros chraniboj chranibor chranislav
  chranislava chretien chris christ christa christelle christer christiaan christian christiane christiano christie
  christin christina christine christodule christoffer christoph christophe christopher christy chrudos chrysole
  chrysostome chval cicek cicem cigdem cihad cihan cihangir cihansah cilay cilenti ciler cilvenaz cimen cindy cino
  cinzia ciprian cipriana cipriano cirano ciriaco cirilla cirillo cirino ciro cise cisem cisil cistoslav cistoslava
  civan claas claes claire clara clarence clarenzio clarisa clarissa clarisse clark claude claudia claudien claudine
  claudio claudiu claus clay clayton clea cleandre cleandro clelia clelie clemence clemens clement clemente
  clementina clementine clemenzia cleo cleofe cleonico cleopatra cleophee clery clifford clifton climaco clinio
  clint clinton clio clodomiro clodoveo cloe clorinda clotaire clothilde clotilde clovis clyde cobulmak coco
  cocukboru codin codrin codrina codrut codruta cody coen cointa cokramayul colette colin coline colleen collien
  collin colman colmanno colmazio colomba colombano colombe colombo colpan colu come concepcion conception concetta
  concetto conchita concordio conner connie connor conrad consolata constanca constance constant constanta
  constantin constantina consuela cooper cora coralia coralie coraline corbiniano cordelia coreno corentin corentine
  corey corina corinna corinne coriolano cornel cornelia cornelio cornelis corneliu cornelius coronato corrado corto
  corvin cory cosima cosimo coskun coskuner cosma cosmin cosmina costache costante costantino costanza costanzo
  costel costin coumba courtney craig cremenzio crenguta crescente crescenzia crescenzio crespignano crin crina
  crispino cristaldo cristea cristian cristiana cristiano cristina cristobal cristofor cristoforo crocefissa
  crocefisso cronida crystal csaba csanad csenge csongor ctibor ctibora ctirad ctirada ctislav ctislava cubeyr
  cumhur cunegonda cuneyt cuniberto cupido curt curtis cuzia cynthia cyntie cyprian cyprien cyra cyrian cyriaque
  cyrielle cyril cyrila cyrille cyrine cyrus cyryl daan daantje dacian daciana daciano dacio dada dado daevi daevika
  dafina dafne dag daghan dagmar dagmara dagoberto dags dahlia daiana dainuvite daisy daiwik daksha dakshayani dale
  daley dalia dalibor dalibora daliborka dalida dalie dalila dalimil dalimila dalimir dalimira dalla dallas dalmazio
  damaris damaso damayanti damian damiana damiano damien damil damin damir damla damocle damodara damon dan dana
  danae dandak dandapaani dani dania danica daniel daniela daniele daniella danielle danijel danijela danilo danio
  danique danka danny dante danuse danuta dany danyl daouda daphne daphnee dara darcy darek daria darian dariana
  darie darija darin darina darine darinka dario daris darius dariusz darja darko darla darleen darlene darnell
  darrel darrell darren darrin darryl darshan darshwana darta daryl dasa datta dave daver davey davi david davida
  davide davids davilucca davin davina davino davis davor davorin davud davy dawid dawn dax dayaamay dayaananda
  dayaanidhi dayamayee dayan dayane dea dean deanna deb debbie debora deborah debra decebal decimo declan deeksha
  deen deenabandhu deepali deepan deepankar deependra deepesh deeptanshu deeptendu deeptiman deeptimay deeptimayee
  deeptimoy deeptimoyee deevakar defne degna delbert delfina delfino delia delie delinda delizia della delores
  delphin delphine demba demet demeter demetra demetria demetrio demetriusz demi demiralp demirhan democrito
  demostene deneval denis denisa denise denisz deniz denizalp dennis denny deodata deodato depold derek derin
  derrick dervis derya desdemona desiderata desiderato desiderio desire desiree despina destan deste detmar detrich
  dev devadatt devagya devajyoti devak devangana devani devasree devdan deven devesh deveshwar devi devika devin
  devota devran devvrat dewey dewi dex dexter dexx dezider dhana dhanadeepa dhananjay dhanapati dhanesh dhanpati
  dhanu dhanvin dhara dharani dharitri dharmaketu dhatri dhruv dhyanesh dhyaneshwar diamante diana diane dianna
  dianne dianora diar diara dicle diclehan dida didem didier didimo didina diede diego dieke dies dieter dieudonne
  dieudonnee digambar digambara dikmen diksha dilan dilara dilaver dilay dilberay dildar dilek diler diletta dilhan
  dilruba dimitri dimitrij dimitrina dina dinakar dinc dincer dinesh dinis dinkar dino dinu diocleziano diodata
  diodoro diogene diogo diomede dion dione dionigi dionisia dionisio dionizy dionyz dionyzos dipali dipankar
  dipendra dipesh diptendu direnc diri dirk dita dittemarie divaakar divakar divine divis diviska divjot divna divo
  divya dixie dizik djayden djeneba djenna djibril dluhos dobrava dobromil dobromila dobromir dobromira dobroslav
  dobroslava dochia doda dodato dogan doganay doganer dogu doina dolores dolunay domagoj domenic domenica domenico
  domenik domezio domingo dominic dominick dominik dominika dominique domitille domiziano domnica don dona donald
  donalda donat donata donatella donatello donato dondu donka donna donnie donny dora dorana doreen dorel dorian
  doriana doriane doriano dorica dorin dorina dorine dorinel doris dorit dorka dorli dorota dorotea doroteja doroteo
  dorothea dorothee dorothy dorottya dorthe doru doubrava doubravka douce doug douglas dounia douwe dov doyle draga
  dragica dragos drahomil drahomila drahomir drahomira drahon drahos drahoslav drahoslava drahotin drahotina drahuse
  drahutin draupadi drazen drew dries driss dron drona druina drzimir drzislav dua duane duanne duarte dubravka
  dubravko duccio duco ducu duilio duje dujo dulari dulcemaria dulcinea dulina dumitra dumitrana dumitru dundar dune
  dunja dunya durante durdane durga durgeshwari durmus durriye duru dururbunsuz dusan dusana dustin duuk duygu
  dwaipayan dwaipayana dwayne dwight dylan dylano dyna dzile dzirkstite earl earnest ebba ebe eberardo ebin ebony
  ebren ebru ebuzer ecaterina ecclesio ece ecehan ecem ecevit ecmel ecrin ecvet eda edda eddi eddie eddy ede
  edelberga eden edgar edgard edgardo edgars edhem edil edilberto edita edite edith editta ediz edmee edmond edmondo
  edmund edna edoardo edouard eduard eduarda eduardo eduards edvard edvarda edvige edvin edvins edward edwin edyta
  edzus eef eefje eekalabya eero eeva efe efisio efken eflah efraim efrem efsun eftalya eftimia eftimie ege egemen
  egeo egidio egils eginardo egisto egizia eglantine egle egmont egon egona egrim eileen einars eirik eizens ekaaksh
  ekadant ekaksh ekalavya ekaling ekaparnika ekdant ekec ekim ekin ekmel ekrem ela elaide elaine elakshi elanur
  elbert elcin elda elea eleanor eleanore eleazar elektra elena eleni eleonora eleonore elettra eleuterio eleuthere
  elfrida elgin eli elia eliah eliahou elian eliana eliane eliano elias eliasz elide elie eliel eliette elif elifio
  eligio elija elijah elimena elin elina eline elinor elio eliodoro elion eliona elior eliot eliott elisa elisabet
  elisabeta elisabeth elisabetta elisaveta elise elisea elisee eliseo elisio eliska elissa elita eliza elizabet
  elizabeth elize elizej elizeus elka elkin ella elle ellen elli ellie elliot elliott ellis elly elmar elmars elmas
  elmer elmira elmo eloa eloan eloane elodia elodie elogio eloi eloisa eloise elona elone elora elouan elpidio elsa
  elsbeth else elsie elti elvan elvezio elvia elvino elvira elvire elvis elwira elya elyas elyes elyne elynn elyssa
  elza elzbieta elzear ema emanoil emanuel emanuela emanuele emanuelly emanuil emced emel emelie emeline emely
  emerance emerencie emeric emerich emese emi emidio emie emiel emil emile emili emilia emilian emiliana emiliano
  emilie emilien emilija emilijan emilio emils emily emin emine emir emirhan emma emmanuel emmanuelle emmelie emmely
  emmerico emmett emmi emmie emmy emna empirio emrah emre emrullah emy ena enakshi ender enderun endrigo enea
  enecone enes engelbert engin enguerrand enie enimia enio enis enise enna ennio enno enola enora enrica enrico
  enrique ensar ensio enver enya enyo enzo enzogabriel ephraim epiphane eracla eraclide eraldo eralp erardo erasmo
  erast eray erazim erazmus erberk erberto ercan ercin ercolano ercole ercument erda erdal erdem erdeni erdenikatun
  erdeniozuk erdinc erel eremia eren erenia erentuz ergene ergenekatun ergin ergun erguner erhan erhard eriberto
  eric erica erich erick erico erik erika eriks erin erinc erine erkam erkan erke erkki erma erman ermanno ermelinda
  ermen ermenegarda ermenegilda ermenegildo ermes ermete ermilo erminia erminio ermins erna ernest ernesta ernestine
  ernesto ernst erol eron eros ersan ersilia ersin ertan erten ertenozuk ertugrul ervin ervina ervins erwan erwann
  erwin esat esau esben esen esenbike eser esha eshana eshita esin esma esmee esmeralda esmeray esperanza esra esref
  essie esteban estefania estela estella estelle ester estera esterina esther esuperio eszter etela eterie ethan
  ethann ethel ethem etienne etil ettore eubert euclide eudes eudokia eudoksja eudoxe eudoxie eufebio eufemia
  eufemio eufrasia eufronio eufrosina eufrozina eugen eugene eugenia eugenie eugenio eugeniusz eula eulalia eulalie
  eunice eunika euphrasie euridice eurydice eusebe eusebia eusebie eusebio eusebiu eusebius euseo eustache eustatiu
  eustorgio eustosio eustracjusz eutalia eutalio eva evald evaldo evalds evan evandro evangelina evangeline
  evanghelina evann evarist evariste evaristo evasio eve evelien eveliina evelin evelina eveline evelyn evelyne even
  everardo everett evi evidio evie evin evodio evran evrard evremondo evren evsen evy evzen evzenie ewa ewan ewelina
  ewen ewenn eya eyal eyiz eylul eymen eysan eytan eythan eyup ezechiel ezechiele ezio ezra ezrak faas fabia fabian
  fabiana fabiano fabie fabien fabienne fabijan fabio fabiola fabrice fabricia fabricio fabrizio fadi fadime fady
  fahrettin fahri fahriye fahrunissa faik faith falba falih falk famiano famke fanni fannie fanny fanta fantin
  fantine farah fardau fares faris farouk faruk fasih fatih fatim fatima fatimata fatin fatma fatos fatou fatouma
  fatoumata faust fausta faustin faustina faustine fausto faustyn faustyna fay faya faye fayen fayenne faysal
  fazilet fazio fazullah feba febe feda fedai fedde fedele federica federico fedor fedora fedro fehime fehmi felice
  felicia felician feliciano felicie felicien felicita felicitas felicite feliks felina feline felipe felix fem
  femke femm fender fenja fenna fenne ferah feramus feramuz feray ferda ferdi ferdinand ferdinanda ferdinando
  ferdynanda ferenc ferhan ferhat feride feridun feriel feriha ferit ferman fermiano fermo fernanda fernando ferre
  ferruccio ferruh feryel festo fevzi feyyaz feyza feyzullah fiacre fiammetta fidan fidel fidele fidelie fidelius
  fidenziano fidenzio fieke fien fiene fiep fiete figen fikret fikri fikriye filemon filibert filiberto filip filipa
  filipe filippa filippo filiz filofteia filomen filomena filomeno filou fine finia finja finlay finley finn finnja
  finnley fiodor fiona fionn fiordaliso fiore fiorella fiorenza fiorenziano fiorenzo firas firdevs firmin flaminia
  flavia flavian flaviana flaviano flavie flavien flavio flaviu flavius fleano fleur flip floare floarea flodoard
  floor floortje flor flora flore florea florence florencia florencja florent florenta florentin florentina
  florentine florentyn florentyna florestan florian floriana floriane floriano florica floridia florie florin
  florina florine floris floyd flurin flurina flynn foca fode folco forrest fortunat fortunata fortunato fortune
  fortunee fos fosca fosco foss foucauld foulques fran frana franc franca france frances francesca francesco
  francette francia francine francis francisc francisca francisco francisque franciszek franciszka franck franco
  francois francoise franjo frank franka frankie franklin frantisek frantiska franz franziska fred freda freddie
  frederic frederica frederick frederico frederik frederike frederique fredrick fredrik fredy freek freja frenkie
  freya frida frido fridolin fridrich frieda friederike friedrich fritz frontiniano frusina fruzsina fryderyk fuat
  fulbert fulberto fulcran fuldem fulden fulgence fulgenzio fulvia fulvio fulya funda fureyya furio furkan furseo
  furuzan fuscolo fusun fuzuli fynn gabi gabin gabino gabor gabriel gabriela gabriele gabriella gabrielle gabrijela
  gad gael gaelle gaetan gaetano gaffar gaglioffo gaia gail gaio gaj gaja gajaadhar gajabahu gajadhar gajana
  gajbaahu gal galatea galdino galeazzo galfryd galileo galina gallicano gamze ganak ganaka ganapati gandharv
  gandharva gandolfo ganesh gangesh garance garik garika garimberto garnier garrett garry garud garuda gary gaspar
  gaspard gaspare gaston gastone gati gatien gatik gaud gaudenzia gaudenzio gaudino gauraang gaurang gauranga gautam
  gautama gautami gauthier gautier gautiero gavino gayatri gaye gayle gazanfer gazi geanina gedeon gedeone gederts
  geeta geetanjali gejza gelila gelin gelincik gellert gelsomina geltrude gelu gema gemine gemini geminiano gemma
  genadij gencer gene generosa generoso genesia genesio geneva genevieve gennaro genoveffa gentiana gentile genziano
  geoffrey geoffroy georg george georgel georges georgeta georgette georgia georgian georgiana gerald geralda
  geraldina geraldine gerard gerarda gerardina gerardo gerasimo geraud gerazim gerazym gerberge gerbert gerda
  geremia gergely gergo gerhard gerharda gerino germain germaine german germana germano gerolamo geronimo geronzio
  gerrit gertrud gertruda gertrude gervais gervasio gesualdo geta gevheri geza ghanaanand ghanashyam ghanshyam
  ghenadie gheorghe gheorghita gherardo gherghina ghislain ghita giacinta giacinto giacobbe giacomo giada giadero
  gian giancarlo gianfranco gianina gianluca gianluigi gianmarco gianmaria gianmario gianna gianni gianpaolo
  gianpiero gianpietro gianuario giasone gica gicu gideon giel gigi gigliola gijs gil gilbert gilberta gilberto
  gilda gildo giliola gilles gillo gina gineto ginevra ginewra ginger gino gioacchina gioacchino giobbe gioberto
  gioconda giocondo gioele gioia gion giona gionata giordano giorgia giorgian giorgiana giorgio giosue giosuele
  giotto giovanna giovanni giove gioventino giovenzio girardo girart giray giri girija girik girika girindra
  giriraaj giriraj girish girja girolamo girts gisela gisele gisella gislebert gita gitanjali gitte giuda giuditta
  giulia giuliana giuliano giulio giulitta giuseppa giuseppe giuseppina giusta giustiniano giusto gizela gizem
  gladys glauco gleb glen glenda glenn gloria glorie gobinda godeberta godiva goffredo gokalp gokben gokboru gokce
  gokcegol gokcen gokcicek gokmen goknur goksin golia gomberto gonca goncalo gondebaud gondulfo gonenc gonerio
  gongor gonsalwy gonthier gontran gonul gonzaga gonzague gonzalo gopaal gopal gopee gopi gorakhnath goran goranka
  gorazd gordan gordana gordiano gordon gorkem gorun gosto goswamee goswami gothard gottardo gottfried gotum goundo
  gouranga goutam govinda gozde grace gracian graciana gracie graciela graciliano gracja gradimir grady grant
  gratian gratiana gratiela grato grazia graziana graziano graziella grazina greg gregg gregoire gregor gregorian
  gregorio gregory greta gretchen grga grgo grgur grigore grimaldo griselda grizelda grozdana gry grzegorz guadalupe
  gualberto gualtiero gubio gudakesa gudakesha gudrite gudrun guelfo guenda guendalina guenievre guerin guerrino
  guglielmo guher gui guiberto guido guilhem guilhemine guilherme guillaume guillemette guillermina guillermo
  guiscardo gul gulbahar gulben gulcin guldem gulden guldeste gulegen gulemen gulen guler gulgun gulhan gulnaz
  gulpembe gulriz gulsen gultekin gulumser gumesindo gumus gun gunars gunay guncicek gundelinda gundogdu gundogmus
  guner gunes gungor gunilla guniz gunnar gunnel gunnur gunsel gunseli gunter gunyaruk gurbuz gurcan gurdal gurdev
  gurhan gurkan gurol gursel guru gust gustav gustava gustave gustavine gustavo guus guusje guven guvenalp guvercin
  guy guyot guzey gvendolina gvozden gwen gwenaelle gwendoline gwendolyn gwido gyorgy habbab habib habiba habil haby
  hacib hadi hadja hadriel hadrien hafi hafid hafsa hagen hailey haim hajar hakan hakem haki hakim hakon haldun hale
  halil halim halima halina halis halit haluk hamdi hamdullah hamed hami hamidou hamish hamit hammad hamsini hamza
  hana hanae handan hande hanefi hanga hani hania hanna hannah hanne hannele hannes hanno hannu hans hansjorg
  hanspeter hansrudolf hansruedi hansueli hansulrich hanus haralamb haralambie harald hardouin hari harinakshi
  harinarayan harit harita harold haron haroun harouna haroune harriet harrison harry harun harvey hasan haseki
  hasibi hasim hasin hasmet hasna hassan hassane hastal hata hatem hatip hatouma hattab hattie hauke hava havel
  havla hawa haya hayal hayali hayat hayati haydar hayden hayley hazan hazar hazel heather hector heda hedda hedelin
  hedi hedvig hedviga hedvika heema heidi heidrun heikki hein heinrich heinz heitor helen helena helene helga helie
  helier helin helio helios helle helmut heloisa heloise hendrik hendrika hennes henning henri henrich henrick
  henrie henrieta henrietta henriette henrik henrike henrique henry henryk henryka heracleea herbert herberta
  herluin herman hermann hermina hermine hernan herta herve hiba hicabi hicham hidaya hidde hieronim hikmet hilaire
  hilal hilar hilarion hilarius hilary hilda hildebert hildegard hillel hilmi himadri himani himmet hincmar hind
  hipolit hippolyte hira hiranmay hiranmaya hiranya hisam hjalmar holly homer homero honor honore honorine honorius
  hope horac horace horacio horacy horatiu horea horia horst hortense hortensia hortensie hortenzia hortenzie
  horymir horymira hostimil hostimila hostimir hostimira hostislav hostislava hostivit houda hovard howard hrvoj
  hrvoje hrvojka hubert huccet hud hudayi hugh hugo hugues huguette hulki hulusi hulya huma humayun humeyra huner
  hunor hunter hurkan hursit husameddin husamettin huseyin husnu husrev hussein huub huzeyfe hvezdoslav hvezdoslava
  hyacint hyacinta hynek hypolit iacob iacopo iacopone iago ian iancu ianira ianis iasmina iban iboja ibrahim
  ibrahima ica icaro icilio iclal ico ida idan idea idil idir ido idris idriss idrissa ieremia iffet iginia iginio
  igino ignac ignacie ignacio ignacy ignat ignata ignazio igor ihsan ihvan ikbal ikeme iker ikicitoyun ikrime ila
  ilai ilan ilana ilaria ilarie ilario ilarion ilay ilayda ilbey ilbilge ilda ildebrando ildefonso ildegarda
  ildegonda ildika ildike ileana ilenia ilgegu ilgmars ilhami ilhan ilia ilian iliana iliane ilias ilie ilies ilija
  ilinca ilja iljana ilkay ilkben ilke ilker ilknur ilko ilksen ilkyaz illidio illuminato ilmari ilmars ilona ilsa
  ilse ilva ilyan ilyana ilyane ilyas ilyass ilyes ilyess ilza imad iman imane imani imelda imen imene imge imke
  immacolata immacolato immanuel imogen imran imrane imre imrem imrich ina inanc inara inars inaya inc inci
  incoronata inder indira indra indrikis indro indy ines inesa inez inga inge ingeborg ingeborga inger ingmars
  ingrid ingrida inguna inja inka inkeri inna innocent innocente innocenty innocenza innocenzo ino inocenc inocentiu
  inza ioan ioana ioanina iolanda iole ion iona ione ionel ionela ionelia ionica ionne ionut iorio iosefina iosif
  ipek ippocrate ippolito ira irem irena irene irenej ireneo ireneus ireneusz irfan iride iridenta irina irinc
  irinckol irinel iris irisa irma irmak irmeli irmina irtis irvin irving isa isaac isabeau isabel isabela isabell
  isabella isabelle isabelly isac isacco isadora isaia isaiah isaias isak isaure ischirione ise isee iseult ishaq
  iside isidor isidora isidore isidoro isis isla islam ismael ismaele ismail ismerie ismet isolda isotta isra israa
  israel issa issam issiaka istvan ita italia italo itil itri iulia iulian iuliana iuliu iurie iustin iustina
  iustinian iva ivan ivana ivancica ivanka ivanna ivano ivanoe ivar ive ivek iven iveta ivetta ivica ivna ivo ivona
  ivone ivonne ivor ivy iwan iyad iyed izaak izabela izabella izaias izajasz izak ize izel izia izidor izidora
  izmael izolda izydor izzet izzettin izzy jaakko jace jacek jachym jacinthe jack jackie jackson jacky jaco jacob
  jacoba jacobo jacobus jacqueline jacquelyn jacques jad jada jade jaden jadran jadrana jadranka jadranko jadro
  jadwiga jael jaelynn jaga jagadish jagadisha jagathi jagdeep jagdish jagica jagmeet jahnu jai jailey jaime jaimini
  jaimy jairo jaivey jake jakob jakov jakub jakuba jakubina jakubka jale jalil jalou jamal james jamie jamila jamiro
  jan jana janaina jane janek janelle janet janeta janica janice janie janin janina janine janis janka janko janna
  jannah janne jannek jannes janni jannik jannis jano janos janosch janusz japhet jara jared jari jarmil jarmila
  jarne jarno jaro jarod jarolim jarolima jaromil jaromir jaromira jaron jaroslav jaroslava jasen jasenko jasin
  jasmijn jasmin jasmina jasmine jasna jasnena jason jasper jassem jassim jautrite javas javi javier jawad jawed jax
  jaxon jaxx jay jaya jayce jayda jayden jaylano jaylen jaylinn jayson jayvano jazeps jazmin jazz jazzlyn jazzlynn
  jean jeana jeanclaude jeandaniel jeanette jeanjacques jeanlouis jeanluc jeanmarc jeanmarie jeanne jeannedarc
  jeannel jeannette jeannie jeannot jeanpaul jeanpierre jed jef jeff jeffery jeffrey jefta jehanne jekabs jela
  jelena jelica jella jelle jelmer jelte jenel jenna jennah jennie jennifer jenny jenovefa jens jente jeppe jerald
  jeremi jeremiah jeremias jeremiasz jeremie jeremy jergus jermaine jerome jeronimo jeronym jerry jerzy jesa jesika
  jesper jess jesse jessica jessie jesslyn jesslynn jessy jesus jet jett jette jevgenijs jibril jidde jihane jil
  jilji jill jim jimena jimi jimmie jimmy jimram jinane jindra jindrich jindriska jinte jinthe jip jiri jirina
  jitender jitendra jitka joachim joah joakim joan joana joann joanna joanne joanny joao joaolucas joaomiguel
  joaopedro joaquim joaquin joas job jocelyn jocelyne jodi jody joe joel joelina joeline joelle joep joes joey johan
  johana johann johanna johanne johannes john johnathan johnnie johnny jolana jolanda jolanta joleen jolie jolien
  jolijn jolin jolina joline jon jona jonah jonas jonatan jonathan jonathon jonna jonte joost jop jordan jordana
  jordi jordy jorg jorga jorge jorgeluis jorgen jorin joris jorn jorrit jort joscha joschua jose joseantonio
  josedaniel joseeduardo joseemilio josef josefa josefien josefin josefina josefine joseluis josemaria josemiguel
  josep joseph josephin josephine josette josh joshua josiane josie josip josipa josko joso josse josselin jost
  josua josue josy joud jourdain jovan jovana jovin joy joya joyce joza joze jozef jozefa jozefina jozsef jozue juan
  juana juancarlos juanita juanmanuel juanpablo juanramon juda jude judicael judita judite judith judy judyta juha
  juhani juho jukka jula julan jule jules julia julian juliana juliane julianne julide julie julien julienne julieta
  juliette julija julijs julika julina julio juliocesar julita julius juliusz juna junayd june junior juno junon jur
  juraj jurg jurgis juri jurre jusma jusra juste justin justina justine justus justyn justyna jusuf juta juul jyoti
  jyotis jyotsana kaan kaarina kaat kabil kacper kadem kader kadiatou kadidia kadidiatou kadir kadrican kadriye kady
  kagan kahina kai kaia kailash kaina kais kaj kaja kajetan kalea kalender kalervo kalevi kali kalinda kalistrat
  kalle kalpana kalyani kama kamala kamalesh kamber kamel kamelya kamil kamila kamile kamilla kamla kamlesh kamran
  kamuran kanak kanaka kanchan kanishka kannan kannen kanti kapgar kara karaca karahan karak karam karamba karamoko
  karan karel karen kari karim karin karina karine karl karla karlemil karlijn karlis karljohan karlo karlotta
  karmela karmen karol karoliina karolina karoline karthik kartik karunanidhi kashyap kashyapi kasian kaspar kasper
  kassandra kassim kastor kata katariina katarina katarzyna kate katell katerina katharina katherine kathleen
  kathrin kathrine kathryn kathy katia katica katie katija katina katja kato katrin katrina katrine katryn katun
  kawtar kay kaya kayaalp kayca kayden kayla kaylee kayleigh kayliah kayna kaynak kayra kays kazanc kazi kazimierz
  kazimir kazimira kazkatun keano keanu keerti kees keet keira keith kekik keklik keles kelley kelli kellie kelly
  kelvin kelya kelyan kemal kemalettin ken kenan kende kendra kenji kenneth kenny keno kensi kent kenza kenzi kenzo
  kenzy kepez keramet kerami kerem keremsah keren kerim kerry kerstin kesme kessaf ketsia kevin kevser keyan keyken
  keyla kezlik khadidiatou khadidja khadija khady khalil kian kiana kiano kiara kick kika kiki kilian killian kilyan
  kim kimberley kimberly kimi kimo kin kincso kinga kira kiran kiraz kirk kirsten kirti kiyan kjeld kjell klaas
  klara klarencjusz klaudia klaudian klaudie klaudius klaudiusz klaus klavs klea kleber klemens klement klementina
  klementyna kleopatra kliment klotylda knut kobe koen koksal koleta koloman kolombin kolombina kolos kolumban
  kolumbin kolumbina konrad konrads konstance konstancie konstancja konstantin konstantins konstanty konstantyn
  konsuela konzuela kopano kora koralia koray korbinian kordula korina korinna korkut kornel korneli kornelia
  kornelie kornelius korneliusz kosma kosmas krasava krasomil krasomila krasoslav kresimir kresomysl krijn krishna
  krishnadas krishnadasa krisjanis kriss krista kristan kristen kristi kristian kristiana kristians kristie
  kristiina kristijan kristin kristina kristine kristof kristoffer kristopher kristy kristyna krisztian krisztofer
  kruno krunoslav kryspin krystal krystian krystof krystyna krzysztof ksawera ksawery ksenia ksenofont kubat kubilay
  kuddusi kumar kumari kumru kumuda kunhuta kursad kurt kutbettin kuzey kveta kveton kvetos kvetoslav kvetoslava
  kvetuse kvido kwintyn kyan kyano kyara kyle kylian kyliann kyllian kyllikki kyra laal lachlan lacramioara lada
  ladina ladislao ladislau ladislav ladislava ladji laetitia lahna lai laia laila lajos lakshman lakshmi lakshmidhar
  lakshminath lal lale lalie lalita lamar lambert lamberto lamia lamih lamine lana lance lancelot lancilotto lander
  landolfo landry lanfranco lapo lara larina larisa larissa larry lars larysa lascar lasma lassana lasse laszlo
  latif latifa latife latoya laura laurane laure laureen laureline lauren laurenc laurence laurencie laurencja
  laurencjusz laurene laurens laurent laurentia laurentino laurentiu laurenty laurentyna laurenz lauri laurian
  lauriane lauriano laurie laurin laurine lauryn lautone lavanya laverne lavinia lavinio lavize lawrence laxman
  laxmi layana layanah layla lazar lazare lazarz lazzaro lea leah lean leana leander leandr leandra leandre leandro
  leane leann leanne leano leart leda ledion lee leela leelou leena leendert lehna leia leif leigh leila leina lejla
  lela leland lelia leman lemide len lena lene leni lenia lenja lenka lenn lennard lennart lenne lennert lenni
  lennie lennon lennox lenny leny lenya leo leodegar leokadie leon leona leonard leonardo leone leonel leonhard
  leoni leonia leonid leonida leonidas leonids leonie leonilda leonio leonis leonne leonor leonora leonore leontin
  leontina leontine leontyn leontyna leonzio leopardo leopaul leopold leopolda leopoldina leopoldine leopoldo
  leopoldyna leos leroy lerzan lesana lesek leslie lester leticia leticie letitia letizia letterio leu leufroy lev
  levana levent levente levi levin levio levke levoslav levy lewin lewis lex lexi lexie leya leyan leyla leyna lia
  liah liam lian liana liara lias liba libena liberata liberato liberatore libere liberio libero liberto libor
  libora liboria liborio liboslav liboslava libusa libuse lica licia lida lidania lidia lidija lidio lidmila lieke
  lien liene lietald lieto lieuwe lieve lieze liga ligia liisa liksma lila lilas lili lilia lilian liliana liliane
  lilianna lilie lilien lilirose lilith lilla lilli lillian lillie lilly lilou lilwenn lily lilya lilyrose lina
  lincoln linda linde lindsay lindsey line linett linn linne linnea lino linoi linoy linus lio lioara lion lionel
  lior liora liron lirone lis lisa lisandro lisann lisanne lisbeth lise liselotte lison lital liv liva livia liviana
  livie livija livino livio liviu livius liya liyah liyam liyan liyana liz liza lizbeth lize lizz lizzy ljiljana
  ljuba ljubica ljudevit lloyd loa loan loane lodovica lodovico loek loes loet logan lohan loic lois loise lola lone
  longin lonnie lora lore loredana loreen lorelei lorella loren lorena lorenc lorene loreno lorenz lorenza lorenzo
  loreta loretta lori lorian loriana lorik lorin loris lorna lorrain lorraine lot lota lotar lothaire lothar lott
  lotta lotte lotti lou loua louan louane louann louanne louay loubna louca louie louis louisa louise louismarie
  louison louka loula louna lounis loup lourdes lourenco lova lovisa lovorka lowell lowie lua luan luana lubica
  lubin lubomir lubomira lubor lubos luboslav luboslava luc luca lucas lucca luce lucentiu lucia lucian luciana
  luciano lucie lucien lucienne lucija lucijan lucile lucilla lucille lucio lucius lucja lucjan lucretia lucretiu
  lucrezia lucy ludano ludek ludise ludivine ludivoj ludka ludmila ludolphe ludomil ludomila ludomir ludomira
  ludoslav ludoslava ludovic ludovica ludovico ludovit ludvig ludvik ludvika ludwig ludwik ludwika luena lui luigi
  luigia luis luisa luisangel luise luisgabino luismiguel luiz luiza luize lujza luk luka lukas lukasz luke lukrecie
  lukrecius lula luminita luminosa lumir lumira luna lune lungelo lutfi lutfullah luther lutibor lutobor lutz luuk
  luus lux luz luzie lya lyam lyan lyana lydia lydie lyes lykke lyla lyle lylia lylou lyn lyna lynda lyne lynette
  lynn lynne maad maaike maan maarit maarten maartje maas maayane mabel mabela mable maca macaire macaria macario
  maccabeo mace maceo mack mackenzie macy madalena madalin madalina maddalena maddison maddox madeleine madelief
  madeline madhuri madina madison madita madlaina madleen madlen mads mady mae mael maelie maeline maelis maelle
  maely maelyne maelys maes maeva maeve mafalda maffeo magali magda magdalena maggie maggiorino magno magnus
  maguelone mahamadou mahault mahaut mahdi mahe mahendra maher mahesh maheswar mahir mahmoud mahmut mahulena mahzun
  mai maia maica maida maija maik maike maila mailin mailo maily mailys maimouna maina maiorico maira maissa
  maissane maite maiwenn maja majda makan makar makary maksim maksud maksym maksymilian malak malati malco malcolm
  malea malek malena malene malgorzata malia malick malik malika malin malina mallaury malo malone malou malte
  malthe malti malvina malvine malwina mamadou mamante mamert mamie mamoudou manal manar manasse mancio manda
  mandaakin mandakini mandy manel manelle manetto manfred manfredo mangala mangalya mani manik manikya manil manilio
  manisha manjusha manlio manoah manoj manole manon manona mansueto mansur mansvet manu manuel manuela manuele mara
  marah maram marana marc marcantoine marceau marcel marcela marceli marcelin marcelina marceline marcell marcella
  marcello marcelo marcheta marcia marciano marcin marcis marco marcos marcu marcus mare mareike marek maren marena
  mareta marga margaret margareta margarida margarita margaux margers margherita margie margit margita margo margot
  margrit margrith marguerite mari maria mariaalice mariaclara mariaelena mariahelena mariajose mariajulia
  marialuisa marialuiza mariam mariama mariame marian mariana marianna marianne mariano mariateresa marica
  maricarmen maricica marie marieange marieke mariella marielou mariem marieta marija marijana marijn marika
  marilena marilou marilu marilyn marin marina marine marinela marinella marinetta marino marinus mario marioara
  mariola marion maris marisa marisol marissa marit marita marite mariuca marius marja marjane marjatta marjorie
  mark marketa markku marko markus marla marleen marlen marlena marlene marley marli marlie marlies marlis marlo
  marlon marly marnie marolo maros marouane marrit marsha marshall mart marta marte marten martha marthe martial
  martim martin martina martine martino martins marton martti marty martyna marut maruta marvin marwa marwan marwane
  marwen marwin mary maryam maryann marylou maryna marzia marzio mas masa mason massima massimo massinissa matan
  mate matei matej mateja mateo mateus mateusz matheo matheus mathew mathias mathieu mathijs mathilda mathilde
  mathis mathurin mathuys mathys matias matija matilda matilde matis matiss matisse matko mato matous matroniano
  mats matt mattea matteo mattes mattheo matthew matthias matthieu matthijs matthis matti mattia mattias mattie
  mattis matus matyas matylda matys matz maud maude maugis maura maureen maurice mauricette mauricio maurilio
  maurits maurizio mauro maurycy max maxellende maxence maxens maxi maxim maxima maxime maximilian maximiliano
  maximilien maxine maxmilian may maya mayane mayar mayeul mayla mayline maylis mayoor mayra maysa mayson mayssa
  mayte mazhar mecislav mecislava medard medardo medea mederic medina medine medoro meena meenakshi mees megan
  megane meghan meghnad meghnath mehdi mehmet mehtap meik meike meire meissa melania melanie melanio melany melba
  melchiade melchior melchiorre melda melek melezio melia melichar melih melike meliksah melina melinda meline melis
  melisa melisande melissa melissandre melita melitina melle mellina melodi melodie melody mels meltem melusine
  melvil melvin melvyn memduh menahem menaka menardo mence mendel menelao meneo menka menno mennone menodora meral
  mercede mercedes mercia mercurio meredith merel merete meriam meric meriem merih merijn merjem merle merlin
  merovee mert merve mervin merwan meryam meryem meryl messalina mestan mesut mete metello metin metod metodej metra
  metrofane mette mevlut mex meyra mia mica micael micaela micah micha michael michaela michal michala michalina
  micheal michel michela michele micheline michelle mick mickael midas mieke miel miguel miguelangel mihael mihaela
  mihai mihail mihaly mihnea mihriban mik mika mikael mikaela mikail mikayla mike mikelis mikkel mikki mikko miklos
  mikolaj mikolas mikulas mila milada milan milana milano mildred mile milena miles miley milhan milic milica milik
  milivoj miljenko milka milla mille milly milo milon milorad milos miloslav miloslava milota milou milous milovan
  milovin milred milton miluse milutin mima mimma mimo mina minakshi mindy mine minerva minervina minervino minh
  mink minna minnie minodora mio mioara mir mira mirabela mirac miran miranda miray mircea mirco mireille mirek
  mirela mirella miriam miriama mirja mirjam mirka mirkelam mirko mirna miro mirocleto miromil miromila miron mirona
  miroslav miroslava mirre mirta mirte mirthe mirtil miruna mirza misaele misbah mischa mislav misty mitch mitchell
  mithat mitica mitrut miya mlad mladen mnata mnislav mnislava moa moche modest modesto modibo modrite mody mohamed
  mohamedali mohammad mohammed mohan mohana mohinder mohini moira moise moises moisette mojmir mojzesz mojzis molly
  mona monaldo monalisa monde monica monika monique monitore monserrat monvids moos morena moreno morgan morgana
  morgane moric moris moritz morne morris morten mory mose moses mouctar mouhamadou mouhamed moussa moustafa
  moustapha mozes mpho mstislav muammer muaviye muaz mudite muesser mufid muge mugur mugurel muhammad muhammed
  muharrem muhsin muhtar muhterem muhtesem muhyiddin mujdat mujde mujgan mukadder mukaddes mukerrem mukesh muktedi
  muktedir muktefi mukul mumtaz munevver munir murat muren muriel muriela murilo musa musir muslih mustafa mustapha
  mutahhar muteber mutemed muttalib muzaffer muzdad muziano mya myla mylan mylene mylo myra myriam myrna myron
  myrthe myrtil myrtille myrtle nabi nabil naci nada nadalina nadege nadezda nadi nadia nadine nadir nadja nadzieja
  nae nael naelle naemi nafiz nahel nahid nahil nahla naia nail naila naim naima nais naja najla nala nalan nalini
  namazio nana nancy nand nanda nando nandor naneta nanna naomi naomie naoufal naoufel napoleon napoleone nara
  narayan narcis narcisa narciso narcisse narendra narinder narseo narsete nasrullah nassim natacha natale natalia
  natalie natalija natalina natan natanael nataniel natasa natasha nate nathalie nathan nathanael nathaniel natka
  naud naudet naval naveen navin nawal nawel nawfel naya nayel nayla naz nazan nazario nazariusz nazary nazif nazim
  nazmi nazzareno nazzaro nea neal necat necati necdet nechifor necib necla necmettin neda nedim nedjeljka nedjeljko
  neela neele neeltje nefeli nehemie nehir nehoslav neil neila neiva nejat nejla neklan nela nele neli nelia nelio
  nell nelli nellie nelly nelson nelu nelya nena nene neo neopolo neoterio nepomuk nera nerea nereo nergis neri
  nermine nesa neset nesim neslisah nesrin nesrine nestor nestore nettie neva neven nevena nevenka nevin nevio nevra
  nevzat neyla nezamysl nia niame nicarete nicea niceforo nicephore niceto nicezio nichifor nicholas nichole nick
  nicklas nicla niclas nico nicoara nicodemo nicodim nicola nicolae nicolai nicolaie nicolas nicole nicoleen
  nicoleta nicoletta nicoline nicolo nicu niculina niculita nicusor nicuta nida nidia niek niels niene nienke nigar
  nihal nihan nihat nika nike nikita nikki nikkie niklas niklaus niklavs niko nikodem nikodema nikol nikola nikolai
  nikolas nikolasz nil nila nilde nilgun nils nimit nimrod nina nine ninfa niniano nino ninon ninthe nio niouma
  niranjan nirbhay niro nisa nisan nives niyazi nizamettin nizar noa noah noam noami noan noar noe noel noelia
  noelie noella noelle noema noemi noemie noha noham nohan nola nolan nolann nolen nolhan nomi nona noor noortje
  nora norah norbert norberta norberto nore norhane norica norina norma norman normand nostriano noud nouha nour
  noura nourane nouri nout nova novan novella novi nowi nox nqobile nthabiseng nubia nuccia nukhet numan nuno
  nunziata nunzio nur nural nuran nurettin nurgul nuri nuria nursel nurseli nurullah nusa nusret nynke oana oceane
  octav octave octavia octavian octaviana octavio octaviu oda oddone odelia oderico odeta odetta odette odidone
  odile odilia odilon odin odolen odon odorico ofelia ofelie oger oguz oguzhan ojars ojaswini okan oke oksan
  oktavian oktavie oktavius oktay olaf olavi olbram olcay oldrich oldriska ole oleg olegs olga olgerts olimpia
  olimpian olimpio olimpiu olinda olindo oliva olive oliver olivia olivie olivier oliviera oliviero olivija oliviu
  oliwia oliwier olle ollie olof olympe olympia olympie omana omar ombeline ombline ombretta omer omero onder ondina
  ondine ondrej ondrejka onesta onesto onofrio onorata onorina onorino onorio onufry onur oona oormila opal opalina
  opaline ophelie ora orazio orchidea orell oren orenzio orest oreste orestes orfeo orhan oriana oriande oriane
  orietta orio orlando orlane ornella oronzo orsino orso orsola orsolina ortansa ortensia ortensio orville orvokki
  osanna oscar oskar oskari osman osmondo osmund osvald osvaldo ota otakar otakara otello othmane otilia otilie
  otilija otis otmar oto otokar otomar ottaviano ottavio ottilia otto ottone otylie oumar oumayra oumou oury ousmane
  oussama ovidio ovidiu ovidius owen oxana oya oyku ozan ozana ozanne ozcan ozden ozer ozge ozgur ozhan ozkan ozlem
  ozlen oznur ozren pablo paciano pacifico paco pacome pacomio padma paige paivi pakize palatino palemon palladia
  palladio palmazio palmira palmiro paloma pam pamela pamfil pammachio panagachie panait pancario pancrazio panfilo
  panka pankrac pankracy panna pantaleo pantaleon pantaleone paola paolo param paramartha paraschiva pardo parfait
  paride paris parla parmenio parsival parsla parvati pascal pascale paskal paskala pasquale pat paterne paterniano
  patrice patricia patricie patricija patricio patrick patrik patrizia patrizio patroclo patru patrycja patrycjusz
  patrycy patryk patsy patti patty paul paula paulantoine paularthur paule paulette paulica paulien pauliina paulin
  paulina pauline paulo pauside pava pave pavel pavica pavils pavla pavlin pavlina pavol pawel payidar pearl pecine
  pedro peer peggy pekka pelagia pelagie peleo pelhrim pelin pelinsu pelle pellegrino pembe penda penelopa penelope
  penny pentti pepe pepijn pepin pepo per perceval percy peri pericle perihan perikles perla perle pernilla pero
  perran perrine perry perseo persida pertev perver pervin perzida petar pete petek peter peteris petr petra petrana
  petre petri petrica petrisor petronela petronila petronilla petronille petronio petronius petru petruse petrut
  petruta petteri petula peyami pharell phil phileas phileine philemon philibert philine philip philipp philippa
  philippe philippine phillip philomene philothee philou phoebe phoenix phyllis pia pie pien piera pierangelo
  piergiorgio pierluigi piermarco piero pierre pierrealain pierreandre pierrelouis pierrick piersilvio piet pieter
  pietro pilar pim pio piotr pip piper pippa pippo piraye pirjo pirkko pit pius placida placido platon platone pleun
  plinio plutarco pol pola polidoro polifemo polikarp polissena pollione polykarp polyxena pompeo pompilia pompiliu
  pomponio pontus ponziano ponzio poornima poppy porfirio porfiriusz porfiry porzia porziano postumio poul pramila
  pran pranay prasad prasanna prassede prathamesh pravdan pravdomil pravdomila pravomil pravomila pravoslav
  pravoslava prayag preity prem prema premysl preston priamo pribyslav pribyslava primerose primo prince prisca
  priscila priscilla priscille prisco priska privato priya priyala procopio profira prokles prokop prokopa prokul
  proserpina prosper prospera prospero protasio proteo prudence prudenzia prudenzio prune publio puck puk pulcherie
  puneet pupolo purnima purushottam pushti pusicio quartilla quarto quasimodo quentin quentine querano quieta quin
  quinn quinten quintia quintiliano quintilio quintino quinty quinziano quinzio quirin quirino quiteria quitterie
  rabia rachael rachel rachela rachele rachid raci rada radan radana radegast radek radha radhost radim radimir
  radimira radislav radislava radivoj radka radko radmil radmila radolfo radomil radomila radomir radomira rados
  radoslav radoslava radovan radovana radslava radu raducu raduz radvan raf rafael rafaela rafal rafet raff raffaele
  raffaella rafila rageshwari rageswari rahel rahim rahime rahma rahmi rahsan rahul raide raif raik raimondo raimund
  rainald rainaldo rainelda rainer rainhard rainold raisa raj rajan rajana rajendra rajinder rajiv rajko rajmund
  rajna rajnold rajsa rakesh ralf ralph raluca ramaa ramata ramazan ramesh rameshwar rami ramiro ramiz ramon ramona
  ramy rana randal randall randolf randolph randy ranek rania raniero ranim ranjeet ranjit ranko ranolfo ranya raoul
  raphael raphaelle rapulane raquel rares rasim rasit rasmus rastislav rastislava rati ratibor ratmir rauf raul ravi
  rawane ray rayan rayane rayen raymond raymonde rayyan razvan rea rebeca rebecca rebeka rebekka recai recep reda
  redmond refah refet refik regina reginald reginaldo regine regis regitze regnars regolo regula reha rehor rehorka
  rein reina reine reinhard reis rejan rejean rejeanne reka relu remi remig remigio remo remondo remus remy remzi
  renars renat renata renate renato renaud rene renee renette rengin rens renske renzo resat respicio resul reto
  revi rex reybaud reyhan reza rezzan rhea rhonda ria riaan riad rian riana rica ricardo ricards ricario riccarda
  riccardo richard richarda richelmo rick rickard rickey ricky rico rieke rifat riff rigard riitta rija rike rikke
  riley rim rina rinaldo rino rio rita ritesh ritva riv rivka riyad roan robaldo robbe robert roberta robertina
  roberto robi robin robina robinson robyn rocco roch rochelle rocio rodan roderick roderik roderyk rodiano rodica
  rodney rodolfo rodolphe rodrigo rodrigue rogelio roger rohan rohana rohit rokia roko roksana roland rolande
  rolando rolf rolfo romain roman romana romane romanita romano romans romee romeo romero romeu romilda romina
  romoaldo romola romolo romuald romualdo romul romulus romy ron rona ronald ronan ronja ronnie roos roosevelt rosa
  rosalia rosalie rosalinda rosamaria rosamunda rosana rosanna rosario rose roselin roseline rosemarie rosemary
  roser rosie rosita rosmunda ross rossana rossella rostislav rostislava rovena rover rowan roxana roxane roxanne
  roxelana roxy roy roza rozalia rozalie rozalinda rozamunda rozana rozina rozita rozvita ruben rubiano ruby ruchan
  rudis rudite rudolf rudolfa rudolfina rudolfs rudolph rudra rudy ruedi rufina rufino rufo rufus ruggero ruhsar rui
  rukhmani rukmin rukneddin runa rune rupert ruperto rupinder ruprecht rusins ruslan russell rustu rut ruta ruth
  rutilo ruxanda ruxandra ruya ruza ruzena ruzica ryad ryan rym ryszard saad saar saba saban sabato sabazio sabele
  sabin sabina sabine sabino sabir sabri sabrina sabrine sacha sachin sacid sadan sadberk sadettin sadi sadie sadio
  sadri sadullah safa safae saffet saffiro saffo safi safia safira safiya safouan safouane safta sahap sahin
  sahinalp sahra sahsuvar said saim sakari sakina sakir saladino salamoun salih salim salimata sally salma salome
  salomea salomena salomon salomone salomoun salustio salvador salvatore salvo salwator sam samanta samantha samara
  samba samed sameer sami samia samih samil samim samir samira sammie sammy samo samona samson samu samuel samuela
  samuele samy sana sanaa sancho sanda sander sandor sandra sandrine sandro sandu sandy sanem sanja sanjay sanjin
  sanka sanna sanne sansone sante santiago santina santino santo santos sanya sanziana saphira sapiente sara sarada
  sarah sarala sarani saraswati sarbello sare sari sarina sarisha sarka sarla sarlota sarmite saroja sarra sarvin
  sasa sascha sasha saskia saskie satine satish satu saturniano saturnin saturnino satyen saul saulcerite sauveur
  sava savannah savas savel saverio saveta savi savin savina savinien savino saxona sayan scarlett scholastika
  scolastica scott scottie sean seb sebas sebastiaan sebastian sebastiana sebastiano sebastiao sebastien sebestian
  sebnem secaeddin secil seckin seconda secondiano secondina secondo seda sedat sedef seden sedrik sef sefer seff
  sefik sefora segolene seher sehlevent sehrazat sekou selahattin selale selami selcuk selda selen selena selene
  selim selin selina selma selvaggia selvi selyan sem sema semenica semih semiramide semplicio sempronio semra semsi
  sena senay sener senesio sengul senn senna senne sennur senofonte senol senta sep sephora sepp seppe seppo
  serafettin serafin serafina serafino seraina serap seraphin serapione serban serbulent seref seren serena serenus
  serge sergej sergen sergi sergio sergiu sergiusz serhat serif serin serine sermet sermin serpil sertac sertap
  servac server servidio serviliano sesto seth settar settimio settimo sev seval sevda sever severa severiano
  severin severina severine severino severo sevgi sevil sevim sevinc sevket sevki sevtap sevval seweryn seyban seyda
  seydou seyfettin seyfi seyfullah seyma seyyit shai shaily shaima shaina shakti shakuntala shana shane shani
  shanice shankar shanna shannon shanon shantanu shanti shany sharda shari sharmila sharon shashi shashikala shaun
  shawn shawna shay shayan shayma shayna sheela sheila sheldon shelia shelley shelly sher sheri sherine sherman
  sherri sherry sheryl shirel shirine shirley shiv shivakari shobhana shresth shresthi shreya shreyashi shridevi
  shrishti shubha shubhaprada shwet shyrel siana siara sibel sibilla sibyla sibylle sico sicuro sid siddarth siddhi
  siddhran sidney sidoine sidon sidonia sidonie sidonio sidra sidy siebe siem sien siena sienna siep sigebert
  sigfrid sigfrido sigismond sigismondo signe sigurd sihab sihabeddin sihem siir sil silas silja silje silke siloe
  silvan silvana silvano silvere silverio silvester silvestr silvestro silvia silvian silviana silvie silvija silvio
  silviu silvius simao simea simen simeon simeona simeone simge simi simina simion simon simona simone simonetta
  sina sinan sinasi sindre sinem sinesio sinfronio sinica sinikka sinja sinkler sir sira sireno siria siriano
  siricio sirine sirineu sirio siro sisto sitara siv sixt sixte sixtine sixtus sjoerd sjors skaidrite skander
  skarlet skarleta sky skye slava slavek slaven slavena slaviboj slavibor slavica slavka slavko slavoboj slavoj
  slavomil slavomila slavomir slavomira sloka smaranda smeralda smil smilla smita smriti snjezana soan soave
  sobeslav sobeslava soccorso socrate sofia sofiane sofie sofija sofronia sofronie sohan sohane sokrat solal solange
  soledad solene solenn soline solocone solveig solveiga som soma somnath somu sona sondre songul sonia sonja sonke
  sonya soof sophia sophie soraia sorana soraya soren sorin sorina sostene sosteneo sostrato soter sotira souleyman
  souleymane soumaya spano spartaco spencer speranta speranza speranzio spidola spirydion spytihnev srecko stacey
  stacy stan stana stanca stancu stanimir stanislao stanislas stanislav stanislava stanislaw stanko stanley stasa
  stasta staza steen steeve stef stefan stefana stefania stefanie stefano steffen stela stelian steliana stella
  steluta sten stepan stepana stepanka stephaans stephan stephane stephanie stephen sterre steve steven stewart stig
  stijn stiliano stina stine stipan stipe stiriaco stjepan stojan stojmir storm stribor stuart suat subhash
  subhashini subhasini subhi subodh sucheta sude sudeva sudi sue suelen suemarie suheyl sujata sukanya sukru sule
  suleyman suma suman sumitra summer sunay sune sunita sunniva surano suresh sururi surya suryakant suryakanta
  suryakantam susan susana susanna susanne susheel sushil sushma susie suus suzan suzana suzanne suze suzie suzon
  svatava svatoboj svatobor svatomir svatopluk svatoslav svatoslava svea svebor sven svend svenja sverre svetla
  svetlana svetluse svetozar sveva sviturno swami swan swann swapnil swara swarnalata swassane sweta sybilla sybille
  sydney sylva sylvain sylvester sylvestre sylvia sylviane sylvie sylwester sylwia synne syrine szabolcs szczepan
  szofi szofia szonja szymon tabea tabita tabitha taceddin tacjana taddeo tadeas tadeo taha tahir tahlia tahsin taib
  taide taina tais tal talat talay talea talha tali talia talip talis talita talivaldis talrits talya tamara tamas
  tamer tami tamia tamina tamino tammaro tammo tammy tana tancrede tancredi taner tanguy tania tanirika tanja tanju
  tankred tanushree tanushri tanya tanyeli tao tapan tapani tapio tara taras tarcisio tarik tarja tarkan tarquinia
  tarsilla tarso tarun tasa tasha tasnim tasnime tatana tatiana taurin tayfun tayler taylor tayyar taziana taziano
  tazio tea tecla ted teddy teea teije tej teja tejas tekin tekinalp tekla telchide telemaco telica tellervo temel
  temistocle teo teobald teobaldo teodata teodolinda teodor teodora teodorik teodoro teodosia teodosio teodoto
  teodoz teodozie teofan teofil teofila teogene teohari teoman teona terenc terence terencius terencjusz terenzio
  teresa tereza tereze terezia terezie teri terrance terrell terrence terri terry tertuliano terzo tesauro tesifonte
  tesnim tesnime tess tessa teudosia teun teunis tevfik tevhid tezcan tezel tezer thais thalea thalia thanina thea
  thelma theo theobald theodor theodora theodore theodorik theodose theodosie theofan theofil theofila theophane
  theophile theophraste theotime theresa therese theunis theuns thiago thibaud thibault thibaut thibert thibo
  thierno thierry thies thije thijmen thijn thijs thilo thirza thom thomas thorben thore thorge tia tiago tian tiana
  tibaldo tibbe tiber tiberia tiberio tiberiu tiberius tibo tibor tiburcius tiburzio tichomil tichomir tichon ticone
  tidiane tieme ties tiffany tiguida tihomir tiina tija tijana tijmen tijn tijs til tilda tilio till tilla tillmann
  tim timea timeo timm timmy timo timoleon timon timotei timotej timoteo timoteus timothe timothee timothy timur
  tina tinca tincuta tine tino tiphaine tiril tirone tirza titien tito titouan titus tizian tiziana tiziano tizio
  tjark tobia tobias tobiasz tobin toby todd todor tolga tolomeo tolunay tom toma tomas tomaska tomasz tome tomislav
  tomislava tomke tommaso tommie tommy tomo tonci toncica tone toni tonija tonka tonko tonnin tony tonya toon tor
  torben torbjorn tore torkvat torquato torsten tosca toscane tosco toska toussaint tracey traci tracy traian trajan
  tranquillo trasea travis trevor tricia trilochan trilochana trilok trilokanath trilokesh triloki trilokinath trine
  trisha tristan tristano troels troy trpimir trpko tsipora tuana tudor tudora tudorita tudosia tufan tugay tugba
  tugrul tugtekin tuhfe tulay tulin tullia tulliano tullio tumer tunahan tunay tunc tuncer tuomas turan turgay
  turgut turi turibio turkan turkay turker turkes turna turold tushar tussio tutku tuula tuulikki tuur tuva tvrtko
  twan tybalt tycho tygo tyler tymeo tymon tymoteusz tyron tyrone ubaldo ubertino uberto udai udit udo ueli uffe
  ufuk ugis ugo ugolina ugolino uguccione ugur uhra ujjawal ujjwal ukbe ulberto ulderico ulf ulfa ulfet ulfo ulgen
  ulisse uliva ulker ulku ulla ulpiano ulrich ulrico ulrik ulrika ulstano ultimo ulus ulvi ulviye ulysse uma umang
  umberto umile umit ummiye umran umur umuralp umut una unal undine unna unsel unseli upendra upton uranio urbain
  urban urbano urdino uriel uriele urmila urs ursicio ursino ursmaro ursula ursule usame usha utku uttam uve uygu
  uzeyir vaclav vaclava vadim vagn vaha vahdet vahid vahide vaidehi vaijayanthi vaijayanti vaishnavi vaishno vaishvi
  vala valburga valdemar valdemara valdemars valente valentijn valentim valentin valentina valentine valentino
  valentins valentyn valentyna valer valera valere valeria valerian valeriana valeriano valerico valerie valerija
  valerijs valerio valeriu valery valfredo valfrido vali valid valtena valter valtr valtteri van vanda vanesa
  vanessa vania vanja vanna varalakshmi varo varvara vasanti vasco vasil vasile vasilica vasudev vasudeva vasudha
  vasundhara vatroslav vavrinec vecdi veda vedang vedanga vedanshi vedasto vedat vedran vedrana veduna veerle vefa
  vefik vehbi veikko veit vela velana veleslav veleslava veli velimir velimira velina velio velislav velislava velma
  venance venanzio vencel venceslao venceslas venceslav venceslava vendel vendelin vendelina vendula vendulka venek
  venera veneranda venerando venere venerio veniamin venka ventura venuse venusta venustiano venusto vera verano
  verda verdiana vere verecondo verena verenzio veriana verica veridiana verna verner vernon verona veronica
  veronika veronique veroslav veroslava verulo vesile veslava vesma vesna vespasiano vesper veta veysel veysi vezio
  vianney vibeke vic vicdan vicente vicentia vicentiu vicki vickie vicky victoire victor victoria victorien victorin
  vidhur vidhya vidiano vidone vidor vidur vidya vienna viera vieroslava vieve viggo vigile vigo vijay vijeko
  vijolite vik viktor viktoria viktorie viktorin vildan vilde vilem vilema vilemina vilfredo vilhelm vilhelmine
  viliam viliana vilibald viliberto ville villy vilma vilmar vilmars vilmos vimal vimala vin vinay vince vincenc
  vincencie vincent vincentiu vincenza vincenzo vinciane vindonio vinebaldo vinfrido vinicio vinka vinz viola
  violante violet violeta violette viorel viorela viorica virag virgil virgile virgilio virgin virginia virginie
  virginio virone visarion viscardo vishnu vishwamitra vissia vit vita vital vitale vitalico vitalijs vitazoslav
  vitezslav vitezslava vito vitold vitor vitoria vitoslav vittore vittoria vittoriano vittorio vitus vivaldo vive
  vivian viviana viviane viviano vivien vivienne vizbulite vjekoslav vjenceslav vlad vladan vladana vladek vladena
  vladimir vladimira vladimiro vladislav vladislava vladivoj vlado vlaicu vlasta vlastimil vlastimila vlastimir
  vlastimira vlastislav vlastislava vlatko vlk vodingo voichita voicu vojen vojmil vojmir vojmira vojslav vojslava
  vojtech vojteska vok voldemars volfango volfgang volkan vorsila vratislav vratislava vratko vreni vrinda vrund
  vseboj vsebor vserad vseslav vsevolod vuk vulmaro vulpiano vuslat vyas waclaw wade wael walenty walentyn walentyna
  waleran waleria walerian walery walgierz walid wallace walter wanda wandrille wanesa wannes warley warre warren
  washington wassim wawrzyniec wayne wende wendell wendy werner weronika wes wesley wessel whitney wiara wibke
  wiebke wiem wies wiktor wiktoria wilbert wilbur wilfred wilfried wilfryd wilhelm wilhelmina willard willem willi
  william willie willis willow willy wilma wilson wincenty winifred winston wirginia wissam wissem witalis wladyslaw
  wlodzimierz wolf wolfgang woodrow wout wouter xander xaver xaverie xaverius xavi xavier xaviere xem xenia xenie
  xenophon ximena xochitl yacine yacouba yael yaelle yagmur yago yahya yaman yamileth yamina yana yango yani yanis
  yann yanni yannic yannick yannik yannis yaprak yara yarah yaren yaretzi yaro yaron yasar yasemin yasin yasmin
  yasmina yasmine yasser yassin yassine yassir yavuz yaya yazid yekta yelda yeliz yener yenthe yesim yetkin yfke
  yigit yinthe ylan ylvi ylvie yoan yoann yoav yoel yogendra yogesh yoginder yohan yohann yolanda yolande yona yonca
  yoni yosra yossef yosun youcef youmna youna younes youness youp youri yousef yousra youssef youssouf ysaline yse
  ysee yseult yuce yucel yuksel yumi yumni yuna yunus yuri yusuf yvan yven yves yvette yvonne zabedeo zabina zaboj
  zac zaccaria zaccheo zachar zacharia zacharias zachariasz zacharie zachary zache zack zackary zadig zafer zafir
  zaharia zahide zahit zahra zaida zain zaira zakaria zakariya zakary zakarya zakelina zalan zama zamfir zamfira
  zamir zana zaneta zanete zanis zanita zanna zanobi zara zaraza zarina zarko zavis zayd zayn zayneb zbislav zbyhnev
  zbyhneva zbynek zbynka zbysek zbyska zbyslav zbyslava zdan zdana zdena zdenek zdenka zdenko zderad zdeslav
  zdeslava zdik zdirad zdislav zdislava zdravko zef zefiro zehra zeinab zejnep zekai zekeriyya zekiye zelda zelibor
  zelie zeliha zelimir zelimira zelinda zelislav zelislava zeljko zelmir zelmira zeltite zena zenaide zenebio zenija
  zeno zenobia zenobie zenobio zenon zenone zenovia zente zephirin zephyr zerrin zeteny zetico zev zeyd zeynab
  zeyneb zeynel zeynep ziad ziedite zigfrida zigfrids zigmars zigmund zigrida zihni zikmund zile zina zinaida zineb
  zinedine zion zita zitomir zitomira zitoslav zitoslava ziva zivan zivana ziver ziya ziyad ziyanda zlata zlatan
  zlatica zlatka zlatko zlatomir zlatomira zlatuse zoe zoeva zoey zofia zofie zohra zoilo zoja zoltan zora zoran
  zorka zoroslav zoroslava zosim zosima zosimo zrinislav zrinko zselyke zsofia zsolt zsombor zubeyde zubeyr zubite
  zuhal zulal zuleyha zulfikar zumrut zuzana zuzanna zvonimir zvonimira zyad zygmunt
`
    .trim()
    .split(/\s+/),
);
