import { shareQuestions } from '#packages/batch-queue/share-questions.ts';
import { gatherQuestions } from '#packages/graph-client/gather-questions.ts';
import { createGraphClient } from '#packages/graph-client/graph-client.ts';
import type { Reach } from '#packages/guarded-http/may-reach.ts';
import { vapidPublicKey } from '#packages/push-provider/vapid-keys.ts';
import { defineSubgraph } from '#packages/subgraph/define-subgraph.ts';
import { createHandlers, createUnorderedConsumers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { deriveKeys } from './domain/notification-keys.ts';
import { environmentSchema } from './environment.ts';
import { createIngress } from './ingress/index.ts';
import { createCrontab } from './jobs/digest-jobs.ts';
import { createJobs } from './jobs/index.ts';
import { resolvers } from './resolvers/index.ts';
import { pruneRequests } from './store/back-in-stock-requests.ts';
import { connectDatabase } from './store/database.ts';
import { createLoaders } from './store/loaders.ts';
import { pruneMailbox, pruneMessages, pruneNotices, pruneNotifications, pruneSlots } from './store/prune-messages.ts';
import { prunePushDeliveries, prunePushDevices } from './store/prune-push.ts';
import { type AskedSlot, takeSlots } from './store/sending-slots.ts';
import { pruneStockAlerts } from './store/stock-alerts.ts';
import { readTemplates } from './templates/read-templates.ts';
import { createMailProvider } from './use-cases/create-mail-provider.ts';
import { createSmsProvider } from './use-cases/create-sms-provider.ts';
import { createPushProvider, privateKeysOf } from './use-cases/push/create-push-provider.ts';
import { channelsOffered, linksOf, shopNameOf } from './use-cases/sender.ts';

export const subgraph = defineSubgraph({
  name: 'notification',
  directory: import.meta.dirname,
  environment: environmentSchema,
  connectDatabase,
  createDependencies({ environment, database, clock, logger, use }) {
    const graph = use(createGraphClient({ url: environment.GATEWAY_URL }));
    const links = linksOf(environment);
    const shopName = shopNameOf(environment);
    const keys = deriveKeys(environment.NOTIFICATION_SECRET);
    const { PUSH_PROVIDER: pushProvider } = environment;
    const pushReach: Reach = environment.PUSH_ALLOW_PRIVATE ? 'private' : 'public';
    return {
      ...{ database, clock, logger, graph, links, shopName, keys, pushProvider, pushReach },
      loaders: createLoaders(database.prisma),
      takeSlot: shareQuestions((slots: readonly AskedSlot[]) => database.transact((tx) => takeSlots(tx, slots))),
      askTogether: gatherQuestions(graph),
      apiKey: environment.NOTIFICATION_API_KEY,
      mail: createMailProvider(environment, { database, clock, logger, use }),
      mailProvider: environment.MAIL_PROVIDER,
      sms: createSmsProvider(environment, { database, clock, use, links, shopName }),
      smsProvider: environment.SMS_PROVIDER,
      push: createPushProvider(environment, { database, clock, use, keys, shopName, reach: pushReach }),
      vapidKeys: pushProvider === 'none' ? [] : privateKeysOf(environment, keys).map(vapidPublicKey),
      channels: channelsOffered(environment),
      templates: readTemplates(),
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
  createCrontab,
  createPrunes: () => [
    ...[pruneMailbox, pruneMessages, pruneNotices, pruneNotifications, pruneSlots],
    ...[pruneStockAlerts, pruneRequests],
    ...[prunePushDevices, prunePushDeliveries],
  ],
});
