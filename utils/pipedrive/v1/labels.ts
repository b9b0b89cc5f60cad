import * as v from 'valibot';
import type { LabelColor } from '../../lead/directory.ts';
import type { Operation } from '../operation.ts';

const labelSchema = v.object({ id: v.string(), name: v.string(), color: v.string() });
export type Label = v.InferOutput<typeof labelSchema>;

/** All lead labels at once, 10 tokens; the list has no pages. */
export function listLabels(): Operation<Label[]> {
  return { method: 'GET', path: '/v1/leadLabels', answer: v.array(labelSchema) };
}

/** 10 tokens. Answers 200, not 201. Nothing keeps two labels from having the same name. */
export function createLabel(name: string, color: LabelColor): Operation<Label> {
  return { method: 'POST', path: '/v1/leadLabels', body: { name, color }, answer: labelSchema };
}
