import * as v from 'valibot';
import { plainLine, safeUrl, visible } from '../extract/hygiene.ts';
import * as limits from '../extract/limits.ts';

import { organizationFields, personFields, sources } from '../lead/candidate.ts';

/** Everything from a page is hostile: shapes are strict, sizes capped, text cleaned again. */

const cleanText = (maxLength: number) => v.pipe(v.string(), v.maxLength(maxLength), v.transform(visible));

const found = v.object({
  value: v.pipe(v.string(), v.maxLength(limits.field), v.transform(plainLine)),
  source: v.picklist(sources),
  certainty: v.picklist(['certain', 'likely', 'guess']),
});

const values = v.optional(v.pipe(v.array(found), v.maxLength(limits.valuesPerField)), []);

const addresses = v.pipe(
  values,
  v.transform((list) => list.map((entry) => ({ ...entry, value: safeUrl(entry.value) })).filter(({ value }) => value)),
);

/** One finding: every field of a checked one is there, if only as an empty list. */
export const findingSchema = v.object({
  about: v.picklist(['main', 'other', 'viewer']),
  person: v.object({
    ...v.entriesFromList(personFields, values),
    profileUrl: v.optional(addresses, []),
    website: v.optional(addresses, []),
  }),
  organization: v.object({ ...v.entriesFromList(organizationFields, values), website: v.optional(addresses, []) }),
});

const index = v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(limits.blocks));

const outline = v.object({
  blocks: v.pipe(
    v.array(v.object({ parent: index, tag: cleanText(20), hint: cleanText(limits.hint) })),
    v.maxLength(limits.blocks),
  ),
  lines: v.pipe(
    v.array(
      v.object({
        block: index,
        text: cleanText(limits.line),
        heading: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7)),
        links: v.pipe(
          v.array(v.pipe(v.string(), v.maxLength(limits.url), v.transform(safeUrl))),
          v.maxLength(limits.linksPerLine),
        ),
      }),
    ),
    v.maxLength(limits.lines + 1),
  ),
});

const thing = v.object({
  types: v.pipe(v.array(cleanText(200)), v.maxLength(10)),
  isRoot: v.boolean(),
  properties: v.pipe(
    v.array(
      v.tuple([
        cleanText(200),
        v.pipe(
          v.array(
            v.union([
              cleanText(limits.thingText),
              v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.things)),
            ]),
          ),
          v.maxLength(limits.valuesPerProperty),
        ),
      ]),
    ),
    v.maxLength(limits.properties),
  ),
});

const structured = v.pipe(
  v.array(v.object({ source: v.picklist(sources), things: v.pipe(v.array(thing), v.maxLength(limits.things)) })),
  v.maxLength(4),
);

/** What the page reader may return. */
export const readingSchema = v.object({
  url: cleanText(limits.url),
  title: cleanText(limits.field),
  language: cleanText(limits.language),
  selection: cleanText(limits.selection),
  findings: v.pipe(v.array(findingSchema), v.maxLength(limits.findings)),
  jsonLd: v.pipe(v.array(cleanText(limits.jsonLdLength)), v.maxLength(limits.jsonLdScripts)),
  structured,
  mails: v.pipe(
    v.array(
      v.object({ name: cleanText(limits.field), email: cleanText(limits.field), text: cleanText(limits.mailText) }),
    ),
    v.maxLength(limits.mails),
  ),
  outline,
  unreadSite: v.nullable(v.object({ site: v.picklist(sources), structure: cleanText(limits.structure) })),
});

/** A reading that has passed the schema: every field of every finding is there, if only as an empty list. */
export type CheckedReading = v.InferOutput<typeof readingSchema>;
export type CheckedFinding = CheckedReading['findings'][number];
