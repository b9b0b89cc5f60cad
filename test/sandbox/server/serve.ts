import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createCertificate } from './certificate.ts';

export interface Servers {
  httpPort: number;
  tlsPort: number;
  close(): Promise<void>;
}

/** Both listen on this machine only. Port 0 takes any free one. */
export async function serve(listener: RequestListener, ports: { http: number; tls: number }): Promise<Servers> {
  const http = createHttpServer(listener);
  const httpPort = await listen(http, ports.http);
  const tls = createTlsServer(await createCertificate(), listener);
  try {
    const tlsPort = await listen(tls, ports.tls);
    return { httpPort, tlsPort, close: async () => void (await Promise.all([close(http), close(tls)])) };
  } catch (error) {
    await close(http);
    throw error;
  }
}

type AnyServer = Pick<Server, 'listen' | 'once' | 'off' | 'address' | 'close' | 'closeAllConnections'>;

function listen(server: AnyServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: AnyServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Also the ones on which a slow answer is still due.
    server.closeAllConnections();
  });
}
