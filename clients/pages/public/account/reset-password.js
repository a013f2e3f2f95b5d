import { choosePassword } from './choose-password.js';

choosePassword('reset-password');
