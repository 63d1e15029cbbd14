import type { OfflinePlan } from '../plan.ts';

declare const OFFLINE_PLAN: OfflinePlan & { page: string; ledger: string };

/** What this release keeps, the page shown for what it has not kept, and the ledger's; put in by the build. */
export const plan = OFFLINE_PLAN;
