import * as v from 'valibot';
import { jsonResponse, type SandboxRequest, type SandboxResponse } from '../exchange.ts';
import { faultSchema } from '../faults/fault.ts';
import { isRecord, parsedJson } from '../json.ts';
import type { SandboxCore } from '../sandbox.ts';
import { settingsChangesSchema } from '../settings.ts';

type Control = (sandbox: SandboxCore, body: unknown) => SandboxResponse;

const done = jsonResponse(200, { ok: true });

/** One fault or several. */
const faultsOrder = v.lazy((input) => (Array.isArray(input) ? v.array(faultSchema) : faultSchema));
const tokenAddition = v.strictObject({ add: v.pipe(v.string(), v.nonEmpty()), user_id: v.exactOptional(v.number()) });
const tokenRevocation = v.strictObject({ revoke: v.string() });
const tokenOrder = v.lazy((input) => (isRecord(input) && 'add' in input ? tokenAddition : tokenRevocation));

const controls: Record<string, Control> = {
  'GET state': (sandbox) => jsonResponse(200, sandbox.state()),
  'GET requests': (sandbox) => jsonResponse(200, sandbox.requests),
  'GET faults': (sandbox) => jsonResponse(200, sandbox.faults()),
  'POST reset': (sandbox) => {
    sandbox.reset();
    return done;
  },
  'POST faults': ordered(faultsOrder, (sandbox, order) => {
    const numbers = [order].flat().map((fault) => sandbox.addFault(fault));
    return jsonResponse(200, { ok: true, faults: numbers });
  }),
  'DELETE faults': (sandbox) => {
    sandbox.clearFaults();
    return done;
  },
  'POST settings': ordered(settingsChangesSchema, (sandbox, changes) => {
    sandbox.changeSettings(changes);
    return jsonResponse(200, sandbox.settings);
  }),
  'POST tokens': ordered(tokenOrder, (sandbox, order) => {
    if ('revoke' in order) {
      sandbox.revokeToken(order.revoke);
      return done;
    }
    const isKnown = order.user_id === undefined || sandbox.store.users.some(({ id }) => id === order.user_id);
    if (!isKnown) return refusal(400, `There is no user ${order.user_id}.`);
    sandbox.addToken(order.add, order.user_id);
    return done;
  }),
};

export function controlResponse(request: SandboxRequest, sandbox: SandboxCore): SandboxResponse {
  const { pathname } = new URL(request.url, 'http://sandbox');
  const name = `${request.method} ${pathname.slice('/__sandbox/'.length)}`;
  const control = Object.hasOwn(controls, name) ? controls[name] : undefined;
  if (control) return control(sandbox, parsedJson(request.body));
  return refusal(404, `There is no control "${name}". Known: ${Object.keys(controls).join(', ')}.`);
}

function ordered<Schema extends v.GenericSchema>(
  schema: Schema,
  act: (sandbox: SandboxCore, order: v.InferOutput<Schema>) => SandboxResponse,
): Control {
  return (sandbox, body) => {
    const result = v.safeParse(schema, body);
    return result.success ? act(sandbox, result.output) : refusal(400, sentence(result.issues[0]));
  };
}

function sentence(issue: v.BaseIssue<unknown>): string {
  return `The order was not understood: ${v.getDotPath(issue) ?? 'the body'}: ${issue.message}.`;
}

function refusal(status: number, error: string): SandboxResponse {
  return jsonResponse(status, { ok: false, error });
}
