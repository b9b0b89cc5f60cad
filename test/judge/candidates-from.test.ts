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
