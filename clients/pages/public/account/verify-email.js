import { confirmEmail } from './confirm-email.js';

confirmEmail('verify-email');
