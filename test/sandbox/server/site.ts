import { htmlResponse, type SandboxRequest, type SandboxResponse } from '../exchange.ts';
import type { SandboxCore } from '../sandbox.ts';
import { controlResponse } from './controls.ts';
import { inboxFragment, inboxPage } from './inbox-page.ts';
import { sampleProfilePage } from './sample-profile.ts';

/**
 * Pages and controls are for people and tests on this machine, under its own names. Under `api.pipedrive.com` and to
 * other web pages (which could point a name of theirs at 127.0.0.1) there is only the API.
 */
export function isLocalRequest({ headers }: SandboxRequest): boolean {
  const host = headers.host ?? '';
  const isOwnName = /^(localhost|127\.0\.0\.1|\[::1\]|sandbox\.pipedrive\.com)(:\d+)?$/.test(host);
  const { origin } = headers;
  return isOwnName && (origin === undefined || origin === `http://${host}` || origin === `https://${host}`);
}

/** `undefined`: not a page of ours, so the API's business. */
export function siteResponse(request: SandboxRequest, sandbox: SandboxCore): SandboxResponse | undefined {
  const { pathname } = new URL(request.url, 'http://sandbox');
  if (pathname === '/' || pathname.startsWith('/leads/inbox/')) {
    return htmlResponse(200, inboxPage(sandbox, pathname.split('/')[3]), pageHeaders);
  }
  if (pathname === '/sample/profile') return htmlResponse(200, sampleProfilePage, pageHeaders);
  if (pathname === '/favicon.ico') return { status: 204, headers: {}, body: '' };
  if (pathname === '/__sandbox/inbox') return htmlResponse(200, inboxFragment(sandbox), pageHeaders);
  return pathname.startsWith('/__sandbox/') ? controlResponse(request, sandbox) : undefined;
}

/** What was captured from hostile pages is shown here: no script but the page's own may run. */
const pageHeaders = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-sandbox'; connect-src 'self'; base-uri 'none'",
};
