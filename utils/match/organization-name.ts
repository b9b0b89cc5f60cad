/** Legal forms as they stand after a name, without their dots; each word of those that have several. */
const legalForms = new Set(
  `ab ag aps as asa bt bv bvba co company corp corporation cv cyf dd doo eg ehf ek eood ev eurl gbr gesmbh gie gmbh hf inc
  incorporated ivs kft kg kgaa kk kda ks kabushiki kaisha lda lp llc llp ltd ltda limited limitada lllp mbh nl nv nyrt
  ohg ood oy oyj ou oü pc plc pllc pt pte pty pvt private ooo sa sab sapi sarl sas sasu sc sca scop scs se sia sicav sl slu
  sp spa spk spol spzoo sro srl snc ug uab ulc vof zrt zoo zao oo z 株式会社 有限会社 合同会社 有限公司 股份有限公司 주식회사 ㈜`
    .split(/\s+/)
    .filter(Boolean),
);

/** Forms that mean the same. */
const synonyms: Record<string, string> = {
  limited: 'ltd',
  incorporated: 'inc',
  corporation: 'corp',
  company: 'co',
  oü: 'ou',
  株式会社: 'kk',
};

/** Words that link legal forms: `GmbH & Co. KG`, `S.A. de C.V.`. They belong to the form only between or before forms. */
const links = new Set(['&', 'and', 'und', 'et', 'de']);

export interface OrganizationName {
  /** Lower case, without punctuation and legal form; the words of it. */
  words: string[];
  /** `gmbh co kg`; empty where none stands there. */
  form: string;
}

/** A company's name taken apart. Of a name that is nothing but legal forms all is kept. */
export function organizationName(name: string): OrganizationName {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(株式会社|有限会社|合同会社|股份有限公司|有限公司|주식회사)/g, ' $1 ')
    .replaceAll(/(?<=\p{L})\.(?=\p{L}\b)|(?<=\b\p{L})\.|['’]/gu, '')
    .replaceAll(/\/(?=\p{L}\b)/gu, '')
    .split(/[^\p{L}\p{N}\p{M}&]+/u)
    .filter(Boolean);
  let end = words.length;
  while (end > 0 && (isForm(words[end - 1]) || (end < words.length && links.has(words[end - 1] ?? '')))) end -= 1;
  let start = 0;
  while (start < end && /^[株有合주]/.test(words[start] ?? '') && isForm(words[start])) start += 1;
  const core = words.slice(start, end);
  if (core.length === 0) return { words, form: '' };
  const form = [...words.slice(0, start), ...words.slice(end)].filter((word) => !links.has(word));
  return { words: core, form: form.map((word) => synonyms[word] ?? word).join(' ') };
}

const isForm = (word: string | undefined) => word !== undefined && legalForms.has(word);

const plain = (name: string) => name.normalize('NFC').trim().toLowerCase();

/**
 * How much two companies' names say: the same letter by letter, the same but for a legal form that one of them leaves out,
 * or the same name under two legal forms, which are two companies as a rule.
 */
export function compareOrganizations(one: string, other: string): 'whole' | 'name' | 'otherForm' | undefined {
  if (plain(one) === '' || plain(other) === '') return undefined;
  if (plain(one) === plain(other)) return 'whole';
  const first = organizationName(one);
  const second = organizationName(other);
  if (first.words.join(' ') !== second.words.join(' ')) return undefined;
  return first.form === second.form || !first.form || !second.form ? 'name' : 'otherForm';
}
