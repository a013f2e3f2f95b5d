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

/** The first tab's, for a browser that was never here: GraphiQL takes them from the others' definition, but not from the first's. */
const firstVariables = `localStorage.getItem('graphiql:tabState') || new URLSearchParams(location.search).has('query')
  ? undefined
  : ${JSON.stringify(JSON.stringify(explorerOperations[0].variables, null, 2))}`;

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
    defaultTabs: explorerOperations.map(({ query, variables }) => ({
      query,
      variables: JSON.stringify(variables, null, 2),
    })),
    defaultQuery: explorerOperations[0].query,
  };
  const page = letTabsRest(renderGraphiQL(options).trim());
  const json = JSON.stringify(options);
  const computed = `{ connectionParams: ${connectionParams}, variables: ${firstVariables} }`;
  return replaceLast(replaceLast(page, json, `Object.assign(${json}, ${computed})`), '</body>', sandboxLink);
}

/**
 * Tabs that may be dragged within their strip only are put at its end by the press of a button, where the click then misses
 * them: their place was computed before the strip had its width. So they may be dragged anywhere.
 */
function letTabsRest(page: string): string {
  const constraint = /dragConstraints:\w+,(?=value:\w+,isActive:)/g;
  const found = page.match(constraint)?.length ?? 0;
  if (found !== 1) throw new Error(`GraphiQL's page has ${found} constraints of tabs, not one`);
  return page.replace(constraint, '');
}

function replaceLast(text: string, part: string, replacement: string): string {
  const at = text.lastIndexOf(part);
  if (at === -1) throw new Error(`GraphiQL's page has no ${part}`);
  return text.slice(0, at) + replacement + text.slice(at + part.length);
}
