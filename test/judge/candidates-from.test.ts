import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/extract/read-page.ts';
import { readText } from '../../utils/extract/read-text.ts';
import type { Reading } from '../../utils/extract/reading.ts';
import { candidatesFrom } from '../../utils/judge/candidates-from.ts';
import { readingSchema } from '../../utils/judge/reading-schema.ts';
import { pageFromHtml } from '../extract/page-from-html.ts';

const judged = (reading: Reading) => candidatesFrom(v.parse(readingSchema, JSON.parse(JSON.stringify(reading))));
const valuesOf = (list: readonly { value: string }[] | undefined) => list?.map(({ value }) => value);

describe('candidatesFrom', () => {
  it('one person from two sources is one candidate, with both origins', async () => {
    const jsonLd = JSON.stringify({ '@type': 'Person', name: 'Dr. Jane Roe', email: 'jane@firm.example' });
    const page = pageFromHtml(
      `<meta property="og:type" content="profile"><meta property="profile:first_name" content="Jane">
       <meta property="profile:last_name" content="Roe"><script type="application/ld+json">${jsonLd}</script>`,
    );
    const [jane, ...others] = await judged(readPage(page));
    expect(jane?.person.name[0]).toEqual({ value: 'Dr. Jane Roe', source: 'json-ld', certainty: 'certain' });
    expect(valuesOf(jane?.person.emails)).toEqual(['jane@firm.example']);
    expect(others).toEqual([]);
  });

  it('a company known only by its mail domain is a guess', async () => {
    const [jane] = await judged(readText('Jane Roe <jane@blue-barn.example>'));
    expect(jane?.organization.name).toEqual([{ value: 'Blue Barn', source: 'email-domain', certainty: 'guess' }]);
  });

  describe('people on a page without an address', () => {
    const companies = async (path: string, people: string) => {
      const page = pageFromHtml(
        `<html><head><title>Firm Ltd</title></head><body><h1>Firm Ltd</h1>${people}<p>Firm Ltd, 41 High Street, Leeds LS1 4AB, info@firm.example</p></body></html>`,
        `https://firm.example/${path}`,
      );
      const candidates = await judged(readPage(page));
      return candidates.filter(({ person }) => person.name.length > 0).map(({ organization }) => organization.name);
    };
    const jane = '<div class="card"><h3>Jane Roe</h3><p>Head of Purchasing</p></div>';
    const max = '<div class="card"><h3>Max Muster</h3><p>Sales Manager</p></div>';
    const guess = [{ value: 'Firm Ltd', source: 'text', certainty: 'guess' }];

    it('work there, as a guess, where it presents its people', async () => {
      expect(await companies('team', jane + max)).toEqual([guess, guess]);
    });

    it('are left without a company among speakers, and on other pages', async () => {
      expect(await companies('speakers', jane + max)).toEqual([[], []]);
      expect(await companies('stories', jane + max)).toEqual([[], []]);
    });

    it('who stand for it by law are taken to belong to it', async () => {
      const [found] = await companies('imprint', '<h2>Imprint</h2><p>Geschäftsführerin: Jane Roe</p><h2>Address</h2>');
      expect(found).toEqual([{ value: 'Firm Ltd', source: 'text', certainty: 'likely' }]);
    });
  });

  it.each(['gmail.com', 'hotmail.fr', 'posteo.de', 'yahoo.co.jp', 'seznam.cz'])(
    'the free mail provider %s is nobody’s company',
    async (provider) => {
      const [jane] = await judged(readText(`Jane Roe <jane.roe@${provider}>`));
      expect(jane?.organization.name).toEqual([]);
    },
  );

  it('a number gets the country code of its page', async () => {
    const [max] = await judged(readText('Max Muster\nTel. 030 23125 447', { language: 'de' }));
    expect(valuesOf(max?.person.phones)).toEqual(['+49 30 23125447']);
  });
});
