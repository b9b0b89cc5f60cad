import { parseArgs } from 'node:util';
import { startSandbox } from './index.ts';
import { seedToken } from './store/seed.ts';

const usage = 'node test/sandbox/main.ts [--port 8787]';

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function portFromArguments(): number {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '8787' } } });
    const port = Number(values.port);
    // The next port is needed, too.
    if (Number.isInteger(port) && port >= 1 && port < 65_535) return port;
    giveUp(`"${values.port}" is not a port: --port takes a number from 1 to 65534.`);
  } catch {
    giveUp(`The arguments were not understood. Usage: ${usage}`);
  }
}

function reasonOf(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} or ${port + 1} is in use: choose another one with --port.`;
  if (code === 'EACCES') return `Port ${port} may not be opened: choose one above 1023 with --port.`;
  return `The sandbox could not start: ${String(error)}`;
}

const port = portFromArguments();
try {
  const sandbox = await startSandbox({ httpPort: port, tlsPort: port + 1 });
  say(`Sandbox  ${sandbox.httpUrl}/  (leads inbox)`);
  say(`API      ${sandbox.httpUrl}  and, standing in for api.pipedrive.com, ${sandbox.tlsUrl}`);
  say(`Sample   ${sandbox.httpUrl}/sample/profile`);
  say(`Token    ${seedToken}`);
  say('Stop it with Ctrl+C.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
  }
} catch (error) {
  giveUp(reasonOf(error, port));
}
