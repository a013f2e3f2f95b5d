import { readEnvironment } from '#packages/environment/read-environment.ts';
import { roomEnvironment } from '#packages/room/room-environment.ts';

export const environment = readEnvironment(roomEnvironment, process.env);
