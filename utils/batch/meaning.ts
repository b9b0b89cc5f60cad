/** What a column of a file can be. Each needs words (`column_<name>` in `public/_locales`). */
export const meanings = [
  'ignored',
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'jobTitle',
  'organizationName',
  'website',
  'profileUrl',
  'location',
  'title',
  'amount',
  'currency',
  'note',
] as const;
export type Meaning = (typeof meanings)[number];

/**
 * Headings as programs and people write them, in lower case, without accents, signs and digits. Beside each language's own
 * words: the exports of LinkedIn, Google Contacts, Outlook and Pipedrive.
 */
const headings: Record<Exclude<Meaning, 'ignored'>, string> = {
  name:
    'name fullname displayname contact contactname contactperson person personname kontakt kontaktperson ansprechpartner ' +
    'vollername nom nomcomplet nombrecompleto nomecompleto nomeecognome contacto contatto naam volledigenaam namn fullstandigtnamn ' +
    'navn nimi imieinazwisko jmenoaprijmeni имя фио контакт adsoyad 氏名 名前 姓名 이름 성명',
  firstName:
    'firstname givenname forename middlename additionalname vorname prenom nombre nombredepila nome primonome voornaam fornamn ' +
    'fornavn etunimi eesnimi imie jmeno krestnijmeno ad 名',
  lastName:
    'lastname surname familyname nachname familienname nomdefamille apellido apellidos cognome sobrenome apelido achternaam ' +
    'efternamn etternavn efternavn sukunimi perekonnanimi nazwisko prijmeni фамилия soyad 姓 성',
  email:
    'email emailaddress mail mailaddress emailadresse mailadresse epost epostadress epostadresse eposta courriel adressemail ' +
    'adresseemail adresseelectronique correo correoelectronico direccionemail direcciondecorreo indirizzoemail enderecodeemail ' +
    'emailadres sahkoposti sahkopostiosoite meil adresemail почта электроннаяпочта メール メールアドレス 邮箱 电子邮件 이메일',
  phone:
    'phone phonenumber telephone telephonenumber tel telno mobile mobilephone mobilenumber cell cellphone handy handynummer ' +
    'mobil mobiltelefon mobilnummer telefon telefonnummer rufnummer telephoneportable portable telefono numerodetelefono movil ' +
    'celular cellulare telefone telemovel telefoon telefoonnummer mobiel puhelin puhelinnumero matkapuhelin telefonnr ' +
    'telefonas numertelefonu komorka telefonni телефон мобильный cep ceptelefonu 電話 電話番号 携帯 电话 手机 전화 전화번호 companymainphone',
  jobTitle:
    'jobtitle role position occupation function headline organizationtitle beruf funktion stelle rolle berufsbezeichnung ' +
    'poste fonction intituleduposte cargo puesto ruolo qualifica posizione mansione funcao functie functietitel befattning ' +
    'stilling tittel tehtava tehtavanimike amet ametinimetus stanowisko pozice должность unvan gorev 役職 职位 职务 직책 직위',
  organizationName:
    'company companyname organization organisation organizationname organisationname employer account accountname business ' +
    'firm firma firmenname unternehmen organisationsname arbeitgeber entreprise societe nomdelentreprise raisonsociale empresa ' +
    'compania organizacion nombredelaempresa azienda societa ditta ragionesociale organizacao bedrijf bedrijfsnaam organisatie ' +
    'foretag bedrift virksomhed selskap yritys organisaatio ettevote organizacja nazwafirmy spolecnost компания организация ' +
    'sirket firmaadi 会社 会社名 公司 公司名称 회사 회사명',
  website:
    'website websites websiteurl web webpage webseite internetseite homepage url companywebsite domain siteweb site paginaweb sitoweb sito ' +
    'sitioweb pagina internet webbplats nettsted hjemmeside kotisivu koduleht stronainternetowa stronawww strona сайт websitesi ' +
    'ウェブサイト 网站 웹사이트',
  profileUrl:
    'linkedin linkedinurl linkedinprofile linkedinprofileurl linkedinprofil personlinkedinurl profile profileurl profil ' +
    'profillink profilelink profillinkedin perfil perfildelinkedin profilo профиль',
  location:
    'location city town region state country address street streetaddress postalcode zip zipcode addressformatted ort stadt land ' +
    'bundesland adresse anschrift strasse plz postleitzahl ville pays rue codepostal ciudad pais direccion calle codigopostal ' +
    'citta paese indirizzo via cap cidade endereco plaats straat postcode adres stad adress gatuadress postnummer by kaupunki ' +
    'osoite linn aadress miasto kraj ulica mesto zeme город адрес страна sehir ulke 住所 城市 地址 주소 countryregion',
  title: 'leadtitle dealtitle leadname subject betreff leadtitel',
  amount:
    'value leadvalue dealvalue amount wert betrag valeur montant valor importe monto importo valore bedrag waarde belopp varde ' +
    'belob verdi arvo summa vaartus wartosc kwota hodnota сумма tutar 金額 金额 금액',
  currency:
    'currency currencycode wahrung devise monnaie moneda divisa valuta moeda valuutta waluta mena валюта parabirimi 通貨 货币 통화',
  note:
    'note notes comment comments remark remarks description notiz notizen bemerkung bemerkungen kommentar anmerkung ' +
    'commentaire commentaires remarque nota notas comentario comentarios commento commenti observacoes opmerking opmerkingen ' +
    'notitie notitier anteckning merknad notat huomautus muistiinpano markus markused uwagi notatka poznamka заметка ' +
    'комментарий not aciklama 備考 备注 메모',
};

const known = new Map<string, Meaning>();
for (const meaning of meanings) {
  if (meaning === 'ignored') continue;
  for (const heading of headings[meaning].split(' ')) known.set(plain(heading), known.get(plain(heading)) ?? meaning);
}

/** Words that say which of several: "Business Phone", "E-mail 2 - Value", "Person - Name". */
const qualifiers =
  /\b(?:value|primary|main|business|work|home|other|private|personal|office|company|person|contact|organi[sz]ation|lead|deal|geschaftlich|privat|dienstlich|professionnel|travail|trabajo|lavoro|formatted|address)\b/g;

/** What stands beside a value and is none of ours: its kind, dates, forms of address. */
const besides =
  /\b(?:type|label|labels|fax|telefax|birthday|geburtstag|suffix|prefix|nickname|phonetic|yomi|id|owner|status|stage|created|updated|photo|gender|pager|telex|spouse|children|anniversary|assistant|assistants|manager|managers|department|extended|pobox|neighborhood)\b/;

/** What a heading names; `ignored` where it is nothing of ours, `undefined` where nobody knows. */
export function meaningOf(heading: string): Meaning | undefined {
  const words = folded(heading);
  if (besides.test(words)) return 'ignored';
  const whole = known.get(plain(words));
  return whole ?? known.get(plain(words.replaceAll(qualifiers, ' ')));
}

/** Lower case, without accents; signs are blanks. Declared as a function because the table above is built with it. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll(/[^\p{L}\p{M}\s]+/gu, ' ');
}

/** Nothing but letters. */
function plain(text: string): string {
  return folded(text).replaceAll(/[^\p{L}\p{M}]/gu, '');
}

/** Whether a heading says "title", which is a role in one file and a form of address, or the lead's own, in another. */
export const isBareTitle = (heading: string) => /^(?:title|titel|titre|titulo|titolo)$/.test(plain(heading));
