import type { InitialAccount } from './initial-account.ts';

const names = [
  ['Amara Okafor', 'Lukas Weber', 'Sofia Rossi', 'Kenji Tanaka', 'Freya Lindqvist', 'Mateo García', 'Chloé Martin'],
  ['Priya Sharma', 'Jan de Vries', 'Elif Yılmaz', 'Oliver Hughes', 'Zofia Kowalska', 'Noah Becker', 'Leila Haddad'],
  ['Tomás Pereira', 'Ingrid Solberg', 'Rohan Mehta', 'Camille Dubois', 'Dimitris Pappas', 'Aoife Byrne', 'Yuki Mori'],
  ['Marta Novák', 'Samuel Osei', 'Giulia Conti', 'Henrik Madsen', 'Nadia Petrova', 'Diego Fernández', 'Emma Jansen'],
  ['Farid Rahimi', 'Hanna Virtanen', 'Luca Moretti', 'Grace Mwangi', 'Pavel Dvořák', 'Isabel Costa', 'Arjun Nair'],
  ['Katarzyna Zielińska', 'Theo Lambert', 'Mina Park', 'Ewan Campbell', 'Rosa Delgado'],
].flat();

/** Somebody of every role to sign in as, and customers for orders to belong to. */
export const demoAccounts: readonly InitialAccount[] = [
  { email: 'admin@souk.test', password: 'souk-admin-demo', displayName: 'Ada Admin', roles: ['ADMIN'] },
  { email: 'staff@souk.test', password: 'souk-staff-demo', displayName: 'Stefan Staff', roles: ['STAFF'] },
  { email: 'customer@souk.test', password: 'souk-customer-demo', displayName: 'Carla Customer', roles: ['CUSTOMER'] },
  ...names.map((displayName, index): InitialAccount => {
    const number = String(index + 1).padStart(2, '0');
    return { email: `customer-${number}@souk.test`, password: null, displayName, roles: ['CUSTOMER'] };
  }),
];
