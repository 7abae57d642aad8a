import { ownTargetLowered } from '../../../src/core/rules/own-target-lowered';
import { testRule } from '../../support/test-rule';

const before = (target: number | null) => ({ otherPlan: { which: 'before' as const, own: { target } } });

testRule(ownTargetLowered, {
  passes: {
    'more than before': { own: { target: 120 }, ...before(110) },
    'the same': { own: { target: 110 }, ...before(110) },
    'none before': { own: { target: 110 }, ...before(null) },
    'less is better': { direction: 'decrease', own: { target: 4 }, ...before(5) },
    'no other plan': { own: { target: 110 } },
  },
  finds: {
    'less than before': {
      given: { own: { target: 100 }, ...before(110) },
      expect: ['lowered'],
      severity: 'information',
      cell: 'H9',
      says: '比福建“十三五”的本级目标110万人',
    },
    'more where less is better': {
      given: { direction: 'decrease', own: { target: 6 }, ...before(5) },
      expect: ['lowered'],
    },
  },
});
