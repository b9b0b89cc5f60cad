import { htmlResponse, jsonResponse, type SandboxResponse } from '../exchange.ts';
import type { FaultEffect } from './fault.ts';

/** The effects that put another answer in place of the true one. */
export type ReplacingEffect = Exclude<
  FaultEffect,
  { kind: 'cut' | 'cut-in-body' | 'slow' | 'late-write' | 'answer-twice' | 'budget-empty' }
>;

const hint = 'Please check developers.pipedrive.com';

function failure(error: string): Record<string, unknown> {
  return { success: false, error, error_info: hint, data: null, additional_data: null };
}

function webPage(title: string, text: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;
}

/** `trueAnswer`: what would have been said; `previous`: what the request before this one was told. */
export function replacement(
  effect: ReplacingEffect,
  trueAnswer: SandboxResponse,
  previous: SandboxResponse | undefined,
): SandboxResponse {
  switch (effect.kind) {
    case 'answer':
      return { status: effect.status, headers: effect.headers, body: effect.body };
    case 'rate-limited':
      // The body of a 429 is not documented.
      return jsonResponse(429, failure('Request over limit'), effect.headers);
    case 'payment-required':
      return jsonResponse(402, failure('Company account is not open.'));
    case 'forbidden':
      return jsonResponse(403, failure('You do not have permissions to do this.'));
    case 'blocked':
      return htmlResponse(403, webPage('Access denied', 'You have been blocked.'), { server: 'cloudflare' });
    case 'server-error':
      return serverError(effect.status, effect.as);
    case 'redirect':
      return { status: effect.status, headers: { location: effect.location }, body: '' };
    case 'broken-json':
      return { ...trueAnswer, body: trueAnswer.body.slice(0, Math.floor(trueAnswer.body.length / 2)) };
    case 'empty-body':
      return { ...trueAnswer, body: '' };
    case 'wrong-content-type':
      return { ...trueAnswer, headers: { ...trueAnswer.headers, 'content-type': 'text/plain' } };
    case 'previous-answer':
      return previous ?? trueAnswer;
  }
}

function serverError(status: number, as: 'json' | 'html'): SandboxResponse {
  if (as === 'html') return htmlResponse(status, webPage('Service unavailable', 'We are doing maintenance.'));
  // The text of a crash, as seen in version 2.
  return jsonResponse(status, { success: false, error: 'Internal Server Error', code: 'ERR_UNKNOWN' });
}
