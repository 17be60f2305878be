using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Engine.Effects.Values;

/// <summary>The SQL of a command: what it was created with, and what is assigned to it where it is made, used, and handed to.</summary>
internal static class CommandTexts
{
    /// <summary>Whether the type is one of commands.</summary>
    public static bool IsCommand(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "DbCommand" or "IDbCommand", ContainingNamespace: { Name: "Data" or "Common" } })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Default: nobody knows.</summary>
    public static ImmutableArray<string> Of(IOperation? command, KnownTexts texts)
    {
        if (ObjectValues.Assigned(command, "CommandType", texts).Any(type => IsProcedure(type.Operation)))
        {
            return default;
        }

        var found = ImmutableArray<string>.Empty;
        foreach (var text in CreatedWith(command, texts).Concat(ObjectValues.Assigned(command, "CommandText", texts)))
        {
            found = text.Operation is ICompoundAssignmentOperation more
                ? KnownTexts.Joined(found.IsEmpty ? [KnownTexts.Nothing] : found, text.Texts.Of(more.Value))
                : KnownTexts.Any(found, text.Texts.Handed(text.Operation));
        }

        if (!found.IsEmpty)
        {
            return found;
        }

        return ObjectValues.Unconverted(command) is IParameterReferenceOperation { Parameter: var parameter } ? texts.Given(parameter)
            : default;
    }

    /// <summary>Whether a text is the name of a procedure.</summary>
    public static bool IsProcedure(IOperation? type) =>
        type is not null && ObjectValues.Unconverted(type) is not IFieldReferenceOperation { Field.Name: "Text" }
            and not IDefaultValueOperation and not ILiteralOperation;

    /// <summary>The first text that the command was created with.</summary>
    private static IEnumerable<KnownValue> CreatedWith(IOperation? command, KnownTexts texts)
    {
        foreach (var source in ObjectValues.Sources(command, texts))
        {
            var text = KnownArguments.Arguments(source.Operation)
                .FirstOrDefault(
                    argument =>
                        argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter.Type.SpecialType: SpecialType.System_String });
            if (text is not null)
            {
                yield return source with { Operation = text.Value };
            }
        }
    }
}
