import { scopeConflict } from '../../../src/core/rules/scope-conflict';
import { testRule } from '../../support/test-rule';

testRule(scopeConflict, {
  passes: {
    'scopes agree': { entries: [670] },
    'own base and target': { scopeConflict: '基期含外省', own: { target: 70 }, entries: [60] },
    'nothing entered': { scopeConflict: '基期含外省，目标不含外省' },
  },
  finds: {
    'scopes differ': {
      given: { scopeConflict: '基期含外省，目标不含外省', entries: [null, 670] },
      expect: ['conflict'],
      severity: 'information',
      cell: 'J9',
      says: '基期含外省',
    },
  },
});
