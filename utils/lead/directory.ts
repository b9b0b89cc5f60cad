import * as v from 'valibot';
import { contactFieldSchema } from './contact-field.ts';
import { customFieldSchema } from './custom-field.ts';

/** Every colour that Pipedrive takes for a lead label. */
export const labelColors = [
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'pink',
  'brown',
  'gray',
  'dark-gray',
] as const;
export type LabelColor = (typeof labelColors)[number];

export const leadLabelSchema = v.strictObject({ id: v.string(), name: v.string(), color: v.picklist(labelColors) });
export type LeadLabel = v.InferOutput<typeof leadLabelSchema>;

/** What the account offers for a lead. Only what can be chosen: nobody who has left, no currency that is switched off. */
export const directorySchema = v.strictObject({
  users: v.array(v.strictObject({ id: v.number(), name: v.string() })),
  labels: v.array(leadLabelSchema),
  currencies: v.array(v.strictObject({ code: v.string(), name: v.string() })),
  channels: v.array(v.strictObject({ id: v.number(), label: v.string() })),
  customFields: v.array(customFieldSchema),
  /** Those that take a text: what a page says can be put there. */
  personFields: v.array(contactFieldSchema),
  organizationFields: v.array(contactFieldSchema),
});
export type Directory = v.InferOutput<typeof directorySchema>;
