/** Who may bring a school's own policy: those who may adopt one. The one place of importing that knows the rule of adopting. */
export { adopters, mayAdopt } from '../adopt-policy.rule.ts'
