import { eventually } from '../shop/eventually.ts';
import { AccountMessagesDocument, type AccountMessagesQuery } from '../shop/generated.ts';
import { signedIn } from '../shop/people.ts';

type Messages = NonNullable<AccountMessagesQuery['accountMessages']>;
type Message = Messages['edges'][number]['node'];

/** The token of the newest message of a kind to an address, as who delivers messages gets it. Waits until there is one. */
export async function tokenSentTo(email: string, kind: Message['kind']): Promise<string> {
  const admin = await signedIn('admin');
  const newest = async () => {
    const { accountMessages } = await admin.query(AccountMessagesDocument);
    const nodes = (accountMessages?.edges ?? []).map(({ node }) => node);
    return nodes.find((message) => message.email === email && message.kind === kind)?.token ?? '';
  };
  return eventually(newest, (token) => token !== '');
}
