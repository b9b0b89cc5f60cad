import * as v from 'valibot';
import { accepted, type Checked, refused } from '../checked.ts';
import { invalid } from './answers.ts';
import { cursorAt, positionIn } from './cursor.ts';
import { booleanInQuery, datetime, limitInQuery, numberInQuery } from './strict.ts';

/** Parameters that persons and organizations share. Neither has a filter for a name or an e-mail address. */
export const listParameters = {
  filter_id: v.exactOptional(numberInQuery),
  ids: v.exactOptional(v.pipe(v.string(), v.regex(/^\d+(,\d+){0,99}$/, 'ids'))),
  owner_id: v.exactOptional(numberInQuery),
  updated_since: v.exactOptional(datetime),
  updated_until: v.exactOptional(datetime),
  sort_by: v.optional(v.picklist(['id', 'update_time', 'add_time']), 'id'),
  sort_direction: v.optional(v.picklist(['asc', 'desc']), 'asc'),
  limit: limitInQuery(500),
  cursor: v.exactOptional(v.string()),
};

/** Parameters about what an answer holds, for lists and single records. */
export const answerParameters = {
  include_fields: v.exactOptional(v.string()),
  include_option_labels: v.exactOptional(booleanInQuery),
  include_labels: v.exactOptional(booleanInQuery),
  custom_fields: v.exactOptional(v.pipe(v.string(), v.regex(/^[^,]+(,[^,]+){0,14}$/, 'custom_fields'))),
};

export interface ListQuery {
  ids?: string;
  owner_id?: number;
  updated_since?: string;
  updated_until?: string;
  sort_by: 'id' | 'update_time' | 'add_time';
  sort_direction: 'asc' | 'desc';
  limit: number;
  cursor?: string;
}

export interface Listed {
  id: number;
  ownerId: number;
  createdAt: number;
  updatedAt: number;
  isDeleted: boolean;
}

export interface ListPage<Item> {
  items: Item[];
  nextCursor: string | null;
}

export function listed<Item extends Listed>(records: Item[], query: ListQuery): Checked<ListPage<Item>> {
  const sortKey = sortValue(query.sort_by);
  const sign = query.sort_direction === 'desc' ? -1 : 1;
  const order = (one: Item, other: Item) => sign * (sortKey(one) - sortKey(other) || one.id - other.id);
  const after = query.cursor === undefined ? undefined : placeIn(query.cursor);
  if (query.cursor !== undefined && !after) return refused(invalid(["cursor: The value is not a valid 'cursor'"]));
  const remaining = records
    .filter((record) => isWanted(record, query))
    .sort(order)
    .filter((record) => !after || sign * (sortKey(record) - after.value || record.id - after.id) > 0);
  const items = remaining.slice(0, query.limit);
  const last = items.at(-1);
  const hasMore = last && remaining.length > items.length;
  return accepted({ items, nextCursor: hasMore ? cursorAfter(last.id, sortKey(last), query) : null });
}

/** Times count in whole seconds, as clients see them. */
function sortValue(field: ListQuery['sort_by']): (record: Listed) => number {
  if (field === 'id') return ({ id }) => id;
  const seconds = (time: number) => Math.floor(time / 1000);
  return field === 'add_time' ? ({ createdAt }) => seconds(createdAt) : ({ updatedAt }) => seconds(updatedAt);
}

function isWanted(record: Listed, query: ListQuery): boolean {
  const changedAt = Math.floor(record.updatedAt / 1000) * 1000;
  return (
    !record.isDeleted &&
    (query.ids === undefined || query.ids.split(',').map(Number).includes(record.id)) &&
    (query.owner_id === undefined || record.ownerId === query.owner_id) &&
    (query.updated_since === undefined || changedAt >= Date.parse(query.updated_since)) &&
    (query.updated_until === undefined || changedAt < Date.parse(query.updated_until))
  );
}

function cursorAfter(id: number, fieldValue: number, query: ListQuery): string {
  return cursorAt({ field: query.sort_by, fieldValue, sortDirection: query.sort_direction, id });
}

function placeIn(cursor: string): { id: number; value: number } | undefined {
  const position = positionIn(cursor);
  const { id, fieldValue } = position ?? {};
  return typeof id === 'number' && typeof fieldValue === 'number' ? { id, value: fieldValue } : undefined;
}
