import { Visitor } from '@swc/core/Visitor.js';

// Read with swc (below), whose visitor has not heard of `using` and gives up on the file. It imports nothing.
const { visitStatement } = Visitor.prototype;
Visitor.prototype.visitStatement = function (statement) {
  return statement.type === 'UsingDeclaration' ? statement : visitStatement.call(this, statement);
};

const SUBGRAPH = '^subgraphs/([^/]+)/';

/**
 * The folders of gateway/, lowest first: each imports only itself and those before it. So a folder can be read, tested
 * and changed with nothing in mind but what it stands on. The files beside the folders put them together, and import all.
 */
const GATEWAY_FLOORS = [
  'request',
  'supergraph',
  'execution',
  'executors',
  'authorization',
  'subgraphs',
  'limits',
  'cache',
  'persisted',
  'events',
  'causality',
  'operations',
  'revocation',
  'authentication',
  'connections',
  'live-queries',
  'pages',
  'explorer',
  'ingress',
  'http',
  'websocket',
];

const gatewayFloorRules = GATEWAY_FLOORS.map((floor, index) => ({
  name: `gateway-floor-${floor}`,
  comment: 'A folder of gateway/ imports only folders on lower floors: GATEWAY_FLOORS above has their order.',
  severity: 'error',
  from: { path: `^gateway/${floor}/` },
  to: { path: '^gateway/', pathNot: `^gateway/(${GATEWAY_FLOORS.slice(0, index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'subgraph-imports-only-itself',
      comment:
        'A subgraph imports itself, events/ and packages/. Anything else of another subgraph arrives as an event or through the graph.',
      severity: 'error',
      from: { path: SUBGRAPH },
      to: { dependencyTypesNot: ['core'], pathNot: ['^subgraphs/$1/', '^events/', '^packages/', '^node_modules/'] },
    },
    {
      name: 'packages-know-no-subgraph',
      comment:
        'A mechanism serves every subgraph and knows none. Events that a mechanism tells for all of them are its own.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(subgraphs|gateway|events|clients|e2e)/', pathNot: '^events/tracked-job/' },
    },
    {
      name: 'events-import-only-packages',
      comment: 'The contract between subgraphs depends on none of them.',
      severity: 'error',
      from: { path: '^events/' },
      to: { dependencyTypesNot: ['core'], pathNot: ['^events/', '^packages/', '^node_modules/'] },
    },
    {
      name: 'gateway-imports-only-packages',
      comment: 'The gateway knows subgraphs by the supergraph only.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { dependencyTypesNot: ['core'], pathNot: ['^gateway/', '^events/', '^packages/', '^node_modules/'] },
    },
    ...gatewayFloorRules,
    {
      name: 'gateway-floor-unknown',
      comment: 'A new folder of gateway/ takes its place in GATEWAY_FLOORS above.',
      severity: 'error',
      from: { path: '^gateway/[^/]+/', pathNot: `^gateway/(${[...GATEWAY_FLOORS, 'tests'].join('|')})/` },
      to: {},
    },
    {
      name: 'pages-import-only-pages',
      comment: 'A browser loads them as they are, and finds nothing else at their host.',
      severity: 'error',
      from: { path: '^clients/pages/public/' },
      to: { pathNot: '^clients/pages/public/' },
    },
    {
      name: 'apollo-gateway-is-loaded-on-demand',
      comment: 'It takes time and memory, and is needed only when EXECUTOR asks for it.',
      severity: 'error',
      from: { path: '^gateway/', pathNot: ['^gateway/executors/apollo-', '/tests/'] },
      to: { path: ['^node_modules/@apollo/gateway/', '^gateway/executors/apollo-'], dynamic: false },
    },
    {
      name: 'only-store-imports-prisma',
      comment: 'The rest of a subgraph asks its store.',
      severity: 'error',
      from: { path: '^(subgraphs|gateway|events|clients|e2e)/', pathNot: '^subgraphs/[^/]+/store/' },
      to: { path: ['^node_modules/@?prisma/', '/store/generated/'] },
    },
    {
      name: 'domain-does-no-io',
      comment: 'Rules are pure: what they need is a parameter.',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/domain/', pathNot: '\\.test\\.ts$' },
      to: {
        dependencyTypes: ['core'],
        pathNot: '^(node:)?(assert|util|crypto)$',
      },
    },
    {
      name: 'domain-knows-no-adapter',
      comment: 'Rules are pure: resolvers, store and handlers call them, not the other way round.',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/domain/', pathNot: '\\.test\\.ts$' },
      to: {
        path: [
          '^subgraphs/[^/]+/(resolvers|store|publishes|consumes|use-cases)/',
          '^node_modules/(pg|@nats-io|fastify|undici|@apollo|@prisma|graphql)(/|$)',
        ],
      },
    },
    {
      name: 'rules-and-commands-know-no-graphql',
      comment:
        'Refusals are values in the words of the domain; resolvers parse the input and tell refusals to clients.',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/(domain|use-cases)/' },
      to: {
        path: [
          '^node_modules/graphql(/|$)',
          '^packages/(graph-errors|mutations|subgraph-server)/',
          '^packages/user-errors/user-errors\\.ts$',
          '^subgraphs/[^/]+/resolvers/',
        ],
      },
    },
    {
      name: 'jobs-and-consumers-know-no-resolvers',
      comment:
        'All three are edges, which call use cases: what one has and another needs is a dependency, put there by subgraph.ts.',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/(jobs|consumes|ingress)/' },
      to: { path: '^subgraphs/[^/]+/resolvers/' },
    },
    {
      name: 'tests-are-not-imported',
      comment: 'Shipped code does not depend on tests or on what only tests use.',
      severity: 'error',
      from: { pathNot: ['\\.test\\.ts$', '/tests/', '^e2e/', '^packages/test-[^/]+/', '^bench/'] },
      to: { path: ['\\.test\\.ts$', '/tests/', '^e2e/', '^packages/test-[^/]+/'] },
    },
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one thing, or need a third.',
      severity: 'error',
      from: { pathNot: '/generated' },
      // Generated resolver types name the shapes resolvers get, which name those types.
      to: { circular: true, viaOnly: { pathNot: '/generated' } },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { pathNot: '/store/generated/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // dependency-cruiser reads TypeScript with the compiler’s API, which version 7 does not have.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['^node_modules/', '/store/generated/'] },
    exclude: { path: ['^\\.souk/', '^coverage/', '/node_modules/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      mainFields: ['main', 'types', 'typings'],
    },
  },
};
