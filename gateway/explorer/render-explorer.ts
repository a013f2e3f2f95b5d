import { explorerOperations } from './operations.ts';

/**
 * Gives the WebSocket the Authorization header of the active tab. GraphiQL keeps its tabs in the browser's storage and
 * offers no other way to ask for what the headers editor holds.
 */
const connectionParams = `function () {
  try {
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState'));
    const headers = Object.entries(JSON.parse(tabs[activeTabIndex].headers || '{}'));
    const found = headers.find(([name]) => name.toLowerCase() === 'authorization');
    return found ? { authorization: found[1] } : {};
  } catch {
    return {};
  }
}`;

const sandboxLink = `
  <a id="sandbox" target="_blank" rel="noopener"
    style="position:fixed;right:16px;bottom:16px;z-index:10;padding:8px 12px;border-radius:6px;font:14px system-ui,sans-serif;background:#1f2937;color:#fff;text-decoration:none">
    Open in Apollo Sandbox
  </a>
  <script>
    document.getElementById('sandbox').href =
      'https://studio.apollographql.com/sandbox/explorer?endpoint=' + encodeURIComponent(location.origin + '/graphql');
  </script>
</body>`;

/** GraphiQL as one page that loads nothing else, set up for this gateway. */
export async function renderExplorer(): Promise<string> {
  // Nine megabytes of text, loaded only when a browser asks for the page.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const options = {
    title: 'Souk',
    endpoint: '/graphql',
    subscriptionsProtocol: 'WS' as const,
    defaultTabs: explorerOperations.map((query) => ({ query })),
    defaultQuery: explorerOperations[0],
  };
  const page = renderGraphiQL(options).trim();
  const json = JSON.stringify(options);
  const withParams = replaceLast(page, json, `Object.assign(${json}, { connectionParams: ${connectionParams} })`);
  return replaceLast(withParams, '</body>', sandboxLink);
}

function replaceLast(text: string, part: string, replacement: string): string {
  const at = text.lastIndexOf(part);
  if (at === -1) throw new Error(`GraphiQL's page has no ${part}`);
  return text.slice(0, at) + replacement + text.slice(at + part.length);
}
