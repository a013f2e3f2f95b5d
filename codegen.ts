import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = {
  DateTime: { input: 'Date', output: 'Date | string' },
  MinorUnits: 'number',
  CurrencyCode: 'string',
  CountryCode: 'string',
  JSON: 'unknown',
  federation__FieldSet: 'string',
  federation__Scope: 'string',
  _FieldSet: 'string',
};

const money = '../../../packages/money/money.ts#Money as MoneyParent';

/** The subgraphs, each with the shapes its resolvers get as parents where they differ from the schema's types. */
const subgraphs: Record<string, Record<string, string>> = {
  auth: {
    User: '../domain/user.ts#User as UserParent',
    UserConnection: '../store/list-users.ts#UserPage',
    Session: '../use-cases/issue-tokens.ts#IssuedTokens',
    SignedInSession: '../store/sessions.ts#SessionRow',
    CommunicationPreferences: './parents.ts#CommunicationPreferencesParent',
    RoleRights: '../domain/rights.ts#RoleRights as RoleRightsParent',
    SavedAddress: '../domain/saved-address.ts#SavedAddress as SavedAddressParent',
    SecondFactorSetUp: '../use-cases/set-up-second-factor.ts#SecondFactorSetUp as SecondFactorSetUpParent',
    RecoveryCodes: '../domain/recovery-codes.ts#RecoveryCodes as RecoveryCodesParent',
    AccountMessage: '../store/account-messages.ts#AccountMessage as AccountMessageParent',
    ApiKey: '../store/api-keys.ts#ApiKey as ApiKeyParent',
    PersonalData: '{ userId: string }',
  },
  product: {
    Money: money,
    Product: '../domain/product.ts#Product as ProductParent',
    Variant: '../domain/variant.ts#Variant as VariantParent',
    ProductConnection: './Query/products.ts#ProductPage',
  },
  inventory: {
    Variant: './parents.ts#VariantParent',
    Warehouse: '../store/warehouses.ts#Warehouse as WarehouseParent',
    StockLevel: '../domain/stock.ts#Level',
    StockMovement: '../store/stock-movements.ts#LedgerLine',
  },
  order: {
    Money: money,
    Order: '../domain/order.ts#Order as OrderParent',
    OrderConnection: './parents.ts#OrderConnectionParent',
    OrderLine: './parents.ts#OrderLineParent',
    PersonalData: '{ userId: string }',
    Shipment: '../store/read-order-parts.ts#Shipment as ShipmentParent',
    User: './parents.ts#UserParent',
    Variant: './parents.ts#VariantParent',
  },
  analytics: { Money: money, Product: '{ id: string }', SalesReport: '../domain/report-span.ts#ReportSpan' },
};

function resolverTypes(mappers: Record<string, string>) {
  return {
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      useTypeImports: true,
      enumsAsTypes: true,
      strictScalars: true,
      contextType: '../context.ts#Context',
      mappers,
      scalars,
    },
  };
}

/**
 * The folders with operations (in `operations/`) that get typed documents, each in its `generated.ts`; those of clients
 * get a manifest of persisted queries as well.
 */
export const callers = ['clients/storefront', 'e2e/contract', 'e2e/shop'];

/** Documents are plain text with the types of variables and result: a client needs no GraphQL library to send one. */
const typedDocuments = {
  schema: 'supergraph.graphql',
  plugins: ['typescript-operations', 'typed-document-node'],
  config: {
    documentMode: 'string',
    useTypeImports: true,
    enumsAsTypes: true,
    // Federation's own scalars, which the supergraph declares and no client can see.
    defaultScalarType: 'never',
    scalars: {
      ID: 'string',
      DateTime: 'string',
      MinorUnits: 'number',
      CurrencyCode: 'string',
      CountryCode: 'string',
      JSON: 'unknown',
    },
  },
};

export default {
  generates: {
    ...Object.fromEntries(
      Object.entries(subgraphs).map(([name, mappers]) => [
        `subgraphs/${name}/resolvers/generated.ts`,
        { schema: `subgraphs/${name}/schema.graphql`, ...resolverTypes(mappers) },
      ]),
    ),
    ...Object.fromEntries(
      callers.map((folder) => [
        `${folder}/generated.ts`,
        { documents: `${folder}/operations/*.graphql`, ...typedDocuments },
      ]),
    ),
  },
} satisfies CodegenConfig;
