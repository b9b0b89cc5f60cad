import type { ApiAnswer } from '../api.ts';

const hint = 'Please check developers.pipedrive.com';

export function success(data: unknown, additionalData?: unknown): ApiAnswer {
  return { status: 200, body: { success: true, data, ...(additionalData ? { additional_data: additionalData } : {}) } };
}

/** 201, unlike every other create (OpenAPI v1). */
export function created(data: unknown): ApiAnswer {
  return { ...success(data), status: 201 };
}

export function failure(status: number, error: string, errorInfo: string = hint): ApiAnswer {
  return { status, body: { success: false, error, error_info: errorInfo, data: null, additional_data: null } };
}

export function forbidden(): ApiAnswer {
  return failure(403, 'You do not have permissions to do this.');
}

/** `2026-11-23 09:00:00` in UTC: notes and users. */
export function plainTime(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

/** `2026-11-23T09:00:00.000Z`: leads and labels. */
export function preciseTime(time: number): string {
  return new Date(time).toISOString();
}
