import { choosePassword } from './choose-password.js';

choosePassword('accept-invitation');
