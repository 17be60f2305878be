using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects.Values;

/// <summary>
/// Paths that the code makes up for a file of its own: a random name in the folder for temporary files, and what lies in such a folder.
/// Nobody else has anything there, so writing and deleting it does nothing to anybody.
/// </summary>
internal static class OwnPaths
{
    private const int Farthest = 12;

    /// <summary>A part of a path. The order does not matter.</summary>
    private enum Part
    {
        /// <summary>Anything, also one that leads elsewhere.</summary>
        Other,

        /// <summary>A constant, a number, a date: what cannot lead elsewhere.</summary>
        Plain,

        /// <summary>A name that nobody has chosen before.</summary>
        Random,

        /// <summary>The folder for temporary files, or one in it.</summary>
        Shared,

        /// <summary>A path of its own.</summary>
        Own,
    }

    /// <summary>Whether a path, or a file or folder as an object, is the code's own.</summary>
    public static bool IsOwn(IOperation? value, KnownTexts texts) => Of(value, texts, 0) == Part.Own && !HoldsOther(value!, texts);

    /// <summary>Whether the same code moves a file there that is not its own.</summary>
    private static bool HoldsOther(IOperation value, KnownTexts texts)
    {
        var path = LocalValues.Variable(ObjectValues.Unconverted(value));
        return LocalValues.Of(value).Invocations.Any(call => Moved(call) is var (from, to) && Of(to, texts, 0) == Part.Own
            && Of(from, texts, 0) != Part.Own && (path is null || LocalValues.Variable(ObjectValues.Unconverted(to)) is not { } target
                || SymbolEqualityComparer.Default.Equals(target, path)));
    }

    /// <summary>What a call moves, and where to; null: it moves nothing.</summary>
    private static (IOperation From, IOperation To)? Moved(IInvocationOperation call) =>
        (call.TargetMethod.ContainingType?.Name, call.TargetMethod.Name) switch
        {
            ("File" or "Directory", "Move") => (call.Arguments[0].Value, call.Arguments[1].Value),
            ("FileInfo" or "DirectoryInfo", "MoveTo") when call.Instance is { } instance => (instance, call.Arguments[0].Value),
            _ => null,
        };

    private static Part Of(IOperation? value, KnownTexts texts, int steps) => steps > Farthest ? Part.Other : value switch
    {
        null => Part.Other,
        { ConstantValue: { HasValue: true, Value: var constant } } => (constant as string)?.Contains("..") == true ? Part.Other
            : Part.Plain,
        IConversionOperation conversion => Of(conversion.Operand, texts, steps + 1),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand, texts, steps + 1),
        IInvocationOperation call => Result(call, texts, steps),
        ILocalReferenceOperation local => Local(local, texts, steps),
        IParameterReferenceOperation { Parameter: var parameter } when texts.Given(parameter) is { IsDefault: false } known =>
            known.All(text => text == KnownArguments.OwnPath) ? Part.Own : Part.Other,
        { Type.IsValueType: true } => Part.Plain,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum =>
            Joined([Of(sum.LeftOperand, texts, steps + 1), Of(sum.RightOperand, texts, steps + 1)]),
        IInterpolatedStringOperation text => Joined([.. text.Parts.Select(part => OfPart(part, texts, steps))]),
        IObjectCreationOperation { Type.Name: "FileInfo" or "DirectoryInfo", Arguments: [{ Value: var path }, ..] } =>
            Of(path, texts, steps + 1),
        IPropertyReferenceOperation { Property.Name: "FullName", Instance: { } instance } => Of(instance, texts, steps + 1),
        _ => Part.Other,
    };

    private static Part OfPart(IInterpolatedStringContentOperation part, KnownTexts texts, int steps) => part switch
    {
        IInterpolatedStringTextOperation literal => Of(literal.Text, texts, steps + 1),
        IInterpolationOperation hole => Of(hole.Expression, texts, steps + 1),
        _ => Part.Other,
    };

    private static Part Result(IInvocationOperation call, KnownTexts texts, int steps) =>
        (call.TargetMethod.ContainingType?.Name, call.TargetMethod.Name) switch
        {
            ("Path", "GetTempFileName") or ("Directory", "CreateTempSubdirectory") => Part.Own,
            ("Path", "GetTempPath") => Part.Shared,
            ("Path", "GetRandomFileName") or ("Guid", "NewGuid" or "CreateVersion7") => Part.Random,
            ("Path", "Combine") => Combined(Elements(call), texts, steps),
            ("Path", "Join") or ("String", "Concat") => Joined([.. Elements(call).Select(element => Of(element, texts, steps + 1))]),
            ("Path", "ChangeExtension") =>
                Joined([Of(call.Arguments[0].Value, texts, steps + 1), Of(call.Arguments[1].Value, texts, steps + 1)]),
            ("Path", "GetFullPath") or ("Directory", "CreateDirectory") => Of(call.Arguments[0].Value, texts, steps + 1),
            (_, "ToString") => Of(call.Instance, texts, steps + 1),
            _ => Returned(call, texts, steps),
        };

    private static Part Returned(IInvocationOperation call, KnownTexts texts, int steps)
    {
        var bodies = texts.Code(call.TargetMethod);
        if (bodies.IsEmpty)
        {
            return call.Type is { IsValueType: true } ? Part.Plain : Part.Other;
        }

        var inside = texts.Inside(call);
        return Same([.. bodies.SelectMany(body => LocalValues.Of(body).Results).Select(result => Of(result, inside, steps + 1))]);
    }

    private static Part Local(ILocalReferenceOperation local, KnownTexts texts, int steps)
    {
        var part = Part.Other;
        foreach (var value in LocalValues.Of(local).Values(local.Local))
        {
            if (value is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } compound)
            {
                part = Joined([part, Of(compound.Value, texts, steps + 1)]);
            }
            else
            {
                var found = Of(value, texts, steps + 1);
                if (found == Part.Other || part != Part.Other && part != found)
                {
                    return Part.Other;
                }

                part = found;
            }
        }

        return part;
    }

    private static ImmutableArray<IOperation> Elements(IInvocationOperation call) =>
    [
        .. call.Arguments.SelectMany(
            argument => argument.Value is IArrayCreationOperation { Initializer: { } values } ? values.ElementValues : [argument.Value]),
    ];

    /// <summary>A part that begins at a root replaces those before it.</summary>
    private static Part Combined(ImmutableArray<IOperation> elements, KnownTexts texts, int steps)
    {
        var isRooted =
            elements.Skip(1)
            .Any(element => element.ConstantValue is { HasValue: true, Value: string text }
                && (text.StartsWith("/", StringComparison.Ordinal) || text.IndexOfAny(['\\', ':']) >= 0));
        return isRooted ? Part.Other : Joined([.. elements.Select(element => Of(element, texts, steps + 1))]);
    }

    private static Part Joined(ImmutableArray<Part> parts)
    {
        if (parts.IsEmpty || parts.Contains(Part.Other))
        {
            return Part.Other;
        }

        var isRandom = parts.Contains(Part.Random);
        return parts[0] switch
        {
            Part.Own => Part.Own,
            Part.Shared => isRandom ? Part.Own : Part.Shared,
            _ => parts.Any(part => part is Part.Own or Part.Shared) ? Part.Other : isRandom ? Part.Random : Part.Plain,
        };
    }

    private static Part Same(ImmutableArray<Part> parts) => parts.IsEmpty || parts.Any(part => part != parts[0]) ? Part.Other : parts[0];
}
