import type { Plugin, UserConfig } from 'vite';

/** `harf.alif24.localhost:5173/letters` is drawn by `harf/index.html` while somebody works on it. */
export function sitesByHost(folders: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'alif24:sites-by-host',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const [label = ''] = (request.headers.host ?? '').split('.');
        const isPage = request.headers.accept?.includes('text/html') && request.method === 'GET';
        if (isPage) request.url = `/${folders[label] ?? 'main'}/index.html`;
        next();
      });
    },
  };
}

/** The graph of `npm start` beside the development server: the browser asks `api.alif24.localhost:5173`, Vite passes it on. */
export const devServer: UserConfig['server'] = {
  host: 'localhost',
  allowedHosts: ['.localhost'],
  cors: { origin: /^http:\/\/([a-z]+\.)?alif24\.localhost:\d+$/, credentials: true },
  proxy: {
    '/graphql': {
      target: 'http://localhost:4000',
      ws: true,
      configure: (proxy) => {
        // The graph knows the built sites by their origin, not this server.
        proxy.on('proxyReq', (request) => request.removeHeader('origin'));
        proxy.on('proxyReqWs', (request) => request.removeHeader('origin'));
      },
    },
  },
};
