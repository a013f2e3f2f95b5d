/** Answers what a file holds for each request body: `node bare-http.ts ANSWERS`. The least an HTTP server can do. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { reportUrl } from './report-url.ts';

const [file = ''] = process.argv.slice(2);
const known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
const answers = new Map(Object.entries(known).map(([body, answer]) => [body, Buffer.from(answer)]));

const server = createServer((request, response) => {
  let body = '';
  request
    .setEncoding('utf8')
    .on('data', (chunk: string) => {
      body += chunk;
    })
    .on('end', () => {
      const answer = answers.get(body);
      if (!answer) return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer);
    });
});
reportUrl(server.listen(0, '127.0.0.1'));
