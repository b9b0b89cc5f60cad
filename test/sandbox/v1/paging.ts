const defaultLimit = 100;
const highestLimit = 500;

export interface Page<Item> {
  items: Item[];
  start: number;
  limit: number;
  hasMore: boolean;
}

export function pageOf<Item>(items: Item[], query: URLSearchParams): Page<Item> {
  const start = wholeNumber(query.get('start')) ?? 0;
  const limit = Math.min(wholeNumber(query.get('limit')) ?? defaultLimit, highestLimit);
  return { items: items.slice(start, start + limit), start, limit, hasMore: start + limit < items.length };
}

export function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** As in the specification's schema for leads. */
export function flatPagination({ start, limit, hasMore }: Page<unknown>) {
  return { start, limit, more_items_in_collection: hasMore };
}

/** As in the general page on pagination, and in `GET /v1/notes`. */
export function nestedPagination(page: Page<unknown>) {
  const next = page.hasMore ? { next_start: page.start + page.limit } : {};
  return { pagination: { ...flatPagination(page), ...next } };
}
