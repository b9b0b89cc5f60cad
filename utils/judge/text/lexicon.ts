/**
 * Words that tell roles, companies, labels and greetings apart, in the languages the product is used in.
 * Each class is one alternation of literals: linear, and small enough to travel into every page that is read.
 */

const words = (list: string): string => list.trim().replace(/\s+/g, '|').replaceAll('_', '\\s');

/** Stems that start a word of a job title. */
const roleStems = words(`
 account administ adviser advisor agent analyst architect artist assist associat attorney author beauftragt betreuer berater
 business_dev buchhalt buyer chair chief clinician columnist consult controller coordinat koordinat
 copywriter correspondent counsel curator deputy direct direkt dirett diret doctor dozent
 economist edit redakt redac rédact redatt editor educat electrician engineer entrepreneur entwickl executive financ founder freelance 
 geograph geschäftsf geschaeftsf governor hygienist illustrat inhaber ingenieur ingénieur ingenier engenheir ingegner instruct
 intern_ investor journalist     kalkulat kundenb landscape_arch lawyer lead_ leader(?!ship)   lectur lecturer librarian manag mechanic
   mitarbeit musician   nurse officer operat owner paralegal   pfarrer pharmacist photograph physician physio  
 planner postdoc priest pastor vicar deacon pract practic praxis président president présidente presidente principal procure producer prof. professor profess programm projekt
 psych publish purchas receptionist recruit referent report represent research resident retired reviewer sachbearb
 sachverst scientist scholar secret(?!ariat) sekret(?!ariat) secrét(?!ariat) senior_ sergeant solicitor speaker spezial spécial especial strateg student superv
 surgeon surveyor teacher team_l teaml technici technique techniker tecnico técnic tecnic therap trainer trainee translat treasur trustee tutor typograph
 underwriter vertrieb einkauf verkauf     vorstand vorsitz writer zahnarzt zahnärzt   ärzt anwalt anwält rechtsan fachan steuerb wirtschaftsp
 leiter leitend leitung vizepr vice_ vice- vicepresid consiglier segretari tesorier prefett sindac assessor sócio-f socio-f azubi auszubild assistenz personall geschäftsl bürgerm bauleit abteilungs bereichs standesb schulleit
 directeur directrice responsa responsáv chef_ chargé charge_de conseill adjoint secrétaire comptable avocat médecin   délégué gérant
 fondat associé commercial acheteu gestionn animat enseignant maître_de attaché
 gerent jefe jefa coordin ingenie abogad advogad asesor encargad comerc vendas ventas secretar       fundador investig médic gestor analista
 amministr avvocat titolare impiegat hoofd medewerk beheerder eigenaar bestuur voorzitter docent   sjef direktør direktör ansvarig ansvarlig
 rådgiv konsulent konsult säljare selger formand styrel daglig johtaja päällikkö asiantuntija dyrektor kierownik prezes specjalist ředitel vedoucí jednatel
 директор менеджер руковод начальник инженер специалист президент віцепрезидент вице-президент начальниц бухгалтер головний головна главный главная заступник керівник секретар секрет юрист інженер спеціаліст фахівець завідувач заведующ заместитель помощник консультант
 inspektor wójt burmistrz przewodnicząc naczelnik müdür başkan sorumlu uzman igazgató ügyvezet vezető titkár διευθυντ πρόεδρος
 enólog oenolog coordenad clerc adwokat radca wspólnik księgow główn hovenier kassenwart kassier schriftführ schatzmeist tesorer tesour trésori penningmeester rektor vaktmästare skolsköterska sjuksköterska lärare läkare advocaat advokat notari revisor facharzt fachärzt hausarzt tierarzt oberarzt chefarzt artisan couvreur landlord proprietor proofread cerami reader_in forscher wissenschaftl lehrbeauf chercheu redatt autor_ autora_ advokát koncipient bibliotek bibliothe bogholder indehaver regnskapsf regnskabsf headteach headmast headmist caretaker maker(?!\\p{L}) designer developer partner(?=$|[,;)]) zástup zastęp náměst księgow sekretarz skarbnik přednost místostarost lektor učitel nauczyc lekarz lékař nadleśn sołtys radn prodej obchodn účetn ergotherap logopäd hebamme erzieher einrichtungs pflegedienst rezeption ospitalit accoglienza segreter respons vignai recepcion docente profesor enfermer procurad corretor dentist nutricion psicólog makelaar taxateur jurist notar assistente verpleegk huisarts leerkracht boekhoud sekretær lærer sykeplei overlege ekonomi undersköter myyjä toimitusj kirjanpit huoltopääl opettaj lakimies investigador jurist legal_adv
`).replaceAll('.', '\\.');

/** Endings of compound role words, as German and Nordic languages build them. */
/** Role words that are surnames and first names as well: they make a role, yet do not unmake a name. */
const roleOrName = words(
  `captain dean guide head judge mayor gardener baker potter brewer butcher farmer carpenter plumber fellow coach carer clerk broker market stage graduate host chef promot special support product_ project_ design develop sales media team_ partner member_ starost maestr cuoco contador ekonom síndic lehrer`,
);

const roleEndings =
  words(`leiter leiterin leitung führer führerin führung meisterin arbeiter arbeiterin berater beraterin
  beauftragte beauftragter sekretär sekretärin assistent assistentin assistenz ingenieur ingenieurin techniker technikerin entwickler entwicklerin
  anwalt anwältin ärztin kauffrau verwalter verwalterin leder sjef chef chefin medewerker adviseur manager managerin referent referentin
  betreuer betreuerin prüfer prüferin beamter beamtin beamte planer planerin zeichner zeichnerin päällikkö johtaja esimies sihteeri asiantuntija hoitaja insinööri neuvoja
  lehrerin pflegerin therapeut therapeutin makelaar ansvarlig ansvarig bokholder redaktör`);

const roleShort = words(`CEO CTO CFO COO CIO CMO CPO CHRO CRO CSO CISO VP SVP EVP AVP PDG DRH DSI DAF`);

const roleCjk =
  '代表|取締役|社長|会長|部長|課長|校長|園長|院長|館長|支配人|講師|教諭|師範|(?:弁護|税理|会計|司法書|行政書|社労|建築)士(?!事務所|法人)|医師|薬剤師|看護師|保育士|栄養士|デザイナー|プログラマー|コンサルタント|アシスタント|秘書|顧問|監査役|経理|総務|営業|広報|人事|係長|主任|担当|専務|常務|所長|店長|室長|理事|教授|執行役員|マネージャー|エンジニア|ディレクター|经理|經理|董事|总监|總監|总经理|主管|工程师|대표|이사|부장|과장|팀장|원장|실장|본부장|院长|校长|讲师';

/** A text that names what somebody does. */
export const isRole = (text: string): boolean => isOnlyRole(text) || ambiguousRole.test(text);

/** A text with a word that a person's name never holds. */
export const isOnlyRole = (text: string): boolean => roleWord.test(text) || roleAbbreviation.test(text);

const ambiguousRole = new RegExp(`(?<![\\p{L}])(?:${roleOrName})`, 'iu');

const roleWord = new RegExp(`(?<![\\p{L}])(?:${roleStems})|(?:${roleEndings})(?![\\p{L}])|${roleCjk}`, 'iu');
const roleAbbreviation = new RegExp(`(?<![\\p{L}])(?:${roleShort})(?![\\p{L}])`, 'u');

/** Legal forms, which end a company's name (or start it, in Japanese). Written as they are written: "as" is a word, "AS" a form. */
const legalForms =
  'S\\.A\\.\\sde\\sC\\.V\\.|S\\.n\\.c\\.|SNC|S\\.a\\.s\\.|g?GmbH|GMBH|gmbh|mbH|Ges\\.\\s?m\\.\\s?b\\.\\s?H\\.|GesmbH|AG|KG|KGaA|OHG|UG|SE|GbR|GBR|eK|e\\.\\s?K\\.|e\\.\\s?V\\.|eG|a\\.\\sG\\.|PartG(?:\\smbB)?|PartGmbB|Inc\\.?|INC|LLC|L\\.L\\.C\\.|LLP|LP|LLLP|PLLC|P\\.L\\.L\\.C\\.|P\\.C\\.|P\\.A\\.|inc\\.|[Ll]tée|e\\.U\\.|A\\.\\s?Ş\\.|AŞ|Ltd\\.\\sŞti\\.|Ltd\\.?|LTD|Limited|plc|PLC|Plc|Corp\\.?|Corporation|Co\\.|Pty|PTY|BV|B\\.V\\.|NV|N\\.V\\.|VOF|AB|ASA|AS|A/S|ApS|Oy|OY|Oyj|SA|S\\.A\\.|SAS|S\\.A\\.S\\.|SASU|SARL|S\\.?[àa]\\.?r\\.?l\\.?|S\\.A\\.R\\.L\\.|EURL|SELARL|SELAS|SNC|SCP|SCM|SCI|SCOP|SL|S\\.L\\.|SLU|S\\.L\\.U\\.|Lda\\.?|Ltda\\.?|LTDA\\.?|S/A|SpA|S\\.p\\.A\\.|SPA|Srl|SRL|S\\.r\\.l\\.|s\\.r\\.o\\.|a\\.s\\.|[Ss]p\\.\\sz\\s?o\\.\\s?o\\.|Kft\\.?|Zrt\\.?|EOOD|OOD|d\\.o\\.o\\.|Pvt\\.?|Pte\\.?|Sdn|Bhd|S\\.?n\\.?c\\.?|S\\.?a\\.?s\\.?|S\\.A\\.\\sde\\sC\\.V\\.|e\\.\\sK\\.|OOO';
const legalForm = new RegExp(
  `(?<=[\\p{L}\\d.)&"”][\\s,]{1,2})(?:${legalForms})(?=$|[\\s,.);:–-])|株式会社|有限会社|合同会社|有限公司|주식회사|(?<![\\p{L}])(?:ООО|ЗАО|АО)\\s`,
  'u',
);

/** Words that only organizations bear. */
const bodies =
  words(`university universität université universidad universidade università hochschule college polytechnic institute institut instituto istituto school
  schule museum library bibliothek bibliothèque bank trust foundation stiftung fondation fundación association verein verband council ministry ministerium department
  agency agentur agence studio studios labs laborator group gruppe groupe grupo holding holdings partners solutions systems technologies consulting logistics industries
  enterprises media press verlag rechtsanwälte kanzlei praxis zahnarztpraxis werke stadtwerke mairie ville stadt gemeinde landratsamt hospital klinik clinic klinikum église church étude notaires advocatuur advocaten abogados avocats advokatbyrå architekten architects joinery oficina quinta kancelaria
  szkoła przedszkole liceum urząd rada gmina parish pfarrei kirchengemeinde paroisse parroquia commune communauté métropole préfecture ministère obec město town club society gesellschaft services ventures capital software insurance versicherung foods energy 大学 病院 銀行 研究所 医院 クリニック 歯科 事務所 協会 組合`);
const body = new RegExp(`(?<![\\p{L}])(?:${bodies})(?![\\p{L}])`, 'iu');

/** Bodies that employ people and cannot be a department. */
const institution =
  /(?<![\p{L}])(?:universit\p{L}*|universidad\p{L}*|institute?|instituto|istituto|college|hochschule|hospital|museum|bank|foundation|trust|ministry|council|polytechnic|academy|library|archive)(?![\p{L}])/iu;
export const isInstitution = (text: string): boolean => institution.test(text);

export const hasLegalForm = (text: string): boolean => legalForm.test(text);
export const isOrganizationName = (text: string): boolean => legalForm.test(text) || body.test(text);

/** Where a legal form ends, so that what follows it can be cut off. */
export const legalFormEnd = (text: string): number => {
  const match = legalForm.exec(text);
  return match ? match.index + match[0].length : -1;
};

const capital = /\s(?:SAS|SASU|SARL|SA|EURL|SNC|SCI|SELARL)\s+au capital/;

/** "FIRM, SAS au capital de …" describes the form and is not the name. */
export const withoutCapital = (text: string): string => {
  const at = text.search(capital);
  return at < 0 ? text : text.slice(0, at).replace(/(?<![\s,])[\s,]+$/, '');
};

/** Words that begin or end the name of a part of a company. */
const unit =
  /^(?:direction|service|pôle|bureau|département|department|dept|division|office of|abteilung|bereich|fachbereich|referat|sachgebiet|dezernat|ufficio|servizio|departamento|área|afdeling|sektor|avdelning|dział|oddělení|odbor)(?![\p{L}])|(?<![\p{L}])(?:department|dept\.?|division|abteilung)$/iu;
export const isUnitName = (text: string): boolean => unit.test(text) && !hasLegalForm(text);

/** Closing words of letters; never names. */
const closings =
  words(`regards regard cheers sincerely thanks thank cordially grüße grüßen gruß grüsse grüssen gruss cordialement salutations respectueusement
  saludos saludo atentamente cumprimentos abraço abraços atenciosamente saluti groeten groet hilsen hälsningar terveisin pozdrawiam よろしくお願い 敬具 お世話`);
const closing = new RegExp(
  `(?<![\\p{L}])(?:${closings})(?![\\p{L}])|^(?:best|yours|bien_à|all_the_best|un_saludo|mit_freundlichen|mfg|vg|lg|br)\\b|お願い|お世話`.replaceAll(
    '_',
    '\\s',
  ),
  'iu',
);
export const isClosing = (text: string): boolean => text.length < 80 && closing.test(text);

/** "Sent from my iPhone" and its kin. */
const device =
  /^(?:sent (?:from|via|with)|get outlook|gesendet (?:von|mit)|von meinem|envoyé (?:de|depuis)|enviado (?:desde|do|de|con)|inviato da|verzonden (?:vanaf|met)|skickat från|sendt fra|iphoneから送信)/i;
export const isDeviceLine = (text: string): boolean => device.test(text.trim());

/** Small print under a signature: confidentiality, register entries, appeals. */
const disclaimer =
  /confidential|aviso legal|rgpd|lopd|dsgvo|gdpr|d\.\s?lgs|enviado a|sent to|gesendet an|envoyé à|inviata? a|vertraulich|confidenti[ae]l|confidencial|riservat|intended (?:only |solely )?for|unsubscribe|abmelden|privileged|disclaimer|legal notice|consider the environment|umwelt|registered (?:in|office)|handelsregister|amtsgericht|sitz der gesellschaft|registergericht|geschäftsführ\p{L}{0,12}:\s|vorsitzender des|機密|このメール/iu;
export const isDisclaimer = (line: string): boolean => line.length > 40 && disclaimer.test(line);

/** The first line of a letter: "Hi Jane", "Sehr geehrte Frau Doe,". */
const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon)|hallo|guten (?:tag|morgen)|liebe[rs]?|sehr geehrte[rs]?|moin|servus|grüezi|bonjour|salut|ch[eè]re?s?|madame|monsieur|hola|buenos días|buenas tardes|estimad[oa]s?|querid[oa]s?|olá|oi|bom dia|boa tarde|car[oai]|ciao|buongiorno|gentile|egregi[oa]|spett\.?|beste|geachte|hej|hei|kära|kjære|kære|dzień dobry|szanown[yai]|witam)(?:\s[^\d@:]{0,60})?[,!.:]?$/iu;
export const isGreeting = (line: string): boolean => line.length < 80 && greeting.test(line.trim());
