import * as v from 'valibot';
import type { Endpoint, Endpoints } from '../api.ts';
import { isRecord } from '../json.ts';
import { type LeadLabel, labelColors } from '../store/records.ts';
import { failure, preciseTime, success } from './answers.ts';
import { firstError } from './joi.ts';

const creation = v.strictObject({ name: v.pipe(v.string(), v.nonEmpty()), color: v.picklist(labelColors) });

const createLabel: Endpoint = (request, { store, ids, clock }) => {
  const result = v.safeParse(creation, isRecord(request.body) ? request.body : {}, { abortEarly: true });
  if (!result.success) return failure(400, 'provided dataset is not valid', firstError(result.issues));
  const now = clock.now();
  const label: LeadLabel = { id: ids.uuid(now), ...result.output, createdAt: now, updatedAt: now };
  store.labels.push(label);
  // 200, not 201 (OpenAPI v1).
  return success(labelAnswer(label));
};

export const leadLabelEndpoints: Endpoints = {
  'v1 get /leadLabels': (_request, { store }) => success(store.labels.map(labelAnswer)),
  'v1 post /leadLabels': createLabel,
};

function labelAnswer({ id, name, color, createdAt, updatedAt }: LeadLabel) {
  return { id, name, color, add_time: preciseTime(createdAt), update_time: preciseTime(updatedAt) };
}
