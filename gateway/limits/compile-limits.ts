import { type DocumentNode, type FragmentDefinitionNode, GraphQLError, Kind } from 'graphql';
import { countDuplicates } from './count-duplicates.ts';
import { createExpansion } from './expand-fragments.ts';
import { limitExceeded } from './limit-exceeded.ts';
import type { Limits } from './limits.ts';
import { type DefinitionMeasures, type ExecutableDefinition, measureDefinition } from './measure-definition.ts';
import { measureText } from './measure-text.ts';

/** Each throws a GraphQLError LIMIT_EXCEEDED that names the limit. */
export interface CompiledLimits {
  /** To be called before the text is parsed: some of what this refuses would overflow the parser's stack. */
  checkText(text: string): void;
  /** To be called before the document is validated: some of what this refuses would take long. */
  checkDocument(document: DocumentNode): void;
  checkCost(cost: number): void;
}

export function compileLimits(limits: Limits): CompiledLimits {
  const check = (limit: keyof Limits, found: number) => {
    if (found > limits[limit]) throw limitExceeded(limit, limits[limit], found);
  };

  return {
    checkText(text) {
      check('characters', text.length);
      const { nesting, tokens } = measureText(text);
      check('nesting', nesting);
      check('tokens', tokens);
    },

    checkDocument({ definitions }) {
      check('definitions', definitions.length);
      const surveys = definitions.filter(isExecutable).map(measureDefinition);
      const fragments = new Map(
        surveys.flatMap((survey) =>
          survey.definition.kind === Kind.FRAGMENT_DEFINITION ? [[survey.definition.name.value, survey]] : [],
        ),
      );
      for (const { definition } of surveys) check('variables', definition.variableDefinitions?.length ?? 0);
      check(
        'aliases',
        sum(surveys, ({ aliases }) => aliases),
      );
      for (const { directivesPerField } of surveys) check('directivesPerField', directivesPerField);
      check(
        'directives',
        sum(surveys, ({ directives }) => directives),
      );

      const expand = createExpansion(fragments, refuseCircular);
      // Fragments that nobody uses are validated, too.
      const used = new Set(surveys.flatMap(({ spreads }) => spreads.map(({ fragment }) => fragments.get(fragment))));
      const roots = surveys.filter((survey) => !used.has(survey));
      check(
        'selections',
        sum(roots, (root) => expand(root).selections),
      );

      for (const survey of surveys) {
        const { depth, rootFields } = expand(survey);
        check('depth', depth);
        if (survey.definition.kind === Kind.OPERATION_DEFINITION) check('rootFields', rootFields);
      }

      const definitionOf = new Map(
        [...fragments].map(([name, { definition }]) => [name, definition as FragmentDefinitionNode]),
      );
      check(
        'duplicates',
        sum(roots, ({ definition }) => countDuplicates(definition.selectionSet, definitionOf)),
      );
    },

    checkCost: (cost) => check('cost', cost),
  };
}

function isExecutable(definition: DocumentNode['definitions'][number]): definition is ExecutableDefinition {
  return definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION;
}

/** Validation reports this, too, but comes later, and a circular document has no size to check. */
function refuseCircular(fragment: string): never {
  throw new GraphQLError(`Cannot spread fragment "${fragment}" within itself.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}

function sum(surveys: readonly DefinitionMeasures[], count: (survey: DefinitionMeasures) => number): number {
  return surveys.reduce((total, survey) => total + count(survey), 0);
}
