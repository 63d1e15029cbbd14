import type { Probe } from './probe.ts';
import { accessibility } from './probes/accessibility.ts';
import { characters } from './probes/characters.ts';
import { collisions } from './probes/collisions.ts';
import { faces } from './probes/faces.ts';
import { largestType } from './probes/largest-type.ts';
import { lineEdges } from './probes/line-edges.ts';
import { policy } from './probes/policy.ts';
import { requests } from './probes/requests.ts';
import { sceneWords } from './probes/scene-words.ts';
import { sideways } from './probes/sideways.ts';
import { squeeze } from './probes/squeeze.ts';
import { stillness } from './probes/stillness.ts';
import { tornNumbers } from './probes/torn-numbers.ts';

/** All probes, by the name of their bad fixture. */
export const PROBES: Record<string, Probe> = {
	accessibility,
	characters,
	collisions,
	faces,
	'largest-type': largestType,
	'line-edges': lineEdges,
	policy,
	requests,
	'scene-words': sceneWords,
	sideways,
	squeeze,
	stillness,
	'torn-numbers': tornNumbers,
};
