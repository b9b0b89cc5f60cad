import type { ApiAnswer } from '../api.ts';

/** Version 2 answers 200 to creates as well (OpenAPI v2). */
export function success(data: unknown, additionalData?: { next_cursor: string | null }): ApiAnswer {
  return { status: 200, body: { success: true, data, ...(additionalData ? { additional_data: additionalData } : {}) } };
}

/** `Validation failed: <param>: <reason>; <param>: <reason>`, as reported from real traffic. */
export function invalid(reasons: string[]): ApiAnswer {
  return {
    status: 400,
    body: {
      success: false,
      error: `Validation failed: ${reasons.join('; ')}`,
      code: 'ERR_SCHEMA_VALIDATION_FAILED',
    },
  };
}

/** `Invalid input: …`: what searches say about their term. */
export function invalidInput(reason: string): ApiAnswer {
  return { status: 400, body: { success: false, error: `Invalid input: ${reason}`, code: 'ERR_INVALID_INPUT' } };
}

export const notFound: ApiAnswer = {
  status: 404,
  body: {
    success: false,
    error: 'Entity was not found',
    error_info: 'Object was not found.',
    data: null,
    additional_data: null,
  },
};

export const forbidden: ApiAnswer = {
  status: 403,
  body: {
    success: false,
    error: 'You do not have permissions to do this.',
    error_info: 'Please check developers.pipedrive.com',
    data: null,
    additional_data: null,
  },
};

/** RFC 3339 in whole seconds: `2026-11-23T09:00:00Z` (migration guide). */
export function timestamp(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
