import type { Example } from './examples.ts';

const SANDBOX = 'https://embeddable-sandbox.cdn.apollographql.com';
const SANDBOX_FRAME = 'https://sandbox.embed.apollographql.com';
const PATIENCE = 6_000;

/** What the page may load: itself, and the Sandbox from its own host. */
export function landingPageCsp(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' ${SANDBOX}`,
    `style-src 'nonce-${nonce}' ${SANDBOX}`,
    `frame-src ${SANDBOX_FRAME}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

const TOKEN_HELP =
  '<p>Statistics: under “Headers” set <code>authorization</code> to <code>Bearer</code> and the token that <code>npm run token -- --role analyst</code> prints.</p>';

/** Apollo Sandbox on this graph, with the way to the explorer always in sight; without internet the explorer opens by itself. */
export function landingPage(
  nonce: string,
  example: Example | undefined,
  showsPlans: boolean,
  forAnalysts: boolean,
): string {
  const state = {
    document: example?.query ?? '',
    variables: JSON.parse(example?.variables ?? '{}'),
    includeCookies: true,
  };
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>Alif24 graph</title>
    <style nonce="${nonce}">
      html, body { height: 100%; margin: 0; }
      body { display: flex; flex-direction: column; font: 16px/1.5 system-ui, sans-serif; background: #FBF8F1; color: #1D2433; }
      header { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: center; padding: 8px 16px; }
      header p { flex-basis: 100%; margin: 0; font-size: 15px; color: #5B6475; }
      @media (prefers-color-scheme: dark) {
        body { background: #12182A; color: #FBF8F1; }
        header p { color: #A9B2C3; }
        header a { color: #4FC3C4; }
      }
      header strong { font-size: 18px; }
      a { color: #0B7A7C; font-weight: 600; padding: 8px 0; }
      #sandbox { flex: 1; min-height: 0; }
      #sandbox iframe { width: 100%; height: 100%; border: 0; background: #fff; }
      #status { padding: 16px; }
    </style>
  </head>
  <body>
    <header><strong>Alif24 graph</strong><a href="/explorer">Explorer that works without internet</a><a href="/explorer/plan">Examples and query plans</a>${forAnalysts ? TOKEN_HELP : ''}</header>
    <main id="sandbox"><p id="status">Loading Apollo Sandbox…</p></main>
    <noscript><p>Sandbox and explorer need JavaScript. The graph itself takes POST requests at this address.</p></noscript>
    <script nonce="${nonce}">
      const openExplorer = () => location.replace(innerWidth < 700 ? '/explorer/plan' : '/explorer');
      const patience = setTimeout(openExplorer, ${PATIENCE});
      const script = document.createElement('script');
      script.src = '${SANDBOX}/v2/embeddable-sandbox.umd.production.min.js';
      script.onerror = openExplorer;
      script.onload = () => {
        clearTimeout(patience);
        document.getElementById('status').remove();
        const endpoint = location.origin + '/graphql';
        new window.EmbeddedSandbox({
          target: '#sandbox',
          initialEndpoint: endpoint,
          initialSubscriptionEndpoint: endpoint.replace(/^http/, 'ws'),
          initialState: ${inScript(state)},
          endpointIsEditable: false,
          initialRequestQueryPlan: ${showsPlans},
          runTelemetry: false,
          allowDynamicStyles: false,
        });
      };
      document.head.append(script);
    </script>
  </body>
</html>
`;
}

/** JSON that can stand inside a script element whatever it says. */
export function inScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
