import { confirmEmail } from './confirm-email.js';

confirmEmail('change-email');
