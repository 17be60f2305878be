using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Taint.Guards;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>Texts that are looked at character by character: of the characters that a test lets through the rest is made.</content>
internal sealed partial class Interpreter
{
    /// <summary>What a condition also says because it is about one character.</summary>
    private Value WithCharacter(IOperation test, Value known) => OfCharacter(test) is not { } found ? known
        : known.Condition is not { } condition ? new Value { Condition = found }
        : known with { Condition = new Condition(Both(condition.WhenTrue, found.WhenTrue), Both(condition.WhenFalse, found.WhenFalse)) };

    private static Facts? Both(Facts? first, Facts? second) => first is null || second is null ? null : first.And(second);

    /// <summary>Which characters a test takes; null: it is about something else, or nobody knows.</summary>
    private Condition? OfCharacter(IOperation test)
    {
        var tested = test switch
        {
            IBinaryOperation binary => binary.LeftOperand,
            IIsPatternOperation pattern => pattern.Value,
            IInvocationOperation { Arguments: [var only] } => only.Value,
            _ => null,
        };
        if (tested is null || Narrowest(tested) is not { Type.SpecialType: SpecialType.System_Char } character
            || SymbolOf(character) is not { } symbol || Evaluate(character) is not { IsTainted: true } value
            || CharacterTest.Of(test, symbol) is not { } taken)
        {
            return null;
        }

        return new Condition(FactsFor(value, taken.Harmless), FactsFor(value, (~taken).Harmless));
    }

    /// <summary>Once a loop over a text is at its end, all characters have passed the checks in it.</summary>
    private Condition? OfLoop(CallSite site)
    {
        if (site is not { Target.Name: "MoveNext", Receiver.Implies: { } implied }
            || _program.Loop(site.Operation.Syntax, _cancel) is not { Locals: [var character] } loop)
        {
            return null;
        }

        var harmless = Danger.None;
        foreach (var statement in loop.Body is IBlockOperation block ? block.Operations : [loop.Body])
        {
            if (statement is IConditionalOperation { WhenTrue: var then, Condition: var refused } && Leaves(then)
                && CharacterTest.Of(refused, character) is { } bad)
            {
                harmless |= (~bad).Harmless;
            }
        }

        return new Condition(Facts.None, Implied(implied, harmless, Shape.None));
    }

    private static bool Leaves(IOperation statement) => statement switch
    {
        IBlockOperation { Operations: [.., var last] } => Leaves(last),
        IReturnOperation { Kind: OperationKind.Return } or IThrowOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
