import { moneyResolvers } from '#packages/money/money.ts';
import type { Resolvers } from './generated.ts';
import { cancelOrder } from './Mutation/cancelOrder.ts';
import { fulfillOrder } from './Mutation/fulfillOrder.ts';
import { importOrders } from './Mutation/importOrders.ts';
import { placeOrder } from './Mutation/placeOrder.ts';
import { Order } from './Order/Order.ts';
import { OrderLine } from './OrderLine/OrderLine.ts';
import { PersonalData } from './PersonalData/PersonalData.ts';
import { order } from './Query/order.ts';
import { orders } from './Query/orders.ts';
import { User } from './User/User.ts';

export const resolvers: Resolvers = {
  Query: { order, orders },
  Mutation: { cancelOrder, fulfillOrder, importOrders, placeOrder },
  Money: moneyResolvers,
  Order,
  OrderLine,
  PersonalData,
  User,
};
