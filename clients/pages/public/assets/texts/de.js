/** @import { Texts } from '../language.js' */

/** @type {Texts} */
export const de = {
  'status.sending': 'Einen Moment …',
  'problem.unreachable':
    'Der Shop ist nicht zu erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  'problem.too-many': 'Von Ihrem Anschluss kamen zu viele Anfragen. Versuchen Sie es in einer Minute noch einmal.',
  'problem.unexpected': 'Das hat nicht geklappt, und es liegt nicht an Ihnen. Versuchen Sie es später noch einmal.',
  'link.incomplete.title': 'Dieser Link ist unvollständig',
  'link.incomplete': 'Öffnen Sie ihn noch einmal aus der Nachricht. Wenn Sie ihn kopiert haben: Kopieren Sie ihn ganz.',
  'link.unusable.title': 'Dieser Link gilt nicht mehr',
  'link.unusable': 'Er wurde schon benutzt, ist abgelaufen, oder es gibt eine neuere Nachricht.',

  'verify-email.title': 'E-Mail-Adresse bestätigen',
  'verify-email.explanation': 'Bestätigen Sie, dass die Adresse, an die diese Nachricht ging, Ihnen gehört.',
  'verify-email.submit': 'Adresse bestätigen',
  'verify-email.done.title': 'Ihre Adresse ist bestätigt',
  'verify-email.done': '{email} gehört Ihnen. Sie können diese Seite schließen.',
  'verify-email.next':
    'Wenn Ihre Adresse noch nicht bestätigt ist: Melden Sie sich im Shop an und fordern Sie eine neue Nachricht an.',

  'change-email.title': 'Neue E-Mail-Adresse bestätigen',
  'change-email.explanation':
    'Danach melden Sie sich mit der Adresse an, an die diese Nachricht ging. Sie werden überall abgemeldet.',
  'change-email.submit': 'Adresse ändern',
  'change-email.done.title': 'Ihre Adresse ist geändert',
  'change-email.done': 'Melden Sie sich ab jetzt mit {email} an.',
  'change-email.next':
    'Wenn Ihre Adresse noch nicht geändert ist: Melden Sie sich im Shop an und ändern Sie sie dort noch einmal.',

  'email-taken.title': 'Diese Adresse gehört zu einem anderen Konto',
  'email-taken':
    'Dort hat sie jemand bestätigt. Wenn Sie das waren: Melden Sie sich bei jenem Konto an, oder wählen Sie dafür ein neues Passwort.',

  'reset-password.title': 'Neues Passwort wählen',
  'reset-password.explanation': 'Danach sind Sie überall abgemeldet und melden sich damit an.',
  'reset-password.submit': 'Passwort speichern',
  'reset-password.done.title': 'Ihr Passwort ist geändert',
  'reset-password.done': 'Melden Sie sich ab jetzt damit an. Sie können diese Seite schließen.',

  'accept-invitation.title': 'Willkommen: Wählen Sie Ihr Passwort',
  'accept-invitation.explanation': 'Für die Adresse, an die diese Nachricht ging, wurde ein Konto angelegt.',
  'accept-invitation.submit': 'Passwort speichern',
  'accept-invitation.done.title': 'Ihr Konto ist bereit',
  'accept-invitation.done':
    'Melden Sie sich mit Ihrer Adresse und diesem Passwort an. Sie können diese Seite schließen.',

  'password.label': 'Neues Passwort',
  'password.rules': '10 bis 128 Zeichen. Gut ist ein Satz, auf den nur Sie kommen.',
  'password.show': 'Passwort anzeigen',
  'password.short': 'Dieses Passwort ist zu kurz: Es braucht mindestens 10 Zeichen.',
  'password.long': 'Dieses Passwort ist zu lang: Es darf höchstens 128 Zeichen haben.',
  'password.guessable':
    'Dieses Passwort ist zu leicht zu erraten: Viele benutzen es, es wiederholt Zeichen oder folgt der Tastatur, oder es besteht vor allem aus Ihrem Namen, Ihrer Adresse oder dem Namen des Shops. Wählen Sie ein anderes.',

  'forgot-password.title': 'Passwort vergessen?',
  'forgot-password.explanation':
    'Geben Sie die Adresse Ihres Kontos an: Sie bekommen eine Nachricht mit einem Link, mit dem Sie ein neues Passwort wählen.',
  'forgot-password.email': 'E-Mail-Adresse',
  'forgot-password.submit': 'Nachricht senden',
  'forgot-password.ask': 'Neuen Link anfordern',
  'forgot-password.invalid': 'Das ist keine E-Mail-Adresse. Sie sieht aus wie name@example.com.',
  'forgot-password.too-many': 'Es wurden zu viele Nachrichten angefordert. Versuchen Sie es in {wait} noch einmal.',
  'forgot-password.done.title': 'Sehen Sie in Ihr Postfach',
  'forgot-password.done':
    'Wenn es ein Konto mit dieser Adresse gibt, ist eine Nachricht unterwegs. Ihr Link gilt {time}. Nichts gekommen? Sehen Sie auch bei den unerwünschten Nachrichten nach.',

  'unsubscribe.title': 'Nachrichten abbestellen',
  'unsubscribe.explanation':
    'Nachrichten wie die, aus der dieser Link kommt, werden Ihnen dann nicht mehr geschickt. Was Sie zu einer Bestellung oder zu Ihrem Konto wissen müssen, bekommen Sie weiterhin.',
  'unsubscribe.submit': 'Abbestellen',
  'unsubscribe.done.title': 'Sie sind abgemeldet',
  'unsubscribe.done': 'Ab jetzt bekommen Sie keine {messages} mehr. Sie können diese Seite schließen.',
  'unsubscribe.back-in-stock': 'Meldungen über wieder verfügbare Artikel per E-Mail',
  'unsubscribe.daily-digest': 'tägliche Übersicht über den Shop per E-Mail',
  'unsubscribe.stock-alerts': 'Meldungen über knappe Bestände per E-Mail',
  'unsubscribe.order-updates': 'Neuigkeiten zu Ihren Bestellungen per E-Mail',
  'unsubscribe.this-kind': 'Nachrichten dieser Art',
  'resubscribe.submit': 'Wieder bestellen',
  'resubscribe.done.title': 'Sie sind wieder angemeldet',
  'resubscribe.done': 'Sie bekommen wieder {messages}.',

  'sign-in.email': 'E-Mail-Adresse',
  'sign-in.password': 'Passwort',
  'sign-in.code': 'Code Ihrer Authenticator-App oder ein Wiederherstellungscode',
  'sign-in.submit': 'Anmelden',
  'sign-in.wrong': 'Adresse und Passwort gehören nicht zusammen.',
  'sign-in.wrong-code': 'Dieser Code ist falsch oder wurde schon benutzt.',
  'sign-in.locked': 'Dieses Konto ist gesperrt.',
  'sign-in.too-many': 'Zu viele Versuche. Versuchen Sie es in {wait} noch einmal.',

  'mailbox.title': 'Postausgang',
  'mailbox.sign-in':
    'Hier liegt, was der Shop verschickt hätte. Es ist für alle, die Nachrichten zustellen dürfen, zum Beispiel Administratoren: npm start nennt Adresse und Passwort.',
  'mailbox.messages': 'Nachrichten, die neueste zuerst',
  'mailbox.empty': 'Noch ist nichts da. Was kommt, erscheint hier von selbst.',
  'mailbox.live': 'Was kommt, erscheint hier von selbst.',
  'mailbox.new': 'Neu: {subject}',
  'mailbox.interrupted': 'Die Verbindung ist unterbrochen. Sie wird wieder aufgebaut.',
  'mailbox.forbidden': 'Dieses Konto darf nicht sehen, was verschickt wird. Melden Sie sich mit einem anderen an.',
  'mailbox.none': 'Es gibt keinen Postausgang: Die Nachrichten dieses Shops verschickt ein Mailserver.',
  'mailbox.email': 'E-Mail',
  'mailbox.sms': 'SMS',
  'mailbox.in-app': 'Im Shop',
  'mailbox.push': 'Push',
  'mailbox.to': 'An {address}',
  'mailbox.text': 'Als reiner Text',
  'mailbox.links': 'Links',
  'mailbox.sign-out': 'Abmelden',
};
