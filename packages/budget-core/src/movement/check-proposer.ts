import type { Actor, Role } from '../person/actor.ts';
import type { MovementNotOfRole } from '../verdict/movement-refusal.ts';
import type { MovementKind } from './budget-movement.ts';

/** Roles that put only some kinds of movement forward (D-100); the others who may propose at all propose any. */
const proposedBy: Readonly<Partial<Record<Role, readonly MovementKind[]>>> = {
  CONTROLLER: ['FREEZE', 'RELEASE'],
};

/** The controller freezes and releases; other movements are those of who manages the lines (D-100). */
export function checkProposer({ role }: Actor, movement: MovementKind): MovementNotOfRole | null {
  const kinds = proposedBy[role];
  return kinds && !kinds.includes(movement) ? { kind: 'MOVEMENT_NOT_OF_ROLE', role, movement } : null;
}
