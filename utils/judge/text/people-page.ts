import type { OutlineLine, OutlineTree } from './outline-tree.ts';

/** Pages that present people: their address or title says so. */
const peoplePage =
  /team|people|staff|about|leadership|management|board|attorney|lawyer|doctors|experts?|speakers|faculty|mitarbeiter|ueber-uns|über-uns|ansprechpartner|equipe|équipe|equipo|pracownicy|zespół|personale?\b|lide\b|henkilöstö|yhteystiedot|ansatte|medarbetare|medarbejder|kontakter|menneskene|vorstand|leadership|who-we-are|quienes|quem-somos|chi-siamo|medewerkers|over-ons|om-oss|kontakt|contact|役員|社員|スタッフ/i;

const peopleHeading =
  /(?<![\p{L}])(?:team|people|staff|leadership|board|committee|members|faculty|speakers|attorneys|mitarbeiter\p{L}*|ansprechpartner\p{L}*|vorstand|mitglieder|équipe|equipe|bureau|comité|membres|equipo|junta|miembros|equipa|diretoria|direção|consiglio|direttivo|soci|personale|bestuur|medewerkers|styrelsen?|medarbetare|ansatte|medarbejdere|zarząd|zespół|henkilöstö|役員|社員|スタッフ)(?![\p{L}])/iu;

/** Whether the page presents people: its address, its title or one of its headings says so. */
export function isPeoplePage(tree: OutlineTree, { url, title }: { url: string; title: string }): boolean {
  const isHeading = ({ heading, text }: OutlineLine) => heading > 0 && heading < 4 && text.length < 60;
  return (
    peoplePage.test(`${url} ${title}`) || tree.lines.some((line) => isHeading(line) && peopleHeading.test(line.text))
  );
}
