/** The planner gives this ending to the names of fields that one request cannot ask for together. */
export const plannerAlias = /__alias_\d+$/;

/** The name that a field has without the planner's alias. */
export const unaliased = (responseName: string): string => responseName.replace(plannerAlias, '');
