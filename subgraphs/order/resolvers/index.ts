// Written by `npm run generate` from the names of the files in the folders beside it.
import type { Resolvers } from './generated.ts';
import { cancelOrder as Mutation_cancelOrder } from './Mutation/cancelOrder.ts';
import { fulfillOrder as Mutation_fulfillOrder } from './Mutation/fulfillOrder.ts';
import { importOrders as Mutation_importOrders } from './Mutation/importOrders.ts';
import { placeOrder as Mutation_placeOrder } from './Mutation/placeOrder.ts';
import { startOrderImport as Mutation_startOrderImport } from './Mutation/startOrderImport.ts';
import { Order } from './Order/Order.ts';
import { OrderLine } from './OrderLine/OrderLine.ts';
import { PersonalData } from './PersonalData/PersonalData.ts';
import { order as Query_order } from './Query/order.ts';
import { orders as Query_orders } from './Query/orders.ts';
import { User } from './User/User.ts';

export const resolvers: Resolvers = {
  Mutation: {
    cancelOrder: Mutation_cancelOrder,
    fulfillOrder: Mutation_fulfillOrder,
    importOrders: Mutation_importOrders,
    placeOrder: Mutation_placeOrder,
    startOrderImport: Mutation_startOrderImport,
  },
  Order,
  OrderLine,
  PersonalData,
  Query: {
    order: Query_order,
    orders: Query_orders,
  },
  User,
};
