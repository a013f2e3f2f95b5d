export const en = {
  'status.sending': 'One moment…',
  'problem.unreachable': 'The shop cannot be reached. Check your connection and try again.',
  'problem.too-many': 'Too many requests came from your connection. Wait a minute and try again.',
  'problem.unexpected': 'That did not work, and it is not your fault. Try again in a while.',
  'link.incomplete.title': 'This link is not complete',
  'link.incomplete': 'Open it from the message once more. If you copied it, make sure that you copied all of it.',
  'link.unusable.title': 'This link no longer works',
  'link.unusable': 'It was used already, it has expired, or there is a newer message.',

  'verify-email.title': 'Confirm your e-mail address',
  'verify-email.explanation': 'Confirm that the address this message came to is yours.',
  'verify-email.submit': 'Confirm address',
  'verify-email.done.title': 'Your address is confirmed',
  'verify-email.done': '{email} is yours. You can close this page.',
  'verify-email.next': 'If your address is not confirmed yet, sign in to the shop and ask for a new message.',

  'change-email.title': 'Confirm your new e-mail address',
  'change-email.explanation':
    'From then on you sign in with the address this message came to. You are signed out everywhere.',
  'change-email.submit': 'Change address',
  'change-email.done.title': 'Your address is changed',
  'change-email.done': 'From now on, sign in with {email}.',
  'change-email.next': 'If your address is not changed yet, sign in to the shop and change it there again.',

  'email-taken.title': 'This address belongs to another account',
  'email-taken':
    'Somebody has confirmed it there. If that was you, sign in to that account, or choose a new password for it.',

  'reset-password.title': 'Choose a new password',
  'reset-password.explanation': 'You are then signed out everywhere, and sign in with it.',
  'reset-password.submit': 'Save password',
  'reset-password.done.title': 'Your password is changed',
  'reset-password.done': 'Sign in with it from now on. You can close this page.',

  'accept-invitation.title': 'Welcome: choose your password',
  'accept-invitation.explanation': 'An account was made for you at the address this message came to.',
  'accept-invitation.submit': 'Save password',
  'accept-invitation.done.title': 'Your account is ready',
  'accept-invitation.done': 'Sign in with your address and this password. You can close this page.',

  'password.label': 'New password',
  'password.rules': '10 to 128 characters. A sentence that only you would think of is a good one.',
  'password.show': 'Show password',
  'password.short': 'This password is too short: it has to have at least 10 characters.',
  'password.long': 'This password is too long: it may have at most 128 characters.',
  'password.guessable':
    'This password is too easy to guess: many people use it, it repeats characters or follows the keyboard, or it is mostly your name, your address or the name of the shop. Choose another one.',

  'forgot-password.title': 'Forgotten your password?',
  'forgot-password.explanation':
    'Give the address of your account: you get a message with a link to choose a new password.',
  'forgot-password.email': 'E-mail address',
  'forgot-password.submit': 'Send message',
  'forgot-password.ask': 'Ask for a new link',
  'forgot-password.invalid': 'This is no e-mail address. It looks like name@example.com.',
  'forgot-password.too-many': 'Too many messages were asked for. Try again in {wait}.',
  'forgot-password.done.title': 'Look into your mailbox',
  'forgot-password.done':
    'If there is an account with this address, a message is on its way. Its link works for {time}. Nothing there? Look among the unwanted messages, too.',

  'unsubscribe.title': 'Unsubscribe',
  'unsubscribe.explanation':
    'Messages like the one whose link you followed are then not sent to you any more. What has to be known of an order or of your account you still get.',
  'unsubscribe.submit': 'Unsubscribe',
  'unsubscribe.done.title': 'You are unsubscribed',
  'unsubscribe.done': 'From now on you get no {messages}. You can close this page.',
  'unsubscribe.back-in-stock': 'messages about what is back in stock by e-mail',
  'unsubscribe.stock-alerts': 'alerts of low stock by e-mail',
  'unsubscribe.order-updates': 'news of your orders by e-mail',
  'unsubscribe.this-kind': 'messages of this kind',
  'resubscribe.submit': 'Subscribe again',
  'resubscribe.done.title': 'You are subscribed again',
  'resubscribe.done': 'You get {messages} again.',

  'sign-in.email': 'E-mail address',
  'sign-in.password': 'Password',
  'sign-in.code': 'Code of your authenticator app, or a recovery code',
  'sign-in.submit': 'Sign in',
  'sign-in.wrong': 'Address and password do not belong together.',
  'sign-in.wrong-code': 'This code is wrong, or was used before.',
  'sign-in.locked': 'This account is locked.',
  'sign-in.too-many': 'Too many attempts. Try again in {wait}.',

  'mailbox.title': 'Mailbox',
  'mailbox.sign-in':
    'What the shop would have sent is here. It is for who may deliver messages, such as an administrator: npm start prints the address and the password of one.',
  'mailbox.messages': 'Messages, the newest first',
  'mailbox.empty': 'There is nothing yet. What comes appears here by itself.',
  'mailbox.live': 'What comes appears here by itself.',
  'mailbox.new': 'New: {subject}',
  'mailbox.interrupted': 'The connection is interrupted. It is tried again.',
  'mailbox.forbidden': 'This account may not see what is sent. Sign in with another one.',
  'mailbox.none': 'There is no mailbox: a mail server sends the messages of this shop.',
  'mailbox.to': 'To {address}',
  'mailbox.text': 'As plain text',
  'mailbox.links': 'Links',
  'mailbox.sign-out': 'Sign out',
};
