using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects.Values;

/// <summary>Parameters that a method sets again: what the caller hands to them is no longer all that they may be.</summary>
internal sealed partial class KnownTexts
{
    private static readonly ConditionalWeakTable<IParameterSymbol, StrongBox<bool>> _isSetInType = new();

    /// <summary>What a parameter was before, and what is assigned and added to it, in the order of the text.</summary>
    private ImmutableArray<string> SetAgain(IParameterSymbol parameter, ImmutableArray<string> before)
    {
        var declared = KnownArguments.Implemented(parameter);
        var texts = before;
        foreach (var value in Assigned(declared).ToList())
        {
            _underway[parameter] = texts.IsDefault ? _hole : texts;
            texts = Next(_underway[parameter], value);
        }

        _underway.Remove(parameter);
        return !IsSetInType(declared) ? texts : texts.IsDefault ? _hole : Any(texts, _hole);

        ImmutableArray<string> Next(ImmutableArray<string> texts, IOperation value) => value switch
        {
            IArgumentOperation => Any(texts, _hole),
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } compound => Longer(texts, Handed(compound.Value)),
            _ => Changed(texts, value, parameter),
        };
    }

    private IEnumerable<IOperation> Assigned(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol method
        ? _code.Bodies(method, _cancel).SelectMany(body => LocalValues.Of(body).Values(parameter)) : [];

    /// <summary>What grows out of the text before takes its place; anything else may have been left out.</summary>
    private ImmutableArray<string> Changed(ImmutableArray<string> texts, IOperation value, IParameterSymbol parameter)
    {
        var found = Handed(value);
        return MentionsItself(value, parameter) && found.All(text => texts.Any(before => text.Contains(before))) ? found
            : Any(texts, found);
    }

    /// <summary>A text that is chosen freely stays so; of one that is only marked nobody knows what is in it.</summary>
    private static ImmutableArray<string> Longer(ImmutableArray<string> texts, ImmutableArray<string> more)
    {
        var added = more.Select(text => text is KnownArguments.OwnPath or KnownArguments.Chosen ? Nothing : text).ToImmutableArray();
        return texts.Aggregate(ImmutableArray<string>.Empty, (all, text) => Any(all, text switch
        {
            KnownArguments.Chosen => [text],
            KnownArguments.OwnPath => _hole,
            _ => Joined([text], added),
        }));
    }

    /// <summary>Whether any method of the type may set a parameter of its primary constructor.</summary>
    private static bool IsSetInType(IParameterSymbol parameter) => parameter.ContainingSymbol
        is IMethodSymbol { MethodKind: MethodKind.Constructor, DeclaringSyntaxReferences: [var reference, ..] }
        && _isSetInType.GetValue(parameter, _ => new StrongBox<bool>(reference.GetSyntax() is TypeDeclarationSyntax
            && parameter.ContainingType.DeclaringSyntaxReferences.SelectMany(part => part.GetSyntax().DescendantNodes())
            .Any(node => IsSet(node, parameter.Name)))).Value;

    private static bool IsSet(SyntaxNode node, string name) => node switch
    {
        AssignmentExpressionSyntax assignment => IsNamed(assignment.Left, name),
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument =>
            IsNamed(argument.Expression, name),
        _ => false,
    };

    private static bool IsNamed(ExpressionSyntax target, string name) => target switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var text } => text == name,
        TupleExpressionSyntax tuple => tuple.Arguments.Any(argument => IsNamed(argument.Expression, name)),
        _ => false,
    };
}
