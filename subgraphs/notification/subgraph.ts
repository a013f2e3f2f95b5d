import { shareQuestions } from '#packages/batch-queue/share-questions.ts';
import { gatherQuestions } from '#packages/graph-client/gather-questions.ts';
import { createGraphClient } from '#packages/graph-client/graph-client.ts';
import { defineSubgraph } from '#packages/subgraph/define-subgraph.ts';
import { createHandlers, createUnorderedConsumers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { messageChannels } from './domain/message.ts';
import { deriveKeys } from './domain/notification-keys.ts';
import { environmentSchema } from './environment.ts';
import { createIngress } from './ingress/index.ts';
import { createJobs } from './jobs/index.ts';
import { resolvers } from './resolvers/index.ts';
import { pruneRequests } from './store/back-in-stock-requests.ts';
import { connectDatabase } from './store/database.ts';
import { createLoaders } from './store/loaders.ts';
import { pruneMailbox, pruneMessages, pruneNotices, pruneNotifications, pruneSlots } from './store/prune-messages.ts';
import { type AskedSlot, takeSlots } from './store/sending-slots.ts';
import { pruneStockAlerts } from './store/stock-alerts.ts';
import { readTemplates } from './templates/read-templates.ts';
import { createMailProvider } from './use-cases/create-mail-provider.ts';
import { createSmsProvider } from './use-cases/create-sms-provider.ts';
import { linksOf, shopNameOf } from './use-cases/sender.ts';

export const subgraph = defineSubgraph({
  name: 'notification',
  directory: import.meta.dirname,
  environment: environmentSchema,
  connectDatabase,
  createDependencies({ environment, database, clock, logger, use }) {
    const graph = use(createGraphClient({ url: environment.GATEWAY_URL }));
    const links = linksOf(environment);
    const shopName = shopNameOf(environment);
    return {
      ...{ database, clock, logger, graph, links, shopName },
      loaders: createLoaders(database.prisma),
      takeSlot: shareQuestions((slots: readonly AskedSlot[]) => database.transact((tx) => takeSlots(tx, slots))),
      askTogether: gatherQuestions(graph),
      apiKey: environment.NOTIFICATION_API_KEY,
      mail: createMailProvider(environment, { database, clock, logger, use }),
      mailProvider: environment.MAIL_PROVIDER,
      sms: createSmsProvider(environment, { database, clock, use, links, shopName }),
      smsProvider: environment.SMS_PROVIDER,
      channels: messageChannels.filter((channel) => channel !== 'SMS' || environment.SMS_PROVIDER !== 'none'),
      templates: readTemplates(),
      keys: deriveKeys(environment.NOTIFICATION_SECRET),
      rates: environment.MESSAGE_RATES,
      timeZone: environment.SHOP_TIME_ZONE,
    };
  },
  resolvers,
  createContext,
  createHandlers,
  createUnorderedConsumers,
  createIngress,
  createJobs,
  createPrunes: () => [
    ...[pruneMailbox, pruneMessages, pruneNotices, pruneNotifications, pruneSlots],
    ...[pruneStockAlerts, pruneRequests],
  ],
});
