/** What a query was answered, with what HTTP says of it. */
export interface HttpResult {
  status: number;
  contentType: string | null;
  /** The first error's code; null when there is none. */
  code: string | null;
  data: unknown;
}

/** Sends a query with exactly this Authorization header, or none. */
export async function send(url: string, query: string, authorization?: string): Promise<HttpResult> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: { extensions?: { code?: string } }[];
  };
  return {
    status: response.status,
    contentType: response.headers.get('content-type'),
    code: errors?.[0]?.extensions?.code ?? null,
    data: data ?? null,
  };
}
