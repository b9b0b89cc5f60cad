import { describe, expect, it } from 'vitest';
import { givenIn } from '../../utils/batch/given.ts';
import { meaningOf } from '../../utils/batch/meaning.ts';
import { peopleFromTable } from '../../utils/batch/people-from-table.ts';

const tableOf = (text: string) => {
  const given = givenIn(text);
  if (given.kind !== 'table') throw new Error(`Not a table: ${given.kind}`);
  return given.table;
};
const meaningsOf = (text: string) => tableOf(text).columns.map(({ meaning }) => meaning);
const peopleIn = (text: string, locale = 'en-GB') => peopleFromTable(tableOf(text), locale);

describe('A heading', () => {
  it.each([
    ['name', 'Name, Full name, Contact, Ansprechpartner, Nom complet, Naam, Namn, Nimi, 氏名, ФИО'],
    ['firstName', 'First Name, Vorname, Prénom, Nombre, Voornaam, Förnamn, Eesnimi, Imię, Křestní jméno'],
    ['lastName', 'Last name, Surname, Nachname, Nom de famille, Apellidos, Cognome, Perekonnanimi, Příjmení'],
    [
      'email',
      'E-mail, Email Address, E-Mail-Adresse, Courriel, Correo electrónico, E-mail 1 - Value, Person - Email - Work, Sähköposti',
    ],
    [
      'phone',
      'Phone, Mobile, Tel., Handy, Téléphone, Business Phone, Phone 1 - Value, Móvil, Telefon geschäftlich, Puhelin',
    ],
    ['jobTitle', 'Job Title, Role, Position, Funktion, Poste, Cargo, Organization 1 - Title, Stanowisko'],
    [
      'organizationName',
      'Company, Firma, Entreprise, Société, Empresa, Azienda, Organization - Name, Organization 1 - Name, Bedrijf',
    ],
    ['website', 'Website, Web Page, Homepage, Site web, Website 1 - Value'],
    ['profileUrl', 'LinkedIn, Profile URL, LinkedIn-Profil'],
    ['location', 'City, Ort, Ville, Business Country/Region, Address 1 - Formatted'],
    ['amount', 'Value, Wert, Montant, Lead - Value'],
    ['currency', 'Currency, Währung, Devise'],
    ['note', 'Notes, Notiz, Bemerkungen, Commentaire'],
    ['title', 'Lead - Title, Betreff'],
    ['ignored', 'E-mail 1 - Type, Phone 1 - Label, Business Fax, Birthday, Name Suffix, Nickname'],
  ])('of %s is known in many languages and exports', (meaning, names) => {
    for (const heading of names.split(', ')) expect([heading, meaningOf(heading)]).toEqual([heading, meaning]);
  });
});

it('A heading that nobody knows is nobody’s', () => {
  expect(['Shoe size', 'E-mail Display Name', ''].map(meaningOf)).toEqual([undefined, undefined, undefined]);
});

describe('The columns of a file', () => {
  it('are known in an export of LinkedIn connections, under its notes', () => {
    const text = [
      'Notes:',
      '"When exporting your connection data, you may notice that some of the email addresses are missing."',
      '',
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
      'Jane,Doe,https://www.linkedin.com/in/jane-doe-0,jane@firm.example,Firm Ltd,Head of Purchasing,03 May 2026',
      'Max,Muster,https://www.linkedin.com/in/max-0,,Firma AG,,04 May 2026',
    ].join('\n');
    expect(meaningsOf(text)).toEqual([
      'firstName',
      'lastName',
      'profileUrl',
      'email',
      'organizationName',
      'jobTitle',
      'ignored',
    ]);
    expect(peopleIn(text)).toMatchObject([
      { line: 5, name: 'Jane Doe', emails: [{ value: 'jane@firm.example' }], jobTitle: 'Head of Purchasing' },
      { line: 6, name: 'Max Muster', emails: [], organizationName: 'Firma AG' },
    ]);
  });

  it('are known in an export of Google Contacts, several values in one cell, too', () => {
    const [jane] = peopleIn(
      'First Name,Middle Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Labels\n' +
        'Jane,Q.,Doe,Firm Ltd,Buyer,Work,jane@firm.example ::: jane@home.example,Mobile,+1 202 555 0123 ::: +1 202 555 0124,* myContacts\n',
    );
    expect(jane).toMatchObject({
      name: 'Jane Q. Doe',
      emails: [{ value: 'jane@firm.example' }, { value: 'jane@home.example' }],
      phones: [{ value: '+1 202 555 0123' }, { value: '+1 202 555 0124' }],
      jobTitle: 'Buyer',
      organizationName: 'Firm Ltd',
    });
  });

  it('are known in an export of Outlook, where "Title" is a form of address', () => {
    const [jane] = peopleIn(
      'Title,First Name,Last Name,E-mail Address,E-mail 2 Address,Company,Job Title,Business Phone,Business Fax,Business City,Web Page\n' +
        'Dr.,Jane,Doe,jane@firm.example,,Firm Ltd,Buyer,+1 202 555 0123,+1 202 555 0199,London,https://firm.example\n',
    );
    expect(jane).toMatchObject({
      name: 'Jane Doe',
      jobTitle: 'Buyer',
      phones: [{ value: '+1 202 555 0123' }],
      location: 'London',
    });
  });

  it('take "Title" for the role where no other column has it', () => {
    expect(meaningsOf('Name,Title\nJane Doe,Head of Purchasing\nMax Muster,Buyer')).toEqual(['name', 'jobTitle']);
    expect(meaningsOf('Title,Name\nMr.,Jane Doe\nDr.,Max Muster')).toEqual(['ignored', 'name']);
  });

  it('take "Name" and "Nom" for the family name beside the first one', () => {
    expect(peopleIn('Vorname;Name;Firma\nJane;Doe;Firm Ltd')).toMatchObject([{ name: 'Jane Doe' }]);
    expect(peopleIn('Nom;Prénom;Société\nDoe;Jane;Firm Ltd')).toMatchObject([{ name: 'Jane Doe' }]);
  });

  it('are told by their values in a file without headings', () => {
    expect(peopleIn('Jane Doe\t+1 202 555 0123\tjane@firm.example\nMax Muster\t\tmax@firm.example')).toMatchObject([
      { line: 1, name: 'Jane Doe', emails: [{ value: 'jane@firm.example' }], phones: [{ value: '+1 202 555 0123' }] },
      { line: 2, name: 'Max Muster', emails: [{ value: 'max@firm.example' }] },
    ]);
  });

  it('are told by their values under headings that nobody knows', () => {
    expect(meaningsOf('Wer?,Wohin?\nJane Doe,jane@firm.example')).toEqual(['name', 'email']);
  });

  it.each([
    ['1500.00', 'en-GB', '1500.00', ''],
    ['1500.50', 'de-DE', '1500,5', ''],
    ['€ 1.500,50', 'de-DE', '1.500,50', 'EUR'],
    ['1,500 USD', 'en-US', '1,500', 'USD'],
    ['a lot', 'en-GB', 'a lot', ''],
  ])('have the sum %s in %s as %s', (cell, locale, amount, currency) => {
    expect(peopleIn(`Name\tValue\nJane Doe\t${cell}`, locale)).toMatchObject([{ amount, currency }]);
  });

  it('keep what is no address, for the user to see', () => {
    expect(peopleIn('Name,E-mail,Phone\nJane Doe,jane at firm,n/a\nMax Muster,-,')).toMatchObject([
      { emails: [{ value: 'jane at firm' }], phones: [] },
      { emails: [] },
    ]);
  });
});
