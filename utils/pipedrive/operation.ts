import type * as v from 'valibot';

/** One endpoint with its arguments: a description of a request, not the request. */
export interface Operation<Answer> {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** v2 answers only under `/api/v2`. */
  path: `/v1/${string}` | `/api/v2/${string}`;
  query?: Record<string, string>;
  body?: object;
  /** What `answer` is the schema of: the body's `data`, or the whole body where the list goes on elsewhere. */
  reads?: 'data' | 'body';
  answer: v.GenericSchema<unknown, Answer>;
}

/** Searches have a limit of their own. Which paths count isn't listed; these surely do. */
export const isSearchPath = (path: string): boolean => /\/(search|itemSearch)$/.test(path);
