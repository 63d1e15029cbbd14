import type { OfflinePlan } from '../lib/offline.ts';

declare const OFFLINE_PLAN: OfflinePlan & { page: string };

/** What this edition keeps, and the page shown for what it has not kept; put in by the build. */
export const plan = OFFLINE_PLAN;
