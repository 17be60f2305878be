using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects.Catalog;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Sources;

/// <summary>Which types can carry what a model writes, and what it may still do in them. Not for several threads at once.</summary>
internal sealed class TextTypes
{
    private const int MostDepth = 4;

    private static readonly Dictionary<string, Danger> _known = new(StringComparer.Ordinal)
    {
        ["System.Guid"] = Danger.None,
        ["System.TimeSpan"] = Danger.None,
        ["System.DateTimeOffset"] = Danger.None,
        ["System.DateOnly"] = Danger.None,
        ["System.TimeOnly"] = Danger.None,
        ["System.TimeZoneInfo"] = Danger.None,
        ["System.Half"] = Danger.None,
        ["System.Int128"] = Danger.None,
        ["System.UInt128"] = Danger.None,
        ["System.Numerics.BigInteger"] = Danger.None,
        ["System.Index"] = Danger.None,
        ["System.Range"] = Danger.None,
        ["System.Version"] = Danger.None,
        ["System.Globalization.CultureInfo"] = Danger.None,
        ["System.Text.Encoding"] = Danger.None,
        ["System.Threading.CancellationToken"] = Danger.None,
        ["System.Threading.Tasks.Task"] = Danger.None,
        ["System.Threading.Tasks.ValueTask"] = Danger.None,
        [TypeNames.SafePath] = Danger.All & ~Danger.Path,
        [TypeNames.AllowedUrl] = Danger.All & ~(Danger.Url | Danger.Redirect | Danger.Path),
        [TypeNames.SqlIdentifier] = Danger.Prompt | Danger.Code | Danger.Configuration,
        [TypeNames.ProcessArgument] = Danger.All & ~(Danger.Process | Danger.Log | Danger.Header),
        [TypeNames.MailAddress] = Danger.All & ~(Danger.Log | Danger.Header | Danger.Path),
    };

    private readonly Dictionary<ITypeSymbol, Danger> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Whether it is text itself, which has no members worth following.</summary>
    public static bool IsText(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_String or SpecialType.System_Char;

    /// <summary>What a value of the type may do at most; null: the type is not known.</summary>
    public Danger DangersOf(ITypeSymbol? type)
    {
        if (type is null)
        {
            return Danger.All;
        }

        if (!_types.TryGetValue(type, out var dangers))
        {
            _types.Add(type, dangers = Find(type, 0));
        }

        return dangers;
    }

    private static Danger Find(ITypeSymbol type, int depth) => type switch
    {
        { TypeKind: TypeKind.Enum or TypeKind.Pointer or TypeKind.FunctionPointer } => Danger.None,
        { SpecialType: SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Char } => Danger.All,
        { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_UIntPtr and not SpecialType.System_Byte } => Danger.None,
        { SpecialType: SpecialType.System_Byte } => depth == 0 ? Danger.None : Danger.All,
        { SpecialType: SpecialType.System_DateTime or SpecialType.System_Void } => Danger.None,
        IArrayTypeSymbol array => Find(array.ElementType, depth + 1),
        INamedTypeSymbol named => Named(named, depth),
        _ => Danger.All,
    };

    private static Danger Named(INamedTypeSymbol type, int depth)
    {
        if (type.TypeKind != TypeKind.Delegate && IsHolder(type) && depth < MostDepth)
        {
            var dangers = Danger.None;
            foreach (var argument in type.TypeArguments)
            {
                dangers |= Find(argument, depth + (argument.SpecialType == SpecialType.System_Byte && !IsWrapper(type) ? 1 : 0));
            }

            return dangers;
        }

        return type.SpecialType == SpecialType.None && type.Arity == 0 && _known.TryGetValue(MemberNames.Full(type), out var known)
            ? known : Danger.All;
    }

    private static bool IsWrapper(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || type.Name is "Task" or "ValueTask";

    /// <summary>A collection, task or tuple of the platform: it carries what its elements carry.</summary>
    private static bool IsHolder(INamedTypeSymbol type) => type.IsTupleType || type.Arity > 0 && type.ContainingNamespace?.ToString() is
        "System" or "System.Threading.Tasks" or "System.Collections.Generic" or "System.Collections.Immutable"
        or "System.Collections.Frozen"
        or "System.Collections.ObjectModel" or "System.Collections.Concurrent" or "System.Linq";
}
