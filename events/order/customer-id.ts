import { z } from 'zod';

/** Whose order it is. Absent in events from before it was said: the order itself knows. */
export const customerIdSchema = z.uuid().optional();
