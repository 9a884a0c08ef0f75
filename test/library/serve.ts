/** A server of the tests' own on loopback, and its ways to fail. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Reply =
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string | Buffer }
  /** Announces more than it sends, and hangs up. */
  | { readonly half: string }
  /** Never answers. */
  | 'nothing';

export interface TestServer {
  /** `http://127.0.0.1:49152` */
  readonly address: string;
  /** The paths that were asked for, with their queries. */
  readonly asked: string[];
  /** The headers of the last question. */
  headers(): IncomingMessage['headers'];
  close(): Promise<void>;
}

export async function serve(
  answer: (url: URL, request: IncomingMessage) => Reply | Promise<Reply>,
): Promise<TestServer> {
  const asked: string[] = [];
  let last: IncomingMessage['headers'] = {};
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push(`${url.pathname}${url.search}`);
    last = request.headers;
    send(await answer(url, request), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    headers: () => last,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(reply: Reply, response: ServerResponse): void {
  if (reply === 'nothing') return;
  if ('half' in reply) {
    response.writeHead(200, { 'content-length': String(reply.half.length + 1000) });
    response.write(reply.half, () => response.destroy());
    return;
  }
  response.writeHead(reply.status ?? 200, reply.headers);
  response.end(reply.body);
}

export const json = (value: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});

/** An address at which nothing listens. */
export async function deadAddress(): Promise<string> {
  const server = await serve(() => 'nothing');
  await server.close();
  return server.address;
}
