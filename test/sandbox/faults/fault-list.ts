import * as v from 'valibot';
import { type Random, seededRandom } from '../random.ts';
import { type Fault, type FaultEffect, type FaultOrder, faultSchema } from './fault.ts';

export interface FaultList {
  /** Returns the fault's number. */
  add(order: FaultOrder): number;
  clear(): void;
  /** The first fault that strikes this request; counts it. */
  strike(method: string, path: string): { number: number; effect: FaultEffect } | undefined;
  remaining(): WaitingFault[];
}

export interface WaitingFault {
  number: number;
  fault: Fault;
  struck: number;
}

interface Waiting extends WaitingFault {
  toSkip: number;
  random: Random;
}

export function createFaultList(): FaultList {
  let waiting: Waiting[] = [];
  let last = 0;
  return {
    add(order) {
      const fault = v.parse(faultSchema, order);
      last += 1;
      waiting.push({
        number: last,
        fault,
        struck: 0,
        toSkip: fault.skip,
        random: seededRandom(fault.chance?.seed ?? 1),
      });
      return last;
    },
    clear() {
      waiting = [];
    },
    strike(method, path) {
      const striking = waiting.find((one) => matches(one.fault, method, path) && isDue(one));
      if (!striking) return undefined;
      striking.struck += 1;
      waiting = waiting.filter((one) => one.fault.times === null || one.struck < one.fault.times);
      return { number: striking.number, effect: striking.fault.effect };
    },
    remaining: () => waiting.map(({ number, fault, struck }) => ({ number, fault, struck })),
  };
}

function matches({ method, path }: Fault, actualMethod: string, actualPath: string): boolean {
  if (method !== undefined && method !== actualMethod) return false;
  if (path === undefined) return true;
  const actualParts = actualPath.split('/');
  return path
    .split('/')
    .every((part, index) => (part === '*' ? Boolean(actualParts[index]) : part === actualParts[index]));
}

function isDue(one: Waiting): boolean {
  if (one.toSkip > 0) {
    one.toSkip -= 1;
    return false;
  }
  return one.fault.chance === undefined || one.random() < one.fault.chance.of;
}
